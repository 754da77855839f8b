/** What of an article is folded away, tinted and marked, and how much of it is looked at. */
import { describe, expect, it } from 'vitest';
import { drawingOf, type Stretch } from '../../client/drawing.ts';
import { spansOf } from '../../client/spans.ts';

const everywhere: Stretch = [0, 1e9];
const draw = (text: string, reading = true, open = '\0', screen = everywhere) =>
  drawingOf(spansOf(text), screen, reading, ({ mappingStart, mappingEnd }) =>
    text.slice(mappingStart, mappingEnd).includes(open),
  );

/** What is left to see of a text whose folded stretches and edges are gone. */
function seen(text: string, open?: string): string {
  const { folded, edges } = draw(text, true, open);
  const gone = new Set<number>();
  for (const [start, end] of [...folded, ...edges]) for (let at = start; at < end; at += 1) gone.add(at);
  return [...text].filter((_, at) => !gone.has(at)).join('');
}

describe('the reading view', () => {
  it.each([
    ['The [BMA]{bma} won.', 'The BMA won.'],
    ['["We [won]{ballot: b} it,"]{quote: ada} she said.', '"We won it," she said.'],
    ['[over\na line]{date: 2024} on', 'over\na line on'],
    ['[sic] and [a]{b, note: "}"} \\[c]{d}', '[sic] and a \\[c]{d}'],
    ['---\na: [b]{c}\n---\n[d]{e}', '---\na: [b]{c}\n---\nd'],
  ])('makes %j prose', (text, expected) => {
    expect(seen(text)).toBe(expected);
  });

  it('leaves the mapping that the cursor is in, with its brackets', () => {
    expect(seen('[One]{a} [two]{b} ["three [four]{c}"]{quote: d}', 'b')).toBe('One [two]{b} "three four"');
  });

  it('tints words by the innermost kind, and marks where something is folded away', () => {
    const text = '["We [won]{ballot: b} it,"]{quote: ada}';
    const { tints, marks } = draw(text);
    const words = (stretches: readonly Stretch[]) => stretches.map(([start, end]) => text.slice(start, end));
    expect(words(tints.ballot)).toEqual(['won']);
    expect(words(tints.quote).sort()).toEqual([' it,"', '"We ']);
    expect([marks.ballot, marks.quote].map(words)).toEqual([[']'], [']']]);
  });

  it('draws no more than the screen', () => {
    const text = '[one]{a}\n\n[two]{b}\n\n[three]{c}\n';
    const from = text.indexOf('[two');
    expect(draw(text, true, undefined, [from, from + 4]).folded).toHaveLength(1);
  });

  it('is not there when the annotations are to be seen', () => {
    const { folded, edges, pale, tints } = draw('The [BMA]{bma} won.', false);
    expect({ folded, edges, pale, tinted: Object.values(tints).flat() }).toEqual({
      folded: [],
      edges: [],
      pale: [[8, 14]],
      tinted: [],
    });
  });
});

it('takes no time over 100 KB, spans and all', () => {
  const text = 'The ["[BMA]{bma} won"]{quote: ada} by [51 per cent]{figure}.\n\n'.repeat(1700);
  const run = () => drawingOf(spansOf(text), [50_000, 60_000], true, () => false);
  run();
  const before = process.cpuUsage();
  for (let time = 0; time < 10; time += 1) run();
  expect(process.cpuUsage(before).user / 10_000).toBeLessThan(20);
});
