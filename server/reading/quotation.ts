/**
 * Quotations in English prose: the marks, what they enclose, the cue verb and the speaker as printed.
 */
import type { Span } from '../language/finding.ts';
import { type Attribution, attributionOf, lastSpeaker } from './quotation/attribution.ts';
import { InnerShape } from './quotation/inner.ts';
import { isDay } from './quotation/lexicon.ts';
import { type LooseMark, type MarkPair, type MarkScan, scanMarks } from './quotation/marks.ts';
import { isDash, type Phrase } from './quotation/phrase.ts';
import { isTitleCase, type Token, tokensOf } from './quotation/token.ts';
import { weigh } from './quotation/weigh.ts';

export type { LooseMark } from './quotation/marks.ts';
export { type Candidate, type FairSpeaker, type Resolution, resolveSpeaker } from './quotation/resolve.ts';

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

/**
 * Every outermost quotation of a text, in order; whatever else marks enclose (titles, nicknames, scare quotes) comes back
 * too, with a confidence below 0.5. Any input; linear in its length. Offsets are those of `text`.
 */
export function readQuotations(text: string, _lang = 'en'): Quotation[] {
  return new QuotationReader(text).read();
}

/** The marks that pair with none. Silence where a convention or an apostrophe explains a mark. */
export function looseMarks(text: string, _lang = 'en'): LooseMark[] {
  return scanOf(text).loose;
}

let last: { text: string; scan: MarkScan } | undefined;

/** The quotations and the loose marks of a text are asked for one after the other: the last text stays scanned. */
function scanOf(text: string): MarkScan {
  if (last?.text !== text) last = { text, scan: scanMarks(text) };
  return last.scan;
}

/** A speaker with the paragraph and certainty of its mention, to be handed on. */
type Speaker = NonNullable<Quotation['speaker']>;

class QuotationReader {
  private readonly text: string;
  private readonly scan: MarkScan;
  private readonly quotations: Quotation[] = [];
  /** The paper quotes in double marks, so that single ones hold terms and titles rather than words said. */
  private readonly doubleStyle: boolean;
  /** The last speaker, and the paragraph where it spoke. */
  private last: { speaker: Speaker; paragraph: number } | undefined;

  constructor(text: string) {
    this.text = text;
    this.scan = scanOf(text);
    let doubles = 0;
    let singles = 0;
    for (const { depth, family } of this.scan.pairs) {
      if (depth === 0 && family === 'single') singles++;
      else if (depth === 0) doubles++;
    }
    this.doubleStyle = doubles > 2 && doubles > 2 * singles;
  }

  read(): Quotation[] {
    const { pairs, paragraphs } = this.scan;
    let next = 0;
    for (let index = 0; index < paragraphs.length && next < pairs.length; index++) {
      const here: MarkPair[] = [];
      while (next < pairs.length && pairs[next]!.paragraph === index) {
        if (pairs[next]!.depth === 0) here.push(pairs[next]!);
        next++;
      }
      if (here.length > 0) this.paragraph(index, here);
    }
    this.passBack();
    this.hearEchoes();
    return this.quotations;
  }

  private paragraph(index: number, pairs: MarkPair[]): void {
    const { start, end } = this.scan.paragraphs[index]!;
    const tokens = tokensOf(this.text, start, Math.max(end, pairs.at(-1)!.end), pairs);
    const headline = tokens.length < 24 && !tokens.some((token) => token.kind === 'stop' || token.ending === '.');
    const titleCase = headline && isTitleCase(tokens, 3);
    // "Mayor Warns of "Chaos"": the verb is one in spite of its capital.
    if (titleCase) for (const token of tokens) if (token.cue && token !== tokens[0]) token.capital = false;
    let previous: Previous | undefined;
    for (let at = 0; at < tokens.length; at++) {
      if (tokens[at]!.kind !== 'quote') continue;
      const pair = pairs[tokens[at]!.quote]!;
      const inner = new InnerShape(this.text, pair.innerStart, pair.innerEnd);
      if (inner.empty) continue;
      const own = attributionOf(tokens, at, inner);
      const beside = own || at > 0 || pair.follows ? undefined : this.besideParagraph(tokens, index, inner);
      const attribution = own ?? beside?.attribution;
      const source = beside?.tokens ?? tokens;
      const follows = pair.follows && this.indexOf(pair.follows);
      const behind = previous !== undefined && attribution?.side !== 'behind' && goesOnBehind(tokens, previous, at);
      const continues = follows ?? (behind ? previous?.index : undefined);
      const continued = continues === undefined ? undefined : this.quotations[continues];
      const weight = weigh({
        tokens,
        at,
        attribution: beside ? { ...beside.attribution, kind: 'label' } : attribution,
        continues: continued !== undefined && continued.confidence >= 0.5,
        headline,
        titleCase,
        inner,
      });
      const adjacent = attribution?.kind === 'adjacent';
      let confidence = weight;
      if (pair.loose) {
        // Where the closing mark is missing, the end is a guess.
        const whole = adjacent && inner.capital && /[.?!]/.test(inner.ending);
        confidence = Math.min(weight, whole ? 0.6 : 0.4);
      } else if (this.doubleStyle && pair.family === 'single' && !adjacent && !headline) confidence = weight * 0.8;
      const quotation: Quotation = {
        start: pair.start,
        end: pair.end,
        inner: { start: pair.innerStart, end: pair.innerEnd },
        text: this.text.slice(pair.innerStart, pair.innerEnd),
        closed: pair.closed,
        partial: isPartial(inner, attribution, continued),
        confidence,
      };
      if (continues !== undefined) quotation.continues = continues;
      if (attribution && attribution.cue >= 0) quotation.cue = cueOf(this.text, source[attribution.cue]!);
      if (confidence >= 0.5) {
        const speaker = this.speakerFor(source, at, attribution, continued, previous, index, headline);
        if (speaker) {
          quotation.speaker = speaker;
          this.last = { speaker, paragraph: index };
        }
      } else if (attribution?.speaker) quotation.speaker = this.printed(source, attribution.speaker);
      previous = { quotation, index: this.quotations.length, at, attribution: own };
      this.quotations.push(quotation);
    }
  }

