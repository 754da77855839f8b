/** Look-ups and words as numbers: what is only ever compared need not be kept as text. */
import type { DeclaredKind } from './declared.ts';

/** The number of a look-up: of an id, or of all ids of a kind together. Two may share one, at the price of judging once more. */
export function lookUpOf(kind: DeclaredKind, id = ''): number {
  return hashOf(id, hashOf(kind));
}

/** FNV-1a, of 32 bits with a sign. */
export function hashOf(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}
