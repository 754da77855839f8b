/**
 * A problem: what the readers and the schema find in one text, on its way to becoming a finding.
 */
import type { Finding, Severity, Span } from './finding.ts';

/** Something that cannot be as it stands, at its absolute place, with the ways out. */
export interface Problem {
  span: Span;
  message: string;
  fixes?: Way[];
}

/** One way out, as edits of the text that the problem is in. Only `certain` ones are applied without asking. */
export interface Way {
  title: string;
  edits: { span: Span; text: string }[];
  certain?: boolean;
}

/** The rules of this room. */
export type FormatRule = 'format/syntax' | 'format/key' | 'format/value';

/** Receives what is wrong. */
export type Report = (rule: FormatRule, problem: Problem, severity?: 'warning') => void;

/** The finding of a problem, with `file` empty everywhere: the caller knows it. */
export function findingOf(rule: FormatRule, problem: Problem, severity: Severity = 'error'): Finding {
  const { span, message, fixes = [] } = problem;
  return {
    rule,
    severity,
    file: '',
    span: { start: span.start, end: span.end },
    message,
    related: [],
    fixes: fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ file: '', ...edit })) })),
  };
}

/** A value as messages quote it: on one line, and not too long. */
export function shortened(source: string): string {
  const line = source.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}

/**
 * Findings of the reader and of the schema as one list in the order of the text. What the reader found within the place
 * of a schema finding has the same cause, and goes.
 */
export function merged(syntax: readonly Finding[], schema: readonly Finding[]): Finding[] {
  if (syntax.length === 0) return inOrder(schema);
  const covering = inOrder(schema);
  let next = 0;
  let reach = -1;
  const own = inOrder(syntax).filter(({ span }) => {
    while (next < covering.length && covering[next]!.span.start < span.start)
      reach = Math.max(reach, covering[next++]!.span.end);
    return span.end > reach;
  });
  return inOrder([...own, ...schema]);
}

function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}
