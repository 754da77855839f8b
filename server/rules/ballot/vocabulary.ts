/**
 * The English of votes: words by what they say. Data only; `wording.ts` reads with it. Phrases are in small letters, their
 * words with single spaces between; of two that begin alike the longer one counts.
 */
import { lazy, wordSet } from '../../reading/lazy.ts';

/** Ids of options that stand for yes. */
export const optionsFor = lazy(() =>
  wordSet(`yes aye ayes for in-favour in-favor favour favor accept accepted acceptance agree agreed approve approved approval
  support back endorse ratify strike action industrial-action walkout walk-out`),
);

/** Ids of options that stand for no. */
export const optionsAgainst = lazy(() =>
  wordSet(`no nay noes against reject rejected rejection refuse disagree oppose opposed decline turn-down disapprove
  no-strike not-strike no-action work`),
);

/** Ids of options that accept or reject something which is offered, whatever the question says. */
export const optionsOfOffers = lazy(() =>
  wordSet('accept accepted acceptance reject rejected rejection refuse decline turn-down'),
);

/** Ids of options that are themselves about industrial action. */
export const optionsOfAction = lazy(() =>
  wordSet('strike action industrial-action walkout walk-out no-strike not-strike no-action'),
);

/** What a vote does to its matter. Words that may be nouns stand behind a "to". */
export const phrases: Readonly<Record<'for' | 'against', string>> = {
  for: `accepted, accepts, accept, accepting, acceptance, approved, approves, approve, approving, approval, endorsed, endorses,
  endorse, endorsing, backed, backs, backing, supported, supports, supporting, ratified, ratifies, ratify, ratifying,
  embraced, to back, to support, voted for, voted in favour, voted in favor, voted yes, vote in favour, vote for, said yes,
  gave their backing, came out for, came out in favour`,
  against: `rejected, rejects, reject, rejecting, rejection, refused, refusing, spurned, rebuffed, snubbed, opposed, opposes,
  declined, turned down, turns down, turn down, turning down, threw out, thrown out, throw out, voted down, vote down,
  voting down, voted against, vote against, voting against, voted no, said no, came out against, knocked back, to refuse, to oppose, to decline`,
};

/** Phrases that say of a vote itself which way it went. */
export const votedFor = lazy(
  () => new Set(['voted for', 'voted in favour', 'voted in favor', 'vote for', 'vote in favour']),
);
export const votedAgainst = lazy(() => new Set(['voted against', 'vote against', 'voting against']));

/** Phrases that say what a vote made of its matter. */
export const decisions = lazy(
  () =>
    new Set([
      'accepted',
      'approved',
      'endorsed',
      'backed',
      'ratified',
      'rejected',
      'turned down',
      'threw out',
      'thrown out',
      'voted down',
    ]),
);

/** Bodies that accept or back something by themselves, before or after a vote. */
export const bodies = lazy(() =>
  wordSet(`union unions guild association federation party parties council councils congress court parliament
  company employer employers trust trusts it he she`),
);

/** Before "to accept" and the like they turn it round; before another "to" they are about something else. */
export const refusals = lazy(() => new Set(['refused', 'refusing', 'declined', 'to refuse', 'to decline']));

/**
 * Shortly before what a vote did, in the same sentence: something that was not so, or not yet, or not by everybody. They
 * leave open which way the whole vote went.
 */
export const unsettling = lazy(() =>
  wordSet(`not never nobody none no if whether unless could would should might may must shall will can cannot recommend
  recommended recommends recommending almost nearly initially earlier previously without which who whose whom those most
  some many few several half third thirds quarter quarters fifth fifths tenth tenths minority percent cent pc branch
  branches region regions regional chapter section`),
);

/** Right before what a vote did: others than all who voted. */
export const others = lazy(() =>
  wordSet(`leaders leader leadership executive committee board boards officials official bosses boss ministers minister
  government management negotiators delegates conference scottish welsh english irish northern southern eastern western
  two three four five six seven eight nine ten dozen hundred thousand million`),
);

/** Words for what is offered to those who vote. */
export const offers = lazy(() =>
  wordSet(`offer offers deal deals proposal proposals package packages settlement settlements award agreement terms rise
  rises increase pay contract`),
);

/** Words for industrial action. */
export const actions = lazy(() =>
  wordSet(`strike strikes striking action walkout walkouts walk-out walk-outs stoppage stoppages industrial boycott
  overtime mandate picket`),
);

/** Before "mandate": that there is one. */
export const winning = lazy(() =>
  wordSet(
    'won wins win winning secured secures securing gained gains gaining got has have obtained obtains delivered gave',
  ),
);

/** Words by which a print says that most votes were not enough. */
export const concessions = lazy(() =>
  wordSet(`short shortfall insufficient invalid unlawful inquorate missed misses missing miss failed fails fail failing
  void annulled`),
);

/** What a vote may miss, and words by which it is said not to have. */
export const hurdles = lazy(() => wordSet('threshold thresholds quorum requirement requirements'));
export const clearing = lazy(() =>
  wordSet(`cleared clearing passed passing met meeting beat beating exceeded exceeding surpassed reached reaching smashed
  crossed above over`),
);

/** Words by which a print says how a tie was broken. */
export const tieBreaks = lazy(() =>
  wordSet('lot lots coin toss tossed casting tie tied dead heat draw drawn drew recount'),
);

/** Adverbs and adjectives of a close vote. */
export const narrow = lazy(() =>
  wordSet(`narrowly narrow wafer-thin razor-thin knife-edge hairline slimmest narrowest slim slender`),
);

/** Adverbs and adjectives of a clear one. */
export const overwhelming = lazy(() =>
  wordSet(`overwhelmingly overwhelming landslide resoundingly resounding emphatically emphatic thumping crushing lopsided
  near-unanimous unanimously unanimous`),
);

/** What the adjectives must stand before. */
export const marginNouns = lazy(() =>
  wordSet(`majority majorities margin margins vote votes win victory defeat lead outcome result mandate rejection acceptance
  approval backing support decision verdict yes no`),
);
