/** Whether a print and a declared value agree, and how that is told. */
import { describe, expect, test } from 'vitest';
import { exactly, numeralInterval } from '../../server/reading/interval.ts';
import { type Agreement, agrees, arithmetic, readQuantities } from '../../server/reading/quantity.ts';

/** Holds a print against a declared value, written as in a declaration. */
function verdict(print: string, written: string, approx?: Parameters<typeof numeralInterval>[1]): Agreement {
  const value = Number(written);
  const interval = numeralInterval({ value, text: written }, approx);
  return agrees(readQuantities(print)[0]!, { interval, bound: value });
}

describe('agrees', () => {
  test.each<[string, string, Agreement]>([
    ['37 people', '37', 'yes'],
    ['37 people', '38', 'no'],
    ['51.1 per cent', '51.1', 'yes'],
    ['51.1 per cent', '51.14', 'yes'],
    ['51.1 per cent', '51.15', 'rounding'],
    ['51.1 per cent', '51.2', 'no'],
    ['51.1 per cent', '51.17', 'no'],
    ['51 per cent', '51.1', 'yes'],
    ['£1.3bn', '1312402000', 'yes'],
    ['£1.2bn', '1200000', 'no'],
    ['500 people', '512', 'yes'],
    ['500 people', '530', 'no'],
    ['more than 1.3 million people', '1300000', 'yes'],
    ['more than 1.3 million people', '1312402', 'yes'],
    ['more than 500 people', '498', 'no'],
    ['more than 500 people', '5000', 'misleading'],
    ['at least 500 people', '500', 'yes'],
    ['up to 500 people', '200', 'misleading'],
    ['up to 500 people', '501', 'no'],
    ['fewer than 500 people', '500', 'yes'],
    ['nearly 500 people', '512', 'no'],
    ['nearly 500 people', '480', 'yes'],
    ['nearly 500 people', '440', 'no'],
    ['just over 500 people', '500', 'yes'],
    ['just over 500 people', '600', 'no'],
    ['about 500 people', '540', 'yes'],
    ['about 500 people', '560', 'no'],
    ['almost half of them', '41', 'no'],
    ['a third of them', '33', 'yes'],
    ['a third of them', '36', 'no'],
    ['between 20 and 30 people', '25', 'yes'],
    ['between 20 and 30 people', '31', 'no'],
    ['dozens of people', '30', 'yes'],
    ['dozens of people', '200', 'misleading'],
    ['dozens of people', '2000', 'no'],
    ['exactly 500 people', '501', 'no'],
  ])('%s for %s: %s', (print, written, expected) => expect(verdict(print, written)).toBe(expected));

  test('a declared approx is an interval of its own', () => {
    expect(verdict('500 people', '500', { approx: 'more-than' })).toBe('yes');
    expect(verdict('540 people', '500', { approx: 'about' })).toBe('yes');
    expect(verdict('300 people', '500', { approx: 'more-than' })).toBe('no');
  });

  test('a declared range is met or missed', () => {
    const [print] = readQuantities('25 people');
    expect(agrees(print!, { interval: { low: 20, high: 30 } })).toBe('yes');
    expect(agrees(print!, { interval: { low: 26, high: 30 } })).toBe('no');
  });
});

describe('arithmetic', () => {
  test.each([
    ['more than 500 people', 498, '“more than 500” allows (500, 1,000]; 498 is declared'],
    ['51.1 per cent', 51.2, '“51.1 per cent” allows [51.05, 51.15); 51.2 is declared'],
    ['more than 500 people', 5000, '“more than 500” allows (500, 1,000]; 5,000 is declared, more than twice as much'],
    ['up to 500 people', 200, '“up to 500” allows [250, 500]; 200 is declared, less than half of it'],
  ])('%s for %d', (print, value, expected) => {
    expect(arithmetic(readQuantities(print)[0]!, { interval: exactly(value), bound: value })).toBe(expected);
  });
});
