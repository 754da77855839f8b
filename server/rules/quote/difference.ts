/** How two prints of one utterance differ where they overlap: what one print leaves out at its ends is no difference. */
import type { Span } from '../../language/finding.ts';
import { diffWords, longestCommonRun, wordsOf } from '../../reading/words.ts';

export interface Difference {
  /** Words in a row that both have. */
  common: number;
  /** The changed stretches, as offsets into each text; empty where a side has nothing there. */
  changes: { before: Span; after: Span; beforeText: string; afterText: string }[];
}

/** Words in common at least before a change at the end of the overlap counts. */
const anchor = 2;

/**
 * The differences between two prints, between the first and the last words that they share. Omissions marked by dots
 * and insertions in square brackets are an editor's, and no difference.
 */
export function differenceOf(before: string, after: string): Difference {
  const common = longestCommonRun(wordsOf(before), wordsOf(after)).length;
  const changes: Difference['changes'] = [];
  const parts = diffWords(before, after);
  const shared = parts.flatMap((part, index) => (part.kind === 'same' ? [index] : []));
  const [first, last] = [shared[0] ?? 0, shared.at(-1) ?? -1];
  let [b, a] = [0, 0];
  for (const [index, part] of parts.entries()) {
    b = part.before?.end ?? b;
    a = part.after?.end ?? a;
    if (part.kind === 'same' || index < first || index > last) continue;
    if (index === first + 1 && wordCount(parts[first]!) < anchor && shared.length > 1) continue;
    if (index === last - 1 && wordCount(parts[last]!) < anchor && shared.length > 1) continue;
    const beforeSpan = part.before ?? { start: b, end: b };
    const afterSpan = part.after ?? { start: a, end: a };
    if (edited(before, beforeSpan) || edited(after, afterSpan)) continue;
    changes.push({
      before: { start: beforeSpan.start, end: beforeSpan.end },
      after: { start: afterSpan.start, end: afterSpan.end },
      beforeText: part.before?.text ?? '',
      afterText: part.after?.text ?? '',
    });
  }
  return { common, changes };
}

function wordCount(part: { before?: { text: string } }): number {
  return wordsOf(part.before?.text ?? '').length;
}

/** Dots or a square bracket in or right beside the stretch: an editor's omission or insertion. */
function edited(text: string, { start, end }: Span): boolean {
  return /…|\.{2,}|[[\]]|—|–\s*$/.test(text.slice(Math.max(0, start - 5), end + 5));
}
