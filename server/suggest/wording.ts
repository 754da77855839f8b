/** What the words around a name and the words of a description say about who speaks. */
import type { Span } from '../language/finding.ts';

/** Common nouns with what stands before them that "he" and "she" can go back to. */
/** People in the plural who speak together. */
export const peopleNouns =
  /\b(?:villager|resident|campaigner|protester|protestor|neighbour|neighbor|worker|nurse|teacher|doctor|student|pupil|parent|farmer|trader|tenant|driver|passenger|supporter|activist|researcher|scientist|expert|official|officer|detective|prosecutor|lawyer|minister|councillor|lawmaker|critic|analyst|economist|organiser|investigator|rescuer|firefighter|soldier|colleague|friend|relative|witness|shopkeeper|author|judge|juror|member|leader|boss|striker|player|fan|visitor|survivor)(?:e?s)\b/gi;
/** What "he" goes back to. */
export const maleNouns =
  /\b(?:[Hh]er|[Hh]is|[Tt]heir|[Tt]he|[Aa]) (?:husband|father|dad|son|brother|uncle|grandfather|man|boy|widower)\b/g;
export const femaleNouns =
  /\b(?:[Hh]er|[Hh]is|[Tt]heir|[Tt]he|[Aa]) (?:wife|mother|mum|mom|daughter|sister|aunt|grandmother|woman|girl|widow)\b/g;

/** "according" is said with "to". */
export function wholeCue(prose: string, { start, end }: Span): Span {
  const to = /^according$/i.test(prose.slice(start, end)) && prose.slice(end, end + 3) === ' to';
  return { start, end: to ? end + 3 : end };
}

/** Where the sentence that holds `at` begins; looks back no further than a long sentence reaches. */
export function sentenceStart(prose: string, at: number): number {
  const from = Math.max(0, at - 400);
  const before = prose.slice(from, at);
  let start = from;
  for (const stop of before.matchAll(/[.?!]["”’)]*\s+(?=[\p{Lu}"“‘'])|\n/gu))
    start = from + stop.index + stop[0].length;
  return start;
}

/** The name opens a sentence or a clause: it is what the sentence is about. */
export function opensClause(prose: string, at: number): boolean {
  return /(?:^|[.?!:;"”’\n\r][ \t]*|,[ \t]+(?:and|but)[ \t]+)(?:[A-Z]?[\p{L}-]+[ \t]+){0,4}$/u.test(
    prose.slice(Math.max(0, at - 60), at),
  );
}

/** Behind the name stands what somebody does or says. */
export function actsBehind(prose: string, at: number): boolean {
  return /^(?:,[^,.;]{3,80},|,)? (?:said|says|told|added|has|had|was|is|will|would|won|joined|took|called|wrote|described|warned|argued|insisted|believes|thinks|who)\b/.test(
    prose.slice(at, at + 110),
  );
}

/** The noun that a description turns on: "source" of "a government source close to the talks". */
export function headOf(description: string): string {
  const words = description.toLowerCase().split(/\s+/);
  const stop = words.findIndex(
    (word, i) => i > 0 && /^(?:of|for|at|from|in|on|who|with|close|familiar|to|near|behind|and)$/.test(word),
  );
  return (words[(stop < 0 ? words.length : stop) - 1] ?? '').replace(/[^\p{L}-]/gu, '');
}

/** Bodies that are told by their own name, and not by being the only one near. */
export const ownBody =
  /^(?:government|council|police|parliament|court|ministry|department|party|opposition|administration|army|industry|office|inquiry|force|service)$/;

export const personHead =
  /^(?:spokes(?:man|woman|person|people)|source|official|insider|aide|ally|minister|leader|boss|member|resident|worker|nurse|doctor|teacher|witness|neighbour|neighbor|friend|colleague|manager|director|chief|executive|chair|chairman|chairwoman|secretary|president|mp|mps|td|msp|mep|taoiseach|tánaiste|premier|police|officer|lawyer|judge|fan|supporter|passenger|patient|parent|driver|customer|owner|farmer|student|pupil|mother|father|man|woman|voter)s?$/;

/** Of these a story may have several, and the one with a name need not be the one who speaks. */
export const others =
  /^(?:spokes(?:man|woman|person|people)|source|official|insider|aide|ally|judge|justice|magistrate|coroner|lawyer|solicitor|barrister|attorney|prosecutor|counsel|police|officer|detective|inspector|sergeant|witness|victim|defendant|suspect|neighbou?r|friend|colleague|resident|pensioner|expert|reporter|journalist|correspondent|critic|analyst|economist|mother|father|mum|dad|son|daughter|brother|sister|wife|husband|widow|partner|nurse|doctor|surgeon|paramedic|teacher|headteacher|student|pupil|worker|guard|driver|pilot|member|delegate|representative|clerk|regulator|ombudsman|watchdog|owner|host|presenter|interviewer)s?$/;
