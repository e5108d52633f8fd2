import path from 'node:path';
import type { WordDocument } from '../word/types';
import { type Arguments, usage } from './arguments';
import type { Command } from './commands';
import { type Input, readInput } from './input';
import { complain, EXIT, type ExitCode, type Io } from './io';
import { deliver } from './new-file';

export const importCommand: Command = {
  name: 'import',
  summary: {
    zh: '读入 Word 文件（.docx）、文本或网页，变成可以检查、修改的 Markdown。',
    en: 'Turns a Word file (.docx), a text or a web page into Markdown.',
  },
  operands: { zh: '文件 [选项]', en: 'file [options]' },
  options: {
    output: { value: 'FILE', short: 'o', help: { zh: '写入文件，默认打印', en: 'write to a file' } },
    force: { help: { zh: '覆盖已有的文件', en: 'overwrite a file that is there' } },
  },
  notes: {
    zh: `例：fazhi-report import 青禾县报告.docx -o 青禾县报告.md
自动编号写成文字，修订按全部接受读入，批注和隐藏文字略去；略去了什么，在标准错误中说明。
旧格式 .doc、.wps 请先另存为 .docx。
`,
    en: `Automatic numbers become text, tracked changes are accepted, comments and hidden text are left out;
what was left out is said on standard error. Save .doc and .wps as .docx first.
`,
  },
  run,
};

async function run(args: Arguments, io: Io): Promise<ExitCode> {
  const [file, ...more] = args.operands;
  if (file === undefined || more.length > 0) {
    throw usage('import', '请写一个要导入的文件', 'Name one file to import');
  }
  const input = await readInput(path.resolve(io.cwd, file));
  if (!input.ok) {
    complain(io, { zh: `${file}：${input.reason.zh}。`, en: `${file}: ${input.reason.en}.` });
    return EXIT.failed;
  }
  const { markdown, notices } = await imported(input, file);
  for (const notice of notices) io.error(`${notice}\n`);
  return deliver(markdown, args.value('output'), io, args.has('force') ? 'forced' : 'ask');
}

type ReadInput = Extract<Input, { ok: true }>;

async function imported(input: ReadInput, file: string) {
  if (input.word) return input.word;
  const { readHtml, readPlainText, toMarkdown } = await import('../word/reading');
  const kind = path.extname(file).toLowerCase();
  if (kind === '.md' || kind === '.markdown') return { markdown: input.text, notices: [] };
  const document: WordDocument = /^\.x?html?$/.test(kind) ? readHtml(input.text) : readPlainText(input.text);
  return toMarkdown(document);
}
