import type { PageSetup, ParagraphFormat } from '../../word/types';
import type { Typesetting } from '../../word/typesetting';
import type { WordRule } from '../types';
import { chineseRuns, ofRole, standard, wholeDocument } from './deviations';

const LINES = 22;
const CHARACTERS = 28;
/** `w:charSpace` counts 1/4096 pt. */
const CHAR_SPACE_UNIT = 4096 / 20;
/** Half-points of 三号. */
const SIZE = 32;
/** Twips; a row in which a line of 三号 of any font finds room. */
const SAFE_ROW = 450;

const rule: WordRule = {
  kind: 'word',
  id: 'format/grid',
  level: 'warning',
  on: true,
  basis: standard('5.2.3：一般每面排 22 行，每行排 28 个字，并撑满版心'),
  title: { zh: '每页行数、每行字数不是 22×28', en: 'Not 22 lines of 28 characters' },
  messages: {
    default: {
      zh: '按现在的设置，正文每页约 {lines} 行、每行约 {characters} 字；标准一般每面 22 行、每行 28 字。请在“页面设置—文档网格”中选“指定行和字符网格”，设每行 28、每页 22，正文行距设为固定值 28 磅。',
      en: 'As set, a page holds about {lines} lines of {characters} characters; the standard has 22 of 28. Set the document grid to 28 characters and 22 lines, and the line pitch to exactly 28 pt.',
    },
    characters: {
      zh: '按现在的设置，正文每行约 {characters} 字；标准一般每面 22 行、每行 28 字。请在“页面设置—文档网格”中选“指定行和字符网格”，设每行 28、每页 22，正文行距设为固定值 28 磅。',
      en: 'As set, a line holds about {characters} characters; the standard has 22 lines of 28. Set the document grid to 28 characters and 22 lines, and the line pitch to exactly 28 pt.',
    },
  },
  description:
    '按页边距、文档网格、正文字号和行距推算每页行数、每行字数。推算依据 ECMA-376 17.6.5：一格的宽度是“正文样式”的字号加网格的字距。标题、表格所在的页可以少几行，不在此列。',
  ignores: [
    '没有写明页面设置的文件。',
    '正文字号不是三号的文件：先改字号（见 `format/body-font`）。',
    '单倍行距而网格不够高的文件的行数：行高由字体定，推算不出，只看每行字数。',
  ],
  examples: [
    {
      text: '# ⟦某县2023年度法治政府建设情况报告⟧\n\n2023年，某县认真落实上级部署，各项工作取得新的进展，现将有关情况报告如下。',
      setting: { page: { grid: null } },
      note: '没有网格，每行只能排 27 字。',
    },
    {
      text: '# 某县2023年度法治政府建设情况报告\n\n2023年，某县认真落实上级部署，各项工作取得新的进展，现将有关情况报告如下。',
      note: '网格 22×28。',
    },
    {
      text: '# ⟦某县2023年度法治政府建设情况报告⟧\n\n2023年，某县认真落实上级部署，各项工作取得新的进展，现将有关情况报告如下。',
      setting: {
        page: { grid: { type: 'lines', linePitch: 312, charSpace: 0 } },
        paragraph: { line: 240, lineRule: 'auto' },
      },
      note: 'Word 新建文件的网格和单倍行距：行数推算不出，每行 27 字。',
    },
  ],
  *check(setting) {
    const counts = capacity(setting);
    if (counts === null) return;
    const { lines, characters } = counts;
    if ((lines ?? LINES) === LINES && characters === CHARACTERS) return;
    const place = wholeDocument(setting);
    if (lines === null) yield { ...place, message: 'characters', args: { characters } };
    else yield { ...place, args: { lines, characters } };
  },
};

interface Capacity {
  /** Null where the height of a line depends on the font. */
  readonly lines: number | null;
  readonly characters: number;
}

/** From the first body paragraph; null where it cannot be told. */
function capacity(setting: Typesetting): Capacity | null {
  const { page, normalSize } = setting.document;
  const body = ofRole(setting, 'body').find(({ paragraph }) => chineseRuns(paragraph.runs).length > 0);
  const run = chineseRuns(body?.bodyRuns ?? [])[0] ?? chineseRuns(body?.headingRuns ?? [])[0];
  if (page === null || body === undefined || run === undefined || run.format.size !== SIZE) return null;
  const onGrid = page.grid?.type === 'linesAndChars' || page.grid?.type === 'snapToChars';
  const cell = normalSize * 10 + (page.grid?.charSpace ?? 0) / CHAR_SPACE_UNIT;
  const width = (onGrid ? cell : SIZE * 10) + run.format.spacing;
  const pitch = linePitch(page, body.paragraph.format);
  return {
    lines: pitch === null ? null : Math.floor((page.height - page.top - page.bottom) / pitch),
    characters: Math.floor((page.width - page.left - page.right) / width),
  };
}

/** Twips. A single line takes one row of the grid if the row is high enough for the font, else two. */
function linePitch({ grid }: PageSetup, { line, lineRule }: ParagraphFormat): number | null {
  if (lineRule === 'exact') return line > 0 ? line : null;
  const row = grid?.linePitch ?? 0;
  return lineRule === 'auto' && line === 240 && row >= SAFE_ROW ? row : null;
}

export default rule;
