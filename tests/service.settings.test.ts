/** How config and front matter together set a rule. */
import { expect, test } from 'vitest';
import { defaultConfig } from '../server/rules/config.ts';
import { Newsmark } from '../server/service.ts';

const cue = (rules: string): string =>
  `---\n${rules}entities:\n  ada: {type: person, name: Ada Brook}\n---\n["We are ready,"]{quote: ada} claimed [Ada Brook]{ada}.\n\n["We are late,"]{quote: ada} admitted [Ada Brook]{ada}.`;

function cues(text: string): string[] {
  const newsmark = new Newsmark({
    config: { ...defaultConfig, rules: { 'quote/cue': ['warning', { allow: ['claim'] }] } },
  });
  newsmark.put('a.news', text, 'article');
  return newsmark.checkAll().map(({ rule, severity, message }) => `${severity} ${rule} ${message.split(' ')[0]}`);
}

test('options of the config hold', () => {
  expect(cues(cue(''))).toEqual(['warning quote/cue "admitted"']);
});

test('a severity in the front matter keeps the options of the config', () => {
  expect(cues(cue('rules: {quote/cue: error}\n'))).toEqual(['error quote/cue "admitted"']);
  expect(cues(cue('rules: {quote/cue: off}\n'))).toEqual([]);
});
