/** Choices of an office about its documents; the defaults follow GB/T 9704—2012 and what most offices have. */

/** `gb2312`: 仿宋_GB2312 and 楷体_GB2312; `plain`: fonts every Windows has; `founder`: 方正 GBK. */
export type FontSetName = 'gb2312' | 'plain' | 'founder';

export interface WriteOptions {
  readonly fonts: FontSetName;
  /** Third-level headings (1.) in bold: custom, not in the standard. */
  readonly boldLevel3: boolean;
  readonly pageNumbers: boolean;
  /** `compatible` gives 28 × 22 in LibreOffice 7.4 and older, where `standard` shows 14 characters a line. */
  readonly grid: 'standard' | 'compatible';
}

export const DEFAULT_WRITE_OPTIONS: WriteOptions = {
  fonts: 'gb2312',
  boldLevel3: false,
  pageNumbers: true,
  grid: 'standard',
};

export interface FontSet {
  readonly title: string;
  readonly body: string;
  /** By heading level. */
  readonly headings: readonly [string, string, string, string];
  readonly boldTitle: boolean;
}

export const FONT_SETS: Readonly<Record<FontSetName, FontSet>> = {
  gb2312: {
    title: '方正小标宋简体',
    body: '仿宋_GB2312',
    headings: ['黑体', '楷体_GB2312', '仿宋_GB2312', '仿宋_GB2312'],
    boldTitle: false,
  },
  plain: { title: '宋体', body: '仿宋', headings: ['黑体', '楷体', '仿宋', '仿宋'], boldTitle: true },
  founder: {
    title: '方正小标宋_GBK',
    body: '方正仿宋_GBK',
    headings: ['方正黑体_GBK', '方正楷体_GBK', '方正仿宋_GBK', '方正仿宋_GBK'],
    boldTitle: false,
  },
};

export const LATIN_FONT = 'Times New Roman';
export const PAGE_NUMBER_FONT = '宋体';
