/**
 * Declared data as read from front matter and registry files: plain JSON, every value with its place.
 */
import type { Span } from '../language/finding.ts';
import type { YamlMap } from '../language/nodes.ts';
import { Fields, type Numeral, notePlace, percentage, spanOf } from './fields.ts';

export type { Numeral } from './fields.ts';

export interface Declared {
  id: string;
  /** Place of the id (for inline figures: of the mapping). */
  span: Span;
  /** The whole declaration, id and all: what an `ignore` in it covers. */
  whole: Span;
  /** Places of the values, by dotted path: `value`, `options.reject`, `options.reject.votes`, `roles.0.from`. */
  at: Record<string, Span>;
  source?: string;
  note?: string;
}

export type EntityType = 'person' | 'organisation' | 'place' | 'group' | 'law' | 'work' | 'role';

export interface Role {
  title: string;
  id?: string;
  of?: string;
  from?: string;
  to?: string;
}

export interface Entity extends Declared {
  type?: EntityType;
  name?: string;
  anonymous?: boolean;
  aliases: string[];
  description?: string;
  partOf?: string;
  code?: string;
  wikidata?: string;
  url?: string;
  born?: string;
  died?: string;
  founded?: string;
  dissolved?: string;
  /** For a role: one holder at a time. */
  unique?: boolean;
  roles: Role[];
}

export type Approx = 'about' | 'at-least' | 'at-most' | 'more-than' | 'less-than' | 'nearly';

export interface Figure extends Declared {
  value?: Numeral | { from: Numeral; to: Numeral };
  unit?: string;
  approx?: Approx;
  measures?: string;
  of?: string;
  asOf?: string;
  sumOf?: string[];
  shareOf?: string;
  change?: { from: string; to: string };
}

export interface BallotOption {
  id: string;
  /** In percent. */
  share?: Numeral;
  votes?: Numeral;
}

export interface Ballot extends Declared {
  of?: string;
  held?: string;
  place?: string;
  question?: string;
  electorate?: Numeral;
  votes?: Numeral;
  blank?: Numeral;
  spoilt?: Numeral;
  /** In percent. */
  turnout?: Numeral;
  options: BallotOption[];
  exhaustive?: boolean;
  /** `text` is as written: `60%`, `2/3`; `value` a percentage. */
  threshold?: Numeral;
  thresholdFor?: string;
  turnoutThreshold?: Numeral;
  supportThreshold?: Numeral;
  rules?: string;
  importantPublicService?: boolean;
  outcome?: string;
}

export interface Event extends Declared {
  name?: string;
  start?: string;
  end?: string;
  place?: string;
  participants: string[];
  partOf?: string;
}

export interface Claim extends Declared {
  text?: string;
  by?: string;
  verdict?: string;
  rating?: { value: Numeral; best?: Numeral; worst?: Numeral };
  reviewedBy?: string;
  sources: string[];
}

export interface Source extends Declared {
  title?: string;
  url?: string;
  publisher?: string;
  published?: string;
  accessed?: string;
  archive?: string;
}

/** Everything that one front matter or registry file declares, in the order of the file. */
export interface Declarations {
  entities: Entity[];
  figures: Figure[];
  ballots: Ballot[];
  events: Event[];
  claims: Claim[];
  sources: Source[];
}

export type DeclaredKind = keyof Declarations;

export const declaredKinds: readonly DeclaredKind[] = ['entities', 'figures', 'ballots', 'events', 'claims', 'sources'];

/** What one of each kind is called. */
export const singular = {
  entities: 'entity',
  figures: 'figure',
  ballots: 'ballot',
  events: 'event',
  claims: 'claim',
  sources: 'source',
} as const satisfies Record<DeclaredKind, string>;

/** An empty set of declarations. */
export function nothingDeclared(): Declarations {
  return { entities: [], figures: [], ballots: [], events: [], claims: [], sources: [] };
}

/**
 * Reads the declarations of a front matter or registry file. Lenient: what the schema objects to is left out here and
 * reported there.
 */
export function declarationsOf(map: YamlMap | undefined): Declarations {
  const all = nothingDeclared();
  if (map === undefined) return all;
  for (const pair of map.pairs) {
    const read = readers[pair.key.source as DeclaredKind];
    if (read === undefined || pair.value?.type !== 'map') continue;
    for (const item of pair.value.pairs) {
      const fields = item.value?.type === 'map' ? item.value : emptyMap(item.key);
      (all[pair.key.source as DeclaredKind] as Declared[]).push(read(item.key.source, item.key, fields, item));
    }
  }
  return all;
}

/** Reads the inline mapping of a figure annotation; its id is empty and its place the mapping. */
export function inlineFigure(map: YamlMap): Figure {
  return readFigure('', map, map, map);
}

const readers: { [K in DeclaredKind]: (id: string, key: Span, map: YamlMap, whole: Span) => Declarations[K][number] } =
  {
    entities: readEntity,
    figures: readFigure,
    ballots: readBallot,
    events: readEvent,
    claims: readClaim,
    sources: readSource,
  };

