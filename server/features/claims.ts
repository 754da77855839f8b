/**
 * What an article claims, and how each claim stands: the lines of a fact-checker's worksheet. Findings that are about no
 * claim are lines too, so that nothing which contradicts anything is left out.
 */
import type { Finding, Related, Severity, Span } from '../language/finding.ts';
import type { Kind, YamlMap } from '../language/nodes.ts';
import type { Article } from '../model/article.ts';
import { sourcedStatements } from '../model/sourced.ts';
import { speakerCandidates } from '../model/speaker.ts';
import { show } from '../reading/interval.ts';
import { ballotName, briefly, entityName, inWords, measureName, oneLine } from './label.ts';
import { annotationAround, type Stated, statedAt, statedIn } from './stated.ts';

/** How a claim stands: the first of these that is true of it. */
export const standings = ['contradicted', 'doubtful', 'unsourced', 'unchecked', 'checked'] as const;
export type Standing = (typeof standings)[number];

/** What a line is about: a kind of annotation, a declaration of the front matter, or prose that nothing annotates. */
export type ClaimKind = Exclude<Kind, 'aside'> | 'declaration' | 'prose';

export interface Claim {
  kind: ClaimKind;
  /** The words as readers see them, on one line. */
  print: string;
  /** Of the words in the source. */
  span: Span;
  /** Whose words, what is counted, which vote or event: by name. */
  about?: string;
  /** What the print says, as a value: `[950, 1,050] beds`, `Thursday 25 January 2024`. */
  reading?: string;
  /** What is declared of it, likewise. */
  value?: string;
  source?: ClaimSource;
  /** Who checked it when; absent where nobody did. */
  checked?: { on?: string; by?: string };
  standing: Standing;
  findings: ClaimFinding[];
}

export interface ClaimSource {
  /** As written: a source's id, or an address. */
  written: string;
  title?: string;
  url?: string;
  /** Given by the declaration behind the annotation rather than by itself. */
  declared?: true;
}

export interface ClaimFinding {
  rule: string;
  severity: Severity;
  message: string;
  arithmetic?: string;
  /** The other sides. */
  related: Related[];
}

/** How an article stands as a whole. */
export interface Progress {
  headline?: string;
  /** The dateline in words. */
  published?: string;
  counts: Record<Standing, number>;
}

/** The claims of an article in the order in which they stand there; names only where something is found about them. */
export function claimsOf(article: Article, findings: readonly Finding[]): Claim[] {
  const { about, elsewhere } = sorted(article, findings);
  const sources = new Map([...sourcedStatements(article)].map(({ statement, source }) => [statement, source]));
  const claims = statedIn(article).flatMap((stated) => {
    const { kind, statement } = stated;
    const own = about.get(statement.annotation) ?? [];
    const wanting = sources.has(statement);
    const written = statement.source ?? sources.get(statement) ?? declaredSource(article, stated);
    const standing = standingOf(own, { checked: statement.checked === true, unsourced: wanting && !written });
    if (kind === 'entity' && !isAgainst(standing)) return [];
    const source = written === undefined ? undefined : sourceOf(article, written, statement.source === undefined);
    const claim: Claim = {
      kind,
      print: oneLine(statement.text),
      span: statement.span,
      ...told(article, stated),
      source,
      checked: checkOf(article.document.annotations[statement.annotation]!.mapping),
      standing,
      findings: own.map(shown),
    };
    return [claim];
  });
  return [...claims, ...elsewhere.map((finding) => elsewhereClaim(article, finding))].sort(
    (one, other) => one.span.start - other.span.start,
  );
}

/** A source that a claim may be given: the article's own, then the registry's; at most 500. */
export function sourcesOf({ scope }: Article): { id: string; title?: string; url?: string }[] {
  return scope
    .ids('sources')
    .slice(0, mostSources)
    .map((id) => {
      const { title, url } = scope.source(id)!.item;
      return { id, title, url };
    });
}

const mostSources = 500;

/** How many of an article's claims stand how. */
export function progressOf(article: Article, findings: readonly Finding[]): Progress {
  const { headline, published } = article.facts;
  const counts = { contradicted: 0, doubtful: 0, unsourced: 0, unchecked: 0, checked: 0 };
  for (const { standing } of claimsOf(article, findings)) counts[standing]++;
  return { headline, published: briefly(published), counts };
}

/** Whether a finding says that something is not true, or may not be; not that work remains to be done. */
export function isObjection({ rule, severity }: Finding): boolean {
  return severity !== 'info' && !rule.startsWith('source/') && !rule.startsWith('format/');
}

