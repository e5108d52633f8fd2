import type { BlockContent } from '../../report/types';
import { isHan } from '../language/characters';
import { replaceWord } from '../language/fixes';
import { wordingsIn } from '../language/wordings';
import { proseMatches, touchesOpaque } from '../text';
import type { BlockRule, Problem } from '../types';

/** Longest word looked for. */
const LONGEST = 6;
/** Words of grammar doubled; what may follow or precede rightly is in the second pattern. */
const GRAMMAR = '的了在是被将把从向与而';
const RIGHT_DOUBLE =
  /^(?:的的确|了了解|在在建|在在线|在在校|在在职|在在岗|在在册|在在编|是是非|将将|把把关|从从严|从从重|从从轻|与与会|向向)/;
const YEAR_TWICE = /((?:20)\d\d年)\1/g;
/** 讨论讨论 in the spoken style, names of programmes and the like. */
const RIGHT_TWICE = new Set(['逐步', '一步', '一个', '一件', '一点', '常常', '人人', '天天', '星星', '想想']);
const RIGHT_PAIRS =
  '兢兢业业勤勤恳恳扎扎实实方方面面点点滴滴干干净净清清楚楚明明白白认认真真实实在在踏踏实实家家户户时时刻刻世世代代子子孙孙堂堂正正轰轰烈烈分分秒秒反反复复原原本本规规矩矩老老实实平平安安红红火火和和美美条条块块层层级级上上下下里里外外前前后后方方正正风风雨雨形形色色村村寨寨事事处处多多少少大大小小长长久久开开心心健健康康快快乐乐高高兴兴热热闹闹安安全全完完全全真真切切稳稳当当仔仔细细本本分分彻彻底底许许多多日日夜夜年年月月断断续续陆陆续续来来往往进进出出朝朝暮暮心心念念口口声声字字句句桩桩件件林林总总零零散散普普通通顺顺利利严严实实稳稳妥妥山山水水';

/** Without any of these there is no predicate to look at. */
const VERBS = /进行|予以|加以|给予|开展|提高|提升|加强|增强|改善/;
/** Verbs without a meaning of their own: twice in one clause is once too often. */
const LIGHT =
  /(进行|予以|加以|给予)(?!的|中|时|了|过|到|下去|情况|过程)[^，,。；;：:、“”（）()]{1,14}?\1(?!的|中)/g;
const CARRY_OUT =
  /(开展)(?!的|情况|过程|较|以来|工作)[^，,。；;：:、“”（）()的已]{1,8}?\1(?!的|情况|过程|较|以来|难)/g;
/** A verb of improvement with its object, and the verb once more at the end of the clause. */
const TAIL = /(提高|提升|加强|增强|开展|改善)(?!的|了)[^，,。；;：:、“”（）()的]{2,14}\1(?=[，,。；;])/g;
const DIRECT = /进行开展|开展进行|进行予以|予以进行|加以进行|进行加以|组织进行开展/g;

const rule: BlockRule = {
  kind: 'block',
  id: 'typography/repeated-word',
  level: 'warning',
  on: true,
  basis: { text: '校对通则：衍文', status: 'V2' },
  title: { zh: '重复字词', en: 'Word written twice' },
  messages: {
    default: { zh: '“{found}”重复，应为“{right}”。', en: '“{found}” is written twice: “{right}”.' },
    predicate: {
      zh: '同一小句里“{found}”用了两次，句子杂糅了，请删去一个。',
      en: '“{found}” stands twice in one clause: two sentences have been merged.',
    },
    direct: { zh: '“{found}”两个动词重复，留一个即可。', en: '“{found}”: one verb is enough.' },
  },
  description:
    '复制粘贴、改稿时留下的重复：相邻的同一个词，逐字重复（“会会议议”），固定用语里多打的一个字，以及一个小句里重复的谓语动词（“对案卷进行全面进行评查”）。',
  ignores: [
    '叠词（“扎扎实实”“方方面面”“人人”）。',
    '跨词相连的同一个字（“调解解决”“目的的实现”“在在建工地”）。',
    '“对正在进行的项目进行检查”等前一个动词另有所属的句子。',
  ],
  examples: [
    { in: 'achievements', text: '全年⟦组织组织⟧培训4次。', fixed: '全年组织培训4次。' },
    { in: 'achievements', text: '召开⟦会会议议⟧研究。', fixed: '召开会议研究。' },
    { in: 'achievements', text: '这项工作⟦的的⟧成效。', fixed: '这项工作的成效。' },
    { in: 'achievements', text: '提高⟦规范性性文件⟧质量。', fixed: '提高规范性文件质量。' },
    { in: 'achievements', text: '对执法案卷⟦进行全面进行⟧评查。' },
    {
      in: 'achievements',
      text: '扎扎实实开展工作，通过调解解决纠纷，达到普法目的的同时，对正在进行的项目进行检查，对在在建工地务工的人员开展宣传。',
    },
  ],
  *check(content, { catalog }) {
    if (content.kind !== 'paragraph' && content.kind !== 'heading') return;
    yield* doubled(content);
    for (const { 1: word = '', start, end } of proseMatches(content, YEAR_TWICE))
      yield twice(start, end, word);
    yield* predicates(content);
    for (const { start, end, kind, right, phrase } of wordingsIn(content, catalog).slips) {
      if (phrase || kind !== 'extra') continue;
      const found = content.text.slice(start, end);
      yield { start, end, args: { found, right }, fix: replaceWord(start, end, right) };
    }
  },
};

