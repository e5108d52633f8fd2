import type { Part, Report } from '../../report/types';
import type { DocumentRule } from '../types';
import { CONTENTS, PART_NAMES, PART_NAMES_EN, REQUIRED_PARTS } from './contents';

const rule: DocumentRule = {
  kind: 'document',
  id: 'structure/part-order',
  level: 'info',
  on: true,
  basis: CONTENTS,
  title: { zh: '四部分的顺序与规定列举的不同', en: 'Parts in another order than the regulation lists them' },
  messages: {
    default: {
      zh: '“{name}”排在第{position}位，规定列举时排在第{usual}位。规定只列内容、不限次序，这样写可以；如果没有特别考虑，按“举措和成效、不足和原因、第一责任人履职、下一年度安排”排列更便于审核。',
      en: '“{nameEn}” comes at place {position}; the regulation lists it at place {usual}. The order is free, but the usual one is easier to review.',
    },
  },
  description:
    '规定列举的次序是：主要举措和成效、存在的不足和原因、党政主要负责人履行第一责任人职责情况、下一年度主要安排。规定没有要求按此排列，有的地方习惯把第一责任人履职放在最前，所以这里只作提示。',
  ignores: [
    '没有独立成章的部分（由 structure/part-nested 提示）。',
    '一个标题合写两个部分。',
    '缺少的部分不影响其余部分的顺序。',
  ],
  examples: [
    {
      text: '# 青石县2023年度法治政府建设情况报告\n\n⟦一、县长履行推进法治建设第一责任人职责情况⟧\n\n听取汇报2次。\n\n二、主要举措和成效\n\n办理案件860件。\n\n三、存在的不足和原因\n\n力量薄弱，原因是编制不足。\n\n四、2024年主要安排\n\n充实力量。',
      note: '第一责任人履职放在最前。',
    },
    {
      text: '# 青石县2023年度法治政府建设情况报告\n\n一、主要举措和成效\n\n办理案件860件。\n\n二、县长履行推进法治建设第一责任人职责情况\n\n听取汇报2次。\n\n三、存在问题及下一步打算\n\n力量薄弱，原因是编制不足，下一步充实力量。',
      note: '不足和安排合写一章，不单独比较次序。',
    },
    {
      text: '# 青石县2023年度法治政府建设情况报告\n\n一、主要举措和成效\n\n办理案件860件。\n\n二、存在的不足和原因\n\n力量薄弱，原因是编制不足。\n\n三、县长履行推进法治建设第一责任人职责情况\n\n听取汇报2次。\n\n四、2024年主要安排\n\n充实力量。',
      note: '与规定列举的次序一致。',
    },
  ],
  *check(report) {
    const parts = chapters(report);
    const inOrder = new Set(longestRun(parts));
    for (const [index, part] of parts.entries()) {
      if (inOrder.has(part) || !part.heading) continue;
      yield {
        ...part.heading,
        args: {
          name: PART_NAMES[part.id],
          nameEn: PART_NAMES_EN[part.id],
          position: index + 1,
          usual: usualIndex(part) + 1,
        },
      };
    }
  },
};

/** Parts with a chapter of their own, as they follow each other in the text. */
function chapters(report: Report): Part[] {
  const parts = REQUIRED_PARTS.map((id) => report.parts[id]).filter((part) => part.form === 'heading');
  const start = (part: Part) => part.heading?.start ?? 0;
  const alone = parts.filter((part) =>
    parts.every((other) => other === part || start(other) !== start(part)),
  );
  return alone.sort((a, b) => start(a) - start(b));
}

function usualIndex(part: Part): number {
  const ids: readonly string[] = REQUIRED_PARTS;
  return ids.indexOf(part.id);
}

/** The most parts that keep the usual order: the others are the ones out of place. */
function longestRun(parts: readonly Part[]): readonly Part[] {
  const runs: Part[][] = [];
  for (const part of parts) {
    const before = runs.filter((run) => usualIndex(run.at(-1) ?? part) < usualIndex(part));
    runs.push([...longest(before), part]);
  }
  return longest(runs);
}

function longest(runs: readonly Part[][]): Part[] {
  return runs.reduce((best, run) => (run.length > best.length ? run : best), []);
}

export default rule;
