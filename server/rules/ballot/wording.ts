/**
 * What the words of a statement about a vote say: which way it went, and what stands around it in its sentence. Only plain
 * wordings are read ("voted narrowly against", "turned down"); whatever may be about a part of the voters, a plan or
 * another matter says nothing.
 */
import { lazy } from '../../reading/lazy.ts';
import {
  actions,
  bodies,
  decisions,
  offers,
  others,
  phrases,
  refusals,
  unsettling,
  votedAgainst,
  votedFor,
  winning,
} from './vocabulary.ts';

/** Which way the words of a statement go. Offsets into the text that was read. */
export interface Wording {
  says: 'for' | 'against';
  start: number;
  end: number;
  /** The words are of voting ("voted against"), not of what became of something ("rejected"). */
  voted: boolean;
  /** The words say what became of the matter, and are read from within the statement: "accepted", "turned down". */
  decided: boolean;
  /** What it is about, as far as the words behind it tell. */
  matter?: 'offer' | 'action';
}

/** A word in small letters. `%` counts as one. */
export interface Token {
  word: string;
  start: number;
  end: number;
}

/** Longer stretches are no statement of a vote, and are not read. */
export const longestStatement = 400;

/** What the words between `start` and `end` say of a vote; absent where they say nothing, or nothing plain. */
export function wordingOf(text: string, start: number, end: number): Wording | undefined {
  if (end - start > longestStatement) return undefined;
  const around = sentenceAround(text, start, end);
  const tokens = tokensOf(text, around.start, around.end);
  const cues = cuesIn(
    tokens,
    Math.max(
      0,
      tokens.findIndex((token) => token.end > start),
    ),
  );
  const first = cues.findIndex((cue) => tokens[cue.to]!.end <= end);
  const cue = cues[first];
  if (cue === undefined) return undefined;
  const clause = clauseEnd(text, tokens, cue.to);
  const following = cues.slice(first + 1).filter((each) => each.from <= clause);
  const says = combined(cue, following, tokens);
  if (says === undefined || unsettled(tokens, cue)) return undefined;
  const last = following.at(-1) ?? cue;
  const behind = tokens.slice(last.to + 1, clause + 1);
  if (behind.slice(0, 6).some(({ word }) => word === 'not' || word === 'no' || word === 'never')) return undefined;
  return {
    says,
    start: tokens[cue.from]!.start,
    end: tokens[last.to]!.end > end ? tokens[cue.to]!.end : tokens[last.to]!.end,
    voted: cue.voted || infinitiveOf(tokens, cue.from) === 'voted',
    decided: tokens[cue.from]!.start >= start && isDecision(tokens, cue),
    matter:
      matterOf(behind) ??
      (passive.has(tokens[cue.from - 1]?.word ?? '') ? matterOf(tokens.slice(0, cue.from)) : undefined),
  };
}

/** The option that the words between `start` and `end` name as what was voted for: "voted to strike". */
export function chosenOption(
  text: string,
  start: number,
  end: number,
  ids: readonly string[],
): { id: string; start: number; end: number } | undefined {
  if (end - start > longestStatement) return undefined;
  const tokens = tokensOf(text, sentenceAround(text, start, end).start, end);
  for (const [i, token] of tokens.entries()) {
    if (token.start < start || !ids.includes(token.word) || infinitiveOf(tokens, i) === undefined) continue;
    const cue: Cue = { from: i, to: i, says: 'for', voted: true, phrase: token.word };
    return unsettled(tokens, cue) ? undefined : { id: token.word, start: token.start, end: token.end };
  }
  return undefined;
}

/** Whether the words between `start` and `end` say that there is a mandate: "won a mandate", not "sought" one. */
export function claimsMandate(text: string, start: number, end: number): boolean {
  if (end - start > longestStatement) return false;
  const tokens = tokensOf(text, sentenceAround(text, start, end).start, end);
  const at = tokens.findIndex((token) => token.start >= start && token.word === 'mandate');
  if (at < 0) return false;
  const before = tokens.slice(Math.max(0, at - 8), at).map(({ word }) => word);
  return before.some((word) => winning().has(word)) && !before.some((word) => unsettling().has(word) || word === 'to');
}

/** The sentence around a stretch, as far as `reach` characters on either side. */
export function sentenceAround(text: string, start: number, end: number, reach = 160): { start: number; end: number } {
  let from = start;
  while (from > 0 && start - from < reach && !endsSentence(text, from - 1)) from--;
  let to = end;
  while (to < text.length && to - end < reach && !endsSentence(text, to)) to++;
  return { start: from, end: to };
}

