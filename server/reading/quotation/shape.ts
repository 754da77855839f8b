/**
 * What a quotation mark can do by the characters beside it: open, close, either, or nothing, being an apostrophe, an
 * elision, or feet and inches.
 */
import type { Span } from '../../language/finding.ts';
import { elisions, trailingElisions } from '../data/en/elisions.ts';
import {
  endsSentence,
  isDash,
  isDigit,
  isDoubleMark,
  isLetter,
  isLower,
  isSingleMark,
  isSpace,
  isUpper,
  isWord,
} from './character.ts';

export type Shape = 'opens' | 'closes' | 'either' | 'apostrophe' | 'elision' | 'may-close' | 'may-open';

/** Which marks are open where this one stands. */
export interface OpenMarks {
  readonly doubleOpen: boolean;
  /** The innermost open mark is a single one. */
  readonly singleOpen: boolean;
  /** The character code of the open angled mark; 0 for none. */
  readonly angleOpen: number;
}

const opens = 'opens';
const closes = 'closes';
const either = 'either';
const apostrophe = 'apostrophe';
/** A plural's apostrophe, or the closing mark. */
const weakCloses = 'may-close';
/** Before a small letter in the middle of a sentence: a scare quote, or an elision that no list knows. */
const weakOpens = 'may-open';

/** What a double or angled mark, or a run of straight ones that stands for one, can do by its neighbours alone. */
export function doubleShape(text: string, at: number, width: number, { start, end }: Span, open: OpenMarks): Shape {
  const code = text.charCodeAt(at);
  const before = at > start ? text.charCodeAt(at - 1) : 32;
  const after = at + width < end ? text.charCodeAt(at + width) : 32;
  const spaceBefore = isSpace(before);
  const spaceAfter = isSpace(after);
  if (width > 1 && spaceBefore && spaceAfter) return apostrophe;
  if (isFootInch(text, at)) return apostrophe;
  const opening = spaceBefore || isOpener(before);
  const closing = spaceAfter || isCloser(after);
  if (code === 0x201c || code === 0x201e || code === 0x201f) {
    return code === 0x201c && !opening && closing && open.doubleOpen ? closes : opens;
  }
  if (code === 0x201d) return opening && !closing && !open.doubleOpen ? opens : closes;
  if (code === 0xab || code === 0xbb) {
    if (open.angleOpen !== 0) return open.angleOpen === code ? opens : closes;
    return code === 0xab || (opening && !closing) ? opens : closes;
  }
  if (opening && closing) {
    if (spaceBefore && spaceAfter) return either;
    if (after === 46 || after === 0x2026 || isDash(after)) return spaceBefore || isBracket(before) ? opens : closes;
    if (isSingleMark(after)) return opens;
    if (isDash(before)) return closes;
    return spaceBefore ? closes : either;
  }
  if (opening) return isDash(before) && !spaceBefore ? either : opens;
  return closing ? closes : either;
}

/** 6'2" and 5ft 10": a length, and no quotation. */
function isFootInch(text: string, at: number): boolean {
  let digit = at - 1;
  while (digit >= 0 && at - digit <= 2 && isDigit(text.charCodeAt(digit))) digit--;
  if (digit === at - 1 || digit < 1) return false;
  const mark = text.charCodeAt(digit);
  if ((mark === 39 || mark === 0x2019) && isDigit(text.charCodeAt(digit - 1))) return true;
  return (
    mark === 32 &&
    (text.charCodeAt(digit - 1) === 39 || text.charCodeAt(digit - 1) === 0x2019) &&
    isDigit(text.charCodeAt(digit - 2))
  );
}

export function isInch(text: string, at: number): boolean {
  return at > 0 && isDigit(text.charCodeAt(at - 1));
}

