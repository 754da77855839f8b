/** `newsmark suggest`: proposals printed, as a diff, as data, and written. */
import { describe, expect, it } from 'vitest';
import { newsmark, textOf } from './session.ts';

const story = 'Ada Brook spoke on Monday. "We lost 51.1 per cent of them," she said.\n';
const annotated = `---
newsmark: 1
entities:
  ada-brook: {type: person, name: Ada Brook}
---
[Ada Brook]{ada-brook} spoke on [Monday]{date}. ["We lost [51.1 per cent]{figure} of them,"]{quote} she said.
`;

describe('newsmark suggest', () => {
  it('prints one object a line with offsets into the plain text', async () => {
    const { code, out, err } = await newsmark(
      ['suggest', '--format', 'jsonl', '--published', '2024-03-14', 'a.txt', 'b.txt'],
      { 'a.txt': story, 'b.txt': 'Nothing.' },
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [first, second] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(second).toEqual({ file: 'b.txt', text: 'Nothing.', suggestions: [] });
    expect(first.file).toBe('a.txt');
    expect(first.text).toBe(story);
    expect(first.suggestions.map(({ kind, text }: { kind: string; text: string }) => `${kind}: ${text}`)).toEqual([
      'entity: Ada Brook',
      'date: Monday',
      'quote: "We lost 51.1 per cent of them,"',
      'figure: 51.1 per cent',
    ]);
    const quote = first.suggestions[2];
    expect(quote).toMatchObject({
      start: 27,
      end: 59,
      annotation: { quote: 'ada-brook', cue: 'said' },
      speaker: { start: 60, end: 63, id: 'ada-brook' },
      cue: { start: 64, end: 68 },
    });
    expect(quote.confidence).toBeGreaterThan(0.9);
    expect(quote.reason).toBe('"said" attributes it to "she"; that is likely Ada Brook.');
  });

  it('prints an array without a flag, empty where there is nothing', async () => {
    expect(
      JSON.parse((await newsmark(['suggest', 'a.txt', 'b.txt'], { 'a.txt': story, 'b.txt': story })).out),
    ).toHaveLength(2);
    expect((await newsmark(['suggest', '.'], { 'a.txt': story })).out).toBe('[]\n');
  });

  it('writes an imported text beside itself, and an article in its place', async () => {
    const first = await newsmark(['suggest', '--write', 'a.txt'], { 'a.txt': story });
    expect(first).toMatchObject({ code: 0, out: 'a.news\n', err: '' });
    expect(textOf(first.files, 'a.news')).toBe(annotated);
    expect(textOf(first.files, 'a.txt')).toBe(story);
    const again = await newsmark(['suggest', '--write', 'a.txt', 'a.news'], first.files);
    expect(again).toMatchObject({ code: 0, out: '', err: '' });
    expect(textOf(again.files, 'a.news')).toBe(annotated);
    const plain = await newsmark(['suggest', '--write', 'b.news'], { 'b.news': story });
    expect(textOf(plain.files, 'b.news')).toBe(annotated);
  });

  it('writes over nobody’s article', async () => {
    const { code, err, files } = await newsmark(['suggest', '--write', 'a.txt'], { 'a.txt': story, 'a.news': 'Mine.' });
    expect(code).toBe(2);
    expect(err).toBe('newsmark: a.news is there already and was left as it is\n');
    expect(textOf(files, 'a.news')).toBe('Mine.');
  });

  it('answers standard input, as text or as a diff', async () => {
    const input = [story];
    expect((await newsmark(['suggest', '--write', '-'], {}, { input })).out).toBe(annotated);
    const { out } = await newsmark(['suggest', '--format', 'diff', 'a.txt'], { 'a.txt': story });
    expect(out).toContain('+[Ada Brook]{ada-brook} spoke');
    expect(out).toContain('-Ada Brook spoke');
  });

  it('takes only the kinds and the confidence that are asked for', async () => {
    const kinds = async (...flags: string[]): Promise<string[]> => {
      const { out } = await newsmark(['suggest', '--format', 'jsonl', ...flags, 'a.txt'], { 'a.txt': story });
      return JSON.parse(out).suggestions.map(({ kind }: { kind: string }) => kind);
    };
    expect(await kinds('--kind', 'figure', '--kind', 'entity')).toEqual(['entity', 'figure']);
    expect(await kinds('--min-confidence', '0.96')).toEqual(['quote']);
    expect((await newsmark(['suggest', '--min-confidence', '2', 'a.txt'], { 'a.txt': story })).code).toBe(2);
  });

  it('links to the registry beside the text', async () => {
    const files = { 'registry/people.yaml': 'entities:\n  brook: {type: person, name: Ada Brook}\n', 'a.txt': story };
    const { out } = await newsmark(['suggest', '--format', 'jsonl', 'a.txt'], files);
    expect(JSON.parse(out).suggestions[0].annotation).toEqual({ entity: 'brook' });
  });
});
