/**
 * The proper names in English prose: people with their titles and offices, bodies with their acronyms, places; and the
 * surname or acronym that stands for a name printed earlier. By capitals, small words and word lists alone.
 */
import { knownBodies } from '../data/en/bodies.ts';
import { bodyEnds, lawEnds, placeEnds, surnameEnds, thingEnds } from '../data/en/endings.ts';
import { givenNames } from '../data/en/given.ts';
import { seats } from '../data/en/names.ts';
import { placeNames } from '../data/en/places.ts';
import {
  isAdverb,
  isAuxiliary,
  isBe,
  isBody,
  isBodyNoun,
  isCueNoun,
  isDay,
  isHonorific,
  isPersonNoun,
  isRank,
  isRole,
  useOf,
} from '../quotation/lexicon.ts';
import { paragraphsOf } from '../quotation/paragraph.ts';
import { isTitleCase, type Token, tokensOf } from '../quotation/token.ts';
import { fold, isAcronymOf, nameWords, surnameOf } from './form.ts';
import { isOfficeOfPlace, officeBefore, officeEnd, opensWithNoun } from './office.ts';
import { functionWord, isAllCapitals, isCompound, runEnd } from './run.ts';

export interface NameMention {
  /** The name as printed, with its honorific, without an office before it and a possessive behind it. */
  start: number;
  end: number;
  text: string;
  kind: 'person' | 'organisation' | 'place' | 'unknown';
  /** The office printed straight before the name: "Prime Minister", "union leader". */
  role?: { start: number; end: number; text: string };
  /** An acronym defined in brackets behind it. */
  acronym?: { start: number; end: number; text: string };
  /** Index of the earlier mention that this surname, acronym or repeated name stands for. */
  of?: number;
}

interface Reader {
  text: string;
  /** Words that stand with a capital inside a sentence, no other capital beside them. */
  inside: ReadonlySet<string>;
  /** Mentions by folded name, surname and acronym. */
  known: Map<string, number>;
  names: NameMention[];
}

/** Every proper name of the text in order. Headlines in capitals throughout are left out, since there a capital says nothing. */
export function namesIn(text: string): NameMention[] {
  const names: NameMention[] = [];
  const paragraphs = paragraphsOf(text).map(({ start, end }) => tokensOf(text, start, end, []));
  const inside = new Set<string>();
  for (const tokens of paragraphs) {
    for (let i = 1; i < tokens.length; i++) {
      const token = tokens[i]!;
      const next = tokens[i + 1];
      // Marlow of "shares in Marlow Foods"
      const last = !next?.capital || (token.word.length > 4 && bodyEnds.has(next.word));
      if (token.capital && tokens[i - 1]!.kind === 'word' && !tokens[i - 1]!.capital && last) {
        inside.add(token.word);
      }
    }
  }
  const reader: Reader = { text, inside, known: new Map(), names };
  for (const tokens of paragraphs) if (!isTitleCase(tokens, 5)) readParagraph(reader, tokens);
  return names;
}

function readParagraph(reader: Reader, tokens: readonly Token[]): void {
  const { text, known, names } = reader;
  for (let i = 0; i < tokens.length; ) {
    if (!startsName(reader, tokens, i, opensSentence(text, tokens, i))) {
      i++;
      continue;
    }
    const to = runEnd(tokens, i);
    const mention = mentionOf(text, tokens, i, to);
    const body = mention?.role && bodyBefore(reader, tokens, i, mention.start);
    if (body) names.push(body);
    i = to + 1;
    if (!mention) continue;
    const earlier = known.get(fold(mention.text)) ?? known.get(nameWords(mention.text).at(-1) ?? '');
    if (earlier !== undefined && standsFor(mention, names[earlier]!)) {
      mention.of = earlier;
      if (mention.kind === 'unknown') mention.kind = names[earlier]!.kind;
    }
    const acronym = acronymBehind(text, tokens, i, mention.text);
    if (acronym) {
      mention.acronym = acronym;
      if (mention.kind === 'unknown') mention.kind = 'organisation';
      known.set(fold(acronym.text), mention.of ?? names.length);
    }
    names.push(mention);
    if (mention.of === undefined) remember(known, names, names.length - 1);
  }
}

