/**
 * `newsmark stats`: how much of what stands in print is annotated, sourced and checked, and what contradicts what, for
 * articles, their folders and all of them.
 */
import { isContradiction } from '../features/preview/notes.ts';
import { Problem } from '../workspace/workspace.ts';
import { Corpus } from './corpus.ts';
import { add, nothing, type Row, type Stats, shareText, statsOf } from './coverage.ts';
import { coloursFor, Failure, type Io, readInput } from './io.ts';
import { printable, printableJson } from './report/printable.ts';
import { digits, number } from './report/report.ts';
import { columnsOf } from './report/text.ts';
import { absolute, shown, targetsOf } from './targets.ts';

export const statsFormats = ['table', 'json', 'html'] as const;
export type StatsFormat = (typeof statsFormats)[number];

export interface StatsOptions {
  format: StatsFormat;
  by?: 'article' | 'folder';
  output?: string;
}

/** Up to so many articles each has a row of its own. */
const fewArticles = 20;

/**
 * @returns the exit code
 * @throws Failure for what cannot be done
 */
export async function stats(io: Io, paths: readonly string[], options: StatsOptions): Promise<number> {
  const ending = options.output?.slice(options.output.lastIndexOf('.') + 1).toLowerCase();
  const inFile = statsFormats.find((each) => each === ending);
  if (options.output !== undefined && inFile === undefined)
    throw new Failure(`the ending of "${options.output}" does not say the format; end it in .html or .json`);
  const bytes = paths.includes('-') ? await readInput(io) : undefined;
  const { targets, workspace, notes } = targetsOf(io, paths, { input: bytes && { bytes } });
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
  if (options.output !== undefined && inFile !== undefined) {
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

async function printed(io: Io, format: StatsFormat, rows: readonly Row[], total: Stats): Promise<string> {
  if (format === 'json') return `${printableJson(JSON.stringify({ version: 1, total, rows }))}\n`;
  if (format === 'html') return [...(await import('./report/chart.ts')).statsPage(rows, total)].join('');
  return table(io, rows, total);
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
    digits(contradictionsOf(each)),
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
  const most = digits(rules[0]?.[1] ?? 0).length;
  const counts = rules.map(([rule, count]) => `${digits(count).padStart(most)}  ${rule}`);
  return `${[...text, ...(counts.length > 0 ? ['', ...counts] : [])].join('\n')}\n`;
}

function contradictionsOf({ findings }: Stats): number {
  return Object.entries(findings).reduce((sum, [rule, count]) => (isContradiction(rule) ? sum + count : sum), 0);
}
