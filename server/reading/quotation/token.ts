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
  useAt,
  type WordUse,
  wordFrom,
} from './lexicon.ts';

/** What its word is and can do is found out when asked: most words of a paragraph stand far from any attribution. */
export class Token {
  start: number;
  end: number;
  kind: 'word' | 'stop' | 'mark' | 'quote';
  capital: boolean;
  /** Ends in 's or s'. */
  possessive: boolean;
  /** Holds a hyphen, an apostrophe or another sign between its letters. */
  joined: boolean;
  /** Which of the pairs of marks it is, for a quotation; else -1. */
  quote: number;
  /** The last character inside a quotation's marks but spaces; '' for all else. */
  ending: string;
  private readonly text: string;
  /** Where the word ends, without a possessive and the full stop of an abbreviation. */
  private wordEnd: number;
  private ownWord: string | undefined;
  private use: WordUse | undefined;

  constructor(text: string, start: number, end: number, kind: Token['kind']) {
    this.start = start;
    this.end = end;
    this.kind = kind;
    this.capital = false;
    this.possessive = false;
    this.joined = false;
    this.quote = -1;
    this.ending = '';
    this.text = text;
    this.wordEnd = kind === 'quote' ? start : end;
    this.ownWord = undefined;
    this.use = kind === 'word' ? undefined : nothing;
  }

  /** In small letters without a possessive; the character itself for punctuation; '' for a quotation. */
  get word(): string {
    const { text, start, wordEnd } = this;
    this.ownWord ??= this.kind === 'word' ? wordFrom(text, start, wordEnd) : text.slice(start, wordEnd);
    return this.ownWord;
  }

  get bits(): number {
    return (this.use ?? this.lookUp()).bits;
  }

  get cue(): CueForm | undefined {
    return (this.use ?? this.lookUp()).cue;
  }

  /** Begins with a figure. */
  get numeral(): boolean {
    return this.kind === 'word' && isDigit(this.text.charCodeAt(this.start));
  }

  /** Its last two characters are no part of the word. */
  bePossessive(): void {
    this.possessive = true;
    this.wordEnd -= 2;
  }

  /** "A. Brook": an initial is no article. */
  beInitial(): void {
    this.use = nothing;
  }

  private lookUp(): WordUse {
    this.use = useAt(this.text, this.start, this.wordEnd) ?? nothing;
    return this.use;
  }
}

const nothing: WordUse = { print: '', bits: 0 };

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
    const token = new Token(text, pair.start, Math.min(pair.end, end), 'quote');
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

/** The token before one. To ask a list for what stands at -1 is slow: it is no index, and looked for as a name. */
export function tokenBefore(tokens: readonly Token[], at: number): Token | undefined {
  return at > 0 ? tokens[at - 1] : undefined;
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
  return last >= innerStart ? text.charAt(last) : '';
}

function isMark(code: number): boolean {
  return isSingleMark(code) || isDoubleMark(code);
}

function readWord(text: string, at: number, limit: number): Token {
  let end = at + 1;
  let joined = false;
  while (end < limit) {
    const code = text.charCodeAt(end);
    if (!isWord(code)) {
      // Most words end at a space.
      if (code === 32 || !goesOnOver(text, at, end, code, limit)) break;
      joined = true;
    }
    end++;
  }
  const token = new Token(text, at, end, 'word');
  token.capital = isUpper(text.charCodeAt(at));
  token.joined = joined;
  const last = text.charCodeAt(end - 1);
  if (last === 115 || last === 83) {
    if (!joined || end - at < 3 || !isSingleMark(text.charCodeAt(end - 2))) {
      token.possessive = end < limit && isSingleMark(text.charCodeAt(end));
    } else if (!/^(?:it['\u2019]s|s?he's)$/i.test(text.slice(Math.max(at, end - 6), end))) token.bePossessive();
  }
  // An initial or an abbreviation takes its full stop along, so that it ends no sentence.
  if (end < limit && text.charCodeAt(end) === 46) {
    const initial = end - at === 1 && token.capital && text.charCodeAt(at) !== 73 && !atEnd(text, end + 1);
    if (initial) token.beInitial();
    const dotted = joined && token.word.includes('.');
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
