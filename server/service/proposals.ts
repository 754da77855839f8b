/**
 * What is proposed for an article, for an editor: each proposal as it would be written, and the edits of those that a person
 * accepts. New entities go to the article or to a registry file. Nothing is kept between two questions but the proposals
 * themselves, until the text or the registry changes; so nothing can be stale.
 *
 * An editor loads this file, and with it the whole room of suggestions, when it is first asked for.
 */
import { importedArticle } from '../exchange/import.ts';
import { type Action, unlike } from '../features/actions.ts';
import { labelOf } from '../features/annotate.ts';
import { addKey, declare, registryFor, rootOf } from '../features/declaring.ts';
import { insertion, lineEndOf, pairOf } from '../features/mapping.ts';
import { entitiesOf } from '../features/naming.ts';
import { joined } from '../features/sound.ts';
import type { World } from '../features/world.ts';
import type { Edit, Span } from '../language/finding.ts';
import type { Kind } from '../language/nodes.ts';
import type { Article } from '../model/article.ts';
import { Registry } from '../model/registry.ts';
import { type Config, matcher } from '../rules/config.ts';
import { declaration, needed } from '../suggest/front.ts';
import type { Head, HeadValue, NewEntity, Proposal, Suggestion } from '../suggest/proposal.ts';
import { suggest } from '../suggest/suggest.ts';
import {
  annotate,
  applied,
  articleOf,
  idsOf,
  isFaithful,
  mappingOf,
  type Style,
  standsClear,
  writingOf,
} from '../suggest/write.ts';
import { scalar } from '../suggest/yaml.ts';

/** One proposal as a person sees it. */
export interface Offer {
  /** Names it as long as the text stays the same. */
  key: string;
  /** `head`: a value of the front matter that the page prints. */
  kind: Kind | 'head';
  /** The words, in the source. */
  span: Span;
  /** The words as readers see them. */
  text: string;
  /** As it is written: `{quote: ada-brook}`, or `headline: Drivers walk out`. */
  mapping: string;
  /** What a mapping says of itself that leaves it to the print or to a declaration: `2024-03-04`, `Ada Brook`. */
  meaning?: string;
  /** 0 to 1. */
  confidence: number;
  /** In a sentence. */
  reason: string;
  /** Entities that are declared with it, as they are written: `ada-brook: {type: person, name: Ada Brook}`. */
  declares: string[];
  /** A quotation that nobody is known to have said: whoever accepts it must say who did. */
  asks: boolean;
}

/** Somebody who may have said something. */
export interface Speaker {
  id: string;
  name?: string;
}

export interface Offers {
  /** In the order of the text, what holds others before them; the front matter first. */
  offers: Offer[];
  /** Whom a quotation may be given to. */
  speakers: Speaker[];
  /** The registry file that new entities go to, if there is one. */
  registry?: string;
}

export interface Acceptance {
  style: Style;
  /** Where new entities are declared; a path is that of a registry file to be made. */
  entities: 'article' | 'registry' | { create: string };
  /** Who said what, by the keys of offers that ask. */
  speakers?: Readonly<Record<string, string>>;
}

export interface Accepted {
  /** Over one or two files, those of one file apart from each other; none where nothing can be written. */
  edits: Edit[];
  /** Keys of what cannot be written: signs of the format stand in the prose around it, or the YAML leaves no place. */
  left: string[];
}

/** For one's own selection the bar is lower: somebody means these words to be annotated. */
const least = { review: 0.5, selection: 0.3 };

/** Everything that is proposed for an article as it stands. */
export function offersOf(article: Article, style: Style, world: World): Offers {
  const proposal = proposalOf(article, least.review);
  const registry = registryFor('entities', world)?.file;
  return {
    offers: [
      ...headsOf(proposal).map(([key, value]) => headOffer(article, key, value)),
      ...proposal.suggestions.filter(isWritable).map((each) => offerOf(article, proposal, each, style)),
    ],
    speakers: speakersOf(article, proposal),
    registry,
  };
}

/** The proposal for a selection, or for the words under a cursor: what shares most of its text with it. */
export function offerFor(article: Article, range: Span, style: Style): Offer | undefined {
  const found = suggestionFor(article, range);
  return found && offerOf(article, found.proposal, found.suggestion, style);
}

