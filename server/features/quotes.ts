/** The same utterance in other articles, with what differs. */
import { diffWords } from 'diff';
import type { Article } from '../model/article.ts';
import type { QuoteStatement } from '../model/facts.ts';
import { escaped } from './markdown.ts';
import type { World } from './world.ts';

/** Quotes of one speaker that are looked at, the last first, and matches that are shown. */
const looked = 60;
const shown = 3;

/** Of longer quotes the beginning is compared. */
const longest = 2000;

/** Quotes of the same speaker that share most of their words; the difference as Markdown. */
export function elsewhere(
  article: Article,
  quote: QuoteStatement,
  speaker: string | undefined,
  world: World,
): { file: string; difference: string }[] {
  if (speaker === undefined) return [];
  const own = wordsOf(quote.text);
  if (own.size < 3) return [];
  const others = world.corpus
    .references(`entities:${speaker}`)
    .filter(
      ({ role, file, span }) => role === 'speaker' && !(file === article.file && span.start === quote.span.start),
    );
  const found: { file: string; difference: string }[] = [];
  for (const { file, span } of others.slice(-looked).reverse()) {
    const text = printed(world.text(file)?.slice(span.start, Math.min(span.end, span.start + longest)) ?? '');
    const words = wordsOf(text);
    let common = 0;
    for (const word of words) if (own.has(word)) common++;
    if (common < 3 || common < 0.6 * Math.min(own.size, words.size)) continue;
    found.push({ file, difference: differenceOf(quote.text, text) });
    if (found.length === shown) break;
  }
  return found;
}

/** What stands there, ~~less what only stands here~~, with **what is new** there. */
function differenceOf(here: string, there: string): string {
  if (here.replace(/\W+/g, ' ').trim() === there.replace(/\W+/g, ' ').trim()) return 'word for word';
  return diffWords(here.slice(0, 600), there.slice(0, 600))
    .map(({ value, added, removed }) => {
      const text = escaped(value.trim());
      return text === '' ? '' : added ? `**${text}**` : removed ? `~~${text}~~` : text;
    })
    .filter((part) => part !== '')
    .join(' ');
}

/** The words of a source text without its marks. */
function printed(source: string): string {
  return source.replace(/\]\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, '').replace(/[[\]\\]/g, '');
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []);
}
