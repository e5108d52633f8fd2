/** Turns the compact data files into typed entries, once, when the module loads. */
import type { Level, Verification } from '../rules/types';
import calendar from './data/calendar.json';
import confusions from './data/confusions.json';
import documents from './data/documents.json';
import laws from './data/laws.json';
import phrases from './data/phrases.json';
import programmes from './data/programmes.json';
import renamed from './data/renamed.json';
import terms from './data/terms.json';
import type {
  Confusion,
  DocumentName,
  EndedLaw,
  LanguageCatalog,
  Law,
  LawEvent,
  Phrase,
  Session,
  WrongForm,
} from './language';

interface Group {
  readonly basis: string;
  readonly status: string;
  readonly rows: readonly string[];
}

interface PhraseRow {
  readonly id: string;
  readonly correct: string;
  readonly wrong?: readonly string[];
  readonly allow?: readonly string[];
  readonly close?: boolean;
  readonly quoted?: boolean;
  readonly from?: number;
  readonly to?: number;
  readonly series?: readonly string[];
  readonly level?: string;
  readonly note?: string;
  readonly basis: string;
  readonly status: string;
}

interface DocumentRow {
  readonly name: string;
  readonly period?: string;
  readonly wrong?: readonly string[];
  readonly basis: string;
  readonly status: string;
}

const EVENT_KINDS: Readonly<Record<string, LawEvent['kind']>> = { a: 'adopted', m: 'amended', r: 'revised' };

/** @throws Error when a data file holds an unknown tag; the schema tests keep that from shipping */
function verification(status: string): Verification {
  if (status === 'V' || status === 'V2' || status === 'C' || status === 'K') return status;
  throw new Error(`unknown verification tag ${status}`);
}

function level(name: string | undefined): Level {
  return name === 'info' || name === 'warning' ? name : 'error';
}

/** `wrong>right`, or the wrong form alone where the right one is given elsewhere. */
function wrongForm(row: string, right = ''): WrongForm {
  const [wrong = '', own = right] = row.split('>');
  return { wrong, right: own };
}

/** `布署>部署!甲,乙`: the longer strings behind `!` are right. */
function readConfusions(groups: readonly Group[]): Confusion[] {
  return groups.flatMap(({ basis, status, rows }) =>
    rows.map((row) => {
      const [form = '', allow] = row.split('!');
      return { ...wrongForm(form), allow: allow?.split(',') ?? [], basis, status: verification(status) };
    }),
  );
}

/** `name|20070405a20190403r|20190515`: events with their kind, then the day the version in force took effect. */
function readLaws(groups: readonly Group[]): Law[] {
  return groups.flatMap(({ basis, status, rows }) =>
    rows.map((row) => {
      const [name = '', events = '', effective] = row.split('|');
      return {
        name,
        events: [...events.matchAll(/(\d{4})\d{0,4}([amr])/g)].map(([, year, kind]) => ({
          year: Number(year),
          kind: EVENT_KINDS[kind ?? 'a'] ?? 'adopted',
        })),
        effective: effective ? Number(effective.slice(0, 4)) : null,
        basis,
        status: verification(status),
      };
    }),
  );
}

function readEndedLaws(groups: typeof laws.ended): EndedLaw[] {
  return groups.flatMap(({ names, until, by, basis, status }) =>
    names.map((name) => ({ name, until, by, basis, status: verification(status) })),
  );
}

function readPhrase(row: PhraseRow): Phrase {
  return {
    id: row.id,
    correct: row.correct,
    wrong: (row.wrong ?? []).map((form) => wrongForm(form, row.correct)),
    allow: row.allow ?? [],
    close: row.close ?? false,
    quoted: row.quoted ?? false,
    from: row.from ?? null,
    to: row.to ?? null,
    series: row.series ?? [],
    level: level(row.level),
    note: row.note ?? '',
    basis: row.basis,
    status: verification(row.status),
  };
}

function readDocument(row: DocumentRow): DocumentName {
  return {
    name: row.name,
    period: row.period ?? '',
    wrong: (row.wrong ?? []).map((form) => wrongForm(form, row.name)),
    basis: row.basis,
    status: verification(row.status),
  };
}

const DIGITS = '零一二三四五六七八九';

/** 18 to 29 as 十八 to 二十九. */
function congressNumber(value: number): string {
  const ones = value % 10 === 0 ? '' : (DIGITS[value % 10] ?? '');
  return `${value < 20 ? '' : (DIGITS[Math.floor(value / 10)] ?? '')}十${ones}`;
}

function readSession(row: (typeof calendar.sessions)[number]): Session {
  const congress = congressNumber(row.congress);
  const name =
    row.session === 0 ? `党的${congress}大` : `党的${congress}届${DIGITS[row.session] ?? ''}中全会`;
  return { ...row, name, status: verification(row.status) };
}

const phraseRows: readonly PhraseRow[] = phrases.phrases;
const documentRows: readonly DocumentRow[] = documents.documents;
const renamedRows: readonly (Omit<(typeof renamed.renamed)[number], 'allow'> & {
  readonly allow?: readonly string[];
})[] = renamed.renamed;

/** Facts of the language that come with the product. */
export const builtInLanguage: LanguageCatalog = {
  phrases: phraseRows.map(readPhrase),
  laws: readLaws([...laws.laws, ...laws.regulations]),
  lawShortNames: new Map(laws.short.map((row) => wrongForm(row)).map(({ wrong, right }) => [wrong, right])),
  endedLaws: readEndedLaws(laws.ended),
  sessions: calendar.sessions.map(readSession),
  programmes: programmes.programmes.map((row) => ({ ...row, status: verification(row.status) })),
  renamed: renamedRows.map((row) => ({ ...row, allow: row.allow ?? [], status: verification(row.status) })),
  confusions: readConfusions(confusions.confusions),
  terms: {
    words: terms.terms.split(' '),
    allow: terms.allow.split(' '),
    alike: [...terms.sound.split(' '), ...terms.shape.split(' ')],
    basis: terms.basis,
    status: verification(terms.status),
  },
  documents: documentRows.map(readDocument),
};
