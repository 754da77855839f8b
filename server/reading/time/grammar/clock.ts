/**
 * Times of day: "19:39", "7pm", "9.30am", "half past three", "noon", "1900 GMT", "9am to 5pm".
 */
import type { Clock } from '../meaning.ts';
import { isInsideNumber } from '../numbers.ts';
import type { Tokens } from '../tokens.ts';

export interface ClockHit {
  clock: Clock;
  to: number;
}

interface Moment {
  minute: number;
  to: number;
  half?: 'am' | 'pm';
  /** Nothing but the words around tells that it is a time: "9", "9.30", "3:15". */
  needsCue: boolean;
  /** On a clock of 24 hours, or noon and midnight. */
  whole?: boolean;
}

const cues = new Set(['at', 'from', 'until', 'by', 'before', 'after', 'since', 'between', 'about', 'to']);

/** A time of day or a stretch of one. `beside` says that a date stands beside it, which makes bare figures a time. */
export function clockAt(t: Tokens, i: number, beside = false): ClockHit | undefined {
  const first = momentAt(t, i);
  if (!first) return undefined;
  const second = joinedMoment(t, first.to, t.role(i - 1) === 'between');
  if (second) {
    const half = first.half ?? (first.whole ? undefined : second.half);
    let minute = half ? onHalf(first.minute, half) : first.minute;
    const to = second.half ? onHalf(second.minute, second.half) : second.minute;
    // "11-1pm" begins in the morning.
    if (!first.half && second.half === 'pm' && minute > to && minute >= 720) minute -= 720;
    if (!first.needsCue || second.half || !second.needsCue) {
      return { clock: { minute, to }, to: zoneEnd(t, second.to) };
    }
  }
  // "He finished in 10:30."
  if (t.role(i - 1) === 'in' && !first.half) return undefined;
  const cued = beside || cues.has(t.role(i - 1) ?? '');
  const zone = zoneEnd(t, first.to);
  // A bare figure is a time only where it says so itself or a zone does: "at 9" may be a place in a list.
  if (first.needsCue && zone === first.to) {
    // "Rose to 1.20" and "at 1.27 dollars": with a stop they need a date beside them.
    if (!cued || (t.width(i) <= 2 && first.to === i + 1) || (!beside && t.isSign(i + 1, '.'))) return undefined;
  }
  // "By 2:1", "in 10:30": the cue for figures without am or pm must be a preposition of time.
  if (first.half) return { clock: { minute: onHalf(first.minute, first.half) }, to: zone };
  const either = !first.whole && first.minute < 780 && first.minute >= 60;
  return { clock: either ? { minute: first.minute, either } : { minute: first.minute }, to: zone };
}

function joinedMoment(t: Tokens, i: number, between: boolean): Moment | undefined {
  const role = t.role(i);
  const joined = role === 'to' || role === 'until' || t.isHyphen(i) || (between && role === 'and');
  return joined ? momentAt(t, i + 1) : undefined;
}

function momentAt(t: Tokens, i: number): Moment | undefined {
  const role = t.role(i);
  if (role === 'noon') return { minute: 720, to: i + 1, needsCue: false, whole: true };
  if (role === 'midnight') return { minute: 0, to: i + 1, needsCue: false, whole: true };
  return t.isNumber(i) ? figures(t, i) : words(t, i);
}

