/** Printed quantities: numbers, units, qualifiers, ranges and changes. */
import { describe } from 'vitest';
import { reads } from './quantity-lines.ts';

describe('every form that newspapers print', () => {
  reads([
    'The deal is worth ‹|£5.2bn|›{5200000000 GBP}.',
    'It will cost ‹|£5-6m|›{5000000–6000000 GBP}.',
    'They were given ‹|€1.3 million|›{1300000 EUR}.',
    'A grant of ‹|Rs 2 crore|›{20000000 INR} was approved.',
    'The plan would cost ‹|US$3tn|›{3000000000000 USD}.',
    'It went up by ‹|50p|›{0.5 GBP}.',
    'There were ‹|5,000|›{5000} of them.',
    'There were ‹|five thousand|›{5000} of them.',
    '‹|Some two and a half million|›{about 2500000 home} homes lost power.',
    'It was seen by ‹|a quarter of a million|›{250000 person} people.',
    '‹|Half|›{50 percent share} of the members voted.',
    '‹|Two-thirds|›{66.66666667 percent share} of them agreed.',
    '‹|One in five|›{20 percent share} said no.',
    '‹|Nine out of 10|›{90 percent share} patients were happy.',
    '‹|Dozens|›{24 protester vague} of protesters were held.',
    '‹|A couple of days|›{2 day vague} later it rained.',
    '‹|Hundreds of thousands|›{100000 person vague} of people fled.',
    'It was a ‹|10-fold|›{×10} rise.',
    'Profits ‹|doubled|›{×2}.',
    'The share was ‹|51.1 per cent|›{51.1 percent}.',
    'The share was ‹|51.1%|›{51.1 percent}.',
    'It fell by ‹|51.1 percentage points|›{51.1 percentage-point}.',
    'Rates rose by ‹|0.5pc|›{0.5 percent}.',
    'Rates rose by ‹|25 basis points|›{25 basis-point}.',
    'It reached ‹|37C|›{37 celsius} in Seville.',
    'He is ‹|6ft 2in|›{74 inch} tall.',
    'They work ‹|18-hour|›{18 hour} shifts.',
    'The driver, aged ‹|58|›{58 year old}, was unhurt.',
    'A woman in her ‹|50s|›{50–59 year old} was hurt.',
    '‹|Between 20 and 30|›{20–30 person} people came.',
    'It takes ‹|20 to 30 minutes|›{20–30 minute}.',
    '‹|Up to 300|›{at-most 300 person} people came.',
    '‹|No fewer than 12|›{at-least 12 minister} ministers resigned.',
    'It cost ‹|in excess of £1 billion|›{more-than 1000000000 GBP}.',
    'It was ‹|a little under 40%|›{nearly 40 percent}.',
    '‹|Nearly 500|›{nearly 500 job} jobs will go.',
    '‹|Roughly 3,000 tonnes|›{about 3000 tonne} were spilt.',
    'Output changed by ‹|-2.5%|›{-2.5 percent}.',
    'It was ‹|minus two|›{-2} outside.',
    'Porters pay ‹|over£7|›{more-than 7 GBP per week} a week.',
    '‹|Fewer than 30|›{less-than 30} remained, and ‹|less than £20|›{less-than 20 GBP} was left.',
    '‹|Some 200|›{about 200 troops} troops are there.',
    'It ended a ‹|300-day|›{300 day} strike.',
    '‹|A dozen|›{12 boat} boats and ‹|half a dozen|›{6 lorry} lorries were seized.',
    'She made a one-off payment.',
    'Members backed it by ‹|57.2 per cent|›{57.2 percent}, though ‹|over 1.6 million|›{more-than 1600000 visit} visits were lost.',
  ]);
});

