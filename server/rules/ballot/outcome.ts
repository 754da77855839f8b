/** ballot/outcome: what a ballot is said to have decided against what its numbers, its declaration or the words say. */
import type { Related, Span } from '../../language/finding.ts';
import { listOf, nearest } from '../../language/shape.ts';
import type { Article } from '../../model/article.ts';
import type { Ballot } from '../../model/declared.ts';
import { defineRule, type Entry, type Report } from '../rule.ts';
import {
  agree,
  ballotsNamed,
  type Claim,
  changeOutcome,
  claimsIn,
  decisionOf,
  declaredClaim,
  type Refutation,
  refutationsIn,
  repeatsWrong,
} from './claim.ts';
import { accounted, partsKnown, sideOf, told } from './winner.ts';
import { judgeWords, otherOption, readsEnglish, wordsOf, wordsReport } from './worded.ts';
import type { Wording } from './wording.ts';

/** What one article says that a ballot decided. */
interface Asserted {
  /** As written. */
  outcome: string;
  /** The same for all claims that say the same. */
  label: string;
}

export default defineRule<Asserted>({
  id: 'ballot/outcome',
  summary: 'A ballot is said to have decided what its votes, its declaration or the words of the sentence rule out.',
  why: `Who won is the one thing that everybody remembers of a vote, and "accepted" for "rejected" is one slip of the pen. The
outcome that an annotation or a declaration asserts is held against the votes and shares that are declared or printed,
against the outcome that the ballot declares, against the words of the sentence ("voted against", "turned down") and, where
no number decides, against what other articles say of the same ballot.

What is taken for fair: most votes win, by whatever margin the rounding leaves; where the ballot declares a \`threshold\`, a
turnout or a rule set, an option with most votes need not have won, and the opposite may be said. \`accepted\` and \`rejected\`
mean the options whose ids say so (accept, for, yes; reject, against, no). Words count only where they plainly speak of the
whole vote and of its question: not of a part of the voters, a plan, or the offer where the ballot was on a strike. Of the
articles that speak of one ballot, those that stand against most of the others are reported; of two, both.`,
  severity: 'error',
  scope: 'both',
  yieldsTo: ['ballot/share', 'ballot/total', 'ballot/impossible-share'],
  messages: {
    beaten: 'Unexpected outcome "{outcome}": {rival} has {more}, {own} has {less}',
    majority: 'Unexpected outcome "{outcome}": {rival} has {more}, more than half',
    carried: 'Unexpected outcome "{outcome}": {rival} has {more}, and needed {threshold}',
    minority: 'Unexpected outcome "{outcome}": {own} has {less}, less than half',
    declared: 'Unexpected outcome "{outcome}", expected "{expected}" as declared for {ballot}',
    words: 'Unexpected "{words}", expected words that fit the outcome "{outcome}"',
    decided: 'Unexpected "{words}": the outcome of {ballot} is "{expected}"',
    unknown: 'Unexpected {what} "{outcome}", expected {options}: ballot {ballot} has no such option',
    between: 'Unexpected outcome "{outcome}" for {ballot}: {others} "{expected}"',
  },
  good: [
    `---
ballots:
  offer: {options: {accept: 48.9%, reject: 51.1%}, outcome: reject}
---
Members have [voted narrowly against]{ballot: offer, outcome: rejected} the offer.`,
    `---
ballots:
  merger: {threshold: 2/3, options: {for: 61.3%, against: 38.7%}}
---
The merger [fell through]{ballot: merger, outcome: against} although most were for it.`,
    `---
ballots:
  walkout: {question: Strike?, options: {yes: 81.2%, no: 18.8%}}
---
Staff [rejected the offer and will walk out]{ballot: walkout, outcome: yes}.`,
    `---
ballots:
  offer: {options: {accept: 52%, reject: 48%}}
---
Some [48 per cent rejected the offer]{ballot: offer, outcome: accept}, the union had [backed it]{ballot: offer}, and officials who [voted against]{ballot: offer} it have resigned.`,
    `---
ballots:
  rota: {options: {old: {votes: 40}, new: {votes: 61}, none: {votes: 12}}}
---
They [chose the new rota]{ballot: rota, outcome: new}.`,
  ],
  bad: [
    {
      article: `---
ballots:
  offer: {options: {accept: {votes: 511}, reject: {votes: 595}}}
---
The crews have [‹|voted to accept|›{beaten}]{ballot: offer, outcome: accept} the offer.`,
    },
    {
      article: `---
ballots:
  offer: {options: {accept: 48.9%, reject: 51.1%}}
---
The crews have [voted against]{ballot: offer, outcome: ‹|accept|›{beaten}} the offer.`,
      fixed: `---
ballots:
  offer: {options: {accept: 48.9%, reject: 51.1%}}
---
The crews have [voted against]{ballot: offer, outcome: reject} the offer.`,
    },
    {
      article: `---
ballots:
  offer: {options: {accept: 48.9%, reject: 51.1%}, outcome: ‹|accept|›{beaten}}
---
The crews [have decided]{ballot: offer, outcome: accept}.`,
    },
    {
      article: `---
ballots:
  offer: {options: {accept: 71.9%}}
---
The offer [came to nothing]{ballot: offer, outcome: ‹|rejected|›{majority}}.`,
    },
    {
      article: `---
ballots:
  merger: {threshold: 60%, threshold-for: join, options: {join: 61.3%, stay: 38.7%}}
---
The club [will not merge]{ballot: merger, outcome: ‹|stay|›{carried}}.`,
    },
    {
      article: `---
ballots:
  offer: {options: {accept: 38.9%}}
---
The offer [is through]{ballot: offer, outcome: ‹|accept|›{minority}}.`,
    },
    {
      article: `//- registry/ballots.yaml
ballots:
  offer: {options: {accept: {}, reject: {}}, outcome: reject}
//- a.news
The offer [is through]{ballot: offer, outcome: ‹|accept|›{declared}}.`,
    },
    {
      article: `---
ballots:
  offer: {options: {accept: {}, reject: {}}}
---
The crews [‹|turned down|›{words} the offer]{ballot: offer, outcome: accept}.`,
      fixed: `---
ballots:
  offer: {options: {accept: {}, reject: {}}}
---
The crews [turned down the offer]{ballot: offer, outcome: reject}.`,
    },
    {
      article: `---
ballots:
  offer: {options: {accept: 48.9%, reject: 51.1%}}
---
The crews have [‹|voted in favour|›{decided} of the offer]{ballot: offer}.`,
    },
    {
      article: `---
ballots:
  offer: {options: {accept: 48.9%, reject: 51.1%}}
---
The crews have [‹|accepted|›{decided}]{ballot: offer} the offer.`,
    },
    {
      article: `---
ballots:
  offer: {options: {accept: 48.9%, reject: 51.1%}}
---
The offer [fell]{ballot: offer, outcome: ‹|rejct|›{unknown}}.`,
      fixed: `---
ballots:
  offer: {options: {accept: 48.9%, reject: 51.1%}}
---
The offer [fell]{ballot: offer, outcome: reject}.`,
    },
    {
      article: `//- registry/ballots.yaml
ballots:
  offer: {options: {accept: {}, reject: {}}}
//- a.news
The offer [is through]{ballot: offer, outcome: ‹|accept|›{between}}.
//- b.news
The crews [were not content]{ballot: offer, outcome: ‹|rejected|›{between}}.`,
    },
  ],
  *check(article) {
    const { ballots, declared } = article.facts;
    if (ballots.length === 0 && declared.ballots.length === 0) return;
    yield* unknownOptions(article);
    for (const claim of claimsIn(article)) yield* judgeClaim(article, claim);
    if (!readsEnglish(article)) return;
    for (const named of ballotsNamed(article)) {
      if (named.statement.outcome === undefined) yield* judgeWords(article, named);
    }
  },
  *collect(article) {
    for (const claim of claimsIn(article)) {
      const { found, named, outcome } = claim;
      if (named === undefined || declaredClaim(found) || decisionOf(article, found)) continue;
      const own = article.scope.owns(found) ? `${article.file}#` : '';
      const data: Asserted = { outcome, label: labelOf(claim) };
      yield { key: own + found.item.id, file: article.file, span: claim.at.span, data };
    }
  },
  *judge(group) {
    const labels = new Map<string, Entry<Asserted>[]>();
    for (const entry of group) add(labels, entry);
    if (labels.size < 2) return;
    const [most, next] = [...labels.values()].sort((a, b) => b.length - a.length) as [
      Entry<Asserted>[],
      Entry<Asserted>[],
    ];
    const clear = most.length > next.length;
    for (const entries of labels.values()) {
      if (entries === most && clear) continue;
      for (const entry of entries) yield between(entry, entries === most ? next : most);
    }
  },
});

