/**
 * Additions to YAML mappings where they stand, in flow or block style: what is there keeps its order, its comments and its
 * quotation marks. Values are given as YAML already written; `scalar` writes them.
 */
import type { Edit } from '../language/finding.ts';
import { annotationSchemas, declarationSchemas, frontMatterSchema } from '../language/keys.ts';
import type { Annotation, Kind, YamlMap, YamlNode, YamlPair } from '../language/nodes.ts';
import { quoted } from '../language/traps.ts';
import { readFlowMap } from '../language/yaml.ts';
import type { DeclaredKind } from '../model/declared.ts';

/** The file that is written to. */
export interface Target {
  file: string;
  text: string;
}

/** A text as a YAML scalar that reads as that text wherever it stands: plain where it can be, else in quotation marks. */
export function scalar(text: string): string {
  const { map, problems, closed } = readFlowMap(`{x: ${text}}`, 0);
  const [only, ...others] = map?.pairs ?? [];
  const value = only?.value;
  const plain =
    closed &&
    problems.length === 0 &&
    others.length === 0 &&
    value?.type === 'scalar' &&
    value.value === text &&
    !value.quoted &&
    !/^[-?:]|[:\s]$|#/.test(text);
  return plain ? text : quoted(text);
}

/** The keys of an annotation, a declaration or a front matter, in canonical order. */
export function keyOrder(what: Kind | DeclaredKind | 'front-matter'): string[] {
  const schema =
    what === 'front-matter'
      ? frontMatterSchema
      : what in annotationSchemas
        ? annotationSchemas[what as Kind]
        : declarationSchemas[what as DeclaredKind];
  return Object.keys(schema.entries);
}

/**
 * Adds a key behind those that come before it in `order`; the first key of a flow mapping stays the first.
 * A value that begins with a line end goes below its key.
 */
export function addPair(target: Target, map: YamlMap, key: string, value: string, order: readonly string[]): Edit {
  const { file, text } = target;
  const rank = order.indexOf(key);
  let before: YamlPair | undefined = map.flow ? map.pairs[0] : undefined;
  for (const pair of map.pairs) {
    const other = order.indexOf(pair.key.source);
    if (rank < 0 || (other >= 0 && other <= rank)) before = pair;
  }
  const written = /^[\r\n]/.test(value) ? `${key}:${value}` : `${key}: ${value}`;
  if (map.flow) {
    const at = before === undefined ? map.start + 1 : behind(text, before);
    return insertion(file, at, before === undefined ? written : `, ${written}`);
  }
  const indent = ' '.repeat(columnOf(text, map.start));
  if (before === undefined) return insertion(file, map.start, `${written}${lineEndOf(text)}${indent}`);
  return insertion(file, endOfLine(text, behind(text, before)), `${lineEndOf(text)}${indent}${written}`);
}

/** Gives a key without a value one. */
export function setValue({ file, text }: Target, pair: YamlPair, value: string): Edit {
  const start = behind(text, pair);
  const spaces = /[^\S\r\n]*(?!#)/y;
  spaces.lastIndex = start;
  const end = spaces.test(text) ? spaces.lastIndex : start;
  const colon = start > pair.key.end ? '' : ':';
  return { file, span: { start, end }, text: `${colon}${/^[\r\n]/.test(value) ? '' : ' '}${value}` };
}

/** The pair of a key. */
export function pairOf(map: YamlMap | undefined, key: string): YamlPair | undefined {
  return map?.pairs.find((pair) => pair.key.source === key);
}

/** Where a pair ends, with the colon of a key that has no value. */
export function behind(text: string, { key, value, end }: YamlPair): number {
  if (value !== null) return end;
  const colon = /[^\S\r\n]*:/y;
  colon.lastIndex = key.end;
  return colon.test(text) ? colon.lastIndex : key.end;
}

/** A value as one flow node: `{type: person, name: Ada}`; undefined where a comment or a block scalar stands in it. */
export function flowOf(text: string, node: YamlNode | null): string | undefined {
  if (node === null) return '';
  const source = text.slice(node.start, node.end);
  if (node.type === 'scalar') return /^[|>&*!]|[\r\n]/.test(source) ? scalar(node.source) : source;
  if (/(?:^|\s)#|^[&*!]/.test(source)) return undefined;
  if (node.flow) return source.replace(/\s*[\r\n]\s*/g, ' ');
  if (node.type === 'list') {
    const items = node.items.map((item) => flowOf(text, item));
    return items.includes(undefined) ? undefined : `[${items.join(', ')}]`;
  }
  const pairs = node.pairs.map(({ key, value }) => {
    const written = flowOf(text, value);
    const name = text.slice(key.start, key.end);
    return written === undefined ? undefined : written === '' ? name : `${name}: ${written}`;
  });
  return pairs.includes(undefined) ? undefined : `{${pairs.join(', ')}}`;
}

/** Whether an annotation is written `{bma}`, its id in place of the kind. */
export function isShort({ mapping, kind, value }: Annotation): boolean {
  return kind === 'entity' && mapping.pairs[0]?.key === value;
}

export function insertion(file: string, at: number, text: string): Edit {
  return { file, span: { start: at, end: at }, text };
}

/** The line end that a text uses. */
export function lineEndOf(text: string): string {
  const at = text.indexOf('\n');
  return at > 0 && text[at - 1] === '\r' ? '\r\n' : '\n';
}

export function startOfLine(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
}

/** Where the line ends that an offset stands in, before its line end. */
export function endOfLine(text: string, at: number): number {
  const end = /[\r\n]/g;
  end.lastIndex = at;
  return end.exec(text)?.index ?? text.length;
}

export function columnOf(text: string, at: number): number {
  return at - startOfLine(text, at);
}
