/**
 * What an article takes from the registry, so that an edit of the registry reaches those articles that it concerns and no
 * others: the ids that were looked up for it, found or not, and the words that declared names may be found by.
 *
 * It may hold too much, never too little. Names and titles are looked for in what is printed, written in a mapping or
 * declared in the front matter, and none is found where its first word is not among the words of these.
 */
import { nameWords, wordsIn } from '../reading/name.ts';
import { abbreviationOf } from '../reading/title.ts';
import type { Article } from './article.ts';
import { type Declarations, type Declared, declaredKinds, type Entity } from './declared.ts';
import { hashOf, lookUpOf } from './lookup.ts';
import type { Found, Registry } from './registry.ts';
import { roleKey } from './roles.ts';

/** What one article takes: look-ups by {@link lookUpOf}, and its words. */
export interface Dependence {
  lookedUp: Iterable<number>;
  words: Words;
}

/** A set of words in a few hundred bytes that has every word that was put in, and now and then one that was not (B. H. Bloom, 1970). */
export class Words {
  readonly #bits: Uint8Array;

  constructor(words: ReadonlySet<string>) {
    let size = 64;
    while (size < words.size * 1.5) size *= 2;
    this.#bits = new Uint8Array(size);
    for (const word of words) for (const bit of this.#bitsOf(word)) this.#bits[bit >>> 3]! |= 1 << (bit & 7);
  }

  has(word: string): boolean {
    return this.#bitsOf(word).every((bit) => (this.#bits[bit >>> 3]! & (1 << (bit & 7))) !== 0);
  }

  /** Three bits among twelve or more for each word: one word in a hundred that was not put in is taken for one that was. */
  #bitsOf(word: string): [number, number, number] {
    const hash = hashOf(word);
    const mask = this.#bits.length * 8 - 1;
    const other = Math.imul(hash, 0x9e3779b1);
    return [(hash ^ (hash >>> 15)) & mask, (other >>> 8) & mask, (Math.imul(other, 0x85ebca6b) >>> 8) & mask];
  }
}

/** The words that declared names and titles can be found by in an article. */
export function wordsOf({ document, facts, scope }: Article): Words {
  const words = wordsIn(document.text);
  for (const word of wordsIn(document.plain.text)) words.add(word);
  const titles = scope.own.entities.flatMap(({ roles }) => roles.map(({ title }) => title));
  for (const name of [...facts.mentions.map(({ text }) => text), ...titles]) {
    for (const word of nameWords(name)) words.add(word);
  }
  return new Words(words);
}

/** What an edit of the registry changed, in the terms of {@link Dependence}. */
export interface Change {
  lookUps: ReadonlySet<number>;
  words: ReadonlySet<string>;
  /** Whether what stayed the same stands in other places now, which matters to those who point there. */
  moved: boolean;
}

/**
 * Does `edit` to a registry and tells what it changed.
 *
 * @param files declarations of the edited file before and after it
 */
export function changeOf(registry: Registry, files: readonly (Declarations | undefined)[], edit: () => void): Change {
  const ids = declaredKinds.flatMap((kind) =>
    [...new Set(files.flatMap((file) => file?.[kind].map(({ id }) => id) ?? []))].map((id) => ({ kind, id })),
  );
  const before = ids.map(({ kind, id }) => registry.find(kind, id));
  const keepersBefore = keepersOf(registry);
  edit();
  const numbers = new Set<number>();
  const words = new Set<string>();
  const keys = new Set<string>();
  let moved = false;
  for (const [index, { kind, id }] of ids.entries()) {
    const [old, now] = [before[index]!, registry.find(kind, id)];
    if (contentOf(old) === contentOf(now)) {
      moved ||= placesOf(old) !== placesOf(now);
      continue;
    }
    numbers.add(lookUpOf(kind, id));
    if ((old.length === 0) !== (now.length === 0)) numbers.add(lookUpOf(kind));
    if (kind !== 'entities' || bookedOf(old) === bookedOf(now)) continue;
    for (const { item } of [...old, ...now] as Found<Entity>[]) {
      for (const word of firstWords(item)) words.add(word);
      for (const key of roleKeysOf(item)) keys.add(key);
    }
  }
  // Who else held a role is told from every record of it.
  for (const key of keys) {
    numbers.add(lookUpOf('entities', key));
    for (const keepers of [keepersBefore, keepersOf(registry)]) {
      for (const id of keepers().get(key) ?? []) numbers.add(lookUpOf('entities', id));
    }
  }
  return { lookUps: numbers, words, moved };
}

/** Whether an article may be judged otherwise after a change. */
export function isTouched({ lookedUp, words }: Dependence, change: Change): boolean {
  for (const number of lookedUp) if (change.lookUps.has(number)) return true;
  for (const word of change.words) if (words.has(word)) return true;
  return false;
}

/** Declarations less their places, in the order in which they count; which values have a place belongs to it. */
function contentOf(all: readonly Found[]): string {
  return JSON.stringify(
    all.map(({ file, item: { span: _span, whole: _whole, at, ...content } }: Found<Declared>) => [
      file,
      content,
      Object.keys(at),
    ]),
  );
}

function placesOf(all: readonly Found[]): string {
  return JSON.stringify(all.map(({ item: { span, at } }) => [span, at]));
}

/** What the books of names and of roles have of an entity. */
function bookedOf([first]: readonly Found[]): string {
  const item = first?.item as Entity | undefined;
  return JSON.stringify(item && [first!.file, item.type, item.name, item.aliases, item.roles, item.unique]);
}

/** By which words of a text the names, titles and roles of an entity are found: the first of each, however names are compared. */
function* firstWords({ id, type, name, aliases, roles }: Entity): Iterable<string> {
  const titles = [...roles.map(({ title }) => title), ...aliases, name ?? ''];
  const short = titles.flatMap((title) => abbreviationOf(title) ?? []);
  const keys = [type === 'role' ? id : '', ...roles.map((role) => role.id ?? '')];
  for (const each of [...titles, ...short, ...keys]) {
    const bare = each.replace(/^(?:the|a|an)\s+/i, '');
    const [first] = wordsIn(bare);
    if (first !== undefined) yield first;
    for (const form of [each, bare]) {
      const [word] = nameWords(form);
      if (word !== undefined) yield word;
    }
  }
}

function* roleKeysOf(entity: Entity): Iterable<string> {
  if (entity.type === 'role') yield entity.id;
  for (const role of entity.roles) {
    yield roleKey(role);
    if (role.id !== undefined) yield role.id;
  }
}

/** Who has a record of each role, as of now; found out when first asked for. */
function keepersOf(registry: Registry): () => ReadonlyMap<string, ReadonlySet<string>> {
  const entities = registry.table('entities');
  let keepers: Map<string, Set<string>> | undefined;
  return () => {
    if (keepers) return keepers;
    keepers = new Map();
    for (const [id, all] of entities) {
      for (const { item } of all as Found<Entity>[]) {
        for (const key of roleKeysOf(item)) keepers.set(key, (keepers.get(key) ?? new Set()).add(id));
      }
    }
    return keepers;
  };
}
