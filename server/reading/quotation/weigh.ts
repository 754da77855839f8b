/**
 * How likely it is that marks hold somebody's words, and not a title, a nickname, a word as a word or a scare quote.
 */
import { namingWords, workNouns, workVerbs } from '../data/en/titles.ts';
import type { Attribution } from './attribution.ts';
import type { InnerShape } from './inner.ts';
import { isAuxiliary, isBe, isConjunction, isDeterminer, isPreposition, isPronoun, isRelative } from './lexicon.ts';
import { type Token, tokenBefore } from './token.ts';

/** What speaks for a quotation or against one. */
export interface Evidence {
  tokens: readonly Token[];
  /** Index of the quotation's token. */
  at: number;
  attribution: Attribution | undefined;
  /** Goes on with another quotation that is one. */
  continues: boolean;
  /** The paragraph is a headline or the like: short, and no full stop. */
  headline: boolean;
  /** A headline with Capitals on Most Words, where a capital says nothing. */
  titleCase: boolean;
  inner: InnerShape;
}

/** 0 to 1. Below 0.5 the marks are likelier something else than a quotation. */
export function weigh(evidence: Evidence): number {
  const { attribution, inner, continues } = evidence;
  if (inner.empty) return 0;
  const naming = namingBefore(evidence);
  const { ended } = inner;
  const comma = inner.ending === ',';
  if (continues && (ended || comma || !inner.titled)) return 0.9;
  // A label's verb stands in another paragraph.
  const own = attribution && attribution.kind !== 'label' && attribution.cue >= 0;
  const cue = own ? evidence.tokens[attribution.cue]?.cue?.lemma : undefined;
  if (!ended && isBranding(cue) && inner.words <= 3 && inner.name) return 0.3;
  if (attribution?.kind === 'adjacent') {
    const side = attribution.side === 'behind';
    const colon = tokenBefore(evidence.tokens, evidence.at)?.word === ':';
    if (naming >= 0.8 && !side && !colon) return 0.2;
    if (side && naming > 0 && inner.words <= 6 && inner.titled) return 0.3;
    if (side || colon) return 0.97;
    const touching = evidence.at - attribution.cue <= 2;
    if (naming > 0 && !touching && inner.words <= 6 && inner.titled) return 0.35;
    if (inner.words <= 5 && !ended && !comma && inner.titled) return touching && naming === 0 ? 0.6 : 0.35;
    return inner.words < 3 && !touching ? 0.75 : 0.92;
  }
  if (!evidence.titleCase && isNickname(evidence)) return 0.08;
  if (naming >= 0.8) return inner.sentence && inner.words > 6 ? 0.45 : 0.12;
  const full = inner.capital && (ended || comma) && inner.words >= 4 && !inner.title;
  if (attribution?.kind === 'label')
    return inner.titled && inner.words < 8 && !ended && !evidence.titleCase ? 0.4 : 0.88;
  if (full) return naming > 0 ? 0.55 : 0.85;
  // A capital at the head of a line is the line's: 'Sorry': mayor bows out.
  const opening = evidence.at === 0 && inner.words === 1;
  if (inner.titled && !evidence.titleCase && !opening) {
    if (naming > 0) return 0.1;
    if (attribution?.kind === 'clause' || attribution?.kind === 'trailing')
      return inner.sentence && !inner.title ? 0.6 : 0.3;
    return inner.words > 9 && inner.sentence && !inner.title ? 0.5 : 0.15;
  }
  if (naming > 0) return 0.3;
  if (attribution?.kind === 'clause' || attribution?.kind === 'trailing')
    return inner.words >= 3 ? 0.85 : inner.words === 2 ? 0.75 : 0.65;
  if (evidence.headline) return inner.words === 1 ? 0.45 : 0.62;
  const before = tokenBefore(evidence.tokens, evidence.at);
  if (before?.word === 'the' && inner.words <= 3) return 0.2;
  // a "do not disturb" sign
  const behind = evidence.tokens[evidence.at + 1];
  const small =
    behind?.kind === 'word' && !behind.capital && !(behind.bits & (isPreposition | isConjunction | isBe | isAuxiliary));
  if (small && inner.words <= 4 && before?.kind === 'word' && /^(?:an?|this|its|their|his|her)$/.test(before.word))
    return 0.3;
  if (inner.sentence && inner.words >= 4) return 0.7;
  if (inner.words >= 6 || inner.clauses) return 0.62;
  if (inner.words >= 4) return 0.55;
  return inner.words === 1 ? 0.2 : inner.words === 2 ? 0.4 : 0.5;
}

