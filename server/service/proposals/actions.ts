/** What proposals add to the actions at a place. */
import { type Action, unlike } from '../../features/actions.ts';
import { labelOf } from '../../features/annotate.ts';
import { registryFor } from '../../features/declaring.ts';
import type { World } from '../../features/world.ts';
import type { Span } from '../../language/finding.ts';
import type { Article } from '../../model/article.ts';
import { needed } from '../../suggest/front.ts';
import type { Suggestion } from '../../suggest/proposal.ts';
import { idsOf } from '../../suggest/write.ts';
import { accepting } from './accepting.ts';
import { isNameless, isWritable, keyOf, least, proposalOf, suggestionFor } from './known.ts';

/** Actions at a place together with those that proposals add, each result once. */
export function withProposed(article: Article, actions: readonly Action[], range: Span, world: World): Action[] {
  const proposed = proposedActions(article, range, world);
  const isFix = ({ kind }: Action) => kind === 'quickfix';
  // To mend comes before to ignore.
  const isLast = ({ kind, title }: Action) => kind === 'quickfix' && title.startsWith('Ignore ');
  const all = [
    ...actions.filter((each) => isFix(each) && !isLast(each)),
    ...proposed.filter(isFix),
    ...actions.filter(isLast),
    ...proposed.filter((each) => !isFix(each)),
    ...actions.filter((each) => !isFix(each)),
  ];
  const titles = new Set<string>();
  return unlike(article, all).filter(({ title }) => !titles.has(title) && titles.add(title));
}

/**
 * What proposals add to the actions at a place: ways out of findings about names and quotations that nothing annotates, and
 * the best annotation of a selection.
 */
function proposedActions(article: Article, range: Span, world: World): Action[] {
  if (article.registry) return [];
  const { suggestions } = proposalOf(article, least.review);
  const fixes = world.findings(article.file).flatMap((finding): Action[] => {
    const kind = answered[finding.rule];
    const { start, end } = finding.span;
    if (kind === undefined || start > range.end || range.start > end) return [];
    const plain = { start: article.document.plain.toPlain(start), end: article.document.plain.toPlain(end) };
    const here = suggestions.find((each) => each.kind === kind && each.start < plain.end && plain.start < each.end);
    if (here === undefined) return [];
    const id = here.annotation[kind];
    const same = suggestions.filter((each) => each.kind === kind && each.annotation[kind] === id && isWritable(each));
    const all = same.length > 1 ? [same] : [];
    return [[here], ...all].flatMap((chosen) =>
      actionsFor(article, chosen, world).map((each) => ({ ...each, kind: 'quickfix' as const, finding })),
    );
  });
  const best = range.start < range.end ? suggestionFor(article, range)?.suggestion : undefined;
  return [...fixes, ...(best ? actionsFor(article, [best], world) : [])];
}

/** The kind of annotation that is a way out of a rule's findings. */
const answered: Readonly<Record<string, 'entity' | 'quote'>> = {
  'entity/unlinked': 'entity',
  'quote/unattributed': 'quote',
};

/** One action, or two where it declares somebody: in the article, and in the registry. */
function actionsFor(article: Article, chosen: readonly Suggestion[], world: World): Action[] {
  const proposal = proposalOf(article, least.selection);
  const [first] = chosen;
  if (first === undefined || chosen.some(isNameless)) return [];
  const registry = registryFor('entities', world);
  const isNew = needed(proposal.entities, idsOf(chosen)).length > 0;
  const places = isNew && registry ? (['article', 'registry'] as const) : (['article'] as const);
  return places.flatMap((entities): Action[] => {
    const { edits, left } = accepting(article, chosen.map(keyOf), { style: 'short', entities }, world);
    if (edits.length === 0 || left.length > 0) return [];
    const where = entities === 'registry' ? ` in ${registry!.file.split('/').at(-1)}` : '';
    return [{ title: `${titleOf(article, first, isNew, chosen.length)}${where}`, kind: 'refactor.rewrite', edits }];
  });
}

function titleOf(article: Article, { kind, annotation }: Suggestion, isNew: boolean, count: number): string {
  const what = count > 1 ? `Annotate all ${count} as` : 'Annotate as';
  const id = annotation[kind];
  if (kind === 'entity' || kind === 'quote') {
    const who = isNew ? `a new entity ${id}` : labelOf(article, String(id));
    return kind === 'quote' ? `${what} words of ${who}` : `${what} ${who}`;
  }
  if (typeof id === 'string' && kind !== 'date') return `${what} ${kind} ${id}`;
  return kind === 'aside' ? `${what} an aside` : `${what} a ${kind}, as printed`;
}
