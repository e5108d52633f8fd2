import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { validatorsPath, validatorsText } from '../../scripts/validators.mjs';
import { explainSays, findTeamFolder, readTeam, settingsFor } from '../../src/config';
import { resolveWithin } from '../../src/config/paths';
import type { DocumentRule, Rule } from '../../src/rules/types';
import { memoryHost } from './memory-host';

function rule(id: string, level: Rule['level'] = 'error', extra: Partial<DocumentRule> = {}): Rule {
  return {
    id,
    kind: 'document',
    level,
    on: true,
    basis: { text: '测试', status: 'V' },
    title: { zh: id, en: id },
    messages: { default: { zh: id, en: id } },
    description: '',
    ignores: [],
    examples: [],
    check: () => [],
    ...extra,
  };
}

const RULES: readonly Rule[] = [
  rule('structure/missing-plan'),
  rule('structure/part-order', 'info'),
  rule('typography/stray-space', 'info'),
  rule('typography/dash-lost', 'error'),
  rule('figures/threshold', 'info', { on: false, options: { factor: { default: 1, description: '' } } }),
];

const CONFIG = '/w/.fazhi/config.json';

async function team(files: Record<string, string>, links: string[] = []) {
  return readTeam(memoryHost(files, links), RULES, '/w', '/w/.fazhi');
}

async function levels(files: Record<string, string>, document = '/w/a.md') {
  const { settings } = settingsFor(await team(files), RULES, document);
  return Object.fromEntries([...settings.rules].map(([id, setting]) => [id, setting.level]));
}

async function complaints(text: string, more: Record<string, string> = {}, links: string[] = []) {
  const read = await team({ [CONFIG]: text, ...more }, links);
  return read.problems.map((problem) => `${problem.line}:${problem.column} ${problem.message}`);
}

describe('team folder: discovery', () => {
  const files = { '/w/.fazhi/config.json': '{}', '/w/sub/.fazhi/templates/a.md': '', '/w/sub/deep/x.md': '' };

  it('takes the nearest folder from the document upward', async () => {
    const host = memoryHost({ ...files, '/w/sub/.fazhi/config.json': '{}' });
    assert.equal(await findTeamFolder(host, '/w', '/w/sub/deep/x.md'), '/w/sub/.fazhi');
    assert.equal(await findTeamFolder(host, '/w', '/w/other/x.md'), '/w/.fazhi');
  });

  it('never looks above the workspace folder', async () => {
    const host = memoryHost({ '/.fazhi/config.json': '{}', '/w/x.md': '' });
    assert.equal(await findTeamFolder(host, '/w', '/w/x.md'), null);
  });
});

describe('team folder: levels', () => {
  it('applies what is extended first, then the file, then its overrides, then the person', async () => {
    const files = {
      [CONFIG]:
        '{ "extends": "../base.json", "rules": { "structure/missing-plan": "info" },\n "overrides": [{ "files": "towns/**", "rules": { "structure/missing-plan": "off" } }] }',
      '/w/base.json':
        '{ "rules": { "structure/missing-plan": "warning", "typography/dash-lost": "warning" } }',
    };
    assert.equal((await levels(files))['structure/missing-plan'], 'info');
    assert.equal((await levels(files))['typography/dash-lost'], 'warning');
    assert.equal((await levels(files, '/w/towns/a/b.md'))['structure/missing-plan'], 'off');
    const { settings } = settingsFor(await team(files), RULES, '/w/towns/a.md', {
      kind: 'command-line',
      levels: { 'structure/missing-plan': 'error' },
    });
    assert.equal(settings.rules.get('structure/missing-plan')?.level, 'error');
  });

  it('lets a family be set at once and a rule of it differently, in whatever order they stand', async () => {
    const found = await levels({
      [CONFIG]: '{ "rules": { "typography/dash-lost": "error", "typography/*": "off" } }',
    });
    assert.equal(found['typography/stray-space'], 'off');
    assert.equal(found['typography/dash-lost'], 'error');
  });

  it('turns parts into rules: not required, order enforced', async () => {
    const found = await levels({
      [CONFIG]: '{ "parts": { "enforceOrder": true, "plan": { "required": false, "words": ["来年谋划"] } } }',
    });
    assert.equal(found['structure/missing-plan'], 'off');
    assert.equal(found['structure/part-order'], 'warning');
  });

  it('gives documents under the same layers the same settings object', async () => {
    const read = await team({
      [CONFIG]: '{ "overrides": [{ "files": "x/**", "rules": { "structure/missing-plan": "off" } }] }',
    });
    const of = (path: string) => settingsFor(read, RULES, path).settings;
    assert.equal(of('/w/a.md'), of('/w/b.md'));
    assert.notEqual(of('/w/a.md'), of('/w/x/b.md'));
  });

  it('keeps options a rule has, drops the others', async () => {
    const read = await team({
      [CONFIG]:
        '{ "rules": { "figures/threshold": { "level": "info", "options": { "factor": 3, "factr": 1 } } } }',
    });
    assert.deepEqual(settingsFor(read, RULES, '/w/a.md').settings.rules.get('figures/threshold'), {
      level: 'info',
      options: { factor: 3 },
    });
    assert.match(read.problems[0]?.message ?? '', /factr.*是不是想写“factor”/);
  });
});