function figures(t: Tokens, i: number): Moment | undefined {
  if (isInsideNumber(t, i)) return undefined;
  const width = t.width(i);
  const hour = t.value(i);
  if (width === 4 && hour < 2400 && hour % 100 < 60) {
    if (zoneEnd(t, i + 1) === i + 1 && !t.says(i + 1, 'hours')) return undefined;
    const minute = Math.floor(hour / 100) * 60 + (hour % 100);
    return { minute, to: t.says(i + 1, 'hours') ? i + 2 : i + 1, needsCue: false, whole: true };
  }
  if (width > 2 || hour > 23) return undefined;
  const sign = t.raw(i + 1);
  if (
    (sign === ':' || sign === '.') &&
    t.isGlued(i + 1) &&
    t.isGlued(i + 2) &&
    t.width(i + 2) === 2 &&
    t.isNumber(i + 2)
  ) {
    const minutes = t.value(i + 2);
    if (minutes > 59) return undefined;
    let to = i + 3;
    // Seconds, and what looks like a sum of money or a version.
    if (t.isSign(to, ':') && t.isGlued(to) && t.isNumber(to + 1) && t.isGlued(to + 1)) to += 2;
    else if ((t.isSign(to, '.') || t.isSign(to, ',')) && t.isGlued(to) && t.isNumber(to + 1) && t.isGlued(to + 1))
      return undefined;
    if (t.isSign(to, '%') || (t.isGlued(to) && t.isWord(to) && !isHalf(t, to))) return undefined;
    const half = halfAt(t, to);
    const minute = hour * 60 + minutes;
    if (half)
      return hour <= 12
        ? { minute, to: half.to, half: half.half, needsCue: false }
        : { minute, to: half.to, needsCue: false, whole: true };
    return { minute, to, needsCue: sign === '.' || width < 2, whole: hour > 12 || (sign === ':' && width === 2) };
  }
  if (t.isGlued(i + 1) && t.isWord(i + 1) && !isHalf(t, i + 1)) return undefined;
  if (hour < 1 || hour > 12) return undefined;
  const half = halfAt(t, i + 1);
  if (half) return { minute: hour * 60, to: half.to, half: half.half, needsCue: false };
  if (isOClock(t, i + 1)) return { minute: hour * 60, to: i + 4, needsCue: false };
  if (t.isSign(i + 1, '%') || (t.isSign(i + 1, '.') && t.isGlued(i + 2) && t.isNumber(i + 2))) return undefined;
  return { minute: hour * 60, to: i + 1, needsCue: true };
}

/** "Three o'clock", "half past three", "a quarter to five", "3pm" in words. */
function words(t: Tokens, i: number): Moment | undefined {
  const at = t.role(i) === 'a' ? i + 1 : i;
  const { unit, role, number } = t.word(at);
  const before = role === 'half' ? 30 : unit === 'quarter' ? 15 : number && number <= 30 ? number : undefined;
  if (before === undefined) return undefined;
  const past = t.role(at + 1) === 'past';
  // "Ten to five" is a time only behind "at": else it is a range or a score.
  const to = t.role(at + 1) === 'to' && (unit === 'quarter' || (number !== undefined && t.role(i - 1) === 'at'));
  if (past || to) {
    const hour = hourAt(t, at + 2);
    if (!hour) return undefined;
    const half = halfAt(t, hour.to);
    const minute = hour.value * 60 + (past ? before : -before);
    return half ? { minute, to: half.to, half: half.half, needsCue: false } : { minute, to: hour.to, needsCue: !past };
  }
  const hour = hourAt(t, i);
  if (!hour) return undefined;
  const half = halfAt(t, hour.to);
  if (half) return { minute: hour.value * 60, to: half.to, half: half.half, needsCue: false };
  return isOClock(t, hour.to) ? { minute: hour.value * 60, to: hour.to + 3, needsCue: false } : undefined;
}

function hourAt(t: Tokens, i: number): { value: number; to: number } | undefined {
  const value = t.isNumber(i) && t.width(i) <= 2 ? t.value(i) : t.word(i).number;
  return value && value <= 12 ? { value, to: i + 1 } : undefined;
}

function isOClock(t: Tokens, i: number): boolean {
  return t.says(i, 'o') && t.isApostrophe(i + 1) && t.role(i + 2) === 'clock';
}

function isHalf(t: Tokens, i: number): boolean {
  return halfAt(t, i) !== undefined;
}

/** "am", "pm", "a.m.", "p.m." */
function halfAt(t: Tokens, i: number): { half: 'am' | 'pm'; to: number } | undefined {
  const role = t.role(i);
  if (role === 'am' || role === 'pm') return { half: role, to: i + 1 };
  const morning = t.says(i, 'a');
  if ((!morning && !t.says(i, 'p')) || !t.isSign(i + 1, '.') || !t.isGlued(i + 1)) return undefined;
  if (!t.says(i + 2, 'm') || !t.isGlued(i + 2)) return undefined;
  const to = t.isSign(i + 3, '.') && t.isGlued(i + 3) ? i + 4 : i + 3;
  return { half: morning ? 'am' : 'pm', to };
}

/** Behind "GMT", "(BST)", "local time". */
function zoneEnd(t: Tokens, i: number): number {
  const bracket = t.isSign(i, '(');
  const at = bracket ? i + 1 : i;
  if (!t.word(at).zone) return i;
  if (t.says(at, 'local')) return t.role(at + 1) === 'time' ? at + 2 : i;
  if (!t.isCapital(at)) return i;
  if (!bracket) return at + 1;
  return t.isSign(at + 1, ')') ? at + 2 : i;
}

function onHalf(minute: number, half: 'am' | 'pm'): number {
  const onDial = minute % 720;
  return half === 'pm' ? onDial + 720 : onDial;
}
