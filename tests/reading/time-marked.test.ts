/** Times that a person has marked, read with what stands around them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fits, markedTimes, nearestReading, type Reference, readTimes, timeAt } from '../../server/reading/time.ts';
import { parseMarked } from '../support/markers.ts';

/** Reads each marked stretch of a line; the mark's braces hold the readings, the likeliest first. */
function check(reference: Reference, lines: string[]): void {
  test.each(lines)('%s', (line) => {
    const { files, ranges } = parseMarked(line, 'text');
    const { text } = files[0]!;
    const found = ranges.map(({ start, end }) => timeAt(text, start, end, reference));
    expect(found.map((expression) => expression?.readings.join(' ') ?? 'none')).toEqual(
      ranges.map(({ expect }) => expect),
    );
    found.forEach((expression, i) => {
      if (expression) expect(expression.text).toBe(text.slice(ranges[i]!.start, ranges[i]!.end));
    });
  });
}

describe('a mark is read with its surroundings', () => {
  check({ published: '2023-01-09' }, [
    'A strike on January ‹|18|›{2023-01-18 2024-01-18 2022-01-18} and ‹|19|›{2023-01-19 2024-01-19 2022-01-19} is set.',
    'A strike on ‹|January 18|›{2023-01-18 2024-01-18 2022-01-18} and 19 is set.',
    'A strike on January ‹|18 and 19|›{2023-01-18/2023-01-19 2024-01-18/2024-01-19 2022-01-18/2022-01-19} is set.',
    'From ‹|3|›{2023-05-03} to ‹|10 May 2023|›{2023-05-10} it was shut.',
    "The ‹|Wednesday|›{2023-01-11 2023-01-04}'s ambulance strike will go on.",
    'In ‹|March|›{2022-03} and ‹|May 2022|›{2022-05} they met.',
    '‹|9 January 2023|›{2023-01-09}, 19:39',
    'Before ‹|Boxing Day|›{2022-12-26 2021-12-26 2023-12-26} it closed.',
  ]);
});

describe('a preposition inside the mark opens the stretch', () => {
  check({ published: '2023-01-09' }, [
    'Numbers rose ‹|since 2010|›{2010/.. 2010}.',
    'It will be 2 per cent ‹|from 1 April 2023|›{2023-04-01/.. 2023-04-01}.',
    'It is shut ‹|until July 2024|›{../2024-07 2024-07}.',
    'It was shut ‹|between March and May 2022|›{2022-03/2022-05}.',
    'It was shut ‹|in December 2022|›{2022-12}.',
  ]);
});

describe('what is marked as a time is one', () => {
  check({ published: '2023-01-09' }, [
    'The ‹|1974|›{1974} World Cup',
    'The ‹|March|›{2023-03 2022-03 2024-03} for Life',
    'The ‹|Easter|›{2023-04-09 2022-04-17 2024-03-31 2023-04-06/2023-04-16 2022-04-14/2022-04-24 2024-03-28/2024-04-07} egg',
    '‹|the vote|›{none}, ‹||›{none}, ‹|x|›{none}',
    'Both the ‹|1 May 2022 and 3 June 2022|›{[2022-05-01, 2022-06-03]} talks failed.',
  ]);
});

test('a weekday inside the mark keeps its place in the text', () => {
  const text = 'Polls open on Tuesday 4 July 2024 at 7am.';
  const found = timeAt(text, 14, 33, {})!;
  expect(found.text).toBe('Tuesday 4 July 2024');
  expect(text.slice(found.weekday!.start, found.weekday!.end)).toBe('Tuesday');
});

describe('each end of a range claims its own weekday', () => {
  test.each([
    ['from ‹|Friday 3 May|›{Friday} to ‹|Sunday 5 May|›{Sunday}'],
    ['between ‹|Friday 3 May 2024|›{Friday} and ‹|Sunday 5 May 2024|›{Sunday}'],
    ['7am on ‹|Thursday 2 May|›{Thursday} to 7am on ‹|Saturday 4 May|›{Saturday}'],
    ['from ‹|Friday 3|›{Friday} to ‹|5 May|›{none}'],
    ['‹|Tuesday 16|›{Tuesday} and ‹|17 April|›{none}'],
  ])('%s', (line) => {
    const { files, ranges } = parseMarked(line, 'text');
    const { text } = files[0]!;
    const found = ranges.map(({ start, end }) => timeAt(text, start, end, { published: '2024-04-17' })?.weekday);
    expect(found.map((weekday) => (weekday ? text.slice(weekday.start, weekday.end) : 'none'))).toEqual(
      ranges.map(({ expect }) => expect),
    );
  });
});

