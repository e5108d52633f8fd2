import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'src/extension';

/** Every text of the editor's interface, as written in the sources. */
function textsInCode(): string[] {
  const sources = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  return sources.flatMap((name) =>
    [...readFileSync(join(FOLDER, name), 'utf8').matchAll(/l10n\.t\(\s*'([^']+)'/g)].map(
      (match) => match[1] ?? '',
    ),
  );
}

describe('texts of the interface', () => {
  const chinese = JSON.parse(readFileSync('l10n/bundle.l10n.zh-cn.json', 'utf8')) as Record<string, string>;

  it('are all translated, and nothing else is', () => {
    assert.deepEqual(Object.keys(chinese).sort(), [...new Set(textsInCode())].sort());
  });

  it('keep their places for values', () => {
    for (const [english, translation] of Object.entries(chinese)) {
      const places = (text: string) => [...text.matchAll(/\{\d\}/g)].map(String).sort();
      assert.deepEqual(places(translation), places(english), english);
    }
  });
});
