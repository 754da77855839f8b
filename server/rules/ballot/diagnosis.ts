/**
 * Which number of a ballot is to blame. One wrong number breaks several sums; so it is looked for the number without which
 * all (else most) of them come out, and one report speaks of that number. It belongs to the rule whose sum is plainest.
 */
import type { Edit, Fix, Related, Severity } from '../../language/finding.ts';
import type { Article } from '../../model/article.ts';
import type { Ballot } from '../../model/declared.ts';
import type { Found } from '../../model/registry.ts';
import { printedNumber } from '../../reading/print.ts';
import type { Report } from '../rule.ts';
import { type Breach, breachesOf, keyOf } from './arithmetic.ts';
import { declaredSheet, disputes, filledSheets, type Part, partsOf, type Sheet, without } from './sheet.ts';

/** A number that is to blame, and the sums that fail because of it; the first one is the one to tell of. */
export interface Diagnosis {
  culprit: Part;
  breaches: Breach[];
  /** What the same article prints for it. */
  print?: Part;
}

/** What one of the rules about sums has to say of an article: of the ballots that it declares, and of what it prints. */
export function sumsIn(article: Article, rule: Breach['rule']): readonly Report[] {
  return article
    .derive(diagnoses)
    .filter(({ culprit, breaches }) => ruleFor(culprit, breaches) === rule)
    .map((diagnosis) => reportOf(article, diagnosis));
}

/** Whether the sums of a ballot's declaration, by itself, put the blame on the share of one of its options. */
export function blamed(article: Article, found: Found<Ballot>, option: string): boolean {
  return declaredDiagnoses(article, found).some(
    ({ culprit }) => culprit.aspect === 'share' && culprit.option === option,
  );
}

const ofBallots = new WeakMap<Ballot, Diagnosis[]>();

const mostSuspects = 100;

function diagnoses(article: Article): Diagnosis[] {
  const all: Diagnosis[] = [];
  for (const item of article.facts.declared.ballots)
    all.push(...declaredDiagnoses(article, { file: article.file, item }));
  for (const sheet of filledSheets(article).values()) {
    // What is wrong with the declaration alone is said where it is declared.
    if (declaredDiagnoses(article, sheet.found).length === 0) all.push(...diagnose(sheet, breachesOf(sheet)));
  }
  return all;
}

/** Only the article that declares a ballot has a say in what is wrong with it, so that all articles see the same. */
function declaredDiagnoses(article: Article, found: Found<Ballot>): Diagnosis[] {
  let known = ofBallots.get(found.item);
  if (known === undefined) {
    const sheet = declaredSheet(found, article);
    const breaches = breachesOf(sheet);
    // That a sheet adds up is soon asked again.
    if (breaches.length === 0) return [];
    known = diagnose(sheet, breaches, article.file === found.file ? disputes(found, article) : undefined);
    ofBallots.set(found.item, known);
  }
  return known;
}

/**
 * Everything that is wrong with one sheet, each cause once.
 *
 * @param breaches what `breachesOf` gave of the sheet
 * @param disputed what the article disputes, which is suspected first
 */
function diagnose(sheet: Sheet, breaches: Breach[], disputed: ReadonlyMap<string, Part> = new Map()): Diagnosis[] {
  const found: Diagnosis[] = [];
  const removed = new Set<Part>();
  let open = breaches;
  // Of so many numbers nobody finds the one by trying each; the plainest sum tells.
  if (open[0] && partsOf(sheet).length > mostSuspects) return [{ culprit: open[0].place, breaches: [open[0]] }];
  while (open.length > 0) {
    const { culprit, left } = blame(sheet, open, removed, disputed);
    const still = new Set(left.map(keyOf));
    const mended = open.filter((breach) => !still.has(keyOf(breach)));
    if (mended.length > 0) found.push({ culprit, breaches: told(mended, culprit), print: disputed.get(culprit.path) });
    removed.add(culprit);
    open = left;
  }
  return found;
}

/** The part without which the fewest sums fail, and those that still do. */
function blame(
  sheet: Sheet,
  open: Breach[],
  removed: ReadonlySet<Part>,
  disputed: ReadonlyMap<string, Part>,
): { culprit: Part; left: Breach[] } {
  const first = open[0]!;
  const suspects = suspectsOf(sheet, open, removed, disputed);
  let best: { culprit: Part; left: Breach[] } | undefined;
  for (const culprit of suspects) {
    const left = breachesOf(without(sheet, new Set([...removed, culprit])));
    if (best === undefined || left.length < best.left.length) best = { culprit, left };
    if (left.length === 0) break;
  }
  return best ?? { culprit: first.place, left: [] };
}

