import type { SetParagraph } from '../../word/typesetting';
import type { WordRule } from '../types';
import { custom, grouped, ofRole } from './deviations';

const rule: WordRule = {
  kind: 'word',
  id: 'format/line-spacing',
  level: 'info',
  on: true,
  basis: custom('正文行距用固定值 28 磅左右，段前段后不空'),
  title: { zh: '正文行距不一', en: 'Uneven line spacing' },
  messages: {
    default: {
      zh: '从这里起有 {count} 段{found}，与全文多数段落不同，页面会疏密不匀。标准只规定每面一般 22 行，没有规定磅值；通行做法是固定值 28 磅。请选中全文统一设置。',
      en: '{count} paragraph(s) from here on: {found}, unlike most of the text. The standard gives no line pitch; exactly 28 pt is usual. Set all text alike.',
    },
    clipped: {
      zh: '这一段有图片，行距却是固定值，图片会被截去，只露出一行高。请把这一段的行距改为单倍行距。',
      en: 'This paragraph holds a picture but has an exact line pitch, so the picture is cut off. Set single line spacing here.',
    },
  },
  description:
    '查正文各段的行距、段前段后是否与多数段落一致，以及图片所在段落是否用了固定值行距（图片会被截断）。',
  ignores: ['标题、表格和页码的行距。', '全文一致的行距，无论多少磅。', '不足五段正文的文件。'],
  examples: [
    {
      text: '# 某县2023年度法治政府建设情况报告\n\n一、主要举措和成效\n\n全年审查规范性文件36件。\n\n全年评查案卷120件。\n\n全年调解纠纷560件。\n\n全年办理复议42件。\n\n⟦全年应诉12件。⟧',
      setting: { paragraph: { line: 360, lineRule: 'auto' } },
    },
    {
      text: '# 某县2023年度法治政府建设情况报告\n\n一、主要举措和成效\n\n全年审查规范性文件36件。\n\n全年评查案卷120件。\n\n全年调解纠纷560件。\n\n全年办理复议42件。\n\n全年应诉12件。',
    },
  ],
  *check(setting) {
    const body = ofRole(setting, 'body');
    for (const { paragraph, range } of body) {
      if (paragraph.pictures > 0 && paragraph.format.lineRule === 'exact')
        yield { ...range, message: 'clipped' };
    }
    const usual = mostCommon(body.map(spacingOf));
    if (body.length < 5 || usual === null) return;
    yield* grouped(
      body.flatMap((one) => (spacingOf(one) === usual ? [] : [{ range: one.range, found: spacingOf(one) }])),
    );
  },
};

function spacingOf({ paragraph }: SetParagraph): string {
  const { line, lineRule, before, after } = paragraph.format;
  const pitch =
    lineRule === 'auto'
      ? `行距 ${Math.round((line / 240) * 100) / 100} 倍`
      : `行距${lineRule === 'exact' ? '固定值' : '最小值'} ${line / 20} 磅`;
  const around = before + after === 0 ? '' : `，段前 ${before / 20} 磅、段后 ${after / 20} 磅`;
  return pitch + around;
}

/** What more than half share; null when nothing does. */
function mostCommon(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  return first !== undefined && first[1] * 2 > values.length ? first[0] : null;
}

export default rule;
