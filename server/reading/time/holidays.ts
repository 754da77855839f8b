/**
 * Finds the names of holidays, and their days in a year.
 */
import { dayNumber, easter, isDate, nthWeekday } from '../calendar.ts';
import { type Holiday, type HolidayRule, holidays } from '../data/en/holidays.ts';
import type { Tokens } from './tokens.ts';

export interface HolidayHit {
  /** Into the list of holidays. */
  index: number;
  to: number;
  needsCue: boolean;
}

interface Name {
  words: readonly NameWord[];
  index: number;
}

/** "Year's": the word "year", and "s" behind an apostrophe that may be left out. */
interface NameWord {
  stem: string;
  /** Absent where the name has no apostrophe there; nothing may stand behind it: "presidents'". */
  ending: string | undefined;
  /** Both together. */
  whole: string;
}

let byFirstWord: Map<string, Name[]> | undefined;

/** The longest name of a holiday that begins here. */
export function holidayAt(t: Tokens, i: number): HolidayHit | undefined {
  if (!t.word(i).holiday) return undefined;
  byFirstWord ??= indexNames();
  const names = byFirstWord.get(t.lower(i));
  if (!names) return undefined;
  for (const { words, index } of names) {
    const to = matchWords(t, i, words);
    // "Post-Christmas" and "Christmas-themed" name no day.
    if (to && !(t.isHyphen(to) && t.isGlued(to))) return { index, to, needsCue: Boolean(holidays[index]!.needsCue) };
  }
  return undefined;
}

/** The rules that a holiday may follow, that of the region first. */
export function holidayRules(index: number, region: string): HolidayRule[] {
  const { on, elsewhere = [] } = holidays[index] as Holiday;
  const here = elsewhere.find(({ regions }) => regions.includes(region));
  return here ? [here.on, on] : [on, ...elsewhere.map((other) => other.on)];
}

/** All days that the name of a holiday may stand for beside its own; undefined where there are none. */
export function looseDays(
  index: number,
  { from, to }: { from: number; to: number },
): { from: number; to: number } | undefined {
  const { loosely } = holidays[index]!;
  return loosely && { from: from - loosely[0], to: to + loosely[1] };
}

/** The days of a holiday in a year by one of its rules; empty where that year has none. */
export function holidayDays(index: number, rule: HolidayRule, year: number): { from: number; to: number }[] {
  const day = ruleDay(rule, year);
  if (day === undefined) return [];
  if ('newMoonSince' in rule) return [{ from: day - 1, to: day }];
  const play = 'calendar' in rule ? (rule.play ?? 0) : 0;
  return [{ from: day - play, to: day + (holidays[index]!.days ?? 1) - 1 + play }];
}

function ruleDay(rule: HolidayRule, year: number): number | undefined {
  if ('calendar' in rule)
    return otherCalendarDay(rule.calendar, { month: rule.month, day: rule.day }, dayNumber(year, 1, 1));
  if ('newMoonSince' in rule) {
    const { month, day } = rule.newMoonSince;
    return otherCalendarDay('chinese', { day: 1 }, dayNumber(year, month, day));
  }
  if ('easter' in rule) return easter(year) + rule.easter;
  if ('nth' in rule) {
    const day = nthWeekday(year, rule.month, rule.weekday, rule.nth);
    return day === undefined ? undefined : day + (rule.plus ?? 0);
  }
  return isDate(year, rule.month, rule.day) ? dayNumber(year, rule.month, rule.day) : undefined;
}

const otherCalendarDays = new Map<string, number | undefined>();

/**
 * The first day of a year's length from a day on that has that date in another calendar; the platform knows (Intl). Answers
 * are kept: one takes a millisecond.
 */
function otherCalendarDay(calendar: string, date: { month?: string; day: number }, from: number): number | undefined {
  const key = `${calendar} ${date.month} ${date.day} ${from}`;
  if (otherCalendarDays.has(key)) return otherCalendarDays.get(key);
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, {
    day: 'numeric',
    month: calendar === 'hebrew' ? 'long' : 'numeric',
    timeZone: 'UTC',
  });
  let found: number | undefined;
  for (let n = from; n < from + 366 && found === undefined; n++) {
    const parts = format.formatToParts(n * 86_400_000);
    const value = (type: string) => parts.find((part) => part.type === type)?.value;
    if (value('day') === String(date.day) && (date.month === undefined || value('month') === date.month)) found = n;
  }
  otherCalendarDays.set(key, found);
  return found;
}

/** Names by their first word, longer names first. */
function indexNames(): Map<string, Name[]> {
  const index = new Map<string, Name[]>();
  holidays.forEach((holiday, i) => {
    for (const printed of holiday.names) {
      const words = printed.split(/[ -]/).map(nameWord);
      for (const first of new Set([words[0]!.stem, words[0]!.whole]))
        index.set(first, [...(index.get(first) ?? []), { words, index: i }]);
    }
  });
  for (const names of index.values()) names.sort((a, b) => b.words.length - a.words.length);
  return index;
}

function nameWord(word: string): NameWord {
  const [stem, ending] = word.split("'");
  return { stem: stem!, ending, whole: stem! + (ending ?? '') };
}

function matchWords(t: Tokens, i: number, words: readonly NameWord[]): number | undefined {
  let at = i;
  for (let n = 0; n < words.length; n++) {
    // "St." and "Jr." may have their full stop, "al-Fitr" its hyphen.
    if (n > 0 && t.isGlued(at) && (t.isHyphen(at) || (t.isSign(at, '.') && words[n - 1]!.stem.length <= 2))) at++;
    const to = matchWord(t, at, words[n]!);
    if (!to) return undefined;
    at = to;
  }
  return at;
}

/** "Year's" as "year's", "years" or "year"; "presidents'" with and without its apostrophe. */
function matchWord(t: Tokens, i: number, { stem, ending, whole }: NameWord): number | undefined {
  if (t.says(i, whole) && (ending !== '' || !t.isApostrophe(i + 1) || !t.isGlued(i + 1))) return i + 1;
  if (ending === undefined || !t.says(i, stem)) return undefined;
  if (!t.isApostrophe(i + 1) || !t.isGlued(i + 1)) return i + 1;
  if (!ending) return i + 2;
  return t.isGlued(i + 2) && t.says(i + 2, ending) ? i + 3 : undefined;
}
