/** Articles out of web pages, Markdown and plain text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importedArticle } from '../../server/exchange/import.ts';
import { readArticle } from '../../server/language/parse.ts';

describe('web pages', () => {
  const page = `<!doctype html><html lang="en-GB"><head><title>Sawyers | Courier</title>
<meta property="og:site_name" content="Daily Courier"><meta name="author" content="Ada Brook">
<meta property="article:published_time" content="2024-03-04T06:00:00Z"><script>var a = "<p>no</p>";</script></head>
<body><nav><a href="/">Home</a> <a href="/n">News</a></nav>
<article><h1>Sawyers say &ldquo;no&rdquo;</h1>
<figure><img src="x.jpg"><figcaption>Sawyers [left] march</figcaption></figure>
<p>They <b>voted</b> by 51.1&nbsp;per cent,
it is said.</p><div class="share-links">Share this</div><p>Talks go on.</p></article>
<aside><h2>Related</h2><ul><li>Weavers win</li></ul></aside><footer>© Courier</footer></body></html>`;

  it('keep every word, with the page around the article in asides', () => {
    expect(importedArticle('a.html', page)).toBe(`---
newsmark: 1
headline: "Sawyers say “no”"
published: 2024-03-04
publisher: "Daily Courier"
byline: "Ada Brook"
lang: "en-GB"
---
[Home News]{aside: furniture}

# Sawyers say “no”

[Sawyers \\[left\\] march]{aside: caption}

They voted by 51.1 per cent, it is said.

[Share this]{aside: furniture}

Talks go on.

[Related]{aside: related}

[Weavers win]{aside: related}

[© Courier]{aside: furniture}
`);
  });

  it('are read without a finding, however broken', () => {
    const pieces = fc.constantFrom(
      '<p>',
      '</p>',
      '<h1>',
      '</h1>',
      '<nav>',
      '</nav>',
      'words [x]{y}',
      '&amp;',
      '# a',
      '<',
      '\\',
      '\n\n',
      '---',
      '"',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (all) => {
        expect(readArticle(importedArticle('a.html', all.join(''))).findings).toEqual([]);
      }),
    );
  });
});

describe('Markdown', () => {
  it('becomes words, headings and captions', () => {
    const source = `---
title: "Sawyers: no"
date: 2024-03-04
author: Ada Brook
---
# Sawyers: no

They **voted** on [the offer](https://example.org/offer "Offer") with *care* and snake_case_words.

![Sawyers march](a.jpg)

## What next?

> "We talk," said \\[one\\].
`;
    expect(importedArticle('a.md', source)).toBe(`---
newsmark: 1
headline: "Sawyers: no"
published: 2024-03-04
byline: "Ada Brook"
---
# Sawyers: no

They voted on the offer with care and snake_case_words.

[Sawyers march]{aside: caption}

What next?

"We talk," said [one].
`);
  });
});

describe('plain text', () => {
  it.each([
    ['signs of the format', 'A [b]{c} d\n# e\n---\n\\[ f'],
    ['brackets in balance', 'He said [sic] so'],
    ['a first line of hyphens', '---\nnot: front matter\n---\n'],
    ['CRLF', 'one\r\n\r\ntwo\r\n'],
  ])('keeps %s as they are printed', (_, text) => {
    const source = importedArticle('a.txt', text);
    expect(readArticle(source).plain.text).toBe(text);
    expect(readArticle(source).findings).toEqual([]);
  });

  it('leaves an article alone, whatever its name', () => {
    expect(importedArticle('a.txt', '[Ada]{entity: ada} spoke')).toBe('[Ada]{entity: ada} spoke');
    expect(importedArticle('a.news', 'A \\ [b]')).toBe('A \\ [b]');
    expect(importedArticle('a.txt', '---\nheadline: x\n---\nWords')).toBe('---\nheadline: x\n---\nWords');
  });
});
