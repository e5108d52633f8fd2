/** The door to the engine: whoever needs it waits here, and only the first one waits for it to be read. */
import type { Uri } from 'vscode';
import { loadBundle } from './load-bundle';

export type Engine = typeof import('./engine');

let home: Uri | null = null;

/** Says where the extension lies; `activate` does so before anything else. */
export function engineAt(extension: Uri): void {
  home = extension;
}

/**
 * Rules, catalogue and parser. Reading them takes longer than VS Code should wait for `activate`.
 * @throws Error before `engineAt`, and of the file system when the extension is incomplete
 */
export async function loadEngine(): Promise<Engine> {
  if (!home) throw new Error('engineAt was not called');
  return loadBundle(home, 'engine');
}
