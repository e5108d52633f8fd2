import { proseMatches } from '../text';
import type { BlockRule } from '../types';

/** The mark itself, alone at the head of a line: 机密★10年. */
const MARK =
  /^[ \t\u3000]*(?:密级[:：])?(?:绝密|机密|秘密)(?=[ \u3000]*(?:$|[★☆*※]|\d+年))[ \u3000]*[★☆*※]?(?:\d+[年月日个]*)?/gm;
const INTERNAL =
  /内部(?:资料|文件|材料)[，,、 ]?(?:请)?(?:注意保存|注意保密|妥善保管|不得外传|严禁外传)|(?:此件|本文件|该件)(?:不予公开|不公开|依申请公开)|仅供内部(?:使用|参考|掌握)|内部(?:掌握|使用)[，,、 ]?(?:不得|请勿|严禁)(?:外传|公开)|不得(?:对外公开|上网公开)|注意保密[）)】]|[（(【](?:内部资料|内部文件|内部使用|不宜公开|涉密)[）)】]/g;

const rule: BlockRule = {
  kind: 'block',
  id: 'privacy/classification-mark',
  level: 'error',
  on: true,
  basis: {
    text: '《法治政府建设与责任落实督察工作规定》第二十四条：除涉及党和国家秘密的应当公开；公开前保密审查',
    status: 'V',
  },
  title: { zh: '密级、内部文件标记', en: 'Classification mark' },
  messages: {
    default: {
      zh: '出现“{mark}”：年度报告要向社会公开，涉密或内部内容须先经保密审查，请核实并删去标记。',
      en: '“{mark}” stands here, but the report will be published: have it reviewed and remove the mark.',
    },
  },
  description: '年度报告除涉及党和国家秘密外都要公开。规则查行首的密级标识和“内部资料，注意保存”一类的字样。',
  ignores: [
    '“保守国家秘密”“商业秘密”“保密审查”等叙述。',
    '“秘密级文件12份”等统计。',
    '“内部监督”“内部管理”。',
  ],
  examples: [
    { text: '⟦机密★⟧\n\n# 青石县2023年度法治政府建设情况报告\n\n一、主要举措\n\n全年办案860件。' },
    { in: 'introduction', text: '⟦内部资料，注意保存⟧' },
    {
      in: 'achievements',
      text: '落实保密审查制度，严守国家秘密和商业秘密，强化内部监督，销毁秘密级文件12份。',
    },
  ],
  *check(content) {
    for (const pattern of [MARK, INTERNAL]) {
      for (const { 0: found, start, end } of proseMatches(content, pattern)) {
        const from = start + found.length - found.trimStart().length;
        yield { start: from, end, args: { mark: found.trim() } };
      }
    }
  },
};

export default rule;
