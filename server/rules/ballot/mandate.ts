/** ballot/mandate: industrial action outside of its ballot's mandate, or with less notice than the law asked. */
import type { Severity, Span } from '../../language/finding.ts';
import type { Article } from '../../model/article.ts';
import type { Ballot, Event } from '../../model/declared.ts';
import { type Found, placeOf } from '../../model/registry.ts';
import { addMonths } from '../../reading/calendar.ts';
import { type Days, parseEdtf, showDays } from '../../reading/edtf.ts';
import { closingOf, heldDuring, inForce, isWithin, openingOf, ruleSetOf } from '../law/law.ts';
import type { RuleSet } from '../law/table.ts';
import { defineRule, type Report } from '../rule.ts';
import { matterOfBallot } from './requirements.ts';

export default defineRule({
  id: 'ballot/mandate',
  summary:
    "Action outside of the months that its ballot's mandate lasts, or with less notice than the law of that day asked.",
  why: `A ballot for industrial action gives a mandate for some months, and the employer must be told some days before. An event
uses the mandate of a ballot when its \`part-of\` names that ballot, or an event that is part of it; the ballot must name its
rule set (\`rules: uk-trade-union-act-2016\`). Under that Act a mandate lasts six months from the last day of voting, twelve for
ballots that opened since 18 February 2026; notice is 14 days, ten since then. The dated table is in \`server/rules/law\`.

What is taken for fair: notice may be given on the very day on which voting ends. Where the employer may have agreed to more
months (nine) or less notice (seven days), it is information only. Dates are taken at the latest or earliest day that they
allow, and a ballot with a single date may have closed a week before. Nothing is said of Northern Ireland, of votes on an
offer, or of dates that are marked as approximate.`,
  severity: 'warning',
  scope: 'article',
  messages: {
    expired:
      'Unexpected action on {day}, expected no later than {last}: the mandate of {ballot} lasts {length} from {closed}',
    outlasts:
      'Unexpected action until {day}, expected no later than {last}: the mandate of {ballot} lasts {length} from {closed}',
    early: 'Unexpected action on {day}: voting in {ballot} closed on {closed}',
    notice:
      'Unexpected action on {day}, expected no earlier than {first}: voting in {ballot} closed on {closed}, and notice is {length}',
  },
  good: [
    `---
ballots:
  guards: {rules: uk-trade-union-act-2016, question: Strike?, held: 2023-01-16/2023-02-06, options: {yes: 66.3%, no: 33.7%}}
events:
  strike: {start: 2023-02-20, end: 2023-08-06, part-of: guards}
---
The strike begins on [20 February]{date: 2023-02-20, event: strike}.`,
    `---
ballots:
  guards: {rules: uk-trade-union-act-2016, question: Strike?, held: 2026-02-18/2026-03-11, options: {yes: 66.3%, no: 33.7%}}
events:
  strikes: {part-of: guards}
  last-strike: {start: 2027-03-10, part-of: strikes}
---
The [last strike]{date: 2027-03-10, event: last-strike} is over.`,
    `---
ballots:
  offer: {rules: uk-trade-union-act-2016, held: 2023-01-16/2023-02-06, options: {accept: 66.3%, reject: 33.7%}}
events:
  signing: {start: 2023-12-01, part-of: offer}
---
They sign on [1 December]{date: 2023-12-01, event: signing}.`,
  ],
  bad: [
    {
      article: `---
ballots:
  guards: {rules: uk-trade-union-act-2016, question: Strike?, held: 2023-01-16/2023-02-06, options: {yes: 66.3%, no: 33.7%}}
events:
  strike: {start: ‹|2023-12-12|›{expired}, part-of: guards}
---
The strike is on [12 December]{date: 2023-12-12, event: strike}.`,
    },
    {
      article: `---
ballots:
  guards: {rules: uk-trade-union-act-2016, question: Strike?, held: 2023-01-16/2023-02-06, options: {yes: 66.3%, no: 33.7%}}
events:
  strike: {start: 2023-07-12, end: ‹|2024-01-05|›{outlasts}, part-of: guards}
---
The strike is a long one.`,
    },
    {
      article: `---
ballots:
  guards: {rules: uk-trade-union-act-2016, question: Strike?, held: 2023-01-16/2023-02-06, options: {yes: 66.3%, no: 33.7%}}
events:
  strike: {part-of: guards}
---
The strike is on [‹|1 February|›{early}]{date: 2023-02-01, event: strike}.`,
    },
    {
      article: `---
ballots:
  guards: {rules: uk-trade-union-act-2016, question: Strike?, held: 2023-01-16/2023-02-06, options: {yes: 66.3%, no: 33.7%}}
events:
  strike: {start: ‹|2023-02-09|›{notice}, part-of: guards}
---
The strike is on [9 February]{date: 2023-02-09, event: strike}.`,
    },
  ],
  *check(article) {
    for (const event of article.facts.declared.events) {
      if (event.partOf === undefined) continue;
      const start = exactDays(event.start);
      const end = exactDays(event.end);
      const { at } = event;
      if (start)
        yield* judge(article, event, { start, end }, { start: at.start ?? event.span, end: at.end ?? event.span });
    }
    for (const { event: id, edtf, span } of article.facts.dates) {
      const event = id === undefined ? undefined : article.scope.event(id)?.item;
      if (event?.partOf === undefined || event.start !== undefined || edtf.length !== 1) continue;
      const start = exactDays(edtf[0]);
      if (start) yield* judge(article, event, { start }, { start: span, end: span });
    }
  },
});

