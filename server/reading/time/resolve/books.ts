/**
 * Years that do not begin in January, by country; decades.
 */
import { dateParts, dayNumber } from '../../calendar.ts';
import type { Meaning, YearSort } from '../meaning.ts';
import type { Stretch } from '../stretch.ts';
import { century } from './circumstances.ts';

/** When the years of a country's books begin: month and day. */
export function yearStart(sort: YearSort, region: string): [number, number] {
  if (sort === 'academic') return region === 'AU' || region === 'NZ' ? [1, 1] : [9, 1];
  if (sort === 'season') return [8, 1];
  switch (region) {
    case 'US':
      return sort === 'tax' ? [1, 1] : [10, 1];
    case 'AU':
      return [7, 1];
    case 'GB':
      return sort === 'tax' ? [4, 6] : [4, 1];
    case 'IE':
      return [1, 1];
    default:
      return [4, 1];
  }
}

/** The financial (…) year that a day is in, or one so many on. */
export function yearStarting(day: number, sort: YearSort, region: string, shift: number): Stretch {
  const [m, d] = yearStart(sort, region);
  const { year: y } = dateParts(day);
  const start = dayNumber(y, m, d) <= day ? y : y - 1;
  return bookYear(start + shift, sort, region);
}

/** The financial (…) year that begins in a year. */
function bookYear(start: number, sort: YearSort, region: string): Stretch {
  const [m, d] = yearStart(sort, region);
  const from = dayNumber(start, m, d);
  return { from, to: dayNumber(start + 1, m, d) - 1, grain: d === 1 ? 'months' : 'day' };
}

export function yearSpans(from: number, to: number, sort: YearSort | undefined, region: string): Stretch[] {
  const whole: Stretch = { from: dayNumber(from, 1, 1), to: dayNumber(to, 12, 31), grain: 'year' };
  if (!sort) return [whole];
  // America's fiscal year 2023 begins in October 2022: a financial year that runs over two is printed by both.
  return [bookYear(from, sort, region), whole];
}

export function decades({ year: y, open }: Extract<Meaning, { is: 'decade' }>): Stretch[] {
  const decade: Stretch = { from: dayNumber(y, 1, 1), to: dayNumber(y + 9, 12, 31), grain: 'decade' };
  if (!open) return [decade];
  if (y % 100 === 0) return y >= 2000 ? [decade, century(y)] : [century(y), decade];
  return [decade, { from: dayNumber(y + 100, 1, 1), to: dayNumber(y + 109, 12, 31), grain: 'decade' }];
}
