import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { type WordFault, WordFileError } from '../../src/word/failure';
import { readDocx } from '../../src/word/read';
import { toMarkdown } from '../../src/word/to-markdown';
import { parseXml } from '../../src/word/xml';
import { docx, p, W } from '../support/docx';

function refuses(bytes: Uint8Array, fault: WordFault, says: RegExp): void {
  assert.throws(
    () => readDocx(bytes),
    (error) => {
      assert.ok(error instanceof WordFileError, String(error));
      assert.equal(error.fault, fault, error.message);
      assert.match(error.message, says);
      return true;
    },
  );
}

const GOOD = docx({ document: p('正文。') });

/** Writes a 32-bit number at the place of a field in the directory entry of `name`. */
function withDirectoryField(bytes: Uint8Array, name: string, field: number, value: number): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  const wanted = strToU8(name);
  for (let at = 0; at < changed.length - 46; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const found = changed.subarray(at + 46, at + 46 + view.getUint16(at + 28, true));
    if (found.length === wanted.length && found.every((byte, index) => byte === wanted[index])) {
      view.setUint32(at + field, value, true);
      return changed;
    }
  }
  throw new Error(`no entry ${name}`);
}

describe('files that cannot or must not be read', () => {
  it('name the format and the remedy', () => {
    const legacy = new Uint8Array(1024);
    legacy.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    refuses(legacy, 'legacy', /\.doc.*另存为 \.docx/);
    const encrypted = legacy.slice();
    [...'EncryptedPackage'].forEach((char, index) => {
      encrypted[600 + index * 2] = char.charCodeAt(0);
    });
    refuses(encrypted, 'encrypted', /密码.*另存为 \.docx/);
    refuses(strToU8('{\\rtf1\\ansi'), 'rtf', /另存为 \.docx/);
    refuses(strToU8('%PDF-1.7'), 'pdf', /PDF/);
    refuses(strToU8('<html><body>'), 'web-page', /网页/);
    refuses(strToU8('hello'), 'not-word', /另存为 \.docx/);
    refuses(zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), 'other-office', /表格/);
    refuses(new Uint8Array(0), 'damaged', /空文件/);
  });

  it('truncated anywhere: an error of ours, never another', () => {
    for (let length = 1; length < GOOD.length; length += 7) {
      assert.throws(() => readDocx(GOOD.subarray(0, length)), WordFileError, `${length} bytes`);
    }
  });

  it('with a damaged byte in the text: the checksum notices', () => {
    const stored = zipSync(
      { 'word/document.xml': strToU8(`<w:document ${W}><w:body>${p('正文。')}</w:body></w:document>`) },
      { level: 0 },
    );
    const damaged = stored.slice();
    const at = Buffer.from(damaged).indexOf(Buffer.from('正文'));
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    refuses(damaged, 'damaged', /校验/);
  });

  it('a zip bomb is refused by its declared size', () => {
    refuses(
      docx({ document: '', entries: { 'word/document.xml': new Uint8Array(60 * 1024 * 1024) } }),
      'too-large',
      /48 MB/,
    );
    refuses(withDirectoryField(GOOD, 'word/document.xml', 24, 0x7fffffff), 'too-large', /512 MB/);
  });

  it('a zip bomb that lies about its size is stopped on the way', () => {
    const bomb = docx({ document: '', entries: { 'word/document.xml': new Uint8Array(40 * 1024 * 1024) } });
    refuses(withDirectoryField(bomb, 'word/document.xml', 24, 1000), 'too-large', /比声明的大/);
  });

  it('100,000 entries are refused before any is read', () => {
    const entries: Record<string, Uint8Array> = {};
    for (let index = 0; index < 65_000; index++) entries[`a${index}`] = new Uint8Array(0);
    refuses(zipSync(entries, { level: 0 }), 'too-large', /个以上的文件/);
  });

  it('a billion laughs: no DTD is read', () => {
    const laughs = `<!DOCTYPE w:document [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:document ${W}><w:body>${p('&b;')}</w:body></w:document>`;
    refuses(docx({ document: '', entries: { 'word/document.xml': laughs } }), 'damaged', /DTD/);
    refuses(docx({ document: p('&unknown;') }), 'damaged', /实体/);
  });

  it('elements nested without end', () => {
    refuses(docx({ document: '<w:sdt>'.repeat(5000) + '</w:sdt>'.repeat(5000) }), 'too-large', /嵌套/);
  });

  it('names that climb out of the archive lead nowhere', () => {
    const entries = { '../../etc/passwd': 'x', '..\\evil.xml': 'y' };
    const relationships = '<Relationship Id="r7" Type="x/styles" Target="../../../../etc/passwd"/>';
    assert.equal(readDocx(docx({ document: p('正文。'), entries, relationships })).blocks.length, 1);
  });

  it('text that multiplies is stopped: one note referred to again and again', () => {
    const footnotes = `<w:footnote w:id="1">${p('字'.repeat(100_000))}</w:footnote>`;
    const document = `<w:p>${'<w:r><w:footnoteReference w:id="1"/></w:r>'.repeat(300)}</w:p>`;
    refuses(docx({ document, footnotes }), 'too-large', /两千万字/);
  });

  it('a table of millions of cells is refused', () => {
    const wide =
      '<w:tc><w:tcPr><w:gridSpan w:val="63"/></w:tcPr><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc>'.repeat(4);
    const read = readDocx(docx({ document: `<w:tbl><w:tr>${wide}</w:tr></w:tbl>` }));
    assert.throws(() => toMarkdown(read), /表格有 252 列/);
  });

  it('a style based on itself ends', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="a"/><w:basedOn w:val="A"/></w:style>';
    assert.equal(readDocx(docx({ document: p('正文。', '<w:pStyle w:val="A"/>'), styles })).blocks.length, 1);
  });
});

describe('XML', () => {
  const parse = (text: string) => parseXml(strToU8(text), 'x.xml');

  it('reads attributes, text, CDATA, comments and references', () => {
    const root = parse(
      '<?xml version="1.0"?><!-- c --><a x="1&lt;2" y=\'"\'>甲<![CDATA[<乙>]]>&#x4e19;<b/></a>',
    );
    assert.equal(root.attributes.get('x'), '1<2');
    assert.equal(root.attributes.get('y'), '"');
    assert.equal(root.children.filter((node) => typeof node === 'string').join(''), '甲<乙>丙');
  });

  it('reads UTF-16 with a byte order mark', () => {
    assert.equal(parseXml(Buffer.from('\ufeff<a>甲</a>', 'utf16le'), 'x.xml').children[0], '甲');
  });

  for (const text of [
    '',
    '<a>',
    '<a></b>',
    '<a x=1/>',
    '<a/><b/>',
    'text',
    '<a>&#xD800;</a>',
    '<a',
    '<a><!-- </a>',
  ]) {
    it(`refuses ${text || 'nothing'}`, () => assert.throws(() => parse(text), WordFileError));
  }
});
