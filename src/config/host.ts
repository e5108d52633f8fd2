/**
 * The file system as the team folder sees it: two questions, answered by Node on the command line
 * and by `vscode.workspace.fs` in the editor, so both find the same files and say the same.
 */

/** What came of reading a file. A symbolic link is never followed: it may lead out of the workspace. */
export type FileRead =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused'; readonly why: 'link' | 'too-large' | 'unreadable' };

export interface ConfigHost {
  /** Reads an absolute, `/`-separated path of at most `limit` bytes. Never throws. */
  read(path: string, limit: number): Promise<FileRead>;
  /** Names of the files in a folder, sorted; null when there is no such folder. Never throws. */
  list(folder: string): Promise<readonly string[] | null>;
}

/** A configuration larger than this is a mistake or an attack: a hundred rules fit into a tenth of it. */
export const MAX_CONFIG_BYTES = 256 * 1024;
/** Ten years of all indicators of a province's units fit into a tenth of it. */
export const MAX_LEDGER_BYTES = 8 * 1024 * 1024;
/** An implementation plan or a report is a long text, but still a text. */
export const MAX_TEXT_BYTES = 4 * 1024 * 1024;
