/**
 * The article as readers see it, as HTML: spans tinted by kind, and beside each paragraph what is wrong with it. Every
 * character of the article is escaped; nothing on the page comes from anywhere else.
 */
import { bodyStart, type Span, spansOf } from '../spans.ts';

/** A finding about the article; offsets into its text. */
export interface Remark {
  start: number;
  end: number;
  severity: 'error' | 'warning' | 'info';
  rule: string;
  /** The message, and on lines of their own its arithmetic. */
  message: string;
}

interface Block {
  start: number;
  end: number;
  heading: boolean;
}

/** What stands in the page's `<main>`. `data-at` is where in the text something begins. */
export function articleHtml(text: string, remarks: readonly Remark[]): string {
  const from = bodyStart(text);
  const spans = spansOf(text).sort((one, other) => one.start - other.start);
  const found = blocksOf(text, from);
  const parts: string[] = [];
  if (!found.some(({ heading }) => heading)) {
    const headline = frontMatterValue(text.slice(0, from), 'headline');
    if (headline) parts.push(`<h1>${escaped(headline)}</h1>`);
  }
  const dateline = ['publisher', 'published'].map((key) => frontMatterValue(text.slice(0, from), key));
  if (dateline.some((each) => each))
    parts.push(`<p class="dateline">${escaped(dateline.filter(Boolean).join(', '))}</p>`);
  const declared = remarks.filter(({ start }) => start < from);
  if (declared.length > 0) parts.push(`<section class="block declared"><div></div>${notes(declared)}</section>`);
  for (const { start, end, heading } of found) {
    const own = remarks.filter((remark) => remark.start >= start && remark.start < end);
    const name = heading ? 'h1' : 'p';
    const shown = inline(text, start, end, spans, own);
    parts.push(`<section class="block" data-at="${start}"><${name}>${shown}</${name}>${notes(own)}</section>`);
  }
  return parts.join('\n');
}

/** A page of its own, for a file or a webview; `script` runs under the policy's nonce. */
export function pageHtml(
  title: string,
  main: string,
  { nonce, script = '' }: { nonce: string; script?: string },
): string {
  const allowed = script === '' ? '' : ` script-src 'nonce-${nonce}';`;
  const policy = `default-src 'none'; style-src 'nonce-${nonce}';${allowed} base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<main>
${main}
</main>
${script === '' ? '' : `<script nonce="${nonce}">${script}</script>`}
</body>
</html>
`;
}

/** Paragraphs and headings; pasted news often has one paragraph a line, so every line end ends one that no span runs over. */
function blocksOf(text: string, from: number): Block[] {
  const blocks: Block[] = [];
  for (const { index, 0: paragraph } of text.slice(from).matchAll(/[^\r\n]+(?:\r?\n(?![ \t]*\r?(?:\n|$))[^\r\n]*)*/g)) {
    const heading = /^#\s+/.exec(paragraph);
    if (paragraph.trim() === '') continue;
    const start = from + index + (heading?.[0].length ?? 0);
    blocks.push({ start, end: from + index + paragraph.length, heading: heading !== null });
  }
  return blocks;
}

function inline(text: string, start: number, end: number, spans: readonly Span[], remarks: readonly Remark[]): string {
  let html = '';
  let at = start;
  for (const span of spans) {
    if (span.start < at || span.end > end) continue;
    html += words(text.slice(at, span.start));
    const about = remarks.filter(
      (each) => each.start < span.end && each.end > span.start && isInnermost(each, span, spans),
    );
    const worst = ['error', 'warning'].find((severity) => about.some((each) => each.severity === severity)) ?? '';
    const title = escaped(
      about.map(({ message }) => message).join('\n') || text.slice(span.mappingStart, span.mappingEnd).trim(),
    );
    const inner = inline(text, span.textStart, span.textEnd, spans, remarks);
    html += `<span class="${`${span.kind} ${worst}`.trim()}" data-at="${span.textStart}" tabindex="0" title="${title}">${inner}</span>`;
    at = span.end;
  }
  return html + words(text.slice(at, end));
}

