/** date/weekday: a weekday beside a date that fell on another one. */
import type { Fix, Span } from '../../language/finding.ts';
import type { Article } from '../../model/article.ts';
import { weekdayOf } from '../../reading/calendar.ts';
import { type Days, parseEdtf, showDays, showWeekday } from '../../reading/edtf.ts';
import { readTimes, type TimeExpression } from '../../reading/time.ts';
import { defineRule, type Report } from '../rule.ts';

export default defineRule({
  id: 'date/weekday',
  summary: 'A weekday beside a date that fell on another one.',
  why: `"Tuesday 4 July 2024" was a Thursday: either may be the slip, and a reader with a calendar sees it. A date without a
year is held against the day that it is tagged with; one with a year needs no tag, and is checked wherever it stands.`,
  severity: 'error',
  scope: 'article',
  messages: { differs: 'Unexpected {printed}: {date} was a {weekday}' },
  good: [
    'The hall opened on Thursday 4 July 2024, and on [Tuesday 4 July]{date: 2023-07-04} the year before.',
    '---\npublished: 2024-07-05\n---\nIt opened on [Thursday, July 4]{date}.',
    '---\npublished: 2024-04-17\n---\nIt lasts from [7am on Friday 3 May to Sunday 5 May]{date}, or [until Sunday 5 May]{date}, on [Friday 3 and Saturday 4 May]{date}.',
    '---\npublished: 2024-04-17\n---\nThe strike runs from [Friday 3 May]{date} to [Sunday 5 May]{date}.',
  ],
  bad: [
    {
      article: 'The hall opened on ‹|Tuesday|›{differs} 4 July 2024.',
      fixed: 'The hall opened on Thursday 4 July 2024.',
    },
    {
      article: 'The hall opened on [‹|Tue|›{differs} 4 July]{date: 2024-07-04}.',
      fixed: 'The hall opened on [Thu 4 July]{date: 2024-07-04}.',
    },
    {
      article:
        '---\npublished: 2024-04-17\n---\nThe strike runs from [‹|Thursday|›{differs} 3 May to Sunday 5 May]{date}.',
      fixed: '---\npublished: 2024-04-17\n---\nThe strike runs from [Friday 3 May to Sunday 5 May]{date}.',
    },
  ],
  *check(article) {
    const seen = new Set<number>();
    for (const { reading, edtf } of article.facts.dates) {
      if (reading?.weekday === undefined) continue;
      seen.add(reading.weekday.start);
      const report = judge(article, reading, edtf.length > 0 ? edtf.map(parseEdtf) : reading.readings.map(startOf));
      if (report) yield report;
    }
    for (const reading of fullDates(article, seen)) {
      const report = judge(article, reading, reading.readings.map(parseEdtf));
      if (report && !article.inAside(report.span)) yield report;
    }
  },
});

/** The days that the print may mean, all of them on another weekday; stretches of more than one day prove nothing. */
function judge(
  article: Article,
  { weekday, text }: TimeExpression,
  days: readonly (Days | undefined)[],
): Report | undefined {
  if (weekday === undefined) return undefined;
  let day: Days | undefined;
  for (const each of days) {
    if (each === undefined) continue;
    if (each.from !== each.to || weekdayOf(each.from) === weekday.day) return undefined;
    day ??= each;
  }
  if (day === undefined) return undefined;
  const span = article.document.plain.span(weekday.start, weekday.end);
  const printed = article.document.text.slice(span.start, span.end);
  const right = showWeekday(day.from);
  const date = showDays({ ...day, time: undefined });
  return {
    message: 'differs',
    data: { printed, date, weekday: right },
    span,
    arithmetic: `"${text}": ${date} fell on a ${right}`,
    fixes: correction(span, printed, right),
  };
}

/** Of a stretch that is read as printed the day on which it starts: the weekday stands in front of that. */
function startOf(edtf: string): Days | undefined {
  const days = parseEdtf(edtf);
  return days?.ends?.[0] ?? days;
}

/** The right weekday in the form that is printed: in full, or cut to as many letters. */
function correction(span: Span, printed: string, right: string): Fix[] {
  const short = printed.replace(/\.$/, '');
  const form = /day$/i.test(printed) ? right : right.slice(0, Math.max(3, short.length)) + printed.slice(short.length);
  return [{ title: `Change to ${form}`, edits: [{ file: '', span, text: form }] }];
}

/** A weekday, a day, a month and a year in a row: wrong whatever else the article says. */
const fullDate =
  /\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:r|rs)?|Fri|Satur|Sat|Sun)(?:day)?\.?,? (?:the )?(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? \p{Lu}\p{Ll}{2,8}\.?|\p{Lu}\p{Ll}{2,8}\.? \d{1,2}(?:st|nd|rd|th)?),? (?:1[89]|20)\d\d\b/gu;

function* fullDates(article: Article, seen: ReadonlySet<number>): Iterable<TimeExpression> {
  const { text } = article.document.plain;
  for (const { start: from, end: to } of article.find(fullDate, fullDatesIn)) {
    if (seen.has(from)) continue;
    const print = text.slice(from, to);
    const [reading] = readTimes(print, { lang: article.facts.lang });
    if (reading?.weekday === undefined || reading.readings.length !== 1) continue;
    const { day, start, end } = reading.weekday;
    yield { ...reading, weekday: { day, start: start + from, end: end + from } };
  }
}

function fullDatesIn(text: string): Span[] {
  const found: Span[] = [];
  fullDate.lastIndex = 0;
  for (let match = fullDate.exec(text); match; match = fullDate.exec(text))
    found.push({ start: match.index, end: fullDate.lastIndex });
  return found;
}
