/** quote/partial: a partial quote that is not in the full one it says it is from. */
import type { Span } from '../../language/finding.ts';
import { wordsOf } from '../../reading/words.ts';
import { defineRule, type Entry, type Report } from '../rule.ts';
import { referenceOf, utterancesOf } from './utterance.ts';

/** The quote that its key names. */
interface Full {
  text: string;
}

/** A part of the quote that its key names. */
interface Part extends Full {
  /** The reference as written. */
  reference: string;
  /** Its place. */
  at: Span;
}

export default defineRule<Full | Part>({
  id: 'quote/partial',
  summary: 'A partial quote that is not in the full one it says it is from.',
  why: `A few words in marks inside a reporter's sentence must be the speaker's own, in their order. Where \`partial: true\` stands
with \`same-as\`, the full quotation is known, and the words are looked for in it; spelling, capitals and marked omissions are
no difference.`,
  severity: 'warning',
  scope: 'corpus',
  lone: true,
  messages: {
    missing: 'Unexpected "{part}": the full quotation has no such words',
    lost: 'Unexpected reference "{reference}": there is no quotation with that id',
  },
  good: [
    `---
entities:
  ada: {type: person, name: Ada Brook}
---
["We were let down badly by the owners,"]{quote: ada, id: full} said [Ada Brook]{ada}. She felt ["let down ... by the owners"]{quote: ada, partial: true, same-as: full}.`,
  ],
  bad: [
    {
      article: `---
entities:
  ada: {type: person, name: Ada Brook}
---
["We were let down badly by the owners,"]{quote: ada, id: full} said [Ada Brook]{ada}. She felt [‹|"betrayed by the owners"|›{missing}]{quote: ada, partial: true, same-as: full}.`,
    },
    {
      article: `---
entities:
  ada: {type: person, name: Ada Brook}
---
[Ada Brook]{ada} felt ["let down"]{quote: ada, partial: true, same-as: ‹|ful|›{lost}}.`,
    },
  ],
  *collect(article) {
    const { file } = article;
    for (const [index, quote] of article.facts.quotes.entries()) {
      const { id, sameAs, sameAsAt, span, text } = quote;
      // What the other rules take of it holds the text.
      if (id !== undefined) yield { key: `${file}#${id}`, file, span, data: utterancesOf(article)[index] ?? { text } };
      if (sameAs === undefined || sameAsAt === undefined) continue;
      const data = { text: quote.partial ? text : '', reference: sameAs, at: sameAsAt };
      yield { key: referenceOf(article, sameAs), file, span, data };
    }
  },
  *judge(group) {
    const full = group.find((entry) => !isPart(entry));
    for (const part of group) {
      if (!isPart(part)) continue;
      if (full === undefined) yield lost(part);
      else if (!holds(full.data.text, part.data.text)) yield missing(part, full);
    }
  },
});

function isPart(entry: Entry<Full | Part>): entry is Entry<Part> {
  return 'reference' in entry.data;
}

function lost({ data, file }: Entry<Part>): Report {
  return { message: 'lost', data: { reference: data.reference }, file, span: data.at };
}

function missing(part: Entry<Part>, full: Entry<Full>): Report {
  return {
    message: 'missing',
    data: { part: part.data.text.replace(/^["“'‘]|["”'’]$/g, '') },
    file: part.file,
    span: part.span,
    related: [{ file: full.file, span: full.span, message: `The full quotation: ${full.data.text}` }],
  };
}

/** Whether the words of every piece between dots or brackets stand in the full text, in their order. */
function holds(full: string, part: string): boolean {
  const words = ` ${normal(full)} `;
  let from = 0;
  for (const piece of part.split(/…|\.{2,}|\[[^\]]*\]/)) {
    const wanted = normal(piece);
    if (wanted === '') continue;
    const at = words.indexOf(` ${wanted} `, from);
    if (at < 0) return false;
    from = at + wanted.length;
  }
  return true;
}

function normal(text: string): string {
  return wordsOf(text)
    .map((word) => word.word)
    .join(' ');
}
