/**
 * The registry: what registry files declare, and the look-up of an id as one article sees it (its own front matter
 * first, then the registry). Articles look ids up through their scope alone, which remembers them; names, which are found
 * by their words, have books of their own.
 */
import type { Span } from '../language/finding.ts';
import {
  type Ballot,
  type Claim,
  type Declarations,
  type Declared,
  type DeclaredKind,
  declaredKinds,
  type Entity,
  type Event,
  type Figure,
  type Source,
} from './declared.ts';
import { lookUpOf } from './lookup.ts';

/** A declaration and the file that holds it. */
export interface Found<T extends Declared = Declared> {
  file: string;
  item: T;
}

type Table = ReadonlyMap<string, Found[]>;
type Tables = Readonly<Record<DeclaredKind, Table>>;

/** Declarations by kind and id, over any number of registry files. */
export class Registry {
  #files = new Map<string, Declarations>();
  #tables: Tables | undefined;
  #version = 0;

  /** Another number after every change: what is derived from the registry can be kept until then. */
  get version(): number {
    return this.#version;
  }

  put(file: string, declarations: Declarations): void {
    this.#files.set(file, declarations);
    this.#changed();
  }

  remove(file: string): void {
    if (this.#files.delete(file)) this.#changed();
  }

  #changed(): void {
    this.#tables = undefined;
    this.#version++;
  }

  /** What one registry file declares; absent for others. */
  declarationsOf(file: string): Declarations | undefined {
    return this.#files.get(file);
  }

  /** Registry files with what they declare, in the order of their names, so that results do not depend on reading order. */
  files(): [string, Declarations][] {
    return [...this.#files].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  }

  /** Every declaration of an id, in the order of the files; the first one counts. */
  find(kind: DeclaredKind, id: string): readonly Found[] {
    return this.table(kind).get(id) ?? none;
  }

  /** All declarations of a kind by id. */
  table(kind: DeclaredKind): Table {
    this.#tables ??= tablesOf(this.files());
    return this.#tables[kind];
  }
}

/** What one article can name: its own declarations, then the registry's. */
export class Scope {
  readonly file: string;
  readonly own: Declarations;
  readonly registry: Registry;
  /** What was looked up in the registry, where somebody wants to know. */
  readonly lookedUp: Set<number> | undefined;
  #tables: Tables | undefined;
  #derived: Map<unknown, unknown> | undefined;
  #derivedFrom = -1;

  /** @param remembers whether look-ups are remembered */
  constructor(file: string, own: Declarations, registry: Registry, remembers = false) {
    this.file = file;
    this.own = own;
    this.registry = registry;
    this.lookedUp = remembers ? new Set() : undefined;
  }

  entity(id: string): Found<Entity> | undefined {
    return this.first('entities', id) as Found<Entity> | undefined;
  }

  figure(id: string): Found<Figure> | undefined {
    return this.first('figures', id) as Found<Figure> | undefined;
  }

  ballot(id: string): Found<Ballot> | undefined {
    return this.first('ballots', id) as Found<Ballot> | undefined;
  }

  event(id: string): Found<Event> | undefined {
    return this.first('events', id) as Found<Event> | undefined;
  }

  claim(id: string): Found<Claim> | undefined {
    return this.first('claims', id) as Found<Claim> | undefined;
  }

  source(id: string): Found<Source> | undefined {
    return this.first('sources', id) as Found<Source> | undefined;
  }

  /** The declaration of an id that counts. */
  first(kind: DeclaredKind, id: string): Found | undefined {
    const shared = this.shared(kind, id);
    return this.#own(kind).get(id)?.[0] ?? shared[0];
  }

  /** Every declaration of an id that the article sees, the one that counts first. */
  all(kind: DeclaredKind, id: string): readonly Found[] {
    const shared = this.shared(kind, id);
    const own = this.#own(kind).get(id);
    return own === undefined ? shared : shared.length === 0 ? own : [...own, ...shared];
  }

  /** The registry's declarations of an id. */
  shared(kind: DeclaredKind, id: string): readonly Found[] {
    this.lookedUp?.add(lookUpOf(kind, id));
    return this.registry.find(kind, id);
  }

  /** Whether a declaration is the article's own, so that its id means nothing elsewhere. */
  owns(found: Found): boolean {
    if (found.file !== this.file) return false;
    return declaredKinds.some((kind) => this.#own(kind).get(found.item.id)?.includes(found));
  }

  /** Ids of a kind, the article's own first. */
  ids(kind: DeclaredKind): string[] {
    this.lookedUp?.add(lookUpOf(kind));
    return [...new Set([...this.#own(kind).keys(), ...this.registry.table(kind).keys()])];
  }

  /** Entities that the article sees, one for each id. */
  entities(): Found<Entity>[] {
    return this.ids('entities').map((id) => this.entity(id)!);
  }

  /** What a function makes of the declarations: made once, until the registry changes. */
  derive<T>(make: (scope: Scope) => T): T {
    const { version } = this.registry;
    if (this.#derived === undefined || this.#derivedFrom !== version) this.#derived = new Map();
    this.#derivedFrom = version;
    let made = this.#derived.get(make) as T | undefined;
    if (made === undefined) {
      made = make(this);
      this.#derived.set(make, made);
    }
    return made;
  }

  #own(kind: DeclaredKind): Table {
    this.#tables ??= tablesOf([[this.file, this.own]]);
    return this.#tables[kind];
  }
}

/** The place of one value of a declaration, or of its id where the value has none. */
export function placeOf(found: Found, path?: string): { file: string; span: Span } {
  return { file: found.file, span: (path === undefined ? undefined : found.item.at[path]) ?? found.item.span };
}

const none: readonly Found[] = [];

function tablesOf(files: readonly [string, Declarations][]): Tables {
  return {
    entities: tableOf(files, 'entities'),
    figures: tableOf(files, 'figures'),
    ballots: tableOf(files, 'ballots'),
    events: tableOf(files, 'events'),
    claims: tableOf(files, 'claims'),
    sources: tableOf(files, 'sources'),
  };
}

function tableOf(files: readonly [string, Declarations][], kind: DeclaredKind): Table {
  let table: Map<string, Found[]> | undefined;
  for (const [file, declarations] of files) {
    for (const item of declarations[kind]) {
      table ??= new Map();
      const list = table.get(item.id);
      if (list) list.push({ file, item });
      else table.set(item.id, [{ file, item }]);
    }
  }
  return table ?? empty;
}

const empty: Table = new Map();
