/** A finding in the margin: what is wrong, the arithmetic, and the other side. */
import type { Finding, Span } from '../../language/finding.ts';
import { escapedMarkup } from '../markup.ts';

export interface Note {
  finding: Finding;
  /** The words that it is about. */
  at: Span;
  /** As printed behind the words and at the note. */
  number: number;
}

/** Other sides that are shown. */
const shown = 4;

/** @param from where the note's block begins; absent for what is not about the prose */
export function noteHtml(
  { finding, at, number }: Note,
  placeOf: (file: string, span: Span) => number,
  from?: number,
): string {
  const { rule, severity, message, arithmetic, related, fixes, file } = finding;
  const own = from === undefined ? `data-place="${placeOf(file, at)}"` : `data-at="${at.start - from}"`;
  const sides = related.slice(0, shown).map((side) => {
    const elsewhere = side.file === file ? '' : ` <span class="file">${escapedMarkup(nameOf(side.file))}</span>`;
    const place = placeOf(side.file, side.span);
    return `<li><button type="button" data-place="${place}">${escapedMarkup(side.message)}${elsewhere}</button></li>`;
  });
  if (related.length > shown) sides.push(`<li>and ${related.length - shown} more</li>`);
  return [
    `<li class="note ${severity}" id="note-${number}">`,
    `<p class="label"><span class="number">${number}</span> ${standing(finding)} <span class="rule">${escapedMarkup(rule)}</span></p>`,
    `<p class="message">${escapedMarkup(message)}</p>`,
    arithmetic === undefined ? '' : `<p class="arithmetic">${escapedMarkup(arithmetic)}</p>`,
    sides.length === 0 ? '' : `<p class="label">The other side</p><ul class="sides">${sides.join('')}</ul>`,
    `<p class="ways"><button type="button" ${own}>Go to it</button>`,
    `<button type="button" ${own} data-fix>${fixes.length > 0 ? 'Ways out…' : 'Explain or ignore…'}</button></p></li>`,
  ].join('');
}

/** What a finding of this severity is to somebody who checks facts. */
function standing({ severity, rule }: Finding): string {
  if (severity === 'warning') return 'Doubtful';
  if (severity === 'info') return 'Remark';
  return rule.startsWith('format/') || rule === 'entity/undeclared' ? 'Error' : 'Contradiction';
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
