/** The declared names that an article may print: an index of the registry's, kept until it changes, and of its own. */
import { NameIndex, normalNames } from '../reading/name.ts';
import type { Entity } from './declared.ts';
import type { Found, Registry, Scope } from './registry.ts';

/** The names of some entities, made ready when first asked for. */
export class NameBook {
  readonly #entities: readonly Entity[];
  #index: NameIndex | undefined;
  #ids: Map<string, string[]> | undefined;

  constructor(entities: readonly Entity[]) {
    this.#entities = entities;
  }

  /** Finds names and aliases in prose. */
  get index(): NameIndex {
    this.#index ??= new NameIndex(this.#entities);
    return this.#index;
  }

  /** Entity ids by normalised name or alias. */
  get ids(): ReadonlyMap<string, readonly string[]> {
    this.#ids ??= idsOf(this.#entities);
    return this.#ids;
  }
}

/** The article's own names, where it declares any, then the registry's: the same list while nothing is declared anew. */
export function nameBooks(scope: Scope): readonly NameBook[] {
  const shared = sharedBooks(scope.registry);
  const { entities } = scope.own;
  if (entities.length === 0) return shared;
  const known = ownBooks.get(scope);
  if (known !== undefined && known[1] === shared[0]) return known;
  const both = [known?.[0] ?? new NameBook(entities), ...shared];
  ownBooks.set(scope, both);
  return both;
}

const ownBooks = new WeakMap<Scope, readonly NameBook[]>();
const books = new WeakMap<Registry, { version: number; books: readonly NameBook[] }>();

function sharedBooks(registry: Registry): readonly NameBook[] {
  let known = books.get(registry);
  if (known?.version !== registry.version) {
    const entities = [...registry.table('entities').values()].map((all) => (all[0] as Found<Entity>).item);
    known = { version: registry.version, books: [new NameBook(entities)] };
    books.set(registry, known);
  }
  return known.books;
}

function idsOf(entities: readonly Entity[]): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const entity of entities) {
    for (const key of normalNames(entity)) {
      const list = ids.get(key);
      if (list === undefined) ids.set(key, [entity.id]);
      else if (!list.includes(entity.id)) list.push(entity.id);
    }
  }
  return ids;
}
