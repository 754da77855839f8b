/** The same utterance in other places, with what differs: what a quote says it is, what findings tie to it, and likeness. */
import { diffWords } from 'diff';
import type { Span } from '../language/finding.ts';
import type { Article } from '../model/article.ts';
import type { QuoteStatement } from '../model/facts.ts';
import { escaped } from './markdown.ts';
import type { World } from './world.ts';

export interface Elsewhere {
  file: string;
  /** As Markdown. */
  difference: string;
  /** Where somebody else is given the words: whom, as a finding has it. */
  remark?: string;
}

/** Quotes of one speaker that are looked at, the last first, and matches that are shown. */
const looked = 60;
const shown = 5;

/** Of longer quotes the beginning is compared. */
const longest = 2000;

/** Rules that tie one utterance to another. */
const ties = /^quote\/(?:drift|two-speakers|partial)$/;

/**
 * Where the words are reported again: the quote that `same-as` names; what a finding holds against this one, whoever is
 * said to have said it; and quotes of the same speaker that share most of their words.
 */
export function elsewhere(
  article: Article,
  quote: QuoteStatement,
  speaker: string | undefined,
  world: World,
): Elsewhere[] {
  const found = new Map<string, Elsewhere>();
  const add = ({ file, span }: { file: string; span: Span }, text: string, remark?: string): void => {
    const isSelf = file === article.file && span.start < quote.span.end && quote.span.start < span.end;
    const key = `${file}#${span.start}`;
    if (!isSelf && !found.has(key)) found.set(key, { file, difference: differenceOf(quote.text, text), remark });
  };
  const named = quote.sameAs === undefined ? undefined : quoteNamed(article, quote.sameAs, world);
  if (named) add(named, textAt(named.file, named.span, world));
  for (const { rule, span, related } of world.findings(article.file)) {
    if (!ties.test(rule) || span.end <= quote.span.start || quote.span.end <= span.start) continue;
    for (const { file, span: part, message } of related) {
      // A finding points at the words that differ.
      const quotes = world.article(file)?.facts.quotes;
      const whole = quotes?.find((each) => each.span.start <= part.start && part.end <= each.span.end);
      if (whole) add({ file, span: whole.span }, whole.text, rule === 'quote/two-speakers' ? message : undefined);
    }
  }
  if (speaker !== undefined) {
    for (const { file, span, text } of alike(quote, speaker, world)) add({ file, span }, text);
  }
  return [...found.values()].slice(0, shown);
}

/** The quote that `talks.news#sparkes`, or `sparkes` in this article, names. */
function quoteNamed(article: Article, reference: string, world: World): { file: string; span: Span } | undefined {
  const hash = reference.indexOf('#');
  const file = hash <= 0 ? article.file : resolvePathFrom(article.file, reference.slice(0, hash));
  const id = reference.slice(hash + 1);
  const other = file === article.file ? article : world.article(file);
  const quote = other?.facts.quotes.find((each) => each.id === id);
  return quote && { file, span: quote.span };
}

/** A path relative to a file's folder. */
export function resolvePathFrom(file: string, path: string): string {
  const parts = file.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** Quotes of the same speaker that share most of their words, the last first. */
function* alike(quote: QuoteStatement, speaker: string, world: World) {
  const own = wordsOf(quote.text);
  if (own.size < 3) return;
  const others = world.corpus.references(`entities:${speaker}`).filter(({ role }) => role === 'speaker');
  for (const { file, span } of others.slice(-looked).reverse()) {
    const text = textAt(file, span, world);
    const words = wordsOf(text);
    let common = 0;
    for (const word of words) if (own.has(word)) common++;
    if (common >= 3 && common >= 0.6 * Math.min(own.size, words.size)) yield { file, span, text };
  }
}

/** What stands there, ~~less what only stands here~~, with **what is new** there. */
function differenceOf(here: string, there: string): string {
  if (here.replace(/\W+/g, ' ').trim() === there.replace(/\W+/g, ' ').trim()) return 'word for word';
  let shown = '';
  for (const { value, added, removed } of diffWords(here.slice(0, 600), there.slice(0, 600))) {
    const [, before = '', words = '', behind = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(value) ?? [];
    if (words === '') shown += ' ';
    else if (!added && !removed) shown += before + escaped(words) + behind;
    // Two marks side by side would be read as one.
    else
      shown += `${/[*~]$/.test(shown) ? ' ' : before}${added ? `**${escaped(words)}**` : `~~${escaped(words)}~~`}${behind}`;
  }
  return shown.replace(/\s+/g, ' ').trim();
}

/** The words of a stretch of source as readers see them. */
export function textAt(file: string, { start, end }: Span, world: World): string {
  const source = world.text(file)?.slice(start, Math.min(end, start + longest)) ?? '';
  return source.replace(/\]\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, '').replace(/[[\]\\]/g, '');
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []);
}
