import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleFromProse } from '../../server/exchange/prose.ts';
import { readArticle } from '../../server/language/parse.ts';
import { Registry } from '../../server/model/registry.ts';
import { Newsmark } from '../../server/service.ts';
import { annotate, articleOf, type WriteOptions } from '../../server/suggest/write.ts';
import { text } from './pieces.ts';

function written(source: string, options: WriteOptions = {}): string {
  return annotate(articleOf('a.news', source, new Registry()), options);
}

function errors(source: string): string[] {
  const newsmark = new Newsmark();
  newsmark.put('a.news', source);
  return newsmark
    .check('a.news')
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, message }) => `${rule}: ${message}`);
}

const gold = ['dev', 'test'].flatMap((half) => {
  const folder = new URL(`../gold/${half}/`, import.meta.url);
  return readdirSync(folder).map((name) => ({ name, source: readFileSync(new URL(name, folder), 'utf8') }));
});

describe('writing', () => {
  const prose = 'Ada Brook spoke on Monday. "We lost 51.1 per cent of them," she said.\n';

  it('leaves to the print what it says', () => {
    expect(written(articleFromProse(prose), { published: '2024-03-14' })).toBe(`---
newsmark: 1
entities:
  ada-brook: {type: person, name: Ada Brook}
---
[Ada Brook]{ada-brook} spoke on [Monday]{date}. ["We lost [51.1 per cent]{figure} of them,"]{quote} she said.
`);
  });

  it('writes all out in full style', () => {
    expect(written(articleFromProse(prose), { published: '2024-03-14', style: 'full' }).split('---\n')[2]).toBe(
      '[Ada Brook]{ada-brook} spoke on [Monday]{date: 2024-03-11}. ["We lost [51.1 per cent]{figure: {value: 51.1, unit: percent}} of them,"]{quote: ada-brook, cue: said} she said.\n',
    );
  });

  it('leaves a short quote to the name beside it', () => {
    expect(written(articleFromProse('"We are ready," said Ada Brook.'))).toContain('["We are ready,"]{quote} said');
  });

  it('adds to front matter and annotations that stand', () => {
    const source =
      '---\nnewsmark: 1\nentities:\n    brook: {type: person, name: Ada Brook}\npublished: 2024-03-14\n---\n[Ada Brook]{brook} met Ben Shaw. "It went well," said Brook.\n';
    expect(written(source)).toBe(
      '---\nnewsmark: 1\nentities:\n    brook: {type: person, name: Ada Brook}\n    ben-shaw: {type: person, name: Ben Shaw}\npublished: 2024-03-14\n---\n[Ada Brook]{brook} met [Ben Shaw]{ben-shaw}. ["It went well,"]{quote} said [Brook]{brook}.\n',
    );
  });

  it('writes only what is sure enough', () => {
    expect(written(articleFromProse(prose), { minConfidence: 0.99 })).toBe(articleFromProse(prose));
  });

  it('declares nothing that is not there', () => {
    const prose = 'Members of the union Weft met. Weft South West regional secretary Tim Rose said: "We go on."';
    expect(errors(written(articleFromProse(prose)))).toEqual([]);
    expect(written(articleFromProse(prose))).toContain('[Weft]{weft} met');
  });

  it('makes room for front matter where there is none', () => {
    expect(written('Ada Brook spoke.\r\nAll left.\r\n')).toBe(
      '---\r\nnewsmark: 1\r\nentities:\r\n  ada-brook: {type: person, name: Ada Brook}\r\n---\r\n[Ada Brook]{ada-brook} spoke.\r\nAll left.\r\n',
    );
  });

  it('keeps brackets and braces of the prose', () => {
    const odd = 'Ada Brook [sic] said: "It {was} 5% [of] them]{x}." \\[ no\n\n# Not a heading';
    expect(readArticle(written(articleFromProse(odd))).plain.text).toBe(odd);
  });
});

describe.each(['short', 'full'] as const)('gold articles in %s style', (style) => {
  it.each(
    gold.map(({ name, source }) => [name, source]),
  )('%s: words stay, nothing is wrong, a second run adds nothing', (_, source) => {
    const article = readArticle(source);
    const published = /^published: (.*)$/m.exec(source)![1]!;
    const once = written(articleFromProse(article.plain.text), { style, published });
    expect(readArticle(once).plain.text).toBe(article.plain.text);
    expect(errors(once)).toEqual([]);
    expect(written(once, { style, published })).toBe(once);
  });
});

describe('any text', () => {
  it('keeps its words, and a second run adds nothing', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('short', 'full'), (prose, style) => {
        const once = written(articleFromProse(prose), { style: style as 'short' | 'full' });
        expect(readArticle(once).plain.text).toBe(prose);
        expect(written(once, { style: style as 'short' | 'full' })).toBe(once);
      }),
      { numRuns: 150 },
    );
  });

  it('keeps the words of any article too', () => {
    fc.assert(
      fc.property(text, (source) => {
        const before = readArticle(source).plain.text;
        const once = written(source);
        expect(readArticle(once).plain.text).toBe(before);
        expect(written(once)).toBe(once);
      }),
      { numRuns: 150 },
    );
  });
});
