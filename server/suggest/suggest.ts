/**
 * Proposes annotations for plain or partly annotated prose: page furniture, quotations with their speakers, figures, dates,
 * names and votes, each with a confidence and the reason in words. Pure and deterministic; one pass of each reader.
 */
import type { Article } from '../model/article.ts';
import { type Quotation, readQuotations } from '../reading/quotation.ts';
import { ballotSuggestions } from './ballots.ts';
import { castOf } from './cast.ts';
import { dateSuggestions } from './dates.ts';
import { figureSuggestions } from './figures.ts';
import { furnitureOf } from './furniture.ts';
import { headOf } from './head.ts';
import { nested } from './nesting.ts';
import type { Proposal, Suggestion } from './proposal.ts';
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
  const quotations = readQuotations(prose, article.facts.lang);
  const cast = castOf(article, prose);
  const published = article.facts.published ?? head.published?.value ?? options.published;
  const dates = dateSuggestions(article, prose, published);
  const all = [
    ...furniture,
    ...quoteSuggestions(prose, quotations, cast),
    ...cast.suggestions(),
    ...dates,
    ...figureSuggestions(article, prose, dates, cast),
    ...ballotSuggestions(article, prose, quotations, cast),
  ];
  const suggestions = nested(
    article,
    outsideTitles(all, quotations).filter((each) => each.confidence >= least),
  );
  return { text, suggestions, entities: cast.newEntities(suggestions), head };
}

/** Words in the title of a film or book name neither people nor days; a declared name may stand there all the same. */
function outsideTitles(suggestions: readonly Suggestion[], quotations: readonly Quotation[]): Suggestion[] {
  const titles = quotations.filter(({ confidence, text }) => confidence < 0.5 && text.length < 120);
  if (titles.length === 0) return [...suggestions];
  const starts = titles.map(({ start }) => start);
  return suggestions.filter((each) => {
    if (each.kind === 'aside' || each.kind === 'quote') return true;
    const title = titles[lastBefore(starts, each.start)];
    return title === undefined || each.end > title.end || (each.kind === 'entity' && each.confidence >= 0.95);
  });
}

/** Index of the last start at or before an offset; -1 for none. */
function lastBefore(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
