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

/** All names that begin with one word. */
interface Opening {
  /** Folded. */
  word: string;
  /** Longest first. */
  entries: Entry[];
  /** Another word of the same number. */
  next: Opening | undefined;
}

export class NameIndex {
  /** By the number of the first word. */
  readonly #names = new Map<number, Opening>();
  /** How names begin, and how those do that need no capital there. */
  readonly #starts = new Starts();
  readonly #smallStarts = new Starts();

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
    const hits: NameHit[] = [];
    const noneSmall = this.#smallStarts.none;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (!isWord(code)) continue;
      const small = isLower(code);
      if (!small || !noneSmall) {
        const starts = small ? this.#smallStarts : this.#starts;
        const hit = starts.mayBe(code, text.charCodeAt(at + 1)) ? this.#at(text, at) : undefined;
        if (hit !== undefined) {
          hits.push(hit);
          at = hit.end;
          continue;
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
    this.#starts.add(words[0]!);
    if (!capital[0] && !isDigit(first)) this.#smallStarts.add(words[0]!);
    const { entries } = this.#opening(words[0]!);
    for (const entry of entries) {
      if (entry.print !== print || entry.surname !== surname) continue;
      if (!entry.ids.includes(id)) entry.ids.push(id);
      return;
    }
    const acronym = words.length === 1 && isAllCapitals(print) ? print.replace(/\./g, '') : undefined;
    const listed = /[,"\u201c\u201d]/.test(print);
    let place = entries.length;
    while (place > 0 && entries[place - 1]!.words.length < words.length) place--;
    entries.splice(place, 0, { words, print, capital, acronym, surname, listed, ids: [id] });
  }

  /** The names that begin with a word; a new list where there are none yet. */
  #opening(word: string): Opening {
    const number = numberOf(word);
    const first = this.#names.get(number);
    for (let each = first; each !== undefined; each = each.next) if (each.word === word) return each;
    const opening: Opening = { word, entries: [], next: first };
    this.#names.set(number, opening);
    return opening;
  }

  /** The longest names that begin with the word at `at`. */
  #at(text: string, at: number): NameHit | undefined {
    let opening = this.#names.get(numberAt(text, at));
    let wordEnd = -1;
    while (opening !== undefined) {
      wordEnd = endOfWord(text, at, opening.word);
      if (wordEnd >= 0) break;
      opening = opening.next;
    }
    if (opening === undefined) return undefined;
    let found: NameHit | undefined;
    let length = 0;
    for (const entry of opening.entries) {
      if (entry.words.length < length) break;
      const end = endOf(entry, text, at, wordEnd);
      if (end < 0) continue;
      const exact = !entry.surname && end - at === entry.print.length && text.startsWith(entry.print, at);
      if (found === undefined) {
        found = { start: at, end, ids: entry.ids, exact };
        length = entry.words.length;
      } else {
        for (const id of entry.ids) if (!found.ids.includes(id)) found.ids = [...found.ids, id];
        found.exact ||= exact;
      }
    }
    return found;
  }
}

/** The first two letters of words: most words of a text are told from names by them, before they are looked up. */
class Starts {
  none = true;
  /** By the first letter a bit for each second one, in whatever case. A typed array would take longer to make than to ask. */
  readonly #seconds: number[] = new Array(32).fill(0);

  /** A folded word. */
  add(word: string): void {
    this.none = false;
    this.#seconds[word.charCodeAt(0) & 31]! |= 1 << secondOf(word.charCodeAt(1));
  }

  /** False where surely no word begins so. Beyond ASCII a letter may be another one in disguise. */
  mayBe(first: number, second: number): boolean {
    if (first > 127 || second > 127) return !this.none;
    return ((this.#seconds[first & 31]! >>> secondOf(second)) & 1) === 1;
  }
}

/** Nought where a word has no second letter. */
function secondOf(code: number): number {
  return isWord(code) ? code & 31 : 0;
}

/** Where the entry ends if it stands at `at`, where its first word does and ends at `wordEnd`; else -1. */
function endOf({ words, capital, acronym, listed }: Entry, text: string, at: number, wordEnd: number): number {
  if (capital[0] && isLower(text.charCodeAt(at))) return -1;
  if (acronym !== undefined && !(wordEnd - at === acronym.length && text.startsWith(acronym, at))) return -1;
  let end = wordEnd;
  for (let i = 1; i < words.length; i++) {
    const start = skipGap(text, end, listed);
    if (start < 0 || (capital[i] && isLower(text.charCodeAt(start)))) return -1;
    end = endOfWord(text, start, words[i]!);
    if (end < 0) return -1;
  }
  return end;
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

function isAllCapitals(print: string): boolean {
  return print.length > 1 && print === print.toUpperCase() && /\p{Lu}/u.test(print);
}

/** The words of a name or text are runs of letters and digits; apostrophes, hyphens and stops part them. */
function wordEnd(text: string, at: number): number {
  let end = at;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    // Small letters are most of any text.
    if ((code < 97 || code > 122) && !isWord(code)) break;
  }
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
