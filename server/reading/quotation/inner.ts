/** The shape of what stands between quotation marks: how many words, how printed, how it ends. */
import { titleSmall } from '../data/en/titles.ts';
import { WordGate } from '../gate.ts';
import { endsSentence, isDigit, isDoubleMark, isLetter, isSingleMark, isUpper, isWord } from './character.ts';
import { wordFrom } from './lexicon.ts';

/** Words of everyday speech. */
const speech = new Set(
  `i we you i'm i've i'd i'll we're we've we'll it's that's there's don't didn't can't isn't wasn't won't is are was were
  be been am have has had will would can could should must do does did not my our me us your they he she this`.split(
    /\s+/,
  ),
);

let speechGate: WordGate | undefined;

/** More than these are many, whatever they are. */
const countedWords = 10;

/** More than these are no title and no name, and have shown what they are. */
const readWords = 400;

/** Beside a verb of saying hardly anything but the ending of a quotation matters: all else is found out when asked. */
export class InnerShape {
  /** The first word has one, or is a number. */
  readonly capital: boolean;
  /** Last character but spaces. */
  readonly ending: string;
  private readonly text: string;
  /** Where the first word starts. */
  private readonly start: number;
  private readonly end: number;
  private counted = -1;
  private capitals = -1;
  private isSentence: boolean | undefined = undefined;

  /** What stands between the marks, from `start` to `end`. */
  constructor(text: string, start: number, end: number) {
    this.text = text;
    this.start = nextWord(text, start, end);
    this.end = end;
    this.capital = this.start < end && isCapital(text.charCodeAt(this.start));
    let last = end - 1;
    // Behind 'Why?' inside the marks the ending is the question's.
    while (last > start && (text.charCodeAt(last) <= 32 || isMark(text.charCodeAt(last)))) last--;
    this.ending = last >= start ? text.charAt(last) : '';
  }

  /** Nothing but signs and spaces. */
  get empty(): boolean {
    return this.start === this.end;
  }

  /** How many words; no more than ten are counted. */
  get words(): number {
    if (this.counted < 0) this.counted = countWords(this.text, this.start, this.end);
    return this.counted;
  }

  /** A full stop or the like stands at its end. */
  get ended(): boolean {
    return endsSentence(this.ending.charCodeAt(0));
  }

  /** Every longer word is printed with a capital, the first one too. */
  get titled(): boolean {
    return this.capital && this.countCapitals() > 0;
  }

  /** Two capitals and more, and no longer word without one: a title for certain. */
  get title(): boolean {
    return this.capital && this.countCapitals() > 1;
  }

  /** No longer word without a capital: "the Duchess". */
  get name(): boolean {
    return this.countCapitals() > 0;
  }

  /** A comma, full stop or the like somewhere before the end: more than one clause. */
  get clauses(): boolean {
    for (let at = this.start; at < this.end - 2; at++) {
      const code = this.text.charCodeAt(at);
      if (code === 44 || code === 46 || code === 59 || code === 33 || code === 63) return true;
    }
    return false;
  }

  /** Holds a pronoun or verb of everyday speech (we, I'm, isn't, will): a sentence rather than a name. */
  get sentence(): boolean {
    this.isSentence ??= this.holdsSpeech();
    return this.isSentence;
  }

  private holdsSpeech(): boolean {
    speechGate ??= new WordGate(speech);
    let at = this.start;
    for (let words = 0; words < readWords && at < this.end; words++) {
      const stop = wordEnd(this.text, at, this.end);
      if (speechGate.maySay(this.text, at, stop) && speech.has(wordFrom(this.text, at, stop))) return true;
      at = nextWord(this.text, stop, this.end);
    }
    return false;
  }

  /** How many words have a capital; 0 where a longer word has none. */
  private countCapitals(): number {
    if (this.capitals < 0) this.capitals = this.findCapitals();
    return this.capitals;
  }

  private findCapitals(): number {
    let capitals = 0;
    let at = this.start;
    for (let words = 0; words < readWords && at < this.end; words++) {
      const stop = wordEnd(this.text, at, this.end);
      if (isCapital(this.text.charCodeAt(at))) capitals++;
      else if (!titleSmall.has(wordFrom(this.text, at, stop))) return 0;
      at = nextWord(this.text, stop, this.end);
    }
    return capitals;
  }
}

function countWords(text: string, start: number, end: number): number {
  let words = 0;
  for (let at = start; at < end && words < countedWords; words++) at = nextWord(text, wordEnd(text, at, end), end);
  return words;
}

/** Where the next word starts; `end` for none. */
function nextWord(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && !isWord(text.charCodeAt(at))) at++;
  return at;
}

function wordEnd(text: string, start: number, end: number): number {
  let stop = start + 1;
  while (stop < end && (isWord(text.charCodeAt(stop)) || isJoiner(text, stop, end))) stop++;
  return stop;
}

function isCapital(code: number): boolean {
  return isUpper(code) || isDigit(code);
}

function isMark(code: number): boolean {
  return isSingleMark(code) || isDoubleMark(code);
}

function isJoiner(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at);
  return (code === 39 || code === 0x2019 || code === 45) && at + 1 < end && isLetter(text.charCodeAt(at + 1));
}
