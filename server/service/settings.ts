/** How a rule is set for a file: its own defaults, what the config says of the file, then the file's front matter. */
import type { Severity } from '../language/finding.ts';
import type { RuleSetting } from '../rules/config.ts';
import type { Rule } from '../rules/rule.ts';
import type { Setting } from '../rules/run.ts';

/** Settings made whole, once for each rule and profile: what the config says of all files that it treats alike. */
export class RuleSettings {
  readonly #profiles = new Map<Profile, Map<Rule, Setting>>();
  /** Those of the profile that was last asked about: one file's rules are asked about one after another. */
  #profile: Profile | undefined;
  #known = new Map<Rule, Setting>();

  clear(): void {
    this.#profiles.clear();
    this.#profile = undefined;
  }

  /** @param said severity in the front matter */
  of(rule: Rule, profile: Profile, said: string | undefined): Setting {
    if (profile !== this.#profile) {
      this.#known = this.#profiles.get(profile) ?? new Map();
      this.#profiles.set(profile, this.#known);
      this.#profile = profile;
    }
    let usual = this.#known.get(rule);
    if (usual === undefined) {
      usual = wholeOf(rule, profile[rule.id]);
      this.#known.set(rule, usual);
    }
    return said !== undefined && isSeverity(said) ? { ...usual, severity: said, explicit: true } : usual;
  }
}

type Profile = Readonly<Record<string, RuleSetting>>;

function wholeOf(rule: Rule, setting: RuleSetting | undefined): Setting {
  const [severity, options] = Array.isArray(setting) ? setting : [setting, {}];
  const defaults = Object.entries(rule.options ?? {}).map(([name, option]) => [name, option.default]);
  return {
    severity: severity ?? rule.severity,
    options: { ...Object.fromEntries(defaults), ...options },
    explicit: setting !== undefined,
  };
}

function isSeverity(text: string): text is Severity | 'off' {
  return text === 'off' || text === 'info' || text === 'warning' || text === 'error';
}
