/** quote/marks: a direct quote without marks, or marks that do not pair. */
import type { Fix } from '../../language/finding.ts';
import type { Article } from '../../model/article.ts';
import type { QuoteStatement } from '../../model/facts.ts';
import { type LooseMark, looseMarks, readQuotations } from '../../reading/quotation.ts';
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
    {
      article: 'He said: ‹|"|›{unclosed}We are ready. Then he left for the harbour.\n\nThe tide was out.',
      fixed: 'He said: "We are ready." Then he left for the harbour.\n\nThe tide was out.',
    },
    {
      article: 'We are ready,‹|"|›{unopened} said Ada Brook of the harbour.\n\nThe tide was out.',
      fixed: '"We are ready," said Ada Brook of the harbour.\n\nThe tide was out.',
    },
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
  for (const [index, loose] of looseMarks(plain.text, article.facts.lang).entries()) {
    const span = plain.span(loose.start, loose.end);
    if (article.inAside(span)) continue;
    const fixes = index < mostPaired ? pairings(article, loose) : [];
    yield { message: loose.problem, span, fixes };
  }
}

/** So many loose marks of a text are paired at most, so that one of nothing but marks costs no more. */
const mostPaired = 40;

/** So far from its opening mark the end of a quotation is looked for, at so many commas. */
const farthest = 600;
const mostCommas = 8;

/** The mark that goes with each. */
const partners: Record<string, string> = {
  '“': '”',
  '”': '“',
  '‘': '’',
  '’': '‘',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
};

/** Where the missing mark may stand: at the edge of the annotated quote, before the attribution, or of the sentence. */
function pairings(article: Article, { start, end, problem }: LooseMark): Fix[] {
  const { plain, annotations } = article.document;
  const { text } = plain;
  const opens = problem === 'unclosed';
  const mark = text.slice(start, end);
  const partner = partners[mark] ?? mark;
  const quote = article.facts.quotes
    .map(({ annotation }) => annotations[annotation]!.plain)
    .find((place) => place.start <= start && end <= place.end);
  const line = { start: text.lastIndexOf('\n', start - 1) + 1, end: `${text}\n`.indexOf('\n', end) };
  const places =
    quote !== undefined
      ? [opens ? quote.end : quote.start]
      : opens
        ? [beforeAttribution(text, start, line.end, partner), sentenceEnd(text, end, line.end)]
        : [sentenceStart(text, start, line.start)];
  const fair = [...new Set(places)].filter((place): place is number => {
    const between = place === undefined ? '' : opens ? text.slice(end, place) : text.slice(place, start);
    return /\w/.test(between) && !between.includes(mark) && !between.includes(partner);
  });
  return fair.map((place) => {
    const at = plain.toSource(place, opens);
    const word = opens ? text.slice(end, place).match(/\S+$/)?.[0] : text.slice(place, start).match(/^\S+/)?.[0];
    const title = opens ? `Close the quotation behind "${word}"` : `Open the quotation before "${word}"`;
    return { title, edits: [{ file: '', span: { start: at, end: at }, text: partner }] };
  });
}

/** Behind the first comma with which, closed there, the quotation has its cue right behind it. */
function beforeAttribution(text: string, start: number, lineEnd: number, partner: string): number | undefined {
  const rest = text.slice(start, Math.min(lineEnd, start + farthest));
  let comma = rest.indexOf(',');
  for (let tried = 0; comma > 0 && tried < mostCommas; tried++, comma = rest.indexOf(',', comma + 1)) {
    const closed = rest.slice(0, comma + 1) + partner + rest.slice(comma + 1);
    const [quotation] = readQuotations(closed);
    const cue = quotation?.end === comma + 2 ? quotation.cue : undefined;
    if (cue && cue.start > comma && cue.start < comma + 60) return start + comma + 1;
  }
  return undefined;
}

function sentenceEnd(text: string, from: number, lineEnd: number): number {
  const stop = /[.?!…](?=\s|$)/.exec(text.slice(from, lineEnd));
  return stop ? from + stop.index + 1 : lineEnd;
}

function sentenceStart(text: string, to: number, lineStart: number): number {
  const before = text.slice(lineStart, to);
  let start = 0;
  for (const stop of before.matchAll(/[.?!…:]["”’»]?\s+/g)) start = stop.index + stop[0].length;
  return lineStart + start;
}

/** Right beside the words, but for a stop or the space of guillemets: the next paragraph's mark is none of theirs. */
const markBefore = /(?:["“”„‟‘’']|[«»‹›][ \u00a0\u202f]?)$/;
const markBehind = /^(?:[.,;:!?…]?["“”‟‘’']|[ \u00a0\u202f]?[«»‹›])/;

/**
 * Marks in the span or right beside it; a quotation of several paragraphs or parts has them further out. Single marks
 * somewhere in the span are a quotation within the quotation where the article's own marks are double.
 */
function hasMarks(article: Article, quote: QuoteStatement): boolean {
  if (/["“”«»„‟]/.test(quote.text)) return true;
  const { text } = article.document.plain;
  const { start, end } = article.document.annotations[quote.annotation]!.plain;
  if (markBefore.test(text.slice(Math.max(0, start - 2), start)) || markBehind.test(text.slice(end, end + 3)))
    return true;
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
