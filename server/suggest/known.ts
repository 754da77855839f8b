/** Figures that the registry holds already: a printed quantity that has the value, the unit and the subject of one. */
import type { Article } from '../model/article.ts';
import type { Ballot, Figure } from '../model/declared.ts';
import { normaliseName } from '../reading/name.ts';
import type { Quantity } from '../reading/quantity.ts';
import type { Cast } from './cast.ts';

interface Known {
  path: string;
  unit?: string;
  /** Words of which one must stand near the number. */
  words: ReadonlySet<string>;
}

/** Answers with the path of the one declared figure or part of a ballot that a quantity prints, where there is just one. */
export function knownFigures(article: Article, cast: Cast, prose: string): (quantity: Quantity) => string | undefined {
  const byValue = new Map<number, Known[]>();
  const put = (value: number | undefined, known: Known): void => {
    if (value === undefined) return;
    const list = byValue.get(value);
    if (list) list.push(known);
    else byValue.set(value, [known]);
  };
  const named = new Set(cast.namings.map(({ member }) => member.id));
  for (const id of article.scope.ids('figures')) {
    const figure = article.scope.figure(id)!.item;
    // Figures of a measure are given by that: measures.ts.
    if (figure.value === undefined || 'from' in figure.value || figure.measures !== undefined) continue;
    if (figure.of !== undefined && !named.has(figure.of)) continue;
    put(figure.value.value, { path: id, unit: figure.unit, words: wordsOfFigure(figure) });
  }
  for (const id of article.scope.ids('ballots')) {
    const ballot = article.scope.ballot(id)!.item;
    if (ballot.of !== undefined && !named.has(ballot.of)) continue;
    for (const { path, value, unit, words } of partsOf(ballot)) put(value, { path: `${id}.${path}`, unit, words });
  }
  if (byValue.size === 0) return () => undefined;
  return (quantity) => {
    if (quantity.range !== undefined) return undefined;
    const around = new Set(wordsIn(prose.slice(Math.max(0, quantity.start - 160), quantity.end + 120)));
    const fair = (byValue.get(quantity.value) ?? []).filter(
      ({ unit, words }) =>
        (unit === undefined || quantity.unit === undefined || unit === quantity.unit || unit === quantity.noun) &&
        [...words].some((word) => around.has(word)),
    );
    return fair.length === 1 ? fair[0]!.path : undefined;
  };
}

function wordsOfFigure({ id, unit }: Figure): Set<string> {
  return new Set(wordsIn([id, unit ?? ''].join(' ')));
}

function partsOf(ballot: Ballot): { path: string; value: number | undefined; unit: string; words: Set<string> }[] {
  const vote = ['vote', 'voted', 'ballot', 'members', 'offer', 'strike', 'favour', 'against'];
  const parts = [
    {
      path: 'turnout',
      value: ballot.turnout?.value,
      unit: 'percent',
      words: new Set(['turnout', 'took', 'part', ...vote]),
    },
  ];
  for (const { id, share, votes } of ballot.options) {
    const words = new Set([...wordsIn(id), ...vote]);
    parts.push({ path: id, value: share?.value, unit: 'percent', words });
    parts.push({ path: `${id}.votes`, value: votes?.value, unit: 'vote', words });
  }
  return parts;
}

/** Words of four letters and more, without the endings of numbers and verbs, so that "strikes" is near "strike". */
function wordsIn(text: string): string[] {
  return normaliseName(text)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 3)
    .map((word) => word.replace(/(?:ing|ed|es|s)$/, ''));
}
