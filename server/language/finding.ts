/**
 * A finding: the one currency of Newsmark. Parser, rules and readers make findings; reports, editors and CI spend them.
 *
 * All offsets are UTF-16 code units into the original text without its byte-order mark, from 0, end exclusive.
 */

/** A stretch of an original text: `start` inclusive, `end` exclusive, in UTF-16 code units from 0. */
export interface Span {
  start: number;
  end: number;
}

export type Severity = 'error' | 'warning' | 'info';

/** A replacement of one stretch of one file. `file` is the file's path or URI as the workspace names it. */
export interface Edit {
  file: string;
  span: Span;
  text: string;
}

/** One way out of a finding. Only `certain` fixes are applied without asking. */
export interface Fix {
  title: string;
  edits: Edit[];
  certain?: boolean;
}

/** The other side of a contradiction, or what led to it. */
export interface Related {
  file: string;
  span: Span;
  message: string;
}

export interface Finding {
  /** `group/name`, such as `ballot/outcome`. */
  rule: string;
  severity: Severity;
  file: string;
  span: Span;
  /** Which of the rule's messages it is; absent for what the reader of the text found. */
  messageId?: string;
  /** One sentence: the value that stands there, the one expected, and why. */
  message: string;
  /** Both intervals, and where each comes from. */
  arithmetic?: string;
  related: Related[];
  fixes: Fix[];
  /** Shown greyed out by editors: a declaration that nothing uses. */
  unnecessary?: boolean;
}
