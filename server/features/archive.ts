/**
 * People and figures of a whole workspace: who is named and quoted, and every value that is printed of a measure, so that a
 * conflict is seen at a glance. Lists are made of what each article keeps on its shelf; places are read when asked for.
 */
import type { Severity, Span } from '../language/finding.ts';
import type { DeclaredKind } from '../model/declared.ts';
import { printedNumber, printedUnit } from '../reading/print.ts';
import {
  dispute,
  entriesOf,
  idOf,
  type PlaceRole,
  type Shelf,
  type Subject,
  type Value,
  type Wing,
  widen,
} from './shelf.ts';
import type { World } from './world.ts';

/** A subject over all articles. */
export interface Listed extends Omit<Subject, 'declared' | 'also' | 'wing'> {
  /** The values of a measure, from the lowest to the highest: "£48,000 to 84,000". */
  range?: string;
  /** How many articles speak of it. */
  articles: number;
  /** The file of the article that alone declares it. */
  only?: string;
  declared?: { file: string; span: Span };
}

/** Subjects, and how many there are in all. */
export interface Listing {
  subjects: Listed[];
  total: number;
}

/** A place that speaks of a subject, with its article. */
export interface Spot {
  file: string;
  span: Span;
  words: string;
  role: PlaceRole;
  headline?: string;
  /** The dateline in words. */
  published?: string;
  objection?: { severity: Severity; message: string };
}

/** Places that say the same value for the same day. */
export interface ValueGroup {
  shown: string;
  asOf?: string;
  part?: string;
  /** The gravest finding against one of them. */
  objection?: { severity: Severity; message: string };
  places: Spot[];
}

/** A list for people ends here. */
const mostSubjects = 2000;
const mostPlaces = 500;

/**
 * The subjects of a wing whose names hold every word of the query; those in dispute first, then by name. At most 2,000.
 */
export function subjectsOf(
  shelves: Iterable<readonly [file: string, shelf: Shelf]>,
  wing: Wing,
  query: string,
  world: World,
): Listing {
  const words = folded(query).split(/\s+/).filter(Boolean);
  const wanted = (name: string, symbol: string, also: readonly string[]): boolean => {
    if (words.length === 0) return true;
    const whole = folded(`${name} ${idOf(symbol)} ${also.join(' ')}`);
    return words.every((word) => whole.includes(word));
  };
  const found = new Map<string, Listed>();
  for (const [file, { subjects }] of shelves) {
    for (const subject of subjects) {
      if (subject.wing !== wing) continue;
      const known = found.get(subject.symbol);
      if (known) join(known, subject);
      else if (wanted(subject.name, subject.symbol, subject.also)) found.set(subject.symbol, listed(subject, file));
    }
  }
  for (const subject of declaredSubjects(wing, world)) {
    const known = found.get(subject.symbol);
    if (known) known.declared ??= subject.declared;
    else if (wanted(subject.name, subject.symbol, subject.also)) {
      const { also: _, ...rest } = subject;
      found.set(subject.symbol, rest);
    }
  }
  const subjects = [...found.values()].sort(
    (a, b) => Number(b.disputed > 0) - Number(a.disputed > 0) || order.compare(a.name, b.name),
  );
  const shown = subjects.slice(0, mostSubjects).map((subject) => ({ ...subject, range: rangeOf(subject) }));
  return { subjects: shown, total: subjects.length };
}

/**
 * Where a subject is spoken of: the latest articles first, at most 500 places, and how many there are. Stops after each
 * article, since each may have to be read.
 */
