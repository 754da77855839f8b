/**
 * One utterance, however it is printed: what the corpus rules take from a quote, and the keys under which prints of the
 * same words meet without anybody comparing every pair.
 */
import type { Article } from '../../model/article.ts';
import type { Entity } from '../../model/declared.ts';
import type { QuoteStatement } from '../../model/facts.ts';
import { speakerOf } from '../../model/speaker.ts';
import { parseEdtf } from '../../reading/edtf.ts';
import { wordsOf } from '../../reading/words.ts';
import type { Entry } from '../rule.ts';

/** What a corpus rule keeps of one print of an utterance. */
export interface Utterance {
  /** As readers see it, marks and all. */
  text: string;
  /** Who spoke, alike in all articles: a name, since an id may be one article's own; of somebody unnamed, the id. */
  speaker: string;
  /** How messages name the speaker. */
  name: string;
  /** Bodies that the speaker may speak for, and who passed the words on, each as `speaker` is; absent where there are none. */
  fellows?: string[];
  /** Nobody can say who else this is: a source without a name. */
  unnamed?: boolean;
  /** Whether it is a body, or a person of whom no body is known: the one may speak for the other. */
  side?: 'body' | 'unattached';
  /** First and last day of the dateline, or of `said`; absent without one. */
  days?: [number, number];
  /** Declared the same as another by `same-as`. */
  same?: boolean;
  /** Markup stands within it in the source, so that its words cannot be pointed at. */
  broken?: boolean;
}

/** Words in a row that mark two prints as the same utterance. */
const run = 5;
/** Of so many neighbouring runs one is kept (winnowing: Schleimer, Wilkerson and Aiken 2003). */
const usualWindow = 4;
/** Words of a short print, all of whose runs are kept: one changed word leaves it few that are whole. */
const short = 16;

/**
 * What the article prints of somebody's direct words; short forms count once their speaker is plain. A print falls into the
 * groups of its {@link runsOf}, and where it has an id or a `same-as`, into one for all that are declared to be the same.
 */
export function* utterances(article: Article): Iterable<Entry<Utterance>> {
  const { file } = article;
  const uttered = utterancesOf(article);
  for (const [index, { id, sameAs, span }] of article.facts.quotes.entries()) {
    const data = uttered[index];
    if (data === undefined) continue;
    const runs = runsOf(data);
    if (runs.length > 0) yield { key: '', runs, file, span, data };
    if (sameAs !== undefined) yield { key: referenceOf(article, sameAs), file, span, data };
    if (id !== undefined) yield { key: `${file}#${id}`, file, span, data };
  }
}

/** For each quote statement what is kept of it; absent where its words are nobody's own, or nobody knows whose. */
export function utterancesOf(article: Article): readonly (Utterance | undefined)[] {
  return article.derive(uttered);
}

function uttered(article: Article): (Utterance | undefined)[] {
  return article.facts.quotes.map((quote) => {
    if (quote.indirect || quote.translated !== undefined) return undefined;
    const id = speakerOf(article, quote);
    return id === undefined ? undefined : utterance(article, quote, id);
  });
}

function utterance(article: Article, quote: QuoteStatement, id: string): Utterance {
  const speaker = article.scope.entity(id)?.item;
  const { start, end } = quote.span;
  const bodies = speaker?.roles.flatMap((role) => (role.of === undefined ? [] : [role.of])) ?? [];
  const fellows = [...bodies, ...(speaker?.partOf ? [speaker.partOf] : []), ...(quote.via ? [quote.via] : [])];
  return {
    text: quote.text,
    speaker: identityOf(article, id),
    name: speaker?.name ?? id,
    fellows: fellows.length > 0 ? fellows.map((each) => identityOf(article, each)) : undefined,
    unnamed: speaker?.anonymous || undefined,
    side: sideOf(speaker, bodies),
    days: daysOf(article, quote),
    same: quote.sameAs !== undefined || undefined,
    broken: article.document.text.slice(start, end) !== quote.text || undefined,
  };
}

/** The same for everybody who means the same: articles may each declare somebody, under ids of their own. */
function identityOf(article: Article, id: string): string {
  const found = article.scope.entity(id);
  const name = found?.item.anonymous ? undefined : found?.item.name;
  if (name !== undefined) return `=${name.normalize('NFC').toLowerCase().replace(/^the /, '')}`;
  return found !== undefined && article.scope.owns(found) ? `${article.file}#${id}` : id;
}

function sideOf(speaker: Entity | undefined, bodies: readonly string[]): Utterance['side'] {
  switch (speaker?.type) {
    case 'organisation':
    case 'group':
      return 'body';
    case 'person':
      return bodies.length === 0 ? 'unattached' : undefined;
    default:
      return undefined;
  }
}

/** Numbers that prints with `run + window - 1` words in common (short ones with `run`) are sure to share, and few others do. */
export function runsOf({ text }: Utterance): number[] {
  const words = wordsOf(text);
  const hashes: number[] = [];
  for (let i = 0; i + run <= words.length; i++) {
    let hash = 2166136261;
    for (let j = i; j < i + run; j++) {
      for (let k = 0, word = words[j]!.word; k < word.length; k++)
        hash = Math.imul(hash ^ word.charCodeAt(k), 16777619);
      hash = Math.imul(hash ^ 32, 16777619);
    }
    hashes.push(hash >>> 0);
  }
  const window = words.length <= short ? 1 : usualWindow;
  const runs = new Set<number>();
  for (let i = 0; i < hashes.length; i++) {
    const last = Math.min(i + window, hashes.length);
    if (last - i < window && i > 0) break;
    let least = hashes[i]!;
    for (let j = i + 1; j < last; j++) least = Math.min(least, hashes[j]!);
    runs.add(least);
  }
  return [...runs];
}

/** Where a reference such as `talks-lbc.news#sparkes` or `sparkes` leads, as `file#id`; relative to the article's folder. */
export function referenceOf(article: Article, reference: string): string {
  const hash = reference.indexOf('#');
  if (hash < 0) return `${article.file}#${reference}`;
  const folder = article.file.slice(0, article.file.lastIndexOf('/') + 1);
  const parts: string[] = [];
  for (const part of `${folder}${reference.slice(0, hash)}`.split('/')) {
    if (part === '..' && parts.length > 0) parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return `${parts.join('/')}#${reference.slice(hash + 1)}`;
}

function daysOf(article: Article, quote: QuoteStatement): [number, number] | undefined {
  const days = quote.said === undefined ? article.published : parseEdtf(quote.said);
  return days && Number.isFinite(days.from) && Number.isFinite(days.to) ? [days.from, days.to] : undefined;
}
