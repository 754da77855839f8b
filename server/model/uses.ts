/** Where ids are used, in annotations and in declarations: for undeclared and unused ids, references and rename. */
import type { Span } from '../language/finding.ts';
import type { Article } from './article.ts';
import { type Declarations, type DeclaredKind, declaredKinds } from './declared.ts';

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
  return article.derive(uses);
}

function uses({ facts }: Article): Use[] {
  const all: Use[] = [];
  for (const { entity, at, span, role, roleAt } of facts.mentions) {
    all.push({ id: entity, span: at, kinds: entities, what: 'entity', role: 'mention', words: span });
    if (role !== undefined) useOptional(all, role, roleAt);
  }
  for (const { speaker, via, at, viaAt, span } of facts.quotes) {
    if (speaker !== undefined) {
      all.push({ id: speaker, span: at, kinds: entities, what: 'speaker', role: 'speaker', words: span });
    }
    if (via !== undefined && viaAt) {
      all.push({ id: via, span: viaAt, kinds: entities, what: 'entity', role: 'via', words: span });
    }
  }
  for (const { path, at, span } of facts.figures) {
    if (path !== undefined) {
      all.push({ id: path, span: at, kinds: values, what: 'figure', role: 'figure', words: span });
    }
  }
  for (const { event, eventAt, span } of facts.dates) {
    if (event !== undefined && eventAt) {
      all.push({ id: event, span: eventAt, kinds: ['events'], what: 'event', role: 'date', words: span });
    }
  }
  for (const { ballot, at, span } of facts.ballots) {
    all.push({ id: ballot, span: at, kinds: ['ballots'], what: 'ballot', role: 'ballot', words: span });
  }
  for (const { claim, at, span } of facts.claims) {
    all.push({ id: claim, span: at, kinds: ['claims'], what: 'claim', role: 'claim', words: span });
  }
  const statements = [facts.mentions, facts.quotes, facts.figures, facts.dates, facts.ballots, facts.claims];
  for (const list of statements) {
    for (const { source, sourceAt, span } of list) if (source !== undefined) useSource(all, source, sourceAt, span);
  }
  useInDeclarations(all, facts.declared);
  return all;
}

const entities = ['entities'] as const;
const values = ['figures', 'ballots'] as const;
const things = ['entities', 'events', 'figures', 'ballots'] as const;

/** A source is an id or an address; only what is written like an id must be declared. */
function useSource(all: Use[], source: string, span: Span | undefined, words?: Span): void {
  if (span && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(source)) {
    all.push({ id: source, span, kinds: ['sources'], what: 'source', role: 'source', words });
  }
}

/** Ids that declarations name in their own fields. */
function useInDeclarations(all: Use[], declared: Declarations): void {
  for (const { at, partOf, roles } of declared.entities) {
    use(all, partOf, at['part-of'], entities, 'entity');
    for (const [index, role] of roles.entries()) {
      if (role.of !== undefined) use(all, role.of, at[`roles.${index}.of`], entities, 'entity');
      if (role.id !== undefined) useOptional(all, role.id, at[`roles.${index}.id`]);
    }
  }
  for (const { at, of, shareOf, sumOf, change } of declared.figures) {
    use(all, of, at.of, things, 'entity, event or figure');
    use(all, shareOf, at['share-of'], values, 'figure');
    for (const [index, id] of (sumOf ?? []).entries()) {
      use(all, id, at[`sum-of.${index}`] ?? at['sum-of'], values, 'figure');
    }
    use(all, change?.from, at['change.from'], values, 'figure');
    use(all, change?.to, at['change.to'], values, 'figure');
  }
  for (const { at, of, place } of declared.ballots) {
    use(all, of, at.of, entities, 'entity');
    use(all, place, at.place, entities, 'place');
  }
  for (const { at, place, participants, partOf } of declared.events) {
    use(all, place, at.place, entities, 'place');
    for (const [index, id] of participants.entries()) use(all, id, at[`participants.${index}`], entities, 'entity');
    use(all, partOf, at['part-of'], ['events', 'ballots'], 'event or ballot');
  }
  for (const { at, by, sources } of declared.claims) {
    use(all, by, at.by, entities, 'entity');
    for (const [index, id] of sources.entries()) useSource(all, id, at[`sources.${index}`] ?? at.sources);
  }
  for (const kind of declaredKinds) {
    for (const { source, at } of declared[kind]) if (source !== undefined) useSource(all, source, at.source);
  }
}

function useOptional(all: Use[], id: string, span: Span | undefined): void {
  if (span) all.push({ id, span, kinds: entities, what: 'role', role: 'other', optional: true });
}

function use(
  all: Use[],
  id: string | undefined,
  span: Span | undefined,
  kinds: readonly DeclaredKind[],
  what: string,
): void {
  if (id !== undefined && span) all.push({ id, span, kinds, what, role: 'other' });
}
