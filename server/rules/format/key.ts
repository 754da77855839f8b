/** format/key: an unknown kind of annotation, or an unknown key. */
import { defineRule } from '../rule.ts';
import { readerReports } from './reader.ts';

export default defineRule({
  id: 'format/key',
  summary: 'A kind of annotation or a key that the format does not know.',
  why: `A misspelt key is silently without effect: \`outcom: accept\` asserts nothing, and nothing is checked. The nearest
known name is the fix.`,
  severity: 'error',
  scope: 'article',
  messages: { said: '{text}' },
  good: ['Members [turned it down]{ballot: pay-2024, outcome: reject}.'],
  bad: [
    {
      article: 'Members [turned it down]{ballot: pay-2024, ‹|outcom|›{said}: reject}.',
      fixed: 'Members [turned it down]{ballot: pay-2024, outcome: reject}.',
    },
  ],
  check: (article) => readerReports(article, 'format/key'),
});
