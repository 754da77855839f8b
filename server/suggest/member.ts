/** Who or what an article names, declared or new, and a free id for whoever is new. */
import type { Article } from '../model/article.ts';
import type { EntityType, Role } from '../model/declared.ts';
import { normaliseName } from '../reading/name.ts';

/** Somebody or something that the article names. */
export interface Member {
  id: string;
  type?: EntityType;
  name?: string;
  aliases: readonly string[];
  description?: string;
  roles: readonly Role[];
  /** Declared by the article or the registry. */
  known: boolean;
  /** How sure it is that this is one, and of what type. */
  confidence: number;
  reason: string;
}

/** An id made of the words, with a number behind it where the id means something else already. */
export function freeId(
  article: Article,
  members: ReadonlyMap<string, Member>,
  words: string,
  same: (other: { name?: string; description?: string }) => boolean,
): string {
  const slug =
    normaliseName(words)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60)
      .replace(/-+$/, '') || 'unnamed';
  for (let number = 1; ; number++) {
    const id = number === 1 ? slug : `${slug}-${number}`;
    const other = members.get(id) ?? article.scope.entity(id)?.item;
    if (other === undefined || same(other)) return id;
  }
}