describe('numbers', () => {
  reads([
    '‹|One hundred and five million|›{105000000 person} people watched, and ‹|two hundred and six thousand|›{206000} wrote in.',
    'It took ‹|twenty-one days|›{21 day}; ‹|one thousand two hundred and thirty-four|›{1234 ballot} ballots were spoilt.',
    'There were ‹|1,312,402|›{1312402} of them, or ‹|1.3 million|›{1300000}.',
    '‹|A hundred|›{100 person} people queued; ‹|a thousand|›{1000} more, ‹|a million and a half|›{1500000} in all.',
    '‹|Two dozen|›{24 boat} boats, ‹|several hundred|›{300 lorry vague} lorries, ‹|a few thousand|›{2000 car vague} cars and ‹|a couple of hundred|›{200 bike vague} bikes crossed.',
    '‹|Three crore|›{30000000 voter} voters, ‹|12 lakh|›{1200000} of them new, will choose.',
    '‹|Two point five million|›{2500000 home} homes and ‹|nought point five per cent|›{0.5 percent} of farms are affected.',
    '‹|Between one million and two million|›{1000000–2000000 person} people fled.',
    'It sold ‹|10m|›{10000000 record} records, ‹|250k|›{250000 poster} posters and ‹|3bn|›{3000000000 stamp} stamps.',
    'There were ‹|zero|›{0 case} cases; the count fell to zero.',
    '‹|Zero|›{0 death} deaths were recorded.',
  ]);
});

describe('units of measure', () => {
  reads([
    'The distance is ‹|26.2 miles|›{26.2 mile} (‹|42.2km|›{42.2 kilometre}).',
    'Weighing ‹|3.5 tonnes|›{3.5 tonne} (‹|3,500kg|›{3500 kilogram}), it is ‹|2.5km|›{2.5 kilometre} long, ‹|60 metres|›{60 metre} high and ‹|20ft|›{20 foot} wide.',
    'A ‹|330ml|›{330 millilitre} can, a ‹|1.5-litre|›{1.5 litre} bottle, ‹|four pints|›{4 pint} and a ‹|6in|›{6 inch} gap.',
    'The flat is ‹|45 sq m|›{45 square-metre} (‹|484 sq ft|›{484 square-foot}) on a ‹|1,200-acre|›{1200 acre}, ‹|486-hectare|›{486 hectare} estate of ‹|3.5 square miles|›{3.5 square-mile}.',
    'It reached ‹|40.3C|›{40.3 celsius} (‹|104.5F|›{104.5 fahrenheit}), then fell to ‹|-12C|›{-12 celsius}, ‹|five degrees below zero|›{-5 degree}.',
    'The car did ‹|97mph|›{97 mile-per-hour} in a ‹|30mph|›{30 mile-per-hour} zone; the train does ‹|300 kilometres an hour|›{300 kilometre-per-hour}.',
    'The farm makes ‹|1.2GW|›{1.2 gigawatt}; homes use ‹|2,700kWh|›{2700 kilowatt-hour per year} a year.',
    'The telescope is ‹|6.5m|›{6.5 metre} wide and sits ‹|1.5 million km|›{1500000 kilometre} from Earth.',
    'The tower is ‹|310m|›{310 metre} (‹|1,016ft|›{1016 foot}) tall; it will pass within ‹|3.2m kilometres|›{3200000 kilometre}.',
    'Her weight fell from ‹|14st 6lb|›{202 pound} to ‹|11st|›{11 stone}; he is ‹|5\'6"|›{66 inch} and ‹|6ft 4|›{76 inch}.',
    'The ‹|6-foot-5|›{77 inch} forward weighs ‹|250 pounds|›{250 pound}.',
    'It took ‹|two hours and 10 minutes|›{130 minute}, or ‹|2hr 41min|›{161 minute}, or ‹|an hour and a half|›{1.5 hour}.',
    'He was jailed for ‹|12 years and six months|›{150 month}, then for ‹|two years, three months|›{27 month}.',
    'It took ‹|more than a year|›{more-than 1 year}, ‹|nearly an hour|›{nearly 1 hour} and ‹|less than a week|›{less-than 1 week}.',
    '‹|Half an hour|›{0.5 hour}, ‹|half a mile|›{0.5 mile}, ‹|a quarter of an hour|›{0.25 hour} and ‹|three-quarters of a mile|›{0.75 mile}.',
    'A ‹|three-and-a-half-year|›{3.5 year} term, ‹|2½ hours|›{2.5 hour}, ‹|three and three-quarter miles|›{3.75 mile}.',
    'A ‹|12|›{12 storey}-storey block has ‹|six|›{6 bedroom}-bedroom flats.',
    'A record ‹|1.6 million|›{1600000 patient} patients waited; ‹|37|›{37 nurse} of the nurses left; ‹|12|›{12 phone} mobile phones were found.',
    'The club has ‹|92|›{92 staff} full-time staff, ‹|two|›{2 tractor-trailer} tractor-trailers and ‹|15|›{15 asylum-seeker} asylum-seekers.',
    'It was ‹|12 below zero|›{-12 degree}, in ‹|5m|›{5 metre} of water, ‹|300m|›{300 metre} from the shore.',
  ]);
});

