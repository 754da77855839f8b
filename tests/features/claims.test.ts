/** The worksheet: what is claimed, how it stands, and what is written when somebody has checked it. */
import { describe, expect, it } from 'vitest';
import { type Claim, type Progress, progressOf } from '../../server/features/claims.ts';
import type { Marks } from '../../server/features/marking.ts';
import { readArticle } from '../../server/language/parse.ts';
import { applyEdits } from '../support/check.ts';
import { everyVariant, type Marked, mark, parseMarked } from '../support/markers.ts';
import { opened } from './actions.ts';

const registry = `//- registry/all.yaml
entities:
  ada-brook: {type: person, name: Ada Brook}
  ben-shaw: {type: person, name: Ben Shaw}
  mill-union: {type: organisation, name: Mill Union}
ballots:
  mill-2024: {of: mill-union, held: 2024-03-01, question: Strike?, votes: 200, options: {accept: {votes: 90}, reject: {votes: 110}}, source: tally}
sources:
  tally: {title: The tally, url: https://example.org/tally}
`;

function claimsIn(marked: Marked, file: string): Claim[] {
  const { newsmark, editor } = opened(marked.files);
  return editor.claims(file, newsmark.latest(file));
}

function claims(source: string, file = 'a.news'): Claim[] {
  return claimsIn(parseMarked(registry + source), file);
}

