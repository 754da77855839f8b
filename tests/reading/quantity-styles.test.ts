/** Quantities in the styles of many papers. */
import { describe } from 'vitest';
import { reads } from './quantity-lines.ts';

describe('local press', () => {
  reads([
    'Detectives want to trace a man in his ‹|mid-30s|›{34–36 year old}, ‹|about 5ft 8ins|›{about 68 inch}, seen at about 3.15pm.',
    'The ‹|62-year-old|›{62 year old}, from Wigan, was given a ‹|20-week|›{20 week} sentence, suspended for ‹|two years|›{2 year}, and ‹|150 hours|›{150 hour} of unpaid work.',
    'Council tax will go up by ‹|4.99 per cent|›{4.99 percent}, adding ‹|£78|›{78 GBP per year} a year to a Band D bill.',
    'Planning bosses have approved ‹|1,450|›{1450 home} homes on a ‹|70-acre|›{70 acre} site off the A46.',
    'A ‹|£2.8 million|›{2800000 GBP} scheme to resurface ‹|3.5 miles|›{3.5 mile} of the A6 will take ‹|14 weeks|›{14 week}.',
    '‹|More than 1,000|›{more-than 1000 person} people have signed the petition, which closes on March 31.',
    '‹|Two|›{2 teenager} teenagers were arrested; a third, ‹|17|›{17}, was bailed.',
    'The M6 was shut between junctions 13 and 14 for ‹|two hours|›{2 hour}.',
    'The ‹|24-year-old|›{24 year old} was fined ‹|£350|›{350 GBP} and ordered to pay ‹|£85|›{85 GBP} costs.',
    'In January ‹|37|›{37 nurse} nurses walked out. On January 18 nurses walked out.',
    'In 2023, ‹|45|›{45 person} people died; in 2024 the figure was ‹|52|›{52}. In 2022 ‹|12|›{12 firm} firms closed.',
    '‹|One|›{1 man} man was killed, ‹|one|›{1 person} person is missing and at least one other was hurt.',
    'Prices: adults ‹|£10|›{10 GBP}, children ‹|£5|›{5 GBP}; family ticket ‹|£25|›{25 GBP} (‹|two|›{2 adult} adults and ‹|up to three|›{at-most 3 child} children).',
    'The office issues ‹|two|›{2} ‹|29-hour|›{29 hour} warnings; she won it aged just ‹|17|›{17 year old}, ‹|12 months|›{12 month} after her first.',
    'Both were ‹|16|›{16}; he left ‹|£10,000|›{10000 GBP} to each of his ‹|seven|›{7 grandchild} grandchildren.',
  ]);
});

describe('wires', () => {
  reads([
    '‹|Over 3,500|›{more-than 3500 person} people left. ‹|Over 300|›{more-than 300 staff} staff stayed.',
    'Staff at ‹|102|›{102 trust} NHS trusts and ‹|1,200|›{1200 member} RMT members voted.',
    'It is good to plus or minus ‹|3 percentage points|›{3 percentage-point}.',
    'The group cut its stake to ‹|205,000|›{205000} or ‹|12.8 pct|›{12.8 percent}, and rose to ‹|41,286|›{41286} in',
    'It paid ‹|50 dlrs|›{50 USD per share} a share, or ‹|15 cts|›{0.15 USD} more.',
    'The worst floods in ‹|a decade|›{1 decade} went on for ‹|a century|›{1 century}. Once a decade it rains.',
  ]);
});

