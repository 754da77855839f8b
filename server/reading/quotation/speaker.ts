/**
 * Who a verb of saying belongs to: the name or noun phrase before or behind it, without its apposition.
 *
 * No parser: news puts the subject beside its verb, behind an apposition between commas, or at the head of the sentence,
 * and the small words around it show where it starts and stops.
 */
import {
  isAdverb,
  isAuxiliary,
  isBe,
  isBody,
  isConjunction,
  isDay,
  isDeterminer,
  isHonorific,
  isOpening,
  isParticle,
  isPreposition,
  isPronoun,
  isRank,
  isRelative,
  isRole,
  isSubordinator,
} from './lexicon.ts';
import type { Token } from './token.ts';

/** A run of tokens, both ends inclusive, and how sure it is that it speaks. */
export interface Phrase {
  from: number;
  to: number;
  pronoun: boolean;
  confidence: number;
}

const longestPhrase = 14;
const boundary = isSubordinator | isRelative | isAuxiliary | isBe;

/**
 * The subject of the verb at `verb`, looking back no further than `floor`.
 */
export function subjectBefore(tokens: readonly Token[], verb: number, floor: number): Phrase | undefined {
  let i = verb - 1;
  while (i >= floor && isFiller(tokens[i]!)) i--;
  if (i < floor) return undefined;
  const token = tokens[i]!;
  if (token.kind === 'quote' || token.kind === 'stop') return undefined;
  if (token.kind === 'mark') {
    if (token.word === ')') {
      let open = i - 1;
      while (open > floor && i - open < 10 && tokens[open]!.word !== '(') open--;
      return tokens[open]!.word === '(' ? subjectBefore(tokens, open, floor) : undefined;
    }
    if (token.word === ',' || isDashMark(token)) return behindApposition(tokens, i, floor);
    return undefined;
  }
  if (token.bits & isRelative) return antecedent(tokens, i, floor);
  if (token.bits & isPronoun && !(token.bits & isConjunction)) return single(i, true, 0.95);
  if (token.word === 'to' || token.bits & isConjunction) return clauseSubject(tokens, floor, i);
  return phraseEndingAt(tokens, i, floor);
}

/** Adverbs, auxiliaries and days between a subject and its verb: "Kasab had later said", "Biden Monday said". */
function isFiller(token: Token): boolean {
  if (token.kind !== 'word') return false;
  if (token.bits & (isAuxiliary | isBe)) return true;
  if (token.bits & isAdverb) return !(token.bits & isPronoun);
  if (token.bits & isDay) return token.word.endsWith('day');
  return !token.capital && token.word.length > 4 && token.word.endsWith('ly') && token.word !== 'family';
}

/** Behind "who said": the name or noun that "who" stands for. */
function antecedent(tokens: readonly Token[], relative: number, floor: number): Phrase | undefined {
  let i = relative - 1;
  if (i >= floor && (tokens[i]!.word === ',' || isDashMark(tokens[i]!))) {
    const through = behindApposition(tokens, i, floor);
    if (through) return through;
    i--;
  }
  if (i < floor || tokens[i]!.kind !== 'word') return undefined;
  return phraseEndingAt(tokens, i, floor);
}

