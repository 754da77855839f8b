/**
 * Declared data as read from front matter and registry files: plain JSON, every value with its place.
 */
import type { Span } from '../language/finding.ts';
import type { YamlMap, YamlNode, YamlScalar } from '../language/nodes.ts';

/** A number with the digits it was written with, which tell its precision. */
export interface Numeral {
  value: number;
  text: string;
}

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
  const field = fieldsOf(map);
  const roles = field.list('roles').flatMap((node, index): Role[] => {
    if (node.type !== 'map') return [];
    const role = fieldsOf(node, `roles.${index}.`, field.at);
    const title = role.text('title') ?? role.text('id');
    if (title === undefined) return [];
    return [{ title, id: role.text('id'), of: role.text('of'), from: role.text('from'), to: role.text('to') }];
  });
  return {
    ...declared(id, key, field, whole),
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
  const field = fieldsOf(map);
  const range = field.map('value');
  const ends = range && fieldsOf(range, 'value.', field.at);
  const from = ends?.numeral('from');
  const to = ends?.numeral('to');
  const change = field.map('change');
  const changed = change && fieldsOf(change, 'change.', field.at);
  const [earlier, later] = [changed?.text('from'), changed?.text('to')];
  return {
    ...declared(id, key, field, whole),
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
  const field = fieldsOf(map);
  const options: BallotOption[] = [];
  for (const pair of field.map('options')?.pairs ?? []) {
    const path = `options.${pair.key.source}`;
    field.at[path] = pair.value ?? pair.key;
    if (pair.value?.type === 'map') {
      const part = fieldsOf(pair.value, `${path}.`, field.at);
      options.push({ id: pair.key.source, share: part.percentage('share'), votes: part.numeral('votes') });
    } else {
      options.push({ id: pair.key.source, share: pair.value?.type === 'scalar' ? percentage(pair.value) : undefined });
    }
  }
  return {
    ...declared(id, key, field, whole),
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
  const field = fieldsOf(map);
  return {
    ...declared(id, key, field, whole),
    name: field.text('name'),
    start: field.text('start'),
    end: field.text('end'),
    place: field.text('place'),
    participants: field.texts('participants'),
    partOf: field.text('part-of'),
  };
}

function readClaim(id: string, key: Span, map: YamlMap, whole: Span): Claim {
  const field = fieldsOf(map);
  const rating = field.map('rating');
  const scale = rating && fieldsOf(rating, 'rating.', field.at);
  const value = scale?.numeral('value');
  return {
    ...declared(id, key, field, whole),
    text: field.text('text'),
    by: field.text('by'),
    verdict: field.text('verdict'),
    rating: value && { value, best: scale?.numeral('best'), worst: scale?.numeral('worst') },
    reviewedBy: field.text('reviewed-by'),
    sources: field.texts('sources'),
  };
}

function readSource(id: string, key: Span, map: YamlMap, whole: Span): Source {
  const field = fieldsOf(map);
  return {
    ...declared(id, key, field, whole),
    title: field.text('title'),
    url: field.text('url'),
    publisher: field.text('publisher'),
    published: field.text('published'),
    accessed: field.text('accessed'),
    archive: field.text('archive'),
  };
}

function declared(id: string, key: Span, field: Fields, whole: Span): Declared {
  return {
    id,
    span: { start: key.start, end: key.end },
    whole: { start: whole.start, end: whole.end },
    at: field.at,
    source: field.text('source'),
    note: field.text('note'),
  };
}

interface Fields {
  at: Record<string, Span>;
  has(key: string): boolean;
  text(key: string): string | undefined;
  /** A scalar counts as a list of one. */
  texts(key: string): string[];
  list(key: string): YamlNode[];
  map(key: string): YamlMap | undefined;
  numeral(key: string): Numeral | undefined;
  percentage(key: string): Numeral | undefined;
  flag(key: string): boolean | undefined;
}

/** Typed access to a mapping that notes the place of every value under `prefix` in `at`. */
function fieldsOf(map: YamlMap, prefix = '', at: Record<string, Span> = {}): Fields {
  const values = new Map<string, YamlNode | null>();
  for (const pair of map.pairs) {
    values.set(pair.key.source, pair.value);
    const place = pair.value ?? pair.key;
    at[prefix + pair.key.source] = { start: place.start, end: place.end };
  }
  const list = (key: string) => {
    const value = values.get(key);
    if (value?.type !== 'list') return value ? [value] : [];
    value.items.forEach((item, index) => {
      at[`${prefix}${key}.${index}`] = { start: item.start, end: item.end };
    });
    return value.items;
  };
  const map_ = (key: string) => {
    const value = values.get(key);
    return value?.type === 'map' ? value : undefined;
  };
  const scalar = (key: string) => {
    const value = values.get(key);
    return value?.type === 'scalar' && value.value !== null ? value : undefined;
  };
  return {
    at,
    has: (key) => values.has(key),
    text: (key) => scalar(key)?.source,
    texts: (key) => list(key).flatMap((item) => (item.type === 'scalar' && item.value !== null ? [item.source] : [])),
    list,
    map: map_,
    numeral: (key) => numeral(scalar(key)),
    percentage: (key) => percentage(scalar(key)),
    flag: (key) => {
      const source = scalar(key)?.source;
      return source === undefined ? undefined : source === 'true' || source === 'yes';
    },
  };
}

/** A number as written; a quoted one counts too. */
function numeral(node: YamlScalar | undefined): Numeral | undefined {
  if (node === undefined) return undefined;
  const value = typeof node.value === 'number' ? node.value : Number(node.source);
  return node.source !== '' && Number.isFinite(value) ? { value, text: node.source } : undefined;
}

/** `51.1%`, `51.1` or a fraction such as `2/3`, as a percentage. */
function percentage(node: YamlScalar | undefined): Numeral | undefined {
  if (node === undefined) return undefined;
  const fraction = /^\s*(\d+)\s*\/\s*(\d+)\s*$/.exec(node.source);
  if (fraction) {
    const value = (Number(fraction[1]) / Number(fraction[2])) * 100;
    return Number.isFinite(value) ? { value, text: node.source.trim() } : undefined;
  }
  const text = node.source.trim().replace(/\s*%$/, '');
  const value = Number(text);
  return text !== '' && Number.isFinite(value) ? { value, text } : undefined;
}

function emptyMap(key: Span): YamlMap {
  return { type: 'map', flow: false, pairs: [], start: key.start, end: key.end };
}
