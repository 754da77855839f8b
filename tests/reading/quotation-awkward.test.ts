/**
 * Awkward quotations and awkward marks from all kinds of newsrooms: what is quoted, by which verb, by whom. One line a quotation:
 * `words | cue | speaker`, the words as far as they tell it apart; `~ words` is in marks and no quotation.
 */
import { checkQuotations } from '../support/quotations.ts';

checkQuotations(
  'speakers',
  `
  Jo Doyle, who lost her job at the plant in May and now drives a van, said that "nobody came to help".
  => nobody came | said | Jo Doyle

  In an interview with the Daily Lantern, Doyle said she felt "betrayed" by the party and that its leader, Sam Orr, was "a coward".
  => betrayed | said | Doyle
  => a coward | said | Doyle

  Orr's spokesman said: "He will not be drawn."
  => He will | said | Orr's spokesman

  A statement from the club read: "We wish him well."
  => We wish | read | A statement from the club

  The club said in a statement: "We wish him well."
  => We wish | said | The club

  The post, which has since been deleted, said: "Good riddance."
  => Good riddance | said | The post

  Her mother, Lynn, told the inquest: "She was so happy."
  => She was | told | Lynn

  Detective Chief Inspector Sam Orr, who is leading the investigation, said: "This was a brutal attack."
  => This was | said | Sam Orr

  Dr. Sam Orr, director of the National Institute of Bees, told NBC's "Sunrise" that bees are "in trouble."
  => ~ Sunrise
  => in trouble | told | Dr. Sam Orr

  Orr (pictured) said: "It was a shock."
  => It was | said | Orr

  "The thing is," he says, pausing, "I never wanted it."
  => The thing is | says | he
  => I never | says | he

  He added that the club had shown "zero respect" to fans, who he said were "the lifeblood of this place".
  => zero respect | added | He
  => the lifeblood | said | he

  Fans chanted "We want Orr out" as the players left.
  => We want | chanted | Fans

  Orr was unrepentant. "I'd do it again," he said.
  => I'd do it | said | he

  Orr was unrepentant: "I'd do it again."
  => I'd do it | | Orr

  Orr took to X to say: "I'd do it again."
  => I'd do it | say | Orr

  Writing on X, Orr said: "I'd do it again."
  => I'd do it | said | Orr

  Mr Orr, asked if he would stand, said only: "We'll see."
  => We'll see | said | Mr Orr

  The prime minister’s official spokesman told reporters: “The position has not changed.”
  => The position | told | The prime minister’s official spokesman

  “It is what it is,” Orr, 34, told the Lantern from his home in Ely.
  => It is what | told | Orr

  "We're done," said an exhausted-looking Orr.
  => We're done | said | Orr

  "We're done," said Orr's wife Jo Tully, 40.
  => We're done | said | Jo Tully

  Tully — a former teacher — said the plan was "unworkable".
  => unworkable | said | Tully

  Tully believes the plan is "unworkable".
  => unworkable | believes | Tully

  Critics say the plan is "unworkable" and "cruel".
  => unworkable | say | Critics
  => cruel | say | Critics

  Tully is said to be "furious about it".
  => furious | said |

  A source close to Tully said she was "furious".
  => furious | said | A source close to Tully

  Police described the man as "armed and dangerous".
  => armed and dangerous | described | Police

  Two of the men, both in their 20s, were described by police as "armed and dangerous".
  => armed and dangerous | described | police

  The letter, signed by 40 MPs, accuses Tully of "gross negligence".
  => gross negligence | accuses | The letter

  Tully, in a letter to staff seen by the Lantern, wrote: "Nobody is safe."
  => Nobody | wrote | Tully

  She was, she said, "heartbroken".
  => heartbroken | said | she

  The move has been called "cynical" by opposition leaders.
  => cynical | called | opposition leaders

  Said Tully: "We are done."
  => We are done | Said | Tully

  "We," he said, "are done," adding: "For good."
  => We | said | he
  => are done | said | he
  => For good | adding | he

  The minister said that "in the coming days" the "very best people" would be sent.
  => in the coming days | said | The minister
  => very best people | said | The minister

  He told the crowd, many of whom had waited all night, "You are the reason I stood."
  => You are | told | He

  When asked why, Tully said "because I could".
  => because I could | said | Tully

  Tully, on what comes next: "A long sleep."
  => A long sleep | | Tully

  KIM TULLY: "A long sleep."
  => A long sleep | | KIM TULLY

  “We had our chances and did not take them” – Fen United's Kim Tully after a 4-0 defeat at home.
  => We had our | | Kim Tully

  "They said we were finished," Tully said. "They were wrong." Orr disagreed. "They were right," he said.
  => They said | said | Tully
  => They were wrong | | Tully
  => They were right | said | he

  The committee's chair, Labour's Jo Tully, said it was "astonishing" that nobody had been told.
  => astonishing | said | Jo Tully

  Kim Tully and Sam Orr, who founded the firm, said they were "gutted".
  => gutted | said | Kim Tully and Sam Orr

  Erik van Dalen, the Dutch envoy, said the talks were "tough but fair".
  => tough but fair | said | Erik van Dalen

  "There is no money," said Chancellor Ada Brook at the despatch box.
  => There is no money | said | Ada Brook

  "There is no money," Chancellor Brook said.
  => There is no money | said | Chancellor Brook

  Shadow health secretary Kim Tully told the Commons the delay was "a scandal".
  => a scandal | told | Kim Tully

  The University of Elmham said it was "confident in its processes".
  => confident | said | University of Elmham

  A Department for Rivers spokeswoman said: "We are looking into it."
  => We are looking | said | A Department for Rivers spokeswoman

  "I am so, so proud," Tully, whose son won bronze, said through tears.
  => I am so | said | Tully

  “The sanctions are a trigger”, — said Oleg Varenko, the press secretary.
  => The sanctions | said | Oleg Varenko

  “I don't want to guess,” he went on to say.
  => I don't want | say | he

  "It is over," she told the BBC. "We move on."
  => It is over | told | she
  => We move on | | she

  It was "a good day for the county", Tully added, and "a bad one for cynics".
  => a good day | added | Tully
  => a bad one | added | Tully

  Tully praised officers for their "calm professionalism".
  => calm professionalism | praised | Tully

  Neither Tully nor Orr would comment, but a friend said they were "holding up".
  => holding up | said | a friend

  While Orr said it was "a triumph", Tully called it "a fudge".
  => a triumph | said | Orr
  => a fudge | called | Tully

  Tully replied "no comment" when asked.
  => no comment | replied | Tully

  Unions have said the offer, which was made on Friday, is "derisory".
  => derisory | said | Unions
  `,
);

