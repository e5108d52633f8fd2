/**
 * GB/T 9704—2012 in the units of Word: lengths in twips (1/20 pt), font sizes in half-points.
 * The type area is 156 × 225 mm with 22 lines of 28 characters (5.2.1, 5.2.3).
 */
export const PAGE = {
  width: 11906,
  height: 16838,
  top: 2098,
  bottom: 1984,
  left: 1588,
  right: 1474,
  header: 851,
  /** Puts the dashes of the page number 7 mm below the type area with an exact line of 16 pt (measured). */
  footer: 1400,
} as const;

export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

export const GRID = {
  /** 225 mm by 22 lines. */
  linePitch: 579,
  /** 1/4096 pt by which a cell is narrower than the 16 pt of Normal: 28 cells in 156 mm. */
  charSpace: -849,
  /** Twips; the same width without the character grid, for programs that misread it. */
  compatibleSpacing: -5,
} as const;

/** 28 pt exactly: 22 lines fit while the pitch is at most 28.99 pt. */
export const LINE = 560;
/** One character of body text. */
export const CHARACTER = 320;

/** 2号, 3号, 4号, 小四. */
export const SIZE = { title: 44, body: 32, pageNumber: 28, table: 24 } as const;

/** Characters of 22 pt in a line of the type area, one less: programs put a gap between digits and Han characters. */
export const TITLE_CHARACTERS = Math.floor(TEXT_WIDTH / (SIZE.title * 10)) - 1;
