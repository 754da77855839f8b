/**
 * Reads the cases of compromise and quantulum3.
 */
import type { Case, Expected } from './duckling.ts';

/** compromise: a number in a text, a fraction, or the text with its fractions in digits. */
export function compromise(rows: Record<string, unknown>[]): Case[] {
  return rows.map(({ text, expected, kind }) => {
    const set = `compromise ${String(kind ?? 'test')}`;
    const parts = Array.isArray(expected) ? expected : /(\d+)\/(\d+)/.exec(String(expected))?.slice(1);
    if (parts !== undefined)
      return { set, text: String(text), expected: [{ value: Number(parts[0]) / Number(parts[1]), share: true }] };
    return { set, text: String(text), expected: typeof expected === 'number' ? [{ value: expected }] : [] };
  });
}

interface Quantum {
  value: number;
  unit: string;
  surface: string;
  uncertainty?: number;
}

const names: Readonly<Record<string, string>> = {
  dimensionless: '',
  'pound sterling': 'GBP',
  dollar: 'USD',
  cent: 'USD',
  euro: 'EUR',
  percentage: 'percent',
  'degree Celsius': 'celsius',
  'degree fahrenheit': 'fahrenheit',
  'pound-mass': 'pound',
  'dollar per hour': 'USD',
  'count per week': '',
  dozen: '',
  'cubic centimetre': 'millilitre',
  penny: 'GBP',
};

/** quantulum3: every quantity of a sentence; uncertain ones are ranges. */
export function quantulum(rows: unknown[]): Case[] {
  return rows.map((row) => {
    const { req, res, text, expected } = row as { req?: string; res?: Quantum[]; text?: string; expected?: string[] };
    if (text !== undefined)
      return { set: 'quantulum3 spelt', text, expected: (expected ?? []).map((value) => ({ value: Number(value) })) };
    return { set: 'quantulum3', text: req ?? '', expected: (res ?? []).map(quantum) };
  });
}

function quantum({ value, unit, surface, uncertainty }: Quantum): Expected {
  const name = names[unit] ?? unit.replaceAll(' ', '-');
  const of = name === '' ? {} : { unit: name };
  const scale = unit === 'cent' || unit === 'penny' ? 0.01 : unit === 'dozen' ? 12 : 1;
  if (typeof uncertainty === 'number') return { from: value - uncertainty, to: value + uncertainty, surface, ...of };
  return { value: value * scale, surface, ...of };
}
