/**
 * Printed English expressions of time, with every fair reading as EDTF.
 *
 * An expression is the whole phrase without the preposition before it and the possessive behind it: "9 January 2023" of
 * "since 9 January 2023", "last week" of "last week's vote". What belongs to the meaning stays: "in two days", "the end of
 * March", "the past two years". A list that shares a part ("January 18 and 19") is one expression.
 *
 * A reading is EDTF. Several days that are all meant are written `[2023-01-11, 2023-01-23]`, as in an annotation.
 */
import { meetDays, parseEdtf, publishedDay, widest } from './edtf.ts';
import { expressionAt } from './time/grammar/expression.ts';
import type { Hit, Meaning } from './time/meaning.ts';
import type { Circumstances } from './time/resolve/circumstances.ts';
import { resolve } from './time/resolve/resolve.ts';
import { stretchToEdtf } from './time/stretch.ts';
import { endsSentence, tenseAt } from './time/tense.ts';
import { Tokens } from './time/tokens.ts';

/** What a printed expression is resolved against. */
export interface Reference {
  /** EDTF day (or coarser) of publication; absent: only what the print itself says is read. */
  published?: string;
  /** BCP 47; decides the order of numeric dates, and which country's holidays and years are likelier. */
  lang?: string;
  /** IANA name of the zone that `published` is put into where it has an offset; default Europe/London. */
  timezone?: string;
}

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

/** Every expression of time in running prose, in order and apart from each other. One pass, linear. */
export function readTimes(text: string, reference: Reference): TimeExpression[] {
  const found: TimeExpression[] = [];
  const reader = new Reader(text, reference);
  for (const hit of reader.hits()) found.push(reader.express(hit));
  return found;
}

/** How far around a marked stretch the text is looked at. */
const before = 1500;
const behind = 300;

/**
 * The expression that a marked stretch prints, read with its surroundings: the 18 in "January [18] and 19" is a day of
 * January. Its place is the stretch's. Undefined where it prints no time.
 */
export function timeAt(text: string, start: number, end: number, reference: Reference): TimeExpression | undefined {
  const opening = Math.max(0, start - before);
  const around = text.slice(opening, end + behind);
  const reader = new Reader(around, reference);
  const [from, to] = [start - opening, end - opening];
  const inside: Hit[] = [];
  for (const hit of reader.hits()) {
    if (reader.start(hit) >= to) break;
    if (reader.end(hit) > from) inside.push(hit);
  }
  const expression = reader.marked(inside, from, to) ?? trusted(text.slice(start, end), start - opening, reference);
  if (!expression) return undefined;
  const weekday = expression.weekday && {
    ...expression.weekday,
    start: expression.weekday.start + opening,
    end: expression.weekday.end + opening,
  };
  return { ...expression, start, end, text: text.slice(start, end), ...(weekday ? { weekday } : {}) };
}

/** What the words of a mark say by themselves, as a time since they are marked as one: "[March]", "[1974]", "[Christmas]". */
function trusted(text: string, from: number, reference: Reference): TimeExpression | undefined {
  const reader = new Reader(text, reference, true);
  const expression = reader.marked([...reader.hits()], 0, text.length);
  if (!expression?.weekday) return expression;
  const { day, start, end } = expression.weekday;
  return { ...expression, weekday: { day, start: start + from, end: end + from } };
}

/** 'yes' where some fair reading meets every tagged value; what is vague or cannot be placed always fits. */
export function fits(expression: TimeExpression, tagged: string[]): 'yes' | 'no' {
  if (expression.vague || !expression.readings.length) return 'yes';
  const readings = expression.readings.flatMap((reading) => parseEdtf(reading) ?? []);
  const all = tagged.every((tag) => {
    const days = parseEdtf(tag);
    if (!days) return true;
    // Of a list every value must be printed.
    return (days.precision === 'list' ? days.values! : [days]).every((value) =>
      readings.some((reading) => meetDays(reading, value)),
    );
  });
  return all ? 'yes' : 'no';
}

/** The reading that comes nearest to the tagged values, for messages; undefined where there is none. */
export function nearestReading(expression: TimeExpression, tagged: string[]): string | undefined {
  const targets = tagged.flatMap((tag) => parseEdtf(tag) ?? []);
  let nearest: string | undefined;
  let least = Infinity;
  for (const reading of expression.readings) {
    const days = parseEdtf(reading);
    if (!days) continue;
    const apart = Math.max(...targets.map((target) => Math.max(target.from - days.to, days.from - target.to, 0)), 0);
    if (apart < least) [nearest, least] = [reading, apart];
  }
  return nearest ?? expression.readings[0];
}

/** A text with what it is resolved against. */
class Reader {
  readonly tokens: Tokens;
  readonly #published: { from: number; to: number } | undefined;
  readonly #region: string;
  /** The last days that the text told, for what counts from them. */
  #anchor: { from: number; to: number } | undefined;

  /** The last date, for those without a year that follow it in its sentence. */
  #told: { hit: Hit; from: number } | undefined;

  constructor(text: string, { published, lang = 'en-GB', timezone = 'Europe/London' }: Reference, trusted = false) {
    this.tokens = new Tokens(text, trusted);
    const day = published ? publishedDay(published, timezone) : undefined;
    if (day && Number.isFinite(day.from) && Number.isFinite(day.to)) this.#published = widest(day);
    this.#region = /-([A-Za-z]{2})\b/.exec(lang)?.[1]?.toUpperCase() ?? 'GB';
  }

