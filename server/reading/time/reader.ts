/**
 * A text with its expressions of time, each set against the day of publication and against what the text told before it.
 */
import { publishedDay, widest } from '../edtf.ts';
import { expressionAt } from './grammar/expression.ts';
import { type Claim, type Hit, isVague, kindOf, type Meaning, type Piece } from './meaning.ts';
import type { Circumstances } from './resolve/circumstances.ts';
import { resolve } from './resolve/resolve.ts';
import { type Stretch, stretchToEdtf } from './stretch.ts';
import { endsSentence, tenseAt } from './tense.ts';
import { Tokens } from './tokens.ts';

/** What a printed expression is resolved against. */
export interface Reference {
  /** EDTF day (or coarser) of publication; absent: only what the print itself says is read. */
  published?: string;
  /** BCP 47; decides the order of numeric dates, and which country's holidays and years are likelier. */
  lang?: string;
  /** IANA name of the zone that `published` is put into where it has an offset; default Europe/London. */
  timezone?: string;
}

/** One expression as printed, with what it may mean. */
export interface TimeExpression {
  start: number;
  end: number;
  text: string;
  /** Every fair reading as EDTF, the likeliest first. Empty where the print is understood but cannot be placed. */
  readings: string[];
  /** day: names days; relative: counts from another day; weekday; span: a stretch; season, year …: coarser. */
  kind: 'day' | 'weekday' | 'relative' | 'month' | 'year' | 'span' | 'season' | 'clock';
  /** The weekday that the print claims beside a date ("Tuesday 4 July 2024"): 1 is Monday, 7 Sunday, with its own place. */
  weekday?: { day: number; start: number; end: number };
  /** Understood only vaguely ("recently", "in recent weeks"): never contradicted. */
  vague?: boolean;
}

/** Days that an expression may count from. */
export interface Anchor {
  from: number;
  to: number;
}

/** What a text tells from place to place, so that a part of it can be read as it would be in its place. */
export interface Course {
  /** Where each expression begins, and the days that those before it left to count from. */
  starts: number[];
  anchors: (Anchor | undefined)[];
  /** What is left behind all of them. */
  last: Anchor | undefined;
}

/** What the text told before an expression. */
interface Told {
  /** The last days, for what counts from them. */
  anchor?: Anchor;
  /** The last date, for those without a year that follow it in its sentence. */
  date?: { to: number; from: number };
}

interface Found {
  hit: Hit;
  told: Told;
  expression: TimeExpression;
}

/** How many tokens a sentence may run on between two dates that belong together. */
const longestSentence = 30;

export class Reader {
  readonly #tokens: Tokens;
  readonly #published: { from: number; to: number } | undefined;
  readonly #region: string;
  #told: Told;
  #found: Found[] | undefined;

  /** @param anchor what was told before the text, where it is a part of a longer one that begins behind a blank line */
  constructor(
    text: string,
    { published, lang = 'en-GB', timezone = 'Europe/London' }: Reference,
    { trusted = false, anchor }: { trusted?: boolean; anchor?: Anchor } = {},
  ) {
    this.#tokens = new Tokens(text, trusted);
    this.#told = { anchor };
    const day = published ? publishedDay(published, timezone) : undefined;
    if (day && Number.isFinite(day.from) && Number.isFinite(day.to)) this.#published = widest(day);
    this.#region = /-([A-Za-z]{2})\b/.exec(lang)?.[1]?.toUpperCase() ?? 'GB';
  }

  expressions(): TimeExpression[] {
    return this.#read().map(({ expression }) => expression);
  }

