/** The packed index says what the articles say. */
import { expect, it } from 'vitest';
import { readArticle } from '../../server/language/parse.ts';
import { Article } from '../../server/model/article.ts';
import { Corpus, type Reference, referencesIn } from '../../server/model/corpus.ts';
import { Registry, Scope } from '../../server/model/registry.ts';
import { factsOf } from '../../server/model/stating.ts';

function article(file: string, text: string): Article {
  const document = readArticle(text);
  const facts = factsOf(document);
  return new Article(file, document, facts, new Scope(file, facts.declared, new Registry()));
}

const far = 'Nothing more was said. '.repeat(30);
const texts: Record<string, string> = {
  'b.news': `---
entities:
  ada: {type: person, name: Ada Brook, part-of: union}
figures:
  beds: {value: 3, source: ledger}
---
[Ada]{ada} and [Ben]{ben}. ${far}[Three]{figure: beds} of the [Union]{entity: union, role: chair}, [Ada]{ada}.

["No,"]{quote: ada, via: ben} ${far}[she]{ada} said of [the vote]{ballot: spring.yes}.
`,
  'a.news': `[Ada]{ada} ${far}[Ben]{ben}, [51%]{figure: spring.yes}`,
  'c#d.news': '---\nentities:\n  ben: {type: person, name: Ben}\n---\n[Ben]{ben} and [Ada]{ada}',
};

it('gives every reference to a symbol by file and place', () => {
  const corpus = new Corpus();
  const articles = Object.entries(texts).map(([file, text]) => article(file, text));
  for (const each of articles) corpus.put(each);
  const expected = new Map<string, Reference[]>();
  for (const each of articles.sort((one, other) => (one.file < other.file ? -1 : 1))) {
    for (const { symbol, file, role, at, span } of referencesIn(each)) {
      const place = { start: span.start, end: span.end };
      expected.set(symbol, [
        ...(expected.get(symbol) ?? []),
        { file, role, at: { start: at.start, end: at.end }, span: place },
      ]);
    }
  }
  expect(expected.size).toBeGreaterThan(6);
  for (const [symbol, references] of expected) expect(corpus.references(symbol), symbol).toEqual(references);
  expect([...corpus.ownDeclarations()].map(({ symbol }) => symbol).sort()).toEqual([
    'entities:b.news#ada',
    'entities:c#d.news#ben',
    'figures:b.news#beds',
  ]);
  corpus.remove('b.news');
  expect(corpus.references('entities:b.news#ada')).toEqual([]);
  expect(corpus.references('entities:ben').map(({ file }) => file)).toEqual(['a.news']);
  expect(corpus.references('entities:nobody')).toEqual([]);
});
