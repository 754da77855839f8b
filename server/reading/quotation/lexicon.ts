/**
 * What a word can do in a sentence that attributes words: one look-up gives its grammar and, for a verb of saying, its
 * lemma. Built from the language's data when first asked for.
 */

import { cueNouns, cueParticles, cueVerbs, nounForms, weakLemmas } from '../data/en/cues.ts';
import * as grammar from '../data/en/grammar.ts';
import {
  bodyNouns,
  bodyWords,
  honorifics,
  months,
  particles,
  personNouns,
  ranks,
  roleNouns,
  shortRanks,
  weekdays,
} from '../data/en/names.ts';
import { nextHash, WordTable } from '../wordtable.ts';

export interface CueForm {
  lemma: string;
  loaded: boolean;
  /** Takes a whole quotation. */
  speech: boolean;
  /** Takes a few quoted words. */
  stance: boolean;
  manner: boolean;
  /** Shows or wants rather than says, so that any verb of saying in the sentence goes before it. */
  weak: boolean;
  /** As often a noun. */
  noun: boolean;
  /** -ing: needs its subject from elsewhere. */
  participle: boolean;
  /** Speaks only with one of these words behind it: point out, hit back. */
  behind: readonly string[] | undefined;
}

export interface WordUse {
  /** The word in small letters. */
  print: string;
  bits: number;
  cue?: CueForm;
}

export const isPronoun = 1;
export const isRelative = 2;
export const isDeterminer = 4;
export const isAuxiliary = 8;
export const isBe = 16;
export const isAdverb = 32;
export const isPreposition = 64;
export const isSubordinator = 128;
export const isConjunction = 256;
export const isOpening = 512;
export const isHonorific = 1024;
export const isRole = 2048;
export const isDay = 4096;
export const isParticle = 8192;
export const isBody = 16384;
export const isCueNoun = 32768;
export const isAbbreviation = 65536;
export const isRank = 131072;
export const isPersonNoun = 262144;
export const isBodyNoun = 524288;

let table: WordTable<WordUse> | undefined;

/** The uses of a word in small letters; undefined for the many words that are nothing special. */
export function useOf(word: string): WordUse | undefined {
  return useAt(word, 0, word.length);
}

/** The uses of the word from `start` to `end`, in whatever case. Hardly any word is cut out of the text for it. */
export function useAt(text: string, start: number, end: number): WordUse | undefined {
  table ??= new WordTable(build());
  let hash = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code > 127) return table.get(wordFrom(text, start, end));
    hash = nextHash(hash, code | 32);
  }
  return table.find(text, start, end, hash);
}

/** A word in small letters, with a straight apostrophe. */
export function wordFrom(text: string, start: number, end: number): string {
  const word = text.slice(start, end).toLowerCase();
  return word.includes('\u2019') ? word.replaceAll('\u2019', "'") : word;
}

function build(): Map<string, WordUse> {
  const map = new Map<string, WordUse>();
  const put = (list: Iterable<string>, bit: number) => {
    for (const word of list) {
      const use = map.get(word);
      if (use) use.bits |= bit;
      else map.set(word, { print: word, bits: bit });
    }
  };
  put(split(grammar.subjectPronouns), isPronoun);
  put(split(grammar.relatives), isRelative);
  put(split(grammar.determiners), isDeterminer);
  put(split(grammar.auxiliaries), isAuxiliary);
  put(split(grammar.beForms), isBe);
  put(split(grammar.adverbs), isAdverb);
  put(split(grammar.prepositions), isPreposition);
  put(split(grammar.subordinators), isSubordinator);
  put(split(grammar.conjunctions), isConjunction);
  put(split(grammar.openers), isOpening);
  put(split(grammar.abbreviations), isAbbreviation);
  put(split(cueNouns), isCueNoun);
  put(honorifics, isHonorific);
  put(shortRanks, isHonorific);
  put(ranks, isRank);
  put(roleNouns, isRole);
  put(weekdays, isDay);
  put(months, isDay);
  put(particles, isParticle);
  put(bodyWords, isBody);
  put(personNouns, isPersonNoun);
  put(bodyNouns, isBodyNoun);
  addCues(map);
  return map;
}

function split(list: string): string[] {
  return list.split(/\s+/).filter(Boolean);
}

function addCues(map: Map<string, WordUse>): void {
  const particles = new Map(Object.entries(cueParticles));
  const nouns = new Set(nounForms.split(/\s+/));
  const weak = new Set(weakLemmas.split(/\s+/));
  for (const [kind, list] of Object.entries(cueVerbs)) {
    for (const item of split(list)) {
      for (const { form, lemma } of formsOf(item)) {
        let use = map.get(form);
        if (!use) {
          use = { print: form, bits: 0 };
          map.set(form, use);
        }
        use.cue ??= {
          lemma,
          loaded: false,
          speech: false,
          stance: false,
          manner: false,
          weak: false,
          noun: nouns.has(form),
          participle: form.endsWith('ing'),
          behind: particles.get(lemma),
        };
        if (kind === 'speech') use.cue.speech = true;
        else if (kind === 'loaded') {
          use.cue.loaded = true;
          use.cue.speech = true;
        } else if (kind === 'stance') use.cue.stance = true;
        else if (kind === 'manner') use.cue.manner = true;
        else use.cue.stance = true;
      }
    }
  }
  for (const use of map.values()) if (use.cue) use.cue.weak = weak.has(use.cue.lemma) && !use.cue.speech;
}

/** The forms of a verb: those in brackets behind it, else by the rules of endings. */
function formsOf(item: string): { form: string; lemma: string }[] {
  const bracket = item.indexOf('(');
  const lemma = bracket < 0 ? item : item.slice(0, bracket);
  if (bracket >= 0) {
    return [lemma, ...item.slice(bracket + 1, -1).split(',')].map((form) => ({ form, lemma }));
  }
  const forms = [lemma];
  if (/[^aeiou]y$/.test(lemma)) forms.push(`${lemma.slice(0, -1)}ies`, `${lemma.slice(0, -1)}ied`, `${lemma}ing`);
  else if (lemma.endsWith('e')) forms.push(`${lemma}s`, `${lemma}d`, `${lemma.slice(0, -1)}ing`);
  else if (/(?:s|sh|ch|x|z)$/.test(lemma)) forms.push(`${lemma}es`, `${lemma}ed`, `${lemma}ing`);
  else forms.push(`${lemma}s`, `${lemma}ed`, `${lemma}ing`);
  return forms.map((form) => ({ form, lemma }));
}
