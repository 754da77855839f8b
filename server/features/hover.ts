/** What is known of the thing under the cursor, as Markdown into which no article can put anything but words. */
import type { Span } from '../language/finding.ts';
import type { Annotation } from '../language/nodes.ts';
import { describe, kindDescriptions } from '../language/schema.ts';
import type { Article } from '../model/article.ts';
import type { Ballot, Claim, Declared, DeclaredKind, Entity, Event, Figure, Source } from '../model/declared.ts';
import { intervalOf, percentageInterval } from '../model/figure.ts';
import type { Found } from '../model/registry.ts';
import { speakerCandidates, speakerOf } from '../model/speaker.ts';
import { parseEdtf, showDays, showWeekday } from '../reading/edtf.ts';
import { show } from '../reading/interval.ts';
import { type Quantity, quantityAt } from '../reading/quantity.ts';
import { arithmeticOf } from './ballot.ts';
import { annotationAt, idAt, printedNameAt, yamlAt } from './locate.ts';
import { escaped, link, table } from './markdown.ts';
import { type QuoteId, quoteIdAt } from './quote-id.ts';
import { elsewhere, textAt } from './quotes.ts';
import { rolesOn, tenureShown } from './tenure.ts';
import type { World } from './world.ts';

export interface Hover {
  span: Span;
  markdown: string;
}

/** Undefined where there is nothing to say. */
export function hoverAt(article: Article, offset: number, world: World): Hover | undefined {
  const key = keyHover(article, offset, world);
  if (key) return key;
  const quote = quoteIdAt(article, offset);
  if (quote) return quoteHover(quote, world);
  const annotation = annotationAt(article, offset);
  const inWords = annotation !== undefined && offset <= annotation.inner.end;
  if (inWords && annotation.kind !== 'entity') {
    const name = printedNameAt(article, offset);
    if (name && annotation.kind !== 'figure' && annotation.kind !== 'date') return nameHover(article, name, world);
    const markdown = annotationText(article, annotation, world);
    if (markdown) return { span: annotation.inner, markdown };
  }
  const target = idAt(article, offset);
  if (target) {
    const found = article.scope.all(target.kind, target.id)[0];
    if (found) return { span: target.at, markdown: declaredText(article, target.kind, found, target.symbol, world) };
  }
  const name = printedNameAt(article, offset);
  return name && nameHover(article, name, world);
}

function nameHover(
  article: Article,
  { ids, span }: { ids: readonly string[]; span: Span },
  world: World,
): Hover | undefined {
  const texts = ids.flatMap((id) => {
    const found = article.scope.entity(id);
    if (found === undefined) return [];
    const symbol = article.scope.owns(found) ? `entities:${article.file}#${id}` : `entities:${id}`;
    return [entityText(article, found, symbol, world)];
  });
  return texts.length === 0 ? undefined : { span, markdown: texts.join('\n\n---\n\n') };
}

/** The words that the id of a quote stands for. */
function quoteHover({ id, file, at }: QuoteId, world: World): Hover | undefined {
  const article = world.article(file);
  const quote = article?.facts.quotes.find((each) => each.id === id);
  if (article === undefined || quote === undefined) return undefined;
  const speaker = speakerOf(article, quote);
  const who = speaker === undefined ? 'Speaker not known' : nameOf(article, speaker);
  return {
    span: at,
    markdown: lines([`**${escaped(who)}** · ${escaped(shortName(file))}`, `> ${escaped(shortened(quote.text))}`]),
  };
}

