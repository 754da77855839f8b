/**
 * Places that English-language news names often, in small letters with `_` for a space: countries, nations, states,
 * counties and large cities. What tells "in Wales" from "at Unison" where no word around the name does.
 */
import { lazy, words } from '../../lazy.ts';

/** Folded names of places. */
export const placeNames = lazy(() => new Set(words(list).map((name) => name.replaceAll('_', ' '))));

const list = `afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh
barbados belarus belgium belize benin bhutan bolivia bosnia botswana brazil brunei bulgaria burundi cambodia cameroon canada
chad chile china colombia congo costa_rica croatia cuba cyprus czech_republic czechia denmark djibouti dominica ecuador egypt
el_salvador eritrea estonia eswatini ethiopia fiji finland france gabon gambia georgia germany ghana greece grenada guatemala
guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel italy ivory_coast jamaica japan jordan
kazakhstan kenya kiribati kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg
madagascar malawi malaysia maldives mali malta mauritania mauritius mexico moldova monaco mongolia montenegro morocco mozambique
myanmar namibia nauru nepal netherlands new_zealand nicaragua niger nigeria north_korea north_macedonia norway oman pakistan
palestine panama papua_new_guinea paraguay peru philippines poland portugal qatar romania russia rwanda samoa saudi_arabia
senegal serbia seychelles sierra_leone singapore slovakia slovenia somalia south_africa south_korea south_sudan spain sri_lanka
sudan suriname sweden switzerland syria taiwan tajikistan tanzania thailand togo tonga trinidad tunisia turkey turkmenistan
tuvalu uganda ukraine united_arab_emirates uae united_kingdom uk united_states us usa uruguay uzbekistan vanuatu venezuela
vietnam yemen zambia zimbabwe gaza west_bank crimea tibet hong_kong greenland gibraltar
england scotland wales northern_ireland britain great_britain republic_of_ireland isle_of_man isle_of_wight jersey guernsey
europe africa asia america north_america south_america latin_america middle_east scandinavia caribbean antarctica balkans
european_union
bedfordshire berkshire buckinghamshire cambridgeshire cheshire cornwall cumbria derbyshire devon dorset durham county_durham
east_sussex essex gloucestershire greater_manchester hampshire herefordshire hertfordshire kent lancashire leicestershire
lincolnshire merseyside norfolk north_yorkshire northamptonshire northumberland nottinghamshire oxfordshire rutland shropshire
somerset south_yorkshire staffordshire suffolk surrey sussex tyne_and_wear warwickshire west_midlands east_midlands midlands
west_sussex west_yorkshire wiltshire worcestershire yorkshire humber east_anglia south_wales north_wales powys gwynedd
ceredigion pembrokeshire carmarthenshire anglesey fife highlands orkney shetland aberdeenshire ayrshire lanarkshire antrim armagh
derry tyrone fermanagh donegal galway kerry mayo sligo clare limerick kilkenny wexford waterford tipperary
london birmingham manchester liverpool leeds sheffield bristol newcastle nottingham leicester coventry bradford hull stoke
wolverhampton plymouth derby southampton portsmouth brighton norwich york oxford cambridge exeter gloucester cheltenham bath
swindon reading luton ipswich peterborough sunderland middlesbrough blackpool bolton preston blackburn burnley carlisle lancaster
chester worcester hereford lincoln northampton canterbury dover hastings bournemouth poole truro edinburgh glasgow aberdeen
dundee inverness perth stirling cardiff swansea newport wrexham belfast dublin cork westminster whitehall salford rochdale oldham
huddersfield halifax doncaster rotherham barnsley wakefield harrogate scarborough grimsby telford shrewsbury crewe warrington
stockport wigan croydon hackney camden islington lambeth southwark greenwich lewisham tottenham brixton heathrow gatwick
paris berlin madrid rome lisbon amsterdam brussels vienna zurich geneva stockholm oslo copenhagen helsinki warsaw prague
budapest athens istanbul ankara moscow kyiv kiev minsk bucharest sofia belgrade zagreb sarajevo barcelona milan munich frankfurt
hamburg davos rotterdam antwerp marseille lyon cairo tehran baghdad beirut damascus jerusalem tel_aviv riyadh doha dubai
abu_dhabi kabul islamabad karachi lahore delhi new_delhi mumbai kolkata chennai bengaluru bangalore hyderabad pune ahmedabad
dhaka colombo kathmandu beijing shanghai shenzhen guangzhou wuhan tokyo osaka seoul pyongyang taipei manila jakarta bangkok hanoi
kuala_lumpur sydney melbourne brisbane adelaide canberra hobart darwin auckland wellington christchurch lagos abuja nairobi
johannesburg cape_town pretoria durban accra addis_ababa khartoum tripoli tunis kampala kigali harare toronto montreal
vancouver ottawa calgary edmonton winnipeg quebec ontario alberta manitoba nova_scotia saskatchewan british_columbia
new_south_wales queensland victoria tasmania western_australia south_australia northern_territory punjab kerala gujarat
maharashtra karnataka tamil_nadu west_bengal uttar_pradesh bihar rajasthan kashmir
alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas
kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada new_hampshire
new_jersey new_mexico new_york north_carolina north_dakota ohio oklahoma oregon pennsylvania rhode_island south_carolina
south_dakota tennessee texas utah vermont virginia washington west_virginia wisconsin wyoming puerto_rico
new_york_city los_angeles chicago houston phoenix philadelphia san_antonio san_diego dallas san_jose austin jacksonville
fort_worth san_francisco charlotte seattle denver boston detroit nashville memphis portland oklahoma_city las_vegas louisville
baltimore milwaukee albuquerque tucson fresno sacramento kansas_city atlanta omaha miami oakland minneapolis tulsa cleveland
new_orleans tampa honolulu pittsburgh cincinnati st_louis orlando buffalo brooklyn manhattan queens bronx harlem hollywood
silicon_valley wall_street mexico_city havana bogota caracas lima santiago buenos_aires rio_de_janeiro sao_paulo brasilia`;
