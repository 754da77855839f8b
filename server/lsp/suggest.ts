/** `newsmark/suggest…`: what is proposed for an article, the edits of what is accepted, and pages imported as articles. */
import {
  type CodeActionParams,
  CodeActionTriggerKind,
  type Range,
  RequestType,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Acceptance, Offer, Offers } from '../service/proposals.ts';
import type { Buffer } from '../service/workspaces.ts';
import { rangeOf, spanOf, workspaceEditOf } from './convert.ts';
import type { Desk } from './desk.ts';

type Proposals = typeof import('../service/proposals.ts');

interface Asked {
  textDocument: { uri: string };
  /** `short`, the default, leaves to the print what the print says. */
  style?: 'short' | 'full';
}

/** An offer with its place in the protocol's terms. */
export interface OfferAt extends Omit<Offer, 'span'> {
  range: Range;
}

interface Listed extends Omit<Offers, 'offers' | 'registry'> {
  offers: OfferAt[];
  /** URI of the registry file that new entities go to; `made` where it is yet to be made. */
  registry?: { uri: string; made: boolean };
}

interface Wanted extends Asked {
  keys: string[];
  entities: 'article' | 'registry';
  meant?: Record<string, string>;
}

interface Written {
  edit?: WorkspaceEdit;
  left: string[];
}

const requests = {
  list: new RequestType<Asked, Listed, void>('newsmark/suggest'),
  one: new RequestType<Asked & { range: Range }, OfferAt | null, void>('newsmark/suggestFor'),
  accept: new RequestType<Wanted, Written, void>('newsmark/suggestAccept'),
  page: new RequestType<{ name: string; text: string }, { text: string }, void>('newsmark/suggestImport'),
};

/** Above this length, in characters, an editor that asks by itself after every move of the cursor gets no proposals. */
const longest = 60_000;

export function answerSuggesting(desk: Desk): void {
  const { connection } = desk;
  const style = (asked: Asked): 'short' | 'full' => (asked.style === 'full' ? 'full' : 'short');

  connection.onRequest(requests.list, async (asked) => {
    const { offersOf, firstRegistry } = await proposals();
    const nothing: Listed = { offers: [], candidates: [] };
    return desk.guard('suggestions', nothing, () => {
      const buffer = desk.buffer(asked);
      const article = buffer && articleIn(buffer);
      if (buffer === undefined || article === undefined) return nothing;
      const { newsmark, root } = buffer.room;
      const { offers, candidates, registry } = offersOf(article, style(asked), newsmark.world);
      const place = registry ?? firstRegistry(root);
      return {
        offers: offers.map((each) => offerAt(each, buffer)),
        candidates,
        registry: place === undefined ? undefined : { uri: desk.workspaces.uriOf(place), made: registry === undefined },
      };
    });
  });

  connection.onRequest(requests.one, async (asked) => {
    const { offerFor } = await proposals();
    return desk.guard('suggestions', null, () => {
      const buffer = desk.buffer(asked);
      const article = buffer && articleIn(buffer);
      if (buffer === undefined || article === undefined) return null;
      const offer = offerFor(article, spanOf(buffer.room.lines(buffer.file), asked.range), style(asked));
      return offer ? offerAt(offer, buffer) : null;
    });
  });

  connection.onRequest(requests.accept, async (asked) => {
    const { accepting, firstRegistry } = await proposals();
    const { keys, meant } = asked;
    return desk.guard<Written>('suggestions', { left: keys }, () => {
      const buffer = desk.buffer(asked);
      const article = buffer && articleIn(buffer);
      if (buffer === undefined || article === undefined) return { left: keys };
      const { room } = buffer;
      const { world } = room.newsmark;
      const create = world.registryFiles().length === 0 ? firstRegistry(room.root) : undefined;
      const entities: Acceptance['entities'] =
        asked.entities === 'article' ? 'article' : create ? { create } : 'registry';
      const { edits, left } = accepting(article, keys, { style: style(asked), entities, meant }, world);
      const edit = workspaceEditOf(edits, desk.diagnostics.placesOf(room));
      return edits.length === 0 ? { left } : { edit, left };
    });
  });

  connection.onRequest(requests.page, async ({ name, text }) => {
    const { imported } = await proposals();
    return desk.guard('an import', { text }, () => ({ text: imported(name, text) }));
  });
}

/** What adds proposals to the actions at a place; undefined where there are none to add, so that nothing is loaded for them. */
export async function proposalsAt(
  desk: Desk,
  { textDocument, range, context }: CodeActionParams,
): Promise<Proposals | undefined> {
  const buffer = desk.buffer({ textDocument });
  const byItself = context.triggerKind === CodeActionTriggerKind.Automatic;
  if (buffer?.role !== 'article' || (byItself && buffer.text.length > longest)) return undefined;
  const selects = range.start.line !== range.end.line || range.start.character !== range.end.character;
  const finds = context.diagnostics.some(({ code }) => code === 'entity/unlinked' || code === 'quote/unattributed');
  return selects || finds ? proposals() : undefined;
}

function proposals(): Promise<Proposals> {
  return import('../service/proposals.ts');
}

function articleIn({ role, room, file }: Buffer) {
  return role === 'article' ? room.newsmark.article(file) : undefined;
}

function offerAt({ span, ...offer }: Offer, { room, file }: Buffer): OfferAt {
  return { ...offer, range: rangeOf(room.lines(file), span) };
}
