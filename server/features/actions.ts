/** Everything that can be done at a place of a file: ways out of its findings, and refactorings. */
import type { Edit, Finding, Fix, Span } from '../language/finding.ts';
import type { Article } from '../model/article.ts';
import { type Action, meets } from './action.ts';
import { annotateDate, annotateEntity, annotateFigure, everywhere, labelOf } from './annotate.ts';
import { telling } from './another.ts';
import { ignoring } from './ignore.ts';
import { inferences } from './infer.ts';
import { inlining } from './inline.ts';
import { annotationAt } from './locate.ts';
import { declaring } from './missing.ts';
import { moving } from './move.ts';
import { annotateQuote } from './quoting.ts';
import { selected, selectionAt } from './selection.ts';
import { isSound, joined } from './sound.ts';
import { splitting } from './split.ts';
import { unwrapping } from './unwrap.ts';
import type { World } from './world.ts';

export type { Action } from './action.ts';

/** A selection, a file and what is known of it to actions; the likeliest first. Findings' own fixes lead. */
export function actionsAt(article: Article, range: Span, world: World): Action[] {
  const findings = world.findings(article.file);
  const here = findings.filter(({ span }) => meets(span, range));
  const tried = (actions: readonly Action[]) =>
    actions.map((each) => ({ ...each, edits: joined(each.edits) })).filter((each) => isSound(each, article, world));
  return unlike(article, [
    ...here.flatMap((finding) => fixesOf(finding)),
    ...tried(here.flatMap((finding) => [...declaring(article, finding, world), ...telling(article, finding)])),
    ...alike(article.file, here, findings),
    ...tried(here.flatMap((finding) => ignoring(article, finding) ?? [])),
    ...tried(refactorings(article, range, world)),
  ]);
}

/** Without those that make of the article what an earlier one does. */
export function unlike({ file, document }: Article, actions: readonly Action[]): Action[] {
  const seen = new Set<string>();
  return actions.filter(({ edits }) => {
    if (edits.some((edit) => edit.file !== file)) return true;
    const sorted = [...edits].sort((a, b) => a.span.start - b.span.start);
    let made = `${sorted[0]!.span.start}:`;
    for (const [index, { span, text }] of sorted.entries()) {
      made += text + document.text.slice(span.end, sorted[index + 1]?.span.start ?? span.end);
    }
    const key = `${made}:${sorted.at(-1)!.span.end}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** What can be done at a place whatever its findings are. */
function refactorings(article: Article, range: Span, world: World): Action[] {
  if (article.registry) return [];
  const selection = selectionAt(article, range);
  return [
    ...inferences(article, range),
    ...(selection
      ? [
          ...annotateEntity(article, selection, world),
          ...annotateQuote(article, selection),
          ...annotateFigure(article, selection),
          ...annotateDate(article, selection),
        ]
      : []),
    ...otherPrints(article, range),
    ...splitting(article, range),
    ...inlining(article, range),
    ...moving(article, range, world),
    ...unwrapping(article, range),
  ];
}

/** All fixes of a file that are certain, as one action; undefined where there are none. */
export function fixAll(file: string, findings: readonly Finding[]): Action | undefined {
  const edits = together(
    findings.flatMap(({ fixes }) => certainOf(fixes) ?? []),
    file,
  );
  return edits.length === 0
    ? undefined
    : { title: 'Apply every certain fix', kind: 'source.fixAll', edits, preferred: true };
}

function fixesOf(finding: Finding): Action[] {
  return finding.fixes
    .filter(({ edits }) => edits.length > 0)
    .map(({ title, edits, certain }) => ({ title, kind: 'quickfix', edits, preferred: certain === true, finding }));
}

/** One action for each rule that has a finding here and others in the file, where each of them has one clear way out. */
function alike(file: string, here: readonly Finding[], findings: readonly Finding[]): Action[] {
  return [...new Set(here.map(({ rule }) => rule))].flatMap((rule): Action[] => {
    const fixes = findings.filter((each) => each.rule === rule).flatMap(({ fixes }) => clearOf(fixes) ?? []);
    const edits = together(fixes, file);
    if (fixes.length < 2 || edits.length < 2) return [];
    return [{ title: `Fix all ${fixes.length} findings of ${rule} in this file`, kind: 'quickfix', edits }];
  });
}

function certainOf(fixes: readonly Fix[]): Fix | undefined {
  return fixes.find((fix) => fix.certain === true && fix.edits.length > 0);
}

function clearOf(fixes: readonly Fix[]): Fix | undefined {
  return certainOf(fixes) ?? (fixes.length === 1 && fixes[0]!.edits.length > 0 ? fixes[0] : undefined);
}

/** The edits of as many fixes as can be made at once, the first of any two that clash; only those of this file alone. */
function together(fixes: readonly Fix[], file: string): Edit[] {
  const chosen: Edit[] = [];
  for (const { edits } of fixes) {
    if (!edits.every((edit) => edit.file === file)) continue;
    const fresh = edits.filter((edit) => !chosen.some((other) => isSame(edit, other)));
    if (!fresh.some((edit) => chosen.some((other) => clash(edit, other)))) chosen.push(...fresh);
  }
  return chosen.sort((a, b) => a.span.start - b.span.start);
}

function isSame(a: Edit, b: Edit): boolean {
  return a.span.start === b.span.start && a.span.end === b.span.end && a.text === b.text;
}

function clash(a: Edit, b: Edit): boolean {
  if (a.span.start === b.span.start) return true;
  return a.span.start < b.span.end && b.span.start < a.span.end;
}

/** Other prints of a name whose annotation the cursor stands in. */
function otherPrints(article: Article, range: Span): Action[] {
  const annotation = annotationAt(article, range.start);
  if (annotation?.kind !== 'entity' || annotation.value?.type !== 'scalar' || range.end > annotation.end) return [];
  const id = annotation.value.source;
  const all = everywhere(article, selected(article, annotation.plain), id, 1);
  return all ? [{ ...all, title: `Annotate every other print as ${labelOf(article, id)}` }] : [];
}
