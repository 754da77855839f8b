/**
 * Marked text, so that no test counts a column by hand.
 *
 *     ‹|…|›{message}   a range and what is expected there (`{message}` may be left out); ranges nest
 *     <|>              the cursor
 *     //- path         at the start of a line: what follows, up to the next such line, is that file
 *
 * A text that begins with a line end is taken as an indented block: the first line end, the indentation that all lines
 * share and a last line of nothing but spaces go away.
 */

export interface MarkedFile {
  path: string;
  text: string;
}

/** A stretch of a file, in UTF-16 code units, and the message or rule id that stood in braces behind it. */
export interface MarkedRange {
  file: string;
  start: number;
  end: number;
  expect: string;
}

export interface Marked {
  files: MarkedFile[];
  /** In the order of files, then of opening marks. */
  ranges: MarkedRange[];
  cursor?: { file: string; offset: number };
}

/** Takes the marks out of a text. `path` names the file of a text without a `//- path` line. Throws on unpaired marks. */
export function parseMarked(source: string, path = 'article.news'): Marked {
  const marked: Marked = { files: [], ranges: [] };
  for (const file of splitFiles(undent(source), path)) {
    readMarks(file, marked);
  }
  return marked;
}

/** Puts marks into texts: the inverse of {@link parseMarked}, so that a failing comparison shows the place in the text. */
export function mark(files: readonly MarkedFile[], ranges: readonly MarkedRange[]): string {
  return files.map((file) => header(file, files.length) + markFile(file, ranges)).join('');
}

/**
 * Runs a test on the marked text as written, with CRLF line ends, and with an emoji in front (in the front matter, a
 * registry file and the prose), since those are what positions get wrong. The variant's name leads a failure's message.
 */
export async function everyVariant(
  source: string,
  body: (marked: Marked, variant: string) => void | Promise<void>,
  path?: string,
): Promise<void> {
  const original = parseMarked(source, path);
  const variants = { 'as written': original, 'with CRLF': withCrlf(original), 'with emoji': withEmoji(original) };
  for (const [variant, marked] of Object.entries(variants)) {
    try {
      await body(marked, variant);
    } catch (error) {
      if (error instanceof Error) error.message = `${variant}: ${error.message}`;
      throw error;
    }
  }
}

const rangeMark = /‹\||\|›(?:\{([^{}\r\n]*)\})?|<\|>/g;

function undent(source: string): string {
  if (!source.startsWith('\n')) return source;
  const lines = source.slice(1).split('\n');
  if (lines.at(-1)?.trim() === '') lines[lines.length - 1] = '';
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const shared = indents.reduce((least, indent) => Math.min(least, indent), Number.POSITIVE_INFINITY);
  return lines.map((line) => line.slice(Math.min(shared, line.length))).join('\n');
}

function splitFiles(source: string, path: string): MarkedFile[] {
  const [before = '', ...rest] = source.split(/^\/\/- *(.+?) *\r?\n/m);
  if (rest.length === 0) return [{ path, text: before }];
  const files = before.trim() === '' ? [] : [{ path, text: before }];
  for (let index = 0; index < rest.length; index += 2) {
    files.push({ path: rest[index] as string, text: rest[index + 1] ?? '' });
  }
  return files;
}

function readMarks({ path, text }: MarkedFile, into: Marked): void {
  let plain = '';
  let behind = 0;
  const open: MarkedRange[] = [];
  for (const match of text.matchAll(rangeMark)) {
    plain += text.slice(behind, match.index);
    behind = match.index + match[0].length;
    if (match[0] === '<|>') {
      if (into.cursor) throw new Error(`Unexpected second cursor in ${path}`);
      into.cursor = { file: path, offset: plain.length };
    } else if (match[0] === '‹|') {
      const range = { file: path, start: plain.length, end: plain.length, expect: '' };
      open.push(range);
      into.ranges.push(range);
    } else {
      const range = open.pop();
      if (!range) throw new Error(`Unexpected |› without ‹| in ${path}`);
      range.end = plain.length;
      range.expect = match[1] ?? '';
    }
  }
  if (open.length > 0) throw new Error(`Unexpected ‹| without |› in ${path}`);
  into.files.push({ path, text: plain + text.slice(behind) });
}

