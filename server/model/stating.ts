/** Reads what an article states out of its annotations and its front matter. */
import type { Span } from '../language/finding.ts';
import type { Annotation, Document, Reuse, YamlMap, YamlNode } from '../language/nodes.ts';
import type { Course } from '../reading/time.ts';
import { type Declarations, declarationsOf, declaredKinds, inlineFigure } from './declared.ts';
import type { ArticleFacts, Ignore } from './facts.ts';
import { notePlace, spanOf } from './fields.ts';
import { keepBefore, keepBehind, type Times, timesAgain, timesOf } from './kept.ts';
import { printedQuantity } from './printed.ts';

/**
 * What an article states. Lenient: what the schema objects to is left out here and reported there.
 *
 * @param before what the document states that this one was read after: what both have in common is taken from there. The
 *   result is the same with it and without.
 */
export function factsOf(document: Document, before?: ArticleFacts): ArticleFacts {
  const { frontMatter, reuse } = document;
  if (before && reuse) return factsAgain(document, before, reuse);
  const facts = declaredFacts(frontMatter?.map, document.text.length);
  const times = timesOf(document, facts);
  stateAll(document, { start: 0, end: document.annotations.length }, facts, times);
  return facts;
}

/**
 * What the dates of an article count from, from place to place; kept beside the facts, which are plain JSON, from the first
 * edit on. Most articles are never edited, and what is kept of them in such a map they cannot let go of at once.
 */
const courses = new WeakMap<ArticleFacts, Course | undefined>();

function factsAgain(document: Document, before: ArticleFacts, reuse: Reuse): ArticleFacts {
  const facts = declaredFacts(document.frontMatter?.map, document.text.length, before.declared);
  const times = timesAgain(document, facts, courses.get(before), reuse);
  keepBefore(facts, before, document, reuse, times);
  stateAll(document, reuse.annotations, facts, times);
  keepBehind(facts, before, document, reuse, times);
  courses.set(facts, times.course);
  return facts;
}

/** Puts what so many annotations state among the facts; the first of them lies in no other. */
function stateAll(document: Document, { start, end }: Span, facts: ArticleFacts, times: Times): void {
  let asideEnd = -1;
  for (let index = start; index < end; index++) {
    const annotation = document.annotations[index]!;
    if (annotation.kind === 'aside' && annotation.start >= asideEnd) {
      facts.asides.push(annotation.inner);
      asideEnd = annotation.end;
    }
    ignoresOf(annotation.mapping, annotation, facts.ignores);
    if (annotation.start >= asideEnd) state(annotation, index, document, facts, times);
  }
}

/**
 * What front matter or a registry file declares: the facts of an article without prose.
 *
 * @param length that of the text
 * @param known what the same front matter declares, where that was read before
 */
export function declaredFacts(front: YamlMap | undefined, length: number, known?: Declarations): ArticleFacts {
  const facts: ArticleFacts = {
    lang: text(front, 'lang') ?? 'en-GB',
    timezone: text(front, 'timezone') ?? 'Europe/London',
    published: text(front, 'published'),
    headline: text(front, 'headline'),
    updated: text(front, 'updated'),
    publisher: text(front, 'publisher'),
    byline: text(front, 'byline'),
    at: placesOf(front),
    rules: severitiesOf(front),
    declared: known ?? declarationsOf(front),
    mentions: [],
    quotes: [],
    figures: [],
    dates: [],
    ballots: [],
    claims: [],
    ignores: [],
    asides: [],
  };
  ignoresOf(front, { start: 0, end: length }, facts.ignores);
  declaredIgnores(front, facts.ignores);
  return facts;
}

/**
 * Puts what one annotation states among the facts. Each statement is written out whole: an object that is spread into
 * another and added to is made several times over.
 */
