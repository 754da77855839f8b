/** Brackets and braces, as the reading view and the worksheet see them, held against the server's own reading. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { spansOf } from '../../client/spans.ts';
import { readArticle } from '../../server/language/parse.ts';

const shown = (text: string): string[] =>
  spansOf(text).map(({ kind, textStart, textEnd, mappingStart, mappingEnd }) => {
    return `${kind} ${text.slice(textStart, textEnd)} | ${text.slice(mappingStart, mappingEnd)}`;
  });

describe('spansOf', () => {
  it.each([
    ['short forms', '[BMA]{bma} ["so"]{quote}', ['entity BMA | bma', 'quote "so" | quote']],
    ['nesting', '[a [b]{c}]{quote: d}', ['entity b | c', 'quote a [b]{c} | quote: d']],
    ['braces in strings', '[a]{figure: x, note: "} {"}', ['figure a | figure: x, note: "} {"']],
    ['an apostrophe that is no quotation mark', "[a]{b, note: it's}", ["entity a | b, note: it's"]],
    ['comments', "[a]{ # }\n date: 2023 # it's\n}", ["date a |  # }\n date: 2023 # it's\n"]],
    ['literal brackets', '[sic] \\[a]{b} [c] {d}', []],
    ['front matter', '---\na: [b]{c}\n---\n[d]{e}', ['entity d | e']],
    ['front matter without end', '---\na: [b]{c}\n', []],
    ['what is unclosed ends at the blank line', '[a]{b: "c [d]{e}\n\n[f]{g}\r\n\r\n[h\n\ni]{j}', ['entity f | g']],
  ])('knows %s', (_, text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  it('agrees with the server about every sample', () => {
    const samples = join(import.meta.dirname, '../../samples');
    const paths = readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.news'));
    expect(paths.length).toBeGreaterThan(40);
    for (const path of paths) {
      const text = readFileSync(join(samples, path), 'utf8');
      const own = spansOf(text).map(({ start, end, kind }) => `${start}-${end} ${kind}`);
      const theirs = readArticle(text).annotations.map(({ start, end, kind }) => `${start}-${end} ${kind}`);
      expect({ path, spans: own.sort() }).toEqual({ path, spans: theirs.sort() });
    }
  });

  it.each(['[', ']{', '[a]{', '[a]{"', '[]{#', '\\', "]{'"])('takes no time over %s', (part) => {
    const text = part.repeat(500_000 / part.length);
    const started = performance.now();
    spansOf(text);
    spansOf(`[[[[${text}`);
    expect(performance.now() - started).toBeLessThan(1500);
  });
});