function standingOf(
  findings: readonly Finding[],
  { checked, unsourced }: { checked: boolean; unsourced: boolean },
): Standing {
  const objections = findings.filter(isObjection);
  // A warning that has another side is a contradiction too; only which side is wrong is open.
  if (objections.some(({ severity, related }) => severity === 'error' || related.length > 0)) return 'contradicted';
  if (objections.length > 0 || findings.some(isMistake)) return 'doubtful';
  // Who has checked a claim has seen where it comes from, unless the desk wants that in writing.
  if (findings.some(({ rule }) => rule === 'source/missing') || (unsourced && !checked)) return 'unsourced';
  return checked ? 'checked' : 'unchecked';
}

function isAgainst(standing: Standing): boolean {
  return standing === 'contradicted' || standing === 'doubtful';
}

/** An annotation that does not say what its writer meant. */
function isMistake({ rule, severity }: Finding): boolean {
  return severity !== 'info' && rule.startsWith('format/');
}

/** Findings by the annotation that they are about, and those that are about none that states anything. */
function sorted(
  article: Article,
  findings: readonly Finding[],
): { about: Map<number, Finding[]>; elsewhere: Finding[] } {
  const about = new Map<number, Finding[]>();
  const elsewhere: Finding[] = [];
  for (const finding of findings) {
    const index = annotationAround(article, finding.span);
    if (index !== undefined && statedAt(article, index)) {
      const list = about.get(index);
      if (list) list.push(finding);
      else about.set(index, [finding]);
    } else if (isObjection(finding) || isMistake(finding)) elsewhere.push(finding);
  }
  return { about, elsewhere };
}

function elsewhereClaim(article: Article, finding: Finding): Claim {
  const { span } = finding;
  const { text, frontMatter, plain } = article.document;
  const declared = article.registry || (frontMatter !== undefined && span.start < frontMatter.end);
  const print = declared
    ? text.slice(span.start, span.end)
    : plain.text.slice(plain.toPlain(span.start), plain.toPlain(span.end));
  return {
    kind: declared ? 'declaration' : 'prose',
    print: oneLine(print) || finding.rule,
    span,
    standing: standingOf([finding], { checked: false, unsourced: false }),
    findings: [shown(finding)],
  };
}

function shown({ rule, severity, message, arithmetic, related }: Finding): ClaimFinding {
  return { rule, severity, message, arithmetic, related };
}

/** What a statement is about, what its print was read as, and what is declared of it. */
function told(article: Article, { kind, statement }: Stated): Pick<Claim, 'about' | 'reading' | 'value'> {
  const { scope } = article;
  switch (kind) {
    case 'entity':
      return { about: entityName(article, statement.entity) };
    case 'quote': {
      const speakers = statement.speaker === undefined ? speakerCandidates(article, statement) : [statement.speaker];
      const names = speakers.map((id) => entityName(article, id)).join(' or ');
      return { about: names || undefined, value: inWords(statement.said) };
    }
    case 'figure': {
      const resolved = article.resolve(statement);
      const { reading } = statement;
      return {
        about: resolved ? measureName(article, resolved) : statement.path,
        reading: reading && show(reading.interval, reading.unit),
        value: resolved?.interval && show(resolved.interval, resolved.unit),
      };
    }
    case 'date': {
      const { event, edtf, reading } = statement;
      const found = event === undefined ? undefined : scope.event(event)?.item;
      const value = edtf.map((each) => inWords(each)).join(', ');
      // Of several fair readings the print alone tells none.
      const only = reading?.readings.length === 1 ? inWords(reading.readings[0]) : undefined;
      return { about: found?.name ?? event, reading: only, value: value || undefined };
    }
    case 'ballot': {
      const found = scope.ballot(statement.ballot)?.item;
      return { about: ballotName(article, statement.ballot), reading: statement.outcome, value: found?.outcome };
    }
    case 'claim': {
      const found = scope.claim(statement.claim)?.item;
      return { about: found?.text ?? statement.claim, value: statement.verdict ?? found?.verdict };
    }
  }
}

function declaredSource(article: Article, { kind, statement }: Stated): string | undefined {
  return kind === 'ballot' ? article.scope.ballot(statement.ballot)?.item.source : undefined;
}

function sourceOf(article: Article, written: string, declared: boolean): ClaimSource {
  const found = article.scope.source(written)?.item;
  const url = found?.url ?? (/^https?:\/\//.test(written) ? written : undefined);
  return { written, title: found?.title, url, declared: declared || undefined };
}

function checkOf({ pairs }: YamlMap): Claim['checked'] {
  const value = pairs.find(({ key }) => key.source === 'checked')?.value;
  if (value === null || value === undefined) return undefined;
  if (value.type === 'scalar') return value.source === 'no' || value.source === 'false' ? undefined : {};
  if (value.type === 'list') return undefined;
  const part = (name: string): string | undefined => {
    const found = value.pairs.find(({ key }) => key.source === name)?.value;
    return found?.type === 'scalar' ? found.source : undefined;
  };
  return { on: part('on'), by: part('by') };
}
