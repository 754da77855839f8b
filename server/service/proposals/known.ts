/** What is proposed for an article, found once for each state of its text and of the registry, and how it is written. */
import type { Span } from '../../language/finding.ts';
import type { Article } from '../../model/article.ts';
import type { Head, HeadValue, Proposal, Suggestion } from '../../suggest/proposal.ts';
import { suggest } from '../../suggest/suggest.ts';
import { mappingOf, type Style } from '../../suggest/write.ts';

/** For one's own selection the bar is lower: somebody means these words to be annotated. */
export const least = { review: 0.5, selection: 0.3 };

/** What shares at least half of its text with the selection; under a cursor the narrowest. */
export function suggestionFor(
  article: Article,
  range: Span,
): { proposal: Proposal; suggestion: Suggestion; share: number } | undefined {
  const { plain, frontMatter } = article.document;
  if (article.registry || (frontMatter && range.start < frontMatter.end)) return undefined;
  const [start, end] = [plain.toPlain(range.start), plain.toPlain(range.end)];
  const proposal = proposalOf(article, least.selection);
  const found = proposal.suggestions.flatMap((suggestion) => {
    if (isNameless(suggestion) || !isWritable(suggestion)) return [];
    const { start: from, end: to } = suggestion;
    if (start === end) return from <= start && start <= to ? [{ proposal, suggestion, share: 1 / (to - from) }] : [];
    const shared = Math.min(end, to) - Math.max(start, from);
    const share = shared / (Math.max(end, to) - Math.min(start, from));
    return share >= 0.5 ? [{ proposal, suggestion, share }] : [];
  });
  return found.sort((a, b) => b.share - a.share || b.suggestion.confidence - a.suggestion.confidence)[0];
}

/**
 * The mapping. The speaker of a quotation always stands in it, since a reviewer must see who is meant; and so does a day that
 * is told from a day of publication which the front matter does not hold.
 */
export function written(
  article: Article,
  suggestion: Suggestion,
  style: Style,
  published = article.facts.published,
): string {
  if (isNameless(suggestion)) return '{quote}';
  const full = style === 'full' || (suggestion.kind === 'date' && published === undefined);
  return mappingOf(suggestion, full ? 'full' : 'short');
}

interface Kept {
  version: number;
  proposals: Map<number, Proposal>;
}

const kept = new WeakMap<Article, Kept>();

/** Made once for each state of the text and the registry. */
export function proposalOf(article: Article, minConfidence: number): Proposal {
  const { version } = article.scope.registry;
  let known = kept.get(article);
  if (known?.version !== version) {
    known = { version, proposals: new Map() };
    kept.set(article, known);
  }
  let proposal = known.proposals.get(minConfidence);
  if (proposal === undefined) {
    proposal = suggest(article, { minConfidence });
    known.proposals.set(minConfidence, proposal);
  }
  return proposal;
}

export function keyOf({ kind, start, end }: Suggestion): string {
  return `${kind}:${start}-${end}`;
}

export function isWritable({ text }: Suggestion): boolean {
  return text.trim() !== '';
}

export function isNameless({ kind, annotation }: Suggestion): boolean {
  return kind === 'quote' && typeof annotation.quote !== 'string';
}

export function headsOf({ head }: Proposal): [keyof Head, HeadValue][] {
  const keys = ['headline', 'published', 'publisher', 'byline'] as const;
  return keys.flatMap((key): [keyof Head, HeadValue][] => (head[key] ? [[key, head[key]]] : []));
}
