/**
 * Days told from today: "yesterday", "last night", "the day after tomorrow", "the early hours of Wednesday".
 */

import type { Hit } from '../meaning.ts';
import type { Tokens } from '../tokens.ts';
import { dateAt } from './date.ts';
import { weekdayAt } from './named.ts';
import { holidayExpression } from './period.ts';
import { plainWeekday } from './weekday.ts';

/** "Today", "tonight", "yesterday", "tomorrow", "overnight", "the day after tomorrow", "last night", "this morning". */
export function dayExpression(t: Tokens, i: number): Hit | undefined {
  const role = t.role(i);
  const at = role === 'the' ? i + 1 : i;
  if (t.word(at).unit === 'day' && !t.word(at).plural) {
    const beside = t.role(at + 2);
    if (t.role(at + 1) === 'before' && beside === 'yesterday')
      return { from: i, to: at + 3, meaning: { is: 'day', shift: -2 } };
    if (t.role(at + 1) === 'after' && beside === 'tomorrow')
      return { from: i, to: at + 3, meaning: { is: 'day', shift: 2 } };
  }
  switch (role) {
    case 'today':
    case 'tonight':
      return isProgramme(t, i) ? undefined : withWeekday(t, { from: i, to: i + 1, meaning: { is: 'day', shift: 0 } });
    case 'yesterday':
      return withWeekday(t, { from: i, to: i + 1, meaning: { is: 'day', shift: -1 } });
    case 'tomorrow':
      return withWeekday(t, { from: i, to: i + 1, meaning: { is: 'day', shift: 1 } });
    case 'overnight':
      return { from: i, to: i + 1, meaning: { is: 'day', shift: -1, days: 2 } };
    case 'last':
    case 'this':
      if (!t.word(i + 1).dayPart || (t.isCapital(i) && t.isCapital(i + 1) && i > 0)) return undefined;
      return { from: i, to: i + 2, meaning: { is: 'day', shift: role === 'last' ? -1 : 0 } };
    default:
      return undefined;
  }
}

/** "Today (Wednesday)". */
function withWeekday(t: Tokens, day: Hit): Hit {
  const weekday = t.isSign(day.to, '(') ? weekdayAt(t, day.to + 1) : undefined;
  if (!weekday || !t.isSign(weekday.to, ')')) return day;
  return { ...day, to: weekday.to + 1, claim: { token: day.to + 1, day: weekday.weekday } };
}

/** The Today programme, USA Today, the Tonight Show. */
function isProgramme(t: Tokens, i: number): boolean {
  if (!t.isCapital(i)) return false;
  if (t.role(i - 1) === 'the' || t.isCapital(i - 1)) return true;
  return t.says(i + 1, 'programme') || t.says(i + 1, 'show') || t.says(i + 1, 'newspaper');
}

/** "The early hours of Wednesday", "the morning of 9 January", "the night of Monday". */
export function dayPartOf(t: Tokens, i: number): Hit | undefined {
  let at = t.role(i) === 'the' ? i + 1 : i;
  if (t.role(at) === 'early' && t.word(at + 1).unit === 'hour') at += 2;
  else if (t.word(at).dayPart) at++;
  else return undefined;
  if (t.role(at) !== 'of') return undefined;
  const day = dateAt(t, at + 1) ?? dayExpression(t, at + 1) ?? plainWeekday(t, at + 1) ?? holidayExpression(t, at + 1);
  return day ? { ...day, from: i } : undefined;
}
