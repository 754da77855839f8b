/**
 * What a text has again of the one before it. Somebody who types changes one stretch of an article: the blocks before it
 * are the same, and those behind it are the same but for their place. A block is read from its own text alone, whatever
 * stands around it, so neither need be read again.
 */
import { AnnotationNode } from './annotation.ts';
import type { Finding, Span } from './finding.ts';
import type { Annotation, Block, Inline, YamlNode, YamlPair, YamlScalar } from './nodes.ts';

/** How many characters two texts share at their beginning. */
export function sharedStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let at = 0;
  while (at + step <= most && one.slice(at, at + step) === other.slice(at, at + step)) at += step;
  while (at < most && one.charCodeAt(at) === other.charCodeAt(at)) at++;
  return at;
}

/** How many characters two texts share at their end, without the first `taken` ones of either. */
export function sharedEnd(one: string, other: string, taken: number): number {
  const most = Math.min(one.length, other.length) - taken;
  let count = 0;
  const piece = (text: string): string => text.slice(text.length - count - step, text.length - count);
  while (count + step <= most && piece(one) === piece(other)) count += step;
  while (count < most && one.charCodeAt(one.length - count - 1) === other.charCodeAt(other.length - count - 1)) count++;
  return count;
}

/** A block as it is so many characters further on; `moved` is told which annotation became which. */
export function movedBlock(block: Block, by: number, moved: (before: Annotation, now: AnnotationNode) => void): Block {
  const span = movedSpan(block, by);
  if (block.type === 'frontMatter') return { ...block, ...span };
  return { type: block.type, ...span, children: block.children.map((child) => movedInline(child, by, moved)) };
}

/** A finding of one text without a file: its own place and those of its fixes move. */
export function movedFinding(finding: Finding, by: number): Finding {
  return {
    ...finding,
    span: movedSpan(finding.span, by),
    fixes: finding.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ ...edit, span: movedSpan(edit.span, by) })),
    })),
  };
}

export function movedSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** Characters that are compared at once: the engine compares slices faster than we do characters. */
const step = 1024;

function movedInline(node: Inline, by: number, moved: (before: Annotation, now: AnnotationNode) => void): Inline {
  if (node.type === 'text') return { type: 'text', start: node.start + by, end: node.end + by, value: node.value };
  const { start, end, inner } = node;
  const mapping = movedYaml(node.mapping, by);
  const now = new AnnotationNode(start + by, end + by, movedSpan(inner, by), mapping);
  now.children = node.children.map((child) => movedInline(child, by, moved));
  for (const child of now.children) if (child.type === 'annotation') (child as AnnotationNode).setParent(now);
  moved(node, now);
  return now;
}

function movedYaml<T extends YamlNode>(node: T, by: number): T;
function movedYaml(node: YamlNode, by: number): YamlNode {
  const start = node.start + by;
  const end = node.end + by;
  switch (node.type) {
    case 'scalar':
      return movedScalar(node, by);
    case 'map':
      return { type: 'map', start, end, flow: node.flow, pairs: node.pairs.map((pair) => movedPair(pair, by)) };
    case 'list':
      return { type: 'list', start, end, flow: node.flow, items: node.items.map((item) => movedYaml(item, by)) };
  }
}

function movedPair({ start, end, key, value }: YamlPair, by: number): YamlPair {
  return { start: start + by, end: end + by, key: movedScalar(key, by), value: value && movedYaml(value, by) };
}

function movedScalar({ start, end, value, source, quoted }: YamlScalar, by: number): YamlScalar {
  return { type: 'scalar', start: start + by, end: end + by, value, source, quoted };
}
