/**
 * A text with its expressions of time, each set against the day of publication and against what the text told before it.
 */
import { publishedDay, widest } from '../edtf.ts';
import { type PersonMonth, personMonths } from './guards.ts';
import { type Hit, isVague, kindOf, type Meaning } from './meaning.ts';
import { type Anchor, claimOf, type Found, type Passage, Passages, type Told } from './passage.ts';
import type { Circumstances } from './resolve/circumstances.ts';
import { resolve } from './resolve/resolve.ts';
import { type Stretch, stretchToEdtf } from './stretch.ts';
import { endsSentence, tenseAt } from './tense.ts';
import type { Tokens } from './tokens.ts';

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

/** What a text tells from place to place, so that a part of it can be read as it would be in its place. */
export interface Course {
  /** Where each expression begins, and the days that those before it left to count from. */
  starts: number[];
  anchors: (Anchor | undefined)[];
  /** What is left behind all of them. */
  last: Anchor | undefined;
  /** The names of months that are a person's: they decide how a bare one is read anywhere in the text. */
  persons: PersonMonth[];
}

/** What a longer text tells of its part, which is read alone: see {@link Course}. */
export interface Surroundings {
  /** The days that what stands before the part left to count from. */
  anchor?: Anchor;
  /** Months whose names are a person's in the rest of the text. */
  personMonths?: ReadonlySet<number>;
}

/** How many tokens a sentence may run on between two dates that belong together. */
const longestSentence = 30;

const nothingTold: Told = { anchor: undefined, date: undefined };

/** A text whose expressions are set against the day of publication, each when it is asked for. */
export class Reader {
  readonly published: { from: number; to: number } | undefined;
  readonly region: string;
  readonly #passages: Passages;
  readonly #text: string;
  readonly #atStart: Told;

  /** @param around given where the text is a part of a longer one that begins behind a blank line */
  constructor(
    text: string,
    { published, lang = 'en-GB', timezone = 'Europe/London' }: Reference,
    { trusted = false, around = {} }: { trusted?: boolean; around?: Surroundings } = {},
  ) {
    this.#text = text;
    this.#passages = new Passages({ text, trusted, elsewhere: around.personMonths });
    this.#atStart = around.anchor ? { anchor: around.anchor, date: undefined } : nothingTold;
    const day = published ? publishedDay(published, timezone) : undefined;
    if (day && Number.isFinite(day.from) && Number.isFinite(day.to)) this.published = widest(day);
    this.region = /-([A-Za-z]{2})\b/.exec(lang)?.[1]?.toUpperCase() ?? 'GB';
  }

  expressions(): TimeExpression[] {
    return this.#all().map((found) => this.#express(found, found.hit));
  }

  /** All that the text tells, from place to place. */
  course(): Course {
    const found = this.#all();
    const persons: PersonMonth[] = [];
    for (let i = 0; i < this.#passages.count; i++) persons.push(...personMonths(this.#passages.at(i).tokens));
    return {
      starts: found.map(({ hit, sentence }) => sentence.passage.start(hit)),
      anchors: found.map((each) => this.toldBefore(each).anchor),
      last: this.#toldBehind(found.at(-1)).anchor,
      persons,
    };
  }

  /** The expression of a marked stretch, whole or in part; of several, all of them. */
  marked(start: number, end: number): TimeExpression | undefined {
    const passage = this.#passages.around(start, end);
    const inside = passage.touched(start, end);
    const [first] = inside;
    if (!first) return undefined;
    const { hit } = first;
    if (inside.length > 1) {
      const meaning: Meaning = { is: 'list', of: inside.map((found) => found.hit.meaning) };
      return this.#express(first, { from: hit.from, to: inside.at(-1)!.hit.to, meaning, claim: hit.claim });
    }
    const whole = start <= passage.start(hit) && end >= passage.end(hit);
    if (whole) return this.#express(first, withPreposition(hit, passage, start));
    const pieces = (hit.pieces ?? []).filter((piece) => passage.start(piece) < end && passage.end(piece) > start);
    if (pieces.length !== 1) return this.#express(first, hit);
    return this.#express(first, { ...pieces[0]!, claim: claimOf(hit, pieces[0]!) });
  }

  /** What the text told before an expression. */
  toldBefore(found: Found): Told {
    return this.#toldBehind(this.#passages.before(found));
  }

  /** Goes back to what leaves the same behind whatever was told before it, and on from there: no recursion, however long the text. */
  #toldBehind(last: Found | undefined): Told {
    const open: Found[] = [];
    let found = last;
    for (; found; found = this.#passages.before(found)) {
      found.behind ??= this.#toldAnyway(found);
      if (found.behind) break;
      open.push(found);
    }
    let told = found?.behind ?? this.#atStart;
    for (let i = open.length - 1; i >= 0; i--) told = this.#toldOn(open[i]!, told);
    return told;
  }

