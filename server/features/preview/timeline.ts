/** What happened when, as the article has it: its dates, its events and ballots, and its own day, in their order. */
import type { Span } from '../../language/finding.ts';
import type { Article } from '../../model/article.ts';
import { type Days, parseEdtf } from '../../reading/edtf.ts';
import { dateInWords } from '../hover.ts';
import { escapedMarkup } from '../markup.ts';
import type { Leads } from './leads.ts';

interface Moment {
  days: Days;
  /** As read. */
  when: string;
  html: string;
  published?: boolean;
}

/** How much of the sentence stands around a printed date, in letters on either side. */
const around = 60;

/** More would be no timeline. */
const most = 60;

export function timelineSection(article: Article, leads: Leads): string {
  const moments = momentsOf(article, leads).sort((a, b) => start(a) - start(b) || a.days.to - b.days.to);
  if (moments.filter(({ published }) => !published).length === 0) return '';
  const rows: string[] = [];
  let before: Moment | undefined;
  let open: Moment | undefined;
  for (const moment of moments.slice(0, most)) {
    if (open?.when === moment.when) {
      rows.push(moment.html);
      continue;
    }
    if (open) rows.push('</ul></li>');
    const gap = before === undefined ? '' : gapBetween(before.days, moment.days);
    const sort = moments.some((each) => each.published && each.when === moment.when) ? ' class="published"' : '';
    rows.push(`<li${sort}>${gap}<p class="when">${escapedMarkup(moment.when)}</p><ul>${moment.html}`);
    open = moment;
    before = moment;
  }
  if (open) rows.push('</ul></li>');
  const more = moments.length > most ? `<p>and ${moments.length - most} more</p>` : '';
  return `<section class="timeline"><h2>Timeline</h2><ol>${rows.join('')}</ol>${more}</section>`;
}

function momentsOf(article: Article, leads: Leads): Moment[] {
  const { facts, scope, published } = article;
  const moments: Moment[] = [];
  const add = (edtf: string | undefined, html: string, isPublished = false): void => {
    const days = edtf === undefined ? undefined : parseEdtf(edtf);
    // What comes round every year has no place on a line.
    if (edtf === undefined || days === undefined || days.yearly) return;
    moments.push({ days, when: dateInWords(edtf) ?? edtf, html, ...(isPublished && { published: true }) });
  };
  const item = (words: string, file: string, span: Span): string =>
    `<li>${leads.to(file, span, escapedMarkup(words))}</li>`;
  if (published && facts.published !== undefined) {
    const at = facts.at.published ?? { start: 0, end: 0 };
    moments.push({
      days: published,
      when: dateInWords(facts.published.slice(0, 10)) ?? facts.published,
      html: item('This article is published', article.file, at),
      published: true,
    });
  }
  const events = new Set([
    ...facts.declared.events.map(({ id }) => id),
    ...facts.dates.flatMap(({ event }) => event ?? []),
  ]);
  for (const id of events) {
    const found = scope.event(id);
    if (found === undefined) continue;
    const name = found.item.name ?? id;
    const { start: from, end: to } = found.item;
    const { span } = found.item;
    add(from, item(to === undefined ? name : `${name} begins`, found.file, span));
    add(to, item(`${name} ends`, found.file, span));
  }
  const ballots = new Set([
    ...facts.declared.ballots.map(({ id }) => id),
    ...facts.ballots.map(({ ballot }) => ballot),
  ]);
  for (const id of ballots) {
    const found = scope.ballot(id);
    if (found) add(found.item.held, item(`Vote: ${found.item.question ?? id}`, found.file, found.item.span));
  }
  for (const date of facts.dates) {
    const edtf = date.edtf[0] ?? date.reading?.readings[0];
    const [lead, trail] = contextOf(article, date.annotation);
    const words = `${escapedMarkup(lead)}<b>${escapedMarkup(date.text)}</b>${escapedMarkup(trail)}`;
    add(edtf, `<li>${leads.to(article.file, date.span, words)}</li>`);
  }
  return moments;
}

/** The words of the same sentence before and behind a span, cut at a word where they are many. */
function contextOf({ document }: Article, annotation: number): [string, string] {
  const { start: from, end: to } = document.annotations[annotation]!.plain;
  const { text } = document.plain;
  const before = text.slice(Math.max(0, from - around), from).replace(/^[\s\S]*(?:[.!?]["'\u2019\u201d]?\s|\n)/, '');
  const after = text.slice(to, to + around).replace(/([.!?]["'\u2019\u201d]?)(?:\s[\s\S]*|$)|\n[\s\S]*$/, '$1');
  const isCut = from > around && before.length === around;
  const isOpen = after.length === around;
  return [isCut ? `…${before.replace(/^\S*\s/, '')}` : before, isOpen ? `${after.replace(/\s\S*$/, '')} …` : after];
}

function start({ days }: Moment): number {
  return Number.isFinite(days.from) ? days.from : days.to;
}

/** How many days lie between the end of one and the start of the next, where both are exact enough to say so. */
function gapBetween(one: Days, next: Days): string {
  const days = next.from - one.from;
  if (one.precision !== 'day' || next.precision !== 'day' || !Number.isFinite(days) || days < 2) return '';
  return `<p class="gap">${days} days later</p>`;
}