describe('business pages', () => {
  reads([
    'The firm said pre-tax profits fell ‹|12pc|›{12 percent} to ‹|£34.6m|›{34600000 GBP} in the ‹|six months|›{6 month} to 30 September.',
    'Shares closed down ‹|14p|›{0.14 GBP} at ‹|345.5p|›{3.455 GBP}.',
    'The FTSE 100 fell ‹|0.8%|›{0.8 percent}, or ‹|62.3|›{62.3 point} points, to ‹|7,654.3|›{7654.3}.',
    'Retail sales volumes fell by ‹|0.3%|›{0.3 percent} in May, following growth of ‹|1.8%|›{1.8 percent} (revised from ‹|1.2%|›{1.2 percent}) in April.',
    'The pound rose ‹|0.4 per cent|›{0.4 percent} against the dollar to ‹|$1.2710|›{1.271 USD}.',
    'Government borrowing was ‹|£20.5bn|›{20500000000 GBP}, ‹|£1.5bn|›{1500000000 GBP} more than forecast.',
    'It plans to cut ‹|up to 10 per cent|›{at-most 10 percent} of its ‹|33,000|›{33000}-strong workforce, or ‹|about 3,300|›{about 3300 job} jobs.',
    'Ebitda margins widened by ‹|120 basis points|›{120 basis-point} to ‹|18.4pc|›{18.4 percent}.',
    'Gold was at ‹|$2,330|›{2330 USD per ounce} an ounce, and copper ‹|near $9,800|›{about 9800 USD per tonne} a tonne.',
    'The yield on ‹|10-year|›{10 year} gilts rose ‹|five basis points|›{5 basis-point} to ‹|4.12 per cent|›{4.12 percent}.',
    'The price cap will fall from ‹|£1,928|›{1928 GBP} to ‹|£1,690|›{1690 GBP}, a drop of ‹|12.3 per cent|›{12.3 percent}.',
    'First-half profit was ‹|$1.3bn|›{1300000000 USD}, against ‹|$950m|›{950000000 USD}.',
    'Net debt was ‹|£2.3bn|›{2300000000 GBP} at December 31, 2023.',
  ]);
});

describe('industrial relations', () => {
  reads([
    'They want ‹|19.3%|›{19.3 percent} over ‹|two years|›{2 year}, plus a ‹|£1,500|›{1500 GBP} one-off payment.',
    'They voted by ‹|97%|›{97 percent} to ‹|3%|›{3 percent}, on a ‹|71 per cent|›{71 percent} turnout.',
    'An offer of ‹|5%|›{5 percent} plus ‹|£1,000|›{1000 GBP}, worth ‹|6-9%|›{6–9 percent}, was rejected by ‹|54%|›{54 percent} of members.',
    'They rejected a ‹|4.5%|›{4.5 percent} rise in 2023/24 and ‹|5%|›{5 percent} from 1 April 2024.',
    'Strikes on 19, 20 and 21 June will affect ‹|20,000|›{20000 passenger per day} passengers a day.',
    'The walkout, from 7am on June 27 to 7am on July 2, is the 11th since March 2023.',
    'The dispute has cost ‹|more than £1.5 billion|›{more-than 1500000000 GBP}, or ‹|£30m|›{30000000 GBP per day} a day.',
    '‹|Up to one million|›{at-most 1000000 person} people, including ‹|300,000|›{300000 teacher} teachers, will strike, and ‹|23,400|›{23400 school} schools – ‹|85%|›{85 percent} – will close.',
    'The union won ‹|70.2 per cent|›{70.2 percent} on a ‹|90.2 per cent|›{90.2 percent} turnout: ‹|34,000|›{34000 vote} votes for and ‹|4,500|›{4500} against.',
    'The offer was ‹|3 per cent|›{3 percent} from 1 May and another ‹|1.5 per cent|›{1.5 percent} in June.',
  ]);
});

describe('science and health', () => {
  reads([
    'The drug cut deaths by ‹|26 per cent|›{26 percent} over ‹|28 days|›{28 day} in a trial of ‹|2,104|›{2104 patient} patients.',
    'A study of ‹|500,000|›{500000 person} people aged ‹|40 to 69|›{40–69 year old} found that those who slept ‹|fewer than six hours|›{less-than 6 hour} had a ‹|20 per cent|›{20 percent} higher risk.',
    'Researchers tested ‹|37|›{37 sample} samples at ‹|25°C|›{25 celsius} for ‹|48 hours|›{48 hour}.',
    'The asteroid, ‹|about 160 metres|›{about 160 metre} across, will pass within ‹|3.2m kilometres|›{3200000 kilometre}.',
    'Sea levels could rise by ‹|half a metre|›{0.5 metre} by 2100.',
    'A magnitude-7.1 earthquake killed ‹|at least 126|›{at-least 126 person} people and destroyed ‹|3,609|›{3609 house} houses.',
    'Emissions must fall ‹|43%|›{43 percent} by 2030 from 2019 levels to meet the ‹|1.5C|›{1.5 celsius} target.',
    'Waiting times: ‹|58.7%|›{58.7 percent} of patients were seen within ‹|18 weeks|›{18 week}, against a target of ‹|92%|›{92 percent}.',
    '‹|One in eight|›{12.5 percent share} adults, or ‹|6.5 million|›{6500000}, were on the list.',
    'A ‹|1 in 100|›{1 percent share} chance is not a one-in-100-year flood.',
    'The plant emits ‹|3.2Mt|›{3.2 megatonne} of CO2 a year, ‹|1.2 million tonnes|›{1200000 tonne} of it — ‹|15 per cent|›{15 percent} — from coal.',
    '‹|Almost 60%|›{nearly 60 percent} of patients waited ‹|18 weeks|›{18 week} and ‹|fewer than HALF|›{less-than 50 percent share} of visits took ‹|four hours|›{4 hour}; lists hit ‹|almost 6.2million|›{nearly 6200000}.',
  ]);
});

