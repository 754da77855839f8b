/**
 * Which cases are left out of the score, each kind with its reason. A case is left out by its words alone, whatever the
 * reader makes of it.
 */
import type { Case } from './duckling.ts';

interface Kind {
  reason: string;
  sets?: RegExp;
  texts: RegExp;
}

const kinds: readonly Kind[] = [
  {
    reason: 'ordinals: names and dates, no quantities in a newspaper',
    sets: /^compromise/,
    texts:
      /^(?:\d+(?:st|nd|rd|th)|zeroth|first|second|(?:[a-z]+[- ])?(?:third|fourth|fifth|sixth|seventh|eighth|ninth|first)|[a-z]*(?:tenth|eleventh|twelfth|teenth|tieth))$/,
  },
  {
    reason: 'words that are no number in running prose (a few, single, point 77, zero as a subject)',
    texts: /^(?:single|a few|few|point 77|Zero is a small number\.)$/,
  },
  {
    reason: 'a number printed twice, in words and figures: two prints, whose agreement figure/forms judges',
    texts: /^(?:forty-five \(45\)|45 \(forty five\))$/,
  },
  {
    reason:
      'numbers as spoken to an assistant (one twenty two, seven twenty, 20 dollars 43, 1 hour thirty, from … and …)',
    texts:
      /^(?:one twenty two|(?:two|three|seven|eight) (?:twenty|fifty)(?: five)?|three three|four two zero|seven and twenty|9 hundred and 2|.*(?:rupees|dollars?|ringgit|\$20)(?: and)? 43|US\$3 and fourteen|3 GBP and one|\d hours?(?: and)? (?:thirty|fifteen|ten|10)|from 1 point 1 and one point three dollars|from 30 celsius and 40 celsius|2 below zero)$/i,
  },
  {
    reason: 'ungrammatical mixed numbers (one and three quarter of hour)',
    sets: /^Duration/,
    texts: /^(?:one|two) and (?:a |one |two |three )?quarters? (?:of )?hours?$/,
  },
  {
    reason: 'a lone hyphen with a space is a dash in prose, no minus',
    texts: /^- \d/,
  },
  {
    reason: 'a leading zero is a code or a telephone number',
    texts: /^0033$/,
  },
  {
    reason: 'spellings and scales that no newspaper prints (.0012G, 30 l for lakh, three hundred Kr, k.g., gs, L.E)',
    texts:
      /^-?\.0012G$|^30 l$|^three hundred (?:Cr|Kr)$|^three cr |^\d+ (?:k\.gs?\.?|gs)$|^42 (?:l\.e\.?|le|genihat masriya)$/i,
  },
  {
    reason: 'currency words before the number, or codes behind a sign (ringgit 42, 3.14US$, 10 c)',
    texts: /^(?:malaysian? )?ringgits? 42$|^3\.14US\$$|^10 c$/,
  },
  {
    reason:
      'American coins and pennies: nickel, dime, quarter; in a newspaper a quarter is a share, pennies are British',
    texts: /^(?:.*(?:nickels?|dimes?)|four quarters|a? ?quarter|ten pennies)$/,
  },
  {
    reason: 'letters that newspapers use for thousands, millions and metres (3k for km, 9m and 2m bare, 32K)',
    texts: /^(?:3k|9m|2 ?m)$|^32K word/,
  },
  {
    reason: 'inches, feet, minutes and seconds by quote marks, which close quotations in prose',
    texts: /\d½?(?:''|"|')/,
  },
  {
    reason: '"in", "b", "h" and the like apart from the number are words ("5 in")',
    texts: /\d in\b\.?$|\d in thick|10 in$|\d b$|1500b|^1\/2 h$/,
  },
  {
    reason: 'sums of units that do not nest (2 yards 7 feet, a kilometre and a mile, a year and two days)',
    texts:
      /^2 y(?:ar)?ds?,? |^2 yards and|^1 (?:meter and 1 foot|kilometer and 1 mile)$|^1 year,? 2 days|^10 kms, 8 meters, 6 cm$/,
  },
  {
    reason: 'a month of 30 days: the reader keeps 1.5 months',
    texts: /^(?:a|one) month and (?:a )?half$/,
  },
  {
    reason:
      'the set takes apart what a newspaper means as one (12 years and six months; a million and a half as 1,000,000.5)',
    sets: /^quantulum3/,
    texts:
      /twenty-one years and six months|3 years, 2 months|million and a half|\d+ tpd|^He will be 30|several hundred years/,
  },
  {
    reason: 'lists and runs of number words (one, two and three; twenty five thirty six)',
    sets: /^quantulum3/,
    texts:
      /^(?:one,? (?:and )?two|twenty thirty|hundred and five|three million, two hundred &|twenty six million and seventy)/,
  },
  {
    reason: 'years, names and part numbers, which the set reads as numbers (1979, English 101, Voyager 2, South 32)',
    sets: /^quantulum3/,
    texts: /Voyager 2|English 101|1960s|South 32|in 2005|in 2013, and|Bahco 9031|Core i7|245 23 yen/,
  },
  {
    reason: 'science and engineering (powers of ten, tolerances, compound units, tev, barn, kelvin, pm as picometre)',
    sets: /^quantulum3/,
    texts:
      /×10|x10|x2\^|\de\d|\de-\d|\^[23]|±|sigma|TeV| eV|Js l|Ga\)|66 Ma|cds|mGy|fb|absolute zero|km cubed|per kg to|l\/km|573\.15K|Gy\)|nano grid|baker's dozen|°? on the Celsius/,
  },
  {
    reason: 'an article that counts once in running prose (a penny, a gallon of beer): no figure',
    sets: /^quantulum3/,
    texts: /a penny!|a gallon of beer/,
  },
  {
    reason: 'a change, which the set takes for a range (reduced from 44 mg to 50 mg)',
    sets: /^quantulum3/,
    texts: /reduced from 44 mg/,
  },
  {
    reason: 'accountants’ brackets for a loss; newspapers print brackets for an aside',
    sets: /^quantulum3/,
    texts: /\(\$99\.99\)\./,
  },
  {
    reason: 'tests of something else (a unit asked for, the first of two numbers)',
    sets: /^compromise/,
    texts: /^300gb$|^thirty seconds$|^twelve 2-gram|^thirty-seven forever-21|^three hundred tenths/,
  },
];

/** The reason for leaving a case out; undefined for one that counts. */
export function leftOut({ set, text }: Case): string | undefined {
  return kinds.find(({ sets, texts }) => (sets === undefined || sets.test(set)) && texts.test(text))?.reason;
}
