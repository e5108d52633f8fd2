import type { WordRule } from '../types';
import { custom, wholeDocument } from './deviations';

const rule: WordRule = {
  kind: 'word',
  id: 'format/revisions-left',
  level: 'info',
  on: true,
  basis: custom('报送、公开的文件不留修订和批注'),
  title: { zh: '文件里留有修订或批注', en: 'Tracked changes or comments left' },
  messages: {
    default: {
      zh: '文件里还有{found}。对方打开就能看到改动的过程和批注的内容，公开后难以收回。定稿后请在“审阅”中接受或拒绝全部修订，删除全部批注。',
      en: 'The file still holds {found}. Whoever opens it sees them. Accept or reject all changes and delete all comments before it leaves the house.',
    },
  },
  description:
    '检查、导入时按“全部接受修订”读取正文，但修订和批注仍在原文件里，随文件一起送出。标准没有规定，属于保密和文书工作的通行要求。',
  ignores: ['已经全部接受、批注已删除的文件。'],
  examples: [
    {
      text: '# ⟦某县2023年度法治政府建设情况报告⟧\n\n一、主要举措和成效',
      setting: { notes: { insertions: 2, deletions: 1, comments: 3 } },
    },
    { text: '# 某县2023年度法治政府建设情况报告\n\n一、主要举措和成效' },
  ],
  *check(setting) {
    const { insertions, deletions, comments } = setting.document.notes;
    const revisions = insertions + deletions;
    const found = [
      ...(revisions > 0 ? [`修订 ${revisions} 处`] : []),
      ...(comments > 0 ? [`批注 ${comments} 条`] : []),
    ];
    if (found.length > 0) yield { ...wholeDocument(setting), args: { found: found.join('、') } };
  },
};

export default rule;
