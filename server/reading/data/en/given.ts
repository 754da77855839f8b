/** Given names that are common in English-language news, in small letters: what tells Ada Brook from Fenland Water. */
export const givenNames: ReadonlySet<string> = new Set(
  `aaron abbie abdul abdullah abigail abraham ada adam adele adrian ahmad ahmed aidan aisha alan alastair albert alejandro
  alec alex alexander alexandra alexei alexis alfie alfred ali alice alicia alison alistair allan allen alun amal amanda
  amber amelia amin amir amit amy ana anastasia andre andrea andreas andrei andrew andy angela angus anil anita ann anna
  anne annabel anne-marie annie anthony antonio antony anya april arif arjun arlene arnold arthur ashley asif aung austin
  ava axel aziz barack barbara barry beatrice becky belinda ben benedict benjamin bernadette bernard bernie beth bethany
  betty beverley bill billy bob bobby boris brad bradley brandon brenda brendan brett brian bridget bronwyn bruce bryan
  caitlin callum calvin cameron camilla carl carla carlos carmen carol caroline carrie catherine cathy cecilia charles
  charlie charlotte chelsea cheryl chloe chris christian christina christine christopher ciara claire clara clare
  claudia clive colin colleen conor connor craig cynthia daisy damian damien dan dana daniel daniela danielle danny daphne
  darren dave david dawn dean debbie deborah declan denis denise dennis derek dermot desmond diana diane diego dominic
  don donald donna doris dorothy doug douglas dylan ed eddie edith edward edwin eileen elaine eleanor elena eli elias
  elijah elisabeth elizabeth ella ellen ellie elliot elon emily emma emmanuel eric erica erik erin ernest esther ethan
  eugene eva evan evelyn fatima faye fay felicity felix fergus fernando fiona frances francesca francis francois frank
  fred freddie frederick gabriel gabriela gail gareth gary gavin gemma geoff geoffrey george georgia georgina gerald gerard
  gerry gill gillian gina giorgia glen glenn gloria gordon grace graham grant greg gregory greta gus guy gwen hamish hannah
  hans hari harold harriet harrison harry harvey hassan hayley hazel heather hector heidi helen helena henri henry herbert
  hilary hillary holly howard hugh hugo humza ian ibrahim imogen imran ines ingrid irene iris isaac isabel isabella isla
  ismail ivan ivy jack jackie jacob jacqueline jacques jade jake james jamie jan jane janet janice jasmine jason javier
  jay jean jeff jeffrey jen jennifer jenny jeremy jerome jerry jess jesse jessica jill jim jimmy jo joan joanna joanne joao
  jodie joe joel john johnny jon jonas jonathan jordan jorge jose joseph josephine josh joshua joy joyce juan juanita judith
  judy julia julian julie juliet justin kaja kamala karen karim karl kate katharine katherine kathleen kathryn kathy katie
  katy kay keir keith kelly kemi ken kenneth kenny kerry kevin khalid kieran kim kirsten kirsty kofi krishna kristin kurt
  kwame kwasi kyle lara larry laura lauren laurence lawrence leah lee lena leo leon leonard leroy lesley leslie lewis liam
  lila lily linda lindsay lindsey lisa liz lloyd lois lorna lorraine louis louisa louise luca lucas lucy luis luke luna lydia
  lyn lynda lynn lynne maggie malcolm mandy marc marcel marco marcus margaret maria marian marie marilyn mario marion marisa
  mark marlene marta martha martin martina marvin mary mateo matilda matt matteo matthew maureen maurice max maxine maya
  meghan mehmet mel melanie melissa meera mia michael michel michelle miguel mick mike mikhail milan miles mina miranda
  miriam mitch mo mohamed mohammad mohammed moira molly mona monica morgan moses muhammad murray nadia nadine nancy naomi
  narendra natalia natalie natasha nathan neil nelson niall nicholas nick nicky nicola nicolas nicole nigel nikita nikki nina
  noah noel nora norma norman oleg oliver olivia omar oscar owen pablo paige pam pamela pat patricia patrick paul paula
  pauline pavel pavla pedro penelope penny pete peter petra phil philip phillip phoebe pierre piers polly prakash priti priya
  prue rachel rafael rahul raj rajesh ralph ramon rana randy raphael rashid ravi ray raymond rebecca reg reggie rehana rex
  rhys ricardo richard rick ricky rishi rita rob robbie robert roberta roberto robin robyn rod rodney roger roisin roland
  ron ronald ronan ronnie rosa rosalind rosamund rose rosemary rosie ross roy ruby rupert russell ruth ryan sabrina sadiq
  saeed sajid sally salma sam samantha samir samuel sandra sandy sanjay sara sarah sasha sean sebastian selina serena
  sergei sergey sergio shabana shane shannon sharon shaun shaw sheila shelley shirley sian sid sidney simon simone sinead
  siobhan sofia sonia sophia sophie stacey stan stanley stella stephanie stephen steve steven stewart stuart sue suella
  sunil sunita susan susanna susie suzanne sven sylvia tamara tamsin tania tanya tara tariq ted terence teresa terri terry
  tess tessa thangam theo theodore theresa thomas tiffany tim timothy tina toby todd tom tomas tommy toni tony tracey
  tracy trevor tristan tyler una ursula usha valerie vanessa vera vernon veronica vicki vicky victor victoria vijay vikram
  vince vincent viola violet virginia vivian vivien vladimir volodymyr wade wallace walter wanda warren wayne wendy wes
  wesley will william willie wilma winston xavier xi yasmin yolanda yusuf yvette yvonne zac zach zachary zahra zara zoe`
    .split(/\s+/)
    .filter(Boolean),
);
