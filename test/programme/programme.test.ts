import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { promiseText, renderProgramme, unitsText } from '../../src/programme/formats';
import { readProgramme } from '../../src/programme/read';
import { splitNames } from '../../src/programme/units';
import { parseReport } from '../../src/report';
import { MentionIndex, passesOver } from '../../src/report/mention';

const REPORTS = new URL('../../../shared/reports/', import.meta.url);

/** Counted by hand in the published plan: names of units for the items 1 to 39. */
const UNITS_003 = [
  0, 0, 3, 6, 1, 4, 6, 2, 2, 3, 6, 5, 5, 14, 5, 7, 2, 3, 5, 1, 5, 3, 10, 8, 2, 1, 3, 2, 2, 2, 9, 7, 2, 4, 6,
  3, 5, 6, 3,
];

describe('the published implementation plan 003, checked by hand', () => {
  const name = existsSync(REPORTS) ? readdirSync(REPORTS).find((file) => file.startsWith('003')) : undefined;
  const programme = name ? readProgramme(readFileSync(new URL(name, REPORTS), 'utf8')) : null;

  before(function () {
    if (programme === null) this.skip();
  });

  it('has 39 numbered items, 37 with units', () => {
    const tasks = programme?.tasks ?? [];
    assert.equal(tasks.length, 39);
    assert.deepEqual(
      tasks.map(({ index }) => index),
      Array.from({ length: 39 }, (_, i) => i + 1),
    );
    assert.equal(tasks.filter(({ units }) => units.length > 0).length, 37);
    assert.equal(tasks.at(-1)?.mark, '(三十九)');
  });

  it('names every unit of every task', () => {
    const tasks = programme?.tasks ?? [];
    assert.deepEqual(
      tasks.map(({ units }) => units.length),
      UNITS_003,
    );
    assert.equal(unitsText(tasks[2]?.units ?? []), '区委政法委、区委编办、区网格化管理中心');
    assert.equal(unitsText(tasks[25]?.units ?? []), '区司法局');
    assert.equal(unitsText(tasks[38]?.units ?? []), '区法学会、区司法局、全区各行政执法部门');
    const all = new Set(tasks.flatMap(({ units }) => units.map(({ name: unit }) => unit)));
    for (const unit of all) assert.match(unit, /^[\u4e00-\u9fff]{3,17}$/, unit);
  });

  it('finds every promise that names a number', () => {
    const found = (programme?.tasks ?? []).flatMap(({ index, promises }) =>
      promises.map(({ comparison, value, unit }) => `${index}: ${comparison} ${value}${unit}`),
    );
    assert.deepEqual(found, [
      '27: exact 100%',
      '29: at-least 1次',
      '30: exact 100%',
      '31: at-least 95%',
      '38: at-least 4次',
      '38: at-least 1次',
      '38: at-least 1次',
      '39: at-least 60学时',
    ]);
  });
});

describe('tasks a published report passes over, judged by hand', () => {
  /** Of the 37 tasks of 003: 001 says nothing of fair competition, gentle enforcement or inspections from above. */
  const PASSED_OVER: Readonly<Record<string, readonly number[]>> = {
    '000': [],
    '001': [8, 18, 28],
    '004': [],
  };

  for (const [number, expected] of Object.entries(PASSED_OVER)) {
    it(number, function () {
      const files = existsSync(REPORTS) ? readdirSync(REPORTS) : [];
      const [plan, report] = ['003', number].map((start) => files.find((file) => file.startsWith(start)));
      if (!plan || !report) return this.skip();
      const read = (file: string) => readFileSync(new URL(file, REPORTS), 'utf8');
      const { source, parts } = parseReport(read(report));
      const ranges = [...parts.achievements.ranges, ...parts.duties.ranges];
      const index = new MentionIndex(ranges.map(({ start, end }) => source.slice(start, end)).join('\n'));
      const tasks = readProgramme(read(plan)).tasks.filter(({ units }) => units.length > 0);
      const found = tasks
        .filter(({ title, text }) => passesOver(index, title, text))
        .map((task) => task.index);
      assert.deepEqual(found, expected);
    });
  }
});

