/** The lines of a page as furniture and head are told from prose: one printed line each, with what shows at a glance. */
import type { Span } from '../language/finding.ts';
import { paragraphsOf } from '../reading/quotation/paragraph.ts';

export interface Line extends Span {
  /** Without space around it. */
  text: string;
  words: number;
  /** Ends as a sentence does. */
  ended: boolean;
}

/** Every line that is not blank, in order, its place without the space around it; a paragraph wrapped at a width is one. */
export function pageLines(text: string): Line[] {
  return paragraphsOf(text).map(({ start, end }) => {
    const line = text.slice(start, end);
    return { start, end, text: line, words: wordCount(line), ended: /[.?!:;,…]["'”’)\]]*$/.test(line.slice(-8)) };
  });
}

function wordCount(line: string): number {
  let count = 0;
  let inside = false;
  for (let i = 0; i < line.length; i++) {
    const space = line.charCodeAt(i) <= 32;
    if (!space && !inside) count++;
    inside = !space;
  }
  return count;
}

/** Longer words all with a capital: a headline, a menu entry or a name. */
export function isTitled({ text }: Line): boolean {
  const words = text.slice(0, 400).split(/\s+/);
  let longer = 0;
  let capitals = 0;
  for (const word of words) {
    const first = /[\p{L}\p{N}]/u.exec(word)?.[0];
    if (first === undefined || word.length < 4) continue;
    longer++;
    if (/[\p{Lu}\p{N}]/u.test(first)) capitals++;
  }
  return longer > 0 && capitals >= longer * 0.75;
}
