/**
 * A printed number, and the small things that all readers of numbers share.
 */

import type { Tokens } from './tokens.ts';

export interface PrintedNumber {
  /** Tokens: the first one, and the one behind the last. */
  first: number;
  next: number;
  value: number;
  /** The number before its last scale: 1.3 of "1.3 million"; what a range shares its scale with. */
  lead: number;
  scale: number;
  /** Place value of the last digit that means something: 100,000 for "1.3 million". */
  step: number;
  /** Decimals were printed, so that their zeros count. */
  decimal: boolean;
  /** A share of a whole: half, two-thirds, one in five. */
  share?: boolean;
  vague?: readonly [number, number];
  factor?: number;
  /** Printed in digits only. */
  digits: boolean;
  /** A share that was printed as "one in five". */
  outOf?: boolean;
}

/** A number with its money and its unit. */
export interface Amount extends PrintedNumber {
  /** Tokens: the first one with currency and sign, and the one behind the unit. */
  begin: number;
  finish: number;
  unit?: string;
  /** The unit was printed before or behind this very number (and not taken from the other end of a range). */
  ownUnit?: boolean;
  /** "58-year-old", "58 years old". */
  age?: boolean;
  /** The unit hangs on a hyphen: "18-hour". */
  hyphen?: boolean;
  /** Letters stick to the number that are no unit: "12A", "3rd", "30s". */
  spoilt?: boolean;
  /** The unit is a hundredth of its money: pence, cents. */
  small?: number;
  per?: string;
}

/** A unit as printed: how many of it one is (0.01 for pence), and the token behind it. */
export interface PrintedUnit {
  unit: string;
  size: number;
  next: number;
}

export function measured(first: number, next: number, value: number, step: number): PrintedNumber {
  return {
    first,
    next,
    value,
    lead: value,
    scale: 1,
    step,
    decimal: false,
    share: undefined,
    vague: undefined,
    factor: undefined,
    digits: false,
    outOf: undefined,
  };
}

/** A number as an amount of nothing yet. */
export function amountOf(number: PrintedNumber): Amount {
  return {
    first: number.first,
    next: number.next,
    value: number.value,
    lead: number.lead,
    scale: number.scale,
    step: number.step,
    decimal: number.decimal,
    share: number.share,
    vague: number.vague,
    factor: number.factor,
    digits: number.digits,
    outOf: number.outOf,
    begin: number.first,
    finish: number.next,
    unit: undefined,
    ownUnit: false,
    age: false,
    hyphen: false,
    spoilt: false,
    small: undefined,
    per: undefined,
  };
}

export function share(first: number, next: number, value: number, digits: boolean): PrintedNumber {
  const part = measured(first, next, value, value);
  part.share = true;
  part.digits = digits;
  return part;
}

/** The place value of the last digit of a whole number that is not zero. */
export function lastDigit(value: number): number {
  if (value === 0 || !Number.isFinite(value)) return 1;
  let place = 1;
  while (place < 1e24 && value % (place * 10) === 0) place *= 10;
  return place;
}

export function isAnd(tokens: Tokens, at: number): boolean {
  return tokens.isWord(at, 'and') || tokens.isSign(at, '&');
}

/** Looks over a hyphen that is stuck to both sides. */
export function afterHyphen(tokens: Tokens, at: number): number {
  return tokens.isSign(at, '-‐‑') && tokens.stuck(at) && tokens.stuck(at + 1) ? at + 1 : at;
}

export function beforeHyphen(tokens: Tokens, at: number): number {
  return tokens.isSign(at, '-‐‑') && tokens.stuck(at) && tokens.stuck(at + 1) ? at - 1 : at;
}
