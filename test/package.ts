/** Opens the .vsix that `npm run package` would hand out: nothing is missing, nothing else is in it. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { rules } from '../src/rules';
import { ruleAddress } from '../src/rules/address';

const LARGEST = 1024 * 1024;
const ROOT = process.cwd();

const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);

/** Everything that may be inside, as vsce names it. */
const EXPECTED = [
  '[Content_Types].xml',
  'extension.vsixmanifest',
  ...[
    'LICENSE.txt',
    'changelog.md',
    'dist/engine.js',
    'dist/extension.js',
    'dist/web/extension.js',
    'dist/word-reading.js',
    'dist/word-writing.js',
    'docs/rules/index.md',
    'schemas/config.schema.json',
    'schemas/indicators.schema.json',
    'snippets/indicators.json',
    ...filesIn('docs', '.md'),
    ...filesIn('docs/walkthrough', '.md'),
    ...filesIn('examples', '.md'),
    ...filesIn('images/readme', '.png'),
    ...filesIn('styles', '.css'),
    ...filesIn('templates', '.md'),
    'images/icon.png',
    'l10n/bundle.l10n.zh-cn.json',
    'package.json',
    'package.nls.json',
    'package.nls.zh-cn.json',
    'readme.md',
    ...rules.map(({ id }) => ruleAddress(id)),
  ].map((path) => `extension/${path}`),
];

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

describe('the packaged extension', () => {
  let files: Record<string, Uint8Array>;
  let size: number;
  const folder = mkdtempSync(join(tmpdir(), 'fazhi-package-'));
  const text = (path: string): string => strFromU8(files[`extension/${path}`] ?? new Uint8Array());

  before(async function () {
    this.timeout(90_000);
    const { pack } = (await import('../scripts/package.mjs' as string)) as {
      pack(to: string): Promise<string>;
    };
    const packed = readFileSync(await pack(join(folder, 'test.vsix')));
    size = packed.length;
    files = unzipSync(packed);
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('holds exactly what runs and what people read', () => {
    assert.deepEqual(Object.keys(files).sort(), [...EXPECTED].sort());
  });

  it('is at most 1 MB', () => {
    assert.ok(size <= LARGEST, `${size} bytes`);
  });

  it('holds no source map and no path of the machine that built it', () => {
    for (const path of [
      'dist/extension.js',
      'dist/engine.js',
      'dist/web/extension.js',
      'dist/word-reading.js',
      'dist/word-writing.js',
    ]) {
      assert.ok(text(path).length > 0, path);
      assert.ok(!text(path).includes('sourceMappingURL'), path);
      assert.ok(!text(path).includes(ROOT), path);
    }
  });

  it('has both languages for every text of the manifest', () => {
    const used = [...text('package.json').matchAll(/%([\w.-]+)%/g)].map((match) => match[1] ?? '');
    assert.ok(used.length > 0);
    for (const path of ['package.nls.json', 'package.nls.zh-cn.json']) {
      const names = Object.keys(JSON.parse(text(path)) as Record<string, string>);
      assert.deepEqual(names.sort(), [...new Set(used)].sort(), path);
    }
  });

  it('declares every command once', () => {
    const { commands } = (JSON.parse(text('package.json')) as Manifest).contributes;
    const names = commands.map(({ command }) => command);
    assert.deepEqual(names, [...new Set(names)]);
    for (const name of names) {
      assert.ok(text('dist/extension.js').includes(name.replace('fazhiReport.', '')), name);
    }
  });
});
