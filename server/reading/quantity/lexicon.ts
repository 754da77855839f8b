/**
 * The data of one language, made into tables once, when it is first read in.
 */
import * as context from '../data/en/context.ts';
import {
  cents,
  closeLetters,
  currencyLetters,
  currencySigns,
  currencyWords,
  dollarLetters,
  dollars,
  grand,
  grandThings,
  openCurrencies,
  smallMoney,
  wordCodes,
} from '../data/en/currencies.ts';
import { lookedPast, nounStops } from '../data/en/nouns.ts';
import * as numbers from '../data/en/numbers.ts';
import * as qualifiers from '../data/en/qualifiers.ts';
import { powers, unitSigns, unitWords } from '../data/en/units.ts';
import { wordSet, words } from '../lazy.ts';
import type { Qualifier } from '../quantity.ts';

/** Sets of words, one bit each. */
export const Is = {
  nounStop: 1,
  lookedPast: 2,
  namer: 4,
  capitalNamer: 8,
  placedNamer: 16,
  call: 32,
  month: 64,
  shortMonth: 128,
  weekday: 256,
  timeZone: 512,
  yearLead: 1024,
  change: 2048,
  comparison: 4096,
  overLead: 8192,
  aboutLead: 1 << 14,
  aroundLead: 1 << 15,
  lastingLead: 1 << 16,
  speech: 1 << 17,
  oneFollower: 1 << 18,
  oneLeader: 1 << 19,
  hyphenWord: 1 << 20,
  scoreLead: 1 << 21,
  scoreFollower: 1 << 22,
  ageLead: 1 << 23,
  metreFollower: 1 << 24,
  metreLead: 1 << 25,
  raceFollower: 1 << 26,
  rangeLead: 1 << 27,
  partLead: 1 << 28,
  shareFollower: 1 << 29,
  shareLead: 1 << 30,
  street: 1 << 31,
} as const;

/** What is known of one word. */
export interface Word {
  /** The word itself, in small letters. */
  print: string;
  is: number;
  cardinal: number;
  scale: number;
  part: number;
  /** The part is in the plural ("thirds"). */
  parts: boolean;
  group: number;
  vague: readonly [number, number] | undefined;
  vagueCount: readonly [number, number] | undefined;
  factor: number;
  doubtful: boolean;
  fold: number;
  decade: number;
  filler: boolean;
  /** Counts a unit once: "more than a year". */
  article: boolean;
  power: string;
  /** Phrases for units and money that begin with the word, longest first. */
  units: UnitPhrase[] | undefined;
  /** Qualifiers before a number that end with the word, longest first. */
  before: QualifierPhrase[] | undefined;
  /** Qualifiers behind a number that begin with the word, longest first. */
  after: QualifierPhrase[] | undefined;
  /** Second words of names that begin with this number. */
  names: string[][] | undefined;
  /** Begins a number: a look at the tokens around it is worth the time. */
  trigger: boolean;
}

export interface UnitPhrase {
  /** The words behind the first one. */
  rest: string[];
  unit: string;
  /** Of how many the unit is one: a penny is 0.01 GBP. */
  size: number;
}

export interface QualifierPhrase {
  /** In the order of print, the key word included. */
  words: string[];
  qualifier: Qualifier;
}

export type Lists = Readonly<Record<keyof typeof context.lists, ReadonlySet<string>>>;

export interface Lexicon {
  words: Map<string, Word>;
  signs: Map<string, { unit: string; close: boolean; size: number }>;
  scaleLetters: Map<string, number>;
  spacedScales: Set<string>;
  moneyScales: Set<string>;
  vulgar: Map<string, number>;
  currencySigns: Map<string, string>;
  currencyLetters: Map<string, string>;
  closeLetters: Set<string>;
  wordCodes: Set<string>;
  dollarLetters: Map<string, string>;
  dollar: string;
  cent: string;
  callNumbers: Set<string>;
  weightLeads: Set<string>;
  weightThings: Set<string>;
  moneyThings: Set<string>;
  grandThings: Set<string>;
  /** Lists that only one check asks for, by their names in the data. */
  lists: Lists;
  /** Single signs that qualify: ~ < > */
  qualifierSigns: Map<string, Qualifier>;
}

const made = new Map<string, Lexicon>();

/** The tables for a language tag; one that nothing is known of is read as English. */
export function lexicon(lang: string): Lexicon {
  const region = /-([A-Za-z]{2})(?:-|$)/.exec(lang)?.[1]?.toUpperCase() ?? '';
  const known = made.get(region);
  if (known !== undefined) return known;
  const table = english(region);
  made.set(region, table);
  return table;
}

