import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Team } from '../config';
import { joinPath } from '../config/paths';
import { mergeTemplates, readTemplates } from '../template/store';
import type { Template } from '../template/types';
import { nodeHost, portable } from './config-host';

/** `templates/` beside `dist/` once bundled, two folders up when run from the sources. */
function builtInFolder(): string {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const bundled = path.resolve(here, '../templates');
  return existsSync(bundled) ? bundled : path.resolve(here, '../../templates');
}

/** All outlines there are: the team's own, then the built-in ones. */
export async function availableTemplates(team: Team | null): Promise<readonly Template[]> {
  const folder = builtInFolder();
  const builtIn = await readTemplates(nodeHost(folder), portable(folder), true);
  const own = team?.folder
    ? await readTemplates(nodeHost(team.base), joinPath(team.folder, 'templates'), false)
    : null;
  return mergeTemplates(own?.templates ?? [], builtIn.templates);
}
