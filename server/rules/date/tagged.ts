/** What the date rules share: printed expressions of time beside the days that they are tagged with. */
import type { Fix, Related } from '../../language/finding.ts';
import type { Article } from '../../model/article.ts';
import type { DateStatement } from '../../model/facts.ts';
import { dateParts, isoYear, weekdayOf } from '../../reading/calendar.ts';
import { type Days, parseEdtf, showDays, showWeekday } from '../../reading/edtf.ts';
import { fits, nearestReading, type TimeExpression } from '../../reading/time.ts';
import type { Report } from '../rule.ts';

/** A tagged expression none of whose fair readings is a tagged day. */
export interface Misfit {
  statement: DateStatement;
  reading: TimeExpression;
}

/** Tagged dates that the print rules out; `counted` ones count from another day ("next week", "Wednesday"). */
export function* misfits(article: Article, counted: boolean): Iterable<Misfit> {
  for (const statement of article.facts.dates) {
    const { reading, edtf } = statement;
    if (reading === undefined || edtf.length === 0 || isCounted(reading) !== counted) continue;
    if (fits(reading, edtf) === 'no' && !fitsItsYear(article, statement, reading)) yield { statement, reading };
  }
}

/**
 * Whether a print without a year fits in the tagged one, and something speaks for that year: its last
 * two digits ("June '44"), the weekday that is printed
 * with it ("Friday 1 April"), or the year itself, printed in the prose before it or in its paragraph ("In 2021 …").
 */
function fitsItsYear(article: Article, { edtf, annotation }: DateStatement, reading: TimeExpression): boolean {
  const tagged = edtf.flatMap((each) => parseEdtf(each) ?? []);
  const first = tagged[0];
  if (first === undefined || !Number.isFinite(first.from) || /\d{4}/.test(reading.text)) return false;
  const { year } = dateParts(first.from);
  const short = /['’‘](\d\d)(?!\d)/.exec(reading.text)?.[1];
  if (short !== undefined && Number(short) !== year % 100) return false;
  const moved = reading.readings.map((each) => movedTo(each, year));
  if (fits({ ...reading, readings: moved }, edtf) === 'no') return false;
  const { weekday } = reading;
  if (short !== undefined) return true;
  if (weekday && tagged.length === 1 && first.from === first.to && weekdayOf(first.from) === weekday.day) return true;
  const { plain, annotations } = article.document;
  const lineEnd = plain.text.indexOf('\n', annotations[annotation]!.plain.end);
  const printed = plain.text.slice(0, lineEnd < 0 ? undefined : lineEnd);
  return new RegExp(`(?<!\\d)${isoYear(year)}(?!\\d)`).test(printed);
}

/** A reading with its first year as `year`, and any later ones moved along. */
function movedTo(edtf: string, year: number): string {
  const first = /^\d{4}(?!\d)/.exec(edtf)?.[0];
  if (first === undefined) return edtf;
  return edtf.replace(/(^|\/)(\d{4})(?!\d)/g, (_, before: string, old: string) => {
    return before + isoYear(Number(old) + year - Number(first));
  });
}

/** The report of a misfit, with what the print allows as fixes of the tag. */
export function misfitReport(article: Article, { statement, reading }: Misfit): Report {
  const expected = nearestReading(reading, statement.edtf);
  return {
    message: 'differs',
    data: {
      printed: statement.text,
      tagged: worded(statement.edtf),
      expected: expected === undefined ? '' : worded([expected]),
    },
    span: statement.span,
    arithmetic: arithmeticOf(article, statement, reading),
    related: [taggedAt(article, statement)],
    fixes: retag(statement, reading, expected),
  };
}

/** Days as a newspaper writes them, with the weekday of a single day. */
function worded(edtf: readonly string[]): string {
  return edtf
    .map((each) => {
      const days = parseEdtf(each);
      return days === undefined ? each : wordedDays(days);
    })
    .join(' and ');
}

export function wordedDays(days: Days): string {
  return days.from === days.to ? `${showWeekday(days.from)} ${showDays(days)}` : showDays(days);
}

export function taggedAt(article: Article, statement: DateStatement): Related {
  return { file: article.file, span: statement.at, message: `Tagged as ${worded(statement.edtf)} here` };
}

function isCounted({ kind }: TimeExpression): boolean {
  return kind === 'weekday' || kind === 'relative' || kind === 'clock';
}

function arithmeticOf(article: Article, statement: DateStatement, reading: TimeExpression): string {
  const dateline = article.published && isCounted(reading) ? `Counted from ${wordedDays(article.published)}: ` : '';
  const all = reading.readings.slice(0, 4).map((each) => worded([each]));
  return `${dateline}"${statement.text}" may be ${all.join(', or ')}; tagged is ${worded(statement.edtf)}`;
}

/** The nearest reading first, then the others as choices. Readings with a comma stand in brackets and are EDTF as they are. */
function retag(statement: DateStatement, reading: TimeExpression, nearest: string | undefined): Fix[] {
  const readings = nearest === undefined ? [] : [nearest, ...reading.readings.filter((each) => each !== nearest)];
  return readings.slice(0, 3).map((edtf) => ({
    title: `Tag as ${edtf}`,
    edits: [{ file: '', span: statement.at, text: edtf }],
  }));
}
