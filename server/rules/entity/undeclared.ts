/** entity/undeclared: an id that neither the front matter nor the registry declares. */
import type { Fix, Span } from '../../language/finding.ts';
import type { Article } from '../../model/article.ts';
import type { DeclaredKind } from '../../model/declared.ts';
import { figurePaths, resolvePath } from '../../model/figure.ts';
import { defineRule, type Report } from '../rule.ts';
import { nearestOf } from '../run.ts';

export default defineRule({
  id: 'entity/undeclared',
  summary: 'An id that neither the front matter nor the registry declares.',
  why: `Whatever an annotation names must be declared once, in the article's front matter or in a registry file: only then
can the next article be checked against it. It holds for ids of every kind, wherever they stand: speakers, ballots, parts
of ballots, figures, events, claims, sources.`,
  severity: 'error',
  scope: 'article',
  messages: {
    unknown: 'Unexpected {what} "{id}": neither the front matter nor the registry declares it',
    nearly: 'Unexpected {what} "{id}", expected "{nearest}": neither the front matter nor the registry declares "{id}"',
    part: 'Unexpected part "{id}": ballot "{ballot}" has {parts}',
  },
  good: [
    '---\nentities:\n  mill-union: {type: organisation, name: Mill Union}\n---\nThe [Mill Union]{mill-union} met.',
  ],
  bad: [
    {
      article:
        '---\nentities:\n  mill-union: {type: organisation, name: Mill Union}\n---\nThe [Mill Union]{entity: ‹|mil-union|›{nearly}} met.',
      fixed:
        '---\nentities:\n  mill-union: {type: organisation, name: Mill Union}\n---\nThe [Mill Union]{entity: mill-union} met.',
    },
    {
      article:
        '---\nballots:\n  pay: {options: {accept: 48.9%, reject: 51.1%}}\n---\nIn all [65 per cent]{figure: ‹|pay.quorum|›{part}} voted.',
    },
  ],
  *check(article) {
    for (const use of usesOf(article)) {
      const report = judge(article, use);
      if (report) yield report;
    }
  },
});

/** Somewhere an id is used: what kinds of thing it may name, and where it stands. */
interface Use {
  id: string;
  span: Span;
  kinds: readonly DeclaredKind[];
  what: string;
}

function* usesOf(article: Article): Iterable<Use> {
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
  yield* declaredUses(article);
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
  for (const { at, by } of declared.claims) yield* used(by, at.by, entities, 'entity');
}

function* used(
  id: string | undefined,
  span: Span | undefined,
  kinds: readonly DeclaredKind[],
  what: string,
): Iterable<Use> {
  if (id !== undefined && span) yield { id, span, kinds, what };
}

function judge(article: Article, { id, span, kinds, what }: Use): Report | undefined {
  const { scope } = article;
  if (kinds.some((kind) => scope.all(kind, id).length > 0)) return undefined;
  const figure = kinds.includes('figures');
  if (figure && resolvePath(scope, id)) return undefined;
  const ballot = figure && id.includes('.') ? scope.ballot(id.slice(0, id.indexOf('.'))) : undefined;
  if (ballot) {
    const parts = figurePaths(scope).filter((path) => path.startsWith(`${ballot.item.id}.`));
    const fixes = parts.map((path) => changeTo(path, span));
    const data = { id, ballot: ballot.item.id, parts: listed(parts) };
    return { message: 'part', data, span, fixes: fixes.slice(0, 5) };
  }
  const known = figure ? figurePaths(scope) : kinds.flatMap((kind) => scope.ids(kind));
  const nearest = nearestOf(id, known);
  return {
    message: nearest === undefined ? 'unknown' : 'nearly',
    data: { what, id, nearest: nearest ?? '' },
    span,
    fixes: nearest === undefined ? [] : [changeTo(nearest, span)],
  };
}

function changeTo(id: string, span: Span): Fix {
  return { title: `Change to ${id}`, edits: [{ file: '', span, text: id }] };
}

function listed(paths: readonly string[]): string {
  return paths.length === 0 ? 'no parts with a value' : paths.join(', ');
}