/** The edits that write offers of this very text. */
export function accepting(article: Article, keys: readonly string[], how: Acceptance, world: World): Accepted {
  const wanted = new Set(keys);
  const known = proposalOf(article, least.review);
  const has = (proposal: Proposal) => proposal.suggestions.some((each) => wanted.has(keyOf(each)));
  const proposal = has(known) ? known : proposalOf(article, least.selection);
  const chosen = proposal.suggestions
    .filter((each) => wanted.has(keyOf(each)))
    .map((each) => attributed(each, how.speakers?.[keyOf(each)]))
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

/** Actions at a place together with those that proposals add, each result once. */
export function withProposed(article: Article, actions: readonly Action[], range: Span, world: World): Action[] {
  const proposed = proposedActions(article, range, world);
  const isFix = ({ kind }: Action) => kind === 'quickfix';
  const [fixes, others] = [actions.filter(isFix), actions.filter((each) => !isFix(each))];
  const own = [proposed.filter(isFix), proposed.filter((each) => !isFix(each))] as const;
  return unlike(article, [...fixes, ...own[0], ...own[1], ...others]);
}

/**
 * What proposals add to the actions at a place: ways out of findings about names and quotations that nothing annotates, and
 * the best annotation of a selection.
 */
function proposedActions(article: Article, range: Span, world: World): Action[] {
  if (article.registry) return [];
  const { suggestions } = proposalOf(article, least.review);
  const fixes = world.findings(article.file).flatMap((finding): Action[] => {
    const kind = answered[finding.rule];
    const { start, end } = finding.span;
    if (kind === undefined || start > range.end || range.start > end) return [];
    const plain = { start: article.document.plain.toPlain(start), end: article.document.plain.toPlain(end) };
    const here = suggestions.find((each) => each.kind === kind && each.start < plain.end && plain.start < each.end);
    if (here === undefined) return [];
    const id = here.annotation[kind];
    const same = suggestions.filter((each) => each.kind === kind && each.annotation[kind] === id && isWritable(each));
    const all = same.length > 1 ? [same] : [];
    return [[here], ...all].flatMap((chosen) =>
      actionsFor(article, chosen, world).map((each) => ({ ...each, kind: 'quickfix' as const, finding })),
    );
  });
  const best = range.start < range.end ? suggestionFor(article, range)?.suggestion : undefined;
  return [...fixes, ...(best ? actionsFor(article, [best], world) : [])];
}

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

/** The kind of annotation that is a way out of a rule's findings. */
const answered: Readonly<Record<string, 'entity' | 'quote'>> = {
  'entity/unlinked': 'entity',
  'quote/unattributed': 'quote',
};

interface Kept {
  version: number;
  proposals: Map<number, Proposal>;
}

const kept = new WeakMap<Article, Kept>();

/** Made once for each state of the text and the registry. */
function proposalOf(article: Article, minConfidence: number): Proposal {
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

function keyOf({ kind, start, end }: Suggestion): string {
  return `${kind}:${start}-${end}`;
}

function isWritable({ text }: Suggestion): boolean {
  return text.trim() !== '';
}

function isNameless({ kind, annotation }: Suggestion): boolean {
  return kind === 'quote' && typeof annotation.quote !== 'string';
}

function attributed(suggestion: Suggestion, speaker: string | undefined): Suggestion {
  if (speaker === undefined || !isNameless(suggestion)) return suggestion;
  return { ...suggestion, annotation: { ...suggestion.annotation, quote: speaker } };
}

function headsOf({ head }: Proposal): [keyof Head, HeadValue][] {
  const keys = ['headline', 'published', 'publisher', 'byline'] as const;
  return keys.flatMap((key): [keyof Head, HeadValue][] => (head[key] ? [[key, head[key]]] : []));
}

/** A headline is the likeliest line; what names itself, as "By Ada Brook" does, is surer. */
const headConfidence: Record<keyof Head, number> = { headline: 0.8, published: 0.9, publisher: 0.7, byline: 0.9 };

const headReasons: Record<keyof Head, string> = {
  headline: 'The page prints it as its headline.',
  published: 'The page prints it as the day of publication; dates in words are told from it.',
  publisher: 'The page prints it as its publisher.',
  byline: 'The page prints it as its byline.',
};

function headOffer({ document }: Article, key: keyof Head, { value, start, end }: HeadValue): Offer {
  return {
    key: `head:${key}`,
    kind: 'head',
    span: document.plain.span(start, end),
    text: document.plain.text.slice(start, end),
    mapping: `${key}: ${scalar(value)}`,
    confidence: headConfidence[key],
    reason: headReasons[key],
    declares: [],
    asks: false,
  };
}

function offerOf(article: Article, proposal: Proposal, suggestion: Suggestion, style: Style): Offer {
  const { kind, start, end, text, confidence, reason } = suggestion;
  const declared = needed(proposal.entities, idsOf([suggestion]));
  return {
    key: keyOf(suggestion),
    kind,
    span: article.document.plain.span(start, end),
    text,
    mapping: written(article, suggestion, style),
    meaning: meaningOf(article, proposal, suggestion),
    confidence,
    reason,
    declares: declared.map((each) => `${each.id}: ${declaration(each)}`),
    asks: isNameless(suggestion),
  };
}

/**
 * The mapping. The speaker of a quotation always stands in it, since a reviewer must see who is meant; and so does a day that
 * is told from a day of publication which the front matter does not hold.
 */
function written(article: Article, suggestion: Suggestion, style: Style, published = article.facts.published): string {
  if (isNameless(suggestion)) return '{quote}';
  const full = style === 'full' || (suggestion.kind === 'date' && published === undefined);
  return mappingOf(suggestion, full ? 'full' : 'short');
}

function meaningOf(article: Article, proposal: Proposal, { kind, annotation }: Suggestion): string | undefined {
  switch (kind) {
    case 'entity':
    case 'quote': {
      const id = annotation[kind];
      return typeof id === 'string' ? nameOf(article, proposal, id) : undefined;
    }
    case 'figure':
      return typeof annotation.figure === 'string' ? undefined : figureInWords(annotation.figure);
    case 'date':
      return annotation.date === null || annotation.date === undefined ? undefined : String(annotation.date);
    default:
      return undefined;
  }
}

function nameOf(article: Article, { entities }: Proposal, id: string): string | undefined {
  return article.scope.entity(id)?.item.name ?? entities.find((each) => each.id === id)?.name;
}

/** `about 200 worker`, `2 to 3 percent`. */
function figureInWords(figure: unknown): string | undefined {
  if (typeof figure !== 'object' || figure === null) return undefined;
  const { value, unit, approx } = figure as { value?: unknown; unit?: string; approx?: string };
  const range = typeof value === 'object' && value !== null ? (value as { from: number; to: number }) : undefined;
  const amount = range ? `${range.from} to ${range.to}` : value === undefined ? undefined : String(value);
  return [approx?.replace('-', ' '), amount, unit].filter((each) => each !== undefined).join(' ');
}

function speakersOf(article: Article, { entities }: Proposal): Speaker[] {
  const silent = new Set<string | undefined>(['place', 'law', 'work']);
  const known = entitiesOf(article).map(({ id, name, type }) => ({ id, name, type }));
  return [...known, ...entities].filter(({ type }) => !silent.has(type)).map(({ id, name }) => ({ id, name }));
}

/** What shares at least half of its text with the selection; under a cursor the narrowest. */
function suggestionFor(
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

/** One action, or two where it declares somebody: in the article, and in the registry. */
function actionsFor(article: Article, chosen: readonly Suggestion[], world: World): Action[] {
  const proposal = proposalOf(article, least.selection);
  const [first] = chosen;
  if (first === undefined || chosen.some(isNameless)) return [];
  const registry = registryFor('entities', world);
  const isNew = needed(proposal.entities, idsOf(chosen)).length > 0;
  const places = isNew && registry ? (['article', 'registry'] as const) : (['article'] as const);
  return places.flatMap((entities): Action[] => {
    const { edits, left } = accepting(article, chosen.map(keyOf), { style: 'short', entities }, world);
    if (edits.length === 0 || left.length > 0) return [];
    const where = entities === 'registry' ? ` in ${registry!.file.split('/').at(-1)}` : '';
    return [{ title: `${titleOf(article, first, isNew, chosen.length)}${where}`, kind: 'refactor.rewrite', edits }];
  });
}

function titleOf(article: Article, { kind, annotation }: Suggestion, isNew: boolean, count: number): string {
  const what = count > 1 ? `Annotate all ${count} as` : 'Annotate as';
  const id = annotation[kind];
  if (kind === 'entity' || kind === 'quote') {
    const who = isNew ? `a new entity ${id}` : labelOf(article, String(id));
    return kind === 'quote' ? `${what} words of ${who}` : `${what} ${who}`;
  }
  if (typeof id === 'string' && kind !== 'date') return `${what} ${kind} ${id}`;
  return kind === 'aside' ? `${what} an aside` : `${what} a ${kind}, as printed`;
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
function ownEdits(
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
function madeOf({ document }: Article, edits: readonly Edit[]): string {
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
