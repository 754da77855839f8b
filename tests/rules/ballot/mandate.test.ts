/** Mandates and notice: what may have been agreed, single dates, places, events of the registry. */
import { expect, test } from 'vitest';
import { check, parseMarked } from '../../support/check.ts';

const ballot = 'rules: uk-trade-union-act-2016, question: Strike?, options: {yes: {}, no: {}}';

/** "severity message" of each finding of the rule. */
function said(marked: string): string[] {
  return check(parseMarked(marked).files, 'ballot/mandate').map(
    ({ severity, messageId }) => `${severity} ${messageId}`,
  );
}

function action(held: string, event: string, more = ''): string {
  return `---\nballots:\n  b: {${ballot}, held: ${held}${more}}\nevents:\n  e: {part-of: b, ${event}}\n---\nThey struck.`;
}

test.each([
  ['within six months', '2023-01-16/2023-02-06', 'start: 2023-08-06', []],
  ['after six months, by agreement', '2023-01-16/2023-02-06', 'start: 2023-08-07', ['info expired']],
  ['after nine months', '2023-01-16/2023-02-06', 'start: 2023-11-07', ['warning expired']],
  [
    'after six months of a ballot that opened on the last day of the old law',
    '2026-02-17/2026-03-10',
    'start: 2026-12-20',
    ['warning expired'],
  ],
  ['after six months of a ballot that opened under the new law', '2026-02-18/2026-03-10', 'start: 2026-12-20', []],
  ['after twelve months', '2026-02-18/2026-03-10', 'start: 2027-03-11', ['warning expired']],
  [
    'twelve months under a law that was checked long before',
    '2026-08-03/2026-08-20',
    'start: 2027-09-11',
    ['info expired'],
  ],
  ['a month that may be in time', '2023-01-16/2023-02-06', 'start: 2023-08', []],
  ['a day that is approximate', '2023-01-16/2023-02-06', 'start: 2024-01-01~', []],
  ['before the vote ended', '2023-01-16/2023-02-06', 'start: 2023-02-05', ['warning early']],
  ['two weeks later', '2023-01-16/2023-02-06', 'start: 2023-02-20', []],
  ['a week later, by agreement', '2023-01-16/2023-02-06', 'start: 2023-02-13', ['info notice']],
  ['six days later', '2023-01-16/2023-02-06', 'start: 2023-02-12', ['warning notice']],
  ['ten days later under the new law', '2026-02-18/2026-03-10', 'start: 2026-03-20', []],
  ['ten days later, as notices since may be of ten days', '2026-01-18/2026-02-10', 'start: 2026-02-20', []],
  ['a week after the only date, which may be of the result', '2023-02-06', 'start: 2023-02-13', []],
  ['a ballot that is still open', '2023-01-16/', 'start: 2024-02-13', []],
  ['a ballot before the Act', '2016-01-16/2016-02-06', 'start: 2017-02-13', []],
])('%s', (_, held, event, expected) => {
  expect(said(action(held, event))).toEqual(expected);
});

test('Northern Ireland has another law', () => {
  const text = action('2023-01-16/2023-02-06', 'start: 2024-01-01', ', place: northern-ireland');
  expect(said(text)).toEqual([]);
  expect(said(text.replace('northern-ireland', 'wexcombe'))).toEqual(['info expired']);
});

test('a registry event is judged once, where it is declared', () => {
  const files = `//- registry/e.yaml
ballots:
  b: {${ballot}, held: 2023-01-16/2023-02-06}
events:
  e: {part-of: b, start: 2024-01-01}
//- a.news
They struck on [1 January]{date: 2024-01-01, event: e}.`;
  const found = check(parseMarked(files).files, 'ballot/mandate');
  expect(found.map(({ file }) => file)).toEqual(['registry/e.yaml']);
});

test('events that are part of each other end somewhere', () => {
  expect(said('---\nevents:\n  a: {part-of: b, start: 2023-01-01}\n  b: {part-of: a}\n---\nThey struck.')).toEqual([]);
});
