/**
 * Whether what is printed agrees with what is declared (docs/format.md, section 4).
 */
import { compare, type Interval, meets, type Qualifier, show, within } from './interval.ts';
import type { Quantity } from './quantity/found.ts';

/** A declared figure: what it allows, and the number it was given where that is a single one. */
export interface DeclaredValue {
  interval: Interval;
  bound?: number;
  approx?: Qualifier;
}

/**
 * How a print and a declaration stand to each other. `rounding`: only the play of both numbers reconciles them;
 * `misleading`: not false, but far beyond an open bound ("more than 500" for 5,000); `no`: they contradict each other.
 */
export type Agreement = 'yes' | 'rounding' | 'misleading' | 'no';

const openUp: ReadonlySet<Qualifier | undefined> = new Set(['more-than', 'at-least']);
const openDown: ReadonlySet<Qualifier | undefined> = new Set(['less-than', 'at-most']);

/** Compares numbers only: the caller has brought both to one unit. */
export function agrees(printed: Quantity, declared: DeclaredValue): Agreement {
  const { value, interval, qualifier } = printed;
  const { bound } = declared;
  if (bound !== undefined && compare(bound, value) === 0 && qualifier !== undefined) return 'yes';
  if (meets(interval, declared.interval)) return needsRounding(printed, declared) ? 'rounding' : 'yes';
  if (openUp.has(qualifier) && compare(declared.interval.low, interval.high) >= 0) return 'misleading';
  if (openDown.has(qualifier) && compare(declared.interval.high, interval.low) <= 0) return 'misleading';
  if (printed.vague && meets(doubled(interval), declared.interval)) return 'misleading';
  return 'no';
}

/** Both sides in words: `“more than 500” allows (500, 1,000]; 5,000 is declared`. */
export function arithmetic(printed: Quantity, declared: DeclaredValue): string {
  const sides = `“${printed.text}” allows ${show(printed.interval)}; ${show(declared.interval)} is declared`;
  if (agrees(printed, declared) !== 'misleading') return sides;
  const above = compare(declared.interval.low, printed.interval.high) >= 0;
  return `${sides}, ${above ? 'more than twice as much' : 'less than half of it'}`;
}

/** Whether neither number, taken as it stands, is what the other allows: £5.2bn is simply right for 5,234,000,000. */
function needsRounding(printed: Quantity, declared: DeclaredValue): boolean {
  const { value, range, qualifier, vague, factor, interval } = printed;
  if (qualifier !== undefined || vague || range !== undefined || factor !== undefined) return false;
  if (declared.bound !== undefined && within({ low: declared.bound, high: declared.bound }, interval)) return false;
  return !within({ low: value, high: value }, declared.interval);
}

function doubled({ low, high }: Interval): Interval {
  return { low: low / 2, high: high * 2 };
}
