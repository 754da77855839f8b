/**
 * What dates are made of: the names of months and weekdays, what joins them, and the year behind them.
 */
import { isCounted } from '../guards.ts';
import type { Which, YearOf } from '../meaning.ts';
import { fullYear, yearAt } from '../numbers.ts';
import type { Tokens } from '../tokens.ts';

/** A month by name; a short form ("Jan.") may carry a full stop. */
export interface MonthHit {
  month: number;
  to: number;
  short: boolean;
  /** Not capitalised: fair only where a day or year leaves no doubt. */
  small: boolean;
}

export function monthAt(t: Tokens, i: number): MonthHit | undefined {
  const { month, short } = t.word(i);
  if (!month) return undefined;
  const small = !t.isCapital(i);
  if (small && short) return undefined;
  const to = short && t.isSign(i + 1, '.') && t.isGlued(i + 1) ? i + 2 : i + 1;
  return { month, to, short: Boolean(short), small };
}

/** Months whose names are words of their own in lower case. */
export function isAmbiguousMonth(month: number): boolean {
  return month === 3 || month === 5 || month === 8;
}

export interface WeekdayHit {
  weekday: number;
  to: number;
  short: boolean;
}

export function weekdayAt(t: Tokens, i: number): WeekdayHit | undefined {
  const { weekday, short } = t.word(i);
  if (!weekday || (short && !t.isCapital(i))) return undefined;
  const to = short && t.isSign(i + 1, '.') && t.isGlued(i + 1) ? i + 2 : i + 1;
  return { weekday, to, short: Boolean(short) };
}

interface Join {
  to: number;
  ranged: boolean;
  comma: boolean;
}

/** "and", ",", ", and", "to", "-". */
export function joinAt(t: Tokens, i: number): Join | undefined {
  const role = t.role(i);
  if (role === 'and' || t.isSign(i, '&')) return { to: i + 1, ranged: false, comma: false };
  if (role === 'to' || role === 'until') return { to: i + 1, ranged: true, comma: false };
  if (t.isHyphen(i)) return { to: i + 1, ranged: true, comma: false };
  if (!t.isSign(i, ',')) return undefined;
  return { to: t.role(i + 1) === 'and' ? i + 2 : i + 1, ranged: false, comma: true };
}

/** "Between 3 and 10 May": what "and" joins is a range. */
export function asRange(listed: { ranged: boolean }[]): void {
  if (listed.length === 2) listed[1]!.ranged = true;
}

/** The year behind a date: "2023", ", 2023", "last year", "of this year". */
export function yearBehind(t: Tokens, i: number, hyphens = false): (YearOf & { to: number }) | undefined {
  const comma = t.isSign(i, ',') || (hyphens && (t.isHyphen(i) || t.isSign(i, '/')));
  const at = comma || t.role(i) === 'of' ? i + 1 : i;
  const year = yearAt(t, at);
  if (year) {
    const counted = year.value % 50 === 0 && isCounted(t, year.to);
    return counted ? undefined : { year: year.value, to: year.to };
  }
  if (hyphens && comma && t.isNumber(at) && t.width(at) === 2) return { year: fullYear(t.value(at)), to: at + 1 };
  if (comma) return undefined;
  const shift = whichShift(t.role(at));
  if (shift !== undefined && t.word(at + 1).unit === 'year' && !t.word(at + 1).plural) return { shift, to: at + 2 };
  if (t.role(at) === 'the' && t.role(at + 1) === 'following' && t.word(at + 2).unit === 'year')
    return { shift: 1, to: at + 3 };
  return undefined;
}

export function yearOnly(year: YearOf | undefined): YearOf {
  if (!year) return {};
  return year.year === undefined ? { shift: year.shift } : { year: year.year };
}

export function whichShift(role: string | undefined): number | undefined {
  switch (role) {
    case 'last':
    case 'previous':
      return -1;
    case 'this':
    case 'current':
      return 0;
    case 'next':
    case 'coming':
      return 1;
    default:
      return undefined;
  }
}

export function whichOf(role: string | undefined): Which | undefined {
  switch (role) {
    case 'last':
    case 'past':
    case 'previous':
      return 'last';
    case 'this':
    case 'current':
      return 'this';
    case 'next':
    case 'coming':
      return 'next';
    default:
      return undefined;
  }
}
