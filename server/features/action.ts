/** What can be done to a text at a place: one action is a title and its edits, as plain data. */
import type { Edit, Finding, Span } from '../language/finding.ts';

export interface Action {
  title: string;
  /** As the Language Server Protocol names kinds of actions. */
  kind: 'quickfix' | 'refactor.extract' | 'refactor.inline' | 'refactor.rewrite' | 'source.fixAll';
  /** Over any number of files; those of one file do not overlap. */
  edits: Edit[];
  /** Certain enough to be done without a second look. */
  preferred?: boolean;
  /** What it is a way out of. */
  finding?: Finding;
}

/** An action if all of its edits could be made. */
export function action(title: string, kind: Action['kind'], edits: readonly (Edit | undefined)[]): Action | undefined {
  return edits.length === 0 || edits.includes(undefined) ? undefined : { title, kind, edits: edits as Edit[] };
}

/** Whether two stretches share text, or an empty one lies in or at the edge of the other. */
export function meets(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

export function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
