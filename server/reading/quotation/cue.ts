/**
 * The verb of saying: which token is one, which of several governs a quotation, and whose it is.
 */
import {
  isAdverb,
  isAuxiliary,
  isBe,
  isConjunction,
  isDay,
  isDeterminer,
  isPreposition,
  isPronoun,
  isRelative,
} from './lexicon.ts';
import { isKnownNoun, type Phrase, phraseEndingAt, phraseFrom, sure } from './phrase.ts';
import { clauseSubject, lastBefore, subjectBefore } from './speaker.ts';
import { type Token, tokenBefore } from './token.ts';

/** A verb of saying, by the index of its token, and its subject. */
export interface Cue {
  cue: number;
  speaker: Phrase;
}

/**
 * Whether the token is a verb of saying here, and not the noun of the same form. `strong`: something else already says
 * that an attribution stands here (a colon, the end of a quotation), so that rarer verbs count too.
 */
export function isCueAt(tokens: readonly Token[], i: number, floor: number, strong: boolean): boolean {
  const token = tokens[i]!;
  const cue = token.cue;
  if (!cue || token.possessive || token.word === 'according') return false;
  if (cue.behind && !cue.behind.includes(tokens[i + 1]?.word ?? '')) return false;
  if (cue.lemma === 'go' && tokens[i + 2]?.word === 'to') return false;
  if (cue.lemma === 'plead' && /^(?:not|guilty|no)$/.test(tokens[i + 1]?.word ?? '')) return false;
  if (token.capital && (cue.noun || !cue.participle || !cue.speech)) return false;
  if (!strong && !cue.speech && !cue.stance) return false;
  const before = i > floor ? tokens[i - 1] : undefined;
  if (before && isModifier(tokens, i, floor)) return false;
  if (cue.noun) return isVerbAfter(tokens, i, before, strong);
  const article = before?.kind === 'word' && before.bits & isDeterminer && !(before.bits & (isPronoun | isRelative));
  return !article;
}

/** "over alleged failings", "the rule, last declared in May,": a participle that says what something is like. */
function isModifier(tokens: readonly Token[], i: number, floor: number): boolean {
  const before = tokens[i - 1]!;
  if (!tokens[i]!.word.endsWith('ed') || before.kind !== 'word') return false;
  if (/^(?:last|first|originally|initially|newly|previously|once)$/.test(before.word)) {
    return i - 2 >= floor && tokens[i - 2]!.word === ',';
  }
  if (!(before.bits & isPreposition) || /^(?:as|than|like|when|while|to)$/.test(before.word)) return false;
  const next = tokens[i + 1]?.kind === 'quote' ? tokens[i + 2] : tokens[i + 1];
  return next?.kind === 'word' && !next.capital && !(next.bits & (isPreposition | isDeterminer | isPronoun));
}

/** Claims, reports, comments: a verb behind a pronoun, a name or an auxiliary; behind an article or preposition a noun. */
function isVerbAfter(tokens: readonly Token[], i: number, before: Token | undefined, strong: boolean): boolean {
  if (!before || before.kind === 'quote' || before.possessive) return false;
  if (before.kind === 'mark') return before.word === ',' && strong;
  if (before.bits & isRelative) return before.word !== 'that' || strong;
  if (before.bits & (isDeterminer | isPreposition) && !(before.bits & isPronoun)) return before.word === 'to' && strong;
  if (before.bits & (isPronoun | isAuxiliary)) return true;
  const word = tokens[i]!.word;
  if (before.capital)
    return (
      strong || word.endsWith('s') || word.endsWith('d') || /^(?:found|heard|saw|hit|cast|read|thought)$/.test(word)
    );
  if (before.bits & (isConjunction | isAdverb)) return strong || word.endsWith('d');
  if (strong && word.endsWith('s')) return isKnownNoun(before);
  return strong ? word.endsWith('d') : /(?:ed|found|heard|saw)$/.test(word);
}