/** The body or place that opens an office before a name: the NFU of "NFU President Ann Wray". */
function bodyBefore(
  { text, known }: Reader,
  tokens: readonly Token[],
  from: number,
  end: number,
): NameMention | undefined {
  let to = from;
  while (tokens[to + 1] && tokens[to + 1]!.end < end) to++;
  if (tokens[from]!.start >= end) return undefined;
  for (; to >= from; to--) {
    const last = tokens[to]!;
    if (last.kind !== 'word' || last.bits & (isRole | isRank)) continue;
    const span = {
      start: tokens[from]!.start,
      end: last.end - (last.possessive && last.end - last.start > last.word.length + 1 ? 2 : 0),
    };
    const name = text.slice(span.start, span.end);
    const place = placeNames().has(fold(name));
    const acronym = to === from && isAllCapitals(text, last) && last.word.length > 1;
    const body =
      (last.bits & isBody) !== 0 ||
      knownBodies()
        .get(fold(tokens[from]!.word))
        ?.some((words) => words.join(' ') === fold(name));
    if (!place && !acronym && !body && !known.has(fold(name))) continue;
    return { ...span, text: name, kind: place ? 'place' : acronym || body ? 'organisation' : 'unknown' };
  }
  return undefined;
}

/** "Marlow's" at the head of a sentence is a name's; "Children's" is none. */
function ownsByName(token: Token): boolean {
  return token.possessive && !(token.bits & (isRole | isPersonNoun | isBodyNoun | isCueNoun | isAdverb));
}

function remember(known: Map<string, number>, names: readonly NameMention[], index: number): void {
  const { text, kind } = names[index]!;
  if (!known.has(fold(text))) known.set(fold(text), index);
  // Marlow of Marlow Tyre Inc.
  const company = /^([\p{L}-]{4,}) .*(?:Inc|Corp|Co|Ltd|plc|PLC)\.?$/u.exec(text)?.[1];
  if (company !== undefined && !known.has(fold(company))) known.set(fold(company), index);
  const family = nameWords(surnameOf(text)).at(-1) ?? '';
  if (kind === 'unknown' && /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(text) && !known.has(family)) known.set(family, index);
  if (kind === 'person' || looksPersonal(text)) known.set(nameWords(surnameOf(text)).at(-1) ?? '', index);
}

function looksPersonal(name: string): boolean {
  const words = nameWords(name);
  return words.length > 1 && words.length < 4 && givenNames.has(words[0]!);
}

function standsFor(mention: NameMention, earlier: NameMention): boolean {
  const words = nameWords(mention.text).filter((word) => !((useOf(word)?.bits ?? 0) & isHonorific));
  const full = nameWords(earlier.text);
  return words.every((word) => full.includes(word)) || fold(earlier.acronym?.text ?? '') === fold(mention.text);
}

