/** Above each declaration: how often it is mentioned and quoted, and whether something contradicts it. */
import type { Span } from '../language/finding.ts';
import type { Article } from '../model/article.ts';
import { symbolOf } from '../model/corpus.ts';
import { declaredKinds } from '../model/declared.ts';
import type { Place } from './navigate.ts';
import type { World } from './world.ts';

export interface Lens {
  what: 'used' | 'quoted' | 'contradicted';
  span: Span;
  title: string;
  places: Place[];
}

export function lensesOf(article: Article, world: World): Lens[] {
  const lenses: Lens[] = [];
  const findings = world.findings(article.file);
  for (const kind of declaredKinds) {
    for (const { id, span, whole } of article.facts.declared[kind]) {
      const uses = world.corpus.references(symbolOf(article, kind, id)).filter(({ role }) => role !== 'declaration');
      const quoted = uses.filter(({ role }) => role === 'speaker');
      const others = uses.filter(({ role }) => role !== 'speaker');
      const placesOf = (list: typeof uses): Place[] => list.map(({ file, at }) => ({ file, span: at }));
      const word = kind === 'entities' ? 'mentioned' : 'used';
      lenses.push({ what: 'used', span, title: `${word} ${times(others.length)}`, places: placesOf(others) });
      if (quoted.length > 0) {
        lenses.push({ what: 'quoted', span, title: `quoted ${times(quoted.length)}`, places: placesOf(quoted) });
      }
      const against = findings.filter(
        (finding) =>
          finding.severity !== 'info' &&
          finding.span.start >= whole.start &&
          finding.span.end <= whole.end &&
          finding.related.length > 0,
      );
      if (against.length > 0) {
        const places = against.flatMap(({ related }) =>
          related.map((other) => ({ file: other.file, span: other.span })),
        );
        lenses.push({ what: 'contradicted', span, title: `contradicted ${times(places.length)}`, places });
      }
    }
  }
  return lenses;
}

function times(count: number): string {
  return count === 0 ? 'nowhere' : count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}