describe('team folder: who said so', () => {
  it('names the file and line that decided, and every other voice', async () => {
    const files = {
      [CONFIG]:
        '{\n  "extends": ["../base.json"],\n  "rules": {\n    "structure/missing-plan": "info"\n  }\n}',
      '/w/base.json': '{ "rules": { "structure/*": "warning" } }',
    };
    const { provenance } = settingsFor(await team(files), RULES, '/w/a.md');
    const text = explainSays(
      'structure/missing-plan',
      provenance.get('structure/missing-plan') ?? [],
      (path) => path.slice(3),
    );
    assert.match(text[0] ?? '', /info.*\.fazhi\/config\.json:4:5/);
    assert.match(text[1] ?? '', /base\.json:1:14.*structure\/\*.*warning/);
    assert.match(text[2] ?? '', /产品默认值.*error/);
  });
});

describe('team folder: mistakes have a place and silence nothing', () => {
  it('unknown keys and rules, with what was probably meant', async () => {
    assert.match((await complaints('{\n  "ruls": {}\n}'))[0] ?? '', /^2:3 .*ruls.*是不是想写“rules”/);
    assert.match(
      (await complaints('{ "rules": { "structure/mising-plan": "off" } }'))[0] ?? '',
      /^1:14 .*structure\/missing-plan/,
    );
    assert.match(
      (await complaints('{ "rules": { "missing-plan": "off" } }'))[0] ?? '',
      /structure\/missing-plan/,
    );
    assert.match(
      (await complaints('{ "vocabulary": { "avoid": [{ "txt": "高度重视" }] } }')).join('\n'),
      /是不是想写“text”/,
    );
    assert.match(
      (await complaints('{ "overrides": [{ "file": "a" }] }')).join('\n'),
      /1:19 .*是不是想写“files”/,
    );
  });

  it('wrong levels and types; the rest of the same file applies', async () => {
    const text =
      '{ "rules": { "structure/missing-plan": "eror", "typography/dash-lost": "off" }, "thresholds": { "a": "b" } }';
    const found = await complaints(text);
    assert.match(found.join('\n'), /1:40 .*eror.*是不是想写“error”/);
    assert.match(found.join('\n'), /数字/);
    const set = await levels({ [CONFIG]: text });
    assert.equal(set['structure/missing-plan'], 'error');
    assert.equal(set['typography/dash-lost'], 'off');
  });

  it('broken JSON: what can be read applies', async () => {
    const text = '{ "rules": { "typography/dash-lost": "off" }, "parts": ';
    assert.equal((await levels({ [CONFIG]: text }))['typography/dash-lost'], 'off');
    assert.notEqual((await complaints(text)).length, 0);
  });

  it('comments, trailing commas and a byte order mark are fine', async () => {
    assert.deepEqual(
      await complaints('\uFEFF{ // 说明\n "rules": { "typography/dash-lost": "off", }, }'),
      [],
    );
  });

  it('cycles are cut, missing files named, both at the entry that leads there', async () => {
    const cyclic = {
      '/w/b.json': '{ "extends": ".fazhi/config.json", "rules": { "typography/dash-lost": "off" } }',
    };
    const own = '{ "extends": ["../b.json", "../none.json"] }';
    const found = await team({ [CONFIG]: own, ...cyclic });
    assert.match(
      found.problems.map((p) => `${p.path} ${p.message}`).join('\n'),
      /\/w\/b\.json 循环套用：.*config\.json → b\.json → /,
    );
    assert.match(
      found.problems.map((p) => `${p.line}:${p.column} ${p.message}`).join('\n'),
      /1:28 “\.\.\/none\.json”没有这个文件/,
    );
    assert.equal((await levels({ [CONFIG]: own, ...cyclic }))['typography/dash-lost'], 'off');
  });

  it('refuses paths and links out of the workspace, whether or not they exist', async () => {
    const outside = {
      '/secret.json': '{ "rules": { "typography/dash-lost": "off" } }',
      '/w/link.json': '{}',
    };
    for (const path of [
      '../../secret.json',
      '/secret.json',
      'file:///secret.json',
      'C:\\\\secret.json',
      '..\\\\..\\\\secret.json',
      '../x/../../secret.json',
    ]) {
      const text = `{ "extends": "${path}" }`;
      assert.match((await complaints(text, outside))[0] ?? '', /拒绝/, path);
      assert.equal((await levels({ [CONFIG]: text, ...outside }))['typography/dash-lost'], 'error');
    }
    assert.match(
      (await complaints('{ "extends": "../link.json" }', outside, ['/w/link.json']))[0] ?? '',
      /符号链接/,
    );
  });

  it('refuses last year’s reports outside the workspace', async () => {
    assert.match((await complaints('{ "lastYear": ["a.md", "../../x.md"] }')).join(), /1:24 .*不在工作区内/);
    assert.deepEqual(await complaints('{ "lastYear": "2024/*.md" }'), []);
  });

  it('refuses a megabyte, deep nesting and greedy patterns with a clear message', async () => {
    assert.match((await complaints(`{ "rules": {} }${' '.repeat(1_000_000)}`))[0] ?? '', /超过 256 KB/);
    assert.match((await complaints(`{ "rules": ${'['.repeat(100_000)} }`))[0] ?? '', /嵌套超过 16 层/);
    assert.match((await complaints('{ "overrides": [{ "files": "*a*a*a*a*a*a*b" }] }'))[0] ?? '', /\* 太多/);
  });

  it('a chain of many files ends', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 80 }, (_, i) => [`/w/f${i}.json`, `{ "extends": "f${i + 1}.json" }`]),
    );
    assert.match((await complaints('{ "extends": "../f0.json" }', many)).join(), /超过 50 个/);
  });

  it('anything at all is read without an exception, and every place lies in the file', async () => {
    const json = fc.json({ maxDepth: 4 });
    const keys = fc.constantFrom(
      'rules',
      'overrides',
      'parts',
      'vocabulary',
      'extends',
      '__proto__',
      'constructor',
    );
    const configLike = fc
      .dictionary(keys, fc.jsonValue({ maxDepth: 4 }))
      .map((value) => JSON.stringify(value));
    await fc.assert(
      fc.asyncProperty(fc.oneof(json, configLike, fc.string()), async (text) => {
        const read = await team({ [CONFIG]: text });
        settingsFor(read, RULES, '/w/a.md');
        for (const problem of read.problems)
          assert.ok(problem.start >= 0 && problem.start <= text.length && problem.line >= 1);
      }),
      { numRuns: 300 },
    );
  });
});

describe('team folder: paths and generated code', () => {
  it('no spelling of a path leaves the root', () => {
    const step = fc.constantFrom('..', '.', 'a', 'b', '', '...', '..\\', '/', 'c:');
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const found = resolveWithin('/w', '/w/.fazhi', steps.join('/'));
        if (found.ok) assert.match(found.path, /^\/w(\/(?!\.\.(\/|$))[^/]*)*$/);
      }),
    );
  });

  it('the validators are those of the schemas', () => {
    assert.equal(readFileSync(validatorsPath, 'utf8'), validatorsText(), 'run: node scripts/validators.mjs');
  });
});
