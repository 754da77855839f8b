/** format/value: a value of the wrong type. */
import { defineRule } from '../rule.ts';
import { readerReports } from './reader.ts';

export default defineRule({
  id: 'format/value',
  summary: 'A value of the wrong type, at its exact place.',
  why: `Where a number, a date or an id is wanted, anything else could only be guessed at. Bare numbers are fine where words
are wanted (\`name: 2024\`), and \`no\` means the same as \`false\`.`,
  severity: 'error',
  scope: 'article',
  messages: { said: '{text}' },
  good: ['---\nfigures:\n  beds: {value: 1300, unit: bed}\n---\nSome [1,300 beds]{figure: beds} closed.'],
  bad: [{ article: '---\nfigures:\n  beds: {value: ‹|many|›{said}, unit: bed}\n---\nBeds closed.' }],
  check: (article) => readerReports(article, 'format/value'),
});
