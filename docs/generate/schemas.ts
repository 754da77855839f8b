/** JSON Schemas, for editors that know YAML and for programs that read reports. */
import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { reportSchema } from '../../server/cli/report/schema.ts';
import { schemas } from '../../server/language/schema.ts';
import { rules } from '../../server/rules/index.ts';
import type { Rule } from '../../server/rules/rule.ts';
import { type Generated, remark } from './generated.ts';

/** `docs/schema/*.json`, draft 7. */
export function schemaFiles(): Generated[] {
  const written = Object.entries(schemas).map(([name, schema]) =>
    schemaFile(name, nameRules(takeNumbersAsText(jsonSchemaOf(schema))), 'server/language/keys.ts and server/rules/'),
  );
  return [...written, schemaFile('report', jsonSchemaOf(reportSchema), 'server/cli/report/schema.ts')];
}

/** The settings of the rules: every id with what it catches, its severity and its options, wherever `rules` may stand. */
function nameRules<T>(json: T): T {
  if (Array.isArray(json)) return json.map(nameRules) as T;
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => [
      key,
      key === 'rules' && value?.type === 'object' ? settingsOf(value.description) : nameRules(value),
    ]),
  ) as T;
}

const severities = { enum: ['off', 'info', 'warning', 'error'], type: 'string' };

function settingsOf(description: string): object {
  return {
    type: 'object',
    description,
    properties: Object.fromEntries(rules.map((rule) => [rule.id, settingOf(rule)])),
    additionalProperties: false,
  };
}

function settingOf({ summary, severity, options = {} }: Rule): object {
  const known = Object.entries(options).map(([name, option]) => [
    name,
    { description: option.description, default: option.default },
  ]);
  const withOptions = { type: 'object', properties: Object.fromEntries(known), additionalProperties: false };
  return {
    description: summary,
    default: severity,
    anyOf: [
      severities,
      { const: false },
      { type: 'array', items: [severities, withOptions], minItems: 2, maxItems: 2 },
    ],
  };
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
