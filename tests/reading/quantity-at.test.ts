/** Quantities that a person has marked. */
import { describe, expect, test } from 'vitest';
import { quantityAt } from '../../server/reading/quantity.ts';
import { parseMarked } from '../support/markers.ts';
import { describeQuantity } from './quantity-lines.ts';

/** Each marked stretch is read as its braces say: `text: description`, or `nothing`. */
function check(lines: string[]): void {
  test.each(lines)('%s', (line) => {
    const { files, ranges } = parseMarked(line, 'line');
    const { text } = files[0]!;
    const found = ranges.map(({ start, end }) => quantityAt(text, start, end));
    expect(found.map((one) => (one === undefined ? 'nothing' : `${one.text}: ${describeQuantity(one)}`))).toEqual(
      ranges.map(({ expect: wanted }) => wanted),
    );
    for (const one of found) if (one !== undefined) expect(text.slice(one.start, one.end)).toBe(one.text);
  });
}

describe('a qualifier just outside the mark is taken in', () => {
  check([
    'It hit more than ‹|500|›{more than 500: more-than 500 home} homes.',
    'It hit ‹|500|›{500 or more: at-least 500} or more.',
    '‹|1.3 million|›{1.3 million at least: at-least 1300000} at least were hit.',
    'Nearly ‹|1 per cent|›{Nearly 1 per cent: nearly 1 percent} was lost.',
    'Up to ‹|37 phlebotomists|›{Up to 37: at-most 37 phlebotomist} struck.',
    'At least another ‹|200|›{At least another 200: at-least 200} will go.',
    'It was £20 more. Than ‹|500|›{500: 500} there is no more.',
    'They lose over‹|£5|›{over£5: more-than 5 GBP per week} a week.',
    'It rose by some ‹|4,000|›{some 4,000: about 4000}.',
  ]);
});

describe('the mark may hold more, or less, than the quantity', () => {
  check([
    'It was ‹|a fall of more than a third|›{more than a third: more-than 33.33333333 percent share}.',
    'It was ‹|51.1|›{51.1 per cent: 51.1 percent} per cent.',
    'It was ‹|51.1 per|›{51.1 per cent: 51.1 percent} cent.',
    'Some ‹|1.3|›{Some 1.3 million: about 1300000} million were hit.',
    'It was £‹|5bn|›{£5bn: 5000000000 GBP}.',
    'They got ‹|two per cent from 1 April|›{two per cent: 2 percent}.',
    'Between ‹|20|›{20: 20} and ‹|30|›{30: 30} people came.',
    '‹|Between 20 and 30|›{Between 20 and 30: 20–30 person} people came.',
    'It cost £‹|5|›{£5: 5000000 GBP}-6m.',
    '‹|A third|›{A third: 33.33333333 percent share} of them left.',
  ]);
});

describe('what a person has marked is read, whatever it looks like', () => {
  check([
    'On ‹|Band 2|›{2: 2} pay.',
    'In ‹|2023|›{2023: 2023 person} people came.',
    'He took ‹|an hour|›{an hour: 1 hour}.',
    'He met ‹|several|›{several: 3 minister vague} ministers.',
    'Only ‹|one|›{one: 1 nurse} nurse said no.',
    'It was ‹|twice|›{twice: ×2} theirs.',
    'They won ‹|3|›{3: 3}-0.',
    'Some said ‹|no such thing|›{nothing}.',
    'It was ‹||›{nothing}empty.',
    'He drew a ‹|seven-figure|›{seven-figure: 1000000 vague} salary.',
    '‹|No one|›{nothing} came, and ‹|no-one|›{nothing} else.',
  ]);
});

describe('a decade of life is ten ages, however little of it is marked', () => {
  check([
    'She is in her ‹|50s|›{50s: 50–59 year old}.',
    'She is ‹|in her late 50s|›{late 50s: 57–59 year old}.',
    'She is in her ‹|fifties|›{fifties: 50–59 year old}.',
  ]);
});

describe('a mark in a long text', () => {
  const far = 'x'.repeat(5000);
  test.each([
    ['no space for miles', `${far} more than 500 homes ${far}`, 'more than 500'],
    ['words all around', `${'word '.repeat(900)}more than 500 homes ${'word '.repeat(900)}`, 'more than 500'],
    ['one quantity after the other', `${'5,000 boats and '.repeat(200)}nearly 500 homes`, 'nearly 500'],
  ])('%s', (_name, text, expected) => {
    const start = text.indexOf('500 homes');
    expect(quantityAt(text, start, start + 3)?.text).toBe(expected.includes('nearly') ? 'nearly 500' : expected);
  });
});
