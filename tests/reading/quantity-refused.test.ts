/** Numbers that are no quantities: names, dates, telephones. */
import { describe } from 'vitest';
import { reads } from './quantity-lines.ts';

describe('names', () => {
  reads([
    'He is on Band 2 pay and hopes to move to band 3; Bands 2 to 5 got more.',
    'Watch Channel 4 tonight, then BBC One, BBC Two, ITV2, Radio 4 and Radio 5 Live.',
    "No 10 said so; Number 10's reply; No. 10; No.10; world No 1; the No 9 shirt; Court No 1.",
    'Under Section 7 of the Act, Article 50, Schedule 7, Clause 4, Rule 41, a Regulation 28 report, Resolution 1701 and sections 5, 6 and 7.',
    'The Thursday shift goes by on Route 66, the A303, the M25, I-95, the N11 and the A1(M), near junction 4 and junctions 13 and 14.',
    'Type 2 diabetes, stage 4 cancer, a Category 4 hurricane, tier 3 rules, phase one trials, grade 5 piano, chapter 11.',
    'Year 6 pupils, Year 11 exams, Key Stage 2, a Level 3 course, part two, page 3, room 237, Heathrow Terminal 5.',
    'Formula 1, Formula One, Apollo 11, Apollo 13, Voyager 2 and Sputnik 1 flew.',
    'Boeing 737 Max jets, a 787-9, an Airbus A320neo, the B-52, the F-16, flight BA117 and a 4x4.',
    'Windows 11, iOS 17.2, Python 3, version 3.1, v2.0, 802.11n, 192.168.1.1 and the iPhone 15.',
    'Covid-19, H1N1, H5N1, Omicron XBB.1.5, BA.5, PM2.5, CO2, B12, MP3, 5G, 3D, 4K TV, U2, K2.',
    'The G7, the G20, the E-4 and Catch-22, Fahrenheit 451, Area 51, Blink-182 and S Club 7.',
    'The Birmingham Six, the Six Nations, Channel Five, the Famous Five, World War Two.',
    'The FTSE 100, the S&P 500, the Nasdaq 100, the CAC 40; the top 10, the top five.',
    'He lives at 10 Downing Street, next to 221 Baker Street, SW1A 2AA, in M1 4BT.',
    'Option two, Act Three, Chapter One, Unit 8200 and Gate 12.',
    'Hale (2/24) bowled on the fourth day; it went to a fourth day. A grand plan, up to a grand finale.',
    '1. The board met in May.\n2. It met again in June.',
    'In the ’68 floods, and those of ’74 too.',
    "A letter in the class of '92; he sang in the '90s, the 1990s, the mid-1980s and early 2000s.",
  ]);
});

describe('dates, years and times of day', () => {
  reads([
    'In 2019, since 1997, by 2030, until 2100, the 2016 election, Euro 2024, the Act of 1998, early 2021.',
    'In 2022-23, 2023/24, 1914-18, since 2010-11, between 2010 and 2015.',
    'Strikes on January 18 and 19, on 9 January 2023, on 18, 19 and 20 June, on Nov 12, 2025.',
    'From 1 April to 30 June; 1-5 May; May 1 to 5; between 3 and 10 May; on the 18th; 3rd March; the 3rd of March.',
    'It was dated 12/03/2024, 2024-03-12, 12.3.24, 12-Mar-24 and Tuesday 14.',
    "At 19:39, 7pm, 7.30pm, 10 a.m., 7 o'clock, 1500 GMT, 22:00; from 7pm to 10pm, 9am-5pm, 9-5pm, between 7 and 9pm.",
    "At half past two, a quarter to nine, quarter past six, 20 past four, nine o'clock.",
    'The 2.30 at Ascot; the train due at 19.30; it begins at 7.30 on Sunday.',
    'She read Nineteen Eighty-Four in nineteen eighty-four.',
    'It opens 24/7; since 9/11; after 7/7.',
    'In the third quarter, the first half, the second half, in half-year results, half-term and half-time.',
    'The 21st century, his 100th goal, the 15th-century church, the tenth day, a twenty-first birthday, a fifth suspect, a third man.',
    'It was so in 1893[1] and in August of 2017.[3][4]',
  ]);
});

describe('telephones, scores, pronouns and manners of speaking', () => {
  reads([
    'Call 0800 313 4630, 020 7946 0123, 07700 900123, +44 20 7946 0123, 555-0123 or 1800 123 456.',
    'Call 111, dial 999, ring 101; she called 999; a 999 call; NHS 111.',
    'Leeds won 3-0, 2-1 and 6-4, 6-3, 7-6 (7-4). The bill passed 217-213. It was 52-48.',
    'The 5-1 favourite beat a 7-2 shot; they play 4-4-2; a 2-1 win; Leeds 3 Hull 1.',
    'No one came. One of the men ran. They hate one another. Each one is a one-off. This one, that one and the one.',
    'One nurse said so. One day he will. One thing is clear. One by one they left. At one point it rained.',
    'A one-way street, a two-tier system, two-way traffic, a five-star hotel, five-a-side, a six-figure sum, double-digit growth.',
    'A nine-to-five job, one-to-one care, a one-man show, three-dimensional film, forty-something men.',
    'A split second, seconds later, a second time, second-hand cars, third-party, the Third World, quarter-finals.',
    'Zero tolerance, net zero, zero-hours contracts, ground zero.',
    'A couple from Leeds wed. A married couple left. A pair of shoes. The score.',
    'Double glazing, a double murder, a triple jump, twice a week.',
    'Under-21s, over-65s, the under-18s and the U21s.',
    'Visit bbc.co.uk/news/12345 or #10yearchallenge, @user99, desk2@paper.co.uk.',
    'A&E, R&B, Q4, FY24, H1 and Q3.',
    'A single man and several others had few friends and many cats.',
    'He half turned, half asleep; the other half wept.',
    'PO Box 45, ISBN 978-0-14-103614-4, order number 12, Case no 12345, H.R. 1234.',
    'He denied counts 1 to 3 and count 4, under section 12(1); see [2017] 1509 and Count 5.',
  ]);
});
