/**
 * Limits on a file from outside. A report of 30,000 characters unzips to about 1 MB, so each limit
 * leaves room for any honest file and stops one made to exhaust the machine.
 */
export const LIMITS = {
  /** Bytes of the file itself. */
  file: 64 * 1024 * 1024,
  /** Entries in the archive. */
  entries: 5_000,
  /** Bytes of all entries unzipped, as the directory declares them (pictures count, they are not unzipped). */
  unzipped: 512 * 1024 * 1024,
  /** Bytes of one XML part unzipped. */
  part: 48 * 1024 * 1024,
  /** Elements in one XML part. */
  elements: 1_500_000,
  /** Depth of nested elements. */
  depth: 200,
  /** Characters read: a note can be referred to, and a number be written, any number of times. */
  characters: 20_000_000,
  /** Columns of a table; Word has at most 63. */
  columns: 200,
  /** Cells of a table, empty ones filled in. */
  cells: 2_000_000,
} as const;
