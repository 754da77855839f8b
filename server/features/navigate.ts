/** Where an id is declared, who refers to it, and where it stands in this file. */
import type { Span } from '../language/finding.ts';
import type { Article } from '../model/article.ts';
import { type Reference, referencesIn, symbolOf } from '../model/corpus.ts';
import { placeOf } from '../model/registry.ts';
import { speakerOf } from '../model/speaker.ts';
import { idAt, printedNameAt, yamlAt } from './locate.ts';
import { quoteIdAt, quoteIdPlaces } from './quote-id.ts';
import type { World } from './world.ts';

export interface Place {
  file: string;
  span: Span;
}

/** Declarations of what stands under the cursor: an id, a printed name, or the quotation that `same-as` names. */
export function definitionsAt(article: Article, offset: number, world: World): Place[] {
  const quote = quoteIdAt(article, offset);
  if (quote) {
    return quoteIdPlaces(quote, world)
      .filter(({ given }) => given)
      .map(({ file, at }) => ({ file, span: at }));
  }
  const target = idAt(article, offset);
  if (target) return article.scope.all(target.kind, target.id).map((found) => placeOf(found));
  const name = printedNameAt(article, offset);
  return (name?.ids ?? []).flatMap((id) => article.scope.all('entities', id).map((found) => placeOf(found)));
}

/** Everything in the workspace that refers to the id under the cursor; on the word `quote`, every quote of the speaker. */
export function referencesAt(
  article: Article,
  offset: number,
  world: World,
  declarations: boolean,
): Pick<Reference, 'file' | 'at'>[] {
  const quote = quoteIdAt(article, offset);
  if (quote) return quoteIdPlaces(quote, world).filter(({ given }) => declarations || !given);
  const quoted = speakerSymbol(article, offset);
  if (quoted) return world.corpus.references(quoted).filter(({ role }) => role === 'speaker');
  const target = idAt(article, offset);
  const symbol = target?.symbol ?? nameSymbol(article, offset);
  if (symbol === undefined) return [];
  return world.corpus.references(symbol).filter((reference) => declarations || reference.role !== 'declaration');
}

/** Places in this file that refer to the same id. */
export function highlightsAt(article: Article, offset: number, world: World): Span[] {
  const quote = quoteIdAt(article, offset);
  if (quote) return quoteIdPlaces(quote, world).flatMap(({ file, at }) => (file === article.file ? [at] : []));
  const target = idAt(article, offset);
  if (target === undefined) return [];
  const places = [...referencesIn(article)].filter(({ symbol }) => symbol === target.symbol);
  const spans = places.flatMap(({ at, span, role }) => (role === 'mention' || role === 'figure' ? [at, span] : [at]));
  return spans.filter((span, index) => spans.findIndex((each) => each.start === span.start) === index);
}

/** Of the word `quote` in `{quote: ada}`, whose words these are: everything that is quoted of them is meant. */
function speakerSymbol(article: Article, offset: number): string | undefined {
  const at = yamlAt(article, offset);
  if (at?.annotation?.kind !== 'quote' || at.on !== 'key' || at.path.join() !== 'quote') return undefined;
  const index = article.document.annotations.indexOf(at.annotation);
  const quote = article.facts.quotes.find((each) => each.annotation === index);
  const speaker = quote && speakerOf(article, quote);
  return speaker === undefined ? undefined : symbolOf(article, 'entities', speaker);
}

function nameSymbol(article: Article, offset: number): string | undefined {
  const name = printedNameAt(article, offset);
  return name && name.ids.length === 1 ? `entities:${name.ids[0]}` : undefined;
}
