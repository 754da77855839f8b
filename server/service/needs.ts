/** What the options of a ballot need to win, for who only looks at it: the same answer as the rules judge by. */
import type { BallotNeed } from '../features/world.ts';
import type { Article } from '../model/article.ts';
import { requirementsOf } from '../rules/ballot/requirements.ts';
import { fullSheet } from '../rules/ballot/sheet.ts';
import { standingsOf } from '../rules/ballot/winner.ts';

/** Beside more votes than any other option, which goes without saying; of a law only what certainly holds. */
export function needsOf(article: Article, id: string): BallotNeed[] {
  const found = article.scope.ballot(id);
  if (found === undefined) return [];
  const sheet = fullSheet(found, article);
  return standingsOf(sheet).flatMap((standing) =>
    requirementsOf(article, sheet, standing)
      .filter(({ doubt }) => doubt === undefined)
      .map(({ kind, percent, text, has, law }) => ({
        option: standing.id,
        kind,
        percent,
        text,
        has,
        law: law?.set.name,
      })),
  );
}