checkQuotations(
  'titles and terms',
  `
  Orr, whose "Harbour Lights" won a prize, said it was "humbling".
  => ~ Harbour Lights
  => humbling | said | Orr

  "Home," a ballad about loss, opens the record.
  => ~ Home

  "The Crossing," which returns in May, was filmed in Ely.
  => ~ The Crossing

  "The Crossing" star Jo Tully said she was leaving.
  => ~ The Crossing

  He is the author of "Fen Tales," "Mud" and "Salt," all published by Wren.
  => ~ Fen Tales
  => ~ Mud
  => ~ Salt

  According to the report, titled "Fen Futures," water levels "will rise by a metre."
  => ~ Fen Futures
  => will rise | According | the report

  Speaking on Radio Fen's "Breakfast Hour" programme, she said: "We are listening."
  => ~ Breakfast Hour
  => We are listening | said | she

  So, what does "net zero" mean?
  => ~ net zero

  The term "gaslighting" comes from a 1944 film.
  => ~ gaslighting

  She was named "Best Newcomer" at the awards.
  => ~ Best Newcomer

  Volunteers ran the "Keep Fens Tidy" campaign for ten years.
  => ~ Keep Fens Tidy

  He bought a "brand new" car that turned out to be stolen.
  => ~ brand new

  The dog, "Biscuit", was found in a hedge.
  => ~ Biscuit

  Sgt. Ann "Annie" Poole said "we got him."
  => ~ Annie
  => we got him | said | Sgt. Ann "Annie" Poole

  The hit single 'Gravel' is out now, and so is 'Midnight Bus'.
  => ~ Gravel
  => ~ Midnight Bus

  She wrote "The Salt Road" in 1998.
  => ~ The Salt Road

  She sang "Gravel" and "Home Again" as an encore.
  => ~ Gravel
  => ~ Home Again

  Press "Enter" to go on.
  => ~ Enter

  The scheme, dubbed "Rivergate" by the press, cost £4m.
  => ~ Rivergate

  His essay "On Mud" appeared in March.
  => ~ On Mud

  The word "sorry" did not pass his lips.
  => ~ sorry

  A ship called 'The Grey Heron' ran aground.
  => ~ The Grey Heron
  `,
);

