/** entity/unlinked: a declared name in the prose that nothing annotates. */
import type { Fix, Span } from '../../language/finding.ts';
import type { Article } from '../../model/article.ts';
import { nameBooks } from '../../model/names.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'entity/unlinked',
  summary: 'A declared name in the prose that nothing annotates.',
  why: `A name that is not linked is not checked: no tenure, no age, no spelling. The first occurrence of each declared name is
shown, in an article that annotates none of them; one annotation for each name will do. With \`every: true\` all occurrences
count. Names that several entities share are left alone, and so are aliases in small letters ("the union").`,
  severity: 'info',
  scope: 'article',
  options: { every: { description: 'Report every occurrence that is not annotated.', default: false } },
  messages: { unlinked: '"{printed}" is declared as {id} and not annotated here' },
  good: ['---\nentities:\n  ada: {type: person, name: Ada Brook}\n---\n[Ada Brook]{ada} spoke. Later Ada Brook left.'],
  bad: [
    {
      article:
        '---\nentities:\n  ada: {type: person, name: Ada Brook}\n---\nThen ‹|Ada Brook|›{unlinked} spoke. Later Ada Brook left.',
      fixed:
        '---\nentities:\n  ada: {type: person, name: Ada Brook}\n---\nThen [Ada Brook]{ada} spoke. Later Ada Brook left.',
    },
  ],
  *check(article, { options }) {
    if (article.registry) return;
    const linked = new Set(article.facts.mentions.map((mention) => mention.entity));
    for (const [id, spans] of unlinkedNames(article, options.every === true ? noneLinked : linked)) {
      const places = [...spans.values()];
      const shown = options.every === true ? places : places.slice(0, 1);
      for (const span of shown) {
        yield {
          message: 'unlinked',
          data: { printed: printed(article, span), id },
          span,
          fixes: fixesFor(article, id, span, places),
        };
      }
    }
  },
});

const noneLinked: ReadonlySet<string> = new Set();

/** Source spans of declared names outside every entity annotation and aside, by entity id and start, but for those of some ids. */
function unlinkedNames(article: Article, linked: ReadonlySet<string>): Map<string, Map<number, Span>> {
  const { plain, annotations } = article.document;
  const places = new Map<string, Map<number, Span>>();
  let taken: readonly Span[] | undefined;
  for (const book of nameBooks(article.scope)) {
    // As good as always so of what an article declares for itself.
    if (book.entities.every(({ id }) => linked.has(id))) continue;
    const { index } = book;
    let next = 0;
    for (const { start, end, ids, exact } of article.find(index, (text) => index.find(text))) {
      const id = ids[0]!;
      if (!exact || ids.length > 1 || linked.has(id)) continue;
      if (!/^\p{Lu}|^\d/u.test(plain.text.slice(start, start + 2))) continue;
      taken ??= annotations.filter(({ kind }) => kind === 'entity' || kind === 'aside').map((each) => each.plain);
      while (next < taken.length && taken[next]!.end <= start) next++;
      if (isTaken(taken, next, start, end)) continue;
      const span = plain.span(start, end);
      const list = places.get(id);
      if (list === undefined) places.set(id, new Map([[span.start, span]]));
      else if (!list.has(span.start)) list.set(span.start, span);
    }
  }
  return places;
}

/** Whether a span at or behind `from`, in the order of their starts, overlaps a stretch. */
function isTaken(taken: readonly Span[], from: number, start: number, end: number): boolean {
  for (let i = from; i < taken.length && taken[i]!.start < end; i++) {
    if (start < taken[i]!.end) return true;
  }
  return false;
}

/** Annotate this one, or all. A name that a bracket cuts in two is left to the writer. */
function fixesFor(article: Article, id: string, span: Span, places: readonly Span[]): Fix[] {
  const whole = places.filter((place) => !/[[\]{}\\]/.test(printed(article, place)));
  const one = whole.find((place) => place.start === span.start);
  if (one === undefined) return [];
  const wrap = (place: Span) => ({ file: '', span: place, text: `[${printed(article, place)}]{${id}}` });
  const fixes: Fix[] = [{ title: `Annotate as ${id}`, edits: [wrap(one)] }];
  if (whole.length > 1) fixes.push({ title: `Annotate all ${whole.length} as ${id}`, edits: whole.map(wrap) });
  return fixes;
}

function printed(article: Article, span: Span): string {
  return article.document.text.slice(span.start, span.end);
}
