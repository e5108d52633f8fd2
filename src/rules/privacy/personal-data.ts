import { suggest } from '../language/fixes';
import { proseMatches, touchesOpaque } from '../text';
import type { BlockRule } from '../types';
import { maskNumber, type PersonalNumber, personalNumbers } from './mask';

const KINDS: Readonly<Record<PersonalNumber, string>> = {
  identity: '居民身份证号码',
  mobile: '手机号码',
  bank: '银行卡号',
};

const ROLE =
  '当事人|原告|被告人|被告|被申请人|申请人|第三人|上诉人|被上诉人|受害人|被害人|犯罪嫌疑人|违法行为人|信访人|投诉人|举报人|被处罚人|被执行人';
/** Family names that are hardly ever the first character of another word in this place. */
const FAMILY =
  '王李张刘陈杨赵黄周吴徐孙朱马胡郭林何罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蔡蒋余杜叶程魏苏吕丁沈任姚卢姜崔钟谭陆汪范金石廖贾夏韦傅邹熊孟秦邱侯江尹薛闫段雷龙陶贺毛郝顾龚邵万覃武钱戴严莫孔';
const NAME = new RegExp(
  `(?:${ROLE})[:：为系（]?([${FAMILY}][一-龥]{1,2}?)(?=[，,。；;、）)]|不服|诉|因|与|等人|等\\d|不履行|拒不|涉嫌|提出|向)`,
  'g',
);
/** Words that begin with a family name, and names already made unrecognisable. */
const NO_NAME =
  /[某×xX*甲乙丙丁]|^(?:张贴|马上|高度|金额|任何|任意|严重|江苏|石油|万元|武装|夏季|叶片|何时|何人|何地|周边|周围|许可|许多|余下|余款|余额|程序|程度|林地|林业|田地|龙头|毛利|顾虑|陆续|陆上|常委|宋代|金融|金钱|雷同|任务|任职|范围|孔洞|曾经|曾用|曾因|曾与|曾向|彭水|严格|莫大)/;

const rule: BlockRule = {
  kind: 'block',
  id: 'privacy/personal-data',
  level: 'warning',
  on: true,
  basis: { text: '《个人信息保护法》第二十八条；《政府信息公开条例》第十五条', status: 'V2' },
  title: { zh: '个人信息未处理', en: 'Personal data' },
  messages: {
    default: {
      zh: '这里有{kind}（{masked}），报告要向社会公开，请删去或隐去。',
      en: 'There is a personal number here ({masked}); the report will be published: remove or mask it.',
    },
    name: {
      zh: '案件当事人的姓名不宜公开，请改为“{masked}”。',
      en: 'The name of a party should not be published: write “{masked}”.',
    },
  },
  description:
    '公开前要处理个人信息：身份证号（按校验码核对）、手机号、银行卡号（按Luhn算法核对）、案件当事人姓名。提示和任何输出里都只显示隐去后的样子。',
  ignores: [
    '校验码不对的十八位编号、统一社会信用代码。',
    '“当事人张某”“王某某”等已处理的姓名。',
    '座机、热线（12345、12348）。',
    '工作人员、先进人物的姓名。',
  ],
  examples: [
    { in: 'achievements', text: '联系电话⟦13900000000⟧。', fixed: '联系电话139********。' },
    { in: 'achievements', text: '身份证号⟦11010519491231002X⟧。', fixed: '身份证号110***************。' },
    {
      in: 'achievements',
      text: '当事人⟦赵铁柱⟧不服处罚决定申请复议。',
      fixed: '当事人赵某某不服处罚决定申请复议。',
    },
    {
      in: 'achievements',
      text: '当事人张某不服决定，拨打12345热线，编号110105194912310021，申请人马上补正材料，统一社会信用代码91110105MA01234567。',
    },
  ],
  anyDocument: true,
  *check(content) {
    if (content.kind === 'code' || content.kind === 'front-matter') return;
    for (const { start, end, kind } of personalNumbers(content.text)) {
      if (touchesOpaque(content, start, end)) continue;
      const masked = maskNumber(content.text.slice(start, end));
      const fix = suggest('隐去', 'Mask it', [{ start, end, text: masked }]);
      yield { start, end, args: { kind: KINDS[kind], masked }, fix };
    }
    if (!content.text.includes('人') && !/[原被]告/.test(content.text)) return;
    for (const { 1: name = '', end } of proseMatches(content, NAME)) {
      if (NO_NAME.test(name)) continue;
      const start = end - name.length;
      const masked = `${name.charAt(0)}${'某'.repeat(name.length - 1)}`;
      const fix = suggest('隐去姓名', 'Mask the name', [{ start, end, text: masked }]);
      yield { start, end, message: 'name', args: { masked }, fix };
    }
  },
};

export default rule;
