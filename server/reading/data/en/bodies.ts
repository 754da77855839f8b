/**
 * Bodies that English-language news names often and that no word in their names gives away, or whose names hold small
 * words: parties, agencies, companies, charities, clubs. Small letters, `_` for a space.
 */
import { lazy, words } from '../../lazy.ts';

/** The words of each name, by its first word, longest first. */
export const knownBodies = lazy(() => {
  const byFirst = new Map<string, string[][]>();
  for (const name of words(list)) {
    const parts = name.split('_');
    const others = byFirst.get(parts[0]!);
    if (others) others.push(parts);
    else byFirst.set(parts[0]!, [parts]);
  }
  for (const names of byFirst.values()) names.sort((a, b) => b.length - a.length);
  return byFirst;
});

const list = `sinn_fein fianna_fail fine_gael people_before_profit solidarity-people_before_profit solidarity social_democrats
aontu plaid_cymru liberal_democrats lib_dems snp dup sdlp ukip reform_uk green_party scottish_labour scottish_conservatives
scottish_greens welsh_labour labour conservatives tories tory greens alba alliance_party ulster_unionists
democrats republicans gop tea_party bharatiya_janata_party bjp aam_aadmi_party trinamool_congress shiv_sena lok_sabha rajya_sabha
one_nation liberals nationals bloc_quebecois hamas hezbollah taliban al_qaeda islamic_state al_shabaab boko_haram fatah likud
kremlin pentagon whitehall holyrood stormont white_house downing_street capitol_hill scotland_yard interpol europol nato opec
unicef unesco eurostat ofcom ofgem ofsted ofwat hmrc nasa fifa uefa mi5 mi6 an_garda_siochana garda gardai dail oireachtas seanad
knesset duma bundestag bundesbank
reuters bloomberg agence_france-presse associated_press press_association sky_news fox_news cnn al_jazeera new_york_times
wall_street_journal washington_post financial_times economist guardian daily_mail daily_telegraph daily_mirror sun_on_sunday
channel_4 sky_sports bbc_news radio_4 itv netflix spotify
apple google microsoft amazon facebook meta twitter tesla nvidia intel samsung sony nokia boeing airbus toyota honda nissan hyundai
volkswagen bmw ford general_motors general_electric goldman_sachs morgan_stanley jpmorgan jp_morgan citigroup barclays hsbc natwest
santander lloyds credit_suisse ubs deutsche_bank american_express johnson_and_johnson johnson_&_johnson procter_&_gamble pfizer
moderna astrazeneca glaxosmithkline gsk novartis roche merck bp shell exxon_mobil exxonmobil chevron totalenergies centrica
british_gas national_grid edf severn_trent united_utilities thames_water southern_water tesco sainsbury's asda morrisons waitrose
aldi lidl iceland marks_&_spencer john_lewis debenhams home_depot walmart ikea mcdonald's starbucks coca-cola pepsi unilever nestle
easyjet ryanair british_airways aer_lingus qantas emirates lufthansa virgin_atlantic virgin_media bt_group vodafone telstra
woolworths coles westpac bhp rio_tinto tata_steel tata_motors reliance infosys air_india network_rail avanti_west_coast
tiktok youtube instagram whatsapp snapchat uber airbnb deliveroo paypal openai huawei alibaba tencent
oxfam save_the_children doctors_without_borders medecins_sans_frontieres amnesty_international human_rights_watch greenpeace
friends_of_the_earth extinction_rebellion just_stop_oil black_lives_matter red_cross british_red_cross red_crescent st_john_ambulance
citizens_advice age_uk mind barnardo's nspcc rspca rspb rnli shelter crisis macmillan_cancer_support marie_curie cancer_research_uk
british_heart_foundation which? stonewall
unison unite gmb rmt aslef usdaw nasuwt neu acas
arsenal chelsea everton fulham brentford liverpool_fc tottenham_hotspur crystal_palace aston_villa nottingham_forest west_ham
manchester_united manchester_city celtic rangers hibernian real_madrid barcelona bayern_munich juventus inter_milan
new_york_yankees los_angeles_lakers green_bay_packers
eurovision`;
