/** Marked text, as tests write it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyVariant, type Marked, mark, parseMarked } from './markers.ts';

/** Each range's own text, so that an offset that is off by one shows. */
function rangeTexts(marked: Marked): string[] {
  const texts = new Map(marked.files.map((file) => [file.path, file.text]));
  return marked.ranges.map((range) => (texts.get(range.file) as string).slice(range.start, range.end));
}

describe('parseMarked', () => {
  it('reads ranges with and without a message', () => {
    expect(parseMarked('The [‹|BMA|›{undeclared}]{bma} said ‹|so|›.')).toEqual({
      files: [{ path: 'article.news', text: 'The [BMA]{bma} said so.' }],
      ranges: [
        { file: 'article.news', start: 5, end: 8, expect: 'undeclared' },
        { file: 'article.news', start: 20, end: 22, expect: '' },
      ],
    });
  });

  it('reads nested and empty ranges', () => {
    const marked = parseMarked('‹|a ‹|b|›{inner}‹||›{empty} c|›{outer}');
    expect(rangeTexts(marked)).toEqual(['a b c', 'b', '']);
    expect(marked.ranges.map((range) => range.expect)).toEqual(['outer', 'inner', 'empty']);
  });

  it('reads the cursor', () => {
    expect(parseMarked('[BMA]{b<|>}').cursor).toEqual({ file: 'article.news', offset: 7 });
  });

  it('leaves what looks like a mark in news text alone', () => {
    const text = 'A $0.5m bill | <b> and {braces} › ‹ here.';
    expect(parseMarked(text).files).toEqual([{ path: 'article.news', text }]);
  });

  it('splits files', () => {
    const marked = parseMarked('//- a.news\nOne ‹|two|›{x}\n//- registry/b.yaml\nthree: ‹|four|›{y}\n');
    expect(marked.files).toEqual([
      { path: 'a.news', text: 'One two\n' },
      { path: 'registry/b.yaml', text: 'three: four\n' },
    ]);
    expect(rangeTexts(marked)).toEqual(['two', 'four']);
    expect(marked.ranges.map((range) => range.file)).toEqual(['a.news', 'registry/b.yaml']);
  });

  it('undents a block', () => {
    const marked = parseMarked(`
      ---
      entities:
        bma: {}
      ---

      Prose.
      `);
    expect(marked.files[0]?.text).toBe('---\nentities:\n  bma: {}\n---\n\nProse.\n');
  });

  it.each(['‹|open', 'shut|›', 'two<|> cursors<|>'])('refuses %j', (source) => {
    expect(() => parseMarked(source)).toThrow('Unexpected');
  });
});

describe('mark', () => {
  it.each([
    'Plain.',
    'The ‹|BMA|›{x} said ‹|so|›.',
    '‹|a ‹|b|›{inner} c|›{outer}',
    '‹|‹|twice|›{inner}|›{outer}',
    'a‹||›{empty}b',
    '//- a.news\nOne ‹|two|›{x}\n//- b.yaml\nthree: ‹|four|›{y}\n',
  ])('is the inverse of parseMarked: %j', (source) => {
    const { files, ranges } = parseMarked(source);
    expect(mark(files, ranges)).toBe(source);
  });
});

describe('everyVariant', () => {
  async function variantsOf(source: string, path?: string): Promise<Record<string, Marked>> {
    const seen: Record<string, Marked> = {};
    await everyVariant(
      source,
      (marked, variant) => {
        seen[variant] = marked;
      },
      path,
    );
    return seen;
  }

  const source = '---\nheadline: ‹|Bins|›{h}\n---\n\n# ‹|Bins|›{t}\n\n[‹|51%|›{f}]{figure}\n[‹|a\nb|›{g}]{c<|>}\n';

  it('keeps ranges and cursor on their text', async () => {
    const seen = await variantsOf(source);
    expect(Object.keys(seen)).toEqual(['as written', 'with CRLF', 'with emoji']);
    expect(seen['with CRLF'] && rangeTexts(seen['with CRLF'])).toEqual(['Bins', 'Bins', '51%', 'a\r\nb']);
    expect(seen['with emoji'] && rangeTexts(seen['with emoji'])).toEqual(['Bins', 'Bins', '51%', 'a\nb']);
    for (const { files, cursor } of Object.values(seen)) {
      expect(files[0]?.text.slice(0, cursor?.offset).endsWith('{c')).toBe(true);
    }
  });

  it('changes nothing but line ends and emoji', async () => {
    const seen = await variantsOf(source);
    const written = seen['as written']?.files[0]?.text;
    expect(seen['with CRLF']?.files[0]?.text).toBe(written?.replaceAll('\n', '\r\n'));
    expect(seen['with emoji']?.files[0]?.text).toBe(
      written?.replace('---\nheadline', '---\n# 😀\nheadline').replace('# Bins', '# 😀 Bins'),
    );
  });

  it('puts the emoji before prose without front matter, and into a comment of YAML', async () => {
    expect((await variantsOf('‹|Bins|›{x} went.'))['with emoji']).toEqual({
      files: [{ path: 'article.news', text: '😀 Bins went.' }],
      ranges: [{ file: 'article.news', start: 3, end: 7, expect: 'x' }],
    });
    const yaml = (await variantsOf('‹|entities|›{x}:', 'registry/a.yaml'))['with emoji'];
    expect(yaml?.files[0]?.text).toBe('# 😀\nentities:');
    expect(yaml && rangeTexts(yaml)).toEqual(['entities']);
  });

  it('moves an empty range as a whole', async () => {
    expect((await variantsOf('‹||›{x}Bins'))['with emoji']?.ranges).toEqual([
      { file: 'article.news', start: 3, end: 3, expect: 'x' },
    ]);
  });

  it('names the variant that fails', async () => {
    const onlyLf = (marked: Marked) => expect(marked.files[0]?.text).not.toContain('\r');
    await expect(everyVariant('a\nb', onlyLf)).rejects.toThrow(/^with CRLF: /);
  });

  it('keeps every range on its words in any text', async () => {
    const word = fc.constantFrom('a', '😀', '\n', ' ', '---\n', '# ', '‹|x|›{m}', '‹|x\ny|›{m}');
    await fc.assert(
      fc.asyncProperty(fc.array(word), async (words) => {
        const texts = Object.values(await variantsOf(words.join(''))).map(rangeTexts);
        const lf = texts.map((list) => list.map((text) => text.replaceAll('\r\n', '\n')));
        expect(lf[1]).toEqual(lf[0]);
        expect(lf[2]).toEqual(lf[0]);
      }),
    );
  });
});