/** Another style, invented: Arabic numbers, lead and supporting units on lines of their own, steps below. */
const SECOND = `# 白河县法治政府建设三年行动计划

## 一、工作目标

到2027年，全县执法水平明显提高。

## 二、重点任务

1. 清理不合理证明

（1）公布保留清单。

（2）力争证明事项压减30%以上。

牵头单位：县司法局；配合单位：县行政审批局、各乡镇人民政府

2. 规范涉企检查

入企检查频次每年不超过2次，“扫码入企”覆盖率达到100％。

牵头单位: 县市场监管局
配合单位: 县应急局,县生态环境分局（县环境监测站）

3. 提升应诉质效

行政机关负责人出庭应诉率不低于90%。

责任部门：县司法局、被诉行政机关
`;

const TABLE = `某镇法治建设任务清单

| 序号 | 重点任务 | 牵头部门 | 配合单位 |
| --- | --- | --- | --- |
| 1 | 每季度至少开展一次矛盾排查。 | 镇平安办 | 各村（居） |
| 2 | 执法人员持证率达到100%。 | 镇执法队 |  |
`;

describe('other styles of plans', () => {
  it('items in Arabic numbers with steps below and units on lines of their own', () => {
    const { title, tasks } = readProgramme(SECOND);
    assert.equal(title, '白河县法治政府建设三年行动计划');
    assert.deepEqual(
      tasks.map((task) => task.title),
      ['清理不合理证明', '规范涉企检查', '提升应诉质效'],
    );
    assert.deepEqual(
      tasks.map(({ units }) => unitsText(units)),
      [
        '县司法局（牵头）、县行政审批局（配合）、各乡镇人民政府（配合）',
        '县市场监管局（牵头）、县应急局（配合）、县生态环境分局（县环境监测站）（配合）',
        '县司法局、被诉行政机关',
      ],
    );
    const promises = tasks.flatMap((task) =>
      task.promises.map(({ comparison, value, unit }) => `${task.index} ${comparison} ${value}${unit}`),
    );
    assert.deepEqual(promises, ['1 at-least 30%', '2 at-most 2次', '2 exact 100%', '3 at-least 90%']);
    assert.equal(tasks[0]?.chapter, '重点任务');
    assert.doesNotMatch(tasks[1]?.text ?? '', /单位/);
  });

  it('a table of tasks', () => {
    const { tasks } = readProgramme(TABLE);
    assert.deepEqual(
      tasks.map(({ mark, units, promises }) => [mark, unitsText(units), promises.map(promiseText).length]),
      [
        ['1', '镇平安办（牵头）、各村（居）（配合）', 1],
        ['2', '镇执法队（牵头）', 1],
      ],
    );
  });

  it('a text that is no plan has no tasks, and anything is read without an exception', () => {
    assert.deepEqual(readProgramme('只是一段话。').tasks, []);
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '（责任单位：',
            '一、',
            '(二)',
            '|',
            '责任单位:甲局、',
            '）',
            '\n\n',
            '至少一次',
            '100%',
          ),
          { maxLength: 20 },
        ),
        (pieces) => {
          const source = pieces.join('');
          for (const task of readProgramme(source).tasks)
            assert.ok(task.start >= 0 && task.end <= source.length && task.start <= task.end);
        },
      ),
    );
  });
});

describe('units and formats', () => {
  it('names are split outside brackets, groups after 等 stand alone', () => {
    assert.deepEqual(splitNames('县委党校（县行政学院）、县司法局，县财政局等各有关部门'), [
      '县委党校（县行政学院）',
      '县司法局',
      '县财政局',
      '各有关部门',
    ]);
  });

  it('all formats carry all tasks; a spreadsheet gets no formula', () => {
    const programme = readProgramme(SECOND.replace('规范涉企检查', '=规范|涉企检查'));
    assert.equal(JSON.parse(renderProgramme(programme, 'json')).tasks.length, 3);
    assert.match(renderProgramme(programme, 'csv'), /^\uFEFF序号,编号,任务/);
    assert.match(renderProgramme(programme, 'csv'), /'=规范/);
    assert.match(renderProgramme(programme, 'markdown'), /=规范\\\|涉企检查/);
    assert.match(renderProgramme(programme, 'text'), /共 3 项，其中 3 项列明责任单位，量化承诺 4 条/);
  });
});
