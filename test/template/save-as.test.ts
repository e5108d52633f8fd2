import assert from 'node:assert/strict';
import { builtInCatalog } from '../../src/catalog';
import { readProgramme } from '../../src/programme/read';
import { parseReport } from '../../src/report';
import { fillTemplate } from '../../src/template/fill';
import { parseTemplate } from '../../src/template/parse';
import { prefill } from '../../src/template/prefill';
import { templateFromReport } from '../../src/template/save-as';
import { outline } from './outlines';

const REPORT = [
  '青石县司法局关于2025年度法治政府建设情况的报告',
  '一、2025年度推进法治政府建设的主要举措和成效',
  '（一）规范执法。青石县司法局办理案件860件，执行《青石县2025年计划》，较2024年增长12%。',
  '二、存在的不足和原因',
  '一是力量不足，原因是编制紧。',
  '三、主要负责人履行推进法治建设第一责任人职责情况',
  '听取汇报9次。',
  '四、2026年主要安排',
  '办好培训。',
].join('\n\n');

describe('a report kept as a template', () => {
  const text = templateFromReport(parseReport(REPORT), '青石提纲');

  it('is a sound template: names and years are variables, figures blanks, document names stay', () => {
    const { template, problems } = parseTemplate('青石提纲.md', text);
    assert.deepEqual(problems, []);
    assert.equal(template?.name, '青石提纲');
    assert.match(text, /# \{\{organ\}\}关于\{\{year\}\}年度/);
    assert.match(text, /办理案件\{\{待填：数\}\}件，执行《青石县2025年计划》，较\{\{lastYear\}\}年增长/);
    assert.match(text, /## 四、\{\{nextYear\}\}年主要安排/);
  });

  it('gives a report again when filled', () => {
    const { template } = parseTemplate('a.md', text);
    assert.ok(template);
    const { text: filled } = fillTemplate(
      template,
      { year: 2026, values: { organ: '白河县司法局', region: '白河县' } },
      builtInCatalog,
    );
    const report = parseReport(filled);
    assert.equal(report.year, 2026);
    assert.deepEqual(
      Object.values(report.parts)
        .filter(({ form }) => form === 'missing')
        .map(({ id }) => id),
      ['other'],
    );
  });
});

describe('a department’s report pre-filled from the local plan', () => {
  const programme = readProgramme(
    '某县实施方案\n\n一、任务\n\n（一）应诉。出庭应诉率100%。（责任单位：县司法局、县法院）\n\n（二）检查。公布清单。（责任单位：县市场监管局）\n',
  );
  const fresh = fillTemplate(
    outline('department'),
    { year: 2025, values: { region: '某县', organ: '某县司法局' } },
    builtInCatalog,
  ).text;

  it('lists the tasks it is responsible for under the achievements, with what was promised', () => {
    const text = prefill(fresh, '某县司法局', programme);
    assert.match(text, /- （一）应诉（承诺：出庭应诉率100%）：\{\{待填/);
    assert.doesNotMatch(text, /检查。公布清单|- （二）/);
    assert.ok(text.indexOf('- （一）应诉') < text.indexOf('## 二、'));
  });

  it('stays as it is for an organ the plan does not name', () => {
    assert.equal(prefill(fresh, '某县气象局', programme), fresh);
  });
});
