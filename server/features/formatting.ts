/** Formatting while somebody types: the mapping that a closing bracket has just completed. */
import type { Edit } from '../language/finding.ts';
import { formatArticle } from '../language/format.ts';
import type { Article } from '../model/article.ts';

/** `offset` is behind the typed character. Only what ends right there is put in order, so nothing moves under the hands. */
export function typed(article: Article, offset: number, character: string): Edit[] {
  if (article.registry || character !== '}') return [];
  if (!article.document.annotations.some(({ mapping }) => mapping.end === offset)) return [];
  return formatArticle(article.document)
    .filter(({ span }) => span.end === offset)
    .map((edit) => ({ file: article.file, ...edit }));
}
