import type { RunFormat } from '../../word/types';
import type { Typesetting } from '../../word/typesetting';
import type { WordRule } from '../types';
import { chineseRuns, ofRole, standard, wholeDocument } from './deviations';

const LINES = 22;
const CHARACTERS = 28;
/** `w:charSpace` counts 1/4096 pt. */
const CHAR_SPACE_UNIT = 4096 / 20;

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
  },
  description:
    '按页边距、文档网格、正文字号和行距推算每页行数、每行字数。推算依据 ECMA-376 17.6.5：一格的宽度是“正文样式”的字号加网格的字距。标题、表格所在的页可以少几行，不在此列。',
  ignores: [
    '没有写明页面设置的文件。',
    '正文字号不是三号的文件：先改字号（见 `format/body-font`）。',
    '单倍行距又没有网格的文件：行高由字体定，推算不出。',
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
  ],
  *check(setting) {
    const counts = capacity(setting);
    if (counts === null || (counts.lines === LINES && counts.characters === CHARACTERS)) return;
    yield { ...wholeDocument(setting), args: counts };
  },
};

interface Capacity extends Readonly<Record<string, number>> {
  readonly lines: number;
  readonly characters: number;
}

/** From the first body paragraph; null where it cannot be told. */
function capacity(setting: Typesetting): Capacity | null {
  const { page, normalSize } = setting.document;
  const body = ofRole(setting, 'body').find(({ paragraph }) => chineseRuns(paragraph.runs).length > 0);
  const run = chineseRuns(body?.bodyRuns ?? [])[0] ?? chineseRuns(body?.headingRuns ?? [])[0];
  if (page === null || body === undefined || run === undefined || run.format.size !== 32) return null;
  const { line, lineRule } = body.paragraph.format;
  const onGrid = page.grid?.type === 'linesAndChars' || page.grid?.type === 'snapToChars';
  const pitch = lineRule === 'exact' ? line : (page.grid?.linePitch ?? 0);
  if (pitch <= 0 || (lineRule === 'atLeast' && line > pitch)) return null;
  const cell = onGrid ? normalSize * 10 + (page.grid?.charSpace ?? 0) / CHAR_SPACE_UNIT : 0;
  return {
    lines: Math.floor((page.height - page.top - page.bottom) / pitch),
    characters: Math.floor(
      (page.width - page.left - page.right) / (onGrid ? cell + run.format.spacing : advance(run.format)),
    ),
  };
}

function advance({ size, spacing }: RunFormat): number {
  return size * 10 + spacing;
}

export default rule;
