/** The selection annotated as an entity, a quote, a figure or a date, with the keys filled in from what is read. */
import type { Article } from '../model/article.ts';
import { nameBooks } from '../model/names.ts';
import { type Agreement, agrees, type Quantity, quantityAt, readQuantities } from '../reading/quantity.ts';
import { readTimes, type TimeExpression, timeAt } from '../reading/time.ts';
import { compatibleUnits, convert } from '../reading/unit.ts';
import { type Action, action, holds, meets } from './action.ts';
import { declare, registryFor } from './declaring.ts';
import { declarationOf, entitiesCalled, nameAt } from './naming.ts';
import { edtfValue, figureMapping } from './printed.ts';
import { annotated, isAnnotated, paragraphAround, type Selection, selected } from './selection.ts';
import type { World } from './world.ts';

/** Longer words are no name, no number and no date. */
const longest = { name: 80, number: 60, date: 60 };

/** So many letters more than its name a description of somebody may have: the union leader. */
const office = 40;

/** The entity that the words name, or a new one in the article or in the registry; and every other print of the name. */
export function annotateEntity(article: Article, selection: Selection, world: World): Action[] {
  const name = nameAt(article, selection);
  const chosen = selection.cursor && name ? selected(article, name) : selection;
  if (chosen.text === '' || chosen.text.length > longest.name || chosen.text.includes('\n')) return [];
  const describes = quantityIn(article, selection) === undefined && timeIn(article, selection) === undefined;
  const ids = entitiesCalled(article, chosen.text, describes);
  const found = ids
    .slice(0, 4)
    .flatMap((id) => [
      action(
        `Annotate as ${labelOf(article, id)}`,
        'refactor.rewrite',
        annotated(article, chosen, 'entity', `{${id}}`) ?? [],
      ),
      everywhere(article, chosen, id),
    ]);
  if (ids.length === 0 && name && isName(chosen, name)) found.push(...asNew(article, chosen, name.text, world));
  return found.filter((each) => each !== undefined);
}

/** A figure that the article declares and that agrees, the figure as read, and the short form. */
export function annotateFigure(article: Article, selection: Selection): Action[] {
  const quantity = quantityIn(article, selection);
  if (quantity === undefined) return [];
  const chosen = selection.cursor ? selected(article, { ...quantity, end: withNoun(article, quantity) }) : selection;
  const paths = figuresLike(article, quantity).map((path) => ({ value: path, title: path }));
  const mapping = figureMapping(quantity);
  const values = [...paths, ...(mapping === undefined ? [] : [{ value: mapping, title: mapping }])];
  return [...values.slice(0, 4), { value: undefined, title: 'printed' }].flatMap(({ value, title }) => {
    const text = value === undefined ? '{figure}' : `{figure: ${value}}`;
    const edits = annotated(article, chosen, 'figure', text);
    const words = value === undefined ? 'Annotate as a figure, as printed' : `Annotate as figure ${title}`;
    return edits ? [{ title: words, kind: 'refactor.rewrite' as const, edits }] : [];
  });
}

/** Every fair reading of the words as a date, and the short form. */
export function annotateDate(article: Article, selection: Selection): Action[] {
  const time = timeIn(article, selection);
  if (time === undefined) return [];
  const chosen = selection.cursor ? selected(article, time) : selection;
  const found = time.readings.slice(0, 4).map((edtf) => {
    const edits = annotated(article, chosen, 'date', `{date: ${edtfValue(edtf)}}`);
    return action(`Annotate as date ${edtf}`, 'refactor.rewrite', edits ?? []);
  });
  found.push(
    action('Annotate as a date, as printed', 'refactor.rewrite', annotated(article, chosen, 'date', '{date}') ?? []),
  );
  return found.filter((each) => each !== undefined);
}

/** Every print of the name that no entity annotates, where there are at least so many. */
export function everywhere(article: Article, chosen: Selection, id: string, least = 2): Action | undefined {
  const places = printsOf(article, chosen.text, id).filter((each) => !isTaken(article, each));
  const edits = places.flatMap((each) => annotated(article, each, 'entity', `{${id}}`) ?? []);
  return edits.length < 2 * least
    ? undefined
    : { title: `Annotate all ${edits.length / 2} as ${labelOf(article, id)}`, kind: 'refactor.rewrite', edits };
}

/** How titles name an entity. */
export function labelOf(article: Article, id: string): string {
  const name = article.scope.entity(id)?.item.name;
  return name === undefined || name === id ? id : `${name} (${id})`;
}

