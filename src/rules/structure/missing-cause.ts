import type { DocumentRule } from '../types';
import { bodyRanges, isUnwritten, partBody, textOf } from './body';
import { CONTENTS } from './contents';
import { isSqueezed } from './missing-part';

/**
 * Words that give a cause. 因此 draws a conclusion, 因地制宜 is no cause, 容易导致 tells what a shortcoming leads to,
 * 与有关部门 names no cause.
 */
const CAUSE = [
  /原因|成因|根源|症结|源于|缘于|归因|归咎|归结|起因|由于|因为|之所以|究其|归根[结到]底|说到底|所致|使得|根子在|以致|限于|囿于|鉴于|碍于/,
  /(?<![易能])(?:导致|致使|造成)|[由因][^，,。；;]{1,30}(?:引起|引发)|制约[了着]/,
  /(?:^|[，,。；;：:、（(\s])(?:主要|多|大多|部分|也|又)?(?:是)?因(?![此而素应循势故]|[地时事村]制|[材人企]施|人而|需)/,
  /受(?!到?(?:理|案|委托|众|教育|训|益|邀|表彰|好评|欢迎|贿|害|监督|处理|处分|损|托|聘))[^，,。；;]{1,30}(?:影响|制约|限制|所限|束缚|约束|掣肘|局限)/,
  /与[^，,。；;]{2,40}(?:(?:有关|相关)(?=[，,。；;]|$)|分不开)/m,
  /一方面[^\n]{2,200}另一方面/,
  /(?:根本上?|关键|根子)(?:是|在于)|[主客]观(?:上|原因|因素)|(?:主要|重要|直接|根本|深层)因素/,
];
/** 主要是…… gives the cause of what stands before it, unless that is 存在一些问题, which it then lists. */
const MAINLY = /([^，,。；;：:\n]{0,40})[，,]\s*(?:这|其)?主要(?:还)?(?:是|在于)(?!(?:表现|体现))/g;
const TROUBLE =
  /(?:存在|有|面临|表现)[^，,]*(?:问题|不足|短板|差距|弱项|薄弱环节|困难|挑战|方面)[^，,]{0,4}$/;
/** 存在的不足和原因 repeats the heading. */
const HEADING_AGAIN =
  /(?:不足|问题|短板|差距|困难)(?:之处)?(?:[和及与、]|以及)(?:其|主要|产生)*(?:的)?(?:原因|成因)/g;

const rule: DocumentRule = {
  kind: 'document',
  id: 'structure/missing-cause',
  level: 'warning',
  on: true,
  basis: CONTENTS,
  parts: ['shortcomings'],
  title: { zh: '写了不足，没有写原因', en: 'Shortcomings without causes' },
  messages: {
    default: {
      zh: '这一部分只写了不足，没有写原因。规定要求的是“存在的不足和原因”，只摆现象会被认为分析不够；请逐条补一句原因，例如“主要是由于……”“受……制约”。',
      en: 'This part names shortcomings but no cause. The regulation asks for both: add a sentence on the cause to each.',
    },
  },
  description:
    '规定要求写“存在的不足和原因”。这一部分的正文里没有任何说明原因的话（由于、因为、原因是、受……制约、究其原因、导致……）时提示。标题里的“原因”二字不算。',
  ignores: [
    '换了说法的原因：“受编制限制”“究其根源”“主要是人手不足所致”“一方面……另一方面……”。',
    '原因单独写成一个小标题或一段。',
    '还没有写（占位符）的部分。',
    '不足和下一步安排合写一章，其中说明了原因。',
  ],
  examples: [
    {
      text: '# 青石县2023年度法治政府建设情况报告\n\n一、主要举措和成效\n\n办理案件860件。\n\n⟦二、存在的不足和原因⟧\n\n一是执法规范化水平有待提升，部分案卷文书不完整。二是调解员能力不足，复杂纠纷化解率不高。\n\n三、2024年主要安排\n\n充实力量。',
      note: '两条不足都没有原因。',
    },
    {
      in: 'shortcomings',
      text: '一是部分乡镇案卷制作不规范，主要是执法人员流动大、培训跟不上。二是化解力量不足，受编制限制，5个乡镇没有专职调解员。',
      note: '用“主要是”“受……限制”说明原因。',
    },
    {
      in: 'shortcomings',
      text: '法制审核人员偏少。究其根源，还是基层法律专业人才引不进、留不住。',
      note: '“究其根源”。',
    },
    {
      text: '# 青石县2023年度法治政府建设情况报告\n\n⟦一、存在的不足和原因⟧\n\n案卷不规范，容易导致败诉；与乡镇有关部门协作不够，因此办案周期较长，因地制宜的办法不多。\n\n二、2024年主要安排\n\n充实力量。',
      note: '“容易导致”说的是后果，“因此”是结论。',
    },
    { in: 'shortcomings', text: '部分单位公示不及时，因系统切换，数据推送一度中断。', note: '“因……”。' },
  ],
  *check(report) {
    const part = report.parts.shortcomings;
    if (!part.heading || isSqueezed(report, part) || isUnwritten(report, bodyRanges(part))) return;
    const body = textOf(partBody(report, part)).replace(HEADING_AGAIN, '');
    if (!namesCause(body)) yield part.heading;
  },
};

/** True when a text says why something is as it is. */
export function namesCause(text: string): boolean {
  if (CAUSE.some((pattern) => pattern.test(text))) return true;
  return [...text.matchAll(MAINLY)].some((match) => !TROUBLE.test(match[1] ?? ''));
}

export default rule;
