/**
 * Page furniture: what stands on a page beside the article. Menus, share links, newsletter prompts, related headlines,
 * captions, datelines and repeated headlines are wrapped as asides, never dropped.
 */
import type { Article } from '../model/article.ts';
import { isTitled, type Line, pageLines } from './lines.ts';
import type { Head, Suggestion } from './proposal.ts';

type Sort = 'furniture' | 'caption' | 'advert' | 'related' | 'correction';

interface Judged {
  line: Line;
  sort: Sort;
  reason: string;
  confidence: number;
}

/** Asides, one for each run of lines of a sort that no blank line parts. */
export function furnitureOf(article: Article, head: Head): Suggestion[] {
  const { text } = article.document.plain;
  const lines = pageLines(text);
  const judged = judge(lines, head, article.facts.headline ?? head.headline?.value);
  const suggestions: Suggestion[] = [];
  let last: Suggestion | undefined;
  for (const { line, sort, reason, confidence } of judged) {
    const together =
      last && last.annotation.aside === sort && /^[ \t]*(?:\r\n?|\n)[ \t]*$/.test(text.slice(last.end, line.start));
    if (last && together && line.end - last.start < longest) {
      last.end = line.end;
      continue;
    }
    last = {
      kind: 'aside',
      start: line.start,
      end: line.end,
      text: line.text,
      confidence,
      reason,
      annotation: { aside: sort },
    };
    suggestions.push(last);
  }
  return suggestions;
}

/** So long that no page has more links in a row. */
const longest = 40_000;

