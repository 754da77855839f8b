/**
 * Runs rules: article by article (map), group by group (reduce), and the last stage that merges, folds, ignores and
 * sorts (finish). A rule that fails is reported to `onFault` and silent for that article or group.
 */
import type { Finding, Fix, Related, Severity, Span } from '../language/finding.ts';
import { nearest as nearestNames } from '../language/shape.ts';
import type { Article } from '../model/article.ts';
import type { Ignore } from '../model/facts.ts';
import type { Registry } from '../model/registry.ts';
import { Stretches } from '../model/stretches.ts';
import type { Entry, Report, Rule } from './rule.ts';

/** How one rule is set for one file. `explicit` where a user set it. */
export interface Setting {
  severity: Severity | 'off';
  options: Record<string, unknown>;
  explicit: boolean;
}

export interface Runner {
  rules: readonly Rule[];
  settingOf(file: string, rule: Rule): Setting;
  onFault(rule: Rule, file: string, fault: unknown): void;
}

/** Findings of one article by itself, in no order, before the last stage. */
export function checkArticle(runner: Runner, article: Article): Finding[] {
  const findings: Finding[] = [];
  const ruleIds = idsOf(runner.rules);
  for (const rule of runner.rules) {
    if (rule.check === undefined) continue;
    const setting = runner.settingOf(article.file, rule);
    if (setting.severity === 'off') continue;
    try {
      let count = 0;
      let first: Report | undefined;
      for (const report of rule.check(article, { options: setting.options, ruleIds })) {
        count++;
        if (count <= most) findings.push(findingOf(rule, report, article.file, setting));
        else first ??= report;
        if (count === most + counted) break;
      }
      if (first) findings.push(furtherOnes(rule, first, count - most, article.file, setting));
    } catch (fault) {
      runner.onFault(rule, article.file, fault);
    }
  }
  return findings;
}

let lastRules: readonly Rule[] | undefined;
let lastIds: readonly string[] = [];

/** The same list for every article. */
function idsOf(rules: readonly Rule[]): readonly string[] {
  if (rules !== lastRules) lastIds = rules.map(({ id }) => id);
  lastRules = rules;
  return lastIds;
}

/** Findings of one rule in one file: nobody reads more, and a file of nothing but slips must not take a machine down. */
const most = 200;
/** How many more are counted before the rule is asked for no more. */
const counted = 1000;

/** Says how many findings are not shown, at the first of them. */
function furtherOnes(rule: Rule, first: Report, count: number, home: string, setting: Setting): Finding {
  const { span, file, severity } = first;
  const number = count === counted ? `${counted.toLocaleString('en-GB')} or more` : `${count}`;
  const message = `${number} further ${count === 1 ? 'finding' : 'findings'} of ${rule.id} in this file, from here on, are not shown`;
  return { ...findingOf(rule, { message: 'further', span, file, severity }, home, setting), message };
}

/** One way of taking entries from an article, and the corpus rules that judge what it takes. */
export interface Collector {
  /** That of its first rule. */
  id: string;
  rules: readonly Rule[];
}

/** The collectors of some rules, in their order. */
export function collectorsOf(rules: readonly Rule[]): Collector[] {
  const byFunction = new Map<Rule['collect'], Rule[]>();
  for (const rule of rules) {
    if (rule.collect === undefined) continue;
    const sharing = byFunction.get(rule.collect);
    if (sharing) sharing.push(rule);
    else byFunction.set(rule.collect, [rule]);
  }
  return [...byFunction.values()].map((sharing) => ({ id: sharing[0]!.id, rules: sharing }));
}

/** What the corpus rules take from one article. For rules that are off for the article nothing is taken. */
export function collectEntries(
  runner: Runner,
  collectors: readonly Collector[],
  article: Article,
): Map<Collector, Entry[]> {
  const collected = new Map<Collector, Entry[]>();
  for (const collector of collectors) {
    const rule = collector.rules.find((each) => runner.settingOf(article.file, each).severity !== 'off');
    if (rule === undefined) continue;
    try {
      const entries = [...rule.collect!(article, { options: runner.settingOf(article.file, rule).options })];
      if (entries.length > 0) collected.set(collector, entries);
    } catch (fault) {
      runner.onFault(rule, article.file, fault);
    }
  }
  return collected;
}

/** Findings of one group of one corpus rule. The entries come in any order; those of files for which the rule is off do not count. */
export function judgeGroup(runner: Runner, rule: Rule, entries: readonly Entry[]): Finding[] {
  const findings: Finding[] = [];
  if (rule.judge === undefined) return findings;
  const group = entries.filter(({ file }) => runner.settingOf(file, rule).severity !== 'off').sort(byPlace);
  if (group.length < (rule.lone ? 1 : 2)) return findings;
  const first = group[0]!.file;
  guarded(runner, rule, first, () => {
    for (const report of rule.judge!(group, { options: runner.settingOf(first, rule).options })) {
      const file = report.file ?? first;
      const setting = runner.settingOf(file, rule);
      if (setting.severity !== 'off') findings.push(findingOf(rule, report, file, setting));
    }
  });
  return findings;
}

