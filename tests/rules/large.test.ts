/** Rules on large and hostile files: few findings are kept of many, and twice the text costs about twice the time. */
import { expect, test } from 'vitest';
import { readArticle } from '../../server/language/parse.ts';
import { Article } from '../../server/model/article.ts';
import { Registry, Scope } from '../../server/model/registry.ts';
import { factsOf } from '../../server/model/stating.ts';
import { rules } from '../../server/rules/index.ts';
import type { Entry } from '../../server/rules/rule.ts';
import { check } from '../support/check.ts';

test('keeps 200 findings of one rule in one file, and says how many more there are', () => {
  const findings = check([{ path: 'a.news', text: '[Ada]{ghost} left.\n\n'.repeat(450) }], 'entity/undeclared');
  expect(findings).toHaveLength(201);
  expect(findings.at(-1)?.message).toBe(
    '250 further findings of entity/undeclared in this file, from here on, are not shown',
  );
});

test('asks a rule for no more than it counts', () => {
  const findings = check([{ path: 'a.news', text: '[Ada]{ghost} left.\n\n'.repeat(3000) }], 'entity/undeclared');
  expect(findings.at(-1)?.message).toMatch(/^1,000 or more further findings/);
});

const people = 'entities:\n  ada: {type: person, name: Ada Brook, roles: [{title: mayor, from: 2001, to: 2009}]}';
const front = (more = ''): string => `---\npublished: 2024-03-04\n${people}\n${more}---\n`;

/** Texts of one kind of thing, as often as asked. */
const texts: Record<string, (n: number) => string> = {
  'mentions in paragraphs and headings': (n) => `${front()}${'## [Brook]{ada}\n\n[Ms Brook]{ada} left.\n\n'.repeat(n)}`,
  'mentions in one line': (n) => `${front()}${'[Ada Brook]{ada} left. '.repeat(n)}`,
  'mayors of another day': (n) => `${front()}${'The mayor, [Ada Brook]{ada}, left on [Monday]{date}. '.repeat(n)}`,
  'quotes with speakers': (n) =>
    `${front()}${'["We are quite ready to sail,"]{quote} said [Ada Brook]{ada}. '.repeat(n)}`,
  'quotes without annotation': (n) => `${front()}${'"We are quite ready to sail tonight," said Ada Brook. '.repeat(n)}`,
  'quotes without marks': (n) => `${front()}${'[We are ready]{quote: ada}, said [Ada Brook]{ada}.\n\n'.repeat(n)}`,
  'many speakers': (n) =>
    `${front()}${Array.from({ length: n }, (_, i) => `["We are ready,"]{quote: ada} said Ben Shaw${i}. `).join('')}`,
  'tagged dates': (n) =>
    `${front()}${'It met on [Monday]{date: 2024-03-01} and will meet [next week]{date: 2023-01-01}. '.repeat(n)}`,
  figures: (n) =>
    `${front('figures:\n  beds: {value: 37, unit: bed, measures: beds}\n')}${'The [37 beds]{figure: beds} and [about 52]{figure: {value: 52, unit: bed, measures: beds}}. '.repeat(n)}`,
  'declared shares': (n) =>
    `${front(`figures:\n  all: {value: 900, unit: bed}\n${Array.from({ length: n }, (_, i) => `  share-${i}: {value: 10, unit: percent, measures: m${i}, share-of: all}\n`).join('')}`)}None.`,
  asides: (n) =>
    `${front()}${'[An advert by Ada Brook]{aside: advert} "We are ready to go home," said Ada Brook. '.repeat(n)}`,
  brackets: (n) => `${'10 miles (12 '.repeat(n)})`,
  'opening marks': (n) => '“'.repeat(4 * n),
  'lone apostrophes': (n) => `'we said `.repeat(n),
};

function articleOf(text: string): Article {
  const document = readArticle(text);
  const facts = factsOf(document);
  return new Article('a.news', document, facts, new Scope('a.news', facts.declared, new Registry()));
}

/** Processor milliseconds that each rule takes for the article, the quickest of three. */
function costs(text: string): Map<string, number> {
  const least = new Map<string, number>();
  for (let run = 0; run < 3; run++) {
    const article = articleOf(text);
    void [article.quotations, article.figures, article.published];
    for (const rule of rules) {
      const before = process.cpuUsage();
      let count = 0;
      for (const _ of rule.check?.(article, { options: {} }) ?? []) if (++count === 1200) break;
      const entries = [...(rule.collect?.(article, { options: {} }) ?? [])];
      const groups = new Map<string, Entry[]>();
      for (const entry of entries) {
        const group = groups.get(entry.key);
        if (group) group.push(entry);
        else groups.set(entry.key, [entry]);
      }
      for (const group of groups.values())
        for (const _ of rule.judge?.(group, { options: {} }) ?? []) if (++count === 1200) break;
      const { user } = process.cpuUsage(before);
      least.set(rule.id, Math.min(least.get(rule.id) ?? Infinity, user / 1000));
    }
  }
  return least;
}

test.each(Object.entries(texts))(
  '%s: no rule costs more than in proportion',
  (_, text) => {
    costs(text(100));
    const [once, fourfold] = [costs(text(1000)), costs(text(4000))];
    const worse = [...fourfold].filter(([rule, cost]) => cost > 40 && cost > 9 * Math.max(once.get(rule)!, 2));
    expect(worse.map(([rule, cost]) => `${rule}: ${once.get(rule)} ms, ${cost} ms for four times as much`)).toEqual([]);
  },
  60_000,
);
