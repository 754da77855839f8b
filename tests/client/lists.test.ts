/** What the editor's lists show of what the server tells them: groups, order, pages. */
import { describe, expect, it } from 'vitest';
import { compareHtml } from '../../client/compare/comparePage.ts';
import type { Comparison, Half, Pair, Places, Spot, Subject } from '../../client/questions.ts';
import { sortedPlaces } from '../../client/trees/nodes.ts';
import { type ArticlesView, articlesHtml } from '../../client/worksheet/articlesPage.ts';
import {
  again,
  byNeed,
  type Claim,
  groupsOf,
  isFiltering,
  nextToDo,
  noFilter,
  type Progress,
  type Standing,
} from '../../client/worksheet/claims.ts';

const l10n = {
  t: (message: string, ...values: (string | number)[]) => message.replace(/\{(\d)\}/g, (_, at) => String(values[at])),
};
const at = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 9 } });
const hostile = `</title><img src=x onerror="alert(1)"> {0} \`&<script>'`;

function claim(print: string, standing: Standing, line: number, kind: Claim['kind'] = 'quote'): Claim {
  return { print, standing, kind, range: at(line), findings: [] };
}

describe('a worksheet', () => {
  const claims = [
    claim('a', 'checked', 1),
    claim('b', 'contradicted', 2, 'figure'),
    claim('c', 'unsourced', 3),
    claim('d', 'contradicted', 4),
  ];

  it('groups by how claims stand, the worst first, and counts what a filter leaves out', () => {
    const shown = (kinds: Claim['kind'][], standings: Standing[]) =>
      groupsOf(claims, { kinds, standings }).map(({ standing, claims, total }) => [
        standing,
        claims.map(({ print }) => print).join(''),
        total,
      ]);
    expect(shown([], [])).toEqual([
      ['contradicted', 'bd', 2],
      ['unsourced', 'c', 1],
      ['checked', 'a', 1],
    ]);
    expect(shown(['quote'], ['unsourced'])).toEqual([['contradicted', 'b', 2]]);
    expect([isFiltering(noFilter), isFiltering({ kinds: ['date'], standings: [] })]).toEqual([false, true]);
  });

  it('goes on to what is not done, and from the end to the beginning', () => {
    const to = (line: number, backwards = false) => nextToDo(claims, { line, character: 0 }, backwards)?.print;
    expect([to(0), to(2), to(3), to(4)]).toEqual(['b', 'c', 'd', 'b']);
    expect([to(4, true), to(2, true)]).toEqual(['c', 'd']);
    expect(nextToDo([claims[0]!], { line: 0, character: 0 })).toBeUndefined();
  });

  it('finds a claim again after an edit above it', () => {
    const later = [claim('c', 'unsourced', 1), claim('c', 'unsourced', 9), claim('d', 'unsourced', 4)];
    expect(again(later, claims[2]!)?.range.start.line).toBe(1);
    expect(again(later, claim('x', 'checked', 1))).toBeUndefined();
  });
});

