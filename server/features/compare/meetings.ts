/** Where two articles speak of one thing: utterances by the words that both print, all else by its subject. */
import type { Article } from '../../model/article.ts';
import { symbolOf } from '../../model/corpus.ts';
import { speakerOf } from '../../model/speaker.ts';
import { longestCommonRun, shingles, type Word, wordsOf } from '../../reading/words.ts';
import { statedIn } from '../stated.ts';
import { declaredPlace, longest, type Place } from './place.ts';

/** What may meet by its subject. */
export interface Places {
  quotes: { place: Place; words: readonly Word[]; speaker?: string }[];
  bySubject: Map<string, Place[]>;
}

/** Of articles with more statements of a kind, the first are compared. */
const mostStatements = 500;

/** What an article states and declares, as far as it may meet something by its subject. */
export function placesIn(article: Article): Places {
  const quotes: Places['quotes'] = [];
  const bySubject = new Map<string, Place[]>();
  const counts: Record<string, number> = {};
  const put = (subject: string | undefined, place: Place): void => {
    if (subject === undefined) return;
    const list = bySubject.get(subject);
    if (list) list.push(place);
    else bySubject.set(subject, [place]);
  };
  for (const stated of statedIn(article)) {
    const { kind, statement } = stated;
    counts[kind] = (counts[kind] ?? 0) + 1;
    if (counts[kind] > mostStatements) continue;
    const place: Place = { span: statement.span, text: statement.text.slice(0, longest), stated };
    if (kind === 'quote') quotes.push({ place, words: wordsOf(place.text), speaker: speakerOf(article, statement) });
    else if (kind === 'figure') {
      const resolved = article.resolve(statement);
      put(resolved && `figure ${resolved.measure}`, { ...place, resolved });
    } else if (kind === 'ballot') put(`ballot ${symbolOf(article, 'ballots', statement.ballot)}`, place);
    else if (kind === 'date' && statement.event !== undefined)
      put(`date ${symbolOf(article, 'events', statement.event)}`, place);
    else if (kind === 'claim') put(`claim ${statement.claim}`, place);
  }
  for (const { id, span } of article.facts.declared.figures) {
    const resolved = article.resolve({ path: id, span, at: span, text: '', annotation: -1 });
    if (resolved?.measure === undefined || resolved.interval === undefined || !article.registry) continue;
    put(`figure ${resolved.measure}`, declaredPlace(resolved));
  }
  return { quotes, bySubject };
}

/** Pairs of places that speak of one thing; within one article each two once. */
export function* meetings(
  left: Article,
  right: Article,
  places: { left: Places; right: Places },
): Iterable<[Place, Place]> {
  const within = left.file === right.file;
  for (const [one, other] of utterances(places.left.quotes, places.right.quotes)) {
    if (!within || one.span.start < other.span.start) yield [one, other];
  }
  for (const [subject, own] of places.left.bySubject) {
    for (const one of own) {
      for (const other of places.right.bySubject.get(subject) ?? []) {
        if (!comparable(one, other)) continue;
        if (!within || one.span.start < other.span.start) yield [one, other];
      }
    }
  }
}

/** Parts of one ballot are one subject, yet only the same part is the same thing. */
function comparable(one: Place, other: Place): boolean {
  return one.resolved?.part === other.resolved?.part && one.resolved?.unit === other.resolved?.unit;
}

/** Runs of words that two prints of one utterance are sure to share, and what tells them from a turn of phrase. */
const run = 4;
const leastShared = 5;

function* utterances(left: Places['quotes'], right: Places['quotes']): Iterable<[Place, Place]> {
  const byRun = new Map<string, Set<number>>();
  for (const [index, { words }] of right.entries()) {
    for (const each of shingles(words, run)) {
      const list = byRun.get(each);
      if (list === undefined) byRun.set(each, new Set([index]));
      else if (list.size < 20) list.add(index);
    }
  }
  for (const { place, words, speaker } of left) {
    const met = new Set(shingles(words, run).flatMap((each) => [...(byRun.get(each) ?? [])]));
    for (const index of met) {
      const other = right[index]!;
      const shared = longestCommonRun(words, other.words).length;
      const shorter = Math.min(words.length, other.words.length);
      const least = speaker === other.speaker ? Math.min(leastShared, Math.ceil(shorter / 2)) : 2 * leastShared;
      if (shared >= least) yield [place, other.place];
    }
  }
}
