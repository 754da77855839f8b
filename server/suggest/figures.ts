/** Figures: every printed quantity with its value and unit; where the registry holds the very figure, its path. */
import type { Article } from '../model/article.ts';
import { printedNumber, printedUnit } from '../reading/print.ts';
import { type Quantity, readQuantities } from '../reading/quantity.ts';
import { isCurrency } from '../reading/unit.ts';
import type { Cast } from './cast.ts';
import { knownFigures } from './known.ts';
import { type Measured, measuresOf } from './measures.ts';
import type { Suggestion } from './proposal.ts';

/** `dates`: what is proposed as a date is none of the figures. */
export function figureSuggestions(
  article: Article,
  prose: string,
  dates: readonly Suggestion[],
  cast: Cast,
): Suggestion[] {
  const known = knownFigures(article, cast, prose);
  const suggestions: Suggestion[] = [];
  let next = 0;
  const quantities = readQuantities(prose, article.facts.lang).map((read) => withNoun(prose, withAge(prose, read)));
  const measures = measuresOf(article, cast, prose, quantities);
  for (const quantity of quantities) {
    while (next < dates.length && dates[next]!.end <= quantity.start) next++;
    const date = dates[next];
    if (date && date.start < quantity.end && date.confidence >= 0.5) continue;
    const measured = measures.get(quantity);
    const path = measured ? undefined : known(quantity);
    const figure = inlineFigure(quantity);
    const doubtful = isScore(prose, quantity) || isRoute(prose, quantity);
    const own = doubtful ? 0.4 : certainty(quantity);
    suggestions.push({
      kind: 'figure',
      start: quantity.start,
      end: quantity.end,
      text: quantity.text,
      confidence: path ? 0.9 : measured && !measured.labelled ? Math.min(own, 0.6) : own,
      reason: path ? `The registry holds this figure as ${path}.` : reasonFor(quantity) + reasonOfMeasure(measured),
      annotation: { figure: path ?? (measured ? { ...figure, ...measureKeys(measured) } : figure) },
      ...(path !== undefined && { reads: figure }),
    });
  }
  return [...suggestions, ...twice(prose)];
}

/** Keys that make the print comparable with the declared figure. */
function measureKeys({ figure: { measures, of, asOf } }: Measured): Record<string, unknown> {
  return { measures, ...(of !== undefined && { of }), ...(asOf !== undefined && { 'as-of': asOf }) };
}

function reasonOfMeasure(measured: Measured | undefined): string {
  if (measured === undefined) return '';
  const { figure, labelled } = measured;
  return labelled
    ? ` It meets the declared ${figure.id}, whose words stand beside it.`
    : ` It has the value and the unit of the declared ${figure.id}, but nothing beside it says so.`;
}

/** "fined twice"; but "twice as many", "twice the size". */
function twice(prose: string): Suggestion[] {
  return [...prose.matchAll(/\b[Tt]wice\b(?! (?:as|the|that|what|its|his|her|their|more)\b)/g)].map(
    ({ 0: text, index }) => ({
      kind: 'figure',
      ...{ start: index, end: index + text.length, text },
      confidence: 0.6,
      reason: 'Reads as 2 times.',
      annotation: { figure: { value: 2 } },
    }),
  );
}

/** "died at 91", "left school at 15": an age by the verb before it. */
function withAge(prose: string, quantity: Quantity): Quantity {
  const { start, unit, noun, value, range } = quantity;
  if (unit !== undefined || noun !== undefined || range || value < 5 || value > 115) return quantity;
  const before = prose.slice(Math.max(0, start - 40), start);
  const behind = prose.slice(quantity.end, quantity.end + 6);
  const aged =
    agedAt.test(before) ||
    (/\b(?:He|She|he|she) (?:was|is|turned|turns) (?:just |only )?$/.test(before) &&
      /^(?:[.,;]| when| and )/.test(behind) &&
      value > 9);
  return aged ? { ...quantity, age: true, unit: 'year' } : quantity;
}

