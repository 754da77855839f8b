/**
 * Dates in figures: "9/1/2023", "09.01.2023", "2023-01-09".
 */
import { isDate } from '../../calendar.ts';
import type { DateMeaning, Hit } from '../meaning.ts';
import { fullYear, isInsideNumber } from '../numbers.ts';
import type { Tokens } from '../tokens.ts';

/** "9/1/2023", "09.01.2023", "2023-01-09", "2023-01-09T19:39"; two-digit years with strokes only. */
export function numericDate(t: Tokens, i: number): Hit | undefined {
  if (!t.isNumber(i) || isInsideNumber(t, i)) return undefined;
  const sign = t.raw(i + 1);
  if (sign !== '/' && sign !== '.' && sign !== '-') return undefined;
  if (!t.isGlued(i + 1) || !t.isGlued(i + 2) || !t.isNumber(i + 2) || t.raw(i + 3) !== sign) {
    return sign === '/' || sign === '-' ? isoMonth(t, i, sign) : undefined;
  }
  if (!t.isGlued(i + 3) || !t.isGlued(i + 4) || !t.isNumber(i + 4)) return undefined;
  const [a, b, c] = [t.value(i), t.value(i + 2), t.value(i + 4)];
  const to = i + 5;
  if (
    t.isGlued(to) &&
    (t.isHyphen(to) || ((t.isSign(to, '.') || t.isSign(to, '/')) && t.isNumber(to + 1) && t.isGlued(to + 1)))
  ) {
    return undefined;
  }
  if (t.width(i) === 4 && sign !== '.') {
    if (!isDate(a, b, c)) return undefined;
    return { from: i, to, meaning: { is: 'date', year: a, month: b, day: c } };
  }
  if (t.width(i) > 2 || t.width(i + 2) > 2) return undefined;
  if (t.width(i + 4) !== 4 && !(t.width(i + 4) === 2 && sign === '/')) return undefined;
  const year = t.width(i + 4) === 4 ? c : fullYear(c);
  if (year < 1000 || year > 2199) return undefined;
  const dayFirst: DateMeaning = { is: 'date', year, month: b, day: a };
  const monthFirst: DateMeaning = { is: 'date', year, month: a, day: b };
  const fair = [dayFirst, monthFirst].filter(({ month, day }) => isDate(year, month, day!));
  if (!fair.length) return undefined;
  return { from: i, to, meaning: fair.length === 1 || a === b ? fair[0]! : { is: 'oneOf', of: fair } };
}

/** "2023/01"; "2023-01" is left to years, which may mean 2023 to 2024. */
function isoMonth(t: Tokens, i: number, sign: string): Hit | undefined {
  if (t.width(i) !== 4 || t.width(i + 2) !== 2 || !t.isGlued(i + 2) || sign !== '/') return undefined;
  const [year, month] = [t.value(i), t.value(i + 2)];
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || month === (year + 1) % 100) return undefined;
  return { from: i, to: i + 3, meaning: { is: 'date', year, month } };
}
