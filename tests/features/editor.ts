/** Asks the façade about marked text: a cursor, several files, those in `registry/` declared data, perhaps a config. */
import { rules } from '../../server/rules/index.ts';
import { type ConfigText, Editor } from '../../server/service/editor.ts';
import { Newsmark } from '../../server/service.ts';
import { configName, readConfig } from '../../server/workspace/config.ts';
import { everyVariant, type Marked, mark, parseMarked } from '../support/markers.ts';

export interface Place {
  file: string;
  span: { start: number; end: number };
}

/** An editor with the files of a marked text, everything judged. */
export function editorOf({ files }: Marked): Editor {
  const newsmark = new Newsmark({ index: true });
  const configs = new Map<string, ConfigText>();
  for (const { path, text } of files) {
    if (path === configName) configs.set(path, { text, findings: readConfig(text, path, rules).findings });
    else newsmark.put(path, text, path.startsWith('registry/') ? 'registry' : 'article');
  }
  newsmark.checkAll();
  return new Editor(newsmark, configs);
}

/** One answer at the cursor of a text. */
export function at<T>(source: string, question: (editor: Editor, file: string, offset: number) => T): T {
  const marked = parseMarked(source);
  const { file, offset } = marked.cursor!;
  return question(editorOf(marked), file, offset);
}

/** The text of an answer's places beside the one that is marked, in every variant. */
export async function expectPlaces(
  source: string,
  question: (editor: Editor, file: string, offset: number) => readonly Place[],
  compare: (found: string, expected: string) => void,
): Promise<void> {
  await everyVariant(source, (marked) => {
    const { file, offset } = marked.cursor!;
    const found = question(editorOf(marked), file, offset).map((place) => ({
      file: place.file,
      ...place.span,
      expect: '',
    }));
    compare(mark(marked.files, found), mark(marked.files, marked.ranges));
  });
}
