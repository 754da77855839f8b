/** Quantities of any text: never thrown, in linear time. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quantityAt, readQuantities } from '../../server/reading/quantity.ts';

const pieces = fc.constantFrom(
  ...'one two five twenty hundred thousand million half third quarter a an of and to or in out more than at least up over'.split(
    ' ',
  ),
  ...'about £ $ € US Rs . , - – — / % p c k m bn 5 10 2023 1,000 1.5 0800 37 per cent points year old ft in lb May'.split(
    ' ',
  ),
  ...'January Band No between from couple dozen dozens hundreds doubled times fold aged his 50s st th am pm people nurses'.split(
    ' ',
  ),
  ...'\n \t ½ ° ° C degrees below zero pounds pence minus ( ) " \' ’ 😀 ﷽ \u0000 \ud800'.split(' '),
);
const hostile = fc
  .array(fc.tuple(pieces, fc.constantFrom('', ' ', '\n\n')), { maxLength: 60 })
  .map((parts) => parts.flat().join(''));

/** Patience with a machine that does other things at the same time; in milliseconds. */
const patience = 30_000;

describe('any text', () => {
  test(
    'gives quantities in order, none over another, each where it says it is',
    () => {
      fc.assert(
        fc.property(fc.oneof(hostile, fc.string({ maxLength: 200, unit: 'binary' })), (text) => {
          let end = 0;
          for (const found of readQuantities(text)) {
            expect(found.start).toBeGreaterThanOrEqual(end);
            expect(found.end).toBeGreaterThan(found.start);
            expect(text.slice(found.start, found.end)).toBe(found.text);
            expect(found.number.start).toBeGreaterThanOrEqual(found.start);
            expect(found.number.end).toBeLessThanOrEqual(found.end);
            expect(found.number.end).toBeGreaterThan(found.number.start);
            expect(Number.isFinite(found.value)).toBe(true);
            expect(found.interval.low).toBeLessThanOrEqual(found.interval.high);
            expect(found.precision).toBeGreaterThanOrEqual(0);
            expect(JSON.parse(JSON.stringify(found))).toEqual(found);
            end = found.end;
          }
        }),
        { numRuns: 500 },
      );
    },
    patience,
  );

  test(
    'has a quantity, or none, at any stretch',
    () => {
      fc.assert(
        fc.property(hostile, fc.nat(300), fc.nat(40), (text, start, length) => {
          const from = Math.min(start, text.length);
          const to = Math.min(from + length, text.length);
          const found = quantityAt(text, from, to);
          if (found === undefined) return;
          expect(text.slice(found.start, found.end)).toBe(found.text);
          expect(found.number.start < to && found.number.end > from).toBe(true);
        }),
        { numRuns: 500 },
      );
    },
    patience,
  );

  test('reads alike in any language', () => {
    for (const lang of ['', 'en', 'en-AU', 'cy', 'zh-Hant-TW', 'x'.repeat(1000)]) {
      expect(readQuantities('37 people', lang)[0]?.value).toBe(37);
    }
  });
});

describe('time grows with the text, and no faster', () => {
  const patterns = [
    'one ',
    '1',
    '1,1,',
    '1,22,',
    'one hundred and ',
    '5-',
    '5 to ',
    'between 5 and ',
    'hundreds of ',
    'and a half ',
    '5 ',
    '5, ',
    '£',
    "5'",
    '5 May ',
    'January 5, ',
    '6ft 2in ',
    'more than ',
    'a ',
    'half of a ',
    '+5',
    '1.',
    '5-year-old-',
    'A 5 ',
    'x'.repeat(500),
    '5 years, ',
  ];
  test.each(patterns)(
    '%j',
    (pattern) => {
      const time = (size: number): number => {
        const text = pattern.repeat(Math.ceil(size / pattern.length));
        const start = process.cpuUsage().user;
        readQuantities(text);
        return (process.cpuUsage().user - start) / 1000;
      };
      time(10_000);
      const small = Math.min(time(6_000), time(6_000));
      const large = Math.min(time(60_000), time(60_000));
      expect(large).toBeLessThan(40 * Math.max(small, 5));
    },
    patience,
  );

  test('a mark in a text without end is read at once', () => {
    const text = `${'5'.repeat(1_000_000)} 37 people ${'x'.repeat(1_000_000)}`;
    const start = process.cpuUsage().user;
    for (let times = 0; times < 200; times++) quantityAt(text, 1_000_001, 1_000_003);
    expect((process.cpuUsage().user - start) / 1000).toBeLessThan(500);
    expect(quantityAt(text, 1_000_001, 1_000_003)?.value).toBe(37);
  });
});
