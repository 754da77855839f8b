/**
 * Finds declared names in prose: one pass over the text, longest match first, whatever the number of entities.
 */
import { isDigit, isLetter, isLower, isUpper, isWord } from '../quotation/character.ts';
import { fold, surnameOf } from './form.ts';

/** One declared entity. `surname: true` lets its surname alone be found too. */
export interface IndexedName {
  id: string;
  name?: string;
  aliases?: readonly string[];
  type?: string;
  surname?: boolean;
}

/** A declared name in a text. `ids`: every entity so called. `exact`: to the letter, and not by accent, hyphen or surname. */
export interface NameHit {
  start: number;
  end: number;
  ids: readonly string[];
  exact: boolean;
  /** Which of several indexes has it. */
  index: number;
}

interface Entry {
  /** Folded. */
  words: string[];
  /** The name as declared, less a leading article: what an exact hit looks like. */
  print: string;
  /** Whole words with a small initial must be printed so; capitals may be small nowhere. */
  capital: boolean[];
  /** What one word in capitals must be printed as: the US is no us. */
  acronym: string | undefined;
  surname: boolean;
  /** Holds commas or marks: Department of Roads, Rivers and Rail; Ben "Boots" Hale. */
  listed: boolean;
  ids: string[];
}

export class NameIndex {
  /** By the number of the first word, longest first. */
  readonly #entries = new Map<number, Entry[]>();
  /** Bits for the letters that names begin with, and for those of names that need no capital there. */
  #capitals = 0;
  #smalls = 0;

  constructor(entities: Iterable<IndexedName> = []) {
    for (const entity of entities) this.add(entity);
  }

  add({ id, name, aliases, type, surname }: IndexedName): void {
    if (name) this.#put(name, id, false);
    if (aliases) for (const alias of aliases) this.#put(alias, id, false);
    if (surname && type === 'person' && name) {
      const family = surnameOf(name);
      if (family !== name) this.#put(family, id, true);
    }
  }

  /** Every declared name in the text, none overlapping. Linear in the text for names of bounded length. */
  find(text: string): NameHit[] {
    return NameIndex.find([this], text);
  }

  /** What each of several indexes finds, by their starts: one pass for all of them. */
  static find(indexes: readonly NameIndex[], text: string): NameHit[] {
    const hits: NameHit[] = [];
    // Where the last name of each index ends.
    const ends = indexes.map(() => 0);
    let capitals = 0;
    let smalls = 0;
    for (const index of indexes) {
      capitals |= index.#capitals;
      smalls |= index.#smalls;
    }
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (!isWord(code)) continue;
      const small = isLower(code);
      const letters = small ? smalls : capitals;
      // Beyond ASCII a letter may be another one in disguise.
      if (code > 127 ? !small || smalls !== 0 : letters & bitOf(code)) {
        const number = numberAt(text, at);
        for (let i = 0; i < indexes.length; i++) {
          const index = indexes[i]!;
          if (at < ends[i]! || (small && index.#smalls === 0)) continue;
          const hit = index.#at(text, at, number, i);
          if (hit === undefined) continue;
          hits.push(hit);
          ends[i] = hit.end;
        }
      }
      at = wordEnd(text, at + 1);
    }
    return hits;
  }

  #put(name: string, id: string, surname: boolean): void {
    const print = name.replace(/^(?:the|a|an)\s+/i, '').trim();
    const words: string[] = [];
    const capital: boolean[] = [];
    let first = 0;
    for (let at = 0; at < print.length; at++) {
      const code = print.charCodeAt(at);
      if (!isWord(code)) continue;
      const end = wordEnd(print, at + 1);
      if (words.length === 0) first = code;
      words.push(fold(print.slice(at, end)));
      capital.push(isUpper(code));
      at = end;
    }
    if (words.length === 0) return;
    const letter = bitOf(words[0]!.charCodeAt(0));
    this.#capitals |= letter;
    if (!capital[0] && !isDigit(first)) this.#smalls |= letter;
    const number = numberOf(words[0]!);
    const list = this.#entries.get(number);
    let place = list?.length ?? 0;
    if (list) {
      for (const entry of list) {
        if (entry.print !== print || entry.surname !== surname) continue;
        if (!entry.ids.includes(id)) entry.ids.push(id);
        return;
      }
      while (place > 0 && list[place - 1]!.words.length < words.length) place--;
    }
    const acronym = words.length === 1 && isAllCapitals(print) ? print.replace(/\./g, '') : undefined;
    const listed = /[,"\u201c\u201d]/.test(print);
    const entry: Entry = { words, print, capital, acronym, surname, listed, ids: [id] };
    if (list) list.splice(place, 0, entry);
    else this.#entries.set(number, [entry]);
  }

  /** The longest names that begin with the word at `at`, whose number is given. */
  #at(text: string, at: number, number: number, index: number): NameHit | undefined {
    const list = this.#entries.get(number);
    if (list === undefined) return undefined;
    let found: NameHit | undefined;
    let length = 0;
    for (const entry of list) {
      if (entry.words.length < length) break;
      const end = endOf(entry, text, at);
      if (end < 0) continue;
      const exact = !entry.surname && end - at === entry.print.length && text.startsWith(entry.print, at);
      if (found === undefined) {
        found = { start: at, end, ids: entry.ids, exact, index };
        length = entry.words.length;
      } else {
        for (const id of entry.ids) if (!found.ids.includes(id)) found.ids = [...found.ids, id];
        found.exact ||= exact;
      }
    }
    return found;
  }
}