/** Findings about the registry as a whole. */
export function checkRegistry(runner: Runner, registry: Registry): Finding[] {
  const findings: Finding[] = [];
  for (const rule of runner.rules) {
    if (rule.checkRegistry === undefined) continue;
    guarded(runner, rule, '', () => {
      const options = runner.settingOf('', rule).options;
      for (const report of rule.checkRegistry!(registry, { options })) {
        const setting = runner.settingOf(report.file, rule);
        if (setting.severity !== 'off') findings.push(findingOf(rule, report, report.file, setting));
      }
    });
  }
  return findings;
}

/**
 * The last stage: duplicates merge, yielding findings fold into the more specific ones, ignores apply, ignores that are
 * unknown, without a reason or without effect are reported, and findings sort by file and place.
 * `ignores` holds every file that was checked, those without ignores too.
 */
export function finish(
  runner: Runner,
  findings: readonly Finding[],
  ignores: ReadonlyMap<string, readonly Ignore[]>,
): Finding[] {
  const used = new Set<Ignore>();
  const kept = fold(runner.rules, merge([...findings].sort(byPlaceAndSides))).filter(
    (finding) => !ignored(finding, ignores, used),
  );
  const rule = runner.rules.find((each) => each.id === 'format/ignore');
  if (rule) {
    for (const [file, list] of ignores) {
      for (const ignore of list) {
        const report = judgeIgnore(runner, file, ignore, used.has(ignore));
        const setting = runner.settingOf(file, rule);
        if (report && setting.severity !== 'off') kept.push(findingOf(rule, report, file, setting));
      }
    }
  }
  return kept.sort(byPlace);
}

/** By file, then place, then rule and message, so that the order never depends on how a corpus was read. */
function byPlace(
  a: { file: string; span: Span; rule?: string },
  b: { file: string; span: Span; rule?: string },
): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  const place = a.span.start - b.span.start || a.span.end - b.span.end;
  if (place !== 0 || a.rule === undefined || b.rule === undefined) return place;
  const [x, y] = [a as Finding, b as Finding];
  if (x.rule !== y.rule) return x.rule < y.rule ? -1 : 1;
  return x.message < y.message ? -1 : x.message > y.message ? 1 : 0;
}

/** The same where all of that is alike, so that duplicates merge into the same finding in whatever order they come. */
function byPlaceAndSides(a: Finding, b: Finding): number {
  const place = byPlace(a, b);
  if (place !== 0) return place;
  const [x, y] = [a, b].map(({ arithmetic, related, fixes }) => JSON.stringify([arithmetic, related, fixes])) as [
    string,
    string,
  ];
  return x < y ? -1 : x > y ? 1 : 0;
}

function guarded(runner: Runner, rule: Rule, file: string, run: () => void): void {
  try {
    run();
  } catch (fault) {
    runner.onFault(rule, file, fault);
  }
}

function findingOf(rule: Rule, report: Report, home: string, setting: Setting): Finding {
  const file = report.file ?? home;
  return {
    rule: rule.id,
    severity: severityOf(rule, report, setting),
    file,
    span: { start: report.span.start, end: report.span.end },
    messageId: report.message,
    message: fillIn(rule.messages[report.message] ?? report.message, report.data),
    arithmetic: report.arithmetic,
    related: report.related ?? [],
    fixes: (report.fixes ?? []).map((fix) => housed(fix, file)),
    unnecessary: report.unnecessary,
  };
}

/** What a user set stands, but for remarks that are information at most. */
function severityOf(rule: Rule, report: Report, setting: Setting): Severity {
  const usual = setting.severity as Severity;
  if (report.severity === undefined) return usual;
  if (setting.explicit && setting.severity !== rule.severity && report.severity !== 'info') return usual;
  return report.severity;
}

/** Puts values into the `{placeholders}` of a message. */
function fillIn(template: string, data: Record<string, string | number> = {}): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(data, name) ? String(data[name]) : whole,
  );
}

function housed(fix: Fix, file: string): Fix {
  return { ...fix, edits: fix.edits.map((edit) => (edit.file === '' ? { ...edit, file } : edit)) };
}

