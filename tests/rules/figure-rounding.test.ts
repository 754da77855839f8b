/** Figures of which only rounding makes a contradiction: information, and never more. */
import { expect, test } from 'vitest';
import { check, parseMarked } from '../support/check.ts';

/** Rule and severity of every finding, but for remarks on what is not used or not said. */
function judged(article: string): string[] {
  return check(parseMarked(article).files)
    .map(({ rule, severity }) => `${rule} ${severity}`)
    .filter((each) => each !== 'figure/unit info' && !each.startsWith('entity/'));
}

function totals(total: number): string {
  return `---
figures:
  a: {value: 1200000000, unit: GBP}
  b: {value: 850000000, unit: GBP}
  t: {value: ${total}, unit: GBP, sum-of: [a, b]}
---
The debts of [£1.2bn]{figure: a} and [£850m]{figure: b}.`;
}

test('a total of rounded parts', () => {
  expect(judged(totals(2_000_000_000))).toEqual(['figure/sum info']);
  expect(judged(totals(2_050_000_000))).toEqual([]);
  expect(judged(totals(2_400_000_000))).toEqual(['figure/sum error']);
});

test('small counts are exact, however round', () => {
  expect(
    judged(`---
figures:
  a: {value: 1200, unit: bed}
  b: {value: 800, unit: bed}
  t: {value: 2100, unit: bed, sum-of: [a, b]}
---
Some [1,200]{figure: a} and [800]{figure: b} beds.`),
  ).toEqual(['figure/sum error']);
});

function change(percent: number): string {
  return `---
figures:
  a: {value: 1200000, unit: GBP}
  b: {value: 1500000, unit: GBP}
  c: {value: ${percent}, unit: percent, change: {from: a, to: b}}
---
It rose from [£1.2m]{figure: a} to [£1.5m]{figure: b}.`;
}

test('a change between rounded ends', () => {
  expect(judged(change(25))).toEqual([]);
  expect(judged(change(27))).toEqual(['figure/change info']);
  expect(judged(change(45))).toEqual(['figure/change error']);
});

test('a thousands comma in a mapping is one slip, and is said once', () => {
  expect(judged('There were [1,300]{figure: {value: 1,300, unit: person}} people.')).toEqual(['format/value error']);
});

function wait(weeks: number): string {
  return `Waits are [four and a half months]{figure: {value: ${weeks}, unit: week}}.`;
}

test('months are said for four weeks each', () => {
  expect(judged(wait(18))).toEqual([]);
  expect(judged(wait(19.5))).toEqual([]);
  expect(judged(wait(23))).toEqual(['figure/value error']);
  const [finding] = check(parseMarked(wait(23)).files).filter(({ rule }) => rule === 'figure/value');
  expect(finding?.fixes).toEqual([]);
});
