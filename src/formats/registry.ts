import { csv } from './csv';
import { github } from './github';
import { json } from './json';
import { jsonl } from './jsonl';
import { junit } from './junit';
import { html, markdown } from './review-formats';
import { sarif } from './sarif';
import { text } from './text';
import type { Format } from './types';

/** Every format there is. */
export const formats: readonly Format[] = [text, json, jsonl, sarif, junit, csv, github, html, markdown];

/** The format of that name; the one for people when there is none. */
export function formatNamed(id: string): Format {
  return formats.find((format) => format.id === id) ?? text;
}