function twice(start: number, end: number, word: string): Problem {
  return { start, end, args: { found: word + word, right: word }, fix: replaceWord(start, end, word) };
}

/** One walk over the text: words and characters that stand twice in a row, and 会会议议. */
function* doubled(content: BlockContent): Generator<Problem> {
  const { text } = content;
  for (let at = content.textStart; at + 1 < text.length; at++) {
    const same = text.charCodeAt(at) === text.charCodeAt(at + 1);
    const problem = same ? doubledCharacter(text, at) : doubledWord(text, at);
    if (!problem || touchesOpaque(content, problem.start, problem.end)) continue;
    yield problem;
    at = problem.end - 1;
  }
}

function doubledWord(text: string, at: number): Problem | null {
  const first = text.charCodeAt(at);
  const second = text.charCodeAt(at + 1);
  for (let length = 2; length <= LONGEST; length++) {
    if (first !== text.charCodeAt(at + length) || second !== text.charCodeAt(at + length + 1)) continue;
    const word = text.slice(at, at + length);
    const end = at + 2 * length;
    if (!text.startsWith(word, at + length) || !/^[一-龥]+$/.test(word) || RIGHT_TWICE.has(word)) continue;
    return isQuoted(text, at, end) ? null : twice(at, end, word);
  }
  return null;
}

function doubledCharacter(text: string, at: number): Problem | null {
  const char = text.charAt(at);
  if (!isHan(char) || text[at - 1] === char || text[at + 2] === char) return null;
  const next = text.charAt(at + 2);
  if (isHan(next) && next === text[at + 3]) {
    const found = text.slice(at, at + 4);
    const right = char + next;
    if (RIGHT_PAIRS.includes(found)) return null;
    return { start: at, end: at + 4, args: { found, right }, fix: replaceWord(at, at + 4, right) };
  }
  const isRight = RIGHT_DOUBLE.test(text.slice(at, at + 4)) || /[目端]/.test(text[at - 1] ?? '');
  return GRAMMAR.includes(char) && !isRight ? twice(at, at + 2, char) : null;
}

/** A word doubled between quotation marks is quoted speech. */
function isQuoted(text: string, start: number, end: number): boolean {
  return /[“‘"]/.test(text[start - 1] ?? '') && /[”’"]/.test(text[end] ?? '');
}

function* predicates(content: BlockContent): Generator<Problem> {
  if (content.kind === 'heading' || !VERBS.test(content.text)) return;
  for (const pattern of [LIGHT, CARRY_OUT, TAIL]) {
    for (const { 1: verb = '', start, end } of proseMatches(content, pattern)) {
      if (/(?:正在|已经|同步|以)$/.test(content.text.slice(Math.max(0, start - 2), start))) continue;
      yield { start, end, message: 'predicate', args: { found: verb } };
    }
  }
  for (const { 0: found, start, end } of proseMatches(content, DIRECT)) {
    if (!touchesOpaque(content, start, end)) yield { start, end, message: 'direct', args: { found } };
  }
}

export default rule;
