/**
 * Requests beyond the protocol, for the lists of an editor that knows them: the worksheet of an article and of all of them,
 * people and figures of the workspace, two articles side by side. What comes of many articles waits until all are judged, and
 * is put together in slices.
 */
import { type CancellationToken, LSPErrorCodes, type Range, ResponseError, type TextEdit } from 'vscode-languageserver';
import type { Listed, Spot } from '../features/archive.ts';

import type { Half } from '../features/compare/pair.ts';
import type { Marks } from '../features/marking.ts';
import type { Wing } from '../features/shelf.ts';
import type { Span } from '../language/finding.ts';
import type { Room } from '../service/room.ts';
import { rangeOf, spanOf, textEditsOf } from './convert.ts';
import type { Desk } from './desk.ts';

interface Document {
  textDocument: { uri: string };
}

/** A place by its document and, where it is no whole article, its range. */
interface At {
  uri: string;
  range?: Range;
}

/** How long one slice of the work is, in milliseconds. */
const slice = 8;

export function answerChecking(desk: Desk): void {
  const { connection, diagnostics, workspaces } = desk;
  let asked = false;
  diagnostics.onSettled.push(() => {
    if (asked) void connection.sendNotification('newsmark/changed');
  });

  connection.onRequest('newsmark/claims', (params: Document) => {
    asked = true;
    const nothing = { claims: [], sources: [] };
    return desk.guard('the worksheet', nothing, () => {
      const buffer = desk.buffer(params);
      if (buffer === undefined || buffer.role !== 'article') return nothing;
      const { room, file } = buffer;
      const lines = room.lines(file);
      const claims = room.editor.claims(file, diagnostics.current(buffer));
      const { uriOf, linesOf } = diagnostics.placesOf(room);
      const told = claims.map(({ span, findings, ...claim }) => ({
        ...claim,
        range: rangeOf(lines, span),
        findings: findings.map(({ related, ...finding }) => ({
          ...finding,
          related: related.map((side) => ({
            uri: uriOf(side.file),
            range: rangeOf(linesOf(side.file), side.span),
            message: side.message,
          })),
        })),
      }));
      return { claims: told, sources: room.editor.sources(file) };
    });
  });

  connection.onRequest('newsmark/mark', (params: Document & { ranges: Range[] } & Marks): TextEdit[] =>
    desk.guard('marking', [], () => {
      const buffer = desk.buffer(params);
      if (buffer === undefined || buffer.role !== 'article') return [];
      const { room, file } = buffer;
      const lines = room.lines(file);
      const { ranges, checked, source } = params;
      const words = ranges.map((range) => spanOf(lines, range));
      return textEditsOf(room.editor.mark(file, words, { checked, source }), lines);
    }),
  );

  connection.onRequest('newsmark/progress', async (_: unknown, token: CancellationToken) => {
    asked = true;
    return overRooms(desk, token, 'the list of articles', function* (room) {
      const articles = yield* room.editor.progress();
      return articles.map(([file, progress]) => ({ uri: workspaces.uriOf(file), ...progress }));
    });
  });

  connection.onRequest('newsmark/archive', async (params: { wing: Wing; query?: string }, token: CancellationToken) => {
    asked = true;
    const found = await overRooms(desk, token, 'people and figures', function* (room) {
      const { subjects, total } = yield* room.editor.subjects(params.wing, params.query ?? '');
      return [{ subjects: subjects.map((subject) => listed(desk, room, subject)), total }];
    });
    if (found instanceof ResponseError) return found;
    const total = found.reduce((sum, each) => sum + each.total, 0);
    return { subjects: found.flatMap((each) => each.subjects), total };
  });

  connection.onRequest('newsmark/places', async ({ id }: { id: string }, token: CancellationToken) => {
    const [folder, symbol] = JSON.parse(id) as [string, string];
    const found = await overRooms(desk, token, 'places', function* (room) {
      if (room.root.folder !== folder) return [];
      const { places, values, total } = yield* room.editor.places(symbol);
      const placed = spotsOf(desk, room);
      const groups = values.map((group) => ({ ...group, places: group.places.map(placed) }));
      // Of what stands in groups, the groups are enough.
      return [{ places: groups.length > 0 ? [] : places.map(placed), values: groups, total }];
    });
    return found instanceof ResponseError ? found : (found[0] ?? { places: [], values: [], total: 0 });
  });

  connection.onRequest(
    'newsmark/compare',
    async ({ left, right }: { left: At; right: At }, token: CancellationToken) => {
      const files = [left, right].map(({ uri }) => workspaces.fileOf(uri)) as [string, string];
      const found = await overRooms(desk, token, 'the comparison', function* (room) {
        if (!files.every((file) => room.newsmark.has(file))) return [];
        const { linesOf, uriOf } = diagnostics.placesOf(room);
        const spans = [left, right].map(({ range }, index) => range && spanOf(linesOf(files[index]!), range));
        yield;
        const compared = room.editor.compare(...files, { left: spans[0], right: spans[1] });
        if (compared === undefined) return [];
        const half = (file: string, { span, interval, ...rest }: Half) => ({
          ...rest,
          ...(interval && { low: finite(interval.low), high: finite(interval.high) }),
          range: rangeOf(linesOf(file), span),
        });
        const side = ({ file, ...rest }: { file: string }) => ({ ...rest, uri: uriOf(file) });
        const pairs = compared.pairs.map((pair) => ({
          ...pair,
          left: half(files[0], pair.left),
          right: half(files[1], pair.right),
        }));
        return [{ left: side(compared.left), right: side(compared.right), pairs, cut: compared.cut }];
      });
      return found instanceof ResponseError ? found : (found[0] ?? null);
    },
  );
}

/** What each workspace answers, put together in slices once everything is judged; begun anew where something changes. */
async function overRooms<T>(
  desk: Desk,
  token: CancellationToken,
  what: string,
  ask: (room: Room) => Generator<void, T[]>,
): Promise<T[] | ResponseError> {
  await desk.diagnostics.settled();
  const found: T[] = [];
  for (const room of [...desk.workspaces.rooms()]) {
    const work = ask(room);
    for (;;) {
      const until = performance.now() + slice;
      const step = desk.guard(what, { done: true as const, value: [] as T[] }, () => {
        let next = work.next();
        while (!next.done && performance.now() < until) next = work.next();
        return next;
      });
      if (step.done) {
        found.push(...(step.value ?? []));
        break;
      }
      await new Promise((resolve) => setImmediate(resolve));
      if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    }
  }
  return found;
}

/** A subject with an id that finds it again, whatever its workspace. */
function listed({ diagnostics }: Desk, room: Room, subject: Listed) {
  const { symbol, only, declared, low: _low, high: _high, unit: _unit, ...rest } = subject;
  const { uriOf, linesOf } = diagnostics.placesOf(room);
  return {
    id: JSON.stringify([room.root.folder, symbol]),
    ...rest,
    only: only && uriOf(only),
    declared: declared && { uri: uriOf(declared.file), range: rangeOf(linesOf(declared.file), declared.span) },
  };
}

function spotsOf({ diagnostics }: Desk, room: Room) {
  const { uriOf, linesOf } = diagnostics.placesOf(room);
  return ({ file, span, value: _, ...rest }: Spot & { span: Span; value?: unknown }) => ({
    ...rest,
    uri: uriOf(file),
    range: rangeOf(linesOf(file), span),
  });
}

/** Ends that stand for "without end" are left out. */
function finite(end: number | undefined): number | undefined {
  return end !== undefined && Math.abs(end) < Number.MAX_VALUE ? end : undefined;
}
