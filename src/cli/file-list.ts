/** Which files a command is about: operands and a list from a file or standard input. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Arguments } from './arguments';
import { expandOperand, type Operand } from './files';
import { type Io, type Say, UsageError } from './io';

/** The operand that means standard input. */
export const STDIN = '-';

export interface FileList {
  /** Each file once, in the order of the operands. */
  readonly files: readonly string[];
  readonly operands: readonly Operand[];
  /** What is wrong with an operand, before any file is looked at. */
  readonly problems: readonly Say[];
}

/** @throws UsageError when the list of `--files-from` cannot be read */
export async function listFiles(args: Arguments, io: Io): Promise<FileList> {
  const written = args.operands.filter((operand) => operand !== STDIN);
  const from = args.value('files-from');
  const operands: Operand[] = [];
  for (const operand of written) operands.push(await expandOperand(operand, io.cwd));
  const listed = from === null ? [] : await readList(from, io);
  const files = [
    ...operands.flatMap((operand) => (operand.kind === 'missing' ? [operand.written] : operand.files)),
    ...listed,
  ];
  return {
    files: [...new Set(files)],
    operands,
    problems: operands.flatMap((operand) => emptyOperand(operand) ?? []),
  };
}

/** One path a line, or parted by NUL as `find -print0` writes them. */
async function readList(from: string, io: Io): Promise<string[]> {
  const bytes =
    from === STDIN ? await io.readStdin() : await readFile(path.resolve(io.cwd, from)).catch(() => null);
  if (bytes === null) {
    throw new UsageError({
      zh: `读不到文件清单 ${from}，请核对 --files-from 后面的文件名。`,
      en: `The list ${from} cannot be read; check the name after --files-from.`,
    });
  }
  const text = new TextDecoder().decode(bytes);
  return text.split(text.includes('\0') ? '\0' : /\r?\n/).filter((line) => line.trim() !== '');
}

function emptyOperand({ written, kind, files }: Operand): Say | null {
  if (files.length > 0) return null;
  if (kind === 'glob') {
    return {
      zh: `没有与“${written}”相符的文件，请核对通配符。`,
      en: `No file matches “${written}”; check the pattern.`,
    };
  }
  if (kind !== 'folder') return null;
  return {
    zh: `文件夹“${written}”中没有 .md、.markdown、.txt 或 .docx 文件，请核对路径。`,
    en: `The folder “${written}” holds no .md, .markdown, .txt or .docx file; check the path.`,
  };
}

/** A folder that led to no report at all is a mistake of the caller: a green light would mislead. */
export function nothingChecked(
  { written, kind, files }: Operand,
  isSkipped: (file: string) => boolean,
): Say | null {
  if (kind !== 'folder' || files.length === 0 || !files.every(isSkipped)) return null;
  return {
    zh: `文件夹“${written}”中的 ${files.length} 个文件都不是法治政府建设年度报告，没有检查。请核对路径；确要检查，请加 --force。`,
    en: `None of the ${files.length} file(s) in “${written}” is an annual report, so nothing was checked. Check the path, or add --force.`,
  };
}
