/** An annotation taken away, its words left as they are. */
import type { Span } from '../language/finding.ts';
import type { Article } from '../model/article.ts';
import type { Action } from './action.ts';
import { annotationAt } from './locate.ts';

/** Takes away the innermost annotation around the cursor; of a selection, every one that lies wholly in it. */
export function unwrapping(article: Article, range: Span): Action[] {
  const { annotations, text } = article.document;
  const inside =
    range.start === range.end ? [] : annotations.filter((each) => range.start <= each.start && each.end <= range.end);
  const around = annotationAt(article, range.start);
  const chosen = inside.length > 0 ? inside : around && range.end <= around.end ? [around] : [];
  // Without its mapping a bracket could take the braces behind it for one.
  const free = chosen.filter(({ inner, end }) => !(text[inner.end - 1] === ']' && text[end] === '{'));
  if (free.length === 0) return [];
  const edits = free
    .flatMap(({ start, inner, end }) => [
      { file: article.file, span: { start, end: inner.start }, text: '' },
      { file: article.file, span: { start: inner.end, end }, text: '' },
    ])
    .sort((a, b) => a.span.start - b.span.start);
  const title = free.length === 1 ? 'Take the annotation away' : `Take ${free.length} annotations away`;
  return [{ title, kind: 'refactor.inline', edits }];
}
