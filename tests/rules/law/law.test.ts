/** The tables of law: whoever edits them learns here what is wrong with a line. */
import { describe, expect, test } from 'vitest';
import { type Ballot, nothingDeclared } from '../../../server/model/declared.ts';
import { Registry, Scope } from '../../../server/model/registry.ts';
import { dayNumber, isoDay } from '../../../server/reading/calendar.ts';
import { validEdtf } from '../../../server/reading/edtf.ts';
import { closingOf, dayOf, heldDuring, inForce, isWithin, openingOf, ruleSets } from '../../../server/rules/law/law.ts';
import type { Line, RuleSet } from '../../../server/rules/law/table.ts';
import { ukTradeUnionAct2016 as act } from '../../../server/rules/law/uk-trade-union-act-2016.ts';

describe.each(ruleSets.map((set) => [set.id, set] as const))('table %s', (_, set) => {
  const tables = Object.entries(tablesOf(set));

  test.each(tables)('%s has days, sources and a known end', (_, lines) => {
    for (const line of lines) {
      for (const day of [line.from, line.until, line.checked]) {
        if (day === undefined) continue;
        expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        expect(validEdtf(day), `${day} is a day`).toBe(true);
      }
      expect(line.source).toMatch(/^https:\/\/\S+$/);
      expect(line.until !== undefined || line.checked !== undefined, 'until or checked').toBe(true);
      expect(dayOf(line.until ?? line.checked ?? '')).toBeGreaterThan(dayOf(line.from));
    }
  });

  test.each(tables)('%s follows day on day', (_, lines) => {
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1];
      if (next === undefined) continue;
      expect(line.until, 'only the last line is open').toBeDefined();
      expect(dayOf(next.from)).toBe(dayOf(line.until!) + 1);
    }
  });

  test('asks for percentages, months and days that can be', () => {
    for (const { percent } of [...set.turnout, ...set.support]) {
      expect(percent).toBeGreaterThan(0);
      expect(percent).toBeLessThanOrEqual(100);
    }
    for (const { months, ifAgreed } of set.mandateMonths) expect(ifAgreed ?? months).toBeGreaterThanOrEqual(months);
    for (const { days, ifAgreed } of set.noticeDays) expect(ifAgreed ?? days).toBeLessThanOrEqual(days);
  });
});

describe('what was in force', () => {
  const day = (iso: string) => ({ from: dayOf(iso), to: dayOf(iso) });

  test.each([
    ['2017-02-28', undefined],
    ['2017-03-01', 40],
    ['2026-02-17', 40],
    ['2026-02-18', undefined],
  ])('support on %s', (iso, percent) => {
    expect(inForce(act.support, day(iso))?.line.percent).toBe(percent);
  });

  test.each([
    ['2017-03-01', true],
    ['2026-06-30', true],
    ['2026-07-01', false],
  ])('turnout on %s is sure: %s', (iso, sure) => {
    expect(inForce(act.turnout, day(iso))?.sure).toBe(sure);
  });

  test('nothing is in force where the law changed among the days', () => {
    expect(inForce(act.mandateMonths, { from: dayOf('2026-02-10'), to: dayOf('2026-02-20') })).toBeUndefined();
    expect(heldDuring(act.noticeDays, { from: dayOf('2026-02-10'), to: dayOf('2026-02-20') })).toHaveLength(2);
  });
});

describe('days of a ballot', () => {
  const ballot = (held?: string): Ballot => ({
    id: 'b',
    span: { start: 0, end: 0 },
    whole: { start: 0, end: 0 },
    at: {},
    options: [],
    held,
  });
  const shown = (days: { from: number; to: number } | undefined) =>
    days && [days.from, days.to].map((n) => (Number.isFinite(n) ? isoDay(n) : n));

  test.each([
    ['2023-01-09/2023-02-06', ['2023-01-09', '2023-01-09']],
    ['2023-02-06', ['2022-12-12', '2023-02-06']],
    ['2023-01/2023-02', ['2023-01-01', '2023-01-31']],
    [undefined, ['2017-03-01', '2024-05-01']],
  ])('opening of %s', (held, expected) => {
    const today = { from: dayNumber(2024, 5, 1), to: dayNumber(2024, 5, 1), precision: 'day' as const };
    expect(shown(openingOf(ballot(held), act, today))).toEqual(expected);
  });

  test.each([
    ['2023-01-09/2023-02-06', ['2023-02-06', '2023-02-06']],
    ['2023-02-06', ['2023-01-30', '2023-02-06']],
    ['2023-01-09/', undefined],
    [undefined, undefined],
  ])('closing of %s', (held, expected) => {
    expect(shown(closingOf(ballot(held)))).toEqual(expected);
  });
});

describe('places', () => {
  const place = (id: string, code?: string, partOf?: string) => ({
    id,
    span: { start: 0, end: 0 },
    whole: { start: 0, end: 0 },
    at: {},
    type: 'place' as const,
    aliases: [],
    roles: [],
    code,
    partOf,
  });
  const scope = new Scope(
    'article.news',
    {
      ...nothingDeclared(),
      entities: [
        place('england', 'GB-ENG'),
        place('ulster', 'GB-NIR'),
        place('belfast', 'GB-BFS'),
        place('dublin', 'IE-D'),
        place('leeds', undefined, 'england'),
        place('derry', undefined, 'ulster'),
        place('wexcombe'),
        place('loop', undefined, 'pool'),
        place('pool', undefined, 'loop'),
      ],
    },
    new Registry(),
  );
  const at = (id: string | undefined, of?: string): Ballot => ({ ...place('b'), options: [], place: id, of }) as Ballot;

  test.each([
    ['england', 'yes'],
    ['leeds', 'yes'],
    ['ulster', 'no'],
    ['belfast', 'no'],
    ['derry', 'no'],
    ['dublin', 'no'],
    ['northern-ireland', 'no'],
    ['wexcombe', 'unknown'],
    ['loop', 'unknown'],
    ['nowhere', 'unknown'],
    [undefined, 'yes'],
  ])('the Act holds in %s: %s', (id, expected) => {
    expect(isWithin(act, at(id), scope)).toBe(expected);
  });

  test('without a place those balloted tell', () => {
    expect(isWithin(act, at(undefined, 'derry'), scope)).toBe('no');
    expect(isWithin(act, at(undefined, 'wexcombe'), scope)).toBe('yes');
  });
});

function tablesOf(set: RuleSet): Record<string, readonly Line[]> {
  const { turnout, support, mandateMonths, noticeDays } = set;
  return { turnout, support, mandateMonths, noticeDays };
}
