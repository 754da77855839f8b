/**
 * What a workspace asks of the rules: the plain content of a `newsmark.config.yaml`, and what it says of one file.
 * Reading the file is the business of the workspace; this is only its meaning.
 */
import picomatch from 'picomatch';
import type { Severity } from '../language/finding.ts';

/** How strictly a rule is taken, alone or with the rule's options. */
export type RuleSetting = Severity | 'off' | [Severity | 'off', Record<string, unknown>];

/** What a config can name: a rule and its options. */
export interface Configurable {
  id: string;
  options?: Record<string, unknown>;
}

/** Globs are relative to the workspace's folder and `/`-separated. */
export interface Config {
  /** Files of declared data. */
  registry: string[];
  /** Articles. */
  include: string[];
  /** Neither articles nor declared data. */
  exclude: string[];
  rules: Record<string, RuleSetting>;
  /** Settings for some of the files; of several that match, the last one wins, rule by rule. */
  overrides: { files: string[]; rules: Record<string, RuleSetting> }[];
}

export const defaultConfig: Config = {
  registry: ['registry/**/*.yaml'],
  include: ['**/*.news', '**/*.news.md', '**/*.news.txt'],
  exclude: [],
  rules: {},
  overrides: [],
};

/**
 * What the config says of one file, rule by rule: its `rules`, then every override that matches. A bare severity keeps
 * options that were given before it. Files that the same overrides match get the same object.
 *
 * @param file path relative to the workspace's folder, `/`-separated
 */
export function settingsFor(config: Config, file: string): Record<string, RuleSetting> {
  if (config.overrides.length === 0) return config.rules;
  let plan = plans.get(config);
  if (plan === undefined) {
    plan = { matchers: config.overrides.map((override) => matcher(override.files)), profiles: new Map() };
    plans.set(config, plan);
  }
  const matching = plan.matchers.map((matches) => matches(file));
  const key = matching.map(Number).join('');
  let profile = plan.profiles.get(key);
  if (profile === undefined) {
    profile = { ...config.rules };
    for (const override of config.overrides.filter((_, index) => matching[index])) {
      for (const [rule, setting] of Object.entries(override.rules)) profile[rule] = refine(profile[rule], setting);
    }
    plan.profiles.set(key, profile);
  }
  return profile;
}

/**
 * Whether a relative path matches any of some globs. A glob that names a folder matches everything in it; `!` in front
 * takes back what the others match; a leading `./` or `/` means nothing.
 */
export function matcher(globs: readonly string[]): (path: string) => boolean {
  const { wanted, unwanted } = sortGlobs(globs);
  if (wanted.length === 0) return () => false;
  const yes = picomatch(wanted.flatMap(withContents), globOptions);
  if (unwanted.length === 0) return (path) => yes(path);
  const no = picomatch(unwanted.flatMap(withContents), globOptions);
  return (path) => yes(path) && !no(path);
}

/** Globs in the one form that matching and walking share: those that match and those, without their `!`, that take back. */
export function sortGlobs(globs: readonly string[]): { wanted: string[]; unwanted: string[] } {
  const wanted: string[] = [];
  const unwanted: string[] = [];
  for (const glob of globs) {
    const negative = glob.startsWith('!') && !glob.startsWith('!(');
    const clean = (negative ? glob.slice(1) : glob).replace(/^\.?\//, '').replace(/\/$/, '');
    if (clean !== '') (negative ? unwanted : wanted).push(clean === '.' ? '**' : clean);
  }
  return { wanted, unwanted };
}

/** The glob itself, and all that lies beneath what it matches. */
function withContents(glob: string): string[] {
  return glob.endsWith('**') ? [glob] : [glob, `${glob}/**`];
}

interface Plan {
  matchers: ((file: string) => boolean)[];
  /** By which overrides match: one digit each. */
  profiles: Map<string, Record<string, RuleSetting>>;
}

const plans = new WeakMap<Config, Plan>();

/** `/` separates on every system. */
const globOptions = { windows: false };

function refine(before: RuleSetting | undefined, after: RuleSetting): RuleSetting {
  if (before === undefined || !Array.isArray(before)) return after;
  const [severity, options] = Array.isArray(after) ? after : [after, {}];
  return [severity, { ...before[1], ...options }];
}
