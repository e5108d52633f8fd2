import assert from 'node:assert/strict';
import { defaultSettings } from '../../src/config/defaults';
import { summarize } from '../../src/formats/summarize';
import { lint } from '../../src/lint';
import { parseReport } from '../../src/report';
import { rules } from '../../src/rules';
import { maskPersonalNumbers, personalNumbers } from '../../src/rules/privacy/mask';

const SECRETS = ['13900000000', '139 0000 0000', '11010519491231002X', '6222021234567890128', '赵铁柱'];

describe('personal data in output', () => {
  it('is masked in every quotation, message and fix of a checked file', () => {
    const source = `# 青石县2023年度法治政府建设情况报告\n\n一、主要举措和成效\n\n${SECRETS.slice(0, 4)
      .map((secret) => `联系${secret}，全面布署。`)
      .join('\n\n')}\n\n当事人赵铁柱不服决定，全面布署。\n`;
    const report = parseReport(source);
    const { findings } = lint(report, defaultSettings(rules));
    const personal = findings.filter(({ rule }) => rule === 'privacy/personal-data');
    assert.equal(personal.length, SECRETS.length, personal.map(({ message }) => message).join());
    const output = JSON.stringify(summarize('a.md', report, findings, 'linted'));
    for (const secret of SECRETS) assert.ok(!output.includes(secret), secret);
  });

  it('knows numbers by their check digits', () => {
    const kinds = (text: string) => personalNumbers(text).map(({ kind }) => kind);
    assert.deepEqual(kinds('号码11010519491231002X，'), ['identity']);
    assert.deepEqual(kinds('号码110105194912310021，'), []);
    assert.deepEqual(kinds('卡号6222021234567890128。'), ['bank']);
    assert.deepEqual(kinds('卡号6222021234567890127。'), []);
    assert.deepEqual(kinds('电话139-0000-0000或12345、0517-88888888'), ['mobile']);
    assert.deepEqual(kinds('信用代码91110105MA01234567，金额13900000000.50元，文号〔2023〕13900000000'), []);
  });

  it('keeps the length of the text', () => {
    const text = '甲13900000000乙11010519491231002X丙';
    assert.equal(maskPersonalNumbers(text).length, text.length);
  });
});
