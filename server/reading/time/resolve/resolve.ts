/**
 * Sets meanings against the day of publication: every fair reading as a stretch of days, the likeliest first.
 */
import { addMonths, dateParts, dayNumber } from '../../calendar.ts';
import { type Meaning, withYearOf } from '../meaning.ts';
import type { Stretch } from '../stretch.ts';
import { decades, yearSpans } from './books.ts';
import { type Circumstances, century, days, fromPublished, year } from './circumstances.ts';
import { nthIn, partsOf, weekOf } from './share.ts';
import { shifted, shifts, stretches, units } from './unit.ts';
import { weekdays } from './weekday.ts';
import { dates, holidaysOf, monthDays, monthStretches, seasons } from './yearly.ts';

/** No expression has more readings than this. */
const mostReadings = 12;

/** The readings, the likeliest first; empty where the day of publication is needed and not known. */
export function resolve(meaning: Meaning, about: Circumstances): Stretch[] {
  const found = readings(meaning, about);
  if (found.length === 1) return found[0]!.from > found[0]!.to ? [] : found;
  const seen = new Set<string>();
  return found
    .filter(({ from, to, yearly, time }) => {
      const key = `${from}/${to}/${yearly?.month ?? ''}-${yearly?.day ?? ''}/${time ?? ''}`;
      if (seen.has(key) || from > to) return false;
      seen.add(key);
      return true;
    })
    .slice(0, mostReadings);
}

function readings(meaning: Meaning, about: Circumstances): Stretch[] {
  switch (meaning.is) {
    case 'date':
      return dates(meaning, about);
    case 'monthDay':
      return monthDays(meaning, about);
    case 'weekday':
      return weekdays(meaning, about);
    case 'day':
      return fromPublished(about, (day) => [days(day + meaning.shift, day + meaning.shift + (meaning.days ?? 1) - 1)]);
    case 'unit':
      return fromPublished(about, (day) => units(meaning.unit, meaning.shift, day, about, meaning.sort, meaning.books));
    case 'shift':
      return shifts(meaning, about, meaning.from ? resolve(meaning.from, about) : []);
    case 'stretch':
      return fromPublished(about, (day) => stretches(meaning, day, about));
    case 'year':
      return [year(meaning.year)];
    case 'decade':
      return decades(meaning);
    case 'century':
      return [century(meaning.year)];
    case 'season':
      return seasons(meaning, about);
    case 'months':
      return monthStretches(meaning, about);
    case 'years':
      return yearSpans(meaning.from, meaning.to, meaning.sort, about.region);
    case 'holiday':
      return holidaysOf(meaning, about);
    case 'nth':
      return resolve(meaning.within, about).flatMap((within) => nthIn(meaning, within));
    case 'part':
      return partsOf(meaning.part, resolve(meaning.of, about), about);
    case 'weekOf':
      return resolve(meaning.day, about).flatMap((day) => weekOf(meaning, day));
    case 'upTo':
      return resolve(meaning.end, about).map((end) => {
        if (meaning.weeks) return days(end.to - meaning.weeks * 7 + 1, end.to);
        const after = dateParts(end.to + 1);
        const start =
          after.day === 1
            ? dayNumber(after.year, after.month - meaning.months, 1)
            : addMonths(end.to, -meaning.months) + 1;
        return days(start, end.to);
      });
    case 'range':
      return ranges(meaning, about);
    case 'list':
      return lists(meaning.of, about);
    case 'clock':
      return clocks(meaning, about);
    case 'anaphor':
      return anaphors(meaning, about);
    case 'vague':
      return fromPublished(about, (day) => [days(Math.round(day + meaning.from), Math.round(day + meaning.to))]);
    case 'oneOf':
      return oneOf(meaning.of, about);
    default:
      return [];
  }
}

/** Each start with the nearest end behind it. */
function ranges({ from, to }: Extract<Meaning, { is: 'range' }>, about: Circumstances): Stretch[] {
  if (!from || !to) {
    const known = resolve((from ?? to)!, about).filter(({ yearly }) => !yearly);
    return known.map(
      (end): Stretch =>
        from
          ? { ...end, to: Infinity, grain: 'day', ends: [end, undefined] }
          : { ...end, from: -Infinity, grain: 'day', ends: [undefined, end] },
    );
  }
  const starts = resolve(withYearOf(from, to), about);
  const found: Stretch[] = [];
  for (const start of starts) {
    if (start.yearly) continue;
    const fromStart: Circumstances = {
      published: { from: start.from, to: start.to },
      anchor: about.anchor,
      told: undefined,
      tense: 1,
      region: about.region,
    };
    const behind = [...(isAbsolute(to) ? [] : resolve(endAfter(to, from, start), fromStart)), ...resolve(to, about)];
    const end = behind.find((candidate) => !candidate.yearly && candidate.to >= start.to);
    if (end) found.push(between(start, end));
  }
  return found;
}

