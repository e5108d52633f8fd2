import { replaceWord } from '../language/fixes';
import { proseMatches } from '../text';
import type { BlockRule } from '../types';

/** What stands before 督查 where only 督察 is right … */
const SUPERVISED =
  /(?:法治政府建设(?:与|和)责任落实(?:情况)?(?:的)?|法治(?:建设)?(?:实地|专项|综合)?|生态环境保护|环保|环境保护|土地|自然资源|警务|海关缉私)$/;
/** … and before 督察 where only 督查 is. */
const INSPECTED = /国务院(?:大|第.{1,3}次大)?$/;

const rule: BlockRule = {
  kind: 'block',
  id: 'laws/ducha-homophone',
  level: 'warning',
  on: true,
  basis: { text: '《法治政府建设与责任落实督察工作规定》；《政府督查工作条例》', status: 'V' },
  title: { zh: '“督察”“督查”混用', en: '督察 and 督查 confused' },
  messages: {
    default: {
      zh: '这里应为“{right}”：法治政府建设、生态环境保护用“督察”（《法治政府建设与责任落实督察工作规定》），政府系统抓落实用“督查”（《政府督查工作条例》）。',
      en: 'Write “{right}” here: 督察 for law-based government and environmental inspection, 督查 for the follow-up of government work.',
    },
  },
  description:
    '“督察”是对法治建设、生态环境等的监督检查，“督查”是政府抓落实的督促检查，两部规定的名称各用一个字。规则只查固定搭配。',
  ignores: ['“督察检查”“督查督办”“开展专项督查”等两可的说法。', '督查室、督查局等机构名称。'],
  examples: [
    {
      in: 'achievements',
      text: '落实《法治政府建设与责任落实⟦督查⟧工作规定》和《政府⟦督察⟧工作条例》。',
      fixed: '落实《法治政府建设与责任落实督察工作规定》和《政府督查工作条例》。',
    },
    { in: 'achievements', text: '接受法治⟦督查⟧1次。', fixed: '接受法治督察1次。' },
    {
      in: 'achievements',
      text: '由县政府督查室开展专项督查，中央生态环境保护督察整改全部完成，落实《政府督查工作条例》。',
    },
  ],
  *check(content) {
    for (const { 0: found, start, end } of proseMatches(content, /督[查察]/g)) {
      const before = content.text.slice(Math.max(0, start - 16), start);
      const behind = content.text.slice(end, end + 4);
      const right = found === '督查' ? supervision(before, behind) : inspection(before, behind);
      if (right) yield { start, end, args: { right }, fix: replaceWord(start, end, right) };
    }
  },
};

function supervision(before: string, behind: string): string | null {
  if (behind === '工作规定') return '督察';
  return SUPERVISED.test(before) && !/^(?:室|局|科|办公室|督)/.test(behind) ? '督察' : null;
}

function inspection(before: string, behind: string): string | null {
  if (/政府$/.test(before)) return /^(?:工作条例|室|科)/.test(behind) ? '督查' : null;
  return INSPECTED.test(before) && behind.startsWith('组') ? '督查' : null;
}

export default rule;
