/**
 * Who a verb of saying belongs to: the name or noun phrase before or behind it, without its apposition.
 *
 * No parser: news puts the subject beside its verb, behind an apposition between commas, or at the head of the sentence,
 * and the small words around it show where it starts and stops.
 */
import { isLetter } from './character.ts';
import {
  isAdverb,
  isAuxiliary,
  isBe,
  isBody,
  isBodyNoun,
  isConjunction,
  isDay,
  isDeterminer,
  isHonorific,
  isOpening,
  isParticle,
  isPersonNoun,
  isPreposition,
  isPronoun,
  isRank,
  isRelative,
  isRole,
  isSubordinator,
  useOf,
} from './lexicon.ts';
import type { Token } from './token.ts';

/** A run of tokens, both ends inclusive, and how sure it is that it speaks. */
export interface Phrase {
  from: number;
  to: number;
  pronoun: boolean;
  confidence: number;
}

interface Chunk {
  from: number;
  to: number;
}

const longestPhrase = 14;

/**
 * The subject of the verb at `verb`, looking back no further than `floor`. Nothing where the verb shares its subject with
 * another one ("rose and said") or has none of its own.
 */
export function subjectBefore(tokens: readonly Token[], verb: number, floor: number): Phrase | undefined {
  const i = lastBefore(tokens, verb, floor);
  if (i < floor) return undefined;
  const token = tokens[i]!;
  if (token.kind === 'quote' || token.kind === 'stop') return undefined;
  if (token.kind === 'mark') {
    if (token.word === ')') return behindBrackets(tokens, i, floor);
    return token.word === ',' || isDash(token) ? behindApposition(tokens, i, floor) : undefined;
  }
  if (token.bits & isRelative) return antecedent(tokens, i, floor);
  if (token.bits & isPronoun) return one(i, true, 0.95);
  if (token.word === 'to' || token.bits & isConjunction) return undefined;
  return phraseEndingAt(tokens, i, floor);
}

/** The token before the verb and its adverbs, auxiliaries and days: "Kasab had later said", "Hale Monday said". */
export function lastBefore(tokens: readonly Token[], verb: number, floor: number): number {
  let i = verb - 1;
  while (i >= floor && isFiller(tokens[i]!)) i--;
  return i;
}

function isFiller(token: Token): boolean {
  if (token.kind !== 'word') return false;
  if (token.bits & (isAuxiliary | isBe)) return true;
  if (token.bits & isAdverb) return !(token.bits & isPronoun);
  if (token.bits & isDay) return token.word.endsWith('day');
  return !token.capital && token.word.length > 4 && token.word.endsWith('ly') && token.word !== 'family';
}

function behindBrackets(tokens: readonly Token[], close: number, floor: number): Phrase | undefined {
  for (let open = close - 1; open > floor && close - open < 12; open--) {
    if (tokens[open]!.word === '(') return subjectBefore(tokens, open, floor);
  }
  return undefined;
}

/** Behind "who said": the name or noun that "who" stands for. */
function antecedent(tokens: readonly Token[], relative: number, floor: number): Phrase | undefined {
  let i = relative - 1;
  if (i >= floor && (tokens[i]!.word === ',' || isDash(tokens[i]!))) {
    const through = behindApposition(tokens, i, floor);
    if (through) return through;
    i--;
  }
  return i < floor ? undefined : phraseEndingAt(tokens, i, floor);
}

/** The subject in front of `, …, said`: the nearest chunk between commas that is a name, else the first noun phrase. */
function behindApposition(tokens: readonly Token[], comma: number, floor: number): Phrase | undefined {
  const chunks = chunksBefore(tokens, comma, floor);
  for (let i = 0; i < chunks.length; i++) {
    const chunk = chunks[i]!;
    const last = tokens[chunk.to]!;
    if (chunk.from === chunk.to && last.bits & isPronoun) return one(chunk.to, true, 0.85);
    if (isAppositive(tokens, chunk) || !last.capital) continue;
    const phrase = phraseEndingAt(tokens, chunk.to, chunk.from);
    if (!phrase || phrase.pronoun || last.possessive) continue;
    // "Jane Doe, of Leeds, West Yorkshire, said": a place behind a place.
    const before = chunks[i + 1];
    const afterPlace = before && chunks.length > i + 2 && /^(?:of|from|in|at|near)$/.test(tokens[before.from]!.word);
    if (afterPlace && phrase.from === chunk.from) continue;
    return { ...phrase, confidence: 0.9 };
  }
  for (let i = chunks.length - 1; i >= 0; i--) {
    const chunk = chunks[i]!;
    if (isOpeningChunk(tokens, chunk)) continue;
    const phrase = phraseEndingAt(tokens, chunk.to, chunk.from) ?? phraseFrom(tokens, chunk.from, chunk.to + 1);
    if (phrase) return { ...phrase, confidence: 0.75 };
  }
  return undefined;
}

