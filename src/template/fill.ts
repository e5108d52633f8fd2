import { stringify } from 'yaml';
import type { Catalog } from '../catalog/types';
import { blank, placeholdersIn } from './placeholders';
import type { Answers, Template } from './types';
import { type Values, yearValues } from './variables';

export interface Filled {
  readonly text: string;
  /** Offset of the first blank, where writing begins; the end of the text when there is none. */
  readonly firstBlank: number;
}

/** A new report from an outline. What nobody answered becomes a placeholder that asks for it. */
export function fillTemplate(template: Template, answers: Answers, catalog: Catalog): Filled {
  const values = allValues(template, answers, catalog);
  const { year, region, organ } = values;
  const level = template.level === 'government' ? undefined : template.level;
  const head = { year: Number(year), region, organ, level, template: template.id };
  const known = Object.fromEntries(Object.entries(head).filter(([, value]) => isKnown(value)));
  const text = `---\n${stringify(known)}---\n\n${substitute(template.body, values).trimStart()}`;
  return { text, firstBlank: placeholdersIn(text)[0]?.start ?? text.length };
}

function isKnown(value: string | number | undefined): boolean {
  return value !== undefined && !String(value).includes('{{');
}

/** Values of all variables: answered, from the team's defaults, the template's, the calendar's. */
export function allValues(template: Template, answers: Answers, catalog: Catalog): Values {
  const { region, organ } = catalog.team?.defaults ?? {};
  const values: Record<string, string> = { ...yearValues(answers.year, catalog) };
  const given: Readonly<Record<string, string | undefined>> = { region, organ, ...answered(answers.values) };
  for (const { name, prompt, default: fallback } of template.variables) {
    if (name === 'year') continue;
    const own = given[name] ?? (fallback === null ? undefined : substitute(fallback, values));
    values[name] = own ?? blank(prompt ?? name);
  }
  return { ...values, ...answered(answers.values) };
}

function answered(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));
}

/**
 * Puts values in place of `{{name}}`; other names stay. A placeholder may hold a variable
 * (`{{待填：{{nextYear}}年的新任务}}`): it is filled first. A value that is itself a placeholder
 * loses its braces inside another one, so that they never nest.
 */
export function substitute(text: string, values: Values): string {
  return text.replace(/\{\{([A-Za-z]\w{0,39})\}\}/g, (all, name: string, offset: number) => {
    const value = values[name];
    if (value === undefined) return all;
    return insidePlaceholder(text, offset) ? value.replace(/\{\{(?:待填：)?|\}\}/g, '') : value;
  });
}

function insidePlaceholder(text: string, offset: number): boolean {
  const open = offset === 0 ? -1 : text.lastIndexOf('{{', offset - 1);
  if (open < 0) return false;
  const between = text.slice(open + 2, offset);
  return !between.includes('}}') && !between.includes('\n');
}
