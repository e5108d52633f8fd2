import { toChineseNumeral } from '../../report/numerals';
import { renumberFix } from '../ordinals';
import type { DocumentRule, Problem } from '../types';
import { inSequence, seriesOf } from './series';

const rule: DocumentRule = {
  kind: 'document',
  id: 'numbering/enumeration-sequence',
  level: 'error',
  on: true,
  basis: { text: '序次语应当连续，不跳号、不重号', status: 'V' },
  title: { zh: '“一是……三是……”跳号或重号', en: 'Gap or repetition in a series' },
  messages: {
    default: {
      zh: '按前文这里应为“{expected}”，却写成“{found}”，序号跳号或重号，也可能漏了一项。请核对各项后改正。',
      en: 'After what came before this should be “{expected}”, not “{found}”: a number is missing or repeated. Check whether an item was lost.',
    },
  },
  description:
    '段内和段间的“一是、二是、三是”“第一、第二、第三”要连续。同一段里有几组的，分组看；“一是”下面再分“一是、二是”的，按层次看。',
  ignores: [
    '一段里先后有几组“一是、二是”，每组都从“一是”开始。',
    '某一项之下再分“一是、二是”。',
    '“首先……最后……”中间没有“其次”。',
    '“第三、四季度”“第一、二、三产业”等不是序次语的说法。',
  ],
  examples: [
    {
      in: 'plan',
      text: '一是加强培训，举办培训班4期。二是强化监督，开展评查2次。⟦四是⟧落实保障，配齐执法装备。',
      fixed: '一是加强培训，举办培训班4期。二是强化监督，开展评查2次。三是落实保障，配齐执法装备。',
      note: '跳过了“三是”。',
    },
    {
      in: 'plan',
      text: '一是加强培训，举办培训班4期。\n\n二是强化监督，开展评查2次。\n\n⟦二是⟧落实保障，配齐执法装备。',
      note: '“二是”重复。',
    },
    {
      in: 'plan',
      text: '抓好培训：一是办班4期；二是旁听庭审2次。抓好监督：一是评查案卷；二是通报结果；三是督促整改。',
      note: '一段里有两组。',
    },
    {
      in: 'plan',
      text: '一是抓好培训：一是办班4期；二是旁听庭审2次。二是抓好监督，评查案卷。三是落实保障。',
      note: '“一是”之下又分两项。',
    },
    {
      in: 'plan',
      text: '做好全年工作。第三、四季度分别开展评查，第一、二季度举办培训。',
      note: '不是序次语。',
    },
  ],
  *check(report) {
    for (const series of seriesOf(report)) {
      if (series.headless) continue;
      const fix = renumberFix(inSequence(series));
      for (const { mark, expected } of series.faults) {
        const problem: Problem = {
          start: mark.start,
          end: mark.end,
          args: {
            found: mark.ordinal.text,
            expected: mark.ordinal.text.replace(/[一二三四五六七八九十百]+/, toChineseNumeral(expected)),
          },
        };
        yield fix ? { ...problem, fix } : problem;
      }
    }
  },
};

export default rule;
