/** Times of any text and any mark. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseEdtf } from '../../server/reading/edtf.ts';
import { fits, readTimes, timeAt } from '../../server/reading/time.ts';

/** Words of time, numbers and signs in any order: what a grammar could trip over. */
const words =
  `the last next this past coming previous following a two few 9 31 99 2023 1998 2023-24 9th first January Jan. May
  March Wednesday Wed weekend week weeks day months year years decade century quarter half of in on at to and or - – / , . : ; ( ) '
  's ago later earlier early mid late end start beginning before after from until since between within morning night noon 9am
  19:39 3.30pm GMT today yesterday tomorrow Christmas Easter Day New Year summer fall Q3 FY24 90s BC AD more than nearly about
  financial tax season turn hours ending to beginning same that`
    .split(/\s+/)
    .filter(Boolean);

const jumble = fc
  .array(fc.constantFrom(...words, '\n', '\n\n', ''), { maxLength: 24 })
  .chain((parts) =>
    fc
      .array(fc.constantFrom(' ', ' ', ' ', ''), { minLength: parts.length, maxLength: parts.length })
      .map((gaps) => parts.map((part, i) => part + gaps[i]).join('')),
  );

const published = fc.constantFrom(
  undefined,
  '2023-01-09',
  '2024-02-29',
  '2023-12-31',
  '1998',
  '2026-02~',
  '2023-01-09T23:30Z',
  '0001-01-01',
  '9999-12-31',
  '../2023',
  'soon',
);
const lang = fc.constantFrom(undefined, 'en', 'en-US', 'en-AU', 'en-IN', '');

test('expressions are in order, apart, as printed, and every reading is EDTF', () => {
  fc.assert(
    fc.property(
      fc.oneof(jumble, fc.string({ unit: 'binary', maxLength: 80 })),
      published,
      lang,
      (text, day, language) => {
        let end = 0;
        for (const found of readTimes(text, { published: day, lang: language })) {
          expect(found.start).toBeGreaterThanOrEqual(end);
          expect(found.end).toBeGreaterThan(found.start);
          expect(found.text).toBe(text.slice(found.start, found.end));
          expect(found.readings.filter((reading) => !parseEdtf(reading))).toEqual([]);
          expect(new Set(found.readings).size).toBe(found.readings.length);
          expect(found.readings.every((reading) => fits(found, [reading]) === 'yes')).toBe(true);
          end = found.end;
        }
      },
    ),
    { numRuns: 1000 },
  );
});

test('any mark can be read', () => {
  fc.assert(
    fc.property(jumble, fc.nat(120), fc.nat(40), published, (text, start, length, day) => {
      const from = Math.min(start, text.length);
      const to = Math.min(text.length, from + length);
      const found = timeAt(text, from, to, { published: day });
      if (found) expect([found.start, found.end, found.text]).toEqual([from, to, text.slice(from, to)]);
    }),
    { numRuns: 600 },
  );
});

/** Eight times the text may take about eight times as long, and never its square. */
const walls = [
  '1, ',
  'January ',
  '9-',
  'the ',
  'last next this ',
  'the end of ',
  '18 and ',
  '2022-',
  'p.m. a.m. ',
  "'",
  '1',
  'a',
  'May ',
  'next Wednesday at 3pm and ',
  '\n',
  '9\n',
  'first of the ',
  'two or three ',
  '3pm to ',
  '1 January to ',
  'spring of 2020 to ',
  'wanted Wednesday ',
  'new year ',
  'Easter ',
  '(',
  'more than ',
  'Monday 9 and ',
  'in two ',
];

test.each(walls)('a wall of %j is read in linear time', (brick) => {
  let runs = 0;
  // No two texts alike: the last one read stays read.
  const wall = (length: number) => brick.repeat(Math.ceil(length / brick.length)) + ' x'.repeat(runs++);
  const time = (text: string) => {
    const started = performance.now();
    readTimes(text, { published: '2023-01-09' });
    return performance.now() - started;
  };
  time(wall(10_000));
  const short = Math.min(time(wall(10_000)), time(wall(10_000)));
  expect(time(wall(80_000))).toBeLessThan(200 + short * 8 * 6);
});
