/**
 * What a YAML node must look like, and which of the known names are near one that is not known.
 *
 * The schemas of keys.ts are declared with valibot; here they are turned, once and when first needed, into shapes that
 * are held against YAML nodes directly. valibot itself runs on plain values: it would neither know the places, nor take
 * a bare number by its source where a text is wanted, and it would cost more than reading the article.
 */
import { distance } from 'fastest-levenshtein';
import type * as v from 'valibot';
import { inCalendar, isTimeZone } from './dates.ts';
import type { YamlNode } from './nodes.ts';
import type { ValueRole } from './values.ts';

/** What a node must look like. `expected` says it in words. */
export type Shape = (
  | { type: 'text'; pattern?: RegExp; test?: (source: string) => boolean }
  | { type: 'number'; tests: ((value: number) => boolean)[] }
  | { type: 'choice'; options: ReadonlySet<string> }
  | { type: 'list'; item: Shape }
  | { type: 'tuple'; items: Shape[] }
  | { type: 'record'; key: Shape; value: Shape }
  | MapShape
  /** `taking` has those shapes that a node of each type may have. */
  | { type: 'either'; shapes: Shape[]; taking: Record<YamlNode['type'], readonly Shape[]> }
  | { type: 'any' }
) & { expected: string; role?: ValueRole; nullable?: boolean };

/** `required` are those keys that a mapping must have. */
export interface MapShape {
  type: 'map';
  keys: ReadonlyMap<string, Key>;
  required: readonly string[];
}

export interface Key {
  shape: Shape;
  /** What the key is for, in one sentence. */
  description: string;
}

/** The shape of a schema. Made once for each schema. */
export function shapeOf(schema: v.GenericSchema): Shape {
  let shape = shapes.get(schema);
  if (shape === undefined) {
    shape = compile(schema as Schema);
    shapes.set(schema, shape);
  }
  return shape;
}

/**
 * The known names that a slip of the fingers or of spelling may have meant, at most three: those that differ in case,
 * hyphens or spaces only; else those with two letters swapped; else the nearest by edit distance (one letter in three
 * may differ); else those that begin with the name. One pass over the names, most of which their length rules out.
 */
export function nearest(name: string, known: readonly string[]): string[] {
  if (name === '' || name.length > 64) return [];
  const lower = name.toLowerCase();
  const [plain, sorted] = [normal(name), letters(lower)];
  let limit = Math.max(1, Math.floor(name.length / 3));
  const found: { same: string[]; swapped: string[]; near: string[]; begun: string[] } = {
    same: [],
    swapped: [],
    near: [],
    begun: [],
  };
  for (const each of known) {
    if (name.length >= 3 && each.startsWith(lower)) found.begun.push(each);
    if (Math.abs(each.length - name.length) > Math.max(limit, 3)) continue;
    if (normal(each) === plain) found.same.push(each);
    else if (each.length === name.length && letters(each) === sorted) found.swapped.push(each);
    const edits = distance(lower, each);
    if (edits < limit) found.near = [];
    if (edits <= limit) found.near.push(each);
    limit = Math.min(limit, edits);
  }
  const { same, swapped, near, begun } = found;
  return [same, swapped, near, begun].find((names) => names.length > 0)?.slice(0, 3) ?? [];
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
      return {
        type: 'either',
        shapes: either,
        taking: {
          scalar: either.filter(({ type }) => ['any', 'text', 'number', 'choice'].includes(type)),
          map: either.filter(({ type }) => ['any', 'map', 'record'].includes(type)),
          list: either.filter(({ type }) => ['any', 'list', 'tuple'].includes(type)),
        },
        expected: listOf([...new Set(either.map((shape) => shape.expected))]),
      };
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
export function fits(node: YamlNode, shape: Shape): boolean {
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

function normal(name: string): string {
  return name.replace(/[-_\s]/g, '').toLowerCase();
}

function letters(name: string): string {
  return [...name].sort().join('');
}

/** Near enough that nothing else can have been meant. */
export function isSlip(written: string, meant: string): boolean {
  return (
    normal(written) === normal(meant) ||
    letters(written) === letters(meant) ||
    (meant.length >= 5 && distance(written.toLowerCase(), meant) <= 2)
  );
}
