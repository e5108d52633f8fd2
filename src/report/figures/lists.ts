/** Lists with 分别: names before it belong to the numbers behind it, one by one, and so does a unit given once. */
import type { Placed } from './context';

interface Group {
  readonly members: readonly number[];
  readonly names: readonly string[];
}

/** Gives every number of a 分别 list its own name and, where only the last has one, its measure word. */
export function spreadLists(norm: string, placed: readonly Placed[]): readonly Placed[] {
  const result = [...placed];
  for (const group of groupsOf(norm, placed)) {
    const last = placed[group.members.at(-1) ?? -1];
    group.members.forEach((member, position) => {
      const item = placed[member];
      if (!item || !last) return;
      const token =
        item.token.unit === '' ? { ...item.token, unit: last.token.unit, kind: last.token.kind } : item.token;
      const name = group.names[position];
      result[member] = {
        ...item,
        token,
        words: { lead: name ?? item.words.lead, tail: name ? '' : item.words.tail },
      };
    });
  }
  return result;
}

function groupsOf(norm: string, placed: readonly Placed[]): readonly Group[] {
  const groups: Group[] = [];
  for (const match of norm.matchAll(/分别(?:为|是|达到?|有|完成|约)?/g)) {
    const at = match.index + match[0].length;
    const first = placed.findIndex(({ token }) => token.start >= at);
    const start = placed[first];
    if (!start || start.token.start - at > 4 || start.clause.start > match.index) continue;
    const members = membersFrom(norm, placed, first);
    if (members.length < 2) continue;
    const names = namesBefore(norm.slice(start.clause.start, match.index));
    groups.push({ members, names: names.length === members.length ? names : [] });
  }
  return groups;
}

/** Numbers that follow each other with nothing but 、，和 between them. */
function membersFrom(norm: string, placed: readonly Placed[], first: number): readonly number[] {
  const members = [first];
  for (let index = first + 1; index < placed.length; index++) {
    const gap = norm.slice(placed[index - 1]?.token.end, placed[index]?.token.start).trim();
    if (!/^(?:[、,]|和|及|以及|与|、和)$/.test(gap)) break;
    members.push(index);
  }
  return members;
}

function namesBefore(words: string): readonly string[] {
  return words
    .replace(/\([^()]*\)/g, '')
    .split(/、|以及|和|及|与/)
    .map((name) => name.replace(/^(?:其中|全年|年内|今年)/, '').trim())
    .filter((name) => name !== '');
}
