/** Ballots that are true are silent, whatever is known of them and by whatever custom; one slip is one finding. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../support/check.ts';

/** A result in which everything is known. */
interface Result {
  electorate: number;
  votes: number[];
  blank: number;
  spoilt: number;
}

const result: fc.Arbitrary<Result> = fc
  .record({
    votes: fc.array(fc.nat({ max: 3000 }), { minLength: 1, maxLength: 4 }),
    // Of a hundred papers at most five are blank and five spoilt.
    blank: fc.double({ min: 0, max: 0.05, noNaN: true }),
    spoilt: fc.double({ min: 0, max: 0.05, noNaN: true }),
    stayed: fc.nat({ max: 4000 }),
  })
  .map(({ votes, blank, spoilt, stayed }) => {
    const of = (part: number): number => Math.floor(castOf(votes, 0, 0) * part + part * 20);
    const papers = { blank: of(blank), spoilt: of(spoilt) };
    return { votes, ...papers, electorate: castOf(votes, papers.blank, papers.spoilt) + stayed };
  });

/** What of it is declared, and how it is reckoned. */
const telling = fc.record({
  electorate: fc.boolean(),
  votes: fc.boolean(),
  papers: fc.boolean(),
  turnout: fc.constantFrom(undefined, 0, 1, 2),
  shares: fc.constantFrom(undefined, 0, 1, 2),
  counts: fc.boolean(),
  exhaustive: fc.boolean(),
  whole: fc.constantFrom('cast' as const, 'valid' as const),
});

type Telling = typeof telling extends fc.Arbitrary<infer T> ? T : never;

/** Everything is told. */
const full: Telling = {
  electorate: true,
  votes: true,
  papers: true,
  turnout: 1,
  shares: 1,
  counts: true,
  exhaustive: true,
  whole: 'cast',
};

function castOf(votes: readonly number[], blank: number, spoilt: number): number {
  return votes.reduce((sum, each) => sum + each, 0) + blank + spoilt;
}

/** An article that declares a result. Without papers the shares of a ballot that hides them are of the votes for all options. */
function declared({ electorate, votes, blank, spoilt }: Result, how: Telling): string {
  const cast = castOf(votes, blank, spoilt);
  const valid = castOf(votes, 0, 0);
  const whole = how.whole === 'cast' ? cast : valid;
  const percent = (part: number, of: number, decimals: number): string => `${((part / of) * 100).toFixed(decimals)}%`;
  const lines = [
    how.electorate && `electorate: ${electorate}`,
    how.votes && `votes: ${cast}`,
    how.papers && `blank: ${blank}`,
    how.papers && `spoilt: ${spoilt}`,
    how.turnout !== undefined && electorate > 0 && `turnout: ${percent(cast, electorate, how.turnout)}`,
    // Shares reach 100 only where they are of the valid votes, or the papers that are missing are told.
    how.exhaustive && (how.whole === 'valid' || how.papers) && 'exhaustive: true',
    `options: {${votes
      .map((each, index) => {
        const parts = [
          how.counts && `votes: ${each}`,
          how.shares !== undefined && whole > 0 && `share: ${percent(each, whole, how.shares)}`,
        ];
        return `o${index}: {${parts.filter(Boolean).join(', ')}}`;
      })
      .join(', ')}}`,
  ];
  return `---\nballots:\n  b:\n    ${lines.filter(Boolean).join('\n    ')}\n---\nThey voted.\n`;
}

function sums(text: string): { rule: string; severity: string; words: string; message: string }[] {
  return check([{ path: 'article.news', text }])
    .filter((finding) => /^ballot\/(?:total|share|impossible-share)$/.test(finding.rule))
    .map(({ rule, severity, span, message }) => ({ rule, severity, message, words: text.slice(span.start, span.end) }));
}

