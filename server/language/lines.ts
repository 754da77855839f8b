/** What the lines of an article are: headings, blank ones, and those that open and close the front matter. */
import { isBlankLine } from './text.ts';

/** Whether the line that begins at `lineStart` is a heading. */
export function isHeadingAt(text: string, lineStart: number): boolean {
  return text.charCodeAt(lineStart) === HASH && text.charCodeAt(lineStart + 1) === SPACE;
}

/** Whether a blank line stands right before an offset, by its line feeds. */
export function isBehindBlankLine(text: string, at: number): boolean {
  let lines = 0;
  for (let i = at - 1; i >= 0 && lines < 2; i--) {
    const c = text.charCodeAt(i);
    if (c === LINE_FEED) lines++;
    else if (c !== SPACE && c !== TAB && c !== CARRIAGE_RETURN) return false;
  }
  return lines === 2;
}

/** Whether a line end stands right before an offset. */
export function isLineStart(text: string, at: number): boolean {
  const c = text.charCodeAt(at - 1);
  return c === LINE_FEED || c === CARRIAGE_RETURN;
}

/** The start of the first line `---` at or behind `from`, or -1. */
export function closingRule(text: string, from: number): number {
  let at = text.indexOf('---', from);
  while (at >= 0 && !(isLineStart(text, at) && isRule(text, at))) at = text.indexOf('---', at + 1);
  return at;
}

/** Whether the line that begins at `at` is `---`, spaces behind it aside. */
export function isRule(text: string, at: number): boolean {
  return text.startsWith('---', at) && isBlankLine(text, at + 3);
}

const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const HASH = 35;
