/** Congresses and plenary sessions a text names, as the date rules compare them with the calendar. */
import type { Session } from '../../catalog/language';
import { perContent } from '../../report/memo';
import type { Report } from '../../report/types';

/** A session named in a text: 20 and 3 for 二十届三中全会; session 0 is the congress, -1 历次全会. */
export interface Mention {
  readonly congress: number;
  readonly session: number;
  readonly start: number;
  readonly end: number;
}

const DIGITS = '零一二三四五六七八九';
const SESSION_LIST = /(十[六七八九]|二十|二十[一二])届((?:[一二三四五六七](?:中)?[、，,和及]?){1,7})中全会/g;
const ALL_SESSIONS = /(十[六七八九]|二十|二十[一二])届历次全会/g;
const CONGRESS =
  /(?<=党的|第|贯彻|学习|落实|[、和及，,])(十[六七八九]|二十[一二]?)(?:大(?![代会])|次全国代表大会)/g;

function congressOf(numeral: string): number {
  const [tens = '', ones = ''] = numeral.split('十');
  return (tens === '' ? 10 : DIGITS.indexOf(tens) * 10) + (ones === '' ? 0 : DIGITS.indexOf(ones));
}

/** Everything named, in order of kind; 二中、三中全会 gives two. */
function mentionedSessions(text: string): Mention[] {
  const mentions: Mention[] = [];
  for (const match of text.matchAll(SESSION_LIST)) {
    const congress = congressOf(match[1] ?? '');
    const end = match.index + match[0].length;
    for (const digit of (match[2] ?? '').replace(/[^一二三四五六七]/g, '')) {
      mentions.push({ congress, session: DIGITS.indexOf(digit), start: match.index, end });
    }
  }
  for (const match of text.matchAll(ALL_SESSIONS)) {
    mentions.push({ congress: congressOf(match[1] ?? ''), session: -1, ...rangeOf(match) });
  }
  for (const match of text.matchAll(CONGRESS)) {
    mentions.push({ congress: congressOf(match[1] ?? ''), session: 0, ...rangeOf(match) });
  }
  return mentions;
}

/** Everything named in a block; offsets count from its start. */
export const sessionsOf = perContent(({ text }) => mentionedSessions(text));

/** Everything named in a report, block by block, so that a keystroke reads one block again. */
export function sessionsIn(report: Report): Mention[] {
  return report.blocks.flatMap(({ content, start }) =>
    sessionsOf(content).map((mention) => ({
      ...mention,
      start: mention.start + start,
      end: mention.end + start,
    })),
  );
}

function rangeOf(match: RegExpMatchArray): { readonly start: number; readonly end: number } {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length };
}

/** The last session held in or before a year; null before the calendar begins. */
export function latestSession(sessions: readonly Session[], year: number): Session | null {
  const held = sessions.filter((session) => session.year <= year);
  return held.reduce<Session | null>((last, next) => (last && isAfter(last, next) ? last : next), null);
}

function isAfter(a: Session, b: Session): boolean {
  return a.congress > b.congress || (a.congress === b.congress && a.session > b.session);
}