/** The words of a stretch. Apostrophes belong to words, so that "members'" is not "members". */
export function tokensOf(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  const pattern = /[\p{L}\p{N}](?:[\p{L}\p{N}'’.,-]*[\p{L}\p{N}])?['’]?|%/gu;
  for (const match of text.slice(start, end).matchAll(pattern)) {
    const at = start + match.index;
    tokens.push({ word: match[0].toLowerCase().replaceAll('’', "'"), start: at, end: at + match[0].length });
  }
  return tokens;
}

/** A phrase that says which way a vote went; indices of its first and last token. */
interface Cue {
  from: number;
  to: number;
  says: 'for' | 'against';
  voted: boolean;
  phrase: string;
}

const phrasesByFirstWord = lazy(() => {
  const table = new Map<string, { words: string[]; says: 'for' | 'against' }[]>();
  for (const says of ['for', 'against'] as const) {
    for (const phrase of phrases[says].split(',')) {
      const list = phrase.trim().split(/\s+/);
      const known = table.get(list[0]!) ?? [];
      table.set(list[0]!, [...known, { words: list, says }]);
    }
  }
  for (const list of table.values()) list.sort((a, b) => b.words.length - a.words.length);
  return table;
});

/** "voted by a narrow margin against": so many words may stand inside a phrase. */
const mostBetween = 5;

function cuesIn(tokens: readonly Token[], from: number): Cue[] {
  const cues: Cue[] = [];
  for (let i = from; i < tokens.length; i++) {
    for (const { words, says } of phrasesByFirstWord().get(tokens[i]!.word) ?? []) {
      const to = matched(tokens, i, words);
      // "Turned their backs on" is no backing.
      if (to === undefined || tokens[i - 1]?.word === 'their') continue;
      const phrase = words.join(' ');
      const from = words[0] === 'to' ? i + 1 : i;
      cues.push({ from, to, says, phrase, voted: votedFor().has(phrase) || votedAgainst().has(phrase) });
      i = to;
      break;
    }
  }
  return cues;
}

/** The last token of a phrase that begins at `at`; behind its first word others may stand, such as "narrowly". */
function matched(tokens: readonly Token[], at: number, words: readonly string[]): number | undefined {
  if (words.length === 1) return at;
  for (let gap = 0; gap <= mostBetween; gap++) {
    const rest = words.slice(1);
    if (rest.every((word, index) => tokens[at + 1 + gap + index]?.word === word)) return at + gap + rest.length;
    const between = tokens[at + 1 + gap]?.word;
    if (between === undefined || between === 'to' || between === 'for' || between === 'against') return undefined;
  }
  return undefined;
}

/** The last token before the clause ends. */
function clauseEnd(text: string, tokens: readonly Token[], from: number): number {
  let last = from;
  while (last + 1 < tokens.length && last - from < 8) {
    if (/[,;:.!?()\n–—"“”]/.test(text.slice(tokens[last]!.end, tokens[last + 1]!.start))) break;
    if (breaks.has(tokens[last + 1]!.word)) break;
    last++;
  }
  return last;
}

/** Before a participle they make what came before them its matter: "the offer was rejected". */
const passive = new Set(['was', 'were', 'been', 'is', 'are', 'be']);

const breaks = new Set([
  'and',
  'but',
  'while',
  'after',
  'as',
  'because',
  'when',
  'who',
  'which',
  'that',
  'by',
  'in',
  'despite',
]);

/** Which way one cue goes with those that come behind it in its clause. */
function combined(cue: Cue, following: readonly Cue[], tokens: readonly Token[]): 'for' | 'against' | undefined {
  if (following.length === 0) return refusals().has(cue.phrase) && isBare(tokens, cue) ? undefined : cue.says;
  const [next, ...more] = following;
  if (next === undefined || more.length > 0) return undefined;
  if (votedFor().has(cue.phrase)) return next.says;
  if (next.says === 'for' && (votedAgainst().has(cue.phrase) || refusals().has(cue.phrase))) return 'against';
  return undefined;
}

/** "Refused to negotiate" refuses something else, and what "declined" may be the turnout. */
function isBare(tokens: readonly Token[], cue: Cue): boolean {
  return cue.phrase.includes('decline') || tokens[cue.to + 1]?.word === 'to';
}

/** The verb that "to accept" hangs on, with up to five words between ("voted by two to one to accept"). */
function infinitiveOf(tokens: readonly Token[], at: number): string | undefined {
  if (tokens[at - 1]?.word !== 'to') return undefined;
  for (let i = at - 2; i >= 0 && i >= at - 2 - mostBetween; i--) if (deciding.has(tokens[i]!.word)) return 'voted';
  return undefined;
}

const deciding = new Set(['voted', 'vote', 'chose', 'decided', 'opted', 'agreed', 'balloted']);

function unsettled(tokens: readonly Token[], cue: Cue): boolean {
  const infinitive = tokens[cue.from - 1]?.word === 'to';
  if (infinitive && infinitiveOf(tokens, cue.from) === undefined) return true;
  for (let i = cue.from - 1; i >= 0 && i >= cue.from - 9; i--) {
    const { word } = tokens[i]!;
    if (word === '%' || unsettling().has(word) || word.endsWith("n't")) return true;
    if (i >= cue.from - 4 && !infinitive && (isCount(tokens, i) || others().has(word))) return true;
  }
  return false;
}

/** "Accepted", "turned down", and not by a body that may have done so before its members voted. */
function isDecision(tokens: readonly Token[], { from, phrase }: Cue): boolean {
  const before = tokens.slice(Math.max(0, from - 4), from);
  return decisions().has(phrase) && !before.some(({ word }) => word === 'had' || bodies().has(word));
}

/** A number that is no day of a month. */
function isCount(tokens: readonly Token[], at: number): boolean {
  const month = /^(?:jan|feb|mar|apr|may|june?$|july?$|aug|sep|oct|nov|dec)/;
  return (
    /^\d/.test(tokens[at]!.word) && !month.test(tokens[at + 1]?.word ?? '') && !month.test(tokens[at - 1]?.word ?? '')
  );
}

function matterOf(tokens: readonly Token[]): 'offer' | 'action' | undefined {
  for (const { word } of tokens) {
    if (actions().has(word)) return 'action';
    if (offers().has(word)) return 'offer';
  }
  return undefined;
}

/** Whether a sentence ends with the character at an offset: a line end too. */
function endsSentence(text: string, at: number): boolean {
  const char = text[at]!;
  if (char === '\n') return true;
  if (char !== '.' && char !== '!' && char !== '?') return false;
  return /^["'”’)]{0,2}(?:\s+["'“‘(]?[\p{Lu}\p{N}]|\s*$)/u.test(text.slice(at + 1, at + 8));
}
