/** source/missing: a figure, quotation or claim without a source. */

import { sourcedStatements } from '../../model/sourced.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'source/missing',
  summary: 'A figure, quotation or claim without a source.',
  why: `A desk turns this on before publication. The source may stand on the annotation or on what it names: a declared figure,
ballot or claim with a \`source\` covers every annotation of it.`,
  severity: 'off',
  scope: 'article',
  messages: { missing: 'Expected a source for this {what}' },
  good: [
    '---\nfigures:\n  beds: {value: 37, source: "https://example.org/beds"}\n---\nSome [37]{figure: beds} beds, [34]{figure, source: "https://example.org/b"} of them new.',
  ],
  bad: [{ article: 'Some [‹|37 beds|›{missing}]{figure} closed.' }],
  *check(article) {
    for (const { statement, what, source } of sourcedStatements(article)) {
      if (source === undefined) yield { message: 'missing', data: { what }, span: statement.span };
    }
  },
});
