/**
 * A paragraph as words, punctuation and whole quotations: what stands outside the marks, for finding who speaks.
 */
import { isDigit, isDoubleMark, isLetter, isLower, isSingleMark, isSpace, isUpper } from './character.ts';
import { type CueForm, isAbbreviation, isConjunction, isDeterminer, isPreposition, useOf } from './lexicon.ts';

export interface Token {
  start: number;
  end: number;
  /** In small letters without a possessive; the character itself for punctuation; '' for a quotation. */
  word: string;
  kind: 'word' | 'stop' | 'mark' | 'quote';
  capital: boolean;
  /** Ends in 's or s'. */
  possessive: boolean;
  bits: number;
  cue: CueForm | undefined;
  /** Index of the pair of marks, for a quotation; else -1. */
  quote: number;
  /** The last character inside a quotation's marks but spaces; '' for all else. */
  ending: string;
}

/** A stretch to skip as one token: a pair of marks with its index. */
export interface Quoted {
  start: number;
  end: number;
  index: number;
  ending: string;
}

/** The tokens from `start` to `end`, each of `quoted` (in order, none overlapping) being one. Linear. */
export function tokensOf(text: string, start: number, end: number, quoted: readonly Quoted[]): Token[] {
  const tokens: Token[] = [];
  let next = 0;
  let at = start;
  while (at < end) {
    while (next < quoted.length && quoted[next]!.start < at) next++;
    const pair = quoted[next];
    if (pair && pair.start === at) {
      tokens.push(token(pair.start, Math.min(pair.end, end), '', 'quote', pair.index, pair.ending));
      at = Math.max(pair.end, at + 1);
      next++;
      continue;
    }
    const limit = pair && pair.start < end ? pair.start : end;
    const code = text.charCodeAt(at);
    if (isSpace(code)) at++;
    else if (isLetter(code) || isDigit(code)) at = readWord(text, at, limit, tokens);
    else {
      if (code === 46 || code === 33 || code === 63) {
        if (endsHere(text, at, end)) tokens.push(token(at, at + 1, text[at]!, 'stop', -1));
        else if (tokens.at(-1)?.end !== at) tokens.push(token(at, at + 1, text[at]!, 'mark', -1));
      } else if (!isSingleMark(code) && !isDoubleMark(code)) tokens.push(token(at, at + 1, text[at]!, 'mark', -1));
      at++;
    }
  }
  return tokens;
}

/** A headline with Capitals on Most Words: a line without a full stop, of `least` words that are no small ones. */
export function isTitleCase(tokens: readonly Token[], least: number): boolean {
  if (tokens.length > 30) return false;
  let words = 0;
  let capitals = 0;
  for (const one of tokens) {
    if (one.kind === 'stop') return false;
    if (one.kind !== 'word' || one.bits & (isPreposition | isDeterminer | isConjunction)) continue;
    words++;
    if (one.capital) capitals++;
  }
  return words >= least && capitals > words * 0.7;
}

function token(start: number, end: number, word: string, kind: Token['kind'], quote: number, ending = ''): Token {
  return { start, end, word, kind, capital: false, possessive: false, bits: 0, cue: undefined, quote, ending };
}

function readWord(text: string, at: number, limit: number, tokens: Token[]): number {
  let end = at;
  while (end < limit) {
    const code = text.charCodeAt(end);
    if (isLetter(code) || isDigit(code)) end++;
    else if (
      (isSingleMark(code) || code === 45 || code === 0x2010 || code === 0x2011 || code === 38) &&
      end + 1 < limit &&
      isWordAt(text, end + 1)
    ) {
      end++;
    } else if (
      (code === 46 || code === 44) &&
      isDigit(text.charCodeAt(end - 1)) &&
      end + 1 < limit &&
      isDigit(text.charCodeAt(end + 1))
    ) {
      end++;
    } else if (code === 46 && end + 1 < limit && isLetter(text.charCodeAt(end + 1)) && end - at <= 3) end++;
    else break;
  }
  let word = text.slice(at, end).toLowerCase();
  let possessive = false;
  const mark = word.length > 2 ? word.charCodeAt(word.length - 2) : 0;
  if (isSingleMark(mark) && word.endsWith('s')) {
    possessive = word !== "it's" && word !== 'it\u2019s' && word !== "he's" && word !== "she's";
    if (possessive) word = word.slice(0, -2);
  } else if (word.endsWith('s') && end < limit && isSingleMark(text.charCodeAt(end))) possessive = true;
  if (word.includes('\u2019')) word = word.replaceAll('\u2019', "'");
  const use = useOf(word);
  const capital = isUpper(text.charCodeAt(at));
  // An initial or an abbreviation takes its full stop along, so that it ends no sentence.
  const stopped = end < limit && text.charCodeAt(end) === 46;
  const initial = stopped && end - at === 1 && capital && text.charCodeAt(at) !== 73 && !atEnd(text, end + 1);
  if (stopped) {
    const initials = word.includes('.');
    const short = use && (use.bits & isAbbreviation) !== 0;
    if ((initial || initials || short) && !endsBehind(text, end + 1, initial, initials)) end++;
  }
  tokens.push({
    start: at,
    end,
    word,
    kind: 'word',
    capital,
    possessive,
    // "A. Brook": an initial is no article.
    bits: initial ? 0 : (use?.bits ?? 0),
    cue: initial ? undefined : use?.cue,
    quote: -1,
    ending: '',
  });
  return end;
}

function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isLetter(code) || isDigit(code);
}

function atEnd(text: string, at: number): boolean {
  return at >= text.length || text.charCodeAt(at) === 10;
}

/** Whether the stop of an abbreviation ends its sentence too. */
function endsBehind(text: string, at: number, initial: boolean, initials: boolean): boolean {
  return atEnd(text, at) || (initials && opensSentence(text, at)) || (!initial && opensQuotation(text, at));
}

/** Behind "Inc." and "p.m." the marks of a quotation that begins with a capital open a sentence. */
function opensQuotation(text: string, at: number): boolean {
  return (
    /^[ \u00a0]["\u201c]\p{Lu}/u.test(text.slice(at, at + 4)) &&
    !/\b(?:Mr|Mrs|Ms|Dr|Sir|St|Gen|Sgt|Sen|Rep|Gov)$/.test(text.slice(Math.max(0, at - 5), at - 1))
  );
}

/** Behind "U.S." the next word says whether the sentence went on: only "The", "He" and their like open one there. */
function opensSentence(text: string, at: number): boolean {
  return /^\s+(?:The|He|She|They|It|But|And|In|A|We|I)\s/.test(text.slice(at, at + 12));
}

/** A stop ends a sentence unless the next word goes on in small letters or the stop stands inside a number or name. */
function endsHere(text: string, at: number, end: number): boolean {
  let next = at + 1;
  if (next < end && isWordAt(text, next)) return false;
  while (next < end && isSpace(text.charCodeAt(next))) next++;
  if (next >= end) return true;
  return !isLower(text.charCodeAt(next));
}
