/**
 * Every key of every kind and declaration, of the front matter, the registry and the config file, once.
 *
 * The tables are valibot schemas: shape.ts walks them to check YAML nodes at their places, schema.ts answers editors
 * from them, and docs/generate.ts makes JSON Schemas of them. Each key has one sentence that says what it is for.
 */
import * as v from 'valibot';
import type { Kind } from './nodes.ts';
import {
  ballot,
  claim,
  count,
  edtf,
  entity,
  event,
  globs,
  ID,
  idOf,
  is,
  lang,
  number,
  optionId,
  path,
  share,
  source,
  text,
  thing,
  threshold,
  url,
  yes,
} from './values.ts';

export { ID };

const severities = ['off', 'info', 'warning', 'error'] as const;
const severity = v.picklist(severities);
const ruleId = is('rule', v.string());

const ignore = v.record(ruleId, v.nullable(text));
const about = {
  source: key(source, 'Where this comes from: the id of a declared source, or a URL.'),
  note: key(text, 'A remark for colleagues; nothing is made of it.'),
  ignore: key(ignore, 'Rules that are not to speak about this, each with the reason: `{rule-id: reason}`.'),
};

const rangeOf = (end: typeof number) =>
  v.strictObject({
    from: described(end, 'The lower end of the range.'),
    to: described(end, 'The upper end of the range.'),
  });

const figureKeys = {
  value: key(v.union([number, rangeOf(number)]), 'The number, or `{from, to}` for a range.'),
  unit: key(
    is('unit', v.string()),
    'percent, percentage-point, a currency code, a unit of time or measure, or the thing counted, in the singular.',
  ),
  approx: key(
    v.picklist(['about', 'at-least', 'at-most', 'more-than', 'less-than', 'nearly']),
    'How the value is to be taken where it is not exact.',
  ),
  measures: key(thing, 'The id of what is counted; figures that measure the same thing are compared.'),
  of: key(thing, 'The entity, event or figure that this belongs to, such as the person whose age it is.'),
  'as-of': key(edtf, 'The date that the figure holds for (EDTF); without it, the date of publication.'),
  'sum-of': key(v.array(path), 'The figures that must add up to this one.'),
  'share-of': key(path, 'The figure that this one is a share of.'),
  change: key(
    v.strictObject({ from: described(path, 'The earlier figure.'), to: described(path, 'The later figure.') }),
    'The two figures that this one is the change between.',
  ),
};

const figure = v.strictObject({ ...figureKeys, ...about });

const shared = {
  source: about.source,
  checked: key(
    v.union([
      v.strictObject({
        on: key(edtf, 'The day of the check (EDTF).'),
        by: key(text, 'The initials of who checked it.'),
      }),
      yes,
    ]),
    'Who checked this and when, `{on: 2024-01-25, by: AB}`, or `no`.',
  ),
  note: about.note,
  ignore: about.ignore,
};

