/** The declared names that an article may print: an index of the registry's, kept until it changes, and of its own. */
import { NameForms, NameIndex } from '../reading/name.ts';
import type { Entity } from './declared.ts';
import type { Found, Registry, Scope } from './registry.ts';

/** The names of some entities, made ready when first asked for. */
class NameBook {
  readonly entities: readonly Entity[];
  #index: NameIndex | undefined;
  #ids: Map<string, string[]> | undefined;
  readonly #forms = new Map<Entity, NameForms>();

  constructor(entities: readonly Entity[]) {
    this.entities = entities;
  }

  /** Finds names and aliases in prose. */
  get index(): NameIndex {
    this.#index ??= new NameIndex(this.entities);
    return this.#index;
  }

  /** Entity ids by normalised name or alias. */
  get ids(): ReadonlyMap<string, readonly string[]> {
    this.#ids ??= this.#idsByName();
    return this.#ids;
  }

  /** The forms of one entity's names: an article mentions the same few again and again, and an archive those of its registry. */
  formsOf(entity: Entity): NameForms {
    let forms = this.#forms.get(entity);
    if (forms === undefined) {
      forms = new NameForms(entity);
      this.#forms.set(entity, forms);
    }
    return forms;
  }

  #idsByName(): Map<string, string[]> {
    const ids = new Map<string, string[]>();
    for (const entity of this.entities) {
      for (const key of this.formsOf(entity).normals) {
        const list = ids.get(key);
        if (list === undefined) ids.set(key, [entity.id]);
        else if (!list.includes(entity.id)) list.push(entity.id);
      }
    }
    return ids;
  }
}

/** The article's own names, where it declares any, then the registry's. */
export function nameBooks(scope: Scope): readonly NameBook[] {
  return scope.derive(booksOf);
}

/** The forms of an entity's names, kept with the article or the registry that declares it. */
export function formsOf(scope: Scope, { file, item }: Found<Entity>): NameForms {
  const books = nameBooks(scope);
  const book = file === scope.file ? books[0] : books.at(-1);
  return book!.formsOf(item);
}

function booksOf({ own, registry }: Scope): readonly NameBook[] {
  const shared = sharedBook(registry);
  return own.entities.length === 0 ? [shared] : [new NameBook(own.entities), shared];
}

const books = new WeakMap<Registry, { version: number; book: NameBook }>();

function sharedBook(registry: Registry): NameBook {
  let known = books.get(registry);
  if (known?.version !== registry.version) {
    const entities = [...registry.table('entities').values()].map((all) => (all[0] as Found<Entity>).item);
    known = { version: registry.version, book: new NameBook(entities) };
    books.set(registry, known);
  }
  return known.book;
}
