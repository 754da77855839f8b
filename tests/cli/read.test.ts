/** `newsmark read`: what the readers make of a text. */
import { describe, expect, it } from 'vitest';
import { expectRefusal, newsmark } from './session.ts';

const read = async (text: string, ...flags: string[]) => {
  const session = await newsmark(['read', text, '--format', 'json', ...flags]);
  return JSON.parse(session.out) as Record<string, unknown>[];
};

describe('newsmark read', () => {
  it('shows a quantity with what it allows', async () => {
    expect(await read('It cost more than £1.3 million.')).toEqual([
      {
        kind: 'quantity',
        text: 'more than £1.3 million',
        start: 8,
        end: 30,
        low: 1300000,
        high: 2600000,
        value: 1300000,
        unit: 'GBP',
        qualifier: 'more-than',
        edtf: null,
      },
    ]);
  });

  it('shows a date as EDTF, and never the numbers in it', async () => {
    const [date, ...others] = await read('They met on 3 May 2023.', '--published', '2023-05-04');
    expect(date).toMatchObject({
      kind: 'date',
      text: '3 May 2023',
      start: 12,
      end: 22,
      edtf: '2023-05-03',
      low: null,
      unit: null,
    });
    expect(others).toEqual([]);
  });

  it('shows a quotation with its cue and speaker, and what is in it', async () => {
    const readings = await read('"We lost 37 beds," said Ada Brook.');
    expect(readings).toHaveLength(2);
    expect(readings[1]).toMatchObject({ kind: 'quantity', start: 9, value: 37 });
    expect(readings[0]).toMatchObject({
      kind: 'quotation',
      text: '"We lost 37 beds,"',
      cue: { start: 19, end: 23, text: 'said' },
      speaker: { start: 24, end: 33, text: 'Ada Brook' },
    });
  });

  it('takes words without quotation marks of the shell, and standard input', async () => {
    expect(JSON.parse((await newsmark(['read', 'some', '37', 'beds', '--format', 'json'])).out)).toMatchObject([
      { start: 0, value: 37, qualifier: 'about' },
    ]);
    expect(
      JSON.parse((await newsmark(['read', '-', '--format', 'json'], {}, { input: ['37 beds'] })).out),
    ).toHaveLength(1);
  });

  it('is a table for people', async () => {
    const { out } = await newsmark([
      'read',
      'Over £5 on Wednesday\u202e, "yes\x1b[2J indeed" said Ada.',
      '--published',
      '2024-01-25',
    ]);
    expect(out).toMatch(/^quantity {3}Over £5 +5 GBP, from 5 to 10, more-than\ndate {7}Wednesday +2024-01-24/);
    expect(out).toContain('"yes<U+001B>[2J indeed"');
    expect(out).not.toMatch(/[\x1b\u202e]/);
    expect((await newsmark(['read', 'nothing'])).out).toBe('No quantity, date or quotation found\n');
  });

  it('says so where a file was meant, and refuses what is no date', async () => {
    expect((await newsmark(['read', 'a.news'], { 'a.news': '' })).err).toContain('newsmark read - < a.news');
    expectRefusal(await newsmark(['read', '37 beds', '--published', 'yesterday']), 'write 2024, 2024-01 or 2024-01-25');
    expectRefusal(await newsmark(['read'], {}, { terminal: 80 }), 'give the text, or - for standard input');
    expectRefusal(await newsmark(['read', '--jsonl', 'text']), 'give no text');
  });
});

describe('newsmark read --jsonl', () => {
  const answers = async (lines: string[], ...flags: string[]) => {
    const session = await newsmark(['read', '--jsonl', ...flags], {}, { input: lines });
    return {
      ...session,
      answers: session.out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    };
  };

  it('answers each line, however the lines come in', async () => {
    const asked =
      '{"id": 1, "text": "37 beds"}\n{"id": "b", "text": "next Wednesday", "published": "2024-01-25"}\r\n\n{"id": null, "text": "é"}';
    const bytes = new TextEncoder().encode(asked);
    const session = await newsmark(['read', '--jsonl'], {}, { input: [...bytes].map((byte) => Uint8Array.of(byte)) });
    const { answers: whole } = await answers([asked]);
    expect(
      session.out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(whole);
    expect(whole.map(({ id }) => id)).toEqual([1, 'b', null]);
    expect(whole[0].readings).toMatchObject([{ kind: 'quantity', value: 37 }]);
    expect(whole[1].readings).toMatchObject([{ kind: 'date', edtf: '2024-01-31' }]);
    expect(whole[2].readings).toEqual([]);
    expect(session.code).toBe(0);
  });

  it('counts from --published where a line names no day', async () => {
    const { answers: one } = await answers(
      ['{"id": 1, "text": "on Wednesday last week"}'],
      '--published',
      '2024-01-25',
    );
    expect(one[0].readings[0].edtf).not.toBeNull();
  });

  it('answers what it cannot read too, goes on, and ends with 2', async () => {
    const {
      answers: all,
      err,
      code,
    } = await answers([
      'nonsense\n{"id": 2}\n{"id": 3, "text": "x", "published": "soon"}\n[]\n{"id": 5, "text": "37 beds"}\n',
    ]);
    expect(all.map(({ id, readings, error }) => [id, readings.length, typeof error])).toEqual([
      [null, 0, 'string'],
      [2, 0, 'string'],
      [3, 0, 'string'],
      [null, 0, 'string'],
      [5, 1, 'undefined'],
    ]);
    expect(err).toMatch(/^newsmark: line 1: .*\nnewsmark: line 2: /);
    expect(code).toBe(2);
  });
});
