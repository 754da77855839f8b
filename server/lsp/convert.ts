/** Between the house's offsets and the protocol's lines and characters, and a finding as a diagnostic. */
import {
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type Position,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Edit, Finding, Span } from '../language/finding.ts';
import type { Lines } from '../language/nodes.ts';

/** What a client's editor understands of a diagnostic. */
export interface Understands {
  related: boolean;
  tags: boolean;
  codeDescription: boolean;
}

/** Where files are, and what their lines are. */
export interface Places {
  linesOf(file: string): Lines;
  uriOf(file: string): string;
  /** The page of a rule. */
  pageOf(rule: string): string | undefined;
}

export function positionOf(lines: Lines, offset: number): Position {
  const { line, column } = lines.placeAt(offset);
  return { line: line - 1, character: column - 1 };
}

export function rangeOf(lines: Lines, { start, end }: Span): Range {
  return { start: positionOf(lines, start), end: positionOf(lines, end) };
}

export function offsetOf(lines: Lines, { line, character }: Position): number {
  return lines.offsetAt({ line: line + 1, column: character + 1 });
}

export function spanOf(lines: Lines, { start, end }: Range): Span {
  return { start: offsetOf(lines, start), end: offsetOf(lines, end) };
}

/** The message is the command's, to the letter, with its arithmetic on a line of its own. */
export function diagnosticOf(finding: Finding, places: Places, understands: Understands): Diagnostic {
  const { rule, severity, file, span, message, arithmetic, related, unnecessary } = finding;
  const diagnostic: Diagnostic = {
    range: rangeOf(places.linesOf(file), span),
    severity: severities[severity],
    code: rule,
    source: 'newsmark',
    message: arithmetic === undefined ? message : `${message}\n${arithmetic}`,
  };
  const href = understands.codeDescription ? places.pageOf(rule) : undefined;
  if (href !== undefined) diagnostic.codeDescription = { href };
  if (unnecessary && understands.tags) diagnostic.tags = [DiagnosticTag.Unnecessary];
  if (understands.related && related.length > 0) {
    diagnostic.relatedInformation = related.map((other) => ({
      location: { uri: places.uriOf(other.file), range: rangeOf(places.linesOf(other.file), other.span) },
      message: other.message,
    }));
  }
  return diagnostic;
}

/** Edits of any number of files. */
export function workspaceEditOf(edits: readonly Edit[], places: Places): WorkspaceEdit {
  const changes: Record<string, TextEdit[]> = {};
  const byFile = new Map<string, Edit[]>();
  for (const edit of edits) byFile.set(edit.file, [...(byFile.get(edit.file) ?? []), edit]);
  for (const [file, own] of byFile) changes[places.uriOf(file)] = textEditsOf(own, places.linesOf(file));
  return { changes };
}

export function textEditsOf(edits: readonly { span: Span; text: string }[], lines: Lines): TextEdit[] {
  return edits.map(({ span, text }) => ({ range: rangeOf(lines, span), newText: text }));
}

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const;