function english(region: string): Lexicon {
  const table = new Map<string, Word>();
  const word = (print: string): Word => {
    const known = table.get(print);
    if (known !== undefined) return known;
    const entry = blank(print);
    table.set(print, entry);
    return entry;
  };
  const mark = (list: string, bit: number): void => {
    for (const print of words(list)) word(print).is |= bit;
  };
  const dollar = dollars[region] ?? 'USD';
  const cent = cents[region] ?? 'USD';
  addNumbers(word);
  addContext(mark);
  addUnits(word, dollar, cent, region === '' || region === 'GB' ? 'GBP' : region === 'IE' ? 'EUR' : dollar);
  addQualifiers(word);
  for (const print of words(qualifiers.fillers)) word(print).filler = true;
  for (const name of context.numberNames.split('|')) {
    const [first = '', ...rest] = words(name);
    const entry = word(first);
    entry.names = [...(entry.names ?? []), rest];
  }
  return {
    words: table,
    signs: signTable(cent),
    scaleLetters: new Map(Object.entries(numbers.scaleLetters)),
    spacedScales: new Set(words(numbers.spacedScaleLetters)),
    moneyScales: new Set(words(numbers.moneyScaleLetters)),
    vulgar: new Map(Object.entries(numbers.vulgarFractions)),
    currencySigns: new Map([...Object.entries(currencySigns), ['$', dollar], ['＄', dollar]]),
    currencyLetters: new Map(Object.entries(currencyLetters)),
    closeLetters: new Set(words(closeLetters)),
    wordCodes: new Set(words(wordCodes)),
    dollarLetters: new Map(Object.entries(dollarLetters)),
    dollar,
    cent,
    callNumbers: new Set(words(context.callNumbers)),
    weightLeads: new Set(words(context.weightLeads)),
    weightThings: new Set(words(context.weightThings)),
    moneyThings: new Set(words(context.moneyThings)),
    grandThings: new Set(words(grandThings)),
    lists: listSets(),
    qualifierSigns: new Map(
      (Object.entries(qualifiers.signs) as [Qualifier, string][]).flatMap(([qualifier, signs]) =>
        words(signs).map((sign): [string, Qualifier] => [sign, qualifier]),
      ),
    ),
  };
}

function listSets(): Lists {
  const sets: Partial<Record<keyof Lists, ReadonlySet<string>>> = {};
  for (const [name, list] of Object.entries(context.lists)) sets[name as keyof Lists] = wordSet(list);
  return sets as Lists;
}

function addNumbers(word: (print: string) => Word): void {
  for (const [print, value] of Object.entries(numbers.cardinals)) {
    const entry = word(print);
    entry.cardinal = value;
    entry.trigger = true;
    const fold = word(`${print}fold`);
    fold.fold = value;
    fold.trigger = true;
  }
  for (const [print, value] of Object.entries(numbers.scales)) {
    const entry = word(print);
    entry.scale = value;
    entry.trigger = true;
  }
  for (const [print, value] of Object.entries(numbers.parts)) {
    const entry = word(print);
    entry.part = value;
    entry.parts = print.endsWith('s');
    entry.trigger = true;
    if (entry.parts || value === 2) continue;
    const plural = word(`${print}s`);
    plural.part = value;
    plural.parts = true;
  }
  for (const [print, value] of Object.entries(numbers.groups)) {
    const entry = word(print);
    entry.group = value;
    entry.trigger = true;
    if (value === 12) word(`${print}s`).group = value;
  }
  for (const [print, size] of Object.entries(numbers.vagues)) {
    const entry = word(print);
    entry.vague = size;
    entry.trigger = true;
  }
  for (const [print, size] of Object.entries(numbers.vagueCounts)) word(print).vagueCount = size;
  for (const [print, value] of Object.entries(numbers.factors)) {
    const entry = word(print);
    entry.factor = value;
    entry.trigger = true;
  }
  for (const print of words(numbers.articles)) {
    word(print).article = true;
    word(print).trigger = true;
  }
  for (const print of words(numbers.doubtfulFactors)) word(print).doubtful = true;
  for (const [print, value] of Object.entries(numbers.decades)) {
    const entry = word(print);
    entry.decade = value;
    entry.trigger = true;
  }
}