function judge(lines: readonly Line[], head: Head, headline: string | undefined): Judged[] {
  const judged: Judged[] = [];
  const prose = proseEnds(lines);
  const parts = [
    ['dateline', head.published],
    ['byline', head.byline],
    ['masthead', head.publisher],
  ] as const;
  let below = false;
  let headlines = 0;
  for (const [index, line] of lines.entries()) {
    const put = (sort: Sort, reason: string, confidence = 0.9): void => {
      judged.push({ line, sort, reason, confidence });
    };
    const known = phrases.find(({ pattern, short }) => (!short || line.words <= short) && pattern.test(line.text));
    if (known) {
      below ||= known.ends === true && index > prose.first;
      put(known.sort, known.reason, known.confidence);
      continue;
    }
    if (headline !== undefined && line.text === headline && ++headlines > 1) {
      put('furniture', 'The headline once more.');
      continue;
    }
    const part = parts.find(([, value]) => value && line.start <= value.start && value.end <= line.end);
    if (part && line.words <= 16 && !(line.ended && line.words > 10) && line.text !== headline) {
      put('furniture', `The ${part[0]} of the page.`);
      continue;
    }
    if (index > prose.last && below && !line.ended) {
      put('related', 'Stands below the end of the article.', 0.85);
      continue;
    }
    if (index > prose.last && !line.ended && inRun(lines, index, prose.last)) {
      put('related', 'One of a run of headlines below the article.', 0.85);
      continue;
    }
    if (
      index < prose.first &&
      line.words <= 4 &&
      !line.ended &&
      isTitled(line) &&
      /^[\p{L}\d\s&'’|>·-]+$/u.test(line.text)
    ) {
      const again = line.text === headline || (headline === undefined && index === 0);
      if (!again && lines.length > 4 && prose.first > 2) put('furniture', 'A short line above the article.', 0.7);
    }
  }
  return judged;
}

/** Indices of the first and last line of running prose. */
function proseEnds(lines: readonly Line[]): { first: number; last: number } {
  const isProse = ({ words, text }: Line): boolean => words >= 8 && /[.?!]["'”’)\]]*$/.test(text);
  const first = lines.findIndex(isProse);
  let last = lines.length - 1;
  while (last > first && !isProse(lines[last]!)) last--;
  return { first: first < 0 ? lines.length : first, last: first < 0 ? lines.length : last };
}

/** Three lines and more without a full stop, one below the other. */
function inRun(lines: readonly Line[], index: number, last: number): boolean {
  let from = index;
  while (from - 1 > last && !lines[from - 1]!.ended) from--;
  let to = index;
  while (to + 1 < lines.length && !lines[to + 1]!.ended && to - from < 3) to++;
  return to - from >= 2;
}

interface Phrase {
  pattern: RegExp;
  sort: Sort;
  reason: string;
  confidence?: number;
  /** Only in lines of so many words at most. */
  short?: number;
  /** What follows it below the prose is no article either. */
  ends?: boolean;
}

const phrases: readonly Phrase[] = [
  {
    pattern:
      /^(?:related (?:articles?|stor(?:y|ies)|topics?|content|links?|news)|more (?:on this story|from|like this|stories|in)\b.*|most (?:read|popular|viewed)|also (?:read|in the news)|you (?:may|might) also (?:like|be interested).*|recommended(?: for you)?|trending(?: now)?|top stories|latest news|editor['’]s picks|don['’]t miss|up next|elsewhere on .*)[:.]?$/i,
    sort: 'related',
    reason: 'Heads a list of other articles.',
    short: 9,
    ends: true,
  },
  {
    pattern:
      /^(?:read more|read also|also read|see also|read next|related|more on this|analysis|explainer|in pictures|live updates)\s?[:|>–-]\s?\S/i,
    sort: 'related',
    reason: 'Leads to another article.',
    short: 24,
  },
  {
    pattern:
      /^(?:watch|listen|video|pictured|above|image|image source|image caption|photo|photograph|picture|file (?:photo|image)|media caption|figure caption|getty images|pa media|reuters)\s?[:,|]\s?\S/i,
    sort: 'caption',
    reason: 'Names a picture or recording.',
    short: 45,
  },
  {
    pattern:
      /^(?:getty images|pa media|pa wire|shutterstock|afp|alamy|bbc|lbc|image|google|local democracy reporting service)$|\((?:photo|image|picture|credit|file)[:\s][^)]*\)\s*$|^(?:photograph|photo|picture|image|credit)s? (?:by|courtesy|credit)\b/i,
    sort: 'caption',
    reason: 'Credits a picture.',
    short: 40,
  },
  {
    pattern:
      /^(?:advertisement|advertisements|sponsored(?: content)?|promoted(?: content| stories)?|paid (?:content|partnership)|ad)$|^(?:advertisement|story continues below advertisement|article continues (?:below|after)\b.*)$/i,
    sort: 'advert',
    reason: 'Announces an advertisement.',
    short: 8,
  },
  {
    pattern:
      /^(?:this (?:article|story|report|headline|piece) (?:was|has been) (?:amended|corrected|updated|edited)\b|correction\b|corrections? and clarifications?\b|clarification\s?:|an earlier version of this\b)/i,
    sort: 'correction',
    reason: 'Corrects the article.',
    short: 90,
  },
  {
    pattern:
      /^(?:newsletters?|subscribe(?: now)?|sign up|sign in|log ?in|register|share|share this(?: article)?|share (?:on|via)\b.*|copy link|print|email|save|close|menu|search|home|skip to (?:main )?content|back to top|comments?|\d+ comments?|leave a comment|follow us|contact us|about us|privacy policy|cookies?.*|terms (?:of use|and conditions).*|advertise with us|facebook|twitter|x|whatsapp|linkedin|reddit|instagram|messenger|bookmark|listen to (?:this )?article|tags|topics|load more|show more|view (?:all|comments)|next|previous|play|mute|live|breaking(?: news)?)$/i,
    sort: 'furniture',
    reason: 'A button or menu entry of the page.',
    short: 9,
  },
  {
    pattern:
      /^\d{1,2}:\d\d(?::\d\d)?(?:\s?\/\s?\d{1,2}:\d\d)?$|^\d+ (?:min(?:ute)?s?|hours?|days?) (?:read|ago)$|^[×✕|•·>«»<*=_—–-]+$/i,
    sort: 'furniture',
    reason: 'A sign of the page.',
    short: 4,
  },
  {
    pattern:
      /^(?:sign up (?:for|to)\b|subscribe (?:to|for)\b|get (?:the latest|our|all the latest)\b|follow (?:us|bbc|[A-Z]\w+) .*\b(?:facebook|twitter|x|instagram|whatsapp|tiktok)\b|join (?:our|the conversation|us on)\b|download (?:our|the) .*\bapp\b|send your story ideas\b|do you have a story\b|have you (?:got|been affected)\b.*\?|email us\b|to get in touch\b|enjoy(?:ing|ed)? this (?:article|story)|support (?:our|independent)\b|become a (?:member|subscriber)|click here\b|tap here\b|want more\b|all rights reserved|copyright ©|©)/i,
    sort: 'furniture',
    reason: 'Speaks to the reader of the page rather than of the news.',
    short: 60,
  },
  {
    pattern: /^[\p{Lu}][\p{L} &,'’-]{2,60}\b(?:correspondents?|reporters?|editor)(?:,? [\p{Lu}][\p{L} ]{1,30})?$/u,
    sort: 'furniture',
    reason: 'The post of the writer.',
    short: 8,
  },
  {
    pattern: /^(?:first |last )?(?:published|updated|posted|last modified|date)\b[:\s].{0,40}\d/i,
    sort: 'furniture',
    reason: 'A dateline.',
    short: 16,
  },
  {
    pattern: /\b\d{1,2}(?:[:.]\d\d)?\s?[ap]m\s?[-–]\s?\d{1,2}(?:[:.]\d\d)?\s?[ap]m$/i,
    sort: 'furniture',
    reason: 'A programme of the day.',
    short: 8,
  },
];
