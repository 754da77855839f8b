/**
 * Months: "January 2023", "March to May 2023", "in May", "last April", "March this year".
 */

import { isClosedClass, isNameBefore, isPersonMonth } from '../guards.ts';
import type { DateMeaning, Hit, Meaning, Piece } from '../meaning.ts';
import { dayOfMonth } from '../numbers.ts';
import type { Tokens } from '../tokens.ts';
import { asRange, isAmbiguousMonth, joinAt, type MonthHit, monthAt, whichOf, yearBehind, yearOnly } from './named.ts';

/** "January 2023", "March to May 2023", "in May", "last April", "December/January", "March this year". */
export function monthExpression(t: Tokens, i: number): Hit | undefined {
  const which = whichOf(t.role(i));
  const start = which ? i + 1 : i;
  const first = monthAt(t, start);
  if (!first) return undefined;
  if (which) {
    if (first.short || (first.small && isAmbiguousMonth(first.month)) || isNameBefore(t, i)) return undefined;
    return { from: i, to: first.to, meaning: { is: 'date', month: first.month, which } };
  }
  const months = [{ month: first.month, from: i, to: first.to, ranged: false }];
  while (months.length < 12) {
    const { to } = months.at(-1)!;
    const joined = joinAt(t, to) ?? (t.isSign(to, '/') ? { to: to + 1, ranged: true, comma: false } : undefined);
    const next = joined && monthAt(t, joined.to);
    if (!joined || !next || next.small || dayOfMonth(t, next.to)?.said === 'digits') break;
    if (joined.ranged && months.at(-1)!.ranged) break;
    months.push({ month: next.month, from: joined.to, to: next.to, ranged: joined.ranged });
  }
  if (t.role(i - 1) === 'between') asRange(months);
  for (; months.length; months.pop()) {
    const hit = joinedMonths(t, i, months, first);
    if (hit) return hit;
  }
  return undefined;
}

function joinedMonths(
  t: Tokens,
  i: number,
  months: { month: number; from: number; to: number; ranged: boolean }[],
  first: MonthHit,
): Hit | undefined {
  const last = months.at(-1)!;
  const year = yearBehind(t, last.to);
  const range = months.length === 2 && last.ranged;
  const dates = months.map(({ month }): DateMeaning => ({ is: 'date', month, ...yearOnly(year) }));
  if (months.length === 1) {
    const fair = year ? !isNameBefore(t, i) || year.year !== undefined : isBareMonth(t, i, first);
    return fair ? { from: i, to: year?.to ?? first.to, meaning: dates[0]! } : undefined;
  }
  // Months without a year that "and" joins are two expressions.
  if (!year && !range && !t.isSign(last.from - 1, '/')) return undefined;
  if (first.small) return undefined;
  const to = year?.to ?? last.to;
  const pieces = months.map(
    (month, j): Piece => ({
      from: month.from,
      to: j === months.length - 1 ? to : month.to,
      meaning: dates[j]!,
    }),
  );
  const parts: Meaning[] = [];
  months.forEach((month, j) => {
    if (month.ranged) parts.push({ is: 'range', from: parts.pop()!, to: dates[j]! });
    else parts.push(dates[j]!);
  });
  return { from: i, to, meaning: parts.length === 1 ? parts[0]! : { is: 'list', of: parts }, pieces };
}

const monthCues = new Set([
  'in',
  'since',
  'until',
  'during',
  'early',
  'mid',
  'late',
  'between',
  'previous',
  'following',
]);

const weakMonthCues = new Set([
  'by',
  'from',
  'of',
  'to',
  'before',
  'after',
  'on',
  'for',
  'and',
  'beginning',
  'end',
  'around',
]);

/** A month alone: "in May", "the December deal". Names that are also words or people's names need a cue. */
function isBareMonth(t: Tokens, i: number, { month, short, small }: MonthHit): boolean {
  if (t.trusted) return true;
  if (short || (small && isAmbiguousMonth(month))) return false;
  const before = t.role(i - 1) ?? (t.isHyphen(i - 1) ? t.role(i - 2) : undefined);
  const cue = before !== undefined && monthCues.has(before);
  const weak = before !== undefined && weakMonthCues.has(before);
  const next = t.isGlued(i + 1) && (t.isApostrophe(i + 1) || t.isHyphen(i + 1)) ? i + 3 : i + 1;
  const nameFollows = next === i + 1 && t.isCapital(next) && !t.isKnown(next) && !t.isHyphen(next);
  switch (month) {
    case 5:
      return cue || (weak && !isPersonMonth(t, i));
    case 3:
      return (cue || weak || (t.role(i - 1) === 'the' && t.isWord(i + 1) && !isClosedClass(t, i + 1))) && !nameFollows;
    case 4:
    case 6:
    case 8:
      return !isNameBefore(t, i) && (cue || !nameFollows) && (cue || weak || !isPersonMonth(t, i));
    default:
      return !isNameBefore(t, i) && (cue || weak || t.role(i - 1) === 'the' || !nameFollows);
  }
}
