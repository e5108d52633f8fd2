import { suggest } from '../language/fixes';
import { proseMatches } from '../text';
import type { BlockRule } from '../types';

/** A result that closes a sentence, and right behind it a verb that opens the next one. */
const RUN_ON =
  /(?:(?<=[一-龥]率(?:均|达|为|达到|保持在|均达|均为)?\d{1,3}(?:\.\d{1,2})?)[％%]|(?<=[\d万余](?:人次|件|场|项|份|起|户|万元|家|处|部|例))|(?<=(?:实现|达到|清单)全覆盖)|(?<=落[地细]见效|走深走实|落到实处|落地生根|取得实效|明显成效|积极成效|显著成效))(?=(?:举办|组织开展|组织召开|制定出台|印发|召开|开展|进一步|持续|积极|深入|扎实|严格|大力|切实|不断|加强|完善|健全|建立|强化|深化|推动|推进)[一-龥]{3})/g;

const rule: BlockRule = {
  kind: 'block',
  id: 'typography/run-on',
  level: 'warning',
  on: false,
  basis: { text: 'GB/T 15834—2011 4.1：句末点号', status: 'V2' },
  title: { zh: '两句之间漏了标点', en: 'Two sentences without a mark between them' },
  messages: {
    default: {
      zh: '“{before}”和“{behind}”是两句话，中间漏了标点，请补上。',
      en: 'Two sentences meet here (“{before}” / “{behind}”) without a mark.',
    },
  },
  description:
    '上一句以数字、百分比或“全覆盖”“取得实效”收尾，后面紧接着另一个动词开头的句子。这类判断带有推测，真实文本上的样本太少，达不到十中九的把握，默认关闭。',
  ignores: ['“先后2次召开会议”等数量作状语的句子。', '“3件落实整改要求”以外、动词不另起一句的写法。'],
  examples: [
    {
      in: 'achievements',
      text: '办结率达100⟦%⟧开展案卷评查活动3次。',
      fixed: '办结率达100%。开展案卷评查活动3次。',
    },
    { in: 'achievements', text: '先后2次召开会议研究，受理129件审结124件，办结率达100%，开展评查3次。' },
  ],
  *check(content) {
    if (content.kind !== 'paragraph') return;
    for (const { start, end } of proseMatches(content, RUN_ON)) {
      const from = end > start ? start : Math.max(0, start - 1);
      const edits = [{ start: end, end, text: '。' }];
      yield {
        start: from,
        end,
        args: {
          before: content.text.slice(Math.max(0, end - 6), end),
          behind: content.text.slice(end, end + 6),
        },
        fix: suggest('补句号', 'Add the full stop', edits),
      };
    }
  },
};

export default rule;
