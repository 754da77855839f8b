/** A finding in the margin: what is wrong, the arithmetic, and the other side. */
import type { Finding, Span } from '../../language/finding.ts';
import { escapedMarkup } from '../markup.ts';
import type { Leads } from './leads.ts';

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
export function noteHtml(note: Note, leads: Leads, from?: number): string {
  const { finding, number } = note;
  const { rule, severity, message, arithmetic, related, file } = finding;
  const sides = related.slice(0, shown).map((side) => {
    const elsewhere = side.file === file ? '' : ` <span class="file">${escapedMarkup(nameOf(side.file))}</span>`;
    return `<li>${leads.toSide(side.file, side.span, escapedMarkup(side.message) + elsewhere)}</li>`;
  });
  if (related.length > shown) sides.push(`<li>and ${related.length - shown} more</li>`);
  return [
    `<li class="note ${severity}" id="${leads.noteId(number)}">`,
    `<p class="label"><span class="number">${number}</span> ${standing(finding)} <span class="rule">${escapedMarkup(rule)}</span></p>`,
    `<p class="message">${escapedMarkup(message)}</p>`,
    arithmetic === undefined ? '' : `<p class="arithmetic">${escapedMarkup(arithmetic)}</p>`,
    sides.length === 0 ? '' : `<p class="label">The other side</p><ul class="sides">${sides.join('')}</ul>`,
    `${leads.ways(finding, note.at, from)}</li>`,
  ].join('');
}

/** What a finding of this severity is to somebody who checks facts. */
function standing({ severity, rule }: Finding): string {
  if (severity === 'warning') return 'Doubtful';
  if (severity === 'info') return 'Remark';
  return isContradiction(rule) ? 'Contradiction' : 'Error';
}

/** Whether what a rule finds is that two statements cannot both hold, and not that one of them cannot be read. */
export function isContradiction(rule: string): boolean {
  return !rule.startsWith('format/') && rule !== 'entity/undeclared';
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
