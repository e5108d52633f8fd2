import { findNodeAtLocation, modify, parseTree } from 'jsonc-parser';
import type { Edit, Level } from '../rules/types';

const FORMAT = { formattingOptions: { insertSpaces: true, tabSize: 2, eol: '\n' } };

/** Edits that set a rule's level in a configuration; comments and everything else stay as they are. */
export function setRuleLevel(text: string, rule: string, level: Level | 'off'): readonly Edit[] {
  const readable = text.trim() === '' ? '{}' : text;
  const tree = parseTree(readable, [], { allowTrailingComma: true });
  const there = tree && findNodeAtLocation(tree, ['rules', rule]);
  const path = there?.type === 'object' ? ['rules', rule, 'level'] : ['rules', rule];
  const edits = modify(readable, path, level, FORMAT);
  if (readable !== text) return [{ start: 0, end: text.length, text: applied(readable, edits) }];
  return edits.map(({ offset, length, content }) => ({ start: offset, end: offset + length, text: content }));
}

function applied(text: string, edits: ReturnType<typeof modify>): string {
  return edits
    .toReversed()
    .reduce(
      (done, { offset, length, content }) => done.slice(0, offset) + content + done.slice(offset + length),
      text,
    );
}

/** Offset of a rule's entry in a configuration, of its `rules` where it has none, of the start otherwise. */
export function offsetOfRule(text: string, rule: string): number {
  const tree = parseTree(text, [], { allowTrailingComma: true });
  const node = tree && (findNodeAtLocation(tree, ['rules', rule]) ?? findNodeAtLocation(tree, ['rules']));
  return node?.parent?.offset ?? 0;
}
