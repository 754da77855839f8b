/** What a card says of a span: for a name its card among who is who, else some lines of plain text. */
import type { Annotation } from '../../language/nodes.ts';
import type { Article } from '../../model/article.ts';
import type { Statement } from '../../model/facts.ts';
import { speakerOf } from '../../model/speaker.ts';
import { show } from '../../reading/interval.ts';
import { dateInWords } from '../hover.ts';

export interface Telling {
  /** The entity that it names, of which a card tells. */
  entity?: string;
  lines: string[];
}

export function tellingOf(article: Article, annotation: Annotation): Telling {
  return article.derive(tellings).get(annotation) ?? nothing;
}

const nothing: Telling = { lines: [] };

/** The id of an entity's card. Ids of entities are no more than letters, digits and hyphens where they are declared. */
export function cardOf(id: string): string {
  return `who-${id}`;
}

/** All at once: a page asks for every one of them. */
function tellings(article: Article): Map<Annotation, Telling> {
  const { facts, scope, document } = article;
  const found = new Map<Annotation, Telling>();
  const tell = ({ annotation }: Statement, ...lines: string[]): void => {
    found.set(document.annotations[annotation]!, { lines: lines.filter((line) => line !== '') });
  };
  const nameOf = (id: string): string => scope.entity(id)?.item.name ?? id;
  for (const mention of facts.mentions) {
    if (scope.entity(mention.entity) === undefined) tell(mention, `${mention.entity} is not declared`);
    else found.set(document.annotations[mention.annotation]!, { entity: mention.entity, lines: [] });
  }
  for (const quote of facts.quotes) {
    const speaker = speakerOf(article, quote);
    const how = [quote.indirect && 'reported', quote.partial && 'in part', quote.translated && 'translated'].filter(
      Boolean,
    );
    const who = speaker === undefined ? 'Speaker not known' : nameOf(speaker);
    tell(
      quote,
      how.length > 0 ? `${who} (${how.join(', ')})` : who,
      quote.via === undefined ? '' : `As told by ${nameOf(quote.via)}`,
      quote.said === undefined ? '' : `Said ${dateInWords(quote.said) ?? quote.said}`,
      ...checking(quote, article),
    );
  }
  facts.figures.forEach((figure, index) => {
    const resolved = article.figures[index];
    const { reading } = figure;
    tell(
      figure,
      reading ? `Stands for ${show(reading.interval, reading.unit)}` : 'No number could be read here',
      resolved?.interval ? `Declared as ${resolved.label}: ${show(resolved.interval, resolved.unit)}` : '',
      resolved?.asOf === undefined ? '' : `As of ${dateInWords(resolved.asOf) ?? resolved.asOf}`,
      ...checking(figure, article),
    );
  });
  for (const date of facts.dates) {
    const meant = date.edtf.length > 0 ? date.edtf : (date.reading?.readings.slice(0, 1) ?? []);
    const event = date.event === undefined ? undefined : (scope.event(date.event)?.item.name ?? date.event);
    tell(date, meant.map((edtf) => dateInWords(edtf) ?? edtf).join(', '), event ?? '', ...checking(date, article));
  }
  for (const ballot of facts.ballots) {
    const question = scope.ballot(ballot.ballot)?.item.question ?? ballot.ballot;
    const outcome = ballot.outcome === undefined ? '' : `Said to be decided: ${ballot.outcome}`;
    tell(ballot, question, outcome, ...checking(ballot, article));
  }
  for (const claim of facts.claims) {
    const item = scope.claim(claim.claim)?.item;
    const verdict = claim.verdict ?? item?.verdict;
    tell(
      claim,
      item?.text ?? claim.claim,
      verdict === undefined ? 'No verdict yet' : `Verdict: ${verdict}`,
      ...checking(claim, article),
    );
  }
  return found;
}

/** Where it comes from, and whether somebody has looked. */
function checking({ source, checked }: Statement, { scope }: Article): string[] {
  const found = source === undefined ? undefined : scope.source(source)?.item;
  return [
    source === undefined ? '' : `Source: ${found?.title ?? source}`,
    checked === undefined ? '' : checked ? 'Checked' : 'Not yet checked',
  ];
}
