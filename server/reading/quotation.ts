/**
 * Quotations in English prose: the marks, what they enclose, the cue verb and the speaker as printed.
 */
import type { Span } from '../language/finding.ts';
import { type LooseMark, scanMarks } from './quotation/marks.ts';

export type { LooseMark } from './quotation/marks.ts';

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

/** Every outermost quotation of a text, in order. Any input; linear in its length. */
export function readQuotations(text: string, _lang = 'en'): Quotation[] {
  const quotations: Quotation[] = [];
  for (const pair of scanMarks(text).pairs) {
    if (pair.depth > 0) continue;
    quotations.push({
      start: pair.start,
      end: pair.end,
      inner: { start: pair.innerStart, end: pair.innerEnd },
      text: text.slice(pair.innerStart, pair.innerEnd),
      closed: pair.closed,
      partial: false,
      confidence: 0.5,
    });
  }
  return quotations;
}

/** The marks that pair with none. Silence where a convention or an apostrophe explains a mark. */
export function looseMarks(text: string, _lang = 'en'): LooseMark[] {
  return scanMarks(text).loose;
}
