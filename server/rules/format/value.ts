/** format/value: a value of the wrong type, or a headline other than the one above the text. */
import type { Article } from '../../model/article.ts';
import { defineRule, type Report } from '../rule.ts';
import { readerReports } from './reader.ts';

export default defineRule({
  id: 'format/value',
  summary: 'A value of the wrong type, at its exact place, or a headline that is not the one above the text.',
  why: `Where a number, a date or an id is wanted, anything else could only be guessed at. Bare numbers are fine where words
are wanted (\`name: 2024\`), and \`no\` means the same as \`false\`. Where the front matter has a \`headline\` and the text has one too, they are the same but for
capitals, spaces and the shape of marks; else it is a warning.`,
  severity: 'error',
  scope: 'article',
  messages: {
    said: '{text}',
    headline: 'Unexpected headline "{printed}", expected "{declared}" as in the front matter',
  },
  good: [
    '---\nfigures:\n  beds: {value: 1300, unit: bed}\n---\nSome [1,300 beds]{figure: beds} closed.',
    '---\nheadline: "Union: \'no deal\'"\n---\n# Union: ‘No deal’\n\nTalks ended.',
  ],
  bad: [
    { article: '---\nfigures:\n  beds: {value: ‹|many|›{said}, unit: bed}\n---\nBeds closed.' },
    { article: '---\nheadline: Crews say no\n---\n# ‹|Crews say yes|›{headline}\n\nTalks ended.' },
  ],
  *check(article) {
    yield* readerReports(article, 'format/value');
    const report = otherHeadline(article);
    if (report) yield report;
  },
});

/** The first heading of the text against the headline of the front matter. */
function otherHeadline({ file, document, facts }: Article): Report | undefined {
  const heading = document.tree.children.find((block) => block.type === 'heading');
  const { headline } = facts;
  const at = facts.at.headline;
  if (heading === undefined || headline === undefined || at === undefined) return undefined;
  const { plain } = document;
  const line = plain.text.slice(plain.toPlain(heading.start), plain.toPlain(heading.end)).trimEnd();
  const begin = Math.max(0, line.search(/[\p{L}\p{N}]/u));
  const start = plain.toPlain(heading.start) + begin;
  const printed = line.slice(begin);
  if (printed === headline || plainly(printed) === plainly(headline)) return undefined;
  return {
    message: 'headline',
    data: { printed, declared: headline },
    span: plain.span(start, start + printed.length),
    related: [{ file, span: at, message: 'The headline of the front matter' }],
    severity: 'warning',
  };
}

/** Letters, digits and signs of units alone: capitals, spaces, quotation marks and dashes are a matter of style. */
function plainly(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{Sc}%+]/gu, '');
}