test('far into a long text the place is right', () => {
  const text = `${'Nothing happened. '.repeat(500)}It is on Friday 1 March 2024.`;
  const start = text.indexOf('Friday');
  const found = timeAt(text, start, start + 19, {})!;
  expect(found).toMatchObject({
    start,
    end: start + 19,
    readings: ['2024-03-01'],
    weekday: { day: 5, start, end: start + 6 },
  });
});

/** Print, the tags that fit it, the tags that do not; published on Monday 9 January 2023. */
const cases: [string, string[], string[]][] = [
  [
    'on ‹|January 23|›',
    ['2023-01-23', '2023-01', '2023', '2022-01-23', '2023-01-20/2023-01-25', '2023-01-24~'],
    ['2023-01-25', '2023-02', '2023-01-27~'],
  ],
  ['on ‹|Wednesday|›', ['2023-01-11', '2023-01-04', '2023-01'], ['2023-01-12', '2023-01-18']],
  ['on ‹|Monday|›', ['2023-01-09', '2023-01-02', '2023-01-16'], ['2023-01-10']],
  ['‹|next Wednesday|›', ['2023-01-11', '2023-01-18'], ['2023-01-04', '2023-01-25']],
  ['‹|last Thursday|›', ['2023-01-05'], ['2023-01-12', '2022-12-29']],
  ['‹|next week|›', ['2023-01-16', '2023-01-15/2023-01-21', '2023-01-20'], ['2023-01-12', '2023-01-24']],
  ['‹|last month|›', ['2022-12', '2022-12-31'], ['2022-11', '2023-01-01']],
  ['‹|last April|›', ['2022-04'], ['2021-04', '2023-04']],
  ["‹|next year|›'s pay deal", ['2024', '2023-04/2024-03'], ['2025', '2022']],
  ['‹|next year|›', ['2024-06'], ['2023-06', '2025']],
  ['‹|9/1/2023|›', ['2023-01-09', '2023-09-01'], ['2023-01-10']],
  [
    '‹|January 11 and 23|›',
    ['2023-01-11', '[2023-01-11, 2023-01-23]', '2023-01-11/2023-01-23'],
    ['2023-01-18', '[2023-01-11, 2023-01-25]'],
  ],
  ['‹|early 2023|›', ['2023-01', '2023-05', '2023-01/2023-03'], ['2023-11', '2022']],
  ['‹|mid-January|›', ['2023-01-15', '2023-01-09'], ['2023-01-30', '2023-02']],
  ['‹|three weeks ago|›', ['2022-12-19', '2022-12-17', '2022-12-21'], ['2022-12-10', '2023-01-02']],
  ['‹|two years ago|›', ['2021', '2020-10', '2021-06'], ['2022-01', '2019-06']],
  ['‹|more than 20 years ago|›', ['1998', '2002'], ['2010']],
  ['‹|the past two years|›', ['2021-01-09/2023-01-09', '2022'], ['2019', '2024']],
  ['‹|the day before|›', ['2020-01-01'], []],
  ['‹|recently|›', ['1900'], []],
  ['‹|the 1990s|›', ['1994', '199X'], ['2001']],
  ['‹|summer 2022|›', ['2022-06', '2022-22', '2022-09-21'], ['2022-11', '2022-02']],
  ['‹|the third quarter of 2022|›', ['2022-08', '2022-35'], ['2022-10']],
  ['‹|the current pay year|›', ['2022-04/2023-03', '2022-06'], ['2023-05', '2022-03']],
  ['‹|9 January 2023|›, 19:39', ['2023-01-09T19:39'], []],
  ['over ‹|Christmas|›', ['2022-12-25', '2022-12-24/2022-12-26', '2023-01-01'], ['2022-12-20', '2023-01-03']],
  ['in ‹|the new year|›', ['2023-01', '2023-02-14'], ['2023-06']],
  ['‹|A year ago today|›', ['2022-01-09'], ['2022-01-10']],
  ['‹|the January 6 riot|›', ['2021-01-06'], ['2021-01-07']],
];

