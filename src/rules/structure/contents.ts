/** The contents the report must have, how they are called and what to write in each. */
import type { PartId } from '../../report/types';
import type { Basis } from '../types';

/** The contents list itself is cited without an article number: sources disagree on it. */
export const CONTENTS: Basis = {
  text: '《法治政府建设与责任落实督察工作规定》规定的年度报告内容',
  status: 'V',
};

export const REQUIRED_PARTS = ['achievements', 'shortcomings', 'duties', 'plan'] as const;
export type RequiredPart = (typeof REQUIRED_PARTS)[number];

export const PART_NAMES: Readonly<Record<PartId, string>> = {
  achievements: '主要举措和成效',
  shortcomings: '存在的不足和原因',
  duties: '党政主要负责人履行推进法治建设第一责任人职责情况',
  plan: '下一年度主要安排',
  other: '其他需要报告的情况',
};

export const PART_NAMES_EN: Readonly<Record<PartId, string>> = {
  achievements: 'measures and results',
  shortcomings: 'shortcomings and their causes',
  duties: 'how the chief leaders performed their duties',
  plan: 'plan for the next year',
  other: 'other matters',
};

/** Heading for a part that is added, in the words of the regulation. */
export function partHeading(id: RequiredPart, year: number | null): string {
  const of = year === null ? '' : `${year}年度`;
  switch (id) {
    case 'achievements':
      return `${of}推进法治政府建设的主要举措和成效`;
    case 'shortcomings':
      return `${of}推进法治政府建设存在的不足和原因`;
    case 'duties':
      return `${of}党政主要负责人履行推进法治建设第一责任人职责情况`;
    case 'plan':
      return `${year === null ? '下一年度' : `${year + 1}年`}推进法治政府建设的主要安排`;
  }
}

/** What to write in a part, in two lines. */
export const GUIDANCE: Readonly<Record<RequiredPart, string>> = {
  achievements: '按任务分条写本年度做了什么、结果怎样，每条有数据或事例；只写已完成的事。',
  shortcomings: '写三条左右具体的不足，每条说明表现（单位、环节、数据）和原因，并与下一年度安排逐条对应。',
  duties:
    '写党政主要负责人本人做了什么：研究部署和听取汇报的次数、批示、督办、学法讲法、出庭应诉、督促班子成员述法等。',
  plan: '针对存在的不足逐条写措施，写明做什么、谁来做、何时完成。',
};