function header(file: MarkedFile, count: number): string {
  return count > 1 ? `//- ${file.path}\n` : '';
}

/** Where two ranges open at one place the longer one opens first, and of two alike the one that is listed first. */
function markFile({ path, text }: MarkedFile, ranges: readonly MarkedRange[]): string {
  const sorted = ranges
    .filter((range) => range.file === path)
    .sort((one, other) => one.start - other.start || other.end - one.end);
  let marked = '';
  let behind = 0;
  const open: MarkedRange[] = [];
  const copyTo = (offset: number): void => {
    marked += text.slice(behind, offset);
    behind = offset;
  };
  const closeUpTo = (offset: number): void => {
    for (let last = open.at(-1); last && last.end <= offset; last = open.at(-1)) {
      copyTo(last.end);
      marked += `|›${last.expect && `{${last.expect}}`}`;
      open.pop();
    }
  };
  for (const range of sorted) {
    if (range.end > range.start || open.at(-1)?.end !== range.start) closeUpTo(range.start);
    copyTo(range.start);
    marked += '‹|';
    open.push(range);
  }
  closeUpTo(text.length);
  return marked + text.slice(behind);
}

function withCrlf(marked: Marked): Marked {
  return insert(marked, (text) =>
    [...text.matchAll(/(?<!\r)\n/g)].map((match) => ({ offset: match.index, text: '\r', inRange: true })),
  );
}

const emoji = '😀';

/** A comment leads the YAML; the prose begins with the emoji, behind the `# ` of a heading. */
function withEmoji(marked: Marked): Marked {
  return insert(marked, (text, path) => {
    if (/\.ya?ml$/.test(path)) return [{ offset: 0, text: `# ${emoji}\n` }];
    const frontMatter = /^---\r?\n(?:.*?\n)??---(?:\r?\n|$)/s.exec(text)?.[0] ?? '';
    const prose = /\S/.exec(text.slice(frontMatter.length));
    const insertions = frontMatter === '' ? [] : [{ offset: text.indexOf('\n') + 1, text: `# ${emoji}\n` }];
    if (!prose) return insertions;
    const offset = frontMatter.length + prose.index;
    return [...insertions, { offset: text.startsWith('# ', offset) ? offset + 2 : offset, text: `${emoji} ` }];
  });
}

interface Insertion {
  offset: number;
  text: string;
  /** Whether a range that starts or a cursor that stands right here takes the text in, rather than moving behind it. */
  inRange?: boolean;
}

function insert(marked: Marked, insertionsFor: (text: string, path: string) => Insertion[]): Marked {
  const insertions = new Map(marked.files.map(({ path, text }) => [path, insertionsFor(text, path)]));
  const moved = (file: string, offset: number, isEnd: boolean): number => {
    let by = 0;
    for (const insertion of insertions.get(file) ?? []) {
      const here = insertion.offset === offset && !insertion.inRange && !isEnd;
      if (insertion.offset < offset || here) by += insertion.text.length;
    }
    return offset + by;
  };
  const files = marked.files.map(({ path, text }) => {
    let longer = '';
    let behind = 0;
    for (const insertion of insertions.get(path) ?? []) {
      longer += text.slice(behind, insertion.offset) + insertion.text;
      behind = insertion.offset;
    }
    return { path, text: longer + text.slice(behind) };
  });
  const ranges = marked.ranges.map((range) => ({
    ...range,
    start: moved(range.file, range.start, false),
    end: moved(range.file, range.end, range.end > range.start),
  }));
  if (!marked.cursor) return { files, ranges };
  const { file, offset } = marked.cursor;
  return { files, ranges, cursor: { file, offset: moved(file, offset, false) } };
}
