/**
 * Finds the attribution of a quotation in its own sentence: the verb of saying and who it belongs to, before the marks,
 * behind them, or at the far end of the sentence.
 */
import { type Cue, coordinated, cueBefore, invertedAt, isCueAt, isReported, outermost, subjectOf } from './cue.ts';
import type { InnerShape } from './inner.ts';
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
import { isDash, type Phrase, phraseEndingAt, phraseFrom, sure } from './phrase.ts';
import { clauseSubject, subjectBefore } from './speaker.ts';
import type { Token } from './token.ts';

/**
 * `adjacent`: verb and quotation touch ("…," she said; he said: "…"). `label`: a name and a colon, or a dash and a name.
 * `clause`: the quotation stands inside the clause of a verb of saying. `trailing`: the sentence ends in one.
 */
export interface Attribution {
  kind: 'adjacent' | 'label' | 'clause' | 'trailing';
  /** Index of the verb's token; -1 for none. */
  cue: number;
  speaker: Phrase | undefined;
  /** On which side of the quotation it stands. */
  side: 'before' | 'behind';
}

/** How far a verb of saying may stand from its quotation, in tokens. */
const reach = 60;

/** The attribution of the quotation at token `at`, from its own sentence alone. */
export function attributionOf(tokens: readonly Token[], at: number, inner: InnerShape): Attribution | undefined {
  const floor = sentenceStart(tokens, at);
  const before = attributionBefore(tokens, at, floor, inner);
  const touching = before?.kind === 'adjacent' || before?.kind === 'label';
  const introduced = at > floor && /^[:,]$/.test(tokens[at - 1]!.word);
  const answered = inner.ending === ',' && !introduced;
  if (touching && !answered && (introduced || !opensSentence(tokens, at, floor))) return before;
  const behind = attributionBehind(tokens, at, inner);
  if (behind && (!before || behind.kind === 'label' || inner.ending === ',' || opensSentence(tokens, at, floor)))
    return behind;
  return before ?? behind ?? trailingAttribution(tokens, at);
}

/** The first token of the sentence that holds `at`. */
function sentenceStart(tokens: readonly Token[], at: number): number {
  let i = at;
  while (i > 0 && at - i < reach) {
    if (tokens[i - 1]!.kind === 'stop' || quotationEndsSentence(tokens, i - 1)) return i;
    i--;
  }
  return i;
}

/** `"We lost." Another wrote`: a full stop inside the marks and a capital behind them. */
function quotationEndsSentence(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  if (token.kind !== 'quote' || next === undefined) return false;
  if (next.kind === 'quote') return /[.?!]/.test(token.ending);
  if (next.kind !== 'word' || !next.capital) return false;
  if (token.ending === '.') return true;
  const opens = isPronoun | isDeterminer | isAdverb | isPreposition;
  return /[?!]/.test(token.ending) && (next.bits & opens) !== 0;
}

function opensSentence(tokens: readonly Token[], at: number, floor: number): boolean {
  for (let i = floor; i < at; i++) {
    const token = tokens[i]!;
    if (token.kind === 'quote') return true;
    if (token.kind === 'word' && !(token.bits & (isConjunction | isAdverb))) return false;
  }
  return true;
}

function attributionBefore(
  tokens: readonly Token[],
  at: number,
  floor: number,
  inner: InnerShape,
): Attribution | undefined {
  if (at === floor) return undefined;
  const last = tokens[at - 1]!;
  if (last.word === ':') {
    const first = tokens[floor]!;
    if (first.capital && /^(?:said|says)$/.test(first.word)) {
      return make('adjacent', floor, phraseFrom(tokens, floor + 1, at - 1), 'before');
    }
    const cue = cueBefore(tokens, floor, at - 1, true);
    if (cue >= 0) return make('adjacent', cue, subjectOf(tokens, cue, floor, at), 'before');
    return label(tokens, floor, at - 1);
  }
  const cue = cueBefore(tokens, floor, at, false);
  if (cue < 0) return accordingBefore(tokens, floor, at);
  const verb = tokens[cue]!.cue!;
  // "According to Hale, engineers found "…"": what is found is Hale's account.
  const according = verb.weak ? accordingBefore(tokens, floor, at) : undefined;
  if (according) return according;
  const reported = !inner.capital && isReported(tokens, cue, floor);
  if (verb.speech && !reported && isNear(tokens, cue, at, inner.capital)) {
    return make(
      last.word === ',' || at - cue <= 8 ? 'adjacent' : 'clause',
      cue,
      subjectOf(tokens, cue, floor, at),
      'before',
    );
  }
  const outer = outermost(tokens, cue, floor, at);
  return make('clause', outer, subjectOf(tokens, outer, floor, at), 'before');
}

