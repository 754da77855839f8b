/** Two articles side by side: what speaks of one thing meets, and both sides say how they differ. */
import { describe, expect, it } from 'vitest';
import type { Pair } from '../../server/features/compare/pair.ts';
import type { Comparison } from '../../server/features/compare.ts';
import { everyVariant, type Marked, parseMarked } from '../support/markers.ts';
import { opened } from './actions.ts';

const registry = `//- registry/all.yaml
entities:
  ada-brook: {type: person, name: Ada Brook}
  ben-shaw: {type: person, name: Ben Shaw}
figures:
  porters: {value: 37, unit: person, measures: strikers, as-of: 2024-03-04}
ballots:
  mill-2024: {question: Strike?, held: 2024-03-01, options: {accept: {votes: 90}, reject: {votes: 110}}}
events:
  talks: {name: the talks, start: 2024-03-02}
`;
const head = '---\nheadline: Mill stops\npublisher: The Mill Echo\npublished: 2024-03-04\n---\n';

function compareIn(marked: Marked, left = 'a.news', right = 'b.news'): Comparison {
  const asked = (file: string) => marked.ranges.find((range) => range.file === file);
  return opened(marked.files).editor.compare(left, right, { left: asked(left), right: asked(right) })!;
}

function pairs(a: string, b: string): Pair[] {
  return compareIn(parseMarked(`${registry}//- a.news\n${head}${a}\n//- b.news\n${head}${b}\n`)).pairs;
}

/** Both sides with what only they have in square brackets. */
function shown({ left, right }: Pair): string[] {
  return [left, right].map(({ parts }) => parts.map(({ text, own }) => (own ? `<${text}>` : text)).join(''));
}

const said = (words: string, id = 'ada-brook'): string =>
  `["We will not hold another round of talks until ${words},"]{quote: ${id}} said [X]{${id}}.`;
const strikers = (print: string, value: number, asOf = ''): string =>
  `[${print}]{figure: {value: ${value}, unit: person, measures: strikers${asOf}}} walked out.`;

describe('quotations', () => {
  it('differ word by word', () => {
    const [pair, ...others] = pairs(said('the owners put money on the table'), said('ministers put money down'));
    expect(others).toEqual([]);
    expect(pair).toMatchObject({ kind: 'quote', about: 'Ada Brook', verdict: 'contradicts' });
    expect(pair!.findings.map(({ rule }) => rule)).toEqual(['quote/drift']);
    expect(shown(pair!)).toEqual([
      '"We will not hold another round of talks until <the owners> put money <on the table>,"',
      '"We will not hold another round of talks until <ministers> put money <down>,"',
    ]);
  });

  it('that are the same say so, spelling and marks aside', () => {
    const [pair] = pairs(said('owners organise them'), said('owners organize them').replaceAll('"', '“'));
    expect(pair).toMatchObject({ verdict: 'same', findings: [] });
    expect(shown(pair!).join()).not.toContain('<');
  });

  it('of two speakers meet where the words are many', () => {
    const [pair] = pairs(
      said('the owners put money on the table'),
      said('the owners put money on the table', 'ben-shaw'),
    );
    expect(pair).toMatchObject({ verdict: 'contradicts', left: { by: 'Ada Brook' }, right: { by: 'Ben Shaw' } });
    expect(
      pairs('["We are ready to go back,"]{quote: ada-brook}', '["We are ready to go on,"]{quote: ben-shaw}'),
    ).toEqual([]);
  });

  it('give every word of both sides back', () => {
    for (const [one, other] of [
      ['', 'a'],
      ['A b, c! d?', 'c d e f'],
      ['…', '—'],
      ['one two three four five.', 'one two 3 four five six'],
    ]) {
      const [a, b] = [
        `["${one} we will go back to work now"]{quote: ada-brook}`,
        `["${other} we will go back to work now"]{quote: ada-brook}`,
      ];
      const [pair] = pairs(a, b);
      expect(shown(pair!).map((text) => text.replace(/[<>]/g, ''))).toEqual([
        `"${one} we will go back to work now"`,
        `"${other} we will go back to work now"`,
      ]);
    }
  });
});

describe('figures', () => {
  it('that cannot both be true say why, with both intervals', () => {
    const [pair] = pairs(strikers('37 porters', 37), strikers('52 porters', 52));
    expect(pair).toMatchObject({
      kind: 'figure',
      about: 'strikers',
      verdict: 'contradicts',
      left: { allows: '37 porters', interval: { low: 37, high: 37 }, when: 'Monday 4 March 2024' },
      right: { allows: '52 porters', interval: { low: 52, high: 52 } },
    });
    expect(pair!.reason).toContain('lies wholly');
  });

  it('that meet say so', () => {
    const [pair] = pairs(strikers('37 porters', 37), strikers('about 40', 40));
    expect(pair).toMatchObject({ verdict: 'same', findings: [] });
    expect(pair!.reason).toMatch(/meet: both can be true$/);
  });

  it('of two days contradict nothing', () => {
    const [pair] = pairs(strikers('37 porters', 37), strikers('52 porters', 52, ', as-of: 2024-03-05'));
    expect(pair).toMatchObject({ verdict: 'another-day', right: { when: 'Tuesday 5 March 2024' } });
  });

  it('are held against a registry file too', () => {
    const marked = parseMarked(`${registry}//- a.news\n${head}${strikers('52 porters', 52)}\n`);
    const [pair] = compareIn(marked, 'a.news', 'registry/all.yaml').pairs;
    expect(pair).toMatchObject({ kind: 'figure', verdict: 'contradicts' });
    expect(shown(pair!)).toEqual(['52 porters', '37 people']);
  });

  it('within one article meet each other once', () => {
    const marked = parseMarked(
      `${registry}//- a.news\n${head}${strikers('36 porters', 36)} ${strikers('52 porters', 52)}\n`,
    );
    const found = compareIn(marked, 'a.news', 'a.news').pairs;
    expect(found.filter(({ left, right }) => left.span.start >= right.span.start)).toEqual([]);
    expect(found.map(shown)).toContainEqual(['36 porters', '52 porters']);
  });
});

