/** The top of the page: who published what when, and how many things contradict each other. */
import type { Severity } from '../../language/finding.ts';
import { type Annotation, type Kind, kinds } from '../../language/nodes.ts';
import type { Article } from '../../model/article.ts';
import { dateInWords } from '../hover.ts';
import { escapedMarkup } from '../markup.ts';
import type { Leads } from './leads.ts';
import type { Note } from './notes.ts';

export function headOf({ facts, document }: Article, notes: readonly Note[], leads: Leads): string {
  const { publisher, byline, published, updated, headline } = facts;
  const imprint = [
    publisher,
    published && (dateInWords(published) ?? published),
    updated && `updated ${dateInWords(updated) ?? updated}`,
  ].filter((part) => part !== undefined && part !== '');
  const hasHeading = document.tree.children.some(({ type }) => type === 'heading');
  return [
    imprint.length > 0 ? `<p class="imprint">${imprint.map((part) => escapedMarkup(part!)).join(' · ')}</p>` : '',
    headline !== undefined && !hasHeading ? `<h1>${escapedMarkup(headline)}</h1>` : '',
    byline === undefined ? '' : `<p class="byline">${escapedMarkup(byline)}</p>`,
    verdict(notes, leads),
    legend(document.annotations),
  ].join('');
}

const kindNames: Partial<Record<Kind, string>> = {
  entity: 'names',
  quote: 'quotations',
  figure: 'figures',
  date: 'dates',
  ballot: 'votes',
  claim: 'claims',
};

/** What the tints mean, as far as the article has them. */
function legend(annotations: readonly Annotation[]): string {
  const present = new Set(annotations.map(({ kind }) => kind));
  const entries = kinds.flatMap((kind) => {
    const name = kindNames[kind];
    return name !== undefined && present.has(kind) ? `<span class="${kind}">${name}</span>` : [];
  });
  return entries.length === 0 ? '' : `<p class="legend">${entries.join(' ')}</p>`;
}

function verdict(notes: readonly Note[], leads: Leads): string {
  if (notes.length === 0) return leads.nothingFound();
  const count = (severity: Severity): number => notes.filter(({ finding }) => finding.severity === severity).length;
  const [errors, warnings, remarks] = [count('error'), count('warning'), count('info')];
  const parts = [
    errors > 0
      ? `<strong>${errors === 1 ? '1 contradiction or error' : `${errors} contradictions or errors`}</strong>`
      : '',
    warnings > 0 ? `${warnings} doubtful` : '',
    remarks > 0 ? (remarks === 1 ? '1 remark' : `${remarks} remarks`) : '',
  ].filter((part) => part !== '');
  const worst = errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'info';
  const first = notes.find(({ finding }) => finding.severity === worst)!;
  return `<p class="verdict ${worst}">${parts.join(', ')} ${leads.toNote(first.number, 'Show the first')}</p>`;
}