checkQuotations(
  'beside the paragraph',
  `
  Brook wrote on her blog: ¶ "The river is rising and nobody is coming."
  => The river | wrote | Brook

  A statement from the club said: ¶ "We wish him well." ¶ "He leaves with our thanks."
  => We wish | said | A statement from the club
  => He leaves | | A statement from the club

  "The river is rising and nobody is coming." ¶ — Ada Brook, ferry pilot
  => The river | | Ada Brook

  "The river is rising and nobody is coming." ¶ The ferry was late.
  => The river | |
  `,
);

checkQuotations(
  'marks',
  `
  The chairman told shareholders: “Our strategy ‘One Fen’ is working.”
  => Our strategy | told | The chairman

  "Why," she asked, "did he shout 'No!' at them?"
  => Why | asked | she
  => did he shout | asked | she

  «We are ready», said the mayor of Lomé.
  => We are ready | said | the mayor of Lomé

  \`\`We are ready,'' said Tully.
  => We are ready | said | Tully

  "We are ready,"said Tully.
  => We are ready | said | Tully

  Tully said:"We are ready."
  => We are ready | said | Tully

  Tully said : " We are ready . "
  => We are ready | said | Tully

  “We are ready," said Tully.
  => We are ready | said | Tully

  The 6'2" prop said: "I am 6'2" and I am not sorry."
  => I am 6'2" and | said | The 6'2" prop

  'It is 'orrible,' said the landlord.
  => It is 'orrible | said | the landlord

  ‘90s bands were “the best”, said Tully.
  => the best | said | Tully

  The '70s, James's years at St James' Park and the players' strike were 'a different world', he said.
  => a different world | said | he

  "... and then it rained," Tully said.
  => ... and then | said | Tully

  "We were—" Tully began.
  => We were— | began | Tully

  Tully said (“for the record”) that she had won.
  => for the record | said | Tully
  `,
);

checkQuotations(
  'which verb says it, and whose it is',
  `
  Minister Jo Doyle said the decision to declare a drought was a "unanimous" one.
  => unanimous | said | Jo Doyle

  The drought order, last declared in May, gives wardens powers to deal with "whatever the weather may bring".
  => whatever the weather | | The drought order

  CLASHES over alleged "heavy-handed" wardens marked the day.
  => ~ heavy-handed

  The Lantern reported that a source close to Doyle said that he "did not leave early".
  => did not leave | said | a source close to Doyle

  Wardens said Orr had told one owner the pump would "be on its side" unless she paid.
  => be on its side | told | Orr

  According to Doyle, who led the dig, engineers found "nothing but mud".
  => nothing but mud | According | Doyle

  Her husband, the actor Sam Orr, paid tribute to her "wit and nerve on stage".
  => wit and nerve | | Sam Orr

  "She was the kindest of us," wrote the show's creator, Sam Orr, in a note.
  => She was the kindest | wrote | Sam Orr

  Orr pleaded not guilty after "banging" was heard.
  => ~ banging

  In a speech at the quay, Doyle spoke of "anxiety" over the tides.
  => anxiety | spoke | Doyle

  The statement kept to its line, noting again that the board "is ready to act".
  => is ready | noting | The statement

  The maid ignored a "do not disturb" sign on the door.
  => ~ do not disturb

  Colleagues called her "the Duchess".
  => ~ the Duchess

  "It will fail," said Jo Doyle, a broker at Orr Tully Inc. "Any buyer would see it."
  => It will fail | said | Jo Doyle
  => Any buyer | | Jo Doyle

  "And then they asked 'why us?'" she insisted.
  => And then | insisted | she
  `,
);

checkQuotations(
  'the first paragraphs of a long quotation',
  `
  "The river rose all night. ¶ "By five it was in the hall," said Jo Doyle.
  => The river rose | | Jo Doyle
  => By five | said | Jo Doyle
  `,
);
