/** The generated JSON Schemas take the samples and what the command prints, and refuse what they should. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { glob } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { newsmark } from './cli/session.ts';

const root = join(import.meta.dirname, '..');

describe.each([
  ['registry', ['samples/registry/**/*.yaml'], 'entities: {ada: {typ: person}}'],
  ['config', ['samples/newsmark.config.yaml'], 'rules: {figure/value: loud}'],
  ['front-matter', ['samples/**/*.news'], 'headlines: Two'],
])('%s.json', (name, patterns, wrong) => {
  const validate = validatorOf(name);

  it('takes the samples', async () => {
    const paths = await glob(patterns, { cwd: root });
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths.sort()) expect(complaints(validate, yamlOf(path)), path).toEqual([]);
  });

  it('refuses an unknown key or value', () => {
    expect(complaints(validate, parse(wrong))).not.toEqual([]);
  });
});

describe('registry.json', () => {
  it('takes numbers where Newsmark takes their digits for text', () => {
    const data = parse('entities: {ada-brook: {type: person, name: 2024, born: 1957}}');
    expect(complaints(validatorOf('registry'), data)).toEqual([]);
  });
});

describe('report.json', () => {
  const validate = validatorOf('report');

  it('takes what the command prints', async () => {
    const article =
      '---\nfigures: {beds: {value: 12, unit: bed}}\n---\nThe trust has [13 beds]{figure: beds} and [a]{bma}.';
    const { out } = await newsmark(['check', '--format', 'json', '.'], { 'a.news': article });
    const report = JSON.parse(out);
    expect(report.findings.length).toBeGreaterThan(1);
    expect(complaints(validate, report)).toEqual([]);
  });

  it('refuses a finding without its place', () => {
    const summary = { files: 1, errors: 1, warnings: 0, infos: 0 };
    expect(complaints(validate, { version: 1, summary, findings: [{ file: 'a.news' }] })).not.toEqual([]);
  });
});

type Validator = ReturnType<Ajv['compile']>;

function validatorOf(name: string): Validator {
  const ajv = new Ajv({ allowUnionTypes: true, strictTuples: false, allErrors: true });
  return ajv.compile(JSON.parse(readFileSync(join(root, `docs/schema/${name}.json`), 'utf8')));
}

function complaints(validate: Validator, data: unknown): string[] {
  validate(data);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** A YAML file, or the front matter of an article. */
function yamlOf(path: string): unknown {
  const text = readFileSync(join(root, path), 'utf8');
  return parse(path.endsWith('.news') ? (/^---\n(.*?\n)---\n/s.exec(text)?.[1] ?? '') : text);
}
