/** Who is who in an article: a card for everybody and everything that it names, as of its own day. */
import type { Article } from '../../model/article.ts';
import type { Role } from '../../model/declared.ts';
import { speakerOf } from '../../model/speaker.ts';
import { dateInWords } from '../hover.ts';
import { escapedMarkup, webLink } from '../markup.ts';
import { rolesOn } from '../tenure.ts';
import type { World } from '../world.ts';
import type { Leads } from './leads.ts';
import { cardOf } from './telling.ts';

export function namesSection(article: Article, world: World, leads: Leads): string {
  const { facts, scope } = article;
  const named = new Map<string, number>();
  for (const { entity } of facts.mentions) named.set(entity, (named.get(entity) ?? 0) + 1);
  const spoken = new Map<string, number>();
  for (const quote of facts.quotes) {
    const speaker = speakerOf(article, quote);
    if (speaker !== undefined) spoken.set(speaker, (spoken.get(speaker) ?? 0) + 1);
  }
  const ids = [...new Set([...named.keys(), ...spoken.keys()])].filter((id) => scope.entity(id) !== undefined);
  if (ids.length === 0) return '';
  const cards = ids.map((id) => {
    const found = scope.entity(id)!;
    const symbol = scope.owns(found) ? `entities:${article.file}#${id}` : `entities:${id}`;
    const elsewhere = new Set(
      world.corpus
        .references(symbol)
        .filter(({ role, file }) => role !== 'declaration' && file !== article.file)
        .map(({ file }) => file),
    ).size;
    const uses = [
      named.has(id) ? `named ${times(named.get(id)!)}` : '',
      spoken.has(id) ? `quoted ${times(spoken.get(id)!)}` : '',
      elsewhere > 0 ? `in ${elsewhere} other ${elsewhere === 1 ? 'article' : 'articles'}` : '',
    ].filter((use) => use !== '');
    const name = leads.to(found.file, found.item.span, escapedMarkup(found.item.name ?? id));
    return cardHtml(article, id, uses.join(', '), name);
  });
  return `<section class="names"><h2>Who is who</h2>${cards.join('')}</section>`;
}

/** @param name HTML */
function cardHtml(article: Article, id: string, uses: string, name: string): string {
  const { scope, published } = article;
  const { item } = scope.entity(id)!;
  const nameOf = (other: string): string => scope.entity(other)?.item.name ?? other;
  const roles = rolesOn(item, published).map((role) => {
    const what = escapedMarkup(role.of === undefined ? role.title : `${role.title}, ${nameOf(role.of)}`);
    const when = tenureInWords(role);
    const dates = when === '' ? '' : ` <span class="when">${escapedMarkup(when)}</span>`;
    return `<li${role.held ? ' class="held"' : ''}>${what}${dates}</li>`;
  });
  const dates: [string, string | undefined][] = [
    ['born', item.born],
    ['died', item.died],
    ['founded', item.founded],
    ['dissolved', item.dissolved],
  ];
  const life = dates.flatMap(([what, edtf]) => (edtf === undefined ? [] : `${what} ${inWords(edtf)}`));
  const also = item.aliases.length === 0 ? '' : `Also ${item.aliases.join(', ')}`;
  const part = item.partOf === undefined ? '' : `Part of ${nameOf(item.partOf)}`;
  const lines = [item.description ?? '', also, part, life.join(', ')].filter((line) => line !== '');
  const links = [
    item.wikidata === undefined ? '' : webLink('Wikidata', `https://www.wikidata.org/wiki/${item.wikidata}`),
    item.url === undefined ? '' : webLink('Home page', item.url),
  ].filter((link) => link !== '');
  return [
    `<div class="card" id="${escapedMarkup(cardOf(id))}">`,
    `<p class="name">${name} <span class="type">${escapedMarkup(item.type ?? '')}${item.anonymous ? ', not named' : ''}</span></p>`,
    ...lines.map((line) => `<p>${escapedMarkup(line)}</p>`),
    roles.length === 0 ? '' : `<ul class="roles">${roles.join('')}</ul>`,
    `<p class="uses">${escapedMarkup(uses)}${links.length > 0 ? ` · ${links.join(' · ')}` : ''}</p></div>`,
  ].join('');
}

function tenureInWords({ from, to }: Role): string {
  if (from === undefined) return to === undefined ? '' : `until ${inWords(to)}`;
  return to === undefined ? `since ${inWords(from)}` : `${inWords(from)} to ${inWords(to)}`;
}

/** Without the weekday, which nobody asks of a birthday. */
function inWords(edtf: string): string {
  return (dateInWords(edtf) ?? edtf).replace(/^[A-Z][a-z]+day /, '');
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}
