/**
 * Decades and centuries: "the 1990s", "the '90s", "the 19th century".
 */
import type { Hit, Meaning } from '../meaning.ts';
import { isInsideNumber, ordinalAt } from '../numbers.ts';
import type { Tokens } from '../tokens.ts';

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
  if (!t.isNumber(at) || t.value(at) % 10 || (!short && isInsideNumber(t, at))) return undefined;
  const end = t.isApostrophe(at + 1) && t.isGlued(at + 1) ? at + 2 : at + 1;
  if (t.role(end) !== 's' || !t.isGlued(end)) return undefined;
  const value = t.value(at);
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
