import { csv } from './csv';
import { github } from './github';
import { json } from './json';
import { jsonl } from './jsonl';
import { junit } from './junit';
import { sarif } from './sarif';
import { text } from './text';
import type { Format } from './types';

/** Every format there is; the first is the one used when nobody says. */
export const formats: readonly Format[] = [text, json, jsonl, sarif, junit, csv, github];

export function formatNamed(id: string): Format | null {
  return formats.find((format) => format.id === id) ?? null;
}