describe('votes and dates', () => {
  it('meet by what they are about', () => {
    const found = pairs(
      'They [accepted]{ballot: mill-2024, outcome: accept} after [talks]{date: 2024-03-02, event: talks}: [110]{figure: mill-2024.reject.votes} to [90]{figure: mill-2024.accept.votes}.',
      'They [refused]{ballot: mill-2024, outcome: reject} after [Saturday]{date: 2024-03-02, event: talks}: [110]{figure: mill-2024.reject.votes}.',
    );
    expect(found.map(({ kind, about, verdict }) => [kind, about, verdict])).toEqual([
      ['ballot', 'Strike?', 'differs'],
      ['date', 'the talks', 'same'],
      ['figure', 'reject votes, Strike?', 'same'],
    ]);
    expect(found[0]!.reason).toBe('accept on the left, reject on the right');
  });
});

describe('what several places contradict together', () => {
  it('is one pair, with a line for each', () => {
    const marked = parseMarked(
      `${registry}//- a.news\n${head}They [voted to accept]{ballot: mill-2024, outcome: accept}.\n`,
    );
    const found = compareIn(marked, 'a.news', 'registry/all.yaml').pairs;
    expect(found.map(({ verdict }) => verdict)).toEqual(['contradicts']);
    expect(shown(found[0]!)).toEqual(['voted to accept', 'votes for accept: 90\nvotes for reject: 110']);
  });
});

describe('what is asked for by a place in a mapping', () => {
  it('is the claim around it, and what is said of it', () => {
    const source = `${registry}//- a.news\n${head}It rained on [Sunday]{date: ‹|2024-03-02|›}.\n`;
    const marked = parseMarked(source);
    const [pair] = compareIn(marked, 'a.news', 'a.news').pairs;
    expect([pair!.asked, pair!.verdict, ...shown(pair!)]).toEqual([
      true,
      'contradicts',
      'Sunday',
      'Tagged as Saturday 2 March 2024',
    ]);
  });

  it('holds for what is not the same kind of thing', () => {
    const source = `${registry}//- registry/more.yaml
entities:
  cy-fell: {type: person, name: Cy Fell, roles: [{title: ‹|Mayor|›, from: 2010, to: 2012}]}
//- a.news\n${head}[Cy Fell]{entity: cy-fell, role: ‹|Mayor|›} spoke.\n`;
    const [pair] = compareIn(parseMarked(source), 'a.news', 'registry/more.yaml').pairs;
    expect([pair!.asked, pair!.kind, pair!.about, pair!.verdict]).toEqual([true, 'entity', 'Cy Fell', 'contradicts']);
  });
});

describe('a comparison', () => {
  it('points at both places, and puts what was asked for first', async () => {
    const source = `${registry}//- a.news
${head}${said('the owners put money on the table')}

In all ‹|${strikers('37 porters', 37).replace('] walked', ']')}|›
//- b.news
${head}${said('ministers put money on the table')}

In all [‹|about 40|›]{figure: {value: 40, unit: person, measures: strikers}} walked out.
`
      .replace('‹|[37 porters]', '[‹|37 porters|›]')
      .replace(' walked out.|›', ' walked out.');
    await everyVariant(source, (marked) => {
      const { pairs } = compareIn(marked);
      expect(pairs.map(({ kind, asked }) => [kind, asked])).toEqual([
        ['figure', true],
        ['quote', undefined],
      ]);
      const textOf = (path: string): string => marked.files.find((file) => file.path === path)!.text;
      const [{ left, right }] = pairs as [Pair];
      expect(textOf('a.news').slice(left.span.start, left.span.end)).toBe('37 porters');
      expect(textOf('b.news').slice(right.span.start, right.span.end)).toBe('about 40');
    });
  });

  it('knows both articles by their headline, paper and date', () => {
    const { left } = compareIn(parseMarked(`${registry}//- a.news\n${head}A.\n//- b.news\nB.\n`));
    expect(left).toEqual({
      file: 'a.news',
      headline: 'Mill stops',
      publisher: 'The Mill Echo',
      published: 'Monday 4 March 2024',
    });
  });

  it('pairs what is asked for, whatever it is', () => {
    const marked = parseMarked(
      `${registry}//- a.news\n${head}["‹|No|›."]{quote: ada-brook}\n//- b.news\n${head}It ‹|rained|›.\n`,
    );
    expect(compareIn(marked).pairs.map((pair) => [pair.asked, ...shown(pair)])).toEqual([
      [true, '"<No>."', '<rained>'],
    ]);
  });

  it('stays in its bounds, whatever two articles repeat', () => {
    const many = (what: string): string => Array.from({ length: 600 }, () => what).join(' ');
    const marked = parseMarked(
      `${registry}//- a.news\n${head}${many(strikers('37', 37))} ${many(said('they come'))}\n//- b.news\n${head}${many(strikers('38', 38))} ${many(said('they go'))}\n`,
    );
    const started = process.cpuUsage();
    const { pairs, cut } = compareIn(marked);
    expect([pairs.length, cut]).toEqual([200, true]);
    expect(process.cpuUsage(started).user).toBeLessThan(20_000_000);
  });
});
