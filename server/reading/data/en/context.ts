/**
 * English words beside a number that tell whether it is a quantity, a name, a date, a time of day or a score.
 */

/** A number behind one of these, in any case, is its name: "Band 2", "section 7", "option two". */
export const namers = `band section article chapter page pages channel radio route room flight apollo windows iphone formula tier
  phase platform terminal gate clause schedule regulation resolution paragraph annex appendix junction exit interstate highway zone
  ward block flat apartment suite box act division league title proposition prop amendment lot bay pier berth episode
  season series vol volume issue edition exhibit step option scenario grade category type version model mark mk
  track lane carriage seat seed pot court figure fig table item question recommendation
  no nos number numbers num nr unit
  plan protocol paper form size area district precinct sector squadron regiment battalion brigade runway
  ftse nasdaq nikkei cac dax ibex stoxx russell fortune forbes asx sensex nifty s&p
  top psalm verse opus symphony boeing airbus porsche ferrari peugeot audi bmw mazda citroen citroën renault ios android
  python chrome firefox ubuntu macos`;

/** Behind a number and a name they make an address. */
export const streets = `street road avenue lane close drive square place terrace gardens crescent court row hill st rd ave
  quay mews boulevard parade grove way walk highway wharf`;

/** Only when capitalised: "Year 6", "Part 2", "Stage 4", "Group 7"; in small letters they are everyday words. */
export const capitalNamers = `year day week part stage level group class round game rule order point line scope key house building
  hill camp bank station hole act book world news sky bbc itv canal hall studio team site pool heat race stand tower
  leg test set over hole war count`;

/** In small letters they name a number only behind a preposition: "on day three", "in week two", "at stage 4". */
export const placedNamers = 'day week stage part level round class group point hole leg game rule heat line year count';

/** Words for names that begin with a number: `Six Nations`. The number is the first word. */
export const numberNames = `six nations|three mile island|four seasons|five guys|one direction|seven sisters|three lions|nine elms|
  two ronnies|ten commandments|three rivers|three gorges|three kings|four weddings|twelve angry|seven oaks|one nation|one new|
  five eyes|four yorkshiremen|three musketeers|seven dials|one canada|two brewers|three tuns|ten downing|eleven madison|
  twenty20|four corners|five live|one show|two doors|three men in|one foot in|one life|ten hag|one health|one yorkshire|
  one north|two cities|three counties|four nations|eight mile|five nations|thirty years war`;

/** Numbers that are called, not counted: "dialled 999", "NHS 111". */
export const calls =
  'call calls called calling dial dials dialled dialed dialling phone phoned ring rings rang ringing nhs text texted';

export const months = 'january february march april may june july august september october november december';
export const shortMonths = 'jan feb mar apr jun jul aug sep sept oct nov dec';
export const weekdays =
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun';

/** Behind a number they make a time of day of it. */
export const timeZones = 'gmt bst cet cest est edt et pst pdt ist aest aedt utc';

/** Before a year: "in 2019", "since 1997", "the 2016 election". */
export const yearLeads = `in since from until till by before after during of the circa around early late mid to and pre post between
  through for at on or back year years spring summer autumn winter fall class christmas easter budget act copyright`;

/** Words of change: behind them, "from 20 to 30" is two numbers and not a range. */
export const changes = `rise rises rose risen rising fall falls fell fallen falling cut cuts cutting increase increases increased
  increasing decrease decreased decreases drop drops dropped dropping up down grow grew grown growing grows reduce reduced reduces
  reducing climb climbed climbs climbing jump jumped jumps jumping slash slashed slashing improve improved improves improving move
  moved moves moving raise raised raises raising lower lowered lowering dip dipped dips soar soared soaring surge surged surging
  plunge plunged plunging plummet plummeted slump slumped slide slid sliding slip slipped shrink shrank shrunk shrinking swell
  swelled swollen expand expanded expanding go goes went gone change changed changes changing edge edged tumble tumbled double
  doubled tripled trebled quadrupled halved ease eased downgrade downgraded upgraded upgrade revise revised extend extended
  extending shorten shortened widen widened narrow narrowed rocketed rocket shot leap leapt leaped sank sunk crept creep
  boost boosted bump bumped hike hiked advance advanced decline declined declines declining gain gained gains lost recover
  recovered rebound rebounded stretch stretched switch switched shift shifted gone taking took pushed pushing push bringing brought
  dropping sending sent spike spiked accelerated slow slowed slowing swing swung inch inched trim trimmed halving doubling
  add added adding`;

/** Behind "three times" and the like, it is a factor: "three times as many", "twice the". */
export const comparisons = `as more higher bigger larger greater less lower fewer faster longer stronger better worse likelier
  the that its their his her what previous last cheaper dearer smaller heavier likely current normal usual average`;

