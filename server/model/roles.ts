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

/** The roles of some entities and who held them. Keys are those of {@link roleKey}, and the ids of role entities. */
export class RoleBook {
  readonly #entities: readonly Found<Entity>[];
  /** Who held a role, by its key. */
  readonly tenures = new Map<string, Tenure[]>();
  /** What somebody held, by the id of the person. */
  readonly records = new Map<string, Tenure[]>();
  /** Role entities by id. */
  readonly roles = new Map<string, Found<Entity>>();
  #titles: NameIndex | undefined;

  constructor(entities: readonly Found<Entity>[]) {
    this.#entities = entities;
    for (const entity of entities) {
      const { item } = entity;
      if (item.type === 'role') this.roles.set(item.id, entity);
      for (const [index, role] of item.roles.entries()) {
        const tenure = { entity, index, title: role.title, days: daysOf(role) };
        put(this.tenures, roleKey(role), tenure);
        put(this.records, item.id, tenure);
      }
    }
  }

  /** Finds titles in prose; hits carry keys. */
  get titles(): NameIndex {
    this.#titles ??= titlesOf(this.#entities);
    return this.#titles;
  }
}

/** What a tenure goes by: its role's id, else `title:` with the normalised title and what it is of. */
export function roleKey(role: { id?: string; title: string; of?: string }): string {
  return role.id ?? `title:${normaliseName(role.title)}:${role.of ?? ''}`;
}

/** The roles that an article may assert: those of its own front matter where it declares any, then the registry's. */
export function roleBooks(scope: Scope): readonly RoleBook[] {
  return scope.derive(booksOf);
}

function booksOf({ file, own, registry }: Scope): readonly RoleBook[] {
  const shared = sharedBook(registry);
  const mine = own.entities.filter((entity) => entity.type === 'role' || entity.roles.length > 0);
  return mine.length === 0 ? [shared] : [new RoleBook(mine.map((item) => ({ file, item }))), shared];
}

const books = new WeakMap<Registry, { version: number; book: RoleBook }>();

function sharedBook(registry: Registry): RoleBook {
  let known = books.get(registry);
  if (known?.version !== registry.version) {
    const entities = [...registry.table('entities').values()].map((all) => all[0] as Found<Entity>);
    known = { version: registry.version, book: new RoleBook(entities) };
    books.set(registry, known);
  }
  return known.book;
}

function put(tenures: Map<string, Tenure[]>, key: string, tenure: Tenure): void {
  const list = tenures.get(key);
  if (list) list.push(tenure);
  else tenures.set(key, [tenure]);
}

/** Titles are found in capitals and in small letters, and cut short in capitals: styles differ. */
function titlesOf(entities: readonly Found<Entity>[]): NameIndex {
  const index = new NameIndex();
  const add = (id: string, name: string): void => {
    const short = abbreviationOf(name);
    index.add({ id, name, aliases: [name.toLowerCase(), ...(short ? [short] : [])] });
  };
  for (const { item } of entities) {
    if (item.type === 'role') {
      for (const name of item.name === undefined ? item.aliases : [item.name, ...item.aliases]) add(item.id, name);
    }
    for (const role of item.roles) add(roleKey(role), role.title);
  }
  return index;
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
