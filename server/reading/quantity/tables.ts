/**
 * Makes the look-up tables of the quantity reader from the data of a language.
 */
import type { Qualifier } from '../interval.ts';
import { words } from '../lazy.ts';
import { WordTable } from '../wordtable.ts';
import { Is, type Language, type Lexicon, type Lists, type Word, type WordList } from './word.ts';

interface RegionMoney {
  dollar: string;
  cent: string;
  grand: string;
}

/** Makes the tables of one language for one region. */
export function tablesOf(language: Language, region: string): Lexicon {
  const { context, currencies, numbers, qualifiers } = language;
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
  const money: RegionMoney = {
    dollar: currencies.dollars[region] ?? 'USD',
    cent: currencies.cents[region] ?? 'USD',
    grand: currencies.grands[region] ?? 'GBP',
  };
  addNumbers(numbers, word);
  addContext(language, mark);
  addUnits(language, word, money);
  addQualifiers(qualifiers, word);
  for (const print of words(qualifiers.fillers)) word(print).filler = true;
  for (const name of context.numberNames.split('|')) {
    const [first = '', ...rest] = words(name);
    const entry = word(first);
    entry.names = [...(entry.names ?? []), rest];
  }
  return {
    words: new WordTable(table),
    signs: signTable(language, money.cent),
    scaleLetters: new Map(Object.entries(numbers.scaleLetters)),
    spacedScales: new Set(words(numbers.spacedScaleLetters)),
    moneyScales: new Set(words(numbers.moneyScaleLetters)),
    vulgar: byCode(Object.entries(numbers.vulgarFractions)),
    currencySigns: byCode([...Object.entries(currencies.currencySigns), ['$', money.dollar], ['＄', money.dollar]]),
    currencyLetters: new Map(Object.entries(currencies.currencyLetters)),
    closeLetters: new Set(words(currencies.closeLetters)),
    wordCodes: new Set(words(currencies.wordCodes)),
    leadingWords: new Map(Object.entries(currencies.leadingWords)),
    dollarLetters: new Map(Object.entries(currencies.dollarLetters)),
    lists: listTables(context.lists),
    qualifierSigns: byCode(
      (Object.entries(qualifiers.signs) as [Qualifier, string][]).flatMap(([qualifier, signs]) =>
        words(signs).map((sign): [string, Qualifier] => [sign, qualifier]),
      ),
    ),
  };
}

/** Single signs by their codes. */
function byCode<T>(signs: readonly [string, T][]): Map<number, T> {
  return new Map(signs.map(([sign, meaning]) => [sign.charCodeAt(0), meaning]));
}

function listTables(lists: Language['context']['lists']): Lists {
  const tables: Partial<Record<keyof Lists, WordList>> = {};
  for (const [name, list] of Object.entries(lists)) {
    tables[name as keyof Lists] = new WordTable(new Map(words(list).map((print) => [print, { print }])));
  }
  return tables as Lists;
}

function addNumbers(numbers: Language['numbers'], word: (print: string) => Word): void {
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

function addContext({ context, nouns }: Language, mark: (list: string, bit: number) => void): void {
  mark(nouns.nounStops, Is.nounStop);
  mark(nouns.lookedPast, Is.lookedPast);
  mark(context.namers, Is.namer);
  mark(context.capitalNamers, Is.capitalNamer);
  mark(context.placedNamers, Is.placedNamer);
  mark(context.calls, Is.call);
  mark(context.months, Is.month);
  mark(context.shortMonths, Is.month);
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
  for (const print of words(context.namers)) mark(`${print}s`, Is.namers);
  for (const print of words(context.placedNamers)) mark(`${print}s`, Is.placedNamer);
}

function addUnits({ currencies, units }: Language, word: (print: string) => Word, money: RegionMoney): void {
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
  for (const [unit, phrases] of Object.entries(units.unitWords)) both(phrases, unit, 1);
  for (const [unit, phrases] of Object.entries(currencies.currencyWords)) both(phrases, unit, 1);
  for (const [unit, phrases] of Object.entries(currencies.smallMoney)) both(phrases, unit, 0.01);
  for (const print of currencies.openCurrencies.split(', ')) both(print, print, 1);
  both('pound', 'GBP', 1);
  both('dollar', money.dollar, 1);
  both(currencies.grand, money.grand, 1000);
  both('cent', money.cent, 0.01);
  for (const [print, power] of Object.entries(units.powers)) word(print).power = power;
}

function signTable({ units }: Language, cent: string): Lexicon['signs'] {
  const table: Lexicon['signs'] = new Map();
  for (const [unit, forms] of Object.entries(units.unitSigns)) {
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

function addQualifiers(qualifiers: Language['qualifiers'], word: (print: string) => Word): void {
  for (const [qualifier, phrases] of Object.entries(qualifiers.before) as [Qualifier, string][]) {
    for (const phrase of phrases.split(',')) {
      const print = words(phrase.replaceAll('-', ' '));
      const entry = word(print[print.length - 1] ?? '');
      entry.before = [...(entry.before ?? []), { words: print, phrase: print.join(' '), qualifier }].sort(
        (a, b) => b.words.length - a.words.length,
      );
    }
  }
  for (const [qualifier, phrases] of Object.entries(qualifiers.after) as [Qualifier, string][]) {
    for (const phrase of phrases.split(',')) {
      const print = words(phrase);
      if (print.length === 0) continue;
      const entry = word(print[0] ?? '');
      entry.after = [...(entry.after ?? []), { words: print, phrase: print.join(' '), qualifier }].sort(
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
