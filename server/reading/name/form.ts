/**
 * The forms of one name: normalised for comparison, its surname, its acronym.
 */
import { honorifics, joiners, particles, suffixes } from '../data/en/names.ts';
import { isDigit, isLetter } from '../quotation/character.ts';

/** Lower case, no accents, no full stops, hyphens as spaces, no leading article, no possessive. */
export function normaliseName(name: string): string {
  return joinedName(nameWords(name));
}

/** {@link nameWords} put together to a normalised name. */
export function joinedName(words: readonly string[]): string {
  if (words.length === 1) return words[0]!;
  const article = words[0] === 'the' || words[0] === 'a' || words[0] === 'an';
  return (article ? words.slice(1) : words).join(' ');
}

/** The words of a name in comparable form: no marks, no possessive, initials run together (`U.S.` is `us`). */
export function nameWords(name: string): string[] {
  const words: string[] = [];
  const text = fold(name);
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 38 && words.length > 0 && text.charCodeAt(at + 1) === 32) {
      words.push('and');
      at++;
      continue;
    }
    if (!isLetter(code) && !isDigit(code)) {
      at++;
      continue;
    }
    let word = '';
    // Where the stretch begins that is not in the word yet.
    let from = at;
    while (at < text.length) {
      const here = text.charCodeAt(at);
      if (here === 39) {
        const behind = text.charCodeAt(at + 2);
        word += text.slice(from, at);
        // The possessive goes; the apostrophe of O'Neill goes too, but its letters stay together.
        if (text[at + 1] === 's' && !isLetter(behind) && !isDigit(behind)) {
          at += 2;
          from = at;
          break;
        }
        from = at + 1;
      } else if (here === 46) {
        if (!isLetter(text.charCodeAt(at + 1)) && !isDigit(text.charCodeAt(at + 1))) break;
        word += text.slice(from, at);
        from = at + 1;
      } else if (here === 38) {
        word += `${text.slice(from, at)}and`;
        from = at + 1;
      } else if (!isLetter(here) && !isDigit(here)) break;
      at++;
    }
    word += text.slice(from, at);
    if (word) words.push(word);
  }
  return words;
}

/** The family name of a person's full name, particles and all: `ten Hag`, `Galbraith-Marten`. The name itself if it is one word. */
export function surnameOf(name: string): string {
  const tokens = name
    .replace(/[,(].*$/, '')
    .split(/\s+/)
    .filter(Boolean);
  while (tokens.length > 1 && suffixes.has(bare(tokens.at(-1)!))) tokens.pop();
  while (tokens.length > 1 && honorifics.has(bare(tokens[0]!))) tokens.shift();
  let from = tokens.length - 1;
  while (from > 1 && particles.has(tokens[from - 1]!)) from--;
  return tokens.slice(Math.max(from, 0)).join(' ');
}

/** The initials of a name's words, without the small ones: British Medical Association is BMA. */
export function acronymOf(name: string): string {
  let initials = '';
  for (const token of name.split(/[\s\-\u2010-\u2015/]+/)) {
    const first = [...token].find((character) => isLetter(character.charCodeAt(0)));
    if (first && !joiners.has(token.toLowerCase())) initials += first.toUpperCase();
  }
  return initials;
}

/** Whether the letters of `acronym` are initials of the words of `name` in order, the small words being free to count or not. */
export function isAcronymOf(acronym: string, name: string): boolean {
  const letters = fold(acronym)
    .replace(/'?s$/, /[A-Z]s$/.test(acronym) || /['\u2019]s$/.test(acronym) ? '' : '$&')
    .replace(/[^a-z0-9]/g, '');
  if (letters.length < 2 || letters.length > 12) return false;
  const words = fold(name)
    .split(/[^\p{L}\p{N}&]+/u)
    .filter(Boolean);
  // A bit for each count of letters that can be used up after each word: a word gives its initial, or, if small, none.
  let reachable = 1;
  for (const word of words) {
    let next = joiners.has(word) ? reachable : 0;
    for (let used = 0; used < letters.length; used++) {
      const uses = letters[used] === word[0] || (word === 'and' && letters[used] === '&');
      if (uses && reachable & (1 << used)) next |= 2 << used;
    }
    reachable = next;
  }
  return (reachable & (1 << letters.length)) !== 0;
}

/** Lower case, straight apostrophes, no accents. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  for (let i = 0; i < lower.length; i++) {
    if (lower.charCodeAt(i) > 127) {
      return lower
        .replace(/[\u2018\u2019\u02bc]/g, "'")
        .normalize('NFKD')
        .replace(/[\u0300-\u036f]/g, '')
        .replace(/\u0142/g, 'l')
        .replace(/\u00f8/g, 'o')
        .replace(/\u0111/g, 'd')
        .replace(/\u00df/g, 'ss')
        .replace(/\u0131/g, 'i');
    }
  }
  return lower;
}

/** A token without its full stops and commas, in lower case. */
function bare(token: string): string {
  return token.replace(/[.,]/g, '').toLowerCase();
}
