/**
 * Numbers that say how something changed: "doubled", "three times as many", "a 10-fold rise".
 */

import { finish } from './build.ts';
import type { Found } from './found.ts';
import { type Amount, afterHyphen, amountOf, beforeHyphen, measured } from './printed.ts';
import type { Tokens } from './tokens.ts';
import { Is } from './word.ts';

/** "doubled", "has trebled", "twice as many", "double the". */
export function changeWord(tokens: Tokens, at: number, floor: number, forced: boolean): Found | number {
  const word = tokens.word(at)!;
  const next = at + 1;
  if (word.doubtful && !forced && tokens.has(1)) {
    const behind = tokens.word(next);
    const compared = tokens.follows(next) && behind !== undefined && (behind.is & Is.comparison) !== 0;
    const before = tokens.lower(at - 1);
    const verb = tokens.lexicon.lists.changeLeads.has(before) && !hyphened(tokens, at);
    const once = tokens.isWord(at, 'twice', 'thrice');
    if (!compared && (once || !verb)) return next;
  }
  if (hyphened(tokens, at) && !forced) return next;
  return factorAt(tokens, at, next, at, word.factor, floor);
}

/** "three times as many", "a 10-fold rise", "10x". */
export function timesFactor(tokens: Tokens, amount: Amount, floor: number): Found | undefined {
  if (amount.unit !== undefined && amount.spoilt !== true) return undefined;
  const next = afterHyphen(tokens, amount.next);
  if (!tokens.follows(next) || !tokens.isWord(next, 'fold', 'x', 'times')) return undefined;
  const print = tokens.lower(next);
  if (print === 'fold' || (print === 'x' && amount.digits && tokens.stuck(next) && !tokens.stuck(next + 1))) {
    return factorAt(tokens, amount.first, next + 1, amount.next - 1, amount.value, floor, amount);
  }
  if (print !== 'times' || amount.spoilt) return undefined;
  const behind = tokens.word(next + 1);
  if (!tokens.follows(next + 1) || behind === undefined || (behind.is & Is.comparison) === 0) return undefined;
  if (tokens.isIn(next + 1, tokens.lexicon.lists.winLeads) && tokens.isIn(next + 2, tokens.lexicon.lists.winThings))
    return undefined;
  return factorAt(tokens, amount.first, next + 1, amount.next - 1, amount.value, floor, amount);
}

export function factorAt(
  tokens: Tokens,
  first: number,
  next: number,
  last: number,
  factor: number,
  floor: number,
  amount?: Amount,
): Found {
  const made = amountOf(measured(first, last + 1, factor, amount?.step ?? 1));
  made.finish = next;
  made.decimal = amount?.decimal ?? false;
  made.factor = factor;
  return finish(tokens, made, floor);
}

function hyphened(tokens: Tokens, at: number): boolean {
  return afterHyphen(tokens, at + 1) !== at + 1 || beforeHyphen(tokens, at - 1) !== at - 1;
}
