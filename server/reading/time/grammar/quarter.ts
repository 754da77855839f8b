/**
 * Quarters, halves and runs of months of a year: "the third quarter of 2023", "Q3", "H1 2023", "FY24".
 */

import type { Hit, YearOf, YearSort } from '../meaning.ts';
import { ordinalAt, yearAt } from '../numbers.ts';
import type { Tokens } from '../tokens.ts';
import { whichShift, yearBehind, yearOnly } from './named.ts';
import { yearSort, yearsExpression } from './year.ts';

/** "The third quarter of 2023", "third-quarter", "the first half of the year", "the first three months of 2023", "Q3 2023". */
export function quarterExpression(t: Tokens, i: number): Hit | undefined {
  const start = t.role(i) === 'the' ? i + 1 : i;
  const last = t.role(start) === 'last' || t.role(start) === 'final';
  const ordinal = last ? { value: -1, to: start + 1 } : ordinalAt(t, start);
  if (!ordinal) return undefined;
  const count = t.isNumber(ordinal.to) ? t.value(ordinal.to) : t.word(ordinal.to).number;
  if (count && count < 12 && t.word(ordinal.to + 1).unit === 'month' && (ordinal.value === 1 || last)) {
    const year = ofYear(t, ordinal.to + 2);
    if (!year) return undefined;
    return {
      from: i,
      to: year.to,
      meaning: { is: 'months', first: last ? 13 - count : 1, months: count, ...sorted(year) },
    };
  }
  const at = t.isHyphen(ordinal.to) ? ordinal.to + 1 : ordinal.to;
  const { unit, role } = t.word(at);
  // "The last quarter-final".
  if (t.isHyphen(at + 1) && t.isGlued(at + 1)) return undefined;
  if (unit !== 'quarter' && role !== 'half') return undefined;
  const parts = role === 'half' ? 2 : 4;
  if (ordinal.value > parts || (last && start === i)) return undefined;
  const year = ofYear(t, at + 1);
  if (!year && role === 'half') return undefined;
  // A quarter of something else: "the first quarter of the match".
  if (!year && (t.role(at + 1) === 'of' || (last && t.role(at + 1) !== undefined))) return undefined;
  const months = 12 / parts;
  const index = last ? parts - 1 : ordinal.value - 1;
  return {
    from: i,
    to: year?.to ?? at + 1,
    meaning: { is: 'months', first: index * months + 1, months, ...(year ? sorted(year) : {}) },
  };
}

function sorted({ sort, ...year }: YearOf & { to: number; sort?: YearSort }): { year: YearOf; sort?: YearSort } {
  return sort ? { year: yearOnly(year), sort } : { year: yearOnly(year) };
}

/** "Of 2023", "2023", "of the year", "of last year", "of this financial year". */
function ofYear(t: Tokens, i: number): (YearOf & { to: number; sort?: YearSort }) | undefined {
  const year = yearBehind(t, i);
  if (year) return year;
  if (t.role(i) !== 'of') return undefined;
  const the = t.role(i + 1) === 'the';
  const shift = whichShift(t.role(the ? i + 2 : i + 1));
  const at = i + (the ? 2 : 1) + (shift === undefined ? 0 : 1);
  if (!the && shift === undefined) return undefined;
  if (t.word(at).unit === 'year') return { shift: shift ?? 0, to: at + 1 };
  const sort = yearSort(t, at);
  if (sort) return { shift: shift ?? 0, to: sort.to, sort: sort.sort };
  const years = yearsExpression(t, at);
  return years?.meaning.is === 'years' && years.meaning.sort
    ? { year: years.meaning.from, sort: years.meaning.sort, to: years.to }
    : undefined;
}

/** "Q3", "Q3 2023", "2023 Q3", "H1", "FY2023", "FY23"; `i` is the number glued to the letters. */
export function lettered(t: Tokens, i: number): Hit | undefined {
  if (!t.isNumber(i) || !t.isGlued(i) || !t.isCapital(i - 1) || (t.isGlued(i - 1) && !t.isSign(i - 2, '(')))
    return undefined;
  const letters = t.raw(i - 1);
  const value = t.value(i);
  if (letters === 'FY') {
    if (t.width(i) !== 4 && t.width(i) !== 2) return undefined;
    const year = t.width(i) === 4 ? value : 2000 + value;
    return { from: i - 1, to: i + 1, meaning: { is: 'years', from: year - 1, to: year, sort: 'financial' } };
  }
  const parts = letters === 'Q' ? 4 : letters === 'H' ? 2 : 0;
  if (!parts || value < 1 || value > parts || t.width(i) !== 1 || (t.isGlued(i + 1) && t.isWord(i + 1)))
    return undefined;
  const months = 12 / parts;
  const before = yearAt(t, i - 2);
  const year = before ? { year: before.value, to: i + 1 } : yearBehind(t, i + 1);
  if (parts === 2 && !year) return undefined;
  return {
    from: before ? i - 2 : i - 1,
    to: year?.to ?? i + 1,
    meaning: { is: 'months', first: (value - 1) * months + 1, months, ...(year ? { year: yearOnly(year) } : {}) },
  };
}
