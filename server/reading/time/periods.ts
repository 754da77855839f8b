/**
 * Stretches that have a name or number: years, decades, centuries, seasons, quarters, financial years, holidays.
 */

import { isAmbiguousMonth, monthAt, monthExpression, whichOf, whichShift, yearBehind, yearOnly } from './dates.ts';
import { isClosedClass, isCounted, isMeasured, isOtherCalendar } from './guards.ts';
import { holidayAt } from './holidays.ts';
import type { Hit, Meaning, YearOf, YearSort } from './meaning.ts';
import { isInsideNumber, ordinalAt, yearAt } from './numbers.ts';
import type { Tokens } from './tokens.ts';

// ---- Years ----

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
    t.kinds[i - 1] === 4
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
    return { from: i, to: before.to + 1, meaning: { is: 'year', year: t.values[before.to]! } };
  }
  if (!t.isNumber(i) || t.width(i) > 4 || isInsideNumber(t, i) || !t.values[i]) return undefined;
  const era = eraAt(t, i + 1);
  if (!era) return undefined;
  const value = t.values[i]!;
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
  let to = full?.value ?? Math.floor(first.value / 100) * 100 + t.values[at]!;
  // "1999-00" ends in the next century.
  if (short && to < first.value && t.values[at] === 0) to += 100;
  if (to <= first.value) {
    const month = t.values[at]!;
    if (!short || !t.isSign(first.to, '-') || month < 1 || month > 12) return undefined;
    return { from: start, to: at + 1, meaning: { is: 'date', year: first.value, month } };
  }
  if (isCounted(t, at + 1) && word && to % 50 === 0) return undefined;
  const sort = to === first.value + 1 ? yearSort(t, at + 1) : undefined;
  if (sort) return { from: i, to: sort.to, meaning: { is: 'years', from: first.value, to, sort: sort.sort } };
  const range: Meaning = { is: 'years', from: first.value, to };
  // "2001-02" may also be February 2001.
  const month = short && t.isSign(first.to, '-') && t.values[at]! <= 12 && t.values[at]! > 0 && first.value > 1999;
  const iso: Meaning = { is: 'date', year: first.value, month: t.values[at]! };
  return { from: start, to: at + 1, meaning: month ? { is: 'oneOf', of: [range, iso] } : range };
}

/** "Financial year", "tax year", "school year", "season". */
export function yearSort(t: Tokens, i: number): { sort: YearSort; to: number } | undefined {
  const role = t.role(i);
  if ((role === 'financial' || role === 'academic') && t.word(i + 1).unit === 'year') {
    const sort = role === 'academic' ? 'academic' : t.lower(i) === 'tax' ? 'tax' : 'financial';
    return { sort, to: i + 2 };
  }
  return role === 'period' && t.lower(i) === 'season' ? { sort: 'season', to: i + 1 } : undefined;
}

// ---- Decades and centuries ----

/** "The 1990s", "the '90s", "the nineties", "the 1970s and 80s". */
export function decadeExpression(t: Tokens, i: number): Hit | undefined {
  const start = t.role(i) === 'the' ? i + 1 : i;
  const first = decadeAt(t, start, start > i);
  if (!first) return undefined;
  const joint = t.role(first.to) === 'and' || t.role(first.to) === 'to' || t.isHyphen(first.to);
  const second = joint ? decadeAt(t, first.to + 1, false, first.year) : undefined;
  if (!second) return { from: i, to: first.to, meaning: decadeMeaning(first) };
  const [from, to] = [decadeMeaning(first), decadeMeaning(second)];
  const meaning: Meaning = t.role(first.to) === 'and' ? { is: 'list', of: [from, to] } : { is: 'range', from, to };
  const pieces = [
    { from: i, to: first.to, meaning: from },
    { from: first.to + 1, to: second.to, meaning: to },
  ];
  return { from: i, to: second.to, meaning, pieces };
}

interface DecadeHit {
  year: number;
  to: number;
  open?: boolean;
}

function decadeMeaning({ year, open }: DecadeHit): Meaning {
  return open ? { is: 'decade', year, open } : { is: 'decade', year };
}

function decadeAt(t: Tokens, i: number, article: boolean, after?: number): DecadeHit | undefined {
  const { decade } = t.word(i);
  if (decade) return article || after ? { year: inCentury(decade, after), to: i + 1, open: decade < 30 } : undefined;
  const short = t.isApostrophe(i) && t.isGlued(i + 1);
  const at = short ? i + 1 : i;
  if (!t.isNumber(at) || t.values[at]! % 10 || (!short && isInsideNumber(t, at))) return undefined;
  const end = t.isApostrophe(at + 1) && t.isGlued(at + 1) ? at + 2 : at + 1;
  if (t.role(end) !== 's' || !t.isGlued(end)) return undefined;
  const value = t.values[at]!;
  if (t.width(at) === 4)
    return value >= 1000 && value < 2200 ? { year: value, to: end + 1, open: value % 100 === 0 } : undefined;
  if (t.width(at) !== 2) return undefined;
  // "In the 80s" may be the temperature and "in her 30s" an age; from the fifties on, "the" before it makes a decade.
  if (!short && !after && !(article && value >= 50)) return undefined;
  return { year: inCentury(value, after), to: end + 1 };
}

function inCentury(decade: number, after?: number): number {
  if (after) {
    const year = Math.floor(after / 100) * 100 + decade;
    return year > after ? year : year + 100;
  }
  return 1900 + decade;
}

