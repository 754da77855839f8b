/**
 * Signs and abbreviations of units, as they stand behind a number or stick to it: "%", "km/h", "°C", "in".
 */
import type { PrintedUnit } from './printed.ts';
import { Gap, Kind, type Tokens } from './tokens.ts';
import { Is } from './word.ts';

/** No sign or abbreviation is longer. */
const longestSign = 8;

/** The longest sign or abbreviation that begins with token `at`: "%", "km/h", "m²", "°C", "p". */
export function signAfter(tokens: Tokens, at: number, stuck: boolean): (PrintedUnit & { money: boolean }) | undefined {
  if (!tokens.follows(at)) return undefined;
  const { text, lexicon } = tokens;
  let end = at + 1;
  while (end < at + 4 && tokens.stuck(end)) end++;
  for (; end > at; end--) {
    if (tokens.end[end - 1]! - tokens.start[at]! > longestSign) continue;
    const print = text.slice(tokens.start[at], tokens.end[end - 1]);
    const sign = lexicon.signs.get(print);
    if (
      sign !== undefined &&
      (stuck || !sign.close || mayStandApart(tokens, print, end)) &&
      endsHere(tokens, at, end)
    ) {
      return { unit: sign.unit, size: sign.size, next: end, money: sign.size !== 1 };
    }
  }
  const money = lexicon.currencySigns.get(tokens.sign(at));
  if (money === undefined || tokens.isDigits(at + 1) || tokens.gap[at]! > Gap.space) return undefined;
  return { unit: money, size: 1, next: at + 1, money: true };
}

/** "4 L of wine", "30 C": single letters apart from their number, where they can be nothing else. */
function mayStandApart(tokens: Tokens, print: string, next: number): boolean {
  if (!tokens.isDigits(next - 2)) return false;
  const behind = tokens.word(next);
  if (print === 'in')
    return (
      ((!tokens.has(next) || tokens.isSign(next, '.')) && tokens.print(next - 2).length < 4) ||
      tokens.isWord(next, 'thick', 'wide', 'long', 'high', 'deep')
    );
  if (!/^[lLgtmCFW]$/.test(print)) return false;
  return !tokens.isLetters(next) || (behind !== undefined && (behind.is & (Is.nounStop | Is.metreFollower)) !== 0);
}

/** Whether a sign ends where no further letter or digit sticks to it ("6ft2in" may go on). */
function endsHere(tokens: Tokens, at: number, end: number): boolean {
  if (!tokens.stuck(end)) return true;
  if (tokens.isLetters(end)) return tokens.kind[at] === Kind.sign;
  return !tokens.isDigits(end) || /^(?:ft|st|lb|h|hr|'|°)$/.test(tokens.print(end - 1));
}
