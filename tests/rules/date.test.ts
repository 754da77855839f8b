/** What the date rules ask first, before they look closer: no print that counts is passed over. */
import { test } from 'vitest';
import { expectFindings } from '../support/check.ts';

const ada = `---
published: 2024-03-04
entities:
  ada: {type: person, name: Ada Brook, born: 1966-03-05}
---
`;

test.each([
  '[Ada Brook]{ada}, ‹|54|›{born}, retires.',
  '[Ada Brook]{ada}, aged ‹|54|›{born}, retires.',
  '[Ada Brook]{ada}, who is ‹|54|›{born}, retires.',
  '[Ada Brook]{ada} (‹|54|›{born}) retires.',
  'So did [Ada Brook]{ada}, ‹|54|›{born}',
  '[Ada Brook]{ada}, 57, sold 54 boats, ages 54 to 56, with 54, and (54).',
  '[Ada Brook]{ada}, 54 boats and [Ada Brook]{ada} 54, and [Ada Brook]{ada}',
])('an age behind a name: %s', (prose) => expectFindings('date/age', ada + prose));

test.each([
  'The crew ‹|will|›{past} meet on [1 March 2024]{date: 2024-03-01}.',
  'The crew ‹|will|›{past} meet [on 1 March 2024]{date: 2024-03-01}.',
  'The crew ‹|met|›{future} on [9 March 2024]{date: 2024-03-09}, and ‹|is due to|›{past} sail on [1 March]{date: 2024-03-01}.',
  'The crew will meet in [March 2022]{date: 2022-03}, and met by [9 March 2024]{date: 2024-03-09}.',
  'The crew will meet on [9 March 2024]{date: 2024-03-09}, and met on [1 March 2024]{date: 2024-03-01}.',
  'It is on. [1 March 2024]{date: 2024-03-01} is when they will meet.',
])('the tense in front of a date: %s', (prose) =>
  expectFindings('date/order', `---\npublished: 2024-03-04\n---\n${prose}`));