/** The last verb of saying from `floor` to `limit`; -1 for none. A verb of plain saying goes before one that merely shows. */
export function cueBefore(tokens: readonly Token[], floor: number, limit: number, colon: boolean): number {
  let weak = -1;
  for (let i = limit - 1; i >= floor; i--) {
    const token = tokens[i]!;
    if (!token.cue || !isCueAt(tokens, i, floor, colon && limit - i < 14)) continue;
    const plan = isPlanned(tokens, i, floor);
    if (!token.cue.weak && !plan) return weak >= 0 && isSeparate(tokens, i, weak) ? weak : i;
    if (weak < 0) weak = i;
  }
  return weak;
}

/** "the decision to declare", "a plan to announce": nobody says so yet. */
function isPlanned(tokens: readonly Token[], i: number, floor: number): boolean {
  return i - 2 >= floor && tokens[i - 1]!.word === 'to' && plans.has(tokens[i - 2]!.word);
}

const plans = new Set(
  `decision decisions plan plans move moves bid call calls effort efforts right power powers pledge promise need ability chance
  attempt attempts order refusal failure duty vote mandate deal intention desire pressure time opportunity reason way proposal`.split(
    /\s+/,
  ),
);

/** Another clause with its own subject begins between the two verbs. */
function isSeparate(tokens: readonly Token[], first: number, second: number): boolean {
  for (let i = first + 1; i < second; i++) if (breaksClause(tokens, i)) return true;
  return false;
}

function breaksClause(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  if (token.word === ';' || token.kind === 'stop') return true;
  if (token.kind === 'word' && /^(?:while|whereas|although|though)$/.test(token.word)) return true;
  const next = tokens[i + 1];
  // "said it was over, and that she felt" is one report.
  if (token.word === ',' && tokens[i + 2]?.word === 'that') return false;
  if (token.word === ',') return /^(?:and|but|with|as|then|who|which|where)$/.test(next?.word ?? '');
  // "but ministers say" opens a clause, "but wanted" does not.
  return token.word === 'but' && next !== undefined && !next.cue && next.kind === 'word';
}

/**
 * From a verb inside somebody's report to the report's own: in `X said the government had suggested "…"` the words are
 * X's account. Verbs that share their subject ("said … and described") stay.
 */
export function outermost(tokens: readonly Token[], cue: number, floor: number, at: number): number {
  if (coordinated(tokens, cue, floor)) return cue;
  const own = subjectOf(tokens, cue, floor, at);
  // "The Lantern reported that a source said": the words are the source's.
  if (own && !own.pronoun && /^(?:say|tell|write|shout|reply|text|email)$/.test(tokens[cue]!.cue?.lemma ?? ''))
    return cue;
  // A comma before the subject opens a clause of its own: `While Orr said so, Tully called it "…"`.
  if (own && own.from > floor && own.to < cue && tokens[own.from - 1]!.word === ',') return cue;
  for (let i = cue - 1; i >= floor; i--) {
    if (breaksClause(tokens, i)) break;
    const token = tokens[i]!;
    if (!token.cue?.speech || token.cue.participle || !isCueAt(tokens, i, floor, false)) continue;
    if (own && own.to < i) continue;
    return outermost(tokens, i, floor, at);
  }
  return cue;
}

/** `said she felt "…"`: the subject of the verb stands straight behind another verb of saying, whose account it is. */
export function isReported(tokens: readonly Token[], cue: number, floor: number): boolean {
  const own = subjectBefore(tokens, cue, floor);
  if (!own || own.from - 1 < floor) return false;
  let before = tokens[own.from - 1]!;
  if (before.word === 'that' && own.from - 2 >= floor) {
    before = tokens[own.from - 2]!;
    // "said it was over, and that she felt …"
    if (before.bits & isConjunction) return cueBefore(tokens, floor, own.from - 2, false) >= 0;
  }
  return before.cue?.speech === true && !before.cue.noun;
}

/** "rose and said", "went on to say", "…, saying": the verb has its subject from an earlier one. */
export function coordinated(tokens: readonly Token[], cue: number, floor: number): boolean {
  const before = tokenBefore(tokens, lastBefore(tokens, cue, floor) + 1);
  if (before === undefined) return false;
  if (before.kind === 'word' && (before.word === 'to' || before.bits & isConjunction)) return true;
  return (
    tokens[cue]!.cue!.participle && (before.kind === 'mark' || (before.bits & (isPreposition | isConjunction)) !== 0)
  );
}

