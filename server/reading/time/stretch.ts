/**
 * A stretch of days on its way to EDTF, in the coarsest words that say exactly what it is.
 */
import { dateParts, dayNumber, daysInMonth, isoDay, isoYear, twoDigits } from '../calendar.ts';

export interface Stretch {
  from: number;
  to: number;
  /** In what it is written: `months` and `day` may run over several. */
  grain: 'day' | 'month' | 'months' | 'season' | 'year' | 'decade' | 'century';
  /** Minutes since midnight of the day; `until` where a stretch of time ends. */
  time?: number;
  until?: number;
  season?: { year: number; code: number };
  /** A day or month of a year that is not known. */
  yearly?: { month: number; day?: number };
  /** A range as its two ends. */
  ends?: [Stretch | undefined, Stretch | undefined];
  /** A list. */
  values?: Stretch[];
}

/** EDTF has four digits for a year; a night may end on the day behind. */
const firstDay = dayNumber(-9999, 1, 1);
const lastDay = dayNumber(9999, 12, 30);

/** The EDTF text of a stretch; a list is `[a, b]`, as one writes it in an annotation. Undefined outside EDTF's years. */
export function stretchToEdtf(stretch: Stretch): string | undefined {
  const { from, to, yearly, ends, values } = stretch;
  if (yearly) return `XXXX-${twoDigits(yearly.month)}${yearly.day ? `-${twoDigits(yearly.day)}` : ''}`;
  if ((Number.isFinite(from) && from < firstDay) || (Number.isFinite(to) && to > lastDay)) return undefined;
  if (values) {
    const texts = values.map(stretchToEdtf);
    return texts.includes(undefined) ? undefined : `[${texts.join(', ')}]`;
  }
  if (ends) {
    const [start, end] = ends.map((part) => (part ? stretchToEdtf(part) : '..'));
    if (!start || !end) return undefined;
    return `${start.split('/')[0]}/${end.split('/').at(-1)}`;
  }
  return plain(stretch);
}

function plain({ from, to, grain, time, until, season }: Stretch): string {
  switch (grain) {
    case 'century':
    case 'decade': {
      const { year } = dateParts(from);
      if (year < 0) return years(from, to);
      return grain === 'century'
        ? `${String(Math.floor(year / 100)).padStart(2, '0')}XX`
        : `${String(Math.floor(year / 10)).padStart(3, '0')}X`;
    }
    case 'season':
      return `${isoYear(season!.year)}-${season!.code}`;
    case 'day':
      if (from === to && time !== undefined) {
        const opening = `${isoDay(from)}T${clock(time)}`;
        if (until === undefined) return opening;
        const next = until <= time ? from + 1 : from;
        return `${opening}/${isoDay(next)}T${clock(until % 1440)}`;
      }
      break;
    default:
      break;
  }
  if (from === to) return isoDay(from);
  return grain !== 'day' && isWholeYears(from, to) ? years(from, to) : months(from, to);
}

function clock(minute: number): string {
  return `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
}

function isWholeYears(from: number, to: number): boolean {
  const a = dateParts(from);
  const b = dateParts(to);
  return a.month === 1 && a.day === 1 && b.month === 12 && b.day === 31;
}

function years(from: number, to: number): string {
  const a = dateParts(from).year;
  const b = dateParts(to).year;
  return a === b ? isoYear(a) : `${isoYear(a)}/${isoYear(b)}`;
}

/** Whole months as months, else days. */
function months(from: number, to: number): string {
  const a = dateParts(from);
  const b = dateParts(to);
  if (a.day !== 1 || b.day !== daysInMonth(b.year, b.month)) return `${isoDay(from)}/${isoDay(to)}`;
  const first = `${isoYear(a.year)}-${twoDigits(a.month)}`;
  const last = `${isoYear(b.year)}-${twoDigits(b.month)}`;
  return first === last ? first : `${first}/${last}`;
}