/** Before "over" it is no qualifier: "a row over 200 jobs". */
export const overLeads = `row rows dispute disputes fight fights concern concerns concerned strike strikes talk talks clash clashes anger
  angry victory victories arrested charged sued quizzed fined protest protests protesting deal deals walkout walkouts out battle
  battles fears fear worries worried worry questions questioned control controls power tension tensions argument arguments argue
  argued divided division divisions split splits warning warnings outrage fury furious criticism criticised criticized under
  inquiry investigation investigated probe lead leads preside presided presides resigned resign quit sacked jailed negotiations
  negotiate negotiating consultation vote voting debate debated feud stand-off standoff row-over lawsuit complaint complaints
  uncertainty doubts doubt grief mourning regret remorse backlash wrangle wrangling crisis advantage triumph win wins won mull mulled`;

/** Before "about" it is no qualifier: "worried about two of them". */
export const aboutLeads = `talk talks talked talking concern concerns concerned worry worried worries complain complains complained complaining
  complaint complaints ask asked asking tell tells told telling know knows knew known think thinks thought thinking argue argued
  learn learned learnt question questions questioned information hear heard hearing speak spoke spoken speaking write wrote
  written writing read story stories book books film films joke jokes joked anything something nothing much all care cared
  cares doubts doubt fears fear feel feels felt sure unsure excited angry happy certain truth lie lied lying lies forget forgot
  inquire enquire warn warned brag bragged boast boasted rumours reports facts debate conversation conversations details more`;

/** Before "around" or "round" they are movement. */
export const aroundLeads =
  'travel travelled traveled walk walked centre centred revolve revolves revolved built wrapped gathered tour toured';

/** Before "over" and a stretch of days or years it says more than: "lasted over two years". */
export const lastingLeads = `for last lasts lasted lasting take takes took taken taking wait waits waited waiting been well just after spent spend
  spends serve served serving of is was were least ran run running in at to than that with and by has have had a now aged stretched`;

/** What people say: behind "one nurse" they tell that nobody is counted. */
export const speech = `said says say told tells added adds claimed claims asked asks wrote writes explained recalled insisted warned argued
  admitted described tweeted posted joked replied remarked noted suggested stressed thinks thought believes believed wants wanted`;

/** Behind "one" they make a pronoun of it, or a figure of speech. */
export const oneFollowers = `of another is was were be has had have can could should would will might may must that which who whom whose
  and or by for to in on at from with as if but who's such thing things reason way ways example side hand point question
  day time moment source official insider minute else step word idea problem area case person's thing's the a an after
  too very more-than`;

/** Before "one" they make a pronoun of it. */
export const oneLeaders = `no any every each some this that which the another only-the a an other only next first last previous new old big
  good bad only latest right wrong same loved little young is not such many day`;

/** Behind a hyphen they make a manner of speaking of the number before it: "two-tier", "five-star", "forty-something". */
export const hyphenWords = `off way ways sided side tier tiered horse faced to stop size handed dimensional letter figure digit nil all
  up on out upmanship star stars wheel eyed legged fits trick step and pronged word d parent parter finger armed bit for wheeler final
  finals back half nation state brother sister term hearted baked touch board mast something somethings`;

/** Before a score: "won 3-0", "voted 7-2". */
export const scoreLeads = `won win wins winning lost lose loses losing beat beats beaten beating drew draw draws drawn defeat defeated defeats
  voted vote votes voting ruled ruling split level leading lead leads trailing trailed ahead down up finished ended score scores scored
  nil thrashed thumped hammered edged final finish result aggregate versus played record tied tie agreed`;
export const scoreFollowers = `win wins victory victories defeat defeats draw draws loss losses lead leads thrashing drubbing scoreline vote
  votes ruling decision majority split favourite favourites odds shot hammering success triumph down up ahead against at over in
  formation record margin aggregate on after to reverse deficit advantage upset rout hiding triumphs formation system`;

