/**
 * Finds, for each quotation of a paragraph, the attribution: the verb of saying and who it belongs to, before, behind, in
 * the middle of or at the far end of the sentence; and hands the speaker on where a quotation has none of its own.
 */
import {
  isAdverb,
  isAuxiliary,
  isBe,
  isConjunction,
  isCueNoun,
  isDeterminer,
  isPreposition,
  isPronoun,
  isRelative,
  isSubordinator,
} from './lexicon.ts';
import { clauseSubject, type Phrase, phraseEndingAt, phraseFrom, subjectBefore } from './speaker.ts';
import type { Token } from './token.ts';

/**
 * `adjacent`: verb and quotation touch ("…," she said; he said: "…"). `label`: a name and a colon. `clause`: the quotation
 * stands inside the clause of a verb of saying. `trailing`: the sentence ends in one. `carried`: a neighbour's.
 */
export type AttributionKind = 'adjacent' | 'label' | 'clause' | 'trailing' | 'carried';

export interface Attribution {
  kind: AttributionKind;
  /** Index of the verb's token; -1 for none. */
  cue: number;
  speaker: Phrase | undefined;
  /** On which side of the quotation it stands. */
  side: 'before' | 'behind';
}

/** How far a verb of saying may stand from its quotation, in tokens. */
const reach = 60;

/** How the paragraph's text ends inside the marks: what the comma or full stop before the closing mark was. */
export interface QuoteShape {
  /** Last character inside the marks that is no space: ',', '.', '?' …; or a letter. */
  ending: string;
  /** Starts with a capital or a digit. */
  capital: boolean;
  words: number;
}

/** The attribution of the quotation at token `at`, from its own sentence alone. */
export function attributionOf(tokens: readonly Token[], at: number, shape: QuoteShape): Attribution | undefined {
  const floor = sentenceStart(tokens, at);
  const before = attributionBefore(tokens, at, floor);
  if (before?.kind === 'adjacent' || before?.kind === 'label') {
    if (tokens[at - 1]!.word === ':' || shape.ending !== ',') return before;
  }
  const behind = attributionBehind(tokens, at, shape);
  if (behind && (!before || opensSentence(tokens, at, floor) || shape.ending === ',' || behind.kind === 'adjacent')) {
    if (before?.kind === 'adjacent' && !opensSentence(tokens, at, floor)) return before;
    return behind;
  }
  return before ?? trailingAttribution(tokens, at);
}

/** The first token of the sentence that holds `at`. A quotation that ends a sentence and is not attributed ends it too. */
export function sentenceStart(tokens: readonly Token[], at: number): number {
  let i = at;
  while (i > 0 && at - i < reach) {
    const before = tokens[i - 1]!;
    if (before.kind === 'stop') return i;
    i--;
  }
  return i;
}

function opensSentence(tokens: readonly Token[], at: number, floor: number): boolean {
  for (let i = floor; i < at; i++) {
    const token = tokens[i]!;
    if (token.kind === 'quote') return true;
    if (token.kind === 'word' && !(token.bits & (isConjunction | isAdverb))) return false;
  }
  return true;
}

function attributionBefore(tokens: readonly Token[], at: number, floor: number): Attribution | undefined {
  if (at === floor) return undefined;
  const last = tokens[at - 1]!;
  if (last.word === ':') {
    const cue = lastCue(tokens, floor, at - 1, true);
    if (cue >= 0) return make('adjacent', cue, subjectOf(tokens, cue, floor), 'before');
    return label(tokens, floor, at - 1);
  }
  if (last.kind === 'word' && /^to$/.test(last.word) && tokens[at - 2]?.word === 'according') return undefined;
  const cue = lastCue(tokens, floor, at, false);
  if (cue < 0) {
    const according = accordingBefore(tokens, floor, at);
    if (according) return according;
    return undefined;
  }
  const near = isNear(tokens, cue, at);
  if (near) {
    const found = tokens[cue]!.cue!;
    return make(
      found.speech && (last.word === ',' || at - cue <= 8) ? 'adjacent' : 'clause',
      cue,
      subjectOf(tokens, cue, floor),
      'before',
    );
  }
  const outer = outermost(tokens, cue, floor);
  return make('clause', outer, subjectOf(tokens, outer, floor), 'before');
}

