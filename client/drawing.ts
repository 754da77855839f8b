/** Which stretches of an article are drawn how: a pure answer, for as much of it as is on the screen. */
import { type Kind, kinds, type Span } from './spans.ts';

/** Offsets, start inclusive and end exclusive. */
export type Stretch = readonly [start: number, end: number];

export interface Drawing {
  /** Mappings that are folded away, braces and all. */
  folded: Stretch[];
  /** Brackets of theirs. */
  edges: Stretch[];
  /** Mappings that stand there but should not shout. */
  pale: Stretch[];
  /** Words by the innermost kind that they are of. */
  tints: Record<Kind, Stretch[]>;
  /** Where something is folded away: the last bracket of its span. */
  marks: Record<Kind, Stretch[]>;
}

/**
 * @param spans in the order in which they end
 * @param screen what is worth drawing; a span that reaches into it is drawn whole
 * @param isOpen mappings that are to be seen although the rest is read as prose
 */
export function drawingOf(
  spans: readonly Span[],
  screen: Stretch,
  reading: boolean,
  isOpen: (span: Span) => boolean,
): Drawing {
  const drawing: Drawing = { folded: [], edges: [], pale: [], tints: byKind(), marks: byKind() };
  spans.forEach((span, index) => {
    const { kind, start, textStart, textEnd, mappingStart, end } = span;
    if (end <= screen[0] || start >= screen[1]) return;
    if (!reading) {
      drawing.pale.push([textEnd, end]);
      return;
    }
    for (const part of partsOf(span, index, spans)) drawing.tints[kind].push(part);
    if (isOpen(span)) {
      drawing.pale.push([textEnd, end]);
      return;
    }
    drawing.folded.push([mappingStart - 1, end]);
    drawing.edges.push([start, textStart], [textEnd, textEnd + 1]);
    drawing.marks[kind].push([textEnd, textEnd + 1]);
  });
  return drawing;
}

/** A span's words without those of the spans inside it, which have a colour of their own. */
function partsOf(span: Span, at: number, spans: readonly Span[]): Stretch[] {
  const parts: Stretch[] = [];
  let end = span.textEnd;
  // What is inside a span stands right before it, the last first from here.
  for (let index = at - 1; index >= 0; index -= 1) {
    const inner = spans[index]!;
    if (inner.end <= span.start) break;
    if (inner.end > end) continue;
    if (inner.end < end) parts.push([inner.end, end]);
    end = inner.start;
  }
  if (end > span.textStart) parts.push([span.textStart, end]);
  return parts;
}

function byKind(): Record<Kind, Stretch[]> {
  return Object.fromEntries(kinds.map((kind) => [kind, [] as Stretch[]])) as Record<Kind, Stretch[]>;
}
