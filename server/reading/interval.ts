/**
 * Intervals: what a printed number may mean (docs/format.md, section 4). Two statements contradict each other only if
 * their intervals do not meet. Ends that differ by less than a billionth of their size count as equal, so that no
 * rounding inside the computer (0.1 + 0.2) ever makes a contradiction.
 */

import { printedNumber, printedUnit } from './print.ts';

/** All numbers from `low` to `high`; an end is left out where its `Open` flag is set. Never empty. */
export interface Interval {
  low: number;
  high: number;
  lowOpen?: boolean;
  highOpen?: boolean;
}

/** What words beside a number do to it. `exact` numbers ("exactly 500") get no play. */
export type Qualifier =
  | 'about'
  | 'at-least'
  | 'at-most'
  | 'more-than'
  | 'less-than'
  | 'nearly'
  | 'just-over'
  | 'exactly';

/** Stands for "without end" where a bound is zero; finite, so that facts stay plain JSON. */
const endless = Number.MAX_VALUE;

/** How much of their size two ends may differ by and still be one number. */
const epsilon = 1e-9;

/** The single number `n`. */
export function exactly(n: number): Interval {
  return { low: n, high: n };
}

/** From `low` to `high`, both included; the ends may come in either order. */
export function between(low: number, high: number): Interval {
  return low <= high ? { low, high } : { low: high, high: low };
}

/**
 * A number that was rounded to `value`: half a unit each way, the end away from zero left out (51.1 and 0.05 give
 * [51.05, 51.15)). `precision` 0 gives the number alone.
 */
export function halfUnit(value: number, precision: number): Interval {
  if (!(precision > 0)) return exactly(value);
  const low = tidy(value - precision);
  const high = tidy(value + precision);
  return value < 0 ? { low, high, lowOpen: true } : { low, high, highOpen: true };
}

/**
 * What a qualifier makes of the number `value`; `plain` is the interval of the bare number. The far end of an open
 * bound is twice (half) the bound, "nearly" and "just over" reach a tenth, "about" a tenth both ways.
 */
export function qualify(value: number, qualifier: Qualifier | undefined, plain: Interval): Interval {
  const size = Math.abs(value);
  const up = (share: number): number => (size === 0 ? endless : tidy(value + size * share));
  const down = (share: number): number => (size === 0 ? -endless : tidy(value - size * share));
  switch (qualifier) {
    case undefined:
      return plain;
    case 'exactly':
      return exactly(value);
    case 'more-than':
      return { low: value, high: up(1), lowOpen: true };
    case 'at-least':
      return { low: value, high: up(1) };
    case 'less-than':
      return { low: down(0.5), high: value, highOpen: true };
    case 'at-most':
      return { low: down(0.5), high: value };
    case 'nearly':
      return { low: down(0.1), high: value, highOpen: true };
    case 'just-over':
      return { low: value, high: up(0.1), lowOpen: true };
    case 'about':
      return size === 0 ? plain : { low: tidy(value - size * 0.1), high: tidy(value + size * 0.1) };
  }
}

/**
 * A declared number. Without `approx` it is exact if it was written whole, and good to its last place if it was written
 * with decimals (`51.1` is [51.05, 51.15)). The unit makes no difference; it is taken so that a declared figure can be
 * passed as its own options.
 */
export function numeralInterval(
  numeral: { value: number; text: string },
  options: { unit?: string; approx?: Qualifier } = {},
): Interval {
  return qualify(numeral.value, options.approx, halfUnit(numeral.value, lastPlace(numeral) / 2));
}

/** Whether a number lies in both. */
export function meets(a: Interval, b: Interval): boolean {
  return reaches(a, b) && reaches(b, a);
}

/** Whether every number of `inner` lies in `outer`. */
export function within(inner: Interval, outer: Interval): boolean {
  const low = compare(inner.low, outer.low);
  const high = compare(inner.high, outer.high);
  return (
    (low > 0 || (low === 0 && (!outer.lowOpen || inner.lowOpen === true))) &&
    (high < 0 || (high === 0 && (!outer.highOpen || inner.highOpen === true)))
  );
}

export function add(a: Interval, b: Interval): Interval {
  return ends(tidy(a.low + b.low), tidy(a.high + b.high), a.lowOpen || b.lowOpen, a.highOpen || b.highOpen);
}

export function subtract(a: Interval, b: Interval): Interval {
  return add(a, scale(b, -1));
}