/** A capital that may be the sentence's: behind a comma it is none, but for the first word of a quotation. */
function opensSentence(text: string, tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  if (before === undefined) return true;
  if (before.kind === 'word') return /["“‘«]/.test(text.slice(before.end, tokens[i]!.start));
  if (before.word !== ',' && before.word !== '/') return true;
  return /["'“‘«\n]/.test(text.slice(before.end, tokens[i]!.start));
}

/** A capital that is more than the start of a sentence. */
function startsName({ text, inside, known }: Reader, tokens: readonly Token[], i: number, opens: boolean): boolean {
  const token = tokens[i]!;
  if (token.kind !== 'word' || !token.capital) return false;
  if (token.bits & isDay || token.word === 'i' || token.word.startsWith("i'") || isCompound(token)) return false;
  // Ann Poole, R-Ky.
  if (token.word.charCodeAt(1) === 45 && /^[dri]-/.test(token.word)) return false;
  const next = tokens[i + 1];
  // "Is Meyer ready?", but Will Smith
  if (opens && token.bits & (isBe | isAuxiliary) && !givenNames.has(token.word)) return false;
  if (token.bits & functionWord && !(token.bits & (isRole | isHonorific))) {
    return token.word === 'no' && /^1[01]$/.test(next?.word ?? '');
  }
  if (!opens || placeNames().has(fold(token.word).replaceAll('.', ''))) return true;
  // CLASHES over the plan: the first word of a report in capitals for its looks.
  if (isAllCapitals(text, token)) {
    if (i > 0 || next?.kind !== 'word' || next.capital || inside.has(token.word)) return true;
    return token.word.length < 6 && !(next.bits & (isRole | isPersonNoun));
  }
  if (next?.word === '&' || (next?.kind === 'word' && next.capital && !(next.bits & isDay))) return true;
  // Bank of England, Secretary of State for Roads
  const titled = token.bits & (isRole | isRank | isBody) && /^(?:of|for)$/.test(next?.word ?? '');
  if (titled && tokens[i + 2]?.capital) return true;
  return inside.has(token.word) || known.has(fold(token.word)) || givenNames.has(token.word) || ownsByName(token);
}

function mentionOf(text: string, tokens: readonly Token[], from: number, stop: number): NameMention | undefined {
  let to = stop;
  // "Jane Doe MP", "the Cork South-West TD", "the NSW Premier": a seat is no name.
  while (to > from && (seats.has(tokens[to]!.word) || isOfficeOfPlace(text, tokens, from, to))) to--;
  const role = officeEnd(tokens, from, to);
  let start = from;
  // General Crafts Union: what ends in a body is named as a whole.
  if (role >= from && !(tokens[to]!.bits & isBody)) start = role + 1;
  else if (opensWithNoun(tokens, from, to)) start = from + 1;
  const last = tokens[to]!;
  let end = last.end;
  if (last.possessive && end - last.start === last.word.length + 2) end -= 2;
  if (text.charCodeAt(end - 1) === 46 && last.word.length > 2 && !last.word.includes('.')) end--;
  const first = tokens[start]!;
  if (start === to && first.bits & (isRole | isRank) && !(first.bits & isBody)) return undefined;
  const mention: NameMention = {
    start: first.start,
    end,
    text: text.slice(first.start, end),
    kind: kindOf(tokens, start, to, start > from && role >= from),
  };
  // "the Cork South-West TD": where the seat is.
  if (to < stop && mention.kind === 'unknown' && tokens[from - 1]?.word === 'the') mention.kind = 'place';
  const noun = role >= from || /(?:er|or|ist|man|woman|ant|ent|eer)$/.test(tokens[from]!.word);
  const office = start > from ? (noun ? { from, to: start - 1 } : undefined) : officeBefore(tokens, from);
  if (office && mention.kind === 'person') {
    const place = { start: tokens[office.from]!.start, end: tokens[office.to]!.end };
    mention.role = { ...place, text: text.slice(place.start, place.end) };
  }
  return mention;
}

function kindOf(tokens: readonly Token[], from: number, to: number, office: boolean): NameMention['kind'] {
  const first = tokens[from]!;
  let body = false;
  for (let i = from; i <= to; i++) if (tokens[i]!.kind === 'word' && tokens[i]!.bits & isBody) body = true;
  if (first.bits & isHonorific && to > from) return 'person';
  const size = to - from + 1;
  // Grace Company is a body; Ada House, whom a given name and no article shows, may be somebody.
  if (body) return 'organisation';
  const ending = tokens[to]!.word;
  const thing = placeEnds.has(ending) || thingEnds.has(ending) || lawEnds.has(ending) || bodyEnds.has(ending);
  const surname = !thing || surnameEnds.has(ending);
  if (office || (size > 1 && size < 5 && givenNames.has(first.word) && surname)) return 'person';
  const before = tokens[from - 1];
  if (size > 1 && surname && before?.kind === 'word' && before.bits & isRole && !before.capital && !before.possessive)
    return 'person';
  const print = tokens[to]!;
  if (
    size === 1 &&
    print.end - print.start > 1 &&
    /^[a-z&.]{2,6}$/.test(print.word) &&
    print.capital &&
    isAcronymToken(print)
  ) {
    return 'organisation';
  }
  if (before?.kind === 'word' && /^(?:in|near|across|around|throughout)$/.test(before.word)) return 'place';
  const behind = tokens[to + 1];
  if (/^\d/.test(tokens[to]!.word)) return 'unknown';
  // "Onay Kasab, from the union", "Ada Brook, 45, …"
  if (behind?.word === ',' && size > 1 && size < 4 && surname && isPersonalApposition(tokens, to + 2)) return 'person';
  return 'unknown';
}

/** ", 45,", ", who", ", a nurse at": what stands behind a comma is said of somebody. */
function isPersonalApposition(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at]?.word ?? '';
  if (/^(?:who|whose|\d\d|aged|director|head|chief)$/.test(first)) return true;
  if (!/^(?:from|of|an?|the|its|their|his|her)$/.test(first) && !((tokens[at]?.bits ?? 0) & isRole)) return false;
  for (let i = at; i < Math.min(tokens.length, at + 7); i++) {
    const { kind, bits } = tokens[i]!;
    if (kind !== 'word') return false;
    if (bits & (isRole | isPersonNoun) && !tokens[i]!.possessive) return true;
  }
  return false;
}

/** Held apart by the reader: a word of capitals alone has no small letter to fold. */
function isAcronymToken(token: Token): boolean {
  return token.word.length < 6 && !/[aeiou]/.test(token.word);
}

/** `(NEU)` behind the name it is short for. */
function acronymBehind(text: string, tokens: readonly Token[], at: number, name: string): NameMention['acronym'] {
  const word = tokens[at + 1];
  if (tokens[at]?.word !== '(' || word?.kind !== 'word' || tokens[at + 2]?.word !== ')') return undefined;
  const print = text.slice(word.start, word.end);
  return isAcronymOf(print, name) ? { start: word.start, end: word.end, text: print } : undefined;
}
