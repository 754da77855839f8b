/** Printed times in articles of many kinds, with every fair reading. */
import { describe, expect, test } from 'vitest';
import { type Reference, readTimes } from '../../server/reading/time.ts';
import { mark, parseMarked } from '../support/markers.ts';

/** Marks every expression with its likeliest reading. */
function marked(text: string, reference: Reference): string {
  const ranges = readTimes(text, reference).map(({ start, end, readings }) => ({
    file: 'text',
    start,
    end,
    expect: readings[0] ?? 'nowhere',
  }));
  return mark([{ path: 'text', text }], ranges);
}

/** Each line is a report; every expression in it is marked, with its likeliest reading behind it. */
function check(reference: Reference, lines: string[]): void {
  test.each(lines)('%s', (line) => {
    const { files } = parseMarked(line, 'text');
    expect(marked(files[0]!.text, reference)).toBe(line);
  });
}

describe('an agency report of Wednesday 6 March 2024', () => {
  check({ published: '2024-03-06' }, [
    'LEEDS, ‹|March 6|›{2024-03-06} - Shares fell on ‹|Wednesday|›{2024-03-06} after the bank cut its outlook.',
    'A man is due before magistrates on ‹|Monday, March 11|›{2024-03-11}.',
    'The trial opened on ‹|Feb. 3|›{2024-02-03} and will end on ‹|Sept. 3|›{2024-09-03}.',
    'He was held ‹|last Thursday|›{2024-02-29} and freed ‹|yesterday|›{2024-03-05}, police said.',
    'Inflation eased in ‹|the year to February|›{2023-03/2024-02}, from 4% in ‹|January|›{2024-01}.',
    'The central bank next sets rates on ‹|21 March|›{2024-03-21}.',
    'Sales in ‹|the 52 weeks to 27 January|›{2023-01-29/2024-01-27} were flat.',
    '‹|Q4 2023|›{2023-10/2023-12} earnings are due on ‹|April 1|›{2024-04-01}.',
    'Ministers met on ‹|Jan. 9, 2023, at 7:39 p.m. EST|›{2023-01-09T19:39} and again at ‹|10am on Tuesday|›{2024-03-05T10:00}.',
    'Posted: ‹|Wed., March 6, 2024|›{2024-03-06}. Updated: ‹|6 March 2024, 19:39|›{2024-03-06T19:39}',
    'Wire copy of ‹|March 6 2024 8:00AM|›{2024-03-06T08:00}, again ‹|12:01AM GMT 07 Mar 2024|›{2024-03-07T00:01}',
    'The law took effect on ‹|2017-03-01|›{2017-03-01}, and ‹|2024/02|›{2024-02} is the file.',
  ]);
});

describe('a broadsheet of Thursday 20 June 2024', () => {
  check({ published: '2024-06-20' }, [
    'Voters go to the polls on ‹|Thursday 4 July 2024|›{2024-07-04}.',
    'The minister will meet the unions ‹|next Wednesday|›{2024-06-26} or ‹|the week after next|›{2024-07-01/2024-07-07}.',
    'The talks, which began on ‹|9 January|›{2024-01-09}, resumed on ‹|Monday night|›{2024-06-17}.',
    'They ended in ‹|the early hours of Tuesday|›{2024-06-18}.',
    'He died on ‹|3 March last year|›{2023-03-03}; an inquest opened in ‹|May this year|›{2024-05}.',
    'Prices have risen over ‹|the past two years|›{2022-06-20/2024-06-20} and will rise in ‹|the next six months|›{2024-06-20/2024-12-20}.',
    '‹|Two years ago|›{2022} the council voted to close the pool.',
    '‹|Nearly three years ago|›{2021}, on ‹|14 June 2021|›{2021-06-14}, the firm failed.',
    'By ‹|the end of next month|›{2024-07-21/2024-07-31}, the board will report.',
    '‹|Early next year|›{2025-01/2025-04} the inquiry will open; ‹|late last year|›{2023-09/2023-12} it was delayed.',
    'It was the wettest ‹|July|›{2023-07} in ‹|30 years|›{1994-06-20/2024-06-20}, they said.',
    "The vote will take place ‹|in two weeks' time|›{2024-07-04}.",
    'The offer, made on ‹|Tuesday (18 June)|›{2024-06-18}, lapses ‹|tomorrow|›{2024-06-21}.',
    'On ‹|the night of 5 to 6 June 1944|›{1944-06-05/1944-06-06} they landed.',
    'During ‹|the summer of 2021|›{2021-22} and ‹|the winter of 1978-79|›{1978-24} the grid failed.',
    'It was built in ‹|the 19th century|›{18XX}, sold in ‹|the early 1950s|›{1950/1952} and razed in ‹|the 1990s|›{199X}.',
    'The Roman fort dates from ‹|AD 43|›{0043}, the hoard from ‹|300 BC|›{-0299}.',
    'Births fell in ‹|the 1970s and 80s|›{197X/198X}, and in ‹|the nineties|›{199X} rose.',
    '‹|The first Monday in May|›{2024-05-06} and ‹|the last Sunday of October|›{2024-10-27} are busy.',
    'She sat from ‹|2003 to 2010|›{2003/2010} and was minister between ‹|2007 and 2009|›{2007/2009}.',
    'He (‹|1920-1994|›{1920/1994}) was born here; ‹|2016|›{2016} was the year of the vote.',
    'It opens ‹|a fortnight on Friday|›{2024-07-05}.',
  ]);
});

