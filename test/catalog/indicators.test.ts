import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { builtInIndicators } from '../../src/catalog/indicators';
import { recogniseIndicators } from '../../src/catalog/recognise';
import { readTeamIndicators } from '../../src/catalog/team-indicators';
import { blockOf } from '../support/block';

const schemaFile = path.resolve(import.meta.dirname ?? __dirname, '../../schemas/indicators.schema.json');

const TEAM = JSON.stringify({
  topics: { bridge: '廊桥' },
  indicators: [
    {
      id: 'bridge-checks',
      name: '廊桥安全检查次数',
      units: ['次'],
      part: 'achievements',
      chapters: ['C4'],
      match: { topic: 'bridge', before: ['检查'] },
      sentence: '检查廊桥{}次',
    },
  ],
});

describe('the catalogue of indicators', () => {
  it('agrees with its schema', () => {
    const ajv = new Ajv({ allowUnionTypes: true });
    const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')));
    assert.ok(validate(builtInIndicators), JSON.stringify(validate.errors));
    assert.ok(validate(JSON.parse(TEAM)), JSON.stringify(validate.errors));
  });

  it('has every id once and refers only to what is there', () => {
    const ids = builtInIndicators.indicators.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const { id, match, relations } of builtInIndicators.indicators) {
      assert.ok(!match?.topic || match.topic in builtInIndicators.topics, id);
      for (const { type: _type, ...rest } of relations ?? []) {
        for (const other of Object.values(rest).flat())
          if (typeof other === 'string') assert.ok(ids.includes(other), id);
      }
    }
    for (const { sentence } of builtInIndicators.groups) {
      for (const [, id] of sentence.matchAll(/\{([a-z-]+)\}/g)) assert.ok(ids.includes(id ?? ''), sentence);
    }
  });

  it('recognises its own sentences', () => {
    const missed = builtInIndicators.groups.flatMap(({ sentence }) => {
      const wanted = [...sentence.matchAll(/\{([a-z-]+)\}/g)].map(([, id]) => id);
      const text = `${sentence.replace(/\{[a-z-]+\}/g, '12')}。`;
      const found = [...recogniseIndicators(blockOf(text), builtInIndicators).values()].map(({ id }) => id);
      return wanted.filter((id) => !found.some((other) => other === id));
    });
    assert.deepEqual(missed, []);
  });

  it('takes a team’s indicators and says what is wrong in the others', () => {
    const { data, problems } = readTeamIndicators(TEAM);
    assert.deepEqual(problems, []);
    const found = recogniseIndicators(blockOf('全年对廊桥开展安全检查36次。'), data);
    assert.deepEqual(
      [...found.values()].map(({ id }) => id),
      ['bridge-checks'],
    );
    const broken = readTeamIndicators(TEAM.replace('"units"', '"unit"'));
    assert.equal(broken.data.indicators.length, builtInIndicators.indicators.length);
    assert.match(
      broken.problems.map(({ message }) => message).join(),
      /缺少必填的“units”.*是不是想写“units”/,
    );
  });

  it('survives anything in the team’s file', () => {
    for (const text of [
      '',
      '[',
      '[]',
      'null',
      '{"indicators":{}}',
      '{"indicators":[null,3,"x",[]]}',
      '{"topics":3}',
    ]) {
      assert.equal(readTeamIndicators(text).data.indicators.length, builtInIndicators.indicators.length);
    }
  });

  it('reads a team’s words as words, never as patterns', () => {
    const hostile = TEAM.replace('检查"]', '(a+)+$|检查"]');
    const { data } = readTeamIndicators(hostile);
    assert.equal(recogniseIndicators(blockOf(`廊桥${'a'.repeat(50)}检查3次。`), data).size, 1);
  });
});