/** The stretches between commas before `comma`, nearest first, back to the start of the sentence. */
function chunksBefore(tokens: readonly Token[], comma: number, floor: number): Chunk[] {
  const chunks: Chunk[] = [];
  let to = comma - 1;
  let from = comma;
  let depth = 0;
  const limit = Math.max(floor, comma - 60);
  for (let i = comma - 1; i >= limit; i--) {
    const token = tokens[i]!;
    if (token.word === ')') depth++;
    else if (token.word === '(') {
      depth--;
      to = i - 1;
      from = i;
      continue;
    }
    if (depth > 0) continue;
    if (token.kind === 'stop' || token.word === ';' || token.word === ':') break;
    if (token.word === ',' || isDash(token)) {
      if (from <= to) chunks.push({ from, to });
      to = i - 1;
      from = i;
    } else from = i;
  }
  if (from <= to) chunks.push({ from, to });
  return chunks;
}

/** "the regional secretary of Unison", "45", "of Leeds", "who leads it", "Head of Policy at Unison", "D-Ohio". */
function isAppositive(tokens: readonly Token[], chunk: Chunk): boolean {
  const first = tokens[chunk.from]!;
  if (first.kind !== 'word' || /^\d/.test(first.word) || /^[dri]-/.test(first.word)) return true;
  if (first.bits & (isPreposition | isRelative | isSubordinator) && !(first.bits & isRole))
    return !opensClause(tokens, chunk);
  if (first.bits & isDeterminer) return true;
  if (first.bits & isConjunction) return !endsInName(tokens, chunk);
  if (!first.capital && !(first.bits & isParticle)) return !endsInName(tokens, chunk);
  if (isOffice(first)) {
    // "Head of Policy at Unison", "Director, …"; but not "Chancellor Ada Brook".
    for (let i = chunk.from; i <= chunk.to; i++) if (tokens[i]!.bits & isPreposition) return true;
    return chunk.to === chunk.from || tokens.slice(chunk.from, chunk.to + 1).every(isOffice);
  }
  for (let i = chunk.from; i < chunk.to; i++) {
    if (isOffice(tokens[i]!) && /^(?:of|for|at|in|to|on)$/.test(tokens[i + 1]!.word)) return true;
  }
  return chunk.from === chunk.to && (first.bits & isDay) !== 0;
}

/** "When the vote ended Jane Doe": a clause before the name, with no comma between. */
function opensClause(tokens: readonly Token[], chunk: Chunk): boolean {
  return (tokens[chunk.from]!.bits & isSubordinator) !== 0 && endsInName(tokens, chunk);
}

/** The chunk ends in two or more words with capitals, no preposition or article straight before them. */
function endsInName(tokens: readonly Token[], chunk: Chunk): boolean {
  let start = chunk.to;
  while (start >= chunk.from && (tokens[start]!.capital || tokens[start]!.bits & isParticle)) start--;
  if (chunk.to - start < 2) return false;
  const before = start >= chunk.from ? tokens[start]! : undefined;
  if (before && before.bits & (isPreposition | isDeterminer)) return false;
  return !(tokens[chunk.to]!.bits & isBody);
}

function isOpeningChunk(tokens: readonly Token[], chunk: Chunk): boolean {
  const first = tokens[chunk.from]!;
  if (first.kind !== 'word') return true;
  if (first.bits & (isPreposition | isOpening | isSubordinator | isRelative) && !(first.bits & isDeterminer))
    return true;
  if (first.bits & (isAdverb | isDay) && chunk.to - chunk.from < 3 && !(first.bits & isDeterminer)) return true;
  return /^\d/.test(first.word) || (!first.capital && /(?:ing|ed)$/.test(first.word));
}

