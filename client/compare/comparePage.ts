/** Two articles side by side as HTML: what they say about the same things, what differs, and whether both can be true. */
import { escaped } from '../escaped.ts';
import type { L10n } from '../l10n.ts';
import type { Comparison, Half, Pair, Side } from '../questions.ts';

/** What stands in the page's `<main>`. Buttons carry `data-pair` and `data-side`, or `data-side` alone for a whole article. */
export function compareHtml(
  { left, right, pairs, cut }: Comparison,
  fileOf: (uri: string) => string,
  l10n: L10n,
): string {
  const nameOf = ({ uri, headline }: Side): string => headline ?? fileOf(uri);
  const names = { left: nameOf(left), right: nameOf(right) };
  const numbered = pairs.map((pair, index) => ({ pair, index }));
  const telling = numbered.filter(
    ({ pair }) => pair.asked || pair.verdict === 'contradicts' || pair.verdict === 'differs',
  );
  const agreeing = numbered.filter((each) => !telling.includes(each));
  const shown = telling.map(({ pair, index }) => pairHtml(pair, index, names, l10n)).join('\n');
  const rest = agreeing.map(({ pair, index }) => pairHtml(pair, index, names, l10n)).join('\n');
  const wrong = pairs.filter(({ verdict }) => verdict === 'contradicts');
  const certain = wrong.filter(isCertain).length;
  const summary =
    pairs.length === 0
      ? l10n.t('The two say nothing about the same thing.')
      : wrong.length === 0
        ? l10n.t('Nothing here contradicts anything.')
        : certain === 0
          ? l10n.t('Nothing here is certain to contradict, but look at what is marked.')
          : certain === 1
            ? l10n.t('One contradiction.')
            : l10n.t('{0} contradictions.', certain);
  return `<h1 class="unseen">${escaped(l10n.t('Two articles side by side'))}</h1>
<header class="sides">${headHtml(left, 'left', fileOf, l10n)}${headHtml(right, 'right', fileOf, l10n)}</header>
<p class="summary ${wrong.length > 0 ? 'contradicts' : ''}" role="status">${escaped(summary)}</p>
${shown}
${rest === '' ? '' : `<details${telling.length === 0 ? ' open' : ''}><summary>${escaped(l10n.t('Where both can be true ({0})', agreeing.length))}</summary>${rest}</details>`}
${cut ? `<p class="muted">${escaped(l10n.t('There is more that both speak of than can be shown.'))}</p>` : ''}`;
}

function headHtml(
  { uri, headline, publisher, published }: Side,
  side: 'left' | 'right',
  fileOf: (uri: string) => string,
  l10n: L10n,
): string {
  const file = fileOf(uri);
  const dateline = [publisher, published].filter(Boolean).join(', ');
  const title = l10n.t('Open {0}', file);
  return `<div class="${side}"><div class="muted">${escaped(dateline || file)}</div><h2><button class="link" data-side="${side}" title="${escaped(title)}">${escaped(headline ?? file)}</button></h2>${dateline ? `<div class="muted">${escaped(file)}</div>` : ''}</div>`;
}

function pairHtml(pair: Pair, index: number, names: Record<'left' | 'right', string>, l10n: L10n): string {
  const { kind, about, verdict, reason, findings, asked } = pair;
  const id = `pair-${index}`;
  const rules = findings.map(({ rule, message }) => `<li><code>${escaped(rule)}</code> ${escaped(message)}</li>`);
  const drawn = kind === 'figure' ? lineHtml(pair, l10n) : '';
  return `<section class="pair ${verdict}${asked ? ' asked' : ''}" aria-labelledby="${id}">
<h3 id="${id}"><span class="kind">${escaped(kindTitle(kind, l10n))}</span> ${escaped(about)}</h3>
<p class="verdict"><strong><span aria-hidden="true">${signs[verdict]}</span> ${escaped(verdictTitle(pair, l10n))}</strong> <span>${escaped(reason)}</span></p>
<div class="sides">${halfHtml(pair, index, 'left', names.left, l10n)}${halfHtml(pair, index, 'right', names.right, l10n)}</div>${drawn}
${rules.length > 0 ? `<ul class="findings">${rules.join('')}</ul>` : ''}
</section>`;
}