function isBranding(lemma: string | undefined): boolean {
  return lemma === 'call' || lemma === 'dub' || lemma === 'label' || lemma === 'brand';
}

/** A capital word before and behind, a few words inside: Dwayne "The Rock" Johnson. */
function isNickname({ tokens, at, inner }: Evidence): boolean {
  if (inner.words > 4 || /[.,?!]/.test(inner.ending)) return false;
  const before = tokenBefore(tokens, at);
  const behind = tokens[at + 1];
  return (
    before?.kind === 'word' &&
    behind?.kind === 'word' &&
    before.capital &&
    behind.capital &&
    before.end + 1 === tokens[at]!.start &&
    behind.start === tokens[at]!.end + 1 &&
    inner.capital
  );
}

/** 0 to 1: the words before announce a title, a name or a word as a word. */
function namingBefore({ tokens, at, inner, attribution }: Evidence): number {
  const first = tokenBefore(tokens, at);
  if (first === undefined) return 0;
  const attributed = attribution !== undefined && attribution.cue >= 0;
  let i = at - 1;
  if (first.kind === 'mark' && (first.word === ',' || first.word === ':' || first.word === '(')) {
    // "her latest film, "The Return"": a comma weakens it.
    const noun = tokenBefore(tokens, i);
    return noun?.kind === 'word' && workNouns.has(noun.word) && inner.titled ? 0.9 : 0;
  }
  // A title beside other titles: "Jaws," "E.T." and "Titanic".
  if (first.kind !== 'word') return first.kind === 'quote' && inner.titled ? 0.6 : 0;
  if (namingWords.has(first.word)) return isDescribing(tokens, i, at) ? 0 : 0.9;
  if (first.word === 'as') {
    for (let back = i - 1; back >= Math.max(0, i - 5); back--) if (tokens[back]!.word === 'known') return 0.9;
    return 0;
  }
  if (workNouns.has(first.word)) {
    if (inner.titled) return 0.95;
    if (/^(?:sub|en)?titled$/.test(first.word)) return 0.9;
    return inner.words < 4 && !attributed ? 0.2 : 0;
  }
  if (inner.titled) {
    // in "The Crown", of "Hamlet", directed "Jaws"
    if (workVerbs.has(first.word)) return 0.85;
    if (first.bits & isPreposition) return 0.6;
    if (first.possessive) return 0.8;
    while (i >= Math.max(0, at - 4) && tokens[i]?.kind === 'word') {
      if (workNouns.has(tokens[i]!.word)) return 0.8;
      i--;
    }
  }
  return 0;
}

/** "what she called "a disgrace"", "he was called "a liar"": called does say here. */
function isDescribing(tokens: readonly Token[], at: number, quote: number): boolean {
  const word = tokens[at]!.word;
  if (/^(?:word|words|term|terms|phrase|phrases|label|title|slogan|letter|letters)$/.test(word)) {
    // "in the words "…"", "used the words": somebody's after all.
    return word === 'words' || word === 'phrase' || word === 'phrases';
  }
  if (!/^(?:called|termed|labelled|labeled|branded|dubbed|named)$/.test(word)) return false;
  const before = tokenBefore(tokens, at);
  if (before?.kind !== 'word') return false;
  if (tokens[quote + 1]?.word === 'by') return !tokens[at]!.word.startsWith('n');
  if (before.bits & (isPronoun | isRelative) && !(before.bits & isDeterminer)) return true;
  for (let i = at - 1; i >= Math.max(0, at - 8); i--) if (tokens[i]!.word === 'what') return true;
  return before.capital && /^(?:called|termed|labelled|labeled|branded)$/.test(word);
}