/**
 * The subject of the clause that starts at `floor`, for a verb further on ("Brown rose and said"): its opening phrases
 * skipped, the first noun phrase.
 */
export function clauseSubject(tokens: readonly Token[], floor: number, limit: number): Phrase | undefined {
  let i = floor;
  for (let rounds = 0; rounds < 8 && i < limit; rounds++) {
    const token = tokens[i]!;
    if (token.kind !== 'word') {
      i++;
      continue;
    }
    if (token.bits & isPronoun && !(token.bits & isDeterminer)) return one(i, true, 0.8);
    const opening =
      token.bits & (isPreposition | isOpening | isSubordinator) ||
      (/(?:ing|ed)$/.test(token.word) && token.word.length > 4 && (!token.capital || !tokens[i + 1]?.capital));
    if (opening && !isNumbered(tokens, i)) {
      const comma = nextComma(tokens, i, limit);
      if (comma > 0) {
        i = comma + 1;
        continue;
      }
      if (token.bits & (isPreposition | isSubordinator)) {
        i++;
        continue;
      }
    }
    if (token.bits & (isConjunction | isAdverb | isDay) && !(token.bits & (isDeterminer | isPronoun))) {
      i++;
      continue;
    }
    const phrase = phraseFrom(tokens, i, limit);
    return phrase ? { ...phrase, confidence: 0.75 } : undefined;
  }
  return undefined;
}

function nextComma(tokens: readonly Token[], from: number, limit: number): number {
  for (let i = from + 1; i < limit && i - from < 30; i++) {
    if (tokens[i]!.word === ',') return i;
    if (tokens[i]!.kind === 'stop') return -1;
  }
  return -1;
}

/** "No 10", "Number 11". */
function isNumbered(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    tokens[at]!.capital &&
    /^(?:no|number|channel|radio)$/.test(tokens[at]!.word) &&
    next?.kind === 'word' &&
    /^\d/.test(next.word)
  );
}

/** The noun phrase that ends with the word at `last`, starting no earlier than `floor`. */
export function phraseEndingAt(tokens: readonly Token[], last: number, floor: number): Phrase | undefined {
  const token = tokens[last];
  if (token?.kind !== 'word') return undefined;
  if (token.bits & isPronoun) return one(last, true, 0.9);
  if (/^\d/.test(token.word)) {
    return last > floor && isNumbered(tokens, last - 1)
      ? { from: last - 1, to: last, pronoun: false, confidence: 0.85 }
      : undefined;
  }
  const day = token.bits & isDay && !(last > floor && tokens[last - 1]!.capital);
  if (token.capital && !day) return nameEndingAt(tokens, last, floor);
  const small = isPreposition | isSubordinator | isDeterminer | isConjunction;
  if (token.bits & small && !(token.bits & (isRole | isPronoun))) return undefined;
  return nounEndingAt(tokens, last, floor);
}

/** A common noun: back to its determiner, over the phrases that hang on it ("the head of the union"). */
function nounEndingAt(tokens: readonly Token[], last: number, floor: number): Phrase {
  let start = last;
  for (let i = last - 1; i >= floor && last - i < longestPhrase; i--) {
    const here = tokens[i]!;
    if (here.kind !== 'word') break;
    const before = i > floor && tokens[i - 1]!.kind === 'word' ? tokens[i - 1]! : undefined;
    if (here.bits & isDeterminer && here.word !== 'that') {
      start = i;
      if (before && before.bits & (isPreposition | isDeterminer) && i - 1 > floor) continue;
      break;
    }
    if (here.bits & isPreposition && !(here.bits & isRole)) {
      if (!before || !isNoun(before)) break;
      continue;
    }
    if (here.bits & (isSubordinator | isRelative | isAuxiliary | isBe | isPronoun)) break;
    if (here.bits & isConjunction) {
      if (here.word !== 'and' || !before || !isNoun(before)) break;
      continue;
    }
    if (here.cue && !here.cue.noun && !here.capital && !here.cue.participle) break;
    if (here.bits & isAdverb && !here.capital) break;
    start = i;
  }
  const skipped = isConjunction | isPreposition | isSubordinator;
  while (start < last && tokens[start]!.bits & skipped && !(tokens[start]!.bits & isDeterminer)) start++;
  return { from: start, to: last, pronoun: false, confidence: 0.85 };
}

