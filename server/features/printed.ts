/** What printed words say, written as the values of annotations: a figure's mapping, a date's EDTF. */
import type { Quantity } from '../reading/quantity.ts';
import { scalar } from './mapping.ts';

/** `{value: 1300000, unit: person, approx: more-than}`; undefined for what tells no size ("doubled", "dozens"). */
export function figureMapping(quantity: Quantity): string | undefined {
  const { value, range, unit, qualifier, factor, vague } = quantity;
  if (factor !== undefined || vague) return undefined;
  const number = range ? `{from: ${numeral(range.from)}, to: ${numeral(range.to)}}` : numeral(value);
  const keys = [`value: ${number}`];
  if (unit !== undefined) keys.push(`unit: ${scalar(unit)}`);
  const approx = qualifier === 'just-over' ? 'more-than' : qualifier === 'exactly' ? undefined : qualifier;
  if (approx !== undefined && range === undefined) keys.push(`approx: ${approx}`);
  return `{${keys.join(', ')}}`;
}

/** EDTF as the value of a key; a list of dates is a list in YAML too. */
export function edtfValue(edtf: string): string {
  return /^\[[^[\]{}]*\]$/.test(edtf) && !edtf.includes('..') ? edtf : scalar(edtf);
}

/** Without an exponent and without the noise of binary fractions. */
function numeral(value: number): string {
  const plain = String(Number(value.toPrecision(12)));
  return plain.includes('e') ? value.toFixed(Math.abs(value) < 1 ? 12 : 0).replace(/(\.\d*?)0+$/, '$1') : plain;
}
