/**
 * The days that a weekday may mean.
 */
import { mondayOf, weekdayOf } from '../../calendar.ts';
import type { Meaning } from '../meaning.ts';
import type { Stretch } from '../stretch.ts';
import { type Circumstances, days, fromPublished } from './circumstances.ts';

export function weekdays(meaning: Extract<Meaning, { is: 'weekday' }>, about: Circumstances): Stretch[] {
  const { published } = about;
  if (published && published.to - published.from > 6) return fromPublished(about, (day) => [days(day - 7, day + 7)]);
  return fromPublished(about, (day) => {
    const single = (n: number): Stretch => days(n, n);
    const { weekday, which, weeks, beyond = 0 } = meaning;
    if (weeks !== undefined) return weekDays(day, weekday, weeks).map(single);
    const before = day - ((weekdayOf(day) - weekday + 7) % 7 || 7);
    const after = before + 7 + (weekdayOf(day) === weekday ? 7 : 0);
    if (which === 'last') return lastWeekday(day, before, beyond).map(single);
    if (which === 'next') return nextWeekday(day, after, weekday, beyond).map(single);
    if (which === 'this') {
      const inWeek = mondayOf(day) + weekday - 1;
      const fair = inWeek < day && about.tense > 0 ? [after, inWeek] : [inWeek, after];
      return [...fair, ...(about.tense < 0 ? [before] : [])].map(single);
    }
    if (beyond) return [after + beyond, ...(weekdayOf(day) === weekday ? [day + beyond] : [])].map(single);
    const today = weekdayOf(day) === weekday ? [day] : [];
    const near = about.tense > 0 ? [after, before] : [before, after];
    return [...today, ...near, ...toldWeekday(about.anchor, day, after)].map(single);
  });
}

/** The first such weekday since the day that the story is at, where that is far from the day of publication. */
function toldWeekday(anchor: { from: number; to: number } | undefined, day: number, weekday: number): number[] {
  if (!anchor || anchor.to - anchor.from > 6 || Math.abs(anchor.from - day) <= 21) return [];
  return [weekday + 7 * Math.ceil((anchor.from - weekday) / 7)];
}

/** A weekday of the week so many on, by weeks that begin on Monday; on Sunday, when the new week begins in America, both. */
function weekDays(day: number, weekday: number, weeks: number): number[] {
  const monday = mondayOf(day) + weeks * 7 + weekday - 1;
  if (weekdayOf(day) === 7) return [monday, monday + 7];
  return weekday === 7 ? [monday, monday - 7] : [monday];
}

function lastWeekday(day: number, before: number, beyond: number): number[] {
  const latest = before + beyond;
  // Within the present week "last Monday" may also be the one of the week before.
  return before >= mondayOf(day) ? [latest, latest - 7] : beyond ? [latest, latest - 7] : [latest];
}

function nextWeekday(day: number, after: number, weekday: number, beyond: number): number[] {
  const inNextWeek = mondayOf(day) + 7 + weekday - 1 + beyond;
  const soonest = after + beyond;
  return inNextWeek === soonest ? [soonest, soonest + 7] : [inNextWeek, soonest];
}