/** The last verb of saying between `floor` and `limit`; quotations and brackets between are stepped over. */
function lastCue(tokens: readonly Token[], floor: number, limit: number, colon: boolean): number {
  for (let i = limit - 1; i >= floor; i--) if (isCueAt(tokens, i, floor, colon && limit - i < 14, limit)) return i;
  return -1;
}

/** Whether the token is a verb of saying here, and not the noun of the same form. */
function isCueAt(tokens: readonly Token[], i: number, floor: number, strong: boolean, limit: number): boolean {
  const token = tokens[i]!;
  const cue = token.cue;
  if (!cue || (token.capital && cue.noun) || token.possessive) return false;
  if (cue.manner && !cue.speech && !strong) return false;
  const before = i > floor ? tokens[i - 1]! : undefined;
  if (token.word === 'according') return false;
  if (cue.noun) {
    if (!before || before.kind === 'quote') return false;
    if (before.kind === 'word' && before.bits & (isDeterminer | isPreposition) && !(before.bits & isPronoun))
      return false;
    if (before.possessive) return false;
    if (before.kind === 'word' && before.bits & (isPronoun | isRelative | isAuxiliary)) return true;
    if (before.kind === 'word' && before.capital) return true;
    return strong || token.word.endsWith('s') || token.word.endsWith('d');
  }
  if (cue.lemma === 'say' && before && before.bits & isBe && token.word === 'said')
    return tokens[i + 1]?.word !== 'to' || limit - i < 4;
  if (!before && token.capital && cue.participle) return true;
  if (before?.kind === 'word' && before.bits & isDeterminer && !(before.bits & (isPronoun | isRelative))) return false;
  return true;
}

/** Between the verb and the quotation stand only its listener, its occasion and "that": told the BBC on Monday that "…". */
function isNear(tokens: readonly Token[], cue: number, at: number): boolean {
  if (at - cue > 22) return false;
  for (let i = cue + 1; i < at; i++) {
    const token = tokens[i]!;
    if (token.kind === 'quote' || token.kind === 'stop' || token.word === ';') return false;
    if (token.kind !== 'word') continue;
    if (token.bits & isBe || token.bits & isAuxiliary) return false;
    if (token.bits & isPronoun && !(token.bits & isDeterminer)) return false;
    if (token.cue && !token.cue.noun) return false;
  }
  return true;
}

/** From a verb of saying inside another's report to the outer one: X said the government had suggested "…" is X's. */
function outermost(tokens: readonly Token[], cue: number, floor: number): number {
  let found = cue;
  for (let i = cue - 1; i >= floor; i--) {
    const token = tokens[i]!;
    if (token.word === ';' || token.kind === 'stop') break;
    if (token.kind === 'word' && /^(?:while|whereas|but|although|though)$/.test(token.word)) break;
    if (token.word === ',' && /^(?:and|but|with|while|as|saying|adding|then)$/.test(tokens[i + 1]?.word ?? '')) break;
    if (isCueAt(tokens, i, floor, false, cue) && tokens[i]!.cue!.speech && !tokens[i]!.cue!.participle) found = i;
  }
  return found;
}

function subjectOf(tokens: readonly Token[], cue: number, floor: number): Phrase | undefined {
  const token = tokens[cue]!;
  const before = cue > floor ? tokens[cue - 1]! : undefined;
  if (token.cue?.participle) {
    if (!before) return clauseBehind(tokens, cue);
    // "was quoted as saying", "is reported as saying"
    if (before.word === 'as') {
      let verb = cue - 2;
      while (verb > floor && !(tokens[verb]!.bits & isBe)) verb--;
      if (verb > floor) return subjectBefore(tokens, verb, floor);
    }
    if (before.kind === 'quote') return undefined;
    if (before.kind === 'mark' || before.bits & (isConjunction | isPreposition | isAdverb))
      return mainSubject(tokens, cue, floor);
    if (before.kind === 'word' && before.bits & (isBe | isAuxiliary)) return subjectBefore(tokens, cue, floor);
    const phrase = phraseEndingAt(tokens, cue - 1, floor);
    return phrase ?? mainSubject(tokens, cue, floor);
  }
  if (
    before?.bits &&
    before.bits & isBe &&
    (token.word === 'said' || token.word === 'told' || token.word === 'asked')
  ) {
    // "he was told", "asked whether": the subject hears the words, and does not say them.
    const by = byPhrase(tokens, cue);
    return by;
  }
  const subject = subjectBefore(tokens, cue, clauseFloor(tokens, cue, floor));
  return subject ?? (tokens[cue]!.cue!.participle ? undefined : mainSubjectIfVerbPhrase(tokens, cue, floor));
}

