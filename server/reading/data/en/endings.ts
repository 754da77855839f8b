/** Last words of names that say what is named: a place, a law, a body, an event or a thing. Small letters. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean));
}

export const placeEnds = words(
  `street road rd avenue ave lane square park bridge river lake island islands valley hill hills bay beach coast county city town
  village district airport station harbour harbor port canyon mountain mountains forest wood moor drive close crescent gardens
  stadium arena palace castle cathedral abbey quay pier marina estate heath green common falls creek springs highland highlands
  highway motorway freeway expressway parkway boulevard blvd terrace parade promenade esplanade sea ocean gulf strait straits
  peninsula desert plains plateau ranges wetlands basin delta reef cove heights reservoir dam canal tunnel junction roundabout
  province region territory territories prefecture state republic lowlands midlands borough parish suburb suburbs cemetery
  crematorium racecourse zoo pavilion memorial monument tower towers lighthouse viaduct interchange place row mews grove court
  circus plaza mall mosque temple shrine synagogue chapel minster priory manor lodge farm barracks prison ravine glacier volcano
  shore moss fen marsh downs dales cliffs point headland estuary loch lough fjord archipelago atoll`,
);

/** Those of {@link placeEnds} and others that are surnames as often. */
export const surnameEnds = words(
  `street lane park bridge rivers lake hill hills wood moor close green heath marsh castle forest field fields banks beach west
  north east south pool bay port cove dale dales moss downs court row lodge farmer temple church bishop monk chapel abbey england
  france holland ireland wales scotland london york kent lincoln day may bird fox rose king page march bush cook price rice ash
  stone steel power bell ball ward gates hall barnes shields waters wells rowe parish towers tower prince pope award bond
  house homes brooks cross brown black white grey gray reid young long short little best good rich sharp strong savage wise noble
  dam case cash coin penny mills miller mason minister sheriff constable judge law laws justice bill war wars battle cup
  league games race rule`,
);

export const lawEnds = words(
  'act bill treaty directive constitution code protocol accord convention amendment covenant',
);

/** Names of events, prizes, works and other things that are neither somebody nor a body. */
export const thingEnds = words(
  `olympics paralympics games championship championships cup trophy prize prizes award awards medal war wars battle revolution
  festival marathon derby grand_prix prix bowl masters ashes tour conference summit ceremony day week month weekend night
  anniversary jubilee christmas easter ramadan diwali election elections referendum budget programme program project scheme
  initiative plan deal agreement index list report review survey study study poll theory effect syndrome disease virus vaccine
  fever flu plague crisis scandal affair inquiry hurricane cyclone typhoon storm security price prices rights rate rates tax
  credit allowance benefit pension insurance medicare app phone tv show toolbar ii iii one two pro max fund-raiser bible koran
  dream era age spring uprising movement campaign challenge question time questions limit strategy line lines route way trail
  express mission shuttle rocket probe telescope crater style music songs film films movie movies`,
);

/** Last words of bodies that are common nouns elsewhere. */
export const bodyEnds = words(
  `securities capital ventures homes foods water energy railway railways dairy brewery bakery studios records productions pictures
  magazine co-operative cooperative coop rangers wanderers rovers athletic albion hotspur hotel hotels sons brothers associates
  solutions pharmaceuticals therapeutics insurance logistics media entertainment software digital electronics airways ferries
  trains buses farms estates properties developments construction steel mining oil gas power electric telecom mobile
  consulting analytics research diagnostics biotech robotics gaming games sports fitness fashion cosmetics jewellers co corp
  infirmary clinic surgery practice restaurant cafe brasserie inn nursery academy seminary conservatoire observer tribune
  gazette journal chronicle echo review today radio broadcasting publishing books press chemicals petroleum cement motor
  motors airline management express industries investments equity cargo survey forces marines rifles regiment
  battalion squadron corps patrol brigade constabulary gardai democrats republicans conservatives greens liberals
  leadership caucus trustees governors directors commissioners executive secretariat presidency chancellery watch aid
  alliance volunteers veterans workers teachers nurses doctors farmers residents tenants supporters contractors builders
  producers growers manufacturers retailers operators employers surveyors architects engineers accountants solicitors
  sachs stanley peabody ballet philharmonic ensemble choir band orchestra scouts guides samaritans`,
);