/** A word that a preposition or "and" can hang on: no function word and no plain verb of saying. */
function isNoun(token: Token): boolean {
  const other = isPreposition | isSubordinator | isConjunction | isBe | isAuxiliary | isRelative;
  if (token.bits & other || (token.bits & isAdverb && !token.capital)) return false;
  return !token.cue?.speech || token.cue.noun || token.capital;
}

/** The proper name that ends at `last`, without the office before it, with the "of …" that belongs to it. */
function nameEndingAt(tokens: readonly Token[], last: number, floor: number): Phrase | undefined {
  let from = nameStart(tokens, last, floor);
  // Department for Education, Bank of England, Mayor of London; but Kevin Courtney of the NEU is Kevin Courtney.
  for (let rounds = 0; rounds < 4 && from - 2 >= floor; rounds++) {
    let join = from - 1;
    const article = tokens[join]!.word === 'the' && tokens[join]!.kind === 'word';
    if (article) join--;
    if (join <= floor || tokens[join]!.kind !== 'word') break;
    const joiner = tokens[join]!.word;
    const head = tokens[join - 1]!;
    if (head.kind !== 'word' || head.possessive || !/^(?:of|for|and|at|from|in|with|on|to)$/.test(joiner)) break;
    if (!head.capital) {
      // "a spokesman for the Department of Health", "a source close to Tully": a common noun with its name.
      if (joiner === 'and' || !isNoun(head)) break;
      const noun = nounEndingAt(tokens, join - 1, floor);
      const first = tokens[noun.from]!;
      if (!(first.bits & isDeterminer || isThing(first) || isThing(head))) break;
      return { ...noun, to: last };
    }
    const start = nameStart(tokens, join - 1, floor);
    const lone = start === join - 1;
    if (joiner === 'and') {
      if (article) break;
      from = start;
      continue;
    }
    if (hasBody(tokens, start, join - 1) || isOffice(head) || (lone && joiner === 'of')) {
      from = start;
      continue;
    }
    if (lone && (head.bits & (isBodyNoun | isPersonNoun) || (head.word.endsWith('s') && start === floor))) {
      return { from: start, to: last, pronoun: false, confidence: 0.85 };
    }
    if (joiner === 'on' || joiner === 'to' || joiner === 'in') break;
    return trimOffice(tokens, start, join - 1);
  }
  return withArticle(tokens, trimOffice(tokens, from, last), floor);
}

/** "The President", "the Home Office Board": an office or body that no name tells apart keeps its article. */
function withArticle(tokens: readonly Token[], phrase: Phrase, floor: number): Phrase {
  const before = phrase.from > floor ? tokens[phrase.from - 1]! : undefined;
  if (before?.kind !== 'word' || !(before.bits & isDeterminer)) return phrase;
  for (let i = phrase.from; i <= phrase.to; i++) {
    if (!isOffice(tokens[i]!) && !(tokens[i]!.bits & (isBody | isBodyNoun))) return phrase;
  }
  return { ...phrase, from: phrase.from - 1 };
}

/** A person, an office or a body in common words. */
function isThing(token: Token): boolean {
  return (
    isOffice(token) ||
    (token.bits & (isBodyNoun | isPersonNoun | isBody)) !== 0 ||
    /(?:er|or|ist|man|men|woman|women|person|people|s)$/.test(token.word)
  );
}

/** Back over the run of capitals, less what is capital only because a sentence starts with it: "But Smith", "The BBC". */
function nameStart(tokens: readonly Token[], last: number, floor: number): number {
  let from = last;
  while (from > floor && joinsName(tokens, from - 1, floor)) from--;
  const small = isDeterminer | isConjunction | isPreposition | isSubordinator | isAdverb | isOpening | isPronoun;
  while (from < last && (tokens[from]!.kind !== 'word' || tokens[from]!.bits & small)) {
    if (isNumbered(tokens, from) || isOffice(tokens[from]!)) break;
    from++;
  }
  return from;
}