/** Whose verb of saying the one at `cue` is. `limit`: where the quotation stands. */
export function subjectOf(tokens: readonly Token[], cue: number, floor: number, limit: number): Phrase | undefined {
  const token = tokens[cue]!;
  const before = cue > floor ? tokens[cue - 1] : undefined;
  if (!token.cue) return undefined;
  if (token.cue.participle) return subjectOfParticiple(tokens, cue, floor, before);
  if (isPassive(tokens, cue, floor)) return agent(tokens, cue, limit);
  if (coordinated(tokens, cue, floor)) return sharedSubject(tokens, cue, floor, limit);
  const inverted = invertedInside(tokens, cue, floor, limit);
  if (inverted) return inverted;
  const start = behindQuotations(tokens, cue, floor);
  const subject = subjectBefore(tokens, cue, start);
  const nicknamed = subject?.from === start && start - 2 >= floor && tokens[start - 2]!.capital;
  if (start > floor && (nicknamed || !(subject && subject.confidence > 0.8))) {
    // `Orr, whose "Harbour Lights" won a prize, said`: the quotation stands inside the apposition.
    const over = subjectBefore(tokens, cue, floor);
    if (over && over.confidence > 0.8 && over.from < start) return over;
  }
  return subject ?? doubtful(clauseSubject(tokens, start, cue) ?? clauseSubject(tokens, floor, cue));
}

function doubtful(phrase: Phrase | undefined): Phrase | undefined {
  return phrase && sure(phrase, Math.min(phrase.confidence, 0.6));
}

function subjectOfParticiple(
  tokens: readonly Token[],
  cue: number,
  floor: number,
  before: Token | undefined,
): Phrase | undefined {
  if (!before) return subjectBehind(tokens, cue);
  if (before.word === 'as') {
    // "was quoted as saying", "is reported as saying"
    let verb = cue - 2;
    while (verb > floor && cue - verb < 12 && !(tokens[verb]!.bits & isBe || tokens[verb]!.cue)) verb--;
    if (verb > floor && tokens[verb]!.bits & isBe) return subjectBefore(tokens, verb, floor);
    const passive = verb > floor && isPassive(tokens, verb, floor);
    if (passive) return subjectBefore(tokens, verb, floor);
    // "quoted a source as saying"
    const quoted = verb >= floor && tokens[verb]!.cue ? phraseFrom(tokens, verb + 1, cue - 1) : undefined;
    if (quoted) return quoted;
  }
  if (before.kind === 'quote') return undefined;
  if (before.kind === 'mark' || before.bits & (isConjunction | isPreposition))
    return sharedSubject(tokens, cue, floor, cue);
  if (before.bits & (isBe | isAuxiliary | isAdverb))
    return subjectBefore(tokens, cue, floor) ?? sharedSubject(tokens, cue, floor, cue);
  return phraseEndingAt(tokens, cue - 1, floor) ?? sharedSubject(tokens, cue, floor, cue);
}

/** "he was told", "was described as": the subject hears the words, or is what they are about. */
function isPassive(tokens: readonly Token[], cue: number, floor: number): boolean {
  if (!/(?:ed|said|told|written|sung|sworn|read|shown|seen|heard|found)$/.test(tokens[cue]!.word)) return false;
  for (let i = cue - 1; i >= floor && cue - i < 4; i--) {
    if (tokens[i]!.bits & isBe)
      return tokens[i]!.word.length > 2 || tokens[i]!.word === 'is' || tokens[i]!.word === 'be';
    if (!(tokens[i]!.bits & isAdverb)) return false;
  }
  return false;
}

/** The one behind "by": "was described by Ms Brown as …", "was called "…" by Ms Brown". */
function agent(tokens: readonly Token[], cue: number, limit: number): Phrase | undefined {
  for (let i = cue + 1; i < Math.min(tokens.length, limit + 6); i++) {
    const token = tokens[i]!;
    if (token.word === 'by' && token.kind === 'word') return phraseFrom(tokens, i + 1, tokens.length);
    if (token.kind === 'stop') return undefined;
  }
  return undefined;
}

