/**
 * Proposes annotations for plain or partly annotated prose: page furniture, quotations with their speakers, figures, dates,
 * names and votes, each with a confidence and the reason in words. Pure and deterministic; one pass of each reader.
 */
import type { Article } from '../model/article.ts';
import { ballotSuggestions } from './ballots.ts';
import { castOf } from './cast.ts';
import { dateSuggestions } from './dates.ts';
import { figureSuggestions } from './figures.ts';
import { furnitureOf } from './furniture.ts';
import { headOf } from './head.ts';
import { nested } from './nesting.ts';
import type { Proposal } from './proposal.ts';
import { proseOf } from './prose.ts';
import { quoteSuggestions } from './quotes.ts';

export interface SuggestOptions {
  /** EDTF day of publication, where neither the front matter nor the page says one. */
  published?: string;
  /** Suggestions below this are left out. Default 0.5: likelier right than wrong. */
  minConfidence?: number;
}

/** Everything that may be proposed for an article that is not annotated already. Never throws; linear in the text. */
export function suggest(article: Article, options: SuggestOptions = {}): Proposal {
  const least = options.minConfidence ?? 0.5;
  const text = article.document.plain.text;
  const head = headOf(article);
  const furniture = furnitureOf(article, head);
  const prose = proseOf(article, furniture);
  const cast = castOf(article, prose);
  const published = article.facts.published ?? head.published?.value ?? options.published;
  const dates = dateSuggestions(article, prose, published);
  const all = [
    ...furniture,
    ...quoteSuggestions(prose, cast),
    ...cast.suggestions(),
    ...dates,
    ...figureSuggestions(article, prose, dates, cast),
    ...ballotSuggestions(article, prose, cast),
  ];
  const suggestions = nested(
    article,
    all.filter((each) => each.confidence >= least),
  );
  return { text, suggestions, entities: cast.newEntities(suggestions), head };
}
