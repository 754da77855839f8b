/** format/syntax: YAML or a span that cannot be read. */
import { defineRule } from '../rule.ts';
import { readerReports } from './reader.ts';

export default defineRule({
  id: 'format/syntax',
  summary: 'YAML or an annotation that cannot be read.',
  why: `What cannot be read cannot be checked. Reading goes on at the next blank line, so one slip never hides the rest of
the article. The commonest slips have a message and a fix of their own: a colon in an unquoted headline, a comma in a
number or an address, a mapping that is never closed.`,
  severity: 'error',
  scope: 'article',
  messages: { said: '{text}' },
  good: ['The [BMA]{entity: bma, note: "a brace } in quotes"} met ministers [sic] on Monday.'],
  bad: [{ article: 'The vote was [narrow]‹|{|›{said}ballot: pay-2024, outcome: reject\n\nMinisters were told.' }],
  check: (article) => readerReports(article, 'format/syntax'),
});
