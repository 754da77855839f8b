/** The words of a text as look-ups of names compare them. */
import { isDigit, isLetter } from '../quotation/character.ts';
import { fold } from './form.ts';

/** Every word of a text once: a run of letters and digits in small letters, without accents. Linear. */
export function wordsIn(text: string): Set<string> {
  const printed = new Set<string>();
  for (let at = 0; at < text.length; at++) {
    const start = at;
    while (at < text.length && isWordPart(text.charCodeAt(at))) at++;
    if (at > start) printed.add(text.slice(start, at));
  }
  const words = new Set<string>();
  for (const word of printed) words.add(fold(word));
  return words;
}

function isWordPart(code: number): boolean {
  return isLetter(code) || isDigit(code);
}
