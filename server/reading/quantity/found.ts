/**
 * A quantity as it is found: what is known of it, of what amounts it was made, and where it stands in the text.
 */
import type { Interval, Qualifier } from '../interval.ts';
import type { CountedNoun } from './noun.ts';
import type { Amount } from './printed.ts';
import type { Tokens } from './tokens.ts';

/**
 * One quantity as printed. Offsets into the text that was read; `start` to `end` holds the qualifier, the currency, the
 * number and the unit of measure ("more than 1.3 million", "18-hour", "between 20 and 30"). What is counted stands outside,
 * in `noun`, unless a qualifier follows it ("500 people or more"); so does what a rate is per.
 */
export interface Quantity {
  start: number;
  end: number;
  text: string;
  /** The number alone, without qualifier and unit. */
  number: { start: number; end: number };
  /**
   * The number that is printed, before any play: 1300000 for "more than 1.3 million". Pence and cents are hundredths of
   * their currency. For a range, the middle, with its ends in `range`; for an order of size, its lowest.
   */
  value: number;
  range?: { from: number; to: number };
  /** What the print allows, by the rules of section 4. */
  interval: Interval;
  /** Half of the last printed unit (0.05 for 51.1); 0 where the number is exact. */
  precision: number;
  /**
   * As in declared figures: percent, percentage-point, GBP, hour, person … For what is counted, the noun in the singular
   * ("phlebotomist"); two such nouns may name one thing, so compare with `compatibleUnits`. Absent for a bare number.
   */
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

/** A quantity with the amounts it was made of, so that one end of a range can be had alone. */
export interface Found {
  quantity: Quantity;
  amounts: Amount[];
  /** The token to go on with. */
  next: number;
}

/** What a quantity is made of; `begin` and `finish` are tokens. */
export interface Parts {
  begin: number;
  finish: number;
  amount: Amount;
  to?: Amount;
  noun?: CountedNoun;
  qualifier?: Qualifier;
}

/** A quantity where it stands, from its tokens: `begin` to `finish` hold all of it, `first` to `next` its number. */
export function quantityFrom(
  tokens: Tokens,
  { begin, finish, first, next }: { begin: number; finish: number; first: number; next: number },
  value: number,
  precision: number,
  interval: Interval,
): Quantity {
  let last = finish - 1;
  while (!tokens.has(last)) last--;
  const start = tokens.start[begin]!;
  const end = tokens.end[last]!;
  const number = { start: tokens.start[first]!, end: tokens.end[next - 1]! };
  return { start, end, text: tokens.text.slice(start, end), number, value, precision, interval };
}
