/** Ways out of entity/undeclared: the id declared in the article or in a registry file, as its printed words tell. */
import type { Finding, Span } from '../language/finding.ts';
import type { Article } from '../model/article.ts';
import { singular } from '../model/declared.ts';
import { type Use, usesOf } from '../model/uses.ts';
import { type Action, action } from './action.ts';
import { type Declaration, declare, registryFor } from './declaring.ts';
import { scalar } from './mapping.ts';
import { declarationOf } from './naming.ts';
import { edtfValue, figureMapping } from './printed.ts';
import type { World } from './world.ts';

/** Declarations for an id that has none; the article's own front matter first. */
export function declaring(article: Article, finding: Finding, world: World): Action[] {
  if (finding.rule !== 'entity/undeclared' || finding.messageId === 'part') return [];
  const { start, end } = finding.span;
  const use = [...usesOf(article)].find(({ span }) => span.start === start && span.end === end);
  const declaration = use && declarationFor(article, use);
  if (declaration === undefined) return [];
  const { id, kind } = declaration;
  const what = singular[kind];
  const made: (Action | undefined)[] = [];
  if (!article.registry) {
    made.push(action(`Declare ${what} ${id} in this article`, 'quickfix', [declare(article, declaration)]));
  }
  const registry = registryFor(kind, world);
  if (registry) {
    const title = `Declare ${what} ${id} in ${registry.file.split('/').at(-1)}`;
    made.push(action(title, 'quickfix', [declare(registry, declaration)]));
  }
  return made.filter((each) => each !== undefined).map((each) => ({ ...each, finding }));
}

function declarationFor(article: Article, { id, kinds, role, words, what }: Use): Declaration | undefined {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) return undefined;
  const kind = kinds[0]!;
  const printed = words && textOf(article, words);
  switch (kind) {
    case 'entities':
      return entity(article, id, role, what, words);
    case 'figures': {
      const reading = article.facts.figures.find(({ path }) => path === id)?.reading;
      const value = reading && figureMapping(reading);
      return value === undefined ? undefined : { kind, id, value };
    }
    case 'events': {
      const date = article.facts.dates.find(({ event }) => event === id)?.edtf[0];
      const start = date === undefined ? [] : [`start: ${edtfValue(date)}`];
      return { kind, id, value: `{${[`name: ${scalar(spelled(id))}`, ...start].join(', ')}}` };
    }
    case 'claims':
      return printed === undefined ? undefined : { kind, id, value: `{text: ${scalar(printed)}}` };
    case 'sources':
      return { kind, id, value: `{title: ${scalar(spelled(id))}}` };
    default:
      return undefined;
  }
}

/** By the name that is printed for it anywhere in the article; a speaker's words are no name. */
function entity(article: Article, id: string, role: Use['role'], what: string, words: Span | undefined): Declaration {
  const mention = article.facts.mentions.find((each) => each.entity === id);
  const at = mention?.span ?? (role === 'mention' ? words : undefined);
  const speaker = role === 'speaker' && words ? speakerOf(article, words) : undefined;
  if (at === undefined && speaker) return declarationOf(article, speaker.text, speaker, id);
  if (at === undefined) {
    const type = what === 'place' ? 'type: place, ' : '';
    return { kind: 'entities', id, value: `{${type}name: ${scalar(spelled(id))}}` };
  }
  const { plain } = article.document;
  const place = { start: plain.toPlain(at.start), end: plain.toPlain(at.end) };
  return declarationOf(article, textOf(article, at), place, id);
}

/** The name in the attribution of a quotation. */
function speakerOf(article: Article, words: Span): (Span & { text: string }) | undefined {
  const { plain } = article.document;
  const [start, end] = [plain.toPlain(words.start), plain.toPlain(words.end)];
  const speaker = article.quotations.find((each) => each.start < end && start < each.end)?.speaker;
  return speaker && !speaker.pronoun && /\p{Lu}/u.test(speaker.text) ? speaker : undefined;
}

function textOf(article: Article, { start, end }: Span): string {
  const { plain } = article.document;
  return plain.text.slice(plain.toPlain(start), plain.toPlain(end)).replace(/\s+/g, ' ').trim();
}

/** `mill-union` as `Mill Union`. */
function spelled(id: string): string {
  return id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