/** Between the verb and the quotation stand only its listener, its occasion and "that": told the BBC on Monday that "…". */
function isNear(tokens: readonly Token[], cue: number, at: number, whole: boolean): boolean {
  if (at - cue > 22) return false;
  for (let i = cue + 1; i < at; i++) {
    const token = tokens[i]!;
    if (token.kind === 'quote' || token.kind === 'stop' || token.word === ';') return false;
    if (token.kind !== 'word') continue;
    // Words behind "that" are the reporter's: the quotation is a part of the clause.
    if (token.word === 'that' && i < at - 1 && !whole) return false;
    if (token.bits & (isBe | isAuxiliary)) return false;
    if (token.bits & isPronoun && !(token.bits & isDeterminer)) return false;
    if (token.cue && !token.cue.noun) return false;
  }
  return true;
}

/** `Andrew Marr: "…"`, `The minister was blunt: "…"`. */
function label(tokens: readonly Token[], floor: number, colon: number): Attribution | undefined {
  if (colon === floor) return undefined;
  let start = floor;
  for (let i = colon - 1; i > floor; i--) {
    if (tokens[i]!.word === ':' || tokens[i]!.word === '|') {
      start = i + 1;
      break;
    }
  }
  const clause = tokens.slice(start, colon).some((token) => token.word === ',' || token.bits & (isBe | isAuxiliary));
  if (colon - start <= 10 && !clause) {
    let last = colon - 1;
    if (tokens[last]!.word === ')') while (last > start && tokens[last]!.word !== '(') last--;
    if (tokens[last]!.kind === 'mark') last--;
    const phrase = last >= start ? phraseEndingAt(tokens, last, start) : undefined;
    if (phrase && !(tokens[last]!.bits & isCueNoun)) return make('label', -1, sure(phrase, 0.7), 'before');
  }
  const subject = clauseSubject(tokens, start, colon);
  return make('label', -1, subject && sure(subject, 0.5), 'before');
}

/** `according to X, "…"` and `in the words of X, "…"`. */
function accordingBefore(tokens: readonly Token[], floor: number, at: number): Attribution | undefined {
  for (let i = at - 1; i >= floor; i--) {
    const next = tokens[i + 1]?.word;
    if ((tokens[i]!.word === 'according' && next === 'to') || (tokens[i]!.word === 'words' && next === 'of')) {
      return make('clause', i, phraseFrom(tokens, i + 2, at), 'before');
    }
  }
  return undefined;
}

/** `"…," said X`, `"…," X, the Y of Z, said`, `"…", according to X`, `"…" – X`. */
function attributionBehind(tokens: readonly Token[], at: number, inner: InnerShape): Attribution | undefined {
  let next = at + 1;
  let dash = false;
  while (next < tokens.length && next - at < 3 && (tokens[next]!.word === ',' || isDash(tokens[next]!))) {
    dash = isDash(tokens[next]!);
    next++;
  }
  const first = tokens[next];
  if (first?.kind !== 'word') return undefined;
  const close = next > at + 1 || inner.ending === ',' || inner.ended || /[\u2013\u2014-]/.test(inner.ending);
  const inverted = invertedAt(tokens, next, close);
  if (inverted) return make('adjacent', inverted.cue, inverted.speaker, 'behind');
  if (!close) return unpunctuated(tokens, next);
  const clause = isPreposition | isSubordinator | isRelative | isConjunction | isBe | isAuxiliary;
  if (first.bits & clause && !(first.bits & isDeterminer)) return undefined;
  if (inner.ending === '.' && first.capital && first.bits & isPronoun) return undefined;
  // "…," sufficed to state: a verb and no subject.
  if (!first.capital && !(first.bits & (isDeterminer | isPronoun)) && first.word.endsWith('ed')) return undefined;
  const verb = verbBehind(tokens, next, inner.ending === '.');
  const subject = verb < 0 ? undefined : (subjectBefore(tokens, verb, next) ?? clauseSubject(tokens, next, verb));
  if (subject) return make('adjacent', verb, subject, 'behind');
  return dash ? signature(tokens, at, next) : undefined;
}

