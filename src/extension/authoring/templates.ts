/** Outlines to choose from, and what they are filled with. */
import * as vscode from 'vscode';
import type { Catalog } from '../../catalog/types';
import type { Template } from '../../template/types';
import { loadEngine } from '../load-engine';
import { workspaceHost } from '../team/host';
import type { Place, TeamSource } from '../team/source';

export interface Outlines {
  readonly templates: readonly Template[];
  readonly place: Place | null;
  readonly catalog: Catalog;
}

/**
 * The team's outlines, then the built-in ones, with the catalogue of the place.
 * @param near a file in the folder the report will stand in
 */
export async function outlinesFor(
  extension: vscode.Uri,
  source: TeamSource,
  near: vscode.Uri | null,
): Promise<Outlines> {
  const { authoring, builtInCatalog, settingsFor, rules } = await loadEngine();
  const { readTemplates, mergeTemplates } = authoring;
  const place = near === null ? null : await source.place(near);
  const folder = vscode.Uri.joinPath(extension, 'templates');
  const builtIn = await readTemplates(workspaceHost(folder), folder.path, true);
  const own = place?.team?.folder
    ? await readTemplates(place.host, `${place.team.folder}/templates`, false)
    : null;
  const team =
    near !== null && place?.team ? settingsFor(place.team, rules, near.path).settings.catalog : null;
  return {
    templates: mergeTemplates(own?.templates ?? [], builtIn.templates),
    place,
    catalog: team ?? builtInCatalog,
  };
}

/** The outline of an organ's level; the government's where nothing fits better. */
export function outlineOfLevel(templates: readonly Template[], level: string | null): Template | undefined {
  const fitting = templates.find((template) => template.level === level && !template.builtIn);
  const id = level === 'department' || level === 'town' ? level : 'government';
  return fitting ?? templates.find((template) => template.id === id) ?? templates[0];
}