export function singleShape(text: string, at: number, { start, end }: Span, open: OpenMarks): Shape {
  const code = text.charCodeAt(at);
  const before = at > start ? text.charCodeAt(at - 1) : 32;
  const after = at + 1 < end ? text.charCodeAt(at + 1) : 32;
  const spaceBefore = isSpace(before);
  if (spaceBefore || isOpener(before) || isDoubleMark(before)) {
    if (isSpace(after)) return spacedSingle(text, at, start, end, open.singleOpen);
    if (!isWord(after)) {
      if (isDoubleMark(after) || after === 46 || after === 0x2026 || isCurrency(after) || isBracket(after)) {
        return isDoubleMark(before) && !spaceBefore ? closes : opens;
      }
      return isDoubleMark(before) || isDash(before) ? closes : apostrophe;
    }
    if (isDash(before) && !isSpace(at - 2 >= start ? text.charCodeAt(at - 2) : 32) && open.singleOpen) {
      return closes;
    }
    if (code === 0x2019 && open.singleOpen && isDoubleMark(before)) return closes;
    if (isElision(text, at, code, after, end)) return 'elision';
    return isUpper(after) || isDigit(after) || code === 0x2018
      ? opens
      : opensBehind(text, at, start)
        ? opens
        : weakOpens;
  }
  if (isWord(after)) {
    // A mark glued to the words on one side: "he said,'We", "said:'We".
    if (code === 0x2018 || before === 58 || before === 44) return opens;
    return open.singleOpen && !isWord(before) ? closes : apostrophe;
  }
  if (isDigit(before) && !open.singleOpen) return apostrophe;
  if (isWord(before)) {
    if (isTrailingElision(text, at, start)) return apostrophe;
    if (isSpace(after) && goesOn(text, at + 1, end) && (before === 115 || before === 83 || isDroppedG(text, at)))
      return weakCloses;
  }
  return code === 0x2018 && !open.singleOpen ? apostrophe : closes;
}

/** A mark with a space on both sides: `claims seriously, ' Mr Kline said`. */
function spacedSingle(text: string, at: number, start: number, end: number, open: boolean): Shape {
  let before = at - 1;
  while (before > start && isSpace(text.charCodeAt(before))) before--;
  const code = text.charCodeAt(before);
  if (open && (code === 44 || endsSentence(code))) return closes;
  if (!open && (code === 58 || code === 44) && at + 1 < end) return opens;
  return apostrophe;
}

/** The sentence goes on with a word, as it does behind a plural's apostrophe: `members' vote`. */
function goesOn(text: string, at: number, end: number): boolean {
  let next = at;
  while (next < end && isSpace(text.charCodeAt(next))) next++;
  if (next >= end) return false;
  const code = text.charCodeAt(next);
  return isLower(code) || isDigit(code) || isUpper(code);
}

/** Behind a colon, a comma or a full stop a single mark before a small letter opens a quotation too. */
function opensBehind(text: string, at: number, start: number): boolean {
  let before = at - 1;
  while (before >= start && isSpace(text.charCodeAt(before))) before--;
  if (before < start) return true;
  const code = text.charCodeAt(before);
  return code === 58 || code === 44;
}

/** 'tis, 'em, 'n', '90s: a letter left out at the start of a word. */
function isElision(text: string, at: number, code: number, after: number, end: number): boolean {
  let stop = at + 1;
  while (stop < end && stop - at < 9 && isWord(text.charCodeAt(stop))) stop++;
  if (isDigit(after)) {
    const tail = text.slice(at + 1, stop);
    if (tail.length === 2 || (tail.length === 3 && tail.endsWith('s'))) {
      // A year of two digits; but 'a pair around it ('50%', '21') is a quotation.
      const next = stop < end ? text.charCodeAt(stop) : 32;
      return tail.length === 3 ? !isSingleMark(next) : isSpace(next) || next === 45 || next === 0x2013;
    }
    return false;
  }
  const word = text.slice(at + 1, stop);
  if (word === 'n' || word === 'N') return true;
  return code !== 0x2018 ? elisions.has(word) : elisions.has(word) && word.length < 4;
}

/** rock 'n' roll, o' the, an' all: a letter left out at the end of a word. */
function isTrailingElision(text: string, at: number, start: number): boolean {
  let first = at;
  while (first > start && at - first < 6 && isLetter(text.charCodeAt(first - 1))) first--;
  return trailingElisions.has(text.slice(first, at));
}

function isDroppedG(text: string, at: number): boolean {
  return text.charCodeAt(at - 1) === 110 && text.charCodeAt(at - 2) === 105 && isLower(text.charCodeAt(at - 3));
}

function isBracket(code: number): boolean {
  return code === 40 || code === 91 || code === 123;
}

export function isOpener(code: number): boolean {
  return (
    isBracket(code) || isDash(code) || code === 47 || code === 0x2018 || code === 0x201c || code === 0xab || code === 39
  );
}

export function isCloser(code: number): boolean {
  return (
    code === 44 ||
    code === 59 ||
    code === 58 ||
    code === 41 ||
    code === 93 ||
    code === 125 ||
    code === 47 ||
    endsSentence(code) ||
    isDash(code) ||
    code === 0x2019 ||
    code === 0x201d ||
    code === 0xbb ||
    code === 39 ||
    code === 34
  );
}

function isCurrency(code: number): boolean {
  return code === 36 || code === 0xa3 || code === 0x20ac || code === 0xa5 || code === 35;
}
