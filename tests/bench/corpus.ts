/**
 * A seeded archive of annotated articles to measure with: an invented county's newsroom, each article about 4 KB of prose
 * with 40 spans of every kind and a front matter as a desk would write it, and the registry that they share. The same
 * seed gives the same bytes. No article has an error but every {@link contradictionEvery}th, whose ballot does not add up.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How seldom an article contradicts itself on purpose. */
export const contradictionEvery = 50;

export interface CorpusFile {
  /** Relative to the workspace, `/`-separated. */
  path: string;
  text: string;
}

/** The articles, one by one. */
export function* articles(count: number, seed = 1): Generator<CorpusFile> {
  for (let index = 0; index < count; index += 1) {
    const day = new Date(Date.UTC(2024, 0, 1 + (index % 700)));
    const folder = day.toISOString().slice(0, 7).replace('-', '/');
    yield { path: `articles/${folder}/${index}.news`, text: new Writer(index, day, seed).article() };
  }
}

/** The registry and the configuration. */
export function registry(): CorpusFile[] {
  const lines = (name: string, entries: string[]) => ({
    path: `registry/${name}.yaml`,
    text: `${entries.join('\n')}\n`,
  });
  return [
    { path: 'newsmark.config.yaml', text: 'registry: [registry/**/*.yaml]\ninclude: ["**/*.news"]\n' },
    lines('people', ['entities:', ...people.map(personEntry)]),
    lines('organisations', ['entities:', ...organisations.map(organisationEntry)]),
    lines('places', ['entities:', ...towns.map((town) => `  ${idOf(town)}: {type: place, name: ${town}}`)]),
    lines('sources', ['sources:', ...organisations.map(sourceEntry)]),
  ];
}

/** Writes the whole workspace into a folder and gives the paths of its articles, relative to it. */
export function writeCorpus(folder: string, count: number): string[] {
  const paths: string[] = [];
  const made = new Set<string>();
  const write = ({ path, text }: CorpusFile): void => {
    const parent = join(folder, path, '..');
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(join(folder, path), text);
  };
  for (const file of registry()) write(file);
  for (const article of articles(count)) {
    write(article);
    paths.push(article.path);
  }
  return paths;
}

const forenames =
  'Ada Bram Cleo Dara Elin Fenn Gita Hale Imre Sunniva Kit Lena Mirn Nell Orla Pim Quill Rhea Sten Tova'.split(' ');
const surnames =
  'Brook Calder Dunmore Ellery Farrow Garrick Hollis Inglow Jessop Kelling Lorimer Marwood Norrell Oakden Prewitt'.split(
    ' ',
  );
const towns = 'Aldbrook Brackenford Coldmere Dunwick Eastholme Fenmouth Greywater Hartlow Inverley Kestrelby'.split(
  ' ',
);
const bodies = ['Hospital Trust', 'Council', 'Bus Company', 'Teachers Union', 'Water Board', 'Housing Association'];
const openings = [
  'Speaking outside the town hall',
  'In a letter to members',
  'At a packed meeting',
  'After weeks of talks',
];
const subjects = [
  'The committee',
  'A working group',
  'The inspector',
  'The board',
  'A panel of residents',
  'The auditor',
];
const verbs = ['reviewed', 'set aside', 'described', 'weighed', 'published', 'returned to', 'questioned', 'welcomed'];
const objects = [
  'the plan for the harbour',
  'the timetable',
  'an older proposal',
  'the draft accounts',
  'the state of the bridge',
];
const endings = [
  'without a vote',
  'and asked for more detail',
  'before the summer recess',
  'in front of a full gallery',
  'at some length',
];
const words =
  `amber bridge candle delta engine fallow garden harbour island journey kettle lantern meadow needle orchard paper
quarry river saddle timber umbrella valley willow yonder zephyr anchor basket copper dapple ember feather glimmer hollow ivory
jasper kindle ladder marble nimble oyster pebble quiver ribbon silver thimble upland velvet winter yarrow acorn bramble cobble
dinghy elder furrow gravel hazel inkwell juniper kernel linen mallow nettle otter poplar quilt russet sorrel tallow vessel`.split(
    /\s+/,
  );