/** "he was told by Ms Brown": the one behind "by". */
function byPhrase(tokens: readonly Token[], cue: number): Phrase | undefined {
  for (let i = cue + 1; i < Math.min(tokens.length, cue + 6); i++) {
    if (tokens[i]!.word === 'by') return phraseFrom(tokens, i + 1, tokens.length);
    if (tokens[i]!.kind !== 'word') return undefined;
  }
  return undefined;
}

/** A quotation earlier in the sentence ends what a subject may reach back over. */
function clauseFloor(tokens: readonly Token[], cue: number, floor: number): number {
  for (let i = cue - 1; i >= floor; i--) if (tokens[i]!.kind === 'quote') return i + 1;
  return floor;
}

/** "Brown, …, saying": the subject of the sentence. */
function mainSubject(tokens: readonly Token[], cue: number, floor: number): Phrase | undefined {
  const start = clauseFloor(tokens, cue, floor);
  for (let i = cue - 1; i >= start; i--) {
    if (isCueAt(tokens, i, start, false, cue) && !tokens[i]!.cue!.participle) {
      const subject = subjectOf(tokens, i, start);
      if (subject) return subject;
      const inverted = phraseFrom(tokens, i + 1, cue);
      if (inverted && start > floor) return inverted;
    }
  }
  return clauseSubject(tokens, floor, cue);
}

/** "Brown rose to say", "Brown smiled and said" have found theirs; whatever else is left takes the head of the sentence. */
function mainSubjectIfVerbPhrase(tokens: readonly Token[], cue: number, floor: number): Phrase | undefined {
  const subject = clauseSubject(tokens, floor, cue);
  return subject ? { ...subject, confidence: Math.min(subject.confidence, 0.6) } : undefined;
}

function clauseBehind(tokens: readonly Token[], from: number): Phrase | undefined {
  for (let i = from + 1; i < Math.min(tokens.length, from + 30); i++) {
    if (tokens[i]!.kind === 'stop') return undefined;
    if (tokens[i]!.word === ',') return clauseSubject(tokens, i + 1, Math.min(tokens.length, i + 14));
  }
  return undefined;
}

/** `Andrew Marr: "…"`, `The minister was blunt: "…"`. */
function label(tokens: readonly Token[], floor: number, colon: number): Attribution | undefined {
  if (colon === floor) return undefined;
  const short = colon - floor <= 8;
  const finite = tokens.slice(floor, colon).some((token) => token.bits & (isBe | isAuxiliary));
  if (short && !finite) {
    const start = labelStart(tokens, floor, colon);
    const phrase = phraseEndingAt(tokens, colon - 1, start);
    if (phrase && !(tokens[colon - 1]!.bits & isCueNoun))
      return make('label', -1, { ...phrase, confidence: 0.7 }, 'before');
  }
  const subject = clauseSubject(tokens, floor, colon);
  return make('label', -1, subject ? { ...subject, confidence: 0.5 } : undefined, 'before');
}

/** Behind an earlier colon or dash: `Read more: Andrew Marr: "…"`. */
function labelStart(tokens: readonly Token[], floor: number, colon: number): number {
  for (let i = colon - 1; i > floor; i--) if (tokens[i]!.word === ':' || tokens[i]!.word === '|') return i + 1;
  return floor;
}

/** `according to X, "…"` and `in the words of X, "…"`. */
function accordingBefore(tokens: readonly Token[], floor: number, at: number): Attribution | undefined {
  for (let i = at - 1; i >= floor; i--) {
    if (tokens[i]!.word === 'according' && tokens[i + 1]?.word === 'to') {
      return make('clause', i, phraseFrom(tokens, i + 2, at), 'before');
    }
    if (tokens[i]!.word === 'words' && tokens[i + 1]?.word === 'of') {
      return make('clause', i, phraseFrom(tokens, i + 2, at), 'before');
    }
  }
  return undefined;
}