  /** Index of the quotation that was read of an outermost pair; it is one of the last. */
  private indexOf({ start }: MarkPair): number | undefined {
    let index = this.quotations.length - 1;
    while (index >= 0 && this.quotations[index]!.start > start) index--;
    return index >= 0 && this.quotations[index]!.start === start ? index : undefined;
  }

  /** Of a quotation over several paragraphs that is attributed at its end the first have that speaker too. */
  private passBack(): void {
    for (let i = this.quotations.length - 1; i > 0; i--) {
      const one = this.quotations[i]!;
      const before = one.continues === undefined ? undefined : this.quotations[one.continues];
      if (!before || before.closed || before.cue || before.confidence < 0.5 || !one.speaker) continue;
      const certain = one.cue !== undefined || before.speaker === undefined;
      if (certain && before.speaker?.text !== one.speaker.text) before.speaker = weaker(one.speaker, 0.95);
    }
  }

  /**
   * A few words in marks that stand in a longer quotation of the same text too are somebody's words: those of its speaker.
   * Looks at so many of each that the cost stays bounded.
   */
  private hearEchoes(): void {
    const doubtful = this.quotations.filter(
      (one) => one.confidence > 0.25 && one.confidence < 0.5 && one.text.includes(' '),
    );
    if (doubtful.length === 0) return;
    const certain = this.quotations
      .filter((one) => one.confidence >= 0.85 && one.text.length > 30 && one.text.length < 4_000)
      .slice(0, 200)
      .map((quotation) => ({ quotation, words: quotation.text.toLowerCase() }));
    for (const one of doubtful.slice(0, 40)) {
      const words = one.text.toLowerCase();
      const source = certain.find((other) => other.words.includes(words))?.quotation;
      if (!source) continue;
      one.confidence = 0.7;
      if (!one.speaker && source.speaker) one.speaker = weaker(source.speaker, 0.5);
    }
  }

  /**
   * The attribution of a quotation that opens its paragraph in the one before (`Brook wrote:`) or, where nothing follows
   * it, in the one behind (`— Ada Brook`); with the tokens that it counts in.
   */
  private besideParagraph(
    tokens: readonly Token[],
    index: number,
    inner: InnerShape,
  ): { attribution: Attribution; tokens: Token[] } | undefined {
    const { paragraphs } = this.scan;
    const before = index > 0 ? paragraphs[index - 1] : undefined;
    const quote = tokens[0]!;
    if (before && this.text.charCodeAt(before.end - 1) === 58 && before.end - before.start < 600) {
      const introduction = tokensOf(this.text, before.start, before.end, []);
      introduction.splice(0, datelineEnd(introduction));
      const attribution = attributionOf([...introduction, quote], introduction.length, inner);
      return attribution && { attribution, tokens: introduction };
    }
    const behind = paragraphs[index + 1];
    if (tokens.length > 1 || !behind || behind.end - behind.start > 120) return undefined;
    const signature = [quote, ...tokensOf(this.text, behind.start, behind.end, [])];
    if (!signature[1] || !isDash(signature[1])) return undefined;
    const attribution = attributionOf(signature, 0, inner);
    return attribution && { attribution, tokens: signature };
  }