describe('what is true', () => {
  test('gives no error, whatever is told of it', () => {
    fc.assert(
      fc.property(result, telling, (truth, how) => {
        const text = declared(truth, how);
        // Of papers that a ballot hides, a share over the valid votes is a remark, or of many of them a warning.
        const allowed = how.papers ? [] : ['info', 'warning'];
        expect(
          sums(text).filter(({ severity }) => !allowed.includes(severity)),
          text,
        ).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  test('is silent where every paper is told', () => {
    fc.assert(
      fc.property(result, telling, (truth, how) => {
        const text = declared(truth, { ...how, papers: true, votes: true });
        expect(sums(text), text).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('one slip', () => {
  test('in a count is one finding at most, and one where every number is told', () => {
    fc.assert(
      fc.property(result, fc.nat(), fc.integer({ min: 1, max: 5000 }), (truth, which, by) => {
        fc.pre(truth.votes.some((each) => each > 0));
        const votes = [...truth.votes];
        votes[which % votes.length]! += by;
        const honest = declared(truth, full);
        const slip = honest.replace(
          `o${which % votes.length}: {votes: ${truth.votes[which % votes.length]}`,
          `o${which % votes.length}: {votes: ${votes[which % votes.length]}`,
        );
        expect(sums(slip), slip).toHaveLength(1);
      }),
      { numRuns: 200 },
    );
  });
});

describe('severity', () => {
  const ballot = (body: string): string => `---\nballots:\n  b: {${body}}\n---\nThey voted.\n`;

  test.each([
    ['a round number that may be rounded', 'electorate: 51000, votes: 34000, turnout: 66.2%', 'info'],
    [
      'votes cast without the spoilt papers',
      'votes: 1001, spoilt: 12, blank: 0, exhaustive: true, options: {a: {votes: 601}, b: {votes: 400}}',
      'warning',
    ],
    [
      'votes cast that no custom makes',
      'votes: 1010, spoilt: 12, blank: 0, exhaustive: true, options: {a: {votes: 601}, b: {votes: 400}}',
      'error',
    ],
    ['turnout without a few papers that are not told', 'electorate: 1001, votes: 501, turnout: 49.4%', 'info'],
    ['turnout without many papers that are not told', 'electorate: 1001, votes: 501, turnout: 48.1%', 'warning'],
    ['turnout far off', 'electorate: 1001, votes: 501, turnout: 39.4%', 'error'],
    ['turnout above', 'electorate: 1001, votes: 501, turnout: 51.4%', 'error'],
  ])('%s', (_, body, severity) => {
    expect(sums(ballot(body)).map((finding) => finding.severity)).toEqual([severity]);
  });

  test.each([
    [
      'a gap that papers of the other kind fill',
      'votes: 1000, spoilt: 12, exhaustive: true, options: {a: {votes: 600}, b: {votes: 380}}',
    ],
    [
      'a gap that blank and spoilt papers fill',
      'votes: 1000, exhaustive: true, options: {a: {votes: 600}, b: {votes: 320}}',
    ],
    ['options that are left out', 'votes: 1000, options: {a: {votes: 600}, b: {votes: 120}}'],
    ['any custom of rounding a half', 'votes: 2000, blank: 0, spoilt: 0, options: {a: {votes: 1023, share: 51.1%}}'],
    ['the other custom', 'votes: 2000, blank: 0, spoilt: 0, options: {a: {votes: 1023, share: 51.2%}}'],
    ['a fraction', 'votes: 300, options: {a: {votes: 200, share: 2/3}}'],
    ['nobody', 'electorate: 15, votes: 0, turnout: 0%, options: {a: {votes: 0}, b: {votes: 0}}'],
    ['nothing', ''],
  ])('%s is fair', (_, body) => {
    expect(sums(ballot(body))).toEqual([]);
  });
});

describe('prints', () => {
  const front = '---\nballots:\n  b: {options: {yes: {}, no: {}}}\n---\n';

  test('make up for what is not declared', () => {
    const text = `${front}Of [1,412]{figure: b.electorate} members [1,106]{figure: b.votes} voted, [78.3 per cent]{figure: b.turnout}.`;
    expect(sums(text)).toEqual([]);
    expect(sums(text.replace('78.3', '87.3'))).toMatchObject([{ rule: 'ballot/total', words: '87.3 per cent' }]);
  });

  test('that are vague or rounded leave room', () => {
    expect(
      sums(
        `${front}Some [1,400]{figure: b.electorate} could vote, [about 1,100]{figure: b.votes} did, [77 per cent]{figure: b.turnout}.`,
      ),
    ).toEqual([]);
    expect(
      sums(`${front}[Hundreds]{figure: b.votes} voted, [12]{figure: b.yes.votes} for it: [1 per cent]{figure: b.yes}.`),
    ).toEqual([]);
    expect(
      sums(
        `${front}[More than 500]{figure: b.votes} voted, of [4,000]{figure: b.electorate}: [40 per cent]{figure: b.turnout}.`,
      ),
    ).toEqual([]);
  });

  test('never take the place of what is declared', () => {
    fc.assert(
      fc.property(result, fc.nat({ max: 9000 }), (truth, other) => {
        const paths = ['electorate', 'votes', 'blank', 'spoilt', ...truth.votes.map((_, n) => `o${n}.votes`)];
        const prints = paths.map((path) => `[${other}]{figure: b.${path}}`).join(' and ');
        expect(sums(`${declared(truth, full)}\nThere were ${prints}.\n`)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('of an option are no papers, although it has their name', () => {
    const front =
      '---\nballots:\n  b: {votes: 1000, options: {yes: {votes: 600}, no: {votes: 250}, blank: {votes: 150}}}';
    expect(sums(`${front}\n---\nThe rest were [15 per cent]{figure: b.blank.share}.`)).toEqual([]);
    expect(sums(`${front}\n---\nThe rest were [25 per cent]{figure: b.blank.share}.`)).toMatchObject([
      { rule: 'ballot/share', words: '25 per cent' },
    ]);
  });

  test('of a declaration that is wrong by itself wait for it', () => {
    const text =
      '---\nballots:\n  b: {votes: 100, options: {yes: {votes: 60, share: 95%}, no: {}}}\n---\nIt was [40 per cent]{figure: b.no} to [60 per cent]{figure: b.yes}.';
    expect(sums(text)).toMatchObject([{ rule: 'ballot/share', words: '95%' }]);
  });
});

test('ten thousand options take no time', () => {
  const options = Array.from({ length: 10_000 }, (_, n) => `o${n}: {votes: ${n}, share: 3%}`).join(', ');
  const started = performance.now();
  expect(
    sums(`---\nballots:\n  b: {votes: 5, exhaustive: true, options: {${options}}}\n---\nThey voted.\n`).length,
  ).toBeGreaterThan(0);
  expect(performance.now() - started).toBeLessThan(3000);
});
