/**
 * Annotations as nodes of the tree: what the first key of the mapping says.
 */
import type { Span } from './finding.ts';
import { type Annotation, type Inline, type Kind, kinds, type YamlMap, type YamlNode } from './nodes.ts';

/** `parent` is no own property, so the tree is a tree to JSON and to structured clones too. */
export class AnnotationNode implements Annotation {
  readonly type = 'annotation';
  readonly start: number;
  readonly end: number;
  readonly inner: Span;
  readonly mapping: YamlMap;
  readonly kind?: Kind;
  readonly value: YamlNode | null;
  readonly plain: Span = { start: 0, end: 0 };
  children: Inline[] = [];
  #parent?: Annotation;

  constructor(start: number, end: number, inner: Span, mapping: YamlMap) {
    this.start = start;
    this.end = end;
    this.inner = inner;
    this.mapping = mapping;
    const first = mapping.pairs[0];
    this.kind = first && kindOf.get(first.key.source);
    this.value = first?.value ?? null;
    if (this.value?.type === 'scalar' && this.value.value === null) this.value = null;
    if (first && this.kind === undefined && this.value === null && isShortForm(mapping)) {
      this.kind = 'entity';
      this.value = first.key;
    }
  }

  get parent(): Annotation | undefined {
    return this.#parent;
  }

  setParent(parent: Annotation): void {
    this.#parent = parent;
  }
}

const kindOf: ReadonlyMap<string, Kind> = new Map(kinds.map((kind) => [kind, kind]));

/** `{bma}`: one key without a value. `{quote:ada}` is a slip, which the schema reports. */
function isShortForm({ pairs }: YamlMap): boolean {
  if (pairs.length !== 1) return false;
  const { source } = pairs[0]!.key;
  const colon = source.indexOf(':');
  return !kindOf.has(colon < 0 ? source : source.slice(0, colon));
}
