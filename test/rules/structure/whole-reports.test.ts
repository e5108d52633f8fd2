import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defaultSettings } from '../../../src/config/defaults';
import { fixAll, lint } from '../../../src/lint';
import { parseReport } from '../../../src/report';
import { rules } from '../../../src/rules';
import { everyFix } from '../../support/examples';

/**
 * Whole invented reports: good ones, and the same with one fault planted. A variant replaces words of a good
 * report and says which rules must fire on which words; nothing else of the two families may.
 */
const FOLDER = path.resolve('test/fixtures/structure');
const FAMILIES = /^(?:structure|numbering)\//;
const levels = Object.fromEntries(
  rules.map(({ id, level, on }) => [id, on && FAMILIES.test(id) ? level : 'off'] as const),
);
const settings = defaultSettings(rules, { levels });

interface Variant {
  readonly name: string;
  /** What is replaced by what; `$` in the replacement has no meaning. */
  readonly edits: readonly (readonly [from: string | RegExp, to: string])[];
  /** `rule: words reported`. */
  readonly found: readonly string[];
}

const DEPARTMENT: readonly Variant[] = [
  { name: 'as it is', edits: [], found: [] },
  {
    name: 'no shortcomings',
    edits: [[/## 二、存在的问题[\s\S]*?(?=## 三)/, '']],
    found: [
      'structure/missing-shortcomings: 云溪县市场监督管理局2024年度法治政府建设情况报告',
      'numbering/level1-sequence: 三、',
    ],
  },
  {
    name: 'no plan',
    edits: [[/## 四、2025年工作打算[\s\S]*?(?=云溪县市场监督管理局\n\n2025)/, '']],
    found: ['structure/missing-plan: 云溪县市场监督管理局2024年度法治政府建设情况报告'],
  },
  {
    name: 'no duties',
    edits: [
      [/## 三、主要负责人[\s\S]*?(?=## 四)/, ''],
      ['## 四、', '## 三、'],
    ],
    found: ['structure/missing-duties: 云溪县市场监督管理局2024年度法治政府建设情况报告'],
  },
  {
    name: 'duties folded into the achievements',
    edits: [
      [
        '## 三、主要负责人履行推进法治建设第一责任人职责情况',
        '### （四）主要负责人履行推进法治建设第一责任人职责情况',
      ],
      ['## 四、', '## 三、'],
    ],
    found: [
      'structure/part-nested: （四）主要负责人履行推进法治建设第一责任人职责情况',
      'numbering/level2-sequence: （四）',
    ],
  },
  {
    name: 'causes left out',
    edits: [
      ['，这与近年来招录岗位少、人员流动大有关，主要原因是基层待遇和发展空间有限', ''],
      ['受技术条件和跨区域协作机制不健全制约，', ''],
      ['由于培训内容偏重条文讲解，', ''],
    ],
    found: ['structure/missing-cause: 二、存在的问题及原因分析'],
  },
  {
    name: 'duties without figures',
    edits: [
      [
        /局党组书记、局长切实履行[\s\S]*?年度考核。/,
        '局党组书记、局长切实履行第一责任人职责。多次主持召开局党组会研究法治工作，认真听取执法案件情况汇报，带头会前学法，督促班子成员述法，依法出庭应诉，重大案件集体讨论，把执法责任制纳入年度考核。',
      ],
    ],
    found: ['structure/duties-without-figures: 三、主要负责人履行推进法治建设第一责任人职责情况'],
  },
  {
    name: 'duties of somebody else',
    edits: [
      [
        /局党组书记、局长切实履行[\s\S]*?年度考核。/,
        '我局认真学习贯彻习近平法治思想，召开局党组会研究法治工作11次，落实执法责任制，办理行政应诉案件2件，督促各股室落实整改，重大处罚集体讨论决定。',
      ],
    ],
    found: ['structure/duties-subject: 我局'],
  },
  {
    name: 'a shortcoming without answer',
    edits: [
      [
        '（二）提升网络交易监管能力。建设电子取证室，与周边4个县签订协查协议，6月底前完成。',
        '（二）优化准入服务。推行“一业一证”，压缩办理时限。',
      ],
    ],
    found: ['structure/plan-unanswered: 二是网络交易监管手段不多。'],
  },
  {
    name: 'a number lost in the series',
    edits: [['三是普法形式', '四是普法形式']],
    found: ['numbering/enumeration-sequence: 四是'],
  },
  {
    name: 'the first mark lost',
    edits: [['一是基层所执法力量仍显单薄', '基层所执法力量仍显单薄']],
    found: ['numbering/enumeration-missing-first: 基层所执法力量仍显单薄。'],
  },
  {
    name: 'a heading without text',
    edits: [[/开办企业全程网办率达[\s\S]*?全部办结。\n\n/, '']],
    found: ['structure/empty-section: （二）持续优化准入服务'],
  },
  {
    name: 'no introduction, no date',
    edits: [
      [/2024年，云溪县市场监督管理局坚持[\s\S]*?报告如下。\n\n/, ''],
      ['\n2025年1月16日\n', ''],
    ],
    found: [
      'structure/missing-intro: 云溪县市场监督管理局2024年度法治政府建设情况报告',
      'structure/missing-signature-date: 云溪县市场监督管理局',
    ],
  },
  {
    name: 'figures not filled in',
    edits: [
      ['受理投诉举报4126件', '受理投诉举报××件'],
      ['抽查案卷96份', '抽查案卷{{抽查案卷}}份'],
    ],
    found: ['structure/placeholder-left: {{抽查案卷}}', 'structure/placeholder-left: ××'],
  },
  {
    name: 'Windows line ends',
    edits: [[/\n/g, '\r\n']],
    found: [],
  },
];

const TOWNSHIP: readonly Variant[] = [
  { name: 'as it is', edits: [], found: [] },
  {
    name: 'shortcomings and plan in one closing sentence each',
    edits: [
      [/　　二、存在的短板和原因[\s\S]*?(?=　　三、)/, ''],
      ['　　三、党政', '　　二、党政'],
      [
        /　　四、下一步打算[\s\S]*?(?=\n　　白杨镇人民政府\n)/,
        '　　虽然取得了一些成绩,但还存在一定差距。下一步,我镇将继续努力,再创佳绩。\n',
      ],
    ],
    found: [
      'structure/missing-shortcomings: 白杨镇人民政府关于2023年法治政府建设工作情况的报告',
      'structure/missing-plan: 白杨镇人民政府关于2023年法治政府建设工作情况的报告',
    ],
  },
  {
    name: 'shortcomings as a real paragraph',
    edits: [
      [/　　二、存在的短板和原因[\s\S]*?(?=　　三、)/, ''],
      ['　　三、党政', '　　二、党政'],
      ['　　四、下一步', '　　三、下一步'],
      [
        '　　三、下一步',
        '　　同时,我镇法治政府建设还存在一些不足,主要是执法专业化程度不高、村级合同管理不够规范、法治文化阵地利用率偏低,这既受人员转岗、场地分散影响,也与部分村干部法律意识淡薄有关,需要在今后工作中切实加以解决。\n　　三、下一步',
      ],
    ],
    found: [
      'structure/part-nested: 同时,我镇法治政府建设还存在一些不足,主要是执法专业化程度不高、村级合同管理不够规范、法治文化阵地利用率偏低,这既受人员转岗、场地分散影响,也与部分村干部法律意识淡薄有关,需要在今后工作中切实加以解决。',
    ],
  },
  {
    name: 'level 2 number repeated',
    edits: [['　　(四)做实', '　　(三)做实']],
    found: ['numbering/level2-sequence: (三)', 'numbering/level2-sequence: (五)'],
  },
  {
    name: 'wrong punctuation of numbers',
    edits: [
      ['(一)强化组织领导', '(一)、强化组织领导'],
      ['首先,执法', '首先、执法'],
    ],
    found: ['numbering/ordinal-punctuation: (一)、', 'numbering/ordinal-punctuation: 首先、'],
  },
  {
    name: 'heading copied twice',
    edits: [['(三)推进综合执法。', '(三)规范依法决策。']],
    found: ['structure/duplicate-heading: 规范依法决策'],
  },
  {
    name: 'copied from a web page',
    edits: [
      [/^/, '您现在的位置:首页 > 信息公开\n\n'],
      [/$/, '\n\n附件:\n\n【打印本页】 【关闭窗口】\n'],
    ],
    found: [
      'structure/web-page-residue: 您现在的位置:首页 > 信息公开',
      'structure/empty-attachment-note: 附件:',
    ],
  },
  { name: 'indented with spaces', edits: [[/^　　/gm, '    ']], found: [] },
];

const CITY: readonly Variant[] = [
  {
    name: 'as it is',
    edits: [],
    found: ['structure/themed-outline: 一、转变职能提效能，持续优化营商环境'],
  },
  {
    name: 'announced three, wrote two',
    edits: [['；三是打通数据壁垒，完成20个系统的整合', '']],
    found: [
      'structure/themed-outline: 一、转变职能提效能，持续优化营商环境',
      'numbering/announced-count: 三',
    ],
  },
  {
    name: 'a chapter number left out',
    edits: [
      ['四、多元联动', '五、多元联动'],
      ['五、压实责任', '六、压实责任'],
      ['六、党政', '七、党政'],
      ['七、存在', '八、存在'],
    ],
    found: [
      'structure/themed-outline: 一、转变职能提效能，持续优化营商环境',
      'numbering/level1-sequence: 五、',
    ],
  },
];

const PROVINCE: readonly Variant[] = [
  { name: 'as it is', edits: [], found: [] },
  {
    name: 'half-width brackets',
    edits: [
      [/（/g, '('],
      [/）/g, ')'],
    ],
    found: [],
  },
  {
    name: 'level 3 begins again in one section of nine',
    edits: [
      ['3.突出重点', '1.突出重点'],
      ['4.加强规范', '2.加强规范'],
    ],
    found: ['numbering/level3-mixed: 1.'],
  },
  {
    name: 'one chapter announced too few',
    edits: [['现从四个方面', '现从三个方面']],
    found: ['numbering/announced-count: 三'],
  },
  {
    name: 'the plan answers one shortcoming less',
    edits: [[/（二）抓实争议源头预防[\s\S]*?10%。/, '（二）加强普法宣传。开展宪法宣传周活动。']],
    found: ['structure/plan-unanswered: （二）个别领域争议多发。'],
  },
  {
    name: 'only legal publicity',
    edits: [
      [
        /### （一）[\s\S]*?(?=## 二、)/,
        `### （一）深入开展普法\n\n${'组织法治宣传活动420场，发放宣传资料30万份，培养法律明白人2万名。'.repeat(6)}\n\n`,
      ],
    ],
    found: [
      'structure/propaganda-only: 一、2024年度推进法治政府建设的主要举措和成效',
      'structure/chapter-coverage: 一、2024年度推进法治政府建设的主要举措和成效',
    ],
  },
];

for (const [file, variants] of [
  ['department.md', DEPARTMENT],
  ['township.txt', TOWNSHIP],
  ['themed-city.txt', CITY],
  ['province.md', PROVINCE],
] as const) {
  const good = readFileSync(path.join(FOLDER, file), 'utf8');
  describe(`structure and numbering of ${file}`, () => {
    for (const variant of variants) it(variant.name, () => checkVariant(good, variant));
  });
}

function checkVariant(good: string, { edits, found }: Variant): void {
  const text = edits.reduce((before, [from, to]) => {
    const after = before.replace(from, () => to);
    assert.notEqual(after, before, `${from} is not in the report`);
    return after;
  }, good);
  const { findings } = lint(parseReport(text), settings);
  const actual = findings.map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`);
  assert.deepEqual([...actual].sort(), [...found].sort(), findings.map(({ message }) => message).join('\n'));
  const mended = fixAll(text, settings, { choose: everyFix });
  const left = mended.result.findings.filter(({ fix }) => fix);
  assert.deepEqual(
    left.filter(({ rule }) => rule !== 'structure/placeholder-left'),
    [],
    'something is left to fix',
  );
}
