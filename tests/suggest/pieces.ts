/** Texts of what news is made of, and of what breaks it, in any order. */
import fc from 'fast-check';

const pieces = [
  'Ada Brook',
  'said',
  '"We go,"',
  "'so be it'",
  '51%',
  '£3m',
  'on Monday',
  '[sic]',
  '[',
  ']',
  '{',
  '}',
  '\\',
  '# ',
  '\n',
  '\n\n',
  '\r\n',
  'the union',
  'Mr Brook',
  'By',
  '(BSU)',
  '😀',
  '---',
  '“',
  '”',
  'Related Articles',
  ':',
  ',',
  'Ben Shaw',
  ']{',
];

export const text = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((all) => all.join(' '));
