import { stringify } from 'yaml';
import type { Block, Report } from '../report/types';
import type { Edit } from '../rules/types';
import { blank } from './placeholders';
import { figureEdits } from './rollover/figures';
import { applyEdits, overlaps, protectedRanges } from './rollover/text';

/**
 * A report as a template of the team: figures become blanks, region, organ and years variables;
 * names of documents stay. Sections on level 1 are marked as required.
 */
export function templateFromReport(report: Report, name: string): string {
  const sections = report.outline.map((section) => {
    const part = Object.values(report.parts).find(({ sections: own }) => own.includes(section));
    const title = withVariables(section.title, report);
    return { title, required: part?.id !== 'other', ...(part ? { part: part.id } : {}) };
  });
  const variables = { region: { prompt: '地区名称' }, organ: { prompt: '报告机关全称' } };
  const head = { name, level: report.organLevel ?? 'government', variables, sections };
  const body = report.blocks
    .filter(({ content }) => content.kind !== 'front-matter')
    .map((block) => blockText(report, block));
  return `---\n${stringify(head)}---\n${body.filter((text) => text !== '').join('\n\n')}\n`;
}

function blockText(report: Report, block: Block): string {
  if (report.furniture.some((piece) => piece.start < block.end && block.start < piece.end)) return '';
  const { text } = block.content;
  const kept = protectedRanges(text);
  const section = report.sections.find((one) => one.block === block && !one.runIn);
  const isTitle =
    report.title !== null && block.start <= report.title.start && report.title.start < block.end;
  const figures =
    section || isTitle
      ? []
      : figureEdits(block.content, kept).map((edit) => ({ ...edit, text: blank('数') }));
  const words = applyEdits(text, [...figures, ...variableEdits(text, report)])
    .replace(/^[^\S\r\n]+/gm, '')
    .trim();
  if (block.content.depth > 0) return words;
  if (isTitle) return `# ${words}`;
  return section ? `${'#'.repeat(section.level + 1)} ${words}` : words;
}

function withVariables(text: string, report: Report): string {
  return applyEdits(text, variableEdits(text, report));
}

function variableEdits(text: string, { region, organ, year }: Report): Edit[] {
  const kept = protectedRanges(text);
  const names: [string | null, string][] = [
    [organ, '{{organ}}'],
    [region, '{{region}}'],
    [year === null ? null : String(year), '{{year}}'],
    [year === null ? null : String(year + 1), '{{nextYear}}'],
    [year === null ? null : String(year - 1), '{{lastYear}}'],
  ];
  return names.flatMap(([value, variable]) => {
    if (value === null || value === '') return [];
    const found: Edit[] = [];
    for (let start = text.indexOf(value); start >= 0; start = text.indexOf(value, start + value.length)) {
      const edit = { start, end: start + value.length, text: variable };
      const isYear =
        !/\d/.test(value) || (text.charAt(edit.end) === '年' && !/\d/.test(text.charAt(start - 1)));
      if (isYear && !overlaps(kept, edit)) found.push(edit);
    }
    return found;
  });
}
