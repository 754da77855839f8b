/**
 * Years: "in 2010", "the 2019 election", "300 BC", "2010-2015", and those of books and schools: "2022-23".
 */
import { isClosedClass, isCounted, isMeasured } from '../guards.ts';
import type { Hit, Meaning, YearSort } from '../meaning.ts';
import { isInsideNumber, yearAt } from '../numbers.ts';
import type { Tokens } from '../tokens.ts';

const yearCues = new Set([
  'in',
  'since',
  'until',
  'during',
  'before',
  'after',
  'by',
  'early',
  'mid',
  'late',
  'between',
  'from',
]);

const wordCues = new Set([
  'year',
  'born',
  'died',
  'founded',
  'established',
  'built',
  'circa',
  'c',
  'est',
  'summer',
  'winter',
  'season',
]);

/** A year in digits where it can be nothing else: "in 2010", "the 2019 election", "(1998)"; "300 BC", "AD 43". */
export function yearExpression(t: Tokens, i: number): Hit | undefined {
  const era = eraYear(t, i);
  if (era) return era;
  const year = yearAt(t, i);
  if (!year || !(t.isNumber(i) ? isYear(t, i, year.value, year.to) : isElided(t, i, year.to))) return undefined;
  return { from: i, to: year.to, meaning: { is: 'year', year: year.value } };
}

/** "In '92", not "'92 people'". */
function isElided(t: Tokens, i: number, to: number): boolean {
  return yearCues.has(t.role(i - 1) ?? '') && !t.isApostrophe(to) && (!t.isWord(to) || isClosedClass(t, to));
}

function isYear(t: Tokens, i: number, value: number, to: number): boolean {
  if (t.trusted) return true;
  const before = t.role(i - 1) ?? (t.isHyphen(i - 1) ? t.role(i - 2) : undefined);
  if (isMeasured(t, to)) return false;
  const counted = isCounted(t, to);
  const round = value % 50 === 0;
  if (t.word(i - 1).unit === 'year' || wordCues.has(t.lower(i - 1))) return true;
  if (value < 1500 && !(before === 'in' && !counted)) return false;
  if (before && yearCues.has(before))
    return !(counted && (round || before === 'from' || before === 'between' || before === 'by'));
  if (before === 'of' || before === 'to' || before === 'for') return !counted && !round;
  if (value < 1700) return false;
  const next = t.lower(to);
  if (t.isSign(i - 1, '(') && !t.isGlued(i - 1) && (t.isSign(to, ')') || t.isHyphen(to) || t.isSign(to, ',')))
    return true;
  if (isOwned(t, to)) return true;
  // "The 2019 election", "its 2023 report": an article before and one thing behind.
  const article = before === 'the' || before === 'a' || before === 'this' || possessives.has(t.lower(i - 1));
  if (article || (t.isApostrophe(i - 2) && t.role(i - 1) === 's'))
    return t.isWord(to) && !(counted && round) && next !== 'people';
  return startsClause(t, i) && yearVerbs.has(next);
}

const possessives = new Set(['its', 'his', 'her', 'their', 'our', 'my', 'your']);

const yearVerbs = new Set([
  'was',
  'is',
  'will',
  'has',
  'saw',
  'would',
  'had',
  'began',
  'ended',
  'brought',
  'marked',
  'marks',
  'could',
  'may',
  'promises',
]);

function startsClause(t: Tokens, i: number): boolean {
  return (
    i === 0 ||
    t.isSign(i - 1, '.') ||
    t.isSign(i - 1, ';') ||
    t.isSign(i - 1, ':') ||
    t.isSign(i - 1, '\u201c') ||
    t.isSign(i - 1, '"') ||
    t.role(i - 1) === 'and' ||
    t.isBreak(i - 1)
  );
}

/** A possessive stands behind: "2019's". */
export function isOwned(t: Tokens, i: number): boolean {
  return t.isApostrophe(i) && t.isGlued(i) && t.role(i + 1) === 's' && t.isGlued(i + 1);
}

