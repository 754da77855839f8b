/** The report as a page: articles whole with their findings beside them, links between the sides, and bounds that it names. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newsmark } from './session.ts';

async function pageOf(files: Record<string, string>, ...flags: string[]): Promise<string> {
  return (await newsmark(['check', '--format', 'html', ...flags], { 'newsmark.config.yaml': '', ...files })).out;
}

const ballot = `---
headline: Porters vote
entities:
  hall: {type: person, name: Ida Hall, description: porter}
ballots:
  shifts: {question: Shifts?, votes: 1106, options: {accept: {votes: 511}, reject: {votes: 595}}}
---
[Ida Hall]{hall} counted.

They [voted to accept]{ballot: shifts, outcome: accept} it.
`;

const walk = (value: number, more = ''): string =>
  `${more}The walk raised [£${value},000]{figure: {value: ${value}000, unit: GBP, measures: walk, as-of: 2025-11-22}}.\n`;

const occurrences = (page: string, what: string | RegExp): number => page.split(what).length - 1;

describe('an article', () => {
  it('stands whole, as readers see it, with its findings in the margin and its ballot as a chart', async () => {
    const page = await pageOf({ 'a.news': ballot });
    expect(page).toContain(
      '<b>Porters vote</b> <span class="path">a.news</span> <span class="counts"><span class="error">1 error',
    );
    expect(page).toMatch(/<span class="span entity" id="a1-s\d+" title="Ida Hall, porter">Ida Hall<\/span> counted\./);
    expect(page).toContain('<mark class="error">voted to accept</mark><sup class="number error"><a href="#a1-note-1"');
    expect(page).toContain('<li class="note error" id="a1-note-1">');
    expect(page).toContain(
      'aria-label="Shifts?: Accept 511 votes (said to have won, more than half); Reject 595 votes',
    );
    expect(page).not.toMatch(/<button|<script|tabindex/);
  });

  it('shows declarations as they are written, a line once', async () => {
    const page = await pageOf({ 'a.news': ballot });
    expect(occurrences(page, '<code>shifts: {question')).toBe(1);
    expect(occurrences(page, '<span class="place">line 6</span>')).toBe(2);
  });

  it('leads to the other side, and shows that too where nothing is found in it', async () => {
    const files = { 'a.news': walk(84, 'First.\n\n'), 'b.news': walk(48) };
    const both = await pageOf(files);
    const [, id] = /href="#(a2-s\d+)">[^<]*walk/.exec(both) ?? [];
    expect(both).toContain(`<span class="span figure" id="${id}"`);
    const one = await pageOf(files, 'a.news');
    expect(one).toContain('The other side of <a href="#a1-note-1">a.news, note 1</a>');
    expect(one).not.toContain('Nothing here contradicts anything');
    expect(occurrences(one, '<details class="piece"')).toBe(2);
    expect(occurrences(one, ' open>')).toBe(1);
  });

  it('is folded to a line where there are many, and the charts lead to it', async () => {
    const files = Object.fromEntries([...Array(9).keys()].map((each) => [`${each}.news`, ballot]));
    const page = await pageOf(files);
    expect(occurrences(page, '<details class="piece"')).toBe(9);
    expect(page).not.toContain(' open>');
    expect(page).toContain('<a href="#a9">8.news</a>');
  });
});

describe('the bounds', () => {
  it('a hundred articles are whole, those with the most errors; of the rest there are excerpts, and the page says so', async () => {
    const files: Record<string, string> = {};
    for (let each = 0; each < 120; each++)
      files[`${String(each).padStart(3, '0')}.news`] = 'Of [nobody]{nobody}.\n'.repeat(each < 20 ? 1 : 2);
    const page = await pageOf(files);
    expect(occurrences(page, '<details class="piece"')).toBe(100);
    expect(page).not.toContain('<span class="path">019.news');
    expect(page).toContain('<section class="excerpts"><h2>019.news</h2>');
    expect(page).toContain('The 100 articles with the most errors stand above, whole');
    expect(occurrences(page, /class="note [a-z]+"/)).toBe(220);
    expect(page).toContain('and 108 files more');
  });

  it('of very many findings it shows as many as a browser bears, and counts the rest', async () => {
    const files: Record<string, string> = {};
    for (let each = 0; each < 140; each++) files[`${each}.news`] = 'Of [nobody]{nobody}.\n'.repeat(150);
    const page = await pageOf(files);
    expect(occurrences(page, /class="note error"/)).toBe(100 * 150 + 5000);
    expect(page).toContain('And 1,000 findings more');
    expect(page).toContain('<h1>21,000 errors</h1>');
  });

  it('a long article is no obstacle', async () => {
    const page = await pageOf({ 'a.news': `${'All is well. '.repeat(20_000)}[nobody]{nobody}\n` });
    expect(page).not.toContain('<details');
    expect(page).toContain('<section class="excerpts"><h2>a.news</h2>');
    expect(page).not.toContain('articles with the most errors');
  });
});

describe('hostile text', () => {
  const tags =
    /<!doctype html>|<\/?(?:strong|html|head|meta|title|style|body|main|header|div|h1|h2|p|table|caption|tbody|tr|th|td|span|a|details|summary|b|article|section|ol|ul|li|sup|mark|code|blockquote|figure|figcaption|svg|text|rect|line)(?: [a-zA-Z\d-]+="[^"<>]*"| open)*\/?>/g;

  it('becomes no markup, wherever it stands', async () => {
    const nasty = fc.stringMatching(/^[<>"'&`= a-z/!\n{}[\]:-]{1,40}$/);
    await fc.assert(
      fc.asyncProperty(nasty, nasty, nasty, async (headline, words, id) => {
        const text = `---\nheadline: ${JSON.stringify(headline)}\nballots:\n  b: {question: ${JSON.stringify(words)}, options: {a: {votes: 1}, c: {votes: 2}}}\n---\n[x ${words}]{entity: ${JSON.stringify(id)}} and [voted]{ballot: b, outcome: a} ${words}\n`;
        const page = await pageOf({ 'a.news': text, 'b"><i>.news': `[${words}]{${id}}\n\n[x]{entity: nobody}\n` });
        const rest = page.replace(/<style>[\s\S]*?<\/style>/, '').replace(tags, '');
        expect(rest.match(/.{0,80}[<>].{0,80}/g)).toBeNull();
        expect(rest.match(/&(?!(?:amp|lt|gt|quot|#\d+);)/)).toBeNull();
        const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const [, to] of page.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(to);
      }),
      { numRuns: 60 },
    );
  });
});