/** The days of an action. */
interface Action {
  start: Days;
  end?: Days;
}

function* judge(article: Article, event: Event, action: Action, at: { start: Span; end: Span }): Iterable<Report> {
  const found = ballotOf(article, event);
  const set = found && ruleSetOf(found.item);
  if (found === undefined || set === undefined || matterOfBallot(found.item) !== 'action') return;
  const place = isWithin(set, found.item, article.scope);
  const closed = closingOf(found.item);
  if (place === 'no' || closed === undefined) return;
  const report = expiry(article, found.item, set, action, closed) ?? haste(article, found.item, set, action, closed);
  if (report === undefined) return;
  yield {
    ...report,
    span: report.message === 'outlasts' ? at.end : at.start,
    related: [{ ...placeOf(found, 'held'), message: `${found.item.id} was held ${heldShown(found.item)}` }],
    severity: place === 'unknown' ? 'info' : report.severity,
  };
}

type Finding = Omit<Report, 'span'>;

/** Action after the mandate ended. */
function expiry(
  article: Article,
  ballot: Ballot,
  set: RuleSet,
  { start, end }: Action,
  closed: { from: number; to: number },
): Finding | undefined {
  const found = inForce(set.mandateMonths, openingOf(ballot, set, article.published));
  if (found === undefined) return undefined;
  const { months, ifAgreed } = found.line;
  const last = addMonths(closed.to, months);
  const late =
    start.from > last ? start.from : end && Number.isFinite(end.from) && end.from > last ? end.from : undefined;
  if (late === undefined) return undefined;
  const agreed = ifAgreed !== undefined && late <= addMonths(closed.to, ifAgreed);
  const length =
    ifAgreed === undefined ? `${months} months` : `${months} months, or ${ifAgreed} where the employer agrees,`;
  return {
    message: start.from > last ? 'expired' : 'outlasts',
    data: { day: dayShown(late), last: dayShown(last), ballot: ballot.id, length, closed: dayShown(closed.to) },
    arithmetic: `${dayShown(closed.to)} and ${months} months: ${dayShown(last)} (${set.name}, ${found.line.source})`,
    severity: severityOf(agreed, found.sure),
  };
}

/** Action before voting ended, or so soon afterwards that no notice can have been given. */
function haste(
  article: Article,
  ballot: Ballot,
  set: RuleSet,
  { start }: Action,
  closed: { from: number; to: number },
): Finding | undefined {
  const opened = openingOf(ballot, set, article.published);
  // Sources differ on whether the day of the ballot or that of the notice decides; so the shorter notice is taken for fair.
  const lines = heldDuring(set.noticeDays, { from: opened.from, to: Math.max(opened.to, start.to) });
  if (inForce(set.mandateMonths, opened) === undefined || lines.length === 0) return undefined;
  const data = { day: dayShown(start.to), ballot: ballot.id, closed: dayShown(closed.to) };
  if (start.to < closed.from) return { message: 'early', data };
  const days = Math.min(...lines.map((line) => line.days));
  const least = Math.min(...lines.map((line) => line.ifAgreed ?? line.days));
  const gap = start.to - closed.from;
  if (gap >= days) return undefined;
  const line = lines.find((each) => each.days === days)!;
  const length = least < days ? `${days} days, or ${least} where the employer agrees` : `${days} days`;
  return {
    message: 'notice',
    data: { ...data, first: dayShown(closed.from + (gap >= least ? days : least)), length },
    arithmetic: `${dayShown(closed.from)} to ${dayShown(start.to)}: ${gap} days (${set.name}, ${line.source})`,
    severity: severityOf(gap >= least, true),
  };
}

function severityOf(agreed: boolean, sure: boolean): Severity | undefined {
  return agreed || !sure ? 'info' : undefined;
}

/** The ballot that an event, or what it is part of, is part of. */
function ballotOf(article: Article, event: Event): Found<Ballot> | undefined {
  const seen = new Set<string>();
  let next = event.partOf;
  while (next !== undefined && !seen.has(next)) {
    seen.add(next);
    const ballot = article.scope.ballot(next);
    if (ballot) return ballot;
    next = article.scope.event(next)?.item.partOf;
  }
  return undefined;
}

/** Days that are not marked as doubtful. */
function exactDays(edtf: string | undefined): Days | undefined {
  const days = edtf === undefined ? undefined : parseEdtf(edtf);
  const exact = days && !days.approximate && !days.uncertain && !days.yearly;
  return exact && Number.isFinite(days.from) && Number.isFinite(days.to) ? days : undefined;
}

function heldShown({ held }: Ballot): string {
  const days = held === undefined ? undefined : parseEdtf(held);
  return days ? showDays(days) : 'on an unknown day';
}

function dayShown(day: number): string {
  return showDays({ from: day, to: day, precision: 'day' });
}
