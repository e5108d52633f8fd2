import type { DocumentRule } from '../types';
import { deleteLine } from './delete-line';

const rule: DocumentRule = {
  kind: 'document',
  id: 'structure/empty-attachment-note',
  level: 'warning',
  on: true,
  basis: { text: 'GB/T 9704—2012 7.3.4 附件说明', status: 'V2' },
  title: { zh: '“附件：”后面是空的', en: 'Empty attachment note' },
  messages: {
    default: {
      zh: '“附件：”后面没有附件名称，多半是从网页复制时带来的。没有附件就删去这一行，有附件请写明名称。',
      en: 'Nothing stands after “附件：”. Delete the line, or name the attachment.',
    },
  },
  description: '正文末尾的附件说明要写明附件名称。只有“附件：”两个字的，多半是网页模板的残留。',
  ignores: ['后面写了附件名称，或者下一行开始列附件的。', '正文里提到“附件”的句子。'],
  examples: [
    {
      text: '# 青石县2023年度法治政府建设情况报告\n\n一、主要举措和成效\n\n办理案件860件。\n\n2024年2月20日\n\n⟦附件：⟧',
      fixed: '# 青石县2023年度法治政府建设情况报告\n\n一、主要举措和成效\n\n办理案件860件。\n\n2024年2月20日',
      note: '附件名称没有写。',
    },
    {
      text: '# 青石县2023年度法治政府建设情况报告\n\n一、主要举措和成效\n\n办理案件860件。\n\n附件：行政执法数据表\n\n2024年2月20日',
      note: '写了名称。',
    },
  ],
  *check(report) {
    const note = report.attachmentNote;
    if (!note?.empty) return;
    yield {
      start: note.start,
      end: note.end,
      fix: {
        safety: 'safe',
        title: { zh: '删去这一行', en: 'Delete the line' },
        edits: [deleteLine(report.source, note)],
      },
    };
  },
};

export default rule;
