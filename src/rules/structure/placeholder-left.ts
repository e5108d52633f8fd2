import type { BlockContent } from '../../report/types';
import { CLOSE, OPEN, touchesOpaque } from '../text';
import type { BlockRule, Problem } from '../types';

const UNIT = '[年月日号次件项个名人场期部份家起条宗％%万亿元县市区镇乡局省街村]';
const WAITING = '待(?:补充|填写|填报|补|定稿|完善数据|核实数据)';

interface Form {
  readonly message: 'blank' | 'guidance' | 'waiting';
  readonly pattern: RegExp;
}

const FORMS: readonly Form[] = [
  { message: 'blank', pattern: /\{\{[^{}\n]{0,80}\}\}/g },
  // ×× and XX, not 5×8, 138××××0000, 津A××××5, names made anonymous (张××诉某局)
  { message: 'blank', pattern: /(?<![0-9A-Za-z×✕])[×✕]{2,}(?![0-9A-Za-z×✕])/g },
  { message: 'blank', pattern: /(?<![0-9A-Za-z])[XxＸ]{2,}(?![0-9A-Za-z])/g },
  { message: 'blank', pattern: new RegExp(`(?<![0-9A-Za-z×✕])[×✕XＸ](?=${UNIT})`, 'g') },
  { message: 'blank', pattern: new RegExp(`(?:_{2,}|＿{2,})(?=${UNIT})|_{4,}|＿{3,}`, 'g') },
  { message: 'blank', pattern: new RegExp(`${OPEN}[ \\u3000]{2,}${CLOSE}`, 'g') },
  {
    message: 'waiting',
    pattern: new RegExp(`[（(【[]\\s*(?:数据)?${WAITING}[^（()）【】[\\]]{0,12}[）)】\\]]`, 'g'),
  },
  {
    message: 'waiting',
    pattern: new RegExp(`(?<=^|[。；;：:，,]\\s{0,2})${WAITING}(?=[。；;，,]|\\s*$)`, 'g'),
  },
  {
    message: 'waiting',
    pattern: /[（(【[](?:请|此处|这里)(?:填写|填入|补充|插入|写)[^（()）【】[\]]{0,20}[）)】\]]/g,
  },
];
/** One of these is in every form: most blocks need no closer look. */
const SUSPECT = /[{×✕XxＸ_＿]|待|[ \u3000]{2}|[（(【[](?:请|此处|这里)/;
const GUIDANCE = /<!--\s*(?:编写|写作|填写|撰写)(?:说明|提示|指引|要求)[^>]{0,400}-->/g;

const SURNAMES =
  /[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹章苏潘葛范彭鲁马方任袁柳史唐薛雷贺汤罗郝安常于傅齐康伍余顾孟黄萧尹姚邵汪毛戴宋庞熊纪舒屈项祝董梁杜阮蓝贾江童郭梅林钟徐邱高夏蔡田樊胡霍虞万柯卢莫房丁邓程邢裴陆翁龚叶刘龙段侯武乔]$/;

const rule: BlockRule = {
  kind: 'block',
  id: 'structure/placeholder-left',
  level: 'error',
  on: true,
  basis: { text: '公文定稿要求：不留占位符和编写说明', status: 'V' },
  title: { zh: '占位符或编写说明没有处理', en: 'Placeholder left' },
  messages: {
    blank: {
      zh: '“{found}”是还没有填写的占位符，请填上内容，或者删去这句话。',
      en: '“{found}” is a placeholder that was not filled in. Fill it, or drop the sentence.',
    },
    guidance: {
      zh: '这是模板的编写说明，写完这一部分后请删去。',
      en: 'This is guidance from the template. Delete it when the part is written.',
    },
    waiting: {
      zh: '“{found}”说明内容还没有补上，定稿前请补全。',
      en: '“{found}”: something is still to be filled in before the text is final.',
    },
  },
  description: '模板的占位符（{{…}}、××、XX、____）、编写说明和“（待补充）”之类的标记，定稿前要全部处理。',
  ignores: [
    '“5×8小时”“7×24小时”这样的乘号。',
    '打了码的号码、车牌（138××××0000）和隐去的当事人姓名（张××诉某局）。',
    '“有待补充”“亟待完善”这样的句子。',
    '代码和网址里的下划线。',
    '不是编写说明的注释。',
  ],
  examples: [
    {
      in: 'achievements',
      text: '（一）规范执法。办理行政处罚案件⟦××⟧件，开展案卷评查⟦{{评查次数}}⟧次，培训⟦____⟧人次。',
      note: '没有填写的数字。',
    },
    {
      in: 'plan',
      text: '⟦<!-- 编写说明：逐条写措施。 -->⟧\n\n举办培训班4期⟦（待补充）⟧。',
      note: '编写说明和待补充。',
    },
    { in: 'achievements', text: '（一）优化服务。提供7×24小时自助服务，热线12345全天接听。', note: '乘号。' },
    {
      in: 'shortcomings',
      text: '部分制度有待补充，数据有待填报，原因是人员不足。李××诉县自然资源局一案败诉。',
      note: '普通句子和隐去的姓名。',
    },
  ],
  *check(content) {
    if (content.kind === 'code' || content.kind === 'front-matter') return;
    for (const match of content.text.matchAll(GUIDANCE)) {
      const start = match.index;
      yield {
        start,
        end: start + match[0].length,
        message: 'guidance',
        fix: {
          safety: 'suggestion',
          title: { zh: '删去编写说明', en: 'Delete the guidance' },
          edits: [{ start, end: start + match[0].length, text: '' }],
        },
      };
    }
    if (!SUSPECT.test(content.text)) return;
    for (const form of FORMS) yield* blanks(content, form);
  },
};

function* blanks(content: BlockContent, { pattern, message }: Form): Generator<Problem> {
  for (const match of content.text.matchAll(pattern)) {
    const found = match[0];
    const start = match.index;
    const end = start + found.length;
    if (touchesOpaque(content, start, end) || isName(content.text, start, end)) continue;
    yield { start, end, message, args: { found } };
  }
}

/** 张××诉, 当事人李××: a party made anonymous. */
function isName(text: string, start: number, end: number): boolean {
  if (!SURNAMES.test(text.slice(Math.max(start - 1, 0), start))) return false;
  const before = text.slice(Math.max(start - 2, 0), start - 1);
  const opensName = !/[\u4e00-\u9fff]/.test(before) || /[与和诉对由将把被向告人者民工员]/.test(before);
  return opensName || /^(?:诉|与|和|、|等|案|不服|[）)])/.test(text.slice(end));
}

export default rule;
