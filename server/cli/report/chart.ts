/** Statistics as one self-contained page of bar charts, by the rules of html.ts: nothing fetched, nothing run. */
import { escapedMarkup as escaped } from '../../features/markup.ts';
import { type Row, type Share, type Stats, shareText } from '../stats.ts';
import { bar, page } from './html.ts';
import { number } from './report.ts';

/** @param total of all rows */
export function* statsPage(rows: readonly Row[], total: Stats): Iterable<string> {
  const title = `Coverage of ${number(total.articles, 'article')}`;
  yield* page(title, body());

  function* body(): Iterable<string> {
    yield `<h1>${escaped(title)}</h1>\n`;
    yield chart(
      'Everything',
      measures.map(([name, measure]) => [name, measure(total)]),
    );
    yield countChart(total);
    for (const [name, measure] of measures) {
      yield chart(
        `${name}, one by one`,
        rows.map((row) => [row.name ?? '', measure(row)]),
      );
    }
  }
}

const measures: readonly [string, (stats: Stats) => Share][] = [
  ['Quotations annotated', ({ quotations }) => quotations],
  ['Figures annotated', ({ figures }) => figures],
  ['Names annotated', ({ names }) => names],
  ['Statements with a source', ({ statements, sourced }) => ({ found: statements, annotated: sourced })],
  ['Statements checked', ({ statements, checked }) => ({ found: statements, annotated: checked })],
];

function chart(caption: string, rows: readonly (readonly [string, Share])[]): string {
  const lines = rows.map(([name, share]) =>
    bar(name, share.found === 0 ? 0 : (share.annotated / share.found) * 100, shareText(share)),
  );
  return `<table class="chart"><caption>${escaped(caption)}</caption><tbody>${lines.join('')}</tbody></table>\n`;
}

function countChart({ findings }: Stats): string {
  const sorted = Object.entries(findings).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  if (sorted.length === 0) return '<p>Nothing contradicts anything.</p>\n';
  const lines = sorted.map(([rule, count]) => bar(rule, (count / sorted[0]![1]) * 100, String(count)));
  return `<table class="chart"><caption>Contradictions by rule</caption><tbody>${lines.join('')}</tbody></table>\n`;
}
