/**
 * Applies the fixes that are certain, and checks again, until nothing certain is left to do.
 */
import type { Edit, Finding } from '../language/finding.ts';
import type { Corpus } from './corpus.ts';

/** A fix may bring another one to light; fixes that undo each other must not go on for ever. */
const mostRounds = 10;

/**
 * Changes the texts of a corpus in memory. Of fixes that overlap only the first is applied in a round. A fix whose edits
 * reach into a file that may not be changed is left alone.
 *
 * @returns how many fixes were applied
 */
export function applyCertain(corpus: Corpus): number {
  let count = 0;
  const seen = new Map<string, Set<string>>();
  for (let round = 0; round < mostRounds; round++) {
    const { edits, fixes } = chosen(corpus, corpus.findings());
    let changed = false;
    for (const [file, list] of edits) {
      const before = corpus.source(file).text;
      const after = applyEdits(before, list);
      const known = seen.get(file) ?? new Set([before]);
      seen.set(file, known);
      if (known.has(after)) continue;
      known.add(after);
      corpus.change(file, after);
      changed = true;
    }
    if (!changed) break;
    count += fixes;
  }
  return count;
}

/** The fix of a finding that is applied without asking. */
export function certainFix(finding: Finding): Finding['fixes'][number] | undefined {
  return finding.fixes.find((fix) => fix.certain && fix.edits.length > 0);
}

/**
 * A text with its edits made. They must not overlap. New lines end as the file's own lines do.
 *
 * @param edits all of one file, in any order
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const crlf = text.includes('\r\n') && !/(?<!\r)\n/.test(text);
  let result = '';
  let at = 0;
  for (const { span, text: put } of [...edits].sort(byPlace)) {
    result += text.slice(at, span.start) + (crlf ? put.replace(/\r?\n/g, '\r\n') : put);
    at = span.end;
  }
  return result + text.slice(at);
}

function chosen(corpus: Corpus, findings: readonly Finding[]): { edits: Map<string, Edit[]>; fixes: number } {
  const edits = new Map<string, Edit[]>();
  let fixes = 0;
  for (const finding of findings) {
    const fix = certainFix(finding);
    if (!fix?.edits.every((edit) => corpus.mayChange(edit.file))) continue;
    const fresh = fix.edits.filter((edit) => !edits.get(edit.file)?.some((other) => same(edit, other)));
    if (fresh.some((edit) => edits.get(edit.file)?.some((other) => clash(edit, other)))) continue;
    for (const edit of fresh) {
      const list = edits.get(edit.file);
      if (list) list.push(edit);
      else edits.set(edit.file, [edit]);
    }
    fixes++;
  }
  return { edits, fixes };
}

function byPlace(a: Edit, b: Edit): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}

function same(a: Edit, b: Edit): boolean {
  return a.span.start === b.span.start && a.span.end === b.span.end && a.text === b.text;
}

/** Two insertions at one place clash as well: which comes first would be chance. */
function clash(a: Edit, b: Edit): boolean {
  if (a.span.start === b.span.start) return true;
  return a.span.start < b.span.end && b.span.start < a.span.end;
}