function isInnermost(remark: Remark, span: Span, spans: readonly Span[]): boolean {
  return !spans.some((other) => {
    const inside = other.start > span.start && other.end < span.end;
    return inside && other.start <= remark.start && remark.end <= other.end;
  });
}

function notes(remarks: readonly Remark[]): string {
  if (remarks.length === 0) return '';
  const items = remarks.map(({ severity, rule, message, start }) => {
    const [first = '', ...arithmetic] = message.split('\n');
    const sum = arithmetic.length > 0 ? `<small>${escaped(arithmetic.join('\n'))}</small>` : '';
    return `<li class="${severity}" data-at="${start}" tabindex="0"><b>${escaped(rule)}</b> ${escaped(first)}${sum}</li>`;
  });
  return `<ul class="notes">${items.join('')}</ul>`;
}

function words(text: string): string {
  return escaped(text.replace(/\\([[\]{}\\#])/g, '$1'));
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A plain or quoted value of a line; the server alone reads YAML, and this is a dateline. */
function frontMatterValue(frontMatter: string, key: string): string {
  const value = new RegExp(`^${key}:[ \\t]+(.*?)[ \\t]*\\r?$`, 'm').exec(frontMatter)?.[1] ?? '';
  return value.replace(/^(["'])(.*)\1$/, '$2');
}

const style = `
:root { color-scheme: light dark; --entity: #1f6fb2; --quote: #2d7a3e; --figure: #8a5a00; --date: #7b4fa3; --ballot: #a3324b; --claim: #0f7b7b; --aside: #717171; --error: #c8321e; --warning: #8a6100; }
.vscode-dark, .vscode-high-contrast:not(.vscode-high-contrast-light) { --entity: #6cb6ff; --quote: #7fd08f; --figure: #e5b567; --date: #c9a2ec; --ballot: #f08ca0; --claim: #6fd3d3; --aside: #9a9a9a; --error: #ff7b68; --warning: #e5b567; }
body { margin: 0; padding: 1.5rem; font: 17px/1.6 Georgia, 'Times New Roman', serif; color: var(--vscode-editor-foreground, #1c1c1c); background: var(--vscode-editor-background, #fff); }
main { max-width: 62rem; margin: 0 auto; }
h1 { font-size: 1.7em; line-height: 1.2; margin: .4em 0; }
p { margin: .5em 0; }
.dateline { color: var(--aside); font-style: italic; }
.block { display: grid; grid-template-columns: minmax(0, 40rem) minmax(0, 20rem); column-gap: 2rem; align-items: start; }
span[data-at] { border-bottom: 1px dotted currentColor; cursor: pointer; }
.entity { color: var(--entity); } .quote { color: var(--quote); } .figure { color: var(--figure); } .date { color: var(--date); } .ballot { color: var(--ballot); } .claim { color: var(--claim); } .aside { color: var(--aside); font-style: italic; }
span.error { text-decoration: underline wavy var(--error); background: color-mix(in srgb, var(--error) 14%, transparent); }
span.warning { text-decoration: underline wavy var(--warning); }
.notes { list-style: none; margin: .5em 0; padding: 0; font: 13px/1.45 system-ui, sans-serif; }
.notes li { border-left: 3px solid var(--aside); padding: .2em .7em; margin-bottom: .6em; cursor: pointer; }
.notes li.error { border-color: var(--error); } .notes li.warning { border-color: var(--warning); }
.notes small { display: block; font: 12px/1.4 ui-monospace, monospace; opacity: .85; white-space: pre-line; margin-top: .2em; overflow-wrap: anywhere; }
:focus-visible { outline: 2px solid var(--vscode-focusBorder, #1f6fb2); outline-offset: 2px; }
@media (max-width: 45rem) { .block { display: block; } }
@media print { body { padding: 0; } span[data-at] { border: 0; color: inherit; } }
`;
