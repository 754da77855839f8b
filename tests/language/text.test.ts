/** Lines, plain text and the way back to the source. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBlankLine, linesOf, plainTextOf, stripBom } from '../../server/language/text.ts';

const textWithLineEnds = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '\r\n', '😀'), maxLength: 60 });

describe('lines', () => {
  test.each([
    ['', [[0, 0]]],
    ['one', [[0, 3]]],
    [
      'one\n',
      [
        [0, 3],
        [4, 4],
      ],
    ],
    [
      'one\r\ntwo',
      [
        [0, 3],
        [5, 8],
      ],
    ],
    [
      'one\rtwo\n\r\n',
      [
        [0, 3],
        [4, 7],
        [8, 8],
        [10, 10],
      ],
    ],
    [
      '\n\r',
      [
        [0, 0],
        [1, 1],
        [2, 2],
      ],
    ],
  ])('%j', (text, spans) => {
    const lines = linesOf(text);
    const found = Array.from({ length: lines.count }, (_, i) => lines.line(i + 1));
    expect(found.map(({ start, end }) => [start, end])).toEqual(spans);
  });

  test('places count from 1 in UTF-16 units', () => {
    const lines = linesOf('a😀b\r\nsecond');
    expect(lines.placeAt(3)).toEqual({ line: 1, column: 4 });
    expect(lines.placeAt(6)).toEqual({ line: 2, column: 1 });
    expect(lines.offsetAt({ line: 2, column: 3 })).toBe(8);
  });

  test('what is outside is clamped', () => {
    const lines = linesOf('ab\ncd');
    expect(lines.placeAt(99)).toEqual({ line: 2, column: 3 });
    expect(lines.placeAt(-1)).toEqual({ line: 1, column: 1 });
    expect(lines.offsetAt({ line: 1, column: 99 })).toBe(2);
    expect(lines.offsetAt({ line: 9, column: 1 })).toBe(5);
    expect(lines.offsetAt({ line: 0, column: 4 })).toBe(0);
  });

  test('an offset that is in a line goes to its place and back', () => {
    fc.assert(
      fc.property(textWithLineEnds, fc.nat(), (text, seed) => {
        const lines = linesOf(text);
        const line = lines.line((seed % lines.count) + 1);
        const offset = line.start + (seed % (line.end - line.start + 1));
        expect(lines.offsetAt(lines.placeAt(offset))).toBe(offset);
        expect(text.slice(line.start, line.end)).not.toMatch(/[\r\n]/);
      }),
    );
  });
});

describe('plain text', () => {
  const source = '# [BMA]{bma} said \\[no\\].';
  const cuts = [0, 2, 2, 3, 6, 12, 18, 19, 22, 23];
  const plain = plainTextOf(source, 0, source.length, cuts);

  test('leaves the cuts out', () => {
    expect(plain.text).toBe('BMA said [no].');
  });

  test('maps to the source: the next character, or behind the previous one', () => {
    expect(plain.toSource(0)).toBe(3);
    expect(plain.toSource(3)).toBe(12);
    expect(plain.toSource(3, true)).toBe(6);
    expect(plain.toSource(99)).toBe(source.length);
    expect(plain.toSource(-5, true)).toBe(0);
  });

  test('maps from the source: what is cut goes to the next character', () => {
    expect([0, 2, 3, 5, 6, 9, 12, 99].map((at) => plain.toPlain(at))).toEqual([0, 0, 0, 2, 3, 3, 3, 14]);
  });

  test('a range becomes the span of its characters, an empty one stays empty', () => {
    expect(plain.span(0, 3)).toEqual({ start: 3, end: 6 });
    expect(plain.span(3, 3)).toEqual({ start: 12, end: 12 });
  });

  test('nothing at all', () => {
    const empty = plainTextOf('abc', 3, 3, []);
    expect([empty.text, empty.toSource(4), empty.toSource(4, true), empty.toPlain(1)]).toEqual(['', 3, 3, 0]);
  });

  test('is the source without the cuts, and maps monotonously, there and back', () => {
    const cutFlags = fc.array(fc.boolean(), { maxLength: 40 });
    fc.assert(
      fc.property(cutFlags, fc.nat(5), (flags, start) => {
        const text = Array.from({ length: start + flags.length }, (_, i) => String.fromCharCode(97 + (i % 26))).join(
          '',
        );
        const cutPairs = flags.flatMap((cut, i) => (cut ? [start + i, start + i + 1] : []));
        const kept = flags.flatMap((cut, i) => (cut ? [] : [start + i]));
        const mapped = plainTextOf(text, start, text.length, cutPairs);
        expect(mapped.text).toBe(kept.map((at) => text[at]).join(''));
        kept.forEach((at, i) => {
          expect(mapped.toSource(i)).toBe(at);
          expect(mapped.toSource(i + 1, true)).toBe(at + 1);
          expect(mapped.toPlain(at)).toBe(i);
        });
        for (let at = 0; at < text.length; at++) {
          expect(mapped.toPlain(at)).toBe(kept.filter((kept) => kept < at).length);
        }
      }),
    );
  });
});

test('the byte-order mark is taken off, once', () => {
  expect(stripBom('\uFEFFa')).toBe('a');
  expect(stripBom('a\uFEFF')).toBe('a\uFEFF');
});

test('a line of spaces and tabs is blank', () => {
  expect(isBlankLine('a\n \t\nb', 2)).toBe(true);
  expect(isBlankLine('a\n x', 2)).toBe(false);
  expect(isBlankLine('a\n  ', 2)).toBe(true);
});
