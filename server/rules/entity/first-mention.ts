/** entity/first-mention: a surname or acronym before the full name. */
import type { Span } from '../../language/finding.ts';
import type { Article } from '../../model/article.ts';
import type { Entity } from '../../model/declared.ts';
import type { Mention } from '../../model/facts.ts';
import { formsOf } from '../../model/names.ts';
import type { Found } from '../../model/registry.ts';
import { Stretches } from '../../model/stretches.ts';
import { fairName, isAcronymOf, normaliseName } from '../../reading/name.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'entity/first-mention',
  summary: 'A surname or an acronym before the full name.',
  why: `Readers meet somebody by the full name first. The headline may be shorter, and so may a name that the article never
gives in full (everybody knows the BBC): only an article that does introduce the name, but too late, is told.`,
  severity: 'info',
  scope: 'article',
  messages: { late: '"{printed}" stands before the full name, which comes in line {line}' },
  good: [
    '---\nentities:\n  ada: {type: person, name: Ada Brook}\n---\n# [Brook]{ada} resigns\n\n[Ada Brook]{ada} resigned. [Ms Brook]{ada} is 58.',
    '---\nentities:\n  hbc: {type: organisation, name: Harbour Broadcasting Company, aliases: [HBC]}\n---\nThe [HBC]{hbc} said so.',
  ],
  bad: [
    {
      article:
        '---\nentities:\n  ada: {type: person, name: Ada Brook}\n---\n[‹|Ms Brook|›{late}]{ada} resigned.\n\n[Ada Brook]{ada} is 58.',
    },
    {
      article:
        '---\nentities:\n  hbc: {type: organisation, name: Harbour Broadcasting Company, aliases: [HBC]}\n---\nThe [‹|HBC|›{late}]{hbc} said so. The [Harbour Broadcasting Company]{hbc} is old.',
    },
  ],
  *check(article) {
    // The short first mention of each entity; nothing where there is no more to be said of it.
    const early = new Map<string, Mention | undefined>();
    let headings: Stretches<Span> | undefined;
    const { facts, mentioned } = article;
    for (let index = 0; index < facts.mentions.length; index++) {
      const mention = facts.mentions[index]!;
      const before = early.get(mention.entity);
      if (before === undefined && early.has(mention.entity)) continue;
      headings ??= headingsOf(article);
      if (headings.around(mention.span)) continue;
      const found = mentioned[index];
      if (found?.item.name === undefined) {
        early.set(mention.entity, undefined);
        continue;
      }
      const { id } = found.item;
      const full = isFull(article, mention.text, found);
      if (before === undefined) early.set(id, full || !isShort(article, mention.text, found) ? undefined : mention);
      else if (full) {
        early.set(id, undefined);
        const { line } = article.document.lines.placeAt(mention.span.start);
        yield {
          message: 'late',
          data: { printed: before.text, line },
          span: before.span,
          related: [{ file: article.file, span: mention.span, message: 'The full name stands here' }],
        };
      }
    }
  },
});

function headingsOf(article: Article): Stretches<Span> {
  const headings = article.document.tree.children.filter((block) => block.type === 'heading');
  return new Stretches(headings, (heading) => heading);
}

function isFull({ scope }: Article, printed: string, found: Found<Entity>): boolean {
  return printed === found.item.name || normaliseName(printed).includes(formsOf(scope, found).normals[0]!);
}

function isShort({ scope }: Article, printed: string, found: Found<Entity>): boolean {
  const fair = fairName(printed, found.item, { forms: formsOf(scope, found) });
  return fair === 'surname' || fair === 'acronym' || isDeclaredAcronym(printed, found.item.name!);
}

/** "HBC", declared as an alias or not. */
function isDeclaredAcronym(text: string, name: string): boolean {
  return acronym.test(text) && isAcronymOf(text.replace(/^[Tt]he /, ''), name);
}

const acronym = /^(?:[Tt]he )?\p{Lu}{2,}$/u;