function merge(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, Finding>();
  for (const finding of findings) {
    const { rule, file, span, message } = finding;
    const key = `${rule}\n${file}\n${span.start}:${span.end}\n${message}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, { ...finding, related: [...finding.related] });
    else first.related.push(...finding.related.filter((other) => !first.related.some((one) => same(one, other))));
  }
  return [...seen.values()];
}

/**
 * What yields to a finding about the same place becomes that finding's related information. The place must be what one of
 * the two is about: two findings that merely point at the same other side have two causes.
 */
function fold(rules: readonly Rule[], findings: Finding[]): Finding[] {
  const yielding = new Map(rules.filter((rule) => rule.yieldsTo).map((rule) => [rule.id, new Set(rule.yieldsTo)]));
  const wanted = new Set([...yielding.values()].flatMap((targets) => [...targets]));
  const subjects = new Targets();
  const sides = new Targets();
  for (const [order, finding] of findings.entries()) {
    if (!wanted.has(finding.rule)) continue;
    subjects.add(finding, { span: finding.span, finding, order });
    for (const side of sidesOf(finding)) sides.add(side, { span: side.span, finding, order });
  }
  const into = new Map<Finding, Finding>();
  for (const finding of findings) {
    const to = yielding.get(finding.rule);
    if (to === undefined) continue;
    for (const side of sidesOf(finding)) {
      const target = (side === finding ? sides : subjects).first(side, to);
      if (target) {
        into.set(finding, target);
        break;
      }
    }
  }
  for (const [finding, first] of into) {
    let last = first;
    for (let steps = 0; into.has(last) && steps < rules.length; steps++) last = into.get(last)!;
    if (last === finding) continue;
    const related: Related = { file: finding.file, span: finding.span, message: finding.message };
    const known = samePlace(last, related) || last.related.some((one) => samePlace(one, related));
    if (!known) last.related.push(related);
  }
  return findings.filter((finding) => !into.has(finding));
}

interface Target {
  span: Span;
  finding: Finding;
  /** Its place among all findings. */
  order: number;
}

/** Places that findings may fold into. One declaration may be the other side of thousands. */
class Targets {
  readonly #byFile = new Map<string, { targets: Target[]; places?: Stretches<Target> }>();

  add({ file }: { file: string }, target: Target): void {
    const known = this.#byFile.get(file);
    if (known) known.targets.push(target);
    else this.#byFile.set(file, { targets: [target] });
  }

  /** The first finding of some rules that has a place over this one. */
  first({ file, span }: { file: string; span: Span }, rules: ReadonlySet<string>): Finding | undefined {
    const known = this.#byFile.get(file);
    if (known === undefined) return undefined;
    known.places ??= new Stretches(
      known.targets.sort((a, b) => a.span.start - b.span.start),
      (target) => target.span,
    );
    let first: Target | undefined;
    // Two empty stretches in one place share no character, and are one place all the same.
    for (const target of known.places.allMeeting({ start: span.start - 1, end: span.end + 1 })) {
      if ((first && first.order <= target.order) || !rules.has(target.finding.rule)) continue;
      if (overlap(target.span, span)) first = target;
    }
    return first?.finding;
  }
}

/** Ignoring either side silences a finding. */
function ignored(finding: Finding, ignores: ReadonlyMap<string, readonly Ignore[]>, used: Set<Ignore>): boolean {
  let hidden = false;
  for (const { file, span } of sidesOf(finding)) {
    for (const ignore of ignores.get(file) ?? []) {
      if (ignore.rule !== finding.rule || ignore.reason === '') continue;
      if (ignore.covers.start <= span.start && span.end <= ignore.covers.end) {
        used.add(ignore);
        hidden = true;
      }
    }
  }
  return hidden;
}

function judgeIgnore(runner: Runner, file: string, ignore: Ignore, used: boolean): Report | undefined {
  const rule = runner.rules.find((each) => each.id === ignore.rule);
  if (rule === undefined) {
    const [nearest] = nearestNames(
      ignore.rule,
      runner.rules.map((each) => each.id),
    );
    const fixes = nearest ? [{ title: `Change to ${nearest}`, edits: [{ file, span: ignore.at, text: nearest }] }] : [];
    return {
      message: nearest ? 'nearly' : 'unknown',
      data: { rule: ignore.rule, nearest: nearest ?? '' },
      span: ignore.at,
      fixes,
    };
  }
  if (ignore.reason === '') return { message: 'reason', data: { rule: ignore.rule }, span: ignore.at };
  if (used || runner.settingOf(file, rule).severity === 'off') return undefined;
  return { message: 'idle', data: { rule: ignore.rule }, span: ignore.at, unnecessary: true };
}

function sidesOf(finding: Finding): { file: string; span: Span }[] {
  return [finding, ...finding.related];
}

function overlap(a: Span, b: Span): boolean {
  return (a.start < b.end && b.start < a.end) || (a.start === b.start && a.end === b.end);
}

function samePlace(a: { file: string; span: Span }, b: Related): boolean {
  return a.file === b.file && a.span.start === b.span.start && a.span.end === b.span.end;
}

function same(a: Related, b: Related): boolean {
  return samePlace(a, b) && a.message === b.message;
}
