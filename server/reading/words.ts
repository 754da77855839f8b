/**
 * The words of a text, made alike where print differs without differing: case, curly marks, hyphens, British and
 * American spelling, contractions, numbers and signs. For comparing two prints of one utterance.
 */
import { diffArrays } from 'diff';
import { contractions, doubledStems, joinedPrefixes, numberWords, orStems, variants } from './data/en/spelling.ts';
import { isDigit, isLetter, isSpace } from './quotation/character.ts';

/** One word. `word` is its comparable form; `start` and `end` are the print's offsets. A contraction gives two words. */
export interface Word {
  word: string;
  start: number;
  end: number;
}

/** One stretch of a comparison. Absent sides are empty there. Offsets are those of the two texts. */
export interface WordChange {
  kind: 'same' | 'removed' | 'added' | 'changed';
  before?: { start: number; end: number; text: string };
  after?: { start: number; end: number; text: string };
}

/** Every word of `text` in order; marks and punctuation are no words. Linear. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isLetter(code) || isDigit(code)) at = readWord(text, at, words);
    else {
      if (code === 37) words.push({ word: 'percent', start: at, end: at + 1 });
      else if (code === 38) words.push({ word: 'and', start: at, end: at + 1 });
      else if (code === 0xa3 || code === 0x24 || code === 0x20ac)
        words.push({ word: text[at]!, start: at, end: at + 1 });
      at++;
    }
  }
  return words;
}

/** The runs of `n` neighbouring words, joined by spaces: the keys under which like utterances meet. */
export function shingles(words: readonly Word[], n: number): string[] {
  const runs: string[] = [];
  for (let i = 0; i + n <= words.length; i++) {
    let run = words[i]!.word;
    for (let j = i + 1; j < i + n; j++) run += ` ${words[j]!.word}`;
    runs.push(run);
  }
  return runs;
}

/**
 * What changed between two prints, word by word, in the order of the prints. Two texts that have hardly a word in
 * common come back as one change, so that the cost stays bounded.
 */
export function diffWords(before: string, after: string): WordChange[] {
  const a = wordsOf(before);
  const b = wordsOf(after);
  const changes = diffArrays(
    a.map((word) => word.word),
    b.map((word) => word.word),
    { maxEditLength: 2_000 },
  );
  const out: WordChange[] = [];
  if (!changes) {
    out.push({ kind: 'changed', before: stretch(before, a, 0, a.length), after: stretch(after, b, 0, b.length) });
    return out;
  }
  let i = 0;
  let j = 0;
  for (const change of changes) {
    const count = change.value.length;
    if (change.added) {
      const side = stretch(after, b, j, j + count);
      const last = out.at(-1);
      if (last?.kind === 'removed') {
        last.kind = 'changed';
        last.after = side;
      } else out.push({ kind: 'added', after: side });
      j += count;
    } else if (change.removed) {
      const side = stretch(before, a, i, i + count);
      const last = out.at(-1);
      if (last?.kind === 'added') {
        last.kind = 'changed';
        last.before = side;
      } else out.push({ kind: 'removed', before: side });
      i += count;
    } else {
      out.push({ kind: 'same', before: stretch(before, a, i, i + count), after: stretch(after, b, j, j + count) });
      i += count;
      j += count;
    }
  }
  return out;
}