/** Documentation of a key, a kind or a rule. */
function keyHover(article: Article, offset: number, world: World): Hover | undefined {
  const at = yamlAt(article, offset);
  if (at?.what === undefined || at.node === undefined) return undefined;
  const { node, path, on } = at;
  const rule = world.rules.find(({ id }) => id === node.source);
  if (rule) return { span: node, markdown: ruleText(rule) };
  if (on === 'value') {
    const shape = describe(at.what, path)?.shape;
    const isDate = shape?.type === 'either' ? shape.shapes.some(({ role }) => role === 'edtf') : shape?.role === 'edtf';
    const words = isDate ? dateInWords(node.source) : undefined;
    return words === undefined ? undefined : { span: node, markdown: escaped(words) };
  }
  const said = optionText(path, world) ?? describe(at.what, path)?.description;
  if (!said) return undefined;
  const kind = at.annotation && path.length === 1 && path[0] === at.annotation.kind ? at.annotation.kind : undefined;
  const lead = kind ? `${kindDescriptions[kind]} ` : '';
  return { span: node, markdown: `\`${node.source.replaceAll('`', '')}\`: ${lead}${said}` };
}

/** What an option of a rule is for: `rules: {quote/drift: [warning, {option: value}]}`. */
function optionText(path: readonly string[], { rules }: World): string | undefined {
  const [id, , name] = path.slice(path.lastIndexOf('rules') + 1);
  return name === undefined ? undefined : rules.find((rule) => rule.id === id)?.options?.[name]?.description;
}

export function ruleText({ id, severity, summary, why }: World['rules'][number]): string {
  return `**${escaped(id)}** (${severity})\n\n${summary}\n\n${why}`;
}

/** What a declaration says, and where its id is used. */
export function declaredText(article: Article, kind: DeclaredKind, found: Found, symbol: string, world: World): string {
  switch (kind) {
    case 'entities':
      return entityText(article, found as Found<Entity>, symbol, world);
    case 'figures':
      return lines([`**${escaped(found.item.id)}**`, figureText(found.item as Figure, article), usage(symbol, world)]);
    case 'ballots':
      return lines([ballotText(found.item as Ballot, article), usage(symbol, world)]);
    case 'events': {
      const { name, start, end, place } = found.item as Event;
      const when = [start, end].flatMap((day) => (day === undefined ? [] : (dateInWords(day) ?? day))).join(' – ');
      return lines([
        `**${escaped(name ?? found.item.id)}**`,
        escaped(when),
        escaped(place ?? ''),
        sourced(found.item, article),
        usage(symbol, world),
      ]);
    }
    case 'claims': {
      const { text, verdict, by } = found.item as Claim;
      const said = verdict === undefined ? '' : `Verdict: ${escaped(verdict)}`;
      return lines([
        `**${escaped(text ?? found.item.id)}**`,
        by === undefined ? '' : `By ${escaped(nameOf(article, by))}`,
        said,
        usage(symbol, world),
      ]);
    }
    case 'sources': {
      const { title, url, publisher, published, archive } = found.item as Source;
      const parts = [publisher, published].flatMap((part) => (part === undefined ? [] : escaped(part)));
      const kept = archive === undefined ? '' : link('archived copy', archive);
      return lines([`**${link(title ?? found.item.id, url)}**`, parts.join(', '), kept, usage(symbol, world)]);
    }
  }
}

function entityText(article: Article, found: Found<Entity>, symbol: string, world: World): string {
  const { id, name, type, aliases, description, wikidata, url, anonymous } = found.item;
  const known = aliases.length === 0 ? '' : `Also: ${aliases.map(escaped).join(', ')}`;
  const held = rolesOn(found.item, article.published).map((role) => {
    const what = escaped(role.of === undefined ? role.title : `${role.title}, ${nameOf(article, role.of)}`);
    const dates = tenureShown(role);
    return `- ${role.held ? `**${what}**` : what}${dates && ` (${escaped(dates)})`}`;
  });
  const links = [
    wikidata === undefined ? '' : link(`Wikidata ${wikidata}`, `https://www.wikidata.org/wiki/${wikidata}`),
    url === undefined ? '' : link('home page', url),
  ].filter((each) => each !== '');
  return lines([
    `**${escaped(name ?? id)}**${type ? ` · ${type}` : ''}${anonymous ? ' · not named' : ''} · \`${id.replaceAll('`', '')}\``,
    description === undefined ? '' : escaped(description),
    known,
    held.join('\n'),
    links.join(' · '),
    usage(symbol, world),
    lastQuotes(symbol, world),
  ]);
}

/** How often and where an id is used. */
function usage(symbol: string, world: World): string {
  const uses = world.corpus.references(symbol).filter(({ role }) => role !== 'declaration');
  if (uses.length === 0) return '';
  const files = [...new Set(uses.map(({ file }) => file))];
  const shown = files.slice(0, 3).map((file) => escaped(shortName(file)));
  const more = files.length > 3 ? ` and ${files.length - 3} more` : '';
  return `Used ${times(uses.length)} in ${shown.join(', ')}${more}`;
}

function lastQuotes(symbol: string, world: World): string {
  const quotes = world.corpus.references(symbol).filter(({ role }) => role === 'speaker');
  return quotes
    .slice(-3)
    .map(({ file, span }) => `> ${escaped(shortened(textAt(file, span, world)))} (${escaped(shortName(file))})`)
    .join('\n\n');
}

function annotationText(article: Article, annotation: Annotation, world: World): string | undefined {
  const index = article.document.annotations.indexOf(annotation);
  const { facts } = article;
  switch (annotation.kind) {
    case 'figure':
      return figureStatementText(article, index, world);
    case 'date': {
      const date = facts.dates.find((each) => each.annotation === index);
      if (date === undefined) return undefined;
      const tagged = date.edtf.length > 0 ? date.edtf : (date.reading?.readings.slice(0, 1) ?? []);
      const meant = tagged.map((edtf) => `**${escaped(dateInWords(edtf) ?? edtf)}** (\`${edtf.replaceAll('`', '')}\`)`);
      const others = date.reading?.readings.filter((reading) => !tagged.includes(reading)) ?? [];
      const fair =
        others.length === 0
          ? ''
          : `Other fair readings: ${others.map((each) => escaped(dateInWords(each) ?? each)).join('; ')}`;
      return lines([meant.join(', '), date.edtf.length === 0 ? 'Read from the print' : '', fair]);
    }
    case 'ballot': {
      const ballot = facts.ballots.find((each) => each.annotation === index);
      const found = ballot && article.scope.ballot(ballot.ballot);
      return found && lines([ballotText(found.item, article), usage(`ballots:${found.item.id}`, world)]);
    }
    case 'quote': {
      const quote = facts.quotes.find((each) => each.annotation === index);
      if (quote === undefined) return undefined;
      const speaker = speakerOf(article, quote);
      const who = speaker === undefined ? speakerCandidates(article, quote) : [speaker];
      const named = who.map((id) => escaped(nameOf(article, id))).join(' or ');
      const cue =
        quote.cue ??
        article.quotations.find((each) => each.start < annotation.plain.end && annotation.plain.start < each.end)?.cue
          ?.text;
      const lead = `**${named || 'Speaker not known'}**${cue === undefined ? '' : ` · ${escaped(cue)}`}`;
      const same = elsewhere(article, quote, speaker, world).map(
        ({ file, difference, remark }) =>
          `- ${escaped(shortName(file))}: ${difference}${remark === undefined ? '' : ` (${escaped(remark)})`}`,
      );
      return lines([
        lead,
        quote.via === undefined ? '' : `Via ${escaped(nameOf(article, quote.via))}`,
        quote.said === undefined ? '' : `Said ${escaped(dateInWords(quote.said) ?? quote.said)}`,
        same.length === 0 ? '' : `The same utterance elsewhere:\n\n${same.join('\n')}`,
      ]);
    }
    case 'claim': {
      const claim = facts.claims.find((each) => each.annotation === index);
      const found = claim && article.scope.claim(claim.claim);
      return found && declaredText(article, 'claims', found, `claims:${found.item.id}`, world);
    }
    default:
      return undefined;
  }
}

/** The reading of the print, the declared value, and what else is printed of it. */
function figureStatementText(article: Article, index: number, world: World): string | undefined {
  const at = article.facts.figures.findIndex((each) => each.annotation === index);
  const figure = article.facts.figures[at];
  if (figure === undefined) return undefined;
  const { reading } = figure;
  const resolved = article.figures[at];
  const printed = reading ? `Printed: **${escaped(reading.text)}**${meantBy(reading)}` : 'No number could be read here';
  const declared = resolved?.interval
    ? `Declared as \`${resolved.label.replaceAll('`', '')}\`: **${escaped(show(resolved.interval, resolved.unit))}**`
    : '';
  const item = resolved?.figure?.item ?? resolved?.ballot?.item;
  const asOf = resolved?.asOf === undefined ? '' : `As of ${escaped(dateInWords(resolved.asOf) ?? resolved.asOf)}`;
  const symbol = item && item.id !== '' ? `${resolved?.figure ? 'figures' : 'ballots'}:${item.id}` : undefined;
  const others =
    symbol === undefined
      ? []
      : world.corpus
          .references(symbol)
          .filter(
            ({ role, file, span }) => role === 'figure' && !(file === article.file && span.start === figure.span.start),
          );
  const shown = others.slice(0, 5).map(({ file, span }) => {
    const text = textAt(file, span, world);
    const value = quantityAt(text, 0, text.length, article.facts.lang);
    const read = value === undefined ? '' : `: ${escaped(show(value.interval, value.unit))}`;
    return `- “${escaped(shortened(text))}”${read} (${escaped(shortName(file))})`;
  });
  return lines([
    printed,
    declared,
    asOf,
    item ? sourced(item, article) : '',
    shown.length === 0 ? '' : `Also printed:\n\n${shown.join('\n')}`,
  ]);
}

function figureText(figure: Figure, article: Article): string {
  const interval = intervalOf(figure);
  const value = interval ? `Value: **${escaped(show(interval, figure.unit))}**` : 'No value is declared';
  const asOf = figure.asOf === undefined ? '' : `As of ${escaped(dateInWords(figure.asOf) ?? figure.asOf)}`;
  const measures = figure.measures === undefined ? '' : `Measures ${escaped(figure.measures)}`;
  return lines([value, measures, asOf, sourced(figure, article)]);
}

function ballotText(ballot: Ballot, article: Article): string {
  const rows = ballot.options.map(({ id, share, votes }) => [
    id === ballot.outcome ? `**${escaped(id)}**` : escaped(id),
    share ? escaped(show(percentageInterval(share), 'percent')) : '',
    escaped(votes?.text ?? ''),
  ]);
  const facts: [string, string | undefined][] = [
    ['Held', ballot.held && (dateInWords(ballot.held) ?? ballot.held)],
    ['Electorate', ballot.electorate?.text],
    ['Votes cast', ballot.votes?.text],
    ['Turnout', ballot.turnout && `${ballot.turnout.text}%`],
    ['Threshold', ballot.threshold?.text],
    ['Turnout needed', ballot.turnoutThreshold?.text],
    ['Support needed', ballot.supportThreshold?.text],
    ['Rules', ballot.rules],
    ['Outcome', ballot.outcome],
  ];
  const said = facts.flatMap(([label, value]) => (value === undefined ? [] : [`- ${label}: ${escaped(value)}`]));
  return lines([
    `**${escaped(ballot.question ?? ballot.id)}**`,
    rows.length === 0 ? '' : table(['Option', 'Share', 'Votes'], rows),
    said.join('\n'),
    arithmeticOf(ballot).map(escaped).join('\n\n'),
    sourced(ballot, article),
  ]);
}

/** Where a declaration comes from, with a link where there is an address. */
function sourced({ source }: Declared, article: Article): string {
  if (source === undefined) return '';
  const found = article.scope.source(source)?.item;
  return `Source: ${link(found?.title ?? source, found?.url ?? source)}`;
}

/** `Thursday 25 January 2024`; undefined for what is no EDTF. */
export function dateInWords(edtf: string): string | undefined {
  const days = parseEdtf(edtf);
  return days && (days.from === days.to ? `${showWeekday(days.from)} ${showDays(days)}` : showDays(days));
}

function nameOf(article: Article, id: string): string {
  return article.scope.entity(id)?.item.name ?? id;
}

/** What a print stands for, where that is more than it says. */
function meantBy({ interval, unit, text }: Quantity): string {
  const meant = show(interval, unit);
  return meant === text ? '' : `, which stands for ${escaped(meant)}`;
}

/** The last part of a path. */
function shortName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}

function lines(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
