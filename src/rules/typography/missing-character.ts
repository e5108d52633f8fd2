import { replaceWord } from '../language/fixes';
import { wordingsIn } from '../language/wordings';
import type { BlockRule } from '../types';

const rule: BlockRule = {
  kind: 'block',
  id: 'typography/missing-character',
  level: 'warning',
  on: true,
  basis: { text: '公文与法律文件的固定用语', status: 'V2' },
  title: { zh: '固定搭配缺字', en: 'Character missing in a fixed term' },
  messages: {
    default: {
      zh: '“{wrong}”缺“{character}”字，应为“{right}”。',
      en: '“{character}” is missing in “{wrong}”: write “{right}”.',
    },
  },
  description:
    '固定用语中间漏了一个字（“规性文件”“重大行决策”“第一任人”）。只查五个字以上的用语，且前后各有两个字完好。',
  ignores: [
    '本身就通用的短说法（“规范文件”“执法全程记录”“地方法规”）。',
    '政治表述和文件名称由`phrases/exact`检查。',
  ],
  examples: [
    { in: 'achievements', text: '严格履行⟦重大政决策⟧程序。', fixed: '严格履行重大行政决策程序。' },
    { in: 'achievements', text: '完善⟦人民调委员会⟧设置。', fixed: '完善人民调解委员会设置。' },
    { in: 'achievements', text: '进行执法监督检查，规范文件办理，实行执法全程记录，推动争议实质化解。' },
  ],
  *check(content, { catalog }) {
    for (const { start, end, kind, right, character, phrase } of wordingsIn(content, catalog).slips) {
      if (phrase || kind !== 'missing') continue;
      const wrong = content.text.slice(start, end);
      yield { start, end, args: { wrong, right, character }, fix: replaceWord(start, end, right) };
    }
  },
};

export default rule;
