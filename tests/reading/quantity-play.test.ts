/** How much play a printed number has. */
import { describe, expect, test } from 'vitest';
import { show } from '../../server/reading/interval.ts';
import { readQuantities } from '../../server/reading/quantity.ts';

/** What prints allow, by docs/format.md, section 4. */
function allows(table: [string, string][]): void {
  test.each(table)('%s: %s', (text, interval) => {
    const [first] = readQuantities(text);
    expect(first && show(first.interval)).toBe(interval);
  });
}

describe('decimals and percentages: half a unit in the last place', () => {
  allows([
    ['51.1 per cent', '[51.05, 51.15)'],
    ['51 per cent', '[50.5, 51.5)'],
    ['50 per cent', '[49.5, 50.5)'],
    ['-2.5%', '(-2.55, -2.45]'],
    ['2.50%', '[2.495, 2.505)'],
    ['3 percentage points', '[2.5, 3.5)'],
    ['half a per cent', '[0.375, 0.625)'],
    ['1.3 million homes', '[1,250,000, 1,350,000)'],
    ['£0.5bn', '[450,000,000, 550,000,000)'],
    ['37.5C', '[37.45, 37.55)'],
  ]);
});

describe('nearly one or two units of time: a fifth less', () => {
  allows([
    ['nearly a week', '[0.8, 1)'],
    ['almost two years', '[1.6, 2)'],
    ['nearly three years', '[2.7, 3)'],
    ['nearly half', '[45, 50)'],
  ]);
});

describe('money and counts of 100 and more: half of the last digit that is not zero, at most 5%', () => {
  allows([
    ['£1bn', '[950,000,000, 1,050,000,000]'],
    ['£5.2bn', '[5,150,000,000, 5,250,000,000)'],
    ['1,312,402 people', '[1,312,401.5, 1,312,402.5)'],
    ['500 people', '[475, 525]'],
    ['120 people', '[115, 125)'],
    ['£5', '[4.75, 5.25]'],
    ['£5.20', '[5.195, 5.205)'],
    ['50p', '[0.475, 0.525]'],
    ['two and a half million homes', '[2,375,000, 2,625,000]'],
    ['300-day strike', '[285, 315]'],
    ['10 miles', '[9.5, 10.5)'],
    ['2mm', '[1.5, 2.5)'],
  ]);
});

describe('counts under 100 are exact', () => {
  allows([
    ['37 people', '37'],
    ['a dozen boats', '12'],
    ['two days', '2'],
    ['99 homes', '99'],
    ['aged 58', '58'],
  ]);
});

describe('qualifiers', () => {
  allows([
    ['more than 500 people', '(500, 1,000]'],
    ['at least 500 people', '[500, 1,000]'],
    ['up to 500 people', '[250, 500]'],
    ['fewer than 500 people', '[250, 500)'],
    ['nearly 500 people', '[450, 500)'],
    ['just over 500 people', '(500, 550]'],
    ['about 500 people', '[450, 550]'],
    ['some 500 people', '[450, 550]'],
    ['exactly 500 people', '500'],
    ['almost half', '[45, 50)'],
  ]);
});

describe('ranges, shares and orders of size', () => {
  allows([
    ['between 20 and 30 people', '[20, 30]'],
    ['about 20 to 30 people', '[18, 33]'],
    ['up to 20 to 30 people', '[10, 30]'],
    ['half', '[48, 52]'],
    ['a third of them', '[31.3333333333, 35.3333333333]'],
    ['one in five', '[18, 22]'],
    ['one in 1,000', '[0.05, 0.15]'],
    ['dozens of people', '[24, 120]'],
    ['hundreds of thousands of people', '[100,000, 1,000,000]'],
    ['several hundred people', '[300, 900]'],
    ['doubled', '[1.8, 2.2]'],
    ['in her 50s', '[50, 59]'],
  ]);
});

describe('precision is half of the last printed unit', () => {
  test.each([
    ['51.1 per cent', 0.05],
    ['51 per cent', 0.5],
    ['1.3 million homes', 50000],
    ['37 people', 0],
    ['£5.20', 0.005],
    ['more than 51.1 per cent', 0.05],
  ])('%s: %d', (text, precision) => expect(readQuantities(text)[0]?.precision).toBe(precision));
});

test('a number that another is counted from has no qualifier of its own', () => {
  const [, whole] = readQuantities('That is 1,346 fewer than the 41,286 of last year.');
  expect([whole?.value, whole?.qualifier]).toEqual([41286, undefined]);
  const [bound] = readQuantities('It drew fewer than the 300 expected.');
  expect(bound?.qualifier).toBe('less-than');
});
