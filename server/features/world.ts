/** What a feature may ask beyond the article under the cursor. The façade hands it in. */
import type { Finding } from '../language/finding.ts';
import type { Article } from '../model/article.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Registry } from '../model/registry.ts';

/** A share of something that an option of a ballot needs to win. */
export interface BallotNeed {
  option: string;
  kind: 'majority' | 'turnout' | 'support';
  /** At least so many per cent. */
  percent: number;
  /** As it is written: `50%`, `2/3`. */
  text: string;
  /** How many per cent there are; absent where that is not known. */
  has?: { low: number; high: number };
  /** The name of the law that asks for it; absent where the ballot itself does. */
  law?: string;
}

export interface World {
  registry: Registry;
  /** Who names what where, over every file that was read. */
  corpus: Corpus;
  /** A file, read: articles and registry files. Costs a reading where the text is not kept. */
  article(file: string): Article | undefined;
  /** The text of a file, not read for its meaning. */
  text(file: string): string | undefined;
  files(): string[];
  /** What the options of a ballot need beside most votes. */
  needs(article: Article, ballot: string): BallotNeed[];
  /** Findings of a file as far as they are known without judging another file. */
  findings(file: string): readonly Finding[];
  /** What there is to say about each rule. */
  rules: readonly {
    id: string;
    severity: string;
    summary: string;
    why: string;
    options?: Record<string, { description: string; default: unknown }>;
  }[];
  /** The ids of the rule sets of law that ballots may name. */
  laws: readonly string[];
  /** Where new declarations go by default: the registry file for a kind of entity, if there is one. */
  registryFiles(): string[];
}