describe('claims', () => {
  it('stand where their words stand, and stand as they do', async () => {
    const source = `${registry}//- a.news
---
published: 2024-03-04
---
In all [‹|37 porters|›{figure contradicted}]{figure: {value: 37, unit: person, measures: strikers}} walked out, and [‹|52|›{figure contradicted}]{figure: {value: 52, unit: person, measures: strikers}} came back.

[‹|"No,"|›{quote unsourced}]{quote: ada-brook} said [Ada Brook]{ada-brook} on [‹|Monday|›{date unchecked}]{date: 2024-03-04}. [‹|"Never,"|›{quote checked}]{quote: ada-brook, checked: {on: 2024-03-05, by: CD}} [she]{ada-brook} added.

They [‹|voted against it|›{ballot unchecked}]{ballot: mill-2024, outcome: reject}: [‹|110|›{figure unchecked}]{figure: mill-2024.reject.votes} to [‹|90|›{figure checked}]{figure: mill-2024.accept.votes, checked: {on: 2024-03-05, by: CD}}.
`;
    await everyVariant(source, (marked) => {
      const found = claimsIn(marked, 'a.news').map(({ span, kind, standing }) => ({
        file: 'a.news',
        ...span,
        expect: `${kind} ${standing}`,
      }));
      expect(mark(marked.files, found)).toBe(mark(marked.files, marked.ranges));
    });
  });

  it('say by name what they are about, what was read and what is declared', () => {
    const told = claims(`//- a.news
---
published: 2024-03-04
---
[Ada Brook]{ada-brook}: ["No."]{quote: ada-brook, said: 2024-03-03} Of [200]{figure: mill-2024.votes}, [110]{figure: mill-2024.reject.votes} [said no]{ballot: mill-2024, outcome: reject} on [1 March]{date: 2024-03-01}.
`).map(({ print, about, reading, value, source }) => [print, about, reading, value, source?.title]);
    expect(told).toEqual([
      ['"No."', 'Ada Brook', undefined, 'Sunday 3 March 2024', undefined],
      ['200', 'votes, Strike?', '[190, 210]', '200', 'The tally'],
      ['110', 'reject votes, Strike?', '[105, 115)', '110', 'The tally'],
      ['said no', 'Strike?', 'reject', undefined, 'The tally'],
      ['1 March', undefined, undefined, 'Friday 1 March 2024', undefined],
    ]);
  });

  it('have no reading where a print may mean several days', () => {
    const [claim] = claims('//- a.news\n---\npublished: 2024-03-04\n---\nOn [Saturday]{date: 2024-03-02} it rained.\n');
    expect(claim).toMatchObject({ print: 'Saturday', value: 'Saturday 2 March 2024' });
    expect(claim!.reading).toBeUndefined();
  });

  it('know who checked them, and that `no` is nobody', () => {
    const checked = claims(`//- a.news
["A."]{quote: ada-brook, checked: {on: 2024-03-05, by: CD}} ["B."]{quote: ada-brook, checked: no} ["C."]{quote: ada-brook, checked: yes} ["D."]{quote: ada-brook}
`).map((claim) => [claim.checked, claim.standing]);
    expect(checked).toEqual([
      [{ on: '2024-03-05', by: 'CD' }, 'checked'],
      [undefined, 'unsourced'],
      [{}, 'checked'],
      [undefined, 'unsourced'],
    ]);
  });

  it('count as contradicted with a warning that has another side, and as doubtful with one that has none', () => {
    const said = (words: string): string => `---
published: 2024-03-04
---
["We will not hold another round of talks until the ${words} put money on the table,"]{quote: ada-brook} said [Ada Brook]{ada-brook}.
`;
    const [drift] = claims(`//- a.news\n${said('owners')}//- b.news\n${said('ministers')}`);
    expect(drift).toMatchObject({ standing: 'contradicted', findings: [{ rule: 'quote/drift', severity: 'warning' }] });
    expect(drift!.findings[0]!.related.map(({ file }) => file)).toEqual(['b.news']);
    const loaded = claims('//- a.news\n["Yes,"]{quote: ada-brook, kue: said} said [Ada Brook]{ada-brook}.\n');
    expect(loaded).toMatchObject([{ standing: 'doubtful', findings: [{ rule: 'format/key' }] }]);
  });

  it('leave no contradiction out: names, declarations and bare prose have lines of their own', () => {
    const found = claims(`//- a.news
---
published: 2024-03-04
figures:
  all: {value: 10, unit: person, sum-of: [some, others]}
  some: {value: 4, unit: person}
  others: {value: 5, unit: person}
---
[Eve]{eve} spoke on Tuesday 4 March 2024 to [10 people]{figure: all, source: tally}, [4]{figure: some, source: tally} and [5]{figure: others, source: tally}.
`).filter(({ standing }) => standing === 'contradicted' || standing === 'doubtful');
    expect(found.map(({ kind, findings }) => [kind, findings.map(({ rule }) => rule).join()])).toEqual([
      ['declaration', 'figure/sum'],
      ['entity', 'entity/undeclared'],
      ['prose', 'date/weekday'],
    ]);
  });

  it('add up to the progress of an article', () => {
    const { newsmark } = opened(
      parseMarked(
        `${registry}//- a.news\n---\nheadline: Mill stops\npublished: 2024-03-04\n---\n["No."]{quote: ada-brook} ["Yes."]{quote: ada-brook, checked: {on: 2024-03-05, by: CD}}\n`,
      ).files,
    );
    const progress: Progress = progressOf(newsmark.article('a.news')!, newsmark.latest('a.news'));
    expect(progress).toEqual({
      headline: 'Mill stops',
      published: '4 March 2024',
      counts: { contradicted: 0, doubtful: 0, unsourced: 1, unchecked: 0, checked: 1 },
    });
  });

  it('are kept for the list of all articles until something changes', () => {
    const { newsmark, editor } = opened(
      parseMarked(`${registry}//- a.news\n["No."]{quote: ada-brook}\n//- b.news\nB.\n`).files,
    );
    const read = (): [string, Progress][] => {
      const work = editor.progress();
      for (;;) {
        const { done, value } = work.next();
        if (done) return value;
      }
    };
    const before = read();
    expect(before.map(([file]) => file)).toEqual(['a.news', 'b.news']);
    expect(read()[0]![1]).toBe(before[0]![1]);
    newsmark.put('a.news', '["No."]{quote: ada-brook, checked: yes}\n');
    newsmark.checkAll();
    expect(read()[0]![1].counts.checked).toBe(1);
    expect(read()[1]![1]).toBe(before[1]![1]);
  });
});

