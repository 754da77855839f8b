/** Votes: where the prose reports how a vote went, and the ballot is declared. */
import type { Article } from '../model/article.ts';
import type { Cast } from './cast.ts';
import type { Suggestion } from './proposal.ts';

/**
 * One suggestion for each stretch such as "voted narrowly against": the ballot is the one declared ballot of somebody whom the
 * article names, its outcome what the words say.
 */
export function ballotSuggestions(article: Article, prose: string, cast: Cast): Suggestion[] {
  const named = new Set(cast.namings.map(({ member }) => member.id));
  const ballots = article.scope.ids('ballots').filter((id) => {
    const of = article.scope.ballot(id)!.item.of;
    return of !== undefined && named.has(of);
  });
  const [only, ...others] = ballots;
  if (only === undefined || others.length > 0) return [];
  const { options } = article.scope.ballot(only)!.item;
  return [...prose.matchAll(verdicts)].map((match) => {
    const rejected = /reject|against|turn(?:ed)? down|refuse|no\b/i.test(match[0]);
    const wanted = rejected ? /reject|against|no|oppose/ : /accept|yes|for|favour|strike|approve/;
    const outcome = options.find(({ id }) => wanted.test(id))?.id ?? (rejected ? 'rejected' : 'accepted');
    return {
      kind: 'ballot',
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      confidence: 0.7,
      reason: `Reports how the vote went that is declared as ${only}.`,
      annotation: { ballot: only, outcome },
    };
  });
}

const verdicts =
  /\bvoted (?:\w+ly )?(?:by (?:a )?[\w-]+(?: [\w-]+)? )?(?:against|to (?:accept|reject|strike|approve|refuse|turn down)|in favour of|for strike|for industrial action)(?: (?:the|a|an|it|any))?(?: (?:pay )?(?:offer|deal|action|proposal))?\b/gi;
