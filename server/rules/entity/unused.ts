/** entity/unused: declared in the article and never used. */
import { declaredKinds } from '../../model/declared.ts';
import { usesOf } from '../../model/uses.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'entity/unused',
  summary: 'Declared in the front matter and never used.',
  why: `A declaration that nothing uses is checked against nothing: often a paragraph was cut, or the annotation was forgotten.
It is information only, and greyed out in the editor. Declarations in the registry are there for every article, and never
reported.`,
  severity: 'info',
  scope: 'article',
  messages: { unused: '{what} "{id}" is declared here and never used' },
  good: [
    '---\nentities:\n  mill-union: {type: organisation, name: Mill Union}\n---\nThe [Mill Union]{mill-union} met.',
    '---\nfigures:\n  sites: {value: 3, unit: site}\n  all: {value: 3, sum-of: [sites]}\n---\nIn all [three]{figure: all}.',
    '//- registry/people.yaml\nentities:\n  ada-brook: {type: person, name: Ada Brook}',
  ],
  bad: [
    {
      article: '---\nentities:\n  ‹|mill-union|›{unused}: {type: organisation, name: Mill Union}\n---\nThe union met.',
    },
    {
      article: '---\nballots:\n  ‹|pay-2024|›{unused}: {options: {accept: 48.9%, reject: 51.1%}}\n---\nThe union met.',
    },
  ],
  *check(article) {
    if (article.registry || article.document.frontMatter === undefined) return;
    const { declared } = article.facts;
    const unused = new Set<string>();
    for (const kind of declaredKinds) for (const { id } of declared[kind]) unused.add(id);
    if (unused.size === 0) return;
    for (const { id } of usesOf(article)) {
      unused.delete(id);
      const dot = id.indexOf('.');
      if (dot >= 0) unused.delete(id.slice(0, dot));
      if (unused.size === 0) return;
    }
    for (const kind of declaredKinds) {
      for (const { id, span } of declared[kind]) {
        if (unused.has(id)) yield { message: 'unused', data: { what: nouns[kind], id }, span, unnecessary: true };
      }
    }
  },
});

const nouns = {
  entities: 'Entity',
  figures: 'Figure',
  ballots: 'Ballot',
  events: 'Event',
  claims: 'Claim',
  sources: 'Source',
} as const;
