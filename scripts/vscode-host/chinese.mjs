/**
 * A Chinese interface for the VS Code server, for pictures and for `npm run try`. The language pack on npm
 * is cut for another build: its messages have numbers, not names. The pseudo language of the same package
 * family (Mørë Æçtïøñs…) gives the English behind each number, and by the English the server's own names are found.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { CACHE } from '../paths.mjs';
import { npmInstall, once, SERVER } from './install.mjs';

const VERSION = '25.1.2';
const PACK = '@codingame/monaco-vscode-language-pack-';
const FOLDER = join(CACHE, 'chinese');
const MESSAGES = join(FOLDER, 'main.i18n.json');

const PSEUDO = 'ëøÆçïñØÏËæÇÐµðÜþÿ§Ñß£Ý';
const LETTERS = 'eoAcinOIEaCDudUbySNBLY';
const LETTER = new Map([...PSEUDO].map((sign, i) => [sign, [...LETTERS][i]]));

function messagesOf(language) {
  const file = join(FOLDER, 'node_modules', `${PACK}${language}`, 'translations', 'main.i18n.json.js');
  const source = readFileSync(file, 'utf8').replace(/export\s*\{[^}]*\}\s*;?/g, '');
  return vm.runInNewContext(`${source};content`);
}

function english(pseudo) {
  return [...pseudo].map((sign) => LETTER.get(sign) ?? sign).join('');
}

/** English → Chinese for every message both packs have. */
function dictionary() {
  const chinese = messagesOf('zh-hans');
  const pairs = messagesOf('qps-ploc').map((pseudo, i) => [pseudo && english(pseudo), chinese[i]]);
  return new Map(pairs.filter(([from, to]) => from && to));
}

function writeMessages() {
  const words = dictionary();
  const keys = JSON.parse(readFileSync(join(SERVER, 'out', 'nls.keys.json'), 'utf8'));
  const texts = JSON.parse(readFileSync(join(SERVER, 'out', 'nls.messages.json'), 'utf8')).values();
  const contents = {};
  for (const [module, names] of keys) {
    contents[module] = {};
    for (const name of names) {
      const text = texts.next().value;
      contents[module][name] = words.get(text) ?? text;
    }
  }
  writeFileSync(MESSAGES, JSON.stringify({ contents }));
}

/**
 * Prepares a server's data folder.
 * @returns the server arguments that choose Chinese; none when npm does not have the packs.
 */
export async function chinese(data) {
  try {
    await once(join(CACHE, 'chinese.installed'), VERSION, async () => {
      await npmInstall(
        FOLDER,
        ['zh-hans', 'qps-ploc'].map((language) => `${PACK}${language}@${VERSION}`),
        ['--legacy-peer-deps'],
      );
      writeMessages();
    });
  } catch (error) {
    console.error(`没有取得中文语言包，界面将是英文 (no Chinese interface): ${error.message}`);
    return [];
  }
  const pack = {
    hash: VERSION.replaceAll('.', ''),
    label: '中文(简体)',
    extensions: [{ extensionIdentifier: { id: 'ms-ceintl.vscode-language-pack-zh-hans' }, version: VERSION }],
    translations: { vscode: MESSAGES },
  };
  mkdirSync(data, { recursive: true });
  writeFileSync(join(data, 'languagepacks.json'), JSON.stringify({ 'zh-cn': pack }));
  return ['--locale', 'zh-cn'];
}