/** Counts from the day of publication, wherever the range begins: "until tomorrow". */
function isAbsolute(meaning: Meaning): boolean {
  return (
    ['day', 'unit', 'shift', 'part', 'stretch'].includes(meaning.is) ||
    (meaning.is === 'clock' && meaning.on?.is === 'day')
  );
}

/** An end without a year takes that of the start, or the year after. */
function endAfter(to: Meaning, from: Meaning, start: Stretch): Meaning {
  if (to.is !== 'date' || from.is !== 'date' || to.year !== undefined || to.shift !== undefined) return to;
  const { year: y, month: m, day: d } = dateParts(start.from);
  const before = to.month < m || (to.month === m && (to.day ?? 31) < (from.day ? d : 1));
  return { ...to, year: before ? y + 1 : y };
}

function between(start: Stretch, end: Stretch): Stretch {
  return { from: start.from, to: end.to, grain: 'day', ends: [start, end] };
}

/** "January 18 and 19": as one stretch where they follow each other, and as a list. */
function lists(of: Meaning[], about: Circumstances): Stretch[] {
  const all = of.map((meaning) => resolve(meaning, about));
  if (all.some((found) => !found.length)) return [];
  const count = Math.max(...all.map((found) => found.length));
  const found: Stretch[] = [];
  for (let i = 0; i < count; i++) {
    const values = all.map((readings) => readings[Math.min(i, readings.length - 1)]!);
    const sorted = values.every(({ yearly }) => !yearly);
    const list: Stretch = {
      from: Math.min(...values.map(({ from }) => from)),
      to: Math.max(...values.map(({ to }) => to)),
      grain: 'day',
      values,
    };
    const touching = sorted && values.every((value, j) => j === 0 || value.from === values[j - 1]!.to + 1);
    if (touching) found.push(between(values[0]!, values.at(-1)!));
    else found.push(list);
  }
  return found;
}

function clocks({ clock, on }: Extract<Meaning, { is: 'clock' }>, about: Circumstances): Stretch[] {
  const found = on ? resolve(on, about) : fromPublished(about, (day) => [days(day, day)]);
  return found.flatMap((day): Stretch[] => {
    if (day.yearly || day.from !== day.to || day.grain !== 'day') return [day];
    const at = (minute: number): Stretch => ({
      ...day,
      time: minute % 1440,
      ...(clock.to === undefined ? {} : { until: clock.to }),
    });
    if (!clock.either) return [at(clock.minute)];
    // On a dial of twelve hours the working day is likelier.
    const likely = clock.minute < 420 ? clock.minute + 720 : clock.minute;
    return [at(likely), at(likely === clock.minute ? clock.minute + 720 : clock.minute)];
  });
}

/** Counted from what the text told before; else from the day of publication. */
function anaphors({ unit, amount }: Extract<Meaning, { is: 'anaphor' }>, about: Circumstances): Stretch[] {
  const anchor = about.anchor ?? about.published;
  if (!anchor || !Number.isFinite(anchor.from) || !Number.isFinite(anchor.to)) return [];
  const from = { published: anchor, anchor, told: undefined, tense: about.tense, region: about.region };
  if (Math.abs(amount) > 1 || unit === 'day' || amount % 1) {
    return fromPublished(from, (day) =>
      amount ? shifted(unit, amount, undefined, day).slice(0, 1) : [days(day, day)],
    );
  }
  return fromPublished(from, (day) => units(unit, amount, day, about).slice(0, 1));
}

function oneOf(of: Meaning[], about: Circumstances): Stretch[] {
  const monthFirst = about.region === 'US' || about.region === 'PH';
  const ordered = of.length === 2 && of.every(({ is }) => is === 'date') && monthFirst ? [...of].reverse() : of;
  return ordered.flatMap((meaning) => resolve(meaning, about));
}
