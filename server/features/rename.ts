/** Renaming an id everywhere: articles, front matter, registry. */
import type { Edit, Span } from '../language/finding.ts';
import { ID } from '../language/keys.ts';
import type { Article } from '../model/article.ts';
import { idAt } from './locate.ts';
import type { World } from './world.ts';

/** The id under the cursor, if it can be renamed: it must be declared somewhere. */
export function renamableAt(article: Article, offset: number): { span: Span; id: string } | undefined {
  const target = idAt(article, offset);
  if (target === undefined || article.scope.all(target.kind, target.id).length === 0) return undefined;
  return { span: target.at, id: target.id };
}

/** The edits, or why there are none in a sentence. */
export function renameAt(article: Article, offset: number, to: string, world: World): Edit[] | string {
  const target = idAt(article, offset);
  if (target === undefined) return 'There is no id here to rename';
  if (to === target.id) return [];
  if (!ID.test(to)) return `"${to}" is no id: use small letters, digits and single hyphens, such as ada-brook`;
  if (article.scope.all(target.kind, to).length > 0) return `"${to}" is declared already: two things would become one`;
  const places = world.corpus.references(target.symbol);
  return places.map(({ file, at }) => ({ file, span: at, text: quoted(world, file, at, to) }));
}

/** An id that was written in quotation marks keeps them. */
function quoted(world: World, file: string, at: Span, to: string): string {
  const written = world.text(file)?.slice(at.start, at.end) ?? '';
  const mark = written[0];
  return (mark === '"' || mark === "'") && written.endsWith(mark) ? `${mark}${to}${mark}` : to;
}
