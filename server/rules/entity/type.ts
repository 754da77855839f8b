/** entity/type: declarations of one id that disagree, or a key that its type cannot have. */
import type { Article } from '../../model/article.ts';
import { type Declared, declaredKinds, type Entity, type EntityType } from '../../model/declared.ts';
import { type Found, placeOf } from '../../model/registry.ts';
import { defineRule, type Report } from '../rule.ts';

export default defineRule({
  id: 'entity/type',
  summary: 'Declarations of one id that disagree, or a key that the type of an entity cannot have.',
  why: `The same id is the same thing everywhere. Where the front matter calls it one thing and the registry another, every
check that follows rests on one of the two, and nobody knows which. Only values that both give are compared; a declaration
may say less than another, and aliases, notes and sources may differ.`,
  severity: 'error',
  scope: 'both',
  messages: {
    differs: 'Unexpected {key} "{actual}" for {id}, expected "{other}" as in its other declaration',
    key: 'Unexpected {key} for {id}: only for {types}, and this is declared as {type}',
  },
  good: [
    `//- registry/people.yaml
entities:
  ada: {type: person, name: Ada Brook, born: 1970}
//- a.news
---
entities:
  ada: {type: person, aliases: [Ms Brook]}
---
[Ms Brook]{ada} spoke.`,
  ],
  bad: [
    {
      article: `//- registry/people.yaml
entities:
  ada: {type: person, name: Ada Brook}
//- a.news
---
entities:
  ada: {type: person, name: ‹|Ada Brooke|›{differs}}
---
[Ada]{ada} spoke.`,
      fixed: `//- registry/people.yaml
entities:
  ada: {type: person, name: Ada Brook}
//- a.news
---
entities:
  ada: {type: person, name: Ada Brook}
---
[Ada]{ada} spoke.`,
    },
    {
      article: `---
entities:
  mill-union: {type: organisation, name: Mill Union, ‹|born|›{key}: 1970}
---
The [Mill Union]{mill-union} met.`,
    },
  ],
  *check(article) {
    for (const entity of article.facts.declared.entities) yield* misplacedKeys(article, entity);
    yield* disagreements(article);
  },
});

/** Which types may have a key. */
const typesOf = Object.entries<readonly EntityType[]>({
  born: ['person'],
  died: ['person'],
  founded: ['organisation', 'group', 'place', 'law', 'work'],
  dissolved: ['organisation', 'group', 'place', 'law', 'work'],
  roles: ['person', 'organisation', 'group'],
  unique: ['role'],
  code: ['place'],
});

function* misplacedKeys(article: Article, entity: Entity): Iterable<Report> {
  if (entity.type === undefined) return;
  for (const [key, types] of typesOf) {
    const value = entity.at[key];
    if (value === undefined || types.includes(entity.type)) continue;
    const { text } = article.document;
    const start = text.lastIndexOf(key, value.start);
    const span = start >= entity.whole.start ? { start, end: start + key.length } : value;
    yield { message: 'key', data: { key, id: entity.id, types: types.join(' or '), type: entity.type }, span };
  }
}

/** Keys in which two declarations of one thing may differ. */
const free = new Set([
  'aliases',
  'note',
  'source',
  'sources',
  'ignore',
  'url',
  'description',
  'roles',
  'participants',
  'options',
]);

/** Each declaration is held against the first one that the article does not hold itself. */
function* disagreements(article: Article): Iterable<Report> {
  for (const kind of declaredKinds) {
    for (const item of article.facts.declared[kind]) {
      const first = article.scope.shared(kind, item.id)[0];
      if (first === undefined || first.item === item) continue;
      yield* differences(article, item, first);
    }
  }
}

function* differences(article: Article, item: Declared, first: Found): Iterable<Report> {
  const mine = item as unknown as Record<string, unknown>;
  const theirs = first.item as unknown as Record<string, unknown>;
  for (const [path, span] of Object.entries(item.at)) {
    const field = camel(path);
    if (path.includes('.') || free.has(path) || mine[field] === undefined || theirs[field] === undefined) continue;
    if (worded(mine[field]) === worded(theirs[field])) continue;
    const [actual, other] = [article.document.text.slice(span.start, span.end), worded(theirs[field])];
    const fixes =
      typeof theirs[field] === 'string' && /^[\p{L}\p{N}][\p{L}\p{N} .-]*$/u.test(theirs[field])
        ? [{ title: `Change to ${other}`, edits: [{ file: '', span, text: other }] }]
        : [];
    const related = [{ ...placeOf(first, path), message: `${item.id} has ${path} ${other} here` }];
    yield { message: 'differs', data: { key: path, actual, id: item.id, other }, span, related, fixes };
  }
}

/** A value as messages have it; numbers count by their value, not their digits. */
function worded(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const { value: number, from, to } = value as { value?: unknown; from?: unknown; to?: unknown };
  if (number !== undefined) return String(number);
  return from !== undefined ? `${worded(from)} to ${worded(to)}` : JSON.stringify(value);
}

function camel(key: string): string {
  return key.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
