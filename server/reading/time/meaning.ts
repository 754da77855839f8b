/**
 * What the grammar finds: the meaning of an expression before it is set against the day of publication. Plain data.
 */
import type { Unit } from './language.ts';

export type Which = 'last' | 'this' | 'next';

/** Of a longer stretch: its first, middle or last part; what lies before or behind the day of publication. */
export type Part = 'early' | 'mid' | 'late' | 'start' | 'middle' | 'end' | 'earlier' | 'later';

/** How far a print stands by its number: "nearly three years ago". */
export type Play = 'about' | 'more' | 'less' | 'almost' | 'vague';

/** Minutes since midnight; `to` ends a stretch; `either` where morning or afternoon is not said. */
export interface Clock {
  minute: number;
  to?: number;
  either?: boolean;
}

/** Years that do not begin in January. */
export type YearSort = 'financial' | 'tax' | 'academic' | 'season';

/** A year that another expression needs: printed, or by its distance from that of publication. */
export interface YearOf {
  year?: number;
  shift?: number;
}

export type Meaning =
  /** A day or month; without a year, the nearest ones; where it names an event ("the January 6 riot"), any year's. */
  | {
      is: 'date';
      month: number;
      day?: number;
      year?: number;
      shift?: number;
      which?: Which;
      weekday?: number;
      named?: boolean;
    }
  /** "The 9th", "the 20th of next month". */
  | { is: 'monthDay'; day: number; shift?: number; weekday?: number }
  /** `weeks` counts calendar weeks from that of publication. */
  | { is: 'weekday'; weekday: number; which?: Which; weeks?: number; beyond?: number }
  /** Days from that of publication: yesterday is −1; `days` is how many it covers. */
  | { is: 'day'; shift: number; days?: number }
  /** The calendar unit so many from that of publication: last week is −1. `books`: a financial year may be meant. */
  | { is: 'unit'; unit: Unit; shift: number; sort?: YearSort; books?: boolean }
  /** "Three weeks ago" is −3 weeks. From the day of publication, or from what `from` means; `exact` to the day. */
  | { is: 'shift'; unit: Unit; amount: number; play?: Play; from?: Meaning; exact?: boolean }
  /** "The past two years" is −2 years, up to the day of publication. */
  | { is: 'stretch'; unit: Unit; amount: number; play?: Play; books?: boolean }
  | { is: 'year'; year: number }
  /** `open` where the century is guessed, and "the 2000s", which may be ten years or a hundred. */
  | { is: 'decade'; year: number; open?: boolean }
  | { is: 'century'; year: number }
  | { is: 'season'; season: number; year?: YearOf; which?: Which; across?: boolean }
  /** `months` months of a year from month `first`: quarters and halves. */
  | { is: 'months'; first: number; months: number; year?: YearOf; sort?: YearSort; which?: Which }
  /** "2022-23". */
  | { is: 'years'; from: number; to: number; sort?: YearSort }
  | { is: 'holiday'; holiday: number; year?: YearOf; which?: Which }
  /** "The first Monday in March", "the last week of 2018"; negative counts from the end. */
  | { is: 'nth'; nth: number; weekday?: number; unit?: Unit; within: Meaning }
  | { is: 'part'; part: Part; of: Meaning }
  /** The week (or weekend) that has a day in it; `ends` for a week that ends then. */
  | { is: 'weekOf'; day: Meaning; unit: 'week' | 'weekend'; begins?: boolean; ends?: boolean }
  /** "The three months to June", "the year ending 31 March 2024". */
  | { is: 'upTo'; months: number; weeks: number; end: Meaning }
  | { is: 'range'; from?: Meaning; to?: Meaning }
  | { is: 'list'; of: Meaning[] }
  | { is: 'clock'; clock: Clock; on?: Meaning }
  /** "The day before", "two weeks later": counted from something that the text told before. */
  | { is: 'anaphor'; unit: Unit; amount: number }
  /** "Recently", "the coming weeks". */
  | { is: 'vague'; from: number; to: number }
  /** A reading for each of several meanings. */
  | { is: 'oneOf'; of: Meaning[] };

/** A date of the calendar, as far as it is printed. */
export type DateMeaning = Extract<Meaning, { is: 'date' }>;

/** A stretch of a longer expression that can be marked by itself: the 18 of "January 18 and 19". Token indices. */
export interface Piece {
  from: number;
  to: number;
  meaning: Meaning;
  /** The weekday that it claims itself, where the longer expression claims another: "Friday 3 to Sunday 5 May". */
  claim?: Claim;
}

/** The token that claims a weekday beside a date. */
export interface Claim {
  token: number;
  day: number;
}

/** What the grammar finds from one token up to another (exclusive). */
export interface Hit {
  from: number;
  to: number;
  meaning: Meaning;
  pieces?: Piece[];
  claim?: Claim;
  /** Print that is to be shown as several expressions, since each names its weekday: "Monday 9 and Tuesday 10 January". */
  apart?: Hit[];
}

/** The start of a range without a year takes that of its end. */
export function withYearOf(first: Meaning, second: Meaning): Meaning {
  if (first.is !== 'date' || second.is !== 'date' || first.year !== undefined || first.shift !== undefined)
    return first;
  if (second.year === undefined) return second.shift === undefined ? first : { ...first, shift: second.shift };
  const later = first.month > second.month || (first.month === second.month && (first.day ?? 1) > (second.day ?? 31));
  return { ...first, year: second.year - (later ? 1 : 0) };
}

/** As expressions are sorted for their readers. */
export type Kind = 'day' | 'weekday' | 'relative' | 'month' | 'year' | 'span' | 'season' | 'clock';

export function kindOf(meaning: Meaning): Kind {
  switch (meaning.is) {
    case 'date':
      return meaning.day ? 'day' : 'month';
    case 'monthDay':
    case 'holiday':
      return 'day';
    case 'weekday':
      return 'weekday';
    case 'year':
    case 'decade':
    case 'century':
      return 'year';
    case 'season':
    case 'months':
      return 'season';
    case 'nth':
      return meaning.weekday || meaning.unit === 'day' ? 'day' : 'span';
    case 'clock':
      return meaning.on ? kindOf(meaning.on) : 'clock';
    case 'day':
    case 'unit':
    case 'shift':
    case 'anaphor':
    case 'vague':
      return 'relative';
    case 'part':
      return meaning.of.is === 'unit' ? 'relative' : 'span';
    case 'list':
      return kindOf(meaning.of[0]!);
    case 'oneOf':
      return kindOf(meaning.of.at(-1)!);
    case 'range':
      return meaning.from && meaning.to ? 'span' : kindOf((meaning.from ?? meaning.to)!);
    default:
      return 'span';
  }
}

/** Never to be held against a day. */
export function isVague(meaning: Meaning): boolean {
  switch (meaning.is) {
    case 'vague':
    case 'anaphor':
      return true;
    case 'shift':
    case 'stretch':
      return meaning.play === 'vague';
    case 'clock':
      return meaning.on === undefined || isVague(meaning.on);
    case 'list':
    case 'oneOf':
      return meaning.of.some(isVague);
    case 'range':
      return [meaning.from, meaning.to].some((end) => end !== undefined && isVague(end));
    case 'part':
      return isVague(meaning.of);
    default:
      return false;
  }
}
