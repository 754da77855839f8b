/**
 * English nouns that a count may be of: plurals that no rule makes, and words that look like plurals and are none.
 */

/** `singular: plurals`. */
export const irregularPlurals: Readonly<Record<string, string>> = {
  person: 'people persons',
  man: 'men',
  woman: 'women',
  child: 'children',
  foot: 'feet',
  tooth: 'teeth',
  mouse: 'mice',
  goose: 'geese',
  ox: 'oxen',
  die: 'dice',
  penny: 'pence pennies',
  life: 'lives',
  wife: 'wives',
  knife: 'knives',
  wolf: 'wolves',
  calf: 'calves',
  half: 'halves',
  leaf: 'leaves',
  loaf: 'loaves',
  shelf: 'shelves',
  thief: 'thieves',
  scarf: 'scarves',
  hoof: 'hooves',
  sheaf: 'sheaves',
  criterion: 'criteria',
  phenomenon: 'phenomena',
  bacterium: 'bacteria',
  stadium: 'stadia',
  referendum: 'referenda referendums',
  memorandum: 'memoranda',
  curriculum: 'curricula',
  century: 'centuries',
  millennium: 'millennia',
  alumnus: 'alumni',
  fungus: 'fungi',
  cactus: 'cacti',
  syllabus: 'syllabi syllabuses',
  analysis: 'analyses',
  crisis: 'crises',
  basis: 'bases',
  diagnosis: 'diagnoses',
  hypothesis: 'hypotheses',
  thesis: 'theses',
  oasis: 'oases',
  emphasis: 'emphases',
  axis: 'axes',
  formula: 'formulae',
  larva: 'larvae',
  bus: 'buses busses',
  gas: 'gases gasses',
  virus: 'viruses',
  bonus: 'bonuses',
  campus: 'campuses',
  census: 'censuses',
  circus: 'circuses',
  status: 'statuses',
  walrus: 'walruses',
  octopus: 'octopuses',
  minibus: 'minibuses',
  trolleybus: 'trolleybuses',
  terminus: 'terminuses',
  atlas: 'atlases',
  canvas: 'canvases',
  lens: 'lenses',
  bias: 'biases',
  iris: 'irises',
  quiz: 'quizzes',
  headache: 'headaches',
  ache: 'aches',
  cache: 'caches',
  avalanche: 'avalanches',
  moustache: 'moustaches',
  niche: 'niches',
  creche: 'creches crèches',
  axe: 'axes',
  movie: 'movies',
  cookie: 'cookies',
  calorie: 'calories',
  rookie: 'rookies',
  selfie: 'selfies',
  zombie: 'zombies',
  pie: 'pies',
  tie: 'ties',
  lie: 'lies',
  hero: 'heroes',
  potato: 'potatoes',
  tomato: 'tomatoes',
  echo: 'echoes',
  veto: 'vetoes',
  torpedo: 'torpedoes',
  volcano: 'volcanoes',
  mosquito: 'mosquitoes',
  embargo: 'embargoes',
  cargo: 'cargoes',
  tornado: 'tornadoes',
  mango: 'mangoes',
  shoe: 'shoes',
  canoe: 'canoes',
  toe: 'toes',
  foe: 'foes',
  'passer-by': 'passers-by passersby',
};

/** The same in singular and plural: a number before them counts them. */
export const unchangingPlurals = `staff police aircraft spacecraft hovercraft sheep fish deer cattle series species offspring personnel troops
  headquarters innings crossroads barracks clergy livestock poultry cod salmon trout bison moose swine shrimp crew`;

/** End in -s and are no plural. */
export const notPlurals = `this is was has his its as us less yes plus versus various previous serious thus always perhaps
  towards across besides nevertheless nonetheless unless regardless afterwards upwards downwards onwards backwards forwards
  sometimes does says goes ours yours hers theirs whose series news politics economics mathematics physics ethics athletics
  maths alas whereas business process access success progress congress express address illness press loss boss cross class
  glass grass mass pass gas bus virus crisis basis analysis status bonus campus census focus surplus overseas outdoors
  indoors minus thanks nowadays apiece`;

/** End in -s and stand before the noun that is counted: "37 sports clubs". */
export const nounModifiers = `sports sales savings arms rights goods operations systems communications services human-rights antiques
  honours admissions complaints claims customs investments securities railways`;

/** Verbs and the like that close the search for the noun that is counted. */
export const nounStops = `in on at by to for from with without within into onto upon over under above below between among after before
  during since until till against about around through throughout per via despite except near off out up down amid
  towards toward beyond behind beside along inside outside like than as but and or nor so if when while where because
  although though that which who whom whose what why how there here then now
  is are was were be been being am has have had having do does did done will would shall should can could may might must
  not no never also only just even still already yet too very again ago later earlier away apart
  he she it they we you i him her them us me his its their our your my this these those the a an
  said says told added claimed voted died lost won went came got took made left stood rose fell walked fled joined signed
  attended took remain remained stay stayed live lived work worked die kill hurt voted backed said want wanted think say
  wait waited watch watched face faced get go come take make need needed expected thought believed due set today tomorrow
  yesterday tonight overnight yesterday each apiece every both all altogether together plus minus versus
  of ones`;

/** Never the noun, though they stand before it: looked past. */
export const lookedPast = 'more other further additional extra new different separate such';

/** What people are called when they are counted; a person is what each of them is. */
export const people = `person man woman child boy girl adult teenager pensioner baby infant toddler resident citizen inhabitant
  nurse doctor consultant surgeon midwife paramedic physiotherapist phlebotomist radiographer porter carer clinician medic
  patient victim survivor casualty worker employee staff colleague member striker striker picket delegate activist
  campaigner protester protestor demonstrator marcher supporter volunteer voter constituent candidate councillor minister
  mp peer senator teacher lecturer professor academic pupil student graduate apprentice trainee parent mother father
  driver passenger commuter motorist cyclist pedestrian pilot sailor fisherman farmer miner builder engineer scientist
  researcher expert official officer soldier troop policeman policewoman firefighter detective guard prisoner inmate
  detainee suspect defendant offender criminal migrant refugee immigrant asylum-seeker visitor tourist guest customer
  client shopper consumer user viewer listener reader subscriber follower fan spectator player athlete runner shareholder
  investor director manager executive lawyer solicitor barrister judge juror witness claimant applicant recipient tenant
  homeowner householder landlord taxpayer household-member hostage civilian militant fighter rebel gunman journalist
  reporter editor writer actor artist musician singer dancer sibling brother sister son daughter friend relative twin
  youngster adolescent veteran boss chief postgraduate junior representative negotiator examiner physician dentist
  pharmacist optometrist postman cleaner cook chef waiter bartender shopkeeper trader`;
