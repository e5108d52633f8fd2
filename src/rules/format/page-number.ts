import type { WordDocument } from '../../word/types';
import type { WordRule } from '../types';
import { sizeName, standard, wholeDocument } from './deviations';

const rule: WordRule = {
  kind: 'word',
  id: 'format/page-number',
  level: 'warning',
  on: true,
  basis: standard(
    '7.5：页码一般用 4 号半角宋体阿拉伯数字，数字左右各放一条一字线；单页码居右空一字，双页码居左空一字',
  ),
  title: { zh: '页码不合格式', en: 'Page numbers' },
  messages: {
    default: {
      zh: '页码不合公文格式：{found}。标准的页码是四号宋体“— 1 —”，单页居右、双页居左，装订后总在外侧。请在“页眉页脚”中勾选“奇偶页不同”，分别设置。',
      en: 'Page numbers differ from the standard: {found}. They are “— 1 —” in 宋体 of size 4, to the right on odd pages and to the left on even ones.',
    },
  },
  description:
    '查页脚里有没有页码、有没有一字线、字号和单双页的位置。公开发布的网页版不需要页码，可在设置中关闭本规则。',
  ignores: [
    '放在文本框、图文框里的页码的位置（WPS 的默认做法）：由框自己定，可能单双页自动换边。',
    '没有写明页面设置的文件。',
    '页码字体：随西文字体显示，难以从文件断定。',
  ],
  examples: [
    {
      text: '# ⟦某县2023年度法治政府建设情况报告⟧\n\n一、主要举措和成效',
      setting: { page: { defaultFooter: null, evenFooter: null } },
      note: '没有页码。',
    },
    { text: '# 某县2023年度法治政府建设情况报告\n\n一、主要举措和成效' },
  ],
  *check(setting) {
    if (setting.document.page === null) return;
    const found = faults(setting.document);
    if (found.length > 0) yield { ...wholeDocument(setting), args: { found: found.join('，') } };
  },
};

function faults({ page, evenAndOdd }: WordDocument): string[] {
  const odd = page?.defaultFooter ?? null;
  if (odd === null || !odd.hasPageNumber) return ['页脚没有页码'];
  const found: string[] = [];
  if (!/[—–－-].*[—–－-]/.test(odd.text)) found.push('数字两边没有一字线');
  if (odd.size !== 28) found.push(`字号是${sizeName(odd.size)}`);
  // A frame or text box may change sides by itself; its place is not judged.
  if (odd.alignment === null) return found;
  if (!evenAndOdd) found.push('单双页没有分开');
  else if (page?.evenFooter?.hasPageNumber !== true) found.push('双页没有页码');
  if (odd.alignment !== 'right') found.push('单页页码没有居右');
  else if (evenAndOdd && page?.evenFooter?.alignment === 'right') found.push('双页页码没有居左');
  return found;
}

export default rule;
