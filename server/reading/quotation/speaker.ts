/**
 * Who a verb of saying belongs to: the subject beside it, behind an apposition between commas, or at the head of the
 * sentence. No parser: the small words around a subject show where it stands.
 */
import {
  isAdverb,
  isAuxiliary,
  isBe,
  isBody,
  isConjunction,
  isDay,
  isDeterminer,
  isOpening,
  isParticle,
  isPreposition,
  isPronoun,
  isRelative,
  isRole,
  isSubordinator,
} from './lexicon.ts';
import {
  isArticle,
  isDash,
  isNumbered,
  isOffice,
  one,
  type Phrase,
  phraseEndingAt,
  phraseFrom,
  sure,
} from './phrase.ts';
import type { Token } from './token.ts';

interface Chunk {
  from: number;
  to: number;
}

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
  if (token.bits & isPronoun && !(i > floor && isArticle(tokens[i - 1]!))) return one(i, true, 0.95);
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
    // "…, director at the trust, who said" goes back to the name; "workers like Bryan, who said" does not.
    const [chunk] = chunksBefore(tokens, i, floor);
    const first = chunk && tokens[chunk.from]!;
    const apposed = first && (first.bits & isDeterminer || isOffice(first) || !tokens[chunk.to]!.capital);
    const through = apposed ? behindApposition(tokens, i, floor) : undefined;
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
    return sure(phrase, 0.9);
  }
  for (let i = chunks.length - 1; i >= 0; i--) {
    const chunk = chunks[i]!;
    if (isOpeningChunk(tokens, chunk)) continue;
    const phrase = phraseEndingAt(tokens, chunk.to, chunk.from) ?? phraseFrom(tokens, chunk.from, chunk.to + 1);
    if (phrase) return sure(phrase, 0.75);
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
  if (first.kind !== 'word' || first.numeral || (first.joined && /^[dri]-/.test(first.word))) return true;
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
  return first.numeral || (!first.capital && /(?:ing|ed)$/.test(first.word));
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
    return phrase ? sure(phrase, 0.75) : undefined;
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
