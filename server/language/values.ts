/**
 * The sorts of values that keys may have, as valibot schemas. Each message is what stands behind `expected`.
 */
import * as v from 'valibot';

/** Ids are kebab-case. */
export const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What a value refers to, for completion, hover and rename; in the metadata of a schema as `is`. */
export type ValueRole =
  | 'entity'
  | 'figure'
  | 'ballot'
  | 'event'
  | 'claim'
  | 'source'
  | 'option'
  | 'quote'
  | 'rule'
  | 'role'
  | 'edtf'
  | 'unit'
  | 'number'
  | 'share'
  | 'lang'
  | 'timezone'
  | 'url'
  | 'glob'
  | 'text'
  | 'yes';

export const text = is('text', v.string());
export const idOf = (role: ValueRole, of: string) =>
  is(role, v.pipe(v.string(), v.regex(ID, `the id of ${of}, such as \`ada-brook\``)));
export const entity = idOf('entity', 'an entity');
export const event = idOf('event', 'an event');
export const ballot = is('ballot', v.pipe(v.string(), v.regex(ID, 'the id of a ballot, such as `consultants-2024`')));
export const claim = idOf('claim', 'a claim');
export const optionId = is('option', v.pipe(v.string(), v.regex(ID, 'the id of an option, such as `reject`')));
export const thing = is('entity', v.pipe(v.string(), v.regex(ID, 'an id, such as `waiting-list`')));
export const path = is(
  'figure',
  v.pipe(
    v.string(),
    v.regex(
      /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*){0,3}$/,
      'a path such as `waiting-list` or `consultants-2024.reject.votes`',
    ),
  ),
);
export const url = is(
  'url',
  v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^\s]+$/, 'a URL such as `https://example.org/report`')),
);
export const source = v.union([is('source', v.pipe(v.string(), v.regex(ID, 'the id of a source'))), url]);
export const lang = is(
  'lang',
  v.pipe(v.string(), v.regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}$/, 'a language tag such as `en-GB`')),
);
export const number = is('number', v.number());
export const count = is(
  'number',
  v.pipe(v.number(), v.integer('a whole number'), v.minValue(0, 'a whole number of 0 or more')),
);
export const share = is(
  'share',
  v.union([v.number(), v.pipe(v.string(), v.regex(/^\d+(?:\.\d+)?\s?%$/, 'a percentage such as `51.1%`'))]),
);
export const threshold = is(
  'share',
  v.union([
    v.number(),
    v.pipe(
      v.string(),
      v.regex(/^(?:\d+(?:\.\d+)?\s?%|\d+\s?\/\s?\d+)$/, 'a percentage such as `60%` or a fraction such as `2/3`'),
    ),
  ]),
);
/** YAML 1.2 knows only true and false; people write yes and no. */
export const yes = is('yes', v.union([v.boolean(), v.picklist(['yes', 'no'])]));
const glob = is('glob', v.pipe(v.string(), v.nonEmpty('a glob such as `**/*.news`')));
export const globs = v.union([glob, v.array(glob)]);

/**
 * EDTF by its shape: dates with parts left open (X), qualified (? ~ %), seasons, years beyond four digits, times, sets
 * written as one text, and intervals of them. Every repetition is bounded, so that matching is linear.
 */
const DATE_PART =
  '[~?%]?(?:Y-?\\d{1,12}(?:E\\d{1,3})?(?:S\\d{1,3})?|-?[\\dX]{4}(?:S\\d{1,3})?[~?%]?(?:-[~?%]?[\\dX]{2}[~?%]?(?:-[~?%]?[\\dX]{2}[~?%]?)?)?)' +
  '(?:T(?:[01]\\d|2[0-4]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}(?::\\d{2})?)?)?';
const EDTF = new RegExp(
  `^(?:${DATE_PART}|(?:${DATE_PART}|\\.\\.)?/(?:${DATE_PART}|\\.\\.)?|[[{][-\\dXYTZ~?%:+., /]{1,200}[\\]}])$`,
);
export const edtf = is(
  'edtf',
  v.pipe(v.string(), v.regex(EDTF, 'an EDTF date such as `2024-01-25`, `2024-01` or `2024-01-18/2024-01-19`')),
);

/** Notes what the value refers to. */
export function is<Schema extends v.GenericSchema>(role: ValueRole, schema: Schema) {
  return v.pipe(schema, v.metadata({ is: role }));
}
