import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defaultSettings } from '../../src/config/defaults';
import { fixAll, lint } from '../../src/lint';
import { parseReport } from '../../src/report';
import { rules } from '../../src/rules';
import type { Finding } from '../../src/rules/types';

const FOLDER = path.resolve(import.meta.dirname ?? __dirname, '../fixtures/language');
const FAMILIES = /^(?:dates|laws|phrases|typography|privacy)\//;
const settings = defaultSettings(rules);

const read = (name: string): string => readFileSync(path.join(FOLDER, name), 'utf8');
const county = read('county-2024.md');
const department = read('department-2021.txt');
const town = read('town-half-2023.md');

function found(source: string): readonly Finding[] {
  return lint(parseReport(source), settings).findings.filter(({ rule }) => FAMILIES.test(rule));
}

function halfWidth(text: string): string {
  const pairs: Readonly<Record<string, string>> = { '，': ',', '：': ':', '；': ';', '（': '(', '）': ')' };
  return text.replace(/[，：；（）]/g, (mark) => pairs[mark] ?? mark);
}

/** What stands in a clean text, what a tired writer makes of it, and the rule that must say so. */
type Fault = readonly [source: string, right: string, wrong: string, rule: RegExp];

const FAULTS: readonly Fault[] = [
  [county, '2024年，云岭县坚持', '2023年，云岭县坚持', /^dates\/wrong-year/],
  [county, '全年主持召开县委', '2023年全年主持召开县委', /^dates\/wrong-year/],
  [county, '取消证明材料17项，较', '2023年取消证明材料17项，较', /^dates\/wrong-year/],
  [county, '四、2025年度推进', '四、2024年度推进', /^dates\/plan-year/],
  [county, '二中、三中全会精神', '二中、三中、四中全会精神', /^dates\/future-plenary/],
  [county, '党的二十大和二十届二中、三中全会', '党的十九大和十九届历次全会', /^dates\/plenary-stale/],
  [department, '启动“八五”普法', '深入推进“七五”普法', /^dates\/expired-programme/],
  [county, '自2022年起实行', '自2022起实行', /^dates\/abbreviated-year/],
  [county, '2025年2月24日', '2025年02月24日', /^dates\/zero-padded/],
  [department, '按照《水法》', '按照《物权法》', /^laws\/repealed/],
  [county, '《中华人民共和国行政复议法》', '《中华人民共和国行政复仪法》', /^laws\/renamed/],
  [
    county,
    '新修订的《中华人民共和国行政复议法》',
    '新修订的《中华人民共和国行政处罚法》',
    /^laws\/old-version/,
  ],
  [county, '《重大行政决策程序暂行条例》', '《重大行政决策程序暂行办法》', /^laws\/doc-name/],
  [county, '法治督察反馈', '法治督查反馈', /^laws\/ducha/],
  [county, '习近平法治思想', '习近平法制思想', /^phrases\/exact/],
  [county, '中国特色社会主义思想', '中国特色社会主意思想', /^phrases\/exact/],
  [county, '“两个确立”的决定性意义', '“两个确立”的重大意义', /^phrases\/exact/],
  [county, '重大问题亲自过问', '重要问题亲自过问', /^phrases\/exact/],
  [county, '公众参与、专家论证、风险评估', '公众参与、风险评估、专家论证', /^phrases\/exact/],
  [county, '集体讨论决定程序', '集体讨论程序', /^phrases\/exact/],
  [department, '“双随机、一公开”', '双随机、一公开', /^phrases\/missing-quotes/],
  [town, '法治文化广场', '法制文化广场', /^phrases\/fazhi/],
  [county, '法制审核重大', '法治审核重大', /^phrases\/fazhi/],
  [county, '《纲要》分工任务', '《规划》分工任务', /^phrases\/undefined/],
  [county, '（2021—2025年）', '（20212025年）', /^typography\/dash-lost/],
  [county, '成功率98.2%。', '成功率98.2%', /^typography\/missing-full-stop/],
  [county, '意见书4份。发生', '意见书4份发生', /^typography\/run-on/],
  [county, '公示执法决定', '公示执法 决定', /^typography\/stray-space/],
  [county, '受理76件', '受理76 件', /^typography\/stray-space/],
  [county, '对目录内5个', '对目录内5个\n\n', /^typography\/line-break/],
  [county, '扎实推进各项', '扎实推进推进各项', /^typography\/repeated/],
  [county, '常务会议审议', '常务会会议议审议', /^typography\/repeated/],
  [county, '报送备案', '报送倍案', /^typography\/wrong-character/],
  [county, '人民调解组织', '人民条解组织', /^typography\/wrong-character/],
  [department, '签订责任书', '签定责任书', /^typography\/wrong-character/],
  [county, '行政规范性文件', '行政规性文件', /^typography\/missing-character/],
  [department, '（四）推进', '（四推进', /^typography\/unbalanced/],
  [department, '“亮剑护水”', '“亮剑护水“', /^typography\/unbalanced/],
  [county, '“铁拳护民”', '"铁拳护民"', /^typography\/ascii-quotes/],
  [county, '收到行政复议', '联系电话13812345678。收到行政复议', /^privacy\/personal-data/],
  [county, '市人民政府：', '内部资料 注意保存\n\n市人民政府：', /^privacy\/classification/],
];

describe('language rules on texts nobody tuned them to', () => {
  it('find nothing in clean reports of other years, widths and forms', () => {
    const rulesOf = (source: string) => found(source).map(({ rule }) => rule);
    assert.deepEqual(rulesOf(county), []);
    assert.deepEqual(rulesOf(department), ['typography/manual-indent']);
    assert.deepEqual(rulesOf(town), ['typography/half-width-punctuation']);
    assert.deepEqual(rulesOf(halfWidth(county)), ['typography/half-width-punctuation']);
  });

  it('have nothing left to say once the summaries are fixed', () => {
    for (const source of [department, town, halfWidth(county)]) {
      const { text } = fixAll(source, settings);
      assert.deepEqual(
        found(text).map(({ rule, message }) => `${rule} ${message}`),
        [],
      );
    }
  });

  it('turn a text made half-width back into the text it was', () => {
    assert.equal(fixAll(halfWidth(county), settings).text, county);
  });

  for (const [source, right, wrong, rule] of FAULTS) {
    it(`${rule.source}: ${wrong.replace(/\s+/g, ' ')}`, () => {
      assert.ok(source.includes(right), right);
      for (const form of [(text: string) => text, halfWidth]) {
        const clean = form(source);
        const before = new Set(found(clean).map((finding) => finding.rule));
        const news = found(clean.replace(form(right), form(wrong))).filter(
          (finding) => !before.has(finding.rule),
        );
        assert.ok(
          news.some((finding) => rule.test(finding.rule)),
          `found ${news.map((finding) => finding.rule)}`,
        );
      }
    });
  }
});
