/**
 * The schema in use: validates articles, registry and config files, and tells editors what may stand where.
 */
import type * as v from 'valibot';
import { check, checkKeys, checkPair, replacement, reportKey } from './check.ts';
import type { Finding, Severity } from './finding.ts';
import { annotationSchemas, configSchema, declarationSchemas, frontMatterSchema, registrySchema } from './keys.ts';
import type { Annotation, Document, Kind, Lines, YamlMap } from './nodes.ts';
import { kinds } from './nodes.ts';
import { type FormatRule, findingOf, merged, type Problem } from './problem.ts';
import { type Key, nearest, type Shape, shapeOf } from './shape.ts';
import { linesOf, plainTextOf, stripBom } from './text.ts';
import { readBlock } from './yaml.ts';

/** A registry or config file, read. */
export interface DataFile {
  /** Without its byte-order mark. */
  text: string;
  lines: Lines;
  /** Absent where the file is empty or holds no mapping. */
  map?: YamlMap;
  findings: readonly Finding[];
}

/** The schemas that JSON Schemas are made of, by name. */
export const schemas: Readonly<Record<'registry' | 'config' | 'front-matter', v.GenericSchema>> = {
  registry: registrySchema,
  config: configSchema,
  'front-matter': frontMatterSchema,
};

/** Reads a registry or config file. Never throws. */
export function readData(text: string, what: 'registry' | 'config'): DataFile {
  const stripped = stripBom(text);
  const { node, problems } = readBlock(stripped, 0, stripped.length);
  const syntax = problems.map((problem) => findingOf('format/syntax', problem));
  const report = new Reporter();
  if (node?.type === 'map') check(node, shapeOf(schemas[what]), stripped, report.add);
  else if (node !== undefined && problems.length === 0) {
    const expected = what === 'registry' ? 'entities:' : 'rules:';
    const message = `Unexpected ${node.type === 'list' ? 'list' : 'text'}, expected keys such as \`${expected}\``;
    syntax.push(findingOf('format/syntax', { span: node, message }));
  }
  return {
    text: stripped,
    lines: linesOf(stripped),
    map: node?.type === 'map' ? node : undefined,
    findings: merged(syntax, report.findings),
  };
}

/** A registry or config file as an article that is front matter from end to end. */
export function withoutProse({ text, lines, map, findings }: DataFile): Document {
  const span = { start: 0, end: text.length };
  const frontMatter = { type: 'frontMatter' as const, ...span, map };
  const tree = { type: 'root' as const, ...span, children: [frontMatter] };
  const plain = plainTextOf(text, text.length, text.length, []);
  return { text, lines, tree, frontMatter, annotations: [], plain, findings };
}

/** What the schema finds in an article's front matter and annotations. */
export function validateArticle(document: Document): Finding[] {
  const report = new Reporter();
  const map = document.frontMatter?.map;
  if (map) check(map, shapeOf(frontMatterSchema), document.text, report.add);
  return [...report.findings, ...validateAnnotations(document.annotations, document.text)];
}

/** What the schema finds in annotations of a text, in their order; each is looked at by itself. */
export function validateAnnotations(annotations: readonly Annotation[], text: string): Finding[] {
  const report = new Reporter();
  for (const annotation of annotations) validateAnnotation(annotation, text, report.add);
  return report.findings;
}

/** The keys that a mapping may have: of an annotation by its kind, of a declaration by its group, or of a file. */
export function keysOf(
  what: Kind | keyof typeof declarationSchemas | 'front-matter' | 'registry' | 'config',
): ReadonlyMap<string, Key> {
  const schema =
    annotationSchemas[what as Kind] ??
    declarationSchemas[what as keyof typeof declarationSchemas] ??
    schemas[what as 'registry'];
  const shape = shapeOf(schema);
  return shape.type === 'map' ? shape.keys : NO_KEYS;
}

/**
 * The shape and description of what stands at a path of keys in an annotation (path begins with the kind), in the front
 * matter, a registry or a config file: `describe('registry', ['entities', 'bma', 'roles', '0', 'from'])`. Where a
 * value has several shapes, the first that has the next key counts. Undefined where nothing may stand.
 */
export function describe(
  what: Kind | 'front-matter' | 'registry' | 'config',
  path: readonly string[],
): { shape: Shape; description: string } | undefined {
  let found: { shape: Shape; description: string } | undefined = {
    shape: shapeOf(annotationSchemas[what as Kind] ?? schemas[what as 'registry']),
    description: '',
  };
  for (const step of path) found = found && stepInto(found.shape, step);
  return found;
}