function halfHtml(pair: Pair, index: number, side: 'left' | 'right', name: string, l10n: L10n): string {
  const { parts, by, when, allows, range }: Half = pair[side];
  // The left side's own words are struck from what the right one has, so to speak, and the right one's put in.
  const tag = side === 'left' ? 'del' : 'ins';
  const words = parts.map(({ text, own }) => (own ? `<${tag}>${escaped(text)}</${tag}>` : escaped(text))).join('');
  const told = [
    by === undefined ? '' : l10n.t('said by {0}', by),
    when === undefined ? '' : l10n.t('as of {0}', when),
  ].filter((part) => part !== '');
  const key = `<span class="key ${side}" aria-hidden="true"></span>`;
  const interval = allows === undefined ? '' : `${key}${escaped(l10n.t('allows {0}', allows))} · `;
  const go = l10n.t('Line {0}', range.start.line + 1);
  return `<div class="half ${side}"><p class="which">${escaped(name)}</p><blockquote class="${pair.kind}">${words}</blockquote><p class="muted">${told.map((part) => `${escaped(part)} · `).join('')}${interval}<button class="link" data-pair="${index}" data-side="${side}">${escaped(go)}</button></p></div>`;
}

/** Both intervals over one line of numbers, so that one sees whether they meet. */
function lineHtml({ left, right, reason }: Pair, l10n: L10n): string {
  const ends = [left.low, left.high, right.low, right.high];
  if (!ends.every((end) => end !== undefined && Number.isFinite(end))) return '';
  const [a, b, c, d] = ends as [number, number, number, number];
  const [least, most] = [Math.min(a, c), Math.max(b, d)];
  const play = (most - least || Math.abs(most) || 1) * 0.05;
  const scale = (value: number): number => ((value - least + play) / (most - least + 2 * play)) * 100;
  const bar = (low: number, high: number, y: number, side: string): string => {
    const width = Math.max(scale(high) - scale(low), 0.6);
    return `<rect class="${side}" x="${(scale(low) - (width === 0.6 ? 0.3 : 0)).toFixed(2)}" y="${y}" width="${width.toFixed(2)}" height="6"/>`;
  };
  const label = l10n.t('Left allows {0}, right allows {1}. {2}', left.allows ?? '', right.allows ?? '', reason);
  return `<svg class="numbers" role="img" aria-label="${escaped(label)}" viewBox="0 0 100 24" preserveAspectRatio="none"><line x1="0" x2="100" y1="12" y2="12"/>${bar(a, b, 3, 'left')}${bar(c, d, 15, 'right')}</svg>`;
}

function kindTitle(kind: Pair['kind'], l10n: L10n): string {
  const titles: Record<Pair['kind'], string> = {
    quote: l10n.t('Quotation'),
    figure: l10n.t('Figure'),
    ballot: l10n.t('Vote'),
    date: l10n.t('Time'),
    entity: l10n.t('Name'),
    claim: l10n.t('Claim'),
    declaration: l10n.t('Declaration'),
  };
  return titles[kind];
}

/** Whether a rule calls it an error; a warning may have an honest reading. */
function isCertain({ findings }: Pair): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

function verdictTitle(pair: Pair, l10n: L10n): string {
  const { verdict, kind } = pair;
  if (verdict === 'contradicts') {
    return isCertain(pair) ? l10n.t('They contradict each other.') : l10n.t('They may contradict each other.');
  }
  if (verdict === 'another-day') return l10n.t('Two days.');
  if (verdict === 'differs') return l10n.t('They differ.');
  return kind === 'quote' ? l10n.t('They agree.') : l10n.t('No contradiction.');
}

/** So that a verdict is told by more than its colour. */
const signs: Record<Pair['verdict'], string> = { contradicts: '✗', differs: '≠', 'another-day': '◷', same: '✓' };

