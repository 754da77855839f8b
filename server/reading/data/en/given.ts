/** Given names in English-language news, in small letters: what tells Ada Brook from Fenland Water. */

/** The commonest. Whoever has one and no woman's name is likely a man. */
export const commonNames: ReadonlySet<string> = new Set(
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

/** Others, by which nothing is told but that they are given names. */
const otherNames = new Set(
  `aaliyah aditya aditi aileen ailsa aine aisling ajay akash akshay alasdair alana alena alina alisha alissa alyssa amara
  amitabh amrita anand anders andreea andrey angharad anika anjali ankita annette annika anouk ansel anthea antoine anton
  antonia anwar aoife aparna archie ari ariana arlo arne arturo arvind asha ashok ashwin astrid aubrey augustus aurelia avery
  avril ayesha azhar babar bartholomew benny bertie bess beverly bianca bilal birgit bjorn bram bree brennan bridie brody
  bronagh bronte bruno bryony calum candice cara carey carly carole casper cassie cathal catriona cecil cecily celia chad
  chandra chandler charlene chelsey chetan chiara chuck chuka ciaran cillian clarence claude clifford clint clyde cody conrad
  cora cordelia cormac corey corinne cornelius cory courtney cressida crispin cuthbert cyril dagmar dalia daria darius darrell
  darryl darwin davey davina deanna deepa deepak deepika deirdre delia delphine demi dev devi dhruv didier dieter dilip dina
  dinesh dirk divya dolores domhnall dominique donal donnie donovan dora doreen dorian dougal dougie duane dudley duncan
  dwayne dwight eamon eamonn edgar edmund edna eilidh eimear einar eithne elin elise elisha eliza elke elsa elsie elspeth
  emeka emil emilia emilio emre enda enid enoch enrique eoin ephraim erika ernesto errol esme esteban etienne euan eunice evie
  ewan ezra fabio faisal farah farhan faridah farooq fernanda ffion fia finlay finley finn fintan floyd fran franco frankie
  franz frederic freya fritz gabby ganesh garrett garth gaurav gaynor genevieve gerhard germaine ghulam gideon gilbert giles
  gita giulia giuseppe gladys glenda glynis godfrey gopal gordie gráinne grainne gretchen griff guido gulzar gunther gurpreet
  gustav gwendolyn gwyneth habib haider hakim hamid hana hank harish harjit harpreet harsh haruki hattie hedda heinrich helga
  helmut hendrik henrietta henrik hermione hester hilda hiroshi horace hortense huda hudson huw hyacinth ida idris ifan
  ignacio igor ikram ilse ilya imelda indira indra inez inga iolo iqbal irina irving ishaan ishant isidore issa ivana ivor
  jabari jacinda jacinta jago jai jamal jamila jared jarvis jasper jaspreet javed jaya jayne jeanette jeanne jed jemima jenna
  jennie jens jeremiah jerzy jethro jeroen jiang jimi jitendra joachim joaquin jocelyn jock jodi joelle johan johann johannes
  josef josie jourdan jude juergen jules julien junaid jurgen kabir kadija kamal kamran karan kareem karin karina karthik
  kasim kat katarina katja katrina kavita kayleigh keeley keiko keira kelvin kendra kenji kermit keshav kevan khadija khaled
  kiara kieron kiran kirk klaus knut konrad krzysztof kunal kushal kwabena kyra kylie lakshmi lana laila latif latoya laurie
  layla leanne leila lenny leonie leonora leopold leticia lewin lilian lillian lily-mae linus lionel llewellyn lolita lonnie
  loretta lothar lucia lucian luciana lucille ludmila ludwig luisa luther lyle lynette lyra mabel mackenzie madeleine madison
  maeve magda magdalena maha mahesh mahmoud maisie majid malala mamadou manish manmohan manny manoj mara marcella marcelo
  margo marguerite mariah mariana marianne marius marjorie marlon marwan maryam masood mathew mathias mathilde matthias maud
  maurizio mauro mavis mayank mccoy meena megan mehdi meg mehreen melinda melvin melvyn meredith merle merrill mervyn mica
  michaela michele milena millicent millie milo mirza mitzi moazzam mohan mohini mohit moshe mukesh muriel murdo musa mustafa
  myles myra myrtle nabil nadeem nadira naeem naga naheed naila naina najib nalini nandini narayan nasir nasser natalya nate
  nathalie nathaniel naveed naveen nawaz ned neeraj neha nell nellie nerys nessa nestor neville niamh nico niels nikhil
  nikolai nils nimrod nirmala nisha nitin nkechi noelle nolan noor noreen norah norbert norm nuala nuno obinna octavia odette
  olaf olga olu oluwaseun omari oonagh ophelia oran oriana orla orson osama osman oswald otis padraig padraic pádraig pankaj
  paolo parveen pascal patrice patsy paulette paulina paulo pearse peggy pelham petr petros petula phyllis pia pilar poonam
  prabhu pradeep pranav prasad praveen preeti primrose priscilla priyanka prosper prunella puneet quentin quincy rabia rachid
  radha rafa rafiq raheem rahim raisa rajan rajiv rakesh raman ramesh rami ramsay randall randolph ranjit rashida rasmus raul
  raymundo razia reece reena reinhard reiner renata renee rhiannon rhoda rhonda rhona riaz ricki rico rishabh ritu roald roan
  rocco rochelle roddy roderick rodrigo rohan rohit rolf romeo romesh romilly ronaldo roopa rory rosanna roscoe rosemarie
  roshan rowan rowena roxanne royston ruairi ruben rudolf rudy rufus rukmini rupa rupal ruud ryland saad sabina sachin sadia
  sadie safiya sahil saif saira sakina salim salman salvador salvatore samira sana sandeep sandro sangita sanjeev sarita
  satish satnam saul saurabh scarlett seamus selena selma serge seth seumas shabnam shafiq shahid shahida shaila shakeel
  shalini shamima shamsher shashi shauna shaunagh sheena shelagh shelby sheldon shereen sheridan sherman sherry sheryl shilpa
  shinzo shirin shivani shona shreya shyam siegfried silas silvia silvio sinéad siobhán soledad sonal sondra sonny soren
  sorcha stanislav stefan stefanie sten stephane stig subhash sudhir sujata suki sukhdev suraj suresh surinder susana sushma
  sushil suzie svetlana swati sybil syed sylvester sylvie tabitha tahir talia tanvi taran tarun tasha tatiana tavish tegan
  tejas thaddeus thandiwe thelma theodora thierry thomasina thora thorsten tiago tiberius tiernan tilda tilly tobias tomasz
  tonya torsten travis trey tricia trina trudy tunde tyrone uday ulrich ulrika uma umar umesh usman vaibhav valentina valentin
  varun veena vidya vihaan vikas vincenzo vinay vineet virat vishal vivek vivienne vlad waheed walid waqar waseem wendell
  wilbur wilfred wilhelm willa willard willem winifred winnie wolfgang wyatt xander xavi xiomara yael yana yannick yasir
  yasmine yoko yosef yousef yousuf ysolde yuki yuri zack zadie zahid zahir zaid zainab zak zeeshan zelda zena zeynep zinedine
  zita zoran zubair zulfikar`.split(/\s+/),
);

export const givenNames: ReadonlySet<string> = new Set([...commonNames, ...otherNames]);
