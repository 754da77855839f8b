/** entity/first-mention: a surname or acronym before the full name. */
import type { Mention } from '../../model/facts.ts';
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
    const headings = article.document.tree.children.filter((block) => block.type === 'heading');
    const heads = new Stretches(headings, (heading) => heading);
    const first = new Map<string, Mention | undefined>();
    for (const mention of article.facts.mentions) {
      if (heads.around(mention.span)) continue;
      const entity = article.scope.entity(mention.entity)?.item;
      if (entity?.name === undefined) continue;
      const full = normaliseName(mention.text).includes(normaliseName(entity.name));
      if (!first.has(entity.id)) {
        const fair = full ? 'name' : fairName(mention.text, entity);
        const short = fair === 'surname' || fair === 'acronym' || isDeclaredAcronym(mention.text, entity.name);
        first.set(entity.id, short && !full ? mention : undefined);
      } else if (full) {
        const early = first.get(entity.id);
        if (early === undefined) continue;
        first.set(entity.id, undefined);
        const { line } = article.document.lines.placeAt(mention.span.start);
        yield {
          message: 'late',
          data: { printed: early.text, line },
          span: early.span,
          related: [{ file: article.file, span: mention.span, message: 'The full name stands here' }],
        };
      }
    }
  },
});

/** "HBC", declared as an alias or not. */
function isDeclaredAcronym(text: string, name: string): boolean {
  return /^(?:[Tt]he )?\p{Lu}{2,}$/u.test(text) && isAcronymOf(text.replace(/^[Tt]he /, ''), name);
}
