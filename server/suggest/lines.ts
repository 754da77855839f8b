/** The lines of a page as furniture and head are told from prose: one printed line each, with what shows at a glance. */
import type { Span } from '../language/finding.ts';

export interface Line extends Span {
  /** Without space around it. */
  text: string;
  words: number;
  /** Ends as a sentence does. */
  ended: boolean;
  /** Longer words all with a capital: a headline, a menu entry or a name. */
  titled: boolean;
}

/** Every line that is not blank, in order, its place without the space around it. */
export function pageLines(text: string): Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const line = match[0].trim();
    if (line === '') continue;
    const start = match.index + match[0].indexOf(line);
    lines.push({
      start,
      end: start + line.length,
      text: line,
      words: wordCount(line),
      ended: /[.?!:;,…]["'”’)\]]*$/.test(line),
      titled: isTitled(line),
    });
  }
  return lines;
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

function isTitled(line: string): boolean {
  const words = line.slice(0, 400).split(/\s+/);
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
