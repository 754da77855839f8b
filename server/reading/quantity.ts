/**
 * Printed English quantities: the number, its unit and its qualifier, as the interval that they allow.
 */
import type { Interval } from './interval.ts';

export { type Agreement, agrees, arithmetic, type DeclaredValue } from './agree.ts';

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

/** One quantity as printed. Offsets into the text that was read; `start` to `end` includes qualifier, number and unit. */
export interface Quantity {
  start: number;
  end: number;
  text: string;
  /** The number alone, without qualifier and unit. */
  number: { start: number; end: number };
  /** The number that is printed, before any play: 1300000 for "more than 1.3 million". The ends of a range in `range`. */
  value: number;
  range?: { from: number; to: number };
  /** What the print allows, by the rules of section 4. */
  interval: Interval;
  /** Half of the last printed unit (0.05 for 51.1); 0 where the number is exact. */
  precision: number;
  /** As in declared figures: percent, percentage-point, GBP, hour, person … absent for a bare number. */
  unit?: string;
  /** The thing counted as printed, where it is one: "appointments", "phlebotomists". */
  noun?: string;
  qualifier?: Qualifier;
  /** A proportion in words or in "one in five" form; its unit is percent. */
  fraction?: boolean;
  /** Says how something changed, not how much it is: "doubled" (factor 2), "a 10-fold rise" (factor 10). */
  factor?: number;
  /** Says how old somebody is: "aged 58", "58-year-old". */
  age?: boolean;
  /** "dozens", "a couple", "hundreds of thousands": an order of size that nothing contradicts lightly. */
  vague?: boolean;
  /** What a rate is per: "hour" for "£15 an hour", "100,000 people" for "37 cases per 100,000 people". */
  per?: string;
}

/** Every quantity of a running text, in order, none over another. */
export function readQuantities(_text: string, _lang = 'en'): Quantity[] {
  return [];
}

/** The quantity that a marked stretch of a text prints, with the qualifier just outside it. */
export function quantityAt(_text: string, _start: number, _end: number, _lang = 'en'): Quantity | undefined {
  return undefined;
}
