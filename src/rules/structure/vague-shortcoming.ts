import type { DocumentRule } from '../types';
import { bodyRanges, isUnwritten } from './body';
import { itemsOf } from './items';
import { isSqueezed } from './missing-part';

const VAGUE = /个别|有的|有些|部分|少数|一些|一定程度|不同程度|有待|还需|仍需|需要?进一步|不够|尚需/;
/** A figure, a named place in the work, an example. */
const CONCRETE =
  /[0-9０-９]|[一二两三四五六七八九十百]+(?:个|件|起|宗|名|家|次|份|项|处|人)|例如|比如|如：|《/;

const rule: DocumentRule = {
  kind: 'document',
  id: 'structure/vague-shortcoming',
  level: 'warning',
  on: false,
  basis: { text: '审稿惯例：不足要有事实或数据', status: 'K' },
  parts: ['shortcomings'],
  title: { zh: '不足写得笼统', en: 'Vague shortcoming' },
  messages: {
    default: {
      zh: '这条不足只有“{word}”之类的说法，没有数据或事例，看不出问题在哪里、有多大。请写明是哪个环节、多少单位或案件。',
      en: 'This shortcoming only says “{word}”: no figure, no example. Say where the trouble is and how big.',
    },
  },
  description:
    '“个别单位”“有待进一步提升”说明不了问题。每条不足最好有一个数据或事例。多数报告都有这样的写法，默认关闭。',
  ignores: ['有数字、有事例的。', '点明了文件、案件的。'],
  examples: [
    {
      in: 'shortcomings',
      text: '⟦（一）执法规范化有待提升。⟧个别单位重视不够，原因是培训跟不上。',
      note: '没有数据和事例。',
    },
    {
      in: 'shortcomings',
      text: '（一）执法规范化有待提升。抽查的120份案卷中12份文书不完整，原因是培训跟不上。',
      note: '有数据。',
    },
  ],
  *check(report) {
    const part = report.parts.shortcomings;
    if (isSqueezed(report, part) || isUnwritten(report, bodyRanges(part))) return;
    for (const item of itemsOf(report, part)) {
      const text = report.source.slice(item.start, item.end);
      const word = VAGUE.exec(text)?.[0];
      const body = text.replace(/^[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.．是]+/, '');
      if (word && !CONCRETE.test(body)) yield { ...item.lead, args: { word } };
    }
  },
};

export default rule;
