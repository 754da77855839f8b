/**
 * A finding as a message of a vfile: the one place where the one becomes the other.
 */
import type { VFile } from 'vfile';
import type { Finding } from './finding.ts';
import type { Lines } from './nodes.ts';

/**
 * Adds a finding to a file's messages. `fatal` is true for errors, false for warnings and absent for information;
 * `source` and `ruleId` are the two halves of the rule's id; the whole finding stands in `finding`.
 */
export function reportTo(file: VFile, finding: Finding, lines: Lines): void {
  const { start, end } = finding.span;
  const position = { start: { ...lines.placeAt(start), offset: start }, end: { ...lines.placeAt(end), offset: end } };
  const slash = finding.rule.indexOf('/');
  const options = { place: position, source: finding.rule.slice(0, slash), ruleId: finding.rule.slice(slash + 1) };
  const message =
    finding.severity === 'info' ? file.info(finding.message, options) : file.message(finding.message, options);
  if (finding.severity === 'error') message.fatal = true;
  if (finding.arithmetic) message.note = finding.arithmetic;
  Object.assign(message, { finding });
}
