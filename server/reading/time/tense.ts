/**
 * Whether the words around an expression speak of what was or of what is to come: it decides which of two fair readings is
 * the likelier one, never whether a reading is fair.
 */
import { timeCues } from '../data/en/time-cues.ts';
import { isTitle } from './guards.ts';
import type { Tokens } from './tokens.ts';

/** How many tokens each way are looked at. */
const reach = 20;

/** −1 for the past, 1 for the future, 0 where nothing tells. The nearest cue in the sentence speaks, those before it first. */
export function tenseAt(t: Tokens, from: number, to: number): -1 | 0 | 1 {
  const before = t.role(from - 1);
  if (before === 'since' || before === 'after') return -1;
  // "warned that Tuesday would be worse"
  if ((t.says(to, 'will') || t.says(to, 'would') || t.says(to, 'll')) && !t.says(to + 1, 'have')) return 1;
  for (let i = from - 1; i >= Math.max(0, from - reach) && !endsSentence(t, i); i--) {
    const tense = cueAt(t, i);
    if (tense !== undefined) return tense;
  }
  for (let i = to; i < Math.min(t.count, to + reach) && !endsSentence(t, i); i++) {
    const tense = cueAt(t, i);
    if (tense !== undefined) return tense;
  }
  return 0;
}

/** True where a sentence ends: not inside "3.4" and "p.m.", nor at the stop of an initial, a title or "Jan." */
export function endsSentence(t: Tokens, i: number): boolean {
  if (!t.isStop(i)) return t.isBreak(i);
  if (!t.isSign(i, '.')) return true;
  if (t.width(i - 1) < 2 || t.word(i - 1).short || isTitle(t, i - 1)) return false;
  return !t.isGlued(i + 1) || !(t.isWord(i + 1) || t.isNumber(i + 1));
}

/** What a word tells; undefined where it tells nothing, 0 where it could be both: "was due". */
function cueAt(t: Tokens, i: number): -1 | 0 | 1 | undefined {
  if (!t.isWord(i) || t.word(i).month) return undefined;
  const word = t.lower(i);
  if (word === 'so-called' || (word === 'called' && t.isSign(i - 1, '-'))) return undefined;
  if (timeCues.future.has(word)) return timeCues.was.has(t.lower(i - 1)) ? 0 : 1;
  const past = timeCues.past.has(word) || (word.length > 4 && word.endsWith('ed') && !timeCues.neither.has(word));
  // "Is paid", "being balloted": a participle behind a present form tells nothing.
  if (past) return timeCues.present.has(t.lower(i - 1)) ? undefined : -1;
  const present = timeCues.present.has(t.lower(i - 1));
  // "Is meeting", "are to meet".
  if (present && (word === 'to' || (word.length > 5 && word.endsWith('ing')))) return 1;
  // "To be", "to take place": an infinitive looks ahead; "to" before a date does not.
  return word === 'to' && t.isWord(i + 1) && timeCues.infinitives.has(t.lower(i + 1)) ? 1 : undefined;
}
