/**
 * Roles and who held them: every role that an article's scope declares, by its titles, with the tenures of its holders.
 */

import { type Days, parseEdtf } from '../reading/edtf.ts';
import { NameIndex, normaliseName } from '../reading/name.ts';
import { abbreviationOf } from '../reading/title.ts';
import type { Entity } from './declared.ts';
import type { Found, Registry, Scope } from './registry.ts';

/** One stretch of one role in one person's record. */
export interface Tenure {
  entity: Found<Entity>;
  /** Index into the entity's `roles`. */
  index: number;
  title: string;
  /** Infinite where an end is open or not known. */
  days: Days;
}

/** Roles by key: the id of a role entity, or `title:` with the normalised title and what it is of. */
export interface RoleBook {
  /** Finds titles in prose; hits carry keys. */
  titles: NameIndex;
  tenures: Map<string, Tenure[]>;
  /** Role entities by id. */
  roles: Map<string, Found<Entity>>;
}

/** The keys that a tenure goes by: its role's id, else its title. */
export function roleKey(role: { id?: string; title: string; of?: string }): string {
  return role.id ?? `title:${normaliseName(role.title)}:${role.of ?? ''}`;
}

/** The roles that an article may assert: the registry's, and those of its own front matter where it declares any. */
export function roleBooks(scope: Scope): RoleBook[] {
  const own = scope.own.entities.filter((entity) => entity.type === 'role' || entity.roles.length > 0);
  const shared = sharedBook(scope.registry);
  if (own.length === 0) return [shared];
  return [bookOf(own.map((item) => ({ file: scope.file, item }))), shared];
}

const books = new WeakMap<Registry, { version: number; book: RoleBook }>();

function sharedBook(registry: Registry): RoleBook {
  const known = books.get(registry);
  if (known?.version === registry.version) return known.book;
  const book = bookOf([...registry.table('entities').values()].map((all) => all[0] as Found<Entity>));
  books.set(registry, { version: registry.version, book });
  return book;
}

function bookOf(entities: readonly Found<Entity>[]): RoleBook {
  const book: RoleBook = { titles: new NameIndex(), tenures: new Map(), roles: new Map() };
  for (const found of entities) {
    const { item } = found;
    if (item.type === 'role') {
      book.roles.set(item.id, found);
      addTitles(book, item.id, item.name === undefined ? item.aliases : [item.name, ...item.aliases]);
    }
    for (const [index, role] of item.roles.entries()) {
      const key = roleKey(role);
      addTitles(book, key, [role.title]);
      const tenure = { entity: found, index, title: role.title, days: daysOf(role) };
      const list = book.tenures.get(key);
      if (list) list.push(tenure);
      else book.tenures.set(key, [tenure]);
    }
  }
  return book;
}

/** Titles are found in capitals and in small letters, and cut short in capitals: styles differ. */
function addTitles(book: RoleBook, key: string, titles: readonly string[]): void {
  for (const title of titles) {
    const short = abbreviationOf(title);
    book.titles.add({ id: key, name: title, aliases: [title.toLowerCase(), ...(short ? [short] : [])] });
  }
}

function daysOf(role: { from?: string; to?: string }): Days {
  const from = role.from === undefined ? undefined : parseEdtf(role.from);
  const to = role.to === undefined ? undefined : parseEdtf(role.to);
  return {
    precision: 'interval',
    approximate: from?.approximate || to?.approximate || from?.uncertain || to?.uncertain,
    from: from?.from ?? Number.NEGATIVE_INFINITY,
    to: to?.to ?? Number.POSITIVE_INFINITY,
    ends: [from, to],
  };
}
