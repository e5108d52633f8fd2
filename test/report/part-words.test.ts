import assert from 'node:assert/strict';
import { admitsShortcomings, announcesPlan, partsNamedBy } from '../../src/report/part-words';
import type { PartId } from '../../src/report/types';

const YEAR = 2023;

const NAMED: Readonly<Record<string, readonly PartId[]>> = {
  主要举措和成效: ['achievements'],
  '2023年度推进法治政府建设的主要举措和成效': ['achievements'],
  工作开展情况: ['achievements'],
  '2023年法治政府建设工作开展情况': ['achievements'],
  主要工作成效: ['achievements'],
  主要做法及成效: ['achievements'],
  主要工作及成效: ['achievements'],
  工作举措: ['achievements'],
  主要工作: ['achievements'],
  重点工作推进情况: ['achievements'],
  法治政府建设工作情况: ['achievements'],
  '2023年工作总结': ['achievements'],
  上一年度推进法治政府建设的主要措施和成果: ['achievements'],
  取得的主要成绩: ['achievements'],
  '2023年度法治政府建设进展成效': ['achievements'],
  总体情况: ['achievements'],
  '2023年工作要点完成情况': ['achievements'],
  年度重点任务落实情况: ['achievements'],
  法治政府建设主要经验做法: ['achievements'],
  存在问题: ['shortcomings'],
  存在的问题和不足: ['shortcomings'],
  存在的主要问题及原因分析: ['shortcomings'],
  存在的不足和原因: ['shortcomings'],
  不足与原因: ['shortcomings'],
  主要问题和原因: ['shortcomings'],
  工作中存在的短板弱项及成因: ['shortcomings'],
  法治政府建设存在的薄弱环节: ['shortcomings'],
  面临的困难和挑战: ['shortcomings'],
  问题和不足: ['shortcomings'],
  短板和不足: ['shortcomings'],
  工作中的不足: ['shortcomings'],
  '2023年度推进法治政府建设存在的差距': ['shortcomings'],
  仍需改进的方面: ['shortcomings'],
  有待加强的地方: ['shortcomings'],
  当前存在的困难: ['shortcomings'],
  存在的问题及其产生的原因: ['shortcomings'],
  下一步工作计划: ['plan'],
  下一步工作打算: ['plan'],
  下步工作安排: ['plan'],
  下一年度推进法治政府建设的主要安排: ['plan'],
  '2024年工作思路': ['plan'],
  '2024年度重点工作': ['plan'],
  '2024年法治政府建设主要工作安排': ['plan'],
  工作打算: ['plan'],
  '2024年推进法治政府建设的工作计划': ['plan'],
  明年工作思路: ['plan'],
  下一阶段工作重点: ['plan'],
  今后努力方向: ['plan'],
  下一步工作: ['plan'],
  '2024年主要任务': ['plan'],
  '2024年工作展望': ['plan'],
  存在问题及下一步打算: ['shortcomings', 'plan'],
  存在的不足和下一步改进措施: ['shortcomings', 'plan'],
  党政主要负责人履行推进法治建设第一责任人职责情况: ['duties'],
  '党政主要负责人履行推进法治建设第一责任人职责,加强法治政府建设的有关情况': ['duties'],
  主要负责同志履行推进法治建设职责情况: ['duties'],
  区政府主要负责同志履职情况: ['duties'],
  主要领导履行法治建设职责情况: ['duties'],
  局主要负责人推进法治政府建设情况: ['duties'],
  第一责任人履职情况: ['duties'],
  主要负责人抓法治情况: ['duties'],
  '“一把手”履行法治建设职责情况': ['duties'],
  '书记、区长履行法治建设职责情况': ['duties'],
  '坚持高位推动，推动履行第一责任人职责': ['duties'],
  其他需要报告的情况: ['other'],
  其他需要说明的事项: ['other'],
  需要报告的其他情况: ['other'],
};

const THEMES = [
  '加强党的领导，完善法治政府建设推进机制',
  '着力解决突出问题',
  '坚持问题导向，补齐法治建设短板',
  '聚焦群众反映强烈的突出问题，加大重点领域执法力度',
  '化解社会矛盾纠纷，破解治理难题',
  '健全行政决策制度体系，不断提升行政决策公信力和执行力',
  '严格规范公正文明执法',
  '依法全面履行政府职能',
  '健全完善依法行政制度体系',
  '深化“放管服”改革，优化法治化营商环境',
  '推进行政复议体制改革，有效化解行政争议',
  '巡视反馈问题整改落实',
  '压紧压实法治建设责任',
  '强化行政权力制约和监督',
  '全面建设数字法治政府',
  '抓住领导干部这个“关键少数”',
  '提升突发事件应对能力，防范化解重大风险挑战',
  '健全社会矛盾纠纷多元化解机制，解决群众急难愁盼问题',
  '加强政务诚信建设',
  '实施重大行政决策程序规定',
];

describe('words of headings', () => {
  for (const [title, parts] of Object.entries(NAMED)) {
    it(`${title} → ${parts.join(', ')}`, () =>
      assert.deepEqual([...partsNamedBy(title, YEAR)].sort(), [...parts].sort()));
  }
  for (const title of THEMES) {
    it(`${title} is a theme`, () => assert.deepEqual(partsNamedBy(title, YEAR), []));
  }
  it('takes the words of the place from the configuration', () => {
    assert.deepEqual(partsNamedBy('工作亮相', YEAR, { extra: { achievements: ['亮相'] } }), ['achievements']);
  });
  it("tells next year's plan from this year's", () => {
    assert.deepEqual(partsNamedBy('2023年重点工作', 2023), ['achievements']);
    assert.deepEqual(partsNamedBy('2023年重点工作', 2022), ['plan']);
    // last year's number left in the heading is still the plan: dates/plan-year says so
    assert.deepEqual(partsNamedBy('2023年工作计划', 2023), ['plan']);
  });
});

describe('words of sentences', () => {
  const owning = [
    '虽然取得了一定成绩，但与上级要求相比还存在一些差距和不足。',
    '在肯定成绩的同时，我们也清醒地认识到，工作中仍存在不少薄弱环节。',
    '主要问题是执法力量不足。',
    '对照群众期盼还有较大差距。',
  ];
  const dealing = [
    '针对检查中存在的问题逐项整改。',
    '着力解决群众反映存在的问题。',
    '发现存在的隐患27处并整改完毕。',
  ];
  for (const sentence of owning)
    it(`owns up: ${sentence}`, () => assert.equal(admitsShortcomings(sentence), true));
  for (const sentence of dealing)
    it(`deals with: ${sentence}`, () => assert.equal(admitsShortcomings(sentence), false));
  it('hears the plan', () => {
    assert.equal(announcesPlan('下一步，我镇将继续加强学法。', 2023), true);
    assert.equal(announcesPlan('2024年，全县将深入推进依法行政。', 2023), true);
    assert.equal(announcesPlan('2023年，全县将学法纳入考核。', 2023), false);
  });
});
