/**
 * What a YAML node must look like, and what is wrong with one that does not, at its exact place.
 *
 * The schemas of keys.ts are declared with valibot; here they are turned, once and when first needed, into shapes that
 * are held against YAML nodes directly. valibot itself runs on plain values: it would neither know the places, nor take
 * a bare number by its source where a text is wanted, and it would cost more than reading the article.
 */
import { closest, distance } from 'fastest-levenshtein';
import type * as v from 'valibot';
import { inCalendar, isTimeZone } from './dates.ts';
import type { Span } from './finding.ts';
import type { ValueRole } from './keys.ts';
import { type Kind, kinds, type YamlMap, type YamlNode, type YamlPair, type YamlScalar } from './nodes.ts';
import { type FormatRule, type Problem, shortened, type Way } from './problem.ts';
import { commaTrap, hashTrap } from './traps.ts';

/** What a node must look like. `expected` says it in words. */
export type Shape = (
  | { type: 'text'; pattern?: RegExp; test?: (source: string) => boolean }
  | { type: 'number'; tests: ((value: number) => boolean)[] }
  | { type: 'choice'; options: ReadonlySet<string> }
  | { type: 'list'; item: Shape }
  | { type: 'tuple'; items: Shape[] }
  | { type: 'record'; key: Shape; value: Shape }
  | MapShape
  | { type: 'either'; shapes: Shape[] }
  | { type: 'any' }
) & { expected: string; role?: ValueRole; nullable?: boolean };

/** `required` are those keys that a mapping must have. */
interface MapShape {
  type: 'map';
  keys: ReadonlyMap<string, Key>;
  required: readonly string[];
}

export interface Key {
  shape: Shape;
  /** What the key is for, in one sentence. */
  description: string;
}

/** Receives what is wrong. */
export type Report = (rule: FormatRule, problem: Problem, severity?: 'warning') => void;

/** The shape of a schema. Made once for each schema. */
export function shapeOf(schema: v.GenericSchema): Shape {
  let shape = shapes.get(schema);
  if (shape === undefined) {
    shape = compile(schema as Schema);
    shapes.set(schema, shape);
  }
  return shape;
}

/** Holds a node of `text` against a shape and reports what is wrong with it or in it. */
export function check(node: YamlNode, shape: Shape, text: string, report: Report): void {
  switch (shape.type) {
    case 'text':
      if (!fits(node, shape)) reportValue(node, shape, report);
      else if (shape.role === 'text') hashTrap(node as YamlScalar, text, report);
      return;
    case 'number':
    case 'choice':
      if (!fits(node, shape)) reportValue(node, shape, report);
      return;
    case 'list':
      if (node.type !== 'list') reportValue(node, shape, report);
      else for (const item of node.items) check(item, shape.item, text, report);
      return;
    case 'tuple':
      if (node.type !== 'list' || node.items.length !== shape.items.length) reportValue(node, shape, report);
      else for (const [i, item] of node.items.entries()) check(item, shape.items[i]!, text, report);
      return;
    case 'record':
      if (node.type !== 'map') reportValue(node, shape, report);
      else for (const pair of node.pairs) checkEntry(pair, shape, text, report);
      return;
    case 'map':
      if (node.type !== 'map') reportValue(node, shape, report);
      else checkKeys(node, shape, 0, text, report);
      return;
    case 'either':
      checkEither(node, shape, text, report);
  }
}

/** Holds the pairs of a mapping, from the one with index `first` on, against the keys that it may have. */
export function checkKeys(map: YamlMap, shape: MapShape, first: number, text: string, report: Report): void {
  const { keys, required } = shape;
  let free: string[] | undefined;
  for (let i = first; i < map.pairs.length; i++) {
    const pair = map.pairs[i]!;
    const key = keys.get(pair.key.source);
    if (key !== undefined) checkPair(pair, key.shape, text, report);
    else {
      const before = map.pairs[i - 1];
      const known = before && keys.get(before.key.source);
      const isColonSlip = pair.value === null && keys.has(pair.key.source.split(':', 1)[0]!);
      const swallowed = map.flow && known && !isColonSlip ? commaTrap(map.pairs, i, known.shape, text, report) : 0;
      if (swallowed > 0) i += swallowed - 1;
      else {
        free ??= namesWithout(keys, map);
        reportKey(pair.key, map, free, 'key', report);
      }
    }
  }
  for (const name of required)
    if (!map.pairs.some((pair) => pair.key.source === name)) reportMissing(map, name, report);
}

