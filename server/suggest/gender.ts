/** Whether "he" or "she" can mean somebody: by the honorific that the article prints, else by the given name. */
import { femaleNames } from '../reading/data/en/female.ts';
import { commonNames } from '../reading/data/en/given.ts';
import { surnameOf } from '../reading/name.ts';
import type { Member } from './member.ts';

type Gender = 'female' | 'male';

export function pronounGender(pronoun: string): Gender {
  return /^(?:she|her)$/.test(pronoun) ? 'female' : 'male';
}

/** Undefined where nothing tells. */
export function genderOf({ name, description }: Member, prose: string): Gender | undefined {
  if (name === undefined) return description === undefined ? undefined : byNoun(description);
  const [first = ''] = name.split(' ');
  const own = byHonorific(first);
  if (own) return own;
  const surname = surnameOf(name);
  if (prose.includes(`Mr ${surname}`) || prose.includes(`Mr. ${surname}`)) return 'male';
  for (const title of ['Ms', 'Mrs', 'Miss', 'Ms.', 'Mrs.']) if (prose.includes(`${title} ${surname}`)) return 'female';
  const given = first.toLowerCase();
  if (femaleNames().has(given)) return 'female';
  if (
    /a$/.test(given) &&
    !/^(?:joshua|luca|noah|ezra|krishna|mustafa|elia|nikita|isa|musa|aditya|surya|raja)$/.test(given)
  )
    return undefined;
  return commonNames.has(given) && !eitherWay.has(given) ? 'male' : undefined;
}

function byHonorific(word: string): Gender | undefined {
  const bare = word.replace('.', '');
  if (/^(?:Mr|Sir|Lord|Fr|King|Prince)$/.test(bare)) return 'male';
  return /^(?:Mrs|Ms|Miss|Dame|Lady|Baroness|Queen|Princess|Sister)$/.test(bare) ? 'female' : undefined;
}

function byNoun(description: string): Gender | undefined {
  if (/(?:\bwoman|woman\b|mother|daughter|wife|sister|widow|girl)\b/i.test(description)) return 'female';
  return /(?:\bman|[a-z]man|father|son|husband|brother|widower|boy)\b/i.test(description) ? 'male' : undefined;
}

/** Given names of either. */
const eitherWay = new Set(
  `alex ali ashley bailey billie blake cameron casey charlie chris dana drew eden ellis frankie hayden jamie jay jess jo jody jordan
  kai kelly kerry kim kris lee leigh leslie lindsay lou mackenzie max mel micah morgan nat nicky noel pat quinn reese rene riley
  robin rowan sam sandy sasha shannon shay skyler stacy steph taylor terry toni tracy val viv`.split(/\s+/),
);
