/** The door to the engine: whoever needs it waits here, and only the first one waits for it to be read. */

export type Engine = typeof import('./engine');

/** Rules, catalogue and parser. Reading them takes longer than VS Code should wait for `activate`. */
export function loadEngine(): Promise<Engine> {
  return import('./engine');
}
