/** JSON Schemas, for editors that know YAML and for programs that read reports. */
import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { reportSchema } from '../../server/cli/report/json.ts';
import { schemas } from '../../server/language/schema.ts';
import { type Generated, remark } from './generated.ts';

/** `docs/schema/*.json`, draft 7. */
export function schemaFiles(): Generated[] {
  const written = Object.entries(schemas).map(([name, schema]) =>
    schemaFile(name, takeNumbersAsText(jsonSchemaOf(schema)), 'server/language/keys.ts'),
  );
  return [...written, schemaFile('report', jsonSchemaOf(reportSchema), 'server/cli/report/json.ts')];
}

/** What a value refers to, in the metadata, means nothing to others. */
function jsonSchemaOf(schema: GenericSchema): JsonSchema {
  return toJsonSchema(schema, { target: 'draft-07', ignoreActions: ['metadata'] });
}

function schemaFile(name: string, { $schema, ...rest }: JsonSchema, source: string): Generated {
  const json = { $schema, $comment: remark(source), ...rest };
  return { path: `docs/schema/${name}.json`, text: `${JSON.stringify(json, null, 2)}\n` };
}

/** `born: 1957` and `name: 2024` are texts to Newsmark, and numbers to any other reader of YAML. */
function takeNumbersAsText<T>(json: T): T {
  if (Array.isArray(json)) return json.map(takeNumbersAsText) as T;
  if (typeof json !== 'object' || json === null) return json;
  const taken = Object.fromEntries(
    Object.entries(json).map(([key, value]) => [key, key === 'propertyNames' ? value : takeNumbersAsText(value)]),
  );
  return (taken.type === 'string' && !taken.enum ? { ...taken, type: ['string', 'number'] } : taken) as T;
}