/** The mapping of an annotation of each kind. The first key of each is the kind itself. */
export const annotationSchemas = {
  entity: v.strictObject({
    entity: key(entity, 'The entity that the words name or describe.'),
    role: key(is('role', v.string()), 'The role that is asserted here: the id of a role, or its title.'),
    ...shared,
  }),
  quote: v.strictObject({
    quote: key(entity, 'The speaker. Without a value: whoever the attribution beside the span names.'),
    id: key(idOf('quote', 'this quote'), 'A name for this quote, for `continues` and `same-as`.'),
    cue: key(text, 'The verb of the attribution, such as said, told or tweeted.'),
    via: key(entity, 'Who passes the words on: a spokesperson, a programme, another outlet.'),
    said: key(edtf, 'When the words were said (EDTF).'),
    to: key(text, 'Whom the words were said to: the id of an entity, or a description.'),
    indirect: key(yes, 'Reported speech, without quotation marks.'),
    partial: key(yes, 'A few quoted words inside a sentence of the article.'),
    continues: key(idOf('quote', 'a quote'), 'The quote that this one goes on with.'),
    'same-as': key(
      is(
        'quote',
        v.pipe(
          v.string(),
          v.regex(
            /^(?:[^#\s]+#)?[a-z0-9]+(?:-[a-z0-9]+)*$/,
            'the id of a quote, or `path#id` of one in another article',
          ),
        ),
      ),
      'The same utterance elsewhere: the id of a quote, or `path#id` in another article.',
    ),
    translated: key(lang, 'The language that the words were said in (BCP 47).'),
    ...shared,
  }),
  figure: v.strictObject({
    figure: key(
      v.union([path, figure]),
      'A declared figure, a part of a ballot, or the figure itself: `{value: 37, unit: person}`.',
    ),
    'as-of': figureKeys['as-of'],
    ...shared,
  }),
  date: v.strictObject({
    date: key(v.union([edtf, v.array(edtf)]), 'The date, time or interval that is meant (EDTF), or a list of them.'),
    event: key(event, 'The event that this is the date of.'),
    ...shared,
  }),
  ballot: v.strictObject({
    ballot: key(ballot, 'The ballot that is spoken of.'),
    outcome: key(optionId, 'What it decided: the id of an option, or accepted or rejected.'),
    ...shared,
  }),
  claim: v.strictObject({
    claim: key(claim, 'The claim that is made here.'),
    by: key(entity, 'Who makes the claim.'),
    verdict: key(text, 'What the check found.'),
    about: key(thing, 'The id of what the claim is about.'),
    ...shared,
  }),
  aside: v.strictObject({
    aside: key(
      v.picklist(['furniture', 'caption', 'advert', 'related', 'correction']),
      'Text of the page that is not the article: left out of every check but the format.',
    ),
    ...shared,
  }),
} satisfies Record<Kind, v.GenericSchema>;

const role = v.strictObject({
  title: key(text, 'The title of the role as the print gives it.'),
  id: key(
    is('role', v.pipe(v.string(), v.regex(ID, 'the id of a role, such as `prime-minister`'))),
    'The id of the role; where an entity of type role has it, its rules hold.',
  ),
  of: key(entity, 'The body that the role belongs to.'),
  from: key(edtf, 'The first day in the role (EDTF).'),
  to: key(edtf, 'The last day in the role (EDTF).'),
  source: about.source,
  note: about.note,
});

const share_ = v.union([
  share,
  v.strictObject({ share: key(share, 'The percentage of the votes.'), votes: key(count, 'The number of votes.') }),
]);

const ballotResult = {
  of: key(entity, 'Who was balloted.'),
  held: key(edtf, 'When the ballot was held or closed (EDTF).'),
  place: key(text, 'Where it was held; thresholds of law depend on it.'),
  question: key(text, 'What was asked.'),
  electorate: key(count, 'How many could vote.'),
  votes: key(count, 'How many votes were cast.'),
  blank: key(count, 'Blank papers among the votes cast.'),
  spoilt: key(count, 'Spoilt papers among the votes cast.'),
  turnout: key(share, 'The percentage of the electorate that voted.'),
};

const ballotTerms = {
  exhaustive: key(yes, 'No option is left out, so the shares must reach 100.'),
  threshold: key(threshold, 'The share that the option needs; without it, most votes win.'),
  'threshold-for': key(optionId, 'The option that needs the threshold; without it, the winning one.'),
  'turnout-threshold': key(threshold, 'The turnout that the ballot needs to count.'),
  'support-threshold': key(threshold, 'The share of the whole electorate that must vote for it.'),
  rules: key(thing, 'A named and dated set of thresholds, such as `uk-trade-union-act-2016`.'),
  'important-public-service': key(yes, 'The ballot is in an important public service, for which the law may ask more.'),
  outcome: key(optionId, 'What the ballot decided: the id of an option.'),
};

/** The keys of a ballot are no option ids, so that `ballot.votes` and `ballot.reject` can both be paths. */
const ballotFields = [...Object.keys(ballotResult), 'options', ...Object.keys(ballotTerms)];
const newOption = v.pipe(
  v.string(),
  v.regex(
    new RegExp(`^(?!(?:${ballotFields.join('|')})$)${ID.source.slice(1)}`),
    'an id in lower case that is no key of ballots',
  ),
);

/** One declaration of each group. */
export const declarationSchemas = {
  entities: v.strictObject({
    type: key(
      v.picklist(['person', 'organisation', 'place', 'group', 'law', 'work', 'role']),
      'What sort of thing this is.',
    ),
    name: key(text, 'The full name.'),
    aliases: key(v.array(text), 'Other names, short forms and acronyms that the print may use.'),
    description: key(text, 'What readers need to know to recognise it.'),
    anonymous: key(yes, 'A source that is not named: `a government source`.'),
    'part-of': key(entity, 'The entity that this is a part of.'),
    code: key(
      v.pipe(v.string(), v.regex(/^[A-Z]{2,3}(?:-[A-Z0-9]{1,3})?$/, 'an ISO 3166 code such as `GB` or `GB-ENG`')),
      'The ISO 3166 code of a place.',
    ),
    wikidata: key(v.pipe(v.string(), v.regex(/^Q[1-9]\d*$/, 'a Wikidata id such as `Q42`')), 'The Wikidata id (QID).'),
    url: key(url, 'The home page.'),
    born: key(edtf, 'The day of birth (EDTF).'),
    died: key(edtf, 'The day of death (EDTF).'),
    founded: key(edtf, 'When it was founded (EDTF).'),
    dissolved: key(edtf, 'When it was dissolved (EDTF).'),
    roles: key(v.array(role), 'The offices that a person holds or held, with their dates.'),
    unique: key(yes, 'Of a role: one holder at a time.'),
    ...about,
  }),
  figures: figure,
  ballots: v.strictObject({
    ...ballotResult,
    options: key(v.record(newOption, share_), 'Each option with its share, or with `{share, votes}`.'),
    ...ballotTerms,
    ...about,
  }),
  events: v.strictObject({
    name: key(text, 'What the event is called.'),
    start: key(edtf, 'When it begins (EDTF).'),
    end: key(edtf, 'When it ends (EDTF).'),
    place: key(text, 'Where it takes place: the id of a place, or its name.'),
    participants: key(v.array(entity), 'The entities that take part.'),
    'part-of': key(event, 'The event that this is a part of, or the ballot whose mandate it uses.'),
    ...about,
  }),
  claims: v.strictObject({
    text: key(text, 'The claim in one sentence.'),
    by: key(entity, 'Who makes the claim.'),
    verdict: key(text, 'What the check found, in a word or a sentence.'),
    rating: key(
      v.strictObject({
        value: described(number, 'The rating given.'),
        best: key(number, 'The best rating there is.'),
        worst: key(number, 'The worst rating there is.'),
      }),
      'The verdict as a number on a scale.',
    ),
    'reviewed-by': key(text, 'Who checked the claim.'),
    sources: key(v.array(source), 'What the check rests on: ids of sources, or URLs.'),
    ...about,
  }),
  sources: v.strictObject({
    title: key(text, 'The title of the document or page.'),
    url: key(url, 'Where it can be read.'),
    publisher: key(text, 'Who published it.'),
    published: key(edtf, 'When it was published (EDTF).'),
    accessed: key(edtf, 'When it was last looked at (EDTF).'),
    archive: key(url, 'An archived copy of it.'),
    ...about,
  }),
};

export type Declares = keyof typeof declarationSchemas;

const declared = {
  entities: key(declarationsOf('entities'), 'People, organisations, places and other things, by id.'),
  figures: key(declarationsOf('figures'), 'Numbers that the text reports, by id.'),
  ballots: key(declarationsOf('ballots'), 'Votes and their results, by id.'),
  events: key(declarationsOf('events'), 'What happened or will happen, by id.'),
  claims: key(declarationsOf('claims'), 'Statements that are or must be checked, by id.'),
  sources: key(declarationsOf('sources'), 'Documents that statements rest on, by id.'),
};

/** `off` is meant by `false` too. */
const setting = v.union([severity, v.literal(false), v.tuple([severity, v.record(v.string(), v.any())])]);
const rules = v.record(ruleId, setting);

export const frontMatterSchema = v.strictObject({
  newsmark: key(v.literal(1), 'The version of the format: 1.'),
  headline: key(text, 'The headline.'),
  published: key(edtf, 'When the article was published (EDTF, with or without a time).'),
  updated: key(edtf, 'When it was last changed (EDTF).'),
  publisher: key(text, 'Who published it.'),
  byline: key(v.union([text, v.array(text)]), 'Who wrote it.'),
  url: key(url, 'Where it stands.'),
  lang: key(lang, 'The language of the article (BCP 47); en-GB without it.'),
  timezone: key(
    is(
      'timezone',
      v.pipe(
        v.string(),
        v.regex(/^(?:UTC|[A-Z][A-Za-z]+(?:\/[A-Z][A-Za-z_+-]*\d{0,2}){1,2})$/, 'a time zone such as `Europe/London`'),
      ),
    ),
    'The time zone of its dates; Europe/London without it.',
  ),
  ...declared,
  rules: key(rules, 'How rules speak in this article: `rule-id: off`, info, warning or error.'),
  ...about,
});

export const registrySchema = v.strictObject({
  newsmark: key(v.literal(1), 'The version of the format: 1.'),
  ...declared,
  note: about.note,
  ignore: about.ignore,
});

export const configSchema = v.strictObject({
  registry: key(globs, 'Which files hold declared data; `registry/**/*.yaml` without it.'),
  include: key(globs, 'Which files are articles; `**/*.news`, `**/*.news.md` and `**/*.news.txt` without it.'),
  exclude: key(globs, 'Which files are left out.'),
  rules: key(rules, 'How rules speak: `rule-id: off`, info, warning, error, or `[severity, {option: value}]`.'),
  overrides: key(
    v.array(
      v.strictObject({
        files: described(globs, 'The files that these rules are for.'),
        rules: key(rules, 'How rules speak there.'),
      }),
    ),
    'Rules for some of the files.',
  ),
});

/** Every key that annotations and declarations may have. */
export function knownKeys(): ReadonlySet<string> {
  allKeys ??= new Set(
    [...Object.values(annotationSchemas), ...Object.values(declarationSchemas)].flatMap(({ entries }) =>
      Object.keys(entries),
    ),
  );
  return allKeys;
}

let allKeys: ReadonlySet<string> | undefined;

function declarationsOf<Group extends Declares>(group: Group) {
  return v.record(
    v.pipe(v.string(), v.regex(ID, 'an id in lower case, with hyphens: `[a-z0-9]+(-[a-z0-9]+)*`')),
    declarationSchemas[group],
  );
}

/** An optional key with its description. */
function key<Schema extends v.GenericSchema>(schema: Schema, description: string) {
  return v.optional(described(schema, description));
}

function described<Schema extends v.GenericSchema>(schema: Schema, description: string) {
  return v.pipe(schema, v.description(description));
}
