/** Where ids are used, in annotations and in declarations: for undeclared and unused ids, references and rename. */
import type { Span } from '../language/finding.ts';
import type { Article } from './article.ts';
import { type DeclaredKind, declaredKinds } from './declared.ts';

/** Somewhere an id is used: what kinds of thing it may name, and where it stands. */
export interface Use {
  id: string;
  span: Span;
  kinds: readonly DeclaredKind[];
  /** How messages name what is expected. */
  what: string;
  role: ReferenceRole;
  /** Need not be declared: the id or title of a role. */
  optional?: boolean;
  /** The printed words of the annotation. */
  words?: Span;
}

/** How a place refers to an id. */
export const referenceRoles = [
  'declaration',
  'mention',
  'speaker',
  'via',
  'figure',
  'date',
  'ballot',
  'claim',
  'source',
  'other',
] as const;
export type ReferenceRole = (typeof referenceRoles)[number];

/** Every id that an article or registry file uses, in annotations and in declarations. */
export function usesOf(article: Article): readonly Use[] {
  return article.list(uses);
}

function* uses(article: Article): Iterable<Use> {
  const { facts } = article;
  for (const { entity, at, span, role, roleAt } of facts.mentions) {
    yield { id: entity, span: at, kinds: ['entities'], what: 'entity', role: 'mention', words: span };
    if (role !== undefined && roleAt) yield optional(role, roleAt);
  }
  for (const { speaker, via, at, viaAt, span } of facts.quotes) {
    if (speaker !== undefined) {
      yield { id: speaker, span: at, kinds: ['entities'], what: 'speaker', role: 'speaker', words: span };
    }
    if (via !== undefined && viaAt) {
      yield { id: via, span: viaAt, kinds: ['entities'], what: 'entity', role: 'via', words: span };
    }
  }
  for (const { path, at, span } of facts.figures) {
    if (path !== undefined) {
      yield { id: path, span: at, kinds: ['figures', 'ballots'], what: 'figure', role: 'figure', words: span };
    }
  }
  for (const { event, eventAt, span } of facts.dates) {
    if (event !== undefined && eventAt) {
      yield { id: event, span: eventAt, kinds: ['events'], what: 'event', role: 'date', words: span };
    }
  }
  for (const { ballot, at, span } of facts.ballots) {
    yield { id: ballot, span: at, kinds: ['ballots'], what: 'ballot', role: 'ballot', words: span };
  }
  for (const { claim, at, span } of facts.claims) {
    yield { id: claim, span: at, kinds: ['claims'], what: 'claim', role: 'claim', words: span };
  }
  for (const { source, sourceAt, span } of statementsOf(article)) yield* sourceUse(source, sourceAt, span);
  yield* declaredUses(article);
}

function statementsOf({ facts }: Article) {
  return [...facts.mentions, ...facts.quotes, ...facts.figures, ...facts.dates, ...facts.ballots, ...facts.claims];
}

/** A source is an id or an address; only what is written like an id must be declared. */
function* sourceUse(source: string | undefined, span: Span | undefined, words?: Span): Iterable<Use> {
  if (source !== undefined && span && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(source)) {
    yield { id: source, span, kinds: ['sources'], what: 'source', role: 'source', words };
  }
}

/** Ids that declarations name in their own fields. */
function* declaredUses(article: Article): Iterable<Use> {
  const { declared } = article.facts;
  const entities = ['entities'] as const;
  const thing = ['entities', 'events', 'figures', 'ballots'] as const;
  for (const { at, partOf, roles } of declared.entities) {
    yield* used(partOf, at['part-of'], entities, 'entity');
    for (const [index, role] of roles.entries()) {
      yield* used(role.of, at[`roles.${index}.of`], entities, 'entity');
      const place = at[`roles.${index}.id`];
      if (role.id !== undefined && place) yield optional(role.id, place);
    }
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
    yield* used(partOf, at['part-of'], ['events', 'ballots'], 'event or ballot');
  }
  for (const { at, by, sources } of declared.claims) {
    yield* used(by, at.by, entities, 'entity');
    for (const [index, id] of sources.entries()) yield* sourceUse(id, at[`sources.${index}`] ?? at.sources);
  }
  for (const kind of declaredKinds) {
    for (const item of declared[kind]) yield* sourceUse(item.source, item.at.source);
  }
}

function optional(id: string, span: Span): Use {
  return { id, span, kinds: ['entities'], what: 'role', role: 'other', optional: true };
}

function* used(
  id: string | undefined,
  span: Span | undefined,
  kinds: readonly DeclaredKind[],
  what: string,
): Iterable<Use> {
  if (id !== undefined && span) yield { id, span, kinds, what, role: 'other' };
}