describe('marking', () => {
  const marks: Marks = { checked: { on: '2024-03-05', by: 'CD' } };
  const marked = (prose: string, given: Marks = marks): string => {
    const text = parseMarked(`${registry}//- a.news\n${prose}`);
    const { editor } = opened(text.files);
    const spans = text.ranges.length > 0 ? text.ranges : [{ start: text.cursor!.offset, end: text.cursor!.offset }];
    const after = applyEdits(text.files, editor.mark('a.news', spans, given)).at(-1)!.text;
    expect(readArticle(after).findings).toEqual([]);
    return after;
  };

  it.each([
    ['[‹|BMA|›]{bma}', '[BMA]{entity: bma, checked: {on: 2024-03-05, by: CD}}'],
    ['["‹|Yes,|›"]{quote}', '["Yes,"]{quote, checked: {on: 2024-03-05, by: CD}}'],
    ['[‹|"Yes,"|›]{quote: ada, note: so}', '["Yes,"]{quote: ada, checked: {on: 2024-03-05, by: CD}, note: so}'],
    ['[‹|"Yes,"|›]{quote: ada, checked: no}', '["Yes,"]{quote: ada, checked: {on: 2024-03-05, by: CD}}'],
    [
      '[‹|"Yes,"|›]{quote: ada, checked: {on: 2023-01-01, by: EF}, note: x}',
      '["Yes,"]{quote: ada, checked: {on: 2024-03-05, by: CD}, note: x}',
    ],
    ['[‹|37|›]{figure: {value: 37}}', '[37]{figure: {value: 37}, checked: {on: 2024-03-05, by: CD}}'],
    [
      '["‹|Yes|›"]{\n  quote: ada, # so signed\n  }',
      '["Yes"]{\n  quote: ada, checked: {on: 2024-03-05, by: CD}, # so signed\n  }',
    ],
  ])('sets it in %s', (before, after) => {
    expect(marked(`${before}\n`)).toBe(`${after}\n`);
  });

  it('means the words it is given, and of a cursor the claim around it rather than a name in it', () => {
    const prose = '[‹|[The union]{mill-union} will stay out|›]{quote: mill-union, indirect: true}\n';
    expect(marked(prose)).toBe(
      '[[The union]{mill-union} will stay out]{quote: mill-union, indirect: true, checked: {on: 2024-03-05, by: CD}}\n',
    );
    expect(marked(prose.replace('‹|', '').replace('|›', '').replace('union]', 'un<|>ion]'))).toBe(
      '[[The union]{mill-union} will stay out]{quote: mill-union, indirect: true, checked: {on: 2024-03-05, by: CD}}\n',
    );
    expect(marked('[‹|[The union]{mill-union}|›]{claim: x}\n')).toBe(
      '[[The union]{mill-union}]{claim: x, checked: {on: 2024-03-05, by: CD}}\n',
    );
  });

  it('tells a claim from the quotation that is all of it', () => {
    expect(marked('[‹|["No."]{quote: ada}|›]{claim: x}\n', { checked: 'no' })).toBe(
      '[["No."]{quote: ada}]{claim: x, checked: no}\n',
    );
    expect(marked('[[‹|"No."|›]{quote: ada}]{claim: x}\n', { checked: 'no' })).toBe(
      '[["No."]{quote: ada, checked: no}]{claim: x}\n',
    );
  });

  it('marks many at once, each once', () => {
    expect(
      marked('[‹|"A."|›]{quote: ada} [‹|"B."|›]{quote: ada} [‹|‹|"B."|›|›]{quote: ada}\n', { checked: 'no' }),
    ).toBe('["A."]{quote: ada, checked: no} ["B."]{quote: ada, checked: no} ["B."]{quote: ada, checked: no}\n');
  });

  it('writes sources and initials so that they are read as such', () => {
    expect(
      marked('[‹|"A."|›]{quote: ada}\n', {
        source: 'https://example.org/a,b?c={d}',
        checked: { on: '2024-03-05', by: '12' },
      }),
    ).toBe('["A."]{quote: ada, source: "https://example.org/a,b?c={d}", checked: {on: 2024-03-05, by: "12"}}\n');
    expect(marked('[‹|"A."|›]{quote: ada, source: old}\n', { source: 'tally' })).toBe(
      '["A."]{quote: ada, source: tally}\n',
    );
  });

  it('does nothing where there is nothing to mark', () => {
    expect(marked('No<|>thing. ["A."]{quote: ada}\n')).toBe('Nothing. ["A."]{quote: ada}\n');
  });
});
