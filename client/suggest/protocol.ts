/** What client and server say to each other about suggestions; the server's side is in its `lsp` room. */
import type { Range, TextEdit } from 'vscode-languageclient';
import type { Kind } from '../spans.ts';

/** One proposal; `range` is where the words stand. */
export interface Offer {
  /** Names it as long as the text stays the same. */
  key: string;
  /** `head`: a value of the front matter that the page prints. */
  kind: Kind | 'head';
  range: Range;
  text: string;
  /** As it is written. */
  mapping: string;
  /** What a mapping stands for that leaves it to the print or to a declaration. */
  meaning?: string;
  /** 0 to 1. */
  confidence: number;
  reason: string;
  /** Declarations that come with it. */
  declares: string[];
  /** Whoever accepts it must say who spoke. */
  asks: boolean;
}

export interface Listed {
  offers: Offer[];
  /** Who may have said something, and what a name may be of. */
  candidates: { id: string; name?: string; speaks: boolean }[];
  /** Where new entities go, if not to the article; `made`: the file is yet to be made. */
  registry?: { uri: string; made: boolean };
}

export interface Written {
  edit?: { changes: Record<string, TextEdit[]> };
  /** Keys of what cannot be written. */
  left: string[];
}

export const requests = {
  list: 'newsmark/suggest',
  one: 'newsmark/suggestFor',
  accept: 'newsmark/suggestAccept',
  page: 'newsmark/suggestImport',
} as const;
