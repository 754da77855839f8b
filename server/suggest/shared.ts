/** Short names by which the registry's entities may be printed though the article never names them in full. */
import type { Entity } from '../model/declared.ts';
import type { Found, Registry } from '../model/registry.ts';
import { acronymOf, normaliseName, surnameOf } from '../reading/name.ts';

interface ShortNames {
  /** Ids of bodies by the initials of their names. */
  acronyms: ReadonlyMap<string, readonly string[]>;
  /** Ids of people by their normalised surname. */
  surnames: ReadonlyMap<string, readonly string[]>;
}

const kept = new WeakMap<Registry, { version: number; names: ShortNames }>();

/** Made once for each state of the registry. */
export function shortNames(registry: Registry): ShortNames {
  const known = kept.get(registry);
  if (known?.version === registry.version) return known.names;
  const acronyms = new Map<string, string[]>();
  const surnames = new Map<string, string[]>();
  for (const all of registry.table('entities').values()) {
    const { id, type, name } = (all[0] as Found<Entity>).item;
    if (!name?.includes(' ')) continue;
    if (type === 'person') put(surnames, normaliseName(surnameOf(name)), id);
    else if (acronymOf(name).length > 1) put(acronyms, acronymOf(name), id);
  }
  const names = { acronyms, surnames };
  kept.set(registry, { version: registry.version, names });
  return names;
}

function put(map: Map<string, string[]>, key: string, id: string): void {
  const list = map.get(key);
  if (list) list.push(id);
  else map.set(key, [id]);
}
