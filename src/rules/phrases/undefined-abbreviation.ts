import type { Report } from '../../report/types';
import { isProse } from '../../report/words';
import { type Title, titlesOf } from '../language/titles';
import type { DocumentRule } from '../types';

/** Short names made of the kind of document alone, perhaps with one word in front. */
const SHORT =
  /^(?:实施|行动|工作|若干|决策|督察|督查|指导)?(?:纲要|规划|规定|条例|办法|意见|方案|通知|决定|细则|计划|清单|指引|指南)$/;

const rule: DocumentRule = {
  kind: 'document',
  id: 'phrases/undefined-abbreviation',
  level: 'info',
  on: true,
  basis: { text: '公文简称用法：第一次出现写全称并注明“以下简称”', status: 'V2' },
  title: { zh: '简称先于全称出现', en: 'Abbreviation before the full name' },
  messages: {
    default: {
      zh: '“《{name}》”是简称，前面没有出现过全称；第一次提到时请写全称并注明“（以下简称《{name}》）”。',
      en: '《{name}》 is an abbreviation and the full name does not stand before it.',
    },
  },
  description: '只写《纲要》《规划》，读者不知道指哪一个文件。第一次出现应写全称，并用“以下简称”交代。',
  ignores: ['前面已写过以同样的词结尾的全称，或注明“以下简称”的。', '同一简称只提示第一处。'],
  examples: [
    { in: 'achievements', text: '按照法治政府建设⟦《纲要》⟧要求推进工作，《纲要》任务全部完成。' },
    {
      in: 'achievements',
      text: '落实《法治政府建设实施纲要（2021—2025年）》（以下简称《纲要》），《纲要》任务全部完成。',
    },
    { in: 'achievements', text: '落实《青石市法治政府建设规划（2021—2025年）》，《规划》任务完成87项。' },
  ],
  *check(report) {
    const full = new Set<string>();
    for (const { title, start } of allTitles(report)) {
      const name = title.text.replace(/[（(].*$/, '');
      if (!SHORT.test(name)) {
        full.add(name.replace(/[〈〉》]+$/, ''));
        continue;
      }
      const isKnown = full.has(name) || [...full].some((long) => long.endsWith(name) || long.includes(name));
      const isDefined = /(?:以下)?简称$|以下称$|八项规定(?:精神)?(?:及|和|与)其?$/.test(
        report.source.slice(Math.max(0, start - 8), start),
      );
      full.add(name);
      if (!isKnown && !isDefined) yield { start, end: start + title.end - title.start, args: { name } };
    }
  },
};

function* allTitles(report: Report): Generator<{ readonly title: Title; readonly start: number }> {
  for (const block of report.blocks) {
    if (!isProse(block.content)) continue;
    for (const title of titlesOf(block.content)) yield { title, start: block.start + title.start };
  }
}

export default rule;
