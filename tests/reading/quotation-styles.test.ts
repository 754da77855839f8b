/**
 * Quotations as newspapers print them: what is quoted, by which verb, by whom. One line a quotation:
 * `words | cue | speaker`, the words as far as they tell it apart; `~ words` is in marks and no quotation.
 */
import { checkQuotations } from '../support/quotations.ts';

checkQuotations(
  'agency',
  `
  "We will not sign a treaty that nobody has read," Foreign Minister Pavla Horak told reporters in Brno on Tuesday.
  => We will not sign | told | Pavla Horak

  Horak said on Tuesday that more inspections were "in the pipeline" if the yard missed its target.
  => in the pipeline | said | Horak

  "So far at least we have seen no sign of them," she said at a joint news conference after a meeting with her Danish counterpart.
  => So far at least | said | she

  The bank said in a statement it was "fully co-operating with the authorities".
  => fully co-operating | said | The bank

  Kestrel Energy declined to comment beyond a statement that read: "We take safety seriously."
  => We take safety | read | a statement

  "It is premature," said Lena Ostrow, an analyst at Fenwick Capital in Oslo. "The market has not priced this in."
  => It is premature | said | Lena Ostrow
  => The market has | | Lena Ostrow

  Deputy Prime Minister Tomas Reyle was quoted as saying on Monday by the state news agency that talks were "going nowhere".
  => going nowhere | saying | Tomas Reyle

  "Obviously, measures will be considered ... We will take steps," Reyle said.
  => Obviously | said | Reyle

  The ministry, which oversees the ports, said the blockade was "an act of piracy" and called on shippers to "remain calm".
  => an act of piracy | said | The ministry
  => remain calm | called | The ministry

  According to the prosecutor, Ines Calder, the men had been "lying in wait for hours".
  => lying in wait | According | Ines Calder

  Three officials, who asked not to be named because the talks are private, said the sides were "miles apart".
  => miles apart | said | Three officials

  A spokesman for the Interior Ministry of Carvania said the reports were "completely false".
  => completely false | said | A spokesman for the Interior Ministry of Carvania

  "There is no deal," the official added, speaking on condition of anonymity.
  => There is no deal | added | the official

  U.S. Treasury official Dana Whitlow told the panel the rule would be "finalized by Jan. 5."
  => finalized by | told | Dana Whitlow

  "I haven't seen it," he told CNN's "Newsline" programme.
  => I haven't seen it | told | he
  => ~ Newsline
  `,
);

checkQuotations(
  'broadsheet',
  `
  The vice-chancellor, Professor Miriam Oduya, said: "We have looked at every line of the budget and there is nothing left to cut."
  => We have looked | said | Professor Miriam Oduya

  "So it is progress," she added, "but it is not yet a settlement."
  => So it is progress | added | she
  => but it is not | added | she

  Mr Pell, 61, from Harrow, said the scheme was "a missed opportunity", while the Institute of Surveyors said it was "deeply flawed".
  => a missed opportunity | said | Mr Pell
  => deeply flawed | said | Institute of Surveyors

  There was "some movement on hours" but "no firm offer", she said.
  => some movement | said | she
  => no firm offer | said | she

  Sir Denholm, who chaired the inquiry, described the board's response as "woeful".
  => woeful | described | Sir Denholm

  What he called "the quiet catastrophe" of rural dentistry has few remedies.
  => the quiet catastrophe | called | he

  "Nobody," insisted the chief whip, "has been promised a job."
  => Nobody | insisted | the chief whip
  => has been promised | insisted | the chief whip

  She denied that the department had "lost control" of the contract.
  => lost control | denied | She

  The report, by Dr Amal Idris of the Northern Policy Unit, concludes that the fund is "neither generous nor fair".
  => neither generous | concludes | The report

  In her letter to the committee, Lady Ferrant wrote that she had been "kept in the dark".
  => kept in the dark | wrote | Lady Ferrant

  Asked whether he would resign, Brandt replied: "Of course not."
  => Of course not | replied | Brandt

  Brandt rose to his feet and told the chamber: "I have nothing to hide."
  => I have nothing | told | Brandt

  Speaking before the vote, the shadow minister Grace Tull said ministers were "asleep at the wheel".
  => asleep at the wheel | said | Grace Tull

  The council’s finance director, Owen Strand, said: “We are not there yet.”
  => We are not there | said | Owen Strand

  “I wanted to leave,” Strand recalled. “They would not let me.”
  => I wanted to leave | recalled | Strand
  => They would not | | Strand

  Ministers insist any settlement must be "affordable" but unions say that is "code for a cut".
  => affordable | insist | Ministers
  => code for a cut | say | unions

  Nor did she accept, she said, that "the horse has bolted".
  => the horse | said | she

  He was, in the words of one former colleague, "a man who could start a row in an empty house".
  => a man who | words | one former colleague

  The judge, Mrs Justice Penhale, said Dorran had shown "not a shred of remorse" and jailed him for nine years.
  => not a shred | said | Mrs Justice Penhale

  "Is that all?" asked Brandt, and left.
  => Is that all? | asked | Brandt

  It was, wrote the critic Hugo Marl, "a night to forget".
  => a night to forget | wrote | Hugo Marl

  Professor Oduya, speaking after the announcement, warned that universities "cannot run on fumes".
  => cannot run on fumes | warned | Professor Oduya
  `,
);

