/** The list under review, without an editor. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextDocument } from 'vscode';
import { Decisions } from '../../client/suggest/decisions.ts';
import {
  type Change,
  choices,
  following,
  type Listing,
  listed,
  moved,
  movedBy,
  remaining,
  shortened,
  stepped,
} from '../../client/suggest/list.ts';

function offer(key: string, more: Partial<Listing> = {}): Listing {
  const start = Number(key.replace(/\D/g, ''));
  return {
    key,
    kind: 'entity',
    start,
    end: start + 5,
    text: key,
    mapping: '{x}',
    confidence: 0.9,
    asks: false,
    ...more,
  };
}

function applied(text: string, { start, end }: Change, put: string): string {
  return text.slice(0, start) + put + text.slice(end);
}

describe('a place', () => {
  it.each([
    ['before it', 0, 2, 'xyz', 'word'],
    ['right before its first character', 4, 4, '[', 'word'],
    ['right behind its last one', 8, 8, ']{x}', 'word'],
    ['behind it', 9, 9, 'x', 'word'],
    ['inside', 6, 6, 'xx', 'woxxrd'],
    ['over its beginning', 2, 6, 'X', 'Xrd'],
    ['over its end', 6, 10, 'X', 'woX'],
    ['over all of it', 3, 9, 'new', 'new'],
    ['that takes it away', 3, 9, '', ''],
  ])('keeps its words through a change %s', (_, start, end, put, words) => {
    const text = 'one word more';
    const change = { start, end, length: put.length };
    const after = moved({ start: 4, end: 8 }, change);
    expect(applied(text, change, put).slice(after.start, after.end)).toBe(words);
  });

  it('keeps its words through any changes that leave them alone', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ at: fc.nat(20), put: fc.string({ maxLength: 4 }) }), { maxLength: 6 }),
        fc.nat(10),
        (inserts, start) => {
          const words = '😀word';
          const text = `${'.'.repeat(start)}${words}${'.'.repeat(20)}`;
          const [from, to] = [start, start + words.length];
          // In one event, from the last to the first, as an editor tells of several cursors.
          const outside = inserts
            .map(({ at, put }) => ({ at: at > from && at < to ? from : at, put }))
            .sort((a, b) => b.at - a.at)
            .filter(({ at }, i, all) => all[i - 1]?.at !== at);
          let after = text;
          for (const { at, put } of outside) after = applied(after, { start: at, end: at, length: 0 }, put);
          const changes = outside.map(({ at, put }) => ({ start: at, end: at, length: put.length }));
          const place = movedBy({ start: from, end: to }, changes);
          expect(after.slice(place.start, place.end)).toBe(words);
        },
      ),
    );
  });
});

describe('rejected words', () => {
  it('do not come back, in their place', () => {
    const offers = [offer('a1'), offer('a10'), offer('a1', { key: 'q1', kind: 'quote' })];
    expect(remaining(offers, [{ kind: 'entity', start: 1, end: 6, text: 'a1' }]).map(({ key }) => key)).toEqual([
      'a10',
      'q1',
    ]);
  });

  it('may be proposed elsewhere', () => {
    expect(remaining([offer('a30', { text: 'a1' })], [{ kind: 'entity', start: 1, end: 6, text: 'a1' }])).toHaveLength(
      1,
    );
  });
});

describe('decisions', () => {
  const document = (version: number, isUntitled = false): TextDocument =>
    ({ version, isUntitled, uri: { toString: () => 'a.news' } }) as unknown as TextDocument;
  const words = { kind: 'entity', start: 10, end: 14, text: 'Brook' } as const;

  it('are taken back one after the other, each in the text that it left', () => {
    const decisions = new Decisions();
    decisions.accepted(1, 1, 2);
    decisions.accepted(3, 2, 3);
    expect(decisions.counts).toEqual({ accepted: 4, rejected: 0 });
    decisions.takeBack(document(4));
    expect(decisions.last).toMatchObject({ from: 1, to: 4 });
    decisions.takeBack(document(5));
    expect(decisions.last).toBeUndefined();
    expect(decisions.counts).toEqual({ accepted: 0, rejected: 0 });
  });

  it('know what was typed since', () => {
    const decisions = new Decisions();
    decisions.accepted(1, 1, 2);
    decisions.reject(document(2), [words]);
    decisions.takeBack(document(7));
    expect(decisions.last).toMatchObject({ from: 1, to: 2 });
  });

  it('remember rejected words where they are now, and beyond a review', () => {
    const decisions = new Decisions();
    decisions.reject(document(1), [words]);
    decisions.changed(document(2), [{ start: 0, end: 2, length: 5 }]);
    decisions.begin();
    decisions.closed(document(2));
    expect(decisions.rejectedIn(document(2))).toEqual([{ ...words, start: 13, end: 17 }]);
    decisions.reject(document(2), [words]);
    decisions.changed(document(3), [{ start: 0, end: 0, length: 1 }]);
    decisions.takeBack(document(3));
    expect(decisions.rejectedIn(document(3))).toEqual([{ ...words, start: 14, end: 18 }]);
    decisions.closed(document(3, true));
    expect(decisions.rejectedIn(document(3))).toEqual([]);
  });
});

describe('going on', () => {
  const list = [offer('a1'), offer('a10'), offer('a20')];

  it('is to what followed in the list', () => {
    expect(following(list, ['a5', 'a20', 'a1'], 0)?.key).toBe('a20');
  });

  it('is to what stands behind, where nothing followed', () => {
    expect(following(list, [], 7)?.key).toBe('a10');
    expect(following(list, [], 70)?.key).toBe('a20');
    expect(following([], [], 0)).toBeUndefined();
  });

  it('goes round', () => {
    expect(stepped(list, list[2], 1)?.key).toBe('a1');
    expect(stepped(list, list[0], -1)?.key).toBe('a20');
    expect(stepped(list, undefined, 1)?.key).toBe('a1');
    expect(stepped([], undefined, 1)).toBeUndefined();
  });
});

describe('a very long list', () => {
  const list = Array.from({ length: 1000 }, (_, index) => offer(`a${index * 10}`));
  const shown = (current: Listing | undefined): [string | undefined, string | undefined, number] => {
    const rows = listed(list, current);
    return [rows[0]?.key, rows.at(-1)?.key, rows.length];
  };

  it('shows what is around the current one', () => {
    expect(shown(undefined)).toEqual(['a0', 'a2990', 300]);
    expect(shown(list[50])).toEqual(['a0', 'a2990', 300]);
    expect(shown(list[500])).toEqual(['a4000', 'a6990', 300]);
    expect(shown(list[999])).toEqual(['a7000', 'a9990', 300]);
    expect(listed(list.slice(0, 7), list[3])).toHaveLength(7);
  });
});

describe('deciding about several', () => {
  const list = [
    offer('e1', { mapping: '{ada}' }),
    offer('e2', { mapping: '{ada}', confidence: 0.6 }),
    offer('e3', { mapping: '{ben}' }),
    offer('f4', { kind: 'figure', mapping: '{figure}', text: '37' }),
    offer('f5', { kind: 'figure', mapping: '{figure}', text: '38', confidence: 0.95 }),
    offer('q6', { kind: 'quote', mapping: '{quote}', asks: true }),
  ];
  const shown = (current: Listing | undefined, decision: 'accept' | 'reject'): string[] =>
    choices(list, current, decision).map(
      ({ what, kind, limit, keys }) => `${what}${kind ? ` ${kind}` : ''}${limit ? ` ${limit}` : ''}: ${keys.join(' ')}`,
    );

  it('begins with those that are alike, and leaves out what must be asked for', () => {
    expect(shown(list[0], 'accept')).toEqual([
      'like: e1 e2',
      'kind entity: e1 e2 e3',
      'kind figure: f4 f5',
      'sure 95: f5',
      'sure 90: e1 e3 f4 f5',
      'all: e1 e2 e3 f4 f5',
    ]);
  });

  it('takes no two numbers for alike', () => {
    expect(shown(list[3], 'accept')[0]).toBe('kind entity: e1 e2 e3');
  });

  it('rejects what is unsure, and anything else', () => {
    expect(shown(undefined, 'reject')).toEqual([
      'kind entity: e1 e2 e3',
      'kind figure: f4 f5',
      'kind quote: q6',
      'unsure 95: e1 e2 e3 f4 q6',
      'unsure 90: e2',
      'all: e1 e2 e3 f4 f5 q6',
    ]);
  });
});

describe('a long quotation', () => {
  it('is shown with both of its ends, on one line', () => {
    expect(shortened('"We are ready to sail\ntonight, whatever the weather may be,"', 30)).toBe(
      '"We are ready to … may be,"',
    );
    expect(shortened(' a\n b ', 30)).toBe('a b');
    expect(shortened('x'.repeat(40), 30)).toHaveLength(30);
  });
});