describe('ranges, lists and changes', () => {
  reads([
    'Inflation rose from ‹|2.1|›{2.1 percent} to ‹|3.4 per cent|›{3.4 percent} in the year to June.',
    'The total fell from ‹|1,200|›{1200} to ‹|900|›{900}, and from ‹|£5m|›{5000000 GBP} to ‹|£3m|›{3000000 GBP}.',
    'Prices have gone up by ‹|50p|›{0.5 GBP} to ‹|£5.20|›{5.2 GBP}. Shares rose ‹|12p|›{0.12 GBP} to ‹|340p|›{3.4 GBP}.',
    'Sales grew by ‹|20 to 30 per cent|›{20–30 percent}.',
    'Brent crude rose ‹|$1.25|›{1.25 USD} to ‹|$84.10|›{84.1 USD per barrel} a barrel.',
    'Pay will rise by ‹|5|›{5 percent} and ‹|7 per cent|›{7 percent}.',
    'It measured ‹|10|›{10 metre} x ‹|12 metres|›{12 metre}.',
    'A ‹|three- to five-year|›{3–5 year} term, an ‹|8- to 16-metre|›{8–16 metre} mast and a ‹|five-to-10-year|›{5–10 year} plan.',
    'It was ‹|between 20C and 25C|›{20–25 celsius}, or ‹|68F to 77F|›{68–77 fahrenheit}.',
    'It made ‹|£1-2bn|›{1000000000–2000000000 GBP}; pay is ‹|£20,000-£25,000|›{20000–25000 GBP}, or ‹|£20k to £30k|›{20000–30000 GBP}.',
    'It took ‹|four to six weeks|›{4–6 week}, ‹|four-to-six weeks|›{4–6 week}, ‹|two or three days|›{2–3 day}, ‹|10 or 12|›{10–12 car} cars.',
    'The number is ‹|between 0.8 and 1.1|›{0.8–1.1}; gusts of ‹|60-70mph|›{60–70 mile-per-hour} and ‹|50-80mm|›{50–80 millimetre} of rain.',
    'It ranges from ‹|5 to 500 microns|›{5–500 micrometre}. Ages range from ‹|18 to 85|›{18–85}.',
    'Children aged ‹|5-11|›{5–11 year old} and from ‹|12 to 15|›{12–15} may attend.',
    'MPs voted by ‹|312|›{312} to ‹|280|›{280}.',
  ]);
});