function add(labels: Map<string, Entry<Asserted>[]>, entry: Entry<Asserted>): void {
  const list = labels.get(entry.data.label);
  if (list) list.push(entry);
  else labels.set(entry.data.label, [entry]);
}

/** One article's outcome against that of others. */
function between(entry: Entry<Asserted>, others: readonly Entry<Asserted>[]): Report {
  const other = others[0]!;
  const here = other.file === entry.file;
  return {
    message: 'between',
    data: {
      outcome: entry.data.outcome,
      expected: other.data.outcome,
      ballot: entry.key.slice(entry.key.lastIndexOf('#') + 1),
      others: here
        ? 'this article also says'
        : others.length > 1
          ? `${others.length} others say`
          : 'another article says',
    },
    file: entry.file,
    span: entry.span,
    related: [{ file: other.file, span: other.span, message: `"${other.data.outcome}" here` }],
  };
}

/** Outcomes, and options of thresholds, that name no option of their ballot. */
function* unknownOptions(article: Article): Iterable<Report> {
  for (const item of article.facts.declared.ballots) {
    const { at, outcome, thresholdFor } = item;
    yield* unknownOption(item, 'outcome', outcome, at.outcome, verdicts);
    yield* unknownOption(item, 'option', thresholdFor, at['threshold-for'], []);
  }
  for (const { statement, found } of ballotsNamed(article)) {
    yield* unknownOption(found.item, 'outcome', statement.outcome, statement.outcomeAt, verdicts);
  }
}

