/**
 * What keeps names and words that look like times out: "Theresa May", the Sunday Times, "2,000 people", "the 18th hole".
 */
import { timeNames } from '../data/en/time-names.ts';
import { Tokens } from './tokens.ts';

/** A word that ends a noun phrase rather than begins one: "and", "are", "after", "he". */
export function isClosedClass(t: Tokens, i: number): boolean {
  return t.isWord(i) && timeNames.closed.has(t.lower(i));
}

/** A noun that a number counts: "people", "nurses". */
export function isCounted(t: Tokens, i: number): boolean {
  if (!t.isWord(i) || t.isCapital(i) || t.isGlued(i)) return false;
  const word = t.lower(i);
  if (timeNames.counted.has(word)) return true;
  return (
    word.length > 3 &&
    word.endsWith('s') &&
    !word.endsWith('ss') &&
    !timeNames.closed.has(word) &&
    !timeNames.verbs.has(word)
  );
}

/** A noun that no year could stand before: "2010 people", "1800 metres". */
export function isMeasured(t: Tokens, i: number): boolean {
  return t.isWord(i) && !t.isCapital(i) && timeNames.counted.has(t.lower(i));
}

/** "Mr", "Dr". */
export function isTitle(t: Tokens, i: number): boolean {
  return t.isCapital(i) && timeNames.titles.has(t.lower(i));
}

/** A title or first name stands before: "Mrs May", "Theresa May", "Black September". */
export function isNameBefore(t: Tokens, i: number): boolean {
  if (!t.isCapital(i - 1)) return t.isSign(i - 1, '.') && t.isGlued(i - 1) && timeNames.titles.has(t.lower(i - 2));
  return timeNames.titles.has(t.lower(i - 1)) || timeNames.firstNames.has(t.lower(i - 1));
}

/** "Orthodox" Easter, the Persian New Year: not the day of that name here. */
export function isOtherCalendar(t: Tokens, i: number): boolean {
  return t.isWord(i) && timeNames.otherCalendars.has(t.lower(i));
}

/** True where the text has this month's name as a person's anywhere: with a title or another capital before it. */
export function isPersonMonth(t: Tokens, i: number): boolean {
  const month = t.word(i).month!;
  if (t.prose.elsewhere?.has(month)) return true;
  t.prose.personMonths ??= new Set(personMonths(new Tokens(t.prose)).map((each) => each.month));
  return t.prose.personMonths.has(month);
}

/** A month's name that is a person's, and where it begins. */
export interface PersonMonth {
  start: number;
  month: number;
}

/** Every one, in order: no blank line stands within. */
export function personMonths(t: Tokens): PersonMonth[] {
  const found: PersonMonth[] = [];
  for (let j = 1; j < t.count; j++) {
    const { month } = t.word(j);
    if (month && t.isCapital(j) && t.isCapital(j - 1) && !t.isKnown(j - 1) && !timeNames.closed.has(t.lower(j - 1))) {
      found.push({ start: t.start(j), month });
    }
  }
  return found;
}

/** "The Sunday Times", "Ash Wednesday", "Sheffield Wednesday", "Monday.com". */
export function isWeekdayName(t: Tokens, i: number, to: number): boolean {
  // "The first Tuesday after" something is not Tuesday at large.
  if (t.word(i - 1).ordinal || (t.word(i - 1).ordinalEnding && t.isGlued(i - 1))) return true;
  const weekday = t.word(i).weekday!;
  // "The Mail on Sunday".
  if (t.role(i - 1) === 'on' && t.isCapital(i - 2) && timeNames.papersOnSunday.has(t.lower(i - 2))) return true;
  const before = t.isCapital(i - 1) ? t.lower(i - 1) : '';
  if (before && timeNames.beforeWeekday.has(before)) return true;
  if (before && (t.role(i - 1) !== undefined ? false : timeNames.firstNames.has(before))) return true;
  if (t.isCapital(to) && timeNames.afterWeekday[weekday]?.has(t.lower(to))) return true;
  return t.isSign(to, '.') && t.isGlued(to) && t.isGlued(to + 1) && t.isWord(to + 1);
}
