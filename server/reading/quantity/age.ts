/**
 * How old somebody is: "aged 58", "Ada Brook, 58, said", "in her 50s".
 */
import { type Found, type Parts, quantityFrom } from './found.ts';
import { type Amount, beforeHyphen } from './printed.ts';
import type { Tokens } from './tokens.ts';
import { Is } from './word.ts';

/** "in her 50s", "a man in his late twenties": an age between two years. Other decades are times. */
export function decadeOfLife(tokens: Tokens, at: number, floor: number): Found | undefined {
  const decade = tokens.word(at)?.decade ?? 0;
  let next = at + 1;
  let value = decade;
  if (decade === 0) {
    if (!tokens.stuck(next) || !tokens.isWord(next, 's') || tokens.capital[next] !== 0) return undefined;
    value = Number(tokens.print(at));
    if (!(value >= 20 && value <= 100 && value % 10 === 0)) return undefined;
    next++;
  }
  let before = beforeHyphen(tokens, at - 1);
  const part = tokens.isWord(before, 'early', 'mid', 'late') ? tokens.lower(before) : '';
  const begin = part === '' ? at : before;
  if (part !== '') before--;
  if (begin < floor || !tokens.isWord(before, 'his', 'her', 'their', 'my', 'your', 'our')) return undefined;
  const from = value + (part === 'mid' ? 4 : part === 'late' ? 7 : 0);
  const to = value === 13 ? 19 : value + (part === 'early' ? 3 : part === 'mid' ? 6 : 9);
  const quantity = quantityFrom(tokens, { begin, finish: next, first: at, next }, from, 0, { low: from, high: to });
  quantity.range = { from, to };
  quantity.unit = 'year';
  quantity.age = true;
  return { quantity, amounts: [], next };
}

/** "aged 58", "Ada Brook, 58, said", "Mary Byrne (58)". */
export function ageBefore(tokens: Tokens, amount: Amount, parts: Parts, floor: number): void {
  if (amount.unit !== undefined || parts.noun !== undefined || amount.factor !== undefined || amount.share) return;
  if (!Number.isInteger(amount.value) || amount.value < 0 || amount.value > 120) return;
  const at = parts.begin - 1;
  if (at < 0 || !tokens.follows(parts.begin)) return;
  const aged = agedAt(tokens, at, floor) || agedBefore(tokens, at);
  if (!aged && !(parts.qualifier === undefined && parts.to === undefined && apposition(tokens, amount))) return;
  amount.age = true;
  amount.unit = 'year';
  if (parts.to !== undefined) parts.to.unit = 'year';
}

function agedAt(tokens: Tokens, last: number, floor: number): boolean {
  const at = tokens.isWord(last, 'just', 'only') && last > floor ? last - 1 : last;
  const of = tokens.isWord(at, 'of', 'from', 'between') && at > floor ? at - 1 : at;
  return ((tokens.word(of)?.is ?? 0) & Is.ageLead) !== 0;
}

/** "aged 19 and 23". */
function agedBefore(tokens: Tokens, at: number): boolean {
  if (!tokens.isWord(at, 'and', 'or') && !tokens.isSign(at, ',')) return false;
  return tokens.isDigits(at - 1) && ((tokens.word(at - 2)?.is ?? 0) & Is.ageLead) !== 0;
}

function apposition(tokens: Tokens, { first, next, digits }: Amount): boolean {
  if (!digits || !tokens.isLetters(first - 2) || tokens.capital[first - 2] === 0) return false;
  if (tokens.isSign(first - 1, ',') && tokens.stuck(first - 1))
    return tokens.isSign(next, ',') || (tokens.isSign(next, '.') && tokens.capital[first - 3]! > 0);
  const names = tokens.isLetters(first - 3) && tokens.capital[first - 3] === 1 && tokens.capital[first - 2] === 1;
  return tokens.isSign(first - 1, '(') && tokens.isSign(next, ')') && names;
}
