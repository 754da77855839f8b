/**
 * `newsmark/preview`: an article as a page, for clients that show one. Not of the protocol; what it asks and answers is in
 * docs/server.md.
 */
import { type Preview, previewOf } from '../features/preview.ts';
import type { Lines } from '../language/nodes.ts';
import { positionOf } from './convert.ts';
import type { Desk } from './desk.ts';

/** As {@link Preview}, with the files of places as URIs and their offsets as positions. */
export interface PreviewAnswer extends Omit<Preview, 'places'> {
  places: { uri: string; position: { line: number; character: number } }[];
}

/** @returns null where the document is no article that is open */
export function answerPreview({ connection, workspaces, guard, buffer }: Desk): void {
  connection.onRequest('newsmark/preview', (params: { textDocument: { uri: string } }): PreviewAnswer | null =>
    guard('preview', null, () => {
      const open = buffer(params);
      if (open?.role !== 'article') return null;
      const { room, file } = open;
      room.newsmark.index(file);
      const article = room.newsmark.article(file);
      if (article === undefined) return null;
      const { places, ...page } = previewOf(article, room.newsmark.world);
      // Of a file that is not kept the lines cost a reading, and many places lie in one.
      const lines = new Map<string, Lines>();
      const linesOf = (name: string): Lines => {
        const known = lines.get(name) ?? room.lines(name);
        lines.set(name, known);
        return known;
      };
      return {
        ...page,
        places: places.map((place) => ({
          uri: workspaces.uriOf(place.file),
          position: positionOf(linesOf(place.file), place.span.start),
        })),
      };
    }),
  );
}