const people = forenames.flatMap((forename) => surnames.map((surname) => `${forename} ${surname}`));
const organisations = towns.flatMap((town) => bodies.map((body) => `${town} ${body}`));

function idOf(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}

function personEntry(name: string, index: number): string {
  const organisation = organisations[index % organisations.length] as string;
  return `  ${idOf(name)}:
    type: person
    name: ${name}
    born: ${1950 + (index % 40)}
    roles:
      - {title: chair, of: ${idOf(organisation)}, from: ${2010 + (index % 10)}-04-01}`;
}

function organisationEntry(name: string): string {
  return `  ${idOf(name)}: {type: organisation, name: ${name}, part-of: ${idOf(name.split(' ')[0] as string)}}`;
}

function sourceEntry(name: string): string {
  return `  ${idOf(name)}-minutes: {title: Minutes of ${name}, publisher: ${name}, url: "https://example.org/${idOf(name)}"}`;
}

/** Writes one article. Every word that two articles could share is drawn, so that no two of them quote alike. */
class Writer {
  private readonly index: number;
  private readonly day: Date;
  private state: number;
  private readonly chair: string;
  private readonly organisation: string;
  private readonly town: string;
  private readonly beds: number;
  private readonly spend: number;
  private readonly electorate: number;
  private readonly votes: number;
  private readonly against: number;

