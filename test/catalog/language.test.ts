import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { builtInCatalog } from '../../src/catalog';
import { defaultSettings } from '../../src/config/defaults';
import { lint } from '../../src/lint';
import { parseReport } from '../../src/report';
import { rules } from '../../src/rules';
import { placeInSample } from '../support/sample-report';

const root = join(__dirname, '..', '..');
const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));
const FILES = ['phrases', 'laws', 'calendar', 'programmes', 'renamed', 'confusions', 'documents', 'terms'];

/** Findings of the language families on a text put into the achievements of the sample report. */
function findings(text: string, year = 2023) {
  const { source } = placeInSample(text, 'achievements', year);
  return lint(parseReport(source), defaultSettings(rules)).findings;
}

/** Messages of typography/wrong-character for each of many words, every word in a paragraph of its own. */
function wordsFound(words: readonly string[]): string[][] {
  const lines = words.map((word) => `全县严格按照“${word}”标注。`);
  const { source } = placeInSample(lines.join('\n\n'), 'achievements');
  const all = lint(parseReport(source), defaultSettings(rules)).findings.filter(
    ({ rule }) => rule === 'typography/wrong-character',
  );
  let from = source.indexOf(lines[0] ?? '');
  return lines.map((line) => {
    const start = from;
    from += line.length + 2;
    return all.filter((one) => one.start >= start && one.start < from).map(({ message }) => message);
  });
}

describe('language catalogue', () => {
  const ajv = new Ajv({ allErrors: true });
  ajv.addSchema(read('schemas/catalog.schema.json') as object, 'catalog');

  for (const file of FILES) {
    it(`${file}.json follows its schema`, () => {
      const validate = ajv.getSchema(`catalog#/$defs/${file}`);
      assert.ok(validate);
      assert.ok(validate(read(`src/catalog/data/${file}.json`)), ajv.errorsText(validate.errors));
    });
  }

  it('has no wording twice, and none that is right and wrong at once', () => {
    const { confusions, phrases } = builtInCatalog;
    const wrong = [...confusions, ...phrases.flatMap((phrase) => phrase.wrong)].map((form) => form.wrong);
    assert.deepEqual(
      wrong.filter((form, index) => wrong.indexOf(form) !== index),
      [],
    );
    for (const { wrong: form, right } of confusions) assert.ok(!right.includes(form), `${form} > ${right}`);
  });

  it('finds every wrong form and leaves its right form and its exceptions alone', () => {
    const failures: string[] = [];
    const { confusions } = builtInCatalog;
    const wrong = confusions.map((confusion) => confusion.wrong);
    const found = wordsFound(wrong);
    wrong.forEach((form, index) => {
      if (!found[index]?.some((message) => message.includes(`“${form}”`)))
        failures.push(`not found: ${form}`);
    });
    const right = confusions.flatMap(({ right: form, allow }) => [form, ...allow]);
    wordsFound(right).forEach((messages, index) => {
      if (messages.length > 0) failures.push(`${right[index]}: ${messages.join()}`);
    });
    assert.deepEqual(failures, []);
  });

  it('leaves every official phrase, term and document name alone', () => {
    const { phrases, terms, documents, laws } = builtInCatalog;
    const right = [
      ...phrases.map(({ correct }) => `“${correct}”`),
      ...terms.words,
      ...documents.map(({ name }) => `《${name}》`),
      ...laws.map(({ name }) => `《${name}》`),
    ];
    const text = right.map((words) => `${words}。`).join('\n\n');
    const language = findings(text, 2023).filter(({ rule }) =>
      /^(?:phrases\/(?:exact|fazhi)|typography\/(?:wrong|missing-c|repeated)|laws\/(?:renamed|doc))/.test(
        rule,
      ),
    );
    assert.deepEqual(
      language.map(({ message }) => message),
      [],
    );
  });

  it('makes no error of what is only remembered', () => {
    const remembered = builtInCatalog.endedLaws.filter(({ status }) => status === 'K');
    assert.ok(remembered.length > 0);
    for (const { name } of remembered) {
      const errors = findings(`宣传《${name}》。`, 2026).filter(
        ({ level, rule }) => level === 'error' && rule.startsWith('laws/'),
      );
      assert.deepEqual(errors, [], name);
    }
  });
});