export const compareStyle = `
.sides { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); column-gap: 2rem; }
header.sides { position: sticky; top: 0; z-index: 1; background: var(--vscode-editor-background); padding: .6rem 0; border-bottom: 2px solid var(--vscode-editorWidget-border, var(--vscode-contrastBorder)); }
h2 { font-size: 1.25em; margin: .1em 0; line-height: 1.3; } h2 button { font-weight: 600; }
h3 { font-size: 1.05em; margin: 0 0 .2em; }
.kind { font-weight: 400; color: var(--vscode-descriptionForeground); margin-inline-end: .4em; }
.summary { font-size: 1.1em; font-weight: 600; } .summary.contradicts { color: var(--vscode-editorError-foreground); }
.pair { border-inline-start: 4px solid var(--vscode-editorWidget-border, gray); padding: .3rem 0 .3rem 1rem; margin: 1.4rem 0; }
.pair.contradicts { border-color: var(--vscode-editorError-foreground); } .pair.differs { border-color: var(--vscode-editorWarning-foreground); } .pair.same { border-color: var(--vscode-testing-iconPassed, green); }
.pair.contradicts .verdict strong { color: var(--vscode-editorError-foreground); } .pair.differs .verdict strong { color: var(--vscode-editorWarning-foreground); }
.pair.asked { background: color-mix(in srgb, var(--vscode-foreground) 6%, transparent); }
.verdict { margin: 0 0 .6em; }
blockquote { margin: 0; padding: 0; border: 0; background: none; font: 1.25em/1.55 Georgia, 'Times New Roman', serif; overflow-wrap: anywhere; white-space: pre-line; }
blockquote.figure { font-size: 1.5em; }
del, ins { font-weight: 700; text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 3px; border-radius: 2px; padding: 0 .1em; }
del { text-decoration-style: dashed; background: var(--vscode-diffEditor-removedTextBackground); }
ins { text-decoration-style: solid; background: var(--vscode-diffEditor-insertedTextBackground); }
.half p { margin: .3em 0 0; }
.findings { margin: .6em 0 0; padding-inline-start: 1.2em; color: var(--vscode-descriptionForeground); }
code { font-family: var(--vscode-editor-font-family, monospace); }
.numbers { display: block; width: 100%; height: 34px; margin: .6em 0 0; }
.numbers line { stroke: var(--vscode-editorWidget-border, gray); stroke-width: 1; vector-effect: non-scaling-stroke; }
.key { display: inline-block; width: .9em; height: .55em; margin-inline-end: .4em; }
.numbers .left { fill: var(--vscode-charts-purple); } .key.left { background: var(--vscode-charts-purple); }
.numbers .right { fill: var(--vscode-charts-blue); } .key.right { background: var(--vscode-charts-blue); }
details { margin-top: 1.6rem; } summary { cursor: pointer; font-weight: 600; }
.which { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 36rem) { .half .which { position: static; width: auto; height: auto; clip-path: none; white-space: normal; color: var(--vscode-descriptionForeground); margin: 0; } .pair .sides { grid-template-columns: minmax(0, 1fr); row-gap: .8rem; } }
`;

/** Runs in the page. */
export const compareScript = `
const vscode = acquireVsCodeApi();
const main = document.querySelector('main');
// What is compared, for when the window is loaded again.
const keep = () => vscode.setState(JSON.parse(document.getElementById('target').dataset.target));
keep();
addEventListener('message', ({ data }) => {
  const { pair, side } = document.activeElement?.dataset ?? {};
  main.innerHTML = data.html;
  keep();
  if (side) [...main.querySelectorAll('button')].find((each) => each.dataset.pair === pair && each.dataset.side === side)?.focus();
});
addEventListener('click', ({ target }) => {
  const { pair, side } = target.closest('button')?.dataset ?? {};
  if (side) vscode.postMessage({ side, pair: pair === undefined ? undefined : Number(pair) });
});
`;
