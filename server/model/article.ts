/**
 * An article as rules and features see it: its text read, its facts, and what its ids mean. Everything that costs is
 * computed when first asked for.
 */
import { movedSpan } from '../language/again.ts';
import type { Span } from '../language/finding.ts';
import type { Document } from '../language/nodes.ts';
import { type Days, parseEdtf, publishedDay } from '../reading/edtf.ts';
import { type Quotation, readQuotations } from '../reading/quotation.ts';
import type { Entity } from './declared.ts';
import type { ArticleFacts, FigureStatement, Mention, QuoteStatement } from './facts.ts';
import { type ResolvedFigure, resolveFigure } from './figure.ts';
import type { Found, Scope } from './registry.ts';
import { Stretches } from './stretches.ts';

export class Article {
  readonly file: string;
  readonly document: Document;
  readonly facts: ArticleFacts;
  readonly scope: Scope;
  /** A registry file: declarations without prose. */
  readonly registry: boolean;
  #quotations: readonly Quotation[] | undefined;
  #quotationPlaces: Stretches<Quotation> | undefined;
  #quotePlaces: Stretches<QuoteStatement> | undefined;
  #mentionPlaces: Stretches<Mention> | undefined;
  #asidePlaces: Stretches<Span> | undefined;
  #published: Days | undefined | null = null;
  readonly #derived = new Map<unknown, unknown>();
  #derivedFrom = -1;
  readonly #found = new Map<object, readonly Span[]>();
  /** What was found in the article that the document was read after. */
  readonly #foundBefore: ReadonlyMap<object, readonly Span[]> | undefined;

  /**
   * @param registry whether it is a registry file
   * @param before the article that its document was read after; it is not kept
   */
  constructor(
    file: string,
    document: Document,
    facts: ArticleFacts,
    scope: Scope,
    { registry = false, before }: { registry?: boolean; before?: Article } = {},
  ) {
    this.file = file;
    this.document = document;
    this.facts = facts;
    this.scope = scope;
    this.registry = registry;
    this.#foundBefore = document.reuse && before ? before.#found : undefined;
  }

  /** The days that the dateline allows; absent where there is none, or none that can be read. */
  get published(): Days | undefined {
    if (this.#published === null) {
      const { published, timezone } = this.facts;
      this.#published =
        published === undefined ? undefined : (publishedDay(published, timezone) ?? parseEdtf(published));
    }
    return this.#published;
  }

  /** The quotations of the prose, in plain-text offsets, those in asides too. */
  get quotations(): readonly Quotation[] {
    this.#quotations ??= readQuotations(this.document.plain.text, this.facts.lang);
    return this.#quotations;
  }

  /** {@link quotations} by their place in the plain text. */
  get quotationPlaces(): Stretches<Quotation> {
    this.#quotationPlaces ??= new Stretches(this.quotations, (quotation) => quotation);
    return this.#quotationPlaces;
  }

  /** Quote annotations by their place in the plain text. */
  get quotePlaces(): Stretches<QuoteStatement> {
    this.#quotePlaces ??= new Stretches(this.facts.quotes, (quote) => this.#plainOf(quote));
    return this.#quotePlaces;
  }

  /** Mentions of entities by their place in the plain text. */
  get mentionPlaces(): Stretches<Mention> {
    this.#mentionPlaces ??= new Stretches(this.facts.mentions, (mention) => this.#plainOf(mention));
    return this.#mentionPlaces;
  }

  /** Whom or what each mention names, in the order of `facts.mentions`. */
  get mentioned(): readonly (Found<Entity> | undefined)[] {
    return this.derive(mentionedIn);
  }

  /** What each figure statement stands for, in the order of `facts.figures`. */
  get figures(): readonly (ResolvedFigure | undefined)[] {
    return this.derive(figuresOf);
  }

  /** What a function makes of the article and the registry: made once, however many rules ask, until the registry changes. */
  derive<T>(make: (article: Article) => T): T {
    const derived = this.#current();
    let made = derived.get(make) as T | undefined;
    if (made === undefined) {
      made = make(this);
      derived.set(make, made);
    }
    return made;
  }

  /** {@link derive} for what comes one by one. */
  list<T>(make: (article: Article) => Iterable<T>): readonly T[] {
    const derived = this.#current();
    let made = derived.get(make) as readonly T[] | undefined;
    if (made === undefined) {
      made = [...make(this)];
      derived.set(make, made);
    }
    return made;
  }

  /** What was made since the registry last changed. */
  #current(): Map<unknown, unknown> {
    const { version } = this.scope.registry;
    if (this.#derivedFrom !== version) this.#derived.clear();
    this.#derivedFrom = version;
    return this.#derived;
  }

  /**
   * What a reader finds in the plain text, in order: one that looks at each paragraph by itself. After an edit only the
   * paragraphs that changed are read.
   *
   * @param by stands for the reader: the same object, as long as it would find the same
   * @param read gives places in the text that it is given; they must hold no other places within
   */
  find<T extends Span>(by: object, read: (text: string) => T[]): readonly T[] {
    let found = this.#found.get(by) as readonly T[] | undefined;
    if (found === undefined) {
      found = this.#findAgain(this.#foundBefore?.get(by) as readonly T[] | undefined, read);
      this.#found.set(by, found);
    }
    return found;
  }

  #findAgain<T extends Span>(before: readonly T[] | undefined, read: (text: string) => T[]): readonly T[] {
    const { plain, reuse } = this.document;
    if (before === undefined || reuse === undefined) return read(plain.text);
    const { start, beforeEnd, end } = reuse.plain;
    return [
      ...before.filter((each) => each.start < start),
      ...read(plain.text.slice(start, end)).map((each) => ({ ...each, ...movedSpan(each, start) })),
      ...before
        .filter((each) => each.start >= beforeEnd)
        .map((each) => ({ ...each, ...movedSpan(each, end - beforeEnd) })),
    ];
  }

  /** What a figure statement stands for; absent for the short form and for paths that lead nowhere. */
  resolve(statement: FigureStatement): ResolvedFigure | undefined {
    return resolveFigure(this.scope, statement, this.facts.published);
  }

  /** Whether a stretch of the source lies in an aside. */
  inAside(span: Span): boolean {
    if (this.facts.asides.length === 0) return false;
    this.#asidePlaces ??= new Stretches(this.facts.asides, (aside) => aside);
    return this.#asidePlaces.around(span) !== undefined;
  }

  #plainOf({ annotation }: { annotation: number }): Span {
    return this.document.annotations[annotation]!.plain;
  }
}

function mentionedIn({ facts, scope }: Article): (Found<Entity> | undefined)[] {
  return facts.mentions.map(({ entity }) => scope.entity(entity));
}

/** One figure is printed again and again: each path is followed once for each day. */
function figuresOf(article: Article): (ResolvedFigure | undefined)[] {
  const known = new Map<string, ResolvedFigure | undefined>();
  return article.facts.figures.map((statement) => {
    if (statement.inline || statement.path === undefined) return article.resolve(statement);
    const key = `${statement.path} ${statement.asOf ?? ''}`;
    if (!known.has(key)) known.set(key, article.resolve(statement));
    return known.get(key);
  });
}
