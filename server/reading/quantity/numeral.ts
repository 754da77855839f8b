/** Where a numeral in digits begins and ends: separators, decimals, fractions without a nought. Characters alone; no meaning. */
import { isDigit } from '../quotation/character.ts';

const dot = 46;
const comma = 44;
/** Stands for the point in some prints: 5·2. */
export const middleDot = 0xb7;

/**
 * A whole number with separators in threes (or, as in India, twos and a last three), and decimals. Looks a few groups
 * ahead and no further.
 */
export function endOfNumeral(text: string, begin: number, to: number): number {
  let at = begin;
  while (at < to && isDigit(text.charCodeAt(at))) at++;
  const whole = at - begin;
  if (whole >= 1 && whole <= 3) {
    if (text.charCodeAt(at) === comma) at = endOfGroups(text, at, to);
    else if (text.charCodeAt(begin) !== 48) at = endOfSpacedGroups(text, at, to);
  }
  const point = text.charCodeAt(at);
  if ((point === dot || point === middleDot) && isDigit(text.charCodeAt(at + 1)) && at + 1 < to) {
    at++;
    while (at < to && isDigit(text.charCodeAt(at))) at++;
  }
  return at;
}

function endOfGroups(text: string, begin: number, to: number): number {
  let end = begin;
  let at = begin;
  let twos = 0;
  for (let groups = 0; groups < 8 && at < to && text.charCodeAt(at) === comma; groups++) {
    let digits = 0;
    while (digits < 4 && at + 1 + digits < to && isDigit(text.charCodeAt(at + 1 + digits))) digits++;
    if (digits === 3) {
      at += 4;
      end = at;
      if (twos > 0) return end;
    } else if (digits === 2 && end === begin) {
      at += 3;
      twos++;
    } else break;
  }
  return end;
}

/** "10 000": groups of three behind a narrow space, or behind a plain one where they can be nothing else. */
function endOfSpacedGroups(text: string, begin: number, to: number): number {
  let at = begin;
  let groups = 0;
  let narrow = false;
  let zero = false;
  while (groups < 6) {
    const gap = text.charCodeAt(at);
    if (gap !== 32 && gap !== 0xa0 && gap !== 0x2009 && gap !== 0x202f) break;
    let digits = 0;
    while (digits < 4 && at + 1 + digits < to && isDigit(text.charCodeAt(at + 1 + digits))) digits++;
    if (digits !== 3) break;
    narrow ||= gap !== 32;
    zero ||= text.charCodeAt(at + 1) === 48;
    at += 4;
    groups++;
  }
  return groups > 0 && (narrow || zero || groups > 1) ? at : begin;
}

/** Whether the point at `at` begins ".77": where no word or digit ends before the point. */
export function startsFraction(text: string, at: number, to: number): boolean {
  if (at + 1 >= to || !isDigit(text.charCodeAt(at + 1))) return false;
  const before = at === 0 ? 32 : text.charCodeAt(at - 1);
  return !isLetter(before) && !isDigit(before) && before !== dot;
}

/** Letters of any script, as far as a cheap look tells; signs, punctuation and emoji are none. */
export function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  if (code < 0xc0) return code === 0xb5;
  if (code === 0xd7 || code === 0xf7 || (code >= 0x2000 && code <= 0x2bff)) return false;
  return !(code >= 0x3000 && code <= 0x303f) && code < 0xd800 && code !== 0x2da && code !== 0xe3f;
}