/** "300 BC", "AD 43", "43 AD", "300 B.C." */
function eraYear(t: Tokens, i: number): Hit | undefined {
  const before = eraAt(t, i);
  if (before?.era === 'ad' && t.isNumber(before.to) && t.width(before.to) <= 4 && !isInsideNumber(t, before.to)) {
    return { from: i, to: before.to + 1, meaning: { is: 'year', year: t.value(before.to) } };
  }
  if (!t.isNumber(i) || t.width(i) > 4 || isInsideNumber(t, i) || !t.value(i)) return undefined;
  const era = eraAt(t, i + 1);
  if (!era) return undefined;
  const value = t.value(i);
  return { from: i, to: era.to, meaning: { is: 'year', year: era.era === 'bc' ? 1 - value : value } };
}

/** "BC", "AD", "BCE", "B.C."; in capitals, since "ad" is a word. */
function eraAt(t: Tokens, i: number): { era: 'ad' | 'bc'; to: number } | undefined {
  const role = t.role(i);
  if (role === 'ad' || role === 'bc') return t.raw(i) === t.raw(i).toUpperCase() ? { era: role, to: i + 1 } : undefined;
  const letters =
    t.isCapital(i) && t.isSign(i + 1, '.') && t.isGlued(i + 2) && t.isSign(i + 3, '.') ? t.raw(i) + t.raw(i + 2) : '';
  return letters === 'BC' || letters === 'AD' ? { era: letters === 'BC' ? 'bc' : 'ad', to: i + 4 } : undefined;
}

/** "2022-23", "1998/99", "2010-2015", "from 2010 to 2015", with "financial year" or "season" behind. */
export function yearsExpression(t: Tokens, i: number): Hit | undefined {
  const start = t.role(i) === 'the' ? i + 1 : i;
  const first = t.isNumber(start) ? yearAt(t, start) : undefined;
  if (!first || first.value < 1500) return undefined;
  const sign = t.isHyphen(first.to) || t.isSign(first.to, '/');
  const word =
    t.role(first.to) === 'to' ||
    t.role(first.to) === 'until' ||
    (t.role(first.to) === 'and' && t.role(start - 1) === 'between');
  if (!sign && !word) return undefined;
  const at = first.to + 1;
  if (!t.isNumber(at) || (sign && t.isGlued(first.to) !== t.isGlued(at))) return undefined;
  const short = sign && t.isGlued(at) && t.width(at) === 2;
  const full = yearAt(t, at);
  if (!short && !full) return undefined;
  if (t.isGlued(at + 1) && (t.isWord(at + 1) || (t.isHyphen(at + 1) && t.isNumber(at + 2)) || t.isSign(at + 1, '%')))
    return undefined;
  let to = full?.value ?? Math.floor(first.value / 100) * 100 + t.value(at);
  // "1999-00" ends in the next century.
  if (short && to < first.value && t.value(at) === 0) to += 100;
  if (to <= first.value) {
    const month = t.value(at);
    if (!short || !t.isSign(first.to, '-') || month < 1 || month > 12) return undefined;
    return { from: start, to: at + 1, meaning: { is: 'date', year: first.value, month } };
  }
  if (isCounted(t, at + 1) && word && to % 50 === 0) return undefined;
  const sort = to === first.value + 1 ? yearSort(t, at + 1) : undefined;
  if (sort) return { from: i, to: sort.to, meaning: { is: 'years', from: first.value, to, sort: sort.sort } };
  const range: Meaning = { is: 'years', from: first.value, to };
  // "2001-02" may also be February 2001.
  const month = short && t.isSign(first.to, '-') && t.value(at) <= 12 && t.value(at) > 0 && first.value > 1999;
  const iso: Meaning = { is: 'date', year: first.value, month: t.value(at) };
  return { from: start, to: at + 1, meaning: month ? { is: 'oneOf', of: [range, iso] } : range };
}

/** "Financial year", "tax year", "school year", "season". */
export function yearSort(t: Tokens, i: number): { sort: YearSort; to: number } | undefined {
  const role = t.role(i);
  if ((role === 'financial' || role === 'academic') && t.word(i + 1).unit === 'year') {
    const sort = role === 'academic' ? 'academic' : t.says(i, 'tax') ? 'tax' : 'financial';
    return { sort, to: i + 2 };
  }
  return role === 'period' && t.says(i, 'season') ? { sort: 'season', to: i + 1 } : undefined;
}