  constructor(index: number, day: Date, seed: number) {
    this.index = index;
    this.day = day;
    this.state = Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b);
    const person = this.below(people.length);
    this.chair = people[person] as string;
    this.organisation = organisations[person % organisations.length] as string;
    this.town = this.organisation.split(' ')[0] as string;
    this.beds = 101 + this.below(880);
    this.spend = 11 + this.below(80);
    this.electorate = 20_000 + this.below(5_000);
    this.votes = 12_000 + this.below(5_000);
    this.against = Math.round(this.votes * (0.52 + this.below(300) / 1_000));
  }

  article(): string {
    const paragraphs = [
      this.lead(),
      ...[0, 1, 2].flatMap((round) => [this.figures(round), this.quotation(round), this.filler()]),
      this.vote(),
      this.filler(),
      this.close(),
    ];
    return `${this.frontMatter()}\n# ${this.headline()}\n\n${paragraphs.join('\n\n')}\n`;
  }

  private frontMatter(): string {
    const share = this.index % contradictionEvery === contradictionEvery - 1 ? 91.3 : this.share(this.against);
    return `---
newsmark: 1
headline: ${this.headline()}
published: ${iso(this.day)}
publisher: Kestrel Courier
byline: ${this.pick(people)}
url: "https://example.org/news/${this.index}"
entities:
  ${this.local('witness')}: {type: person, name: ${this.pick(forenames)} Underhay, description: a nurse from ${this.town}}
  ${this.local('campaign')}:
    type: group
    name: Friends of ${this.town} ${this.pick(words)}
    aliases: [the Friends, "Friends of ${this.town}"]
figures:
  ${this.local('beds')}: {value: ${this.beds}, unit: bed, measures: ${this.local('beds-closed')}, as-of: ${iso(this.day)}}
  ${this.local('spend')}:
    value: ${this.spend * 100_000}
    unit: GBP
    measures: ${this.local('spending')}
    source: ${idOf(this.organisation)}-minutes
ballots:
  ${this.local('vote')}:
    of: ${idOf(this.organisation)}
    held: ${iso(this.before(9))}
    electorate: ${this.electorate}
    votes: ${this.votes}
    turnout: ${((100 * this.votes) / this.electorate).toFixed(1)}%
    options:
      accept: {share: ${this.share(this.votes - this.against)}%, votes: ${this.votes - this.against}}
      reject: {share: ${share}%, votes: ${this.against}}
    outcome: reject
events:
  ${this.local('meeting')}: {name: Meeting at ${this.town}, start: ${iso(this.before(4))}, place: ${idOf(this.town)}}
claims:
  ${this.local('claim')}: {text: "The ${this.pick(words)} fund: gone by spring", by: ${idOf(this.chair)}}
---`;
  }

  private headline(): string {
    return `${this.organisation} turns down offer ${this.index}`;
  }

  private lead(): string {
    return `Members of [${this.organisation}]{${idOf(this.organisation)}} in [${this.town}]{entity: ${idOf(this.town)}} have \
[voted against]{ballot: ${this.local('vote')}, outcome: reject} the offer after a count that ended on \
[${printed(this.before(9))}]{date: ${iso(this.before(9))}}. It had held \\[sic\\] [three ballots]{figure} since \
[March ${this.day.getUTCFullYear() - 1}]{date}, [the Friends]{${this.local('campaign')}} noted. ${this.sentence()}`;
  }

  private figures(round: number): string {
    const stalls = 3 + this.below(90);
    return `${this.sentence()} The [${this.organisation}]{entity: ${idOf(this.organisation)}} said \
[${this.beds} beds]{figure: ${this.local('beds')}} were closed and that it had spent \
[£${(this.spend / 10).toFixed(1)}m]{figure: ${this.local('spend')}, source: ${idOf(this.organisation)}-minutes} by \
[${printed(this.before(20 + round))}]{date: ${iso(this.before(20 + round))}}. Another [${stalls} stalls]{figure: {value: ${stalls}, \
unit: stall, measures: ${this.local(`stalls-${round}`)}}} stood empty.`;
  }

  private quotation(round: number): string {
    const chair = idOf(this.chair);
    return `“[${this.speech()}]{
  quote: ${chair},${this.index % 10 === 0 && round === 0 ? '  # as minuted' : ''}
  cue: said,
  id: ${this.local(`quote-${round}`)}
},” said \
[${this.chair}]{entity: ${chair}, role: chair}, chair of the [${this.organisation}]{${idOf(this.organisation)}}. \
[“${this.speech()} [£${pounds.format(this.spend * 100_000)}]{figure: ${this.local('spend')}}”]{quote: ${this.local('witness')}, cue: said, checked: {on: ${iso(this.day)}, by: kc}}, \
[a nurse from ${this.town}]{${this.local('witness')}} said. ${this.sentence()}`;
  }

  private vote(): string {
    return `[${this.share(this.against)} per cent]{figure: ${this.local('vote')}.reject} of voters turned the offer down, on a \
turnout of [${((100 * this.votes) / this.electorate).toFixed(1)} per cent]{figure: ${this.local('vote')}.turnout}. \
[The money will be gone by spring]{claim: ${this.local('claim')}, by: ${idOf(this.chair)}}, the chair told \
the meeting on [${printed(this.before(4))}]{date: ${iso(this.before(4))}, event: ${this.local('meeting')}}.`;
  }

  private close(): string {
    return `[Read more: ${this.sentence()}]{aside: related}`;
  }

  private filler(): string {
    return `${this.sentence()} ${this.sentence()}`;
  }

  private sentence(): string {
    const [first, second, third] = [this.pick(words), this.pick(words), this.pick(words)];
    return `${this.pick(openings)} about the ${first} and the ${second}, ${lower(this.pick(subjects))} ${this.pick(verbs)} \
${this.pick(objects)} near the ${third} ${this.pick(endings)}.`;
  }

  /** Nothing but drawn words: as long as a real remark, and like no other article's. */
  private speech(): string {
    const drawn = Array.from({ length: 12 }, () => this.pick(words));
    return `We ${drawn.join(' ')}`;
  }

  private share(votes: number): string {
    return ((100 * votes) / this.votes).toFixed(1);
  }

  /** An id of this article alone. */
  private local(name: string): string {
    return `${name}-${this.index}`;
  }

  private before(days: number): Date {
    return new Date(this.day.getTime() - days * 86_400_000);
  }

  private pick(list: readonly string[]): string {
    return list[this.below(list.length)] as string;
  }

  /** Mulberry32: a small generator with a full period, so that a seed is all there is to know. */
  private below(limit: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  }
}

function iso(day: Date): string {
  return day.toISOString().slice(0, 10);
}

const weekdays = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });
const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const pounds = new Intl.NumberFormat('en-GB');

function printed(day: Date): string {
  return `${weekdays.format(day)} ${days.format(day)}`;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
