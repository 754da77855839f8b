/**
 * What single words do in expressions of time: the data of a language turned into one look-up.
 */
import { holidays } from '../data/en/holidays.ts';
import { timeWords } from '../data/en/time.ts';
import { WordGate } from '../gate.ts';
import type { TimeWords, Unit } from './language.ts';

/** One word in all that it can do. */
export interface Word {
  text: string;
  month?: number;
  weekday?: number;
  /** The month or weekday is a short form. */
  short?: boolean;
  unit?: Unit;
  plural?: boolean;
  season?: number;
  dayPart?: [number, number];
  number?: number;
  ordinal?: number;
  decade?: number;
  role?: string;
  zone?: boolean;
  ordinalEnding?: boolean;
  /** Begins the name of a holiday. */
  holiday?: boolean;
}

let lexicon: Map<string, Word> | undefined;
let gate: WordGate | undefined;

/** The entry of a word in lower case, or undefined. */
export function lookUp(lower: string): Word | undefined {
  lexicon ??= buildLexicon(timeWords);
  return lexicon.get(lower);
}

/** False where the word from `start` to `end` is surely none that {@link lookUp} knows. */
export function mayBeKnown(text: string, start: number, end: number): boolean {
  lexicon ??= buildLexicon(timeWords);
  gate ??= new WordGate(lexicon.keys());
  return gate.maySay(text, start, end);
}

function buildLexicon(words: TimeWords): Map<string, Word> {
  const entries = new Map<string, Word>();
  const add = (text: string, what: Partial<Word>) => {
    const entry = entries.get(text);
    if (entry) Object.assign(entry, what);
    else entries.set(text, { text, ...what });
  };
  words.months.forEach((names, i) => {
    names.forEach((name, j) => {
      add(name, j ? { month: i + 1, short: true } : { month: i + 1 });
    });
  });
  words.weekdays.forEach((names, i) => {
    names.forEach((name, j) => {
      add(name, j ? { weekday: i + 1, short: true } : { weekday: i + 1 });
    });
  });
  for (const [unit, names] of Object.entries(words.units)) {
    names.forEach((name, j) => {
      add(name, { unit: unit as Unit, plural: j > 0 });
    });
  }
  words.seasons.forEach((names, i) => {
    for (const name of names) add(name, { season: i });
  });
  for (const [name, dayPart] of Object.entries(words.dayParts)) add(name, { dayPart });
  for (const [name, number] of Object.entries(words.numbers)) add(name, { number });
  for (const [name, ordinal] of Object.entries(words.ordinals)) add(name, { ordinal });
  for (const [name, decade] of Object.entries(words.decades)) add(name, { decade });
  for (const [role, names] of Object.entries(words.roles)) for (const name of names) add(name, { role });
  for (const name of words.zones) add(name, { zone: true });
  for (const name of words.ordinalEndings) add(name, { ordinalEnding: true });
  for (const { names } of holidays) {
    for (const name of names) {
      const [first] = name.split(' ');
      add(first!.split("'")[0]!, { holiday: true });
      add(first!.replace("'", ''), { holiday: true });
    }
  }
  return entries;
}

/** How many days a unit has, on average. */
export function unitDays(unit: Unit): number {
  switch (unit) {
    case 'minute':
    case 'hour':
    case 'day':
      return 1;
    case 'week':
    case 'weekend':
      return 7;
    case 'fortnight':
      return 14;
    case 'month':
      return 30.44;
    case 'quarter':
      return 91.3;
    case 'year':
      return 365.24;
    case 'decade':
      return 3652.4;
    default:
      return 36524;
  }
}
