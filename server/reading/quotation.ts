/**
 * Quotations in English prose: the marks, what they enclose, the cue verb and the speaker as printed.
 */
import type { Span } from '../language/finding.ts';

export interface Quotation {
  /** With its marks. Offsets into the text that was read. */
  start: number;
  end: number;
  /** Between the marks. */
  inner: Span;
  text: string;
  /** False where a paragraph of a longer quotation ends without a mark, or the mark is missing. */
  closed: boolean;
  /** Continues the quotation with this index (the next paragraph, or behind its attribution). */
  continues?: number;
  /** A few words inside a sentence that is not the speaker's: "a missed opportunity". */
  partial: boolean;
  /** 0 to 1: how sure it is that somebody's words are quoted, and not a title, a nickname or a scare quote. */
  confidence: number;
  /** The verb of the attribution ("said", "told"), with its lemma and whether it is loaded ("claimed", "admitted"). */
  cue?: { start: number; end: number; text: string; lemma: string; loaded: boolean };
  /** The speaker as the attribution names it: "Ms Gorton", "the union's general secretary", "she". */
  speaker?: { start: number; end: number; text: string; pronoun: boolean; confidence: number };
}

/** A mark that pairs with none, by the conventions of newspapers. */
export interface LooseMark {
  start: number;
  end: number;
  problem: 'unclosed' | 'unopened';
}
