/** Ids of quotes: where one is given, and which `continues` and `same-as` name it, in its article and in others. */
import type { Edit, Span } from '../language/finding.ts';
import type { YamlNode } from '../language/nodes.ts';
import type { Article } from '../model/article.ts';
import { annotationAt, touches } from './locate.ts';
import { pairOf } from './mapping.ts';
import { resolvePathFrom } from './quotes.ts';
import type { World } from './world.ts';

export interface QuoteId {
  id: string;
  /** The article that gives it. */
  file: string;
  /** The id under the cursor; of `talks.news#sparkes`, what stands behind the sign. */
  at: Span;
}

/** One place that gives or names the id of a quote. */
export interface QuoteIdPlace {
  file: string;
  at: Span;
  given: boolean;
}

/** The id of a quote under the cursor: in `id`, `continues` or `same-as`. */
export function quoteIdAt(article: Article, offset: number): QuoteId | undefined {
  const annotation = annotationAt(article, offset);
  if (annotation?.kind !== 'quote') return undefined;
  for (const key of ['id', 'continues', 'same-as']) {
    const value = pairOf(annotation.mapping, key)?.value;
    const named = value && touches(value, offset) ? namedBy(article.file, value) : undefined;
    if (named) return named;
  }
  return undefined;
}

/** Every place of the workspace that gives or names it. Only articles that hold `#id` are read. */
export function quoteIdPlaces({ id, file }: QuoteId, world: World): QuoteIdPlace[] {
  const found: QuoteIdPlace[] = [];
  for (const each of world.files()) {
    if (each !== file && !world.text(each)?.includes(`#${id}`)) continue;
    const article = world.article(each);
    for (const { kind, mapping } of article?.document.annotations ?? []) {
      if (kind !== 'quote') continue;
      for (const key of ['id', 'continues', 'same-as']) {
        const value = pairOf(mapping, key)?.value;
        const named = value && namedBy(each, value);
        if (named?.id === id && named.file === file) found.push({ file: each, at: named.at, given: key === 'id' });
      }
    }
  }
  return found;
}

/** The edits of a rename, or why there are none. */
export function renameQuote(quote: QuoteId, to: string, world: World): Edit[] | string {
  const taken = world.article(quote.file)?.facts.quotes.some(({ id }) => id === to);
  if (taken) return `"${to}" is the id of another quote there: two quotes would become one`;
  return quoteIdPlaces(quote, world).map(({ file, at }) => ({ file, span: at, text: to }));
}

function namedBy(file: string, value: YamlNode): QuoteId | undefined {
  if (value.type !== 'scalar' || value.source === '') return undefined;
  const { source } = value;
  const hash = source.indexOf('#');
  const id = source.slice(hash + 1);
  // Quotation marks stand around the whole.
  const end = value.end - (value.quoted ? 1 : 0);
  const at = { start: end - id.length, end };
  return { id, file: hash <= 0 ? file : resolvePathFrom(file, source.slice(0, hash)), at };
}
