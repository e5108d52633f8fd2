import type { DocumentRule } from '../types';
import { CONTENTS } from './contents';
import { missingMessages, missingPart } from './missing-part';

const rule: DocumentRule = {
  kind: 'document',
  id: 'structure/missing-plan',
  level: 'error',
  on: true,
  basis: CONTENTS,
  parts: ['plan'],
  title: { zh: '缺少“下一年度主要安排”部分', en: 'The plan for the next year is missing' },
  messages: missingMessages('plan', {
    zh: '请单列一章，针对存在的不足逐条写明措施、责任单位和时限。',
    en: 'Add a chapter that answers each shortcoming with a measure, who does it, and by when.',
  }),
  description:
    '规定要求年度报告写“下一年度推进法治政府建设的主要安排”。全文没有这一部分，或者只在结尾段用一两句话带过，都按缺少提示。',
  ignores: [
    '写成二级标题、接排标题或者独立成段的安排（由 structure/part-nested 提示）。',
    '标题写作“下一步工作打算”“2024年工作思路”等其他说法。',
  ],
  examples: [
    {
      text: '# ⟦青石县人民政府2023年度法治政府建设情况报告⟧\n\n2023年，青石县坚持以习近平法治思想为指导，扎实推进法治政府建设。现将有关情况报告如下。\n\n一、主要举措和成效\n\n（一）规范行政执法。办理行政处罚案件860件，开展案卷评查2次。\n\n二、存在的不足和原因\n\n基层执法力量薄弱，主要原因是编制不足。\n\n三、党政主要负责人履行推进法治建设第一责任人职责情况\n\n县长主持召开常务会议研究法治议题9次。',
      fixed:
        '# 青石县人民政府2023年度法治政府建设情况报告\n\n2023年，青石县坚持以习近平法治思想为指导，扎实推进法治政府建设。现将有关情况报告如下。\n\n一、主要举措和成效\n\n（一）规范行政执法。办理行政处罚案件860件，开展案卷评查2次。\n\n二、存在的不足和原因\n\n基层执法力量薄弱，主要原因是编制不足。\n\n三、党政主要负责人履行推进法治建设第一责任人职责情况\n\n县长主持召开常务会议研究法治议题9次。\n\n四、2024年推进法治政府建设的主要安排\n\n<!-- 编写说明：针对存在的不足逐条写措施，写明做什么、谁来做、何时完成。 -->\n\n{{下一年度主要安排}}',
      note: '没有写下一年做什么。',
    },
    {
      text: '# 青石县人民政府2023年度法治政府建设情况报告\n\n2023年，青石县坚持以习近平法治思想为指导，扎实推进法治政府建设。现将有关情况报告如下。\n\n一、主要举措和成效\n\n（一）规范行政执法。办理行政处罚案件860件，开展案卷评查2次。\n\n二、存在的不足和原因\n\n基层执法力量薄弱，主要原因是编制不足。\n\n三、党政主要负责人履行推进法治建设第一责任人职责情况\n\n县长主持召开常务会议研究法治议题9次。\n\n四、下一步打算\n\n充实基层执法力量，举办培训班4期。',
      note: '换了说法。',
    },
  ],
  check: (report) => missingPart(report, 'plan'),
};

export default rule;
