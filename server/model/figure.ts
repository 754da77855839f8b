/**
 * What the path of a figure annotation leads to: a declared figure, an inline one, or a part of a ballot; its interval,
 * and what other figures it may be compared with.
 */
import type { Span } from '../language/finding.ts';
import { type Days, parseEdtf } from '../reading/edtf.ts';
import { halfUnit, hull, type Interval, numeralInterval } from '../reading/interval.ts';
import type { Approx, Ballot, Figure, Numeral } from './declared.ts';
import type { FigureStatement } from './facts.ts';
import type { Found, Scope } from './registry.ts';

export interface ResolvedFigure {
  /** How messages name it: its path, or what an inline figure measures. */
  label: string;
  /** Where the value is declared; the declaration's id where it has none. */
  file: string;
  span: Span;
  /** Absent where the declaration gives no value. */
  interval?: Interval;
  /** The number as declared; absent for a range. */
  numeral?: Numeral;
  unit?: string;
  approx?: Approx;
  /**
   * Figures with one key are about the same thing, in the same unit, as of the same day. Absent where that cannot be
   * known. Keys of what one article declares for itself begin with its file.
   */
  key?: string;
  /** Like `key` without the day and the unit: one measure through time. */
  measure?: string;
  /** The measure in its unit. */
  series?: string;
  /** EDTF of the day that the value holds for. */
  asOf?: string;
  /** What `asOf` says, where it can be read. */
  days?: Days;
  /** The time of day in it, as written, where it has one. */
  time?: string;
  /** The declaration behind it. */
  figure?: Found<Figure>;
  ballot?: Found<Ballot>;
  /** Ballot part: `turnout`, `reject`, `reject.votes`. */
  part?: string;
}

/** Names of ballot parts that are no options. */
const ballotParts = [
  'electorate',
  'votes',
  'blank',
  'spoilt',
  'turnout',
  'threshold',
  'turnout-threshold',
  'support-threshold',
] as const;
type BallotPart = (typeof ballotParts)[number];

/** What a figure statement stands for; `published` is what `as-of` defaults to. */
export function resolveFigure(
  scope: Scope,
  statement: FigureStatement,
  published: string | undefined,
): ResolvedFigure | undefined {
  if (statement.inline) {
    const { inline } = statement;
    const label = inline.measures ?? 'this figure';
    return fromFigure({ file: scope.file, item: inline }, label, inline.measures, statement.asOf, published);
  }
  return statement.path === undefined ? undefined : resolvePath(scope, statement.path, statement.asOf, published);
}

/** What a path such as `waiting-list`, `ballot.turnout` or `ballot.option.votes` leads to. */
export function resolvePath(scope: Scope, path: string, asOf?: string, published?: string): ResolvedFigure | undefined {
  const figure = scope.figure(path);
  if (figure) return fromFigure(figure, path, figure.item.measures ?? ownKey(scope, figure, path), asOf, published);
  const dot = path.indexOf('.');
  const ballot = dot < 0 ? undefined : scope.ballot(path.slice(0, dot));
  return ballot && fromBallot(ballot, path.slice(dot + 1), scope);
}

/** Every path that may be written: figures, and the parts of ballots. */
export function figurePaths(scope: Scope): string[] {
  const ballots = scope.ids('ballots').flatMap((id) => {
    const ballot = scope.ballot(id)?.item;
    const options = ballot?.options.flatMap((option) => [option.id, `${option.id}.votes`]) ?? [];
    const parts = ballotParts.filter((part) => ballot?.[fieldOf[part]] !== undefined);
    return [...parts, ...options].map((part) => `${id}.${part}`);
  });
  return [...scope.ids('figures'), ...ballots];
}

