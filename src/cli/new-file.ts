import { stat } from 'node:fs/promises';
import path from 'node:path';
import { complain, EXIT, type ExitCode, type Io } from './io';
import { writeAtomically } from './write';

/** Writes a text a person asked for, to a file or standard output. A file that is there is never overwritten. */
export async function deliver(text: string, output: string | null, io: Io): Promise<ExitCode> {
  if (output === null) {
    io.out(text);
    return EXIT.clean;
  }
  const file = path.resolve(io.cwd, output);
  if (await stat(file).catch(() => null)) {
    complain(io, {
      zh: `${output} 已经存在，没有覆盖；请换一个文件名。`,
      en: `${output} is there already and was not overwritten; choose another name.`,
    });
    return EXIT.failed;
  }
  try {
    await writeAtomically(file, text);
  } catch {
    complain(io, {
      zh: `无法写入 ${output}，请检查文件夹是否存在、是否有写入权限。`,
      en: `${output} cannot be written; check that the folder exists and may be written to.`,
    });
    return EXIT.failed;
  }
  return EXIT.clean;
}