describe('qualifiers', () => {
  reads([
    'They had ‹|3 or more|›{at-least 3}, ‹|2 or fewer|›{at-most 2}, ‹|10 or so|›{about 10}, ‹|20-odd|›{about 20}, ‹|30-plus|›{at-least 30} and ‹|40+|›{at-least 40}.',
    '‹|18 years or older|›{at-least 18 year}; ‹|16 and over|›{at-least 16}; ‹|£500 or less|›{at-most 500 GBP}; ‹|5 miles or more|›{at-least 5 mile}; ‹|12 people or fewer|›{at-most 12 person}.',
    '‹|At least another 500|›{at-least 500} will go; ‹|more than a further 200|›{more-than 200} went; ‹|1.3 million at least|›{at-least 1300000} were hit.',
    'It was ‹|just over £1m|›{just-over 1000000 GBP}, ‹|a little over 5%|›{just-over 5 percent}, ‹|slightly more than 300|›{just-over 300}, ‹|just under half|›{nearly 50 percent share}, ‹|well over 1,000|›{more-than 1000}.',
    'It was ‹|not quite 50|›{nearly 50}, ‹|close to 200|›{about 200}, ‹|approaching 900|›{nearly 900}.',
    'It ‹|exceeded 500|›{more-than 500}, ‹|topped £1bn|›{more-than 1000000000 GBP} and ‹|surpassed 2,000|›{more-than 2000}.',
    '‹|No more than 10|›{at-most 10}, ‹|not more than 10|›{at-most 10}, ‹|no fewer than 10|›{at-least 10}, ‹|no less than £10|›{at-least 10 GBP}, ‹|as many as 10|›{at-most 10}, ‹|as much as £10|›{at-most 10 GBP}.',
    '‹|Exactly half|›{exactly 50 percent share}, ‹|precisely 50|›{exactly 50}, ‹|a maximum of 48 hours|›{at-most 48 hour}, ‹|a minimum of 20 days|›{at-least 20 day}, ‹|at most 12|›{at-most 12}.',
    '‹|An estimated 2.5 million|›{about 2500000 person} people, ‹|around 1.2 million tonnes|›{about 1200000 tonne}, ‹|approximately 30|›{about 30}, ‹|some 40,000|›{about 40000 nurse} nurses, ‹|c. 300|›{about 300}.',
    'The row over ‹|200|›{200 cut} job cuts has lasted ‹|over two years|›{more-than 2 year}.',
    'Ministers pledged ‹|£3bn|›{3000000000 GBP} over ‹|five years|›{5 year}, and asked about ‹|12|›{12} of them.',
    'She waited ‹|over three hours|›{more-than 3 hour}, for ‹|over two years|›{more-than 2 year}, and took ‹|under an hour|›{less-than 1 hour}.',
    '‹|Two|›{2 adult} adults and ‹|up to three|›{at-most 3 child} children.',
  ]);
});

describe('shares and factors', () => {
  reads([
    '‹|Six in 10|›{60 percent share}, ‹|6 in 10|›{60 percent share}, ‹|one-in-ten|›{10 percent share}, ‹|three out of four|›{75 percent share} and ‹|7 out of every 10|›{70 percent share} agreed.',
    '‹|One in every 1,000|›{0.1 percent share} births; a ‹|one in a million|›{0.0001 percent share} chance; a ‹|1 in 100|›{1 percent share} chance.',
    '‹|Nearly a third|›{nearly 33.33333333 percent share} of pupils were absent, compared with ‹|one in five|›{20 percent share} a year earlier.',
    '‹|More than one in three|›{more-than 33.33333333 percent share} women said so.',
    '‹|One third|›{33.33333333 percent share} of the electorate stayed at home; ‹|half|›{50 percent share} of all voters; ‹|half|›{50 percent share} the seats; by ‹|half|›{50 percent share}.',
    'A ‹|two-thirds|›{66.66666667 percent share} majority is needed; ‹|three-quarters of a million|›{750000} have signed.',
    '‹|A quarter of one per cent|›{0.25 percent}; ‹|a tenth of 1 per cent|›{0.1 percent}; ‹|0.5 of a percentage point|›{0.5 percentage-point}; ‹|half a percentage point|›{0.5 percentage-point}.',
    'The ‹|quarter-point|›{0.25 percentage-point} cut followed ‹|a half-point|›{0.5 percentage-point} rise.',
    'It has grown ‹|tenfold|›{×10} and is ‹|three times|›{×3} as big, ‹|twice|›{×2} as long, ‹|half|›{×0.5} as wide.',
    'The number has ‹|more than doubled|›{more-than ×2}, ‹|almost trebled|›{nearly ×3}, ‹|nearly quadrupled|›{nearly ×4} and been ‹|halved|›{×0.5}.',
    'It could ‹|triple|›{×3} by 2050, at ‹|eight times|›{×8} average earnings. He has won it ‹|three|›{3 time} times.',
    'There was a ‹|20-fold|›{×20} increase; it was ‹|10x|›{×10} faster.',
    'A third runway would cost ‹|a third|›{33.33333333 percent share} more than planned. A third man was held.',
  ]);
});

