import { safeJson } from './safe-text';
import type { Format } from './types';

/**
 * One line of JSON a file, written as soon as the file is checked. Runs over parts of a folder are joined by
 * putting their lines one after the other; `merge` makes any other format from them.
 */
export const jsonl: Format = {
  id: 'jsonl',
  render: ({ files }) => files.map(line).join(''),
  renderFile: line,
};

function line(file: object): string {
  return `${safeJson({ version: 1, ...file })}\n`;
}