/** A quotation earlier in the sentence ends what a subject may reach back over. */
function behindQuotations(tokens: readonly Token[], cue: number, floor: number): number {
  for (let i = cue - 1; i >= floor; i--) if (tokens[i]!.kind === 'quote') return i + 1;
  return floor;
}

/** "Brown, …, saying", "said … and praised": the subject of the verb before, else the head of the sentence. */
function sharedSubject(tokens: readonly Token[], cue: number, floor: number, limit: number): Phrase | undefined {
  for (let i = cue - 1; i >= floor; i--) {
    const token = tokens[i]!;
    if (!token.cue || token.cue.participle || !isCueAt(tokens, i, floor, false)) continue;
    const behind = i > floor && tokens[i - 1]!.word === ',' ? i - 2 : i - 1;
    const quoted = behind >= floor && tokens[behind]!.kind === 'quote' ? invertedAt(tokens, i, true) : undefined;
    const subject = quoted?.speaker ?? subjectOf(tokens, i, floor, limit);
    if (subject) return sure(subject, Math.min(subject.confidence, 0.85));
  }
  return clauseSubject(tokens, floor, cue);
}

/** "Writing in the Lantern, Brown called it": the subject behind the comma. */
function subjectBehind(tokens: readonly Token[], from: number): Phrase | undefined {
  for (let i = from + 1; i < Math.min(tokens.length, from + 30); i++) {
    if (tokens[i]!.kind === 'stop') return undefined;
    if (tokens[i]!.word === ',') return clauseSubject(tokens, i + 1, Math.min(tokens.length, i + 14));
  }
  return undefined;
}

/** `It was, wrote the critic Hugo Marl, "…"`: verb before subject in the middle of a sentence. */
function invertedInside(tokens: readonly Token[], cue: number, floor: number, limit: number): Phrase | undefined {
  const before = cue > floor ? tokens[cue - 1]! : undefined;
  if (before?.word !== ',' || !tokens[cue]!.cue!.speech || tokens[cue]!.cue!.lemma === 'tell') return undefined;
  const phrase = phraseFrom(tokens, cue + 1, limit);
  return phrase && phrase.to < limit - 1 && tokens[phrase.to + 1]!.word === ',' ? phrase : undefined;
}

/**
 * `said X`, `according to X` at the token. `close`: the quotation before ends in a comma or the like, so that an
 * attribution is to be expected.
 */
export function invertedAt(tokens: readonly Token[], next: number, close: boolean): Cue | undefined {
  let verb = next;
  while (verb < tokens.length && verb - next < 3 && isPlainAdverb(tokens[verb]!)) verb++;
  const token = tokens[verb];
  if (token?.kind !== 'word') return undefined;
  if (token.word === 'according' && tokens[verb + 1]?.word === 'to') {
    const speaker = phraseFrom(tokens, verb + 2, tokens.length);
    return speaker && { cue: verb, speaker };
  }
  const cue = token.cue;
  if (!cue || cue.participle || token.capital || token.possessive || !(cue.speech || cue.manner)) return undefined;
  // "…," told reporters: the phrase behind is who hears. Without a comma "said" and "says" alone turn round.
  if (cue.lemma === 'tell' || (!close && !/^(?:said|says)$/.test(token.word))) return undefined;
  const speaker = phraseFrom(tokens, verb + 1, tokens.length);
  if (!speaker) return undefined;
  const first = tokens[speaker.from]!;
  if (cue.noun && !first.capital && !speaker.pronoun && !(first.bits & isDeterminer)) return undefined;
  if (first.bits & isDay && first.word.endsWith('day')) return undefined;
  return { cue: verb, speaker: sure(speaker, Math.max(speaker.confidence, 0.9)) };
}

function isPlainAdverb(token: Token): boolean {
  return token.kind === 'word' && !token.capital && ((token.bits & isAdverb) !== 0 || token.word.endsWith('ly'));
}
