/**
 * English words around names: honorifics, ranks and offices, the nouns by which news calls people and bodies, and the
 * small words inside names. Lower case throughout.
 */

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean));
}

/** Part of how a person is printed: "Ms Gorton", "Sir Kenneth". Without their full stops. */
export const honorifics = words(
  `mr mrs ms miss mx messrs dr prof professor sir dame lord lady baroness baron viscount earl countess duke duchess rev
  revd reverend fr rabbi imam canon archdeacon sr st pope cardinal king queen prince princess sheikh emir sultan ayatollah
  maulana pandit sri smt shri kumari madam mme mlle herr frau señor señora don doña saint hon rt`,
);

/** Ranks and abbreviated offices that stand straight before a name: "Det Insp", "Sen.", "Cllr". */
export const ranks = words(
  `cllr sen rep gov sens reps govs profs drs gen col lt maj capt sgt cpl pte cmdr adm det insp supt dc ds di dci dcs pc wpc acc dsupt cons const
  ald hon judge justice congressman congresswoman councillor councilman councilwoman alderman senator governor mayor
  president chancellor premier colonel general major captain sergeant lieutenant corporal private commander admiral
  commodore brigadier marshal inspector superintendent constable detective chief officer deputy sheriff trooper agent
  ambassador consul bishop archbishop father sister brother mother coach manager headteacher head principal dean provost
  minister secretary taoiseach tánaiste tanaiste comrade nurse doctor speaker chairman chairwoman chair representative
  commissioner director prosecutor attorney lawyer solicitor barrister coroner magistrate`,
);

/** Ranks in short form, which newspapers print before a full name as they print Mr. */
export const shortRanks = words(
  `cllr sen rep gov sens reps govs profs drs gen col lt maj capt sgt cpl pte cmdr adm det insp supt dc ds di dci dcs pc wpc acc dsupt const ald hon
  rt`,
);

/** Nouns of office and trade: a run of capitals may end in one and go on with the name ("Health Secretary Steve Barclay"). */
export const roleNouns = words(
  `secretary minister president chancellor premier governor mayor senator representative congressman congresswoman mp msp
  ms mep peer leader deputy chief chair chairman chairwoman chairperson director officer executive ceo cfo coo cto founder
  cofounder co-founder owner boss head manager coach captain editor commissioner inspector superintendent sergeant
  constable detective colonel general admiral commander spokesman spokeswoman spokesperson spokespeople ambassador envoy
  whip speaker judge justice attorney prosecutor sheriff lawyer solicitor barrister adviser advisor aide consultant
  economist analyst strategist historian author writer novelist poet critic columnist correspondent reporter journalist
  broadcaster presenter host actor actress singer rapper musician composer comedian director producer filmmaker artist
  designer model star striker midfielder defender goalkeeper winger forward quarterback pitcher player champion driver
  cyclist swimmer runner boxer jockey trainer referee teacher headteacher principal lecturer professor scientist
  researcher engineer farmer nurse doctor surgeon gp paramedic midwife phlebotomist psychologist psychiatrist
  physiotherapist pharmacist dentist vet chef baker butcher builder electrician plumber resident pensioner mother father
  mum dad son daughter brother sister wife husband widow partner student pupil worker activist campaigner organiser
  organizer negotiator convenor convener steward councillor candidate nominee lawmaker legislator politician backbencher
  official regulator ombudsman watchdog tsar czar guru expert specialist veteran billionaire entrepreneur investor banker
  trader broker trustee treasurer chaplain vicar priest bishop archbishop cardinal rabbi imam king queen prince princess
  monarch pm potus vice-president vice-chancellor supremo bigwig minister-president counsel magistrate coroner pathologist
  firefighter officer-in-charge guard pilot captain skipper manager-elect president-elect chairman-elect incumbent
  rival opponent challenger frontrunner victim suspect defendant witness survivor neighbour neighbor friend colleague
  source insider delegate member representative negotiators clerk warden governor-general registrar dean provost`,
);

/** Short for a seat in a parliament, before or behind a name. */
export const seats = words('mp msp td mep mla ms mps tds');

/** Nouns that news prints for any person, or people. */
export const personNouns = words(
  `man woman boy girl teenager teen youngster child baby person people men women children couple pair duo trio family
  parents mother father mum mom dad son daughter brother sister wife husband partner widow widower grandmother
  grandfather uncle aunt cousin friend victim suspect defendant accused witness survivor patient driver passenger
  passengers neighbour neighbor resident residents pensioner student worker owner tenant landlord boss star hero
  politician lawmaker veteran newcomer native politician official officials source sources insider
  grandad grandpa granny gran nan grandparents great-grandmother toddler tot thug hero heroine pupil tenant shopper motorist`,
);

