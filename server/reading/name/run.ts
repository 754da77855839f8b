/** How far a proper name runs: over capitals, the small words inside the names of bodies and people, and lists of what a department is for. */
import { knownBodies } from '../data/en/bodies.ts';
import { compoundEnds } from '../data/en/demonyms.ts';
import { givenNames } from '../data/en/given.ts';
import { seats } from '../data/en/names.ts';
import {
  isAdverb,
  isBody,
  isConjunction,
  isDay,
  isDeterminer,
  isOpening,
  isParticle,
  isPreposition,
  isPronoun,
  isRank,
  isRelative,
  isRole,
  isSubordinator,
} from '../quotation/lexicon.ts';
import type { Token } from '../quotation/token.ts';
import { fold } from './form.ts';

export const functionWord =
  isDeterminer | isPronoun | isPreposition | isConjunction | isSubordinator | isRelative | isAdverb | isOpening;

/** Index of the last token of the name that starts at `from`. */
export function runEnd(tokens: readonly Token[], from: number): number {
  return knownEnd(tokens, from) ?? nameEnd(tokens, from);
}

/** Index of the last token of a well-known body that starts here and that capitals alone would cut: People Before Profit. */
function knownEnd(tokens: readonly Token[], from: number): number | undefined {
  const candidates = knownBodies().get(fold(tokens[from]!.word));
  for (const words of candidates ?? []) {
    const to = from + words.length - 1;
    const behind = tokens[to + 1];
    const goesOn =
      behind?.kind === 'word' && behind.capital && !(behind.bits & (isRole | isRank)) && !seats.has(behind.word);
    if (words.length < 3 || goesOn) continue;
    if (words.every((word, i) => tokens[from + i]?.kind === 'word' && fold(tokens[from + i]!.word) === word)) return to;
  }
  return undefined;
}

function nameEnd(tokens: readonly Token[], from: number): number {
  let to = from;
  let body = (tokens[from]!.bits & isBody) !== 0;
  for (let i = from + 1; i < tokens.length && i - from < 12; i++) {
    const token = tokens[i]!;
    const next = tokens[i + 1];
    // Teachers' and Lecturers' Association
    if (token.word === 'and' && areOwners(tokens[to]!, next) && joinsBodies(tokens, from, to, i + 1, body)) {
      to = ++i;
      continue;
    }
    // Health Visitors' Association, Women's Aid, St Ann's Primary School; but Unison's Sara Gorton.
    if (
      tokens[to]!.possessive &&
      !isDedication(tokens, from, to, i) &&
      !(token.kind === 'word' && token.capital && token.bits & isBody)
    )
      break;
    if (token.kind !== 'word') {
      if (token.word === '&' && next?.capital) continue;
      const list = token.word === ',' ? departmentEnd(tokens, from, i) : -1;
      return list < 0 ? to : list;
    }
    if (token.bits & isDay && token.capital && !isMonthSurname(tokens, from, i) && !isInnerMonth(tokens, i)) break;
    if (isCompound(token)) break;
    // `in the SC.” The members`: another sentence behind a quotation.
    if (token.word === 'the' && token.start - tokens[to]!.end > 1) break;
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
    const office = (tokens[to]!.bits & isRole) !== 0 || (tokens[to]!.word === 'state' && tokens[to - 1]?.word === 'of');
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

/** Department of Planning, Industry and Environment: the last word of a list behind the comma; -1 where it is none. */
function departmentEnd(tokens: readonly Token[], from: number, comma: number): number {
  const heads =
    /^(?:department|ministry|committee|ministers?|secretary|institute|office|faculty|school|bureau|commission)$/;
  if (!heads.test(tokens[from]!.word) || !/^(?:of|for|on)$/.test(tokens[from + 1]?.word ?? '')) return -1;
  for (let i = comma + 1; i < Math.min(tokens.length, comma + 8); i++) {
    const token = tokens[i]!;
    if (token.word === ',') continue;
    if (token.kind !== 'word') return -1;
    if (token.word === 'and') {
      let last = i;
      while (last - i < 3 && tokens[last + 1]?.kind === 'word' && tokens[last + 1]!.capital) last++;
      return last > i ? last : -1;
    }
    if (!token.capital) return -1;
  }
  return -1;
}

/** Two groups of people, each in a plural that owns what follows. */
function areOwners(first: Token, second: Token | undefined): boolean {
  return [first, second].every(
    (token) => token?.possessive && /[^s]s$/.test(token.word) && !givenNames.has(token.word),
  );
}

/** St Ann's Primary School, King's Cross Station: a possessive that goes on to what is named after a saint or a king. */
function isDedication(tokens: readonly Token[], from: number, to: number, next: number): boolean {
  const saint = tokens[from]!.word === 'st' && to === from + 1;
  if (!saint && !/^(?:king|queen|bishop|prince|princess|earl|regent|lord)$/.test(tokens[to]!.word)) return false;
  const behind = tokens[next]!;
  return behind.kind === 'word' && behind.capital && !givenNames.has(behind.word);
}

/** Anthony May, Ada June: a month behind a given name, no day or year behind it, is a surname. */
function isMonthSurname(tokens: readonly Token[], from: number, at: number): boolean {
  if (at !== from + 1 || !givenNames.has(tokens[from]!.word) || !/^(?:may|march|june|august)$/.test(tokens[at]!.word))
    return false;
  const next = tokens[at + 1];
  return next === undefined || !/^\d/.test(next.word);
}

/** Hafiz Jan Durrani: what is a month elsewhere stands between two names. */
function isInnerMonth(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    /^(?:jan|mar|may|june|april|august|sun)$/.test(tokens[at]!.word) &&
    next?.kind === 'word' &&
    next.capital &&
    !(next.bits & functionWord)
  );
}

/** Chamber of Trade and Industry, Community Practitioners and Health Visitors' Association; but the Treasury and the BBC. */
function joinsBodies(tokens: readonly Token[], from: number, to: number, next: number, body: boolean): boolean {
  let last = next;
  while (last - next < 4 && tokens[last]?.kind === 'word' && tokens[last]!.capital) last++;
  last--;
  if (last < next || givenNames.has(tokens[from]!.word) || givenNames.has(tokens[next]!.word)) return false;
  if (body) {
    // Centre for Strategic and Marine Studies
    const field =
      last > next &&
      last - next < 3 &&
      /^(?:of|for)$/.test(tokens[to - 1]!.word) &&
      /(?:s|ment|ing|ion|ics|ture)$/.test(tokens[last]!.word);
    return (last === next || field) && to > from && !(tokens[to]!.bits & isBody);
  }
  const named = (tokens[last]!.bits & isBody) !== 0 || /^(?:act|bill)$/.test(tokens[last]!.word);
  if (last <= next || !named) return false;
  return to > from || tokens[from]!.word.endsWith('s') || /^(?:act|bill)$/.test(tokens[last]!.word);
}
/** London-based, NHS-wide: an adjective made of a name. */
export function isCompound({ word }: Token): boolean {
  const hyphen = word.lastIndexOf('-');
  return hyphen > 0 && compoundEnds.has(word.slice(hyphen + 1));
}

export function isAllCapitals(text: string, token: Token): boolean {
  const print = text.slice(token.start, token.end);
  return print.length > 1 && print === print.toUpperCase() && /[A-Z]{2}/.test(print);
}
