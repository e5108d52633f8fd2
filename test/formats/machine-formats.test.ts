import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv';
import papaparse from 'papaparse';
import { csv } from '../../src/formats/csv';
import { github } from '../../src/formats/github';
import { json } from '../../src/formats/json';
import { jsonl } from '../../src/formats/jsonl';
import { junit } from '../../src/formats/junit';
import { sarif } from '../../src/formats/sarif';
import { failure } from '../../src/formats/summarize';
import type { Format, LintRun } from '../../src/formats/types';
import { hostileFiles, lintRun, sampleFile } from '../support/lint-run';
import { elements, parseXml } from '../support/xml';

const PLAIN = { color: false, quiet: false };
const RUN = lintRun([sampleFile(), failure('坏文件.docx', '文件已损坏')]);
const HOSTILE_RUN = lintRun(hostileFiles());
const NOTHING = lintRun([]);
const UNSEEN = /(?![\r\n])[\p{Bidi_Control}\p{Cc}\u2028\u2029]/u;

const render = (format: Format, run: LintRun) => format.render(run, PLAIN);

function validator(schema: object) {
  return new Ajv({ strict: false, logger: false, validateFormats: false, unicodeRegExp: false }).compile(
    schema,
  );
}

function read(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(file, 'utf8'));
}

describe('sarif', () => {
  const {
    id: _id,
    $schema: _draft,
    ...schema
  } = read(
    createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'),
  );
  const validate = validator(schema);

  for (const [name, run] of Object.entries({ RUN, HOSTILE_RUN, NOTHING })) {
    it(`is valid against the schema of SARIF 2.1.0: ${name}`, () => {
      assert.ok(validate(JSON.parse(render(sarif, run))), JSON.stringify(validate.errors?.slice(0, 3)));
    });
  }

  it('the schema refuses what is no SARIF', () => {
    assert.equal(validate({ version: '2.1.0', runs: [{ results: [] }] }), false);
  });

  it('says rule, place, fix and failed files', () => {
    const [run] = JSON.parse(render(sarif, RUN)).runs;
    const [result] = run.results;
    assert.equal(run.tool.driver.rules[result.ruleIndex].id, result.ruleId);
    assert.equal(result.level, 'error');
    const { artifactLocation, region } = result.locations[0].physicalLocation;
    assert.equal(decodeURIComponent(artifactLocation.uri), '报送/青石县.md');
    assert.deepEqual([region.startLine, region.startColumn, region.endColumn], [3, 1, 10]);
    const [{ replacements }] = result.fixes[0].artifactChanges;
    assert.deepEqual(replacements[0].deletedRegion, {
      startLine: 3,
      startColumn: 1,
      endLine: 3,
      endColumn: 5,
    });
    assert.equal(replacements[0].insertedContent.text, '2024');
    assert.equal(run.invocations[0].executionSuccessful, false);
    assert.match(run.invocations[0].toolExecutionNotifications[0].message.text, /损坏/);
  });
});

describe('json and jsonl', () => {
  const validate = validator(read('schemas/lint-result.schema.json'));

  for (const [name, run] of Object.entries({ RUN, HOSTILE_RUN, NOTHING })) {
    it(`json is valid against our schema: ${name}`, () => {
      assert.ok(validate(JSON.parse(render(json, run))), JSON.stringify(validate.errors?.slice(0, 3)));
    });
  }

  it('the schema refuses another result', () => {
    const result = JSON.parse(render(json, RUN));
    result.files[0].findings[0].level = 'fatal';
    assert.equal(validate(result), false);
  });

  it('jsonl has one line a file whatever the names are, and joins by concatenation', () => {
    const files = HOSTILE_RUN.files;
    const written = render(jsonl, HOSTILE_RUN);
    assert.equal(written, files.map((file) => jsonl.renderFile?.(file)).join(''));
    const lines = written.trimEnd().split(/[\n\u2028]/);
    assert.deepEqual(
      lines.map((line) => JSON.parse(line).path),
      files.map(({ path }) => path),
    );
  });
});

describe('junit', () => {
  it('has a suite a file, a failure a finding that must or should be mended', () => {
    const suites = elements(parseXml(render(junit, RUN)), 'testsuite');
    assert.deepEqual(
      suites.map(({ attributes }) => [attributes.tests, attributes.failures, attributes.errors]),
      [
        ['3', '2', '0'],
        ['1', '0', '1'],
      ],
    );
  });

  it('is well formed and keeps its structure with hostile texts', () => {
    const tree = parseXml(render(junit, HOSTILE_RUN));
    assert.equal(elements(tree, 'testsuite').length, HOSTILE_RUN.files.length);
    assert.equal(elements(tree, 'script').length, 0);
  });
});

describe('csv', () => {
  const cells = (run: LintRun) =>
    papaparse.parse<string[]>(render(csv, run).slice(1), { skipEmptyLines: true }).data;

  it('begins with a byte order mark and has a row a finding', () => {
    assert.equal(render(csv, RUN).charCodeAt(0), 0xfeff);
    const [, first] = cells(RUN);
    assert.deepEqual(first?.slice(0, 5), ['报送/青石县.md', '青石县人民政府', '必须修改', '3', '1']);
    assert.equal(cells(RUN).length, 1 + 3 + 1);
  });

  it('no cell begins like a formula, no cell holds a line break', () => {
    const all = cells(HOSTILE_RUN);
    assert.equal(all.length, 1 + HOSTILE_RUN.files.length);
    for (const cell of all.flat()) {
      assert.doesNotMatch(cell, /^\s*[=+\-@|＝＋－＠]/);
      assert.doesNotMatch(cell, /[\r\n]/);
    }
    assert.ok(all.flat().some((cell) => cell.startsWith("'=cmd")));
  });
});

describe('github', () => {
  it('writes one command a finding, with columns within a line', () => {
    const [first] = render(github, RUN).split('\n');
    assert.equal(
      first,
      '::error file=报送/青石县.md,line=3,endLine=3,col=1,endColumn=10,title=numbering/heading-period::标题末尾多了句号。',
    );
  });

  it('hostile texts begin no command of their own', () => {
    const lines = render(github, HOSTILE_RUN).trimEnd().split('\n');
    assert.equal(lines.length, HOSTILE_RUN.files.length);
    for (const line of lines)
      assert.match(line, /^::(?:error|warning|notice) file=[^,:]*(?:,[a-zA-Z]+=[^,:]+)*::/);
  });
});

describe('all machine formats', () => {
  for (const format of [json, jsonl, sarif, junit, csv, github]) {
    it(`${format.id} shows no invisible or active character`, () => {
      assert.doesNotMatch(render(format, HOSTILE_RUN).slice(format === csv ? 1 : 0), UNSEEN);
    });
  }
});
