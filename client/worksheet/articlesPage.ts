/** The page of all articles as HTML: a bar and its numbers for each, and what of them is shown. */
import { escaped } from '../escaped.ts';
import type { L10n } from '../l10n.ts';
import { type Progress, type Standing, standings, totalOf } from './claims.ts';

/** What somebody wants to see. */
export interface ArticlesView {
  /** Part of a headline or file name. */
  query: string;
  /** `all`, or those that have claims that stand so; `done` for those where all is checked. */
  only: string;
  /** At most so many rows. */
  limit: number;
}

/** The parts of the page: what stands still, the numbers over all, the table. */
export function articlesHtml(
  articles: readonly Progress[],
  view: ArticlesView,
  fileOf: (uri: string) => string,
  l10n: L10n,
): { head: string; summary: string; rows: string } {
  const words = view.query.toLowerCase().split(/\s+/).filter(Boolean);
  const wanted = articles.filter((article) => {
    const whole = `${article.headline ?? ''} ${fileOf(article.uri)}`.toLowerCase();
    return words.every((word) => whole.includes(word)) && isWanted(article, view.only);
  });
  return {
    head: headHtml(view, l10n),
    summary: summaryHtml(articles, wanted.length, l10n),
    rows: rowsHtml(wanted, view.limit, fileOf, l10n),
  };
}

function isWanted({ counts }: Progress, only: string): boolean {
  if (only === 'done') return totalOf(counts) > 0 && totalOf(counts) === counts.checked;
  return only in counts ? counts[only as Standing] > 0 : true;
}

function headHtml({ query, only }: ArticlesView, l10n: L10n): string {
  const titles = titlesOf(l10n);
  const choices: [string, string][] = [
    ['all', l10n.t('All articles')],
    ...standings.slice(0, 4).map((standing): [string, string] => [standing, titles[standing]]),
    ['done', l10n.t('Everything checked')],
  ];
  const options = choices.map(
    ([value, title]) => `<option value="${value}"${value === only ? ' selected' : ''}>${escaped(title)}</option>`,
  );
  return `<h1>${escaped(l10n.t('All articles'))}</h1>
<div id="summary" role="status"></div>
<form class="tools" role="search">
<label><span class="unseen">${escaped(l10n.t('Search headlines and files'))}</span><input type="search" id="query" value="${escaped(query)}" placeholder="${escaped(l10n.t('Search headlines and files'))}"></label>
<label><span class="unseen">${escaped(l10n.t('Show'))}</span><select id="only">${options.join('')}</select></label>
</form>`;
}

function summaryHtml(articles: readonly Progress[], wanted: number, l10n: L10n): string {
  const counts = { contradicted: 0, doubtful: 0, unsourced: 0, unchecked: 0, checked: 0 };
  for (const article of articles) for (const standing of standings) counts[standing] += article.counts[standing];
  const total = totalOf(counts);
  const titles = titlesOf(l10n);
  const parts = standings.map(
    (standing) =>
      `<li><span class="key ${standing}" aria-hidden="true"></span>${escaped(titles[standing])} <b>${counts[standing]}</b></li>`,
  );
  const shown =
    wanted === articles.length
      ? l10n.t('{0} articles', wanted)
      : l10n.t('{0} of {1} articles', wanted, articles.length);
  return `<p class="muted">${escaped(shown)} · ${escaped(l10n.t('{0} of {1} claims are checked', counts.checked, total))}</p>
${barHtml(counts, l10n)}
<ul class="legend">${parts.join('')}</ul>`;
}

function rowsHtml(articles: readonly Progress[], limit: number, fileOf: (uri: string) => string, l10n: L10n): string {
  if (articles.length === 0) return `<p>${escaped(l10n.t('There is no such article.'))}</p>`;
  const titles = titlesOf(l10n);
  const heads = standings.map((standing) => `<th scope="col" class="number">${escaped(titles[standing])}</th>`);
  const rows = articles.slice(0, limit).map(({ uri, headline, published, counts }) => {
    const numbers = standings.map((standing) => {
      const count = counts[standing];
      return `<td class="number ${count > 0 ? standing : 'none'}">${count > 0 ? count : '<span aria-hidden="true">·</span><span class="unseen">0</span>'}</td>`;
    });
    const file = fileOf(uri);
    return `<tr><th scope="row"><button class="link" data-open="${escaped(uri)}">${escaped(headline ?? file)}</button><div class="muted">${escaped([headline === undefined ? '' : file, published ?? ''].filter(Boolean).join(' · '))}</div></th><td>${barHtml(counts, l10n)}</td>${numbers.join('')}</tr>`;
  });
  const more = articles.length - limit;
  const button =
    more > 0 ? `<p><button class="plain" id="more">${escaped(l10n.t('Show more ({0} left)', more))}</button></p>` : '';
  return `<table>
<thead><tr><th scope="col">${escaped(l10n.t('Article'))}</th><th scope="col">${escaped(l10n.t('Progress'))}</th>${heads.join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>${button}`;
}