describe('a tabloid of Sunday 1 December 2024', () => {
  check({ published: '2024-12-01' }, [
    'The star jetted out ‹|last night|›{2024-11-30} and flies home ‹|tomorrow morning|›{2024-12-02}.',
    "She wed on ‹|New Year's Eve|›{2023-12-31} in the sun.",
    'The pair split ‹|three weeks ago|›{2024-11-10} but met on ‹|Boxing Day 2023|›{2023-12-26}.',
    'Fans queued from ‹|5am today|›{2024-12-01T05:00} for the ‹|Black Friday|›{2024-11-29} sale.',
    'The couple have been apart since ‹|August|›{2024-08}, a pal said ‹|yesterday|›{2024-11-30}.',
    "On ‹|Presidents' Day|›{2025-02-17}, ‹|St. Andrew’s Day|›{2024-11-30} and ‹|All Saints’ Day|›{2025-11-01} it will be shut.",
    'Over ‹|Christmas|›{2024-12-25} the family will meet; at ‹|Easter|›{2025-04-20} they will part.',
    "He turned 40 on ‹|Valentine's Day|›{2024-02-14}.",
  ]);
});

describe('a local paper of Friday 5 January 2024', () => {
  check({ published: '2024-01-05' }, [
    'Police were called to Mill Lane at about ‹|3.30pm on Saturday|›{2023-12-30T15:30}.',
    'Roadworks begin on ‹|Monday 15 January|›{2024-01-15} and last six weeks.',
    'The line is shut from ‹|7am on Monday 8 January until 7am on Thursday 11 January|›{2024-01-08T07:00/2024-01-11T07:00}.',
    'The fair runs from ‹|Friday 28 June to Sunday 30 June|›{2024-06-28/2024-06-30}.',
    'Bins will be emptied on ‹|6, 7 and 20 February|›{[2024-02-06, 2024-02-07, 2024-02-20]}.',
    'Junior doctors will walk out on ‹|11-15 April|›{2024-04-11/2024-04-15} and ‹|13–18 June|›{2024-06-13/2024-06-18}.',
    'Strikes on ‹|January 18 and 19|›{2024-01-18/2024-01-19} follow those of ‹|December 20|›{2023-12-20}.',
    'Drivers will stop work on ‹|January 11 and 23|›{[2024-01-11, 2024-01-23]}.',
    'Between ‹|3 and 10 May|›{2023-05-03/2023-05-10} the trust lost 40 shifts.',
    'From ‹|3 May to 10 June 2023|›{2023-05-03/2023-06-10} it lost more; ‹|3 May and 10 June 2023|›{[2023-05-03, 2023-06-10]} were worst.',
    'A talk on ‹|Monday 8|›{2024-01-08} and ‹|Tuesday 9 January|›{2024-01-09} will be free.',
    'The hall is open ‹|9am-5pm|›{2024-01-05T09:00/2024-01-05T17:00}; the bar shuts at ‹|midnight|›{2024-01-05T00:00}.',
    'Tickets go on sale at ‹|10am on Friday, 12 January|›{2024-01-12T10:00}.',
    'It was shut over ‹|the weekend|›{2023-12-30/2023-12-31}; ‹|this weekend|›{2024-01-06/2024-01-07} it will open.',
    'The ballot closes on ‹|the 30th|›{2024-01-30}, and ‹|the week beginning 15 January|›{2024-01-15/2024-01-21} is free.',
    'On ‹|the 9th of January|›{2024-01-09} and ‹|the first of March|›{2024-03-01} staff will meet.',
  ]);
});

