import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { lint } from '../lint';
import { parseReport, type Report } from '../report';
import { LineIndex } from '../report/position';
import type { Finding } from '../rules/types';
import { placeholdersIn } from '../template/placeholders';
import { composeDocument } from '../word/compose';
import type { OfficialDocument } from '../word/official';
import { renderPage } from '../word/page';
import { FONT_SETS, type FontSetName, type WriteOptions } from '../word/write-options';
import { type Arguments, usage } from './arguments';
import type { Command } from './commands';
import { readInput } from './input';
import { complain, EXIT, type ExitCode, type Io } from './io';
import { deliverFile } from './new-file';
import { SettingsSource } from './settings';

const FONTS = Object.keys(FONT_SETS) as FontSetName[];
const GRIDS = ['standard', 'compatible'] as const;

export const exportCommand: Command = {
  name: 'export',
  summary: {
    zh: '按 GB/T 9704—2012《党政机关公文格式》导出 Word 文件，或导出政府网站用的网页。',
    en: 'Exports a Word file after GB/T 9704—2012, or a page for a government web site.',
  },
  operands: { zh: '文件 -o 文件.docx|.html [选项]', en: 'file -o file.docx|.html [options]' },
  options: {
    output: { value: 'FILE', short: 'o', help: { zh: '写成 .docx 或 .html', en: 'a .docx or .html file' } },
    force: {
      help: {
        zh: '有“必须修改”的问题或没填的空白也导出；覆盖已有的文件',
        en: 'export in spite of errors and blanks; overwrite a file that is there',
      },
    },
    fonts: {
      value: FONTS.join('|'),
      choices: FONTS,
      help: {
        zh: '字体：gb2312（仿宋_GB2312，默认）、plain（仿宋、楷体）、founder（方正）',
        en: 'font set, gb2312 by default',
      },
    },
    'bold-level-3': {
      help: { zh: '三级标题“1.”加粗（国家标准没有规定）', en: 'third-level headings in bold (custom)' },
    },
    'no-page-numbers': { help: { zh: '不要页码', en: 'no page numbers' } },
    grid: {
      value: GRIDS.join('|'),
      choices: GRIDS,
      help: {
        zh: '文档网格：standard（默认）或 compatible（旧版 LibreOffice、永中）',
        en: 'document grid; compatible for old LibreOffice',
      },
    },
    fragment: {
      help: { zh: '网页只要正文片段，供粘贴到网站后台', en: 'only the text of the page, for a CMS' },
    },
  },
  notes: {
    zh: `例：fazhi-report export 报告.md -o 报告.docx
有“必须修改”的问题或没填的空白时先列出来、不导出（退出码 1）；确要导出请加 --force。
`,
    en: 'With errors or blanks left nothing is exported (exit code 1) unless --force is given.\n',
  },
  run,
};

async function run(args: Arguments, io: Io): Promise<ExitCode> {
  const { file, output } = readOperands(args);
  const absolute = path.resolve(io.cwd, file);
  const input = await readInput(absolute);
  if (!input.ok) {
    complain(io, { zh: `${file}：${input.reason.zh}。`, en: `${file}: ${input.reason.en}.` });
    return EXIT.failed;
  }
  const source = new SettingsSource(io.cwd, {
    kind: 'command-line',
    language: io.language,
    configFile: null,
  });
  const { settings, wordings } = await source.settingsOf(absolute);
  const report = parseReport(input.text, { wordings });
  const errors = lint(report, settings).findings.filter(({ level }) => level === 'error');
  const open = sayWhatIsOpen(report, errors, io);
  if (open && !args.has('force')) {
    io.error(
      io.language === 'zh'
        ? '没有导出。请先改好；确要导出请加 --force。\n'
        : 'Not exported. Mend these, or add --force.\n',
    );
    return EXIT.findings;
  }
  const document = composeDocument(report);
  const overwriting = args.has('force') ? 'forced' : 'ask';
  const content = isPage(output)
    ? pageOf(document, args, io)
    : await wordFile(document, path.dirname(absolute), args, io);
  return deliverFile(content, output, io, overwriting);
}

