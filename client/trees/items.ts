/** How the nodes of the trees look. */
import {
  type Location,
  l10n,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  type Uri,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Spot, Subject } from '../questions.ts';
import type { Node } from './nodes.ts';

export function itemOf(node: Node, converter: BaseLanguageClient['protocol2CodeConverter']): TreeItem {
  const placeOf = (spot: { uri: string; range: Spot['range'] }): Location => converter.asLocation(spot) as Location;
  switch (node.what) {
    case 'subject':
      return subjectItem(node.subject, converter);
    case 'value':
      return valueItem(node, placeOf);
    case 'mentions': {
      const item = new TreeItem(l10n.t('Mentions'), TreeItemCollapsibleState.Collapsed);
      item.description = String(node.places.length);
      item.iconPath = new ThemeIcon('references');
      item.id = `${node.subject.id} mentions`;
      return item;
    }
    case 'spot':
      return spotItem(node.spot, placeOf(node.spot));
    case 'more':
      return new TreeItem(l10n.t('The latest {0} of {1} places', node.shown, node.total));
  }
}

function subjectItem(subject: Subject, converter: BaseLanguageClient['protocol2CodeConverter']): TreeItem {
  const { id, name, type, mentions, quotes, values, disputed, articles, range, only, declared } = subject;
  const some = mentions + quotes + values > 0;
  const item = new TreeItem(name, some ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None);
  item.id = id;
  const against = disputed === 0 ? '' : disputed === 1 ? l10n.t('1 disputed') : l10n.t('{0} disputed', disputed);
  const counts = [
    values === 1 ? l10n.t('1 value') : values > 1 ? l10n.t('{0} values', values) : '',
    quotes === 1 ? l10n.t('1 quotation') : quotes > 1 ? l10n.t('{0} quotations', quotes) : '',
    mentions === 1 ? l10n.t('1 mention') : mentions > 1 ? l10n.t('{0} mentions', mentions) : '',
    articles > 1 ? l10n.t('{0} articles', articles) : '',
    // Two of one name may be two: each article that declares its own says so.
    only === undefined ? '' : l10n.t('only in {0}', nameOf(converter.asUri(only))),
  ];
  const parts = [against, range ?? '', ...counts].filter((part) => part !== '');
  item.description = parts.join(' · ') || l10n.t('not mentioned');
  item.iconPath = subjectIcon(subject);
  item.tooltip = [name, type, ...parts].filter(Boolean).join('\n');
  item.contextValue = `subject${declared ? ' declared' : ''}${mentions + quotes + values > 1 ? ' comparable' : ''}`;
  item.accessibilityInformation = { label: [name, type, ...parts].filter(Boolean).join(', ') };
  return item;
}

/** Of figures in dispute that they are; of people who they are, in the colour of what is wrong. */
function subjectIcon({ type = '', disputed, worst }: Subject): ThemeIcon {
  const colour = disputed === 0 ? undefined : worst === 'error' ? wrong : warning;
  const figure = type === 'measure' || type === 'ballot';
  if (figure && colour) return new ThemeIcon(worst === 'error' ? 'error' : 'warning', colour);
  return new ThemeIcon(icons[type] ?? 'question', colour);
}

function valueItem(node: Extract<Node, { what: 'value' }>, placeOf: (spot: Spot) => Location): TreeItem {
  const { shown, asOf, part, objection, places, subject } = node;
  const [only, ...others] = places;
  const label = part === undefined ? shown : `${part.replaceAll('.', ' ')}: ${shown}`;
  const item = new TreeItem(
    label,
    others.length > 0 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None,
  );
  const when = asOf === undefined ? '' : l10n.t('as of {0}', asOf);
  const where = only && others.length === 0 ? articleOf(only, placeOf(only)) : l10n.t('{0} places', places.length);
  const published = only && others.length === 0 ? only.published : undefined;
  const dated = published === undefined || published === asOf ? '' : l10n.t('published {0}', published);
  item.description = [asOf ?? '', where, dated].filter(Boolean).join(' · ');
  item.iconPath = iconOf(objection, subject.type === 'ballot' ? 'checklist' : 'symbol-number');
  item.tooltip = [label, objection?.message, where, when, published && l10n.t('published {0}', published)]
    .filter(Boolean)
    .join('\n');
  item.contextValue = 'place comparable';
  item.accessibilityInformation = {
    label: [objection ? l10n.t('Disputed') : '', label, when, where, objection?.message].filter(Boolean).join(', '),
  };
  if (only) item.command = going(placeOf(only));
  return item;
}

function spotItem(spot: Spot, place: Location): TreeItem {
  const { words, role, published, objection } = spot;
  const item = new TreeItem(words);
  const where = articleOf(spot, place);
  item.description = [published, role === 'declared' ? l10n.t('declared') : '', where].filter(Boolean).join(' · ');
  item.iconPath = iconOf(objection, roleIcons[role]);
  item.tooltip = [
    words,
    objection?.message,
    where,
    published,
    `${workspace.asRelativePath(place.uri)}:${place.range.start.line + 1}`,
  ]
    .filter(Boolean)
    .join('\n');
  item.contextValue = 'place comparable';
  item.command = going(place);
  item.accessibilityInformation = {
    label: [objection ? l10n.t('Disputed') : '', words, where, published, objection?.message]
      .filter(Boolean)
      .join(', '),
  };
  return item;
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The headline, or else the file. */
function articleOf({ headline }: Spot, { uri }: Location): string {
  return headline ?? workspace.asRelativePath(uri);
}

function going({ uri, range }: Location) {
  return {
    command: 'vscode.open',
    title: l10n.t('Go to it'),
    arguments: [uri, { selection: range, preserveFocus: true }],
  };
}

function iconOf(objection: Spot['objection'], usual: string): ThemeIcon {
  if (objection === undefined) return new ThemeIcon(usual);
  return objection.severity === 'error' ? new ThemeIcon('error', wrong) : new ThemeIcon('warning', warning);
}

const wrong = new ThemeColor('list.errorForeground');
const warning = new ThemeColor('list.warningForeground');

const icons: Record<string, string> = {
  person: 'person',
  organisation: 'organization',
  place: 'location',
  group: 'organization',
  law: 'law',
  work: 'book',
  role: 'briefcase',
  ballot: 'checklist',
  measure: 'symbol-number',
};

const roleIcons: Record<Spot['role'], string> = {
  mention: 'person',
  quote: 'quote',
  via: 'megaphone',
  figure: 'symbol-number',
  outcome: 'checklist',
  declared: 'symbol-key',
};
