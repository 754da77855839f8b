/** What an article states, kind by kind, and which statement stands around a place. */
import type { Span } from '../language/finding.ts';
import type { Kind } from '../language/nodes.ts';
import type { Article } from '../model/article.ts';
import type {
  BallotStatement,
  ClaimStatement,
  DateStatement,
  FigureStatement,
  Mention,
  QuoteStatement,
} from '../model/facts.ts';
import { Stretches } from '../model/stretches.ts';

/** A statement with its kind. */
export type Stated =
  | { kind: 'entity'; statement: Mention }
  | { kind: 'quote'; statement: QuoteStatement }
  | { kind: 'figure'; statement: FigureStatement }
  | { kind: 'date'; statement: DateStatement }
  | { kind: 'ballot'; statement: BallotStatement }
  | { kind: 'claim'; statement: ClaimStatement };

/** Everything that an article states, kind by kind. */
export function statedIn({ facts }: Article): Stated[] {
  return [
    ...facts.mentions.map((statement): Stated => ({ kind: 'entity', statement })),
    ...facts.quotes.map((statement): Stated => ({ kind: 'quote', statement })),
    ...facts.figures.map((statement): Stated => ({ kind: 'figure', statement })),
    ...facts.dates.map((statement): Stated => ({ kind: 'date', statement })),
    ...facts.ballots.map((statement): Stated => ({ kind: 'ballot', statement })),
    ...facts.claims.map((statement): Stated => ({ kind: 'claim', statement })),
  ];
}

/** The statement of an annotation, by the annotation's index. */
export function statedAt(article: Article, annotation: number): Stated | undefined {
  return article.derive(byAnnotation).get(annotation);
}

/** The annotation of exactly these words, or else the innermost one around a span, brackets and braces taken in; by its index. */
export function annotationAround(article: Article, { start, end }: Span): number | undefined {
  const { annotations } = article.document;
  let found: number | undefined;
  for (const index of article.derive(placesOf).allMeeting({ start, end: start + 1 })) {
    const annotation = annotations[index]!;
    if (annotation.inner.start === start && annotation.inner.end === end && end > start) return index;
    if (annotation.start <= start && end <= annotation.end) found = index;
  }
  return found;
}

/** The innermost statement around a span. */
export function statedAround(article: Article, span: Span, kinds?: readonly Kind[]): Stated | undefined {
  const { annotations } = article.document;
  const index = annotationAround(article, span);
  let annotation = index === undefined ? undefined : annotations[index];
  while (annotation !== undefined) {
    const stated = statedAt(article, annotations.indexOf(annotation));
    if (stated && (kinds === undefined || kinds.includes(stated.kind))) return stated;
    annotation = annotation.parent;
  }
  return undefined;
}

function placesOf(article: Article): Stretches<number> {
  const { annotations } = article.document;
  return new Stretches([...annotations.keys()], (index) => annotations[index]!);
}

function byAnnotation(article: Article): Map<number, Stated> {
  return new Map(statedIn(article).map((stated) => [stated.statement.annotation, stated]));
}
