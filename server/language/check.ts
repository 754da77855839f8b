/**
 * Holds YAML nodes against shapes and says what is wrong, at its exact place, with the ways out.
 */
import type { Span } from './finding.ts';
import { type Kind, kinds, type YamlMap, type YamlNode, type YamlPair, type YamlScalar } from './nodes.ts';
import { type Report, shortened, type Way } from './problem.ts';
import { fits, isSlip, type Key, listOf, type MapShape, nearest, type Shape } from './shape.ts';
import { commaTrap, hashTrap } from './traps.ts';

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

/** A way out that writes `text` in the place of a node. */
export function replacement(title: string, place: Span, text: string, certain = false): Way {
  const way: Way = { title, edits: [{ span: spanOf(place), text }] };
  if (certain) way.certain = true;
  return way;
}

function checkEntry(pair: YamlPair, shape: Shape & { type: 'record' }, text: string, report: Report): void {
  if (!fits(pair.key, shape.key)) reportValue(pair.key, shape.key, report);
  checkPair(pair, shape.value, text, report);
}

function checkEither(node: YamlNode, shape: Shape & { type: 'either' }, text: string, report: Report): void {
  const fitting = shape.taking[node.type];
  if (fitting.length === 1) check(node, fitting[0]!, text, report);
  else if (!fitting.some((each) => fits(node, each))) reportValue(node, shape, report);
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

function written(place: Span, text: string): string {
  return text.slice(place.start, place.end);
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
