/** entity/name: printed words that are another entity's name, or hold nothing of this one's. */
import type { Fix } from '../../language/finding.ts';
import type { Article } from '../../model/article.ts';
import type { Entity } from '../../model/declared.ts';
import type { Mention } from '../../model/facts.ts';
import { formsOf, nameBooks } from '../../model/names.ts';
import { type Found, placeOf } from '../../model/registry.ts';
import { fairName, normaliseName } from '../../reading/name.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'entity/name',
  summary: 'Printed words that are the name of another entity, or hold nothing of the names of the one that is tagged.',
  why: `"Unite" tagged as Unison is the slip that a tired eye makes. Articles and possessives, honorifics, titles, roles,
appositions, surnames, acronyms, descriptions and pronouns are all fair ways to call somebody; only a proper name that
shares nothing with the entity's name and aliases is reported, and a name that is exactly another declared entity's.`,
  severity: 'warning',
  scope: 'article',
  yieldsTo: ['entity/undeclared'],
  messages: {
    other: 'Unexpected "{printed}" for {name}: that is a name of {other}',
    stranger: 'Unexpected "{printed}" for {name}: expected its name, an alias, a role or a description',
  },
  good: [
    `---
entities:
  mill-union: {type: organisation, name: Mill and Loom Union, aliases: [MLU]}
  ada: {type: person, name: Ada Brook, roles: [{title: general secretary}]}
---
The [Mill and Loom Union's]{mill-union} general secretary, [Ms Brook]{ada}, spoke for the [union]{mill-union}. [She]{ada} and [its 4,000 members]{mill-union} agree; the [MLU]{mill-union} meets on Friday.`,
  ],
  bad: [
    {
      article: `---
entities:
  mill-union: {type: organisation, name: Mill Union}
  dockers: {type: organisation, name: Dockers United}
---
The [‹|Dockers United|›{other}]{entity: mill-union} branch met. The [Mill Union]{mill-union} and [Dockers United]{dockers} did not.`,
      fixed: `---
entities:
  mill-union: {type: organisation, name: Mill Union}
  dockers: {type: organisation, name: Dockers United}
---
The [Dockers United]{entity: dockers} branch met. The [Mill Union]{mill-union} and [Dockers United]{dockers} did not.`,
    },
    {
      article: `---
entities:
  ada: {type: person, name: Ada Brook}
---
Then [‹|Benjamin Shaw|›{stranger}]{ada} spoke. [Ada Brook]{ada} did not.`,
    },
  ],
  *check(article) {
    const { facts, mentioned } = article;
    for (let index = 0; index < facts.mentions.length; index++) {
      const mention = facts.mentions[index]!;
      const found = mentioned[index];
      if (found === undefined) continue;
      const entity = found.item;
      if (isFairAtOnce(mention.text, entity)) continue;
      const printed = oneLine(mention.text);
      const others = othersCalled(article, printed, entity);
      if (others.length === 0 && isFair(article, mention, printed, found)) continue;
      const other = others[0] === undefined ? undefined : article.scope.entity(others[0])?.item;
      const name = entity.name ?? entity.id;
      yield {
        message: other ? 'other' : 'stranger',
        data: { printed, name, other: other?.name ?? other?.id ?? '' },
        span: mention.span,
        related: [{ ...placeOf(found, 'name'), message: `${entity.id} is declared as ${name} here` }],
        fixes: [...others.map((id) => retag(mention, id)), addAlias(found.file, entity, printed)].filter(
          (fix) => fix !== undefined,
        ),
      };
    }
  },
});

/** Nobody is called amiss by a name or alias to the letter, by words without a capital, or who has no name. */
function isFairAtOnce(printed: string, { name, aliases, anonymous }: Entity): boolean {
  if (printed === name || anonymous || (name === undefined && aliases.length === 0)) return true;
  return !mayHaveCapital.test(printed) || aliases.includes(printed);
}

const capital = /\p{Lu}/u;
const mayHaveCapital = /[A-Z\u0080-\u1fff\u2070-\uffff]/;

function oneLine(words: string): string {
  return (/\s\s|[^\S ]/.test(words) ? words.replace(/\s+/g, ' ') : words).trim();
}

function isFair(article: Article, mention: Mention, printed: string, found: Found<Entity>): boolean {
  const context = { sentenceStart: startsSentence(article, mention), forms: formsOf(article.scope, found) };
  return fairName(printed, found.item, context) !== undefined;
}

/** Other entities with exactly this name; none where it is one of the entity's own, or the other is a role or a part. */
function othersCalled(article: Article, printed: string, entity: Entity): readonly string[] {
  if (!capital.test(printed)) return none;
  const normal = normaliseName(printed);
  if (normal === '') return none;
  let ids: readonly string[] = none;
  for (const book of nameBooks(article.scope)) {
    const here = book.ids.get(normal);
    if (here?.includes(entity.id)) return none;
    if (here) ids = [...ids, ...here];
  }
  if (ids.length === 0) return none;
  return [...new Set(ids)].filter((id) => {
    const other = article.scope.entity(id)?.item;
    return other !== undefined && other.type !== 'role' && other.partOf !== entity.id && entity.partOf !== id;
  });
}

const none: readonly string[] = [];

function startsSentence(article: Article, mention: Mention): boolean {
  const { text } = article.document.plain;
  const at = article.document.annotations[mention.annotation]!.plain.start;
  return /(?:^|[.!?\n][\s"'“‘]*)$/.test(text.slice(Math.max(0, at - 4), at));
}

function retag(mention: Mention, id: string): Fix {
  return { title: `Tag as ${id}`, edits: [{ file: '', span: mention.at, text: id }] };
}

/** Adds the printed words to a flow list of aliases that is there already. */
function addAlias(file: string, entity: Entity, printed: string): Fix | undefined {
  const last = entity.at[`aliases.${entity.aliases.length - 1}`];
  if (last === undefined || !/^[\p{L}\p{N}][\p{L}\p{N} .&’'-]*$/u.test(printed)) return undefined;
  const at = { start: last.end, end: last.end };
  const list = entity.at.aliases;
  if (list === undefined || list.end <= last.end) return undefined;
  return {
    title: `Add "${printed}" to the aliases of ${entity.id}`,
    edits: [{ file, span: at, text: `, ${printed}` }],
  };
}
