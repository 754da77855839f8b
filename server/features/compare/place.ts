/** What stands at a place that is compared: a statement, a declared value, or words that are neither. */
import type { Related, Span } from '../../language/finding.ts';
import type { Kind } from '../../language/nodes.ts';
import type { Article } from '../../model/article.ts';
import type { ResolvedFigure } from '../../model/figure.ts';
import { show } from '../../reading/interval.ts';
import { type Stated, statedAround } from '../stated.ts';

/** A statement, a declared value, or words that are neither. */
export interface Place {
  span: Span;
  text: string;
  stated?: Stated;
  resolved?: ResolvedFigure;
}

/** Of longer prints the beginning is compared. */
export const longest = 2000;

/** A name inside a quotation is not what is asked for. */
const telling: readonly Kind[] = ['quote', 'figure', 'date', 'ballot', 'claim'];

/** What stands at a place that a finding, or somebody, points at. */
export function placeAt(article: Article, span: Span): Place {
  const stated = statedAround(article, span, telling) ?? statedAround(article, span);
  if (stated) {
    const { statement, kind } = stated;
    const resolved = kind === 'figure' ? article.resolve(statement) : undefined;
    return { span: statement.span, text: statement.text.slice(0, longest), stated, resolved };
  }
  const path = declaredPathAt(article, span);
  const resolved = path === undefined ? undefined : article.resolve({ path, span, at: span, text: '', annotation: -1 });
  if (resolved?.interval) return declaredPlace(resolved);
  return { span, text: article.document.text.slice(span.start, Math.min(span.end, span.start + longest)) };
}

/** The path to the declared figure, or part of a ballot, that a span lies in. */
function declaredPathAt({ facts: { declared } }: Article, span: Span): string | undefined {
  const holds = ({ start, end }: Span): boolean => start <= span.start && span.end <= end;
  const figure = declared.figures.find(({ whole }) => holds(whole));
  if (figure) return figure.id;
  const ballot = declared.ballots.find(({ whole }) => holds(whole));
  if (ballot === undefined) return undefined;
  const parts = Object.entries(ballot.at).filter(([, at]) => holds(at));
  const part = parts.sort(([, a], [, b]) => a.end - a.start - (b.end - b.start))[0]?.[0];
  return part === undefined ? undefined : `${ballot.id}.${part.replace(/^options\./, '')}`;
}

/** What findings say of places that are one side together: a line each. */
export function together(sides: readonly Related[]): Place {
  const text = sides.map(({ message }) => message.replace(/ here$/, '')).join('\n');
  return { span: sides[0]!.span, text };
}

/** A declared figure as its value reads. */
export function declaredPlace(resolved: ResolvedFigure): Place {
  return { span: resolved.span, text: resolved.interval ? show(resolved.interval, resolved.unit) : '', resolved };
}
