/**
 * `newsmark stats`: how much of what stands in print is annotated, sourced and checked, and what contradicts what, for
 * articles, their folders and all of them.
 */

import type { Span } from '../language/finding.ts';
import type { Article } from '../model/article.ts';
import { namesIn } from '../reading/name.ts';
import { readQuantities } from '../reading/quantity.ts';
import { readTimes } from '../reading/time.ts';
import { Problem } from '../workspace/workspace.ts';
import { Corpus } from './corpus.ts';
import { coloursFor, Failure, type Io } from './io.ts';
import { printable, printableJson } from './report/printable.ts';
import { number } from './report/report.ts';
import { columnsOf } from './report/text.ts';
import { absolute, shown, targetsOf } from './targets.ts';

/** What the readers found in the prose, and how much of it lies in an annotation of its kind. */
export interface Share {
  found: number;
  annotated: number;
}

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

export interface Row extends Stats {
  /** Relative to the working directory; the total has none. */
  name?: string;
}

export const statsFormats = ['table', 'json', 'html'] as const;
export type StatsFormat = (typeof statsFormats)[number];

export interface StatsOptions {
  format: StatsFormat;
  by?: 'article' | 'folder';
  output?: string;
}

/** Up to so many articles each has a row of its own. */
const fewArticles = 20;

/** Marks below this enclose a title, a nickname or a scare quote more likely than what somebody said. */
const leastConfidence = 0.5;

/**
 * @returns the exit code
 * @throws Failure for what cannot be done
 */
export async function stats(io: Io, paths: readonly string[], options: StatsOptions): Promise<number> {
  const { targets, workspace, notes } = targetsOf(io, paths);
  const told = new Set(notes);
  const articles = targets.reduce(
    (count, { articles, named }) => count + [...articles].filter((each) => named.has(each)).length,
    0,
  );
  const by = options.by ?? (articles > fewArticles ? 'folder' : 'article');
  const rows = new Map<string, Row>();
  const total = nothing();
  for (const target of targets) {
    const corpus = new Corpus(target, workspace, (path) => shown(io, path));
    const findings = new Map<string, string[]>();
    for (const { rule, file, severity } of corpus.findings()) {
      if (severity === 'info') continue;
      findings.set(file, [...(findings.get(file) ?? []), rule]);
    }
    for (const path of [...target.articles].filter((each) => target.named.has(each)).sort()) {
      const article = corpus.newsmark.article(path);
      if (article === undefined) continue;
      const name = shown(io, by === 'article' ? path : path.slice(0, path.lastIndexOf('/')) || '/');
      const row = rows.get(name) ?? { name, ...nothing() };
      rows.set(name, row);
      const own = statsOf(article, findings.get(path) ?? []);
      add(row, own);
      add(total, own);
    }
    for (const note of corpus.notes) told.add(note);
  }
  const all = [...rows.values()].sort((a, b) => (a.name! < b.name! ? -1 : 1));
  const ending = options.output?.slice(options.output.lastIndexOf('.') + 1);
  const inFile = statsFormats.find((each) => each === ending);
  if (options.output !== undefined) {
    if (inFile === undefined)
      throw new Failure(`the ending of "${options.output}" does not say the format; end it in .html or .json`);
    try {
      io.workspace.write(absolute(io, options.output), new TextEncoder().encode(await printed(io, inFile, all, total)));
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      throw new Failure(`cannot write ${options.output}: ${fault.message}`);
    }
  }
  await io.out.write(await printed(io, options.format, all, total));
  for (const note of told) await io.err.write(`newsmark: ${printable(note)}\n`);
  return 0;
}

/** @param rules of the findings in the article */
function statsOf(article: Article, rules: readonly string[]): Stats {
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

function nothing(): Stats {
  const none = (): Share => ({ found: 0, annotated: 0 });
  const [quotations, figures, names] = [none(), none(), none()];
  return { articles: 0, quotations, figures, names, statements: 0, sourced: 0, checked: 0, findings: {} };
}

function add(to: Stats, from: Stats): void {
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

async function printed(io: Io, format: StatsFormat, rows: readonly Row[], total: Stats): Promise<string> {
  if (format === 'json') return `${printableJson(JSON.stringify({ version: 1, total, rows }))}\n`;
  if (format === 'html') return [...(await import('./report/chart.ts')).statsPage(rows, total)].join('');
  return table(io, rows, total);
}

/** `62%  5/8`; a dash where there is nothing to count. */
export function shareText({ found, annotated }: Share): string {
  return found === 0 ? '–' : `${Math.floor((annotated / found) * 100)}% ${annotated}/${found}`;
}

function table(io: Io, rows: readonly Row[], total: Stats): string {
  const colours = coloursFor(io, io.out);
  const head = ['', 'quotations', 'figures', 'names', 'sourced', 'checked', 'contradictions'];
  const cells = (name: string, each: Stats): string[] => [
    name,
    shareText(each.quotations),
    shareText(each.figures),
    shareText(each.names),
    shareText({ found: each.statements, annotated: each.sourced }),
    shareText({ found: each.statements, annotated: each.checked }),
    String(Object.values(each.findings).reduce((sum, count) => sum + count, 0)),
  ];
  const lines = [
    head,
    ...rows.map((row) => cells(printable(row.name ?? ''), row)),
    cells(number(total.articles, 'article'), total),
  ];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => columnsOf(line[column]!))));
  const text = lines.map((line, row) => {
    const padded = line.map((cell, column) => {
      const gap = ' '.repeat(widths[column]! - columnsOf(cell));
      return column === 0 ? cell + gap : gap + cell;
    });
    const joined = padded.join('  ').trimEnd();
    return row === 0 || row === lines.length - 1 ? colours.bold(joined) : joined;
  });
  const rules = Object.entries(total.findings).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const most = String(rules[0]?.[1] ?? '').length;
  const counts = rules.map(([rule, count]) => `${String(count).padStart(most)}  ${rule}`);
  return `${[...text, ...(counts.length > 0 ? ['', ...counts] : [])].join('\n')}\n`;
}