/** `"…," said X`, `"…," X, the Y of Z, said`, `"…", according to X`. */
function attributionBehind(tokens: readonly Token[], at: number, shape: QuoteShape): Attribution | undefined {
  let next = at + 1;
  let comma = false;
  const first = tokens[next];
  if (!first) return undefined;
  if (first.kind === 'mark' && (first.word === ',' || isDash(first))) {
    comma = true;
    next++;
  }
  if (next >= tokens.length || tokens[next]!.kind !== 'word') return undefined;
  const ended = shape.ending === '.' || shape.ending === '';
  const inside = /[,.?!\u2026\u2013\u2014-]/.test(shape.ending) && shape.ending !== '';
  const close = comma || inside;
  const inverted = invertedAt(tokens, next, close);
  if (inverted) return inverted;
  if (!close) return undefined;
  const opener = tokens[next]!;
  if (
    opener.bits & (isPreposition | isSubordinator | isRelative | isBe | isAuxiliary) &&
    !(opener.bits & isDeterminer)
  ) {
    if (!(ended || comma || shape.ending === ',')) return undefined;
    if (opener.bits & (isRelative | isBe | isAuxiliary)) return undefined;
  }
  if (shape.ending === '.' && opener.capital && opener.bits & isPronoun) return undefined;
  const verb = verbBehind(tokens, next, shape);
  if (verb < 0) return undefined;
  const subject = subjectBefore(tokens, verb, next);
  if (!subject) return undefined;
  return make('adjacent', verb, subject, 'behind');
}

/** `said X`, `according to X` at the token. */
function invertedAt(tokens: readonly Token[], next: number, close: boolean): Attribution | undefined {
  let verb = next;
  while (verb < tokens.length && verb - next < 3 && isPlainAdverb(tokens[verb]!)) verb++;
  const token = tokens[verb];
  if (token?.kind !== 'word') return undefined;
  if (token.word === 'according' && tokens[verb + 1]?.word === 'to') {
    const speaker = phraseFrom(tokens, verb + 2, tokens.length);
    return speaker ? make('adjacent', verb, speaker, 'behind') : undefined;
  }
  const cue = token.cue;
  if (!cue || cue.participle || token.capital || token.possessive) return undefined;
  if (!cue.speech && !cue.manner) return undefined;
  if (!close && (cue.noun || cue.lemma !== 'say')) return undefined;
  if (/^(?:say|tell|ask|add|warn|argue|write)$/.test(token.word) && !close) return undefined;
  const speaker = phraseFrom(tokens, verb + 1, tokens.length);
  if (!speaker) return undefined;
  if (cue.noun && !tokens[speaker.from]!.capital && !speaker.pronoun && !(tokens[speaker.from]!.bits & isDeterminer))
    return undefined;
  // "…," told reporters: the phrase behind is who hears.
  if (cue.lemma === 'tell' && !speaker.pronoun) return undefined;
  return make('adjacent', verb, { ...speaker, confidence: Math.max(speaker.confidence, 0.9) }, 'behind');
}

function isPlainAdverb(token: Token): boolean {
  return token.kind === 'word' && !token.capital && ((token.bits & isAdverb) !== 0 || token.word.endsWith('ly'));
}

/** The verb of saying whose subject starts at `next`: `X, the Y of Z, said`. */
function verbBehind(tokens: readonly Token[], next: number, shape: QuoteShape): number {
  let commas = 0;
  for (let i = next; i < tokens.length && i - next < 40; i++) {
    const token = tokens[i]!;
    if (token.kind === 'stop' || token.kind === 'quote' || token.word === ';' || token.word === ':') return -1;
    if (token.word === ',') commas++;
    if (commas === 0 && i - next > 16) return -1;
    const before = tokens[i - 1]!;
    if (i === next || !token.cue || token.capital || token.possessive || token.cue.participle) {
      // A verb that is none of saying: the sentence goes on with something else.
      if (
        i > next &&
        commas === 0 &&
        token.bits & isBe &&
        !tokens[i + 1]?.cue?.participle &&
        !(tokens[i + 1]?.bits ?? 0 & isAdverb)
      )
        return -1;
      continue;
    }
    if (!token.cue.speech && !token.cue.manner) continue;
    if (
      before.kind === 'word' &&
      before.bits & (isDeterminer | isPreposition) &&
      !(before.bits & (isPronoun | isRelative))
    )
      continue;
    if (before.possessive) continue;
    if (
      token.cue.noun &&
      before.kind === 'word' &&
      !before.capital &&
      !(before.bits & (isPronoun | isAuxiliary | isAdverb | isRelative))
    ) {
      if (!/(?:s|ed|d)$/.test(token.word) || token.word.endsWith('s')) continue;
    }
    // "who said" inside an apposition belongs to the apposition.
    if (before.bits & isRelative && commas > 0) continue;
    return shape.ending === '.' ? endsAttribution(tokens, i) : i;
  }
  return -1;
}

