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
  let lines: { start: number; end: number }[] = [];
  let block = 0;
  let lineStart = 0;
  const flush = () => {
    if (lines.length > 0) {
      joinWrapped(text, lines, block, paragraphs);
      lines = [];
      block++;
    }
  };
  while (lineStart <= text.length) {
    let lineEnd = text.indexOf('\n', lineStart);
    if (lineEnd === -1) lineEnd = text.length;
    let start = lineStart;
    let end = lineEnd;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (start === end) flush();
    else lines.push({ start, end });
    lineStart = lineEnd + 1;
  }
  flush();
  return paragraphs;
}

function joinWrapped(text: string, lines: { start: number; end: number }[], block: number, out: Paragraph[]): void {
  const wrapped = isWrapped(text, lines);
  let current: Paragraph | undefined;
  for (const line of lines) {
    if (current && (wrapped || isLower(text.charCodeAt(line.start)))) current.end = line.end;
    else {
      current = { start: line.start, end: line.end, block };
      out.push(current);
    }
  }
}

/** Wrapped at a width: of every line but the last, the next line's first word would not have fitted on it. */
function isWrapped(text: string, lines: { start: number; end: number }[]): boolean {
  if (lines.length < 3) return false;
  let width = 0;
  for (const line of lines) width = Math.max(width, line.end - line.start);
  if (width < narrowest || width > widest) return false;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]!;
    const next = lines[i + 1]!;
    let wordEnd = next.start;
    while (wordEnd < next.end && !isSpace(text.charCodeAt(wordEnd))) wordEnd++;
    if (line.end - line.start + 1 + (wordEnd - next.start) <= width) return false;
  }
  return true;
}
