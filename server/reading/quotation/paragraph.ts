/**
 * The paragraphs of plain prose, for the conventions of quotation: every line end may end a paragraph, since pasted news
 * often has one paragraph a line; only where a block is plainly wrapped at a width are its lines joined.
 */
import { isLower, isSpace } from './character.ts';

export interface Paragraph {
  start: number;
  end: number;
  /** Paragraphs with no blank line between them share a block number. */
  block: number;
}

/** Shorter and longer lines than these are no text wrapped at a width. */
const narrowest = 38;
const widest = 120;

/** One pass; offsets exclude the spaces around each paragraph. */
export function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let block = 0;
  /** Index of the first line of the block in hand. */
  let first = 0;
  let lineStart = 0;
  while (lineStart <= text.length) {
    let lineEnd = text.indexOf('\n', lineStart);
    if (lineEnd === -1) lineEnd = text.length;
    let start = lineStart;
    let end = lineEnd;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (start < end) paragraphs.push({ start, end, block });
    else if (first < paragraphs.length) {
      joinLines(text, paragraphs, first);
      first = paragraphs.length;
      block++;
    }
    lineStart = lineEnd + 1;
  }
  joinLines(text, paragraphs, first);
  return paragraphs;
}

/** Makes paragraphs of the lines of a block, from `first` on. */
function joinLines(text: string, lines: Paragraph[], first: number): void {
  if (lines.length - first < 2) return;
  const wrapped = isWrapped(text, lines, first);
  let last = first;
  for (let i = first + 1; i < lines.length; i++) {
    const line = lines[i]!;
    if (wrapped || isLower(text.charCodeAt(line.start))) lines[last]!.end = line.end;
    else lines[++last] = line;
  }
  lines.length = last + 1;
}

/** Wrapped at a width: of every line but the last, the next line's first word would not have fitted on it. */
function isWrapped(text: string, lines: readonly Paragraph[], first: number): boolean {
  if (lines.length - first < 3) return false;
  let width = 0;
  for (let i = first; i < lines.length; i++) width = Math.max(width, lines[i]!.end - lines[i]!.start);
  if (width < narrowest || width > widest) return false;
  for (let i = first; i + 1 < lines.length; i++) {
    const line = lines[i]!;
    const next = lines[i + 1]!;
    let wordEnd = next.start;
    while (wordEnd < next.end && !isSpace(text.charCodeAt(wordEnd))) wordEnd++;
    if (line.end - line.start + 1 + (wordEnd - next.start) <= width) return false;
  }
  return true;
}
