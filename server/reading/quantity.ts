/**
 * Printed English quantities: the number, its unit and its qualifier, as the interval that they allow.
 */
import { quantityOf } from './quantity/build.ts';
import type { Quantity } from './quantity/found.ts';
import { lexicon } from './quantity/lexicon.ts';
import { read, readMarked } from './quantity/read.ts';
import { type Tokens, tokensOf } from './quantity/tokens.ts';

export { type Agreement, agrees, arithmetic, type DeclaredValue } from './agree.ts';
export type { Quantity } from './quantity/found.ts';

/** Far enough for a qualifier before a marked stretch, and for a unit and a noun behind it, in characters. */
const reach = 72;
const longestCut = 40;
/** So far most readings look. */
const near = 24;

/**
 * Every quantity of a running text, in order, none over another. `lang` is a BCP 47 tag; its region decides what "$" and
 * cents are. Linear in the text; never throws.
 */
export function readQuantities(text: string, lang = 'en'): Quantity[] {
  const tokens = tokensOf(text, 0, text.length, lexicon(lang));
  const quantities = read(tokens);
  tokens.done();
  return quantities;
}

/**
 * The quantity that the stretch from `start` to `end` of a text prints: a number that a person has marked as a figure,
 * with or without its unit and its qualifier, or words that hold one. What stands just outside belongs to it, so the
 * quantity may be longer than the stretch. Undefined where the stretch holds no number.
 */
export function quantityAt(text: string, start: number, end: number, lang = 'en'): Quantity | undefined {
  const from = wordStart(text, Math.max(0, start - reach));
  const to = wordEnd(text, Math.min(text.length, end + reach));
  const tokens = tokensOf(text, from, to, lexicon(lang), Math.min(to, end + near));
  const quantity = markedIn(tokens, start, end);
  tokens.done();
  return quantity;
}

function markedIn(tokens: Tokens, start: number, end: number): Quantity | undefined {
  const found = readMarked(tokens, { start, end });
  if (found === undefined) return undefined;
  const { quantity, amounts } = found;
  if (quantity.range === undefined || amounts.length < 2) return quantity;
  const held = amounts.filter(({ first, next }) => tokens.start[first]! < end && tokens.end[next - 1]! > start);
  const [only] = held;
  return held.length === 1 && only !== undefined ? quantityOf(tokens, only) : quantity;
}

/** Moves on to a space, so that no word is cut; looks a little way only. */
function wordStart(text: string, at: number): number {
  for (let here = at; here < at + longestCut && at > 0; here++) if (text.charCodeAt(here) === 32) return here;
  return at;
}

/** Moves back to a space. */
function wordEnd(text: string, at: number): number {
  for (let here = at; here > at - longestCut && at < text.length; here--) if (text.charCodeAt(here) === 32) return here;
  return at;
}
