/** Titles in apposition behind a name, and how a tenure is told. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check, expectFindings } from '../support/check.ts';
import { parseMarked } from '../support/markers.ts';

const article = (role: string, prose: string): string =>
  `---\npublished: 2024-04-17\nentities:\n  ada: {type: person, name: Ada Brook, roles: [{title: general secretary, ${role}}]}\n---\n${prose}`;
const over = 'from: 2019, to: 2023-12';

test.each([
  "said [Ada Brook]{ada}, the union's ‹|general secretary|›{past}.",
  'said [Ada Brook]{ada}, its ‹|general secretary|›{past}.',
  "said [Ada Brook]{ada}, who is the union's ‹|general secretary|›{past}.",
  "said [Ada Brook]{ada}, the pilots' ‹|general secretary|›{past}.",
  "said [Ada Brook]{ada}, the union's former general secretary, and [Ada Brook]{ada}, its deputy general secretary.",
  "said [Ada Brook]{ada}, Dockers United's general secretary.",
])('%s', (prose) => expectFindings('role/tenure', article(over, prose)));

test('who holds a role of the same title in another body is nobody to name', () => {
  const text = article(`of: pilots, ${over}`, 'So said general secretary [Ada Brook]{ada}.');
  const others = `  ben: {type: person, name: Ben Shaw, roles: [{title: general secretary, of: nurses, from: 2021}]}\n`;
  const { files } = parseMarked(text.replace('  ada:', `${others}  ada:`));
  const [finding] = check(files, 'role/tenure');
  expect(finding?.message).toMatch(/to December 2023$/);
  const { files: alike } = parseMarked(text.replace('  ada:', `${others.replace('nurses', 'pilots')}  ada:`));
  expect(check(alike, 'role/tenure')[0]?.message).toMatch(/; on that day it was Ben Shaw$/);
});

test.each([
  [over, 'held it from 2019 to December 2023'],
  ['from: 2024-06', 'held it from June 2024 on'],
  ['to: 2023', 'held it until 2023'],
])('%s', (role, told) => {
  const { files } = parseMarked(article(role, 'So said general secretary [Ada Brook]{ada}.'));
  const [finding] = check(files, 'role/tenure');
  expect(finding?.message).toContain(`on 17 April 2024: ${told}`);
});

test('of any record, a role is told that no stretch of it covers the day, whatever else was held', () => {
  const titles = ['harbour master', 'chief pilot', 'ferry captain'];
  const title = fc.constantFrom(...titles);
  const stretch = fc.record({
    title,
    from: fc.integer({ min: 2015, max: 2020 }),
    years: fc.integer({ min: 1, max: 9 }),
  });
  fc.assert(
    fc.property(fc.array(stretch, { minLength: 1, maxLength: 4 }), title, fc.boolean(), (record, said, written) => {
      const roles = record.map(({ title, from, years }) => `{title: ${title}, from: ${from}, to: ${from + years}}`);
      const prose = written ? `So said [Ada Brook]{entity: ada, role: ${said}}.` : `So said ${said} [Ada Brook]{ada}.`;
      const text = `---\npublished: 2022-04-17\nentities:\n  ada: {type: person, name: Ada Brook, roles: [${roles.join(', ')}]}\n---\n${prose}`;
      const stretches = record.filter((each) => each.title === said);
      const amiss = stretches.length > 0 && stretches.every(({ from, years }) => from + years < 2022);
      expect(check(parseMarked(text).files, 'role/tenure')).toHaveLength(amiss ? 1 : 0);
    }),
  );
});