/** Behind a quotation that ends in a full stop, `X said` is its attribution only if the sentence then ends. */
function endsAttribution(tokens: readonly Token[], verb: number): number {
  for (let i = verb + 1; i < tokens.length && i - verb < 14; i++) {
    const token = tokens[i]!;
    if (token.kind === 'stop') return verb;
    if (token.kind === 'quote' || token.word === ':') return -1;
    if (token.kind === 'word' && token.bits & (isBe | isAuxiliary | isPronoun) && !(token.bits & isDeterminer))
      return -1;
    if (token.word === 'that' || token.cue?.participle) return -1;
  }
  return verb;
}

/** `There was "some engagement" but "no concrete offer", she said.` for the first of the two. */
function trailingAttribution(tokens: readonly Token[], at: number): Attribution | undefined {
  for (let i = at + 1; i < tokens.length && i - at < reach; i++) {
    const token = tokens[i]!;
    if (token.kind === 'stop') return undefined;
    if (token.word === 'according' && tokens[i + 1]?.word === 'to') {
      return make('trailing', i, phraseFrom(tokens, i + 2, tokens.length), 'behind');
    }
    if (token.word !== ',' && token.kind !== 'quote' && !isDash(token)) continue;
    let next = i + 1;
    if (tokens[next]?.word === ',') next++;
    const start = tokens[next];
    if (start?.kind !== 'word') continue;
    const inverted = invertedAt(tokens, next, true);
    if (inverted) return { ...inverted, kind: 'trailing' };
    if (
      start.bits & (isPreposition | isSubordinator | isRelative | isConjunction | isBe) &&
      !(start.bits & isDeterminer)
    )
      continue;
    for (let verb = next + 1; verb < Math.min(tokens.length, next + 16); verb++) {
      const here = tokens[verb]!;
      if (here.kind === 'stop' || here.kind === 'quote' || here.word === ':') break;
      if (!here.cue?.speech || here.cue.participle || here.cue.noun || here.capital) continue;
      if (endsClause(tokens, verb)) {
        const subject = subjectBefore(tokens, verb, next);
        if (subject) return make('trailing', verb, subject, 'behind');
      }
      break;
    }
  }
  return undefined;
}

/** Nothing but an occasion stands behind the verb: "she said.", "she told the BBC on Monday." */
function endsClause(tokens: readonly Token[], verb: number): boolean {
  for (let i = verb + 1; i < tokens.length && i - verb < 12; i++) {
    const token = tokens[i]!;
    if (token.kind === 'stop') return true;
    if (token.kind === 'quote') return false;
    if (token.word === ',') return true;
    if (token.word === 'that' || token.word === ':') return false;
    if (token.kind === 'word' && token.bits & (isBe | isAuxiliary) && !token.capital) return false;
    if (token.kind === 'word' && token.bits & isPronoun && !(token.bits & isDeterminer)) return false;
  }
  return true;
}

/** The subject of the last verb of saying in a sentence without quotation, else of the sentence: who may speak next. */
export function lastSpeaker(tokens: readonly Token[], from: number, to: number): Phrase | undefined {
  for (let i = to - 1; i >= from; i--) {
    const token = tokens[i]!;
    if (!token.cue?.speech || token.cue.noun || token.cue.participle || token.capital) continue;
    const floor = sentenceStart(tokens, i);
    if (!isCueAt(tokens, i, floor, false, to)) continue;
    const subject = subjectOf(tokens, i, floor);
    if (subject) return { ...subject, confidence: Math.min(0.7, subject.confidence) };
  }
  const floor = sentenceStart(tokens, Math.max(from, to - 1));
  const subject = clauseSubject(tokens, Math.max(floor, from), to);
  return subject ? { ...subject, confidence: 0.45 } : undefined;
}

function isDash(token: Token): boolean {
  return token.kind === 'mark' && /^[-\u2012-\u2015]$/.test(token.word);
}

function make(kind: AttributionKind, cue: number, speaker: Phrase | undefined, side: 'before' | 'behind'): Attribution {
  return { kind, cue, speaker, side };
}
