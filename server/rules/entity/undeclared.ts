/** entity/undeclared: an id that neither the front matter nor the registry declares. */
import type { Fix, Span } from '../../language/finding.ts';
import { listOf, nearest as nearestNames } from '../../language/shape.ts';
import type { Article } from '../../model/article.ts';
import { figurePaths, resolvePath } from '../../model/figure.ts';
import { type Use, usesOf } from '../../model/uses.ts';
import { defineRule, type Report } from '../rule.ts';

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
    nearly: 'Unexpected {what} "{id}", expected {nearest}: neither the front matter nor the registry declares "{id}"',
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
        '---\nballots:\n  pay: {options: {accept: 48.9%, reject: 51.1%}}\n---\nIn all [65 per cent]{figure: ‹|pay.quorum|›{part}} of them voted.',
    },
  ],
  *check(article) {
    const followed = followedPaths(article);
    for (const use of usesOf(article)) {
      if (use.optional || isDeclared(article, use, followed)) continue;
      yield reportOf(article, use);
    }
  },
});

/** The paths of figures in the prose that lead somewhere. */
function followedPaths({ facts, figures }: Article): ReadonlySet<string> {
  const paths = new Set<string>();
  for (let index = 0; index < facts.figures.length; index++) {
    const { path } = facts.figures[index]!;
    if (path !== undefined && figures[index]) paths.add(path);
  }
  return paths;
}

function isDeclared({ scope }: Article, { id, kinds, role }: Use, followed: ReadonlySet<string>): boolean {
  if (role === 'figure' && followed.has(id)) return true;
  for (const kind of kinds) if (scope.first(kind, id) !== undefined) return true;
  return kinds.includes('figures') && resolvePath(scope, id) !== undefined;
}

function reportOf({ scope }: Article, { id, span, kinds, what }: Use): Report {
  const figure = kinds.includes('figures');
  const ballot = figure && id.includes('.') ? scope.ballot(id.slice(0, id.indexOf('.'))) : undefined;
  if (ballot) {
    const parts = figurePaths(scope).filter((path) => path.startsWith(`${ballot.item.id}.`));
    const fixes = nearestNames(id, parts).map((part) => changeTo(part, span));
    const data = { id, ballot: ballot.item.id, parts: listed(parts) };
    return { message: 'part', data, span, fixes };
  }
  const known = figure ? figurePaths(scope) : kinds.flatMap((kind) => scope.ids(kind));
  const near = nearestNames(id, known);
  return {
    message: near.length === 0 ? 'unknown' : 'nearly',
    data: { what, id, nearest: listOf(near) },
    span,
    fixes: near.map((each) => changeTo(each, span)),
  };
}

function changeTo(id: string, span: Span): Fix {
  return { title: `Change to ${id}`, edits: [{ file: '', span, text: id }] };
}

function listed(paths: readonly string[]): string {
  return paths.length === 0 ? 'no parts with a value' : paths.join(', ');
}