describe('the trade press of January 2023', () => {
  check({ published: '2023-01-09' }, [
    'The pay round covers ‹|the current pay year|›{2022-04/2023-03}.',
    'Turnover in ‹|the 2021/22 financial year|›{2021-04/2022-03} was £3m, against £2m in ‹|2020-21|›{2020/2021}.',
    'Output fell in ‹|the third quarter of 2022|›{2022-07/2022-09} and ‹|the second half of last year|›{2022-07/2022-12}.',
    'The deal pays 2 per cent from ‹|1 April|›{2023-04-01} and another 1.8 per cent in ‹|December|›{2023-12}.',
    'Members were balloted in ‹|the last three months of 2022|›{2022-10/2022-12}.',
    'The tax is due by ‹|the end of the tax year|›{2023-01-04/2023-04-05}.',
    'Fees rise in ‹|the 2023-24 academic year|›{2023-09/2024-08}.',
    'A survey between ‹|March and May 2022|›{2022-03/2022-05} found gaps.',
    'The ‹|April to June|›{2022-04/2022-06} quarter was weak; ‹|year-end|›{2023-10/2023-12} accounts are not out.',
    'Contracts signed in ‹|the first week of March 2022|›{2022-03-07/2022-03-13} lapsed.',
    'Talks are planned for ‹|later this week and next|›{2023-01-09/2023-01-22}.',
    'Rates last moved ‹|earlier this month|›{2023-01-01/2023-01-09}, and will again ‹|later this month|›{2023-01-09/2023-01-31}.',
  ]);
});

describe('features and obituaries of March 2024', () => {
  check({ published: '2024-03-06' }, [
    'Deaths peaked on ‹|8 April 2020|›{2020-04-08} and fell every week until ‹|July|›{2020-07}.',
    '‹|Twenty-five years ago|›{1999} he wrote it; ‹|a year ago today|›{2023-03-06} he died.',
    "He was freed in ‹|'92|›{1992}, and from ‹|2025|›{2025} onwards will be paid.",
    'From ‹|the mid-1980s|›{1983/1986} until his death in ‹|2011|›{2011}, he wrote.',
    'By ‹|the mid-19th century|›{1833/1866}, the mill employed 600.',
    'In ‹|the late summer of 1940|›{1940-08-16/1940-09-22} they came.',
    'The ‹|8 November|›{2023-11-08} vote and its ‹|2023|›{2023} report came first.',
    'It opened at ‹|Easter 1998|›{1998-04-12} and, in ‹|the new year|›{2024-01}, shut.',
    'During ‹|Ramadan|›{2023-03-22/2023-04-22} it was shut; on ‹|Diwali 2023|›{2023-11-12/2023-11-13} it was open.',
    "He died on ‹|Boxing Day|›{2023-12-26}, ‹|two days before New Year's Eve|›{2023-12-29}.",
    'He was due in court ‹|today (Wednesday)|›{2024-03-06}; he will sing ‹|Friday at 8|›{2024-03-08T08:00}.',
    'Their ‹|1998-99|›{1998/1999} tour sold out; ‹|the 2023-24 season|›{2023-08/2024-07} is on.',
    'It ran from ‹|the 3rd to the 7th|›{2024-03-03/2024-03-07}, then on ‹|the 20th of next month|›{2024-04-20}.',
    'The worst since ‹|October|›{2023-10}, ahead of the ‹|November|›{2023-11} Budget.',
    'It was ‹|overnight|›{2024-03-05/2024-03-06}, between ‹|midnight on Saturday and 6am on Sunday|›{2024-03-02T00:00/2024-03-03T06:00}.',
    'It will be ready by ‹|Wednesday week|›{2024-03-20}, or ‹|Friday of next week|›{2024-03-15}.',
    "Results were due on ‹|March 11|›{2024-03-11}; ministers meet ahead of ‹|Thursday|›{2024-03-07}'s vote.",
    "She is meeting them on ‹|Friday|›{2024-03-08}, after ‹|Friday|›{2024-03-01}'s row; he faces MPs on ‹|Monday|›{2024-03-11}.",
    'It was shut from ‹|10pm to 2am on Saturday|›{2024-03-02T22:00/2024-03-03T02:00}.',
    'He will, at 13.4 knots and with Dr. Poole, be there on ‹|Friday|›{2024-03-08}.',
    'It is on ‹|Saturday morning at 9|›{2024-03-09T09:00} and ‹|Saturday night at 9|›{2024-03-09T21:00} in the hall, and will be free.',
    'A rise in ‹|the three months to the end of November|›{2023-09/2023-11} and ‹|the week to 5 January|›{2023-12-30/2024-01-05}.',
    '‹|11am on the 11th of November|›{2023-11-11T11:00} was cold.',
  ]);
});

