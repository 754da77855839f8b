/** Reading an article: the tree, its offsets, and what becomes of broken text. */
import fc from 'fast-check';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import type { Annotation, Document } from '../../server/language/nodes.ts';
import { newsmarkParse, readArticle } from '../../server/language/parse.ts';
import { expectFindings, outlineOf } from './outline.ts';

const outline = (text: string) => outlineOf(readArticle(text));
const syntax = (text: string) => readArticle(text).findings.filter(({ rule }) => rule === 'format/syntax');

describe('spans', () => {
  test.each([
    ['The [union]{entity: bma} met.', ['P The entity bma<union> met.']],
    ['The [union]{bma} met.', ['P The entity bma<union> met.']],
    ['[five]{figure} [today]{date} ["No,"]{quote}', ['P figure ~<five> date ~<today> quote ~<"No,">']],
    ['[five]{figure: ~} [five]{figure: }', ['P figure ~<five> figure ~<five>']],
    ['[a]{colour: red} [b]{bma, role: chair} [c]{}', ['P ? red<a> ? ~<b> ? ~<c>']],
    ['[a [b]{x} c [d]{y}]{figure: z}', ['P figure z<a entity x<b> c entity y<d>>']],
    ['[five]{figure: {value: 5, unit: person}}', ['P figure {value: 5, unit: person}<five>']],
    ['["No [sic],"]{quote: ada} he [the chair] said', ['P quote ada<"No [sic],"> he [the chair] said']],
    ['[a] {b} ]{c} [d]e{f} {g}', ['P [a] {b} ]{c} [d]e{f} {g}']],
    ['[a [b]{x}', ['P [a entity x<b>']],
    ['[a]{note: "}", entity: b}', ['P ? "}"<a>']],
    ["[a]{entity: b, note: 'it''s }'}.", ['P entity b<a>.']],
    ['[a]{entity: b # the } here\n}.', ['P entity b<a>.']],
    ['[a\nb]{entity:\n  c,\n  role: d\n} e', ['P entity c<a␤b> e']],
    ['[a]{entity: [b}', ['P entity [b]<a>']],
    ['[😀]{figure: x}😀', ['P figure x<😀>😀']],
    ['[a]{x}[b]{y}', ['P entity x<a>entity y<b>']],
    ['[a]{"bma"}', ['P entity "bma"<a>']],
    ['[a]{"note":"}", entity: b}', ['P ? "}"<a>']],
    ["[a]{'note':'}'} b", ['P ? "}"<a> b']],
    ['[]{bma}', ['P entity bma<>']],
  ])('%j', (text, expected) => {
    expect(outline(text)).toEqual(expected);
  });

  test('escapes are undone, and only before what they are for', () => {
    expect(outline('\\[a\\]{b} \\# \\\\ \\{ \\} \\n [\\]]{x} \\')).toEqual(['P [a]{b} # \\ { } \\n entity x<]> \\']);
    expect(outline('[a]\\{b}')).toEqual(['P [a]{b}']);
    expect(readArticle('a \\[b\\] [c\\]]{d}').plain.text).toBe('a [b] c]');
    expect(readArticle('\\[a [b]{c \\] \\n \\\\').plain.text).toBe('[a [b]{c ] \\n \\');
    expect(outline('\\[a [b]{c \\] d')).toEqual(['P [a [b]{c ] d']);
  });

  test('a span knows its inside, its mapping, its place in the plain text and what is around it', () => {
    const text = 'É 😀 \\[x\\] [a [b]{x} c]{figure: y}.';
    const { annotations, plain } = readArticle(text);
    const [outer, inner] = annotations as [Annotation, Annotation];
    const slice = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    expect([slice(outer), slice(outer.inner), slice(outer.mapping)]).toEqual([
      '[a [b]{x} c]{figure: y}',
      'a [b]{x} c',
      '{figure: y}',
    ]);
    expect(slice(inner)).toBe('[b]{x}');
    expect(inner.parent).toBe(outer);
    expect(outer.parent).toBeUndefined();
    expect([outer, inner].map((each) => plain.text.slice(each.plain.start, each.plain.end))).toEqual(['a b c', 'b']);
  });
});