/** Lists that only one check asks for. */
export const lists = {
  /** What "5m of" measures in metres. */
  metreThings: 'water snow rope cable sand rock ice mud fabric rain wire pipe track tunnel floodwater',
  /** What money is for each of: "20 cents a share". */
  rateThings:
    'share head barrel night person ticket piece pop time throw bottle pack pupil household family pair game copy mile tonne ton unit go dose visit',
  /** Behind "ten grand" it is no money. */
  grandThings: 'prix slam slams final finals jury jurors children child tour national piano canyon total old',
  /** Behind "-pound" they weigh. */
  weightThings: `bag bags baby boy girl fish bomb bombs dog cat weight weights turkey catch man woman salmon carp pike barbell load
  lineman tackle linebacker gorilla shell`,
  /** Behind "pounds" (and "of") they are money after all. */
  moneyThings: `public taxpayers taxpayer funding debt debts savings damage worth spending investment money cash aid support council
  government grants grant funds benefits support government's income tax revenue profit profits sales damages cuts
  compensation bonuses fraud dollars stolen help unpaid lost earnings business`,
  /** Before "pounds" they weigh. */
  weightLeads: `weigh weighs weighed weighing weighted lost lose losing gained gain gaining shed shedding stone heavier tall height inch inches lighter weight of-weight
  lifted lift bench deadlifted`,
  callNumbers: '999 111 101 112 911 119 100 118 988 000 1471 105 116 123 159',
  /** May stand between "between" and its number. */
  betweenWords: 'us a c nz hk rs the about around an ages of estimated some',
  /** May stand before the second number of a range. */
  secondWords: 'about around some nearly almost as up even over perhaps possibly a an age',
  /** Say that "from 20 to 30" is a range whatever has changed. */
  rangeWords: 'aged ages range ranged ranges ranging anything anywhere varies vary varying between',
  /** Before "double" they make a verb of it. */
  changeLeads: 'to will would could may might can should than nearly almost roughly about',
  /** Behind "three times" and before one of the next list they count wins, not sizes. */
  winLeads: 'the that its their his her last previous',
  winThings: 'world season title week year month day',
  /** May stand behind "37 of". */
  ofWords: 'the its his her their our those these my your all',
  /** Before "day three" and the like. */
  placeLeads: 'on by from of for until till in at since to after before',
  /** Behind 999 and the like: it is called. */
  callThings: 'call calls caller callers emergency service operator line hotline helpline',
  /** Behind "the 2.30". */
  timetable: 'at from to train race service bus flight kick-off',
  /** Before "one day" they leave it a length of time. */
  dayLeads: 'for in within of after only just last lasted lasting every per than another further',
  /** Before "three quarters" they make three months each of them. */
  runLeads: 'last past previous next consecutive straight successive these those',
  /** Behind "half" they leave it a share. */
  halfFollowers: `the all its his her their our those these that what as my your this over said say were are have had would
    believe believed want support is was`,
  /** Behind "one man": he is counted. */
  oneVerbs: `was has had is died dead killed injured hurt arrested charged missing wounded survived remains remained
    rescued dies`,
  /** Before "one man": he is counted. */
  oneCounters: `least only just killed killing injuring injured leaving left including lost plus exactly than scored
    arrested by nearly hurting wounding charged another further with and`,
  /** Behind "one-" they make a manner of speaking of it: "one-man show". */
  oneHyphenWords: 'man woman person party team class track hit shot liner time timer',
  /** Before "19.30" they make a time of day of it … */
  clockLeads: 'at by from until till before after around about',
  /** … unless one of these stands before them. */
  quoted: `close closed closing stand stands stood standing trade traded trading value valued price priced remain remained
    unchanged end ended finish finished open opened settle settled fix fixed set rate rated change changed flat sell sold
    high low peak peaked average averaged currently now euros dollars pounds quoted up down it index level`,
};

/** Words of age before a number. */
export const ageLeads = 'aged age ages';

/** What lets "5m" be metres: a word right behind it. */
export const metreFollowers = `tall high wide long deep above below away freestyle sprint race relay hurdles butterfly backstroke breaststroke
  pool wall wave waves fence drop depth apart thick range dash medley individual diving board platform air rope radius tower crane ladder
  final heat rifle pistol north south east west downstream upstream dish telescope swim hurdle stretch gap`;
/** What lets "5m" be metres: a word before it. */
export const metreLeads = 'height depth length width distance radius deep waves within';

/** What lets "10k" be a race. */
export const raceFollowers =
  'run runs race races runner runners fun charity walk walks park parkrun course road time personal jog swim row';

/** Before "half" and "quarter" (and ordinals) they name a stretch of time or a turn. */
export const partLeads =
  'first second third fourth last final previous next this other each that current same latest opening closing better';

/** Behind "a third" they leave it a share: "rose by a third to". */
export const shareFollowers = `of more less fewer higher lower bigger larger smaller to on in since from off by than this last over after during
  when while and but or because as at were are was is have has had would will said say says believe think thought want
  compared between against with per did do do not voted backed`;
export const shareLeads = `by nearly almost about around roughly over under than up down least most just exactly to of only
  approximately below above some for quarter cut rose fell risen fallen grew dropped`;

/** Behind it, a digit pair such as "20-30" is a range though nothing is counted. */
export const rangeLeads = `between about around roughly approximately from of for to aged ages some within at say estimated up age over another
  approximately nearly about perhaps next last past every in`;
