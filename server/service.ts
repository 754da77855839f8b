/**
 * The façade: everything that the command, the language server and library users call. It holds files, reads them when
 * asked, and keeps what it found until the text, the registry or the configuration changes.
 */

import type { World } from './features/world.ts';
import type { Finding } from './language/finding.ts';
import type { Document } from './language/nodes.ts';
import { readArticle } from './language/parse.ts';
import { readData, withoutProse } from './language/schema.ts';
import { stripBom } from './language/text.ts';
import { Article } from './model/article.ts';
import { Corpus } from './model/corpus.ts';
import { type Declarations, nothingDeclared } from './model/declared.ts';
import { changeOf, type Dependence, isTouched, wordsOf } from './model/dependence.ts';
import type { ArticleFacts, Ignore } from './model/facts.ts';
import { Registry, Scope } from './model/registry.ts';
import { declaredFacts, factsOf } from './model/stating.ts';
import { type Config, defaultConfig, type RuleSetting, settingsFor } from './rules/config.ts';
import { rules } from './rules/index.ts';
import { ruleSets } from './rules/law/law.ts';
import type { Entry, Rule } from './rules/rule.ts';
import {
  checkArticle,
  checkRegistry,
  collectEntries,
  finish,
  judgeGroup,
  type Runner,
  type Setting,
} from './rules/run.ts';
import { alike } from './service/alike.ts';
import { Groups, type Share } from './service/groups.ts';
import { needsOf } from './service/needs.ts';
import type { Taken } from './service/packing.ts';
import { released } from './service/release.ts';
import { RuleSettings } from './service/settings.ts';

export { nothingTaken, type Share } from './service/groups.ts';
export type { Taken } from './service/packing.ts';

export interface Settings {
  config?: Config;
  /** Folder that the config's globs are relative to: a prefix of file names. Default: none. */
  root?: string;
  /** Keeps who names what where, for the questions of an editor; a checking run has no use for it. */
  index?: boolean;
  /** Told of rules that fail; default: silence. A failing rule gives no findings for that article. */
  onFault?: (message: string, fault: unknown) => void;
}

/** A text, or how to get it: with a function the text is not kept once it has been judged. */
export type TextSource = string | (() => string);

/**
 * What judging one file by itself gave, before the last stage: plain JSON, so that another thread, another machine or
 * another day can take it for its own.
 */
export interface Judgement {
  /** Findings of the article rules. */
  findings: Finding[];
  /** What the corpus rules took. */
  share: Share;
  ignores: readonly Ignore[];
  /** Severities of the front matter, where it has any. */
  rules?: Record<string, string>;
}

interface Unit {
  file: string;
  what: 'article' | 'registry';
  source: TextSource;
  /** Kept only while the text itself is kept. */
  article?: Article;
  /** The article before the last edit, until the text is read again. */
  before?: Article;
  /** Findings of the article rules, before the last stage; known before `shared` while somebody types. */
  findings?: Finding[];
  /** The groups have what the corpus rules took. */
  shared?: boolean;
  /** What the judgement took from the registry, where anybody wants to know and the article is not kept. */
  dependence?: Dependence;
  ignores?: readonly Ignore[];
  /** Severities of the front matter, where it has any. */
  rules?: Record<string, string>;
  /** What functions made of the file, with what it rested on. */
  digests?: Map<unknown, { findings: readonly Finding[]; version: number; made: unknown }>;
  /** What the config says of this file. */
  profile?: Record<string, RuleSetting>;
}

export class Newsmark {
  readonly #units = new Map<string, Unit>();
  readonly #registry = new Registry();
  readonly #groups: Groups;
  readonly #runner: Runner;
  readonly #settings = new RuleSettings();
  #config: Config;
  #root: string;
  #finished: Finding[] | undefined;
  /** Of `finished`; a file whose findings are as before keeps its list, so that a caller sees what changed. */
  #byFile = new Map<string, Finding[]>();
  /** Another number after every change, so that work in slices sees that it must begin again. */
  #version = 0;
  #registryFindings: Finding[] | undefined;
  readonly #corpus: Corpus | undefined;
  /** An editor's registry and config change all the time: then it is worth remembering who depends on what. */
  readonly #remembers: boolean;

