/**
 * Numbers and units as a newspaper prints them, for messages.
 */
import { currencySigns } from './data/en/currencies.ts';
import { unitPlurals } from './data/en/units.ts';
import { isCurrency, isMeasure } from './unit.ts';

/** "1,300,000", "-2.5", "0.0012": never an exponent, never more than twelve significant digits. */
export function printedNumber(n: number): string {
  if (!Number.isFinite(n)) return n > 0 ? '∞' : n < 0 ? '-∞' : 'no number';
  const size = Math.abs(n);
  const rounded = Number(size.toPrecision(12));
  const sign = n < 0 && rounded !== 0 ? '-' : '';
  if (rounded >= 1e15) return sign + grouped(BigInt(rounded).toString());
  const whole = Math.trunc(rounded);
  const places = rounded === 0 ? 0 : Math.min(20, Math.max(0, 12 - Math.floor(Math.log10(rounded)) - 1));
  const fraction = rounded === whole ? '' : rounded.toFixed(places).replace(/^\d+/, '').replace(/0+$/, '');
  return sign + grouped(String(whole)) + (fraction === '.' ? '' : fraction);
}

/**
 * `print` (a number or an interval) with its unit: "£5", "51.1 per cent", "37 people", "[9.5, 10.5] miles".
 * `value` decides between singular and plural.
 */
export function printedUnit(print: string, value: number, unit?: string): string {
  if (unit === undefined) return print;
  if (isCurrency(unit)) return money(print, unit);
  if (Math.abs(value) === 1 && unitPlurals[unit] === undefined) return `${print} ${spaced(unit)}`;
  return `${print} ${plural(unit)}`;
}

/** "appointments", "people", "per cent", "square feet". */
export function plural(unit: string): string {
  const known = unitPlurals[unit];
  if (known !== undefined) return known;
  if (!isMeasure(unit)) return pluralNoun(spaced(unit));
  const [head = '', ...rest] = unit.split('-per-');
  const parts = [pluralNoun(unitPlurals[head] ?? spaced(head)), ...rest.map(spaced)];
  return parts.join(' per ');
}

function pluralNoun(noun: string): string {
  if (noun === 'person') return 'people';
  if (/(?:wo)?man$/.test(noun) && !/(?:hu|ger|ro|otto)man$/.test(noun)) return `${noun.slice(0, -2)}en`;
  if (noun === 'child') return 'children';
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  return noun === 'feet' || noun === 'staff' || noun === 'police' ? noun : `${noun}s`;
}

function spaced(unit: string): string {
  return unit.replaceAll('-', ' ');
}

function money(print: string, code: string): string {
  const sign =
    Object.keys(currencySigns).find((key) => currencySigns[key] === code) ?? (code === 'USD' ? '$' : `${code} `);
  return print.replace(/(^|[[(]|, )(-?)(?=[\d∞])/g, (_, before: string, minus: string) => `${before}${minus}${sign}`);
}

function grouped(digits: string): string {
  let out = digits;
  for (let at = digits.length - 3; at > 0; at -= 3) out = `${out.slice(0, at)},${out.slice(at)}`;
  return out;
}
