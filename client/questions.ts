/**
 * What the editor's lists ask the server beyond the protocol, and what it answers. Nothing here reads an article: how a claim
 * stands, what is said of whom and where two articles differ is the server's to say.
 */
import { type CancellationToken, type Event, EventEmitter, type ExtensionContext } from 'vscode';
import { type BaseLanguageClient, type Location, type Range, State, type TextEdit } from 'vscode-languageclient';
import type { Claim, Progress } from './worksheet/claims.ts';

/** A source that a claim may be given. */
export interface Source {
  id: string;
  title?: string;
  url?: string;
}

/** A person or body, a measure or a ballot. */
export interface Subject {
  /** Finds it again. */
  id: string;
  name: string;
  /** Of entities as declared; `measure` or `ballot`. */
  type?: string;
  mentions: number;
  quotes: number;
  values: number;
  /** Places that something was found against, and the gravest of what was found. */
  disputed: number;
  worst?: 'error' | 'warning' | 'info';
  articles: number;
  /** Of a measure: "£48,000 to 84,000". */
  range?: string;
  /** Address of the article that alone declares it. */
  only?: string;
  declared?: Location;
}

/** A place that speaks of a subject. */
export interface Spot extends Location {
  words: string;
  role: 'mention' | 'quote' | 'via' | 'figure' | 'outcome' | 'declared';
  headline?: string;
  published?: string;
  objection?: { severity: 'error' | 'warning' | 'info'; message: string };
}

/** Places that say one value for one day. */
export interface ValueGroup {
  shown: string;
  asOf?: string;
  part?: string;
  objection?: Spot['objection'];
  places: Spot[];
}

export interface Places {
  places: Spot[];
  values: ValueGroup[];
  total: number;
}

/** A whole document, or a place in it. */
export interface At {
  uri: string;
  range?: Range;
}

export interface Side {
  uri: string;
  headline?: string;
  publisher?: string;
  published?: string;
}

export interface Half {
  range: Range;
  parts: { text: string; own: boolean }[];
  by?: string;
  when?: string;
  allows?: string;
  low?: number;
  high?: number;
}

export interface Pair {
  kind: 'quote' | 'figure' | 'ballot' | 'date' | 'entity' | 'claim' | 'declaration';
  about: string;
  verdict: 'contradicts' | 'same' | 'differs' | 'another-day';
  reason: string;
  findings: { rule: string; severity: string; message: string; arithmetic?: string }[];
  left: Half;
  right: Half;
  asked?: boolean;
}

/** Two articles side by side. */
export interface Comparison {
  left: Side;
  right: Side;
  pairs: Pair[];
  cut: boolean;
}

/** Asks; what cannot be answered now is undefined. */
export class Questions {
  readonly client: BaseLanguageClient;
  readonly #changed = new EventEmitter<void>();
  /** Everything was judged anew: lists may be other ones. */
  readonly onChanged: Event<void> = this.#changed.event;

  constructor(context: ExtensionContext, client: BaseLanguageClient) {
    this.client = client;
    context.subscriptions.push(
      this.#changed,
      client.onNotification('newsmark/changed', () => this.#changed.fire()),
      client.onDidChangeState(({ newState }) => newState === State.Running && this.#changed.fire()),
    );
  }

  claims(uri: string): Promise<{ claims: Claim[]; sources: Source[] } | undefined> {
    return this.#ask('newsmark/claims', { textDocument: { uri } });
  }

  /** Edits that say of the words in the ranges who checked them, or where they come from. */
  mark(
    uri: string,
    ranges: readonly Range[],
    marks: { checked?: { on: string; by: string } | 'no'; source?: string },
  ): Promise<TextEdit[] | undefined> {
    return this.#ask('newsmark/mark', { textDocument: { uri }, ranges, ...marks });
  }

  progress(token?: CancellationToken): Promise<Progress[] | undefined> {
    return this.#ask('newsmark/progress', {}, token);
  }

  archive(
    wing: 'people' | 'figures',
    query: string,
    token?: CancellationToken,
  ): Promise<{ subjects: Subject[]; total: number } | undefined> {
    return this.#ask('newsmark/archive', { wing, query }, token);
  }

  places(id: string): Promise<Places | undefined> {
    return this.#ask('newsmark/places', { id });
  }

  compare(left: At, right: At): Promise<Comparison | null | undefined> {
    return this.#ask('newsmark/compare', { left, right });
  }

  async #ask<T>(method: string, params: object, token?: CancellationToken): Promise<T | undefined> {
    if (this.client.state !== State.Running) return undefined;
    try {
      // A token that is not there would count as a second parameter.
      return await (token
        ? this.client.sendRequest<T>(method, params, token)
        : this.client.sendRequest<T>(method, params));
    } catch {
      // Taken back, or in the server's log.
      return undefined;
    }
  }
}
