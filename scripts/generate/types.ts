export interface GeneratedFile {
  /** Relative to the root of the checkout, `/`-separated. */
  readonly path: string;
  readonly content: string;
}

export interface Generator {
  /** Folders that hold nothing but this generator's files; what it no longer writes is removed from them. */
  readonly folders: readonly string[];
  files(): readonly GeneratedFile[];
}