describe('sport', () => {
  reads([
    'Rovers beat Albion 3-1 on Saturday.',
    'They beat United 4-2 on penalties after a 1-1 draw in front of ‹|31,206|›{31206 fan} fans.',
    'Kent won by ‹|five|›{5 wicket} wickets with ‹|14|›{14 over} overs to spare.',
    'He won the 2.30 at Ascot at 7-2, beating the 5-1 favourite by ‹|two|›{2 length} lengths.',
    'The striker, who has scored ‹|14|›{14 goal} goals in ‹|22|›{22 game} games, signed a ‹|four-and-a-half-year|›{4.5 year} deal.',
    'Brook won 6-3 6-4 in ‹|one hour 42 minutes|›{102 minute}.',
    'Okafor was ‹|0.3 seconds|›{0.3 second} quicker and won by ‹|2.5secs|›{2.5 second}.',
    'She cycled ‹|100km|›{100 kilometre} in ‹|under three hours|›{less-than 3 hour}.',
    'He won 6-4, 6-3, 7-6 (7-4).',
    'The score was 2-2 after ‹|90 minutes|›{90 minute}, with Brook scoring on ‹|37 minutes|›{37 minute}.',
    'Leeds 3 Hull 1. Rovers 2, Albion 2.',
  ]);
});

describe('headlines', () => {
  reads([
    'Storm Kills ‹|37|›{37} in Florida',
    'UK Inflation Falls to ‹|2.1%|›{2.1 percent} as Energy Bills Drop',
    '‹|Five|›{5} Dead After Bus Crash in Peru',
    'Prince Faces ‹|Three|›{3 charge} Charges',
    'Firm to Cut ‹|1,200|›{1200 job} Jobs in Leeds',
    '‹|Two|›{2} Held ‹|Over £2m|›{more-than 2000000 GBP} Jewel Heist',
    'Firm to Pay Rival ‹|About Two Billion Dollars|›{about 2000000000 USD}',
    'Shops Warn of ‹|Six-Per-Cent|›{6 percent} Fall',
    'NHS waiting list hits ‹|7.6m|›{7600000}',
    '‹|Two|›{2} dead as storm hits; ‹|100|›{100 job} jobs at risk',
    'Officials Blame Speeding for Crash That Killed ‹|3|›{3}',
    'Mayor Breaks Ribs in 4-Wheeler Crash',
  ]);
});

describe('India', () => {
  reads(
    [
      'The Sensex rose ‹|412.3|›{412.3 point} points, or ‹|0.6 per cent|›{0.6 percent}, to close at ‹|72,410.55|›{72410.55}.',
      'The rupee fell ‹|12 paise|›{0.12 INR} to ‹|83.25|›{83.25} against the dollar.',
      "India's GDP grew at ‹|7.2 per cent|›{7.2 percent} in Q3 FY24; the fiscal deficit was ‹|Rs 17.35 lakh crore|›{17350000000000 INR}.",
      'The police seized ‹|2.5 kg|›{2.5 kilogram} of gold worth ‹|Rs 1.5 crore|›{15000000 INR} and ‹|12|›{12 phone} mobile phones.',
      'A ‹|1.5 lakh|›{150000}-strong crowd gathered; ‹|25 lakh|›{2500000 voter} voters are eligible.',
      'The house approved ‹|Rs 1,25,000 crore|›{1250000000000 INR} for the scheme.',
      'The government spent ‹|₹50 lakh|›{5000000 INR} on it, and farmers got ‹|Rs. 6,000|›{6000 INR} each.',
      '‹|About 12,34,567|›{about 1234567 person} people applied for ‹|5,00,000|›{500000 post} posts.',
      'It spent ‹|Rs 5 lakh 78 thousand crore|›{5780000000000 INR}, or ‹|Rs 40K crores|›{400000000000 INR}, from ‹|abt Rs 200 lakh Cr to Rs 400 lakh Cr|›{about 200000000000000–400000000000000 INR}.',
      'Accounts grew from ‹|14.72 crore|›{147200000} in March 2015 to ‹|46.25 crore|›{462500000}.',
    ],
    'en-IN',
  );
});

