/** Every rule, in the order of the documentation. */
import entityUndeclared from './entity/undeclared.ts';
import figureConflict from './figure/conflict.ts';
import figureQualifier from './figure/qualifier.ts';
import figureValue from './figure/value.ts';
import formatEncoding from './format/encoding.ts';
import formatIgnore from './format/ignore.ts';
import formatKey from './format/key.ts';
import formatSyntax from './format/syntax.ts';
import formatValue from './format/value.ts';
import roleTenure from './role/tenure.ts';
import type { Rule } from './rule.ts';

export const rules: readonly Rule[] = [
  figureValue,
  figureQualifier,
  figureConflict,
  roleTenure,
  entityUndeclared,
  formatSyntax,
  formatKey,
  formatValue,
  formatEncoding,
  formatIgnore,
];
