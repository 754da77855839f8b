/** The declared names that an article may print: an index of the registry's, kept until it changes, and of its own. */
import { NameIndex, normaliseName } from '../reading/name.ts';
import type { Entity } from './declared.ts';
import type { Found, Registry, Scope } from './registry.ts';

export interface NameBook {
  /** Finds names and aliases in prose. */
  index: NameIndex;
  /** Entity ids by normalised name or alias. */
  ids: Map<string, string[]>;
}

/** The article's own names, where it declares any, then the registry's. */
export function nameBooks(scope: Scope): NameBook[] {
  const shared = sharedBook(scope.registry);
  if (scope.own.entities.length === 0) return [shared];
  let own = ownBooks.get(scope);
  if (own === undefined) {
    own = bookOf(scope.own.entities);
    ownBooks.set(scope, own);
  }
  return [own, shared];
}

const ownBooks = new WeakMap<Scope, NameBook>();
const books = new WeakMap<Registry, { version: number; book: NameBook }>();

function sharedBook(registry: Registry): NameBook {
  const known = books.get(registry);
  if (known?.version === registry.version) return known.book;
  const book = bookOf([...registry.table('entities').values()].map((all) => (all[0] as Found<Entity>).item));
  books.set(registry, { version: registry.version, book });
  return book;
}

function bookOf(entities: readonly Entity[]): NameBook {
  const ids = new Map<string, string[]>();
  for (const { id, name, aliases } of entities) {
    for (const each of name === undefined ? aliases : [name, ...aliases]) {
      const key = normaliseName(each);
      const list = ids.get(key);
      if (list === undefined) ids.set(key, [id]);
      else if (!list.includes(id)) list.push(id);
    }
  }
  return { index: new NameIndex(entities), ids };
}