describe('the page of all articles', () => {
  const article = (headline: string, counts: Partial<Progress['counts']>): Progress => ({
    uri: `file:///news/${headline}.news`,
    headline,
    counts: { contradicted: 0, doubtful: 0, unsourced: 0, unchecked: 0, checked: 0, ...counts },
  });
  const articles = [
    article('Done', { checked: 4 }),
    article('Open', { unchecked: 9, checked: 1 }),
    article('Wrong', { contradicted: 1, checked: 9 }),
    article('Bare', { unsourced: 3 }),
    article('Empty', {}),
  ];
  const page = (view: Partial<ArticlesView> = {}, list = articles) =>
    articlesHtml(list, { query: '', only: 'all', limit: 100, ...view }, (uri) => uri.slice(13), l10n);
  const names = (view: Partial<ArticlesView>): string[] =>
    [...page(view).rows.matchAll(/data-open="[^"]*">([^<]*)</g)].map(([, name]) => name!);

  it('puts those first that need somebody most', () => {
    expect(byNeed(articles).map(({ headline }) => headline)).toEqual(['Wrong', 'Bare', 'Open', 'Done', 'Empty']);
  });

  it('shows those that are asked for', () => {
    expect(names({ query: 'oPEN .news' })).toEqual(['Open']);
    expect(names({ only: 'contradicted' })).toEqual(['Wrong']);
    expect(names({ only: 'done' })).toEqual(['Done']);
    expect(names({ limit: 2 })).toEqual(['Done', 'Open']);
    expect(page({ limit: 2 }).rows).toContain('Show more (3 left)');
    expect(page({ query: 'nothing' }).rows).toContain('There is no such article.');
  });

  it('says in words and numbers what its bars show', () => {
    const { summary, rows } = page();
    expect(summary).toContain('14 of 27 claims are checked');
    expect(rows).toContain('aria-label="9 of 10 checked, 1 contradicted"');
    expect(rows).toContain('<rect class="contradicted" x="0.00" width="10.00"');
    expect(rows).toContain('<rect class="checked" x="10.00" width="90.00"');
    expect(rows.match(/scope="row"/g)).toHaveLength(5);
  });

  it('lets nothing of an article be more than text', () => {
    const { rows } = page({ query: hostile }, [article(hostile, { checked: 1 })]);
    const { head, rows: own } = page({ query: hostile }, [{ ...article('x', {}), uri: `file:///${hostile}` }]);
    const { rows: found } = page({}, [{ ...article(hostile, {}), published: hostile }]);
    for (const html of [rows, head, own, found]) expectHarmless(html);
  });

  it('is quick with thousands of articles', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => article(`Article ${index}`, { unsourced: index % 7 }));
    const started = process.cpuUsage();
    const { rows } = page({}, byNeed(many));
    expect(rows.match(/<tr>/g)).toHaveLength(101);
    expect(process.cpuUsage(started).user).toBeLessThan(3_000_000);
  });
});

describe('the trees', () => {
  const subject = { id: 's', name: 'Ada', mentions: 2, quotes: 2 } as Subject;
  const spot = (words: string, role: Spot['role'], objection?: Spot['objection']): Spot => ({
    uri: 'file:///a.news',
    range: at(1),
    words,
    role,
    objection,
  });
  const nodes = (answer: Partial<Places>) =>
    sortedPlaces(subject, { places: [], values: [], total: 0, ...answer }).map((node) => {
      if (node.what === 'spot') return node.spot.words;
      if (node.what === 'mentions') return node.places.map(({ words }) => words);
      if (node.what === 'value') return `${node.shown} ${node.places.length}`;
      return node.what === 'more' ? `${node.shown}/${node.total}` : node.subject.name;
    });
  const wrong = { severity: 'error', message: 'no' } as const;

  it('have what is disputed first, then what is quoted, and all mentions in one place', () => {
    const places = [
      spot('Ada', 'mention'),
      spot('"No."', 'quote'),
      spot('"Yes."', 'quote', wrong),
      spot('Ms X', 'mention', wrong),
    ];
    expect(nodes({ places, total: 4 })).toEqual(['"Yes."', 'Ms X', '"No."', ['Ada']]);
    expect(nodes({ places: places.slice(0, 1), total: 9 })).toEqual(['Ada', '1/9']);
  });

  it('have values as the server sorted them', () => {
    const values = [
      { shown: '37', places: [spot('37', 'figure')], objection: wrong },
      { shown: '52', places: [spot('52', 'figure'), spot('52', 'declared')] },
    ];
    expect(nodes({ values, total: 3 })).toEqual(['37 1', '52 2']);
  });
});