/** What kinds are for, in one sentence each. */
export const kindDescriptions: Readonly<Record<Kind, string>> = {
  entity: 'A name or description of a person, organisation, place or other entity.',
  quote: 'Words attributed to a speaker.',
  figure: 'A number as printed.',
  date: 'An expression of time.',
  ballot: 'A statement about a vote.',
  claim: 'A statement that somebody has checked or must check.',
  aside: 'Text of the page that is not the article.',
};

const NO_KEYS: ReadonlyMap<string, Key> = new Map();

/** Kinds that mean nothing without a value: there may be many, and the print names none. */
const NEEDS_VALUE: ReadonlySet<Kind> = new Set(['ballot', 'claim']);

class Reporter {
  readonly findings: Finding[] = [];
  readonly add = (rule: FormatRule, problem: Problem, severity?: Severity): void => {
    this.findings.push(findingOf(rule, problem, severity));
  };
}

type AnnotationShapes = Record<Kind, Shape & { type: 'map' }>;
let shapesByKind: AnnotationShapes | undefined;

/** Made when the first annotation is validated. */
function annotationShapes(): AnnotationShapes {
  shapesByKind ??= Object.fromEntries(
    kinds.map((kind) => [kind, shapeOf(annotationSchemas[kind])]),
  ) as AnnotationShapes;
  return shapesByKind;
}

function validateAnnotation(
  { start, inner, mapping, kind, value }: Annotation,
  text: string,
  report: Reporter['add'],
): void {
  if (inner.start === inner.end) {
    const message = 'Unexpected span without words, expected what the annotation is about between the brackets';
    report('format/syntax', { span: { start, end: inner.end + 1 }, message }, 'warning');
  }
  const first = mapping.pairs[0];
  if (first === undefined) {
    const { start, end } = mapping;
    report('format/key', {
      span: { start, end },
      message: `Unexpected empty mapping, expected a kind: ${kinds.join(', ')}`,
    });
    return;
  }
  if (kind === undefined) {
    reportKind(mapping, text, report);
    return;
  }
  const whole = annotationShapes()[kind];
  const shape = whole.keys.get(kind)!.shape;
  if (first.key === value) check(value, shape, text, report);
  else {
    if (value !== null || NEEDS_VALUE.has(kind)) checkPair(first, shape, text, report);
    checkKeys(mapping, whole, 1, text, report);
  }
}

/** The first key is no kind: it may be misspelt, or the kind may stand further behind, or be left out before an id. */
function reportKind(mapping: YamlMap, text: string, report: Reporter['add']): void {
  const first = mapping.pairs[0]!;
  const later = mapping.pairs.find((pair) => pair !== first && kinds.includes(pair.key.source as Kind));
  if (later) {
    const moved = text.slice(later.start, later.end);
    const span = { start: first.start, end: first.start };
    const before = mapping.pairs[mapping.pairs.indexOf(later) - 1]!;
    report('format/key', {
      span: { start: first.key.start, end: first.key.end },
      message: `Unexpected key "${first.key.source}" before the kind, expected \`${later.key.source}\` first`,
      fixes: [
        {
          title: `Put \`${later.key.source}\` first`,
          edits: [
            { span, text: `${moved}, ` },
            { span: { start: before.end, end: later.end }, text: '' },
          ],
          certain: true,
        },
      ],
    });
    return;
  }
  const isColonSlip = kinds.includes(first.key.source.split(':', 1)[0] as Kind);
  const isShortForm =
    !isColonSlip &&
    first.value === null &&
    mapping.pairs.slice(1).every((pair) => keysOf('entity').has(pair.key.source));
  if (isShortForm && nearest(first.key.source, kinds).length === 0) {
    const written = text.slice(first.key.start, first.key.end);
    report('format/key', {
      span: { start: first.key.start, end: first.key.end },
      message: `Unexpected kind "${first.key.source}" beside other keys, expected \`entity: ${first.key.source}\``,
      fixes: [replacement(`Write \`entity: ${written}\``, first.key, `entity: ${written}`, true)],
    });
  } else reportKey(first.key, mapping, kinds, 'kind', report);
}

function stepInto(shape: Shape, step: string): { shape: Shape; description: string } | undefined {
  switch (shape.type) {
    case 'map':
      return shape.keys.get(step);
    case 'record':
      return { shape: shape.value, description: '' };
    case 'list':
      return { shape: shape.item, description: '' };
    case 'tuple':
      return shape.items[Number(step)] && { shape: shape.items[Number(step)]!, description: '' };
    case 'either':
      for (const each of shape.shapes) {
        const found = stepInto(each, step);
        if (found) return found;
      }
      return undefined;
    default:
      return undefined;
  }
}
