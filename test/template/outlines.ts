import { readFileSync } from 'node:fs';
import { parseTemplate } from '../../src/template/parse';
import type { Template } from '../../src/template/types';

/** A built-in outline, read from templates/. */
export function outline(id: string): Template {
  const text = readFileSync(new URL(`../../templates/${id}.md`, import.meta.url), 'utf8');
  const { template, problems } = parseTemplate(`${id}.md`, text, true);
  if (template === null || problems.length > 0)
    throw new Error(`templates/${id}.md: ${problems[0]?.message}`);
  return template;
}
