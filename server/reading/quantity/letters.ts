/**
 * Letters that stick to digits: scales ("5m", "£3tn"), units ("6ft"), or what makes a name of the number ("12A", "3rd").
 */
import { tidy } from '../interval.ts';
import { isCurrency, isPlural } from '../unit.ts';
import { type Amount, afterHyphen } from './printed.ts';
import { signAfter } from './sign.ts';
import { Gap, Kind, type Tokens } from './tokens.ts';
import { Is } from './word.ts';

/** Letters right behind the digits: scales, units, or what makes a name of the number. True where they spoil it. */
export function stuckLetters(tokens: Tokens, amount: Amount): boolean {
  const at = amount.next;
  if (!amount.digits || !tokens.stuck(at) || tokens.kind[at] === Kind.sign) return false;
  const letters = tokens.print(at);
  const money = amount.unit !== undefined && amount.ownUnit === true;
  if (tokens.isLetters(at) && !amount.share) {
    const scale = tokens.word(at)?.scale || scaleOfLetters(tokens, amount, letters, money);
    if (scale > 0) {
      if (tokens.stuck(at + 1) && !tokens.isSign(at + 1, '-–—,.;:!?)]}\'’"”+/%…$€£')) return spoil(amount);
      multiply(amount, scale, at + 1);
      const more = tokens.word(at + 1)?.scale ?? 0;
      if (more >= 1e5 && scale < more && tokens.gap[at + 1] === Gap.space) multiply(amount, more, at + 2);
      return false;
    }
  }
  if (money || !tokens.isLetters(at)) return spoil(amount);
  if (letters === 's' && !amount.decimal) return spoil(amount);
  if (letters === 'st' && isOrdinal(tokens, amount)) return spoil(amount);
  if (signAfter(tokens, at, true) !== undefined || tokens.word(at)?.units !== undefined) return false;
  return moneyCode(tokens, at, letters) ? false : spoil(amount);
}

/** "42MYR", "20Rs". */
function moneyCode(tokens: Tokens, at: number, letters: string): boolean {
  if (tokens.stuck(at + 1) && tokens.kind[at + 1] !== Kind.sign) return false;
  return (
    (letters.length === 3 && isCurrency(letters)) || (letters.length > 1 && tokens.lexicon.currencyLetters.has(letters))
  );
}

function spoil(amount: Amount): boolean {
  amount.spoilt = true;
  return true;
}

/** "21st" is no weight of 21 stone, unless pounds follow. */
function isOrdinal(tokens: Tokens, amount: Amount): boolean {
  const { value } = amount;
  const pounds = tokens.isDigits(amount.next + 1) && /^lbs?$/i.test(tokens.print(amount.next + 2));
  return value % 10 === 1 && value % 100 !== 11 && !pounds;
}

function multiply(amount: Amount, scale: number, next: number): void {
  amount.value *= scale;
  amount.scale *= scale;
  amount.step *= scale;
  amount.next = amount.finish = next;
  amount.value = tidy(amount.value);
}

/** What k, m, bn and the like multiply by; 0 where they are no scale here (5m of water, 10k run, 5G). */
function scaleOfLetters(tokens: Tokens, amount: Amount, letters: string, money: boolean): number {
  const { lexicon } = tokens;
  const scale = lexicon.scaleLetters.get(letters) ?? 0;
  if (scale === 0 || money) return letters === 'G' || letters === 'L' ? 0 : scale;
  const at = amount.next + 1;
  const behind = tokens.word(afterHyphen(tokens, at))?.is ?? 0;
  if (letters === 'k' || letters === 'K') {
    if ((behind & Is.raceFollower) !== 0 && amount.value <= 100) return 0;
    return letters === 'K' && Math.abs(amount.value) <= 8 ? 0 : scale;
  }
  if (letters === 'm') return metres(tokens, amount, at, behind) ? 0 : scale;
  if (lexicon.moneyScales.has(letters)) return letters === 'B' && nounNear(tokens, at) ? scale : 0;
  return scale;
}

function metres(tokens: Tokens, amount: Amount, at: number, behind: number): boolean {
  if (tokens.word(at)?.units !== undefined && tokens.follows(at)) return false;
  if ((behind & Is.metreFollower) !== 0 || inFeet(tokens, at)) return true;
  if (tokens.isWord(at, 'from') && !tokens.isDigits(at + 1) && !amount.decimal) return true;
  if (tokens.isWord(at, 'of') && tokens.lexicon.lists.metreThings.has(tokens.lower(at + 1))) return true;
  if (tokens.isWord(at, 'across') && !tokens.isLetters(at + 1)) return true;
  for (let back = 1; back <= 4; back++) {
    if (((tokens.word(amount.begin - back)?.is ?? 0) & Is.metreLead) !== 0) return true;
  }
  if (tokens.isSign(at, 'x×') || /^(?:x|by)$/.test(tokens.print(at))) return true;
  const decimals =
    amount.decimal &&
    tokens.end[amount.next - 1]! - tokens.start[amount.next - 1]! - String(Math.trunc(Math.abs(amount.value))).length >
      2;
  return decimals && !nounNear(tokens, at);
}

/** "310m (1,016ft)": the same in feet. */
function inFeet(tokens: Tokens, at: number): boolean {
  if (!tokens.isSign(at, '(/') || !tokens.isDigits(at + 1)) return false;
  return tokens.isWord(at + 2, 'ft', 'feet', 'yards', 'miles', 'yd');
}

function nounNear(tokens: Tokens, at: number): boolean {
  for (let next = at; next < at + 3 && tokens.isLetters(next) && tokens.follows(next); next++) {
    if (((tokens.word(next)?.is ?? 0) & Is.nounStop) !== 0) return false;
    if (isPlural(tokens.lower(next))) return true;
  }
  return false;
}

/** No abbreviated scale that stands apart from its number is longer. */
const longestSpaced = 3;

/** "5 bn", "500 cr": abbreviated scales that stand apart. */
export function spacedScale(tokens: Tokens, amount: Amount): void {
  const at = amount.next;
  if (!amount.digits || !tokens.isLetters(at) || tokens.gap[at] !== Gap.space) return;
  if (tokens.end[at]! - tokens.start[at]! > longestSpaced) return;
  const print = tokens.print(at);
  if (amount.scale !== 1 && !(amount.scale === 1e5 && /^[Cc]r$/.test(print))) return;
  const { lexicon } = tokens;
  const money = amount.ownUnit === true && /^[mkb]$/.test(print);
  if (!lexicon.spacedScales.has(print) && !money) return;
  multiply(amount, lexicon.scaleLetters.get(print) ?? 1, amount.next + 1);
}
