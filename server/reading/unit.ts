/**
 * Units: which there are, what English calls them, and how those of one dimension convert. A unit's name is that of
 * declared figures: `percent`, `percentage-point`, an ISO 4217 code, a unit of time or measure (`hour`,
 * `kilometre-per-hour`), or the thing counted in the singular (`person`, `bed`).
 */
import { currencyWords, openCurrencies, wordCodes } from './data/en/currencies.ts';
import {
  irregularPlurals,
  notPlurals,
  nounModifiers,
  people as peopleWords,
  unchangingPlurals,
} from './data/en/nouns.ts';
import { unitSigns, unitWords } from './data/en/units.ts';
import { currencies, dimensions, temperatures } from './data/units.ts';
import { lazy, wordSet, words } from './lazy.ts';

/** What a unit is of: `money`, `count`, or a dimension such as `time`, `length`, `proportion`, `points`. */
export type Dimension = string;

interface Size {
  dimension: Dimension;
  size: number;
}

/** What a name says of a unit. */
interface Named {
  /** The unit of measure or currency; undefined for things that are merely counted. */
  unit: string | undefined;
  dimension: Dimension;
  /** In multiples of what its dimension is measured in; undefined for money, counts and temperatures. */
  size: number | undefined;
  /** One for all names of the same unit, and for singular and plural of the same noun. */
  plain: string;
}

const sizes = lazy(() => {
  const table = new Map<string, Size>();
  for (const [dimension, lines] of Object.entries(dimensions)) {
    for (const line of lines.split(',')) {
      const [unit = '', size = '1'] = line.trim().split(' ');
      table.set(unit, { dimension, size: Number(size) });
    }
  }
  for (const unit of Object.keys(temperatures)) table.set(unit, { dimension: 'temperature', size: 1 });
  return table;
});

const codes = lazy(() => wordSet(currencies));

const names = lazy(() => {
  const table = new Map<string, string>();
  const add = (name: string, unit: string): void => {
    if (!table.has(name)) table.set(name, unit);
  };
  for (const [unit, forms] of Object.entries(unitSigns))
    for (const form of words(forms)) if (form !== '|') add(form, unit);
  for (const [unit, phrases] of [...Object.entries(unitWords), ...Object.entries(currencyWords)]) {
    for (const phrase of phrases.split(',')) {
      add(phrase.trim(), unit);
      add(`${phrase.trim()}s`, unit);
    }
  }
  for (const word of openCurrencies.split(',')) {
    add(word.trim(), word.trim());
    add(`${word.trim()}s`, word.trim());
  }
  return table;
});

const singulars = lazy(() => {
  const table = new Map<string, string>();
  for (const [one, many] of Object.entries(irregularPlurals)) for (const word of words(many)) table.set(word, one);
  for (const word of words(unchangingPlurals)) table.set(word, word);
  for (const word of words(notPlurals)) if (!table.has(word)) table.set(word, word);
  return table;
});

const englishCodes = lazy(() => wordSet(wordCodes));
const unchanging = lazy(() => wordSet(unchangingPlurals));
const modifiers = lazy(() => wordSet(nounModifiers));
const persons = lazy(() => wordSet(peopleWords));

/** Whether `code` is an ISO 4217 currency code, in capitals. */
export function isCurrency(code: string): boolean {
  return code.length === 3 && codes().has(code);
}

/** Whether `unit` is the name of a unit of measure or a proportion (no currency and nothing counted). */
export function isMeasure(unit: string): boolean {
  return sizes().has(unit);
}

/** All units of measure by name, for completion. */
export function measures(): string[] {
  return [...sizes().keys()];
}

/** All ISO 4217 codes, for completion. */
export function currencyCodes(): string[] {
  return [...codes()];
}

/**
 * The unit of measure or currency that a word, sign or phrase stands for (`hrs`, `per cent`, `£` is no word: see the
 * quantity reader); undefined for things that are merely counted.
 */
export function unitOf(word: string): string | undefined {
  return nameOf(word).unit;
}

/** What a unit is of. Everything that is no measure and no money is a count. */
export function dimensionOf(unit: string): Dimension {
  return nameOf(unit).dimension;
}

/** Whether two names are of one unit: `hours` and `hour`, `people` and `person`, `%` and `percent`. */
export function sameUnit(a: string, b: string): boolean {
  return a === b || nameOf(a).plain === nameOf(b).plain;
}

/**
 * Whether a print in unit `printed` can be of a figure declared in unit `declared`: the same unit, units that convert
 * into each other, or two things counted (a nurse is a person; of two other nouns nobody can tell by their names).
 */
