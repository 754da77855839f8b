/**
 * Names and noun phrases among the tokens of a sentence: the one that ends at a word, the one that starts at a word;
 * without the office before a name and the apposition behind it.
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

const longestPhrase = 14;

/** "No 10", "Number 11". */
export function isNumbered(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    tokens[at]!.capital &&
    /^(?:no|number|channel|radio)$/.test(tokens[at]!.word) &&
    next?.kind === 'word' &&
    next.numeral
  );
}

/** The noun phrase that ends with the word at `last`, starting no earlier than `floor`. */
export function phraseEndingAt(tokens: readonly Token[], last: number, floor: number): Phrase | undefined {
  const token = tokens[last];
  if (token?.kind !== 'word') return undefined;
  if (token.bits & isPronoun && !(last > floor && isArticle(tokens[last - 1]!))) return one(last, true, 0.9);
  if (token.numeral) {
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
      if (before && (before.bits & isDeterminer || (before.bits & isPreposition && i - 1 > floor))) continue;
      break;
    }
    if (here.bits & isPreposition && !(here.bits & isRole)) {
      if (!before || !isNoun(before)) break;
      continue;
    }
    if (here.bits & (isSubordinator | isRelative | isAuxiliary | isBe | isPronoun)) break;
    if (here.bits & isDay && here.capital) break;
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
  const other = isPreposition | isSubordinator | isConjunction | isBe | isAuxiliary | isRelative | isOpening;
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
    if (!(tokens[join]!.bits & (isPreposition | isConjunction))) break;
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
  const before = last > floor ? tokens[last - 1]! : undefined;
  // "the company's CEO", "a local MP": capitals by their nature and no name.
  if (from === last && isOffice(tokens[last]!) && before?.kind === 'word' && (before.possessive || !before.capital)) {
    return nounEndingAt(tokens, last, floor);
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
  return isKnownNoun(token) || token.word.endsWith('s');
}

/** A noun that people and bodies are called by, in the singular or plural; or one by its ending (negotiator, chemist). */
export function isKnownNoun(token: Token): boolean {
  const noun = isBodyNoun | isPersonNoun | isBody | isRole;
  if (isOffice(token) || token.bits & noun) return true;
  const { word } = token;
  if (word.endsWith('s') && (useOf(word.slice(0, -1))?.bits ?? 0) & noun) return true;
  return /(?:er|or|ist|man|men|woman|women|person|people|ers|ors|ists|bosses)$/.test(word);
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
    // Secretary of State, Mayor of London: one office to its end.
    if (isOffice(token) && !(tokens[i + 1]!.kind === 'word' && /^(?:of|for|to|in|at)$/.test(tokens[i + 1]!.word))) {
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
export function isOffice(token: Token): boolean {
  if (token.bits & (isRole | isRank)) return true;
  if (!token.joined || !token.word.includes('-')) return false;
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
  if (last < start || (last === start && first.bits & isDeterminer && !first.capital)) return undefined;
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
      // "said Brown raising a glass", "said Brown late that night": a name goes on in small letters to a noun alone.
      // Before another name it is an office that no list knows: "the Roman playwright Terence".
      const named = next?.kind === 'word' && next.capital && !(next.bits & isDay);
      if (nameEnd === i - 1 && i > start && !isKnownNoun(token) && !named) break;
      if (token.cue && !token.cue.noun && i > start) break;
      if (isVerbHere(tokens, i, start)) break;
    }
    last = i;
    nameEnd =
      token.capital && !token.possessive && !(token.bits & isDeterminer) ? i : nameEnd === i - 1 && particle ? i : -1;
  }
  return last;
}

/** Behind a noun: "a man wearing a hat", "the board rejected it", "the barman looks up"; but "an exhausted-looking Orr". */
function isVerbHere(tokens: readonly Token[], at: number, start: number): boolean {
  const { word } = tokens[at]!;
  const next = tokens[at + 1];
  if (at === start || word.includes('-') || tokens[at - 1]!.bits & (isDeterminer | isPreposition)) return false;
  if (word.endsWith('ing')) return !(next?.kind === 'word' && isThing(next));
  if (irregularPasts.has(word)) return true;
  if (word.length > 4 && word.endsWith('ed')) return next?.kind !== 'word' || !isKnownNoun(next);
  if (!/[^su]s$/.test(word) || isKnownNoun(tokens[at]!) || next?.kind !== 'word') return false;
  return (
    (next.bits & (isDeterminer | isPronoun)) !== 0 || /^(?:up|over|out|down|back|away|off|at|to|into)$/.test(next.word)
  );
}

const irregularPasts = new Set(
  `kept went came took gave made got met held led sent won lost fell rose grew ran became brought built bought caught chose
  drew drove flew forgot knew meant paid sold spent stood stole struck taught threw understood wore laid fought sought`.split(
    /\s+/,
  ),
);

/** Which prepositions a noun phrase goes over: a common noun over most, a body over "of" and "for", a person over none. */
function goesOnOver(tokens: readonly Token[], start: number, last: number, preposition: number): boolean {
  const word = tokens[preposition]!.word;
  const next = tokens[preposition + 1];
  if (next?.kind !== 'word') return false;
  if (!tokens[last]!.capital) {
    if (!/^(?:of|for|at|from|in|with|to|on|near|behind)$/.test(word) || next.bits & isDay || next.numeral) return false;
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
  if (head.capital || phrase.pronoun || !isKnownNoun(head)) return undefined;
  if (tokens[phrase.to + 1]?.word !== ',') return undefined;
  let from = phrase.to + 2;
  // "her husband, the actor Tom Hale,"
  if (from < limit && isArticle(tokens[from]!)) {
    let noun = from + 1;
    while (noun < limit && noun - from < 5 && tokens[noun]!.kind === 'word' && !tokens[noun]!.capital) noun++;
    if (noun > from + 1 && isKnownNoun(tokens[noun - 1]!)) from = noun;
  }
  let to = from;
  while (to < limit && tokens[to]!.kind === 'word' && (tokens[to]!.capital || tokens[to]!.bits & isParticle)) to++;
  to--;
  if (to <= from || !(tokens[to + 1] === undefined || tokens[to + 1]!.kind !== 'word')) return undefined;
  return sure(trimOffice(tokens, from, to), 0.85);
}

export function one(at: number, pronoun: boolean, confidence: number): Phrase {
  return { from: at, to: at, pronoun, confidence };
}

/** The same phrase, as sure as `confidence` says. */
export function sure({ from, to, pronoun }: Phrase, confidence: number): Phrase {
  return { from, to, pronoun, confidence };
}

export function isDash(token: Token): boolean {
  if (token.kind !== 'mark') return false;
  const code = token.word.charCodeAt(0);
  return code === 45 || (code >= 0x2012 && code <= 0x2015);
}

export function isArticle({ word }: Token): boolean {
  return word === 'the' || word === 'a' || word === 'an';
}