describe('American, Indian, Irish and Australian copy', () => {
  check({ published: '2024-10-30', lang: 'en-US' }, [
    'The vote is on ‹|Tuesday, Nov. 5|›{2024-11-05}; polls closed ‹|11/3/2020|›{2020-11-03} at 8.',
    'The office was shut on ‹|Thanksgiving|›{2023-11-23} and ‹|the Fourth of July|›{2024-07-04}.',
    'On ‹|July 4, a Thursday|›{2024-07-04}, crowds met.',
    'In ‹|the fall of 2021|›{2021-23} the mill shut.',
  ]);
  check({ published: '2024-03-06', lang: 'en-IN' }, [
    'Growth in ‹|2022-23|›{2022/2023} slowed; ‹|FY24|›{2023-04/2024-03} will be better.',
    'He spoke on ‹|Independence Day|›{2023-08-15}.',
  ]);
  check({ published: '2024-03-06', lang: 'en-AU' }, [
    'The wet ‹|summer of 2022|›{2022-30} ended on ‹|1/3/2022|›{2022-03-01}.',
    "It is shut on ‹|Mother's Day|›{2024-05-12}.",
  ]);
});

describe('print without a day of publication', () => {
  check({}, [
    'The award is 2 per cent from ‹|1 April|›{XXXX-04-01} and more in ‹|December|›{XXXX-12}.',
    'Unions ‹|last week|›{nowhere} turned it down, after a vote on ‹|Wednesday|›{nowhere}.',
    'They walked out in ‹|March 2025|›{2025-03} over pay since ‹|2010|›{2010}.',
    'It closed on ‹|Tuesday 4 July 2023|›{2023-07-04}, and on ‹|Christmas Day|›{nowhere}.',
  ]);
});

describe('a day of publication that is not known to the day', () => {
  check({ published: '1998-05' }, [
    'Unions ‹|last week|›{1998-04-20/1998-05-24} turned it down.',
    'It was held on ‹|1 April|›{1998-04-01} and ‹|last year|›{1997}.',
  ]);
  check({ published: '2026-02-10~' }, ['They met ‹|yesterday|›{2026-02-06/2026-02-12}.']);
});

describe('a time of publication with an offset', () => {
  check({ published: '2023-01-09T23:30Z', timezone: 'Asia/Kolkata' }, ['He spoke ‹|today|›{2023-01-10}.']);
  check({ published: '2023-01-09T23:30', timezone: 'Asia/Kolkata' }, ['He spoke ‹|today|›{2023-01-09}.']);
});

test('lists carry every day', () => {
  const [found] = readTimes('Out on 1, 3 and 5 May 2023.', {});
  expect(found!.readings).toEqual(['[2023-05-01, 2023-05-03, 2023-05-05]']);
});

test('a weekday beside a date is reported with its place, right or wrong', () => {
  const text = 'It fell on Tuesday 4 July 2024, or July 4, 2024 (a Friday).';
  const found = readTimes(text, {});
  expect(found.map(({ weekday }) => weekday && [weekday.day, text.slice(weekday.start, weekday.end)])).toEqual([
    [2, 'Tuesday'],
    [5, 'Friday'],
  ]);
});

test('in a list each day has its own weekday', () => {
  const found = readTimes('On Monday 8 and Tuesday 9 January 2024.', {});
  expect(found.map(({ text, readings, weekday }) => [text, readings[0], weekday?.day])).toEqual([
    ['Monday 8', '2024-01-08', 1],
    ['Tuesday 9 January 2024', '2024-01-09', 2],
  ]);
});

test('kinds', () => {
  const kinds = (text: string) => readTimes(text, { published: '2023-01-09' }).map(({ kind }) => kind);
  expect(kinds('On 4 July 2024, in July 2024, in 2024, on Wednesday, last week, at 3pm.')).toEqual([
    'day',
    'month',
    'year',
    'weekday',
    'relative',
    'clock',
  ]);
  expect(kinds('In summer 2023, in the past two years, from 3 to 10 May.')).toEqual(['season', 'span', 'span']);
});

test('a year in front of its quarter is no time of its own', () => {
  expect(readTimes('The 2023 Q3 results are due.', {}).map(({ text }) => text)).toEqual(['2023 Q3']);
});

test('a time of day may be told in words', () => {
  const readings = (text: string) =>
    readTimes(text, { published: '2024-03-06' }).map(({ text, readings }) => [text, readings[0]]);
  expect(readings("It began at three o'clock.")).toEqual([["three o'clock", '2024-03-06T15:00']]);
  expect(readings('It began at ten p.m. on 5 May 2021.')).toEqual([['ten p.m. on 5 May 2021', '2021-05-05T22:00']]);
});