/** Where the entry ends if it stands at `at`, else -1. */
function endOf({ words, capital, acronym, listed }: Entry, text: string, at: number): number {
  let start = at;
  let end = at;
  for (let i = 0; i < words.length; i++) {
    if (i > 0) start = skipGap(text, end, listed);
    if (start < 0) return -1;
    end = endOfWord(text, start, words[i]!);
    if (end < 0 || (capital[i] && isLower(text.charCodeAt(start)))) return -1;
  }
  return acronym === undefined || (end - at === acronym.length && text.startsWith(acronym, at)) ? end : -1;
}

/** Where the word at `start` ends if it is this folded one, else -1. */
function endOfWord(text: string, start: number, word: string): number {
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!isWord(code)) break;
    if (code > 127) {
      const end = wordEnd(text, at);
      return fold(text.slice(start, end)) === word ? end : -1;
    }
    if ((code | 32) !== word.charCodeAt(at - start)) return -1;
  }
  return at - start === word.length ? at : -1;
}

/** The same number for the same word, however it is printed: an FNV-1a hash of it folded, made without cutting it out. */
function numberAt(text: string, start: number): number {
  let number = 0x811c9dc5;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!isWord(code)) break;
    if (code > 127) return numberOf(fold(text.slice(start, wordEnd(text, at))));
    number = Math.imul(number ^ (code | 32), 0x01000193);
  }
  return number;
}

function numberOf(folded: string): number {
  let number = 0x811c9dc5;
  for (let at = 0; at < folded.length; at++) number = Math.imul(number ^ (folded.charCodeAt(at) | 32), 0x01000193);
  return number;
}

/** A letter has one bit in either case. */
function bitOf(code: number): number {
  return 1 << (code & 31);
}

function isAllCapitals(print: string): boolean {
  return print.length > 1 && print === print.toUpperCase() && /\p{Lu}/u.test(print);
}

/** The words of a name or text are runs of letters and digits; apostrophes, hyphens and stops part them. */
function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && isWord(text.charCodeAt(end))) end++;
  return end;
}

/** The start of the next word of a name, behind one space, hyphen, apostrophe, `&` or the stop of an initial; -1 for none. */
function skipGap(text: string, at: number, listed: boolean): number {
  let next = at;
  let line = 0;
  while (next < text.length && next - at < 4) {
    const code = text.charCodeAt(next);
    if (isLetter(code) || isDigit(code)) return next > at ? next : -1;
    if (code === 10) line++;
    const joins =
      code === 32 || code === 10 || code === 13 || code === 45 || code === 39 || code === 38 || code === 0x2019;
    if (listed && ((code === 44 && next === at) || code === 34 || code === 0x201c || code === 0x201d)) {
      next++;
      continue;
    }
    if (line > 1 || !(joins || code === 0xa0 || code === 0x2010 || code === 0x2011 || (code === 46 && next === at)))
      return -1;
    next++;
  }
  return -1;
}
