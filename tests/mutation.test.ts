/**
 * Changes that make true texts false: one digit, unit, word, weekday, name, tenure, mark or key at a time, over the honest
 * articles of tests/corpus and over pairs made up for it. The output says for every rule what share of the changes it
 * catches, itself or through a rule that it yields to. Nothing but chance picks among the changes, always the same way.
 */
import { afterAll, describe, expect, test } from 'vitest';
import type { Article } from '../server/model/article.ts';
import { rules } from '../server/rules/index.ts';
import { Newsmark } from '../server/service.ts';
import { ballotMutations, madeUpBallots } from './mutation/ballots.ts';
import { dateMutations, madeUpDates } from './mutation/dates.ts';
import { entityMutations, madeUpEntities } from './mutation/entities.ts';
import { figureMutations, madeUpFigures } from './mutation/figures.ts';
import { Bench, chance, type Mutation, sample } from './mutation/mutation.ts';
import { echoes, quoteMutations } from './mutation/quotes.ts';
import { corpusFiles } from './support/corpus.ts';

/** Share of the changes that each rule must catch. */
const usualLeast = 0.95;
/**
 * A short quotation with a word changed in its middle has too few words in a row left to be told from a set phrase; a
 * loaded verb behind a question mark is not always taken for its cue.
 */
const lowerLeast: Readonly<Record<string, number>> = { 'quote/drift': 0.9, 'quote/cue': 0.9 };
/** Changes that are tried for each rule. */
const tried = 60;

const files = corpusFiles();
const byRule = mutationsByRule();
const bench = new Bench(files);
const table: string[] = [];

afterAll(() => {
  console.log(['share of wrong changes that are caught', ...table].join('\n'));
});

test('tries every rule that is on, but for bytes that are no text', () => {
  const untried = rules.filter(({ id, severity }) => severity !== 'off' && !byRule.has(id)).map(({ id }) => id);
  expect(untried).toEqual(['format/encoding']);
});

describe.each([...byRule].sort(([a], [b]) => (a < b ? -1 : 1)))('%s', (rule, mutations) => {
  const outcomes = sample(mutations, tried, chance(mutations.length)).map((mutation) => ({
    mutation,
    ...bench.try(mutation),
  }));

  test('catches what is wrong', () => {
    const caught = outcomes.filter((outcome) => outcome.caught).length;
    const share = caught / outcomes.length;
    table.push(
      `${rule.padEnd(24)} ${String(caught).padStart(3)} of ${String(outcomes.length).padStart(3)}  ${(100 * share).toFixed(0).padStart(3)}%`,
    );
    const missed = outcomes.filter((outcome) => !outcome.caught);
    const told = missed.map(
      ({ mutation, instead }) => `${mutation.mutated[0]?.path}: ${mutation.note} → ${instead.join('; ') || 'nothing'}`,
    );
    table.push(...told.map((line) => `    missed ${line.slice(0, 200)}`));
    expect(share, told.join('\n')).toBeGreaterThanOrEqual(lowerLeast[rule] ?? usualLeast);
  });

  test('is silent on the originals', () => {
    expect(
      outcomes.flatMap(({ mutation, falseAlarms }) => falseAlarms.map((alarm) => `${mutation.note}: ${alarm}`)),
    ).toEqual([]);
  });
});

function mutationsByRule(): Map<string, Mutation[]> {
  const newsmark = new Newsmark({});
  for (const { path, text } of files) newsmark.put(path, text, path.startsWith('registry/') ? 'registry' : 'article');
  const articles = files
    .filter(({ path }) => path.endsWith('.news'))
    .map(({ path }) => newsmark.article(path) as Article);
  const all = [
    ...articles.flatMap((article) => [
      ...figureMutations(article),
      ...dateMutations(article),
      ...quoteMutations(article),
      ...echoes(article),
      ...entityMutations(article),
      ...madeUpEntities(article),
      ...ballotMutations(article),
    ]),
    ...madeUpFigures(),
    ...madeUpDates(),
    ...madeUpBallots(),
  ];
  const grouped = new Map<string, Mutation[]>();
  for (const mutation of all) grouped.set(mutation.rule, [...(grouped.get(mutation.rule) ?? []), mutation]);
  return grouped;
}
