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
const reach = 1000;

/**
 * The line that a span begins on.
 *
 * @param width columns that may be filled
 * @param colour of what is underlined
 */
export function excerptOf(
  { text, lines }: Source,
  span: Range,
  width: number,
  colours: Colours,
  colour: (text: string) => string,
): Excerpt {
  const line = lines.line(span.start.line);
  const start = clamp(span.start.offset, line.start, line.end);
  const end = clamp(span.end.offset, start, line.end);
  const parts = {
    before: printable(text.slice(whole(text, Math.max(line.start, start - reach)), start)),
    inside: printable(text.slice(start, whole(text, Math.min(end, start + reach)))),
    behind: printable(text.slice(end, whole(text, Math.min(line.end, end + reach)))),
  };
  const cutBefore = start - reach > line.start;
  const cutBehind = end + reach < line.end;
  const shown = cutTo(parts, width, cutBefore, cutBehind);
  const gap = ' '.repeat(columnsOf(shown.before));
  const marks = '^'.repeat(Math.max(1, columnsOf(shown.inside)));
  const rest = span.end.line > span.start.line ? colours.dim(` … to line ${span.end.line}`) : '';
  const [before, behind] = dimAnnotations(shown.before, shown.behind, colours);
  return {
    number: span.start.line,
    line: before + colours.bold(colour(shown.inside)) + behind,
    underline: gap + colour(marks) + rest,
  };
}

interface Parts {
  before: string;
  inside: string;
  behind: string;
}

/** Cuts a line to a width: the span whole if it can be, then what is around it. */
function cutTo({ before, inside, behind }: Parts, width: number, cutBefore: boolean, cutBehind: boolean): Parts {
  const insideShown = columnsOf(inside) > width - 2 ? `${headOf(inside, width - 3)}…` : inside;
  const room = Math.max(0, width - columnsOf(insideShown));
  const [wanted, beyond] = [columnsOf(before), columnsOf(behind)];
  if (!cutBefore && !cutBehind && wanted + beyond <= room) return { before, inside: insideShown, behind };
  const left = Math.min(wanted, Math.max(room >> 1, room - beyond));
  const right = Math.min(beyond, room - left);
  const beforeShown = wanted > left || cutBefore ? `…${fromWord(tailOf(before, left - 1))}` : before;
  const behindShown = beyond > right || cutBehind ? `${toWord(headOf(behind, right - 1))}…` : behind;
  return { before: beforeShown, inside: insideShown, behind: insideShown === inside ? behindShown : '' };
}

/** A cut text begins and ends with a whole word, where one is near. */
function fromWord(text: string): string {
  return text.replace(/^\S{1,15}(?=\s\S)/, '').trimStart();
}

function toWord(text: string): string {
  return text.replace(/(\S\s)\S{1,15}$/, '$1').trimEnd();
}

const mappings = /\]\{[^{}]*\}/g;

/** Dims mappings and brackets of annotations on both sides of the span; one that encloses the span is closed behind it. */
function dimAnnotations(before: string, behind: string, colours: Colours): [string, string] {
  const dimmed = (text: string): string => text.replace(mappings, (found) => colours.dim(found));
  const opened = /\[$/.test(before) && behind.startsWith(']{');
  return [opened ? dimmed(before.slice(0, -1)) + colours.dim('[') : dimmed(before), dimmed(behind)];
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
