/** What a large team folder adds before the first check: two hundred templates, ten configurations in a chain. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { nodeHost } from '../src/cli/config-host';
import { findTeamFolder, readTeam, settingsFor } from '../src/config';
import { rules } from '../src/rules';
import { readTemplates } from '../src/template/store';
import { atMost, type Row } from './measure';

const TEMPLATES = 200;
const CHAIN = 10;
const ROUNDS = 15;
/** Rules and words a team sets in one file: more than the example, as much as a large team needs. */
const ENTRIES = 25;

export async function benchConfig(): Promise<readonly Row[]> {
  const root = mkdtempSync(path.join(tmpdir(), 'fazhi-config-'));
  try {
    fill(root);
    const settings = await medianOf(() => load(root));
    const host = nodeHost(root);
    const templates = await medianOf(() => readTemplates(host, path.join(root, '.fazhi/templates'), false));
    const detail = `${TEMPLATES} templates, chain of ${CHAIN}`;
    return [
      atMost('team folder found, read, checked and merged', settings, 20, 'ms', detail),
      {
        what: 'all templates read (only when a picker opens)',
        measured: `${templates.toFixed(1)} ms`,
        target: '',
        reached: null,
      },
    ];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** What the editor does before the first check of a document: templates are left alone until asked for. */
async function load(root: string): Promise<void> {
  const host = nodeHost(root);
  const document = path.join(root, '街道/甲/2025.md');
  const folder = await findTeamFolder(host, root, document);
  settingsFor(await readTeam(host, rules, root, folder), rules, document);
}

async function medianOf(run: () => Promise<unknown>): Promise<number> {
  const took: number[] = [];
  for (let round = -3; round < ROUNDS; round++) {
    const start = performance.now();
    await run();
    if (round >= 0) took.push(performance.now() - start);
  }
  return took.sort((a, b) => a - b)[ROUNDS >> 1] ?? 0;
}

function fill(root: string): void {
  const templates = path.join(root, '.fazhi/templates');
  mkdirSync(templates, { recursive: true });
  const levels = Object.fromEntries(rules.slice(0, ENTRIES).map(({ id }) => [id, 'info']));
  const avoid = Array.from({ length: ENTRIES }, (_, index) => ({ text: `空话${index}` }));
  const config = {
    rules: levels,
    vocabulary: { avoid },
    overrides: [{ files: '街道/**/*.md', rules: levels }],
  };
  for (let step = 0; step < CHAIN; step++) {
    const file = step === 0 ? '.fazhi/config.json' : `base${step}.json`;
    const next = step === CHAIN - 1 ? {} : { extends: `${step === 0 ? '../' : ''}base${step + 1}.json` };
    writeFileSync(path.join(root, file), JSON.stringify({ ...next, ...config }, null, 2));
  }
  const body = '## 一、主要举措和成效\n\n{{待填：情况}}\n\n'.repeat(20);
  for (let index = 0; index < TEMPLATES; index++) {
    writeFileSync(
      path.join(templates, `模板${index}.md`),
      `---\nname: 模板${index}\nlevel: county\n---\n${body}`,
    );
  }
}
