/**
 * The façade for an editor: one method a question, each answered by a file of features. Offsets and file names in, plain
 * data out. What fails here is the caller's to report; nothing is ever half done.
 */

import { type Action, actionsAt, fixAll } from '../features/actions.ts';
import { type Listing, placesOf, type Spot, subjectsOf, type ValueGroup, valuesOf } from '../features/archive.ts';
import { type Claim, claimsOf, type Progress, progressOf, sourcesOf } from '../features/claims.ts';
import { type Asked, type Comparison, compare } from '../features/compare.ts';
import { completionsAt, documentationOf } from '../features/complete.ts';
import type { Completion } from '../features/completion.ts';
import { ConfigFile } from '../features/config.ts';
import { foldsOf } from '../features/fold.ts';
import { formatted, typed } from '../features/formatting.ts';
import { type Hint, type HintSettings, hintsOf } from '../features/hints.ts';
import { type Hover, hoverAt } from '../features/hover.ts';
import { type Lens, lensesOf } from '../features/lens.ts';
import { type Link, linksOf } from '../features/links.ts';
import { type Marks, marking } from '../features/marking.ts';
import { definitionsAt, highlightsAt, type Place, referencesAt } from '../features/navigate.ts';
import { renamableAt, renameAt } from '../features/rename.ts';
import { selectionsAt } from '../features/select.ts';
import { type Shelf, shelfOf, type Wing } from '../features/shelf.ts';
import { type Hit, type OutlineItem, outlineOf, search } from '../features/symbols.ts';
import { type Token, tokensOf } from '../features/tokens.ts';
import type { World } from '../features/world.ts';
import type { Edit, Finding, Span } from '../language/finding.ts';
import type { Article } from '../model/article.ts';
import type { Newsmark } from '../service.ts';

/** A config file as it is edited, and what is wrong with it. */
export interface ConfigText {
  text: string;
  findings: Finding[];
}

export class Editor {
  readonly #newsmark: Newsmark;
  readonly #configs: ReadonlyMap<string, ConfigText>;

  /** @param configs by file; looked at whenever something is asked */
  constructor(newsmark: Newsmark, configs: ReadonlyMap<string, ConfigText> = new Map()) {
    this.#newsmark = newsmark;
    this.#configs = configs;
  }

  hover(file: string, offset: number): Hover | undefined {
    return this.#ask(file, undefined, (article, world) => hoverAt(article, offset, world));
  }

  /** @param trigger the character that asked by itself; absent where the user did */
  complete(file: string, offset: number, trigger?: string): Completion[] {
    return this.#ask(file, [], (article, world) => completionsAt(article, offset, trigger, world));
  }

