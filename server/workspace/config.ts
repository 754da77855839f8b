/**
 * Workspaces: the folder of a `newsmark.config.yaml`, what the file says, and which files belong. The command and the
 * editor both come here, so that they check the same files by the same rules.
 */
import { closest, distance } from 'fastest-levenshtein';
import type { Finding, Span } from '../language/finding.ts';
import type { YamlMap, YamlNode, YamlPair, YamlScalar } from '../language/nodes.ts';
import { readData } from '../language/schema.ts';
import { type Config, type Configurable, defaultConfig, matcher, type RuleSetting } from '../rules/config.ts';
import { decode, encodingFinding } from './encoding.ts';
import { folderOf, relative } from './uri.ts';
import { walk } from './walk.ts';
import type { Problem, Workspace } from './workspace.ts';

export const configName = 'newsmark.config.yaml';

/** A workspace: a folder and what holds in it. */
export interface Root {
  folder: string;
  config: Config;
  /** The config file; absent where the defaults hold. */
  file?: string;
  /** What is wrong in the config file; what is wrong there is left out of `config`. */
  findings: Finding[];
  /** The text of the config file, for the places of the findings. */
  text?: string;
  /** The config file is there and cannot be read. */
  problem?: Problem;
}

export interface Files {
  articles: string[];
  registry: string[];
  /** Folders below that are workspaces of their own; their files are not among these. */
  inner: string[];
  /** Folders that could not be read. */
  problems: Problem[];
}

/** Finds the workspaces of paths. It remembers what it read; after an edit of a config, make a new one. */
export class Roots {
  readonly #workspace: Workspace;
  readonly #rules: readonly Configurable[];
  readonly #known = new Map<string, Root | undefined>();

  /** @param rules those that a config may name */
  constructor(workspace: Workspace, rules: readonly Configurable[]) {
    this.#workspace = workspace;
    this.#rules = rules;
  }

  /** The workspace of the nearest config at or above a folder; absent where there is none up to the top. */
  above(folder: string): Root | undefined {
    const known = this.#known.get(folder);
    if (known !== undefined || this.#known.has(folder)) return known;
    const file = folder.endsWith('/') ? folder + configName : `${folder}/${configName}`;
    let root: Root | undefined;
    if (this.#workspace.kind(file) === 'file') root = readRoot(this.#workspace, file, this.#rules);
    else if (folderOf(folder) !== folder) root = this.above(folderOf(folder));
    this.#known.set(folder, root);
    return root;
  }
}

/** A workspace without a config: the defaults hold in the folder. */
export function plainRoot(folder: string): Root {
  return { folder, config: defaultConfig, findings: [] };
}

/** The files of a workspace. */
export function filesOf(workspace: Workspace, root: Root): Files {
  const { include, exclude, registry } = root.config;
  const articles = walk(workspace, root.folder, { wanted: include, unwanted: exclude, marker: configName });
  const declared = walk(workspace, root.folder, { wanted: registry, unwanted: exclude, marker: configName });
  const problems = new Map([...articles.problems, ...declared.problems].map((problem) => [problem.path, problem]));
  return {
    articles: articles.files,
    registry: declared.files.filter((path) => path !== root.file),
    inner: [...new Set([...articles.marked, ...declared.marked])].sort(),
    problems: [...problems.values()],
  };
}

/** What a file is to its workspace, by its name alone. YAML outside the registry is taken for a registry file too. */
export function roleOf(root: Root, path: string): 'article' | 'registry' | 'config' {
  if (path === root.file || path.endsWith(`/${configName}`)) return 'config';
  if (matcher(root.config.registry)(relative(root.folder, path))) return 'registry';
  return /\.ya?ml$/i.test(path) ? 'registry' : 'article';
}

/** Whether the config leaves a file out by name. */
export function isExcluded(root: Root, path: string): boolean {
  return matcher(root.config.exclude)(relative(root.folder, path));
}

/** Reads the text of a config file. What is wrong is found and left out; the rest holds. */
export function readConfig(
  text: string,
  file: string,
  rules: readonly Configurable[],
): { config: Config; findings: Finding[] } {
  const data = readData(text, 'config');
  const findings = data.findings.map((finding) => housed(finding, file));
  const pairs = data.map?.pairs ?? [];
  const settings = (node: YamlNode | null | undefined): Record<string, RuleSetting> =>
    Object.fromEntries(
      (node?.type === 'map' ? node.pairs : []).flatMap((pair) => settingOf(pair, file, rules, findings)),
    );
  const config: Config = {
    registry: globsOf(valueIn(pairs, 'registry'), '**/*.yaml') ?? defaultConfig.registry,
    include: globsOf(valueIn(pairs, 'include'), '**/*.{news,news.md,news.txt}') ?? defaultConfig.include,
    exclude: globsOf(valueIn(pairs, 'exclude')) ?? defaultConfig.exclude,
    rules: settings(valueIn(pairs, 'rules')),
    overrides: mapsOf(valueIn(pairs, 'overrides')).map(({ pairs }) => ({
      files: globsOf(valueIn(pairs, 'files')) ?? [],
      rules: settings(valueIn(pairs, 'rules')),
    })),
  };
  return { config, findings };
}

function readRoot(workspace: Workspace, file: string, rules: readonly Configurable[]): Root {
  const folder = folderOf(file);
  const contents = workspace.read(file);
  if ('problem' in contents) return { ...plainRoot(folder), file, problem: contents.problem };
  const { text, invalid } = decode(contents.bytes);
  const { config, findings } = readConfig(text, file, rules);
  if (invalid) findings.unshift(encodingFinding(file, invalid));
  return { folder, file, config, findings, text };
}

/** The reader of a text does not know its file. */
function housed(finding: Finding, file: string): Finding {
  const fixes = finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, file })) }));
  return { ...finding, file, fixes };
}

