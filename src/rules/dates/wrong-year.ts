import { replaceWord } from '../language/fixes';
import { insideTitle } from '../language/titles';
import { proseMatches } from '../text';
import type { BlockContext, BlockRule } from '../types';

const YEAR = /(?<![\d至到—－–\-～~、〔（(])(20\d\d)年/g;

/** What follows a year that says when the work was done. */
const WORK =
  /^(?:(?:度)?(?:全年|以来|来|期间|内)?[，,]|全年|全市|全县|全区|全省|全州|全镇|全局|我[市县区省州镇局]|本[市县区省州镇局]|共|累计|先后|开展|办理|受理|组织|印发|制定|召开|查处|办结|审结|新增|完成|实现|审查|收到|推进|举办|培训|出台|修订|对|[市县区]政府)/;
/** A clause that opens with the year and counts what was done. */
const COUNTED =
  /^[一-龥][^，,。；;的]{2,24}\d[\d.,]*(?:余|多|万)?(?:件|项|次|人|起|户|份|场|家|个|元|万元|条|处)/;
const CLAUSE_HEAD = /(?:^|[。；;，,\n]|[（(][一二三四五六七八九十]{1,3}[）)]|\d[.．]\s?)$/;

/** What makes another year legitimate, right before it … */
const LEGITIMATE_BEFORE =
  /(?:较|比|与|和|及|同|自|从|于|到|至|截至|截止|始于|相较|相比|对比|超过|高于|低于|继|由|在|对|将|把|的|年度|承接|延续|结转|以来|“|‘|《|〈|第|中|跨)$/;
/** … or behind it in the same clause. */
const LEGITIMATE_BEHIND =
  /^年(?:度)?[^，,。；;]{0,16}(?:同期|以来|以后|之后|起|相比|为基[数期]|结转|遗留|存案|未结|底前|年末|前|至今|规划|计划|方案|目标|版|修[订正]|以前)/;

/** A later year with these words is a plan, wherever it stands. */
const PLANNED = /将|拟|计划|力争|要|继续|进一步|下一步|争取|打算|安排|重点|目标/;

const rule: BlockRule = {
  kind: 'block',
  id: 'dates/wrong-year',
  level: 'error',
  on: true,
  basis: { text: '报告年度与所述工作年度应一致（审稿通例）', status: 'V2' },
  parts: ['achievements', 'shortcomings', 'duties'],
  title: { zh: '正文年份与报告年度不一致', en: 'Year of the text differs from the year of the report' },
  messages: {
    default: {
      zh: '本报告是{year}年度的，这里写的却是“{found}年”，像是上年稿子留下的；请改为{year}年，确系往年情况的请写明“较{found}年”“自{found}年起”。',
      en: 'This report is on {year}, but “{found}年” stands here, as if left from another year. Change it, or say that an earlier year is meant.',
    },
    future: {
      zh: '本报告是{year}年度的，主要举措和成效里却写着“{found}年”的工作，请核对年份。',
      en: 'This report is on {year}, yet the achievements tell of {found}. Check the year.',
    },
  },
  description:
    '照搬上年稿子最常见的破绽：举措成效、存在不足、履职情况和引言里，分句开头写着别的年份（“2022年全年……”“2022年，全县……”）。',
  ignores: [
    '比较和起点：“较2022年增长”“自2021年起”“截至2022年底”“2022年以来”。',
    '书名号、文号、规划期：“《2022年度……报告》”“〔2022〕5号”“2021—2025年”。',
    '具体日期（“2022年5月9日”）和往年结转的案件。',
    '“下一年度安排”里的年份。',
    '报告年度未知时不检查。',
  ],
  examples: [
    {
      in: 'achievements',
      text: '（一）办理行政复议案件。⟦2022年⟧全年受理行政复议申请56件，审结52件。',
      fixed: '（一）办理行政复议案件。2023年全年受理行政复议申请56件，审结52件。',
    },
    { in: 'achievements', text: '⟦2022年⟧，全县开展案卷评查3次。', fixed: '2023年，全县开展案卷评查3次。' },
    { in: 'introduction', text: '⟦2022年⟧，青石县扎实推进法治政府建设。现报告如下。' },
    {
      in: 'achievements',
      text: '2023年受理56件，较2022年增长12%，比2022年全年多6件。自2021年起实行清单管理，完成《2022年度法治政府建设情况报告》公开，执行青政发〔2022〕5号文件。2022年5月9日受理的案件已全部审结，2022年结转的3件也已办结。',
      note: '比较、起点、标题、文号、日期、结转都是正当的。',
    },
    { in: 'plan', text: '2024年，组织执法培训4期。', note: '下一年度安排里的年份。' },
  ],
  *check(content, context) {
    const { year } = context;
    if (year === null || !isLookedAt(content.kind, context) || !content.text.includes('年')) return;
    for (const { 1: digits = '', start, end } of proseMatches(content, YEAR)) {
      const found = Number(digits);
      if (found === year || Math.abs(found - year) > 3) continue;
      if (context.part === null && !(start === content.textStart && found < year)) continue;
      const { text } = content;
      if (!saysWhen(text, start, end) || isLegitimate(text, start, year)) continue;
      if (insideTitle(content, start, end) || (found > year && PLANNED.test(text.slice(end, end + 60))))
        continue;
      yield {
        start,
        end,
        message: found > year ? 'future' : 'default',
        args: { year, found },
        ...(found < year ? { fix: replaceWord(start, end, `${year}年`) } : {}),
      };
    }
  },
};

/** The year opens an account of work. */
function saysWhen(text: string, start: number, end: number): boolean {
  const behind = text.slice(end, end + 48);
  if (WORK.test(behind)) return true;
  return CLAUSE_HEAD.test(text.slice(Math.max(0, start - 5), start)) && COUNTED.test(behind);
}

/** A comparison, a starting point, a date, or a sentence that names the report's year as well. */
function isLegitimate(text: string, start: number, year: number): boolean {
  const before = text.slice(Math.max(0, start - 4), start);
  const behind = text.slice(start + 4, start + 30);
  if (LEGITIMATE_BEFORE.test(before) || LEGITIMATE_BEHIND.test(behind) || /^年\d{1,2}月/.test(behind))
    return true;
  const sentence = /[^。；;\n]*$/.exec(text.slice(Math.max(0, start - 80), start))?.[0] ?? '';
  const rest = /^[^。；;\n]*/.exec(text.slice(start, start + 80))?.[0] ?? '';
  return (sentence + rest).includes(`${year}年`);
}

/** Parts that tell of the report's year, and the introduction; titles, dates and plans are not looked at. */
function isLookedAt(kind: string, { part }: BlockContext): boolean {
  return kind === 'paragraph' && part !== 'plan' && part !== 'other';
}

export default rule;
