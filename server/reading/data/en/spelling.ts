/**
 * British and American spellings of one word, contractions, and small numbers in words: what differs in print without
 * differing in speech.
 */

/** What stands before -our or -or: colour, color. */
export const orStems: ReadonlySet<string> = new Set(
  `col hon fav lab neighb behavi harb rum hum vap endeav flav savi vig parl od tum arm splend cand clam ferv ranc rig val
  dem ard glam misdemean succ discol dishon disfav unfav unhon`.split(/\s+/),
);

/** Verbs whose last l Britain doubles: travelled, traveled. */
export const doubledStems: ReadonlySet<string> = new Set(
  `travel cancel label model level fuel signal counsel marvel quarrel jewel total initial dial equal channel funnel tunnel
  duel panel pedal rival shovel grovel unravel libel bevel chisel dishevel gruel hovel imperil kennel laurel pencil ravel
  revel shrivel snorkel spiral stencil swivel trammel victual yodel remodel relabel mislabel refuel instal enrol fulfil
  appal distil instil`.split(/\s+/),
);

/** Prefixes whose hyphen some papers print and others do not. */
export const joinedPrefixes: ReadonlySet<string> = new Set(
  `co re pre non anti un de e sub multi inter over under mis semi ultra mid post pro counter micro macro mini`.split(
    /\s+/,
  ),
);

/** Single words, each to the spelling that stands for all. */
export const variants: ReadonlyMap<string, string> = new Map(
  `centre=center centres=centers centred=centered theatre=theater theatres=theaters metre=meter metres=meters
  litre=liter litres=liters kilometre=kilometer kilometres=kilometers fibre=fiber fibres=fibers sombre=somber
  defence=defense defences=defenses offence=offense offences=offenses licence=license licences=licenses
  pretence=pretense practise=practice practised=practiced practising=practicing programme=program programmes=programs
  cheque=check cheques=checks grey=gray greys=grays tyre=tire tyres=tires kerb=curb kerbs=curbs plough=plow
  ploughed=plowed aeroplane=airplane aluminium=aluminum jewellery=jewelry sceptical=skeptical sceptic=skeptic
  sceptics=skeptics scepticism=skepticism storey=story storeys=stories judgement=judgment judgements=judgments
  acknowledgement=acknowledgment ageing=aging whilst=while amongst=among towards=toward afterwards=afterward
  learnt=learned burnt=burned spelt=spelled dreamt=dreamed leapt=leaped spoilt=spoiled mum=mom mums=moms
  manoeuvre=maneuver manoeuvres=maneuvers paediatric=pediatric anaesthetic=anesthetic anaemia=anemia
  oestrogen=estrogen foetus=fetus haemorrhage=hemorrhage orthopaedic=orthopedic gynaecologist=gynecologist
  catalogue=catalog catalogues=catalogs dialogue=dialog dialogues=dialogs analogue=analog skilful=skillful
  wilful=willful fulfil=fulfill fulfils=fulfills enrol=enroll enrolment=enrollment instalment=installment
  instalments=installments artefact=artifact artefacts=artifacts draught=draft draughts=drafts mould=mold
  mouldy=moldy smoulder=smolder moustache=mustache pyjamas=pajamas speciality=specialty enquiry=inquiry
  enquiries=inquiries enquire=inquire enquired=inquired okay=ok alright=ok percent=percent pc=percent
  healthcare=healthcare counsellor=counselor councillor=councilor councillors=councilors marvellous=marvelous
  woollen=woolen axe=ax gaol=jail connexion=connection focussed=focused focussing=focusing benefitted=benefited
  benefitting=benefiting targetted=targeted encyclopaedia=encyclopedia mediaeval=medieval archaeology=archeology
  tonne=tonne yoghurt=yogurt whisky=whiskey carburettor=carburetor cosy=cozy doughnut=donut`
    .split(/\s+/)
    .map((pair): [string, string] => {
      const mark = pair.indexOf('=');
      return [pair.slice(0, mark), pair.slice(mark + 1)];
    }),
);

/** Contractions that no rule of endings expands. */
export const contractions: ReadonlyMap<string, readonly string[]> = new Map(
  `can't=can,not cannot=can,not won't=will,not shan't=shall,not ain't=is,not it's=it,is he's=he,is she's=she,is
  that's=that,is there's=there,is here's=here,is what's=what,is who's=who,is where's=where,is how's=how,is
  let's=let,us gonna=going,to wanna=want,to gotta=got,to 'em=them y'all=you,all`
    .split(/\s+/)
    .map((pair): [string, string[]] => {
      const mark = pair.indexOf('=');
      return [pair.slice(0, mark), pair.slice(mark + 1).split(',')];
    }),
);

/** Small numbers in words, which one paper prints as figures and another does not. */
export const numberWords: ReadonlyMap<string, string> = new Map(
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty`
    .split(/\s+/)
    .map((word, index): [string, string] => [word, String(index + 1)]),
);
