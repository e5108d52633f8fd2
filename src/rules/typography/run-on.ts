import { suggest } from '../language/fixes';
import { proseMatches } from '../text';
import type { BlockRule } from '../types';

/** A result that closes a sentence: a rate, an amount, 全覆盖, 取得实效. */
const RESULT =
  '[一-龥]率(?:均|达|为|达到|保持在|均达|均为)?\\d{1,3}(?:\\.\\d{1,2})?[％%]|[\\d万余](?:人次|件|场|项|份|起|户|万元|处)|全覆盖|落[地细]见效|走深走实|落到实处|落地生根|取得实效|明显成效|积极成效|显著成效';
const RATE = '率(?:均|达|为|达到|保持在|均达|均为|分别为)?\\d{1,3}(?:\\.\\d{1,2})?[％%]';
/** Behind a rate hardly anything goes on in the same clause. */
const AFTER_RATE = '(?!以|的|左|和|与|及|比|同|较|高|低|超|并|且|位|居|排|上|下|为|达|在|，)[一-龥]{4}';
const AMOUNT = '[\\d万余](?:件|份|起|项|场)';
const AFTER_AMOUNT = '(?:发生|配合|收到|受理|制发|聘请|选派|落实)[^，,。；;：:、“”（）()\\n]{5}';
/** Nouns that end an object; 工作, 活动, 方式, 程序 are left out: they also say how something is done. */
const OBJECT =
  '制度|机制|体系|能力|水平|作用|责任|任务|监督|服务|改革|环境|质效|效能|意识|队伍|力度|纠纷|隐患|清单|腐败|格局|关系|成效|效率|职责|基础|氛围|权益';
/** Verbs and adverbs with which sentences of this kind of text begin. */
const OPENER =
  '进一步|持续|深入|全面|积极|切实|扎实|严格|大力|充分|不断|着力|加快|创新|稳步|聚焦|坚持|举办|召开|印发|出台|开展|加强|强化|完善|健全|制定|组织';

const NEXT = new RegExp(
  `(?:(?:${OPENER})[一-龥]{2}[^，,。；;：:、“”（）()\\n]{3})|${AFTER_AMOUNT}|(?<=[％%])${AFTER_RATE}`,
  'g',
);
const OPENS = new RegExp(`^(?:${OPENER})`);
/** The end of what may be a sentence, right before the next one. */
const CLOSED = new RegExp(`(?:${RESULT}|${OBJECT})$`);
const COUNTED = new RegExp(`${AMOUNT}$`);
const RATED = new RegExp(`${RATE}$`);
/** The clause before the boundary; a word of these makes what follows a part of the same sentence. */
const JOINED =
  /通过|按照|依据|根据|依托|围绕|结合|推动|促进|确保|要求|使|让|督促|指导|引导|支持|保障|利用|运用|采取|借助|针对|对标|为|将|把|对|在|就|以|由|从|向|经|[的和与及并所可能会应须先后再次共]/;
const SHORTEST = 6;
const LOOK_BACK = 60;
/** Longest word that closes a sentence, with its figure. */
const TAIL = 14;

const rule: BlockRule = {
  kind: 'block',
  id: 'typography/run-on',
  level: 'warning',
  on: true,
  basis: { text: 'GB/T 15834—2011 4.1：句末点号', status: 'V2' },
  title: { zh: '两句之间漏了标点', en: 'Two sentences without a mark between them' },
  messages: {
    default: {
      zh: '“{before}”和“{behind}”像是两句话，中间漏了标点，请看看是否该断开。',
      en: 'Two sentences seem to meet here (“{before}” / “{behind}”) without a mark.',
    },
  },
  description:
    '上一句已经说完（以“全覆盖”“取得实效”、百分比或宾语名词收尾），后面紧接着“进一步”“举办”“加强”之类开头的另一句，中间没有标点。只在小句里没有介词、连词、使动词，不可能连读时提示。',
  ignores: [
    '有“通过”“按照”“推动”“确保”“对”“的”“和”等词连接的长句。',
    '数量作状语（“先后2次召开会议”“2件开展复核”前有“对”字）。',
    '后半句不足五个字的兼语、补语（“推动任务全面落实”）。',
  ],
  examples: [
    {
      in: 'achievements',
      text: '实现学法清单全覆⟦盖⟧举办执法人员专题培训班4期。',
      fixed: '实现学法清单全覆盖。举办执法人员专题培训班4期。',
    },
    { in: 'achievements', text: '落实普法责任清⟦单⟧加强青少年法治教育基地管理。' },
    {
      in: 'achievements',
      text: '先后2次召开会议研究，受理129件审结124件，通过健全制度加强日常管理，推动各项任务全面落实到位，按照责任清单开展监督检查。',
    },
  ],
  *check(content) {
    if (content.kind !== 'paragraph') return;
    for (const { 0: next, start } of proseMatches(content, NEXT)) {
      // Most candidates fail on their last characters; only then is the clause looked at.
      const tail = content.text.slice(Math.max(0, start - TAIL), start);
      if (!isClosed(tail, next)) continue;
      const clause = clauseBefore(content.text, start);
      if (clause.length < SHORTEST || (!RATED.test(tail) && JOINED.test(clause))) continue;
      yield {
        start: start - 1,
        end: start,
        args: {
          before: content.text.slice(Math.max(0, start - 6), start),
          behind: content.text.slice(start, start + 6),
        },
        fix: suggest('补句号', 'Add the full stop', [{ start, end: start, text: '。' }]),
      };
    }
  },
};

function isClosed(tail: string, next: string): boolean {
  if (/[％%]$/.test(tail)) return RATED.test(tail);
  return OPENS.test(next) ? CLOSED.test(tail) : COUNTED.test(tail);
}

/** The words between the last mark and the boundary. */
function clauseBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - LOOK_BACK), at);
  return /[^，,。；;：:、“”《》（）()\n]*$/.exec(before)?.[0] ?? '';
}

export default rule;