describe('the page of two articles', () => {
  const half = (text: string, more: Partial<Half> = {}): Half => ({
    range: at(4),
    parts: [{ text, own: false }],
    ...more,
  });
  const pair = (more: Partial<Pair>): Pair => ({
    kind: 'quote',
    about: 'Ada Brook',
    verdict: 'same',
    reason: 'Word for word the same',
    findings: [],
    left: half('left'),
    right: half('right'),
    ...more,
  });
  const page = (pairs: Pair[], side = {}): string => {
    const comparison: Comparison = {
      left: { uri: 'file:///a.news', headline: 'Mill stops', publisher: 'Echo', published: '4 March 2024', ...side },
      right: { uri: 'file:///b.news' },
      pairs,
      cut: false,
    };
    return compareHtml(comparison, (uri) => uri.slice(8), l10n);
  };

  it('marks what only one side has, and not by colour alone', () => {
    const parts = [
      { text: 'We ', own: false },
      { text: 'never', own: true },
    ];
    const findings: Pair['findings'] = [{ rule: 'quote/drift', severity: 'error', message: 'Unexpected "never"' }];
    const html = page([
      pair({ verdict: 'contradicts', findings, left: half('', { parts }), right: half('', { parts }) }),
    ]);
    expect(html).toContain('We <del>never</del>');
    expect(html).toContain('We <ins>never</ins>');
    expect(html).toContain('✗');
    expect(html).toContain('One contradiction.');
  });

  it('calls what is a warning alone no certain contradiction', () => {
    const findings: Pair['findings'] = [{ rule: 'quote/drift', severity: 'warning', message: 'Unexpected "never"' }];
    const html = page([pair({ verdict: 'contradicts', findings })]);
    expect(html).toContain('They may contradict each other.');
    expect(html).toContain('Nothing here is certain to contradict');
    expect(html).not.toContain('One contradiction.');
  });

  it('draws both intervals over one line, and says in words what is drawn', () => {
    const figure = (low: number, high: number) => half('x', { allows: `[${low}, ${high}]`, low, high });
    const html = page([pair({ kind: 'figure', left: figure(0, 10), right: figure(90, 100), reason: 'apart' })]);
    const bars = [...html.matchAll(/<rect class="(\w+)" x="([\d.]+)" y="\d+" width="([\d.]+)"/g)].map(
      ([, side, x, width]) => [side, Number(x), Number(width)],
    );
    expect(bars).toEqual([
      ['left', 4.55, 9.09],
      ['right', 86.36, 9.09],
    ]);
    expect(html).toContain('aria-label="Left allows [0, 10], right allows [90, 100]. apart"');
    for (const one of [figure(5, 5), figure(0, 0)])
      expect(page([pair({ kind: 'figure', left: one, right: one })])).not.toContain('NaN');
    expect(page([pair({ kind: 'figure', left: figure(0, 10) })])).not.toContain('<svg');
  });

  it('keeps what agrees out of the way, open where there is nothing else', () => {
    expect(page([pair({})])).toContain('<details open>');
    const html = page([pair({ verdict: 'contradicts', about: 'first' }), pair({ about: 'second' })]);
    expect(html).toContain('<details><summary>Where both can be true (1)</summary>');
    expect(html.indexOf('first')).toBeLessThan(html.indexOf('<details>'));
    expect(page([pair({ asked: true })])).not.toContain('<details');
    expect(page([])).toContain('The two say nothing about the same thing.');
  });

  it('leads to every place', () => {
    const html = page([pair({ asked: true })]);
    for (const side of ['left', 'right']) {
      expect(html).toContain(`data-pair="0" data-side="${side}">Line 5<`);
      expect(html).toMatch(new RegExp(`<button class="link" data-side="${side}"`));
    }
  });

  it('lets nothing of an article be more than text', () => {
    const evil = half(hostile, {
      parts: [{ text: hostile, own: true }],
      by: hostile,
      when: hostile,
      allows: hostile,
      low: 1,
      high: 2,
    });
    const findings = [{ rule: hostile, severity: 'error', message: hostile }];
    const html = page(
      [pair({ kind: 'figure', about: hostile, reason: hostile, findings, left: evil, right: evil, asked: true })],
      { headline: hostile, publisher: hostile, uri: `file:///${hostile}` },
    );
    expectHarmless(html);
  });
});

/** Every tag is one of ours, with attributes in whole quotation marks. */
function expectHarmless(html: string): void {
  const own =
    /^<\/?(?:h1|h2|h3|header|div|p|ul|li|code|form|label|input|select|option|span|b|strong|button|svg|rect|line|table|thead|tbody|tr|th|td|section|blockquote|del|ins|details|summary)(?: [a-zA-Z0-9-]+(?:="[^"<>]*")?)*\/?>$/;
  const tags = html.match(/<[^>]*>?/g) ?? [];
  expect(tags.filter((tag) => !own.test(tag))).toEqual([]);
  const attributes = tags.flatMap((tag) => tag.replace(/"[^"]*"/g, '').match(/[a-zA-Z-]+(?==)/g) ?? []);
  // A style would be against the policy; the others fetch or run something.
  expect(attributes.filter((name) => /^(?:style|href|src|on.*)$/.test(name))).toEqual([]);
}
