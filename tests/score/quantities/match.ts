/**
 * Whether a reading is what a case asks for: value and unit (converted where the reader keeps a smaller unit), ends of a
 * range, direction of a bound, and the place of the print.
 */
import { compare } from '../../../server/reading/interval.ts';
import type { Quantity } from '../../../server/reading/quantity.ts';
import { convert } from '../../../server/reading/unit.ts';
import type { Expected } from './duckling.ts';

const up = new Set(['more-than', 'at-least', 'just-over']);
const down = new Set(['less-than', 'at-most', 'nearly']);

export function matches(found: Quantity, expected: Expected): boolean {
  const inUnit = (value: number): number | undefined => {
    if (expected.unit === undefined || found.unit === expected.unit) return value;
    if (found.unit === undefined) return undefined;
    return convert(value, found.unit, expected.unit);
  };
  const same = (value: number, wanted: number | undefined): boolean => {
    if (wanted === undefined) return false;
    const converted = inUnit(value);
    if (converted === undefined) return false;
    const share = found.fraction === true && compare(converted, wanted * 100) === 0;
    return share || Math.abs(converted - wanted) <= 1e-6 * Math.max(1, Math.abs(wanted));
  };
  if (expected.surface !== undefined && !overlaps(found, expected.surface)) return false;
  if (expected.from !== undefined) {
    const { range } = found;
    if (range === undefined) return false;
    const [low, high] = [Math.min(range.from, range.to), Math.max(range.from, range.to)];
    return same(low, expected.from) && same(high, expected.to);
  }
  if (expected.share === true) return compare(found.value, (expected.value ?? 0) * (found.fraction ? 100 : 1)) === 0;
  if (expected.bound === 'above' && !up.has(found.qualifier ?? '')) return false;
  if (expected.bound === 'under' && !down.has(found.qualifier ?? '')) return false;
  return found.range === undefined && same(found.value, expected.value);
}

function overlaps({ text }: Quantity, surface: string): boolean {
  return text.includes(surface) || surface.includes(text);
}
