/** What the head of a page prints about the article: headline, byline, dateline and publisher, with their places. */
import type { Article } from '../model/article.ts';
import { readTimes } from '../reading/time.ts';
import { isTitled, type Line, pageLines } from './lines.ts';
import type { Head, HeadValue } from './proposal.ts';

/** Lines that are looked at from the top; a head is never longer. */
const depth = 14;

/** What the page says and the front matter does not. */
export function headOf(article: Article): Head {
  const { facts, document } = article;
  const lines = pageLines(document.plain.text.slice(0, 8_000)).slice(0, depth);
  const head: Head = {};
  const top = lines.slice(0, firstParagraph(lines) + 1);
  if (facts.published === undefined) head.published = dateline(top, facts.lang) ?? agencyDate(lines, facts.lang);
  if (facts.byline === undefined) head.byline = byline(top) ?? byline(lines);
  if (facts.publisher === undefined) head.publisher = publisher(top, lines);
  if (facts.headline === undefined) head.headline = headline(article, top, head);
  for (const key of Object.keys(head) as (keyof Head)[]) if (head[key] === undefined) delete head[key];
  return head;
}

/** Index of the first line of running prose. */
function firstParagraph(lines: readonly Line[]): number {
  const at = lines.findIndex((line) => line.words >= 14 && /[.?!]["'”’)]*$/.test(line.text));
  return at < 0 ? lines.length - 1 : at;
}

/** A line that prints a day and little else: "Published 9 January 2023, 19:39". */
function dateline(lines: readonly Line[], lang: string): HeadValue | undefined {
  for (const line of lines) {
    if (!/\d/.test(line.text) || (line.words > 16 && !/\d{4}-\d\d-\d\d/.test(line.text))) continue;
    const found = dayIn(line, lang);
    const iso = found && /^\d{4}-\d\d-\d\d$/.test(found.text);
    if (found && (iso || (line.words <= 16 && isDateline(line.text, found.text)))) return found.head;
  }
  return undefined;
}

/** "CASTLETON, 4 March 2024 (AP) —" and "LEEDS, March 4 -". */
function agencyDate(lines: readonly Line[], lang: string): HeadValue | undefined {
  for (const line of lines) {
    const place = /^[\p{Lu}][\p{Lu} .'-]+[,(][^.]{3,50}?(?:[—–]|\s-\s|\)\s*[—–-])/u.exec(line.text)?.[0];
    const found = place && dayIn({ ...line, text: place }, lang);
    if (found) return found.head;
  }
  return undefined;
}

function dayIn(line: Pick<Line, 'text' | 'start'>, lang: string): { text: string; head: HeadValue } | undefined {
  for (const { text, start, end, readings, kind } of readTimes(line.text, { lang })) {
    const value = readings[0];
    if (kind !== 'day' || value === undefined || readings.length > 1 || !/^\d{4}-\d\d-\d\d/.test(value)) continue;
    return { text, head: { value: value.slice(0, 10), start: line.start + start, end: line.start + end } };
  }
  return undefined;
}

function isDateline(line: string, day: string): boolean {
  const rest = line
    .replace(day, '')
    .replace(/\b\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?\b|\b(?:GMT|BST|UTC|EST|EDT|PST|ET|AEST|IST)\b/gi, '');
  const words = rest.match(/\p{L}+/gu) ?? [];
  return (
    (words.length <= 3 && !/[.?!]$/.test(line)) ||
    /^(?:first |last )?(?:published|updated|posted|date|by)\b/i.test(line)
  );
}

/** "By Ada Brook", "By Ada Brook and Ben Shaw, health correspondents". */
function byline(lines: readonly Line[]): HeadValue | undefined {
  for (const { text, start } of lines) {
    const match =
      /^(?:Words |Report |Story )?[Bb][Yy]:? ((?:\p{Lu}[\p{L}.'’-]+)(?: (?:\p{Lu}[\p{L}.'’-]*|de|van|von|al|bin|ten))*(?:(?:,| and| &) \p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+)+)*)/u.exec(
        text,
      );
    const name = match?.[1];
    if (!match || name === undefined || name.split(' ').length < 2 || text.length > match[0].length + 60) continue;
    if (/[.?!]$/.test(text) && text.length > match[0].length + 20) continue;
    const from = start + match[0].length - name.length;
    return { value: name.replace(/,$/, ''), start: from, end: from + name.length };
  }
  return undefined;
}

/** A masthead above the headline, or the paper that a line of the head names. */
function publisher(top: readonly Line[], lines: readonly Line[]): HeadValue | undefined {
  for (const { text, start } of lines) {
    const named = /^(?:Published by|Source:|©(?: \d{4})?) (\p{Lu}[\p{L}\p{N} .'&-]{1,40}?)\.?$/u.exec(text)?.[1];
    if (named)
      return { value: named, start: start + text.indexOf(named), end: start + text.indexOf(named) + named.length };
  }
  const agency = /^(BBC|LBC|ITV|CNN|Reuters|AP|PA)$/;
  for (const { text, start, end } of top) if (agency.test(text)) return { value: text, start, end };
  const [first, second] = top;
  const masthead =
    /\b(?:Times|Post|Daily|News|Herald|Gazette|Courier|Echo|Mail|Chronicle|Observer|Tribune|Argus|Advertiser|Standard|Telegraph|Mercury|Journal|Express)\b/;
  if (first && second && first.words <= 4 && isTitled(first) && !first.ended && masthead.test(first.text))
    return { value: first.text, start: first.start, end: first.end };
  return undefined;
}

/** The heading, else the line above the prose that reads like a headline: the one that is printed twice, or the longest. */
function headline(article: Article, top: readonly Line[], found: Head): HeadValue | undefined {
  const heading = article.document.tree.children.find((block) => block.type === 'heading');
  const { plain } = article.document;
  if (heading) {
    const start = plain.toPlain(heading.start);
    const end = plain.toPlain(heading.end);
    const value = plain.text.slice(start, end).trim();
    return value === '' ? undefined : { value, start, end };
  }
  const taken = [found.published, found.byline, found.publisher].filter((each) => each !== undefined);
  const candidates = top.slice(0, -1).filter((line) => {
    if (taken.some(({ start, end }) => start < line.end && line.start < end)) return false;
    return (
      line.words >= 3 &&
      line.words <= 26 &&
      !/[.;,]["'”’]*$/.test(line.text) &&
      !/^(?:by|published|updated|watch|listen|photo|image|share|read more|follow)\b/i.test(line.text)
    );
  });
  const twice = candidates.find((line, i) => candidates.some((other, j) => j !== i && other.text === line.text));
  const first = candidates.find(({ words }) => words >= 4) ?? candidates[0];
  const line = twice ?? first;
  return line && { value: line.text, start: line.start, end: line.end };
}
