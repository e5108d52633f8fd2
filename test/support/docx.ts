/** Small .docx files made by hand, for what no program would write or to show one thing alone. */
import { strToU8, zipSync } from 'fflate';
import { readDocx } from '../../src/word/read';
import { type ImportResult, toMarkdown } from '../../src/word/to-markdown';

export const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Parts by the type of their relationship; `document` is what stands inside `w:body`. */
export interface DocxParts {
  readonly document: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly comments?: string;
  readonly theme?: string;
  /** Further relationships of the document, as XML. */
  readonly relationships?: string;
  /** Further entries by name. */
  readonly entries?: Readonly<Record<string, string | Uint8Array>>;
}

const NAMESPACES = `${W} xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"`;

const ROOTS = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  comments: 'comments',
} as const;

export function docx(parts: DocxParts): Uint8Array {
  const entries: Record<string, Uint8Array> = {
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(`<w:document ${NAMESPACES}><w:body>${parts.document}</w:body></w:document>`),
  };
  let relationships = parts.relationships ?? '';
  for (const [type, root] of Object.entries(ROOTS)) {
    const content = parts[type as keyof typeof ROOTS];
    if (content === undefined) continue;
    entries[`word/${type}.xml`] = strToU8(`<w:${root} ${NAMESPACES}>${content}</w:${root}>`);
    relationships += `<Relationship Id="p${type}" Type="${OFFICE}/${type}" Target="${type}.xml"/>`;
  }
  if (parts.theme !== undefined) {
    entries['word/theme.xml'] = strToU8(
      `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${parts.theme}</a:theme>`,
    );
    relationships += `<Relationship Id="ptheme" Type="${OFFICE}/theme" Target="theme.xml"/>`;
  }
  entries['word/_rels/document.xml.rels'] = strToU8(
    `<Relationships xmlns="${PACKAGE}">${relationships}</Relationships>`,
  );
  for (const [name, content] of Object.entries(parts.entries ?? {})) {
    entries[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(entries);
}

/** `<w:p>` with one run; `properties` go into `w:pPr`. */
export function p(text: string, properties = ''): string {
  const stated = properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`;
  return `<w:p>${stated}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

export function imported(parts: DocxParts): ImportResult {
  return toMarkdown(readDocx(docx(parts)));
}

/** Markdown of a body given as XML. */
export function markdownOf(document: string, parts: Omit<DocxParts, 'document'> = {}): string {
  return imported({ ...parts, document }).markdown;
}
