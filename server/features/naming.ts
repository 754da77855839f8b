/** Which entity printed words name, and what a new one would be called. */
import type { Span } from '../language/finding.ts';
import type { Article } from '../model/article.ts';
import type { Entity, EntityType } from '../model/declared.ts';
import { nameBooks } from '../model/names.ts';
import { fairName, type NameMention, namesIn, normaliseName } from '../reading/name.ts';
import { type Declaration, newId } from './declaring.ts';
import { scalar } from './mapping.ts';
import { paragraphAround, type Selection, selected } from './selection.ts';

/** In words. */
const longestOffice = 6;

/** Entities that are called by these words, in the article or in the registry. */
export function entitiesNamed(article: Article, printed: string): string[] {
  const ids: string[] = [];
  const key = normaliseName(printed);
  for (const { ids: byName, index } of nameBooks(article.scope)) {
    ids.push(...(byName.get(key) ?? []));
    for (const hit of index.find(printed)) {
      if (hit.start === 0 && hit.end === printed.length) ids.push(...hit.ids);
    }
  }
  return [...new Set(ids)];
}

/**
 * Entities that the words may mean: those called so, else those of this article that they fairly name, the likeliest first.
 *
 * @param describes whether the words may be a description too: "the union", and no number, date or quotation
 */
export function entitiesCalled(article: Article, printed: string, describes: boolean): string[] {
  const ids = entitiesNamed(article, printed);
  if (ids.length > 0) return ids;
  const vague: string[] = [];
  const isShort = describes && printed.split(/\s+/).length <= longestOffice && /^\p{L}[\p{L}\s'’-]*$/u.test(printed);
  for (const entity of entitiesOf(article)) {
    const fair = fairName(printed, entity);
    if (fair === undefined || fair === 'pronoun') continue;
    if (fair !== 'role' && fair !== 'description') ids.push(entity.id);
    else if (isShort) vague.push(entity.id);
  }
  return [...new Set([...ids, ...vague])];
}

/** Entities that the article mentions or declares. */
export function entitiesOf(article: Article): Entity[] {
  const near = new Map<string, Entity>();
  for (const { entity } of article.facts.mentions) {
    const found = article.scope.entity(entity);
    if (found) near.set(entity, found.item);
  }
  for (const entity of article.facts.declared.entities) near.set(entity.id, entity);
  return [...near.values()];
}

/** The proper name that a selection overlaps, by its paragraph; its offsets are those of the plain text. */
export function nameAt(article: Article, selection: Selection): NameMention | undefined {
  const around = paragraphAround(article, selection);
  const { text } = selected(article, around);
  const { start, end } = selection.plain;
  return namesIn(text)
    .map((name) => ({ ...name, start: name.start + around.start, end: name.end + around.start }))
    .find((name) => name.start <= end && start <= name.end);
}

/** A declaration of an entity as printed: its name, and its type where the print shows it. */
export function declarationOf(article: Article, printed: string, at: Span, id?: string): Declaration {
  const name = printed.replace(/\s+/g, ' ').trim();
  const type = typeOf(nameAt(article, selected(article, at)));
  const keys = [...(type ? [`type: ${type}`] : []), `name: ${scalar(name)}`];
  return { kind: 'entities', id: id ?? newId(name, article), value: `{${keys.join(', ')}}` };
}

function typeOf(name: NameMention | undefined): EntityType | undefined {
  return name === undefined || name.kind === 'unknown' ? undefined : name.kind;
}