function readOperands(args: Arguments): { file: string; output: string } {
  const [file, ...more] = args.operands;
  const output = args.value('output');
  if (file === undefined || more.length > 0)
    throw usage('export', '请写一份要导出的报告', 'Name one report to export');
  if (output === null || !(isPage(output) || /\.docx$/i.test(output))) {
    throw usage(
      'export',
      '请用 -o 写明导出的文件，扩展名为 .docx 或 .html',
      'Name the result with -o, a .docx or .html file',
    );
  }
  return { file, output };
}

function isPage(output: string): boolean {
  return /\.html?$/i.test(output);
}

/** Lists errors and blanks on standard error; true when there are any. */
function sayWhatIsOpen(report: Report, errors: readonly Finding[], io: Io): boolean {
  const lines = new LineIndex(report.source);
  const blanks = placeholdersIn(report.source);
  const zh = io.language === 'zh';
  const at = (offset: number) =>
    zh ? `第 ${lines.positionAt(offset).line} 行` : `line ${lines.positionAt(offset).line}`;
  if (errors.length > 0) io.error(zh ? `有 ${errors.length} 处必须修改：\n` : `${errors.length} error(s):\n`);
  for (const error of errors) io.error(`  ${at(error.start)}  ${error.message}\n`);
  if (blanks.length > 0)
    io.error(zh ? `还有 ${blanks.length} 处没有填：\n` : `${blanks.length} blank(s) left:\n`);
  for (const blank of blanks) io.error(`  ${at(blank.start)}  ${blank.text}\n`);
  return errors.length + blanks.length > 0;
}

function pageOf(document: OfficialDocument, args: Arguments, io: Io): string {
  const { html, missingMetadata } = renderPage(document, { fragment: args.has('fragment') });
  if (missingMetadata.length > 0) {
    const tags = missingMetadata.join('、');
    io.error(
      io.language === 'zh'
        ? `页头缺少《政府网站发展指引》要求的标签：${tags}。请在报告开头的 --- 之间补上，或由网站后台生成。\n`
        : `Metadata missing from the front matter: ${tags}.\n`,
    );
  }
  return html;
}

async function wordFile(
  document: OfficialDocument,
  folder: string,
  args: Arguments,
  io: Io,
): Promise<Uint8Array> {
  const { writeDocx } = await import('../word/writing');
  const pictures = await readPictures(document, folder);
  const { bytes, missingPictures } = await writeDocx({ document, options: readOptions(args), pictures });
  for (const address of missingPictures) {
    io.error(
      io.language === 'zh'
        ? `图片 ${address} 找不到或格式不支持，没有放入文件。\n`
        : `The picture ${address} was not found or is of an unknown kind; it is left out.\n`,
    );
  }
  return bytes;
}

function readOptions(args: Arguments): Partial<WriteOptions> {
  const fonts = FONTS.find((name) => name === args.value('fonts'));
  const grid = GRIDS.find((name) => name === args.value('grid'));
  return {
    ...(fonts ? { fonts } : {}),
    ...(grid ? { grid } : {}),
    boldLevel3: args.has('bold-level-3'),
    pageNumbers: !args.has('no-page-numbers'),
  };
}

/** Pictures beside the report; nothing is ever fetched from the network. */
async function readPictures(document: OfficialDocument, folder: string): Promise<Map<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  for (const block of document.blocks) {
    if (block.kind !== 'picture' || /^[a-z][a-z0-9+.-]+:/i.test(block.picture.address)) continue;
    const { address } = block.picture;
    const bytes = await readFile(path.resolve(folder, decodePath(address))).catch(() => null);
    if (bytes !== null) found.set(address, bytes);
  }
  return found;
}

function decodePath(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