  constructor(settings: Settings = {}) {
    this.#config = settings.config ?? defaultConfig;
    this.#root = settings.root ?? '';
    this.#corpus = settings.index ? new Corpus() : undefined;
    this.#remembers = settings.index === true;
    this.#runner = {
      rules,
      settingOf: (file, rule) => this.#settingOf(file, rule),
      onFault: (rule, file, fault) => settings.onFault?.(`rule ${rule.id} failed on ${file}`, fault),
    };
    this.#groups = new Groups(this.#runner, this.#root);
  }

  /** Replaces the configuration; what it may change is judged anew when next asked for. */
  configure(config: Config, root = this.#root): void {
    const before = new Map<Unit, Record<string, RuleSetting>>();
    const same = this.#remembers && root === this.#root;
    if (same) for (const unit of this.#units.values()) before.set(unit, this.#profileOf(unit, unit.file));
    this.#config = config;
    this.#root = root;
    for (const unit of this.#units.values()) unit.profile = undefined;
    if (same) this.#resetAll(before);
    else {
      this.#settings.clear();
      this.#forgetJudgements();
    }
  }

  /** Adds or replaces a file. */
  put(file: string, source: TextSource, what: 'article' | 'registry' = 'article'): void {
    const before = this.#units.get(file);
    if (before && typeof source === 'string' && before.source === source && before.what === what) return;
    this.#groups.remove(file);
    const unit: Unit = { file, what, source, before: before?.article ?? before?.before };
    this.#units.set(file, unit);
    this.#changed();
    if (what === 'registry') this.#declare(file, this.#articleOf(unit).facts.declared);
    else if (before?.what === 'registry') this.#declare(file, undefined);
  }

  remove(file: string): void {
    const unit = this.#units.get(file);
    if (unit === undefined) return;
    this.#groups.remove(file);
    this.#corpus?.remove(file);
    this.#units.delete(file);
    this.#changed();
    if (unit.what === 'registry') this.#declare(file, undefined);
  }

  files(): string[] {
    return [...this.#units.keys()];
  }

  has(file: string): boolean {
    return this.#units.has(file);
  }

  /** Whether a file declares for all articles. */
  isRegistry(file: string): boolean {
    return this.#units.get(file)?.what === 'registry';
  }

  /** The file, read: its text, tree, facts and scope. */
  article(file: string): Article | undefined {
    const unit = this.#units.get(file);
    return unit && this.#articleOf(unit);
  }

  /** The file as read, where it is kept; never costs a reading. */
  kept(file: string): Article | undefined {
    return this.#units.get(file)?.article;
  }

  document(file: string): Document | undefined {
    return this.article(file)?.document;
  }

  facts(file: string): ArticleFacts | undefined {
    return this.article(file)?.facts;
  }

  /** The text of a file, without its byte-order mark; costs no reading of what it says. */
  text(file: string): string | undefined {
    const unit = this.#units.get(file);
    if (unit === undefined) return undefined;
    if (unit.article) return unit.article.document.text;
    return stripBom(typeof unit.source === 'string' ? unit.source : unit.source());
  }

  get registry(): Registry {
    return this.#registry;
  }

  /** Takes a file's references into the index, unless they stand there already. */
  index(file: string): void {
    const unit = this.#units.get(file);
    if (unit) this.#judge(unit);
  }

  /** What features may ask beyond the article under the cursor; needs `index`. */
  get world(): World {
    const corpus = this.#corpus;
    if (corpus === undefined) throw new Error('Newsmark was made without an index');
    return {
      registry: this.#registry,
      corpus,
      article: (file) => this.article(file),
      text: (file) => this.text(file),
      files: () => this.files(),
      needs: needsOf,
      findings: (file) => this.latest(file),
      rules,
      laws: ruleSets.map(({ id }) => id),
      registryFiles: () => this.#registry.files().map(([file]) => file),
    };
  }

  /** Findings of one file: its own, and those between it and the others. */
  check(file: string): Finding[] {
    this.checkAll();
    return this.latest(file);
  }

  /** Findings of one file by itself: no other article is looked at. For an answer while somebody types. */
  checkAlone(file: string): Finding[] {
    const unit = this.#units.get(file);
    if (unit === undefined) return [];
    if (typeof unit.source === 'string') this.#judgeAlone(unit, this.#articleOf(unit));
    else this.#judge(unit);
    const ignores = unit.ignores!;
    const corpus = new Set(rules.filter((rule) => rule.scope !== 'article').map((rule) => rule.id));
    return finish(this.#runner, unit.findings!, new Map([[file, ignores]])).filter((finding) => {
      if (finding.rule !== 'format/ignore' || finding.messageId !== 'idle') return finding.file === file;
      const ignore = ignores.find(({ at }) => at.start === finding.span.start);
      return ignore === undefined || !corpus.has(ignore.rule);
    });
  }

  /**
   * What a function makes of a file and its findings: kept until the text, the findings or the registry change, so it must
   * be small plain data. Costs a reading where the text is not kept.
   */
  digest<T>(file: string, make: (article: Article, findings: readonly Finding[]) => T): T | undefined {
    const unit = this.#units.get(file);
    if (unit === undefined) return undefined;
    const findings = this.latest(file);
    const { version } = this.#registry;
    const kept = unit.digests?.get(make);
    if (kept?.findings === findings && kept.version === version) return kept.made as T;
    const made = make(this.#articleOf(unit), findings);
    // A copy lets go of the text that its strings were cut from.
    const own = unit.article ? made : structuredClone(made);
    unit.digests ??= new Map();
    unit.digests.set(make, { findings, version, made: own });
    return own;
  }

  /** What judging a file by itself gives. */
  judgement(file: string): Judgement | undefined {
    const unit = this.#units.get(file);
    if (unit === undefined) return undefined;
    this.#judge(unit);
    return { findings: unit.findings!, share: this.#groups.shareOf(file), ignores: unit.ignores!, rules: unit.rules };
  }

  /** What the corpus rules took from a file, by the id of the collector. */
  taken(file: string): Taken {
    const unit = this.#units.get(file);
    if (unit) this.#judge(unit);
    return this.#groups.entriesOf(file);
  }

  /**
   * Takes a judgement for a file that is here, so that it is not read. It holds until the file, the registry or the
   * configuration changes.
   */
  recall(file: string, { findings, share, ignores, rules: said }: Judgement): void {
    const unit = this.#units.get(file);
    if (unit === undefined) return;
    unit.findings = findings;
    unit.ignores = ignores;
    unit.rules = said;
    unit.shared = true;
    this.#groups.put(file, share);
    this.#changed();
  }

  /** Findings of one group whose entries lie elsewhere; their files are here, for the settings. */
  judgeGroup(collector: string, entries: readonly Entry[]): Finding[] {
    const rules = this.#groups.collectors.find(({ id }) => id === collector)?.rules ?? [];
    return rules.flatMap((rule) => judgeGroup(this.#runner, rule, entries));
  }

  /** Whether nothing has changed since everything was last judged. */
  get settled(): boolean {
    return this.#finished !== undefined;
  }

  /** What is known of one file without looking at others: all of its findings, or those that need no other article. */
  latest(file: string): Finding[] {
    if (this.#finished === undefined) return this.checkAlone(file);
    return this.#byFile.get(file) ?? none;
  }

  /** All findings, sorted by file and place. `progress` is told after each file. */
  checkAll(progress?: (done: number, total: number) => void): Finding[] {
    const work = this.settle();
    for (;;) {
      const { done, value } = work.next();
      if (done) return value;
      progress?.(value.done, value.total);
    }
  }

  /**
   * {@link checkAll} in small steps, each at most one article or a few groups, for those who must listen in between.
   * What changes meanwhile is seen.
   */
  *settle(): Generator<{ done: number; total: number }, Finding[]> {
    while (this.#finished === undefined) {
      const version = this.#version;
      yield* this.#judgeAll(version);
      if (version === this.#version) this.#finish();
    }
    return this.#finished;
  }

  /** Stops where something changed. */
  *#judgeAll(version: number): Generator<{ done: number; total: number }> {
    let done = 0;
    for (const unit of this.#units.values()) {
      done++;
      if (unit.shared) continue;
      this.#judge(unit);
      yield { done, total: this.#units.size };
      if (version !== this.#version) return;
    }
    for (const _ of this.#groups.judge()) {
      yield { done, total: this.#units.size };
      if (version !== this.#version) return;
    }
  }

  #finish(): void {
    const findings: Finding[] = [];
    const ignores = new Map<string, readonly Ignore[]>();
    for (const unit of this.#units.values()) {
      for (const finding of unit.findings!) findings.push(finding);
      ignores.set(unit.file, unit.ignores!);
    }
    for (const finding of this.#groups.findings()) findings.push(finding);
    this.#registryFindings ??= checkRegistry(this.#runner, this.#registry);
    findings.push(...this.#registryFindings);
    this.#finished = finish(this.#runner, findings, ignores);
    const before = this.#byFile;
    this.#byFile = new Map();
    for (const finding of this.#finished) {
      const list = this.#byFile.get(finding.file);
      if (list) list.push(finding);
      else this.#byFile.set(finding.file, [finding]);
    }
    for (const [file, list] of before) {
      const fresh = this.#byFile.get(file);
      if (fresh && alike(fresh, list)) this.#byFile.set(file, list);
    }
  }

  /** Runs the article rules, unless what they say stands already. */
  #judgeAlone(unit: Unit, article: Article): void {
    if (unit.findings) return;
    const kept = unit.article !== undefined;
    const { rules: said, ignores } = article.facts;
    unit.rules = Object.keys(said).length === 0 ? undefined : kept ? said : released(said);
    unit.ignores = kept ? ignores : released(ignores);
    const findings = checkArticle(this.#runner, article);
    unit.findings = kept ? findings : released(findings);
  }

  /** Runs the article rules and takes what the corpus rules need, unless that stands already. */
  #judge(unit: Unit): void {
    if (unit.shared) return;
    const article = this.#articleOf(unit);
    this.#judgeAlone(unit, article);
    const share = this.#groups.share(collectEntries(this.#runner, this.#groups.collectors, article));
    this.#groups.put(unit.file, unit.article ? share : { ...share, alone: released(share.alone) });
    unit.shared = true;
    this.#corpus?.put(article);
    const { lookedUp } = article.scope;
    if (lookedUp && unit.article === undefined)
      unit.dependence = { lookedUp: Int32Array.from(lookedUp), words: wordsOf(article) };
  }

  /** What the judgement of a file took from the registry. An article that is kept goes on to remember what it looks up. */
  #dependenceOf({ article, dependence }: Unit): Dependence | undefined {
    const lookedUp = article?.scope.lookedUp;
    return article && lookedUp ? { lookedUp, words: wordsOf(article) } : dependence;
  }

  /** Replaces what a registry file declares, or takes it back; where dependences are known, only what is concerned is judged anew. */
  #declare(file: string, declared: Declarations | undefined): void {
    const before = this.#registry.declarationsOf(file);
    const edit = (): void => {
      if (declared) this.#registry.put(file, declared);
      else this.#registry.remove(file);
    };
    if (!this.#remembers) {
      edit();
      this.#forgetJudgements();
      return;
    }
    const change = changeOf(this.#registry, [before, declared], edit);
    this.#registryFindings = undefined;
    this.#changed();
    for (const unit of this.#units.values()) {
      if (unit.findings === undefined) continue;
      const dependence = this.#dependenceOf(unit);
      if (dependence === undefined || isTouched(dependence, change) || (change.moved && pointsTo(unit, file)))
        this.#forget(unit);
    }
  }

  /** The rules may be set otherwise than `before`: forgets the judgements that this may change. */
  #resetAll(before: ReadonlyMap<Unit, Record<string, RuleSetting>>): void {
    this.#registryFindings = undefined;
    this.#changed();
    const turned = new Set<string>();
    const changed = new Map<unknown, Map<unknown, Rule[]>>();
    for (const [unit, old] of before) {
      const now = this.#profileOf(unit, unit.file);
      const known = changed.get(old) ?? new Map<unknown, Rule[]>();
      changed.set(old, known);
      const set = known.get(now) ?? rules.filter(({ id }) => JSON.stringify(old[id]) !== JSON.stringify(now[id]));
      known.set(now, set);
      for (const rule of set) {
        turned.add(rule.id);
        const said = unit.rules?.[rule.id];
        const [was, is] = [this.#settings.of(rule, old, said), this.#settings.of(rule, now, said)];
        if (unit.findings && isOtherwise(rule, was, is, [...unit.findings, ...this.#groups.aloneOf(unit.file)]))
          this.#forget(unit);
      }
    }
    this.#groups.stir(turned);
    this.#settings.clear();
  }

  /** Has a file judged anew. What it gave to the groups stays until then. */
  #forget(unit: Unit): void {
    unit.findings = undefined;
    unit.shared = undefined;
  }

  /** The registry or the configuration changed: every judgement may be another one. */
  #forgetJudgements(): void {
    for (const unit of this.#units.values()) this.#forget(unit);
    this.#groups.clear(this.#root);
    this.#registryFindings = undefined;
    this.#changed();
  }

  #changed(): void {
    this.#finished = undefined;
    this.#version++;
  }

  #articleOf(unit: Unit): Article {
    if (unit.article) return unit.article;
    const kept = typeof unit.source === 'string';
    const text = typeof unit.source === 'string' ? unit.source : unit.source();
    const registry = unit.what === 'registry';
    const { before } = unit;
    unit.before = undefined;
    const document = registry ? withoutProse(readData(text, 'registry')) : readArticle(text, before?.document);
    const facts = registry
      ? declaredFacts(document.frontMatter?.map, document.text.length)
      : factsOf(document, before?.facts);
    const scope =
      document.reuse && before
        ? before.scope
        : new Scope(unit.file, registry ? nothingDeclared() : facts.declared, this.#registry, this.#remembers);
    const article = new Article(unit.file, document, facts, scope, { registry, before });
    if (kept) unit.article = article;
    return article;
  }

  /** Default, config, overrides, then the article's front matter. */
  #settingOf(file: string, rule: Rule): Setting {
    const unit = this.#units.get(file);
    return this.#settings.of(rule, this.#profileOf(unit, file), unit?.rules?.[rule.id]);
  }

  /** The config's settings for a file; one object for all files that it treats alike. */
  #profileOf(unit: Unit | undefined, file: string): Record<string, RuleSetting> {
    if (unit?.profile) return unit.profile;
    const inside = this.#root !== '' && file.startsWith(`${this.#root}/`);
    const profile = settingsFor(this.#config, inside ? file.slice(this.#root.length + 1) : file);
    if (unit) unit.profile = profile;
    return profile;
  }
}

const none: Finding[] = [];

/** Whether a file's findings have a place in another one. */
function pointsTo({ findings = none }: Unit, file: string): boolean {
  const isThere = (place: { file: string }): boolean => place.file === file;
  return findings.some(
    (each) => isThere(each) || each.related.some(isThere) || each.fixes.some(({ edits }) => edits.some(isThere)),
  );
}

/** Whether a rule that is set otherwise may say something else of a file in which it said `findings`, or take something else from it. */
function isOtherwise(rule: Rule, was: Setting, is: Setting, findings: readonly Finding[]): boolean {
  const [wasOff, isOff] = [was.severity === 'off', is.severity === 'off'];
  if (wasOff && isOff) return false;
  if (wasOff || JSON.stringify(was.options) !== JSON.stringify(is.options)) return true;
  if (isOff && rule.collect !== undefined) return true;
  const weighsSame = was.severity === is.severity && was.explicit === is.explicit;
  return !weighsSame && findings.some((finding) => finding.rule === rule.id);
}