/** The name itself, or with an article or an office before it. */
function isName({ plain, text }: Selection, name: { start: number; end: number }): boolean {
  const before = text.slice(0, Math.max(0, name.start - plain.start));
  return holds(plain, name) && plain.end === name.end && before.length <= office && !/[^\p{L}\s'’-]/u.test(before);
}

function asNew(article: Article, chosen: Selection, name: string, world: World): (Action | undefined)[] {
  const declaration = declarationOf(article, name, chosen.plain);
  const edits = annotated(article, chosen, 'entity', `{${declaration.id}}`);
  if (edits === undefined) return [];
  const registry = registryFor('entities', world);
  const all = everywhere(article, chosen, declaration.id);
  const made: (Action | undefined)[] = [
    action(`Annotate as a new entity ${declaration.id}`, 'refactor.rewrite', [declare(article, declaration), ...edits]),
    all &&
      action(`${all.title.replace(/ as .*/, '')} as a new entity ${declaration.id}`, 'refactor.rewrite', [
        declare(article, declaration),
        ...all.edits,
      ]),
  ];
  if (registry) {
    const place = declare(registry, declaration);
    made.push(
      action(`Annotate as a new entity ${declaration.id} in ${registry.file.split('/').at(-1)}`, 'refactor.rewrite', [
        place,
        ...edits,
      ]),
    );
  }
  return made;
}

/** Where the article prints a declared name of the entity, or the very words selected, as whole words. */
function printsOf(article: Article, printed: string, id: string): Selection[] {
  const { text } = article.document.plain;
  const places = new Map<number, Selection>();
  for (const { index } of nameBooks(article.scope)) {
    for (const hit of index.find(text)) {
      if (hit.exact && hit.ids.length === 1 && hit.ids[0] === id) places.set(hit.start, selected(article, hit));
    }
  }
  for (let at = text.indexOf(printed); at >= 0; at = text.indexOf(printed, at + printed.length)) {
    const end = at + printed.length;
    const whole = !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[end] ?? '');
    if (whole) places.set(at, selected(article, { start: at, end }));
  }
  const found: Selection[] = [];
  for (const [, place] of [...places].sort(([a], [b]) => a - b)) {
    if (found.length === 0 || place.plain.start >= found.at(-1)!.plain.end) found.push(place);
  }
  return found;
}

/** Words in an aside, or that share text with an entity's annotation. */
function isTaken(article: Article, { plain, span }: Selection): boolean {
  const entity = article.document.annotations.some(
    (each) => each.kind === 'entity' && each.plain.start < plain.end && plain.start < each.plain.end,
  );
  return entity || article.inAside(span);
}

function quantityIn(article: Article, selection: Selection): Quantity | undefined {
  if (isAnnotated(article, selection, 'figure') || selection.text.length > longest.number) return undefined;
  const { text } = article.document.plain;
  const { start, end } = selection.plain;
  if (!selection.cursor) return quantityAt(text, start, end, article.facts.lang);
  const around = paragraphAround(article, selection);
  return readQuantities(text.slice(around.start, around.end), article.facts.lang)
    .map((each) => ({ ...each, start: each.start + around.start, end: each.end + around.start }))
    .find((each) => meets(each, selection.plain));
}

/** Behind the thing counted, where it stands right beside the number: 37 nurses. */
function withNoun(article: Article, { end, noun }: Quantity): number {
  const { text } = article.document.plain;
  return noun !== undefined && /\s/.test(text[end] ?? '') && text.startsWith(noun, end + 1)
    ? end + 1 + noun.length
    : end;
}

function timeIn(article: Article, selection: Selection): TimeExpression | undefined {
  if (isAnnotated(article, selection, 'date') || selection.text.length > longest.date) return undefined;
  const { text } = article.document.plain;
  const { published, lang, timezone } = article.facts;
  const { start, end } = selection.plain;
  if (!selection.cursor) return timeAt(text, start, end, { published, lang, timezone });
  const around = paragraphAround(article, selection);
  return readTimes(text.slice(around.start, around.end), { published, lang, timezone })
    .map((each) => ({ ...each, start: each.start + around.start, end: each.end + around.start }))
    .find((each) => meets(each, selection.plain));
}

/** Paths of figures that the article declares or uses, and of parts of its ballots, whose values the print agrees with. */
function figuresLike(article: Article, quantity: Quantity): string[] {
  const { declared, figures, ballots } = article.facts;
  const votes = new Set([...declared.ballots.map(({ id }) => id), ...ballots.map(({ ballot }) => ballot)]);
  const paths = new Set([
    ...declared.figures.map(({ id }) => id),
    ...figures.flatMap(({ path }) => path ?? []),
    ...[...votes].flatMap((id) => partsOf(article, id)),
  ]);
  const fair = [...paths].flatMap((path): { path: string; agreement: Agreement }[] => {
    const figure = article.resolve({ path, span: quantity, at: quantity, text: '', annotation: -1 });
    if (figure?.interval === undefined || quantity.factor !== undefined || quantity.vague) return [];
    if ((figure.unit === undefined) !== (quantity.unit === undefined) && figure.unit === 'percent') return [];
    if (figure.unit !== undefined && quantity.unit !== undefined) {
      if (!compatibleUnits(quantity.unit, figure.unit) || convert(1, quantity.unit, figure.unit) !== 1) return [];
    }
    const agreement = agrees(quantity, {
      interval: figure.interval,
      bound: figure.numeral?.value,
      approx: figure.approx,
    });
    return agreement === 'no' || agreement === 'misleading' ? [] : [{ path, agreement }];
  });
  return fair.sort((a, b) => Number(b.agreement === 'yes') - Number(a.agreement === 'yes')).map(({ path }) => path);
}

function partsOf(article: Article, id: string): string[] {
  const ballot = article.scope.ballot(id)?.item;
  if (ballot === undefined) return [];
  const options = ballot.options.flatMap((option) => [`${id}.${option.id}`, `${id}.${option.id}.votes`]);
  return [`${id}.turnout`, `${id}.votes`, `${id}.electorate`, ...options];
}
