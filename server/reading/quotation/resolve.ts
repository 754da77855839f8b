/**
 * From a speaker as printed to one of the people and bodies that it may be.
 */
import { honorifics, joiners, ranks, roleNouns } from '../data/en/names.ts';
import { fairName } from '../name/fair.ts';
import { nameWords } from '../name/form.ts';

/** Somebody who may have spoken. */
export interface Candidate {
  id: string;
  name?: string;
  aliases?: readonly string[];
  type?: string;
  description?: string;
  /** Titles of the offices held. */
  roles?: readonly string[];
}

export interface FairSpeaker {
  id: string;
  by: 'name' | 'alias' | 'surname' | 'acronym' | 'role' | 'description' | 'pronoun';
  confidence: number;
}

export interface Resolution {
  /** The one speaker whom the print means; absent where none or several are as likely. */
  id?: string;
  confidence: number;
  /** Everybody whom the print can mean, the likeliest first. */
  fair: FairSpeaker[];
}

const certainty: Record<FairSpeaker['by'], number> = {
  name: 1,
  alias: 0.97,
  acronym: 0.95,
  surname: 0.9,
  role: 0.8,
  description: 0.6,
  pronoun: 0.6,
};

/**
 * Whom `printed` means among `candidates`: by full name, alias, acronym, title and surname, office, description, or, for a
 * pronoun, by being the only one that it fits. Pass as candidates whoever the article names; for a pronoun best those of
 * the sentences before it.
 */
export function resolveSpeaker(
  printed: { text: string; pronoun?: boolean },
  candidates: readonly Candidate[],
): Resolution {
  const fair: FairSpeaker[] = [];
  const words = nameWords(printed.text);
  for (const candidate of candidates) {
    const by = printed.pronoun
      ? fitsPronoun(words[0] ?? '', candidate)
        ? 'pronoun'
        : undefined
      : called(printed.text, words, candidate);
    if (by) fair.push({ id: candidate.id, by, confidence: certainty[by] });
  }
  fair.sort((a, b) => b.confidence - a.confidence);
  const [first, second] = fair;
  if (!first || (second && second.confidence > first.confidence - 0.05)) return { confidence: 0, fair };
  return { id: first.id, confidence: first.confidence, fair };
}

function fitsPronoun(word: string, { type }: Candidate): boolean {
  if (type === 'place' || type === 'law' || type === 'work') return false;
  if (word === 'it') return type !== 'person' && type !== 'role';
  if (word === 'they' || word === 'we') return true;
  return type === undefined || type === 'person' || type === 'role';
}

function called(text: string, words: readonly string[], candidate: Candidate): FairSpeaker['by'] | undefined {
  const roles = (candidate.roles ?? []).map((title) => ({ title }));
  const how = fairName(text, { ...candidate, roles });
  if (how === undefined || how === 'pronoun') return undefined;
  if (how === 'surname' && !sameGivenName(words, candidate)) return undefined;
  if (how === 'description' || how === 'role') return describes(words, candidate);
  return how;
}

/** Rachel Johnson is not Boris Johnson, though Johnson is; offices and styles before the name are no given names. */
function sameGivenName(words: readonly string[], { name, aliases }: Candidate): boolean {
  const own = new Set([name ?? '', ...(aliases ?? [])].flatMap(nameWords));
  const before = words[words.length - 2];
  if (before === undefined || own.has(before)) return true;
  return honorifics.has(before) || ranks.has(before) || roleNouns.has(before) || before.length === 1;
}

/** An office or description speaks for somebody only by words that stand in their own: all of the title, or all of the print. */
function describes(words: readonly string[], candidate: Candidate): FairSpeaker['by'] | undefined {
  const printed = words.filter((word) => !joiners.has(word));
  for (const title of candidate.roles ?? []) {
    const own = nameWords(title).filter((word) => !joiners.has(word));
    if (own.length === 0 || printed.length === 0) continue;
    if (own.every((word) => words.includes(word)) || printed.every((word) => own.includes(word))) return 'role';
  }
  const own = [candidate.name ?? '', candidate.description ?? ''].flatMap(nameWords);
  return printed.some((word) => own.includes(word)) ? 'description' : undefined;
}
