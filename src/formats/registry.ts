import { json } from './json';
import { text } from './text';
import type { Format } from './types';

/** Every format there is. */
export const formats: readonly Format[] = [text, json];

/** The format of that name; the one for people when there is none. */
export function formatNamed(id: string): Format {
  return formats.find((format) => format.id === id) ?? text;
}
