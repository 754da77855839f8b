/**
 * The tree of an article: a unist tree whose nodes carry offsets (`start`, `end`); `position` is added for library users.
 */
import type { Node, Parent as UnistParent } from 'unist';
import type { Finding, Span } from './finding.ts';

/** Every node of the tree. Offsets as in {@link Span}. */
interface Located extends Node, Span {}

export interface Root extends UnistParent, Span {
  type: 'root';
  children: Block[];
}

export type Block = FrontMatter | Heading | Paragraph;

/** The YAML document between the `---` lines. The node spans both of them; `map.start` is the first key. */
export interface FrontMatter extends Located {
  type: 'frontMatter';
  /** Absent when the YAML is unreadable, empty or not a mapping. */
  map?: YamlMap;
}

export interface Heading extends UnistParent, Span {
  type: 'heading';
  children: Inline[];
}

/** The lines between two blank lines. Line ends inside stay in the text. */
export interface Paragraph extends UnistParent, Span {
  type: 'paragraph';
  children: Inline[];
}

export type Inline = Text | Annotation;

/** Prose, with escapes undone; so `value` may be shorter than the source between `start` and `end`. */
export interface Text extends Located {
  type: 'text';
  value: string;
}

/**
 * `[text]{mapping}`. Spans the opening bracket to behind the closing brace.
 * `inner` is the source between the brackets; `mapping` the YAML between (and with) the braces.
 */
export interface Annotation extends UnistParent, Span {
  type: 'annotation';
  children: Inline[];
  inner: Span;
  mapping: YamlMap;
  /** What the first key says: `entity`, `quote` …; for the short form `{bma}` it is `entity`; unknown kinds have none. */
  kind?: Kind;
  /** The value of the kind; for `{bma}` the scalar `bma` itself; null for a kind without a value (read as printed). */
  value: YamlNode | null;
  /** The offsets of `inner`'s text in the plain text. */
  plain: Span;
  /** The annotation around this one. */
  parent?: Annotation;
}

export const kinds = ['entity', 'quote', 'figure', 'date', 'ballot', 'claim', 'aside'] as const;
export type Kind = (typeof kinds)[number];

/** A YAML value at its absolute place in the article or registry file. Aliases stand for a copy of what they name. */
export type YamlNode = YamlScalar | YamlMap | YamlList;

export interface YamlScalar extends Span {
  type: 'scalar';
  /** The value by the YAML 1.2 core schema. */
  value: string | number | boolean | null;
  /** The source of the scalar without quotes and with escapes undone: `007` for the number 7, `2024` for 2024. */
  source: string;
  quoted: boolean;
}

export interface YamlMap extends Span {
  type: 'map';
  flow: boolean;
  pairs: YamlPair[];
}

export interface YamlPair extends Span {
  key: YamlScalar;
  /** null where nothing follows the key. */
  value: YamlNode | null;
}

export interface YamlList extends Span {
  type: 'list';
  flow: boolean;
  items: YamlNode[];
}

/** One line of text, both numbers from 1, as editors count; columns in UTF-16 code units. */
export interface Place {
  line: number;
  column: number;
}

/** Offsets to lines and back. */
export interface Lines {
  /** How many lines there are; a text that ends in a line end has an empty last line. */
  readonly count: number;
  placeAt(offset: number): Place;
  offsetAt(place: Place): number;
  /** The span of a line without its line end. `line` from 1. */
  line(line: number): Span;
}

/** What readers see, and the way back. Monotone; offsets outside are clamped. */
export interface PlainText {
  readonly text: string;
  /** `stop` takes the source offset behind the previous plain character (right for the end of a range), else that of the next. */
  toSource(plain: number, stop?: boolean): number;
  /** The plain offset of the first plain character at or behind a source offset. */
  toPlain(source: number): number;
  /** A plain range as source span. */
  span(plainStart: number, plainEnd: number): Span;
}

/** One article or registry text, read. */
export interface Document {
  /** The text as it was, less its byte-order mark. */
  readonly text: string;
  readonly tree: Root;
  readonly frontMatter?: FrontMatter;
  /** Every annotation in the order of their opening brackets, nested ones too. */
  readonly annotations: readonly Annotation[];
  readonly plain: PlainText;
  readonly lines: Lines;
  /** What the parser and the schema found: format/syntax, format/key, format/value (with `file` empty). */
  readonly findings: readonly Finding[];
  /** What this has again of the document that it was read after, where it was read after one. */
  readonly reuse?: Reuse;
}

/** Where two texts part and meet again, at the edges of blocks. What is not in between is the same in both. */
export interface Reuse {
  /** Source offsets: up to `start` in both, from `beforeEnd` in the text before and from `end` in this one. */
  readonly source: Parting;
  /** The same in plain text. */
  readonly plain: Parting;
  /** The same as indices of annotations. */
  readonly annotations: Parting;
}

export interface Parting {
  readonly start: number;
  readonly beforeEnd: number;
  readonly end: number;
}