checkQuotations(
  'british single marks',
  `
  Mr Tarrant said: 'We are pleased that the board listened. But there are other matters that need an answer.'
  => We are pleased | said | Mr Tarrant

  'We really do hope they listen,' Mr Tarrant said.
  => We really do hope | said | Mr Tarrant

  The members' vote had not 'formed any basis for an agreement', the secretary said.
  => formed any basis | said | the secretary

  'It is the drivers' fault, and they know it,' said Ms Ogle, who has run the depot since the '90s.
  => It is the drivers' fault | said | Ms Ogle

  'I don't think they're ready, and neither do you,' she told him.
  => I don't think | told | she

  He told the court: 'She said "no" and I left.'
  => She said "no" | told | He

  'Get 'em out,' shouted a man in the gallery.
  => Get 'em out | shouted | a man in the gallery

  The workers' rights plan is, the CBI said, 'a wish list'.
  => a wish list | said | CBI

  ‘We’re done here,’ said Ms Vane. ‘There’s nothing left.’
  => We’re done here | said | Ms Vane
  => There’s nothing | | Ms Vane

  The firms’ chairman said the ‘worst was over’.
  => worst was over | said | The firms’ chairman

  It was rock 'n' roll, said the '60s singer, "and nothing else".
  => and nothing else | said | the '60s singer
  `,
);

checkQuotations(
  'tabloid',
  `
  Furious mum Kelly Barden, 34, blasted: "It's a disgrace!"
  => It's a disgrace! | blasted | Kelly Barden

  A pal told the Daily Lantern: "She's over the moon. They both are."
  => She's over the moon | told | A pal

  The insider claimed: "He's been told to keep schtum."
  => He's been told | claimed | The insider

  "I was gobsmacked!" laughed the mum-of-three.
  => I was gobsmacked! | laughed | the mum-of-three

  Telly favourite Rex Malone admitted he was "gutted" to miss out.
  => gutted | admitted | Rex Malone

  Kelly, who lives in Hull, added: "We won't be back."
  => We won't be back | added | Kelly

  Brave Dave Skelly told how he "just went for it" when he saw the flames.
  => just went for it | told | Brave Dave Skelly

  One fan tweeted: "Worst. Finale. Ever." Another wrote: "Bring back Rex."
  => Worst. Finale. Ever. | tweeted | One fan
  => Bring back Rex. | wrote | Another

  Rex, 52, joked that he was "too old for this lark".
  => too old | joked | Rex
  `,
);

checkQuotations(
  'local',
  `
  Cllr Joan Eddery (Lab, Fen End) said: "Residents have had enough."
  => Residents have | said | Cllr Joan Eddery

  "This is the wrong scheme for this site," according to a parish councillor.
  => This is the wrong | according | a parish councillor

  Resident Paul Wick, of Mill Lane, said: "The road floods every winter. ¶ "We have told the council again and again."
  => The road floods | said | Paul Wick
  => We have told | | Paul Wick

  A spokesperson for Fenland Water said: "We apologise for the delay."
  => We apologise | said | A spokesperson for Fenland Water

  PC Gill Marsh, of the rural crime team, appealed for witnesses, saying: "Somebody will have seen this van."
  => Somebody will have | saying | PC Gill Marsh

  Headteacher Sue Lark said she was "absolutely delighted" with the result and praised the "hard work" of staff.
  => absolutely delighted | said | Sue Lark
  => hard work | praised | Sue Lark

  The parish council has objected, calling the plan "overbearing".
  => overbearing | calling | The parish council

  Mother-of-two Tess Orchard, whose children attend the school, said the crossing was "an accident waiting to happen".
  => an accident waiting | said | Tess Orchard

  He said: "I was walking the dog when I heard a bang. I thought it was thunder." Mr Wick said his wife was "still shaken".
  => I was walking | said | He
  => still shaken | said | Mr Wick

  Inspector Raj Dhillon, from Fenland Police, said officers were "keeping an open mind".
  => keeping an open mind | said | Raj Dhillon

  Chairman of the trustees Bill Oram said: "It's a great day for the village."
  => It's a great day | said | Bill Oram
  `,
);

