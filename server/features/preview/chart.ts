/**
 * Bars with the line that they must reach, as SVG: every number stands there as text too, and colours are the page's own, by
 * class. A pure function of its numbers.
 */
import { escapedMarkup } from '../markup.ts';

export interface Bar {
  name: string;
  /** Its length, of a hundred; absent where the number is not known. */
  percent?: number;
  /** The number as it is told. */
  text: string;
  /** A class of its own. */
  sort: 'leading' | 'other' | 'measure';
  /** What is said of it beneath the bar. */
  said?: string;
  /** What it must reach. Neighbours that need the same share one line. */
  needed?: { percent: number; text: string };
}

const width = 240;
const rowHeight = 34;
const lineHeight = 14;

/** @param label what a screen reader says of all of it, before the numbers */
export function barChart(label: string, bars: readonly Bar[]): string {
  let top = 0;
  let before: Bar['needed'];
  const rows: string[] = [];
  const lines: { x: number; from: number; to: number }[] = [];
  for (const { name, percent, text, sort, needed, said } of bars) {
    const isSame = needed !== undefined && before?.percent === needed.percent && before.text === needed.text;
    if (needed && !isSame) {
      const x = across(needed.percent);
      const anchor = x < width * 0.3 ? 'start' : x > width * 0.7 ? 'end' : 'middle';
      rows.push(
        `<text class="needed" x="${x}" y="${top + 11}" text-anchor="${anchor}">${escapedMarkup(needed.text)}</text>`,
      );
      top += lineHeight;
      lines.push({ x, from: top, to: top });
    }
    before = needed;
    const isShort = sort === 'measure' && needed !== undefined && percent !== undefined && percent < needed.percent;
    const length = percent === undefined ? 0 : across(percent);
    rows.push(
      `<text x="0" y="${top + 13}">${escapedMarkup(name)}</text>`,
      `<text class="value" x="${width}" y="${top + 13}" text-anchor="end">${escapedMarkup(text)}</text>`,
      `<rect class="track" x="0" y="${top + 19}" width="${width}" height="10" rx="2"/>`,
      percent === undefined
        ? ''
        : `<rect class="bar ${sort}${isShort ? ' short' : ''}" x="0" y="${top + 19}" width="${length}" height="10" rx="2"/>`,
    );
    top += rowHeight;
    if (said !== undefined) {
      rows.push(`<text class="said ${sort}" x="0" y="${top + 7}">${escapedMarkup(said)}</text>`);
      top += lineHeight;
    }
    const line = lines.at(-1);
    if (needed && line) line.to = top - 3;
  }
  const drawn = lines.map(({ x, from, to }) => `<line class="needed" x1="${x}" x2="${x}" y1="${from}" y2="${to}"/>`);
  const spoken = bars.map(({ name, text, needed, said }) => {
    const notes = [said, needed?.text].filter((note) => note !== undefined);
    return `${name} ${text}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`;
  });
  const all = escapedMarkup(`${label}: ${spoken.join('; ')}`);
  return `<svg class="chart" viewBox="0 0 ${width} ${top}" role="img" aria-label="${all}">${rows.join('')}${drawn.join('')}</svg>`;
}

/** Shares beyond a hundred, which are findings of their own, end at the edge. */
function across(percent: number): number {
  const share = Number.isFinite(percent) ? Math.min(100, Math.max(0, percent)) : 0;
  return Math.round(share * width) / 100;
}