function readEntity(id: string, key: Span, map: YamlMap, whole: Span): Entity {
  const field = new Fields(map);
  const roles: Role[] = [];
  for (const [index, node] of field.list('roles').entries()) {
    if (node.type !== 'map') continue;
    const role = new Fields(node, `roles.${index}.`, field.at);
    const title = role.text('title') ?? role.text('id');
    if (title === undefined) continue;
    roles.push({ title, id: role.text('id'), of: role.text('of'), from: role.text('from'), to: role.text('to') });
  }
  return {
    id,
    span: spanOf(key),
    whole: spanOf(whole),
    at: field.at,
    source: field.text('source'),
    note: field.text('note'),
    type: field.text('type') as EntityType | undefined,
    name: field.text('name'),
    anonymous: field.flag('anonymous'),
    aliases: field.texts('aliases'),
    description: field.text('description'),
    partOf: field.text('part-of'),
    code: field.text('code'),
    wikidata: field.text('wikidata'),
    url: field.text('url'),
    born: field.text('born'),
    died: field.text('died'),
    founded: field.text('founded'),
    dissolved: field.text('dissolved'),
    unique: field.flag('unique'),
    roles,
  };
}

function readFigure(id: string, key: Span, map: YamlMap, whole: Span): Figure {
  const field = new Fields(map);
  const range = field.map('value');
  const ends = range && new Fields(range, 'value.', field.at);
  const from = ends?.numeral('from');
  const to = ends?.numeral('to');
  const change = field.map('change');
  const changed = change && new Fields(change, 'change.', field.at);
  const [earlier, later] = [changed?.text('from'), changed?.text('to')];
  return {
    id,
    span: spanOf(key),
    whole: spanOf(whole),
    at: field.at,
    source: field.text('source'),
    note: field.text('note'),
    value: from && to ? { from, to } : field.numeral('value'),
    unit: field.text('unit'),
    approx: field.text('approx') as Approx | undefined,
    measures: field.text('measures'),
    of: field.text('of'),
    asOf: field.text('as-of'),
    sumOf: field.has('sum-of') ? field.texts('sum-of') : undefined,
    shareOf: field.text('share-of'),
    change: earlier !== undefined && later !== undefined ? { from: earlier, to: later } : undefined,
  };
}

function readBallot(id: string, key: Span, map: YamlMap, whole: Span): Ballot {
  const field = new Fields(map);
  const options: BallotOption[] = [];
  for (const pair of field.map('options')?.pairs ?? []) {
    const path = `options.${pair.key.source}`;
    notePlace(field.at, path, pair.value ?? pair.key);
    if (pair.value?.type === 'map') {
      const part = new Fields(pair.value, `${path}.`, field.at);
      options.push({ id: pair.key.source, share: part.percentage('share'), votes: part.numeral('votes') });
    } else {
      options.push({ id: pair.key.source, share: pair.value?.type === 'scalar' ? percentage(pair.value) : undefined });
    }
  }
  return {
    id,
    span: spanOf(key),
    whole: spanOf(whole),
    at: field.at,
    source: field.text('source'),
    note: field.text('note'),
    of: field.text('of'),
    held: field.text('held'),
    place: field.text('place'),
    question: field.text('question'),
    electorate: field.numeral('electorate'),
    votes: field.numeral('votes'),
    blank: field.numeral('blank'),
    spoilt: field.numeral('spoilt'),
    turnout: field.percentage('turnout'),
    options,
    exhaustive: field.flag('exhaustive'),
    threshold: field.percentage('threshold'),
    thresholdFor: field.text('threshold-for'),
    turnoutThreshold: field.percentage('turnout-threshold'),
    supportThreshold: field.percentage('support-threshold'),
    rules: field.text('rules'),
    importantPublicService: field.flag('important-public-service'),
    outcome: field.text('outcome'),
  };
}

function readEvent(id: string, key: Span, map: YamlMap, whole: Span): Event {
  const field = new Fields(map);
  return {
    id,
    span: spanOf(key),
    whole: spanOf(whole),
    at: field.at,
    source: field.text('source'),
    note: field.text('note'),
    name: field.text('name'),
    start: field.text('start'),
    end: field.text('end'),
    place: field.text('place'),
    participants: field.texts('participants'),
    partOf: field.text('part-of'),
  };
}

function readClaim(id: string, key: Span, map: YamlMap, whole: Span): Claim {
  const field = new Fields(map);
  const rating = field.map('rating');
  const scale = rating && new Fields(rating, 'rating.', field.at);
  const value = scale?.numeral('value');
  return {
    id,
    span: spanOf(key),
    whole: spanOf(whole),
    at: field.at,
    source: field.text('source'),
    note: field.text('note'),
    text: field.text('text'),
    by: field.text('by'),
    verdict: field.text('verdict'),
    rating: value && { value, best: scale?.numeral('best'), worst: scale?.numeral('worst') },
    reviewedBy: field.text('reviewed-by'),
    sources: field.texts('sources'),
  };
}

function readSource(id: string, key: Span, map: YamlMap, whole: Span): Source {
  const field = new Fields(map);
  return {
    id,
    span: spanOf(key),
    whole: spanOf(whole),
    at: field.at,
    source: field.text('source'),
    note: field.text('note'),
    title: field.text('title'),
    url: field.text('url'),
    publisher: field.text('publisher'),
    published: field.text('published'),
    accessed: field.text('accessed'),
    archive: field.text('archive'),
  };
}

function emptyMap(key: Span): YamlMap {
  return { type: 'map', flow: false, pairs: [], start: key.start, end: key.end };
}
