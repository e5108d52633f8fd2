/**
 * The little XML an Office file needs: elements, attributes, text. No DTD (so no entities of a file's
 * own, no external ones), no processing instructions, everything within {@link LIMITS}.
 * Names carry the customary prefix of their namespace whatever prefix the file chose.
 */
import { WordFileError } from './failure';
import { LIMITS } from './limits';

export interface XmlElement {
  /** `w:p`: customary prefix and local name. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** Customary prefixes (ECMA-376 transitional, then ISO 29500 strict). */
const NAMESPACES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', ''],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
]);

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gy;
const BLANKS = /\s*/y;

type Scope = ReadonlyMap<string, string>;

interface OpenElement {
  readonly element: XmlElement & { readonly children: XmlNode[] };
  readonly rawName: string;
  readonly scope: Scope;
}

/**
 * @param bytes UTF-8 or UTF-16 (with a byte order mark)
 * @param part name of the part, for the error
 * @throws WordFileError when it is not well-formed, declares a DTD, or exceeds the limits
 */
export function parseXml(bytes: Uint8Array, part: string): XmlElement {
  return new XmlReader(decode(bytes, part), part).read();
}

function decode(bytes: Uint8Array, part: string): string {
  const mark = `${bytes[0]},${bytes[1]}`;
  const encoding = mark === '255,254' ? 'utf-16le' : mark === '254,255' ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new WordFileError('damaged', `${part} 的编码读不通`);
  }
}

class XmlReader {
  private at = 0;
  private elements = 0;
  private readonly stack: OpenElement[] = [];
  private root: XmlElement | null = null;

  constructor(
    private readonly text: string,
    private readonly part: string,
  ) {}

  read(): XmlElement {
    while (this.at < this.text.length) {
      const open = this.text.indexOf('<', this.at);
      this.addText(this.text.slice(this.at, open < 0 ? this.text.length : open));
      if (open < 0) break;
      this.at = open;
      this.readMarkup();
    }
    if (this.root === null || this.stack.length > 0) this.fail('没有结束');
    return this.root;
  }

  private readMarkup(): void {
    const { text, at } = this;
    if (text.startsWith('</', at)) this.closeElement();
    else if (text.startsWith('<!--', at)) this.at = this.after('-->', at + 4);
    else if (text.startsWith('<![CDATA[', at)) this.readCharacterData();
    else if (text.startsWith('<?', at)) this.at = this.after('?>', at + 2);
    else if (text.startsWith('<!', at)) this.fail('含有 DTD 声明');
    else this.openElement();
  }

  private readCharacterData(): void {
    const end = this.after(']]>', this.at);
    this.push(this.text.slice(this.at + '<![CDATA['.length, end - ']]>'.length));
    this.at = end;
  }

  private openElement(): void {
    const nameEnd = this.endOfName(this.at + 1);
    const rawName = this.text.slice(this.at + 1, nameEnd);
    const raw = this.readAttributes(nameEnd);
    const parent = this.stack.at(-1);
    const scope = scopeOf(raw, parent?.scope ?? EMPTY_SCOPE);
    const element = { name: canonical(rawName, scope, true), attributes: named(raw, scope), children: [] };
    if (++this.elements > LIMITS.elements) throw new WordFileError('too-large', `${this.part} 的元素过多`);
    if (parent !== undefined) parent.element.children.push(element);
    else if (this.root === null) this.root = element;
    else this.fail('有两个根元素');
    if (this.text[this.at] === '/') {
      if (this.text[this.at + 1] !== '>') this.fail('标签没有结束');
      this.at += 2;
      return;
    }
    this.at++;
    if (this.stack.length >= LIMITS.depth) throw new WordFileError('too-large', `${this.part} 嵌套过深`);
    this.stack.push({ element, rawName, scope });
  }

  private endOfName(start: number): number {
    let end = start;
    while (end < this.text.length && !NAME_END.has(this.text.charCodeAt(end))) end++;
    if (end === start || end === this.text.length) this.fail('标签没有名称');
    return end;
  }

  /** Leaves `at` on the `>` or `/` that ends the tag. */
  private readAttributes(start: number): Map<string, string> | null {
    let attributes: Map<string, string> | null = null;
    this.at = this.skipBlanks(start);
    while (this.text[this.at] !== '>' && this.text[this.at] !== '/') {
      ATTRIBUTE.lastIndex = this.at;
      const match = ATTRIBUTE.exec(this.text);
      if (match === null) this.fail('属性读不通');
      attributes ??= new Map();
      attributes.set(match[1] ?? '', this.unescape(match[2] ?? match[3] ?? ''));
      this.at = this.skipBlanks(ATTRIBUTE.lastIndex);
    }
    return attributes;
  }

