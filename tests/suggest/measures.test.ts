import { describe, expect, it } from 'vitest';
import { articleFromProse } from '../../server/exchange/prose.ts';
import { readData } from '../../server/language/schema.ts';
import { declarationsOf } from '../../server/model/declared.ts';
import { Registry } from '../../server/model/registry.ts';
import { Newsmark } from '../../server/service.ts';
import type { Suggestion } from '../../server/suggest/proposal.ts';
import { suggest } from '../../server/suggest/suggest.ts';
import { annotate, articleOf } from '../../server/suggest/write.ts';

const day = { published: '2024-03-14' };

const declared = `entities:
  marlow-trust: {type: organisation, name: Marlow Trust}
figures:
  beds: {value: 1312, unit: bed, measures: beds-closed, of: marlow-trust, as-of: 2024-03-04}
  walkers: {value: 37, unit: porter, measures: strikers}
  cost: {value: 2400000, unit: GBP, measures: repair-costs}
  tickets: {value: 5128, unit: ticket, measures: refunds}
`;

function registryOf(text: string): Registry {
  const registry = new Registry();
  registry.put('registry/all.yaml', declarationsOf(readData(text, 'registry').map));
  return registry;
}

function figures(prose: string, registry = declared): Suggestion[] {
  return suggest(articleOf('a.news', articleFromProse(prose), registryOf(registry)), day).suggestions.filter(
    ({ kind }) => kind === 'figure',
  );
}

function annotations(prose: string, registry?: string): unknown[] {
  return figures(prose, registry).map(({ annotation }) => annotation.figure);
}

describe('the measure of a figure', () => {
  const beds = { measures: 'beds-closed', of: 'marlow-trust', 'as-of': '2024-03-04' };

  it.each([
    ['to the letter', 'The Marlow Trust has closed 1,312 beds.', { value: 1312, unit: 'bed', ...beds }],
    ['rounded', 'The Marlow Trust is closing 1,300 beds.', { value: 1300, unit: 'bed', ...beds }],
    [
      'qualified',
      'The Marlow Trust closed more than 1,300 beds.',
      { value: 1300, unit: 'bed', approx: 'more-than', ...beds },
    ],
    ['of nobody', 'All 37 porters are strikers now.', { value: 37, unit: 'porter', measures: 'strikers' }],
    ['of money', 'The repairs cost £2.4m.', { value: 2400000, unit: 'GBP', measures: 'repair-costs' }],
  ])('%s', (_, prose, figure) => {
    expect(annotations(prose)).toEqual([figure]);
  });

  it.each([
    ['of another value', 'The Marlow Trust has closed 1,412 beds.', { value: 1412, unit: 'bed' }],
    ['of another unit', 'The Marlow Trust has closed 1,312 wards.', { value: 1312, unit: 'ward' }],
    ['of a body that is not named', 'The hospital has closed 1,312 beds.', { value: 1312, unit: 'bed' }],
    ['beside other words', 'The harbour wall was sold for £2.4m.', { value: 2400000, unit: 'GBP' }],
  ])('is left open %s', (_, prose, figure) => {
    expect(annotations(prose)).toEqual([figure]);
  });

  it('is less sure by value and unit alone', () => {
    const [bare] = figures('The theatre gave 5,128 tickets away.');
    expect(bare).toMatchObject({
      annotation: { figure: { value: 5128, unit: 'ticket', measures: 'refunds' } },
      confidence: 0.6,
    });
    const [labelled] = figures('The theatre gave refunds for 5,128 tickets.');
    expect(labelled!.annotation).toEqual(bare!.annotation);
    expect(labelled!.confidence).toBeGreaterThan(0.9);
  });

  it('is left open where two fit equally', () => {
    const two = `${declared}  leavers: {value: 37, unit: porter, measures: resignations}\n`;
    expect(annotations('All 37 porters, strikers and resignations, are gone.', two)).toEqual([
      { value: 37, unit: 'porter' },
    ]);
  });

  it('is left open where the article contradicts itself', () => {
    const about = 'figures:\n  walkers: {value: 40, unit: porter, approx: about, measures: strikers}\n';
    expect(annotations('They were 37 porters, all strikers. The strikers are 43 porters.', about)).toEqual([
      { value: 37, unit: 'porter' },
      { value: 43, unit: 'porter' },
    ]);
  });

  it('keeps what a print reads as beside the path of a figure that has no measure', () => {
    const [figure] = figures('All 37 strikers came.', 'figures:\n  strikers: {value: 37, unit: striker}\n');
    expect(figure).toMatchObject({ annotation: { figure: 'strikers' }, reads: { value: 37, unit: 'striker' } });
  });

  it.each(['short', 'full'] as const)('is written without an error, once, in %s style', (style) => {
    const registry = registryOf(declared);
    const prose = 'The Marlow Trust is closing 1,300 beds. All 37 porters are strikers now; the repairs cost £2.4m.';
    const once = annotate(articleOf('a.news', articleFromProse(prose), registry), { ...day, style });
    expect(once).toContain('[37]{figure: {value: 37, unit: porter, measures: strikers}}');
    const newsmark = new Newsmark();
    newsmark.put('registry/all.yaml', declared, 'registry');
    newsmark.put('a.news', once);
    expect(newsmark.check('a.news').filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(annotate(articleOf('a.news', once, registry), { ...day, style })).toBe(once);
  });
});