  *hits(): Generator<Hit> {
    const { tokens } = this;
    const { count } = tokens;
    for (let i = 0; i < count; ) {
      if (!tokens.words[i] && tokens.kinds[i]! < 2) {
        i++;
        continue;
      }
      const hit = expressionAt(tokens, i);
      if (!hit) {
        i++;
        continue;
      }
      if (hit.apart) yield* hit.apart;
      else yield hit;
      i = hit.to;
    }
  }

  start(hit: { from: number }): number {
    return this.tokens.starts[hit.from]!;
  }

  end(hit: { to: number }): number {
    return this.tokens.ends[hit.to - 1]!;
  }

  express(hit: Hit): TimeExpression {
    const [start, end] = [this.start(hit), this.end(hit)];
    const expression: TimeExpression = {
      start,
      end,
      text: this.tokens.text.slice(start, end),
      readings: this.#readings(hit),
      kind: kindOf(hit.meaning),
    };
    if (hit.claim) {
      const { token, day } = hit.claim;
      expression.weekday = { day, start: this.tokens.starts[token]!, end: this.tokens.ends[token]! };
    }
    if (isVague(hit.meaning)) expression.vague = true;
    return expression;
  }

  /** The expression of a marked stretch, from the hits that it touches. */
  marked(inside: Hit[], from: number, to: number): TimeExpression | undefined {
    const [first] = inside;
    if (!first) return undefined;
    if (inside.length === 1) {
      const pieces = (first.pieces ?? []).filter((piece) => this.start(piece) < to && this.end(piece) > from);
      const whole = from <= this.start(first) && to >= this.end(first);
      if (!whole && pieces.length === 1) return this.express({ ...first, ...pieces[0]!, pieces: undefined });
      return this.express(this.#withPreposition(first, from));
    }
    const meaning: Meaning = { is: 'list', of: inside.map((hit) => hit.meaning) };
    return this.express({
      from: first.from,
      to: inside.at(-1)!.to,
      meaning,
      ...(first.claim ? { claim: first.claim } : {}),
    });
  }

  /** "[since 2010]": a preposition inside the mark opens the stretch, and the day alone stays fair. */
  #withPreposition(hit: Hit, from: number): Hit {
    const at = hit.from - 1;
    if (at < 0 || this.tokens.starts[at]! < from) return hit;
    switch (this.tokens.role(at)) {
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

  #sameSentence(first: Hit, second: Hit): boolean {
    for (let i = first.to; i < second.from; i++) if (i > first.to + 30 || endsSentence(this.tokens, i)) return false;
    return true;
  }

  #readings(hit: Hit): string[] {
    const about: Circumstances = {
      published: this.#published,
      anchor: this.#anchor,
      tense: this.#published ? tenseAt(this.tokens, hit.from, hit.to) : 0,
      region: this.#region,
    };
    if (isYearless(hit.meaning) && this.#told && this.#sameSentence(this.#told.hit, hit)) about.told = this.#told.from;
    const stretches = resolve(hit.meaning, about);
    const best = stretches[0];
    if (
      best &&
      Number.isFinite(best.from) &&
      Number.isFinite(best.to) &&
      best.to - best.from < 400 &&
      hit.meaning.is !== 'vague'
    ) {
      this.#anchor = { from: best.from, to: best.to };
    }
    this.#told = best && Number.isFinite(best.from) && hit.meaning.is === 'date' ? { hit, from: best.from } : undefined;
    const readings = stretches.map(stretchToEdtf).filter((edtf) => edtf !== undefined);
    return [...new Set(readings)];
  }
}

/** "1 April", "December": only the nearest year tells which. */
function isYearless(meaning: Meaning): boolean {
  return meaning.is === 'date' && meaning.year === undefined && meaning.shift === undefined && !meaning.which;
}

function kindOf(meaning: Meaning): TimeExpression['kind'] {
  switch (meaning.is) {
    case 'date':
      return meaning.day ? 'day' : 'month';
    case 'monthDay':
    case 'holiday':
      return 'day';
    case 'weekday':
      return 'weekday';
    case 'year':
    case 'decade':
    case 'century':
      return 'year';
    case 'season':
    case 'months':
      return 'season';
    case 'nth':
      return meaning.weekday || meaning.unit === 'day' ? 'day' : 'span';
    case 'clock':
      return meaning.on ? kindOf(meaning.on) : 'clock';
    case 'day':
    case 'unit':
    case 'shift':
    case 'anaphor':
    case 'vague':
      return 'relative';
    case 'part':
      return meaning.of.is === 'unit' ? 'relative' : 'span';
    case 'list':
      return kindOf(meaning.of[0]!);
    case 'oneOf':
      return kindOf(meaning.of.at(-1)!);
    case 'range':
      return meaning.from && meaning.to ? 'span' : kindOf((meaning.from ?? meaning.to)!);
    default:
      return 'span';
  }
}

function isVague(meaning: Meaning): boolean {
  switch (meaning.is) {
    case 'vague':
    case 'anaphor':
      return true;
    case 'shift':
    case 'stretch':
      return meaning.play === 'vague';
    case 'clock':
      return meaning.on === undefined || isVague(meaning.on);
    case 'list':
    case 'oneOf':
      return meaning.of.some(isVague);
    case 'range':
      return [meaning.from, meaning.to].some((end) => end !== undefined && isVague(end));
    case 'part':
      return isVague(meaning.of);
    default:
      return false;
  }
}
