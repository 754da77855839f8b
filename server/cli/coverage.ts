/** How much of what stands in print is annotated, sourced and checked, and what contradicts what. */
import type { Span } from '../language/finding.ts';
import type { Article } from '../model/article.ts';
import { namesIn } from '../reading/name.ts';
import { readQuantities } from '../reading/quantity.ts';
import { readTimes } from '../reading/time.ts';

/** What the readers found in the prose, and how much of it lies in an annotation of its kind. */
export interface Share {
  found: number;
  annotated: number;
}

/** What is counted, of one article or of many. */
export interface Stats {
  articles: number;
  quotations: Share;
  figures: Share;
  names: Share;
  /** Statements that can have a source: quotes, figures, dates, ballots and claims. */
  statements: number;
  sourced: number;
  checked: number;
  /** Findings at warning or error, by rule. */
  findings: Record<string, number>;
}

/** A line of the report. */
export interface Row extends Stats {
  /** Relative to the working directory; the total has none. */
  name?: string;
}

/** Marks below this enclose a title, a nickname or a scare quote more likely than what somebody said. */
const leastConfidence = 0.5;

/**
 * One article by itself.
 *
 * @param rules of the findings in the article
 */
export function statsOf(article: Article, rules: readonly string[]): Stats {
  const { document, facts } = article;
  const text = document.plain.text;
  const places = (...kinds: string[]): Span[] =>
    document.annotations.filter(({ kind }) => kind !== undefined && kinds.includes(kind)).map(({ plain }) => plain);
  const asides = places('aside');
  const prose = <T extends Span>(found: readonly T[]): T[] => found.filter((each) => !meets(asides, each));
  const dates = [...places('date'), ...readTimes(text, { published: facts.published })];
  const quotations = prose(article.quotations.filter((each) => each.confidence >= leastConfidence));
  const quantities = prose(readQuantities(text)).filter((each) => !dates.some((date) => overlap(date, each)));
  const statements = [...facts.quotes, ...facts.figures, ...facts.dates, ...facts.ballots, ...facts.claims];
  const findings: Record<string, number> = {};
  for (const rule of rules) findings[rule] = (findings[rule] ?? 0) + 1;
  return {
    articles: 1,
    quotations: shareOf(quotations, places('quote')),
    figures: shareOf(quantities, places('figure', 'ballot')),
    names: shareOf(prose(namesIn(text)), places('entity')),
    statements: statements.length,
    sourced: statements.filter(({ source }) => source !== undefined).length,
    checked: statements.filter(({ checked }) => checked === true).length,
    findings,
  };
}

function shareOf(found: readonly Span[], annotated: readonly Span[]): Share {
  return { found: found.length, annotated: found.filter((each) => meets(annotated, each)).length };
}

function meets(places: readonly Span[], span: Span): boolean {
  return places.some((place) => overlap(place, span));
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** No article at all. */
export function nothing(): Stats {
  const none = (): Share => ({ found: 0, annotated: 0 });
  const [quotations, figures, names] = [none(), none(), none()];
  return { articles: 0, quotations, figures, names, statements: 0, sourced: 0, checked: 0, findings: {} };
}

/** Counts `from` in. */
export function add(to: Stats, from: Stats): void {
  to.articles += from.articles;
  for (const kind of ['quotations', 'figures', 'names'] as const) {
    to[kind].found += from[kind].found;
    to[kind].annotated += from[kind].annotated;
  }
  to.statements += from.statements;
  to.sourced += from.sourced;
  to.checked += from.checked;
  for (const [rule, count] of Object.entries(from.findings)) to.findings[rule] = (to.findings[rule] ?? 0) + count;
}

/** `62%  5/8`; a dash where there is nothing to count. */
export function shareText({ found, annotated }: Share): string {
  return found === 0 ? '–' : `${Math.floor((annotated / found) * 100)}% ${annotated}/${found}`;
}
