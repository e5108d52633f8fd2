import { suggest } from '../language/fixes';
import { wordingsIn } from '../language/wordings';
import type { BlockRule } from '../types';

const OPENERS = '“‘「『《〈';
const CLOSERS = '”’」』》〉';
/** Short names that are words of their own as well: only in these surroundings are they the slogan. */
const CONTEXT: Readonly<Record<string, RegExp>> = {
  枫桥经验: /(?:新时代|发展|践行|弘扬|学习|运用|推广)$/,
  关键少数: /(?:抓住|抓好|紧盯|发挥|突出|抓)(?:领导干部)?(?:这一|这个)?$/,
  最后一公里: /(?:打通|解决|破解|畅通)\D{0,8}$/,
  互联网: /^$/,
};

const rule: BlockRule = {
  kind: 'block',
  id: 'phrases/missing-quotes',
  level: 'info',
  on: true,
  basis: { text: '中央文件、国务院文件的通行写法；GB/T 15834—2011 引号用法', status: 'V' },
  title: { zh: '约定简称未加引号', en: 'Agreed short name without quotation marks' },
  messages: {
    default: {
      zh: '“{name}”是约定的简称，正式文件里要加引号。',
      en: '“{name}” is an agreed short name and stands in quotation marks in official texts.',
    },
  },
  description:
    '“两个确立”“放管服”“双随机、一公开”“谁执法谁普法”这类数字略语和政策简称，在文件里要用引号标明，以免被读成普通词语。',
  ignores: [
    '已经在引号（含更长的引语）或书名号里的。',
    '标题行：不少单位的标题不加引号。',
    '既是简称又是普通词语的，只在典型语境中提示。',
  ],
  examples: [
    {
      in: 'achievements',
      text: '深化⟦放管服⟧改革，落实⟦谁执法谁普法⟧责任制。',
      fixed: '深化“放管服”改革，落实“谁执法谁普法”责任制。',
    },
    { in: 'achievements', text: '做到⟦两个维护⟧。', fixed: '做到“两个维护”。' },
    {
      in: 'achievements',
      text: '深化“放管服”改革，推进“证照分离、一网通办”，印发《谁执法谁普法责任清单》。',
    },
    { in: 'achievements', text: '关键少数指标仍然偏低。', note: '不是那个简称。' },
  ],
  *check(content, { catalog, year }) {
    if (content.kind !== 'paragraph') return;
    const { quoted } = wordingsIn(content, catalog);
    if (quoted.length === 0) return;
    const quoting = quotedPlaces(content.text);
    for (const { start, end, value } of quoted) {
      const { correct, from } = value;
      if (year !== null && from !== null && year < from) continue;
      const before = content.text.slice(Math.max(0, start - 24), start);
      const context = CONTEXT[correct];
      if (quoting[start] === 1 || (context && !context.test(before))) continue;
      // 新时代“枫桥经验” and 以习近平…“两个确立”: half a pair is for typography/unbalanced-pair.
      if (content.text[end] === '”') continue;
      yield {
        start,
        end,
        args: { name: correct },
        fix: suggest('加引号', 'Add quotation marks', [
          { start, end: start, text: '“' },
          { start: end, end, text: '”' },
        ]),
      };
    }
  },
};

/** For every offset 1 where a pair of quotation or title marks is open. */
function quotedPlaces(text: string): Uint8Array {
  const places = new Uint8Array(text.length);
  let depth = 0;
  let straight = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '"') straight = 1 - straight;
    else if (OPENERS.includes(char)) depth++;
    else if (CLOSERS.includes(char)) depth = Math.max(0, depth - 1);
    places[at] = depth > 0 || straight === 1 ? 1 : 0;
  }
  return places;
}

export default rule;
