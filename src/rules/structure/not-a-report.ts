import type { DocumentRule } from '../types';

/** Kinds the model tells by name, and how people call them. */
const KINDS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  interpretation: ['政策解读或图解', 'an interpretation'],
  'implementation-plan': ['方案、计划或要点', 'a plan'],
  notice: ['通知、办法一类文件', 'a notice or regulation'],
  'information-disclosure-report': ['政府信息公开年度报告', 'a report on information disclosure'],
  'personal-duty-report': ['述法、述职报告', "a leader's report on duties"],
  'government-work-report': ['政府工作报告', 'a government work report'],
  'inspection-report': ['督察、评估、调研等专项报告', 'an inspection or evaluation report'],
  news: ['新闻或动态', 'news'],
};

const rule: DocumentRule = {
  kind: 'document',
  id: 'structure/not-a-report',
  level: 'info',
  on: true,
  anyDocument: true,
  basis: { text: '本工具的约定：只检查法治政府建设年度报告', status: 'V' },
  title: { zh: '不是法治政府建设年度报告', en: 'Not an annual report' },
  messages: {
    default: {
      zh: '从标题看，这是{what}，不是法治政府建设年度报告，没有按年度报告检查。如果它确实是年度报告，请修改标题，或在文件开头的设置中写 kind: annual-report。',
      en: 'By its title this is {whatEn}, not an annual report, so it was not checked as one. If it is one, mend the title or set kind: annual-report in the front matter.',
    },
  },
  description:
    '标题写的是法治政府建设，但不是年度报告（实施方案、工作要点、政策解读、督察报告、信息公开年报等）。这类文件不按年度报告检查，只说明原因，免得被误以为“没有问题”。其他 Markdown 文件一律不提示。',
  ignores: [
    '与法治政府建设无关的文件。',
    '没有标题的文件。',
    '标题里没有年份也没有地区的（使用说明、写作指南等）。',
    '文件开头用 kind 说明了自己是什么的。',
  ],
  examples: [
    { text: '⟦青石县2023年法治政府建设工作要点⟧\n\n一、总体要求\n\n坚持依法行政。', note: '工作要点。' },
    {
      text: '⟦《青石县2023年度法治政府建设情况报告》解读⟧\n\n一、起草背景\n\n按照规定起草。',
      note: '报告的解读。',
    },
    {
      text: '# 青石县人民政府2023年度法治政府建设情况报告\n\n一、主要举措和成效\n\n办理案件860件。',
      note: '年度报告。',
    },
    { text: '# 法治政府建设年度报告写作指南\n\n写法见下文。', note: '使用说明，不是哪一年哪个地方的文件。' },
    { text: '# 项目说明\n\n安装方法见下文。', note: '无关的文件，不提示。' },
  ],
  *check({ kind, title, region }) {
    const what = KINDS[kind.reason];
    if (kind.kind !== 'other' || !what || !kind.range || !title) return;
    const isAbout = /法治政府|法治建设|依法行政/.test(title.text);
    if (!isAbout || !(region || /[12]\d{3}\s*[年-]/.test(title.text))) return;
    yield { start: title.start, end: title.end, args: { what: what[0], whatEn: what[1] } };
  },
};

export default rule;
