/** A completion, and the question that it answers. */
import type { Span } from '../language/finding.ts';
import type { Article } from '../model/article.ts';
import type { Typing } from './context.ts';
import type { World } from './world.ts';

/** One thing that may be typed. */
export interface Completion {
  label: string;
  kind: 'kind' | 'key' | 'id' | 'value' | 'snippet';
  detail?: string;
  /** What takes the place of `replace`; with `snippet`, `${1:…}` are places to fill in. */
  insert: string;
  snippet?: boolean;
  replace: Span;
  /** What an editor holds against what is typed, where it is neither label nor detail. */
  filter?: string;
  /** Smaller comes first. */
  rank: number;
  /** What its documentation is asked for by: `entities:bma`, `rule:quote/drift`, `key:registry:entities/bma/name`. */
  topic?: string;
}

/** A question: what is typed, where, and what is known. */
export interface Asked {
  article: Article;
  typing: Typing;
  replace: Span;
  world: World;
}
