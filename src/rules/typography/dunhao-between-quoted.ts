import { suggest } from '../language/fixes';
import { proseMatches } from '../text';
import type { BlockRule } from '../types';

const BETWEEN = /(?<=[”》])、(?=[“《])/g;

const rule: BlockRule = {
  kind: 'block',
  id: 'typography/dunhao-between-quoted',
  level: 'info',
  on: true,
  basis: { text: 'GB/T 15834—2011 4.5.3.5：标有引号、书名号的并列成分之间通常不用顿号', status: 'K' },
  title: { zh: '引号、书名号之间的顿号', en: '顿号 between quoted items' },
  messages: {
    default: {
      zh: '并列的{what}之间通常不用顿号（GB/T 15834—2011 4.5.3.5），可以去掉。',
      en: 'Between quoted items or titles the 顿号 is usually left out.',
    },
  },
  description: '并列的引号、书名号本身已经隔开，之间通常不再用顿号。',
  ignores: ['引号、书名号后面另有括号或别的成分的。', '并列项里有不带引号、书名号的。'],
  examples: [
    {
      in: 'achievements',
      text: '公布《责任清单》⟦、⟧《权力清单》。',
      fixed: '公布《责任清单》《权力清单》。',
    },
    {
      in: 'achievements',
      text: '公布《责任清单》（2023年版）、《权力清单》，推行“清单式”、柔性、“说理式”执法。',
    },
  ],
  *check(content) {
    for (const { start, end } of proseMatches(content, BETWEEN)) {
      if (isMixed(content.text, start)) continue;
      const what = content.text[start - 1] === '》' ? '书名号' : '引号';
      const fix = suggest('去掉顿号', 'Drop the mark', [{ start, end, text: '' }]);
      yield { start, end, args: { what }, fix };
    }
  },
};

/** A member without marks of its own in the same series keeps the marks between all of them. */
function isMixed(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 60), at);
  const behind = text.slice(at + 1, at + 61);
  const [, opened = ''] = /([^“”《》]?)[“《][^“”《》]*[”》]$/.exec(before) ?? [];
  const [, closed = ''] = /^[“《][^“”《》]*[”》]([^“”《》]?)/.exec(behind) ?? [];
  // “甲”+“乙”、“丙”+“丁”: the members are more than what is quoted.
  if (/[+＋和与及]/.test(opened) || /[+＋]/.test(closed)) return true;
  const plainBefore = opened === '、' && !/[”》]、[“《][^“”《》]*[”》]$/.test(before);
  const plainBehind = closed === '、' && !/^[“《][^“”《》]*[”》]、[“《]/.test(behind);
  return plainBefore || plainBehind;
}

export default rule;
