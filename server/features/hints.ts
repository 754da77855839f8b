/** Small remarks beside the print: the day that 'Wednesday' is, the value of 'a dozen', the name behind an id. */
import type { Span } from '../language/finding.ts';
import type { Article } from '../model/article.ts';
import { speakerOf } from '../model/speaker.ts';
import { show } from '../reading/interval.ts';
import { dateInWords } from './hover.ts';

export interface Hint {
  offset: number;
  label: string;
  tooltip?: string;
}

export interface HintSettings {
  dates: boolean;
  figures: boolean;
  names: boolean;
}

export function hintsOf(article: Article, within: Span, { dates, figures, names }: HintSettings): Hint[] {
  const hints: Hint[] = [];
  const { facts, scope } = article;
  const inside = ({ start, end }: Span): boolean => end >= within.start && start <= within.end;
  if (dates) {
    for (const { span, edtf, reading } of facts.dates) {
      const meant = edtf[0] ?? reading?.readings[0];
      if (
        !inside(span) ||
        meant === undefined ||
        (reading && reading.kind !== 'weekday' && reading.kind !== 'relative')
      )
        continue;
      hints.push({
        offset: span.end,
        label: dateInWords(meant) ?? meant,
        tooltip: edtf.length === 0 ? 'Read from the print' : undefined,
      });
    }
  }
  if (figures) {
    for (const { span, text, reading } of facts.figures) {
      if (!inside(span) || reading === undefined || /\d/.test(text)) continue;
      hints.push({ offset: span.end, label: show(reading.interval, reading.unit) });
    }
  }
  if (names) {
    for (const { at, text, entity } of facts.mentions) {
      const name = scope.entity(entity)?.item.name;
      if (inside(at) && name !== undefined && name !== text) hints.push({ offset: at.end, label: name });
    }
    for (const quote of facts.quotes) {
      if (!inside(quote.at)) continue;
      const speaker = speakerOf(article, quote);
      const name = speaker === undefined ? undefined : (scope.entity(speaker)?.item.name ?? speaker);
      if (name !== undefined)
        hints.push({
          offset: quote.at.end,
          label: name,
          tooltip: quote.speaker === undefined ? 'Read from the print' : undefined,
        });
    }
  }
  return hints.sort((a, b) => a.offset - b.offset);
}
