/**
 * Seasons, where they are no springs and falls: "last summer", "the spring of 2021", "winter 2022-23".
 */

import { isClosedClass } from '../guards.ts';
import type { Hit, YearOf } from '../meaning.ts';
import type { Tokens } from '../tokens.ts';
import { whichOf, yearBehind, yearOnly } from './named.ts';
import { yearsExpression } from './year.ts';

const seasonCues = new Set([
  'in',
  'by',
  'until',
  'since',
  'during',
  'for',
  'before',
  'after',
  'from',
  'over',
  'of',
  'more',
  'early',
  'late',
  'mid',
  'end',
]);

/** "Last summer", "the spring of 2021", "winter 2022-23", "over the winter", "the coming winter months". */
export function seasonExpression(t: Tokens, i: number): Hit | undefined {
  const the = t.role(i) === 'the';
  let at = the ? i + 1 : i;
  const which = whichOf(t.role(at));
  if (which) at++;
  const { season } = t.word(at);
  if (season === undefined) return undefined;
  let to = at + 1;
  if (t.role(to) === 'period' || (which && t.word(to).unit === 'month' && t.word(to).plural)) to++;
  if (which) return { from: i, to, meaning: { is: 'season', season, which } };
  const years = yearsBehind(t, to);
  const year = years ?? seasonYear(t, to);
  if (year)
    return {
      from: i,
      to: year.to,
      meaning: { is: 'season', season, year: yearOnly(year), across: years !== undefined },
    };
  // Without more it must not be a spring, a fall or the summer holidays.
  const isTime =
    t.trusted ||
    (the && seasonCues.has(t.role(i - 1) ?? '') && (!t.isWord(to) || isClosedClass(t, to)) && !t.says(at, 'fall'));
  if (!isTime || t.role(to) === 'of' || t.role(to) === 'in') return undefined;
  return { from: i, to, meaning: { is: 'season', season } };
}

function seasonYear(t: Tokens, i: number): (YearOf & { to: number }) | undefined {
  const year = yearBehind(t, i);
  if (!year || t.isSign(i, ',')) return undefined;
  return year;
}

function yearsBehind(t: Tokens, i: number): (YearOf & { to: number }) | undefined {
  const at = t.role(i) === 'of' ? i + 1 : i;
  const years = yearsExpression(t, at);
  return years?.meaning.is === 'years' && years.meaning.to === years.meaning.from + 1
    ? { year: years.meaning.from, to: years.to }
    : undefined;
}
