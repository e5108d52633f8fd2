import assert from 'node:assert/strict';
import { readFigures } from '../../../src/report/figures';
import { formatDecimal } from '../../../src/report/figures/decimal';
import { blockOf } from '../../support/block';

/** `218件` or, with more to say, `5.7万余次=57000次 over`. */
function read(text: string): readonly string[] {
  const content = blockOf(text);
  return readFigures(content).map((figure) => {
    const value = `${formatDecimal(figure.value)}${figure.unit}`;
    const words = [
      figure.upper && `-${formatDecimal(figure.upper)}`,
      figure.approximation !== 'exact' && figure.approximation,
      figure.role !== 'value' && figure.role,
    ].filter(Boolean);
    return [`${text.slice(figure.start, figure.end)}=${value}`, ...words].join(' ');
  });
}

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['受理１，２３４件。', ['１，２３４件=1234件']],
  ['受理1,234件，办结1,198件。', ['1,234件=1234件', '1,198件=1198件']],
  ['收到、受理、审结分别为150,129,124件。', ['150=150件', '129=129件', '124件=124件']],
  [
    '排查纠纷5.7万余次，近41万次，约12.5万元。',
    ['5.7万余次=57000次 over', '41万次=410000次 under', '12.5万元=125000元 about'],
  ],
  ['兑现资金1亿2000万元，数据3.7亿条。', ['1亿2000万元=120000000元', '3.7亿条=370000000条']],
  ['召开会议二十三次，研究议题十一项，出台办法两部。', ['二十三次=23次', '十一项=11项', '两部=2部']],
  ['罚款一百五十余万元，占比近七成。', ['一百五十余万元=1500000元 over', '七成=70% about']],
  [
    '成功率达百分之九十九点三，同比提高0.6个百分点。',
    ['百分之九十九点三=99.3%', '0.6个百分点=0.6个百分点 change'],
  ],
  ['每次检查5—8个点位，压减30%至50%。', ['5—8个=5个 -8', '30%至50%=30% -50 change']],
  ['入选2024年第6批案例，2025项事项于3月12日公布。', ['2025项=2025项']],
  ['依托12345热线、“263”行动、“101%服务”，办理12件。', ['12件=12件']],
  ['国办发〔2023〕27号、第713号令、3+N体系、PM2.5、4S店、5G基站8个。', ['8个=8个']],
  ['《2023年8项清单》公布后，坚持“两个维护”、三项制度、八项规定。', []],
  ['每人每年不少于60学时，上年为52学时。', ['60学时=60学时 at-least target', '52学时=52学时 base']],
  [
    '办件量由3.2万件增加到4.1万件，增幅28.1%。',
    ['3.2万件=32000件 base', '4.1万件=41000件', '28.1%=28.1% change'],
  ],
  ['一是开展检查12场（次）；二是走访3个月。', ['12场（次）=12场(次)', '3个月=3个月']],
  ['复议与诉讼之比为2.16:1，会议9:30开始。', ['2.16:1=2.16:1']],
  ['接访326批次，同比分别下降12.3％和8.7%。', ['326批次=326批次', '12.3％=12.3% change', '8.7%=8.7% change']],
  ['13万人口脱贫，电话022-12345678，邮编300000。', ['13万人=130000人']],
];

describe('reading figures', () => {
  for (const [text, expected] of CASES) it(text, () => assert.deepEqual(read(text), expected));

  it('reads numbers of any length, and the longest as none', () => {
    assert.deepEqual(read(`受理${'9'.repeat(400)}件。`).length, 1);
    assert.deepEqual(read(`受理${'9'.repeat(4000)}件。`), []);
  });

  it('gives ranges that cut the figure out of the text', () => {
    const text = '　　全年调解纠纷3127余件，其中疑难复杂纠纷96件。';
    assert.deepEqual(
      readFigures(blockOf(text)).map(({ start, end }) => text.slice(start, end)),
      ['3127余件', '96件'],
    );
  });

  it('knows parts of a total and the names in a 分别 list', () => {
    const content = blockOf('现有组织45个，其中乡镇调委会8个、村调委会37个；一审、二审案件分别为31件和9件。');
    const figures = readFigures(content);
    assert.deepEqual(
      figures.map(({ partOf }) => partOf),
      [null, 0, 0, null, null],
    );
    assert.deepEqual(figures.map(({ label }) => label).slice(3), ['一审', '二审案件']);
  });

  it('reads through emphasis and names the numbers of a table by their rows', () => {
    assert.deepEqual(read('办结**218**件，**纠错35件**。'), ['218**件=218件', '35件=35件']);
    const table =
      '| 指标 | 2023年 | 2022年 |\n| --- | --- | --- |\n| 收到申请（件） | 214 | 200 |\n| 纠错率 | 11.05% | 10.6% |\n';
    const content = blockOf(table);
    assert.deepEqual(
      readFigures(content).map(({ label, unit, role }) => [label, unit, role]),
      [
        ['收到申请', '件', 'value'],
        ['上年收到申请', '件', 'base'],
        ['纠错率', '%', 'value'],
        ['上年纠错率', '%', 'base'],
      ],
    );
  });
});