  private closeElement(): void {
    const end = this.text.indexOf('>', this.at);
    const rawName = this.text.slice(this.at + 2, end < 0 ? this.at : end).trimEnd();
    if (this.stack.pop()?.rawName !== rawName) this.fail(`标签不配对：${rawName.slice(0, 40)}`);
    this.at = end + 1;
  }

  private addText(raw: string): void {
    if (raw === '') return;
    if (this.stack.length > 0) this.push(this.unescape(raw));
    else if (raw.trim() !== '') this.fail('根元素外有文字');
  }

  private push(text: string): void {
    this.stack.at(-1)?.element.children.push(text.replaceAll('\r\n', '\n'));
  }

  private unescape(raw: string): string {
    if (!raw.includes('&')) return raw;
    return raw.replace(/&([^;&]{0,12});?/g, (whole, name: string) => {
      const value = whole.endsWith(';') ? (ENTITIES[name] ?? characterReference(name)) : null;
      return value ?? this.fail(`实体不认识：${whole.slice(0, 20)}`);
    });
  }

  private skipBlanks(at: number): number {
    BLANKS.lastIndex = at;
    BLANKS.exec(this.text);
    return BLANKS.lastIndex;
  }

  private after(mark: string, from: number): number {
    const found = this.text.indexOf(mark, from);
    return found < 0 ? this.fail('没有结束') : found + mark.length;
  }

  private fail(detail: string): never {
    throw new WordFileError('damaged', `${this.part}：${detail}`);
  }
}

const NAME_END: ReadonlySet<number> = new Set([...' \t\r\n/>'].map((mark) => mark.charCodeAt(0)));
const EMPTY_SCOPE: Scope = new Map([['xml', 'xml']]);

function characterReference(name: string): string | null {
  const match = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name);
  if (match === null) return null;
  const code = match[1] !== undefined ? Number.parseInt(match[1], 16) : Number(match[2]);
  const usable = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return usable ? String.fromCodePoint(code) : null;
}

function scopeOf(attributes: ReadonlyMap<string, string> | null, parent: Scope): Scope {
  let scope: Map<string, string> | null = null;
  for (const [name, uri] of attributes ?? NO_ATTRIBUTES) {
    if (!name.startsWith('xmlns')) continue;
    const prefix = name.slice('xmlns:'.length);
    scope ??= new Map(parent);
    scope.set(prefix, NAMESPACES.get(uri) ?? prefix);
  }
  return scope ?? parent;
}

function canonical(rawName: string, scope: Scope, isElement: boolean): string {
  const colon = rawName.indexOf(':');
  if (colon < 0 && !isElement) return rawName;
  const prefix = scope.get(colon < 0 ? '' : rawName.slice(0, colon)) ?? rawName.slice(0, Math.max(colon, 0));
  const local = rawName.slice(colon + 1);
  return prefix === '' ? local : `${prefix}:${local}`;
}

function named(raw: ReadonlyMap<string, string> | null, scope: Scope): ReadonlyMap<string, string> {
  if (raw === null) return NO_ATTRIBUTES;
  const attributes = new Map<string, string>();
  for (const [name, value] of raw) {
    if (!name.startsWith('xmlns')) attributes.set(canonical(name, scope, false), value);
  }
  return attributes;
}

/** The first child element of that name. */
export function child(parent: XmlElement | null | undefined, name: string): XmlElement | null {
  for (const node of parent?.children ?? []) {
    if (typeof node !== 'string' && node.name === name) return node;
  }
  return null;
}

/** The child elements, or those of one name. */
export function elements(parent: XmlElement | null | undefined, name?: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  for (const node of parent?.children ?? []) {
    if (typeof node !== 'string' && (name === undefined || node.name === name)) found.push(node);
  }
  return found;
}

/** An attribute of an element that may be missing. */
export function attribute(element: XmlElement | null | undefined, name: string): string | null {
  return element?.attributes.get(name) ?? null;
}

/** Elements of that name anywhere below, in document order. */
export function* descendants(parent: XmlElement, name: string): Generator<XmlElement> {
  for (const node of parent.children) {
    if (typeof node === 'string') continue;
    if (node.name === name) yield node;
    yield* descendants(node, name);
  }
}
