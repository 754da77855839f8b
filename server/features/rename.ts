/** Renaming an id everywhere: articles, front matter, registry. */
import type { Edit, Span } from '../language/finding.ts';
import { ID } from '../language/keys.ts';
import { kinds } from '../language/nodes.ts';
import type { Article } from '../model/article.ts';
import { idAt } from './locate.ts';
import { quoteIdAt, renameQuote } from './quote-id.ts';
import type { World } from './world.ts';

/** The id under the cursor, if it can be renamed: it must be declared somewhere. */
export function renamableAt(article: Article, offset: number): { span: Span; id: string } | undefined {
  const quote = quoteIdAt(article, offset);
  if (quote) return { span: quote.at, id: quote.id };
  const target = idAt(article, offset);
  if (target === undefined || article.scope.all(target.kind, target.id).length === 0) return undefined;
  return { span: target.at, id: target.id };
}

/** The edits, or why there are none in a sentence. */
export function renameAt(article: Article, offset: number, to: string, world: World): Edit[] | string {
  const quote = quoteIdAt(article, offset);
  const target = idAt(article, offset);
  const id = quote?.id ?? target?.id;
  if (id === undefined) return 'There is no id here to rename';
  if (to === id) return [];
  if (!ID.test(to)) return `"${to}" is no id: use small letters, digits and single hyphens, such as ada-brook`;
  if (taken.has(to)) return `"${to}" means something else to an annotation: choose another id`;
  if (quote || target === undefined) return renameQuote(quote!, to, world);
  if (article.scope.all(target.kind, to).length > 0) return `"${to}" is declared already: two things would become one`;
  const places = world.corpus.references(target.symbol);
  const other = [...new Set(places.map(({ file }) => file))].find(
    (file) => world.corpus.references(`${target.kind}:${file}#${to}`).length > 0,
  );
  if (other !== undefined) {
    const name = other.slice(other.lastIndexOf('/') + 1);
    return `"${to}" is declared in ${name} already, which uses "${target.id}" too: two things would become one`;
  }
  return places.map(({ file, at }) => ({ file, span: at, text: quoted(world, file, at, to) }));
}

/** Words that are a kind in `{quote}`, and words that YAML takes for no text. */
const taken = new Set<string>([...kinds, 'null', 'true', 'false', 'yes', 'no']);

/** An id that was written in quotation marks keeps them. */
function quoted(world: World, file: string, at: Span, to: string): string {
  const written = world.text(file)?.slice(at.start, at.end) ?? '';
  const mark = written[0];
  return (mark === '"' || mark === "'") && written.endsWith(mark) ? `${mark}${to}${mark}` : to;
}
