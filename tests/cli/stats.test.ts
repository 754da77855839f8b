/** `newsmark stats`: what it counts, by article, folder and in all. */
import { describe, expect, it } from 'vitest';
import { expectRefusal, newsmark, textOf } from './session.ts';

const full = `---
published: 2024-03-04
entities:
  ada: {type: person, name: Ada Brook}
sources:
  post: {title: Post}
---
["We have 40 desks,"]{quote: ada, source: post, checked: {on: 2024-03-04, by: Ben}} said [Ada Brook]{ada}.

The office in [Westhaven]{entity: nobody} has [40 desks]{figure: {value: 41, unit: desk}} since 1 March 2024.
`;
const bare = 'Ben Shaw said: “We have 40 desks here.” He counted 52 chairs.\n\n[Read on: 99 chairs.]{aside}\n';
const files = { 'newsmark.config.yaml': '', 'a/full.news': full, 'b/bare.news': bare };

describe('stats', () => {
  it('counts what is found and annotated, sourced, checked and contradicted', async () => {
    const { out, err, code } = await newsmark(['stats', '--format', 'json'], files);
    expect({ err, code }).toEqual({ err: '', code: 0 });
    const { rows, total } = JSON.parse(out);
    expect(rows.map((row: { name: string }) => row.name)).toEqual(['a/full.news', 'b/bare.news']);
    expect(rows[0]).toMatchObject({
      quotations: { found: 1, annotated: 1 },
      figures: { found: 2, annotated: 1 },
      names: { found: 2, annotated: 2 },
      statements: 2,
      sourced: 1,
      checked: 1,
      findings: { 'entity/undeclared': 1, 'figure/value': 1 },
    });
    expect(rows[1]).toMatchObject({
      quotations: { found: 1, annotated: 0 },
      figures: { found: 2, annotated: 0 },
      names: { found: 1, annotated: 0 },
      statements: 0,
    });
    expect(total).toMatchObject({
      articles: 2,
      figures: { found: 4, annotated: 1 },
      names: { found: 3, annotated: 2 },
    });
  });

  it('prints a table, by folder where asked, with the sum last', async () => {
    const { out } = await newsmark(['stats', '--by', 'folder'], files);
    expect(out.split('\n').map((line) => line.split(/ {2,}/))).toMatchObject([
      ['', 'quotations', 'figures', 'names', 'sourced', 'checked', 'contradictions'],
      ['a', '100% 1/1', '50% 1/2', '100% 2/2', '50% 1/2', '50% 1/2', '1'],
      ['b', '0% 0/1', '0% 0/2', '0% 0/1', '–', '–', '0'],
      ['2 articles', '50% 1/2', '25% 1/4', '66% 2/3', '50% 1/2', '50% 1/2', '1'],
      [''],
      ['1', 'entity/undeclared'],
      ['1', 'figure/value'],
      [''],
    ]);
  });

  it('draws bars, and nothing in a name becomes markup', async () => {
    const run = await newsmark(['stats', '-o', 's.html'], { ...files, 'c/<b>.news': bare });
    const page = textOf(run.files, 's.html');
    expect(page).toContain('c/&lt;b&gt;.news');
    expect(page).toMatch(/Figures annotated<\/th><td><span class="track"><span class="bar" style="width:16.7%">/);
    expect(page).not.toMatch(/<b>|<script|https?:/);
  });

  it('counts what comes from standard input', async () => {
    const { out } = await newsmark(['stats', '-', '--format', 'json'], {}, { input: [bare] });
    expect(JSON.parse(out).rows).toMatchObject([{ name: '<stdin>', figures: { found: 2 }, names: { found: 1 } }]);
  });

  it('draws what is no contradiction apart', async () => {
    const { out } = await newsmark(['stats', '--format', 'html'], files);
    const charts = out.split('<caption>').filter((chart) => / by rule/.test(chart.slice(0, 60)));
    expect(charts.map((chart) => [...chart.matchAll(/row">([a-z]+\/[a-z]+)/g)].map(([, rule]) => rule))).toEqual([
      ['figure/value'],
      ['entity/undeclared'],
    ]);
  });

  it('refuses a file whose ending says nothing', async () => {
    expectRefusal(await newsmark(['stats', '-o', 's.doc'], files), /end it in \.html or \.json/);
  });

  it('says nothing of nothing', async () => {
    const { out, code } = await newsmark(['stats'], { 'newsmark.config.yaml': '' });
    expect(code).toBe(0);
    expect(out).toContain('0 articles');
  });
});