  /** Markdown about a completion, by its topic. */
  documentation(file: string, topic: string): string | undefined {
    return documentationOf(this.#newsmark.article(file), topic, this.#newsmark.world);
  }

  outline(file: string): OutlineItem[] {
    return this.#ask(file, [], outlineOf);
  }

  /** Declarations of the workspace by what is typed of their names. */
  search(query: string): Hit[] {
    return search(query, this.#newsmark.world);
  }

  links(file: string): Link[] {
    return this.#ask(file, [], linksOf);
  }

  tokens(file: string): Token[] {
    return this.#ask(file, [], tokensOf);
  }

  hints(file: string, within: Span, settings: HintSettings): Hint[] {
    return this.#ask(file, [], (article) => hintsOf(article, within, settings));
  }

  lenses(file: string): Lens[] {
    this.#newsmark.index(file);
    return this.#ask(file, [], lensesOf);
  }

  folds(file: string): Span[] {
    return this.#ask(file, [], foldsOf);
  }

  /** Ever larger selections around each cursor. */
  selections(file: string, offsets: readonly number[]): Span[][] {
    return this.#ask(file, [], (article) => offsets.map((offset) => selectionsAt(article, offset)));
  }

  definitions(file: string, offset: number): Place[] {
    return this.#ask(file, [], (article, world) => definitionsAt(article, offset, world));
  }

  references(file: string, offset: number, declarations: boolean): Place[] {
    this.#newsmark.index(file);
    return this.#ask(file, [], (article, world) =>
      referencesAt(article, offset, world, declarations).map(({ file, at }) => ({ file, span: at })),
    );
  }

  highlights(file: string, offset: number): Span[] {
    return this.#ask(file, [], (article, world) => highlightsAt(article, offset, world));
  }

  renamable(file: string, offset: number): { span: Span; id: string } | undefined {
    return this.#ask(file, undefined, (article) => renamableAt(article, offset));
  }

  /** The edits, or why there are none in a sentence. */
  rename(file: string, offset: number, to: string): Edit[] | string {
    this.#newsmark.index(file);
    return this.#ask<Edit[] | string>(file, [], (article, world) => renameAt(article, offset, to, world));
  }

  /** Everything that can be done at a place: ways out of its findings, and refactorings. */
  actions(file: string, range: Span): Action[] {
    return this.#ask(file, [], (article, world) => actionsAt(article, range, world));
  }

  /** All fixes of a file that are certain, as one action. */
  fixAll(file: string): Action | undefined {
    return fixAll(file, this.#configs.get(file)?.findings ?? this.#newsmark.latest(file));
  }

  /** Edits that put annotations and front matter in order; of a range, those that lie within. */
  format(file: string, within?: Span): Edit[] {
    return this.#ask(file, [], (article) => formatted(article, within));
  }

  /** Edits for the character just typed before `offset`. */
  typed(file: string, offset: number, character: string): Edit[] {
    return this.#ask(file, [], (article) => typed(article, offset, character));
  }

  /** The worksheet of an article; `findings` as they are known now. */
  claims(file: string, findings: readonly Finding[]): Claim[] {
    return this.#ask(file, [], (article) => claimsOf(article, findings));
  }

  /** The sources that claims of an article may be given. */
  sources(file: string): { id: string; title?: string; url?: string }[] {
    return this.#ask(file, [], sourcesOf);
  }

  /** Edits that say `checked` or `source` of the annotations of the words, or around them. */
  mark(file: string, words: readonly Span[], marks: Marks): Edit[] {
    return this.#ask(file, [], (article) => marking(article, words, marks));
  }

  /** How each article stands; stops after each one, for those who must listen in between. */
  *progress(): Generator<void, [file: string, progress: Progress][]> {
    const all: [string, Progress][] = [];
    for (const file of this.#newsmark.files()) {
      const progress = this.#newsmark.isRegistry(file) ? undefined : this.#newsmark.digest(file, progressOf);
      if (progress) all.push([file, progress]);
      yield;
    }
    return all;
  }

  /** People, or figures and ballots, of all articles; stops after each article. */
  *subjects(wing: Wing, query: string): Generator<void, Listing> {
    return subjectsOf(yield* this.#shelves(), wing, query, this.#newsmark.world);
  }

  /** Where a subject of {@link subjects} is spoken of, and what is said of it; stops after each article. */
  *places(symbol: string): Generator<void, { places: Spot[]; values: ValueGroup[]; total: number }> {
    const { places, total } = yield* placesOf(symbol, yield* this.#shelves(), this.#newsmark.world);
    return { places, values: valuesOf(places), total };
  }

  *#shelves(): Generator<void, [file: string, shelf: Shelf][]> {
    const shelves: [string, Shelf][] = [];
    for (const file of this.#newsmark.files()) {
      const shelf = this.#newsmark.digest(file, shelfOf);
      if (shelf) shelves.push([file, shelf]);
      yield;
    }
    return shelves;
  }

  /** Two files side by side; undefined where one is not here. */
  compare(left: string, right: string, asked?: Asked): Comparison | undefined {
    const [one, other] = [this.#newsmark.article(left), this.#newsmark.article(right)];
    if (one === undefined || other === undefined) return undefined;
    const findings = [...new Set([left, right])].flatMap((file) => this.#newsmark.latest(file));
    return compare(one, other, findings, asked);
  }

  #ask<T>(file: string, otherwise: T, answer: (article: Article, world: World) => T): T {
    const { world } = this.#newsmark;
    const config = this.#configs.get(file);
    if (config) {
      const article = new ConfigFile(file, config.text, world.registry);
      return answer(article, { ...world, findings: () => config.findings });
    }
    const article = this.#newsmark.article(file);
    return article === undefined ? otherwise : answer(article, world);
  }
}
