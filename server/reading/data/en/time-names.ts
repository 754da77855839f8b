/**
 * English words around a month, a weekday or a number that show it to be no time, and words that tell past from future.
 */

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter(Boolean));
}

export const timeNames = {
  /** Words that begin no noun phrase which a number before them could count. */
  closed:
    set(`a about after against ago ahead all also although amid among an and are as at back be because been before being
    below but by came can come could despite did do does down due during each ever except expected following for from given go
    goes had has have he her here his how however i if in including into is it its just last less like may might more most must
    near next no nor not now of off on onward onwards once only or our out over past per plus prior rather said saw say says set she should
    since so some still such than that the their then there these they this those though through throughout to today
    tomorrow too under unless until up upon us versus via was we went were what when where whether which while who whose
    why will with within without would yet yesterday you your`),
  /** Nouns without an s that numbers count. */
  counted:
    set(`people men women children staff police percent per million billion trillion thousand hundred homes miles metres
    meters feet km kg mph points votes seats jobs cases deaths pounds dollars euros degrees pupils fish sheep crew`),
  /** Third persons and other words in s that count nothing. */
  verbs:
    set(`was has is does says goes means marks sees brings comes begins starts ends takes makes shows gets looks was's
    alongside towards besides sometimes perhaps always afterwards elections results celebrations attacks riots`),
  otherCalendars: set(
    'orthodox coptic greek islamic jewish persian parsi hindu tamil thai vietnamese julian ethiopian',
  ),
  titles: set(
    'mr mrs ms miss dr sir dame lord lady baroness captain justice president minister secretary chancellor pm',
  ),
  /** First names of people whose surnames are months or weekdays, and first words of names that end in one. */
  firstNames:
    set(`theresa brian james jonny jonathan imelda elaine robert rob phil philip peter simon rollo fiona mathilda
    derek julian ralph shaun black bloody red prague arab women's million long peace protest pride ruby joe gavin wonder
    sheffield joan stella billy ada`),
  /** Before a weekday: not that day of the week at large. */
  beforeWeekday: set(
    'black bloody super freaky casual cyber giving ash good maundy shrove spy palm low whit trinity mothering stir girl man joe ruby sheffield sheff',
  ),
  papersOnSunday: set('mail sun independent'),
  /** Behind a weekday, by its number: papers, programmes, names. */
  afterWeekday: {
    1: set('club mornings'),
    2: set('club group weld'),
    3: set('addams fc football play wall'),
    4: set('murder'),
    5: set('night lights'),
    6: set('night evening post kitchen'),
    7: set(`times telegraph mirror people express mail world independent post herald sport star business brunch life politics
      national mercury age league`),
  } as Record<number, ReadonlySet<string>>,
} as const;
