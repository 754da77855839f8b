/** What is in the report as JSON: for its schema in the documentation, and for its types; no run reads this. */
import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const number = v.pipe(v.number(), v.integer(), v.minValue(1));

const position = v.strictObject({
  line: v.pipe(number, v.description('From 1.')),
  column: v.pipe(number, v.description('From 1, in UTF-16 code units.')),
  offset: v.pipe(count, v.description('From 0, in UTF-16 code units; a byte-order mark does not count.')),
});

const span = v.strictObject({
  start: position,
  end: v.pipe(position, v.description('Behind the last character.')),
});

const file = v.pipe(v.string(), v.description('Relative to the working directory, with "/" on every system.'));

/** What `--format json` prints. `docs/schema/report.json` is generated from it. */
export const reportSchema = v.pipe(
  v.strictObject({
    version: v.literal(1),
    summary: v.strictObject({
      files: v.pipe(count, v.description('Files that were checked.')),
      errors: count,
      warnings: count,
      infos: count,
    }),
    findings: v.array(
      v.strictObject({
        file,
        rule: v.pipe(v.string(), v.regex(/^[a-z-]+\/[a-z-]+$/)),
        severity: v.picklist(['error', 'warning', 'info']),
        message: v.string(),
        span,
        excerpt: v.pipe(v.string(), v.description('The line that the span begins on, cut around it where it is long.')),
        arithmetic: v.pipe(
          v.nullable(v.string()),
          v.description('Both sides as intervals, and where each comes from.'),
        ),
        related: v.array(v.strictObject({ file, span, message: v.string() })),
        fixes: v.array(
          v.strictObject({
            title: v.string(),
            edits: v.array(v.strictObject({ file, span, text: v.string() })),
          }),
        ),
        fingerprint: v.pipe(
          v.string(),
          v.regex(/^[0-9a-f]{32}$/),
          v.description('The same as long as rule, file and words are; lines do not count.'),
        ),
        docs: v.pipe(v.string(), v.description("The rule's page.")),
      }),
    ),
  }),
  v.title('Newsmark report'),
  v.description('What newsmark check --format json prints.'),
);

export type JsonFinding = v.InferOutput<typeof reportSchema>['findings'][number];
