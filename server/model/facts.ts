/**
 * What one article states: plain JSON, decided from its text alone, so that it can be cached by content, sent between
 * machines and grouped. Spans are offsets into the original text.
 */
import type { Span } from '../language/finding.ts';
import type { Quantity } from '../reading/quantity.ts';
import type { TimeExpression } from '../reading/time.ts';
import type { Declarations, Figure } from './declared.ts';

/** What every annotation states. */
export interface Statement {
  /** The printed words: the inside of the brackets. */
  span: Span;
  /** The printed words as readers see them. */
  text: string;
  /** Index of the statement's annotation in the document, in the order of opening brackets. */
  annotation: number;
  /** Source id or URL. */
  source?: string;
  sourceAt?: Span;
  /** True for `checked: {on, by}`, false for `checked: no`. */
  checked?: boolean;
}

/** A name or description of an entity. */
export interface Mention extends Statement {
  entity: string;
  /** Place of the id in the mapping. */
  at: Span;
  /** Role id or title asserted by the `role` key. */
  role?: string;
  roleAt?: Span;
}

export interface QuoteStatement extends Statement {
  /** Entity id; absent in the short form, which leaves the speaker to the attribution beside it. */
  speaker?: string;
  /** Place of the speaker, or of the kind in the short form. */
  at: Span;
  id?: string;
  cue?: string;
  via?: string;
  said?: string;
  viaAt?: Span;
  to?: string;
  indirect?: boolean;
  partial?: boolean;
  continues?: string;
  sameAs?: string;
  sameAsAt?: Span;
  translated?: string;
}

export interface FigureStatement extends Statement {
  /** Path to a declared figure or ballot part, `waiting-list` or `consultants-2024.reject.votes`. */
  path?: string;
  /** The inline mapping, as a declared figure without an id. */
  inline?: Figure;
  /** Place of the path, the inline mapping or, in the short form, the kind. */
  at: Span;
  asOf?: string;
  /** What the print says, with a qualifier just outside the span taken in; absent where nothing could be read. */
  reading?: Quantity;
}

export interface DateStatement extends Statement {
  /** EDTF expressions; empty for the short form. */
  edtf: string[];
  at: Span;
  event?: string;
  eventAt?: Span;
  reading?: TimeExpression;
}

export interface BallotStatement extends Statement {
  ballot: string;
  at: Span;
  /** Option id, `accepted` or `rejected`. */
  outcome?: string;
  outcomeAt?: Span;
}

export interface ClaimStatement extends Statement {
  claim: string;
  at: Span;
  by?: string;
  verdict?: string;
  about?: string;
}

/** One `ignore: {rule: reason}` entry and the stretch of text it covers. */
export interface Ignore {
  rule: string;
  reason: string;
  /** Place of the rule id. */
  at: Span;
  /** What it covers; the whole article for one in the front matter. */
  covers: Span;
}

/** All that one article states. */
export interface ArticleFacts {
  lang: string;
  timezone: string;
  /** EDTF of the dateline. */
  published?: string;
  headline?: string;
  /** Other keys of the front matter, as written. */
  updated?: string;
  publisher?: string;
  byline?: string;
  /** Places of front-matter values by dotted key. */
  at: Record<string, Span>;
  /** Severities for this article, as the front matter's `rules` has them. */
  rules: Record<string, string>;
  declared: Declarations;
  mentions: Mention[];
  quotes: QuoteStatement[];
  figures: FigureStatement[];
  dates: DateStatement[];
  ballots: BallotStatement[];
  claims: ClaimStatement[];
  ignores: Ignore[];
  /** Stretches that are not the article: `aside` annotations. */
  asides: Span[];
}