/** The longest run of words that both texts hold: its length in words, and the index where it starts in each. Linear. */
export function longestCommonRun(
  a: readonly Word[],
  b: readonly Word[],
): { length: number; beforeStart: number; afterStart: number } {
  // A suffix automaton of the first text, walked with the second (Blumer et al. 1985).
  const next: Map<string, number>[] = [new Map()];
  const link: number[] = [-1];
  const longest: number[] = [0];
  const firstEnd: number[] = [-1];
  let last = 0;
  for (let i = 0; i < a.length; i++) {
    const word = a[i]!.word;
    const state = next.length;
    next.push(new Map());
    longest.push(longest[last]! + 1);
    firstEnd.push(i);
    link.push(0);
    let from = last;
    while (from !== -1 && !next[from]!.has(word)) {
      next[from]!.set(word, state);
      from = link[from]!;
    }
    if (from !== -1) {
      const to = next[from]!.get(word)!;
      if (longest[from]! + 1 === longest[to]) link[state] = to;
      else {
        const clone = next.length;
        next.push(new Map(next[to]!));
        longest.push(longest[from]! + 1);
        firstEnd.push(firstEnd[to]!);
        link.push(link[to]!);
        while (from !== -1 && next[from]!.get(word) === to) {
          next[from]!.set(word, clone);
          from = link[from]!;
        }
        link[to] = clone;
        link[state] = clone;
      }
    }
    last = state;
  }
  const best = { length: 0, beforeStart: 0, afterStart: 0 };
  let state = 0;
  let length = 0;
  for (let j = 0; j < b.length; j++) {
    const word = b[j]!.word;
    while (state !== 0 && !next[state]!.has(word)) {
      state = link[state]!;
      length = longest[state]!;
    }
    const to = next[state]!.get(word);
    if (to !== undefined) {
      state = to;
      length++;
    }
    if (length > best.length) {
      best.length = length;
      best.beforeStart = firstEnd[state]! - length + 1;
      best.afterStart = j - length + 1;
    }
  }
  return best;
}

function stretch(
  text: string,
  words: readonly Word[],
  from: number,
  to: number,
): { start: number; end: number; text: string } {
  const start = words[from]?.start ?? text.length;
  const end = words[to - 1]?.end ?? start;
  return { start, end, text: text.slice(start, end) };
}

/** Reads the word or number at `at` and returns the offset behind it. */
function readWord(text: string, at: number, words: Word[]): number {
  if (isDigit(text.charCodeAt(at))) return readNumber(text, at, words);
  let end = at;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (isLetter(code) || isDigit(code)) end++;
    else if (isApostrophe(code) && isLetter(text.charCodeAt(end + 1)) && end + 1 < text.length) end++;
    else if (code === 46 && end - at === 1 && isLetter(text.charCodeAt(end + 1)) && text.charCodeAt(end + 2) === 46) {
      // U.S. and U.K. are US and UK.
      end = readInitials(text, at, words);
      return end;
    } else break;
  }
  const print = text.slice(at, end);
  if (text.charCodeAt(end) === 45 && isLetter(text.charCodeAt(end + 1)) && joinedPrefixes.has(plain(print))) {
    let stop = end + 1;
    while (stop < text.length && isLetter(text.charCodeAt(stop))) stop++;
    words.push({ word: spell(plain(print) + plain(text.slice(end + 1, stop))), start: at, end: stop });
    return stop;
  }
  if (end - at === 3 && plain(print) === 'per') {
    let stop = end;
    while (stop < text.length && isSpace(text.charCodeAt(stop))) stop++;
    if (text.slice(stop, stop + 4).toLowerCase() === 'cent' && !isLetter(text.charCodeAt(stop + 4))) {
      words.push({ word: 'percent', start: at, end: stop + 4 });
      return stop + 4;
    }
  }
  const form = formOf(print);
  if (typeof form !== 'string') for (const word of form) words.push({ word, start: at, end });
  else if (form !== '') words.push({ word: form, start: at, end });
  return end;
}

/** Forms of words by their print: a few thousand words are most of what anybody says. */
const forms = new Map<string, string | readonly string[]>();
const mostForms = 10_000;
/** A longer word cut from a text would keep the whole text in memory. */
const longestKept = 12;

/** The comparable form of a word as printed; a contraction has two, and what is no word when made plain an empty one. */
function formOf(print: string): string | readonly string[] {
  const known = forms.get(print);
  if (known !== undefined) return known;
  const raw = plain(print);
  const form = contractions.get(raw) ?? expand(raw) ?? spell(raw);
  if (print.length <= longestKept) {
    if (forms.size === mostForms) forms.clear();
    forms.set(print, form);
  }
  return form;
}

