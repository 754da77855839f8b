/** One suggestion as a line of the list: what it is about, how it would be written, how sure that is, and why. */
import { l10n, MarkdownString, ThemeColor, ThemeIcon, TreeItem } from 'vscode';
import { annotationOf, icons, sureness, titleOf } from './labels.ts';
import { shortened } from './list.ts';
import type { Offer } from './protocol.ts';

/** Longer words are shortened in the middle; all of them stand in the article above. */
const longest = 60;

export function rowOf(offer: Offer): TreeItem {
  const { key, kind, text, declares, reason, asks } = offer;
  const item = new TreeItem(shortened(text, longest));
  item.id = key;
  const fresh = declares.length > 0 ? [l10n.t('new')] : [];
  const open = asks ? [l10n.t('asks who spoke')] : [];
  item.description = [annotationOf(offer), sureness(offer), ...fresh, ...open, reason].join('  ·  ');
  item.iconPath = new ThemeIcon(icons[kind], new ThemeColor(`newsmark.${kind === 'head' ? 'aside' : kind}`));
  item.contextValue = 'suggestion';
  const tooltip = new MarkdownString();
  tooltip.appendText(`${titleOf(kind)}: ${text}`);
  tooltip.appendCodeblock([annotationOf(offer), ...declares].join('\n'), 'yaml');
  tooltip.appendText(`${sureness(offer)} – ${reason}`);
  item.tooltip = tooltip;
  item.accessibilityInformation = {
    label: l10n.t('{0}: {1}. {2}, {3} sure. {4}', titleOf(kind), text, annotationOf(offer), sureness(offer), reason),
  };
  return item;
}
