/** Given names that are women's nearly always: whom "she" can mean, and "he" hardly. */
import { lazy, wordSet } from '../../lazy.ts';

export const femaleNames = lazy(() =>
  wordSet(`abbie abigail ada adele aisha alexandra alice alicia alison amanda amber amelia amy ana anastasia andrea angela anita
  anna anne annabel anne-marie annie antonia anya ava barbara beatrice bella bernadette beth bethany betty bridget brenda
  camilla cara carla carly carol caroline carrie catherine cathy cecilia celia charlotte cheryl chloe christina christine
  claire clara claudia clare cynthia daisy daniela danielle dawn deborah debbie denise diana diane dolores donna doris dorothy
  edith eileen elaine eleanor elena elisabeth elise eliza elizabeth ella ellen ellie elsa emily emma erica erin esther ethel
  eva eve evelyn faith farah fatima faye felicity fiona flora florence frances freya gabriela gabrielle gail gemma georgia
  georgina geraldine gillian gina giulia gladys glenda gloria grace greta gwen hannah harriet hazel heather heidi helen
  helena henrietta hilary hilda holly ida imogen indira ingrid irene iris isabel isabella isla isobel ivy jacqueline jacinda
  jade jane janet janice jasmine jean jeanette jemima jenna jennifer jenny jessica jill jo joan joanna joanne jodie josephine
  joy joyce judith judy julia julie juliet june karen kate katharine katherine kathleen kathryn kathy katie katy kay kayla
  keira kelly kimberly kirsten kirsty laila lara latisha laura lauren layla leah leila lena lesley lily linda lisa liz lola
  lorna lorraine louisa louise lucia lucy lydia lynn lynne mabel madeleine maggie mandy mara margaret maria mariam marian
  marianne marie marilyn marina marion marjorie martha mary matilda maureen maxine maya meera megan melanie melissa mercy
  meredith mia michelle mildred millie miranda miriam moira molly mona monica muriel myra nadia nancy naomi natalia natalie
  natasha nicola nicole nina noor nora norah nova olga olive olivia paige pamela patricia paula pauline peggy penelope penny
  petra philippa phoebe phyllis pippa polly priya rachel rachael rebecca rebekah rhiannon rita roberta rosa rosalind rose
  rosemary rosie rowena roxanne ruby ruth sabrina sadia sadie sally samantha sandra sara sarah sasha selina serena shabana
  shannon sharon sheila shirley sian silvia simone sinead siobhan sofia sonia sophia sophie stacey stella stephanie sue
  sunita susan susanna susannah suzanne svetlana sylvia tamara tanya tara teresa tess tessa thelma theresa tina toni tracey
  tracy trudy una ursula valerie vanessa vera verity veronica vicky victoria viola violet virginia vivian wendy winifred
  yasmin yasmine yolanda yvette yvonne zara zoe
  aaliyah aditi aileen ailsa aine aisling alana alena alina alisha alissa alyssa amara amrita angharad anika anjali
  annette annika anouk anthea aoife ariana astrid aurelia avril ayesha bianca birgit bree bridie bronagh bronte bryony
  candice carey carole cassie caoimhe catriona charlene chiara cora cordelia corinne cressida dagmar davina deanna deepa
  deepika deirdre delia delphine demi dina divya dora doreen edna eilidh eithne elke elsie elspeth emilia esme eunice evie
  faridah fernanda ffion gabby gaynor genevieve gita glynis grainne gretchen gwendolyn gwyneth hana hattie hedda helga
  hermione hester imelda indra inez inga ioana irina ivana jacinta jamila jaya jayne jeanne jennie jodi joelle josie
  kadija karina kat katarina katja katrina kavita kayleigh keeley kendra khadija kylie kyra lakshmi lana latifa latoya
  leanne leonie leonora leticia lilian lillian lolita loretta luciana ludmila luisa lynette madison maeve magda magdalena
  maisie malala marcella margo marguerite mariah mariana maryam mathilde maud mavis meena melinda michaela michele
  millicent mitzi mohini myrtle nadira naila naina nalini nandini natalya nathalie neha nell nellie nerys nessa niamh
  nirmala nisha noelle noreen nuala octavia odette oonagh ophelia orla paulette paulina petula pia pilar poonam preeti
  primrose priscilla priyanka prunella radha rashida razia reena renata renee rhoda rhonda rhona ritu rochelle roisin ros
  rosamund rosanna rosemarie rupa rupal sabina safiya saira sakina salma samira sana sangita sarita savannah scarlett
  selena selma shabnam shahida shaila shalini shamima shauna sheena shelagh shelley sheryl shilpa shirin shivani shona
  shreya sienna soledad sonal sondra sorcha stefanie sushma suzie swati sylvie tabitha talia tamsin tania tanvi tatiana
  terri thandiwe theodora thora tiffany tilda tilly tonya tricia trina uma usha valentina veena vicki vidya wanda wilma
  winnie xiomara yael yana yoko zadie zahra zainab zelda zena zeynep
  marta ottilie dodie lucille gulnara carys dilys eluned nesta olwen rhian gertrude beryl enid`),
);
