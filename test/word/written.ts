/** Exported documents taken apart, for the tests. */
import { strFromU8, unzipSync } from 'fflate';
import { parseReport } from '../../src/report';
import { composeDocument } from '../../src/word/compose';
import { readDocx } from '../../src/word/read';
import { toMarkdown } from '../../src/word/to-markdown';
import { type WriteInput, writeDocx } from '../../src/word/write';

export async function written(markdown: string, input: Omit<WriteInput, 'document'> = {}) {
  const document = composeDocument(parseReport(markdown));
  const result = await writeDocx({ document, ...input });
  const entries = unzipSync(result.bytes);
  const part = (name: string) => strFromU8(entries[name] ?? new Uint8Array(0));
  return { ...result, entries, part, body: part('word/document.xml').replace(/^[\s\S]*<w:body>/, '') };
}

/** Markdown → .docx → Markdown. */
export async function roundTrip(markdown: string): Promise<string> {
  const { bytes } = await written(markdown);
  return toMarkdown(readDocx(bytes)).markdown;
}
