/** Who shares passages with whom, and with last year's own report. */

import { type CopyText, lineAt, MASK } from './copy-text';
import { findCopying, type Passage, type SharedPair } from './copying';
import { cell, type DocumentBlock } from './document';
import { copiedFromLastYear, type LastYearCopy } from './last-year';
import { pageId, unitName } from './overview';
import type { ReviewedUnit } from './state';
import { GUARANTEE } from './winnow';

const MOST_PAIRS = 50;
const MOST_QUOTED_PAIRS = 20;
const MOST_PASSAGES = 3;
const MOST_CHARACTERS = 160;

export const METHOD = `比对方法：文档指纹（winnowing，Schleimer、Wilkerson、Aiken，SIGMOD 2003），连续 ${GUARANTEE} 字以上相同的文字都能找出。标题、引言、法规文件名称和固定提法不参与比对；许多单位共有的文字视为通用表述，不列入。雷同不等于抄袭，请结合原文判断。`;

/** @param lastYear what is at hand of last year, by index of the unit */
export function copyingBlocks(
  units: readonly ReviewedUnit[],
  lastYear: ReadonlyMap<number, CopyText>,
): DocumentBlock[] {
  const texts = units.filter(({ unit }) => unit.copy.text !== '').length;
  if (texts < 2 && lastYear.size === 0) return [];
  const pairs = findCopying(units.map(({ unit }) => unit.copy.text));
  const own = [...lastYear].flatMap(([index, text]) => {
    const unit = units[index];
    const copied = unit ? copiedFromLastYear(unit.unit.copy, text) : null;
    return copied ? [{ index, copied }] : [];
  });
  return [
    { kind: 'heading', level: 2, text: '文字雷同' },
    { kind: 'paragraph', text: METHOD },
    ...(pairs.length === 0 ? nothingShared(units) : [pairTable(units, pairs), ...quotations(units, pairs)]),
    ...lastYearTable(units, own),
  ];
}

function nothingShared(units: readonly ReviewedUnit[]): DocumentBlock[] {
  return units.length < 2 ? [] : [{ kind: 'paragraph', text: '没有发现单位之间雷同的段落。' }];
}

function pairTable(units: readonly ReviewedUnit[], pairs: readonly SharedPair[]): DocumentBlock {
  const rows = pairs.slice(0, MOST_PAIRS).map(({ a, b, shared, passages }) => {
    const shorter = Math.min(lengthOf(units, a), lengthOf(units, b));
    return [
      nameCell(units, a),
      nameCell(units, b),
      cell(passages.length),
      cell(shared),
      cell(percent(shared, shorter)),
    ];
  });
  const more = pairs.length > MOST_PAIRS ? `（共 ${pairs.length} 对，列出前 ${MOST_PAIRS} 对）` : '';
  const head = ['单位', '单位', '雷同段落', '雷同字数', '占较短一份的比例'];
  return { kind: 'table', caption: `单位之间雷同的文字${more}`, head, rows };
}

function quotations(units: readonly ReviewedUnit[], pairs: readonly SharedPair[]): DocumentBlock[] {
  const rows = pairs
    .slice(0, MOST_QUOTED_PAIRS)
    .flatMap(({ a, b, passages }) =>
      passages
        .slice(0, MOST_PASSAGES)
        .map((passage) => [
          cell(whereWords(units, a, passage.aStart)),
          cell(whereWords(units, b, passage.bStart)),
          cell(passage.length),
          cell(quotation(copyOf(units, a), passage)),
        ]),
    );
  return [{ kind: 'table', caption: '雷同段落摘录', head: ['一处', '另一处', '字数', '文字'], rows }];
}

function lastYearTable(
  units: readonly ReviewedUnit[],
  own: readonly { readonly index: number; readonly copied: LastYearCopy }[],
): DocumentBlock[] {
  if (own.length === 0) return [];
  const rows = own.map(({ index, copied }) => [
    nameCell(units, index),
    cell(copied.shared),
    cell(percent(copied.shared, copied.total)),
    cell(copied.longest),
  ]);
  const head = ['单位', '沿用字数', '占本年报告的比例', '最长的一处'];
  return [{ kind: 'table', caption: '沿用本单位上年报告的文字', head, rows }];
}

function copyOf(units: readonly ReviewedUnit[], index: number): CopyText {
  return units[index]?.unit.copy ?? { text: '', paragraphs: [] };
}

function lengthOf(units: readonly ReviewedUnit[], index: number): number {
  return copyOf(units, index).text.length;
}

function nameCell(units: readonly ReviewedUnit[], index: number) {
  const unit = units[index];
  return { text: unit ? unitName(unit.unit) : '', to: pageId(index) };
}

function whereWords(units: readonly ReviewedUnit[], index: number, offset: number): string {
  return `${nameCell(units, index).text} 第${lineAt(copyOf(units, index), offset)}行起`;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)}%`;
}

/** The passage as it is quoted; set phrases were masked and show as an ellipsis. */
export function quotation({ text }: CopyText, { aStart, length }: Passage): string {
  const quoted = text.slice(aStart, aStart + Math.min(length, MOST_CHARACTERS)).replaceAll(MASK, '……');
  return length > MOST_CHARACTERS ? `${quoted}……` : quoted;
}
