import { stat } from 'node:fs/promises';
import path from 'node:path';
import { complain, EXIT, type ExitCode, type Io } from './io';
import { writeAtomically } from './write';

/** What may be done about a file that is there already. `ask`: the command has a `--force`, not given. */
export type Overwriting = 'never' | 'ask' | 'forced';

/** Writes a text a person asked for, to a file or standard output. */
export async function deliver(
  text: string,
  output: string | null,
  io: Io,
  overwriting: Overwriting = 'never',
): Promise<ExitCode> {
  if (output !== null) return deliverFile(text, output, io, overwriting);
  io.out(text);
  return EXIT.clean;
}

/** Writes a new file; one that is there already is left alone unless `overwriting` is `forced`. */
export async function deliverFile(
  content: string | Uint8Array,
  output: string,
  io: Io,
  overwriting: Overwriting = 'never',
): Promise<ExitCode> {
  const file = path.resolve(io.cwd, output);
  if (overwriting !== 'forced' && (await stat(file).catch(() => null))) {
    const remedy =
      overwriting === 'ask'
        ? { zh: '请换一个文件名，确要覆盖请加 --force', en: 'choose another name, or add --force' }
        : { zh: '请换一个文件名', en: 'choose another name' };
    complain(io, {
      zh: `${output} 已经存在，没有覆盖；${remedy.zh}。`,
      en: `${output} is there already and was not overwritten; ${remedy.en}.`,
    });
    return EXIT.failed;
  }
  try {
    await writeAtomically(file, content);
  } catch {
    complain(io, {
      zh: `无法写入 ${output}，请检查文件夹是否存在、是否有写入权限。`,
      en: `${output} cannot be written; check that the folder exists and may be written to.`,
    });
    return EXIT.failed;
  }
  return EXIT.clean;
}
