/** The edits of what a person accepts: marks and front matter of the article, declarations in a registry file. */
import { addKey, declare, registryFor, rootOf } from '../../features/declaring.ts';
import { insertion, lineEndOf, pairOf } from '../../features/mapping.ts';
import { joined } from '../../features/sound.ts';
import type { World } from '../../features/world.ts';
import type { Edit } from '../../language/finding.ts';
import type { Article } from '../../model/article.ts';
import { declaration, needed } from '../../suggest/front.ts';
import type { Head, NewEntity, Proposal, Suggestion } from '../../suggest/proposal.ts';
import { applied, idsOf, isFaithful, type Style, standsClear, writingOf } from '../../suggest/write.ts';
import { scalar } from '../../suggest/yaml.ts';
import { headsOf, isNameless, isWritable, keyOf, least, proposalOf, written } from './known.ts';

export interface Acceptance {
  style: Style;
  /** Where new entities are declared; a path is that of a registry file to be made. */
  entities: 'article' | 'registry' | { create: string };
  /** Ids of who said something, or of what is named, by the keys of offers that a person knows better. */
  meant?: Readonly<Record<string, string>>;
}

export interface Accepted {
  /** Over one or two files, those of one file apart from each other; none where nothing can be written. */
  edits: Edit[];
  /** Keys of what cannot be written: signs of the format stand in the prose around it, or the YAML leaves no place. */
  left: string[];
}

/** The edits that write offers of this very text. */
export function accepting(article: Article, keys: readonly string[], how: Acceptance, world: World): Accepted {
  const wanted = new Set(keys);
  const known = proposalOf(article, least.review);
  const has = (proposal: Proposal) => proposal.suggestions.some((each) => wanted.has(keyOf(each)));
  const proposal = has(known) ? known : proposalOf(article, least.selection);
  const chosen = proposal.suggestions
    .filter((each) => wanted.has(keyOf(each)))
    .map((each) => corrected(each, how.meant?.[keyOf(each)]))
    .filter((each) => isWritable(each) && !isNameless(each));
  const head = Object.fromEntries(headsOf(known).filter(([key]) => wanted.has(`head:${key}`)));
  const attempts = [chosen, chosen.filter((each) => standsClear(proposal, each)), []];
  for (const each of attempts) {
    const edits = editsFor(article, proposal, each, head, how, world);
    if (edits === undefined || (each.length === 0 && Object.keys(head).length === 0)) continue;
    const done = new Set([...each.map(keyOf), ...Object.keys(head).map((key) => `head:${key}`)]);
    return { edits, left: keys.filter((key) => !done.has(key)) };
  }
  return { edits: [], left: [...keys] };
}

function corrected(suggestion: Suggestion, id: string | undefined): Suggestion {
  const { kind } = suggestion;
  if (id === undefined || (kind !== 'quote' && kind !== 'entity')) return suggestion;
  // A role is of whoever was thought to be named.
  const { role: _, ...annotation } = suggestion.annotation;
  return { ...suggestion, annotation: { ...annotation, [kind]: id } };
}

/** Undefined where they cannot be written without a change to the prose. */
function editsFor(
  article: Article,
  proposal: Proposal,
  chosen: readonly Suggestion[],
  head: Head,
  how: Acceptance,
  world: World,
): Edit[] | undefined {
  const fresh = needed(proposal.entities, idsOf(chosen));
  const own = ownEdits(article, proposal, chosen, head, how);
  const elsewhere =
    how.entities === 'article' || fresh.length === 0 ? [] : declaredIn(article, fresh, how.entities, world);
  return own && elsewhere && [...own, ...elsewhere];
}

/** Those of the article itself. */
export function ownEdits(
  article: Article,
  proposal: Proposal,
  chosen: readonly Suggestion[],
  head: Head,
  { style, entities }: Acceptance,
): Edit[] | undefined {
  const { frontMatter } = article.document;
  const pairs = frontMatter?.map?.pairs;
  // Beside `newsmark: 1` alone they are written with the rest; among others each goes to its own place.
  const alone = frontMatter === undefined || (pairs?.length === 1 && pairs[0]!.key.source === 'newsmark');
  const declared = entities === 'article' ? proposal.entities : [];
  const published = article.facts.published ?? head.published?.value;
  const writing = writingOf(article, { ...proposal, entities: declared, head: alone ? head : {} }, chosen, (each) =>
    written(article, each, style, published),
  );
  const values = alone
    ? []
    : headsOf({ ...proposal, head }).map(([key, { value }]) => addKey(article, key, scalar(value)));
  if (writing === undefined || values.includes(undefined)) return undefined;
  const edits = joined([
    ...(values as Edit[]),
    ...[...writing.front, ...writing.marks].map(({ at, text }) => insertion(article.file, at, text)),
  ]);
  return isFaithful(article, madeOf(article, edits), chosen.length) ? edits : undefined;
}

/** The source with insertions made. */
export function madeOf({ document }: Article, edits: readonly Edit[]): string {
  return applied(
    document.text,
    edits.map(({ span, text }) => ({ at: span.start, text })),
  );
}

/** Declarations in a registry file; undefined where its YAML leaves no place. */
function declaredIn(
  article: Article,
  fresh: readonly NewEntity[],
  place: 'registry' | { create: string },
  world: World,
): Edit[] | undefined {
  const all = fresh.map((each) => known(article, each, fresh));
  if (place !== 'registry') return [insertion(place.create, 0, section(all, '\n').join(''))];
  const registry = registryFor('entities', world);
  if (registry === undefined) return undefined;
  const group = pairOf(rootOf(registry), 'entities');
  const filled = group?.value?.type === 'map' && group.value.pairs.length > 0;
  const edits = filled
    ? all.map((each) => declare(registry, { kind: 'entities', id: each.id, value: declaration(each) }))
    : group === undefined
      ? [addKey(registry, 'entities', section(all, lineEndOf(registry.document.text)).slice(1).join('').trimEnd())]
      : [undefined];
  return edits.includes(undefined) ? undefined : joined(edits as Edit[]);
}

/** The lines of a registry file that declares them, each with its line end; a first line end stands by itself. */
function section(entities: readonly NewEntity[], end: string): string[] {
  return [`entities:`, end, ...entities.map((each) => `  ${each.id}: ${declaration(each)}${end}`)];
}

/** In a registry nobody belongs to a body that one article alone declares. */
function known({ scope }: Article, entity: NewEntity, fresh: readonly NewEntity[]): NewEntity {
  const roles = entity.roles.map((role) => {
    const stands = fresh.some(({ id }) => id === role.of) || scope.registry.find('entities', role.of ?? '').length > 0;
    return stands ? role : { ...role, of: undefined };
  });
  return { ...entity, roles };
}