/** Stretches in the order of standings; the numbers beside it say the same. */
function barHtml(counts: Record<Standing, number>, l10n: L10n): string {
  const total = totalOf(counts);
  if (total === 0) return `<span class="muted">${escaped(l10n.t('no claims'))}</span>`;
  let at = 0;
  const stretches = standings.map((standing) => {
    const width = (100 * counts[standing]) / total;
    const x = at;
    at += width;
    return width === 0 ? '' : `<rect class="${standing}" x="${x.toFixed(2)}" width="${width.toFixed(2)}" height="10"/>`;
  });
  const label = l10n.t('{0} of {1} checked, {2} contradicted', counts.checked, total, counts.contradicted);
  return `<svg class="bar" role="img" aria-label="${escaped(label)}" viewBox="0 0 100 10" preserveAspectRatio="none">${stretches.join('')}</svg>`;
}

function titlesOf(l10n: L10n): Record<Standing, string> {
  return {
    contradicted: l10n.t('Contradicted'),
    doubtful: l10n.t('Doubtful'),
    unsourced: l10n.t('Without a source'),
    unchecked: l10n.t('Unchecked'),
    checked: l10n.t('Checked'),
  };
}

export const articlesStyle = `
.tools { display: flex; gap: .6rem; margin: 1rem 0; flex-wrap: wrap; }
.tools input { width: 22rem; max-width: 100%; }
.bar { display: block; width: 100%; min-width: 6rem; height: 10px; border-radius: 2px; background: var(--vscode-editorWidget-background); outline: 1px solid var(--vscode-contrastBorder, transparent); }
#summary .bar { height: 14px; }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; padding: 0; margin: .5rem 0 0; }
.key { display: inline-block; width: .8em; height: .8em; border-radius: 2px; margin-inline-end: .4em; }
rect.contradicted { fill: var(--vscode-editorError-foreground); } .key.contradicted { background: var(--vscode-editorError-foreground); }
rect.doubtful { fill: var(--vscode-editorWarning-foreground); } .key.doubtful { background: var(--vscode-editorWarning-foreground); }
rect.unsourced { fill: var(--vscode-charts-blue); } .key.unsourced { background: var(--vscode-charts-blue); }
rect.unchecked { fill: var(--vscode-disabledForeground, gray); } .key.unchecked { background: var(--vscode-disabledForeground, gray); }
rect.checked { fill: var(--vscode-testing-iconPassed, green); } .key.checked { background: var(--vscode-testing-iconPassed, green); }
table { border-collapse: collapse; width: 100%; }
th, td { padding: .45em .6em; text-align: start; vertical-align: middle; border-bottom: 1px solid var(--vscode-editorWidget-border, var(--vscode-contrastBorder)); }
th { font-weight: 400; } thead th { font-weight: 600; vertical-align: bottom; }
tbody tr:hover { background: var(--vscode-list-hoverBackground); }
tbody th button { font-weight: 600; }
thead th:first-child { width: 42%; } thead th:nth-child(2) { width: 18%; }
.number { text-align: end; font-variant-numeric: tabular-nums; }
td.none { color: var(--vscode-disabledForeground); }
td.contradicted { font-weight: 700; color: var(--vscode-editorError-foreground); }
td.doubtful { font-weight: 700; color: var(--vscode-editorWarning-foreground); }
@media (max-width: 45rem) { td:nth-child(2), thead th:nth-child(2) { display: none; } }
`;

/** Runs in the page. Arrow keys walk from article to article. */
export const articlesScript = `
const vscode = acquireVsCodeApi();
const summary = document.getElementById('summary');
const rows = document.getElementById('rows');
const query = document.getElementById('query');
const only = document.getElementById('only');
addEventListener('message', ({ data }) => {
  const opened = document.activeElement?.dataset?.open;
  summary.innerHTML = data.summary;
  rows.innerHTML = data.rows;
  if (opened) [...rows.querySelectorAll('[data-open]')].find((each) => each.dataset.open === opened)?.focus();
});
let timer;
query.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(() => vscode.postMessage({ query: query.value }), 120);
});
only.addEventListener('change', () => vscode.postMessage({ only: only.value }));
document.querySelector('form').addEventListener('submit', (event) => event.preventDefault());
addEventListener('click', ({ target }) => {
  const open = target.closest('[data-open]')?.dataset.open;
  if (open !== undefined) vscode.postMessage({ open });
  if (target.id === 'more') vscode.postMessage({ more: true });
});
addEventListener('keydown', (event) => {
  const links = [...rows.querySelectorAll('[data-open]')];
  const at = links.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
  if (event.key === '/' && document.activeElement !== query) {
    event.preventDefault();
    query.focus();
  } else if (to !== undefined && (at >= 0 || (document.activeElement === query && event.key === 'ArrowDown'))) {
    event.preventDefault();
    links[Math.max(0, Math.min(to, links.length - 1))]?.focus();
  }
});
`;