/** They stand for the option that says so. */
const verdicts = ['accepted', 'rejected'];

function* unknownOption(
  ballot: Ballot,
  what: string,
  outcome: string | undefined,
  span: Span | undefined,
  also: readonly string[],
): Iterable<Report> {
  // A ballot that declares no option at all leaves open which there are.
  if (outcome === undefined || span === undefined || ballot.options.length === 0) return;
  if (also.includes(outcome) || ballot.options.some(({ id }) => id === outcome)) return;
  const options = [...ballot.options.map(({ id }) => id), ...also];
  const near = nearest(outcome, options);
  yield {
    message: 'unknown',
    data: { what, outcome, ballot: ballot.id, options: listOf(near.length > 0 ? near : options.slice(0, 8)) },
    span,
    fixes: near.map((each) => ({ title: `Change to ${each}`, edits: [{ file: '', span, text: each }] })),
  };
}

function* judgeClaim(article: Article, claim: Claim): Iterable<Report> {
  const { named, found } = claim;
  const wording = named && readsEnglish(article) ? wordsOf(named) : undefined;
  const refutation = refutationsIn(article).get(claim);
  if (refutation && refutation.kind !== 'tie') {
    yield refutationReport(article, claim, refutation, wording);
    return;
  }
  const declared = declaredClaim(found);
  if (named && declared && agree(declared, claim) === false) {
    const fits = wording === undefined || wording.says === declared.side;
    yield {
      message: 'declared',
      data: { outcome: claim.outcome, expected: declared.outcome, ballot: found.item.id },
      span: placeInPrint(claim, wording),
      related: [{ ...declared.at, message: `${found.item.id} is declared as "${declared.outcome}" here` }],
      fixes: fits ? [changeOutcome(claim, declared.outcome, wording !== undefined)] : [],
    };
    return;
  }
  if (named === undefined || repeatsWrong(article, claim)) return;
  if (wording && claim.side && wording.says !== claim.side) yield wordsReport(article, claim, wording);
  else if (wording === undefined && readsEnglish(article)) yield* otherOption(article, claim, named);
}

function refutationReport(
  article: Article,
  claim: Claim,
  refutation: Refutation,
  wording: Wording | undefined,
): Report {
  const { kind, own, rival } = refutation;
  const { item } = claim.found;
  const related: Related[] = [own, rival].flatMap((standing) =>
    standing === undefined
      ? []
      : partsKnown(standing).map(({ file, span, name, text }) => ({ file, span, message: `${name}: ${text} here` })),
  );
  const winner = rival?.id;
  const contradicted = wording?.says === claim.side;
  const fixes =
    winner === undefined || kind === 'minority' || (contradicted && wording)
      ? []
      : [
          changeOutcome(
            claim,
            winner,
            wording !== undefined && wording.says === sideOf(winner),
            repeated(article, claim),
          ),
        ];
  return {
    message: kind === 'beaten' && own === undefined ? 'majority' : kind,
    data: {
      outcome: claim.outcome,
      rival: rival?.id ?? '',
      more: rival ? told(rival) : '',
      own: own?.id ?? '',
      less: own ? told(own) : '',
      threshold: item.threshold
        ? `${item.threshold.text.includes('/') ? item.threshold.text : `${item.threshold.text}%`}`
        : '',
    },
    span: placeInPrint(claim, wording),
    arithmetic: [rival, own].flatMap((one) => (one ? [accounted(one)] : [])).join('; '),
    related,
    fixes,
    severity: kind === 'minority' && own && own.percent.high >= 45 ? 'warning' : undefined,
  };
}

/** The words where they make the wrong claim too; else the outcome that is asserted. */
function placeInPrint(claim: Claim, wording: Wording | undefined): Span {
  if (claim.named === undefined || wording === undefined || wording.says !== claim.side) return claim.at.span;
  return claim.named.statement.span;
}

/** The statements of an article that repeat what its ballot declares. */
function repeated(article: Article, claim: Claim): Claim[] {
  if (claim.named !== undefined) return [];
  return claimsIn(article).filter(
    (each) => each.named && each.found.item === claim.found.item && agree(each, claim) === true,
  );
}

/** Claims that say the same have one label. */
function labelOf({ option, side, outcome, found }: Claim): string {
  if (side === undefined) return option ?? outcome;
  const alike = found.item.options.filter((each) => sideOf(each.id) === side).length;
  return alike > 1 && option !== undefined ? option : side;
}
