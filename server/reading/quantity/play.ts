/**
 * What a printed number allows (docs/format.md, section 4): its precision and its interval.
 */
import { between, exactly, halfUnit, type Interval, type Qualifier, qualify, tidy } from '../interval.ts';
import { dimensionOf } from '../unit.ts';

export interface Played {
  value: number;
  /** Place value of the last digit that means something. */
  step: number;
  decimal: boolean;
  unit?: string;
  /** A proportion in words; `value` in percent. */
  fraction?: boolean;
  factor?: number;
  age?: boolean;
  vague?: readonly [number, number];
  qualifier?: Qualifier;
}

/** Fractions in words are good to so many percentage points, but small ones to no more than half of themselves. */
const fractionPlay = 2;
/** Rounded money and counts are good to no more than this share of themselves. */
const largestPlay = 0.05;
/** "doubled" is good to a tenth. */
const factorPlay = 0.1;

/** Six days are nearly a week, fifty minutes nearly an hour, ten months nearly a year. */
const nearlyOneTime = 0.8;

/** Half of the last printed unit, and the interval that it and the qualifier allow. */
export function play(printed: Played): { precision: number; interval: Interval } {
  const { value, vague, qualifier } = printed;
  const { precision, closed } = precisionOf(printed);
  const plain =
    vague !== undefined
      ? { low: vague[0], high: vague[1] }
      : closed
        ? between(tidy(value - precision), tidy(value + precision))
        : halfUnit(value, precision);
  if (vague !== undefined && (qualifier === undefined || qualifier === 'about')) return { precision, interval: plain };
  const interval = qualify(value, qualifier, plain);
  if (qualifier === 'nearly' && value > 0 && value <= 2 && printed.unit && dimensionOf(printed.unit) === 'time')
    return { precision, interval: { ...interval, low: tidy(value * nearlyOneTime) } };
  return { precision, interval };
}

/** The interval of a range; a qualifier stretches the end that it speaks of. */
export function playRange(from: number, to: number, qualifier: Qualifier | undefined): Interval {
  if (qualifier === undefined || qualifier === 'exactly') return between(from, to);
  const low = qualify(from, qualifier, exactly(from));
  const high = qualify(to, qualifier, exactly(to));
  return { ...between(Math.min(low.low, from), Math.max(high.high, to)), ...openEnds(low, high, qualifier) };
}

function openEnds(low: Interval, high: Interval, qualifier: Qualifier): Partial<Interval> {
  if (qualifier === 'more-than' || qualifier === 'just-over') return { lowOpen: low.lowOpen };
  return qualifier === 'less-than' || qualifier === 'nearly' ? { highOpen: high.highOpen } : {};
}

function precisionOf({ value, step, decimal, unit, fraction, factor, age }: Played): {
  precision: number;
  closed: boolean;
} {
  const size = Math.abs(value);
  if (fraction) return { precision: Math.min(fractionPlay, tidy(size / 2)), closed: true };
  if (factor !== undefined) return { precision: decimal ? step / 2 : tidy(size * factorPlay), closed: !decimal };
  if (age) return { precision: 0, closed: true };
  const dimension = unit === undefined ? 'count' : dimensionOf(unit);
  if (dimension === 'proportion' || dimension === 'points') {
    return { precision: tidy(Math.min(step, unit === 'percentage-point' || step < 1 ? step : 1) / 2), closed: false };
  }
  if (decimal) return { precision: tidy(step / 2), closed: false };
  if (dimension === 'temperature' || dimension === 'angle') return { precision: Math.min(step, 1) / 2, closed: false };
  const counted = dimension === 'count' || dimension === 'time';
  if (counted && size < 100 && Number.isInteger(value)) return { precision: 0, closed: true };
  // "2mm" is measured, not counted: it stands for all that rounds to it.
  if (!counted && dimension !== 'money' && size < 100) return { precision: Math.min(step, 1) / 2, closed: false };
  const half = tidy(step / 2);
  const cap = tidy(size * largestPlay);
  return half < cap ? { precision: half, closed: false } : { precision: cap, closed: true };
}