export function compatibleUnits(printed: string, declared: string): boolean {
  if (sameUnit(printed, declared) || convert(1, printed, declared) !== undefined) return true;
  const [a, b] = [dimensionOf(printed), dimensionOf(declared)];
  if (a === 'angle' || b === 'angle') return a === 'temperature' || b === 'temperature';
  if (a === 'money' && b === 'money') return !isCurrency(nameOf(printed).plain) || !isCurrency(nameOf(declared).plain);
  return a === 'count' && b === 'count';
}

/** Whether the thing counted is a person: `nurse`, `people`. */
export function isPerson(noun: string): boolean {
  const one = singular(noun.toLowerCase());
  return persons().has(one) || /(?:person|woman|[^u]man)$/.test(one);
}

/** `value` in another unit of its dimension; undefined where there is no way (or none is known). */
export function convert(value: number, from: string, to: string): number | undefined {
  const have = nameOf(from);
  const want = nameOf(to);
  if (have.unit === undefined || want.unit === undefined || have.dimension !== want.dimension) return undefined;
  if (have.unit === want.unit) return value;
  if (have.size !== undefined && want.size !== undefined) return rounded((value * have.size) / want.size);
  const heat = temperatures[have.unit];
  const warmth = temperatures[want.unit];
  if (heat === undefined || warmth === undefined) return undefined;
  return rounded(((value + heat.offset) * heat.size) / warmth.size - warmth.offset);
}

/** The singular of a counted noun: phlebotomists, people, women, families, batches. What is singular stays as it is. */
export function singular(noun: string): string {
  return singulars().get(noun) ?? regularSingular(noun);
}

/** What the form of a noun tells, which no list holds. */
function regularSingular(noun: string): string {
  const hyphen = noun.lastIndexOf('-');
  if (hyphen > 0) return noun.slice(0, hyphen + 1) + singular(noun.slice(hyphen + 1));
  if (!noun.endsWith('s')) {
    if (noun.endsWith('men') && /(?:wo|[a-z]{3})men$/.test(noun)) return `${noun.slice(0, -2)}an`;
    if (noun.length > 6 && noun.endsWith('people')) return `${noun.slice(0, -6)}person`;
    if (noun.length > 8 && noun.endsWith('children')) return noun.slice(0, -3);
    return noun;
  }
  if (noun.length < 3 || noun.endsWith('ss') || noun.endsWith('us') || noun.endsWith('is')) return noun;
  if (noun.length > 4 && noun.endsWith('ies')) return `${noun.slice(0, -3)}y`;
  if (noun.endsWith('es') && /(?:ss|x|[^i]ch|[^aeiou]ich|sh|tz)es$/.test(noun)) return noun.slice(0, -2);
  if (noun.endsWith("'s") || noun.endsWith('’s')) return noun.slice(0, -2);
  return noun.slice(0, -1);
}

/** Whether a word is the plural of something that can be counted, as far as its form tells. */
export function isPlural(word: string): boolean {
  if (modifiers().has(word)) return true;
  const known = singulars().get(word);
  if (known !== undefined) return known !== word || unchanging().has(word);
  return regularSingular(word) !== word;
}

/** The same few units are named again and again. */
const named = new Map<string, Named>();
const mostNamed = 2000;
const longestNamed = 40;

function nameOf(word: string): Named {
  const known = named.get(word);
  if (known !== undefined) return known;
  const unit = lookedUp(word);
  const size = unit === undefined ? undefined : sizes().get(unit);
  const made: Named = {
    unit,
    dimension: unit === undefined ? 'count' : (size?.dimension ?? 'money'),
    size: size?.dimension === 'temperature' ? undefined : size?.size,
    plain: unit ?? singular(word.trim().toLowerCase().replace(/\s+/g, '-')),
  };
  if (named.size >= mostNamed) named.clear();
  if (word.length <= longestNamed) named.set(word, made);
  return made;
}

function lookedUp(word: string): string | undefined {
  const text = word.trim();
  if (isMeasure(text) || isCurrency(text)) return text;
  const known = names().get(text) ?? names().get(text.toLowerCase().replace(/[\s_]+/g, ' '));
  if (known !== undefined) return known;
  const name = text.toLowerCase().replace(/[\s_]+/g, '-');
  if (isMeasure(name)) return name;
  // A try, a cup or a pen in small letters is what is counted, and no money.
  const code = text.toUpperCase();
  if (isCurrency(code) && !(text !== code && englishCodes().has(code))) return code;
  const one = singular(name);
  return isMeasure(one) ? one : undefined;
}

function rounded(n: number): number {
  return Number(n.toPrecision(13));
}