  /** The quotation's own speaker, else its neighbour's. */
  private speakerFor(
    tokens: readonly Token[],
    at: number,
    attribution: Attribution | undefined,
    continued: Quotation | undefined,
    previous: Previous | undefined,
    paragraph: number,
    headline: boolean,
  ): Speaker | undefined {
    if (attribution?.speaker) return this.printed(tokens, attribution.speaker);
    if (continued?.speaker) return weaker(continued.speaker, 0.95);
    // "is said to be": the print hides who speaks.
    if (attribution && attribution.cue >= 0 && !tokens[attribution.cue]!.cue?.participle) return undefined;
    if (previous) {
      const between = sentenceBetween(tokens, previous.at, at);
      const phrase = between && lastSpeaker(tokens, between.from, between.to);
      if (phrase && !phrase.pronoun && phrase.confidence > 0.6) return this.printed(tokens, phrase);
      const speaker = previous.quotation.confidence >= 0.5 ? previous.quotation.speaker : undefined;
      if (speaker) return weaker(speaker, between ? 0.7 : 0.9);
    }
    const own = at > 0 ? lastSpeaker(tokens, 0, at) : undefined;
    if (own) return headline && own.confidence < 0.6 ? undefined : this.printed(tokens, own);
    return at === 0 ? this.fromParagraphBefore(paragraph) : undefined;
  }

  /** A paragraph that opens with an unattributed quotation goes on with whoever spoke in the paragraph before. */
  private fromParagraphBefore(paragraph: number): Speaker | undefined {
    const last = this.last;
    if (last && last.paragraph === paragraph - 1) return weaker(last.speaker, 0.65);
    const before = paragraph > 0 ? this.scan.paragraphs[paragraph - 1] : undefined;
    if (!before || before.end - before.start > 2_000) return undefined;
    const tokens = tokensOf(this.text, before.start, before.end, []);
    tokens.splice(0, datelineEnd(tokens));
    const phrase = lastSpeaker(tokens, 0, tokens.length);
    if (!phrase || phrase.confidence < 0.5) return undefined;
    return weaker(this.printed(tokens, phrase), 0.8);
  }

  private printed(tokens: readonly Token[], phrase: Phrase): Speaker {
    const start = tokens[phrase.from]!.start;
    const last = tokens[phrase.to]!;
    let end = last.end;
    if (last.possessive && last.word.length + 2 === end - last.start) end -= 2;
    return { start, end, text: this.text.slice(start, end), pronoun: phrase.pronoun, confidence: phrase.confidence };
  }
}

interface Previous {
  quotation: Quotation;
  index: number;
  /** Its token. */
  at: number;
  attribution: Attribution | undefined;
}

/** Behind `AUSTIN, Texas (AP) —`: how many tokens the place and date before a report take up. */
function datelineEnd(tokens: readonly Token[]): number {
  let sign = false;
  for (let i = 0; i < Math.min(tokens.length, 16); i++) {
    const token = tokens[i]!;
    if (token.kind === 'quote' || token.kind === 'stop') return 0;
    if (token.kind === 'word') {
      if (!token.capital && !/^(?:\d|of$)/.test(token.word)) return 0;
      if (token.bits & isDay) sign = true;
      continue;
    }
    if (token.word === '(' || token.word === ',') sign = true;
    if (!isDash(token) || i === 0) continue;
    let next = i + 1;
    while (next < tokens.length && isDash(tokens[next]!)) next++;
    const behind = tokens[next];
    return sign && behind && (behind.kind === 'quote' || behind.capital) ? next : 0;
  }
  return 0;
}

function weaker(speaker: Speaker, by: number): Speaker {
  return { ...speaker, confidence: Math.round(speaker.confidence * by * 100) / 100 };
}

function cueOf(text: string, token: Token): Quotation['cue'] {
  return {
    start: token.start,
    end: token.end,
    text: text.slice(token.start, token.end),
    lemma: token.cue?.lemma ?? token.word,
    loaded: token.cue?.loaded ?? false,
  };
}

/** Nothing but the attribution of the one before stands between the two: "So it is," she added, "but …". */
function goesOnBehind(tokens: readonly Token[], previous: Previous, at: number): boolean {
  const { attribution } = previous;
  if (attribution?.kind !== 'adjacent' || attribution.side !== 'behind' || previous.quotation.confidence < 0.5)
    return false;
  const last = Math.max(attribution.cue, attribution.speaker?.to ?? 0);
  if (last >= at || at - last > 24) return false;
  let stops = 0;
  for (let i = last + 1; i < at; i++) {
    const token = tokens[i]!;
    if (token.kind === 'quote' || token.word === ':') return false;
    if (token.kind === 'stop') stops++;
    else if (stops > 0 || token.cue) return false;
  }
  const before = tokens[at - 1]!;
  return before.kind !== 'word' || stops > 0;
}

/** The last whole sentence between two quotations, where there is one. */
function sentenceBetween(tokens: readonly Token[], from: number, to: number): { from: number; to: number } | undefined {
  let stop = -1;
  for (let i = to - 1; i > from; i--) {
    if (tokens[i]!.kind !== 'stop') continue;
    if (stop >= 0) return { from: i + 1, to: stop };
    stop = i;
  }
  return undefined;
}

/** A few words inside a sentence that is not the speaker's. */
function isPartial(inner: InnerShape, attribution: Attribution | undefined, continued: Quotation | undefined): boolean {
  if (continued) return false;
  if (attribution?.kind === 'adjacent') {
    if (inner.capital || (attribution.side === 'behind' && (inner.ended || inner.ending === ','))) return false;
  }
  return !(inner.capital && inner.ended && inner.words > 1);
}
