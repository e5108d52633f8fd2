import type { TextRange } from '../report/types';
import type { TaskUnit } from './types';

/** A statement of who is responsible, as found in a text. */
export interface UnitStatement extends TextRange {
  readonly units: readonly TaskUnit[];
}

const NAMES: Readonly<Record<string, TaskUnit['role']>> = {
  责任: 'responsible',
  负责: 'responsible',
  承办: 'responsible',
  落实: 'responsible',
  主责: 'lead',
  牵头: 'lead',
  主办: 'lead',
  配合: 'support',
  参与: 'support',
  协办: 'support',
  协助: 'support',
};

/** 责任单位：, 牵头部门：, （牵头单位: — what names a role, at the start of a statement. */
const LABEL =
  /(责任|负责|承办|落实|主责|牵头|主办|配合|参与|协办|协助)(?:责任)?(?:单位|部门|机关|主体)\s*[：:]/g;

/**
 * Every statement of responsible units in a text: in brackets at the end of an item, or a line of its own.
 * A statement goes to its closing bracket, or to the end of the sentence or line.
 */
export function unitStatements(text: string): readonly UnitStatement[] {
  const statements: UnitStatement[] = [];
  let done = 0;
  for (const match of text.matchAll(LABEL)) {
    if (match.index < done) continue;
    const open = openBracketBefore(text, match.index);
    const end = open === null ? endOfLine(text, match.index) : closingBracket(text, open);
    const start = open ?? match.index;
    statements.push({ start, end, units: readUnits(text.slice(match.index, end)) });
    done = end;
  }
  return statements;
}

function openBracketBefore(text: string, at: number): number | null {
  const before = /[（(【[]\s*$/.exec(text.slice(Math.max(0, at - 4), at));
  return before === null ? null : at - before[0].length;
}

/** Brackets inside count: （区委党校（区行政学院）、区司法局）. */
function closingBracket(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    const char = text.charAt(at);
    if (/[（(【[]/.test(char)) depth++;
    if (/[）)】\]]/.test(char) && --depth === 0) return at + 1;
    if (char === '\n' && text.charAt(at + 1) === '\n') return at;
  }
  return text.length;
}

function endOfLine(text: string, from: number): number {
  const length = /[\r\n]/.exec(text.slice(from))?.index;
  return length === undefined ? text.length : from + length;
}

function readUnits(statement: string): TaskUnit[] {
  const pieces = statement.split(
    /(?=(?:责任|负责|承办|落实|主责|牵头|主办|配合|参与|协办|协助)(?:责任)?(?:单位|部门|机关|主体)\s*[：:])/,
  );
  return pieces.flatMap((piece) => {
    const label = /^(.{2})[^：:]{0,6}[：:]/.exec(piece);
    const role = NAMES[label?.[1] ?? ''] ?? 'responsible';
    return splitNames(piece.slice(label?.[0].length ?? 0)).map((name) => ({ name, role }));
  });
}

/** Names are separated by 、 ， ； or blanks; `甲等各乙` names 甲 and the group 各乙. */
export function splitNames(list: string): string[] {
  return outsideBrackets(list.replace(/\s+/g, ' '))
    .flatMap((name) => {
      const group = /^(.{2,}?)等((?:各|有关|相关).+)$/.exec(name);
      return group ? [group[1] ?? '', group[2] ?? ''] : [name];
    })
    .map((name) => name.replace(/^[\s和及]+|[\s。；;，,、]+$/g, '').replace(/^[（(]+/, ''))
    .map((name) => withoutStrayClose(name).trim())
    .filter((name) => name.length >= 2 && name.length <= 60);
}

function outsideBrackets(text: string): string[] {
  const pieces: string[] = [''];
  let depth = 0;
  for (const char of text) {
    if (/[（(]/.test(char)) depth++;
    if (/[）)]/.test(char)) depth--;
    if (depth <= 0 && /[、，,；;]/.test(char)) pieces.push('');
    else pieces[pieces.length - 1] += char;
  }
  return pieces;
}

/** The bracket that closes the statement is no part of the last name. */
function withoutStrayClose(name: string): string {
  const opened = (name.match(/[（(]/g) ?? []).length;
  const closed = (name.match(/[）)】\]]/g) ?? []).length;
  return closed > opened ? name.replace(/[）)】\]]+$/, '') : name;
}
