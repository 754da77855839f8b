/** format/encoding: bytes that are no UTF-8. The workspace reports them when it reads a file. */
import { defineRule } from '../rule.ts';
import { readerReports } from './reader.ts';

export default defineRule({
  id: 'format/encoding',
  summary: 'Bytes that are no UTF-8.',
  why: `An article in another encoding (often Windows-1252, by its curly quotation marks) would be checked with the wrong
letters and saved with them lost. Newsmark says at which byte, and never rewrites such a file: convert it first.`,
  severity: 'error',
  scope: 'article',
  messages: { said: '{text}' },
  good: ['“Café” costs £5.'],
  bad: [],
  check: (article) => readerReports(article, 'format/encoding'),
});