describe('money', () => {
  reads([
    'The price of petrol is ‹|149.8p|›{1.498 GBP per litre} a litre; she earns ‹|£11.44|›{11.44 GBP per hour} an hour.',
    'It lost ‹|$2.3 billion|›{2300000000 USD} (‹|£1.8 billion|›{1800000000 GBP}). Worth ‹|€3m|›{3000000 EUR} (‹|£2.6m|›{2600000 GBP}; ‹|$3.3m|›{3300000 USD}).',
    '‹|5 million pounds sterling|›{5000000 GBP}, ‹|3m euros|›{3000000 EUR}, ‹|300 yen|›{300 JPY}, ‹|20 Swiss francs|›{20 CHF}, ‹|500 kronor|›{500 SEK}, ‹|20 Australian dollars|›{20 AUD}.',
    '‹|C$3.2bn|›{3200000000 CAD}; ‹|HK$15|›{15 HKD}; ‹|NZ$2|›{2 NZD}; ‹|S$4.50|›{4.5 SGD}; ‹|R$5|›{5 BRL}; ‹|R500m|›{500000000 ZAR}; ‹|N50bn|›{50000000000 NGN}; ‹|Ksh5,000|›{5000 KES}; ‹|RM3.5m|›{3500000 MYR}; ‹|3,000 baht|›{3000 THB}; ‹|NOK 50m|›{50000000 NOK}; ‹|USD 20|›{20 USD}; ‹|20 USD|›{20 USD}.',
    'It cost ‹|ten grand|›{10000 GBP}, ‹|50 quid|›{50 GBP}, ‹|42 bucks|›{42 USD}, ‹|three pounds and 20 pence|›{3.2 GBP}.',
    '‹|A half-million-pound|›{500000 GBP} home; a ‹|£2 million|›{2000000 GBP per year}-a-year contract; ‹|a million-pound|›{1000000 GBP} bonus; ‹|A Trillion Dollars|›{1000000000000 USD}.',
    'She paid ‹|£1,200|›{1200 GBP per month}-a-month rent, ‹|$10|›{10 USD per day}-a-day, ‹|£15|›{15 GBP per hour}-an-hour.',
    '‹|Some 20 pounds|›{about 20 pound} of flour cost ‹|20 pounds|›{20 GBP}; she lost ‹|20 pounds|›{20 pound} in weight.',
    'Pre-tax loss: (‹|£34.6m|›{34600000 GBP}). It was ‹|-£5m|›{-5000000 GBP}, or ‹|£-5m|›{-5000000 GBP}.',
    'It made ‹|pounds 19.1m|›{19100000 GBP}, wiping ‹|pounds 300m|›{300000000 GBP} off, or ‹|euro 2.80|›{2.8 EUR per share} a share; that is ‹|20 cents|›{0.2 USD per share} a share.',
  ]);
});

describe('ages', () => {
  reads([
    'A ‹|45-year-old|›{45 year old} woman and her ‹|two-year-old|›{2 year old} son were taken to hospital.',
    'Police said ‹|two|›{2 man} men, aged ‹|19|›{19 year old} and ‹|23|›{23 year old}, had been arrested.',
    'Mr Patel, ‹|52|›{52 year old}, of Leicester, and Mary Byrne (‹|34|›{34 year old}) had waited ‹|18 hours|›{18 hour}.',
    'A man in his ‹|mid-30s|›{34–36 year old} and a woman in her ‹|late twenties|›{27–29 year old}; he is in his ‹|80s|›{80–89 year old}.',
    'Women aged ‹|between 25 and 64|›{25–64 year old}, and ‹|over 65|›{more-than 65}.',
    'The ‹|18-month-old|›{18 month old} was ‹|three weeks old|›{3 week old} then.',
  ]);
});
