/**
 * What the words of a statement about a vote say: which way it went, and what stands around it in its sentence. Only plain
 * wordings are read ("voted narrowly against", "turned down"); whatever may be about a part of the voters, a plan or
 * another matter says nothing.
 */
import { lazy } from '../../reading/lazy.ts';
import type { Sentence, Token } from './sentence.ts';
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

/** What the words of a stretch say of a vote; absent where they say nothing, or nothing plain. */
export function wordingOf(sentence: Sentence): Wording | undefined {
  const cue = sentence.tooLong ? undefined : firstCue(sentence);
  if (cue === undefined) return undefined;
  const clause = clauseEnd(sentence, cue.to);
  const following = nextCue(sentence, cue.to + 1, clause);
  const more = following && nextCue(sentence, following.to + 1, clause);
  const says = more ? undefined : combined(cue, following, sentence);
  if (says === undefined || unsettled(sentence, cue.from)) return undefined;
  const last = following ?? cue;
  for (let at = last.to + 1; at <= clause && at < last.to + 7; at++) {
    const word = sentence.word(at);
    if (word === 'not' || word === 'no' || word === 'never') return undefined;
  }
  const from = sentence.token(cue.from)!.start;
  const to = sentence.token(last.to)!.end;
  return {
    says,
    start: from,
    end: to > sentence.end ? sentence.token(cue.to)!.end : to,
    voted: cue.voted || isChosen(sentence, cue.from),
    decided: from >= sentence.start && isDecision(sentence, cue),
    matter: matterBehind(sentence, last.to, clause) ?? matterBefore(sentence, cue.from),
  };
}

/** The option that the words of a stretch name as what was voted for: "voted to strike". Its word is the id. */
export function chosenOption(sentence: Sentence, ids: readonly string[]): Token | undefined {
  const at = wordWithin(sentence, (word, number) => ids.includes(word) && isChosen(sentence, number));
  return at === undefined || unsettled(sentence, at) ? undefined : sentence.token(at);
}

/** Whether the words of a stretch say that there is a mandate: "won a mandate", not "sought" one. */
export function claimsMandate(sentence: Sentence): boolean {
  const at = wordWithin(sentence, (word) => word === 'mandate');
  return at !== undefined && isWon(sentence, at);
}

/** The number of the first word of a stretch that a test holds for. */
function wordWithin(sentence: Sentence, holds: (word: string, number: number) => boolean): number | undefined {
  if (sentence.tooLong) return undefined;
  for (let at = 0, token = sentence.token(at); token && token.end <= sentence.end; token = sentence.token(++at))
    if (token.start >= sentence.start && holds(token.word, at)) return at;
  return undefined;
}

/** A phrase that says which way a vote went; the numbers of its first and its last word. */
interface Cue {
  from: number;
  to: number;
  says: 'for' | 'against';
  voted: boolean;
  phrase: string;
}

const phrasesByFirstWord = lazy(() => {
  const table = new Map<string, { phrase: string; words: string[]; says: 'for' | 'against' }[]>();
  for (const says of ['for', 'against'] as const) {
    for (const each of phrases[says].split(',')) {
      const words = each.trim().split(/\s+/);
      const known = table.get(words[0]!);
      const entry = { phrase: words.join(' '), words, says };
      if (known) known.push(entry);
      else table.set(words[0]!, [entry]);
    }
  }
  for (const list of table.values()) list.sort((a, b) => b.words.length - a.words.length);
  return table;
});

/** "voted by a narrow margin against": so many words may stand inside a phrase. */
const mostBetween = 5;

/** The first cue that ends within the stretch. */
function firstCue(sentence: Sentence): Cue | undefined {
  const { end } = sentence;
  for (let at = 0, token = sentence.token(at); token && token.end <= end; token = sentence.token(++at)) {
    const cue = cueAt(sentence, at);
    if (cue === undefined) continue;
    if (sentence.token(cue.to)!.end <= end) return cue;
    at = cue.to;
  }
  return undefined;
}

/** The first cue that begins among some words, both ends included. */
function nextCue(sentence: Sentence, from: number, to: number): Cue | undefined {
  for (let at = from; at <= to; at++) {
    const cue = cueAt(sentence, at);
    if (cue) return cue.from <= to ? cue : undefined;
  }
  return undefined;
}

/** The cue of which the first word stands at a place. */
function cueAt(sentence: Sentence, at: number): Cue | undefined {
  const known = phrasesByFirstWord().get(sentence.word(at) ?? '');
  // "Turned their backs on" is no backing.
  if (known === undefined || sentence.word(at - 1) === 'their') return undefined;
  for (const { words, phrase, says } of known) {
    const to = matched(sentence, at, words);
    if (to === undefined) continue;
    return {
      from: words[0] === 'to' ? at + 1 : at,
      to,
      says,
      phrase,
      voted: votedFor().has(phrase) || votedAgainst().has(phrase),
    };
  }
  return undefined;
}