/** `"Concentrate" he said`: without a comma, only a pronoun and a plain verb of saying are certain. */
function unpunctuated(tokens: readonly Token[], next: number): Attribution | undefined {
  const verb = tokens[next + 1];
  if (!verb?.cue?.speech || verb.cue.noun || verb.cue.participle) return undefined;
  if (!/^(?:he|she|they|i|we)$/.test(tokens[next]!.word)) return undefined;
  return make('adjacent', next + 1, subjectBefore(tokens, next + 1, next), 'behind');
}

/** `"I think we were to blame" – Hull's Ada Brook after the defeat`: a dash and a name, at the end of the line. */
function signature(tokens: readonly Token[], at: number, next: number): Attribution | undefined {
  if (at > 1 || tokens.length - next > 16) return undefined;
  const phrase = phraseFrom(tokens, next, tokens.length);
  if (!phrase || !tokens[phrase.to]!.capital) return undefined;
  return make('label', -1, sure(phrase, 0.8), 'behind');
}

/** The verb of saying whose subject starts at `next`: `X, the Y of Z, said`. -1 for none. */
function verbBehind(tokens: readonly Token[], next: number, stopped: boolean): number {
  let commas = 0;
  for (let i = next; i < tokens.length && i - next < 40; i++) {
    const token = tokens[i]!;
    if (token.kind === 'stop' || token.kind === 'quote' || token.word === ';' || token.word === ':') return -1;
    if (token.word === ',') commas++;
    if (commas === 0 && i - next > 16) return -1;
    const before = tokens[i - 1]!;
    if (i === next || !token.cue || token.cue.participle) {
      if (i > next && commas === 0 && isOtherVerb(tokens, i)) return -1;
      if (i > next && commas === 0 && !stopped && isUnknownVerb(tokens, i, next)) return i;
      continue;
    }
    if (!(token.cue.speech || token.cue.manner) || !isCueAt(tokens, i, next, true)) continue;
    // "who said" inside an apposition belongs to the apposition.
    if (before.bits & isRelative && commas > 0) continue;
    return stopped ? endingAttribution(tokens, i) : i;
  }
  return -1;
}

/** `"…," Brown chirruped`: a past form straight behind a name or pronoun, where only a verb of saying can stand. */
function isUnknownVerb(tokens: readonly Token[], at: number, next: number): boolean {
  const token = tokens[at]!;
  const before = tokens[at - 1]!;
  if (token.capital || token.bits !== 0 || !/[a-z]ed$/.test(token.word) || token.word.length < 5) return false;
  const subject = before.kind === 'word' && (before.capital || /^(?:he|she|they|i|we)$/.test(before.word));
  return subject && at - next < 4 && before.cue === undefined;
}

/** A form of "be" that goes on with no verb of saying: the sentence behind the marks is about something else. */
function isOtherVerb(tokens: readonly Token[], at: number): boolean {
  if (!(tokens[at]!.bits & isBe)) return false;
  for (let i = at + 1; i < Math.min(tokens.length, at + 5); i++) if (tokens[i]!.cue) return false;
  return true;
}

