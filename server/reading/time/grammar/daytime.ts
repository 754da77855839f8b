/**
 * Days with a part of the day or a time: "Monday night", "9 January 2023, 19:39", "3pm on Wednesday".
 */

import { isClosedClass } from '../guards.ts';
import type { Clock, Hit, Meaning } from '../meaning.ts';
import { isInsideNumber } from '../numbers.ts';
import type { Tokens } from '../tokens.ts';
import { kinds } from '../words.ts';
import { type ClockHit, clockAt } from './clock.ts';
import { dateAt } from './date.ts';
import { dayExpression } from './day.ts';
import { holidayExpression } from './period.ts';
import { weekdayExpression } from './weekday.ts';

/** "Monday night", "yesterday afternoon", "9 January in the evening". */
export function withDayPart(t: Tokens, hit: Hit): Hit {
  if (!isDayLike(hit.meaning) || hit.apart) return hit;
  let at = hit.to;
  if (t.role(at) === 'in' && t.role(at + 1) === 'the') {
    if (t.word(at + 2).dayPart) return { ...hit, to: at + 3 };
    // "On Monday in the early hours".
    if (t.role(at + 2) === 'early' && t.word(at + 3).unit === 'hour') return { ...hit, to: at + 4 };
  }
  if (t.role(at) === 'early' || t.role(at) === 'late') at++;
  return t.word(at).dayPart && !(t.isCapital(at) && t.isCapital(at + 1)) ? { ...hit, to: at + 1 } : hit;
}

function isDayLike(meaning: Meaning): boolean {
  switch (meaning.is) {
    case 'weekday':
    case 'day':
    case 'holiday':
    case 'monthDay':
      return true;
    case 'date':
      return meaning.day !== undefined;
    case 'nth':
      return meaning.weekday !== undefined || meaning.unit === 'day';
    default:
      return false;
  }
}

/** "7pm", "3pm on Wednesday", "noon today". */
export function clockExpression(t: Tokens, i: number): Hit | undefined {
  const clock = clockAt(t, i) ?? (dateFollows(t, i) ? clockAt(t, i, true) : undefined);
  if (!clock) return undefined;
  const at = t.role(clock.to) === 'on' || t.isSign(clock.to, ',') ? clock.to + 1 : clock.to;
  const on = dayAtom(t, at);
  if (!on) return { from: i, to: clock.to, meaning: { is: 'clock', clock: clock.clock } };
  return { ...on, from: i, meaning: { is: 'clock', clock: clock.clock, on: on.meaning } };
}

/** "9.30 on Monday": a day behind makes bare figures a time. */
function dateFollows(t: Tokens, i: number): boolean {
  return t.isNumber(i) && t.role(i + 3) === 'on' && t.word(i + 4).weekday !== undefined;
}

function dayAtom(t: Tokens, i: number): Hit | undefined {
  const word = t.word(i);
  if (word.kind !== kinds.known && word.kind !== kinds.number) return undefined;
  const date =
    dateAt(t, i) ??
    dayExpression(t, i) ??
    (word.weekday || word.role ? weekdayExpression(t, i) : undefined) ??
    holidayExpression(t, i);
  return date && isDayLike(date.meaning) && !date.apart ? withDayPart(t, date) : undefined;
}

/** "9 January 2023, 19:39", "Wednesday at 3pm", "tomorrow from 9am to 5pm". */
export function withClock(t: Tokens, hit: Hit): Hit {
  if (!isDayLike(hit.meaning) || hit.apart) return hit;
  const role = t.role(hit.to);
  const said = role === 'at' || role === 'from' || role === 'between' || role === 'by' || role === 'until';
  const sign = t.isSign(hit.to, ',') || t.isSign(hit.to, '|') || t.isHyphen(hit.to);
  // "Jan. 9, 2023, at 7:39 p.m."
  const commaAt = t.isSign(hit.to, ',') && t.role(hit.to + 1) === 'at';
  const at = commaAt ? hit.to + 2 : said || sign ? hit.to + 1 : hit.to;
  if (t.word(at).kind > kinds.number) return hit;
  const clock = clockAt(t, at, said || commaAt) ?? (said || commaAt ? bareHour(t, at) : undefined);
  if (!clock || (clock.clock.to === undefined && (role === 'from' || role === 'by' || role === 'until'))) return hit;
  // "9 January 2023, 10" is no time: beside a sign it must say that it is one.
  if (!said && !commaAt && clock.clock.either && !t.isSign(at + 1, ':') && !t.isSign(at + 1, '.')) return hit;
  const time = onDayPart(clock.clock, t.word(hit.to - 1).dayPart);
  return { ...hit, to: clock.to, meaning: { is: 'clock', clock: time, on: hit.meaning }, pieces: [hit] };
}

/** "Saturday morning at 9" is before noon, "Saturday night at 9" is not. */
function onDayPart(clock: Clock, dayPart: [number, number] | undefined): Clock {
  if (!clock.either || !dayPart) return clock;
  const afternoon = dayPart[1] > 12;
  return { minute: (clock.minute % 720) + (afternoon ? 720 : 0) };
}

/** Signs that may follow the figure of an hour; nothing at the end of the text. */
const endings = new Set(['', '.', ',', ';', '!', '?', ')', '"', '\u201d', '\u2019']);

/** "Saturday morning at 9": a figure alone, where nothing that it could count follows. */
function bareHour(t: Tokens, i: number): ClockHit | undefined {
  const hour = t.value(i);
  if (!t.isNumber(i) || hour < 1 || hour > 12 || t.role(i - 1) !== 'at' || isInsideNumber(t, i)) return undefined;
  const next = i + 1;
  if (t.isWord(next) ? t.isGlued(next) || !isClosedClass(t, next) : !endings.has(t.raw(next))) return undefined;
  if (t.isNumber(i + 2) && t.isGlued(i + 2)) return undefined;
  return { clock: { minute: hour * 60, either: true }, to: i + 1 };
}
