/**
 * Finds declared names in prose: one pass over the text, longest match first, whatever the number of entities.
 */
import { isDigit, isLetter, isLower, isUpper } from '../quotation/character.ts';
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
  ids: string[];
  exact: boolean;
}

interface Entry {
  words: string[];
  /** The name as declared, less a leading article: what an exact hit looks like. */
  print: string;
  /** Whole words with a small initial must be printed so; capitals may be small nowhere. */
  capital: boolean[];
  surname: boolean;
  /** Holds commas or marks: Department of Roads, Rivers and Rail; Ben "Boots" Hale. */
  listed: boolean;
  ids: string[];
}

export class NameIndex {
  /** By first word, longest first. */
  private readonly entries = new Map<string, Entry[]>();
  private sorted = true;
  private smallInitials = false;

  constructor(entities: Iterable<IndexedName> = []) {
    for (const entity of entities) this.add(entity);
  }

  add(entity: IndexedName): void {
    if (entity.name) this.put(entity.name, entity.id, false);
    for (const alias of entity.aliases ?? []) this.put(alias, entity.id, false);
    if (entity.surname && entity.type === 'person' && entity.name) {
      const surname = surnameOf(entity.name);
      if (surname !== entity.name) this.put(surname, entity.id, true);
    }
  }

  /** Every declared name in the text, none overlapping. Linear in the text for names of bounded length. */
  find(text: string): NameHit[] {
    if (!this.sorted) {
      for (const list of this.entries.values()) list.sort((a, b) => b.words.length - a.words.length);
      this.sorted = true;
    }
    const hits: NameHit[] = [];
    let at = 0;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      if (!isLetter(code) && !isDigit(code)) {
        at++;
        continue;
      }
      const end = wordEnd(text, at);
      if (this.smallInitials || !isLower(code)) {
        const hit = this.match(text, at, end);
        if (hit) {
          hits.push(hit);
          at = hit.end;
          continue;
        }
      }
      at = end;
    }
    return hits;
  }

  private put(name: string, id: string, surname: boolean): void {
    const print = name.replace(/^(?:the|a|an)\s+/i, '').trim();
    const spans = wordSpans(print);
    if (spans.length === 0) return;
    const words = spans.map(([start, end]) => fold(print.slice(start, end)));
    const capital = spans.map(([start]) => isUpper(print.charCodeAt(start)));
    if (!capital[0] && !isDigit(print.charCodeAt(spans[0]![0]))) this.smallInitials = true;
    const list = this.entries.get(words[0]!) ?? [];
    if (list.length === 0) this.entries.set(words[0]!, list);
    const same = list.find((entry) => entry.print === print && entry.surname === surname);
    if (same) {
      if (!same.ids.includes(id)) same.ids.push(id);
      return;
    }
    list.push({ words, print, capital, surname, listed: /[,"\u201c\u201d]/.test(print), ids: [id] });
    this.sorted = false;
  }

  private match(text: string, at: number, end: number): NameHit | undefined {
    const list = this.entries.get(fold(text.slice(at, end)));
    if (!list) return undefined;
    let found: NameHit | undefined;
    let length = 0;
    for (const entry of list) {
      if (entry.words.length < length) break;
      const stop = this.matches(text, at, end, entry);
      if (stop < 0) continue;
      const exact = !entry.surname && text.slice(at, stop) === entry.print;
      if (!found) {
        found = { start: at, end: stop, ids: [...entry.ids], exact };
        length = entry.words.length;
      } else {
        for (const id of entry.ids) if (!found.ids.includes(id)) found.ids.push(id);
        found.exact ||= exact;
      }
    }
    return found;
  }

  /** Where the entry ends if it stands at `at`, else -1. */
  private matches(text: string, at: number, firstEnd: number, entry: Entry): number {
    let start = at;
    let end = firstEnd;
    for (let i = 0; i < entry.words.length; i++) {
      if (i > 0) {
        const next = skipGap(text, end, entry.listed);
        if (next < 0) return -1;
        start = next;
        end = wordEnd(text, start);
        if (fold(text.slice(start, end)) !== entry.words[i]) return -1;
      }
      const code = text.charCodeAt(start);
      if (entry.capital[i] && isLower(code)) return -1;
      // An acronym is printed in capitals: the US is no us.
      if (
        entry.words.length === 1 &&
        isAllCapitals(entry.print) &&
        text.slice(start, end) !== entry.print.replace(/\./g, '')
      ) {
        return -1;
      }
    }
    return end;
  }
}

function isAllCapitals(print: string): boolean {
  return print.length > 1 && print === print.toUpperCase() && /\p{Lu}/u.test(print);
}

/** The words of a name or text are runs of letters and digits; apostrophes, hyphens and stops part them. */
function wordSpans(text: string): [number, number][] {
  const spans: [number, number][] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isLetter(code) || isDigit(code)) {
      const end = wordEnd(text, at);
      spans.push([at, end]);
      at = end;
    } else at++;
  }
  return spans;
}

function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (!isLetter(code) && !isDigit(code)) break;
    end++;
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
