import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = path.resolve(import.meta.dirname ?? __dirname, '../../../shared/reports');

let announced = false;

/** The published documents by their number (000–004), read from the folder beside the checkout; empty without it. */
export function readRealReports(): ReadonlyMap<string, string> {
  if (!existsSync(FOLDER)) {
    if (!announced) console.log('    (no ../shared/reports: the checks on published documents are skipped)');
    announced = true;
    return new Map();
  }
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
  return new Map(files.map((name) => [name.slice(0, 3), readFileSync(path.join(FOLDER, name), 'utf8')]));
}
