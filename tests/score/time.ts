/**
 * Scores the reader of times against duckling's English corpus: `node tests/score/time.ts FOLDER [--all]`, where FOLDER holds
 * `Time.jsonl` and `Time.GB.jsonl` (one `{"text", "expected_hs"}` a line). No part of the tests: the corpus is not ours.
 *
 * A case is right where the whole print is found and the first reading is the expected stretch of days; nearly right where
 * another reading is it or the first one meets it. What newspapers do not print is left out, and counted with the reason.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addMonths, dayNumber, isoDay } from '../../server/reading/calendar.ts';
import { parseEdtf } from '../../server/reading/edtf.ts';
import { readTimes } from '../../server/reading/time.ts';

interface Case {
  text: string;
  expected_hs: string | null;
}

interface Stretch {
  from: number;
  to: number;
}

/** The corpus is written for this day. */
const published = '2013-02-12';

const leftOut: [RegExp, string][] = [
  [/ Second$| Second "/, 'to the second: countdowns and "now"'],
  [/ (?:Minute|Hour)$/, 'a time of day alone or hours from now: no day to check'],
];

const unprinted: [RegExp, string][] = [
  [
    /^(?:fri|sat|sun|mon|tue|thu|wed)\.?$|\bqtr\b|\byr\b|\bEOM\b|\bBOM\b|\bEOY\b|\bBOY\b|\bEOD\b|\bATM\b|^18q4$/i,
    'shorthand of chats',
  ],
  [
    /\d \d|^\d+ ?[-/] ?\d+$|^on \d+\/\d+|^\d+-\d+-\d+$|\d[a-z]{3}\/|^\d{1,2}\/\d{4}$|Feb13|14april|31-Oct|31\/Oct|^\d\d?\/\d\d? |\d+\.\d+\.19/i,
    'figures without a year or with signs that no paper uses',
  ],
  [
    /^(?:MLK|boss|.*mysteries|.*holy spirit|covenant|branch|white sun|easter mon$|civil rights|king's day|koningsdag)|Martin Luther Kings? |MLK|Martin Luther King's/i,
    'names of days that papers seldom use',
  ],
  [
    /@|\d+h\d*|\b\d+a\b|tonite|wkend|week-end|lunch|ish\b|untill|tonight \d|^(?:at )?\w+ (?:tonight|tomorrow|this (?:morning|evening|afternoon))|today in|in between|later than|minutes to|for 9am|two thousand|seasons?$|19th To|14 a\.d|ides of|^20 of|rest of|all week|around next week|of (?:the )?past week|of the following week|^the (?:1st|24|first|week)$|^on (?:the )?(?:first|24th)$|tomorrows|from last week|week's sunday|at this time|14th April 15|2018Q4|after next$|end of month|beginning of month|of year$/i,
    'phrases of assistants, not of papers',
  ],
  [
    /(?:thanksgiving|march) (?:in )?\w+ (?:months?|years?)|10 days|tuesday after|six years hence|in five years/i,
    'one expression counted from another without a word between',
  ],
  [
    /^(?:1974|May|March|xmas|christmas|easter|march 3|Thu 15th|xmas at 6 pm)$/,
    'a bare word that in prose is a time only behind a preposition',
  ],
  [
    /closest|upcoming|fridays|thursdays|tuesdays|sundays|\bback\b|third last|second last|2nd last|3rd last|fifth last|5th last/i,
    'phrases of assistants, not of papers',
  ],
];

/** Holidays of the corpus that the reader knows. */
const known =
  /"(?:Christmas|New Year|Valentine|Thanksgiving|Halloween|Black Friday|Martin Luther|Easter|Maundy|Pentecost|Whit|Palm|Trinity|Shrove|St Pat|Ramadan|Eid|Yom Kippur|Rosh|Hanukkah|Passover|Chinese|Mother|Father|Guy Fawkes|August Bank|Good Friday|Ash)/;

const [folder, flag] = process.argv.slice(2);
if (!folder) {
  console.error('Expected the folder of Time.jsonl and Time.GB.jsonl');
  process.exit(2);
}

for (const [file, lang] of [
  ['Time.jsonl', 'en-US'],
  ['Time.GB.jsonl', 'en-GB'],
] as const) {
  score(file, lang);
}

function score(file: string, lang: string): void {
  const cases: Case[] = readFileSync(join(folder!, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const out = new Map<string, string[]>();
  const wrong: string[] = [];
  let [right, nearly, scored] = [0, 0, 0];
  for (const { text, expected_hs } of cases) {
    const reason = reasonToLeave(text, expected_hs);
    const expected = expected_hs ? parseExpected(expected_hs) : undefined;
    if (reason || !expected) {
      const kind = reason ?? 'no value given';
      out.set(kind, [...(out.get(kind) ?? []), text]);
      continue;
    }
    scored++;
    const found = readTimes(text, { published, lang });
    const readings = found.length === 1 && isWhole(text, found[0]!) ? found[0]!.readings.map(daysOf) : [];
    if (readings[0] && equal(readings[0], expected)) right++;
    else if (readings.some((reading, i) => equal(reading, expected) || (i === 0 && meet(reading, expected)))) {
      nearly++;
      if (flag) wrong.push(`~ ${line(text, expected, found)}`);
    } else wrong.push(`  ${line(text, expected, found)}`);
  }
  console.log(
    `\n${file}: ${scored} of ${cases.length} in scope; ${percent(right, scored)} right, ${percent(right + nearly, scored)} with the nearly right`,
  );
  for (const [reason, texts] of out)
    console.log(`  left out, ${reason}: ${texts.length} (${texts.slice(0, 4).join('; ')})`);
  console.log(wrong.join('\n'));
}

function line(text: string, expected: Stretch, found: ReturnType<typeof readTimes>): string {
  const readings = found.map((expression) => `[${expression.text}] ${expression.readings.join(' ')}`).join(' + ');
  return `${text}: expected ${isoDay(expected.from)}/${isoDay(expected.to)}, found ${readings || 'nothing'}`;
}

function reasonToLeave(text: string, expected: string | null): string | undefined {
  const plain = (expected ?? '').replace(/\s+/g, ' ');
  // A time of day beside a day is scored by its day.
  const onDay =
    /\b(?:mon|tues?|wed|thu|fri|sat|sun)|tomorrow|yesterday|tonight|tonite|today|last night|this|february|july|dec\b|christmas|xmas/i.test(
      text,
    );
  const zoned = / (?:GMT|PST|BST|IST|CST)/i.test(text);
  const left = onDay && !zoned ? [] : leftOut;
  const odd = /sacrifice|bakr|^id |great|hanna|hannukk|lunar new year's|new years$|orthodox|clean|shrove mon/i.test(
    text,
  );
  if (plain.includes('Holiday') && (odd || !known.test(plain)))
    return 'holidays or spellings that English papers seldom use';
  return [
    ...left.filter(([pattern]) => pattern.test(plain)),
    ...unprinted.filter(([pattern]) => pattern.test(text)),
  ][0]?.[1];
}

/** `datetime (2013, 2, 15, 0, 0, 0) Day`, `datetimeInterval ((…), (…)) Day`: whole days, the end of an interval not counted. */
function parseExpected(haskell: string): Stretch | undefined {
  const moments = [...haskell.matchAll(/\(\s*(-?\d+),\s*(\d+),\s*(\d+),\s*(\d+),\s*(\d+),\s*(\d+)\s*\)/g)].map(
    (match) => match.slice(1).map(Number),
  );
  const [first, second] = moments;
  if (!first || /Open/.test(haskell)) return undefined;
  const day = ([y, m, d]: number[]) => dayNumber(y!, m!, d!);
  const from = day(first);
  if (second) return { from, to: second[3] || second[4] ? day(second) : day(second) - 1 };
  const grain = /\)\s*(Day|Week|Month|Quarter|Year|Hour|Minute|Second)/.exec(haskell)?.[1];
  const months = { Month: 1, Quarter: 3, Year: 12 }[grain ?? ''];
  if (months) return { from, to: addMonths(from, months) - 1 };
  return { from, to: grain === 'Week' ? from + 6 : from };
}

/** Nothing but prepositions, signs and possessives around it. */
function isWhole(text: string, { start, end }: { start: number; end: number }): boolean {
  const around = `${text.slice(0, start)} ${text.slice(end)}`;
  return /^[\s.,()']*(?:(?:in|on|at|from|by|for|the|around|during|between|until|s|of|A\.D)[\s.,()']*)*$/i.test(around);
}

function daysOf(edtf: string): Stretch {
  const { from, to } = parseEdtf(edtf)!;
  return { from, to };
}

function equal(a: Stretch, b: Stretch): boolean {
  return a.from === b.from && a.to === b.to;
}

function meet(a: Stretch, b: Stretch): boolean {
  return a.from <= b.to && b.from <= a.to;
}

function percent(part: number, whole: number): string {
  return `${part} (${((100 * part) / whole).toFixed(1)}%)`;
}
