/** Why a file cannot be read. */
export type WordFault =
  | 'legacy'
  | 'encrypted'
  | 'rtf'
  | 'pdf'
  | 'web-page'
  | 'other-office'
  | 'not-word'
  | 'damaged'
  | 'too-large';

const REMEDY = '请用 Word 或 WPS 打开，另存为 .docx 后再试';

const MESSAGES: Readonly<Record<WordFault, string>> = {
  legacy: `这是旧格式的 .doc 或 .wps 文件，不能直接读取。${REMEDY}。`,
  encrypted: '文件设有打开密码，不能读取。请用 Word 或 WPS 打开，取消密码，另存为 .docx 后再试。',
  rtf: `这是 RTF 文件，不是 .docx。${REMEDY}。`,
  pdf: '这是 PDF 文件，不是 .docx。请向报送单位索取 Word 文件（.docx）。',
  'web-page': `这是网页内容，只是文件名写成了 Word 文件。${REMEDY}；网页也可以改成 .html 后导入。`,
  'other-office': `压缩包里没有 Word 正文，可能是表格、演示或其他格式的文件。${REMEDY}。`,
  'not-word': `这不是 Word 文件。${REMEDY}。`,
  damaged: `文件不完整或已损坏。请重新取得这个文件；仍能打开的，${REMEDY.slice(1)}。`,
  'too-large': `文件解压后大得不合常理，为安全起见没有读取。确属正常文件的，${REMEDY.slice(1)}，或先删去大图。`,
};

/** A file that cannot be read as .docx. The message is Chinese, for people, and names the remedy. */
export class WordFileError extends Error {
  override readonly name = 'WordFileError';

  constructor(
    readonly fault: WordFault,
    /** Which part of the file, which limit: for the log, in Chinese. */
    readonly detail = '',
  ) {
    super(detail === '' ? MESSAGES[fault] : `${MESSAGES[fault]}（${detail}）`);
  }
}
