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
