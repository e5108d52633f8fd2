import type { Language, Level } from '../rules/types';
import { countLevels } from './count';
import { excerptOf, printable } from './excerpt';
import type { FileResult, Format, LintRun, PlacedFinding } from './types';
import { LEVEL_WORDS, placeWords } from './words';

/** For people at a terminal: file, place, level, message, excerpt with the place marked, basis, summary. */
export const text: Format = {
  id: 'text',
  render(run, options) {
    const paint = painter(options.color);
    const files = run.files.filter(({ findings }) => findings.length > 0);
    const pieces = files.map((file) => renderFile(file, run.language, paint));
    if (!options.quiet) pieces.push(...closing(run, paint));
    return pieces.length === 0 ? '' : `${pieces.join('\n\n')}\n`;
  },
};

type Style = Level | 'file' | 'faint';
type Paint = (style: Style, text: string) => string;

const CODES: Readonly<Record<Style, string>> = {
  error: '31',
  warning: '33',
  info: '36',
  file: '1',
  faint: '2',
};

function painter(color: boolean): Paint {
  return color
    ? (style, written) => `\u001b[${CODES[style]}m${written}\u001b[0m`
    : (_style, written) => written;
}

function renderFile(file: FileResult, language: Language, paint: Paint): string {
  const findings = file.findings.map((finding) => renderFinding(finding, language, paint));
  return [paint('file', printable(file.path)), ...findings].join('\n\n');
}

const LABELS = {
  zh: { basis: '依据：', related: '参看', safe: '可自动修改', suggestion: '有修改建议', colon: '：' },
  en: { basis: 'Basis: ', related: 'See', safe: 'can be fixed', suggestion: 'has a suggestion', colon: ': ' },
} as const;

function renderFinding(finding: PlacedFinding, language: Language, paint: Paint): string {
  const { level, rule, message, basis, fix, related } = finding;
  const labels = LABELS[language];
  const fixNote = fix ? ` · ${labels[fix]}` : '';
  const head = `  ${placeWords(finding, language)}  ${paint(level, LEVEL_WORDS[language][level])}  ${printable(message)}`;
  return [
    head,
    ...renderExcerpt(finding, paint),
    ...related.map(
      (place) =>
        `    ${labels.related} ${place.line}:${place.column}${labels.colon}${printable(place.message)}`,
    ),
    paint('faint', `    ${labels.basis}${basis.text} · ${rule}${fixNote}`),
  ].join('\n');
}

function renderExcerpt(
  { near, line, column, endLine, endColumn, level }: PlacedFinding,
  paint: Paint,
): string[] {
  if (near.text.trim() === '') return [];
  const end = endLine === line ? near.at + endColumn - column : near.text.length;
  const excerpt = excerptOf(near.text, near.at, end);
  const mark = `${' '.repeat(excerpt.before)}${'^'.repeat(excerpt.width)}`;
  return [`    ${excerpt.text}`, `    ${paint(level, mark)}`];
}

/** Files without findings are counted, not listed; those that were not checked are named. */
function closing(run: LintRun, paint: Paint): string[] {
  const skipped = run.files.filter(({ status }) => status === 'skipped');
  const notes = skipped.length === 0 ? [] : [paint('faint', skippedNote(skipped, run.language))];
  return [...notes, summaryLine(run)];
}

const MOST_NAMES = 5;

function skippedNote(skipped: readonly FileResult[], language: Language): string {
  const names = skipped.slice(0, MOST_NAMES).map(({ path }) => printable(path));
  const more = skipped.length > MOST_NAMES;
  if (language === 'en') {
    const list = names.join(', ') + (more ? ` and ${skipped.length - MOST_NAMES} more` : '');
    return `Not checked, no annual report: ${list}. Add --force to check anyway.`;
  }
  const list = names.join('、') + (more ? ` 等 ${skipped.length} 个文件` : '');
  return `未检查（不是法治政府建设年度报告）：${list}。要当作年度报告检查，请加 --force。`;
}

function summaryLine(run: LintRun): string {
  const { error, warning, info } = countLevels(run);
  const checked = run.files.filter(({ status }) => status === 'linted').length;
  const failed = run.files.filter(({ status }) => status === 'failed').length;
  const words = LEVEL_WORDS[run.language];
  if (run.language === 'en') {
    const unread = failed > 0 ? `, ${failed} could not be read` : '';
    return `${checked} report(s) checked${unread}: ${error} ${words.error}, ${warning} ${words.warning}, ${info} ${words.info}.`;
  }
  const unread = failed > 0 ? `，${failed} 个文件无法读取` : '';
  return `共检查 ${checked} 份报告${unread}：${words.error} ${error} 处，${words.warning} ${warning} 处，${words.info} ${info} 处。`;
}
