/** Reading aids: colours, hints, lenses, links, outlines, folds and selections. */
import { describe, expect, it } from 'vitest';
import { everyVariant, mark, parseMarked } from '../support/markers.ts';
import { at, editorOf } from './editor.ts';

const registry = `//- registry/all.yaml
entities:
  ada-brook: {type: person, name: Ada Brook}
  tu: {type: organisation, name: Transport Union, wikidata: Q42}
sources:
  count: {title: The count, url: https://example.org/count}
`;

describe('reading aids', () => {
  it('colour entities by type, quotes around what they hold, keys and values', async () => {
    const source = `${registry}//- a.news
‹|[Ada Brook|›{person}]{‹|ada-brook|›{id}} said: [‹|"We, the |›{quote}[‹|TU|›{organisation}]{‹|tu|›{id}}‹|, will not"|›{quote}]{‹|quote|›{key}: ‹|ada-brook|›{id}, ‹|said|›{key}: ‹|2024-03|›{value}}.
`
      .replace('‹|[Ada Brook|›', '[‹|Ada Brook|›')
      .replace('|›{person}]', '|›{person}]');
    await everyVariant(source, (marked) => {
      const tokens = editorOf(marked)
        .tokens('a.news')
        .map(({ start, end, type }) => ({ file: 'a.news', start, end, expect: type }));
      expect(mark(marked.files, tokens)).toBe(mark(marked.files, marked.ranges));
    });
  });

  it('tell tokens in order, none over another, whatever nests', () => {
    const tokens = at(
      `${registry}//- a.news\n[a [b [c]{tu} d]{quote: ada-brook} [e]{tu}]{aside: caption} [f]{figure: {value: 3}}<|>`,
      (editor, file) => editor.tokens(file),
    );
    for (const [index, token] of tokens.entries())
      if (index > 0) expect(token.start).toBeGreaterThanOrEqual(tokens[index - 1]!.end);
    expect(tokens.map(({ type }) => type)).toContain('aside');
  });

  it('hint at days, values and names, each switchable', () => {
    const source = `${registry}//- a.news\n---\npublished: 2024-03-04\n---\nOn [Wednesday]{date: 2024-03-06} [a dozen]{figure: {value: 12}} left [the union]{tu}.<|>`;
    const hints = (dates: boolean, figures: boolean, names: boolean): string[] =>
      at(source, (editor, file, offset) =>
        editor.hints(file, { start: 0, end: offset }, { dates, figures, names }).map(({ label }) => label),
      );
    expect(hints(true, true, true)).toEqual(['Wednesday 6 March 2024', '12', 'Transport Union']);
    expect(hints(false, false, true)).toEqual(['Transport Union']);
    expect(hints(false, true, false)).toEqual(['12']);
  });

  it('count mentions and quotes above declarations', () => {
    const lenses = at(
      `${registry}//- a.news\n[Ada]{ada-brook}: ["No."]{quote: ada-brook}\n//- registry/z.yaml\n# <|>`,
      (editor) => editor.lenses('registry/all.yaml').map(({ title }) => title),
    );
    expect(lenses.slice(0, 3)).toEqual(['mentioned once', 'quoted once', 'mentioned nowhere']);
  });

  it('link to addresses, Wikidata and sources', () => {
    const links = at(
      `${registry}//- a.news\n[Ada]{entity: ada-brook, source: count} [TU]{entity: tu, source: "https://example.org/x"}<|>`,
      (editor, file) => [...editor.links(file), ...editor.links('registry/all.yaml')],
    );
    expect(links.map(({ url }) => url)).toEqual([
      'https://example.org/count',
      'https://example.org/x',
      'https://www.wikidata.org/wiki/Q42',
      'https://example.org/count',
    ]);
  });

  it('outline headings with what stands below them, and declarations', () => {
    const outline = at(
      `${registry}//- a.news\n---\nfigures:\n  cost: {value: 3}\n---\n# Head\n\n[Ada]{ada-brook} spoke.\n\n# Next\n\n["No."]{quote: ada-brook}<|>`,
      (editor, file) => editor.outline(file),
    );
    expect(outline.map(({ name, children }) => [name, children.map((child) => child.name)])).toEqual([
      ['figures', ['cost']],
      ['Head', ['Ada']],
      ['Next', ['"No."']],
    ]);
  });

  it('search declarations by letters in their order, the best first', () => {
    const found = (query: string): string[] =>
      at(`${registry}//- a.news\n<|>`, (editor) => editor.search(query).map(({ name }) => name));
    expect(found('brook')).toEqual(['Ada Brook']);
    expect(found('tru')[0]).toBe('Transport Union');
    expect(found('xyz')).toEqual([]);
    expect(found('')).toHaveLength(3);
  });

  it('fold the front matter and long mappings', () => {
    const marked = parseMarked(
      '//- a.news\n---\nentities:\n  a:\n    name: A\n---\n[x]{figure: {\n  value: 3\n}}\n<|>',
    );
    const { text } = marked.files[0]!;
    const folds = editorOf(marked)
      .folds('a.news')
      .map(({ start, end }) => text.slice(start, end));
    expect(folds[0]).toMatch(/^---[\s\S]*---/);
    expect(folds.at(-1)).toMatch(/^\{figure: \{[\s\S]*\}\}$/);
  });

  it('select word, value, mapping, annotation, paragraph, all: each within the next', () => {
    const source = `${registry}//- a.news\nOne.\n\nThen [the union]{entity: t<|>u, note: x} spoke.\n`;
    const spans = at(source, (editor, file, offset) => editor.selections(file, [offset])[0]!);
    const text = parseMarked(source).files[1]!.text;
    const shown = spans.map(({ start, end }) => text.slice(start, end).trim());
    expect(shown).toEqual([
      'tu',
      'entity: tu',
      '{entity: tu, note: x}',
      '[the union]{entity: tu, note: x}',
      'Then [the union]{entity: tu, note: x} spoke.',
      text.trim(),
    ]);
  });
});
