/**
 * What readings depend on, and how they are counted from the day of publication.
 */
import { dateParts, dayNumber, daysInMonth } from '../../calendar.ts';
import type { Stretch } from '../stretch.ts';

/** What readings depend on beside the expression: found out when a reading asks for it. */
export interface Circumstances {
  /** The day or days of publication; absent where they are not known. */
  readonly published: { from: number; to: number } | undefined;
  /** The last stretch that the text told before, for "the day before". */
  readonly anchor: { from: number; to: number } | undefined;
  /** The start of the date before it in the same sentence. */
  readonly told: number | undefined;
  /** −1 where the words around speak of the past, 1 of the future. */
  readonly tense: -1 | 0 | 1;
  /** ISO 3166 code of the language's country, GB where it has none. */
  readonly region: string;
}

/** Readings from the day of publication; where that is not known to the day, each reading reaches from the first to the last. */
export function fromPublished(about: Circumstances, readings: (day: number) => Stretch[]): Stretch[] {
  const { published } = about;
  if (!published || !Number.isFinite(published.from) || !Number.isFinite(published.to)) return [];
  const first = readings(published.from);
  if (published.from === published.to) return first;
  const last = readings(published.to);
  return first.slice(0, last.length).map((reading, i) => hull([reading, last[i]!]));
}

function hull(stretches: Stretch[]): Stretch {
  const [first] = stretches;
  if (stretches.every(({ from, to }) => from === first!.from && to === first!.to)) return first!;
  return days(Math.min(...stretches.map(({ from }) => from)), Math.max(...stretches.map(({ to }) => to)));
}

/** A plain stretch of days. */
export function days(from: number, to: number): Stretch {
  return { from, to, grain: 'day' };
}

export function month(y: number, m: number): Stretch {
  const from = dayNumber(y, m, 1);
  const { year: yy, month: mm } = dateParts(from);
  return { from, to: from + daysInMonth(yy, mm) - 1, grain: 'month' };
}

export function year(y: number): Stretch {
  return { from: dayNumber(y, 1, 1), to: dayNumber(y, 12, 31), grain: 'year' };
}

export function century(y: number): Stretch {
  return { from: dayNumber(y, 1, 1), to: dayNumber(y + 99, 12, 31), grain: 'century' };
}

export function monthRange(y: number, first: number, months: number): Stretch {
  return { from: dayNumber(y, first, 1), to: dayNumber(y, first + months, 1) - 1, grain: 'months' };
}
