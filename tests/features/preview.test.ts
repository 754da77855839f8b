/** The page of an article: what readers see, what is wrong beside it, and nothing that the article could smuggle in. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bar, barChart } from '../../server/features/preview/chart.ts';
import { previewOf } from '../../server/features/preview.ts';
import { Newsmark } from '../../server/service.ts';

function pageOf(text: string, others: Record<string, string> = {}) {
  const newsmark = new Newsmark({ index: true });
  for (const [file, other] of Object.entries(others)) {
    newsmark.put(file, other, file.endsWith('.yaml') ? 'registry' : 'article');
  }
  newsmark.put('a.news', text);
  newsmark.checkAll();
  return previewOf(newsmark.article('a.news')!, newsmark.world);
}

const htmlOf = ({ head, blocks, foot }: ReturnType<typeof pageOf>): string =>
  [head, ...blocks.map(({ html }) => html), foot].join('\n');

const wordsOf = (html: string): string =>
  html
    .replace(/<div class="margin">.*?<\/div>(?=<[hp]|<div)/s, '')
    .replace(/<sup.*?<\/sup>/g, '')
    .replace(/<\/p><p>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

const proseOf = (text: string): string =>
  pageOf(text)
    .blocks.map(({ html }) => wordsOf(html))
    .join('\n');

const dru = 'entities:\n  dru: {type: organisation, name: Dock and Rail Union}\n';

describe('the prose', () => {
  it('has no marks and no escapes', () => {
    const text = '# [Dockers]{dru} vote\n\nIt was [51 per cent of [all]{a}]{figure} \\[sic\\].\n';
    expect(proseOf(text)).toBe('Dockers vote\nIt was 51 per cent of all [sic].');
  });

  it('takes the headline and the imprint from the front matter', () => {
    const { title, head } = pageOf(
      '---\nheadline: "Dockers: no"\npublisher: Gazette\npublished: 2024-03-04\nbyline: Ada Brook\n---\nThey said no.\n',
    );
    expect(title).toBe('Dockers: no');
    expect(wordsOf(head)).toBe('Gazette · Monday 4 March 2024Dockers: noAda BrookNothing here contradicts anything.');
  });

  it('prints the headline once', () => {
    expect(pageOf('---\nheadline: Dockers vote\n---\n# Dockers vote\n\nThey did.\n').head).not.toContain('<h1>');
  });

  it('prints a headline once that a page prints above its article, unless something is wrong with it', () => {
    expect(proseOf('---\nheadline: We won\n---\nWe won\n\nThey lost.')).toBe('They lost.');
    expect(proseOf('---\nheadline: We won\n---\nThey lost.\n\nWe won')).toBe('They lost.\nWe won');
    expect(proseOf('---\nheadline: We "won\n---\nWe "won\n\nThey lost.')).toContain('We "won');
  });

  it('takes a line for a paragraph where nobody wraps prose, and wrapped lines for one', () => {
    expect(proseOf('One is short.\nTwo is "short" too.\n').split('\n')).toHaveLength(2);
    expect(proseOf('The first line of some prose that is\nwrapped by hand goes on in another\nline, and ends.\n')).toBe(
      'The first line of some prose that is wrapped by hand goes on in another line, and ends.',
    );
  });

  it('says what an aside is', () => {
    expect(pageOf('[Ada Brook at work]{aside: caption}\n').blocks[0]!.html).toBe(
      '<div class="aside" role="note"><p class="label">Caption</p><p>Ada Brook at work</p></div>',
    );
  });

  it('gives places from the start of the block, so that an edit above changes no HTML below', () => {
    const below = '["We won,"]{quote: dru} it said in the [DRU]{dru} paper.';
    const [one, other] = ['Short.', 'Somewhat longer.'].map((above) => pageOf(`${above}\n\n${below}\n`).blocks);
    expect(one![1]!.html).toBe(other![1]!.html);
    expect(other![1]!.start - one![1]!.start).toBe('Somewhat longer.'.length - 'Short.'.length);
  });
});

describe('the margin', () => {
  const ballot =
    '---\nballots:\n  pay: {options: {accept: 46.2%, reject: 53.8%}}\n---\nOne.\n\nThey [voted to accept]{ballot: pay, outcome: accept} it.\n';

  it('has a finding with its arithmetic and the other side beside the words, which carry its number', () => {
    const { blocks, places, head } = pageOf(ballot);
    expect(blocks[0]!.html).toBe('<p>One.</p>');
    const { html } = blocks[1]!;
    expect(html).toContain(
      '<mark class="error">voted to accept</mark><sup class="number error"><button type="button" data-note="note-1"',
    );
    expect(html).toContain('<li class="note error" id="note-1">');
    expect(html).toContain('accept: 46.2% [46.15, 46.25)');
    const side = /data-place="(\d+)">share of reject/.exec(html)?.[1];
    const { span } = places[Number(side)]!;
    expect(ballot.slice(span.start, span.end)).toBe('53.8%');
    expect(wordsOf(head)).toContain('1 contradiction or error Show the first');
  });

  it('marks only the words in question where they are part of a span', () => {
    const text =
      '---\npublished: 2024-03-04\n---\nIt was said to be [the usual meeting on Tuesday 4 July 2024]{ballot: pay}.\n'.replace(
        'published',
        'ballots: {pay: {}}\npublished',
      );
    expect(pageOf(text).blocks[0]!.html).toContain('on <mark class="error">Tuesday</mark>');
  });

  it('marks the words where the fault is in their mapping', () => {
    expect(pageOf('The [union]{entitty: dru} won.\n').blocks[0]!.html).toContain('<mark class="error">union</mark>');
  });

  it('shows what is wrong with the front matter above the article', () => {
    const { head } = pageOf('---\nnewsmark: 1\nheadlin: x\n---\nProse.\n');
    expect(head).toContain('<ol class="notes declared">');
    expect(head).toContain('headlin');
  });

  it('says which file the other side is in', () => {
    const figure = (value: number) =>
      `It raised [£${value},000]{figure: {value: ${value}000, unit: GBP, measures: walk, as-of: 2025-11-22}}.\n`;
    const { blocks, places } = pageOf(figure(84), { 'b.news': figure(48) });
    expect(blocks[0]!.html).toContain('<span class="file">b.news</span>');
    expect(places.some(({ file }) => file === 'b.news')).toBe(true);
  });
});

describe('charts', () => {
  it('draw a bar for each option, what was said to have won, and the line to reach', () => {
    const { blocks } = pageOf(
      '---\nballots:\n  merger: {question: Merge?, electorate: 1412, turnout: 55%, threshold: 2/3, options: {for: 61.3%, against: 38.7%}}\n---\nThey [will merge]{ballot: merger, outcome: for}.\n',
    );
    const { html } = blocks[0]!;
    expect(html).toContain(
      'aria-label="Merge?: For 61.3% (said to have won, needs 2/3); Against 38.7% (needs 2/3); Turnout 55%"',
    );
    expect(html).toContain('<line class="needed" x1="160"');
    expect(html).toContain('1,412 entitled to vote');
  });

  it('know the law that a ballot names', () => {
    const { foot } = pageOf(
      '---\nentities:\n  england: {type: place, name: England, code: GB-ENG}\nballots:\n  strike: {rules: uk-trade-union-act-2016, place: england, held: 2024-05-13/2024-06-03, turnout: 41%, options: {yes: 61.2%, no: 38.8%}}\n---\nThey voted.\n',
    );
    expect(foot).toContain('Turnout 41% (needs 50%)');
    expect(foot).toContain('<rect class="bar measure short"');
    expect(foot).toContain('Trade Union Act 2016');
  });

  it('stay within their width whatever the numbers', () => {
    const number = fc.oneof(fc.double(), fc.constantFrom(Number.NaN, Infinity, -1, 1e300));
    const bar: fc.Arbitrary<Bar> = fc.record({
      name: fc.string(),
      text: fc.string(),
      percent: number,
      sort: fc.constantFrom('leading', 'other', 'measure'),
      needed: fc.option(fc.record({ percent: number, text: fc.string() }), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(bar), (bars) => {
        const svg = barChart('Vote', bars);
        for (const [, x] of svg.matchAll(/ (?:x|x1|x2|width)="([^"]*)"/g)) {
          expect(Number(x)).toBeGreaterThanOrEqual(0);
          expect(Number(x)).toBeLessThanOrEqual(240);
        }
      }),
    );
  });
});

describe('below the article', () => {
  const text = `---
published: 2024-03-06
${dru}  brook: {type: person, name: Ada Brook, roles: [{title: Chair, of: dru, to: 2020-01-01}, {title: General secretary, of: dru, from: 2021}]}
events:
  walkout: {name: The walkout, start: 2024-03-11, end: 2024-03-14}
---
["Enough,"]{quote: brook} said [Ada Brook]{brook} on [Monday]{date: 2024-03-04}. The stoppage begins [next week]{date: 2024-03-11, event: walkout}.
`;

  it('stands a timeline with its own day among the dates, and how far apart they are', () => {
    const timeline = wordsOf(
      /<section class="timeline">.*?<\/section>/s.exec(pageOf(text).foot)![0].replaceAll('<li', ' | <li'),
    );
    expect(timeline).toContain('Monday 4 March 2024 | "Enough," said Ada Brook on Monday.');
    expect(timeline).toContain('2 days laterWednesday 6 March 2024 | This article is published');
    expect(timeline).toContain('Monday 11 March 2024 | The walkout begins | The stoppage begins next week.');
    expect(timeline).toContain('The walkout ends');
  });

  it('stands who is who, the office of that day first', () => {
    const names = /<section class="names">.*<\/section>/s.exec(pageOf(text).foot)![0];
    expect(names).toContain('id="who-brook"');
    expect(wordsOf(names)).toContain('Ada Brook person');
    expect(names).toMatch(/<li class="held">General secretary, Dock and Rail Union.*<li>Chair/s);
    expect(wordsOf(names)).toContain(
      'General secretary, Dock and Rail Union since 2021Chair, Dock and Rail Union until 1 January 2020',
    );
    expect(wordsOf(names)).toContain('named once, quoted once');
  });

  it('tells cards and spans by one id', () => {
    const { blocks, foot } = pageOf(text);
    const cards = [
      ...blocks
        .map(({ html }) => html)
        .join('')
        .matchAll(/data-card="([^"]*)"/g),
    ].map(([, id]) => id);
    expect(cards.length).toBeGreaterThan(0);
    for (const id of cards) expect(foot).toContain(`id="${id}"`);
  });
});

describe('nothing of the article becomes markup', () => {
  const fair =
    /^<(?:\/?(?:section|div|h1|h2|p|span|ol|ul|li|b|strong|sup|mark|figure|figcaption|svg|text)|rect|line|\/svg|button|\/button|a|\/a)(?: (?:class|id|data-[a-z]+|tabindex|type|role|aria-label|viewBox|x|x1|x2|y|y1|y2|rx|width|height|text-anchor)="[^"<>]*"| data-fix| href="https?:\/\/[^"<>\s]*")*\/?>$/;
  const unfair = (html: string): string[] => (html.match(/<[^>]*>?/g) ?? []).filter((tag) => !fair.test(tag));
  const evil = `"'><script>alert(1)</script><img src=x onerror=alert(1)>`;
  const quoted = JSON.stringify(evil);

  it.each([
    evil,
    `[${evil}]{quote: a}`,
    `[a]{quote: b, note: ${quoted}, source: ${quoted}, said: ${quoted}, via: ${quoted}}`,
    `---\nheadline: ${quoted}\npublisher: ${quoted}\nbyline: ${quoted}\npublished: ${quoted}\nupdated: ${quoted}\n---\nx`,
    `---\nentities:\n  ${quoted}: {name: ${quoted}, type: ${quoted}, aliases: [${quoted}], description: ${quoted}, url: "javascript:alert(1)", wikidata: ${quoted}, born: ${quoted}, roles: [{title: ${quoted}, of: ${quoted}, from: ${quoted}}]}\n---\n[x]{entity: ${quoted}} said.`,
    `---\nballots:\n  ${quoted}: {question: ${quoted}, held: ${quoted}, outcome: ${quoted}, electorate: 12, turnout: ${quoted}, threshold: ${quoted}, options: {${quoted}: 60%, b: {share: 40%, votes: ${quoted}}}}\n---\n[x]{ballot: ${quoted}, outcome: ${quoted}}`,
    `---\nevents:\n  ${quoted}: {name: ${quoted}, start: 2024-01-02, end: 2024-01-03}\nfigures:\n  ${quoted}: {value: 3, unit: ${quoted}}\nclaims:\n  ${quoted}: {text: ${quoted}, verdict: ${quoted}}\n---\n[3]{figure: ${quoted}} [y]{claim: ${quoted}} [${evil} in 2024]{date: 2024, event: ${quoted}}`,
    `[x]{aside: ${quoted}}`,
    `[x]{${quoted}: y}`,
  ])('not of %s', (text) => {
    expect(unfair(htmlOf(pageOf(text)))).toEqual([]);
  });

  it('whatever it is', () => {
    const part = fc.constantFrom(
      '[',
      ']{',
      '}',
      '---\n',
      '\n\n',
      '<b>',
      '"',
      "'",
      '&',
      '# ',
      'quote: a',
      'figure',
      '12%',
      '\u202e',
      ' ',
      ': ',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const html = htmlOf(pageOf(parts.join('')));
        expect(unfair(html)).toEqual([]);
        expect(html).not.toContain('\u202e');
      }),
      { numRuns: 300 },
    );
  });
});

it('takes no time over an article of 100 KB', () => {
  const paragraph = `["We won,"]{quote: dru} said the [DRU]{dru} on [Monday]{date: 2024-03-04}, by [51 per cent]{figure}.\n\n`;
  const text = `---\npublished: 2024-03-06\n${dru}---\n${paragraph.repeat(1000)}`;
  const newsmark = new Newsmark({ index: true });
  newsmark.put('a.news', text);
  newsmark.checkAll();
  const article = newsmark.article('a.news')!;
  previewOf(article, newsmark.world);
  const before = process.cpuUsage();
  previewOf(article, newsmark.world);
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(400);
});
