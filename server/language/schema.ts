/**
 * Every key of every kind and declaration, once.
 */
import type { Finding } from './finding.ts';
import type { Document, Lines, YamlMap } from './nodes.ts';
import { findingOf } from './problem.ts';
import { linesOf, stripBom } from './text.ts';
import { readBlock } from './yaml.ts';

/** A registry or config file, read. */
export interface DataFile {
  text: string;
  lines: Lines;
  /** Absent where the file is empty or holds no mapping. */
  map?: YamlMap;
  findings: readonly Finding[];
}

/** Reads a registry or config file. Never throws. */
export function readData(text: string, what: 'registry' | 'config'): DataFile {
  const stripped = stripBom(text);
  const { node, problems } = readBlock(stripped, 0, stripped.length);
  const findings = problems.map((problem) => findingOf('format/syntax', problem));
  if (node !== undefined && node.type !== 'map' && problems.length === 0) {
    const expected = what === 'registry' ? 'entities:' : 'rules:';
    const message = `Unexpected ${node.type === 'list' ? 'list' : 'text'}, expected keys such as \`${expected}\``;
    findings.push(findingOf('format/syntax', { span: node, message }));
  }
  return { text: stripped, lines: linesOf(stripped), map: node?.type === 'map' ? node : undefined, findings };
}

/** What the schema finds in an article's annotations and front matter. */
export function validateArticle(_document: Document): Finding[] {
  return [];
}