describe('blocks', () => {
  test.each([
    ['a\nb\n\nc', ['P a␤b', 'P c']],
    ['a\r\nb\r\n \t\r\nc\r\n', ['P a␤b', 'P c']],
    ['a\r\rb\rc', ['P a', 'P b␤c']],
    ['\n\n a\n', ['P  a']],
    ['# A [b]{x} c\nd', ['H A entity x<b> c', 'P d']],
    ['a\n# B\n# C\n', ['P a', 'H B', 'H C']],
    ['#a\n## b\n\\# c', ['P #a␤## b␤# c']],
    ['# [a\nb]{x}', ['H [a', 'P b]{x}']],
    ['# [a]{x,\n} b\nc', ['H entity x<a> b', 'P c']],
    ['[a\n\nb]{x} [c]{y}', ['P [a', 'P b]{x} entity y<c>']],
    ['', []],
    ['\uFEFFa', ['P a']],
  ])('%j', (text, expected) => {
    expect(outline(text)).toEqual(expected);
  });
});

describe('front matter', () => {
  test.each([
    ['---\nheadline: A\n---\nb', ['F {headline: A}', 'P b']],
    ['---\n---\nb', ['F ~', 'P b']],
    ['---\n# nothing\n\n---\n', ['F ~']],
    ['--- \r\na: b\r\n---\t\r\nc', ['F {a: b}', 'P c']],
    ['---\ra: b\r---\rc', ['F {a: b}', 'P c']],
    ['---\na: b\n\nc: d\n---', ['F {a: b, c: d}']],
    ['---\na: |\n  ---\n  b\n---\nc', ['F {a: "---\\nb\\n"}', 'P c']],
    ['\uFEFF---\na: b\n---\nc', ['F {a: b}', 'P c']],
    ['----\na: b\n---\n', ['P ----␤a: b␤---']],
    [' ---\na: b\n---\n', ['P  ---␤a: b␤---']],
    ['\n---\na: b\n---\n', ['P ---␤a: b␤---']],
    ['---\na: b\n\nc', ['F {a: b}', 'P c']],
    ['---\nSo it went.\n\nc', ['P ---␤So it went.', 'P c']],
  ])('%j', (text, expected) => {
    expect(outline(text)).toEqual(expected);
  });

  test('is no part of the plain text', () => {
    expect(readArticle('---\na: b\n---\n# C\n\n[d]{e}\n').plain.text).toBe('C\n\nd\n');
  });

  test('that is not closed is a finding, and closed by its fix', () => {
    const { findings } = readArticle('---\nlang: en\n\nc');
    expect(findings).toMatchObject([{ rule: 'format/syntax', span: { start: 0, end: 3 } }]);
    expect(findings[0]!.fixes[0]!.edits).toEqual([{ file: '', span: { start: 13, end: 13 }, text: '---\n' }]);
  });

  test('of anything but keys is a finding', () => expectFindings('---\n‹|- a\n- b|›{Unexpected list}\n---\n', syntax));
});

describe('recovery', () => {
  test('an unclosed mapping is a finding at its brace and literal text, up to the next blank line', async () => {
    const source =
      'The [BMA]{bma} and the [RCN]‹|{|›{format/syntax: Unexpected end of the paragraph}entity: rcn said\n[so]{x}.\n\nThe [RMT]{rmt} too.\n';
    await expectFindings(source, syntax);
    expect(outline(source.replace(/‹\||\|›\{[^}]*\}/g, ''))).toEqual([
      'P The entity bma<BMA> and the [RCN]{entity: rcn said␤[so]{x}.',
      'P The entity rmt<RMT> too.',
    ]);
  });

  test.each([
    ['a quotation mark', '[a]‹|{|›{is open}note: "b}\n\nc'],
    ['a comment', '[a]‹|{|›{is in a comment}note: b #c}\n\nc'],
    ['a nested mapping', '[a]‹|{|›{expected…to close}figure: {value: 5}\n\nc'],
    ['the end of the text', '[a]‹|{|›{expected…to close}'],
  ])('that %s keeps open', (_, source) => expectFindings(source, syntax));

  test('a closing bracket without an opening one is literal; a hint where a kind follows', () =>
    expectFindings('a ]{b} ‹|]{|›{without a}entity: bma} and ]{entities: x}', (text) => readArticle(text).findings));

  test('unreadable YAML is a finding at its place, and what is around it is read', async () => {
    await expectFindings('[a]{quote: ada, note: ‹|one: two|›{format/syntax}, cue: told} [b]{x}', syntax);
    expect(outline('[a]{quote: ada, note: one: two, cue: told} [b]{x}')).toEqual(['P quote ada<a> entity x<b>']);
  });
});

