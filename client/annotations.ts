/** What an article claims, with what the server found about each claim: the lines of a fact-checker's list. */
import { type Diagnostic, DiagnosticSeverity, Range, type TextDocument } from 'vscode';
import { findingsOf } from './counts.ts';
import { type Kind, type Span, spansOf } from './spans.ts';

export const standings = ['contradicted', 'doubtful', 'unsourced', 'unchecked', 'checked'] as const;

/** How a claim stands; of several, the first in this order. */
export type Standing = (typeof standings)[number];

export interface Annotation extends Span {
  words: string;
  mapping: string;
  /** Of the words alone. */
  range: Range;
  standing: Standing;
  findings: Diagnostic[];
}

/** Kinds that state something which may be checked; a name alone states nothing. */
const claiming = new Set<Kind>(['quote', 'figure', 'date', 'ballot', 'claim']);

/** The claims of an article in the order in which they stand there, and names where something was found about them. */
export function annotationsOf(document: TextDocument): Annotation[] {
  const text = document.getText();
  const findings = findingsOf(document.uri);
  const spans = spansOf(text);
  const about = new Map<Span, Diagnostic[]>();
  for (const finding of findings) {
    const start = document.offsetAt(finding.range.start);
    const end = document.offsetAt(finding.range.end);
    // Inner spans come first, so this is the innermost one.
    const span = spans.find((each) => each.start <= start && end <= each.end);
    if (span) about.set(span, [...(about.get(span) ?? []), finding]);
  }
  const annotations = spans.map((span) => {
    const { textStart, textEnd, mappingStart, mappingEnd } = span;
    const range = new Range(document.positionAt(textStart), document.positionAt(textEnd));
    const mapping = text.slice(mappingStart, mappingEnd);
    const words = plain(text.slice(textStart, textEnd));
    const own = about.get(span) ?? [];
    return { ...span, words, mapping, range, findings: own, standing: standingOf(own, mapping) };
  });
  return annotations
    .filter(({ kind, standing }) => claiming.has(kind) || standing === 'contradicted' || standing === 'doubtful')
    .sort((one, other) => one.start - other.start);
}

function standingOf(findings: readonly Diagnostic[], mapping: string): Standing {
  const own = findings.filter(({ code }) => !String(code).startsWith('source/'));
  if (own.some(({ severity }) => severity === DiagnosticSeverity.Error)) return 'contradicted';
  if (own.some(({ severity }) => severity === DiagnosticSeverity.Warning)) return 'doubtful';
  if (findings.some(({ code }) => code === 'source/missing')) return 'unsourced';
  return /(?:^|[\s,{])checked:\s*(?!no\b|false\b|null\b|~)\S/.test(mapping) ? 'checked' : 'unchecked';
}

/** Names of the editor's own icons. */
export const kindIcons: Record<Kind, string> = {
  entity: 'person',
  quote: 'quote',
  figure: 'symbol-number',
  date: 'calendar',
  ballot: 'checklist',
  claim: 'comment-discussion',
  aside: 'note',
};

/** The words that readers see: without the marks of what is annotated inside. */
export function plain(text: string): string {
  let shown = '';
  let at = 0;
  const inner = spansOf(text).filter(
    (span, _, all) => !all.some((other) => other.start < span.start && other.end > span.end),
  );
  for (const { start, textStart, textEnd, end } of inner.sort((one, other) => one.start - other.start)) {
    shown += text.slice(at, start) + plain(text.slice(textStart, textEnd));
    at = end;
  }
  return (shown + text.slice(at)).replace(/\\([[\]{}\\#])/g, '$1').replace(/\s+/g, ' ');
}