/** A key with its value, which may be missing where the shape is a collection. */
export function checkPair(pair: YamlPair, shape: Shape, text: string, report: Report): void {
  const { key, value } = pair;
  if (value !== null && (value.type !== 'scalar' || value.value !== null || value.quoted)) {
    check(value, shape, text, report);
    return;
  }
  if (shape.nullable || shape.type === 'list' || shape.type === 'record' || shape.type === 'map') return;
  const message = `Unexpected \`${key.source}\` without a value, expected ${shape.expected}`;
  const fixes =
    shape.role === 'yes' && value === null
      ? [replacement(`Write \`${key.source}: true\``, key, `${written(key, text)}: true`, true)]
      : [];
  report('format/value', { span: spanOf(key), message, fixes });
}

/** An unknown key (or kind), with the nearest of the names that it could have as ways out. */
export function reportKey(
  key: YamlScalar,
  map: YamlMap,
  free: readonly string[],
  what: 'key' | 'kind',
  report: Report,
): void {
  const colon = key.quoted ? -1 : key.source.indexOf(':');
  if (colon > 0 && free.includes(key.source.slice(0, colon))) {
    const at = key.start + colon + 1;
    report('format/key', {
      span: spanOf(key),
      message: `Unexpected "${shortened(key.source)}", expected a space behind the colon`,
      fixes: [
        { title: 'Put a space behind the colon', edits: [{ span: { start: at, end: at }, text: ' ' }], certain: true },
      ],
    });
    return;
  }
  const kind = map.pairs[0]?.key.source;
  if (what === 'key' && isKind(key.source) && kind !== undefined && isKind(kind)) {
    const message = `Unexpected kind "${key.source}" beside ${kind}, expected one kind; spans nest: [[words]{…}]{…}`;
    report('format/key', { span: spanOf(key), message });
    return;
  }
  const near = nearest(key.source, free);
  const some = free.length > 9 ? `${free.slice(0, 7).join(', ')} or one of ${free.length - 7} more` : listOf(free);
  const expected = near.length > 0 ? listOf(near) : some;
  report('format/key', {
    span: spanOf(key),
    message: `Unexpected ${what} "${shortened(key.source)}", expected ${expected || 'no more keys'}`,
    fixes: near.map((name) =>
      replacement(`Change to \`${name}\``, key, name, near.length === 1 && isSlip(key.source, name)),
    ),
  });
}

/** The known names that a slip of the fingers or of spelling may have meant, the nearest first; at most three. */
export function nearest(name: string, known: readonly string[]): string[] {
  if (known.length === 0 || name.length > 64) return [];
  const same = known.filter((each) => normal(each) === normal(name));
  if (same.length > 0) return same;
  const lower = name.toLowerCase();
  const swapped = known.filter((each) => each.length === name.length && letters(each) === letters(lower));
  if (swapped.length > 0) return swapped.slice(0, 3);
  const best = distance(lower, closest(lower, known));
  if (best <= Math.max(1, Math.floor(name.length / 3)))
    return known.filter((each) => distance(lower, each) === best).slice(0, 3);
  return name.length < 3 ? [] : known.filter((each) => each.startsWith(lower)).slice(0, 3);
}

/** A way out that writes `text` in the place of a node. */
export function replacement(title: string, place: Span, text: string, certain = false): Way {
  const way: Way = { title, edits: [{ span: spanOf(place), text }] };
  if (certain) way.certain = true;
  return way;
}

