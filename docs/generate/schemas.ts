/** JSON Schemas, for editors that know YAML and for programs that read reports. */
import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { reportSchema } from '../../server/cli/report/json.ts';
import { schemas } from '../../server/language/schema.ts';
import { type Generated, remark } from './generated.ts';

/** `docs/schema/*.json`, draft 7. */
export function schemaFiles(): Generated[] {
  return [
    ...Object.entries(schemas).map(([name, schema]) => schemaFile(name, schema, 'server/language/keys.ts')),
    schemaFile('report', reportSchema, 'server/cli/report/json.ts'),
  ];
}

function schemaFile(name: string, schema: GenericSchema, source: string): Generated {
  const { $schema, ...rest } = toJsonSchema(schema, { target: 'draft-07' });
  const json = { $schema, $comment: remark(source), ...rest };
  return { path: `docs/schema/${name}.json`, text: `${JSON.stringify(json, null, 2)}\n` };
}
