/**
 * Parts of longer stretches: "early 2023", "mid-January", "the end of March", "later this week", "year-end".
 */

import { holidayAt } from '../holidays.ts';
import type { Hit, Meaning, Part } from '../meaning.ts';
import type { Tokens } from '../tokens.ts';
import { dayExpression } from './day.ts';
import { periodAt } from './period.ts';
import { plainWeekday } from './weekday.ts';
import { andNext } from './which.ts';

const parts: Record<string, Part> = {
  early: 'early',
  mid: 'mid',
  late: 'late',
  beginning: 'start',
  middle: 'middle',
  end: 'end',
  earlier: 'earlier',
  later: 'later',
};

/** "Early 2023", "mid-January", "late last year", "the end of March", "earlier this week", "later in the year". */
export function partExpression(t: Tokens, i: number): Hit | undefined {
  const start = t.role(i) === 'the' ? i + 1 : i;
  // "By year-end".
  if (t.word(i).unit === 'year' && t.role(t.isHyphen(i + 1) ? i + 2 : i + 1) === 'end') {
    const cued = t.isHyphen(i + 1) || t.role(i - 1) === 'by' || t.role(i - 1) === 'at';
    const to = t.isHyphen(i + 1) ? i + 3 : i + 2;
    return cued
      ? { from: i, to, meaning: { is: 'part', part: 'end', of: { is: 'unit', unit: 'year', shift: 0 } } }
      : undefined;
  }
  const part = parts[t.role(start) ?? ''];
  // "The early May bank holiday" is a day.
  if (!part || holidayAt(t, start)) return undefined;
  let at = start + 1;
  switch (part) {
    case 'start':
    case 'middle':
    case 'end':
      if (t.role(at) !== 'of') return undefined;
      at++;
      break;
    case 'earlier':
    case 'later':
      if (t.role(at) === 'today') return { from: i, to: at + 1, meaning: { is: 'day', shift: 0 } };
      if (t.role(at) === 'in') at++;
      break;
    default:
      if (t.isHyphen(at)) at++;
      if (part === 'late' || part === 'early') {
        // "Late last night", "early yesterday", "late Monday".
        const day = dayExpression(t, at) ?? plainWeekday(t, at);
        if (day && t.role(at) !== 'the') return { ...day, from: i };
      }
      if (t.role(at) === 'in') at++;
  }
  const of = periodAt(t, at);
  if (!of || !isWhole(of.meaning)) return undefined;
  if (part === 'earlier' || part === 'later') {
    const units =
      of.meaning.is === 'unit' || of.meaning.is === 'year' || of.meaning.is === 'date' || of.meaning.is === 'decade';
    if (!units || (of.meaning.is !== 'unit' && t.role(at - 1) !== 'in')) return undefined;
  }
  // "Early in March" and "late in the year" keep their words together; "the early May bank holiday" is a holiday.
  if (of.meaning.is === 'date' && of.meaning.day) return undefined;
  const hit: Hit = {
    from: part === 'mid' || start === i || needsArticle(part) ? i : start,
    to: of.to,
    meaning: { is: 'part', part, of: of.meaning },
  };
  return thisAndNext(t, hit);
}

function thisAndNext(t: Tokens, hit: Hit): Hit {
  if (hit.meaning.is !== 'part' || hit.meaning.of.is !== 'unit') return hit;
  const joined = andNext(t, { ...hit, meaning: hit.meaning.of });
  if (joined.meaning.is !== 'range') return hit;
  return { ...joined, meaning: { ...joined.meaning, from: hit.meaning }, pieces: [hit, joined.pieces![1]!] };
}

function needsArticle(part: Part): boolean {
  return part === 'start' || part === 'middle' || part === 'end' || part === 'early' || part === 'late';
}

function isWhole(meaning: Meaning): boolean {
  return !(meaning.is === 'unit' && meaning.unit === 'day');
}
