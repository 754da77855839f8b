/** Wrong quotations: marks, speakers, words, and annotations that are missing. */
import type { Article } from '../../server/model/article.ts';
import { type Mutation, replaced } from './mutation.ts';

export function* quoteMutations(article: Article): Iterable<Mutation> {
  const { text, annotations } = article.document;
  const { file } = article;
  const of = (rule: string, note: string, mutated: string): Mutation => ({
    rule,
    note,
    mutated: [{ path: file, text: mutated }],
  });
  for (const quote of article.facts.quotes) {
    const annotation = annotations[quote.annotation]!;
    const { start, end } = quote.span;
    if (quote.indirect) continue;
    const opening = /^["“]/.test(quote.text);
    const closing = /["”]$/.test(quote.text);
    if (opening && closing && (quote.text.match(/["“”]/g) ?? []).length === 2) {
      const goesOn = /^[^\S\n]*\n\n\[?["“]/.test(text.slice(annotation.end, annotation.end + 6));
      if (!goesOn) yield of('quote/marks', `${quote.text} unclosed`, replaced(text, { start: end - 1, end }, ''));
      yield of('quote/marks', `${quote.text} unopened`, replaced(text, { start, end: start + 1 }, ''));
      yield of('quote/marks', `${quote.text} bare`, replaced(text, { start, end }, text.slice(start + 1, end - 1)));
    }
    if (opening && closing) {
      yield of(
        'quote/unattributed',
        `${quote.text} without annotation`,
        replaced(text, annotation, text.slice(start, end)),
      );
    }
    if (quote.speaker === undefined) continue;
    const sentence = sentenceAround(text, annotation);
    const named = article.facts.mentions.find(
      (mention) =>
        mention.entity === quote.speaker &&
        article.scope.entity(mention.entity)?.item.type === 'person' &&
        new RegExp(
          `^\\]\\{[^}]*\\},? (?:said|told|recalled|asked) \\[${escaped(mention.text)}\\]|^\\]\\{[^}]*\\} \\[${escaped(mention.text)}\\]\\{[^}]*\\},?[^.\\]]{0,60} said`,
        ).test(text.slice(end, end + 140)),
    );
    if (named && closing) {
      for (const other of peopleOf(article)) {
        if (other !== quote.speaker && other !== quote.via)
          yield of('quote/speaker', `${other} for ${quote.speaker}`, replaced(text, quote.at, other));
      }
    }
    yield of('quote/speaker', `a place for ${quote.speaker}`, replaced(text, quote.at, 'hartsea'));
    const said = /\bsaid\b/.exec(sentence.text);
    if (
      said &&
      closing &&
      named &&
      sentence.text.split(/\bsaid\b/).length === 2 &&
      sentence.start + said.index >= annotation.end
    ) {
      const at = { start: sentence.start + said.index, end: sentence.start + said.index + 4 };
      for (const verb of ['claimed', 'admitted'])
        yield of('quote/cue', `${quote.text} ${verb}`, replaced(text, at, verb));
    }
  }
}

/** A second article with the same words, and then with other ones, or from somebody else's mouth. */
export function* echoes(article: Article): Iterable<Mutation> {
  const published = article.facts.published;
  if (published === undefined) return;
  for (const quote of article.facts.quotes) {
    const words = [...quote.text.matchAll(/\p{L}{4,}/gu)];
    const found = quote.speaker === undefined ? undefined : article.scope.entity(quote.speaker);
    if (quote.indirect || found === undefined || article.scope.owns(found)) continue;
    if (
      quote.text.split(/\s+/).length < 12 ||
      /[[\]{}\\]/.test(article.document.text.slice(quote.span.start, quote.span.end))
    )
      continue;
    const name = found.item.name!;
    const told = (text: string, speaker = quote.speaker!, by = name) => ({
      path: 'echo.news',
      text: `---\npublished: ${published}\n---\n[${text}]{quote: ${speaker}} said [${by}]{${speaker}}.\n`,
    });
    const whole = /^["“][^"“”]*["”]$/.test(quote.text) ? quote.text : `"${quote.text.replace(/["“”]/g, '')}"`;
    for (const word of words.slice(2, -2)) {
      const other = `${whole.slice(0, word.index)}herring${whole.slice(word.index + word[0].length)}`;
      if (!whole.startsWith(word[0], word.index)) continue;
      yield {
        rule: 'quote/drift',
        note: `${word[0]} in ${quote.text}`,
        original: [told(whole)],
        mutated: [told(other)],
      };
    }
    for (const [id, by] of [
      ['tranter', 'Joe Tranter'],
      ['munro', 'Isla Munro'],
      ['oyelaran', 'Tunde Oyelaran'],
    ] as const) {
      if (id === quote.speaker) continue;
      yield {
        rule: 'quote/two-speakers',
        note: `${id} says ${quote.text}`,
        original: [told(whole)],
        mutated: [told(whole, id, by)],
      };
    }
    const run = quote.text.match(/(?<![\p{L}'’])\p{L}+ \p{L}+ \p{L}+ \p{L}+(?![\p{L}'’])/u)?.[0];
    if (run === undefined) continue;
    const part = (words: string) => ({
      path: 'echo.news',
      text: `---\npublished: ${published}\n---\n[${whole}]{quote: ${quote.speaker}, id: whole} said [${name}]{${quote.speaker}}.\n\n[${name}]{${quote.speaker}} spoke of ["${words}"]{quote: ${quote.speaker}, partial: true, same-as: whole}.\n`,
    });
    const pieces = run.split(' ');
    for (let at = 0; at < 4; at++) {
      yield {
        rule: 'quote/partial',
        note: `${run}, word ${at}`,
        original: [part(run)],
        mutated: [part(pieces.with(at, 'herring').join(' '))],
      };
    }
  }
}

function peopleOf(article: Article): string[] {
  const ids = new Set(article.facts.mentions.map(({ entity }) => entity));
  return [...ids].filter((id) => article.scope.entity(id)?.item.type === 'person');
}

function sentenceAround(text: string, { start, end }: { start: number; end: number }): { start: number; text: string } {
  const to = text.indexOf('\n', end);
  return { start, text: text.slice(start, Math.min(to < 0 ? text.length : to, end + 80)) };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
