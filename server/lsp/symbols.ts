/** Outlines and search hits in the protocol's words. */
import { type DocumentSymbol, SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import type { Hit, OutlineItem, OutlineKind } from '../features/symbols.ts';
import type { Lines } from '../language/nodes.ts';
import { type Places, rangeOf } from './convert.ts';

export function symbolsOf(items: readonly OutlineItem[], lines: Lines): DocumentSymbol[] {
  return items.map(({ name, detail, kind, whole, span, children }) => ({
    name: name.trim() === '' ? '…' : name,
    detail,
    kind: kinds[kind],
    range: rangeOf(lines, whole),
    selectionRange: rangeOf(lines, span),
    children: symbolsOf(children, lines),
  }));
}

export function workspaceSymbolsOf(hits: readonly Hit[], places: Places): WorkspaceSymbol[] {
  return hits.map(({ name, kind, id, file, span }) => ({
    name,
    kind: kinds[kind],
    containerName: id,
    location: { uri: places.uriOf(file), range: rangeOf(places.linesOf(file), span) },
  }));
}

const kinds: Record<OutlineKind, SymbolKind> = {
  heading: SymbolKind.String,
  group: SymbolKind.Namespace,
  entity: SymbolKind.Class,
  quote: SymbolKind.Event,
  figure: SymbolKind.Number,
  date: SymbolKind.Constant,
  ballot: SymbolKind.Enum,
  claim: SymbolKind.Boolean,
  event: SymbolKind.Event,
  source: SymbolKind.File,
};