/** Every number of the interval times `factor`. */
export function scale(a: Interval, factor: number): Interval {
  const low = tidy(a.low * factor);
  const high = tidy(a.high * factor);
  return factor < 0 ? ends(high, low, a.highOpen, a.lowOpen) : ends(low, high, a.lowOpen, a.highOpen);
}

export function multiply(a: Interval, b: Interval): Interval {
  return combine(a, b, (x, y) => (x === 0 || y === 0 ? 0 : x * y));
}

/** The quotients; where the divisor holds zero, they may be any number. */
export function divide(a: Interval, b: Interval): Interval {
  if (b.low <= 0 && b.high >= 0) return { low: -endless, high: endless };
  return combine(a, b, (x, y) => x / y);
}

/** The smallest interval that holds all of them. Without any, the number 0. */
export function hull(...intervals: readonly Interval[]): Interval {
  const [first, ...rest] = intervals;
  if (first === undefined) return exactly(0);
  let { low, high, lowOpen, highOpen } = first;
  for (const next of rest) {
    const atLow = compare(next.low, low);
    if (atLow < 0) ({ low, lowOpen } = next);
    else if (atLow === 0) lowOpen = lowOpen && next.lowOpen;
    const atHigh = compare(next.high, high);
    if (atHigh > 0) ({ high, highOpen } = next);
    else if (atHigh === 0) highOpen = highOpen && next.highOpen;
  }
  return ends(low, high, lowOpen, highOpen);
}

/**
 * As a newspaper writes it: "37", "[51.05, 51.15)", "[950,000,000, 1,050,000,000]"; with a unit, "[9.5, 10.5] miles",
 * "[£9.50, £10.50)". A round bracket leaves its end out.
 */
export function show(interval: Interval, unit?: string): string {
  const { low, high } = interval;
  if (compare(low, high) === 0) return printedUnit(printedNumber(low), low, unit);
  const from = interval.lowOpen ? '(' : '[';
  const to = interval.highOpen ? ')' : ']';
  return printedUnit(`${from}${showEnd(low)}, ${showEnd(high)}${to}`, high, unit);
}

/** Rounds away what binary arithmetic adds: 15 significant digits become 13. */
export function tidy(n: number): number {
  if (Number.isInteger(n)) return n;
  if (!Number.isFinite(n)) return Math.sign(n) * endless;
  // A number of so few places is told without writing it out: no print of 13 digits would lie nearer.
  const near = Math.round(n * 1e4) / 1e4;
  const size = Math.abs(n);
  return size < 1e9 && Math.abs(n - near) <= size * 1e-14 ? near : Number(n.toPrecision(13));
}

/** -1, 0 or 1; numbers that differ only by rounding are equal. */
export function compare(a: number, b: number): -1 | 0 | 1 {
  if (Math.abs(a - b) <= epsilon * Math.max(Math.abs(a), Math.abs(b))) return 0;
  return a < b ? -1 : 1;
}

function showEnd(n: number): string {
  return Math.abs(n) >= endless ? (n < 0 ? '-∞' : '∞') : printedNumber(n);
}

/** The place value of the last digit that was written; 0 for a whole number. */
function lastPlace({ value, text }: { value: number; text: string }): number {
  if (!text.includes('.')) return 0;
  const written = /\.(\d+)(?:[eE]([+-]?\d+))?/.exec(text);
  if (written === null) return 0;
  const places = (written[1] ?? '').length - Number(written[2] ?? 0);
  if (places <= 0 || (written[2] !== undefined && Number.isInteger(value))) return 0;
  return 10 ** -places;
}

/** Whether `a` does not end before `b` begins. */
function reaches(a: Interval, b: Interval): boolean {
  const order = compare(a.high, b.low);
  return order > 0 || (order === 0 && !a.highOpen && !b.lowOpen);
}

function combine(a: Interval, b: Interval, by: (x: number, y: number) => number): Interval {
  const corners = [
    { value: by(a.low, b.low), open: a.lowOpen || b.lowOpen },
    { value: by(a.low, b.high), open: a.lowOpen || b.highOpen },
    { value: by(a.high, b.low), open: a.highOpen || b.lowOpen },
    { value: by(a.high, b.high), open: a.highOpen || b.highOpen },
  ];
  return hull(
    ...corners.map(({ value, open }) => ({
      low: tidy(value),
      high: tidy(value),
      lowOpen: open === true,
      highOpen: open === true,
    })),
  );
}

/** An interval without flags that say nothing. */
function ends(low: number, high: number, lowOpen?: boolean, highOpen?: boolean): Interval {
  const interval: Interval = { low, high };
  if (lowOpen) interval.lowOpen = true;
  if (highOpen) interval.highOpen = true;
  return interval;
}
