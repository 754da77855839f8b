/**
 * The report as one self-contained page: what was found by rule and by article, each with its excerpt, arithmetic and other
 * side. Nothing is fetched, no script runs, and nothing printed in an article can become markup.
 */
import { escapedMarkup as escaped } from '../../features/markup.ts';
import { number, type Report, type ReportedFinding } from './report.ts';

export function* html(report: Report): Iterable<string> {
  const { files, errors, warnings, infos } = report.summary;
  const byRule = new Map<string, number>();
  for (const { rule } of report.findings()) byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
  const title =
    errors + warnings + infos === 0
      ? 'Nothing to complain of'
      : `${number(errors, 'error')}, ${number(warnings, 'warning')}, ${number(infos, 'remark')}`;
  yield* page(title, body());

  function* body(): Iterable<string> {
    yield `<h1>Newsmark</h1><p class="summary">${escaped(title)} in ${escaped(number(files, 'file'))}.</p>\n`;
    yield chartOf(byRule);
    let file: string | undefined;
    for (const finding of report.findings()) {
      if (finding.file !== file) {
        yield `${file === undefined ? '' : '</section>\n'}<section><h2>${escaped(finding.file)}</h2>\n`;
        file = finding.file;
      }
      yield articleOf(finding);
    }
    if (file !== undefined) yield '</section>\n';
  }
}

/** A page around what a generator gives. */
export function* page(title: string, body: Iterable<string>): Iterable<string> {
  yield `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Newsmark: ${escaped(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>${style}</style></head><body><main>\n`;
  yield* body;
  yield '</main></body></html>\n';
}

/** A row of a chart. `length` is in per cent. */
export function bar(name: string, length: number, text: string): string {
  const width = length === 0 ? 0 : Math.max(1, Math.round(length));
  return `<tr><th scope="row">${escaped(name)}</th><td><span class="bar" style="width:${width}%"></span></td><td class="count">${escaped(text)}</td></tr>`;
}

/** Findings by rule as bars, the commonest first. */
function chartOf(byRule: ReadonlyMap<string, number>): string {
  if (byRule.size === 0) return '';
  const sorted = [...byRule].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const most = sorted[0]![1];
  const rows = sorted.map(([rule, count]) => bar(rule, (count / most) * 100, String(count)));
  return `<table class="chart"><caption>Findings by rule</caption><tbody>${rows.join('')}</tbody></table>\n`;
}

function articleOf({
  file,
  rule,
  severity,
  message,
  arithmetic,
  span,
  excerpt,
  related,
  fixes,
}: ReportedFinding): string {
  const place = `${file}:${span.start.line}:${span.start.column}`;
  const sides = related.map(
    (side) =>
      `<li><span class="place">${escaped(`${side.file}:${side.span.start.line}`)}</span> ${escaped(side.message)}</li>`,
  );
  const ways = fixes.map((fix) => `<li>${escaped(fix.title)}</li>`);
  return `<article class="${severity}"><h3>${escaped(message)}</h3>
<p class="where"><span class="severity">${severity}</span> <span class="place">${escaped(place)}</span> <span class="rule">${escaped(rule)}</span></p>
<blockquote>${escaped(excerpt)}</blockquote>
${arithmetic === null ? '' : `<p class="arithmetic">${escaped(arithmetic)}</p>\n`}${sides.length === 0 ? '' : `<h4>The other side</h4><ul>${sides.join('')}</ul>\n`}${ways.length === 0 ? '' : `<h4>Ways out</h4><ul>${ways.join('')}</ul>\n`}</article>\n`;
}

const style = `:root{color-scheme:light dark;--error:#b3261e;--warning:#8a5a00;--info:#2f5d8a;--line:#8884;--soft:#8881}
@media(prefers-color-scheme:dark){:root{--error:#ff8a80;--warning:#f2c14e;--info:#8ab8e6}}
body{font:16px/1.5 system-ui,sans-serif;margin:0}main{max-width:60rem;margin:0 auto;padding:1.5rem}
h1{font-size:1.4rem}h2{font-size:1.1rem;border-bottom:1px solid var(--line);margin-top:2.5rem;overflow-wrap:anywhere}
h3{font-size:1rem;margin:0}h4{font-size:.85rem;margin:.6rem 0 0}ul{margin:.2rem 0;padding-left:1.2rem}
article{border-left:4px solid var(--line);padding:.2rem 0 .2rem 1rem;margin:1.2rem 0}
article.error{border-color:var(--error)}article.warning{border-color:var(--warning)}article.info{border-color:var(--info)}
.where{margin:.2rem 0;font-size:.85rem}.severity{font-weight:600}.error .severity{color:var(--error)}
.warning .severity{color:var(--warning)}.info .severity{color:var(--info)}
.place,.rule,blockquote,.arithmetic{font-family:ui-monospace,monospace;font-size:.85rem;overflow-wrap:anywhere}
blockquote{margin:.4rem 0;padding:.5rem .8rem;background:var(--soft);white-space:pre-wrap}
.chart{border-collapse:collapse;width:100%;font-size:.85rem}.chart caption{text-align:left;font-weight:600}
.chart{margin-top:1.5rem}.chart th{text-align:left;font-weight:400;padding-right:1rem;overflow-wrap:anywhere}.chart td{padding:0}.chart td:nth-child(2){width:55%}
.bar{display:block;height:.8rem;background:var(--info)}.chart .count{text-align:right;padding-left:.6rem;white-space:nowrap}
`;
