/**
 * The proper names in English prose: people with their titles and offices, bodies with their acronyms, places; and the
 * surname or acronym that stands for a name printed earlier. By capitals, small words and word lists alone.
 */
import { givenNames } from '../data/en/given.ts';
import {
  isAdverb,
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
  useOf,
} from '../quotation/lexicon.ts';
import { paragraphsOf } from '../quotation/paragraph.ts';
import { isTitleCase, type Token, tokensOf } from '../quotation/token.ts';
import { fold, isAcronymOf, nameWords, surnameOf } from './form.ts';

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

const functionWord =
  isDeterminer | isPronoun | isPreposition | isConjunction | isSubordinator | isRelative | isAdverb | isOpening;

/** Every proper name of the text in order. Headlines in capitals throughout are left out, since there a capital says nothing. */
export function namesIn(text: string): NameMention[] {
  const names: NameMention[] = [];
  const paragraphs = paragraphsOf(text).map(({ start, end }) => tokensOf(text, start, end, []));
  const inside = new Set<string>();
  for (const tokens of paragraphs) {
    for (let i = 1; i < tokens.length; i++) {
      const token = tokens[i]!;
      if (token.capital && tokens[i - 1]!.kind === 'word' && !tokens[i - 1]!.capital && !tokens[i + 1]?.capital) {
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
    const opens = i === 0 || tokens[i - 1]!.kind !== 'word';
    if (!startsName(reader, tokens, i, opens)) {
      i++;
      continue;
    }
    const to = nameEnd(tokens, i);
    const mention = mentionOf(text, tokens, i, to);
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

function remember(known: Map<string, number>, names: readonly NameMention[], index: number): void {
  const { text, kind } = names[index]!;
  if (!known.has(fold(text))) known.set(fold(text), index);
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

/** A capital that is more than the start of a sentence. */
function startsName({ text, inside, known }: Reader, tokens: readonly Token[], i: number, opens: boolean): boolean {
  const token = tokens[i]!;
  if (token.kind !== 'word' || !token.capital) return false;
  if (token.bits & isDay || token.word === 'i' || token.word.startsWith("i'")) return false;
  const next = tokens[i + 1];
  if (token.bits & functionWord && !(token.bits & (isRole | isHonorific))) {
    return token.word === 'no' && next !== undefined && /^\d/.test(next.word);
  }
  if (!opens || isAllCapitals(text, token)) return true;
  if (next?.word === '&' || (next?.kind === 'word' && next.capital && !(next.bits & isDay))) return true;
  return inside.has(token.word) || known.has(fold(token.word)) || givenNames.has(token.word) || token.possessive;
}

function isAllCapitals(text: string, token: Token): boolean {
  const print = text.slice(token.start, token.end);
  return print.length > 1 && print === print.toUpperCase() && /[A-Z]{2}/.test(print);
}

/** Index of the last token of the name that starts at `from`. */
function nameEnd(tokens: readonly Token[], from: number): number {
  let to = from;
  let body = (tokens[from]!.bits & isBody) !== 0;
  for (let i = from + 1; i < tokens.length && i - from < 12; i++) {
    const token = tokens[i]!;
    const next = tokens[i + 1];
    // Health Visitors' Association, Women's Aid; but Unison's Sara Gorton.
    if (tokens[to]!.possessive && !(token.kind === 'word' && token.capital && token.bits & isBody)) break;
    if (token.kind !== 'word') {
      if (token.word === '&' && next?.capital) continue;
      break;
    }
    if (token.bits & isDay && token.capital && !isMonthSurname(tokens, from, i)) break;
    if (token.capital && !(token.bits & (isPronoun | isSubordinator) && !(token.bits & isRole))) {
      to = i;
      body ||= (token.bits & isBody) !== 0;
      continue;
    }
    if (/^\d+$/.test(token.word) && i === from + 1 && /^(?:no|radio|channel)$/.test(tokens[from]!.word)) {
      to = i;
      continue;
    }
    if (token.bits & isParticle && next?.kind === 'word' && next.capital && i - from < 3) continue;
    // Royal College of Nursing, Department for Education, Secretary of State for Wales, Chamber of Trade and Industry.
    const office = (tokens[to]!.bits & isRole) !== 0;
    if (/^(?:of|for)$/.test(token.word) && (body || office)) {
      const behind = next?.word === 'the' ? tokens[i + 2] : next;
      if (behind?.kind === 'word' && behind.capital) {
        if (next!.word === 'the') i++;
        continue;
      }
    }
    if (token.word === 'and' && joinsBodies(tokens, from, to, i + 1, body)) continue;
    break;
  }
  return to;
}

/** Anthony May, Ada June: a month behind a given name, no day or year behind it, is a surname. */
function isMonthSurname(tokens: readonly Token[], from: number, at: number): boolean {
  if (at !== from + 1 || !givenNames.has(tokens[from]!.word) || !/^(?:may|march|june|august)$/.test(tokens[at]!.word))
    return false;
  const next = tokens[at + 1];
  return next === undefined || !/^\d/.test(next.word);
}

/** Chamber of Trade and Industry, Community Practitioners and Health Visitors' Association; but the Treasury and the BBC. */
function joinsBodies(tokens: readonly Token[], from: number, to: number, next: number, body: boolean): boolean {
  let last = next;
  while (last - next < 4 && tokens[last]?.kind === 'word' && tokens[last]!.capital) last++;
  last--;
  if (last < next || givenNames.has(tokens[from]!.word) || givenNames.has(tokens[next]!.word)) return false;
  if (body) return last === next && to > from && !(tokens[to]!.bits & isBody);
  const named = (tokens[last]!.bits & isBody) !== 0 || /^(?:act|bill)$/.test(tokens[last]!.word);
  if (last <= next || !named) return false;
  return to > from || tokens[from]!.word.endsWith('s') || /^(?:act|bill)$/.test(tokens[last]!.word);
}

function mentionOf(text: string, tokens: readonly Token[], from: number, to: number): NameMention | undefined {
  let start = from;
  // The office before a name is not the name: Prime Minister Rishi Sunak.
  let role = -1;
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (token.kind === 'word' && token.bits & isHonorific && !(token.bits & isRole && to - i > 1)) break;
    if (token.kind === 'word' && token.bits & (isRole | isRank) && to - i >= 1 && !joins(tokens[i + 1]!)) role = i;
  }
  // General Crafts Union: what ends in a body is named as a whole.
  if (role >= 0 && to - role >= 2 && !(tokens[to]!.bits & isBody)) start = role + 1;
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
    kind: kindOf(tokens, start, to, start > from),
  };
  const office = start > from ? { from, to: start - 1 } : officeBefore(tokens, from);
  if (office && mention.kind === 'person') {
    const place = { start: tokens[office.from]!.start, end: tokens[office.to]!.end };
    mention.role = { ...place, text: text.slice(place.start, place.end) };
  }
  return mention;
}

/** "Forecaster Ida Quill" at the head of a sentence: a capital that is the sentence's, then a given name and a surname. */
function opensWithNoun(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from !== 2 || (from > 0 && tokens[from - 1]!.kind === 'word')) return false;
  const [first, given] = [tokens[from]!, tokens[from + 1]!];
  if (first.possessive || first.bits & (isHonorific | isRank) || first.word.length < 4) return false;
  return (
    givenNames.has(given.word) &&
    !givenNames.has(first.word) &&
    /(?:er|or|ist|ian|man|woman|ant|ent|ee|eer)$/.test(first.word)
  );
}

function joins(token: Token): boolean {
  return token.kind === 'word' && !token.capital && /^(?:of|for|the|and)$/.test(token.word);
}

/** "union leader" before "Mick Lynch": small words of office straight before a name. */
function officeBefore(tokens: readonly Token[], from: number): { from: number; to: number } | undefined {
  const before = tokens[from - 1];
  if (before?.kind !== 'word' || before.capital || before.possessive || !(before.bits & isRole)) return undefined;
  let start = from - 1;
  while (start > 0 && from - start < 5) {
    const token = tokens[start - 1]!;
    if (token.kind !== 'word' || token.possessive || token.bits & functionWord || token.cue) break;
    start--;
  }
  return { from: start, to: from - 1 };
}

function kindOf(tokens: readonly Token[], from: number, to: number, office: boolean): NameMention['kind'] {
  const first = tokens[from]!;
  let body = false;
  for (let i = from; i <= to; i++) if (tokens[i]!.kind === 'word' && tokens[i]!.bits & isBody) body = true;
  if (first.bits & isHonorific && to > from) return 'person';
  if (body) return 'organisation';
  const size = to - from + 1;
  if (office || (size > 1 && size < 5 && givenNames.has(first.word))) return 'person';
  const before = tokens[from - 1];
  if (size > 1 && before?.kind === 'word' && before.bits & isRole && !before.capital && !before.possessive)
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
  if (size > 1 && size < 4 && behind?.cue?.speech) return 'person';
  // "Onay Kasab, from the union", "Ada Brook, 45, …"
  const apposed = behind?.word === ',' ? tokens[to + 2]?.word : undefined;
  if (size > 1 && size < 4 && apposed && /^(?:from|of|who|whose|\d\d?|an?|the|director|head|chief)$/.test(apposed))
    return 'person';
  return 'unknown';
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
