/** Intervals: whether they meet, and what rounding and qualifiers make of a number. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  add,
  between,
  compare,
  divide,
  exactly,
  halfUnit,
  hull,
  type Interval,
  meets,
  multiply,
  numeralInterval,
  qualify,
  scale,
  show,
  subtract,
  tidy,
  within,
} from '../../server/reading/interval.ts';
import { plural, printedNumber } from '../../server/reading/print.ts';

describe('meets', () => {
  it.each<[string, Interval, Interval, boolean]>([
    ['one number and itself', exactly(37), exactly(37), true],
    ['two numbers', exactly(37), exactly(38), false],
    ['a number inside', exactly(51.1), { low: 51.05, high: 51.15 }, true],
    ['a number at a closed end', exactly(51.15), { low: 51.05, high: 51.15 }, true],
    ['a number at an open end', exactly(51.15), { low: 51.05, high: 51.15, highOpen: true }, false],
    ['ends that touch, one of them open', { low: 1, high: 2 }, { low: 2, high: 3, lowOpen: true }, false],
    ['ends that touch, both closed', { low: 1, high: 2 }, { low: 2, high: 3 }, true],
    ['one inside the other', { low: 1, high: 9 }, { low: 2, high: 3 }, true],
    ['apart', { low: 1, high: 2 }, { low: 2.1, high: 3 }, false],
    ['ends that only the computer tells apart', exactly(0.1 + 0.2), exactly(0.3), true],
    ['large ends that only the computer tells apart', exactly(1e15 + 0.1), exactly(1e15), true],
  ])('%s', (_name, a, b, expected) => {
    expect(meets(a, b)).toBe(expected);
    expect(meets(b, a)).toBe(expected);
  });
});

describe('within', () => {
  it.each<[Interval, Interval, boolean]>([
    [exactly(5), { low: 1, high: 5 }, true],
    [exactly(5), { low: 1, high: 5, highOpen: true }, false],
    [{ low: 1, high: 5, highOpen: true }, { low: 1, high: 5, highOpen: true }, true],
    [{ low: 1, high: 5 }, { low: 1, high: 5, lowOpen: true }, false],
    [{ low: 0, high: 5 }, { low: 1, high: 5 }, false],
    [exactly(0.1 + 0.2), exactly(0.3), true],
  ])('%j in %j is %s', (inner, outer, expected) => expect(within(inner, outer)).toBe(expected));
});

describe('halfUnit', () => {
  it.each([
    [51.1, 0.05, '[51.05, 51.15)'],
    [-2.5, 0.05, '(-2.55, -2.45]'],
    [37, 0, '37'],
    [0, 0.5, '[-0.5, 0.5)'],
    [0.3, 0.05, '[0.25, 0.35)'],
  ])('%d ± %d is %s', (value, precision, expected) => expect(show(halfUnit(value, precision))).toBe(expected));
});

describe('qualify', () => {
  it.each([
    ['more-than', 500, '(500, 1,000]'],
    ['at-least', 500, '[500, 1,000]'],
    ['less-than', 500, '[250, 500)'],
    ['at-most', 500, '[250, 500]'],
    ['nearly', 500, '[450, 500)'],
    ['just-over', 500, '(500, 550]'],
    ['about', 500, '[450, 550]'],
    ['exactly', 500, '500'],
    [undefined, 500, '[475, 525]'],
    ['more-than', -5, '(-5, 0]'],
    ['nearly', -20, '[-22, -20)'],
    ['about', -20, '[-22, -18]'],
    ['more-than', 0, '(0, ∞]'],
    ['less-than', 0, '[-∞, 0)'],
    ['about', 0, '0'],
  ] as const)('%s %d is %s', (qualifier, value, expected) => {
    const plain = value === 500 ? { low: 475, high: 525 } : exactly(value);
    expect(show(qualify(value, qualifier, plain))).toBe(expected);
  });
});

describe('arithmetic', () => {
  const share = { low: 51.05, high: 51.15, highOpen: true };
  it.each<[string, Interval, string]>([
    ['sum', add(share, { low: 48.85, high: 48.95, highOpen: true }), '[99.9, 100.1)'],
    ['difference', subtract(share, { low: 48.85, high: 48.95, highOpen: true }), '(2.1, 2.3)'],
    ['scaled', scale(share, 10), '[510.5, 511.5)'],
    ['scaled below zero', scale(share, -1), '(-51.15, -51.05]'],
    ['product', multiply({ low: 2, high: 3 }, { low: -1, high: 4, highOpen: true }), '[-3, 12)'],
    ['quotient', divide({ low: 1, high: 2 }, { low: 4, high: 8, highOpen: true }), '(0.125, 0.5]'],
    ['quotient by what may be zero', divide(exactly(1), { low: -1, high: 1 }), '[-∞, ∞]'],
    ['hull', hull(exactly(3), { low: 1, high: 2, lowOpen: true }), '(1, 3]'],
    ['hull of equal ends', hull({ low: 1, high: 2, highOpen: true }, exactly(2)), '[1, 2]'],
    ['hull of nothing', hull(), '0'],
    ['between, either way round', between(3, 1), '[1, 3]'],
    ['a sum that binary arithmetic blurs', add(exactly(0.1), exactly(0.2)), '0.3'],
  ])('%s', (_name, interval, expected) => expect(show(interval)).toBe(expected));

  const interval = fc
    .tuple(fc.integer({ min: -1000, max: 1000 }), fc.nat(100))
    .map(([low, size]): Interval => ({ low: low / 8, high: (low + size) / 8 }));
  const inside = ({ low, high }: Interval): number[] => [low, (low + high) / 2, high];

  test('holds every result of two numbers', () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        for (const x of inside(a)) {
          for (const y of inside(b)) {
            expect(meets(add(a, b), exactly(x + y))).toBe(true);
            expect(meets(subtract(a, b), exactly(x - y))).toBe(true);
            expect(meets(multiply(a, b), exactly(x * y))).toBe(true);
            if (y !== 0) expect(meets(divide(a, b), exactly(x / y))).toBe(true);
            expect(meets(hull(a, b), exactly(x))).toBe(true);
          }
        }
      }),
    );
  });

  test('comparing is lenient to a billionth and no more', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e12, noNaN: true }), (n) => {
        expect(compare(n, n * (1 + 1e-12))).toBe(0);
        expect(compare(n, n * (1 + 1e-6))).toBe(-1);
      }),
    );
  });
});

describe('tidy', () => {
  it.each([
    [0.1 + 0.2, 0.3],
    [51.1 - 0.05, 51.05],
    [1.005 * 1000, 1005],
    [1 / 3, 0.3333333333333],
    [-66.66666666666667, -66.66666666667],
    [Number.POSITIVE_INFINITY, Number.MAX_VALUE],
  ])('%d is %d', (n, expected) => expect(tidy(n)).toBe(expected));

  const written = (n: number): number => (Number.isInteger(n) ? n : Number(n.toPrecision(13)));
  const places = fc.tuple(fc.integer({ min: -1e10, max: 1e10 }), fc.integer({ min: 0, max: 7 }));

  test('is what thirteen digits say', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (n) => {
        expect(tidy(n)).toBe(written(n));
      }),
    );
    fc.assert(
      fc.property(places, fc.integer({ min: -3000, max: 3000 }), ([digits, shift], blur) => {
        const n = (digits / 10 ** shift) * (1 + blur * Number.EPSILON);
        expect(tidy(n)).toBe(written(n));
      }),
      { numRuns: 5000 },
    );
  });
});

describe('numeralInterval', () => {
  it.each([
    [{ value: 37, text: '37' }, {}, '37'],
    [{ value: 1312402, text: '1312402' }, { unit: 'person' }, '1,312,402'],
    [{ value: 51.1, text: '51.1' }, { unit: 'percent' }, '[51.05, 51.15)'],
    [{ value: 51.1, text: '51.1%' }, {}, '[51.05, 51.15)'],
    [{ value: 51, text: '51' }, { unit: 'percent' }, '51'],
    [{ value: 0.5, text: '0.50' }, {}, '[0.495, 0.505)'],
    [{ value: 1300000, text: '1.3e6' }, {}, '1,300,000'],
    [{ value: 1500, text: '1_500' }, { approx: 'about' }, '[1,350, 1,650]'],
    [{ value: 500, text: '500' }, { approx: 'more-than' }, '(500, 1,000]'],
    [{ value: 500, text: '500' }, { approx: 'at-most' }, '[250, 500]'],
    [{ value: 500, text: '500' }, { approx: 'nearly' }, '[450, 500)'],
    [{ value: 66.66666666666667, text: '2/3' }, {}, '66.6666666667'],
  ] as const)('%j with %j is %s', (numeral, options, expected) => {
    expect(show(numeralInterval(numeral, options))).toBe(expected);
  });
});

describe('print', () => {
  it.each([
    [1300000, '1,300,000'],
    [0.1 + 0.2, '0.3'],
    [1e21, '1,000,000,000,000,000,000,000'],
    [0.0000012, '0.0000012'],
    [-1234.5, '-1,234.5'],
    [-0, '0'],
    [999.9999999999999, '1,000'],
    [51.05, '51.05'],
    [Number.POSITIVE_INFINITY, '∞'],
  ])('%d prints as %s', (n, expected) => expect(printedNumber(n)).toBe(expected));

  test('never shows an exponent', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (n) => {
        expect(printedNumber(n)).not.toMatch(/e/i);
      }),
    );
  });

  it.each([
    [exactly(37), 'person', '37 people'],
    [exactly(1), 'person', '1 person'],
    [exactly(1), 'percent', '1 per cent'],
    [{ low: 51.05, high: 51.15, highOpen: true }, 'percent', '[51.05, 51.15) per cent'],
    [{ low: 950, high: 1050 }, 'GBP', '[£950, £1,050]'],
    [exactly(-5), 'USD', '-$5'],
    [exactly(20), 'CHF', 'CHF 20'],
    [{ low: 9.5, high: 10.5 }, 'mile', '[9.5, 10.5] miles'],
    [exactly(60), 'mile-per-hour', '60 miles per hour'],
    [exactly(3), 'square-foot', '3 square feet'],
    [exactly(6), 'foot', '6 feet'],
  ] as const)('%j of %s prints as %s', (interval, unit, expected) => expect(show(interval, unit)).toBe(expected));

  it.each([
    ['family', 'families'],
    ['nurse', 'nurses'],
    ['batch', 'batches'],
    ['woman', 'women'],
    ['human', 'humans'],
    ['child', 'children'],
    ['staff', 'staff'],
    ['day', 'days'],
    ['century', 'centuries'],
  ])('the plural of %s is %s', (unit, expected) => expect(plural(unit)).toBe(expected));
});