/** Nouns that news prints for any body of people. */
export const bodyNouns = words(
  `union trust company firm group body organisation organization association society federation confederation college
  council committee commission board agency authority department ministry government party charity foundation institute
  institution university school hospital hospitals bank club team side court tribunal parliament assembly senate house
  congress regulator watchdog watchdogs force police service services broadcaster newspaper paper publisher magazine
  retailer supermarket chain brand airline carrier manufacturer maker carmaker giant developer operator supplier lender
  insurer business start-up startup employer employers industry sector network channel station campaign movement
  coalition alliance bloc partnership consortium venture fund church diocese parish army navy military militia
  administration cabinet opposition office bureau centre center unit branch division arm corporation consultancy
  think-tank thinktank quango inquiry panel jury taskforce squad crew band outfit lobby unions trusts companies firms
  members staff workers employees bosses chiefs officials leaders representatives negotiators ministers mps peers
  councillors lawyers doctors nurses teachers consultants paramedics drivers phlebotomists midwives physiotherapists
  academics lecturers students pupils patients residents tenants voters supporters fans customers shareholders
  investors campaigners activists protesters strikers scientists researchers experts firefighters soldiers troops
  officers detectives prosecutors judges surgeons farmers players clubs hospitals schools colleges universities
  authorities councils departments agencies`,
);

/** Nouns that news prints for places, laws, works and roles. */
export const thingNouns = words(
  `city town village county country nation state capital region district borough province island republic kingdom
  continent territory area neighbourhood neighborhood suburb street road square park river lake mountain valley coast
  site venue stadium ground airport port station building tower bridge hospital law act bill legislation statute
  regulation regulations directive order treaty agreement deal accord constitution amendment rule rules code film movie
  book novel play song album show series programme program drama documentary sitcom report study paper survey poll
  review article column interview speech game opera musical painting exhibition podcast magazine post position job role
  office title mission scheme plan project policy campaign event festival conference summit race tournament cup league
  war conflict crisis strike dispute election referendum ballot vote`,
);

export const bodyWords = words(
  `bank college university department ministry house office institute association board council bureau church chamber
  society federation union confederation court centre center campaign friends committee commission agency authority trust
  foundation party company group corporation inc ltd plc llc club united city fc police force service services hospital
  school academy army navy parliament assembly senate congress league network alliance coalition press times news
  guardian telegraph mail post herald observer bbc nhs fund partners holdings airlines airways motors systems
  technologies industries international museum gallery theatre theater orchestra library registry tribunal inquiry
  organisation organization movement front army brigade nation nations states kingdom republic team lab laboratory labs
  embassy consulate treasury cabinet government administration exchange reserve works stores supermarkets forum guild
  inspectorate`,
);

/** Inside a person's name, with a small letter: Erik ten Hag, Ursula von der Leyen. */
export const particles = words(
  `van von der den de del della di da dos das do du la le les el al bin ibn ben ten ter te af av zu zur y e st mac mc ap
  abu abdul 't`,
);

/** Behind a name: "Jr", "KC", "MBE". */
export const suffixes = words(
  'jr sr ii iii iv qc kc obe cbe mbe phd md mp msp mep kcb kbe dbe frs esq rn rcn bt am ms td tds',
);

/** Joins the parts of a body's name: Royal College of Nursing, Department for Education. */
export const joiners = words('of for and the in on at to de du la des & a an with against');

/** Places that stand for the bodies in them; they name many bodies, so they contradict none. */
export const metonyms = words(
  `downing street no 10 number whitehall westminster holyrood stormont kremlin pentagon white house capitol hill beltway
  washington brussels strasbourg beijing moscow london paris berlin kyiv kiev tehran jerusalem ankara delhi tokyo wall
  city fleet silicon valley hollywood threadneedle old lady elysee elysée quirinal palace buckingham kensington vatican
  canberra ottawa dublin edinburgh cardiff belfast holy see`,
);

/** Never part of a name though printed with a capital at the start of a sentence, nor a way to call an entity. */
export const pronouns = words(
  `i me my mine we us our ours you your yours he him his she her hers it its they them their theirs himself herself
  itself themselves who whom whose which that this these those one both all each either neither none some others another
  everyone everybody someone somebody anyone nobody ourselves myself yourself`,
);

export const months = words(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug sep
  sept oct nov dec`,
);

export const weekdays = words(
  `monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
  mon tue tues wed thu thur thurs fri sat sun`,
);
