import assert from 'node:assert/strict';
import { parseReport } from '../../src/report/index';

const BODY = `
2024年，某县深入推进依法行政，现将有关情况报告如下：

一、主要举措和成效

（一）完善制度。全年制定规范性文件3件。

二、存在的不足和原因

由于人员不足，执法力量还较薄弱。

三、党政主要负责人履行推进法治建设第一责任人职责情况

县长主持召开常务会议听取汇报2次。

四、下一年度主要安排

继续加强队伍建设。
`;

const REPORTS = [
  '云溪市澄江区2024年法治政府建设年度报告',
  '云溪市澄江区人民政府关于2024年度法治政府建设情况的报告',
  '澄江区2024年度法治政府建设情况报告',
  '中共澄江区委 澄江区人民政府关于2024年法治政府建设工作情况的报告',
  '澄江区司法局2024年度法治政府建设工作报告',
  '澄江区二〇二四年度法治政府建设情况报告',
  '关于澄江区2024年度推进法治政府建设情况的报告',
  '澄江区市场监督管理局关于2024年度法治政府建设工作情况的报告',
  '2024年度澄江区法治政府建设年度报告',
  '白石镇2024年法治政府建设工作总结',
  '# 澄江区2024年度法治政府建设情况报告',
  '澄江区卫生健康委员会2024年依法行政工作报告',
  '澄江区教育局2024年法治政府建设工作总结和2025年工作计划',
  '白石县2024年度法治政府建设工作情况',
  '2024年度青河镇法治政府建设情况报告及2025年工作方案',
  '澄江区2024年度\n法治政府建设情况报告',
  '**澄江区2024年度法治政府建设情况报告**',
  '澄江区税务局2024年度法治税务建设情况报告',
  '关于公布2024年度法治政府建设情况报告的公告\n\n澄江区2024年度法治政府建设情况报告',
];

const OTHERS = [
  '关于落实《云溪市法治政府建设实施纲要（2021—2025年）》的实施方案',
  '澄江区2024年法治政府建设工作要点',
  '《澄江区2024年度法治政府建设情况报告》解读',
  '澄江区发布2024年度法治政府建设情况报告',
  '澄江区2024年政府信息公开工作年度报告',
  '澄江区人民政府2024年政府工作报告',
  '2024年度述法报告',
  '关于2024年度履行推进法治建设第一责任人职责情况的报告',
  '区政府常务会议听取2024年度法治政府建设情况报告',
  '澄江区2025年度法治政府建设工作计划',
  '关于做好2024年度法治政府建设年度报告工作的通知',
  '法治政府建设督察情况的报告',
  '# 项目说明',
];

describe('what is an annual report', () => {
  for (const title of REPORTS) {
    it(`is one: ${title}`, () => {
      const report = parseReport(`${title}\n${BODY}`);
      assert.equal(report.kind.kind, 'annual-report');
      assert.equal(report.year, 2024);
    });
  }
  for (const title of OTHERS) {
    it(`is none: ${title}`, () =>
      assert.equal(parseReport(`${title}\n${BODY.replace(/，现将.*：/, '。')}`).kind.kind, 'other'));
  }
  it('says why', () => {
    assert.equal(
      parseReport('澄江区2024年法治政府建设工作要点\n\n一、总体要求').kind.reason,
      'implementation-plan',
    );
    assert.equal(parseReport('《澄江区2024年度法治政府建设情况报告》政策解读').kind.reason, 'interpretation');
  });
  it('believes front matter first', () => {
    assert.equal(
      parseReport(`---\nfazhi-report: true\nyear: 2022\n---\n\n草稿\n${BODY}`).kind.kind,
      'annual-report',
    );
    assert.equal(parseReport(`---\nfazhi-report: false\n---\n\n${REPORTS[0]}\n${BODY}`).kind.kind, 'other');
  });
  it('recognises a report without title by its opening and parts', () => {
    const report = parseReport(BODY.replace('有关情况', '2024年度法治政府建设情况'));
    assert.deepEqual([report.kind.kind, report.kind.reason], ['annual-report', 'opening']);
  });
});

describe('who reports', () => {
  const cases: readonly (readonly [string, string | null, string | null, string | null])[] = [
    ['云溪省人民政府关于2024年度法治政府建设情况的报告', '云溪省', '云溪省人民政府', 'province'],
    ['云溪市澄江区人民政府2024年度法治政府建设情况报告', '云溪市澄江区', '云溪市澄江区人民政府', 'county'],
    ['澄江区2024年度法治政府建设情况报告', '澄江区', null, 'county'],
    ['2024年白石县法治政府建设情况报告', '白石县', null, 'county'],
    ['白石县青河镇人民政府2024年法治政府建设年度报告', '白石县青河镇', '白石县青河镇人民政府', 'town'],
    ['天津市人民政府2024年度法治政府建设情况报告', '天津市', '天津市人民政府', 'province'],
    ['云溪市司法局2024年度法治政府建设情况报告', '云溪市', '云溪市司法局', 'department'],
    ['澄江区城关街道办事处2024年度法治政府建设情况报告', '澄江区城关街道', '澄江区城关街道办事处', 'town'],
    [
      '中共白石县委 白石县人民政府关于2024年法治政府建设情况的报告',
      '白石县',
      '中共白石县委 白石县人民政府',
      'county',
    ],
    ['澄江区水务局关于2024年度法治政府建设工作情况的报告', '澄江区', '澄江区水务局', 'department'],
  ];
  for (const [title, region, organ, level] of cases) {
    it(title, () => {
      const report = parseReport(`${title}\n${BODY}`);
      assert.deepEqual([report.region, report.organ, report.organLevel], [region, organ, level]);
    });
  }
});
