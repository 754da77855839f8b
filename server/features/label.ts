/** How people, measures, days and prints are called in lists: by name, never by id where there is a name. */
import type { Article } from '../model/article.ts';
import type { ResolvedFigure } from '../model/figure.ts';
import { parseEdtf, showDays } from '../reading/edtf.ts';
import { dateInWords } from './hover.ts';

/** An entity's name; a declared one that has none, and one that is not declared, by its id in words. */
export function entityName(article: Article, id: string): string {
  return article.scope.entity(id)?.item.name ?? spoken(id);
}

/** What a figure counts, and of whom: "waiting list, Beacon Hospice", "reject, Consultants narrowly …". */
export function measureName(article: Article, { figure, ballot, part, label }: ResolvedFigure): string {
  if (ballot) return `${spoken(part ?? '')}, ${ballotName(article, ballot.item.id)}`;
  const { measures, id, of } = figure?.item ?? {};
  const named = measures ?? (id === '' ? undefined : (id ?? label));
  const parts = [named, of].flatMap((each) => (each === undefined ? [] : entityName(article, each)));
  return parts.join(', ') || label;
}

/** The question of a ballot, or whose it was and when. */
export function ballotName(article: Article, id: string): string {
  const ballot = article.scope.ballot(id)?.item;
  if (ballot?.question !== undefined) return ballot.question;
  if (ballot?.of === undefined) return spoken(id);
  const held = inWords(ballot.held);
  return `vote of ${entityName(article, ballot.of)}${held === undefined ? '' : `, ${held}`}`;
}

/** A day in words; what is no EDTF as it is written. */
export function inWords(edtf: string | undefined): string | undefined {
  return edtf === undefined ? undefined : (dateInWords(edtf) ?? edtf);
}

/** A day in words without its weekday, where there is little room. */
export function briefly(edtf: string | undefined): string | undefined {
  const days = edtf === undefined ? undefined : parseEdtf(edtf);
  return days ? showDays(days).replace(/, \d\d:\d\d$/, '') : edtf;
}

/** An id as words. */
export function spoken(id: string): string {
  return id.replace(/[-.]+/g, ' ');
}

/** Longer prints are cut: a list shows the beginning. */
const longest = 300;

/** A print on one line. */
export function oneLine(text: string): string {
  const line = text
    .slice(0, 4 * longest)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
