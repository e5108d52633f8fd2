/** A baseline: the findings a team has agreed to live with for now, by content, so that only new ones count. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { safeJson } from '../formats/safe-text';
import type { FileResult } from '../formats/types';
import { UsageError } from './io';
import { writeAtomically } from './write';

/** Names of findings by path; paths count from the folder of the baseline and are `/`-separated. */
type Known = Readonly<Record<string, readonly string[]>>;

export class Baseline {
  readonly #seen: Record<string, readonly string[]> = {};
  /** Findings left out so far. */
  hidden = 0;

  private constructor(
    readonly file: string,
    private readonly cwd: string,
    private readonly known: Known,
  ) {}

  /**
   * @param written path as given
   * @param mayBeMissing an update makes a new file
   * @throws UsageError when it is missing or no baseline
   */
  static async read(written: string, cwd: string, mayBeMissing: boolean): Promise<Baseline> {
    const file = path.resolve(cwd, written);
    const text = await readFile(file, 'utf8').catch(() => null);
    if (text === null) {
      if (mayBeMissing) return new Baseline(file, cwd, {});
      throw new UsageError({
        zh: `没有基线文件 ${written}。第一次使用请加 --update-baseline，把现有问题记入基线。`,
        en: `There is no baseline ${written}. Add --update-baseline to make one from what is there now.`,
      });
    }
    const known = parse(text);
    if (known) return new Baseline(file, cwd, known);
    throw new UsageError({
      zh: `${written} 不是基线文件，没有改动它。请核对 --baseline 后面的文件名。`,
      en: `${written} is no baseline and was left alone. Check the name after --baseline.`,
    });
  }

  /** The file without the findings of the baseline. */
  filter(result: FileResult): FileResult {
    const key = this.#keyOf(result);
    if (result.status === 'linted') this.#seen[key] = result.findings.map(({ fingerprint }) => fingerprint);
    const known = new Set(Object.hasOwn(this.known, key) ? this.known[key] : []);
    const findings = result.findings.filter(({ fingerprint }) => !known.has(fingerprint));
    this.hidden += result.findings.length - findings.length;
    return { ...result, findings };
  }

  /** As `filter`, for a run that writes the baseline anew: whatever is there now is known from now on. */
  take(result: FileResult): FileResult {
    this.filter(result);
    this.hidden += result.findings.length;
    return { ...result, findings: [] };
  }

  /** Writes what was seen; files that were not part of this run keep what they had. @throws Error of the file system */
  async update(): Promise<void> {
    const files = { ...this.known, ...this.#seen };
    const sorted = Object.entries(files)
      .filter(([, names]) => names.length > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    await writeAtomically(this.file, `${safeJson({ version: 1, files: Object.fromEntries(sorted) }, 2)}\n`);
  }

  #keyOf({ path: file }: FileResult): string {
    const relative = path.relative(path.dirname(this.file), path.resolve(this.cwd, file));
    return path.sep === '\\' ? relative.replaceAll('\\', '/') : relative;
  }
}

function parse(text: string): Known | null {
  try {
    const { version, files } = JSON.parse(text);
    const lists: unknown[] = Object.values(files);
    const valid = lists.every(
      (list) => Array.isArray(list) && list.every((name) => typeof name === 'string'),
    );
    return version === 1 && valid ? files : null;
  } catch {
    return null;
  }
}