/** Behind a quotation that ends in a full stop, `X said` is its attribution only if the sentence then ends. */
function endingAttribution(tokens: readonly Token[], verb: number): number {
  for (let i = verb + 1; i < tokens.length && i - verb < 14; i++) {
    const token = tokens[i]!;
    if (token.kind === 'stop') return verb;
    if (token.kind === 'quote' || token.word === ':' || token.word === 'that' || token.cue?.participle) return -1;
    if (token.bits & (isBe | isAuxiliary)) return -1;
    if (token.bits & isPronoun && !(token.bits & isDeterminer)) return -1;
  }
  return verb;
}

/** `There was "some engagement" but "no concrete offer", she said.` for the first of the two. */
function trailingAttribution(tokens: readonly Token[], at: number): Attribution | undefined {
  for (let i = at + 1; i < tokens.length && i - at < reach; i++) {
    const token = tokens[i]!;
    if (token.kind === 'stop' || quotationEndsSentence(tokens, i)) return undefined;
    if (token.word === 'according' && tokens[i + 1]?.word === 'to') {
      return make('trailing', i, phraseFrom(tokens, i + 2, tokens.length), 'behind');
    }
    if (token.word !== ',' && token.kind !== 'quote' && !isDash(token)) continue;
    let next = i + 1;
    if (tokens[next]?.word === ',') next++;
    if (tokens[next]?.kind !== 'word') continue;
    const found = trailingAt(tokens, next);
    if (found) return make('trailing', found.cue, found.speaker, 'behind');
  }
  return undefined;
}

/** `said X` or `X said` from `next` to the end of the clause. */
function trailingAt(tokens: readonly Token[], next: number): Cue | undefined {
  const inverted = invertedAt(tokens, next, true);
  if (inverted) return inverted;
  const start = tokens[next]!;
  const clause = isPreposition | isSubordinator | isRelative | isConjunction | isBe;
  if (start.bits & clause && !(start.bits & isDeterminer)) return undefined;
  for (let verb = next + 1; verb < Math.min(tokens.length, next + 16); verb++) {
    const here = tokens[verb]!;
    if (here.kind === 'stop' || here.kind === 'quote' || here.word === ':') return undefined;
    if (!here.cue?.speech || here.cue.participle || !isCueAt(tokens, verb, next, false)) continue;
    const subject = endsClause(tokens, verb) ? subjectBefore(tokens, verb, next) : undefined;
    return subject && { cue: verb, speaker: subject };
  }
  return undefined;
}

/** Nothing but an occasion stands behind the verb: "she said.", "she told the BBC on Monday." */
function endsClause(tokens: readonly Token[], verb: number): boolean {
  for (let i = verb + 1; i < tokens.length && i - verb < 12; i++) {
    const token = tokens[i]!;
    if (token.kind === 'stop' || token.word === ',') return true;
    if (token.kind === 'quote' || token.word === 'that' || token.word === ':') return false;
    if (token.bits & (isBe | isAuxiliary)) return false;
    if (token.bits & isPronoun && !(token.bits & isDeterminer)) return false;
  }
  return true;
}

/** The subject of the last verb of saying in prose without quotation, else of its last sentence: who may speak next. */
export function lastSpeaker(tokens: readonly Token[], from: number, to: number): Phrase | undefined {
  for (let i = to - 1; i >= from && to - i < 200; i--) {
    const token = tokens[i]!;
    if (!token.cue?.speech || token.cue.noun || token.cue.participle || token.capital) continue;
    const floor = Math.max(from, sentenceStart(tokens, i));
    if (!isCueAt(tokens, i, floor, false) || coordinated(tokens, i, floor)) continue;
    const subject = subjectOf(tokens, i, floor, to);
    if (subject) return sure(subject, Math.min(0.7, subject.confidence));
  }
  const floor = Math.max(from, sentenceStart(tokens, Math.max(from, to - 1)));
  const subject = clauseSubject(tokens, floor, to);
  return subject && sure(subject, 0.45);
}

function make(
  kind: Attribution['kind'],
  cue: number,
  speaker: Phrase | undefined,
  side: Attribution['side'],
): Attribution {
  return { kind, cue, speaker, side };
}