/** Whether the token goes on with the name that starts behind it. */
function joinsName(tokens: readonly Token[], at: number, floor: number): boolean {
  const token = tokens[at]!;
  // Sgt Ann "Annie" Poole
  if (token.kind === 'quote') return at > floor && tokens[at - 1]!.capital && isLetter(token.ending.charCodeAt(0));
  if (token.kind !== 'word') return token.word === '&';
  if (token.possessive) return false;
  if (token.capital) return !(token.bits & isDay && token.word.endsWith('day'));
  return (token.bits & isParticle) !== 0 && at > floor && tokens[at - 1]!.capital && !(token.bits & isPronoun);
}

function hasBody(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (tokens[i]!.bits & isBody) return true;
  return false;
}

/** Prime Minister Rishi Sunak is Rishi Sunak; President Biden, Mr Barclay and Sen. Ortega stay whole. */
function trimOffice(tokens: readonly Token[], from: number, to: number): Phrase {
  let start = from;
  for (let i = to - 1; i >= from; i--) {
    const token = tokens[i]!;
    const styled = token.bits & isHonorific && (!(token.bits & isRole) || to - i === 1 || styles.has(token.word));
    if (styled) {
      start = i;
      while (start > from && tokens[start - 1]!.bits & isHonorific) start--;
      break;
    }
    if (isOffice(token)) {
      start = to - i >= 2 ? i + 1 : i;
      while (start > from && start <= i && tokens[start - 1]!.bits & (isRank | isHonorific)) start--;
      break;
    }
  }
  return { from: start, to, pronoun: false, confidence: 0.95 };
}

/** Offices that stand before a full name as a style does. */
const styles = new Set(['professor', 'king', 'queen', 'prince', 'princess', 'pope', 'cardinal', 'rabbi', 'imam']);

/** A noun of office or trade, in one word or with hyphens: ex-minister, mother-of-two, vice-captain. */
function isOffice(token: Token): boolean {
  if (token.bits & (isRole | isRank)) return true;
  if (token.kind !== 'word' || !token.word.includes('-')) return false;
  const parts = token.word.split('-');
  return ((useOf(parts[0]!)?.bits ?? 0) & isRole) !== 0 || ((useOf(parts.at(-1)!)?.bits ?? 0) & isRole) !== 0;
}

/**
 * The noun phrase that starts at `from`, ending before `limit`: "said Tim Roberts, …", "according to a spokesman for it".
 */
export function phraseFrom(tokens: readonly Token[], from: number, limit: number): Phrase | undefined {
  let start = from;
  while (start < limit && isLeadingAdverb(tokens[start]!)) start++;
  const first = tokens[start];
  if (start >= limit || first?.kind !== 'word') return undefined;
  if (first.bits & isPronoun && !(first.bits & isDeterminer)) return one(start, true, 0.9);
  const none = isPreposition | isSubordinator | isRelative | isConjunction | isBe | isAuxiliary;
  if (first.bits & none && !(first.bits & (isDeterminer | isRole)) && !isNumbered(tokens, start)) return undefined;
  if (first.bits & isDay && first.word.endsWith('day')) return undefined;
  const last = phraseEnd(tokens, start, Math.min(limit, start + longestPhrase + 2));
  if (last < start) return undefined;
  const phrase = refine(tokens, start, last);
  return namedBehind(tokens, phrase, limit) ?? phrase;
}

function isLeadingAdverb(token: Token): boolean {
  return token.kind === 'word' && (token.bits & isAdverb) !== 0 && !token.capital && !(token.bits & isDeterminer);
}

