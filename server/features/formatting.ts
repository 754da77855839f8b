/** Formatting of a whole article, of a range, and while somebody types. */
import type { Edit, Span } from '../language/finding.ts';
import { formatArticle } from '../language/format.ts';
import type { Article } from '../model/article.ts';
import { holds } from './action.ts';

/** Edits that put annotations and front matter in order; of a range, those that change nothing outside of it. */
export function formatted(article: Article, within?: Span): Edit[] {
  if (article.registry) return [];
  const { file, document } = article;
  return formatArticle(document)
    .map((edit) => narrowed(document.text, { file, ...edit }))
    .filter(({ span }) => within === undefined || holds(within, span));
}

/** `offset` is behind the typed character. Only what ends right there is put in order, so nothing moves under the hands. */
export function typed(article: Article, offset: number, character: string): Edit[] {
  if (article.registry || character !== '}') return [];
  if (!article.document.annotations.some(({ mapping }) => mapping.end === offset)) return [];
  return formatArticle(article.document)
    .filter(({ span }) => span.end === offset)
    .map((edit) => ({ file: article.file, ...edit }));
}

/** An edit without the whole lines at either end that stay as they are. */
function narrowed(text: string, { file, span, text: put }: Edit): Edit {
  const before = text.slice(span.start, span.end);
  let same = 0;
  while (same < before.length && before[same] === put[same]) same++;
  const start = before.lastIndexOf('\n', same - 1) + 1;
  let [end, putEnd] = [before.length, put.length];
  while (end > start && putEnd > start && before[end - 1] === put[putEnd - 1]) [end, putEnd] = [end - 1, putEnd - 1];
  const line = before.indexOf('\n', end);
  const kept = line < 0 ? before.length : line;
  return {
    file,
    span: { start: span.start + start, end: span.start + kept },
    text: put.slice(start, put.length - (before.length - kept)),
  };
}
