/**
 * Small English words by what they do in a sentence: enough grammar to find who a verb of saying belongs to.
 */

/** Subjects in one word. */
export const subjectPronouns =
  'he she they it i we you one everyone everybody someone somebody nobody neither both other others another some many several most few all two three four each either none anyone';

export const relatives = 'who which whose whom that';

export const determiners = `the a an his her their its our my your this that these those another some many several few most all both each every
  no one two three four five six seven eight nine ten any such other neither either more`;

export const auxiliaries = `has have had having did do does will would could can may might must shall should 'd 'll 've hasn't haven't hadn't
  didn't don't doesn't won't wouldn't couldn't can't`;

export const beForms = `is are was were be been being isn't aren't wasn't weren't 's 're am`;

export const adverbs = `also then later previously earlier recently today yesterday tomorrow tonight now never always often once again
  still yet already just only even simply further meanwhile however instead therefore thus nevertheless nonetheless
  afterwards afterward soon since too first firstly secondly finally lastly initially famously reportedly allegedly
  apparently privately publicly repeatedly quietly angrily quickly eventually subsequently separately similarly
  likewise moreover furthermore additionally indeed perhaps maybe sometimes bluntly wryly sadly proudly jokingly
  specifically consistently merely briefly long much rightly wrongly here there elsewhere overnight ever rather
  thereafter so though all both himself herself themselves itself not n't duly correctly openly darkly flatly ominously
  online alone together quite absolutely afterward back up out down`;

export const prepositions = `of for from at in on to with by about after before during over under against into between among through despite
  within without outside inside near behind above below across since until till towards toward around throughout upon
  amid amidst following regarding concerning via per like unlike as than alongside beside besides off onto past plus
  including excluding ahead because`;

/** Begin a clause of their own. */
export const subordinators = `that because while whereas although though if when whenever where wherever unless until whether as since after
  before once why how what whatever lest so`;

export const conjunctions = 'and but or nor yet plus then';

/** Open a sentence as a phrase that is not its subject. */
export const openers = `speaking writing asked asking referring responding commenting reacting addressing following according given based
  having appearing quoting citing posting taking talking describing explaining reflecting describing pressed
  questioned interviewed quizzed told faced recalling opening closing announcing giving visiting joining standing
  meanwhile however elsewhere today yesterday earlier later afterwards instead still yet also then now finally`;

/** Abbreviations that end in a full stop without ending a sentence. Without the stop. */
export const abbreviations = `reps sens govs drs profs chas wm jas geo mr mrs ms mx dr prof rev revd hon sr jr st mt ft sen rep gov gen col lt maj capt sgt cpl pte cmdr adm det insp supt
  pres dist atty asst assoc dept univ inc ltd co corp bros plc llc no nos vs v eg ie etc al approx est fig vol ed eds pp
  p ave blvd rd u.s u.k u.n e.u d.c n.y l.a ph.d m.d b.a m.a a.m p.m am pm jan feb mar apr jun jul aug sep sept oct nov
  dec mon tue tues wed thu thur thurs fri sat sun calif fla mass conn ill wis minn mich pa tex ariz colo ore wash okla
  tenn ala ark ga miss mo neb nev md va cllr messrs mme mlle cf ca op viz ret`;
