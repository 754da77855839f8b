/**
 * Speakers and cues as courts, clubs, ministries and film stars give them: what is quoted, by which verb, by whom. One line a quotation:
 * `words | cue | speaker`, the words as far as they tell it apart; `~ words` is in marks and no quotation.
 */
import { checkQuotations } from '../support/quotations.ts';

checkQuotations(
  'people and their offices',
  `
  "This is a win," Brook's lawyer, Tom Shaw, said.
  => This is a win | said | Tom Shaw

  "This is a win," said Tom Shaw, Brook's lawyer.
  => This is a win | said | Tom Shaw

  Tom Shaw, a lawyer for Brook, called the ruling "a win for common sense."
  => a win for common | called | Tom Shaw

  Asked if he had regrets, Shaw said, "None."
  => None. | said | Shaw

  Shaw, who is 61 and has run the club since 1999, told reporters he was "devastated".
  => devastated | told | Shaw

  Lead author Dr Jane Marsh said: "The ice is thin."
  => The ice | said | Dr Jane Marsh

  Study co-author Jane Marsh of the University of Elmham said the ice was "thin and getting thinner".
  => thin and | said | Jane Marsh

  Prof Jane Marsh, from the University of Elmham, who led the study, said: "The ice is thin."
  => The ice | said | Prof Jane Marsh

  Meanwhile, Labour's shadow chancellor, Jane Marsh, accused him of "playing politics".
  => playing politics | accused | Jane Marsh

  But Marsh hit back, saying: "That is nonsense."
  => That is | saying | Marsh

  Texas Gov. Ellen Marsh, a Republican, said the state would "fight this in court."
  => fight this | said | Gov. Ellen Marsh

  Attorney General Paul Reid said in a news release that the company had "deceived consumers."
  => deceived | said | Paul Reid

  Reps. Ann Dole and Jim Hart said in a joint statement that the bill was "reckless."
  => reckless | said | Reps. Ann Dole and Jim Hart

  "We're excited," Acme CEO Ann Dole said in a statement.
  => We're excited | said | Ann Dole

  BBC political editor Sam Vale said the vote was "on a knife-edge".
  => on a knife-edge | said | Sam Vale

  The BBC's Sam Vale, at the scene, said there was "chaos".
  => chaos | said | Sam Vale

  Marsh's manager Erik van Dalen said he was "very proud".
  => very proud | said | Erik van Dalen

  United boss Erik van Dalen said: "He is a top player."
  => He is a top | said | Erik van Dalen

  "He is a top player," Van Dalen told Fen Sports.
  => He is a top | told | Van Dalen

  Brook, in an interview on "Sunday Table," said that the party was "finished."
  => ~ Sunday Table
  => finished | said | Brook
  `,
);

checkQuotations(
  'people without a name',
  `
  "It's unbelievable," said one neighbor who did not want to be named.
  => It's unbelievable | said | one neighbor

  Another resident, who gave his name only as Pete, said: "It was like a bomb."
  => It was like | said | Another resident

  A 34-year-old woman from Leeds said: "I froze."
  => I froze | said | A 34-year-old woman from Leeds

  A No 10 spokesman said: "We are getting on with it."
  => We are getting | said | A No 10 spokesman

  Sources told the BBC the deal was "dead".
  => dead | told | Sources

  In response, a Fen Police spokesperson said: "Enquiries are continuing."
  => Enquiries | said | a Fen Police spokesperson

  The other said: "It was theirs."
  => It was theirs | said | The other

  The singer, 34, said: "It was a blast."
  => It was | said | The singer

  The mum-of-two, from Hull, said: "I cried."
  => I cried | said | The mum-of-two

  His wife told the Lantern that he was "resting at home".
  => resting at home | told | His wife

  Both men denied being "part of a gang".
  => part of a gang | denied | Both men

  The company's CEO said it was "excited".
  => excited | said | The company's CEO

  "We take this seriously," the statement read.
  => We take this | read | the statement

  "We take this seriously," it added.
  => We take this | added | it
  `,
);

checkQuotations(
  'courts and states',
  `
  Prosecutor Jan Dunn told the jury: "He knew."
  => He knew | told | Jan Dunn

  Jan Dunn, prosecuting, told the jury: "He knew."
  => He knew | told | Jan Dunn

  Sentencing him, Judge Paul Reid said: "You are a danger."
  => You are a danger | said | Paul Reid

  "You are a danger to women," Judge Reid told Davies.
  => You are a danger | told | Judge Reid

  Elmham Palace said in a statement: "The family is delighted."
  => The family | said | Elmham Palace

  The White House called the report "nonsense."
  => nonsense | called | White House

  Downing Street said the PM had "full confidence" in her.
  => full confidence | said | Downing Street

  Carvania's foreign ministry said it "firmly opposes" the sale.
  => firmly opposes | said | Carvania's foreign ministry

  Carvanian Foreign Ministry spokesperson Lin Wei told a daily briefing that the capital "deplores" the move.
  => deplores | told | Lin Wei

  The president vowed to "finish the job".
  => finish the job | vowed | The president

  The state news agency quoted Reyle as saying the launch was "a great success".
  => a great success | saying | Reyle

  The Lantern quoted a source as saying: "It is over."
  => It is over | saying | a source

  He went on: "There will be others."
  => There will | went | He

  "There will be others," he went on, "and soon."
  => There will | went | he
  => and soon | went | he
  `,
);

checkQuotations(
  'posts and pages',
  `
  In a tweet on Monday, Brook said that "the time has come" to act.
  => the time has come | said | Brook

  On Instagram, Marsh wrote: "What a night."
  => What a night | wrote | Marsh

  Speaking to the Lantern, Marsh, 34, said: "What a night."
  => What a night | said | Marsh

  Posting on X, the mayor said it was "a dark day".
  => a dark day | said | the mayor

  One user commented: "Not for me." A second said: "Wow."
  => Not for me | commented | One user
  => Wow | said | A second

  The union posted: "Solidarity with our members."
  => Solidarity | posted | The union

  Brook, responding, said the claim was "false", adding: "I was in Leeds."
  => false | said | Brook
  => I was in Leeds | adding | Brook

  "It's over," Brook said, adding that she was "relieved".
  => It's over | said | Brook
  => relieved | adding | Brook

  Brook said it was over, and that she felt "relieved, if I'm honest".
  => relieved | said | Brook
  `,
);
