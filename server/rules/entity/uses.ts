/** Where ids are used: what entity/undeclared holds against the declarations, and entity/unused against the uses. */
import type { Span } from '../../language/finding.ts';
import type { Article } from '../../model/article.ts';
import { type DeclaredKind, declaredKinds } from '../../model/declared.ts';

/** Somewhere an id is used: what kinds of thing it may name, and where it stands. */
export interface Use {
  id: string;
  span: Span;
  kinds: readonly DeclaredKind[];
  what: string;
}

/** Every id that an article or registry file uses, in annotations and in declarations. */
export function* usesOf(article: Article): Iterable<Use> {
  const { facts } = article;
  for (const { entity, at } of facts.mentions) yield { id: entity, span: at, kinds: ['entities'], what: 'entity' };
  for (const quote of facts.quotes) {
    if (quote.speaker !== undefined) yield { id: quote.speaker, span: quote.at, kinds: ['entities'], what: 'speaker' };
    if (quote.via !== undefined && quote.viaAt)
      yield { id: quote.via, span: quote.viaAt, kinds: ['entities'], what: 'entity' };
  }
  for (const { path, at } of facts.figures) {
    if (path !== undefined) yield { id: path, span: at, kinds: ['figures', 'ballots'], what: 'figure' };
  }
  for (const { event, eventAt } of facts.dates) {
    if (event !== undefined && eventAt) yield { id: event, span: eventAt, kinds: ['events'], what: 'event' };
  }
  for (const { ballot, at } of facts.ballots) yield { id: ballot, span: at, kinds: ['ballots'], what: 'ballot' };
  for (const { claim, at } of facts.claims) yield { id: claim, span: at, kinds: ['claims'], what: 'claim' };
  for (const statement of statementsOf(article)) {
    yield* sourceUse(statement.source, statement.sourceAt);
  }
  yield* declaredUses(article);
}

function statementsOf({ facts }: Article) {
  return [...facts.mentions, ...facts.quotes, ...facts.figures, ...facts.dates, ...facts.ballots, ...facts.claims];
}

/** A source is an id or an address; only what is written like an id must be declared. */
function* sourceUse(source: string | undefined, span: Span | undefined): Iterable<Use> {
  if (source !== undefined && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(source))
    yield* used(source, span, ['sources'], 'source');
}

/** Ids that declarations name in their own fields. */
function* declaredUses(article: Article): Iterable<Use> {
  const { declared } = article.facts;
  const entities = ['entities'] as const;
  const thing = ['entities', 'events', 'figures', 'ballots'] as const;
  for (const { at, partOf, roles } of declared.entities) {
    yield* used(partOf, at['part-of'], entities, 'entity');
    for (const [index, role] of roles.entries()) yield* used(role.of, at[`roles.${index}.of`], entities, 'entity');
  }
  for (const { at, of, shareOf, sumOf, change } of declared.figures) {
    yield* used(of, at.of, thing, 'entity, event or figure');
    yield* used(shareOf, at['share-of'], ['figures', 'ballots'], 'figure');
    for (const [index, id] of (sumOf ?? []).entries()) {
      yield* used(id, at[`sum-of.${index}`] ?? at['sum-of'], ['figures', 'ballots'], 'figure');
    }
    yield* used(change?.from, at['change.from'], ['figures', 'ballots'], 'figure');
    yield* used(change?.to, at['change.to'], ['figures', 'ballots'], 'figure');
  }
  for (const { at, of, place } of declared.ballots) {
    yield* used(of, at.of, entities, 'entity');
    yield* used(place, at.place, entities, 'place');
  }
  for (const { at, place, participants, partOf } of declared.events) {
    yield* used(place, at.place, entities, 'place');
    for (const [index, id] of participants.entries()) yield* used(id, at[`participants.${index}`], entities, 'entity');
    yield* used(partOf, at['part-of'], ['events'], 'event');
  }
  for (const { at, by, sources } of declared.claims) {
    yield* used(by, at.by, entities, 'entity');
    for (const [index, id] of sources.entries()) yield* sourceUse(id, at[`sources.${index}`] ?? at.sources);
  }
  for (const kind of declaredKinds) {
    for (const item of declared[kind]) yield* sourceUse(item.source, item.at.source);
  }
}

function* used(
  id: string | undefined,
  span: Span | undefined,
  kinds: readonly DeclaredKind[],
  what: string,
): Iterable<Use> {
  if (id !== undefined && span) yield { id, span, kinds, what };
}
