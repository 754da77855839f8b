/**
 * What a rule is: a plain record with its documentation, its examples and its check, all in one file.
 */
import type { Fix, Related, Severity, Span } from '../language/finding.ts';
import type { Article } from '../model/article.ts';
import type { Registry } from '../model/registry.ts';

/** What a rule says: its message by name, filled in with `data`. The runner makes a finding of it. */
export interface Report {
  /** Key of the rule's `messages`. */
  message: string;
  /** What the message's `{placeholders}` stand for. */
  data?: Record<string, string | number>;
  /** Absent: the article that is checked. */
  file?: string;
  /** The smallest stretch that is wrong. */
  span: Span;
  /** Both intervals, and where each comes from. */
  arithmetic?: string;
  /** The other side. */
  related?: Related[];
  fixes?: Fix[];
  /** Where this report weighs less than the rule does. `info` stands even against a severity that the user set. */
  severity?: Severity;
  unnecessary?: boolean;
}

/** What a corpus rule takes from one article: plain JSON under the key of the group it falls into. */
export interface Entry<T = unknown> {
  /** A path of the workspace stands at its beginning or nowhere. */
  key: string;
  /**
   * Where it falls into many groups: whole numbers below 2^32, each of which names one together with the key. They are what
   * `runsOf` of its rule makes of the data.
   */
  runs?: readonly number[];
  file: string;
  span: Span;
  data: T;
}

/** What a group is called: by the key of an entry, and one of its runs where it has any. */
export function groupName(key: string, run?: number): string {
  return run === undefined ? key : key + run.toString(36);
}

/** What a rule may ask beside the article. */
export interface Context {
  options: Record<string, unknown>;
  /** The ids of all rules; given to `check` alone. */
  ruleIds?: readonly string[];
}

export interface Option {
  description: string;
  default: unknown;
}

export interface Rule<T = unknown> {
  /** `group/name`. */
  id: string;
  /** One sentence: what it catches. */
  summary: string;
  /** Why it matters, and what it takes for fair. Markdown. */
  why: string;
  severity: Severity | 'off';
  scope: 'article' | 'corpus' | 'both';
  /** Rules that are more specific: where one of them speaks of the same place, this one becomes related information. */
  yieldsTo?: readonly string[];
  options?: Record<string, Option>;
  messages: Record<string, string>;
  /** Articles on which the rule is silent. `//- path` begins a further file; `//- registry/x.yaml` a registry file. */
  good: readonly string[];
  /** Articles marked `‹|wrong|›{message}`; `fixed` is what the first fix of every finding makes of it. */
  bad: readonly { article: string; fixed?: string }[];
  /** Judges one article, or the declarations of one registry file (an article without prose). */
  check?(article: Article, context: Context): Iterable<Report>;
  /**
   * What the corpus needs to know of one article. An entry holds places of that article and of no other file. Rules that have
   * the same function here share what it takes, and are given the same groups to judge.
   */
  collect?(article: Article, context: Context): Iterable<Entry<T>>;
  /** The runs of an entry that has some, from its data alone: they are not kept. */
  runsOf?(data: T): readonly number[];
  /**
   * Judges everything that fell into one group, in the order of files and places; nothing but `group` may be looked at.
   * What stands alone contradicts nothing and is not judged, unless the rule says `lone`.
   */
  judge?(group: readonly Entry<T>[], context: Context): Iterable<Report>;
  /** Groups of a single entry are judged too. */
  lone?: boolean;
  /** Judges the registry as a whole. */
  checkRegistry?(registry: Registry, context: Context): Iterable<Report & { file: string }>;
}

/** Gives a rule's record its type. */
export function defineRule<T = unknown>(rule: Rule<T>): Rule {
  return rule as Rule;
}
