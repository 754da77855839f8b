/** Whether findings are the same as before, so that nobody is told of them again. */
import type { Finding, Span } from '../language/finding.ts';

/** Whether nobody could tell the findings of one file apart. */
export function alike(some: readonly Finding[], others: readonly Finding[]): boolean {
  return some.length === others.length && some.every((one, index) => isSame(one, others[index]!));
}

function isSame(one: Finding, other: Finding): boolean {
  return (
    one.rule === other.rule &&
    one.severity === other.severity &&
    isAt(one.span, other.span) &&
    one.message === other.message &&
    one.arithmetic === other.arithmetic &&
    one.related.length === other.related.length &&
    one.related.every((side, index) => {
      const { file, span, message } = other.related[index]!;
      return side.file === file && side.message === message && isAt(side.span, span);
    }) &&
    one.fixes.length === other.fixes.length &&
    (one.fixes.length === 0 || JSON.stringify(one.fixes) === JSON.stringify(other.fixes))
  );
}

function isAt(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end;
}