const agedAt =
  /\b(?:dies|died|dead|death|retires|retired|marries|married|school|home|debut|widowed|orphaned|professional|aged?)(?: suddenly| peacefully)?,? at(?: the age of)? $/i;

/** "32-storey", "three times": the noun that belongs to the number as a unit does. A man of "six-man" is no unit. */
function withNoun(prose: string, quantity: Quantity): Quantity {
  const { start, end, noun, factor, range } = quantity;
  if (noun === undefined || factor !== undefined || range) return quantity;
  const behind = prose.slice(end, end + noun.length + 1);
  const times = /^times$/i.test(noun) && behind === ` ${noun}`;
  if (!times && !/^[-‐‑]/.test(behind)) return quantity;
  if (behind.slice(1) !== noun) return quantity;
  const stop = end + behind.length;
  const { unit, ...rest } = quantity;
  const counted = times || /^(?:man|woman|person)$/.test(noun) ? rest : { ...rest, unit };
  return { ...counted, end: stop, text: prose.slice(start, stop) };
}

/** "Hale (30) and Crowe (8) were at the crease": runs, and no ages. */
function isScore(prose: string, { start, end, age }: Quantity): boolean {
  if (!age || prose[start - 1] !== '(') return false;
  return /\b(?:innings|wickets?|overs|stumps|crease|unbeaten|bowled)\b/.test(
    prose.slice(Math.max(0, start - 300), end + 300),
  );
}

/** "the 31 bus": its name. */
function isRoute(prose: string, { end, unit, noun }: Quantity): boolean {
  return (
    unit === undefined && noun === undefined && /^ (?:bus|tram|train|service|route)\b/.test(prose.slice(end, end + 10))
  );
}

function certainty(quantity: Quantity): number {
  const { unit, noun, vague, factor, age, value, fraction, range, text } = quantity;
  if (/^one$/i.test(text)) return 0.4;
  // "5-64" of a score card.
  if (range && unit === undefined && noun === undefined && /^\d+[-–]\d+$/.test(text)) return 0.4;
  if (vague) return 0.45;
  if (factor !== undefined) return /\btimes$/i.test(text) ? 0.6 : 0.45;
  if (age) return 0.8;
  if (fraction) return /\d/.test(text) ? 0.8 : 0.65;
  if (unit !== undefined && noun === undefined) return 0.95;
  if (noun !== undefined) return value === 1 ? 0.5 : /\d/.test(text) ? 0.93 : 0.85;
  return /\d/.test(text) ? 0.8 : 0.6;
}

/** The mapping of an inline figure. A number that only bounds has `approx`. */
function inlineFigure({ value, range, unit, qualifier }: Quantity): Record<string, unknown> {
  const approx = qualifier === 'just-over' ? 'more-than' : qualifier === 'exactly' ? undefined : qualifier;
  // A decade is ten years.
  const years = unit === 'decade' ? 10 : unit === 'century' ? 100 : 1;
  if (years > 1) {
    const long = range ? { from: range.from * years, to: range.to * years } : value * years;
    return { value: long, unit: 'year', ...(approx !== undefined && { approx }) };
  }
  return { value: range ?? value, ...(unit !== undefined && { unit }), ...(approx !== undefined && { approx }) };
}

/** "Reads as more than 300 pilots.", "Reads as £58,400 to £61,000." */
function reasonFor({ value, range, unit, noun, age, qualifier }: Quantity): string {
  const of = unit ?? noun;
  const told = (number: number, of?: string): string => printedUnit(printedNumber(number), number, of);
  const first = range && told(range.from, of !== undefined && isCurrency(of) ? of : undefined);
  const number = range ? `${first} to ${told(range.to, of)}` : told(value, of);
  if (age) return `Reads as an age of ${number}.`;
  return `Reads as ${qualifier && !range ? `${qualifier.replace('-', ' ')} ` : ''}${number}.`;
}
