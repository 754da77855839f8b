/** The selection annotated as somebody's words: the speaker from the attribution, the cue, what it continues. */
import type { Article } from '../model/article.ts';
import type { Entity } from '../model/declared.ts';
import { type Quotation, resolveSpeaker } from '../reading/quotation.ts';
import { type Action, action, meets } from './action.ts';
import { labelOf } from './annotate.ts';
import { declare } from './declaring.ts';
import { scalar } from './mapping.ts';
import { declarationOf, entitiesNamed, entitiesOf } from './naming.ts';
import { annotated, paragraphAround, type Selection, selected } from './selection.ts';

/** Fewer words are hardly reported speech. */
const fewestWords = 3;

/** The quotation under the selection with its marks; of selected words without marks, reported speech. */
export function annotateQuote(article: Article, selection: Selection): Action[] {
  const quotation = article.quotations.find((each) => meets(each, selection.plain));
  if (quotation) return direct(article, quotation);
  if (selection.cursor || selection.text.split(/\s+/).length < fewestWords) return [];
  const around = paragraphAround(article, selection);
  const ids = article.facts.mentions.flatMap(({ annotation, entity }) => {
    const at = article.document.annotations[annotation]!.plain;
    return around.start <= at.start && at.end <= around.end && maySpeak(article.scope.entity(entity)?.item)
      ? [entity]
      : [];
  });
  return [...new Set(ids)].slice(0, 3).flatMap((id) => {
    const edits = annotated(article, selection, 'quote', `{quote: ${id}, indirect: true}`);
    return edits
      ? [{ title: `Annotate as reported words of ${labelOf(article, id)}`, kind: 'refactor.rewrite' as const, edits }]
      : [];
  });
}

function direct(article: Article, quotation: Quotation): Action[] {
  const chosen = selected(article, quotation);
  const keys = keysOf(article, quotation);
  const mapping = (id: string) => `{${[`quote: ${id}`, ...keys].join(', ')}}`;
  const found = speakersOf(article, quotation).map((id) =>
    action(
      `Annotate as words of ${labelOf(article, id)}`,
      'refactor.rewrite',
      annotated(article, chosen, 'quote', mapping(id)) ?? [],
    ),
  );
  const { speaker } = quotation;
  if (found.length === 0 && speaker && !speaker.pronoun && /\p{Lu}/u.test(speaker.text)) {
    const declaration = declarationOf(article, speaker.text, speaker);
    const edits = annotated(article, chosen, 'quote', mapping(declaration.id));
    if (edits) {
      const all = [declare(article, declaration), ...edits];
      found.push(action(`Annotate as words of a new entity ${declaration.id}`, 'refactor.rewrite', all));
    }
  }
  return found.filter((each) => each !== undefined);
}

/** Annotated names in the attribution; else whom its words mean among those that the article knows. */
export function speakersOf(article: Article, { speaker }: Quotation): string[] {
  if (speaker === undefined) return [];
  const tagged = article.facts.mentions.flatMap(({ annotation, entity }) => {
    const at = article.document.annotations[annotation]!.plain;
    return at.start < speaker.end && speaker.start < at.end ? [entity] : [];
  });
  if (tagged.length > 0) return [...new Set(tagged)];
  const candidates = entitiesOf(article)
    .filter(maySpeak)
    .map((entity) => ({ ...entity, roles: entity.roles.map(({ title }) => title) }));
  const { id, fair } = resolveSpeaker(speaker, candidates);
  if (id !== undefined) return [id];
  if (fair.length > 0) return fair.slice(0, 3).map((each) => each.id);
  return speaker.pronoun ? [] : entitiesNamed(article, speaker.text).slice(0, 3);
}

function keysOf(article: Article, quotation: Quotation): string[] {
  const keys: string[] = [];
  if (quotation.cue) keys.push(`cue: ${scalar(quotation.cue.text)}`);
  if (quotation.partial) keys.push('partial: true');
  const before = quotation.continues === undefined ? undefined : article.quotations[quotation.continues];
  const earlier =
    before &&
    article.facts.quotes.find(({ annotation }) => {
      const at = article.document.annotations[annotation]!.plain;
      return at.start < before.end && before.start < at.end;
    });
  if (earlier?.id !== undefined) keys.push(`continues: ${earlier.id}`);
  return keys;
}

/** Nobody who has died is offered for new words; places, laws and works do not speak. */
function maySpeak(entity: Entity | undefined): boolean {
  return (
    entity !== undefined &&
    entity.died === undefined &&
    entity.type !== 'place' &&
    entity.type !== 'law' &&
    entity.type !== 'work'
  );
}
