/** Every rule, in the order of the documentation. */

import ballotImpossibleShare from './ballot/impossible-share.ts';
import ballotMandate from './ballot/mandate.ts';
import ballotMargin from './ballot/margin.ts';
import ballotOutcome from './ballot/outcome.ts';
import ballotShare from './ballot/share.ts';
import ballotThreshold from './ballot/threshold.ts';
import ballotTie from './ballot/tie.ts';
import ballotTotal from './ballot/total.ts';
import dateAge from './date/age.ts';
import dateDuration from './date/duration.ts';
import dateOrder from './date/order.ts';
import datePublished from './date/published.ts';
import dateRelative from './date/relative.ts';
import dateValue from './date/value.ts';
import dateWeekday from './date/weekday.ts';
import entityDuplicate from './entity/duplicate.ts';
import entityFirstMention from './entity/first-mention.ts';
import entityName from './entity/name.ts';
import entityType from './entity/type.ts';
import entityUndeclared from './entity/undeclared.ts';
import entityUnlinked from './entity/unlinked.ts';
import entityUnused from './entity/unused.ts';
import figureChange from './figure/change.ts';
import figureConflict from './figure/conflict.ts';
import figureCumulative from './figure/cumulative.ts';
import figureForms from './figure/forms.ts';
import figureQualifier from './figure/qualifier.ts';
import figureRange from './figure/range.ts';
import figureScale from './figure/scale.ts';
import figureShare from './figure/share.ts';
import figureSum from './figure/sum.ts';
import figureUnit from './figure/unit.ts';
import figureValue from './figure/value.ts';
import formatEncoding from './format/encoding.ts';
import formatIgnore from './format/ignore.ts';
import formatKey from './format/key.ts';
import formatSyntax from './format/syntax.ts';
import formatValue from './format/value.ts';
import quoteCue from './quote/cue.ts';
import quoteDrift from './quote/drift.ts';
import quoteMarks from './quote/marks.ts';
import quotePartial from './quote/partial.ts';
import quoteSpeaker from './quote/speaker.ts';
import quoteTwoSpeakers from './quote/two-speakers.ts';
import quoteUnattributed from './quote/unattributed.ts';
import roleHolders from './role/holders.ts';
import roleTenure from './role/tenure.ts';
import type { Rule } from './rule.ts';
import sourceMissing from './source/missing.ts';
import sourceUnchecked from './source/unchecked.ts';

export const rules: readonly Rule[] = [
  ballotOutcome,
  ballotTie,
  ballotShare,
  ballotImpossibleShare,
  ballotTotal,
  ballotMargin,
  ballotThreshold,
  ballotMandate,
  figureValue,
  figureQualifier,
  figureConflict,
  figureScale,
  figureSum,
  figureShare,
  figureChange,
  figureRange,
  figureForms,
  figureCumulative,
  figureUnit,
  dateValue,
  dateWeekday,
  dateRelative,
  dateOrder,
  dateDuration,
  dateAge,
  datePublished,
  roleTenure,
  roleHolders,
  quoteMarks,
  quoteSpeaker,
  quoteDrift,
  quoteTwoSpeakers,
  quotePartial,
  quoteCue,
  quoteUnattributed,
  entityUndeclared,
  entityName,
  entityType,
  entityDuplicate,
  entityFirstMention,
  entityUnlinked,
  entityUnused,
  formatSyntax,
  formatKey,
  formatValue,
  formatEncoding,
  formatIgnore,
  sourceMissing,
  sourceUnchecked,
];
