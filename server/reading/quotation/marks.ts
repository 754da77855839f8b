/**
 * Pairs the quotation marks of plain prose by the conventions of newspapers, and says which marks pair with none: double,
 * single, curly, straight and angled marks, nesting, apostrophes, elisions, feet and inches, and the long quotation each of
 * whose paragraphs opens anew while only the last one closes.
 *
 * One pass over the text, linear however hostile: each mark is pushed and popped once on a stack of bounded depth.
 */
import { elisions, trailingElisions } from '../data/en/elisions.ts';
import {
  endsSentence,
  isAngleMark,
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
import { type Paragraph, paragraphsOf } from './paragraph.ts';

export type MarkFamily = 'double' | 'single' | 'angle';

/** What two marks enclose, or what one mark opens that nothing closes. */
export interface MarkPair {
  start: number;
  end: number;
  innerStart: number;
  innerEnd: number;
  family: MarkFamily;
  closed: boolean;
  /** Its opening mark pairs with none and no convention explains that. */
  loose: boolean;
  /** 0 for the outermost. */
  depth: number;
  /** The pair in the paragraph before that this one goes on with. */
  follows: MarkPair | undefined;
  /** Index of the paragraph that it opens in. */
  paragraph: number;
}

/** A mark that pairs with none, by the conventions of newspapers. */
export interface LooseMark {
  start: number;
  end: number;
  problem: 'unclosed' | 'unopened';
}

export interface MarkScan {
  /** Ordered by start; a nested pair stands behind the one around it. */
  pairs: MarkPair[];
  loose: LooseMark[];
  paragraphs: Paragraph[];
}

interface Frame {
  family: MarkFamily;
  at: number;
  width: number;
  /** Opens where only a quotation can: behind a colon, at the start of a sentence. */
  strong: boolean;
  /** A full stop or the like stands before it: where a paragraph's end was lost, a long quotation may open anew here. */
  anew: boolean;
  /** The first single mark that may close this frame or be a plural's apostrophe (`members' `); -1 for none. */
  weakClose: number;
  follows: MarkPair | undefined;
  paragraph: number;
}

const opens = 1;
const closes = 2;
const either = 3;
const apostrophe = 4;
const weakCloses = 5;
const weakOpens = 6;

/** Deeper nesting than this is no prose. */
const deepest = 3;

/** Any `text`; nothing throws. Offsets are those of `text`. */
export function scanMarks(text: string): MarkScan {
  return new MarkScanner(text).scan();
}

class MarkScanner {
  private readonly text: string;
  private readonly paragraphs: Paragraph[];
  private readonly pairs: MarkPair[] = [];
  private readonly loose: LooseMark[] = [];
  private stack: Frame[] = [];
  /** A quotation that its paragraph did not close, waiting for the next one to open anew. */
  private pending: Frame | undefined;
  private pendingEnd = 0;
  private pendingSkipped = 0;
  /** Where the paragraph in hand opens a pending quotation anew. */
  private anewAt = -1;
  /** Index of the first pair that was made in the paragraph in hand. */
  private firstPair = 0;

  constructor(text: string) {
    this.text = text;
    this.paragraphs = paragraphsOf(text);
  }

  scan(): MarkScan {
    for (let index = 0; index < this.paragraphs.length; index++) this.paragraph(index);
    if (this.pending) this.abandon(this.pending, this.pendingEnd);
    this.settleDepths();
    return { pairs: this.pairs, loose: this.loose, paragraphs: this.paragraphs };
  }

  private paragraph(index: number): void {
    const { start, end, block } = this.paragraphs[index]!;
    this.firstPair = this.pairs.length;
    this.stack = [];
    let follows: MarkPair | undefined;
    const pending = this.pending;
    if (pending) {
      const verdict = this.meetPending(pending, index, start, end, block);
      if (verdict === 'wait') return;
      this.pending = undefined;
      if (verdict === 'opens-anew') {
        follows = this.push(pending, this.pendingEnd, false);
        this.firstPair = this.pairs.length;
      } else if (verdict === 'goes-on') this.stack.push(pending);
      else this.abandon(pending, this.pendingEnd);
    }
    let at = start;
    while (at < end) {
      const code = this.text.charCodeAt(at);
      if (code > 96 && code < 123) at++;
      else if (isDoubleMark(code) || isAngleMark(code)) at += this.double(at, code, start, end, index, follows);
      else if (isSingleMark(code)) at += this.single(at, code, start, end, index, follows);
      else at++;
    }
    this.endParagraph(end);
  }

  /** What a paragraph does with the quotation that the one before it left open. */
  private meetPending(
    pending: Frame,
    index: number,
    start: number,
    end: number,
    block: number,
  ): 'opens-anew' | 'goes-on' | 'wait' | 'broken' {
    if (sameFamily(this.text.charCodeAt(start), pending.family) && this.shapeAtStart(start)) {
      this.anewAt = start;
      return 'opens-anew';
    }
    if (pending.family !== 'double') return 'broken';
    const first = this.firstDouble(start, end);
    if (first >= 0) {
      const shape = this.doubleShape(first, 1, this.text.charCodeAt(first), start, end);
      if (shape === opens && first - start < 60 && isLetter(this.text.charCodeAt(first - 1))) {
        // The words of an advert's button, glued to the paragraph when the page was copied: `Hide Ad“Because`.
        this.anewAt = first;
        return 'opens-anew';
      }
      if (shape === closes && this.paragraphs[index - 1]!.block === block) return 'goes-on';
      return 'broken';
    }
    // Short lines without a full stop are furniture (a caption, an advert) that fell into a long quotation.
    const furniture = end - start < 60 && !endsSentence(this.text.charCodeAt(end - 1));
    return furniture && this.pendingSkipped++ < 3 ? 'wait' : 'broken';
  }

  private shapeAtStart(start: number): boolean {
    const next = this.text.charCodeAt(start + 1);
    return start + 1 < this.text.length && !isSpace(next);
  }

  private firstDouble(start: number, end: number): number {
    for (let at = start; at < end; at++) if (isDoubleMark(this.text.charCodeAt(at))) return at;
    return -1;
  }

  /** Reads one double or angled mark (or a run of straight ones); returns how many characters it took. */
  private double(
    at: number,
    code: number,
    start: number,
    end: number,
    paragraph: number,
    follows: MarkPair | undefined,
  ): number {
    let width = 1;
    if (code === 34) while (at + width < end && this.text.charCodeAt(at + width) === 34) width++;
    const family: MarkFamily = isAngleMark(code) ? 'angle' : 'double';
    const shape = this.doubleShape(at, width, code, start, end);
    if (shape === apostrophe) return width;
    const open = this.openFrame(family);
    if (shape === closes || (shape === either && open >= 0)) {
      if (open >= 0) this.closeTo(open, at, width);
      else if (!this.isInch(at) && at > start && !isSpace(this.text.charCodeAt(at - 1)) && this.stack.length === 0) {
        this.loose.push({ start: at, end: at + width, problem: 'unopened' });
      }
      return width;
    }
    this.open(family, at, width, start, paragraph, follows);
    return width;
  }

  private openFrame(family: MarkFamily): number {
    for (let i = this.stack.length - 1; i >= 0; i--) if (this.stack[i]!.family === family) return i;
    return -1;
  }

  private open(
    family: MarkFamily,
    at: number,
    width: number,
    start: number,
    paragraph: number,
    follows: MarkPair | undefined,
  ): void {
    let depth = 0;
    for (const frame of this.stack) if (frame.family === family) depth++;
    if (depth >= deepest)
      this.dropFrame(
        this.stack.findIndex((frame) => frame.family === family),
        at,
      );
    let before = at - 1;
    while (before >= start && isSpace(this.text.charCodeAt(before))) before--;
    const code = before >= start ? this.text.charCodeAt(before) : 0;
    const anew = before < at - 1 && before >= start && endsSentence(code);
    this.stack.push({
      family,
      at,
      width,
      strong:
        before < start ||
        anew ||
        code === 58 ||
        code === 44 ||
        isDash(code) ||
        isUpper(this.text.charCodeAt(at + width)),
      anew,
      weakClose: -1,
      follows: at === this.anewAt ? follows : undefined,
      paragraph,
    });
  }

  /** Closes the frame at `index` with the mark at `at`; the frames above it were no quotations, or closed earlier. */
  private closeTo(index: number, at: number, width: number): void {
    while (this.stack.length - 1 > index) this.dropTop(at);
    const frame = this.stack.pop()!;
    this.push(frame, at + width, true, width);
  }

  /** Takes the top frame off: a single mark with a plural's apostrophe behind it was a quotation after all. */
  private dropTop(at: number): void {
    const frame = this.stack.pop()!;
    this.settle(frame, at);
  }

  private dropFrame(index: number, at: number): void {
    const [frame] = this.stack.splice(index, 1);
    if (frame) this.settle(frame, at);
  }

  private settle(frame: Frame, at: number): void {
    if (frame.weakClose >= 0) this.push(frame, frame.weakClose + 1, true, 1);
    else if (frame.family === 'double') this.abandon(frame, at);
  }

  private push(frame: Frame, end: number, closed: boolean, width = 0): MarkPair | undefined {
    if (end - width - frame.at - frame.width <= 0) return undefined;
    const pair: MarkPair = {
      start: frame.at,
      end,
      innerStart: frame.at + frame.width,
      innerEnd: closed ? end - width : end,
      family: frame.family,
      closed,
      loose: false,
      depth: 0,
      follows: frame.follows,
      paragraph: frame.paragraph,
    };
    this.pairs.push(pair);
    return pair;
  }

  /** An opening mark that nothing closes. It stands as a quotation up to `end`, and as a loose mark. */
  private abandon(frame: Frame, end: number): void {
    this.loose.push({ start: frame.at, end: frame.at + frame.width, problem: 'unclosed' });
    let stop = end;
    while (stop > frame.at && isSpace(this.text.charCodeAt(stop - 1))) stop--;
    const pair = this.push(frame, stop, false);
    if (pair) pair.loose = true;
  }

  /** What a double mark can do by its neighbours alone. */
  private doubleShape(at: number, width: number, code: number, start: number, end: number): number {
    const text = this.text;
    const before = at > start ? text.charCodeAt(at - 1) : 32;
    const after = at + width < end ? text.charCodeAt(at + width) : 32;
    const spaceBefore = isSpace(before);
    const spaceAfter = isSpace(after);
    if (width > 1 && spaceBefore && spaceAfter) return apostrophe;
    if (this.isFootInch(at)) return apostrophe;
    const opening = spaceBefore || isOpener(before);
    const closing = spaceAfter || isCloser(after);
    if (code === 0x201c || code === 0x201e || code === 0x201f) {
      return code === 0x201c && !opening && closing && this.openFrame('double') >= 0 ? closes : opens;
    }
    if (code === 0x201d) return opening && !closing && this.openFrame('double') < 0 ? opens : closes;
    if (code === 0xab || code === 0xbb) {
      const angle = this.openFrame('angle');
      if (angle >= 0) return this.text.charCodeAt(this.stack[angle]!.at) === code ? opens : closes;
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
  private isFootInch(at: number): boolean {
    let digit = at - 1;
    while (digit >= 0 && at - digit <= 2 && isDigit(this.text.charCodeAt(digit))) digit--;
    if (digit === at - 1 || digit < 1) return false;
    const mark = this.text.charCodeAt(digit);
    if ((mark === 39 || mark === 0x2019) && isDigit(this.text.charCodeAt(digit - 1))) return true;
    return (
      mark === 32 &&
      (this.text.charCodeAt(digit - 1) === 39 || this.text.charCodeAt(digit - 1) === 0x2019) &&
      isDigit(this.text.charCodeAt(digit - 2))
    );
  }

  private isInch(at: number): boolean {
    return at > 0 && isDigit(this.text.charCodeAt(at - 1));
  }

  /** Reads one single mark; returns how many characters it took. */
  private single(
    at: number,
    code: number,
    start: number,
    end: number,
    paragraph: number,
    follows: MarkPair | undefined,
  ): number {
    const before = at > start ? this.text.charCodeAt(at - 1) : 32;
    const after = at + 1 < end ? this.text.charCodeAt(at + 1) : 32;
    if (isWord(before) && isWord(after)) return 1;
    if (after === code && (code === 39 || code === 96))
      return this.doubledSingle(at, code, start, end, paragraph, follows);
    const shape = this.singleShape(at, code, before, after, start, end);
    const top = this.stack.at(-1);
    if (shape === opens || shape === weakOpens) {
      if (top?.family === 'single') {
        if (top.weakClose >= 0 || !top.strong) this.dropTop(at);
      }
      this.open('single', at, 1, start, paragraph, follows);
      if (shape === weakOpens) this.stack.at(-1)!.strong = false;
    } else if (shape === closes) {
      if (top?.family === 'single') this.closeTo(this.stack.length - 1, at, 1);
      else if (this.stack.length === 0 && this.certainlyCloses(before, after)) {
        this.loose.push({ start: at, end: at + 1, problem: 'unopened' });
      }
    } else if (shape === weakCloses && top?.family === 'single' && at > top.at + 1) {
      if (top.weakClose < 0 || this.isNextWord(top.weakClose, at)) top.weakClose = at;
    }
    return 1;
  }

  /** ``Two grave accents and two straight marks'', as typesetters and old agency wires write double marks. */
  private doubledSingle(
    at: number,
    code: number,
    start: number,
    end: number,
    paragraph: number,
    follows: MarkPair | undefined,
  ): number {
    let width = 2;
    while (at + width < end && this.text.charCodeAt(at + width) === code) width++;
    if (width > 2) return width;
    const before = at > start ? this.text.charCodeAt(at - 1) : 32;
    const after = at + 2 < end ? this.text.charCodeAt(at + 2) : 32;
    const open = this.openFrame('double');
    if (open >= 0 && this.stack[open]!.width === 2) {
      this.closeTo(open, at, 2);
      return 2;
    }
    if ((isSpace(before) || isOpener(before)) && !isSpace(after) && !isCloser(after)) {
      this.open('double', at, 2, start, paragraph, follows);
      return 2;
    }
    const top = this.stack.at(-1);
    if (top?.family === 'single') this.closeTo(this.stack.length - 1, at, 1);
    const next = this.stack.at(-1);
    if (next?.family === 'single') this.closeTo(this.stack.length - 1, at + 1, 1);
    return 2;
  }

  /** A mark behind a comma or the like and before a space is no apostrophe by any reading. */
  private certainlyCloses(before: number, after: number): boolean {
    return (before === 44 || before === 63 || before === 33) && isSpace(after);
  }

  private singleShape(at: number, code: number, before: number, after: number, start: number, end: number): number {
    const spaceBefore = isSpace(before);
    if (spaceBefore || isOpener(before) || isDoubleMark(before)) {
      if (isSpace(after)) return this.spacedSingle(at, start, end);
      if (!isWord(after)) {
        if (isDoubleMark(after) || after === 46 || after === 0x2026 || isCurrency(after) || isBracket(after)) {
          return isDoubleMark(before) && !spaceBefore ? closes : opens;
        }
        return isDoubleMark(before) || isDash(before) ? closes : apostrophe;
      }
      if (
        isDash(before) &&
        !isSpace(at - 2 >= start ? this.text.charCodeAt(at - 2) : 32) &&
        this.stack.at(-1)?.family === 'single'
      ) {
        return closes;
      }
      if (code === 0x2019 && this.stack.at(-1)?.family === 'single' && isDoubleMark(before)) return closes;
      if (this.isElision(at, code, after, end)) return apostrophe;
      return isUpper(after) || isDigit(after) || code === 0x2018
        ? opens
        : this.opensBehind(at, start)
          ? opens
          : weakOpens;
    }
    if (isWord(after)) {
      // A mark glued to the words on one side: "he said,'We", "said:'We".
      if (code === 0x2018 || before === 58 || before === 44) return opens;
      return this.stack.at(-1)?.family === 'single' && !isWord(before) ? closes : apostrophe;
    }
    if (isDigit(before) && this.stack.at(-1)?.family !== 'single') return apostrophe;
    if (isWord(before)) {
      if (this.isTrailingElision(at, start)) return apostrophe;
      if (isSpace(after) && this.goesOn(at + 1, end) && (before === 115 || before === 83 || this.isDroppedG(at)))
        return weakCloses;
    }
    return code === 0x2018 && this.stack.at(-1)?.family !== 'single' ? apostrophe : closes;
  }

  /** A mark with a space on both sides: `claims seriously, ' Mr Kline said`. */
  private spacedSingle(at: number, start: number, end: number): number {
    let before = at - 1;
    while (before > start && isSpace(this.text.charCodeAt(before))) before--;
    const code = this.text.charCodeAt(before);
    const open = this.stack.at(-1)?.family === 'single';
    if (open && (code === 44 || endsSentence(code))) return closes;
    if (!open && (code === 58 || code === 44) && at + 1 < end) return opens;
    return apostrophe;
  }

  /** The sentence goes on in lower case behind a plural's apostrophe: `members' vote`. */
  private goesOn(at: number, end: number): boolean {
    let next = at;
    while (next < end && isSpace(this.text.charCodeAt(next))) next++;
    if (next >= end) return false;
    const code = this.text.charCodeAt(next);
    return isLower(code) || isDigit(code) || isUpper(code);
  }

  /** Behind a colon, a comma or a full stop a single mark before a small letter opens a quotation too. */
  private opensBehind(at: number, start: number): boolean {
    let before = at - 1;
    while (before >= start && isSpace(this.text.charCodeAt(before))) before--;
    if (before < start) return true;
    const code = this.text.charCodeAt(before);
    return code === 58 || code === 44;
  }

  /** 'tis, 'em, 'n', '90s: a letter left out at the start of a word. */
  private isElision(at: number, code: number, after: number, end: number): boolean {
    let stop = at + 1;
    while (stop < end && stop - at < 9 && isWord(this.text.charCodeAt(stop))) stop++;
    if (isDigit(after)) {
      const tail = this.text.slice(at + 1, stop);
      if (tail.length === 2 || (tail.length === 3 && tail.endsWith('s'))) {
        // A year of two digits; but 'a pair around it ('50%', '21') is a quotation.
        const next = stop < end ? this.text.charCodeAt(stop) : 32;
        return tail.length === 3 ? !isSingleMark(next) : isSpace(next) || next === 45 || next === 0x2013;
      }
      return false;
    }
    const word = this.text.slice(at + 1, stop);
    if (word === 'n' || word === 'N') return true;
    return code !== 0x2018 ? elisions.has(word) : elisions.has(word) && word.length < 4;
  }

  /** rock 'n' roll, o' the, an' all: a letter left out at the end of a word. */
  private isTrailingElision(at: number, start: number): boolean {
    let first = at;
    while (first > start && at - first < 6 && isLetter(this.text.charCodeAt(first - 1))) first--;
    return trailingElisions.has(this.text.slice(first, at));
  }

  private isDroppedG(at: number): boolean {
    return (
      this.text.charCodeAt(at - 1) === 110 &&
      this.text.charCodeAt(at - 2) === 105 &&
      isLower(this.text.charCodeAt(at - 3))
    );
  }

  /** One word stands between the two marks: `'workers' rights'`. */
  private isNextWord(first: number, second: number): boolean {
    if (second - first > 24) return false;
    for (let i = first + 2; i < second; i++) if (isSpace(this.text.charCodeAt(i))) return false;
    return true;
  }

  /** Frames that the paragraph left open: apostrophes, long quotations, and marks that pair with none. */
  private endParagraph(end: number): void {
    this.repairSingles();
    while (this.stack.length > 0) {
      const frame = this.stack.shift()!;
      if (frame.weakClose >= 0) {
        this.push(frame, frame.weakClose + 1, true, 1);
        continue;
      }
      const next = this.nextDouble(frame);
      if (frame.family === 'single') this.endSingle(frame, end);
      else if (frame.family === 'angle') continue;
      else if (next) this.endBefore(frame, next);
      else if (this.stack.every((other) => other.family !== 'double')) {
        this.pending = frame;
        this.pendingEnd = end;
        this.pendingSkipped = 0;
      } else this.abandon(frame, end);
    }
  }

  /** `'It is 'orrible,' he said`: what looked like a nested quotation was an elision; the outer one takes its mark. */
  private repairSingles(): void {
    for (let i = 0; i < this.stack.length; i++) {
      const frame = this.stack[i]!;
      if (frame.family !== 'single' || !frame.strong || frame.weakClose >= 0) continue;
      const last = this.pairs.length - 1;
      const pair = last >= this.firstPair ? this.pairs[last] : undefined;
      const nested = pair && pair.start > frame.at && pair.family === 'single';
      if (!nested || !isLower(this.text.charCodeAt(pair.innerStart))) continue;
      const before = this.text.charCodeAt(pair.innerEnd - 1);
      if (before !== 44 && !endsSentence(before)) continue;
      pair.start = frame.at;
      pair.innerStart = frame.at + frame.width;
      pair.follows = frame.follows;
      this.stack.splice(i, 1);
      i--;
    }
  }

  /** The first double-marked quotation that opened after this frame within its paragraph, paired or not. */
  private nextDouble(frame: Frame): { at: number; anew: boolean } | undefined {
    let found: { at: number; anew: boolean } | undefined;
    for (const other of this.stack) {
      if (other.family === 'double') {
        found = { at: other.at, anew: other.anew };
        break;
      }
    }
    for (let i = this.firstPair; i < this.pairs.length; i++) {
      const pair = this.pairs[i]!;
      if (pair.family !== 'double' || pair.start <= frame.at) continue;
      if (!found || pair.start < found.at) found = { at: pair.start, anew: this.opensAnew(pair.start, frame.at) };
    }
    return found;
  }

  private opensAnew(at: number, floor: number): boolean {
    let before = at - 1;
    while (before > floor && isSpace(this.text.charCodeAt(before))) before--;
    return before < at - 1 && endsSentence(this.text.charCodeAt(before));
  }

  /**
   * A quotation that another one of its kind interrupts. Where the second opens a sentence and no attribution stands
   * between, the paragraphs of a long quotation were run together: nothing is loose. Else its closing mark is missing.
   */
  private endBefore(frame: Frame, next: { at: number; anew: boolean }): void {
    if (!next.anew || attributes(this.text, frame.at, next.at)) {
      this.abandon(frame, next.at);
      return;
    }
    let stop = next.at;
    while (stop > frame.at && isSpace(this.text.charCodeAt(stop - 1))) stop--;
    this.push(frame, stop, false);
  }

  private endSingle(frame: Frame, end: number): void {
    const code = this.text.charCodeAt(frame.at);
    if (!frame.strong || code === 0x2019 || !isUpper(this.text.charCodeAt(frame.at + 1))) return;
    if (this.stack.length > 0) return;
    const last = this.pairs.at(-1);
    if (last && last.end > frame.at) return;
    let before = frame.at - 1;
    while (before >= 0 && isSpace(this.text.charCodeAt(before))) before--;
    if (before >= 0 && this.text.charCodeAt(before) !== 58 && this.text.charCodeAt(before) !== 10 && !frame.follows)
      return;
    this.pending = frame;
    this.pendingEnd = end;
    this.pendingSkipped = 0;
  }

  private settleDepths(): void {
    this.pairs.sort((a, b) => a.start - b.start || b.end - a.end);
    this.loose.sort((a, b) => a.start - b.start);
    const around: MarkPair[] = [];
    for (const pair of this.pairs) {
      while (around.length > 0 && around.at(-1)!.end <= pair.start) around.pop();
      pair.depth = around.length;
      around.push(pair);
    }
  }
}

function sameFamily(code: number, family: MarkFamily): boolean {
  if (family === 'double') return isDoubleMark(code);
  return family === 'single' ? code === 39 || code === 0x2018 : isAngleMark(code);
}

function isBracket(code: number): boolean {
  return code === 40 || code === 91 || code === 123;
}

function isOpener(code: number): boolean {
  return (
    isBracket(code) || isDash(code) || code === 47 || code === 0x2018 || code === 0x201c || code === 0xab || code === 39
  );
}

function isCloser(code: number): boolean {
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

/** The plainest verbs of attribution, enough to tell that a quotation ended between two marks. */
const attribution = /\b(?:said|says|added|told|asked|replied|wrote|continued)\b/;

function attributes(text: string, from: number, to: number): boolean {
  return attribution.test(text.slice(Math.max(from, to - 200), to));
}
