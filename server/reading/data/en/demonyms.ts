/**
 * Words that say where somebody or something is from, and words made of a name and an adjective: printed with a capital,
 * and the name of nothing.
 */
import { lazy, words } from '../../lazy.ts';

/** Adjectives and peoples, in small letters; plurals in -s are told from their singular. */
export const demonyms = lazy(() => new Set(words(list)));

const list = `afghan african albanian algerian alpine amazonian american andean anglo angolan antipodean arab arabian arabic
argentine argentinean argentinian armenian asian atlantic australasian australian austrian azerbaijani baltic bahraini
bangladeshi barbadian basque bavarian belarusian belgian bengali bhutanese bolivian bosnian botswanan brazilian breton
briton british brit bulgarian burmese cambodian cameroonian canadian caribbean catalan caucasian celtic chechen chilean
chinese colombian congolese cornish corsican costa croatian croat cuban cypriot czech danish dane dominican dutch
ecuadorian egyptian emirati english englishman englishwoman eritrean estonian ethiopian eurasian european fijian filipino
finnish finn flemish french frenchman frenchwoman gallic georgian german ghanaian gibraltarian greek grecian guatemalan
guyanese haitian hawaiian hellenic himalayan hispanic honduran hungarian icelandic icelander indian indonesian iranian
iraqi irish irishman irishwoman israeli italian ivorian jamaican japanese jordanian kashmiri kazakh kenyan korean kosovan
kurdish kurd kuwaiti kyrgyz laotian latin latino latina latvian lebanese levantine liberian libyan lithuanian luxembourgish
macedonian malagasy malawian malay malaysian maldivian malian maltese manx maori mauritian mediterranean mexican moldovan
mongolian moroccan mozambican namibian nepalese nepali nicaraguan nigerian nordic norse northumbrian norwegian omani
pakistani palestinian panamanian papuan paraguayan parisian persian peruvian polish pole polynesian portuguese punjabi
qatari quebecois roman romanian russian rwandan samoan saudi saxon scandinavian scot scots scottish scotsman senegalese
serbian serb sicilian singaporean slavic slovak slovakian slovene slovenian somali soviet spanish spaniard sri sudanese
surinamese swede swedish swiss syrian taiwanese tajik tamil tanzanian thai tibetan tongan trinidadian tunisian turk turkish
turkmen ugandan ukrainian ulsterman uruguayan uzbek venezuelan victorian vietnamese viking welsh welshman western
westerner yemeni yugoslav zambian zimbabwean
aberdonian brummie californian cockney dubliner floridian geordie glaswegian kiwi aussie liverpudlian londoner mancunian
mumbaikar neapolitan northerner southerner midwestern midwesterner texan tyrolean venetian yorkshireman yorkshirewoman
yorker
aboriginal amish anglican aryan baptist buddhist calvinist catholic christian christmassy gypsy hindu islamic islamist
jew jewish lutheran methodist mormon muslim orthodox protestant puritan quaker roma sikh sunni shia shiite zionist
conservative-run labour-run edwardian elizabethan georgian jacobean orwellian shakespearean dickensian marxist communist
nazi thatcherite reaganite blairite trumpist keynesian`;

/** What ends a compound that describes rather than names: London-based, NHS-wide, Saudi-led. */
export const compoundEnds: ReadonlySet<string> = new Set(
  `based led born wide owned backed style era like controlled educated listed run held only made funded trained linked bound
  supported sponsored organised organized mandated registered raised related inspired friendly specific aligned occupied
  dominated facing approved issued themed winning nominated subscription compliant ready level free heavy style-driven
  branded built bred administered brokered imposed influenced free-trade speaking majority area side sized style wing
  type trial rated sanctioned savvy style seeking shaped`.split(/\s+/),
);
