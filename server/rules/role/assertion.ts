/**
 * Roles that an article asserts of somebody: by a `role` key, or by a title printed in the span or right beside it.
 */
import type { Span } from '../../language/finding.ts';
import type { Article } from '../../model/article.ts';
import type { Entity } from '../../model/declared.ts';
import type { Mention } from '../../model/facts.ts';
import type { Found } from '../../model/registry.ts';
import { type RoleBook, roleBooks, roleKey } from '../../model/roles.ts';
import {
  anotherOffice,
  anotherTime,
  isAbbreviation,
  leadsToName,
  opensApposition,
  takenBack,
  takenBackWithin,
} from '../../reading/title.ts';

export interface Assertion {
  mention: Mention;
  person: Found<Entity>;
  /** The roles that the title may mean. */
  keys: string[];
  /** The title as printed, or as the `role` key has it. */
  title: string;
  /** Source offsets. */
  span: Span;
  /** Written by an annotator rather than read from the print. */
  written: boolean;
  /** The plain-text offsets of the title and the mention together. */
  plain: Span;
}

/** Every role asserted without a word that takes it back (former, acting, then, -elect, shadow …). */
export function* assertionsOf(article: Article): Iterable<Assertion> {
  const books = roleBooks(article.scope);
  for (const [index, mention] of article.facts.mentions.entries()) {
    const person = article.mentioned[index];
    if (person && mayAssert(mention, person)) yield* assertionsBy(article, mention, person, books);
  }
}

/** Whether a mention may assert a role at all; most name somebody without any. */
export function mayAssert({ role, roleAt }: Mention, { item }: Found<Entity>): boolean {
  return item.type !== 'role' && (item.roles.length > 0 || (role !== undefined && roleAt !== undefined));
}

/** The roles that one mention asserts which {@link mayAssert} some. */
export function* assertionsBy(
  article: Article,
  mention: Mention,
  person: Found<Entity>,
  books: readonly RoleBook[],
): Iterable<Assertion> {
  if (mention.role === undefined || mention.roleAt === undefined) yield* printed(article, mention, person, books);
  else if (!saidToBeOver(article, mention)) {
    yield { ...written(article, mention, mention.role, person), span: mention.roleAt };
  }
}

/** How far before and behind a mention a title can stand. */
const reach = 90;

function written(article: Article, mention: Mention, role: string, person: Found<Entity>): Omit<Assertion, 'span'> {
  const entity = article.scope.entity(role)?.item;
  const declared = entity?.type === 'role';
  const own = person.item.roles.filter((each) => each.id === role || each.title === role).map(roleKey);
  const plain = plainOf(article, mention);
  return {
    mention,
    person,
    title: (declared && entity.name) || role,
    written: true,
    plain,
    keys: declared ? [role] : own,
  };
}

function* printed(
  article: Article,
  mention: Mention,
  person: Found<Entity>,
  books: readonly RoleBook[],
): Iterable<Assertion> {
  const { text } = article.document.plain;
  const plain = plainOf(article, mention);
  const from = Math.max(0, plain.start - reach);
  const window = text.slice(from, plain.end + reach);
  const found = new Map<string, { start: number; end: number; keys: string[] }>();
  for (const book of books) {
    for (const hit of book.titles.find(window)) {
      const start = from + hit.start;
      const short = isAbbreviation(window.slice(hit.start, hit.end)) && window[hit.end] === '.';
      const end = from + hit.end + (short ? 1 : 0);
      if (!belongs(text, { start, end }, plain)) continue;
      const known = found.get(`${start}:${end}`);
      if (known) known.keys.push(...hit.ids);
      else found.set(`${start}:${end}`, { start, end, keys: [...hit.ids] });
    }
  }
  for (const { start, end, keys } of found.values()) {
    const before = text.slice(Math.max(0, start - 40), start);
    if (takenBack(before) || anotherOffice(before) || anotherTime(text.slice(end, end + 20))) continue;
    if (end <= plain.start && anotherTime(text.slice(plain.end, plain.end + 20))) continue;
    const all = { start: Math.min(start, plain.start), end: Math.max(end, plain.end) };
    const title = text.slice(start, end);
    yield { mention, person, keys, title, span: article.document.plain.span(start, end), written: false, plain: all };
  }
}

/** Whether the print takes back the role that an annotator wrote: "the [then governor]{entity: ada, role: governor}". */
function saidToBeOver(article: Article, mention: Mention): boolean {
  const { text } = article.document.plain;
  const { start, end } = plainOf(article, mention);
  const before = /[\p{L}-]*[ -]?$/u.exec(text.slice(Math.max(0, start - 20), start))?.[0] ?? '';
  return (
    takenBackWithin(before + text.slice(start, Math.min(end, start + 300))) || anotherTime(text.slice(end, end + 20))
  );
}

/** Whether a title stands in the mention, right before it, or in apposition right behind it. */
function belongs(text: string, title: Span, mention: Span): boolean {
  if (title.start >= mention.start && title.end <= mention.end) return true;
  if (title.end <= mention.start) return leadsToName(text.slice(title.end, mention.start));
  return title.start >= mention.end && opensApposition(text.slice(mention.end, title.start));
}

function plainOf(article: Article, mention: Mention): Span {
  return article.document.annotations[mention.annotation]!.plain;
}