/** `a`, `a or b`, `a, b or c`. */
export function listOf(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

/** What of a valibot schema or action this file looks at. */
interface Schema {
  type: string;
  pipe?: Schema[];
  wrapped?: Schema;
  requirement?: unknown;
  message?: string;
  entries?: Record<string, Schema>;
  options?: unknown[];
  item?: Schema;
  items?: Schema[];
  key?: Schema;
  value?: Schema;
  literal?: unknown;
  metadata?: { is?: ValueRole };
  description?: string;
}

const shapes = new WeakMap<v.GenericSchema, Shape>();

function compile(schema: Schema): Shape {
  if (schema.pipe) return refine(shapeOf(schema.pipe[0] as unknown as v.GenericSchema), schema.pipe.slice(1));
  const inner = (each: Schema | undefined) => shapeOf(each as unknown as v.GenericSchema);
  switch (schema.type) {
    case 'optional':
      return inner(schema.wrapped);
    case 'nullable':
      return { ...inner(schema.wrapped), nullable: true };
    case 'string':
      return { type: 'text', expected: 'text' };
    case 'number':
      return { type: 'number', tests: [], expected: 'a number' };
    case 'boolean':
      return { type: 'choice', options: new Set(['true', 'false']), expected: '`true` or `false`' };
    case 'picklist':
      return choiceOf(schema.options as string[]);
    case 'literal':
      return choiceOf([String(schema.literal)]);
    case 'array':
      return { type: 'list', item: inner(schema.item), expected: `a list of ${plural(inner(schema.item).expected)}` };
    case 'tuple':
      return { type: 'tuple', items: schema.items!.map(inner), expected: '`[severity, {option: value}]`' };
    case 'record':
      return { type: 'record', key: inner(schema.key), value: inner(schema.value), expected: 'a mapping' };
    case 'strict_object':
      return mapOf(schema.entries!);
    case 'union': {
      const either = (schema.options as Schema[])
        .map(inner)
        .flatMap((shape) => (shape.type === 'either' ? shape.shapes : shape));
      return { type: 'either', shapes: either, expected: listOf([...new Set(either.map((shape) => shape.expected))]) };
    }
    default:
      return { type: 'any', expected: 'anything' };
  }
}

function refine(shape: Shape, actions: Schema[]): Shape {
  const refined = { ...shape };
  for (const action of actions) {
    if (action.type === 'metadata') {
      refined.role = action.metadata!.is;
      if (refined.type === 'text') refined.test = TESTS[refined.role!];
    } else if (action.type === 'regex' && refined.type === 'text') refined.pattern = action.requirement as RegExp;
    else if (action.type === 'non_empty' && refined.type === 'text') refined.pattern = /\S/;
    else if (action.type === 'integer' && refined.type === 'number')
      refined.tests = [...refined.tests, Number.isInteger];
    else if (action.type === 'min_value' && refined.type === 'number') {
      const least = action.requirement as number;
      refined.tests = [...refined.tests, (value) => value >= least];
    }
    if (action.message) refined.expected = action.message;
  }
  if (refined.role === 'yes')
    return { ...choiceOf(['true', 'false', 'yes', 'no']), role: 'yes', expected: '`yes` or `no`' };
  return refined;
}

/** What a pattern cannot say. */
const TESTS: Partial<Record<ValueRole, (source: string) => boolean>> = { edtf: inCalendar, timezone: isTimeZone };

function mapOf(entries: Record<string, Schema>): Shape {
  const keys = new Map<string, Key>();
  for (const [name, entry] of Object.entries(entries)) {
    const described = entry.type === 'optional' ? entry.wrapped! : entry;
    const description = described.pipe?.find((action) => action.type === 'description')?.description ?? '';
    keys.set(name, { shape: shapeOf(entry as unknown as v.GenericSchema), description });
  }
  const required = Object.keys(entries).filter((name) => entries[name]!.type !== 'optional');
  const shown = required.length > 0 ? required : [...keys.keys()].slice(0, 2);
  return { type: 'map', keys, required, expected: `a mapping \`{${shown.map((name) => `${name}: …`).join(', ')}}\`` };
}

function choiceOf(options: readonly string[]): Shape {
  return { type: 'choice', options: new Set(options), expected: listOf(options) };
}

function plural(expected: string): string {
  return expected.startsWith('the id of ') || expected.startsWith('an id')
    ? 'ids'
    : expected === 'text'
      ? 'texts'
      : `values, each ${expected}`;
}

/** Whether a scalar is what a scalar shape wants. */
function fits(node: YamlNode, shape: Shape): boolean {
  if (node.type !== 'scalar') return false;
  if (shape.type === 'text') {
    return (
      (node.value !== null || node.quoted) &&
      (shape.pattern === undefined || shape.pattern.test(node.source)) &&
      (shape.test === undefined || shape.test(node.source))
    );
  }
  if (shape.type === 'choice') return shape.options.has(node.source);
  if (shape.type !== 'number') return shape.type === 'any';
  const value =
    typeof node.value === 'number' ? node.value : node.source.trim() === '' ? Number.NaN : Number(node.source);
  return Number.isFinite(value) && shape.tests.every((test) => test(value));
}

function checkEntry(pair: YamlPair, shape: Shape & { type: 'record' }, text: string, report: Report): void {
  if (!fits(pair.key, shape.key)) reportValue(pair.key, shape.key, report);
  checkPair(pair, shape.value, text, report);
}

function checkEither(node: YamlNode, shape: Shape & { type: 'either' }, text: string, report: Report): void {
  const fitting = shape.shapes.filter((each) => takes(each, node));
  if (fitting.length === 1) check(node, fitting[0]!, text, report);
  else if (fitting.length === 0 || !fitting.some((each) => fits(node, each))) reportValue(node, shape, report);
}

function takes(shape: Shape, node: YamlNode): boolean {
  if (shape.type === 'any') return true;
  if (node.type === 'scalar') return shape.type === 'text' || shape.type === 'number' || shape.type === 'choice';
  return node.type === 'map'
    ? shape.type === 'map' || shape.type === 'record'
    : shape.type === 'list' || shape.type === 'tuple';
}

/** The names of keys that a mapping does not have yet. */
function namesWithout(keys: ReadonlyMap<string, Key>, map: YamlMap): string[] {
  const present = new Set(map.pairs.map((pair) => pair.key.source));
  return [...keys.keys()].filter((name) => !present.has(name));
}

function reportMissing(map: YamlMap, name: string, report: Report): void {
  report('format/value', { span: spanOf(map), message: `Unexpected mapping without \`${name}\`, expected it here` });
}

function reportValue(node: YamlNode, shape: Shape, report: Report): void {
  const found =
    node.type === 'scalar'
      ? node.source === ''
        ? 'empty text'
        : `"${shortened(node.source)}"`
      : node.type === 'map'
        ? 'mapping'
        : 'list';
  const isNoDate =
    shape.role === 'edtf' && node.type === 'scalar' && shape.type === 'text' && shape.pattern!.test(node.source);
  report('format/value', {
    span: spanOf(node),
    message: `Unexpected ${found}, expected ${isNoDate ? 'days and months that the calendar has, the earlier first' : shape.expected}`,
    fixes: waysOut(node, shape),
  });
}

/** The values that were likely meant: another spelling, another shape of the same thing. */
function waysOut(node: YamlNode, shape: Shape): Way[] {
  if (shape.type === 'list' && node.type === 'scalar' && fits(node, shape.item)) {
    const { start, end } = node;
    const edits = [
      { span: { start, end: start }, text: '[' },
      { span: { start: end, end }, text: ']' },
    ];
    return node.source.includes(',') || node.source.includes('\n')
      ? []
      : [{ title: 'Make it a list', edits, certain: true }];
  }
  if (
    node.type === 'list' &&
    node.items.length === 1 &&
    node.items[0]!.type === 'scalar' &&
    fits(node.items[0]!, shape) &&
    node.flow
  ) {
    return [replacement('Take it out of the list', node, node.items[0]!.source)];
  }
  if (node.type !== 'scalar') return [];
  const options = optionsOf(shape);
  if (options.length > 0) {
    const near =
      shape.role === 'yes'
        ? options.filter((option) => option === MEANT[node.source.toLowerCase()])
        : nearest(node.source, options);
    return near.map((option) =>
      replacement(`Change to \`${option}\``, node, option, near.length === 1 && isSlip(node.source, option)),
    );
  }
  const meant = likely(node.source, shape);
  return meant === undefined
    ? []
    : [replacement(`Change to \`${meant}\``, node, meant, shape.role === 'edtf' || shape.type === 'number')];
}

const MEANT: Record<string, string> = {
  y: 'yes',
  n: 'no',
  on: 'yes',
  off: 'no',
  yes: 'yes',
  no: 'no',
  true: 'true',
  false: 'false',
};

function optionsOf(shape: Shape): string[] {
  if (shape.type === 'choice') return [...shape.options];
  return shape.type === 'either' ? shape.shapes.flatMap(optionsOf) : [];
}

/** A date with its zeros, a number without its separators, an id in kebab-case: where that makes the value fit. */
function likely(source: string, shape: Shape): string | undefined {
  let meant = source;
  if (shape.role === 'edtf') {
    const date = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(source);
    if (date) meant = [date[1], date[2]!.padStart(2, '0'), date[3]!.padStart(2, '0')].join('-');
    else meant = source.replace(/^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})/, '$1T$2');
  } else if (shape.type === 'number')
    meant = source.replace(/(?<=^\d{1,3}(?:[, ]\d{3}){0,6})[, ](?=\d{3})/g, '').replace(/^[£$€]|%$/g, '');
  else if (shape.type === 'text' && shape.pattern) {
    meant = source
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
  }
  if (meant === source) return undefined;
  const value = shape.type === 'number' && meant !== '' ? Number(meant) : meant;
  return fits({ type: 'scalar', start: 0, end: 0, value, source: meant, quoted: false }, shape) ? meant : undefined;
}

function isKind(name: string): boolean {
  return kinds.includes(name as Kind);
}

function normal(name: string): string {
  return name.replace(/[-_\s]/g, '').toLowerCase();
}

function letters(name: string): string {
  return [...name].sort().join('');
}

/** Near enough that nothing else can have been meant. */
function isSlip(written: string, meant: string): boolean {
  return (
    normal(written) === normal(meant) ||
    letters(written) === letters(meant) ||
    (meant.length >= 5 && distance(written.toLowerCase(), meant) <= 2)
  );
}

function written(place: Span, text: string): string {
  return text.slice(place.start, place.end);
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