function fromFigure(
  found: Found<Figure>,
  label: string,
  measures: string | undefined,
  asOf: string | undefined,
  published: string | undefined,
): ResolvedFigure {
  const { item: figure, file } = found;
  const { value, unit, approx } = figure;
  const measure = measures === undefined ? undefined : `${measures}|${figure.of ?? ''}`;
  const series = measure === undefined ? undefined : `${measure}|${unit ?? ''}`;
  const written = asOf ?? figure.asOf;
  const day = written ?? published;
  const days = day === undefined ? undefined : parseEdtf(day);
  const time = timeOf(written);
  return {
    label,
    file,
    span: figure.at.value ?? figure.span,
    interval: intervalOf(figure),
    numeral: value && 'text' in value ? value : undefined,
    unit,
    approx,
    key: series && days && `${series}|${days.from}:${days.to}${time ?? ''}`,
    measure,
    series,
    asOf: day,
    days,
    time,
    figure: found,
    ballot: undefined,
    part: undefined,
  };
}

/** What an article declares without a measure is known by its path, and nobody else's. */
function ownKey(scope: Scope, found: Found, path: string): string {
  return scope.owns(found) ? `${scope.file}#${path}` : path;
}

/** The time of day of an EDTF date that has one: homes without power at three are not those at six. */
function timeOf(day: string | undefined): string | undefined {
  return day?.includes('T') ? /T.*/.exec(day)?.[0] : undefined;
}

/** What a declared figure allows; absent without a value. */
export function intervalOf(figure: Figure): Interval | undefined {
  const { value, unit, approx } = figure;
  if (value === undefined) return undefined;
  if ('text' in value) return numeralInterval(value, { unit, approx });
  return hull(numeralInterval(value.from, { unit }), numeralInterval(value.to, { unit }));
}

/**
 * A share or a turnout as declared: rounded, whole ones too, since no vote comes out at 65% sharp; so 65% is [64.5, 65.5).
 * Fractions (2/3) are exact.
 */
export function percentageInterval(numeral: Numeral): Interval {
  return /^\d+$/.test(numeral.text) ? halfUnit(numeral.value, 0.5) : numeralInterval(numeral);
}

const fieldOf = {
  electorate: 'electorate',
  votes: 'votes',
  blank: 'blank',
  spoilt: 'spoilt',
  turnout: 'turnout',
  threshold: 'threshold',
  'turnout-threshold': 'turnoutThreshold',
  'support-threshold': 'supportThreshold',
} as const satisfies Record<BallotPart, keyof Ballot>;

function fromBallot(found: Found<Ballot>, part: string, scope: Scope): ResolvedFigure | undefined {
  const ballot = found.item;
  if (Object.hasOwn(fieldOf, part)) {
    const threshold = part.endsWith('threshold');
    return ballotPart(found, part, scope, ballot[fieldOf[part as BallotPart]], part, threshold || part === 'turnout');
  }
  const dot = part.indexOf('.');
  const id = dot < 0 ? part : part.slice(0, dot);
  const aspect = dot < 0 ? 'share' : part.slice(dot + 1);
  const option = ballot.options.find((each) => each.id === id);
  if (option === undefined || (aspect !== 'share' && aspect !== 'votes')) return undefined;
  const at = `options.${id}.${aspect}`;
  return ballotPart(found, part, scope, option[aspect], ballot.at[at] ? at : `options.${id}`, aspect === 'share');
}

function ballotPart(
  found: Found<Ballot>,
  part: string,
  scope: Scope,
  numeral: Numeral | undefined,
  at: string,
  percent: boolean,
): ResolvedFigure {
  const label = `${found.item.id}.${part}`;
  const rounded = percent && !part.endsWith('threshold');
  const key = ownKey(scope, found, label);
  return {
    label,
    file: found.file,
    span: found.item.at[at] ?? found.item.span,
    interval: numeral && (rounded ? percentageInterval(numeral) : numeralInterval(numeral)),
    numeral,
    unit: percent ? 'percent' : undefined,
    approx: undefined,
    key,
    measure: key,
    series: undefined,
    asOf: undefined,
    days: undefined,
    time: undefined,
    figure: undefined,
    ballot: found,
    part,
  };
}
