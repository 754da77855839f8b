/** Fingerprints: a finding is the same one after the text around it moved. */
import { describe, expect, it } from 'vitest';
import { Fingerprints } from '../../server/cli/fingerprint.ts';
import { parseMarked } from '../support/markers.ts';

const of = (marked: string, { rule = 'entity/name', file = 'a.news', prints = new Fingerprints() } = {}): string => {
  const { files, ranges } = parseMarked(marked);
  const span = { start: ranges[0]!.start, end: ranges[0]!.end };
  return prints.of({ rule, severity: 'error', file, span, message: '', related: [], fixes: [] }, file, files[0]!.text);
};

const article = 'The union said [‹|Ada Brook|›]{entity: ada} would speak on Friday.';

describe('a fingerprint', () => {
  it('outlives edits elsewhere, line ends, and annotations beside it', () => {
    const print = of(article);
    expect(print).toMatch(/^[0-9a-f]{32}$/);
    expect(of(`# A new headline\n\nA new paragraph.\n\n${article}`)).toBe(print);
    expect(of(`${article}\r\n\r\nMore.`)).toBe(print);
    expect(
      of('The [union]{union} said [‹|Ada Brook|›]{entity: ada, note: checked} would  speak on [Friday]{date}.'),
    ).toBe(print);
  });

  it('is another for another rule, file, word, neighbour or id', () => {
    const prints = [
      of(article),
      of(article, { rule: 'entity/type' }),
      of(article, { file: 'b.news' }),
      of(article.replace('Brook', 'Brooke')),
      of(article.replace('union', 'council')),
      of(article.replace('entity: ada', 'entity: ada-brook')),
    ];
    expect(new Set(prints).size).toBe(prints.length);
  });

  it('tells two findings at one place apart, the same way each time', () => {
    const twice = () => {
      const prints = new Fingerprints();
      return [of(article, { prints }), of(article, { prints })];
    };
    const [first, second] = twice();
    expect(first).not.toBe(second);
    expect(twice()).toEqual([first, second]);
  });

  it('is quick on a line without end', () => {
    const line = ']{'.repeat(500_000);
    expect(of(`${line}‹|x|›${line}`)).toMatch(/^[0-9a-f]{32}$/);
  });
});