function readInitials(text: string, at: number, words: Word[]): number {
  let end = at;
  let word = '';
  while (isLetter(text.charCodeAt(end)) && text.charCodeAt(end + 1) === 46) {
    word += text[end]!.toLowerCase();
    end += 2;
  }
  if (isLetter(text.charCodeAt(end)) && !isLetter(text.charCodeAt(end + 1))) {
    word += text[end]!.toLowerCase();
    end++;
  }
  words.push({ word, start: at, end });
  return end;
}

function readNumber(text: string, at: number, words: Word[]): number {
  let end = at;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (isDigit(code)) end++;
    else if ((code === 44 || code === 46) && isDigit(text.charCodeAt(end + 1))) end++;
    else break;
  }
  const number = text.slice(at, end).replaceAll(',', '');
  let stop = end;
  while (stop < text.length && isLetter(text.charCodeAt(stop))) stop++;
  const suffix = text.slice(end, stop).toLowerCase();
  words.push({ word: number, start: at, end });
  const scale = {
    m: 'million',
    mn: 'million',
    bn: 'billion',
    b: 'billion',
    tn: 'trillion',
    k: 'thousand',
    pc: 'percent',
  }[suffix];
  if (scale) words.push({ word: scale, start: end, end: stop });
  else if (suffix === 's' || suffix === 'st' || suffix === 'nd' || suffix === 'rd' || suffix === 'th') {
    words[words.length - 1] = { word: number + suffix, start: at, end: stop };
  } else if (suffix) words.push({ word: suffix, start: end, end: stop });
  return stop;
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x2018;
}

/** Small letters, straight apostrophes, no accents. */
function plain(raw: string): string {
  let word = raw.toLowerCase();
  for (let i = 0; i < word.length; i++) {
    if (word.charCodeAt(i) > 127) {
      word = word
        .replace(/[\u2018\u2019]/g, "'")
        .normalize('NFKD')
        .replace(/[\u0300-\u036f]/g, '');
      break;
    }
  }
  return word;
}

/** don't is do not, we're is we are; whatever else holds an apostrophe stays one word. */
function expand(word: string): string[] | undefined {
  const mark = word.indexOf("'");
  if (mark <= 0) return undefined;
  const tail = word.slice(mark);
  if (tail === "'t" && word.endsWith("n't")) return [word.slice(0, -3), 'not'];
  const full = { "'re": 'are', "'ve": 'have', "'ll": 'will', "'m": 'am' }[tail];
  return full ? [word.slice(0, mark), full] : undefined;
}

/** One spelling for the British and the American one, and figures for small numbers in words. */
function spell(raw: string): string {
  const word = raw.indexOf("'") >= 0 ? raw.replaceAll("'", '') : raw;
  const fixed = variants.get(word) ?? numberWords.get(word);
  if (fixed !== undefined) return fixed;
  if (word.length > 5) {
    const ize = word.search(/i[sz](?:e|ed|es|er|ers|ing|ation|ations|ational)$/);
    if (ize > 2) return `${word.slice(0, ize)}iz${word.slice(ize + 2)}`;
    const yze = word.search(/ys(?:e|ed|es|er|ers|ing)$/);
    if (yze > 2 && word.charCodeAt(yze - 1) === 108) return `${word.slice(0, yze)}yz${word.slice(yze + 2)}`;
    const doubled = word.search(/ll(?:ed|ing|er|ers|or|ors|ation|ations)$/);
    if (doubled > 1 && doubledStems.has(word.slice(0, doubled + 1)))
      return word.slice(0, doubled) + word.slice(doubled + 1);
  }
  const our = word.indexOf('our');
  if (our > 1 && orStems.has(word.slice(0, our))) return `${word.slice(0, our)}or${word.slice(our + 3)}`;
  return word;
}
