import type { Furniture } from '../../report/types';
import type { DocumentRule } from '../types';
import { deleteLines } from './delete-line';

const NAMES: Readonly<Record<Furniture['what'], readonly [zh: string, en: string]>> = {
  navigation: ['网页导航', 'navigation'],
  'source-line': ['来源和发布时间', 'source line'],
  'page-control': ['打印、分享等按钮', 'page controls'],
  'site-footer': ['网站页脚', 'site footer'],
  'duplicate-title': ['重复的标题', 'repeated title'],
};

const rule: DocumentRule = {
  kind: 'document',
  id: 'structure/web-page-residue',
  level: 'warning',
  on: true,
  basis: { text: '公文写作要求：正文之外不留网页文字', status: 'C' },
  title: { zh: '残留网页上的文字', en: 'Text left over from a web page' },
  messages: {
    default: {
      zh: '文中残留网页上的文字{count}处（{kinds}），不属于报告。请删去；检查时已经跳过这些文字。',
      en: '{count} piece(s) of a web page are left in the text ({kindsEn}). They are no part of the report; delete them. They were passed over in checking.',
    },
  },
  description:
    '从网站复制的报告常带着导航、来源和发布时间、打印按钮、分享、备案号等文字。全文只提示一次，其余各处列为相关位置，可以一次删去。',
  ignores: ['正文里提到网站、扫码、打印的句子。', '文末的“（此件公开发布）”。', '联系人、联系电话。'],
  examples: [
    {
      text: '⟦当前位置：首页 > 政务公开⟧\n\n# 青石县2023年度法治政府建设情况报告\n\n来源：青石县人民政府 发布时间：2024-02-20\n\n一、主要举措和成效\n\n办理案件860件。\n\n2024年2月19日\n\n【打印页面】【关闭窗口】',
      fixed: '# 青石县2023年度法治政府建设情况报告\n\n一、主要举措和成效\n\n办理案件860件。\n\n2024年2月19日',
      note: '导航、来源和按钮，只提示一次。',
    },
    {
      text: '# 青石县2023年度法治政府建设情况报告\n\n一、主要举措和成效\n\n推行扫一扫办事，市民扫描二维码即可查询办理进度，打印页面更加简洁。\n\n2024年2月19日',
      note: '正文里的句子。',
    },
  ],
  *check(report) {
    const [first, ...rest] = [...report.furniture].sort((a, b) => a.start - b.start);
    if (!first) return;
    const all = [first, ...rest];
    const kinds = [...new Set(all.map(({ what }) => what))].map((what) => NAMES[what]);
    yield {
      start: first.start,
      end: first.end,
      args: {
        count: all.length,
        kinds: kinds.map(([zh]) => zh).join('、'),
        kindsEn: kinds.map(([, en]) => en).join(', '),
      },
      related: rest.map(({ start, end, what }) => ({
        start,
        end,
        message: { zh: NAMES[what][0], en: NAMES[what][1] },
      })),
      fix: {
        safety: 'suggestion',
        title: { zh: `删去网页文字（${all.length}处）`, en: `Delete ${all.length} piece(s) of the web page` },
        edits: deleteLines(report.source, all),
      },
    };
  },
};

export default rule;
