/**
 * esbuild plugin: a rule's description, ignores and examples are read by its page and its tests only.
 * In the bundle of the editor they are empty, which is a third of the rules' weight.
 */
import { readFile } from 'node:fs/promises';
import { parse } from 'acorn';
import { transform } from 'esbuild';

const EMPTY = { description: "''", ignores: '[]', examples: '[]' };

export const withoutRuleDocs = {
  name: 'without-rule-docs',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]rules[\\/][\w-]+[\\/][\w-]+\.ts$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'ts', charset: 'utf8' });
      return { contents: emptyDocs(code), loader: 'js' };
    });
  },
};

/** Replaces the three properties in every object that is a rule (has `id` and `messages`). */
function emptyDocs(code) {
  const places = [];
  visit(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
    const keys = new Map((node.properties ?? []).map((property) => [property.key?.name, property.value]));
    if (node.type !== 'ObjectExpression' || !keys.has('id') || !keys.has('messages')) return;
    for (const name of Object.keys(EMPTY))
      if (keys.has(name)) places.push({ ...position(keys.get(name)), name });
  });
  places.sort((a, b) => b.start - a.start);
  return places.reduce(
    (text, { start, end, name }) => text.slice(0, start) + EMPTY[name] + text.slice(end),
    code,
  );
}

function position({ start, end }) {
  return { start, end };
}

function visit(node, see) {
  if (node === null || typeof node !== 'object') return;
  if (typeof node.type === 'string') see(node);
  for (const child of Object.values(node)) {
    if (Array.isArray(child)) for (const one of child) visit(one, see);
    else visit(child, see);
  }
}
