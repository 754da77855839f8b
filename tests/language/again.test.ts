/** An article that is read again after an edit is what it would be if it were read for the first time. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation, Document } from '../../server/language/nodes.ts';
import { readArticle } from '../../server/language/parse.ts';

const pieces = [
  ...['', 'a', ' ', '\n', '\n\n', '\r\n', '\r', '\t\n', '# ', '#', '---\n', '---', '\n---\n', ': ', '\\', '😀'],
  ...['[', ']', '{', '}', ']{', '{figure}', '"', ', note: "x', '[Ada]{ada}', '[a [b]{c} d]{quote: e}', '[]{date}'],
  ...[
    '[x]{entty: y}',
    '[x]{a: 1, a: 2}',
    '[x]{figure: {value: 3}}',
    '[x]{figure: [1, {a: b}]}',
    '[x]{quote: |',
    ']{date}',
  ],
  ...[
    'headline: Unions: no deal\n',
    'entities:\n  ada: {type: person, name: Ada}\n',
    '\ufeff',
    '[x]{k: *a}',
    '{bma: &a 1}',
  ],
];

const text = fc
  .array(fc.constantFrom(...pieces, 'Some words', '\n\n', '\n\n'), { maxLength: 40 })
  .map((parts) => parts.join(''));
const front = fc.constantFrom(
  '',
  '',
  '---\nheadline: x\n---\n',
  '---\nheadline: x\n---',
  '---\r\nlang: en\r\n---\r\n',
  '---\nlang: en\n',
);
const edits = fc.array(fc.tuple(fc.nat(), fc.nat(30), fc.constantFrom(...pieces)), { minLength: 1, maxLength: 12 });

const runs = Number(process.env.NEWSMARK_RUNS ?? 300);

describe('an article read again', () => {
  it('is what it is when read for the first time', { timeout: 60_000 + runs * 200 }, () => {
    let again = 0;
    const property = fc.property(front, text, edits, (head, body, changes) => {
      let source = head + body;
      let document = readArticle(source);
      for (const [at, length, piece] of changes) {
        const start = at % (source.length + 1);
        source = source.slice(0, start) + piece + source.slice(start + (length > 12 ? 0 : length));
        const before = document;
        const shown = outline(before);
        document = readArticle(source, before);
        expect(outline(document)).toEqual(outline(readArticle(source)));
        expect(outline(before)).toEqual(shown);
        if (document.reuse) {
          again++;
          holds(before, document);
        }
      }
    });
    fc.assert(property, { numRuns: runs });
    expect(again).toBeGreaterThan(runs / 2);
  });

  it('reads no more than the paragraph of the edit', () => {
    const article = (word: string) =>
      `---\nlang: en\n---\n${'[One]{one} here.\n\n'.repeat(20)}${word}\n\n${'[Two]{two}.\n\n'.repeat(20)}`;
    const before = readArticle(article('An old one'));
    const document = readArticle(article('An [new]{new} one'), before);
    const { source, annotations } = document.reuse!;
    expect(document.text.slice(source.start, source.end)).toBe('An [new]{new} one\n\n');
    expect(annotations).toEqual({ start: 20, beforeEnd: 20, end: 21 });
    expect(document.annotations[3]).toBe(before.annotations[3]);
  });
});

function outline(document: Document): unknown {
  const { tree, frontMatter, annotations, plain, findings, lines } = document;
  const parents = annotations.map(({ parent }) => parent?.start);
  const way = Array.from({ length: document.text.length + 2 }, (_, at) => [plain.toPlain(at), plain.toSource(at)]);
  return { tree, frontMatter, annotations, parents, plain: plain.text, way, findings, lines: lines.count };
}

/** What the reuse says is the same is the same. */
function holds(before: Document, now: Document): void {
  const { source, plain, annotations } = now.reuse!;
  expect(now.text.slice(0, source.start)).toBe(before.text.slice(0, source.start));
  expect(now.text.slice(source.end)).toBe(before.text.slice(source.beforeEnd));
  expect(now.plain.text.slice(0, plain.start)).toBe(before.plain.text.slice(0, plain.start));
  expect(now.plain.text.slice(plain.end)).toBe(before.plain.text.slice(plain.beforeEnd));
  const words = (document: Document, each: readonly Annotation[]) =>
    each.map(({ start, end }) => document.text.slice(start, end));
  expect(words(now, now.annotations.slice(0, annotations.start))).toEqual(
    words(before, before.annotations.slice(0, annotations.start)),
  );
  expect(words(now, now.annotations.slice(annotations.end))).toEqual(
    words(before, before.annotations.slice(annotations.beforeEnd)),
  );
}
