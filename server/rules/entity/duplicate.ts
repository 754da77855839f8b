/** entity/duplicate: two registry entities that are one. */
import type { Entity } from '../../model/declared.ts';
import { type Found, placeOf, type Registry } from '../../model/registry.ts';
import { normaliseName } from '../../reading/name.ts';
import { defineRule, type Report } from '../rule.ts';

export default defineRule({
  id: 'entity/duplicate',
  summary: 'Two registry entities with one Wikidata id, or of one type with one name or names a letter apart.',
  why: `Somebody who has two ids has two records, and nothing that is said under the one is checked against what is said under
the other. Names of eight letters and more that differ by one letter are taken for one name misspelt; names that differ in
a digit are not.`,
  severity: 'warning',
  scope: 'corpus',
  messages: {
    qid: 'Unexpected {qid} for {id}: {other} has the same Wikidata id',
    name: 'Unexpected second {type} called {name}: {other} has the same name',
    near: '{name} differs by one letter from {otherName}, which {other} is called: one and the same?',
  },
  good: [
    `//- registry/people.yaml
entities:
  ada: {type: person, name: Ada Brook}
  ada-the-book: {type: work, name: Ada Brook}
  district-1: {type: place, name: Harbour District 1}
  district-2: {type: place, name: Harbour District 2}`,
  ],
  bad: [
    {
      article: `//- registry/people.yaml
entities:
  ada: {type: person, name: Ada Brook, wikidata: Q1}
  brook: {type: person, name: Adele Brook, wikidata: ‹|Q1|›{qid}}
  ben: {type: person, name: Ben Shaw}
  shaw: {type: person, name: ‹|Ben Shaw|›{name}}
  carla: {type: person, name: Carla Winter}
  karla: {type: person, name: ‹|Karla Winter|›{near}}`,
    },
  ],
  *checkRegistry(registry) {
    const seen = new Map<string, Found<Entity>>();
    for (const found of entitiesOf(registry)) {
      const report = byQid(found, seen) ?? byName(found, seen) ?? byLetter(found, seen);
      if (report) yield report;
    }
  },
});

function entitiesOf(registry: Registry): Found<Entity>[] {
  return [...registry.table('entities').values()].map((all) => all[0] as Found<Entity>);
}

type Duplicate = Report & { file: string };

function byQid(found: Found<Entity>, seen: Map<string, Found<Entity>>): Duplicate | undefined {
  const qid = found.item.wikidata;
  const other = qid && first(seen, `Q ${qid}`, found);
  return other ? reportOf('qid', found, other, 'wikidata', { qid }) : undefined;
}

function byName(found: Found<Entity>, seen: Map<string, Found<Entity>>): Duplicate | undefined {
  const { name, type = 'entity' } = found.item;
  const other = name && first(seen, `N ${type} ${normaliseName(name)}`, found);
  return other ? reportOf('name', found, other, 'name', { type, name }) : undefined;
}

/** Names one letter apart have a spelling in common once any one letter is left out, so no pair needs comparing. */
function byLetter(found: Found<Entity>, seen: Map<string, Found<Entity>>): Duplicate | undefined {
  const { name, type = 'entity' } = found.item;
  const normal = name === undefined ? '' : normaliseName(name);
  if (normal.replace(/\P{L}/gu, '').length < 8 || /\d/.test(normal)) return undefined;
  let other = first(seen, `L ${type} ${normal}`, found);
  for (let i = 0; i < normal.length; i++) {
    if (normal[i] === ' ') continue;
    other ??= first(seen, `L ${type} ${normal.slice(0, i)}${normal.slice(i + 1)}`, found);
    const gap = first(seen, `L ${type} ${normal.slice(0, i)}_${normal.slice(i + 1)}`, found);
    other ??= gap;
  }
  if (other === undefined || name === undefined) return undefined;
  return reportOf('near', found, other, 'name', { name, otherName: other.item.name ?? '' });
}

/** The entity that took a key first; takes it where none did. */
function first(seen: Map<string, Found<Entity>>, key: string, found: Found<Entity>): Found<Entity> | undefined {
  const other = seen.get(key);
  if (other === undefined) seen.set(key, found);
  return other === found ? undefined : other;
}

function reportOf(
  message: string,
  found: Found<Entity>,
  other: Found<Entity>,
  path: string,
  data: Record<string, string>,
): Duplicate {
  return {
    message,
    data: { ...data, id: found.item.id, other: other.item.id },
    ...placeOf(found, path),
    related: [{ ...placeOf(other, path), message: `${other.item.id} is declared here` }],
  };
}
