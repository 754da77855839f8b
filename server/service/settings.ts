/** How a rule is set for a file: its own defaults, what the config says of the file, then the file's front matter. */
import type { Severity } from '../language/finding.ts';
import type { RuleSetting } from '../rules/config.ts';
import type { Rule } from '../rules/rule.ts';
import type { Setting } from '../rules/run.ts';

/** Settings made whole, once for each rule and setting. */
export class RuleSettings {
  readonly #known = new Map<Rule, Map<RuleSetting | undefined, Setting>>();

  clear(): void {
    this.#known.clear();
  }

  /**
   * @param setting of the config
   * @param said severity in the front matter
   */
  of(rule: Rule, setting: RuleSetting | undefined, said: string | undefined): Setting {
    const usual = this.#whole(rule, setting);
    return said !== undefined && isSeverity(said) ? { ...usual, severity: said, explicit: true } : usual;
  }

  #whole(rule: Rule, setting: RuleSetting | undefined): Setting {
    let known = this.#known.get(rule);
    if (known === undefined) {
      known = new Map();
      this.#known.set(rule, known);
    }
    let whole = known.get(setting);
    if (whole === undefined) {
      const [severity, options] = Array.isArray(setting) ? setting : [setting, {}];
      const defaults = Object.entries(rule.options ?? {}).map(([name, option]) => [name, option.default]);
      whole = {
        severity: severity ?? rule.severity,
        options: { ...Object.fromEntries(defaults), ...options },
        explicit: setting !== undefined,
      };
      known.set(setting, whole);
    }
    return whole;
  }
}

function isSeverity(text: string): text is Severity | 'off' {
  return text === 'off' || text === 'info' || text === 'warning' || text === 'error';
}
