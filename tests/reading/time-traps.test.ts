/** Words that look like times and are none. */
import { expect, test } from 'vitest';
import { readTimes } from '../../server/reading/time.ts';

/** Sentences that print no time though they look like it. */
const traps = [
  'It lost by a bank. Holiday homes, Boxing. Day trips and Burns; night fell.',
  'You may go, he said. May I? Theresa May said no, and Mrs May left.',
  "They march in the March for Life; the Women's March was long.",
  'Second, the second of three, came second in a split second.',
  'The Sunday Times and the Mail on Sunday ran it; Sheffield Wednesday won.',
  'Wednesday Addams, Ruby Tuesday and Man Friday met at Monday.com.',
  'Band 2 staff on Band 3 pay sat in the sun and wed.',
  'Mar the day, he said; Jan and Dec are names; Fri too.',
  '2,023 people and 2023 people, or £2023, or 2023m, or 1.8 per cent.',
  'It lost 1500 jobs and 2000 homes at 1800 metres.',
  "She told Radio 4's Today programme and USA Today so.",
  'A spring in the garden; the fall in prices; they fall, we spring.',
  'He is in his 60s and she in her 50s; highs in the mid 20s and the 30s.',
  'Call 0800 313 4630 or 01632 960123 24/7; it is 50/50, 2/3 or 3-1.',
  'Version 1.2.2023.4 of 10.31.2013.1 at 192.168.10.12 is out.',
  'Covid-19 and the A38, flight 1549, Room 2012, Windows 2000, Section 20 of the Act.',
  'It finished in 10:30, with odds of 2:1, John 3:16.',
  'The 18th hole, the 9th floor, the 90th minute, the 5th Duke and the 30th edition.',
  'Every Wednesday and on a Friday they meet; on Mondays it is shut.',
  'The dispute will last six weeks; it lasted two years, a 300-day strike.',
  'April Jones, June Brown and August Wilson met Jan Morris.',
  'Black Wednesday, Bloody Sunday and Super Tuesday.',
  'A year-old car, a two-year deal, a weeks-long row, the day-to-day work.',
  'He won by two to one; four in ten to five in ten; ten to one on.',
  'In time, at times, time and again, this time, that time, next time.',
  'Half of it, the first half, a quarter of them, the last quarter-final.',
  'the march of time, may it please you, an august body',
  'I saw the a.m. and p.m. signs. I am 5. P.M. Smith.',
  'The pound rose to 1.20, from 1.18 to 1.22, and traded at 1.27.',
  'See CVE-2016-2086 and CVE-2023-01.',
  'a three-days-later look; these-days later',
  'Level 42, Blink-182, U2, Apollo 13, Catch-22, Area 51, 1984-style.',
];

test.each(traps)('%s', (text) => {
  expect(readTimes(text, { published: '2023-01-09' }).map((found) => found.text)).toEqual([]);
});

/** What stands before is the sentence, behind it all that is a time in it. */
const mixed: [string, string[]][] = [
  ['In March 30 people died and in May 12 were hurt.', ['March', 'May']],
  ['On January 11 and 23 people gathered.', ['January 11']],
  ['On March 30 people gathered.', ['March 30']],
  ['In 2010 voters chose; in 2010 people lost.', ['2010']],
  ['In 2019, 2,019 people came.', ['2019']],
  ['The January 6 riot and the July 4 parades.', ['January 6', 'July 4']],
  ['Since May, Theresa May has been away.', ['May']],
  ['By May they hope to end it.', ['May']],
  ['The Sunday Times said on Sunday.', ['Sunday']],
  ["Last week's vote, this year's deal, Wednesday’s strike.", ['Last week', 'this year', 'Wednesday']],
  ['The 18- to 24-year-olds of 1998 and the under-21s of 2008.', ['1998', '2008']],
  ['Friday, 13 people were hurt; on Friday 13 people were hurt.', ['Friday', 'Friday']],
  ["He moved from Monday to Tuesday - Wednesday's game stands.", ['Monday to Tuesday', 'Wednesday']],
  ['The vote on 4 July\n\n5 million voted', ['4 July']],
  ['Version 3, 29 June 2007', ['29 June 2007']],
  ['He left in June\n2024 was kinder.', ['June\n2024']],
];

test.each(mixed)('%s', (text, times) => {
  expect(readTimes(text, { published: '2023-01-09' }).map((found) => found.text)).toEqual(times);
});
