/**
 * A line of an article as it is shown on a terminal: the span underlined, long lines cut around it, annotations dimmed so
 * that the prose stands out.
 */
import type { Source } from '../corpus.ts';
import type { Colours } from '../io.ts';
import { printable } from './printable.ts';
import { type Range, whole } from './report.ts';
import { columnsOf, headOf, tailOf } from './text.ts';

export interface Excerpt {
  /** Number of the line, from 1. */
  number: number;
  /** The line, coloured. */
  line: string;
  /** What stands under it, coloured. */
  underline: string;
}

/** Before a long line is measured, so many code units on each side of the span are kept. */
const reach = 300;

/**
 * The line that some spans begin on. What lies between several is shown whole, so they should be near each other.
 *
 * @param spans on one line, in their order, without overlaps; at least one
 * @param width columns that may be filled
 * @param colour of what is underlined
 */
export function excerptOf(
  { text, lines }: Source,
  spans: readonly Range[],
  width: number,
  colours: Colours,
  colour: (text: string) => string,
): Excerpt {
  const [first, last] = [spans[0]!, spans.at(-1)!];
  const line = lines.line(first.start.line);
  const start = clamp(first.start.offset, line.start, line.end);
  const end = clamp(last.end.offset, start, line.end);
  const parts = {
    before: printable(text.slice(whole(text, Math.max(line.start, start - reach)), start)),
    inside: printable(text.slice(start, whole(text, Math.min(end, start + reach)))),
    behind: printable(text.slice(end, whole(text, Math.min(line.end, end + reach)))),
  };
  const shown = cutTo(parts, width, start - reach > line.start, end + reach < line.end);
  const pieces =
    shown.inside === parts.inside ? piecesOf(text, spans, start, end) : [{ text: shown.inside, marked: true }];
  const under = pieces.map((piece) => {
    const columns = columnsOf(piece.text);
    return piece.marked ? colour('^'.repeat(Math.max(1, columns))) : ' '.repeat(columns);
  });
  const rest = last.end.line > first.start.line ? colours.dim(` … to line ${last.end.line}`) : '';
  const [before, behind] = dimAnnotations(shown, colours);
  return {
    number: first.start.line,
    line:
      before + pieces.map((piece) => (piece.marked ? colours.bold(colour(piece.text)) : piece.text)).join('') + behind,
    underline: ' '.repeat(columnsOf(shown.before)) + under.join('') + rest,
  };
}

interface Piece {
  text: string;
  marked: boolean;
}

/** The stretch from the first span to the last, in marked and unmarked pieces. */
function piecesOf(text: string, spans: readonly Range[], start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (const span of spans) {
    const from = clamp(span.start.offset, at, end);
    const to = clamp(span.end.offset, from, end);
    if (from > at) pieces.push({ text: printable(text.slice(at, from)), marked: false });
    pieces.push({ text: printable(text.slice(from, to)), marked: true });
    at = to;
  }
  return pieces;
}

interface Parts {
  before: string;
  inside: string;
  behind: string;
}

/** Cuts a line to a width: the span whole if it can be, then what is around it. */
function cutTo({ before, inside, behind }: Parts, width: number, cutBefore: boolean, cutBehind: boolean): Parts {
  const insideShown = columnsOf(inside) > width - 2 ? `${headWords(inside, width - 3)}…` : inside;
  const room = Math.max(0, width - columnsOf(insideShown));
  const [wanted, beyond] = [columnsOf(before), columnsOf(behind)];
  if (!cutBefore && !cutBehind && wanted + beyond <= room) return { before, inside: insideShown, behind };
  const left = Math.min(wanted, Math.max(room >> 1, room - beyond));
  const right = Math.min(beyond, room - left);
  const beforeShown = wanted > left || cutBefore ? `…${tailWords(before, left - 1)}` : before;
  const behindShown = beyond > right || cutBehind ? `${headWords(behind, right - 1)}…` : behind;
  return { before: beforeShown, inside: insideShown, behind: insideShown === inside ? behindShown : '' };
}

/** The beginning of a text, without the part of a word that a cut would leave. */
function headWords(text: string, columns: number): string {
  const head = headOf(text, columns);
  const whole = head === text || /^\s/.test(text.slice(head.length));
  return (whole ? head : head.replace(/(\s)\S{1,15}$/, '$1')).trimEnd();
}

function tailWords(text: string, columns: number): string {
  const tail = tailOf(text, columns);
  const whole = tail === text || /\s$/.test(text.slice(0, text.length - tail.length));
  return (whole ? tail : tail.replace(/^\S{1,15}(?=\s)/, '')).trimStart();
}

const mappings = /\]\{[^{}]*\}/g;

/** Both sides of the span, with the mappings of annotations dimmed, one around it too, and the bracket that opens at it. */
function dimAnnotations({ before, inside, behind }: Parts, colours: Colours): [string, string] {
  const all = before + inside + behind;
  const dim = [...all.matchAll(mappings)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
  if (before.endsWith('[') && behind.startsWith(']{')) dim.push({ start: before.length - 1, end: before.length });
  dim.sort((a, b) => a.start - b.start);
  const painted = (start: number, end: number): string => {
    let result = '';
    let at = start;
    for (const range of dim) {
      const [from, to] = [Math.max(range.start, at), Math.min(range.end, end)];
      if (from >= to) continue;
      result += all.slice(at, from) + colours.dim(all.slice(from, to));
      at = to;
    }
    return result + all.slice(at, end);
  };
  return [painted(0, before.length), painted(before.length + inside.length, all.length)];
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
