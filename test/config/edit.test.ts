import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readTeam, settingsFor } from '../../src/config';
import { offsetOfRule, setRuleLevel } from '../../src/config/edit';
import { EXAMPLE_CONFIG, EXAMPLE_SNIPPETS } from '../../src/config/example';
import { readJsonc } from '../../src/config/jsonc';
import { rules } from '../../src/rules';
import { applyEdits } from '../../src/template/rollover/text';
import { memoryHost } from './memory-host';

const RULE = 'structure/missing-plan';
const set = (text: string) => applyEdits(text, setRuleLevel(text, RULE, 'warning'));

async function problemsOf(text: string, more: Record<string, string> = {}) {
  const team = await readTeam(
    memoryHost({ '/w/.fazhi/config.json': text, ...more }),
    rules,
    '/w',
    '/w/.fazhi',
  );
  return team.problems.map(({ line, message }) => `${line} ${message}`);
}

async function levelIn(text: string) {
  const team = await readTeam(memoryHost({ '/w/.fazhi/config.json': text }), rules, '/w', '/w/.fazhi');
  return settingsFor(team, rules, '/w/a.md').settings.rules.get(RULE)?.level;
}

describe('editing a configuration', () => {
  it('sets a level in whatever form the entry has, and keeps everything else', async () => {
    const forms = [
      '',
      '{}',
      '{ "rules": {} }',
      `{ "rules": { "${RULE}": "off" } }`,
      `{ "rules": { "${RULE}": { "level": "off" } } }`,
      '{ // 说明\n  "defaults": { "region": "甲区" },\n}',
      EXAMPLE_CONFIG,
    ];
    for (const form of forms) {
      const after = set(form);
      assert.equal(await levelIn(after), 'warning', after);
      assert.deepEqual(await problemsOf(after), []);
      for (const comment of form.match(/\/\/.*/g) ?? []) assert.ok(after.includes(comment), comment);
    }
  });

  it('twice is once', () => {
    fc.assert(
      fc.property(fc.constantFrom('{}', '{ "rules": { "a/b": "off" } }', EXAMPLE_CONFIG), (text) => {
        assert.equal(set(set(text)), set(text));
      }),
    );
  });

  it('finds the place of a rule', () => {
    const text = `{\n  "rules": {\n    "${RULE}": "off"\n  }\n}`;
    assert.equal(offsetOfRule(text, RULE), text.indexOf(`"${RULE}"`));
    assert.equal(offsetOfRule(text, 'a/b'), text.indexOf('"rules"'));
    assert.equal(offsetOfRule('{', RULE), 0);
  });
});

describe('the example of the team folder', () => {
  it('has no mistakes, and none when every line is uncommented', async () => {
    assert.deepEqual(await problemsOf(EXAMPLE_CONFIG), []);
    const live = EXAMPLE_CONFIG.replace(/^(\s*)\/\/ (?="|\{)/gm, '$1').replace('"../省级统一设置.json"', '');
    assert.deepEqual(await problemsOf(live), []);
    assert.notEqual(live, EXAMPLE_CONFIG);
  });

  it('has readable passages', () => {
    assert.equal(typeof readJsonc(EXAMPLE_SNIPPETS), 'object');
    assert.equal(
      readJsonc('['.repeat(200_000)) instanceof Object || readJsonc('['.repeat(200_000)) === null,
      true,
    );
  });

  it('the guide’s configuration is right too', async () => {
    const guide = readFileSync(new URL('../../docs/guide-team.md', import.meta.url), 'utf8');
    const config = /```jsonc\n([\s\S]*?)```/.exec(guide)?.[1] ?? '';
    assert.deepEqual(await problemsOf(config, { '/w/共用/省级要求.json': '{}' }), []);
  });
});