function state(annotation: Annotation, index: number, document: Document, facts: ArticleFacts, times: Times): void {
  const { kind, inner: span, mapping, plain, value } = annotation;
  if (kind === undefined || kind === 'aside') return;
  const id = value === null ? undefined : scalarSource(value);
  const at = spanOf(value ?? mapping.pairs[0]?.key ?? mapping);
  const words = document.plain.text.slice(plain.start, plain.end);
  const given = find(mapping, 'source');
  const source = scalarSource(given);
  const sourceAt = placeOf(given);
  const checked = checkedOf(mapping);
  switch (kind) {
    case 'entity': {
      if (id === undefined) return;
      const role = find(mapping, 'role');
      facts.mentions.push({
        span,
        text: words,
        annotation: index,
        source,
        sourceAt,
        checked,
        entity: id,
        at,
        role: scalarSource(role),
        roleAt: placeOf(role),
      });
      return;
    }
    case 'quote': {
      const via = find(mapping, 'via');
      const sameAs = find(mapping, 'same-as');
      facts.quotes.push({
        span,
        text: words,
        annotation: index,
        source,
        sourceAt,
        checked,
        speaker: id,
        at,
        id: text(mapping, 'id'),
        cue: text(mapping, 'cue'),
        via: scalarSource(via),
        viaAt: placeOf(via),
        said: text(mapping, 'said'),
        to: text(mapping, 'to'),
        indirect: flag(mapping, 'indirect'),
        partial: flag(mapping, 'partial'),
        continues: text(mapping, 'continues'),
        sameAs: scalarSource(sameAs),
        sameAsAt: placeOf(sameAs),
        translated: text(mapping, 'translated'),
      });
      return;
    }
    case 'figure':
      facts.figures.push({
        span,
        text: words,
        annotation: index,
        source,
        sourceAt,
        checked,
        path: id,
        inline: value?.type === 'map' ? inlineFigure(value) : undefined,
        at,
        asOf: text(mapping, 'as-of'),
        reading: printedQuantity(document.plain.text, plain.start, plain.end, facts.lang),
      });
      return;
    case 'date': {
      const event = find(mapping, 'event');
      facts.dates.push({
        span,
        text: words,
        annotation: index,
        source,
        sourceAt,
        checked,
        edtf: value?.type === 'list' ? scalarSources(value.items) : id === undefined ? [] : [id],
        at,
        event: scalarSource(event),
        eventAt: placeOf(event),
        reading: times.at(plain.start, plain.end),
      });
      return;
    }
    case 'ballot': {
      if (id === undefined) return;
      const outcome = find(mapping, 'outcome');
      facts.ballots.push({
        span,
        text: words,
        annotation: index,
        source,
        sourceAt,
        checked,
        ballot: id,
        at,
        outcome: scalarSource(outcome),
        outcomeAt: placeOf(outcome),
      });
      return;
    }
    case 'claim':
      if (id === undefined) return;
      facts.claims.push({
        span,
        text: words,
        annotation: index,
        source,
        sourceAt,
        checked,
        claim: id,
        at,
        by: text(mapping, 'by'),
        verdict: text(mapping, 'verdict'),
        about: text(mapping, 'about'),
      });
  }
}

/** Reads `ignore: {rule: reason}` of a mapping. */
function ignoresOf(map: YamlMap | undefined, covers: Span, into: Ignore[]): void {
  const value = find(map, 'ignore');
  if (value?.type !== 'map') return;
  for (const pair of value.pairs) {
    const reason = pair.value?.type === 'scalar' && pair.value.value !== null ? pair.value.source.trim() : '';
    into.push({ rule: pair.key.source, reason, at: spanOf(pair.key), covers: spanOf(covers) });
  }
}

/** An `ignore` inside a declaration covers that declaration. */
function declaredIgnores(map: YamlMap | undefined, into: Ignore[]): void {
  for (const kind of declaredKinds) {
    const items = find(map, kind);
    if (items?.type !== 'map') continue;
    for (const item of items.pairs) {
      if (item.value?.type === 'map') ignoresOf(item.value, item, into);
    }
  }
}

function severitiesOf(front: YamlMap | undefined): Record<string, string> {
  const rules = find(front, 'rules');
  if (rules?.type !== 'map') return {};
  const said = rules.pairs.map(({ key, value }) => [key.source, scalarSource(value)] as const);
  return Object.fromEntries(said.filter((each): each is [string, string] => each[1] !== undefined));
}

function placesOf(front: YamlMap | undefined): Record<string, Span> {
  const places: Record<string, Span> = {};
  if (front) for (const { key, value } of front.pairs) notePlace(places, key.source, value ?? key);
  return places;
}

function checkedOf(map: YamlMap): boolean | undefined {
  const value = find(map, 'checked');
  if (value === null || value === undefined) return undefined;
  return value.type === 'map' || (value.type === 'scalar' && value.source !== 'no' && value.source !== 'false');
}

function find(map: YamlMap | undefined, key: string): YamlNode | null | undefined {
  if (map === undefined) return undefined;
  for (const pair of map.pairs) if (pair.key.source === key) return pair.value;
  return undefined;
}

function text(map: YamlMap | undefined, key: string): string | undefined {
  return scalarSource(find(map, key));
}

function flag(map: YamlMap, key: string): boolean | undefined {
  const source = text(map, key);
  return source === undefined ? undefined : source === 'true' || source === 'yes';
}

function placeOf(value: YamlNode | null | undefined): Span | undefined {
  return value ? spanOf(value) : undefined;
}

function scalarSource(node: YamlNode | null | undefined): string | undefined {
  return node?.type === 'scalar' && node.value !== null ? node.source : undefined;
}

function scalarSources(nodes: readonly YamlNode[]): string[] {
  return nodes.map(scalarSource).filter((source) => source !== undefined);
}