export function* placesOf(
  symbol: string,
  shelves: Iterable<readonly [file: string, shelf: Shelf]>,
  world: World,
): Generator<void, { places: (Spot & { value?: Value })[]; total: number }> {
  const first = Number.NEGATIVE_INFINITY;
  const files: { file: string; shelf: Shelf }[] = [];
  let total = 0;
  for (const [file, shelf] of shelves) {
    const subject = shelf.subjects.find((each) => each.symbol === symbol);
    if (subject === undefined) continue;
    files.push({ file, shelf });
    total += subject.mentions + subject.quotes + subject.values;
  }
  files.sort((a, b) => compare(b.shelf.day ?? first, a.shelf.day ?? first) || (a.file < b.file ? -1 : 1));
  const places: (Spot & { value?: Value })[] = [];
  for (const { file, shelf } of files) {
    if (places.length >= mostPlaces) break;
    const article = world.article(file);
    if (article === undefined) continue;
    const { headline, published } = shelf;
    const own = [...entriesOf(article, world.findings(file))].filter((entry) => entry.symbol === symbol);
    own.sort((a, b) => a.span.start - b.span.start);
    for (const { span, words, role, objection, value } of own) {
      places.push({ file, span, words, role, headline, published, objection, value });
    }
    yield;
  }
  return { places: places.slice(0, mostPlaces), total: Math.max(total, places.length) };
}

/** The places of a measure by what they say: values in dispute first and side by side, then day by day. */
export function valuesOf(places: readonly (Spot & { value?: Value })[]): ValueGroup[] {
  const groups = new Map<string, { group: ValueGroup; value: Value }>();
  for (const { value, ...spot } of places) {
    if (value === undefined) continue;
    const { key, shown, interval, part, asOf } = value;
    const name = `${key} ${interval ? `${interval.low}:${interval.high}` : shown}`;
    let known = groups.get(name);
    if (known === undefined) {
      known = { group: { shown, asOf, part, places: [] }, value };
      groups.set(name, known);
    }
    known.group.places.push(spot);
    if (spot.objection && (known.group.objection === undefined || spot.objection.severity === 'error'))
      known.group.objection = spot.objection;
  }
  const all = [...groups.values()];
  const disputed = new Set(all.filter(({ group }) => group.objection).map(({ value }) => value.key));
  const last = Number.POSITIVE_INFINITY;
  return all
    .sort(
      ({ value: a }, { value: b }) =>
        Number(disputed.has(b.key)) - Number(disputed.has(a.key)) ||
        order.compare(a.part ?? '', b.part ?? '') ||
        compare(a.day ?? last, b.day ?? last) ||
        order.compare(a.key, b.key) ||
        compare(a.interval?.low ?? 0, b.interval?.low ?? 0),
    )
    .map(({ group }) => group);
}

function rangeOf({ type, low, high, unit }: Listed): string | undefined {
  if (type !== 'measure' || low === undefined || high === undefined) return undefined;
  const ends = low === high ? [low] : [low, high];
  return printedUnit(ends.map(printedNumber).join(' to '), high, unit);
}

function listed({ also: _also, wing: _wing, declared, ...subject }: Subject, file: string): Listed {
  const only = subject.symbol.includes(`${file}#`) ? file : undefined;
  return { ...subject, articles: 1, only, declared: declared && { file, span: declared } };
}

function join(known: Listed, { mentions, quotes, values, disputed, worst, low, high, unit }: Subject): void {
  known.articles++;
  known.mentions += mentions;
  known.quotes += quotes;
  known.values += values;
  dispute(known, disputed, worst);
  if (low !== undefined && high !== undefined) widen(known, { from: low, to: high }, unit);
}

/** What the registry declares, whether or not an article speaks of it. */
function* declaredSubjects(wing: Wing, { registry }: World): Iterable<Listed & { also: string[] }> {
  const kinds: DeclaredKind[] = wing === 'people' ? ['entities'] : ['ballots'];
  for (const kind of kinds) {
    for (const [id, [first]] of registry.table(kind)) {
      if (first === undefined) continue;
      const { name, type, question, aliases } = first.item as {
        name?: string;
        type?: string;
        question?: string;
        aliases?: string[];
      };
      yield {
        symbol: `${kind}:${id}`,
        name: name ?? question ?? id.replaceAll('-', ' '),
        type: kind === 'ballots' ? 'ballot' : type,
        also: aliases ?? [],
        mentions: 0,
        quotes: 0,
        values: 0,
        disputed: 0,
        articles: 0,
        declared: { file: first.file, span: first.item.span },
      };
    }
  }
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

const order = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}
