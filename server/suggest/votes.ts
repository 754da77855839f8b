/**
 * Reports of votes in plain prose: "members voted by 61.4 per cent to reject the offer". Read only where one sentence has the
 * share or the counts, the voting, and what was voted on; a poll, a forecast, an election or the reading of a bill is none.
 */
import type { Span } from '../language/finding.ts';
import { halfUnit, type Interval } from '../reading/interval.ts';
import { quantityAt } from '../reading/quantity.ts';
import { sentenceStart } from './wording.ts';

/** How one side did. */
export interface Part {
  /** In percent, with the digits of the print; absent for "nearly 80 per cent", which no declaration can hold. */
  share?: string;
  /** What the printed share allows. */
  interval?: Interval;
  votes?: number;
}

/** What was voted on: it decides how the options are called. */
type Matter = 'offer' | 'strike' | 'action' | 'other';

/** A report; its span is the words that say what was decided. */
export interface VoteReport extends Span {
  sentence: Span;
  matter: Matter;
  /** Words that name the matter: "merger", "leave federation". */
  about: string;
  won: 'for' | 'against';
  winner: Part;
  loser: Part;
  /** In percent, with the digits of the print. */
  turnout?: string;
}

/** Every report, in the order of the text. Linear: each sentence with a word of voting is read once, as far as 500 characters. */
export function readVotes(prose: string, lang: string): VoteReport[] {
  const reports: VoteReport[] = [];
  let done = 0;
  for (const { index } of prose.matchAll(cues)) {
    if (index < done) continue;
    const start = Math.max(done, sentenceStart(prose, index));
    const rest = prose.slice(index, index + longest);
    const end = index + (/[.?!]["”’)]*(?=\s|$)|\n/.exec(rest)?.index ?? rest.length);
    done = end;
    const report = /\d/.test(prose.slice(start, end)) ? reportIn(prose, { start, end }, lang) : undefined;
    if (report) reports.push(report);
  }
  return reports;
}

const longest = 300;

const cues =
  /\b(?:vot(?:e|ed|es|ing)|opted|backed|approved|accepted|endorsed|ratified|supported|adopted|rejected|turned down|opposed|threw out|thrown out|carried|passed|defeated)\b/gi;

/** Words of a sentence that may be about opinions, forecasts, elections, thresholds, stages of a law, or a part of the voters. */
const doubtful =
  /\b(?:polls?|polled|polling|pollsters?|surveys?|surveyed|respondents?|yougov|ipsos|readers|viewers|listeners|would|could|might|may|should|must|will|if|whether|unless|until|expected|likely|predict\w*|forecast\w*|projected|needs?|needed|required?|thresholds?|quorum|supermajority|two-thirds|three-quarters|short of|reading|bills?|seats?|elect\w*|candidates?|primary|primaries|not|never|no longer|neither|nor|than half|recommend\w*|rerun|annulled|overturned|invalid|under-?\d\ds?|aged?|women|men|among|amongst|jury|jurors|judges|panel|goals?|points|league|season|match|award\w*|claim\w*)\b|n['’]t\b/i;

const unsure =
  'about|around|roughly|approximately|some|nearly|almost|more than|over|just over|just under|under|fewer than|less than|at least|at most|up to|well over|close to';
const lead = (name: string): string =>
  String.raw`(?:(?:(?<${name}Q>${unsure})|an? (?:majority of|(?:[\p{L}-]+ )?majority of|[\p{L}-]+)|an?|just|exactly) )?`;
const sharePart = (name: string): string =>
  String.raw`${lead(name)}(?<${name}>(?<![\d.,])\d{1,2}(?:\.\d{1,2})?)(?:%|-?\s?(?:per ?cent|percent|pc)(?!\p{L}))`;
const countPart = (name: string): string =>
  String.raw`(?<${name}>\d{1,3}(?:,\d{3})+|\d{1,7})(?![\d.,]*\d|\s?%|\s?per\b)`;
/** "61.4 per cent to 38.6 per cent", "78%", "312 votes to 248". */
const score = String.raw`(?:${sharePart('share')}(?: (?:to|against|versus) (?<other>\d{1,2}(?:\.\d{1,2})?)(?![\d.]*\d)(?:%|\s?per ?cent|\s?percent)?)?|(?:a (?:majority|margin|vote) of )?${countPart('votes')}(?<unit> votes)?(?: (?:to|against) |[-–])${countPart('others')}(?: votes)?)`;

const filler = String.raw`(?:(?!(?:and|but|or|by|as|after|because|while|with|on|in|to|that|which|who|from|at|not)\b)[\p{L}\p{N}£$€%.,’'-]+ ){0,6}?`;
const offer = 'offers?|deals?|package|settlement|award|agreement|contract|terms|proposals?';
const walkout = 'strike action|industrial action|strikes?|walk-?outs?';
const others =
  'motion|resolution|merger|plans?|takeover|amendment|budget|constitution|independence|sale|move|scheme|levy|demutualisation|proposition|changes?|charter|buyout';
const noun = String.raw`${filler}(?<noun>${offer}|${walkout}|${others})(?![\p{L}-])`;
const goal = String.raw`(?:(?:to (?<inf>accept|approve|back|support|endorse|ratify|adopt|reject|refuse|turn down|oppose|throw out)|(?<prep>in favou?r of|for|against)) ${noun}|to (?<act>strike|walk out|go on strike|stage a strike|take (?:strike|industrial) action)(?![\p{L}-])|to (?<verb>leave|join|abolish|scrap|legali[sz]e|ban|keep|sell|merge with|remain in|secede from) (?<obj>(?:(?:the|an?|its|their|all) )?[\p{L}’'-]+(?: (?!(?:and|but|by|on|in|with|as|at|after|from|for|to|with)\b)[\p{L}’'-]+)?))`;
const voters =
  'members|those voting|those who voted|voters|workers|nurses|staff|delegates|shareholders|residents|drivers|teachers|doctors|crews?|postal workers|ballots|votes cast|votes|the vote';
const past =
  '(?<past>backed|approved|accepted|endorsed|ratified|supported|adopted|rejected|turned down|opposed|threw out|voted down)';

/** The words that say what was decided are between `from` and `to` where there are such groups, else the whole match. */
const forms = [
  String.raw`\b(?:voted?|votes|opted)(?: [\p{L}]+ly)?,? (?:by )?${score},? (?:on a turnout of [\d.]+(?:%| per cent),? )?${goal}`,
  `${sharePart('share')}(?: of (?:the |its |their |union )?(?:${voters}))?,? (?:have |had )?(?<from>vot(?:ed|ing|e) ${goal})`,
  String.raw`\b(?<from>${past} ${noun})(?: in (?:a|the) (?:ballot|referendum|vote))?,? by ${score}`,
  String.raw`\b(?<from>${past} ${noun})(?: in (?:a|the) (?:ballot|referendum|vote))?,? with ${sharePart('share')}(?: of (?:the |its |their |union )?(?:${voters}))? (?:voting )?(?<with>in favou?r|against|for)(?![\p{L}-])(?! of)`,
  String.raw`\b${noun} (?:(?:was|were|is|has been|have been) )?(?<from>(?:[\p{L}]+ly )?(?<past>carried|passed|approved|rejected|defeated|thrown out|turned down|backed|accepted|voted down|endorsed|ratified|adopted)(?: [\p{L}]+ly)?),? by ${score}`,
].map((form) => new RegExp(form.replaceAll(' ', String.raw`\s`), 'diu'));

const turnouts =
  /\bturn-?out (?:of|was|at|reached|stood at) (?:just )?(\d{1,2}(?:\.\d{1,2})?)(?:%| ?per ?cent| percent)|\b(?:on|with) an? (\d{1,2}(?:\.\d{1,2})?)(?:%| ?per ?cent| percent|-per-cent) turn-?out/iu;

const against = /^(?:reject|refuse|turn|oppose|threw|throw|thrown|voted down|defeated|against)/i;
const context =
  /\b(?:vot(?:e|es|ed|ing)|ballot(?:ed|s)?|referendum|turnout|members|delegates|shareholders|voters|residents)\b/i;

function reportIn(prose: string, sentence: Span, lang: string): VoteReport | undefined {
  const text = prose.slice(sentence.start, sentence.end);
  if (doubtful.test(text)) return undefined;
  for (const form of forms) {
    const found = form.exec(text);
    const groups = found?.groups;
    if (!found || !groups) continue;
    const side = sideOf(groups);
    const scores = scoreOf(groups);
    if (side === undefined || scores === undefined || !context.test(text)) return undefined;
    // Somebody who says both ways says of two votes, or of a part of one.
    if (/\b(?:although|though|despite|even as|however)\b/i.test(text)) return undefined;
    const [from, to] = found.indices!.groups!.from ?? found.indices![0]!;
    const turnout = turnouts.exec(text);
    const printed = (part: Part, group: string): Part => {
      const place = found.indices!.groups![group];
      return place ? shareAt(prose, sentence.start + place[0], sentence.start + place[1], part, lang) : part;
    };
    const winner = printed(scores[0], 'share');
    if (winner.interval && winner.interval.low < 50 && scores[1].share === undefined) return undefined;
    return {
      start: sentence.start + from,
      end: sentence.start + to,
      sentence,
      ...matterOf(groups),
      won: side,
      winner,
      loser: printed(scores[1], 'other'),
      ...(turnout && { turnout: turnout[1] ?? turnout[2] }),
    };
  }
  return undefined;
}

/** What qualifies a share is read as the rest of Newsmark reads it. */
function shareAt(prose: string, start: number, end: number, part: Part, lang: string): Part {
  const quantity = quantityAt(prose, start, end, lang);
  if (quantity?.qualifier !== undefined && quantity.qualifier !== 'exactly') return { interval: quantity.interval };
  return { ...part, interval: halfUnit(Number(part.share), halfStep(part.share!)) };
}

type Groups = Readonly<Record<string, string | undefined>>;

/** Absent where the words go both ways. */
function sideOf({ inf, prep, past, with: whom }: Groups): 'for' | 'against' | undefined {
  const word = inf ?? prep ?? past ?? '';
  const side = against.test(word) ? 'against' : 'for';
  if (whom === undefined) return side;
  return (/^against/i.test(whom) ? 'against' : 'for') === side ? side : undefined;
}

/** The winner's part and the loser's; absent where what was decided has not the greater part. */
function scoreOf({ share, other, votes, others, unit }: Groups): [Part, Part] | undefined {
  if (share !== undefined) {
    const [one, two] = [Number(share), Number(other ?? NaN)];
    if (other === undefined) return one - halfStep(share) > 50 ? [{ share }, {}] : undefined;
    return one - two > 1 && one + two <= 100.2 && one + two > 60 ? [{ share }, { share: other }] : undefined;
  }
  const [one, two] = [votes, others].map((each) => Number(each?.replaceAll(',', '')));
  // Three to one is a ratio.
  if (one === undefined || two === undefined || !(one > two) || (unit === undefined && two < 2)) return undefined;
  return [{ votes: one }, { votes: two }];
}

/** Half a unit in the last place of a decimal. */
function halfStep(digits: string): number {
  return 0.5 / 10 ** (digits.split('.')[1]?.length ?? 0);
}

function matterOf({ noun: named, act, verb, obj }: Groups): { matter: Matter; about: string } {
  if (act !== undefined) return /industrial/i.test(act) ? { matter: 'action', about: 'industrial action' } : strike;
  if (verb !== undefined)
    return { matter: 'other', about: `${verb} ${(obj ?? '').replace(/^(?:the|an?|its|their|all)\s/i, '')}` };
  const word = (named ?? '').toLowerCase();
  if (/^industrial/.test(word)) return { matter: 'action', about: 'industrial action' };
  if (/^(?:strike|walk)/.test(word)) return strike;
  return { matter: new RegExp(`^(?:${offer})$`).test(word) ? 'offer' : 'other', about: word };
}

const strike = { matter: 'strike', about: 'strike' } as const;
