/**
 * Reads the expected values of duckling's test corpus, which are Haskell expressions.
 */

export interface Expected {
  value?: number;
  from?: number;
  to?: number;
  /** A part of a whole: the reader gives percent, or so much of a unit. */
  share?: boolean;
  /** 'over' and 'under' bounds. */
  bound?: 'above' | 'under';
  /** A unit of the reader; any unit where absent. */
  unit?: string;
  /** Where the print must stand. */
  surface?: string;
}

export interface Case {
  set: string;
  text: string;
  expected: Expected[];
}

const units: Readonly<Record<string, string>> = {
  Dollar: 'USD',
  Cent: 'USD',
  Pound: 'GBP',
  Kilometre: 'kilometre',
  Metre: 'metre',
  M: '',
  Centimetre: 'centimetre',
  Millimetre: 'millimetre',
  Inch: 'inch',
  Foot: 'foot',
  Yard: 'yard',
  Mile: 'mile',
  Celsius: 'celsius',
  Fahrenheit: 'fahrenheit',
  Degree: 'degree',
  Litre: 'litre',
  Millilitre: 'millilitre',
  Hectolitre: 'hectolitre',
  Gallon: 'gallon',
  Gram: 'gram',
  Ounce: 'ounce',
  Cup: 'cup',
  Dinar: 'dinar',
  Riyal: 'riyal',
  Rial: 'rial',
  Unnamed: '',
};

/** The cases of one file. */
export function duckling(rows: Record<string, unknown>[]): Case[] {
  return rows.map((row) => {
    const set = String(row.dim);
    const source = row.expected_hs;
    const expected = typeof source === 'string' ? [parse(source, set)] : [];
    return { set, text: String(row.text).replace('x20ac', '€').replace('x00a3', '£'), expected };
  });
}

function parse(source: string, set: string): Expected {
  const numeral = /^NumeralValue \(?(-?[\d.e]+)\)?$/.exec(source);
  if (numeral !== null) return { value: Number(numeral[1]) };
  const duration = /^DurationData (\d+) (\w+)$/.exec(source);
  if (duration !== null) return { value: Number(duration[1]), unit: duration[2]!.toLowerCase() };
  const range = /^between (\w+) \(([-\d.e]+), ?([-\d.e]+)\)/.exec(source);
  if (range !== null) {
    const to = Number(range[3]);
    const from = Number(range[2]);
    return {
      from: to >= 1e5 && from < 10 ? from * 10 ** Math.floor(Math.log10(to)) : from,
      to,
      ...unitOf(range[1]!, set),
    };
  }
  const simple = /^(simple|under|above) (\w+) \(?(-?[\d.e]+)\)?/.exec(source);
  if (simple === null) throw new Error(`unread: ${source}`);
  const value = Number(simple[3]) * (simple[2] === 'Cent' ? 0.01 : 1);
  const bound = simple[1] === 'simple' ? undefined : (simple[1] as 'above' | 'under');
  return { value, ...(bound === undefined ? {} : { bound }), ...unitOf(simple[2]!, set) };
}

function unitOf(name: string, set: string): { unit?: string } {
  if (name === 'Pound') return { unit: set === 'Quantity' ? 'pound' : 'GBP' };
  const unit = units[name] ?? name;
  return unit === '' ? {} : { unit };
}
