/**
 * What can be known of a word, and the tables that a language's data becomes.
 */

import type { english } from '../data/en/quantity.ts';
import type { Qualifier } from '../interval.ts';
import type { WordTable } from '../wordtable.ts';

/** What a language's data holds; English sets the pattern. */
export type Language = typeof english;

/** Sets of words, one bit each. */
export const Is = {
  nounStop: 1,
  lookedPast: 2,
  namer: 4,
  capitalNamer: 8,
  placedNamer: 16,
  call: 32,
  month: 64,
  namers: 128,
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
  /** The words with spaces between them. */
  phrase: string;
  qualifier: Qualifier;
}

/** Lists that only one check asks for, by their names in the data. */
export type Lists = Readonly<Record<keyof Language['context']['lists'], WordList>>;

export type WordList = WordTable<{ print: string }>;

export interface Lexicon {
  words: WordTable<Word>;
  signs: Map<string, { unit: string; close: boolean; size: number }>;
  scaleLetters: Map<string, number>;
  spacedScales: Set<string>;
  moneyScales: Set<string>;
  /** By the code of the sign. */
  vulgar: Map<number, number>;
  /** By the code of the sign. */
  currencySigns: Map<number, string>;
  currencyLetters: Map<string, string>;
  closeLetters: Set<string>;
  wordCodes: Set<string>;
  dollarLetters: Map<string, string>;
  leadingWords: Map<string, string>;
  lists: Lists;
  /** Single signs that qualify, by their codes: ~ < > */
  qualifierSigns: Map<number, Qualifier>;
}
