/** A self-contained page of a report: nothing is fetched, no script runs, and it has the preview's style, by day and by night. */

import { escapedMarkup as escaped } from '../../features/markup.ts';
import type { Severity } from '../../language/finding.ts';
import { previewStyle } from './style.ts';

/** A row of a chart: what is counted, and how long its parts are, in per cent of the longest possible. */
export interface Bar {
  name: string;
  /** An element of the page that the name leads to. */
  id?: string;
  parts: { length: number; sort?: Severity }[];
  /** The number as it is told. */
  text: string;
}

/** A page around what a generator gives. */
export function* page(title: string, body: Iterable<string>): Iterable<string> {
  yield `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Newsmark: ${escaped(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<style>${previewStyle}${style}${atNight()}</style></head><body class="report"><main>\n`;
  yield* body;
  yield '</main></body></html>\n';
}

/** Bars with their numbers beside them. */
export function chart(caption: string, bars: readonly Bar[], more = ''): string {
  const rows = bars.map(({ name, id, parts, text }) => {
    const said = id === undefined ? escaped(name) : `<a href="#${escaped(id)}">${escaped(name)}</a>`;
    const drawn = parts.map(({ length, sort }) => {
      const width = length === 0 ? 0 : Math.max(0.5, Math.round(length * 10) / 10);
      return `<span class="bar${sort === undefined ? '' : ` ${sort}`}" style="width:${width}%"></span>`;
    });
    return `<tr><th scope="row">${said}</th><td><span class="track">${drawn.join('')}</span></td><td class="count">${escaped(text)}</td></tr>`;
  });
  const rest = more === '' ? '' : `<p class="rest">${escaped(more)}</p>`;
  return `<div><table class="bars"><caption>${escaped(caption)}</caption><tbody>${rows.join('')}</tbody></table>${rest}</div>\n`;
}

/** The preview's colours for a dark editor, where the reader's system is dark. */
function atNight(): string {
  const colours = /\.vscode-dark\s*(\{[^}]*\})/.exec(previewStyle)?.[1] ?? '';
  return `@media screen and (prefers-color-scheme:dark){body.report${colours}body.report{--page:#1b1b1d;--ink:#e4e2dd;--link:#8ab8e6}}`;
}

const style = `:root{color-scheme:light dark}
body.report{--link:#1f5f9e;padding-bottom:4rem}
.report main{max-width:62rem}
.report a{color:var(--link);text-decoration:none}.report a:hover{text-decoration:underline}
.report .masthead h1{margin-bottom:.15em}
.report .masthead p,.report .limit{font:14px/1.5 var(--sans);color:var(--pale)}
.report .masthead p{margin:0 0 .3em}
.report table.bars{width:100%;margin-top:1.6em;border-collapse:collapse;font:13px/1.3 var(--sans)}
.bars caption{padding-bottom:.4em;text-align:left;font-weight:600}
.bars th{width:48%;padding:.15em 1rem .15em 0;text-align:left;font-weight:400;overflow-wrap:anywhere}
.bars td{padding:.15em 0}.bars .count{width:1%;padding-left:.8em;text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.bars .track{display:flex;height:.75em;border-radius:2px;overflow:hidden;background:color-mix(in srgb,var(--ink) 7%,transparent)}
.bars .bar{flex:none;background:var(--sort,var(--info))}
.rest{font:13px/1.4 var(--sans);color:var(--pale);margin:.4em 0 0}
details.piece{margin-top:.3em;border-top:1px solid var(--line)}
details.piece>summary{padding:.55em 0;cursor:pointer;font:13px/1.4 var(--sans);color:var(--pale);overflow-wrap:anywhere}
details.piece>summary b{margin-right:.5em;font-size:15px;color:var(--ink)}
.counts span{margin-right:.7em;white-space:nowrap;color:var(--sort);font-weight:600}
details.piece[open]{padding-bottom:1.5em}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(22rem,100%),1fr));gap:0 2.5rem;margin-bottom:1.8em}
.report .span{cursor:auto}
.report .span[title]{cursor:help}
.report .verdict a{margin-left:.6em}
.report sup.number a{color:inherit;padding:.2em}
.note .number a{color:inherit}
.note .place{font-size:12px;font-weight:400;color:var(--pale)}
.note code{display:block;margin:.1em 0 .2em;padding:.1em .4em;font:12px/1.5 ui-monospace,monospace;overflow-wrap:anywhere;background:color-mix(in srgb,var(--ink) 6%,transparent)}
.remedies{margin:0;padding-left:1.1em}
.report :target{background:color-mix(in srgb,var(--figure) 30%,transparent);scroll-margin-top:20vh}
.report details:target{background:none}
.report .excerpts{content-visibility:auto;contain-intrinsic-size:auto 40rem}
.excerpts h2{overflow-wrap:anywhere}
.excerpts .note{max-width:44rem;font:13px/1.45 var(--sans)}
.report .sides .file{display:none}
.excerpts blockquote{margin:.4em 0;padding:.4em .7em;font:12px/1.5 ui-monospace,monospace;white-space:pre-wrap;overflow-wrap:anywhere;background:color-mix(in srgb,var(--ink) 6%,transparent)}
@media(max-width:36rem){.bars th{padding-right:.5rem}}
@media print{details.piece:not([open]){display:none}}
`;
