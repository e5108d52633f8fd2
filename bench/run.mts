/** `npm run bench [-- name…]`: prints one table for each part of the product. */
import { printTable, type Row } from './measure';

const BENCHES: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  engine: async () => (await import('./engine')).benchEngine(),
  rules: async () => (await import('./rules')).benchRules(),
  language: async () => (await import('./language')).benchLanguage(),
  figures: async () => (await import('./figures')).benchFigures(),
  folder: async () => [(await import('./engine')).benchFolder()],
  config: async () => (await import('./config')).benchConfig(),
  word: async () => (await import('./word')).benchWord(),
  host: async () => (await import('./host')).benchHost(),
};

const wanted = process.argv.slice(2);
for (const name of wanted.length > 0 ? wanted : Object.keys(BENCHES)) {
  const bench = BENCHES[name];
  if (!bench) throw new Error(`no bench “${name}”; there are ${Object.keys(BENCHES).join(', ')}`);
  printTable(name, await bench());
}
