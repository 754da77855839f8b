/**
 * A paragraph as words, punctuation and whole quotations: what stands outside the marks, for finding who speaks.
 */
import { isDigit, isDoubleMark, isLetter, isLower, isSingleMark, isSpace, isUpper, isWord } from './character.ts';
import {
  type CueForm,
  isAbbreviation,
  isConjunction,
  isDeterminer,
  isPreposition,
  mayHaveUse,
  useOf,
  type WordUse,
} from './lexicon.ts';

/** What its word is and can do is found out when asked: most words of a paragraph stand far from any attribution. */
export class Token {
  start: number;
  end: number;
  kind: 'word' | 'stop' | 'mark' | 'quote';
  capital: boolean;
  /** Ends in 's or s'. */
  possessive: boolean;
  /** Which of the pairs of marks it is, for a quotation; else -1. */
  quote: number;
  /** The last character inside a quotation's marks but spaces; '' for all else. */
  ending: string;
  private readonly text: string;
  /** Where the word ends, without a possessive and the full stop of an abbreviation. */
  private readonly wordEnd: number;
  private ownWord: string | undefined;
  private use: WordUse | undefined;

  constructor(text: string, start: number, end: number, kind: Token['kind'], wordEnd = end, possessive = false) {
    this.start = start;
    this.end = end;
    this.kind = kind;
    this.capital = kind === 'word' && isUpper(text.charCodeAt(start));
    this.possessive = possessive;
    this.quote = -1;
    this.ending = '';
    this.text = text;
    this.wordEnd = wordEnd;
    this.ownWord = kind === 'word' ? undefined : text.slice(start, wordEnd);
    this.use = kind === 'word' ? undefined : nothing;
  }

  /** In small letters without a possessive; the character itself for punctuation; '' for a quotation. */
  get word(): string {
    this.ownWord ??= wordFrom(this.text, this.start, this.wordEnd);
    return this.ownWord;
  }

  get bits(): number {
    this.use ??= this.lookUp();
    return this.use.bits;
  }

  get cue(): CueForm | undefined {
    this.use ??= this.lookUp();
    return this.use.cue;
  }

  /** "A. Brook": an initial is no article. */
  beInitial(): void {
    this.use = nothing;
  }

  private lookUp(): WordUse {
    return (mayHaveUse(this.text, this.start, this.wordEnd) ? useOf(this.word) : undefined) ?? nothing;
  }
}

const nothing: WordUse = { bits: 0 };

function wordFrom(text: string, start: number, end: number): string {
  const word = text.slice(start, end).toLowerCase();
  return word.includes('\u2019') ? word.replaceAll('\u2019', "'") : word;
}

/** A stretch to skip as one token: a pair of marks. */
export interface Quoted {
  start: number;
  end: number;
  innerStart: number;
  innerEnd: number;
}

/** How far past the full stop behind the last quotation its speaker is looked for: {@link subjectBehind} goes farthest. */
const pastStop = 16;

/**
 * The tokens from `start` to `end`, each of `quoted` (in order, none overlapping) being one. What follows the sentence of
 * the last quotation is left out but for its beginning, since nobody asks for it. Linear.
 */
export function tokensOf(text: string, start: number, end: number, quoted: readonly Quoted[]): Token[] {
  const tokens: Token[] = [];
  let at = start;
  for (let index = 0; index < quoted.length; index++) {
    const pair = quoted[index]!;
    if (pair.start < at) continue;
    readPlain(text, at, Math.min(pair.start, end), end, tokens);
    if (pair.start >= end) return tokens;
    const token = new Token(text, pair.start, Math.min(pair.end, end), 'quote', pair.start);
    token.quote = index;
    token.ending = endingOf(text, pair);
    tokens.push(token);
    at = pair.end;
  }
  readPlain(text, at, end, end, tokens, quoted.length > 0 ? pastStop : Number.POSITIVE_INFINITY);
  return tokens;
}

/** Puts the tokens of prose without quotations behind `tokens`, no more than `most` of them behind its first full stop. */
function readPlain(
  text: string,
  start: number,
  limit: number,
  end: number,
  tokens: Token[],
  most = Number.POSITIVE_INFINITY,
): void {
  let enough = Number.POSITIVE_INFINITY;
  let at = start;
  while (at < limit && tokens.length < enough) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) at++;
    else if (isWord(code)) {
      const token = readWord(text, at, limit);
      tokens.push(token);
      at = token.end;
    } else {
      if (code === 46 || code === 33 || code === 63) {
        if (endsHere(text, at, end)) {
          tokens.push(new Token(text, at, at + 1, 'stop'));
          enough = Math.min(enough, tokens.length + most);
        } else if (tokens.at(-1)?.end !== at) tokens.push(new Token(text, at, at + 1, 'mark'));
      } else if (!isMark(code)) tokens.push(new Token(text, at, at + 1, 'mark'));
      at++;
    }
  }
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

function endingOf(text: string, { innerStart, innerEnd }: Quoted): string {
  let last = innerEnd - 1;
  while (last > innerStart && (isSpace(text.charCodeAt(last)) || isMark(text.charCodeAt(last)))) last--;
  return last >= innerStart ? text[last]! : '';
}

function isMark(code: number): boolean {
  return isSingleMark(code) || isDoubleMark(code);
}

function readWord(text: string, at: number, limit: number): Token {
  let end = at;
  let dotted = false;
  while (end < limit) {
    const code = text.charCodeAt(end);
    if (!isWord(code)) {
      // Most words end at a space.
      if (code === 32 || !goesOnOver(text, at, end, code, limit)) break;
      if (code === 46) dotted = true;
    }
    end++;
  }
  let wordEnd = end;
  let possessive = false;
  if ((text.charCodeAt(end - 1) | 32) === 115) {
    if (end - at > 2 && isSingleMark(text.charCodeAt(end - 2))) {
      possessive = !/^(?:it['\u2019]s|s?he's)$/i.test(text.slice(Math.max(at, end - 6), end));
      if (possessive) wordEnd = end - 2;
    } else possessive = end < limit && isSingleMark(text.charCodeAt(end));
  }
  const token = new Token(text, at, end, 'word', wordEnd, possessive);
  // An initial or an abbreviation takes its full stop along, so that it ends no sentence.
  if (end < limit && text.charCodeAt(end) === 46) {
    const initial = end - at === 1 && token.capital && text.charCodeAt(at) !== 73 && !atEnd(text, end + 1);
    if (initial) token.beInitial();
    const short = initial || dotted || (token.bits & isAbbreviation) !== 0;
    if (short && !endsBehind(text, end + 1, initial, dotted)) token.end++;
  }
  return token;
}

/** Whether a word goes on over the sign at `end`: "don't", "five-year", "A&E", "1,300", "3.5", "U.S". */
function goesOnOver(text: string, at: number, end: number, code: number, limit: number): boolean {
  if (end + 1 >= limit) return false;
  const next = text.charCodeAt(end + 1);
  if (isSingleMark(code) || code === 45 || code === 0x2010 || code === 0x2011 || code === 38) return isWord(next);
  if ((code === 46 || code === 44) && isDigit(next) && isDigit(text.charCodeAt(end - 1))) return true;
  return code === 46 && isLetter(next) && end - at <= 3;
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
  if (next < end && isWord(text.charCodeAt(next))) return false;
  while (next < end && isSpace(text.charCodeAt(next))) next++;
  if (next >= end) return true;
  return !isLower(text.charCodeAt(next));
}
