/** "Ignore here with a reason": an `ignore` in the annotation, the declaration or the front matter that a finding lies in. */
import type { Edit, Finding } from '../language/finding.ts';
import type { Annotation, YamlMap } from '../language/nodes.ts';
import type { Article } from '../model/article.ts';
import { type Action, holds } from './action.ts';
import { ConfigFile } from './config.ts';
import { addKey, declarationAt, rootOf } from './declaring.ts';
import { addPair, insertion, isShort, keyOrder, pairOf, scalar, setValue, type Target } from './mapping.ts';

/** The reason that stands there until the writer gives a better one. */
const usual = 'checked';

/** Silences a finding of this article where it stands; undefined where no place for it can be written. */
export function ignoring(article: Article, finding: Finding, reason = usual): Action | undefined {
  const { rule, span } = finding;
  if (rule === 'format/ignore' || rule === 'format/encoding' || article instanceof ConfigFile) return undefined;
  const broken = rule === 'format/syntax';
  const annotation = broken ? undefined : innermost(article, span);
  const declared = broken || annotation ? undefined : declarationAt(article, span);
  const target: Target = { file: article.file, text: article.document.text };
  let edits: (Edit | undefined)[];
  if (annotation) edits = inAnnotation(target, annotation, rule, reason);
  else if (declared?.item.value?.type === 'map')
    edits = [inMapping(target, declared.item.value, rule, reason, keyOrder(declared.kind))];
  else if (declared && declared.item.value === null)
    edits = [setValue(target, declared.item, `{ignore: ${entry(rule, reason)}}`)];
  else {
    const root = rootOf(article);
    const has = root && pairOf(root, 'ignore');
    edits = [
      has
        ? inMapping(target, root, rule, reason, keyOrder('front-matter'))
        : addKey(article, 'ignore', entry(rule, reason)),
    ];
  }
  if (edits.includes(undefined)) return undefined;
  const where = annotation || declared ? 'here' : article.registry ? 'in this file' : 'in this article';
  return {
    title: `Ignore ${rule} ${where}, with a reason`,
    kind: 'quickfix',
    edits: edits as Edit[],
    finding,
  };
}

function inAnnotation(target: Target, annotation: Annotation, rule: string, reason: string): (Edit | undefined)[] {
  const { mapping } = annotation;
  const order = annotation.kind === undefined ? [] : keyOrder(annotation.kind);
  const edit = inMapping(target, mapping, rule, reason, order);
  return isShort(annotation) ? [insertion(target.file, mapping.pairs[0]!.start, 'entity: '), edit] : [edit];
}

/** Joins an `ignore` that is there already. */
function inMapping(
  target: Target,
  map: YamlMap,
  rule: string,
  reason: string,
  order: readonly string[],
): Edit | undefined {
  const ignore = pairOf(map, 'ignore');
  if (ignore === undefined) return addPair(target, map, 'ignore', entry(rule, reason), order);
  if (ignore.value === null) return setValue(target, ignore, entry(rule, reason));
  if (ignore.value.type !== 'map') return undefined;
  const known = pairOf(ignore.value, rule);
  if (known === undefined) return addPair(target, ignore.value, rule, scalar(reason), []);
  return known.value === null ? setValue(target, known, scalar(reason)) : undefined;
}

function entry(rule: string, reason: string): string {
  return `{${rule}: ${scalar(reason)}}`;
}

/** The innermost annotation around a finding, brackets and braces taken in. */
function innermost(article: Article, span: Finding['span']): Annotation | undefined {
  let found: Annotation | undefined;
  for (const annotation of article.document.annotations) {
    if (annotation.start > span.start) break;
    if (holds(annotation, span)) found = annotation;
  }
  return found;
}
