/** Sets `checked` and `source` of annotations, where a worksheet says so: edits in their mappings, in canonical order. */
import type { Edit, Span } from '../language/finding.ts';
import type { Annotation } from '../language/nodes.ts';
import type { Article } from '../model/article.ts';
import { addPair, insertion, isShort, keyOrder, pairOf, scalar, setValue, type Target } from './mapping.ts';
import { annotationAround, statedAround } from './stated.ts';

/** What is to be said of an annotation. */
export interface Marks {
  /** Day (EDTF) and initials; `no` where it is to be checked still. */
  checked?: { on: string; by: string } | 'no';
  /** Id of a declared source, or an address. */
  source?: string;
}

/**
 * The edits that mark the annotation of each span of words, or the innermost claim around it; each annotation once. Spans that
 * lie in none, and annotations of no known kind, are left out.
 */
export function marking(article: Article, spans: readonly Span[], marks: Marks): Edit[] {
  const target = { file: article.file, text: article.document.text };
  const indexes = spans.flatMap((span) => meantBy(article, span) ?? []);
  return [...new Set(indexes)].flatMap((index) => {
    const annotation = article.document.annotations[index]!;
    if (annotation.kind === undefined) return [];
    const edits = [
      ...setting(target, annotation, 'source', marks.source === undefined ? undefined : scalar(marks.source)),
      ...setting(target, annotation, 'checked', checkedValue(marks.checked)),
    ];
    const short = isShort(annotation) && edits.length > 0;
    return joined(short ? [insertion(article.file, annotation.mapping.pairs[0]!.start, 'entity: '), ...edits] : edits);
  });
}

/** The annotation of exactly these words, or else the claim around them: a name within a quotation is not what is meant. */
function meantBy(article: Article, span: Span): number | undefined {
  const index = annotationAround(article, span);
  const inner = index === undefined ? undefined : article.document.annotations[index]!.inner;
  if (inner && inner.start === span.start && inner.end === span.end) return index;
  return statedAround(article, span, telling)?.statement.annotation ?? index;
}

const telling = ['quote', 'figure', 'date', 'ballot', 'claim'] as const;

/** Puts a value in place of the one that stands there, or else the key where it belongs. */
function setting(target: Target, { mapping, kind }: Annotation, key: string, value: string | undefined): Edit[] {
  if (value === undefined) return [];
  const pair = pairOf(mapping, key);
  if (pair === undefined) return [addPair(target, mapping, key, value, keyOrder(kind!))];
  if (pair.value === null) return [setValue(target, pair, value)];
  return [{ file: target.file, span: { start: pair.value.start, end: pair.value.end }, text: value }];
}

/** Two insertions at one place are one, in the order in which they were asked for. */
function joined(edits: readonly Edit[]): Edit[] {
  const result: Edit[] = [];
  for (const edit of edits) {
    const last = result.at(-1);
    const same = last && last.span.start === edit.span.start && last.span.end === edit.span.end;
    if (same && edit.span.start === edit.span.end) last.text += edit.text;
    else result.push({ ...edit });
  }
  return result;
}

function checkedValue(checked: Marks['checked']): string | undefined {
  if (checked === undefined || checked === 'no') return checked;
  return `{on: ${scalar(checked.on)}, by: ${scalar(checked.by)}}`;
}