  #toldOn(found: Found, before: Told): Told {
    found.best ??= this.#resolve(found, found.hit, before)[0] ?? null;
    found.behind = after(before, found);
    return found.behind;
  }

  /** What is told behind an expression, where that does not depend on what was told before it. */
  #toldAnyway(found: Found): Told | undefined {
    if (found.best === undefined && isSettled(found.hit.meaning))
      found.best = this.#resolve(found, found.hit, nothingTold)[0] ?? null;
    const told = found.best ? after(nothingTold, found) : nothingTold;
    return told.anchor && told;
  }

  #all(): Found[] {
    const all: Found[] = [];
    for (let i = 0; i < this.#passages.count; i++) {
      const passage = this.#passages.at(i);
      for (let j = 0; j < passage.count; j++) for (const found of passage.sentence(j).found) all.push(found);
    }
    return all;
  }

  /** @param hit the expression, or what a mark makes of it */
  #express(found: Found, hit: Hit): TimeExpression {
    const { passage } = found.sentence;
    const stretches = this.#resolve(found, hit);
    if (hit === found.hit) found.best ??= stretches[0] ?? null;
    const [start, end] = [passage.start(hit), passage.end(hit)];
    const readings: string[] = [];
    for (const stretch of stretches) {
      const edtf = stretchToEdtf(stretch);
      if (edtf !== undefined && !readings.includes(edtf)) readings.push(edtf);
    }
    const expression: TimeExpression = {
      start,
      end,
      text: this.#text.slice(start, end),
      readings,
      kind: kindOf(hit.meaning),
    };
    if (hit.claim) {
      const { token, day } = hit.claim;
      expression.weekday = { day, start: passage.tokens.start(token), end: passage.tokens.end(token) };
    }
    if (isVague(hit.meaning)) expression.vague = true;
    return expression;
  }

  #resolve(found: Found, hit: Hit, told?: Told): Stretch[] {
    return resolve(hit.meaning, new Around(this, found, hit, told));
  }
}

/** What the readings of an expression depend on, each found out when one asks. */
class Around implements Circumstances {
  readonly published: Circumstances['published'];
  readonly region: string;
  readonly #reader: Reader;
  readonly #found: Found;
  readonly #hit: Hit;
  #told: Told | undefined;
  #tense: -1 | 0 | 1 | undefined;

  constructor(reader: Reader, found: Found, hit: Hit, told: Told | undefined) {
    this.published = reader.published;
    this.region = reader.region;
    this.#reader = reader;
    this.#found = found;
    this.#hit = hit;
    this.#told = told;
  }

  get anchor(): Anchor | undefined {
    return this.#before.anchor;
  }

  get told(): number | undefined {
    const { sentence, index } = this.#found;
    if (index === 0) return undefined;
    const { tokens } = sentence.passage;
    const { date } = this.#before;
    const { to } = sentence.found[index - 1]!.hit;
    return date !== undefined && isOneSentence(tokens, to, this.#hit.from) ? date : undefined;
  }

  get tense(): -1 | 0 | 1 {
    const { from, to } = this.#hit;
    this.#tense ??= this.published ? tenseAt(this.#found.sentence.passage.tokens, from, to) : 0;
    return this.#tense;
  }

  get #before(): Told {
    this.#told ??= this.#reader.toldBefore(this.#found);
    return this.#told;
  }
}

function isOneSentence(tokens: Tokens, from: number, to: number): boolean {
  if (to - from > longestSentence) return false;
  for (let i = from; i < to; i++) if (endsSentence(tokens, i)) return false;
  return true;
}

/** "[since 2010]": a preposition inside the mark opens the stretch, and the day alone stays fair. */
function withPreposition(hit: Hit, { tokens }: Passage, start: number): Hit {
  const at = hit.from - 1;
  if (at < 0 || tokens.start(at) < start) return hit;
  switch (tokens.role(at)) {
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

/** What the text has told behind an expression: stretches of up to a year or so may be counted from. */
function after(told: Told, { hit: { meaning }, best }: Found): Told {
  const finite = best && Number.isFinite(best.from) && Number.isFinite(best.to);
  if (!finite || meaning.is === 'vague') return { anchor: told.anchor, date: undefined };
  const anchor = best.to - best.from < 400 ? { from: best.from, to: best.to } : told.anchor;
  const isDate = meaning.is === 'date' || meaning.is === 'list' || meaning.is === 'range' || meaning.is === 'clock';
  return { anchor, date: isDate ? best.from : undefined };
}

/** Whether the likeliest days of an expression are the same whatever the text told before it. */
function isSettled(meaning: Meaning): boolean {
  switch (meaning.is) {
    case 'weekday':
    case 'day':
    case 'unit':
    case 'stretch':
    case 'year':
    case 'years':
      return true;
    case 'date':
      return meaning.year !== undefined || meaning.shift !== undefined;
    case 'shift':
      return meaning.from === undefined;
    default:
      return false;
  }
}
