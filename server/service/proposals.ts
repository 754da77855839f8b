/**
 * What is proposed for an article, for an editor: each proposal as it would be written, and the edits of those that a person
 * accepts. New entities go to the article or to a registry file. Nothing is kept between two questions but the proposals
 * themselves, until the text or the registry changes; so nothing can be stale.
 *
 * An editor loads this file, and with it the whole room of suggestions, when it is first asked for.
 */
import { importedArticle } from '../exchange/import.ts';
import { Registry } from '../model/registry.ts';
import { type Config, matcher } from '../rules/config.ts';
import { annotate, articleOf } from '../suggest/write.ts';
import { madeOf, ownEdits } from './proposals/accepting.ts';
import { least, proposalOf } from './proposals/known.ts';

export { type Acceptance, accepting } from './proposals/accepting.ts';
export { withProposed } from './proposals/actions.ts';
export { type Offer, type Offers, offerFor, offersOf } from './proposals/offers.ts';

/**
 * A page of any kind, told by the ending of its name, as an article: what is not the article in asides, what its head
 * prints in the front matter; nothing else is annotated.
 */
export function imported(name: string, text: string): string {
  const bare = articleOf(name, importedArticle(name, text), new Registry());
  const article = articleOf(name, annotate(bare, { accept: ({ kind }) => kind === 'aside' }), new Registry());
  const proposal = proposalOf(article, least.review);
  const edits = ownEdits(article, proposal, [], proposal.head, { style: 'short', entities: 'article' });
  return edits ? madeOf(article, edits) : article.document.text;
}

/** Where a workspace that has no registry gets its first file; undefined where its config names other places, or it has no folder. */
export function firstRegistry({ folder, config }: { folder: string; config: Config }): string | undefined {
  const path = 'registry/entities.yaml';
  return folder !== '' && matcher(config.registry)(path) ? `${folder}/${path}` : undefined;
}
