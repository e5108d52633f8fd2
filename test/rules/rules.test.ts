import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { rules } from '../../src/rules';
import type { Localized, Rule } from '../../src/rules/types';

const FAMILIES = path.resolve('src/rules');

describe('the list of rules', () => {
  it('holds each rule once', () => {
    const ids = rules.map(({ id }) => id);
    assert.deepEqual(
      ids.filter((id, i) => ids.indexOf(id) !== i),
      [],
    );
  });

  it('holds every rule file: one file a rule, named like the rule', () => {
    const files = readdirSync(FAMILIES, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file.includes('/') && file.endsWith('.ts'))
      .filter((file) => isRuleFile(path.join(FAMILIES, file)))
      .map((file) => file.replace(/\.ts$/, ''));
    assert.deepEqual(files.sort(), rules.map(({ id }) => id).sort());
  });

  for (const rule of rules) it(`${rule.id} is complete`, () => checkMeta(rule));
});

/** A file with an `id` and a default export is a rule; others in a family's folder are shared helpers. */
function isRuleFile(file: string): boolean {
  const text = readFileSync(file, 'utf8');
  return /^export default /m.test(text);
}

function checkMeta(rule: Rule): void {
  assert.match(rule.id, /^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/);
  assert.ok(
    rule.messages.default || rule.kind === 'engine' || Object.keys(rule.messages).length > 1,
    'messages',
  );
  if (rule.basis.status === 'K') assert.notEqual(rule.level, 'error', 'an unverified basis makes no error');
  for (const [key, message] of Object.entries(rule.messages)) checkMessage(key, message);
  assert.ok(rule.title.zh && rule.title.en, 'title in both languages');
  assert.ok(rule.description.length > 20, 'description');
  assert.ok(rule.ignores.length > 0, 'says what it must not report');
  assert.ok(
    rule.examples.some(({ text }) => text.includes('⟦')),
    'an example of what is wrong',
  );
  assert.ok(
    rule.examples.some(({ text }) => !text.includes('⟦')),
    'an example of what is right',
  );
}

/** Both languages say something; the English one has no placeholder of its own; `{nameEn}` is the English value of `{name}`. */
function checkMessage(key: string, { zh, en }: Localized): void {
  const placeholders = (text: string) =>
    [...new Set(text.match(/\{\w+\}/g)?.map((one) => one.replace(/En\}$/, '}')))].sort();
  assert.ok(zh.length > 5 && en.length > 5, `message ${key}`);
  assert.match(zh, /\p{Script=Han}/u);
  const unknown = placeholders(en).filter((one) => !placeholders(zh).includes(one));
  assert.deepEqual(unknown, [], `the English message ${key} has placeholders the Chinese one lacks`);
}