/** Index of the last token of the noun phrase that starts at `start`; below `start` for none. */
function phraseEnd(tokens: readonly Token[], start: number, stop: number): number {
  let last = start - 1;
  let nameEnd = -1;
  for (let i = start; i < stop; i++) {
    const token = tokens[i]!;
    const next = tokens[i + 1];
    if (token.kind !== 'word') {
      if (token.word === '&' && next?.capital) continue;
      break;
    }
    if (token.bits & isDeterminer && i > start) {
      if (!(tokens[i - 1]!.bits & (isPreposition | isDeterminer)) || token.word === 'that') break;
      continue;
    }
    if (token.bits & (isRelative | isBe | isAuxiliary) && !token.capital) break;
    if (token.bits & isPronoun && !(token.bits & isDeterminer) && i > start) break;
    const particle = token.bits & isParticle && nameEnd === i - 1 && next?.capital;
    if (token.bits & isPreposition && !token.capital && !particle && !isOffice(token)) {
      if (last < start || !goesOnOver(tokens, start, last, i)) break;
      continue;
    }
    if (token.bits & isSubordinator && !token.capital) break;
    if (token.bits & isConjunction && !token.capital) {
      if (!(next?.kind === 'word' && next.capital && nameEnd === i - 1)) break;
      continue;
    }
    if (token.bits & isDay && token.word.endsWith('day')) break;
    if (token.bits & isAdverb && !token.capital && !(token.bits & isDeterminer)) break;
    if (!token.capital && !particle) {
      // "said Brown raising a glass", "said Brown late that night": a name goes on in small letters to an office alone.
      if (nameEnd === i - 1 && i > start && !isThing(token)) break;
      if (token.cue && !token.cue.noun && i > start) break;
      if (token.word.endsWith('ing') && endsNoun(tokens, i, start) && !(next?.kind === 'word' && isThing(next))) break;
    }
    last = i;
    nameEnd = token.capital && !token.possessive ? i : nameEnd === i - 1 && particle ? i : -1;
  }
  return last;
}

/** A noun stands before: "said a man wearing a hat"; but "said an exhausted-looking Orr". */
function endsNoun(tokens: readonly Token[], at: number, start: number): boolean {
  return at > start && !(tokens[at - 1]!.bits & isDeterminer) && !tokens[at]!.word.includes('-');
}

/** Which prepositions a noun phrase goes over: a common noun over most, a body over "of" and "for", a person over none. */
function goesOnOver(tokens: readonly Token[], start: number, last: number, preposition: number): boolean {
  const word = tokens[preposition]!.word;
  const next = tokens[preposition + 1];
  if (next?.kind !== 'word') return false;
  if (!tokens[last]!.capital) {
    if (!/^(?:of|for|at|from|in|with|to|on|near|behind)$/.test(word) || next.bits & isDay || /^\d/.test(next.word))
      return false;
    return !isOccasion(tokens, preposition + 1);
  }
  if (word !== 'of' && word !== 'for') return false;
  return hasBody(tokens, start, last) || isOffice(tokens[last]!) || (start === last && word === 'of' && next.capital);
}

const occasions = new Set(
  `statement interview conference briefing email e-mail letter speech post tweet blog message court hearing time scene video
  report column article call debate response reply testimony release press facebook twitter x instagram note filing
  address ruling rally event meeting inquest week month year reporters journalists`.split(/\s+/),
);

/** "in a statement", "at a news conference": where it was said, no part of who said it. */
function isOccasion(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < Math.min(tokens.length, at + 5); i++) {
    if (tokens[i]!.kind !== 'word') return false;
    if (occasions.has(tokens[i]!.word)) return true;
  }
  return false;
}

/** "union leader Mick Lynch" is Mick Lynch; "the union's general secretary" stays whole. */
function refine(tokens: readonly Token[], from: number, to: number): Phrase {
  if (!tokens[to]!.capital) return { from, to, pronoun: false, confidence: 0.85 };
  return nameEndingAt(tokens, to, from) ?? { from, to, pronoun: false, confidence: 0.7 };
}

/** "the prosecutor, Ines Calder, …": an office in common words and its holder's name; the name says more. */
function namedBehind(tokens: readonly Token[], phrase: Phrase, limit: number): Phrase | undefined {
  const head = tokens[phrase.to]!;
  if (head.capital || phrase.pronoun || !(isOffice(head) || head.bits & isPersonNoun)) return undefined;
  if (tokens[phrase.to + 1]?.word !== ',') return undefined;
  const from = phrase.to + 2;
  let to = from;
  while (to < limit && tokens[to]!.kind === 'word' && (tokens[to]!.capital || tokens[to]!.bits & isParticle)) to++;
  to--;
  if (to <= from || !(tokens[to + 1] === undefined || tokens[to + 1]!.kind !== 'word')) return undefined;
  return { ...trimOffice(tokens, from, to), confidence: 0.85 };
}

function one(at: number, pronoun: boolean, confidence: number): Phrase {
  return { from: at, to: at, pronoun, confidence };
}

export function isDash(token: Token): boolean {
  return token.kind === 'mark' && /^[-\u2012-\u2015]$/.test(token.word);
}
