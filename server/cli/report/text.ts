/**
 * Text on a terminal: how wide it is, where it breaks, what colour a severity has.
 */
import { createRequire } from 'node:module';
import type stringWidth from 'string-width';
import type { Severity } from '../../language/finding.ts';
import type { Colours } from '../io.ts';

/** Columns that a printable text fills: wide characters two, combining ones none. */
export function columnsOf(text: string): number {
  return narrow.test(text) ? text.length : widthOf(text);
}

/** Breaks a text at its spaces into lines of at most so many columns. A word longer than a line stands alone. */
export function wrap(text: string, width: number | undefined): string[] {
  if (width === undefined || columnsOf(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  let filled = 0;
  for (const word of text.split(' ')) {
    const columns = columnsOf(word);
    if (line !== '' && filled + 1 + columns > width) {
      lines.push(line);
      line = word;
      filled = columns;
    } else {
      filled += columns + (line === '' ? 0 : 1);
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/** As much of the beginning of a text as fits into some columns. */
export function headOf(text: string, columns: number): string {
  if (narrow.test(text)) return text.slice(0, Math.max(0, columns));
  let filled = 0;
  let end = 0;
  for (const { segment, index } of segmentsOf(text)) {
    filled += widthOf(segment);
    if (filled > columns) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}

/** As much of the end of a text as fits into some columns. */
export function tailOf(text: string, columns: number): string {
  if (columns <= 0) return '';
  if (narrow.test(text)) return text.slice(-columns);
  let filled = 0;
  let start = text.length;
  for (const { segment, index } of [...segmentsOf(text)].reverse()) {
    filled += widthOf(segment);
    if (filled > columns) break;
    start = index;
  }
  return text.slice(start);
}

export function severityColour(severity: Severity, colours: Colours): (text: string) => string {
  return severity === 'error' ? colours.red : severity === 'warning' ? colours.yellow : colours.blue;
}

/** Characters that fill one column each: nearly all that English newspapers print. To measure others costs much more. */
const narrow = /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*$/;

let measure: typeof stringWidth | undefined;

/** The library takes longer to load than a small run takes: it is loaded with the first text that needs it. */
function widthOf(text: string): number {
  measure ??= load();
  return measure(text);
}

function load(): typeof stringWidth {
  try {
    // The bundler puts the library here.
    return require('string-width').default;
  } catch {
    return createRequire(import.meta.url)('string-width').default;
  }
}

function segmentsOf(text: string): Iterable<{ segment: string; index: number }> {
  return new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text);
}
