/** Excerpts of articles in reports: the lines around a place, and how wide they stand. */
import fc from 'fast-check';
import { createColors } from 'picocolors';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../server/cli/report/excerpt.ts';
import { columnsOf } from '../../server/cli/report/text.ts';
import { linesOf } from '../../server/language/text.ts';
import { parseMarked } from '../support/markers.ts';

const plain = createColors(false);

/** The line and what stands under it, for a marked text. */
function shown(marked: string, width = 60): string[] {
  const { files, ranges } = parseMarked(marked);
  const { text } = files[0]!;
  const lines = linesOf(text);
  const spans = ranges.map(({ start, end }) => ({
    start: { ...lines.placeAt(start), offset: start },
    end: { ...lines.placeAt(end), offset: end },
  }));
  const { line, underline } = excerptOf({ text, lines }, spans, width, plain, (each) => each);
  return [line, underline];
}

describe('excerptOf', () => {
  it('underlines the span', () => {
    expect(shown('They [‹|voted for|›]{ballot: b} it.\nMore.')).toEqual([
      'They [voted for]{ballot: b} it.',
      '      ^^^^^^^^^',
    ]);
  });

  it('underlines several spans on one line', () => {
    expect(shown('{yes: ‹|한|›%, no: ‹|49%|›‹||›}')).toEqual(['{yes: 한%, no: 49%}', '      ^^       ^^^^']);
  });

  it('stands under wide and combining characters, tabs and hidden ones', () => {
    expect(shown('한국 ‹|가|› x')).toEqual(['한국 가 x', '     ^^']);
    expect(shown('👩‍👩‍👧 e\u0301 ‹|x|›')).toEqual(['👩‍👩‍👧 e\u0301 x', '     ^']);
    expect(shown('\t‹|x|›')).toEqual([' x', ' ^']);
    expect(shown('\u202e‹|a\x1b|›')).toEqual(['<U+202E>a<U+001B>', '        ^^^^^^^^^']);
  });

  it('shows an empty span as one mark, at the end of a line too', () => {
    expect(shown('ab‹||›')).toEqual(['ab', '  ^']);
  });

  it('shows the first line of a span of several', () => {
    expect(shown('a ‹|b\r\nc|› d')).toEqual(['a b', '  ^ … to line 2']);
  });

  it('cuts a long line around the span, at words', () => {
    const words = 'word '.repeat(50);
    expect(shown(`${words}‹|here|› ${words}`, 40)).toEqual([
      '…word word word here word word word…',
      '                ^^^^',
    ]);
    expect(shown(`‹|here|› ${words}`, 30)).toEqual(['here word word word word word…', '^^^^']);
    expect(shown(`${words}‹|here|›`, 30)).toEqual(['…word word word word word here', '                          ^^^^']);
  });

  it('cuts a span that is longer than the line', () => {
    const words = 'word '.repeat(50);
    expect(shown(`a ‹|${words}|› b`, 30)).toEqual(['a word word word word word… b', '  ^^^^^^^^^^^^^^^^^^^^^^^^^']);
    expect(shown(`${words}‹|${words}|›`, 30)).toEqual(['…word word word word word…', ' ^^^^^^^^^^^^^^^^^^^^^^^^^']);
  });

  it('fits into the width, and the marks stand under the span, whatever the text', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', ' ', '한', '😀', 'e\u0301', '\u202e', '\t', '[', ']{', '}'),
      maxLength: 80,
    });
    fc.assert(
      fc.property(text, text, text, fc.integer({ min: 20, max: 60 }), (before, inside, behind, width) => {
        const [line, underline] = shown(`\n${before}‹|${inside}|›${behind}`.slice(1), width) as [string, string];
        expect(stringWidth(line)).toBeLessThanOrEqual(width);
        expect(underline).toMatch(/^ *\^+$/);
        expect(underline.length).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('columnsOf', () => {
  it('measures quickly what it measures rightly', () => {
    for (let code = 0x20; code < 0x3000; code++) {
      const character = String.fromCharCode(code);
      if (code < 0x7f || code > 0x9f)
        expect([character, columnsOf(character)]).toEqual([character, stringWidth(character)]);
    }
  });
});
