/** No text of an article can do anything to a terminal. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable, printableJson, printableLines } from '../../server/cli/report/printable.ts';

/** What a terminal obeys, or what hides or reverses text. */
const dangerous = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;

describe('printable', () => {
  it.each([
    ['\x1b[2J\x9b2J', '<U+001B>[2J<U+009B>2J'],
    ['a\u202egnp.exe\u2066', 'a<U+202E>gnp.exe<U+2066>'],
    ['a\tb\r\nc\nd\u2028e', 'a b c d e'],
    ['zero\u200bwidth\xadsoft', 'zero<U+200B>width<U+00AD>soft'],
    ['half \ud83d and \ude00', 'half <U+D83D> and <U+DE00>'],
    ['Zürich “51.1%” 👩‍👩‍👧 한국어', 'Zürich “51.1%” 👩‍👩‍👧 한국어'],
  ])('%j becomes %j', (text, safe) => {
    expect(printable(text)).toBe(safe);
  });

  it('keeps lines and tabs where a text of several lines is meant', () => {
    expect(printableLines('a\n\tb\r\x07')).toBe('a\n\tb<U+000D><U+0007>');
  });

  it('lets nothing dangerous through, and leaves what is harmless', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(text)).not.toMatch(dangerous);
        expect(printable(printable(text))).toBe(printable(text));
        const json = printableJson(JSON.stringify(text));
        expect(json).not.toMatch(dangerous);
        expect(JSON.parse(json)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});