/** What is disputed first, then the places of the failing sums, since they are what is reckoned; then all that enters. */
function suspectsOf(
  sheet: Sheet,
  open: Breach[],
  removed: ReadonlySet<Part>,
  disputed: ReadonlyMap<string, Part>,
): Part[] {
  const involved = new Set(open.flatMap((breach) => breach.parts).map((part) => part.path));
  const places = open.map((breach) => breach.place.path);
  const rank = ({ path }: Part): number =>
    disputed.has(path) ? -1 : places.includes(path) ? places.indexOf(path) : places.length;
  return partsOf(sheet)
    .filter((part) => involved.has(part.path) && !removed.has(part))
    .sort((a, b) => rank(a) - rank(b));
}

/** The sum whose own value is to blame comes first, then whatever is certain. */
function told(breaches: Breach[], culprit: Part): Breach[] {
  const rank = ({ place, severity }: Breach): number =>
    (place.path === culprit.path ? 0 : 2) + (severity === undefined ? 0 : 1);
  return [...breaches].sort((a, b) => rank(a) - rank(b));
}

function ruleFor(culprit: Part, breaches: Breach[]): Breach['rule'] {
  const first = breaches[0]!;
  if (first.place.path === culprit.path) return first.rule;
  return culprit.percent ? first.rule : 'ballot/total';
}

function reportOf(article: Article, { culprit, breaches, print }: Diagnosis): Report {
  const first = breaches[0]!;
  const sums = breaches.map((breach) => breach.told());
  const own = first.place.path === culprit.path;
  const related: Related[] = print
    ? [{ file: print.file, span: print.span, message: `printed as "${print.text}" here` }]
    : [];
  for (const part of breaches.flatMap((breach) => breach.parts)) {
    if (part.path === culprit.path || related.some((each) => each.span === part.span)) continue;
    related.push({ file: part.file, span: part.span, message: `${part.name} ${part.text} here` });
  }
  const data = own
    ? sums[0]!.data
    : { name: culprit.name, value: culprit.text, clauses: sums.map(({ clause }) => clause).join('; ') };
  return {
    message: own ? first.message : 'odd',
    data,
    file: culprit.file,
    span: culprit.span,
    arithmetic: sums.map((sum) => sum.arithmetic).join('; '),
    related,
    fixes: own ? fixesOf(article, first) : [],
    severity: gravest(breaches),
  };
}

function gravest(breaches: Breach[]): Severity | undefined {
  const severities = breaches.map((breach) => breach.severity);
  return severities.includes(undefined) ? undefined : severities.includes('warning') ? 'warning' : 'info';
}

/** The value that the sum makes, in the declaration and in every print of it; one choice, since another number may be wrong. */
function fixesOf(article: Article, { place, expected }: Breach): Fix[] {
  if (expected === undefined) return [];
  const value = written(place, expected);
  if (value === undefined) return [];
  const edits: Edit[] = [];
  if (place.numeral) {
    edits.push({ file: '', span: place.span, text: place.percent ? `${value}%` : value.replaceAll(',', '') });
  }
  for (const statement of place.printed ? [place.printed] : article.facts.figures) {
    const path = `${statement.path?.slice(statement.path.indexOf('.') + 1)}`.replace(/\.share$/, '');
    const own = statement === place.printed || statement.path?.startsWith(`${ballotOf(article, place)}.`);
    const digits = /^\d[\d,]*(?:\.\d+)?/.exec(statement.text)?.[0];
    if (!own || path !== place.path || digits === undefined) continue;
    if (place.numeral && Number(digits.replaceAll(',', '')) !== place.numeral.value) continue;
    edits.push({
      file: '',
      span: { start: statement.span.start, end: statement.span.start + digits.length },
      text: value,
    });
  }
  return edits.length === 0 ? [] : [{ title: `Change ${place.name} to ${value}${place.percent ? '%' : ''}`, edits }];
}

/** The id of the ballot that a declared part stands in. */
function ballotOf(article: Article, { span }: Part): string | undefined {
  return article.facts.declared.ballots.find(({ whole }) => whole.start <= span.start && span.end <= whole.end)?.id;
}

/** A reckoned value with the decimals of the one that it replaces; absent where it is not one number. */
function written(place: Part, { low, high }: { low: number; high: number }): string | undefined {
  const decimals = /\.(\d+)/.exec(place.text)?.[1]?.length ?? 0;
  const [from, to] = [low.toFixed(decimals), high.toFixed(decimals)];
  if (from !== to) return undefined;
  return place.percent ? from : printedNumber(Number(from));
}
