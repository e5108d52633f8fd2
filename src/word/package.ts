/** Finds the parts of a .docx by their relationships, as Office does; file names are only a fallback. */
import { type Archive, openArchive } from './archive';
import { WordFileError } from './failure';
import { attribute, elements, parseXml, type XmlElement } from './xml';

export interface Relationship {
  readonly id: string;
  /** Last step of the type's address: `styles`, `footer`, `image`. */
  readonly type: string;
  /** Entry name; for something outside the file null (never followed). */
  readonly target: string | null;
}

export interface WordPackage {
  /** Root of the main document part, `w:document`. */
  readonly document: XmlElement;
  readonly relationships: readonly Relationship[];
  /** Root of the first part of a type (`styles`, `numbering`, `settings`); null when there is none. */
  part(type: string): XmlElement | null;
  /** Root of the part a relationship id leads to. */
  partById(id: string): XmlElement | null;
}

/**
 * @param bytes the whole file
 * @throws WordFileError with the reason and the remedy when it is no readable .docx
 */
export function openPackage(bytes: Uint8Array): WordPackage {
  rejectOtherFormats(bytes);
  const archive = openArchive(bytes);
  const main = mainPart(archive);
  const relationships = readRelationships(archive, main);
  const load = (name: string | null | undefined) => {
    const content = name ? archive.read(name) : null;
    return content === null ? null : parseXml(content, name ?? '');
  };
  const document = load(main);
  if (document?.name !== 'w:document') throw new WordFileError('damaged', '没有正文');
  return {
    document,
    relationships,
    part: (type) => load(relationships.find((entry) => entry.type === type)?.target),
    partById: (id) => load(relationships.find((entry) => entry.id === id)?.target),
  };
}

function mainPart(archive: Archive): string {
  const root = readRelationships(archive, '');
  const name = root.find((entry) => entry.type === 'officeDocument')?.target ?? 'word/document.xml';
  if (archive.names.includes(name) && name.endsWith('.xml') && !/^(?:xl|ppt)\//.test(name)) return name;
  throw new WordFileError('other-office');
}

/** Relationships of a part; of the package itself for `''`. */
function readRelationships(archive: Archive, part: string): Relationship[] {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const name = `${folder}_rels/${part.slice(slash)}.rels`;
  const content = archive.read(name);
  if (content === null) return [];
  return elements(parseXml(content, name), 'Relationship').map((entry) => ({
    id: attribute(entry, 'Id') ?? '',
    type: (attribute(entry, 'Type') ?? '').split('/').at(-1) ?? '',
    target:
      attribute(entry, 'TargetMode') === 'External'
        ? null
        : resolve(folder, attribute(entry, 'Target') ?? ''),
  }));
}

/** `../media/a.png` against `word/`; a path that climbs out of the package finds no entry. */
function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

const SIGNATURES: readonly (readonly [string, 'legacy' | 'rtf' | 'pdf' | 'web-page'])[] = [
  ['\u00d0\u00cf\u0011\u00e0', 'legacy'],
  ['{\\rtf', 'rtf'],
  ['%PDF', 'pdf'],
  ['<', 'web-page'],
  ['\u00ef\u00bb\u00bf<', 'web-page'],
  ['MIME-Version:', 'web-page'],
];

function rejectOtherFormats(bytes: Uint8Array): void {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  if (head.startsWith('PK')) return;
  const known = SIGNATURES.find(([mark]) => head.startsWith(mark))?.[1];
  if (known === 'legacy' && holdsEncryptedPackage(bytes)) throw new WordFileError('encrypted');
  if (known !== undefined) throw new WordFileError(known);
  throw new WordFileError(bytes.length === 0 ? 'damaged' : 'not-word', bytes.length === 0 ? '空文件' : '');
}

/** An encrypted .docx is a compound file with a stream `EncryptedPackage` (MS-OFFCRYPTO 1.3.3), named in UTF-16. */
function holdsEncryptedPackage(bytes: Uint8Array): boolean {
  const name = [...'EncryptedPackage'].map((char) => char.charCodeAt(0));
  const last = Math.min(bytes.length, 16 * 1024 * 1024) - name.length * 2;
  for (let at = 0; at <= last; at += 2) {
    if (name.every((code, index) => bytes[at + index * 2] === code && bytes[at + index * 2 + 1] === 0))
      return true;
  }
  return false;
}