test.each(cases)('%s', (line, fitting, others) => {
  const { files, ranges } = parseMarked(`It was ${line}.`, 'text');
  const { start, end } = ranges[0]!;
  const expression = timeAt(files[0]!.text, start, end, { published: '2023-01-09' })!;
  expect(fitting.filter((tag) => fits(expression, [tag]) === 'no')).toEqual([]);
  expect(others.filter((tag) => fits(expression, [tag]) === 'yes')).toEqual([]);
});

test('every tag of a list must be printed', () => {
  const text = 'Strikes on 18 and 19 January 2023.';
  const expression = timeAt(text, 11, 33, {})!;
  expect(expression.text).toBe('18 and 19 January 2023');
  expect(fits(expression, ['2023-01-18', '2023-01-19'])).toBe('yes');
  expect(fits(expression, ['2023-01-18', '2023-01-20'])).toBe('no');
  expect(fits(expression, ['no date'])).toBe('yes');
});

test('without a day of publication a day and month are still held against the tag', () => {
  const expression = timeAt('from 1 April', 5, 12, {})!;
  expect(fits(expression, ['1998-04-01'])).toBe('yes');
  expect(fits(expression, ['1998'])).toBe('yes');
  expect(fits(expression, ['1998-04-02'])).toBe('no');
});

test('the nearest reading', () => {
  const expression = timeAt('on Wednesday', 3, 12, { published: '2023-01-09' })!;
  expect(nearestReading(expression, ['2023-01-03'])).toBe('2023-01-04');
  expect(nearestReading(expression, ['2023-01-13'])).toBe('2023-01-11');
  expect(nearestReading({ ...expression, readings: [] }, ['2023-01-13'])).toBeUndefined();
});

describe('what stands beyond a blank line', () => {
  const reference = { published: '2023-01-12', lang: 'en-GB' };

  test('tells nothing of the sentence', () => {
    const readings = (text: string) => readTimes(text, reference)[0]!.readings;
    expect(readings('Unions want more pay this year.')).toEqual(['2023', '2022-04/2023-03']);
    expect(readings('Unions want more pay.\n\nThis year is long.')).toEqual(['2023']);
  });

  test('leaves days to count from, whichever mark is read first', () => {
    const days = fc.constantFrom(
      'on 3 May 1998',
      'in 2011',
      'last week',
      'on Monday',
      'in June',
      'on 7 March',
      'recently',
    );
    const counted = fc.constantFrom('the day before', 'a year later', 'on Friday', 'on 9 May', 'in spring', 'nothing');
    const paragraphs = fc.array(fc.tuple(days, counted), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(paragraphs, (parts) => {
        const text = parts.map(([day, counted]) => `It closed ${day}, and ${counted} it was shut.`).join('\n\n');
        const expressions = readTimes(`${text} `, reference);
        const backwards = markedTimes(text, reference);
        for (const { start, end, readings } of expressions.toReversed())
          expect(backwards.at(start, end)?.readings).toEqual(readings);
        const { starts, anchors, last } = backwards.course;
        expect(starts).toEqual(expressions.map(({ start }) => start));
        for (const [i, start] of starts.entries()) {
          const paragraph = text.lastIndexOf('\n\n', start) + 1;
          if (i > 0 && starts[i - 1]! >= paragraph) continue;
          expect(markedTimes(text.slice(paragraph), reference, { anchor: anchors[i] }).course.last).toEqual(last);
        }
      }),
    );
  });

  test('is part of a mark that runs over it', () => {
    const text = 'It closed on 3 May 2022.\n\nIt opened on 5 June 2022.';
    expect(timeAt(text, 13, text.length - 1, reference)?.readings).toEqual(['[2022-05-03, 2022-06-05]']);
  });
});
