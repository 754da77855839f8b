/**
 * What single words do in expressions of time: the data of a language turned into one look-up.
 */
import { holidays } from '../data/en/holidays.ts';
import { timeWords } from '../data/en/time.ts';
import { WordTable } from '../wordtable.ts';
import type { TimeWords, Unit } from './language.ts';

/**
 * Kinds of token: those first that an expression of time may begin with. A blank line is a break, which no expression crosses.
 */
export const kinds = {
  known: 0,
  number: 1,
  apostrophe: 2,
  hyphen: 3,
  /** A sign that may end a sentence. */
  stop: 4,
  sign: 5,
  unknown: 6,
  break: 7,
  none: 8,
} as const;

/** One word in all that it can do. All have the same shape, since the grammar asks each for all. */
export class Word {
  /** In lower case. */
  readonly print: string;
  readonly kind: number;
  month: number | undefined = undefined;
  weekday: number | undefined = undefined;
  /** The month or weekday is a short form. */
  short = false;
  unit: Unit | undefined = undefined;
  plural = false;
  season: number | undefined = undefined;
  dayPart: [number, number] | undefined = undefined;
  number: number | undefined = undefined;
  ordinal: number | undefined = undefined;
  decade: number | undefined = undefined;
  role: string | undefined = undefined;
  zone = false;
  ordinalEnding = false;
  /** Begins the name of a holiday. */
  holiday = false;

  constructor(print: string, kind: number) {
    this.print = print;
    this.kind = kind;
  }
}

/** What is no word that does something in expressions of time; `nothing` lies outside the text. */
export const unknown = new Word('', kinds.unknown);
export const aNumber = new Word('', kinds.number);
export const aSign = new Word('', kinds.sign);
export const aHyphen = new Word('', kinds.hyphen);
export const anApostrophe = new Word('', kinds.apostrophe);
export const aStop = new Word('', kinds.stop);
export const aBreak = new Word('', kinds.break);
export const nothing = new Word('', kinds.none);

/** The entry of a word in lower case, or undefined. */
export function lookUp(lower: string): Word | undefined {
  lexicon ??= buildLexicon(timeWords);
  return lexicon.get(lower);
}

/** The words by what one sees of them without cutting them out. */
export function wordTable(): WordTable<Word> {
  lexicon ??= buildLexicon(timeWords);
  table ??= new WordTable(lexicon);
  return table;
}

let lexicon: Map<string, Word> | undefined;
let table: WordTable<Word> | undefined;

function buildLexicon(words: TimeWords): Map<string, Word> {
  const entries = new Map<string, Word>();
  const add = (text: string, what: Partial<Word>) => {
    let entry = entries.get(text);
    if (!entry) {
      entry = new Word(text, kinds.known);
      entries.set(text, entry);
    }
    Object.assign(entry, what);
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
