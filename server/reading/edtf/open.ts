/**
 * EDTF with parts left open, as the reader of printed time writes it: decades and centuries (`199X`, `18XX`), days and months
 * of whatever year (`XXXX-04-01`), seasons, quarters and halves (`2023-22`). Apart from the library, so that reading prose
 * never loads it.
 */
import { dayNumber, daysInMonth, isDate } from '../calendar.ts';
import type { Days } from './days.ts';

const shapes = /^(?:(\d{3})X|(\d\d)XX|XXXX-(\d\d)(?:-(\d\d))?|(\d{4})-(2[1-9]|3\d|4[01]))$/;

export function parseOpen(text: string): Days | undefined {
  const [, decade, century, month, day, year, season] = shapes.exec(text) ?? [];
  if (decade) return years(Number(decade) * 10, 10, 'decade');
  if (century) return years(Number(century) * 100, 100, 'century');
  if (month) return yearly(Number(month), day === undefined ? undefined : Number(day));
  return season ? seasonDays(Number(year), Number(season)) : undefined;
}

function years(first: number, count: number, precision: 'decade' | 'century'): Days {
  return { from: dayNumber(first, 1, 1), to: dayNumber(first + count - 1, 12, 31), precision };
}

/** Leap years have them all, so 29 February is a day of some year. */
function yearly(month: number, day: number | undefined): Days | undefined {
  if (!isDate(2000, month, day ?? 1)) return undefined;
  return {
    from: dayNumber(0, month, day ?? 1),
    to: dayNumber(9999, month, day ?? daysInMonth(9999, month)),
    precision: day ? 'day' : 'month',
    yearly: day ? { month, day } : { month },
  };
}

/**
 * Seasons as people mean them, not as the library cuts them: from the first day by the weather's reckoning to the last by the
 * sun's. A winter without more is the one that ends in the year or the one that begins in it.
 */
export function seasonDays(year: number, code: number): Days {
  const season = { year, code };
  if (code >= 33) {
    const [first, months] =
      code <= 36 ? [(code - 33) * 3, 3] : code <= 39 ? [(code - 37) * 4, 4] : [(code - 40) * 6, 6];
    return {
      from: dayNumber(year, first + 1, 1),
      to: dayNumber(year, first + months + 1, 0),
      precision: 'season',
      season,
    };
  }
  const south = code >= 29;
  const index = (((code - 21) % 4) + (south ? 2 : 0)) % 4;
  const months = 3 + index * 3;
  const stretch = (y: number): Days => ({
    from: dayNumber(y, months, 1),
    to: dayNumber(y, months + 3, 22),
    precision: 'season',
  });
  if (index < 3) return { ...stretch(year), season };
  const ending = stretch(year - 1);
  const beginning = stretch(year);
  return { from: ending.from, to: beginning.to, precision: 'season', season, values: [ending, beginning] };
}
