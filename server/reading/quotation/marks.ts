/**
 * Pairs the quotation marks of plain prose by the conventions of newspapers, and says which marks pair with none: double,
 * single, curly, straight and angled marks, nesting, apostrophes, elisions, feet and inches, and the long quotation each of
 * whose paragraphs opens anew while only the last one closes.
 *
 * One pass over the marks of a text, linear however hostile: each is pushed and popped once on a stack of bounded depth.
 */
import {
  anyMark,
  endsSentence,
  isAngleMark,
  isDash,
  isDoubleMark,
  isLetter,
  isLower,
  isSingleMark,
  isSpace,
  isUpper,
  isWord,
} from './character.ts';
import { type Paragraph, paragraphsOf } from './paragraph.ts';
import { doubleShape, isCloser, isInch, isOpener, type OpenMarks, singleShape } from './shape.ts';

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
  /** None in a text without marks. */
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

/** Deeper nesting than this is no prose. */
const deepest = 3;

const nextMark = new RegExp(anyMark, 'g');

/** Any `text`; nothing throws. Offsets are those of `text`. */
export function scanMarks(text: string): MarkScan {
  return new MarkScanner(text).scan();
}

class MarkScanner implements OpenMarks {
  private readonly text: string;
  private paragraphs: Paragraph[] = [];
  /** The first mark behind all that was read; the text's end for none. */
  private ahead = -1;
  private readonly pairs: MarkPair[] = [];
  private readonly loose: LooseMark[] = [];
  private stack: Frame[] = [];
  /** A quotation that its paragraph did not close, waiting for the next one to open anew. */
  private pending: Frame | undefined;
  private pendingEnd = 0;
  private pendingSkipped = 0;
  /** Where the paragraph in hand opens a pending quotation anew. */
  private anewAt = -1;
  /** The paragraph in hand, and the index of the first pair that was made in it. */
  private here: Paragraph = { start: 0, end: 0, block: 0 };
  private index = 0;
  private firstPair = 0;
  /** The first elision of the paragraph in hand that may have opened a quotation too; -1 for none. */
  private elision = -1;
  /** The pair that the paragraph in hand goes on with. */
  private follows: MarkPair | undefined;

  constructor(text: string) {
    this.text = text;
  }

  scan(): MarkScan {
    if (this.markFrom(0) < this.text.length) this.paragraphs = paragraphsOf(this.text);
    for (let index = 0; index < this.paragraphs.length; index++) this.paragraph(index);
    if (this.pending) this.abandon(this.pending, this.pendingEnd);
    this.settleDepths();
    return { pairs: this.pairs, loose: this.loose, paragraphs: this.paragraphs };
  }

  private paragraph(index: number): void {
    this.here = this.paragraphs[index]!;
    this.index = index;
    this.follows = undefined;
    this.elision = -1;
    this.firstPair = this.pairs.length;
    this.stack = [];
    const pending = this.pending;
    if (pending) {
      const verdict = this.meetPending(pending);
      if (verdict === 'wait') return;
      this.pending = undefined;
      if (verdict === 'opens-anew') {
        this.follows = this.push(pending, this.pendingEnd, false);
        this.firstPair = this.pairs.length;
      } else if (verdict === 'goes-on') this.stack.push(pending);
      else this.abandon(pending, this.pendingEnd);
    }
    const { end } = this.here;
    for (let at = this.markFrom(this.here.start); at < end; at = this.markFrom(at)) {
      const code = this.text.charCodeAt(at);
      at += isSingleMark(code) ? this.single(at, code) : this.double(at, code);
    }
    this.endParagraph();
  }

  /** The first mark at `from` or behind it. Marks are rare: a regular expression jumps from one to the next. */
  private markFrom(from: number): number {
    if (this.ahead < from) {
      nextMark.lastIndex = from;
      this.ahead = nextMark.test(this.text) ? nextMark.lastIndex - 1 : this.text.length;
    }
    return this.ahead;
  }

