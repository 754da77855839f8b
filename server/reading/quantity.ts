/**
 * Printed English quantities: the number, its unit and its qualifier, as the interval that they allow.
 */
import type { Interval } from './interval.ts';
import { quantityOf } from './quantity/build.ts';
import { lexicon } from './quantity/lexicon.ts';
import { read } from './quantity/read.ts';
import { Tokens } from './quantity/tokens.ts';

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

/** Far enough for a qualifier before a marked stretch, and for a unit and a noun behind it, in characters. */
const reach = 72;
const longestCut = 40;

/**
 * Every quantity of a running text, in order, none over another. `lang` is a BCP 47 tag; its region decides what "$" and
 * cents are. Linear in the text; never throws.
 */
export function readQuantities(text: string, lang = 'en'): Quantity[] {
  return read(new Tokens(text, 0, text.length, lexicon(lang))).map(({ quantity }) => quantity);
}

/**
 * The quantity that the stretch from `start` to `end` of a text prints: a number that a person has marked as a figure,
 * with or without its unit and its qualifier, or words that hold one. What stands just outside belongs to it, so the
 * quantity may be longer than the stretch. Undefined where the stretch holds no number.
 */
export function quantityAt(text: string, start: number, end: number, lang = 'en'): Quantity | undefined {
  const from = wordStart(text, Math.max(0, start - reach));
  const to = wordEnd(text, Math.min(text.length, end + reach));
  const tokens = new Tokens(text, from, to, lexicon(lang));
  const quantity = markedIn(tokens, start, end);
  tokens.done();
  return quantity;
}

function markedIn(tokens: Tokens, start: number, end: number): Quantity | undefined {
  const found = read(tokens, { start, end });
  const inside = found.find(({ quantity: { number } }) => number.start < end && number.end > start);
  if (inside === undefined) return undefined;
  const { quantity, amounts } = inside;
  if (quantity.range === undefined || amounts.length < 2) return quantity;
  const held = amounts.filter(({ first, next }) => tokens.start[first]! < end && tokens.end[next - 1]! > start);
  const [only] = held;
  return held.length === 1 && only !== undefined ? quantityOf(tokens, only) : quantity;
}

/** Moves on to a space, so that no word is cut; looks a little way only. */
function wordStart(text: string, at: number): number {
  for (let here = at; here < at + longestCut && at > 0; here++) if (text.charCodeAt(here) === 32) return here;
  return at;
}

/** Moves back to a space. */
function wordEnd(text: string, at: number): number {
  for (let here = at; here > at - longestCut && at < text.length; here--) if (text.charCodeAt(here) === 32) return here;
  return at;
}