checkQuotations(
  'trade and business',
  `
  Chief executive Marta Lindqvist said: “Trading in the first half was in line with our expectations.”
  => Trading in the first half | said | Marta Lindqvist

  “Like-for-like sales are improving,” said Lindqvist, who joined from Norvik in 2021.
  => Like-for-like | said | Lindqvist

  The company said it remained “cautiously optimistic” about the second half.
  => cautiously optimistic | said | The company

  Analysts at Harrow & Stone said the update was “better than feared”.
  => better than feared | said | Analysts at Harrow & Stone

  In a note to clients, Peel Rowan analyst Jonas Grieve said the shares looked “fully valued.”
  => fully valued | said | Jonas Grieve

  “The phasing of the award is the sticking point,” the union’s general secretary said.
  => The phasing | said | the union’s general secretary

  The Royal College of Podiatry’s chair, Dr Fay Lomas, said members were “at breaking point”.
  => at breaking point | said | Dr Fay Lomas

  NHS Lothern’s director of people, Carl Weir, told HSJ-like magazine Ward Round: “The model has changed.”
  => The model has changed | told | Carl Weir

  "We are hiring," says Peters, whose firm makes pumps.
  => We are hiring | says | Peters
  `,
);

checkQuotations(
  'american',
  `
  "I don't see it that way," Gov. Ellen Marsh said Thursday. "We have a budget to balance."
  => I don't see it | said | Gov. Ellen Marsh
  => We have a budget | | Gov. Ellen Marsh

  Sen. Paul Ortega, D-N.M., called the bill "dead on arrival."
  => dead on arrival | called | Sen. Paul Ortega

  Police Chief Ron Delk said the driver was "extremely lucky."
  => extremely lucky | said | Ron Delk

  "He was my hero," his daughter, Amy Delk, wrote in a Facebook post Sunday.
  => He was my hero | wrote | Amy Delk

  "We got beat," coach Mike Tanner said after the 31-10 loss. "Simple as that."
  => We got beat | said | Mike Tanner
  => Simple as that | | Mike Tanner

  Asked about the trade, Tanner shrugged. "It's a business," he said.
  => It's a business | said | he

  "Y'all need to vote," President Hale urged the crowd.
  => Y'all need to vote | urged | President Hale

  Marsh, a Republican, said she would veto "any bill that raises taxes on working families."
  => any bill that | said | Marsh

  Defense attorney Carla Stein argued that prosecutors had "cherry-picked" the evidence.
  => cherry-picked | argued | Carla Stein

  "That," Stein said, "is not a crime."
  => That | said | Stein
  => is not a crime | said | Stein
  `,
);

checkQuotations(
  'no quotations',
  `
  The actor starred in the film "The Long Winter" and the series "Harbour Lights".
  => ~ The Long Winter
  => ~ Harbour Lights

  Her novel, "A Field in Kent," was published in May.
  => ~ A Field in Kent

  The band played "Midnight Bus," "Gravel" and "Home Again" before leaving the stage.
  => ~ Midnight Bus
  => ~ Gravel
  => ~ Home Again

  Dwayne "The Anvil" Porter won the bout in the third round.
  => ~ The Anvil

  The device, known as a "smart plug", costs £12.
  => ~ smart plug

  The so-called "bedroom tax" was introduced in 2013.
  => ~ bedroom tax

  The word "woke" has lost its meaning.
  => ~ woke

  He runs a company called "Bright Spark" from a shed.
  => ~ Bright Spark

  It was the first "paperless" election in the county.
  => ~ paperless

  A street party was held for the "Kings of Fen Road".
  => ~ Kings of Fen Road

  The exhibition, entitled "Salt and Iron", runs until June.
  => ~ Salt and Iron

  Visitors can buy a "golden ticket" for £30.
  => ~ golden ticket

  The board stood 6'2" tall and 4" thick.

  The 5' 10" striker scored twice in the '90s.

  Members' interests and voters' rights were at stake.
  `,
);

checkQuotations(
  'headlines',
  `
  'Deeply disappointing': strikes to go ahead after talks fail
  => Deeply disappointing | | 

  Mayor warns of 'chaos' on the buses
  => chaos | warns | Mayor

  Tamsin Vale: 'I never wanted to be famous'
  => I never wanted | | Tamsin Vale

  Read more: Tamsin Vale: 'Can the village school survive?'
  => Can the village | | Tamsin Vale

  "Nothing left to cut", says council leader
  => Nothing left | says | council leader
  `,
);

checkQuotations(
  'between paragraphs',
  `
  Mr Wick said: "The road floods every winter. ¶ "We have told them." ¶ "Nobody listens," he added.
  => The road floods | said | Mr Wick
  => We have told them | | Mr Wick
  => Nobody listens | added | he

  Ms Vane said there had been some progress. ¶ "It was a civil meeting, but we did not get what we hoped for."
  => It was a civil | | Ms Vane

  "We lost," said Tanner. Then he left. "See you," he said.
  => We lost | said | Tanner
  => See you | said | he
  `,
);