/** The last word of a phrase that begins at `at`; behind its first word others may stand, such as "narrowly". */
function matched(sentence: Sentence, at: number, words: readonly string[]): number | undefined {
  if (words.length === 1) return at;
  for (let gap = 0; gap <= mostBetween; gap++) {
    const before = at + gap;
    if (standBehind(sentence, before, words)) return before + words.length - 1;
    const between = sentence.word(before + 1);
    if (between === undefined || between === 'to' || between === 'for' || between === 'against') return undefined;
  }
  return undefined;
}

/** Whether the words of a phrase but its first stand right behind a place. */
function standBehind(sentence: Sentence, at: number, words: readonly string[]): boolean {
  for (let index = 1; index < words.length; index++) if (sentence.word(at + index) !== words[index]) return false;
  return true;
}

/** The last word before the clause ends. */
function clauseEnd(sentence: Sentence, from: number): number {
  let last = sentence.token(from)!;
  for (let at = from; at < from + 8; at++) {
    const next = sentence.token(at + 1);
    if (next === undefined || breaks.has(next.word) || partsClauses.test(sentence.text.slice(last.end, next.start)))
      return at;
    last = next;
  }
  return from + 8;
}

const partsClauses = /[,;:.!?()\n–—"“”]/;

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

/** Which way a cue goes with the one that comes behind it in its clause. */
function combined(cue: Cue, next: Cue | undefined, sentence: Sentence): 'for' | 'against' | undefined {
  if (next === undefined) return refusals().has(cue.phrase) && isBare(sentence, cue) ? undefined : cue.says;
  if (votedFor().has(cue.phrase)) return next.says;
  if (next.says === 'for' && (votedAgainst().has(cue.phrase) || refusals().has(cue.phrase))) return 'against';
  return undefined;
}

/** "Refused to negotiate" refuses something else, and what "declined" may be the turnout. */
function isBare(sentence: Sentence, cue: Cue): boolean {
  return cue.phrase.includes('decline') || sentence.word(cue.to + 1) === 'to';
}

/** Whether "to accept" hangs on a verb of voting, with up to five words between ("voted by two to one to accept"). */
function isChosen(sentence: Sentence, at: number): boolean {
  if (sentence.word(at - 1) !== 'to') return false;
  for (let before = at - 2; before >= at - 2 - mostBetween; before--)
    if (deciding.has(sentence.word(before) ?? '')) return true;
  return false;
}

const deciding = new Set(['voted', 'vote', 'chose', 'decided', 'opted', 'agreed', 'balloted']);

/** Whether a word is about something that was not so, or not of everybody. */
function unsettled(sentence: Sentence, from: number): boolean {
  const infinitive = sentence.word(from - 1) === 'to';
  if (infinitive && !isChosen(sentence, from)) return true;
  for (let at = from - 1; at >= from - 9; at--) {
    const word = sentence.word(at);
    if (word === undefined) return false;
    if (word === '%' || unsettling().has(word) || word.endsWith("n't")) return true;
    if (at >= from - 4 && !infinitive && (isCount(sentence, at) || others().has(word))) return true;
  }
  return false;
}

/** Whether a mandate was won, and not sought or denied. */
function isWon(sentence: Sentence, at: number): boolean {
  let won = false;
  for (let before = at - 1; before >= at - 8; before--) {
    const word = sentence.word(before);
    if (word === undefined) break;
    if (word === 'to' || unsettling().has(word)) return false;
    if (winning().has(word)) won = true;
  }
  return won;
}

/** "Accepted", "turned down", and not by a body that may have done so before its members voted. */
function isDecision(sentence: Sentence, { from, phrase }: Cue): boolean {
  if (!decisions().has(phrase)) return false;
  for (let at = from - 1; at >= from - 4; at--) {
    const word = sentence.word(at);
    if (word !== undefined && (word === 'had' || bodies().has(word))) return false;
  }
  return true;
}

/** A number that is no day of a month. */
function isCount(sentence: Sentence, at: number): boolean {
  return (
    /^\d/.test(sentence.word(at) ?? '') &&
    !month.test(sentence.word(at + 1) ?? '') &&
    !month.test(sentence.word(at - 1) ?? '')
  );
}

const month = /^(?:jan|feb|mar|apr|may|june?$|july?$|aug|sep|oct|nov|dec)/;

function matterBehind(sentence: Sentence, last: number, clause: number): Wording['matter'] {
  for (let at = last + 1; at <= clause; at++) {
    const matter = matterOf(sentence.word(at) ?? '');
    if (matter) return matter;
  }
  return undefined;
}

/** "The offer was rejected": the matter of a passive is the first one named before it. */
function matterBefore(sentence: Sentence, from: number): Wording['matter'] {
  if (!passive.has(sentence.word(from - 1) ?? '')) return undefined;
  let first: Wording['matter'];
  for (let at = from - 1, word = sentence.word(at); word !== undefined; word = sentence.word(--at))
    first = matterOf(word) ?? first;
  return first;
}

/** Before a participle they make what came before them its matter. */
const passive = new Set(['was', 'were', 'been', 'is', 'are', 'be']);

function matterOf(word: string): Wording['matter'] {
  return actions().has(word) ? 'action' : offers().has(word) ? 'offer' : undefined;
}
