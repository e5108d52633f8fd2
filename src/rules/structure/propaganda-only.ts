import { sentencesOf } from '../../report/sentences';
import { numberOption } from '../options';
import type { DocumentRule } from '../types';
import { partBody } from './body';

const PUBLICITY =
  /普法|法治宣传|法制宣传|宣传(?:月|周|日|活动|教育|资料|手册|栏|车)|宣讲|法治文化|法治讲座|法律知识|宪法(?:宣传|宣誓|进)|法律[六七八]?进|法律明白人|以案释法|民法典进|发放(?:宣传|资料|手册)|咨询(?:群众|服务)?\d+|法治(?:副校长|广场|公园|长廊)/;
/** Shorter texts give no share worth speaking of. */
const SHORTEST = 150;

const rule: DocumentRule = {
  kind: 'document',
  id: 'structure/propaganda-only',
  level: 'warning',
  on: true,
  basis: { text: '湖北随州2020年法治政府建设督察通报：“将法治建设等同于普法工作”', status: 'V' },
  parts: ['achievements'],
  options: { share: { default: 40, description: '普法宣传内容占成效部分的百分比达到此数时提示' } },
  title: { zh: '成效主要写普法宣传', en: 'Mostly about legal publicity' },
  messages: {
    default: {
      zh: '举措和成效里约有{share}%的内容是普法宣传。法治政府建设不等于普法，督察中常指出这一点；请补充依法履职、决策、执法、监督、化解纠纷等方面的工作。',
      en: 'About {share} % of the achievements are about legal publicity. Building a law-based government is more than that: add decisions, enforcement, supervision, disputes.',
    },
  },
  description:
    '把法治政府建设写成普法总结，是督察通报点过的问题。成效部分中普法宣传的句子达到四成（可设置）时提示。',
  ignores: ['普法只是其中一两节的报告。', '“谁执法谁普法”之类顺带提到的。', '很短的成效部分（不足150字）。'],
  examples: [
    {
      in: 'achievements',
      text: `⟦⟧（一）开展普法。组织法治宣传活动42场，发放宣传资料3万份，接受群众咨询2000人次。举办宪法宣传周活动，开展法律进乡村18场，法律进校园12场。\n\n（二）培育法律明白人。组织法治讲座26场，建成法治文化广场5个，法治公园2个，开展民法典进万家宣传活动30场，覆盖群众4万人。\n\n（三）加强以案释法。拍摄普法短视频16部，开展旁听庭审和以案释法活动9场，利用宣传车巡回宣讲。\n\n（四）规范执法。办理行政处罚案件860件。`,
      note: '大半是普法。',
    },
    {
      in: 'achievements',
      text: '（一）规范执法。办理行政处罚案件860件，开展案卷评查2次，抽查案卷120份，督促整改问题36个，公布裁量基准24项。\n\n（二）依法决策。公布重大行政决策目录6项，均履行公众参与、专家论证、风险评估、合法性审查、集体讨论决定程序。\n\n（三）化解纠纷。调解纠纷3200件，受理行政复议申请86件，审结82件，制发意见书3份，督促改进执法。\n\n（四）开展普法。组织法治宣传活动42场。',
      note: '普法只是一节。',
    },
  ],
  *check(report, { options }) {
    const part = report.parts.achievements;
    if (!part.heading) return;
    let all = 0;
    let publicity = 0;
    for (const piece of partBody(report, part)) {
      for (const { start, end } of sentencesOf(piece.block.content)) {
        const sentence = piece.block.content.text.slice(start, end);
        all += sentence.length;
        if (PUBLICITY.test(sentence)) publicity += sentence.length;
      }
    }
    const share = all === 0 ? 0 : Math.round((100 * publicity) / all);
    if (all >= SHORTEST && share >= numberOption(options, 'share'))
      yield { ...part.heading, args: { share } };
  },
};

export default rule;