/** The subject in front of `, …, said`: the nearest chunk between commas that is a name, else the first noun phrase. */
function behindApposition(tokens: readonly Token[], comma: number, floor: number): Phrase | undefined {
  const chunks: { from: number; to: number }[] = [];
  let to = comma - 1;
  let from = comma;
  const limit = Math.max(floor, comma - 60);
  for (let i = comma - 1; i >= limit - 1; i--) {
    const token = i >= limit ? tokens[i]! : undefined;
    const ends = !token || token.kind === 'stop' || token.kind === 'quote' || token.word === ';' || token.word === ':';
    if (ends || token.word === ',' || isDashMark(token)) {
      if (from <= to) chunks.push({ from, to });
      if (ends) break;
      to = i - 1;
      from = i;
    } else from = i;
  }
  // Chunks stand nearest first. The apposition is what a name cannot start with.
  for (let i = 0; i < chunks.length; i++) {
    const chunk = chunks[i]!;
    const first = tokens[chunk.from]!;
    const last = tokens[chunk.to]!;
    if (isAppositive(tokens, chunk) || !(last.capital || last.bits & isPronoun)) continue;
    if (last.bits & isPronoun && chunk.from === chunk.to) return single(chunk.to, true, 0.85);
    const phrase = phraseEndingAt(tokens, chunk.to, chunk.from);
    if (!phrase || phrase.pronoun || tokens[phrase.to]!.possessive) continue;
    // "Jane Doe, of Leeds, West Yorkshire, said": a place behind a place.
    const before = chunks[i + 1];
    const place = before && /^(?:of|from|in|at|near)$/.test(tokens[before.from]!.word) && chunks.length > i + 2;
    if (place && phrase.from === chunk.from) continue;
    if (first.bits & isPreposition && phrase.from <= chunk.from + 2 && chunks.length === 1) continue;
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

/** "the regional secretary of Unison", "45", "of Leeds", "who leads it", "Head of Policy at Unison". */
function isAppositive(tokens: readonly Token[], chunk: { from: number; to: number }): boolean {
  const first = tokens[chunk.from]!;
  if (first.kind !== 'word') return true;
  if (first.bits & (isDeterminer | isPreposition | isRelative | isSubordinator) && !(first.bits & isPronoun)) {
    // "the PM Rishi Sunak" is a subject with its name; "the head of Unison" is not.
    if (!(first.bits & isDeterminer)) return true;
    return !endsInName(tokens, chunk);
  }
  if (first.bits & isConjunction) return !endsInName(tokens, chunk);
  if (/^\d/.test(first.word)) return true;
  if (!first.capital && !(first.bits & (isPronoun | isParticle))) return !endsInName(tokens, chunk);
  if (first.bits & (isRole | isRank)) {
    for (let i = chunk.from; i <= chunk.to; i++) if (tokens[i]!.bits & isPreposition) return true;
    return chunk.to === chunk.from || tokens.slice(chunk.from, chunk.to + 1).every((token) => token.bits & isRole);
  }
  for (let i = chunk.from; i < chunk.to; i++) {
    // "Chief Executive of the Trust", "Professor of Law at Leeds": an office with its body.
    if (tokens[i]!.bits & isRole && /^(?:of|for|at|in|to|on)$/.test(tokens[i + 1]!.word)) return true;
  }
  return chunk.from === chunk.to && (first.bits & isDay) !== 0;
}

/** The chunk ends in two words with capitals, no preposition straight before them. */
function endsInName(tokens: readonly Token[], chunk: { from: number; to: number }): boolean {
  let start = chunk.to;
  while (
    start >= chunk.from &&
    tokens[start]!.kind === 'word' &&
    (tokens[start]!.capital || tokens[start]!.bits & isParticle)
  )
    start--;
  const length = chunk.to - start;
  if (length < 2) return false;
  const before = start >= chunk.from ? tokens[start]! : undefined;
  if (before && before.bits & isPreposition) return false;
  if (before && before.bits & isDeterminer) {
    const last = tokens[chunk.to]!;
    return !(last.bits & (isBody | isRole)) && length < 4 && start - 1 < chunk.from && false;
  }
  return !(tokens[chunk.to]!.bits & isBody);
}

function isOpeningChunk(tokens: readonly Token[], chunk: { from: number; to: number }): boolean {
  const first = tokens[chunk.from]!;
  if (first.kind !== 'word') return true;
  if (first.bits & (isPreposition | isOpening | isSubordinator | isRelative)) return true;
  if (first.bits & (isAdverb | isDay) && chunk.to - chunk.from < 3 && !(first.bits & isDeterminer)) return true;
  return /^\d/.test(first.word) || (!first.capital && /(?:ing|ed)$/.test(first.word));
}

/**
 * The subject of the clause that starts at `floor`, for a verb further on ("Brown rose and said"): its opening phrases
 * skipped, the first noun phrase.
 */
export function clauseSubject(tokens: readonly Token[], floor: number, limit: number): Phrase | undefined {
  let i = floor;
  for (let rounds = 0; rounds < 6 && i < limit; rounds++) {
    const token = tokens[i]!;
    if (token.kind === 'quote') {
      i++;
      continue;
    }
    if (token.kind !== 'word') {
      i++;
      continue;
    }
    if (token.bits & isPronoun && !(token.bits & isDeterminer)) return single(i, true, 0.8);
    const opening =
      token.bits & (isPreposition | isOpening | isSubordinator) ||
      (!token.capital && /(?:ing|ed)$/.test(token.word)) ||
      (i === floor && /(?:ing|ed)$/.test(token.word) && token.word.length > 5 && !tokens[i + 1]?.capital);
    if (opening) {
      let comma = i + 1;
      while (comma < limit && comma - i < 30 && tokens[comma]!.word !== ',' && tokens[comma]!.kind !== 'stop') comma++;
      if (comma < limit && tokens[comma]!.word === ',') {
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

/** The noun phrase that ends with the word at `last`, starting no earlier than `floor`. */
export function phraseEndingAt(tokens: readonly Token[], last: number, floor: number): Phrase | undefined {
  const token = tokens[last];
  if (token?.kind !== 'word') return undefined;
  if (token.bits & isPronoun && !token.capital && !(token.bits & isDeterminer)) return single(last, true, 0.9);
  const nameLike = token.capital && !(token.bits & isDay && !isInName(tokens, last, floor));
  if (nameLike) return nameEndingAt(tokens, last, floor);
  if (/^\d/.test(token.word)) {
    // "No 10 later said", "Number 10": an office with a number.
    const before = last > floor ? tokens[last - 1]! : undefined;
    if (before?.capital && before.kind === 'word')
      return { from: last - 1, to: last, pronoun: false, confidence: 0.85 };
    return undefined;
  }
  if (
    token.bits & (isPreposition | isSubordinator | isDeterminer | isConjunction) &&
    !(token.bits & (isRole | isPronoun))
  )
    return undefined;
  // A common noun: back to its determiner, over the phrases that hang on it.
  let from = last;
  let start = last;
  let afterPreposition = false;
  for (let i = last - 1; i >= floor && last - i < longestPhrase; i--) {
    const here = tokens[i]!;
    if (here.kind !== 'word') break;
    if (here.bits & isDeterminer && here.word !== 'that') {
      const before = i > floor ? tokens[i - 1]! : undefined;
      start = i;
      if (before?.kind === 'word' && before.bits & isPreposition && i - 1 > floor) {
        afterPreposition = true;
        continue;
      }
      if (before?.kind === 'word' && before.bits & isDeterminer) continue;
      break;
    }
    if (here.bits & isPreposition && !(here.bits & isRole)) {
      if (i === floor) break;
      afterPreposition = true;
      from = i;
      continue;
    }
    if (here.bits & boundary || here.bits & isPronoun) break;
    if (here.bits & isConjunction) {
      if (i > floor && tokens[i - 1]!.kind === 'word' && !(tokens[i - 1]!.bits & boundary) && i - 1 > floor) continue;
      break;
    }
    if (here.cue && !here.cue.noun && !here.capital && !here.cue.participle) break;
    if (here.bits & isAdverb && !here.capital && !(here.bits & isDeterminer)) break;
    start = i;
    afterPreposition = false;
  }
  void afterPreposition;
  void from;
  while (
    start < last &&
    tokens[start]!.bits & (isConjunction | isPreposition | isSubordinator) &&
    !(tokens[start]!.bits & isDeterminer)
  )
    start++;
  return { from: start, to: last, pronoun: false, confidence: 0.85 };
}

function isInName(tokens: readonly Token[], at: number, floor: number): boolean {
  return at > floor && tokens[at - 1]!.kind === 'word' && tokens[at - 1]!.capital;
}

/** The proper name that ends at `last`: the run of capitals, without the office before it. */
function nameEndingAt(tokens: readonly Token[], last: number, floor: number): Phrase | undefined {
  let from = last;
  while (from > floor && joinsName(tokens, from - 1, floor)) from--;
  from = skipNonName(tokens, from, last);
  // Department for Education, Bank of England, Mayor of London, Kevin Courtney of the NEU.
  let i = from;
  while (i - 2 >= floor) {
    let join = i - 1;
    const article = tokens[join]!.kind === 'word' && tokens[join]!.word === 'the';
    if (article) join--;
    if (join <= floor || tokens[join]!.kind !== 'word') break;
    const joiner = tokens[join]!.word;
    const head = tokens[join - 1]!;
    if (head.kind !== 'word' || !head.capital || head.possessive) {
      // "a spokesman for the Department of Health": a common noun with its body.
      if (head.kind === 'word' && !head.capital && /^(?:of|for|at|from|with|in)$/.test(joiner) && isNounBefore(head)) {
        const whole = phraseEndingAt(tokens, join - 1, floor);
        if (whole) return { ...whole, to: last };
      }
      break;
    }
    if (!/^(?:of|for|and|at|from|in|with|&|on|to)$/.test(joiner)) break;
    let start = join - 1;
    while (start > floor && joinsName(tokens, start - 1, floor)) start--;
    start = skipNonName(tokens, start, join - 1);
    const single = start === join - 1;
    const office = (head.bits & (isRole | isRank)) !== 0;
    const body = hasBody(tokens, start, join - 1);
    if (joiner === 'and' || joiner === '&') {
      if (article) break;
      i = start;
      continue;
    }
    if (body || office || (single && joiner === 'of')) {
      i = start;
      continue;
    }
    if (joiner === 'on' || joiner === 'to' || joiner === 'in') break;
    return trimOffice(tokens, start, join - 1);
  }
  if (i !== from) return { from: i, to: last, pronoun: false, confidence: 0.9 };
  return trimOffice(tokens, from, last);
}

function isNounBefore(token: Token): boolean {
  return (
    !(token.bits & (isPreposition | isSubordinator | isConjunction | isBe | isAuxiliary | isAdverb)) &&
    !token.cue?.speech
  );
}

/** Whether the token goes on with the name that starts behind it. */
function joinsName(tokens: readonly Token[], at: number, floor: number): boolean {
  const token = tokens[at]!;
  if (token.kind !== 'word') return token.word === '&' || (token.word === '/' && false);
  if (token.possessive) return false;
  if (token.capital) return !(token.bits & isDay && token.word.endsWith('day'));
  return (
    (token.bits & isParticle) !== 0 &&
    at > floor &&
    tokens[at - 1]!.capital &&
    token.word !== 'of' &&
    !(token.bits & isPronoun)
  );
}

/** Leaves out what is capital only because a sentence starts with it: "But Smith", "Yesterday Smith", "The BBC". */
function skipNonName(tokens: readonly Token[], from: number, last: number): number {
  let start = from;
  while (start < last) {
    const token = tokens[start]!;
    const small =
      token.bits & (isDeterminer | isConjunction | isPreposition | isSubordinator | isAdverb | isOpening | isPronoun) &&
      !(token.bits & isRole && !(token.bits & isDeterminer));
    if (!small || (token.word === 'no' && /^\d/.test(tokens[start + 1]!.word))) break;
    start++;
  }
  return start;
}

function hasBody(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (tokens[i]!.bits & isBody) return true;
  return false;
}

/** Prime Minister Rishi Sunak is Rishi Sunak; President Biden and Mr Barclay stay whole. */
function trimOffice(tokens: readonly Token[], from: number, to: number): Phrase {
  let start = from;
  for (let i = to - 1; i >= from; i--) {
    const token = tokens[i]!;
    if (token.bits & isHonorific && !(token.bits & isRole && to - i > 1 && !isTitleBefore(tokens, i))) {
      start = i;
      while (start > from && tokens[start - 1]!.bits & isHonorific) start--;
      return { from: start, to, pronoun: false, confidence: 0.95 };
    }
    if (token.bits & (isRole | isRank)) {
      if (to - i >= 2) start = i + 1;
      else {
        start = i;
        while (start > from && tokens[start - 1]!.bits & isRank && !(tokens[start - 1]!.bits & isBody)) start--;
      }
      break;
    }
  }
  return { from: start, to, pronoun: false, confidence: 0.95 };
}

/** King Charles, Professor Brown: words that are both office and honorific stay before a name. */
function isTitleBefore(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.bits & isHonorific
    ? !(tokens[at]!.bits & isRank) || /^(?:professor|prof|dr)$/.test(tokens[at]!.word)
    : false;
}

/**
 * The noun phrase that starts at `from`, ending before `limit`: "said Tim Roberts, …", "according to a spokesman for it".
 */
export function phraseFrom(tokens: readonly Token[], from: number, limit: number): Phrase | undefined {
  let i = from;
  while (
    i < limit &&
    tokens[i]!.kind === 'word' &&
    tokens[i]!.bits & isAdverb &&
    !tokens[i]!.capital &&
    !(tokens[i]!.bits & isDeterminer)
  )
    i++;
  const first = tokens[i];
  if (i >= limit || first?.kind !== 'word') return undefined;
  if (first.bits & isPronoun && !(first.bits & isDeterminer)) return single(i, true, 0.9);
  if (
    first.bits & (isPreposition | isSubordinator | isRelative | isConjunction | isBe | isAuxiliary) &&
    !(first.bits & isDeterminer)
  )
    return undefined;
  const start = i;
  let last = -1;
  let nameEnd = -1;
  const stop = Math.min(limit, i + longestPhrase + 2);
  for (; i < stop; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word') {
      if (token.word === '&' && tokens[i + 1]?.capital) continue;
      break;
    }
    if (token.bits & isDeterminer && i > start) {
      const before = tokens[i - 1]!;
      if (!(before.bits & (isPreposition | isDeterminer)) || token.word === 'that') break;
      continue;
    }
    if (token.bits & (isRelative | isBe | isAuxiliary) && !token.capital) break;
    if (token.bits & isPronoun && !(token.bits & isDeterminer) && i > start) break;
    if (
      token.bits & isPreposition &&
      !token.capital &&
      !(token.bits & isParticle && nameEnd === i - 1 && tokens[i + 1]?.capital)
    ) {
      if (last < 0) break;
      if (nameEnd === last && tokens[start]!.bits & 0) break;
      if (!goesOnWith(tokens, start, last, i)) break;
      continue;
    }
    if (token.bits & isSubordinator && !token.capital) break;
    if (token.bits & isConjunction && !token.capital) {
      const next = tokens[i + 1];
      if (!(next?.kind === 'word' && next.capital && nameEnd === i - 1)) break;
      continue;
    }
    if (token.bits & isDay && token.word.endsWith('day')) break;
    if (token.bits & isAdverb && !token.capital && !(token.bits & isDeterminer)) break;
    const small = !token.capital && !(token.bits & isParticle && tokens[i + 1]?.capital);
    // "said Brown late on Monday", "said Brown raising a glass": a name does not go on in small letters.
    if (small && nameEnd === i - 1 && i - 1 >= start && !tokens[i - 1]!.possessive && !headsNoun(token)) break;
    if (small && token.cue && !token.cue.noun && i > start) break;
    if (small && /ing$/.test(token.word) && last >= 0 && !(tokens[i + 1]?.kind === 'word' && headsNoun(tokens[i + 1]!)))
      break;
    last = i;
    if (token.capital) nameEnd = i;
    if (token.possessive) nameEnd = -1;
  }
  if (last < start) return undefined;
  while (last > start && tokens[last]!.possessive && tokens[last]!.capital === false) last--;
  return refine(tokens, start, last);
}

/** A role or body noun that a name may stand before: "said Unite negotiator", "the BBC correspondent". */
function headsNoun(token: Token): boolean {
  return (token.bits & (isRole | isBody | isRank)) !== 0 || /(?:s|er|or|ist|man|men|ent|ant|ian)$/.test(token.word);
}

/** Which prepositions a noun phrase goes over: any noun over "of" and "for"; names of bodies too; persons over none. */
function goesOnWith(tokens: readonly Token[], start: number, last: number, preposition: number): boolean {
  const word = tokens[preposition]!.word;
  const common = !tokens[last]!.capital;
  const next = tokens[preposition + 1];
  if (next?.kind !== 'word') return false;
  if (common)
    return (
      /^(?:of|for|at|from|in|with|to|close|on|near|behind)$/.test(word) &&
      !(next.bits & isDay) &&
      !/^\d/.test(next.word) &&
      !isTimeOrPlaceOfSpeech(tokens, preposition + 1)
    );
  if (word !== 'of' && word !== 'for') return false;
  if (hasBody(tokens, start, last)) return true;
  return (
    (tokens[last]!.bits & (isRole | isRank)) !== 0 ||
    (start === last && word === 'of' && next.capital) ||
    (tokens[start]!.bits & isDeterminer) !== 0
  );
}

/** "in a statement", "at a news conference", "in an email": where it was said, no part of who said it. */
function isTimeOrPlaceOfSpeech(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < Math.min(tokens.length, at + 5); i++) {
    const word = tokens[i]!.word;
    if (
      /^(?:statement|interview|conference|briefing|email|e-mail|letter|speech|post|tweet|blog|message|court|hearing|time|scene|video|report|column|article|monday|tuesday|wednesday|thursday|friday|saturday|sunday|call|debate|response|reply|testimony|release|press|facebook|twitter|x|instagram|note|filing|address|ruling|rally|event|meeting|inquest|week|month|year)$/.test(
        word,
      )
    ) {
      return true;
    }
    if (tokens[i]!.kind !== 'word') return false;
  }
  return false;
}

/** "union leader Mick Lynch" is Mick Lynch; "the union's general secretary" stays whole. */
function refine(tokens: readonly Token[], from: number, to: number): Phrase {
  const last = tokens[to]!;
  if (!last.capital) return { from, to, pronoun: false, confidence: 0.85 };
  const name = nameEndingAt(tokens, to, from);
  if (!name) return { from, to, pronoun: false, confidence: 0.7 };
  return name;
}

function single(at: number, pronoun: boolean, confidence: number): Phrase {
  return { from: at, to: at, pronoun, confidence };
}

function isDashMark(token: Token): boolean {
  return (
    token.kind === 'mark' &&
    (token.word === '-' ||
      token.word === '\u2013' ||
      token.word === '\u2014' ||
      token.word === '\u2012' ||
      token.word === '\u2015')
  );
}
