/** quote/marks: a direct quote without marks, or marks that do not pair. */
import type { Fix } from '../../language/finding.ts';
import type { Article } from '../../model/article.ts';
import type { QuoteStatement } from '../../model/facts.ts';
import { looseMarks } from '../../reading/quotation.ts';
import { defineRule, type Report } from '../rule.ts';

export default defineRule({
  id: 'quote/marks',
  summary: 'A direct quotation without marks, or marks that do not pair.',
  why: `Where a quotation ends decides whose words are whose. The conventions of newspapers are tried before a mark is called
loose: each paragraph of a long quotation opens anew and only the last one closes, apostrophes and elisions ('90s, members')
are no marks, single marks stand inside double ones and the other way round. A quote annotation without \`indirect: true\`
must have marks in or right around its span.`,
  severity: 'error',
  scope: 'article',
  messages: {
    unclosed: 'Unexpected quotation mark: nothing closes it',
    unopened: 'Unexpected closing mark: no quotation is open here',
    bare: 'Expected quotation marks around direct words, or indirect: true',
    mixed: 'Straight and curly quotation marks are mixed in this article',
  },
  good: [
    'She said: "We are ready.\n\n"We have been ready since \'90."\n\nThe members\' vote was a "formality".',
    '---\nentities:\n  ada: {type: person, name: Ada Brook}\n---\n["We are ready,"]{quote: ada} said [Ada Brook]{ada}, adding [that she was glad]{quote: ada, indirect: true}.',
    '---\nentities:\n  ada: {type: person, name: Ada Brook}\n---\n[Ada Brook]{ada} called it “[a sham]{quote: ada}”.',
    "---\nentities:\n  ada: {type: person, name: Ada Brook}\n---\n[The plan was 'a sham' from first to last]{quote: ada}, said [Ada Brook]{ada}.",
  ],
  bad: [
    {
      article: `---
entities:
  ada: {type: person, name: Ada Brook}
---
["We are off,"]{quote: ada} said [Ada Brook]{ada}. [‹|They were 'gutted' to have missed it by a whisker|›{bare}]{quote: ada}, [she]{ada} said.`,
    },
    { article: 'He said: ‹|"|›{unclosed}We are ready. Then he left for the harbour.\n\nThe tide was out.' },
    {
      article:
        '---\nentities:\n  ada: {type: person, name: Ada Brook}\n---\n[‹|We are ready|›{bare}]{quote: ada}, said [Ada Brook]{ada}.',
      fixed:
        '---\nentities:\n  ada: {type: person, name: Ada Brook}\n---\n["We are ready"]{quote: ada}, said [Ada Brook]{ada}.',
    },
  ],
  *check(article) {
    if (article.registry) return;
    yield* looseOnes(article);
    for (const quote of article.facts.quotes) {
      if (!quote.indirect && !hasMarks(article, quote)) {
        yield { message: 'bare', span: quote.span, fixes: waysOut(article, quote) };
      }
    }
    yield* mixture(article);
  },
});

function* looseOnes(article: Article): Iterable<Report> {
  const { plain } = article.document;
  for (const { start, end, problem } of looseMarks(plain.text, article.facts.lang)) {
    const span = plain.span(start, end);
    if (!article.inAside(span)) yield { message: problem, span };
  }
}

const marks = /["“”«»‘’'‹›„‟]/;

/**
 * Marks in the span or right beside it; a quotation of several paragraphs or parts has them further out. Single marks
 * somewhere in the span are a quotation within the quotation where the article's own marks are double.
 */
function hasMarks(article: Article, quote: QuoteStatement): boolean {
  if (/["“”«»„‟]/.test(quote.text)) return true;
  const { text } = article.document.plain;
  const { start, end } = article.document.annotations[quote.annotation]!.plain;
  if (marks.test(text.slice(Math.max(0, start - 2), start)) || marks.test(text.slice(end, end + 3))) return true;
  const quotation = article.quotationPlaces.meeting({ start, end });
  const single = /[‘‹]|(?:^|\s)'|'(?:\s|$|[.,;:!?])/.test(quote.text);
  if (single && !quote.partial && /["“«„]/.test(text)) {
    return quotation !== undefined && quotation.end - quotation.start >= (end - start) / 2;
  }
  return single || quotation !== undefined;
}

function waysOut(article: Article, quote: QuoteStatement): Fix[] {
  const { text } = article.document;
  const [open, close] = /[“”]/.test(text) ? ['“', '”'] : ['"', '"'];
  const { start, end } = quote.span;
  const annotation = article.document.annotations[quote.annotation]!;
  const behind = annotation.mapping.end - 1;
  return [
    {
      title: 'Put quotation marks around it',
      edits: [
        { file: '', span: { start, end: start }, text: open },
        { file: '', span: { start: end, end }, text: close },
      ],
    },
    {
      title: 'Mark it as indirect',
      edits: [{ file: '', span: { start: behind, end: behind }, text: ', indirect: true' }],
    },
  ];
}

/** Both kinds of double marks in one article: information, at the first mark of the rarer kind. */
function* mixture(article: Article): Iterable<Report> {
  const { plain } = article.document;
  const straight = plain.text.indexOf('"');
  if (straight < 0) return;
  const curly = plain.text.search(/[“”]/);
  if (curly < 0) return;
  const later = Math.max(straight, curly);
  const span = plain.span(later, later + 1);
  if (article.inAside(span)) return;
  const first = plain.span(Math.min(straight, curly), Math.min(straight, curly) + 1);
  const related = [{ file: article.file, span: first, message: 'The other kind stands here' }];
  yield { message: 'mixed', span, related, severity: 'info' };
}