function addContext(mark: (list: string, bit: number) => void): void {
  mark(nounStops, Is.nounStop);
  mark(lookedPast, Is.lookedPast);
  mark(context.namers, Is.namer);
  mark(context.capitalNamers, Is.capitalNamer);
  mark(context.placedNamers, Is.placedNamer);
  mark(context.calls, Is.call);
  mark(context.months, Is.month);
  mark(context.shortMonths, Is.month | Is.shortMonth);
  mark(context.weekdays, Is.weekday);
  mark(context.timeZones, Is.timeZone);
  mark(context.yearLeads, Is.yearLead);
  mark(context.changes, Is.change);
  mark(context.comparisons, Is.comparison);
  mark(context.overLeads, Is.overLead);
  mark(context.aboutLeads, Is.aboutLead);
  mark(context.aroundLeads, Is.aroundLead);
  mark(context.lastingLeads, Is.lastingLead);
  mark(context.speech, Is.speech);
  mark(context.oneFollowers, Is.oneFollower);
  mark(context.oneLeaders, Is.oneLeader);
  mark(context.hyphenWords, Is.hyphenWord);
  mark(context.scoreLeads, Is.scoreLead);
  mark(context.scoreFollowers, Is.scoreFollower);
  mark(context.ageLeads, Is.ageLead);
  mark(context.metreFollowers, Is.metreFollower);
  mark(context.metreLeads, Is.metreLead);
  mark(context.raceFollowers, Is.raceFollower);
  mark(context.rangeLeads, Is.rangeLead);
  mark(context.partLeads, Is.partLead);
  mark(context.shareFollowers, Is.shareFollower);
  mark(context.shareLeads, Is.shareLead);
  mark(context.streets, Is.street);
  for (const print of words(context.namers)) mark(`${print}s`, Is.namer);
  for (const print of words(context.placedNamers)) mark(`${print}s`, Is.placedNamer);
}

function addUnits(word: (print: string) => Word, dollar: string, cent: string, grandMoney: string): void {
  const add = (phrase: string, unit: string, size: number): void => {
    const [first = '', ...rest] = words(phrase);
    const entry = word(first);
    entry.units = [...(entry.units ?? []), { rest, unit, size }].sort((a, b) => b.rest.length - a.rest.length);
  };
  const both = (phrases: string, unit: string, size: number): void => {
    for (const phrase of phrases.split(',')) {
      const print = phrase.trim().replaceAll('-', ' ').replaceAll('.', ' ');
      add(print, unit, size);
      if (!print.endsWith('s')) add(`${print}s`, unit, size);
    }
  };
  for (const [unit, phrases] of Object.entries(unitWords)) both(phrases, unit, 1);
  for (const [unit, phrases] of Object.entries(currencyWords)) both(phrases, unit, 1);
  for (const [unit, phrases] of Object.entries(smallMoney)) both(phrases, unit, 0.01);
  for (const print of openCurrencies.split(', ')) both(print, print, 1);
  both('pound', 'GBP', 1);
  both('dollar', dollar, 1);
  both(grand, grandMoney, 1000);
  both('cent', cent, 0.01);
  for (const [print, power] of Object.entries(powers)) word(print).power = power;
}

function signTable(cent: string): Lexicon['signs'] {
  const table: Lexicon['signs'] = new Map();
  for (const [unit, forms] of Object.entries(unitSigns)) {
    let close = false;
    for (const form of words(forms)) {
      if (form === '|') close = true;
      else table.set(form, { unit, close, size: 1 });
    }
  }
  table.set('p', { unit: 'GBP', close: true, size: 0.01 });
  table.set('c', { unit: cent, close: true, size: 0.01 });
  table.set('¢', { unit: cent, close: false, size: 0.01 });
  return table;
}

function addQualifiers(word: (print: string) => Word): void {
  for (const [qualifier, phrases] of Object.entries(qualifiers.before) as [Qualifier, string][]) {
    for (const phrase of phrases.split(',')) {
      const print = words(phrase.replaceAll('-', ' '));
      const entry = word(print[print.length - 1] ?? '');
      entry.before = [...(entry.before ?? []), { words: print, qualifier }].sort(
        (a, b) => b.words.length - a.words.length,
      );
    }
  }
  for (const [qualifier, phrases] of Object.entries(qualifiers.after) as [Qualifier, string][]) {
    for (const phrase of phrases.split(',')) {
      const print = words(phrase);
      if (print.length === 0) continue;
      const entry = word(print[0] ?? '');
      entry.after = [...(entry.after ?? []), { words: print, qualifier }].sort(
        (a, b) => b.words.length - a.words.length,
      );
    }
  }
}

function blank(print: string): Word {
  return {
    print,
    is: 0,
    cardinal: -1,
    scale: 0,
    part: 0,
    parts: false,
    group: 0,
    vague: undefined,
    vagueCount: undefined,
    factor: 0,
    doubtful: false,
    fold: 0,
    decade: 0,
    filler: false,
    article: false,
    power: '',
    units: undefined,
    before: undefined,
    after: undefined,
    names: undefined,
    trigger: false,
  };
}