test('a span without words is found', () =>
  expectFindings('The ‹|[]|›{format/syntax: Unexpected span without words}{bma} met.', syntax));

describe('any text at all', { timeout: 60_000 }, () => {
  const pieces = fc.constantFrom(
    ...[
      'a',
      ' ',
      '\n',
      '\n\n',
      '\r\n',
      '\r',
      '[',
      ']',
      '{',
      '}',
      ']{',
      '[a]{b}',
      '[c]{figure: 5}',
      '\\',
      '\\[',
      '# ',
      '---\n',
      '😀',
      '\ud800',
    ],
    ...['"', "'", ': ', ', ', '#', 'a: b\n', '- ', '&a ', '*a', '|', '\t', '\uFEFF', '{a: {b: [c]}}'],
  );
  const runs = { numRuns: Number(process.env.RUNS ?? 1000) };
  const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

  test('gives a tree whose parts cover the text in order, and findings within it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const document = readArticle(text);
        checkTree(document);
        for (const { span } of document.findings) {
          expect(span.start).toBeLessThanOrEqual(span.end);
          expect(span.end).toBeLessThanOrEqual(document.text.length);
        }
      }),
      runs,
    );
  });

  test('the plain text is the texts of the tree with the line ends between them', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { plain, tree, annotations } = readArticle(text);
        const words = (node: { type: string; value?: unknown; children?: unknown[] }): string =>
          node.type === 'text' ? String(node.value) : ((node.children ?? []) as (typeof node)[]).map(words).join('');
        expect(plain.text.replace(/\s/g, '')).toBe(
          tree.children
            .map((block) => words(block as never))
            .join('')
            .replace(/\s/g, ''),
        );
        for (const node of annotations)
          expect(plain.text.slice(node.plain.start, node.plain.end)).toBe(words(node as never));
      }),
      runs,
    );
  });

  test('without brackets and backslashes it is its own plain text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '{', '}', '"', '#', '😀', '-', ':') }), (text) => {
        fc.pre(!text.startsWith('---') && !/^# /m.test(text));
        expect(readArticle(text).plain.text).toBe(text);
      }),
    );
  });

  function checkTree({ tree, text, annotations }: Document) {
    expect(tree).toMatchObject({ start: 0, end: text.length });
    let count = 0;
    const visit = (node: {
      start: number;
      end: number;
      children?: unknown[];
      inner?: { start: number; end: number };
    }) => {
      let at = node.inner?.start ?? node.start;
      for (const child of (node.children ?? []) as (typeof node & { type: string })[]) {
        expect(child.start).toBeGreaterThanOrEqual(at);
        expect(child.end).toBeGreaterThan(child.start);
        if (child.type === 'annotation') count++;
        visit(child);
        at = child.end;
      }
      expect(at).toBeLessThanOrEqual(node.inner?.end ?? node.end);
    };
    visit(tree);
    expect(annotations).toHaveLength(count);
    expect(annotations.map(({ start }) => start)).toEqual(annotations.map(({ start }) => start).sort((a, b) => a - b));
  }
});

describe('as a unified plugin', () => {
  const processor = unified().use(newsmarkParse);

  test('every node has its position, the tree is JSON, and the document is at hand', () => {
    const tree = processor.parse('# A\n\nb [c]{d}\r\n');
    expect(JSON.parse(JSON.stringify(tree)).children[1].children[1]).toMatchObject({
      type: 'annotation',
      position: { start: { line: 3, column: 3, offset: 7 }, end: { line: 3, column: 9, offset: 13 } },
    });
  });

  test('what is found is in the messages of the file', async () => {
    const file = await unified()
      .use(newsmarkParse)
      .use(function () {
        this.compiler = (_, file) => file.data.newsmark?.plain.text ?? '';
      })
      .process('a [b]{figur: c}\n\n]{bma} ]{quote: d}');
    expect(String(file)).toBe('a b\n\n]{bma} ]{quote: d}');
    expect(file.messages).toMatchObject([
      { source: 'format', ruleId: 'key', fatal: true, line: 1, column: 7 },
      { source: 'format', ruleId: 'syntax', fatal: undefined, line: 3, column: 8 },
    ]);
  });
});
