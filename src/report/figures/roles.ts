/** Whether a figure is a value of the year, a change, an earlier base or a target. */
import type { Placed } from './context';
import type { Change, FigureRole } from './types';

const AGAINST_YEAR = /同比|[较比与同](?:去年|上年|上一年|前一年|20\d\d年)|(?:上年|去年)同期/;
const AGAINST_PERIOD = /环比|[较比](?:上月|上季|上期|年初|改革前|此前|以往|之前|以前)/;
const UP = '增长|增加|上升|提升|提高|上涨|增幅|增';
const DOWN = '下降|减少|降低|回落|缩短|压缩|压减|精简|缩减|降幅|降|减';
/** The verb stands right before the number: 增长77%, 提高了3个百分点; 提高到95% is a value. */
const ADJACENT = new RegExp(`(?:(${UP})|(?:${DOWN}))(?:了|率为?|幅度?(?:为|达)?)?(?:近|约|超过?|逾|达)?$`);
const VERB = new RegExp(`(?:(${UP})|(?:${DOWN}))(?![至到为达])`);
const NAMED_SHARE =
  /(?:率|比例|比重|占比|满意度|占.{0,20}的|面)(?:均|都)?(?:已|为|达|达到|达到了|是|到|至|保持在|超过?)*$/;
const EARLIER = /(?:^|[^较比与同])(?:去年|上年|上一年|前一年|上一?年度)(?!结转|遗留|转入|存|未|同期相比)/;
const THIS_YEAR = /今年|本年|全年|年内|同比|较上|较去|比上|比去|再|新增|现/;
const TARGET = /力争|争取|目标|不少于|不低于|不得少于|不得低于|至少|每人每年|达到?20\d\d年/;

/** Characters before a number that may say it is a change. */
const NEAR = 30;

export interface Role {
  readonly role: FigureRole;
  readonly change: Change | null;
}

/** Which year the words before a number speak of: 去年, 今年, or they do not say. */
export function timeOf(lead: string): 'earlier' | 'this-year' | null {
  if (EARLIER.test(lead)) return 'earlier';
  return THIS_YEAR.test(lead) ? 'this-year' : null;
}

/**
 * @param before words of the sentence before the figure's own clause
 * @param earlier whether the words so far in this stretch speak of an earlier year
 */
export function roleOf(placed: Placed, before: string, earlier: boolean): Role {
  const { lead } = placed.words;
  const change = changeOf(placed, before);
  if (change) return { role: 'change', change };
  if (TARGET.test(lead)) return { role: 'target', change: null };
  if (earlier || isStartOfChange(placed)) return { role: 'base', change: null };
  return { role: 'value', change: null };
}

/** 由3.2万件增加到4.1万件: the first number is where the change began. */
function isStartOfChange(placed: Placed): boolean {
  return (
    /[由从]/.test(placed.words.lead) &&
    /^[^,。]{0,6}(?:增|升|提|扩|降|减|缩|压|回落|下|上)[^,。]{0,3}[到至为]/.test(placed.words.tail)
  );
}

function changeOf(placed: Placed, before: string): Change | null {
  const lead = placed.words.lead.slice(-NEAR);
  const { kind } = placed.token;
  const against = againstOf(lead, before);
  const adjacent = ADJACENT.exec(lead);
  const share = kind !== 'count';
  const match = adjacent ?? (share && !NAMED_SHARE.test(lead) ? VERB.exec(lead) : null);
  if (!match || (!share && against === 'unsaid')) return null;
  return { direction: match[1] ? 'up' : 'down', against };
}

function againstOf(lead: string, before: string): Change['against'] {
  const words = `${before.slice(before.lastIndexOf(';') + 1).slice(-8)}${lead}`;
  if (AGAINST_YEAR.test(words)) return 'year';
  return AGAINST_PERIOD.test(words) ? 'period' : 'unsaid';
}
