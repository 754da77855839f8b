/**
 * Fingerprints: names for findings that outlive edits elsewhere. They are made of the rule, the file, the printed words
 * and a few around them, never of line numbers. The idea is that of Harper's ignored lints and SARIF's partial fingerprints.
 */
import { createHash } from 'node:crypto';
import type { Finding, Span } from '../language/finding.ts';

/** Words of context on either side. */
const wordsAround = 4;

/** Code units of context that are looked at. */
const reach = 100;

/** Gives fingerprints to the findings of a run, in their order: findings that are alike are told apart by counting. */
export class Fingerprints {
  readonly #counts = new Map<string, number>();

  /**
   * @param file path relative to the workspace's folder, so that it is the same on every machine
   * @returns 32 hexadecimal digits
   */
  of(finding: Finding, file: string, text: string): string {
    const parts = [finding.rule, file, ...contextOf(text, finding.span)];
    const key = parts.join('\n');
    const count = this.#counts.get(key) ?? 0;
    this.#counts.set(key, count + 1);
    return hashOf(`${key}\n${count}`);
  }
}

/**
 * The rule and the words of a finding, wherever its file lies: what it is known by where the file moved.
 *
 * @returns 32 hexadecimal digits
 */
export function wordprintOf({ rule, span }: Finding, text: string): string {
  return hashOf([rule, ...contextOf(text, span)].join('\n'));
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 32);
}

/**
 * The words in a span and those around it on the same line, as readers see them: annotating a neighbour changes nothing.
 * The id that the annotation names is part of it, for it says what the words are about.
 */
function contextOf(text: string, span: Span): string[] {
  const inside = text.slice(span.start, Math.min(span.end, span.start + reach));
  const before = text.slice(Math.max(0, span.start - reach), span.start);
  const behind = text.slice(span.end, span.end + reach);
  const lineBefore = before.slice(lastLineEnd(before) + 1);
  const lineBehind = behind.slice(0, firstLineEnd(behind));
  const about = /^\]\{\s*([^,{}\n]*)/.exec(lineBehind)?.[1] ?? '';
  return [
    wordsOf(inside).join(' '),
    about.trim(),
    wordsOf(lineBefore).slice(-wordsAround).join(' '),
    wordsOf(lineBehind.replace(/^\]\{[^{}]*\}?/, ''))
      .slice(0, wordsAround)
      .join(' '),
  ];
}

function wordsOf(text: string): string[] {
  return text.replace(/\]\{[^{}]*\}/g, '').match(/[\p{L}\p{N}]+/gu) ?? [];
}

function firstLineEnd(text: string): number {
  const at = text.search(/[\r\n]/);
  return at < 0 ? text.length : at;
}

function lastLineEnd(text: string): number {
  return Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
}
