import { suggest } from '../language/fixes';
import { pairsOf } from '../language/pairs';
import type { BlockRule } from '../types';

const INNER: Readonly<Record<string, readonly [open: string, close: string]>> = {
  '“': ['‘', '’'],
  '《': ['〈', '〉'],
};

const rule: BlockRule = {
  kind: 'block',
  id: 'typography/nested-quotes',
  level: 'info',
  on: true,
  basis: { text: 'GB/T 15834—2011 4.8、4.15.3：引号内用单引号，书名号内用单书名号', status: 'V' },
  title: { zh: '引号、书名号重复嵌套', en: 'Quotation marks inside the same marks' },
  messages: {
    default: {
      zh: '{what}里面还要用{what}时，里层用单的：“{open}”“{close}”。',
      en: 'Inside the same kind of marks use the single ones: “{open}” “{close}”.',
    },
  },
  description: '双引号之内再用引号时改用单引号，书名号之内再用书名号时改用单书名号（“〈〉”）。',
  ignores: [
    '书名号里套引号、引号里套书名号：本来就不同。',
    '三层以上的嵌套。',
    '段内引号不成对的（由`typography/unbalanced-pair`提示）。',
  ],
  examples: [
    {
      in: 'achievements',
      text: '印发《关于贯彻⟦《青石市普法规划》⟧的通知》。',
      fixed: '印发《关于贯彻〈青石市普法规划〉的通知》。',
    },
    {
      in: 'achievements',
      text: '印发《关于贯彻〈青石市普法规划〉的通知》，推行“‘一站式’服务”，发布《“放管服”清单》。',
    },
  ],
  *check(content) {
    const { pairs, lone } = pairsOf(content);
    if (lone.length > 0) return;
    for (const { open, close, nested } of pairs) {
      const inner = INNER[open.char];
      if (!nested || !inner) continue;
      yield {
        start: open.at,
        end: close.at + 1,
        args: { what: open.char === '“' ? '引号' : '书名号', open: inner[0], close: inner[1] },
        fix: suggest('里层改用单的', 'Use the single marks inside', [
          { start: open.at, end: open.at + 1, text: inner[0] },
          { start: close.at, end: close.at + 1, text: inner[1] },
        ]),
      };
    }
  },
};

export default rule;