  get course(): Course {
    const found = this.#read();
    const starts = found.map(({ expression }) => expression.start);
    return { starts, anchors: found.map(({ told }) => told.anchor), last: this.#told.anchor };
  }

  /** The expression of a marked stretch, whole or in part; of several, all of them. */
  marked(start: number, end: number): TimeExpression | undefined {
    const inside = this.#touched(start, end);
    const [first] = inside;
    if (!first) return undefined;
    const { hit, told } = first;
    if (inside.length > 1) {
      const meaning: Meaning = { is: 'list', of: inside.map((found) => found.hit.meaning) };
      const claim = hit.claim ? { claim: hit.claim } : {};
      return this.#express({ from: hit.from, to: inside.at(-1)!.hit.to, meaning, ...claim }, told).expression;
    }
    const whole = start <= this.#start(hit) && end >= this.#end(hit);
    if (whole) return this.#express(this.#withPreposition(hit, start), told).expression;
    const pieces = (hit.pieces ?? []).filter((piece) => this.#start(piece) < end && this.#end(piece) > start);
    return pieces.length === 1
      ? this.#express({ ...hit, ...pieces[0]!, pieces: undefined, claim: claimOf(hit, pieces[0]!) }, told).expression
      : first.expression;
  }

  /** The expressions that a stretch has something of. */
  #touched(start: number, end: number): Found[] {
    const found = this.#read();
    let [low, high] = [0, found.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (found[middle]!.expression.end <= start) low = middle + 1;
      else high = middle;
    }
    let last = low;
    while (last < found.length && found[last]!.expression.start < end) last++;
    return found.slice(low, last);
  }

  #read(): Found[] {
    if (this.#found) return this.#found;
    this.#found = [];
    for (const hit of hitsOf(this.#tokens)) {
      const { expression, best } = this.#express(hit, this.#told);
      this.#found.push({ hit, told: this.#told, expression });
      this.#told = after(this.#told, hit, best);
    }
    return this.#found;
  }

  #express(hit: Hit, told: Told): { expression: TimeExpression; best: Stretch | undefined } {
    const [start, end] = [this.#start(hit), this.#end(hit)];
    const stretches = resolve(hit.meaning, this.#circumstances(hit, told));
    const expression: TimeExpression = {
      start,
      end,
      text: this.#tokens.text.slice(start, end),
      readings: [...new Set(stretches.map(stretchToEdtf).filter((edtf) => edtf !== undefined))],
      kind: kindOf(hit.meaning),
    };
    if (hit.claim) {
      const { token, day } = hit.claim;
      expression.weekday = { day, start: this.#tokens.starts[token]!, end: this.#tokens.ends[token]! };
    }
    if (isVague(hit.meaning)) expression.vague = true;
    return { expression, best: stretches[0] };
  }

  #circumstances(hit: Hit, { anchor, date }: Told): Circumstances {
    return {
      published: this.#published,
      anchor,
      told: date && this.#isOneSentence(date.to, hit.from) ? date.from : undefined,
      tense: this.#published ? tenseAt(this.#tokens, hit.from, hit.to) : 0,
      region: this.#region,
    };
  }

  #isOneSentence(from: number, to: number): boolean {
    if (to - from > longestSentence) return false;
    for (let i = from; i < to; i++) if (endsSentence(this.#tokens, i)) return false;
    return true;
  }

  /** "[since 2010]": a preposition inside the mark opens the stretch, and the day alone stays fair. */
  #withPreposition(hit: Hit, start: number): Hit {
    const at = hit.from - 1;
    if (at < 0 || this.#tokens.starts[at]! < start) return hit;
    switch (this.#tokens.role(at)) {
      case 'since':
      case 'from':
        return { ...hit, meaning: { is: 'oneOf', of: [{ is: 'range', from: hit.meaning }, hit.meaning] } };
      case 'until':
      case 'by':
        return { ...hit, meaning: { is: 'oneOf', of: [{ is: 'range', to: hit.meaning }, hit.meaning] } };
      default:
        return hit;
    }
  }

  #start({ from }: { from: number }): number {
    return this.#tokens.starts[from]!;
  }

  #end({ to }: { to: number }): number {
    return this.#tokens.ends[to - 1]!;
  }
}

/** A piece claims its own weekday; the first one also that before it: of "Tuesday 18 and 19 January" the 18. */
function claimOf({ claim, pieces }: Hit, piece: Piece): Claim | undefined {
  if (piece.claim || !claim) return piece.claim;
  const belongs = claim.token < piece.to && (claim.token >= piece.from || piece === pieces?.[0]);
  return belongs ? claim : undefined;
}

function* hitsOf(tokens: Tokens): Generator<Hit> {
  for (let i = 0, { count } = tokens; i < count; ) {
    const hit = tokens.isUnknownWord(i) ? undefined : expressionAt(tokens, i);
    if (hit?.apart) yield* hit.apart;
    else if (hit) yield hit;
    i = hit?.to ?? i + 1;
  }
}

/** What the text has told behind an expression: stretches of up to a year or so may be counted from. */
function after(told: Told, { meaning, to }: Hit, best: Stretch | undefined): Told {
  const finite = best && Number.isFinite(best.from) && Number.isFinite(best.to);
  if (!finite || meaning.is === 'vague') return { anchor: told.anchor };
  const anchor = best.to - best.from < 400 ? { from: best.from, to: best.to } : told.anchor;
  const isDate = meaning.is === 'date' || meaning.is === 'list' || meaning.is === 'range' || meaning.is === 'clock';
  return isDate ? { anchor, date: { from: best.from, to } } : { anchor };
}
