/** Statistics as one self-contained page of bar charts. */
import { escapedMarkup as escaped } from '../../features/markup.ts';
import { isContradiction } from '../../features/preview/notes.ts';
import { type Row, type Share, type Stats, shareText } from '../coverage.ts';
import { chart, page } from './page.ts';
import { digits, number } from './report.ts';

/** @param total of all rows */
export function* statsPage(rows: readonly Row[], total: Stats): Iterable<string> {
  const title = `Coverage of ${number(total.articles, 'article')}`;
  yield* page(title, body());

  function* body(): Iterable<string> {
    yield `<div class="masthead"><h1>${escaped(title)}</h1></div>\n`;
    yield '<div class="charts">';
    yield sharesChart(
      'Everything',
      measures.map(([name, measure]) => [name, measure(total)]),
    );
    yield* countCharts(total);
    for (const [name, measure] of rows.length > 1 ? measures : []) {
      yield sharesChart(
        `${name}, one by one`,
        rows.map((row) => [row.name ?? '', measure(row)]),
      );
    }
    yield '</div>\n';
  }
}

const measures: readonly [string, (stats: Stats) => Share][] = [
  ['Quotations annotated', ({ quotations }) => quotations],
  ['Figures annotated', ({ figures }) => figures],
  ['Names annotated', ({ names }) => names],
  ['Statements with a source', ({ statements, sourced }) => ({ found: statements, annotated: sourced })],
  ['Statements checked', ({ statements, checked }) => ({ found: statements, annotated: checked })],
];

function sharesChart(caption: string, rows: readonly (readonly [string, Share])[]): string {
  const bars = rows.map(([name, share]) => {
    const length = share.found === 0 ? 0 : (share.annotated / share.found) * 100;
    return { name, parts: [{ length }], text: shareText(share) };
  });
  return chart(caption, bars);
}

/** Findings by rule, contradictions apart from what is wrong otherwise. */
function* countCharts({ findings }: Stats): Iterable<string> {
  const sorted = Object.entries(findings).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const most = sorted[0]?.[1] ?? 0;
  const chartOf = (caption: string, isOne: (rule: string) => boolean): string => {
    const own = sorted.filter(([rule]) => isOne(rule));
    const bars = own.map(([name, count]) => ({
      name,
      parts: [{ length: (count / most) * 100 }],
      text: digits(count),
    }));
    return own.length === 0 ? '' : chart(caption, bars);
  };
  yield chartOf('Contradictions by rule', isContradiction) || '<p>Nothing contradicts anything.</p>\n';
  yield chartOf('Other errors and warnings by rule', (rule) => !isContradiction(rule));
}
