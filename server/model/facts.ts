/**
 * What one article states: plain JSON, decided from its text alone, so that it can be cached by content, sent between
 * machines and grouped. Spans are offsets into the original text.
 */
import type { Span } from '../language/finding.ts';
import type { Quantity } from '../reading/quantity.ts';
import type { TimeExpression } from '../reading/time.ts';
import type { Declarations } from './declared.ts';

interface Statement {
  /** The printed words: the inside of the brackets. */
  span: Span;
  /** The printed words as readers see them. */
  text: string;
  /** Index of the statement's annotation in the document, in the order of opening brackets. */
  annotation: number;
  /** Rules that are ignored on this annotation or one around it. */
  source?: string;
  checked?: boolean;
}

/** A name or description of an entity. */
export interface Mention extends Statement {
  entity: string;
  /** Place of the id in the mapping. */
  at: Span;
  /** The role asserted here: by the `role` key, else by a title printed within or before the span. */
  role?: string;
}

export interface QuoteStatement extends Statement {
  /** Entity id; absent where the short form leaves it to the attribution. */
  speaker?: string;
  at: Span;
  /** Speaker found by the attribution beside the span rather than written. */
  inferred?: boolean;
  /** More than one fair speaker for a short form: entity ids. */
  candidates?: string[];
  id?: string;
  cue?: string;
  via?: string;
  said?: string;
  to?: string;
  indirect?: boolean;
  partial?: boolean;
  continues?: string;
  sameAs?: string;
  translated?: string;
}

export interface FigureStatement extends Statement {
  /** Path to a declared figure or ballot part, `waiting-list` or `consultants-2024.reject.votes`. */
  path?: string;
  /** Index into `declared.figures` of the inline mapping of this annotation, declared without an id. */
  inline?: number;
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

export interface ArticleFacts {
  lang: string;
  timezone: string;
  /** EDTF of the dateline. */
  published?: string;
  headline?: string;
  declared: Declarations;
  mentions: Mention[];
  quotes: QuoteStatement[];
  figures: FigureStatement[];
  dates: DateStatement[];
  ballots: BallotStatement[];
  claims: ClaimStatement[];
  ignores: Ignore[];
}
