/** The ballots that an article tells of, each as a chart beside the words that first speak of it. */
import type { Article } from '../../model/article.ts';
import type { Ballot, Numeral } from '../../model/declared.ts';
import { dateInWords } from '../hover.ts';
import { escapedMarkup } from '../markup.ts';
import type { BallotNeed, World } from '../world.ts';
import { type Bar, barChart } from './chart.ts';
import type { Leads } from './leads.ts';

/** A chart, and the source offset of the words that it goes beside; absent where nothing in the prose speaks of the ballot. */
export interface Chart {
  at?: number;
  html: string;
}

/** In the order of the text. Ballots of which no number is known have none. */
export function chartsIn(article: Article, world: Pick<World, 'needs'>, leads: Leads): Chart[] {
  const { facts, scope } = article;
  const first = new Map<string, number | undefined>(facts.declared.ballots.map(({ id }) => [id, undefined]));
  const said = [
    ...facts.ballots.map(({ ballot, span }) => ({ id: ballot, span })),
    ...facts.figures.map(({ span }, index) => ({ id: article.figures[index]?.ballot?.item.id ?? '', span })),
  ];
  for (const { id, span } of said) {
    const at = first.get(id);
    if (id !== '') first.set(id, at === undefined ? span.start : Math.min(at, span.start));
  }
  const charts = [...first].flatMap(([id, at]): Chart[] => {
    const found = scope.ballot(id);
    if (found === undefined) return [];
    const needs = world.needs(article, id);
    const claimed = new Set(facts.ballots.flatMap(({ ballot, outcome }) => (ballot === id ? (outcome ?? []) : [])));
    const bars = barsOf(found.item, needs, claimed);
    if (bars.length === 0) return [];
    const question = escapedMarkup(titleOf(found.item));
    return [{ at, html: figureHtml(found.item, needs, bars, leads.to(found.file, found.item.span, question)) }];
  });
  return charts.sort((one, other) => (one.at ?? Number.POSITIVE_INFINITY) - (other.at ?? Number.POSITIVE_INFINITY));
}

/** @param claimed options that the article says have won */
function barsOf(ballot: Ballot, needs: readonly BallotNeed[], claimed: ReadonlySet<string>): Bar[] {
  const counted = ballot.options.every(({ votes }) => votes !== undefined);
  const total = counted ? ballot.options.reduce((sum, { votes }) => sum + votes!.value, 0) : 0;
  const options = ballot.options.flatMap(({ id, share, votes }) => {
    if (share === undefined && votes === undefined) return [];
    const percent = share?.value ?? (votes && total > 0 ? (votes.value / total) * 100 : undefined);
    const text = [share && percentage(share), votes && `${grouped(votes)} votes`].filter(Boolean).join(' · ');
    return [{ id, percent, text }];
  });
  const most = Math.max(...options.map(({ percent }) => percent ?? 0));
  const leading = options.filter(({ percent }) => percent === most);
  const half = ballot.options.length === 2 ? { percent: 50, text: 'more than half' } : undefined;
  const bars = options.map(({ id, percent, text }): Bar => {
    const majority = needs.find(({ kind, option }) => kind === 'majority' && option === id);
    const isLeading = percent === most && leading.length === 1;
    return {
      name: named(id),
      said: claimed.has(id) ? 'said to have won' : undefined,
      percent,
      text,
      sort: isLeading ? 'leading' : 'other',
      needed: majority ? { percent: majority.percent, text: `needs ${majority.text}` } : half,
    };
  });
  const turnout = needs.find(({ kind }) => kind === 'turnout');
  const cast = ballot.votes && ballot.electorate && (ballot.votes.value / ballot.electorate.value) * 100;
  const turnoutPercent = ballot.turnout?.value ?? cast;
  if (turnoutPercent !== undefined || turnout?.has) {
    bars.push({
      name: 'Turnout',
      percent: turnoutPercent ?? turnout?.has?.high,
      text: ballot.turnout ? percentage(ballot.turnout) : `${((turnoutPercent ?? turnout?.has?.high)!).toFixed(1)}%`,
      sort: 'measure',
      needed: turnout && { percent: turnout.percent, text: `needs ${turnout.text}` },
    });
  }
  for (const { option, has, percent, text } of needs.filter(({ kind }) => kind === 'support')) {
    if (has === undefined) continue;
    const told = has.high - has.low < 0.2 ? `${has.high.toFixed(1)}%` : `at most ${has.high.toFixed(1)}%`;
    const name = `${named(option)}, of all entitled to vote`;
    bars.push({ name, percent: has.high, text: told, sort: 'measure', needed: { percent, text: `needs ${text}` } });
  }
  return bars;
}

/** @param caption HTML */
function figureHtml(ballot: Ballot, needs: readonly BallotNeed[], bars: readonly Bar[], caption: string): string {
  const counts: [string, Numeral | undefined][] = [
    ['entitled to vote', ballot.electorate],
    ['votes cast', ballot.votes],
    ['blank', ballot.blank],
    ['spoilt', ballot.spoilt],
  ];
  const law = [...new Set(needs.flatMap((need) => need.law ?? []))].join(', ');
  const told = [
    ballot.held === undefined ? '' : (dateInWords(ballot.held) ?? ballot.held),
    ...counts.flatMap(([what, numeral]) => (numeral ? `${grouped(numeral)} ${what}` : [])),
    ballot.outcome === undefined ? '' : `declared outcome: ${ballot.outcome}`,
    law,
  ].filter((part) => part !== '');
  return [
    `<figure class="vote"><figcaption>${caption}</figcaption>`,
    barChart(titleOf(ballot), bars),
    told.length === 0 ? '' : `<p class="told">${escapedMarkup(told.join(' · '))}</p>`,
    '</figure>',
  ].join('');
}

function titleOf({ question, id }: Ballot): string {
  return question ?? named(id);
}

function percentage({ text }: Numeral): string {
  return text.includes('/') ? text : `${text}%`;
}

/** `1,412`; what is no plain whole number stays as written. */
function grouped({ text }: Numeral): string {
  return /^\d+$/.test(text) ? text.replace(/\B(?=(?:\d{3})+$)/g, ',') : text;
}

/** An id as words: `very-likely` is `Very likely`. */
function named(id: string): string {
  const said = id.replaceAll('-', ' ');
  return said.charAt(0).toUpperCase() + said.slice(1);
}
