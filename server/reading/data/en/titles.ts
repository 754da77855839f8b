/**
 * English words that announce what stands in quotation marks without anybody saying it: titles, names, words as words.
 */

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean));
}

/** Nouns straight before a title: the film "…", her single "…". */
export const workNouns = words(
  `film films movie movies book books novel novels novella song songs single singles album albums ep lp show shows series
  sitcom sitcoms drama dramas programme program documentary docuseries docudrama miniseries play plays musical opera
  operetta symphony episode episodes podcast track tracks ballad ballads hit hits anthem tune poem poems painting
  sculpture installation exhibition game games videogame article essay thesis column memoir autobiography biography
  thriller comedy rom-com romcom blockbuster sequel prequel trilogy franchise saga magazine video clip mixtape remix
  cover chapter soap segment sketch monologue lecture seminar workshop course campaign initiative project operation
  scheme app software sermon pamphlet manifesto mural tapestry ballet soundtrack theme feature hymn carol aria
  titled entitled subtitled headlined starring musical-comedy classic bestseller best-seller`,
);

/** Words straight before a name or a word as a word: called "…", the word "…", so-called "…". */
export const namingWords = words(
  `called named nicknamed dubbed codenamed code-named christened so-called known alias aka termed labelled labeled
  rechristened renamed pseudonym moniker nickname handle username hashtag password acronym brand trademark
  billed branded marketed self-styled self-described self-proclaimed self-titled word words term terms phrase phrases
  slogan label title letter letters abbreviation expression adjective noun verb surname category marked stamped
  tagged categorised categorized classified listed`,
);

/** Verbs whose object in capitals is a work: directed "…", starred in "…", sang "…". */
export const workVerbs = words(
  `directed directing directs starred stars starring wrote writes written writing co-wrote sang sings singing sung
  performed performs performing recorded records recording released releases releasing published publishes publishing
  produced produces producing composed composes composing authored played plays playing watched watching read reading
  hosts hosted hosting premiered premiering aired airing presented presenting created creating penned penning appears
  appeared appearing watch see saw seen titled featured features like including`,
);

/** Small words that a title prints without capitals. */
export const titleSmall = words(
  'a an the and but or nor for of in on at to by from with as vs v de la le du el von is it s t ll re n up into over off',
);