describe('Ireland', () => {
  reads(
    [
      'The Dáil voted by ‹|88|›{88 vote} votes to ‹|72|›{72}.',
      'Gardaí seized ‹|€2.3m|›{2300000 EUR} worth of cocaine.',
      'He got a ‹|seven-year|›{7 year} sentence with ‹|18 months|›{18 month} suspended.',
      'House prices in Dublin rose ‹|8.6pc|›{8.6 percent} in the year to May, with the median price now ‹|€340,000|›{340000 EUR}.',
      'Ms Okafor (‹|34|›{34 year old}) from Cork was first to finish in ‹|2hr 41min|›{161 minute}.',
      'A litre of milk is ‹|5c|›{0.05 EUR} dearer, at ‹|€1.25|›{1.25 EUR}.',
    ],
    'en-IE',
  );
});

describe('America', () => {
  reads(
    [
      'The company, which employs ‹|3,400|›{3400 person} people in ‹|12|›{12 state} states, posted Q2 revenue of ‹|$1.23 billion|›{1230000000 USD}, up ‹|4%|›{4 percent} from ‹|$1.18 billion|›{1180000000 USD}.',
      'The S&P 500 lost ‹|1.1%|›{1.1 percent}, the Nasdaq shed ‹|200|›{200 point} points and the ‹|10-year|›{10 year} Treasury yield rose to ‹|4.35%|›{4.35 percent}.',
      'The Hawks beat the Bears 112-108; he scored ‹|32|›{32 point} points with ‹|8|›{8 rebound} rebounds in ‹|36 minutes|›{36 minute}.',
      'He hit a ‹|two|›{2 run}-run homer in the ninth inning. They are 12-4 this season.',
      'The ‹|6-foot-5|›{77 inch}, ‹|250-pound|›{250 pound} linebacker ran for ‹|1,203 yards|›{1203 yard}.',
      'A ‹|20-pound|›{20 pound} turkey costs ‹|30 dollars|›{30 USD}. She lost ‹|20 pounds|›{20 pound} in ‹|six weeks|›{6 week}. The baby weighed ‹|7lb 4oz|›{116 ounce}.',
      'The House voted 218-210 to pass H.R. 1234. Proposition 8 and Title IX passed.',
      'The Dow gained ‹|1.2 percent|›{1.2 percent}.',
      'At ‹|6ft 4in|›{76 inch} (‹|1.93m|›{1.93 metre}) he is the tallest. She is ‹|5\'6"|›{66 inch} tall and ‹|130 pounds|›{130 pound}.',
      'Gas is ‹|$3.59|›{3.59 USD per gallon} a gallon; a coffee is ‹|75 cents|›{0.75 USD}.',
      'The Category 4 hurricane had winds of ‹|140mph|›{140 mile-per-hour} (‹|225km/h|›{225 kilometre-per-hour}) and left ‹|1.2m|›{1200000 home} homes without power.',
      'It paid ‹|fifty grand|›{50000 USD} for it.',
    ],
    'en-US',
  );
});

describe('Australia', () => {
  reads(
    [
      'The bridge, ‹|2.5km|›{2.5 kilometre} long and ‹|60 metres|›{60 metre} high, cost ‹|$1.2 billion|›{1200000000 AUD}.',
      'Temperatures hit ‹|41 degrees|›{41 degree}; bushfires burned ‹|20,000 hectares|›{20000 hectare}; a ‹|$2.50|›{2.5 AUD} fare; ‹|30 cents|›{0.3 AUD per litre} a litre.',
      'The ‹|US$3 million|›{3000000 USD} (‹|A$4.5 million|›{4500000 AUD}) film was shot in ‹|12 weeks|›{12 week}.',
    ],
    'en-AU',
  );
});

describe('medical journals', () => {
  reads(['Of them ‹|5·2 per cent|›{5.2 percent} relapsed, against ‹|15·25%|›{15.25 percent} before.']);
});
