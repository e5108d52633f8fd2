import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decode, type Encoding, encode } from '../../src/cli/encoding';

const ENCODINGS: readonly Encoding[] = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'gb18030'];

describe('encodings', () => {
  for (const encoding of ENCODINGS) {
    it(`${encoding}: text comes back as it was`, () => {
      const chars = fc.constantFrom(
        '一',
        '𠮷',
        '〇',
        '（',
        '“',
        '—',
        'a',
        '\r\n',
        '€',
        '㐀',
        '·',
        'é',
        '',
        '𫟼',
      );
      fc.assert(
        fc.property(fc.array(chars, { minLength: 1, maxLength: 40 }), (pieces) => {
          const text = `法治${pieces.join('')}政府`;
          const bytes = encode(text, encoding);
          assert.ok(bytes);
          assert.deepEqual(decode(bytes), { ok: true, text, encoding });
        }),
      );
    });
  }

  it('a character that would be lost is no text to write', () => {
    for (const encoding of ENCODINGS) assert.equal(encode('坏\ud800字', encoding), null, encoding);
  });

  it('bytes that are no text are refused with the reason', () => {
    const why = (bytes: Iterable<number>) => {
      const decoded = decode(Uint8Array.from(bytes));
      return decoded.ok ? decoded.text : decoded.why;
    };
    assert.equal(why([]), 'empty');
    assert.equal(why([0xef, 0xbb, 0xbf]), 'empty');
    assert.equal(why([0x20, 0x0a, 0x0d]), 'empty');
    assert.equal(why([0x41, 0, 0x42]), 'binary');
    assert.equal(why([...new TextEncoder().encode('法治政府建设年度报告情况'), 0xff]), 'damaged-utf8');
    assert.equal(why([0x63, 0x61, 0x66, 0xe9]), 'unknown-encoding');
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void decode(bytes)));
  });
});