  /** What a paragraph does with the quotation that the one before it left open. */
  private meetPending(pending: Frame): 'opens-anew' | 'goes-on' | 'wait' | 'broken' {
    const { start, end, block } = this.here;
    if (sameFamily(this.text.charCodeAt(start), pending.family) && this.shapeAtStart(start)) {
      this.anewAt = start;
      return 'opens-anew';
    }
    if (pending.family !== 'double') return 'broken';
    const first = this.firstDouble(start, end);
    if (first >= 0) {
      const shape = doubleShape(this.text, first, 1, this.here, this);
      if (shape === 'opens' && first - start < 60 && isLetter(this.text.charCodeAt(first - 1))) {
        // The words of an advert's button, glued to the paragraph when the page was copied: `Hide Ad“Because`.
        this.anewAt = first;
        return 'opens-anew';
      }
      if (shape === 'closes' && this.paragraphs[this.index - 1]!.block === block) return 'goes-on';
      return 'broken';
    }
    // Short lines without a full stop are furniture (a caption, an advert) that fell into a long quotation.
    let last = end - 1;
    while (last > start && /[*_]/.test(this.text[last]!)) last--;
    const furniture = end - start < 60 && !endsSentence(this.text.charCodeAt(last));
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
  private double(at: number, code: number): number {
    const { start, end } = this.here;
    let width = 1;
    if (code === 34) while (at + width < end && this.text.charCodeAt(at + width) === 34) width++;
    const family: MarkFamily = isAngleMark(code) ? 'angle' : 'double';
    const shape = doubleShape(this.text, at, width, this.here, this);
    if (shape === 'apostrophe') return width;
    const open = this.openFrame(family);
    if (shape === 'closes' || (shape === 'either' && open >= 0)) {
      if (open >= 0) this.closeTo(open, at, width);
      else if (
        !isInch(this.text, at) &&
        at > start &&
        !isSpace(this.text.charCodeAt(at - 1)) &&
        this.stack.length === 0
      ) {
        this.loose.push({ start: at, end: at + width, problem: 'unopened' });
      }
      return width;
    }
    this.open(family, at, width);
    return width;
  }

  get doubleOpen(): boolean {
    return this.openFrame('double') >= 0;
  }

  get singleOpen(): boolean {
    return this.stack.at(-1)?.family === 'single';
  }

  get angleOpen(): number {
    const angle = this.openFrame('angle');
    return angle < 0 ? 0 : this.text.charCodeAt(this.stack[angle]!.at);
  }

  private openFrame(family: MarkFamily): number {
    for (let i = this.stack.length - 1; i >= 0; i--) if (this.stack[i]!.family === family) return i;
    return -1;
  }

  private open(family: MarkFamily, at: number, width: number): void {
    const { start } = this.here;
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
      follows: at === this.anewAt ? this.follows : undefined,
      paragraph: this.index,
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

  /** Reads one single mark; returns how many characters it took. */
  private single(at: number, code: number): number {
    const { start, end } = this.here;
    const before = at > start ? this.text.charCodeAt(at - 1) : 32;
    const after = at + 1 < end ? this.text.charCodeAt(at + 1) : 32;
    if (isWord(before) && isWord(after)) return 1;
    if (after === code && (code === 39 || code === 96)) return this.doubledSingle(at, code);
    const shape = singleShape(this.text, at, this.here, this);
    const top = this.stack.at(-1);
    if (shape === 'opens' || shape === 'may-open') {
      if (top?.family === 'single') {
        if (top.weakClose >= 0 || !top.strong) this.dropTop(at);
      }
      this.open('single', at, 1);
      if (shape === 'may-open') this.stack.at(-1)!.strong = false;
    } else if (shape === 'elision') {
      if (this.elision < 0 && this.stack.length === 0) this.elision = at;
    } else if (shape === 'closes') {
      if (top?.family === 'single') this.closeTo(this.stack.length - 1, at, 1);
      else if (this.stack.length === 0 && this.certainlyCloses(before, after)) this.closeElision(at);
    } else if (shape === 'may-close' && top?.family === 'single' && at > top.at + 1) {
      if (top.weakClose < 0 || this.isNextWord(top.weakClose, at)) top.weakClose = at;
    }
    return 1;
  }

  /** ``Two grave accents and two straight marks'', as typesetters and old agency wires write double marks. */
  private doubledSingle(at: number, code: number): number {
    const { start, end } = this.here;
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
      this.open('double', at, 2);
      return 2;
    }
    const top = this.stack.at(-1);
    if (top?.family === 'single') this.closeTo(this.stack.length - 1, at, 1);
    const next = this.stack.at(-1);
    if (next?.family === 'single') this.closeTo(this.stack.length - 1, at + 1, 1);
    return 2;
  }

  /** `'Tis the season,' he said`: one mark did for the elision and the quotation. */
  private closeElision(at: number): void {
    if (this.elision < 0) {
      this.loose.push({ start: at, end: at + 1, problem: 'unopened' });
      return;
    }
    this.open('single', this.elision, 1);
    this.closeTo(this.stack.length - 1, at, 1);
    this.elision = -1;
  }

  /** A mark behind a comma or the like and before a space is no apostrophe by any reading. */
  private certainlyCloses(before: number, after: number): boolean {
    return (before === 44 || before === 63 || before === 33) && isSpace(after);
  }

  /** One word stands between the two marks: `'workers' rights'`. */
  private isNextWord(first: number, second: number): boolean {
    if (second - first > 24) return false;
    for (let i = first + 2; i < second; i++) if (isSpace(this.text.charCodeAt(i))) return false;
    return true;
  }

  /** Frames that the paragraph left open: apostrophes, long quotations, and marks that pair with none. */
  private endParagraph(): void {
    const { end } = this.here;
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
    // A pair is made where it closes, so those within another one come before it.
    if (!this.pairs.every((pair, i) => i === 0 || this.pairs[i - 1]!.start < pair.start)) {
      this.pairs.sort((a, b) => a.start - b.start || b.end - a.end);
    }
    if (this.loose.length > 1) this.loose.sort((a, b) => a.start - b.start);
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

/** The plainest verbs of attribution, enough to tell that a quotation ended between two marks. */
const attribution = /\b(?:said|says|added|told|asked|replied|wrote|continued)\b/;

function attributes(text: string, from: number, to: number): boolean {
  return attribution.test(text.slice(Math.max(from, to - 200), to));
}
