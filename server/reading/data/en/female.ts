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
  yasmin yasmine yolanda yvette yvonne zara zoe`),
);