function valueIn(pairs: readonly YamlPair[], key: string): YamlNode | null | undefined {
  return pairs.find((pair) => pair.key.source === key)?.value;
}

/** One glob or a list of them. A folder's plain name stands for the files of the right kind in it. */
function globsOf(node: YamlNode | null | undefined, contents?: string): string[] | undefined {
  if (!node || node.type === 'map') return undefined;
  const globs = (node.type === 'list' ? node.items : [node])
    .filter((item): item is YamlScalar => item.type === 'scalar' && item.source !== '')
    .map((item) => item.source);
  if (contents === undefined) return globs;
  return globs.map((glob) =>
    /^[^*?{[(!]*$/.test(glob) && !/\.\w+$/.test(glob) ? `${glob.replace(/\/$/, '')}/${contents}` : glob,
  );
}

function mapsOf(node: YamlNode | null | undefined): YamlMap[] {
  return node?.type === 'list' ? node.items.filter((item): item is YamlMap => item.type === 'map') : [];
}

/** `rule: severity` or `rule: [severity, {option: value}]`; rules and options that do not exist are found here. */
function settingOf(
  pair: YamlPair,
  file: string,
  rules: readonly Configurable[],
  findings: Finding[],
): [string, RuleSetting][] {
  const id = pair.key.source;
  const rule = rules.find((each) => each.id === id);
  if (rule === undefined) {
    findings.push(
      unknown(
        'rule',
        id,
        file,
        pair.key,
        rules.map((each) => each.id),
      ),
    );
    return [];
  }
  const [first, second] = pair.value?.type === 'list' ? pair.value.items : [pair.value];
  const severity = first?.type === 'scalar' ? severityOf(first) : undefined;
  if (severity === undefined) return [];
  if (second?.type !== 'map') return [[id, severity]];
  const known = rule.options ?? {};
  const options: Record<string, unknown> = {};
  for (const option of second.pairs) {
    const name = option.key.source;
    if (Object.hasOwn(known, name)) options[name] = option.value === null ? null : plain(option.value);
    else findings.push(unknown(`option of ${id}`, name, file, option.key, Object.keys(known)));
  }
  return [[id, [severity, options]]];
}

/** `off` is a word here, and so is YAML's old `false` for it. */
function severityOf(node: YamlScalar): 'off' | 'info' | 'warning' | 'error' | undefined {
  if (node.value === false) return 'off';
  const { value } = node;
  return value === 'off' || value === 'info' || value === 'warning' || value === 'error' ? value : undefined;
}

function plain(node: YamlNode): unknown {
  if (node.type === 'scalar') return node.value;
  if (node.type === 'list') return node.items.map(plain);
  return Object.fromEntries(
    node.pairs.map((pair) => [pair.key.source, pair.value === null ? null : plain(pair.value)]),
  );
}

function unknown(what: string, name: string, file: string, place: Span, known: readonly string[]): Finding {
  const span = { start: place.start, end: place.end };
  const near = known.length === 0 ? '' : closest(name, known);
  const nearest = near !== '' && distance(name, near) <= Math.max(2, name.length / 3) ? near : undefined;
  const all = known.length === 0 ? 'none' : known.length > 8 ? 'an id that `newsmark rules` lists' : known.join(', ');
  return {
    rule: 'format/key',
    severity: 'error',
    file,
    span,
    message: `Unexpected ${what} "${name}", expected ${nearest ?? all}`,
    related: [],
    fixes: nearest ? [{ title: `Change to ${nearest}`, edits: [{ file, span, text: nearest }] }] : [],
  };
}