/** "The 19th century", "the twentieth century", "18th and 19th centuries". */
export function centuryExpression(t: Tokens, i: number): Hit | undefined {
  const start = t.role(i) === 'the' ? i + 1 : i;
  const first = ordinalAt(t, start);
  if (!first || first.value > 22) return undefined;
  const joint = t.role(first.to) === 'and' || t.role(first.to) === 'to';
  const second = joint ? ordinalAt(t, first.to + 1) : undefined;
  const end = second?.to ?? first.to;
  const unit = t.isHyphen(end) ? end + 1 : end;
  if (t.word(unit).unit !== 'century') return undefined;
  const bc = t.role(unit + 1) === 'bc';
  const century = (n: number): Meaning => ({ is: 'century', year: bc ? -n * 100 : (n - 1) * 100 });
  const to = bc ? unit + 2 : unit + 1;
  const meaning: Meaning = second
    ? { is: 'range', from: century(first.value), to: century(second.value) }
    : century(first.value);
  return { from: i, to, meaning };
}

// ---- Seasons ----

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
    (the && seasonCues.has(t.role(i - 1) ?? '') && (!t.isWord(to) || isClosedClass(t, to)) && t.lower(at) !== 'fall');
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

// ---- Quarters and halves ----

/** "The third quarter of 2023", "third-quarter", "the first half of the year", "the first three months of 2023", "Q3 2023". */
export function quarterExpression(t: Tokens, i: number): Hit | undefined {
  const start = t.role(i) === 'the' ? i + 1 : i;
  const last = t.role(start) === 'last' || t.role(start) === 'final';
  const ordinal = last ? { value: -1, to: start + 1 } : ordinalAt(t, start);
  if (!ordinal) return undefined;
  const count = t.isNumber(ordinal.to) ? t.values[ordinal.to] : t.word(ordinal.to).number;
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
  const value = t.values[i]!;
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

// ---- Holidays ----

/** "Christmas Day", "Easter Monday 2023", "next Easter", "Good Friday last year". */
export function holidayExpression(t: Tokens, i: number): Hit | undefined {
  const the = t.role(i) === 'the' && t.role(i + 1) === 'new';
  const which = whichOf(t.role(i));
  const start = which || the ? i + 1 : i;
  const holiday = holidayAt(t, start);
  if (!holiday || isOtherCalendar(t, start - 1)) return undefined;
  if (which) return { from: i, to: holiday.to, meaning: { is: 'holiday', holiday: holiday.index, which } };
  const year = yearBehind(t, holiday.to);
  if (!year && holiday.needsCue && !t.trusted) {
    const before = t.role(start - 1) ?? (the ? t.role(i - 1) : undefined) ?? '';
    if (!holidayCues.has(before) || (t.isWord(holiday.to) && !isClosedClass(t, holiday.to))) return undefined;
  }
  const from = the && holiday.needsCue ? i : start;
  return {
    from,
    to: year?.to ?? holiday.to,
    meaning: { is: 'holiday', holiday: holiday.index, ...(year ? { year: yearOnly(year) } : {}) },
  };
}

const holidayCues = new Set([
  'at',
  'by',
  'before',
  'after',
  'since',
  'until',
  'over',
  'more',
  'for',
  'during',
  'of',
  'from',
  'the',
  'in',
  'to',
  'between',
  'and',
  'early',
  'late',
]);

// ---- Anything with an end, a start and a middle ----

/** What "the end of", "early", "the first week of" can stand before. */
export function periodAt(t: Tokens, i: number): Hit | undefined {
  const the = t.role(i) === 'the';
  const month = monthAt(t, i);
  if (month && !month.short && !(month.small && isAmbiguousMonth(month.month))) {
    const year = yearBehind(t, month.to);
    return { from: i, to: year?.to ?? month.to, meaning: { is: 'date', month: month.month, ...yearOnly(year) } };
  }
  const year = yearAt(t, i);
  if (year && !isCounted(t, year.to)) {
    return yearsExpression(t, i) ?? { from: i, to: year.to, meaning: { is: 'year', year: year.value } };
  }
  const at = the ? i + 1 : i;
  const shift = whichShift(t.role(at));
  if (shift !== undefined || the) {
    const next = shift === undefined ? at : at + 1;
    const { unit, plural } = t.word(next);
    if (unit && !plural && unit !== 'minute' && unit !== 'hour' && unit !== 'day') {
      return { from: i, to: next + 1, meaning: { is: 'unit', unit, shift: shift ?? 0 } };
    }
    const sort = yearSort(t, next);
    if (sort && sort.sort !== 'season')
      return { from: i, to: sort.to, meaning: { is: 'unit', unit: 'year', shift: shift ?? 0, sort: sort.sort } };
  }
  if (t.word(at).unit && !the && shift === undefined && t.role(i - 1) === 'of' && t.role(at + 1) === undefined)
    return undefined;
  return (
    decadeExpression(t, i) ??
    centuryExpression(t, i) ??
    quarterExpression(t, i) ??
    seasonPeriod(t, i) ??
    yearsExpression(t, i) ??
    holidayExpression(t, i) ??
    (t.role(at) ? monthExpression(t, at) : undefined)
  );
}

function seasonPeriod(t: Tokens, i: number): Hit | undefined {
  const found = seasonExpression(t, i);
  if (found) return found;
  const at = t.role(i) === 'the' ? i + 1 : i;
  const { season } = t.word(at);
  return season === undefined || t.lower(at) === 'fall'
    ? undefined
    : { from: i, to: at + 1, meaning: { is: 'season', season } };
}
