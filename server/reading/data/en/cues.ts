/**
 * The verbs by which English news attributes words to a speaker, by what they can do:
 *
 * - `speech` takes a whole quotation: X said, "…", said X;
 * - `loaded` does too, and colours what it reports: a style finding may ask for "said";
 * - `stance` takes a few quoted words as its object or inside its clause: X described it as "…", X denied "…";
 * - `manner` counts only beside a quotation that ends in a comma or the like: "…," X laughed.
 *
 * A verb is its lemma; forms that no rule of endings makes follow it in brackets (third person, past, participle).
 */
export const cueVerbs = {
  speech: `go(goes,went,gone,going) indicate theorise theorize put(puts,put,putting) greet scold chide quiz console exult correct instruct counsel
  rejoice brief hint imply joke comment counter say(says,said,saying) tell(tells,told,telling) add ask reply respond answer write(writes,wrote,written,writing)
 state explain note continue announce comment remark declare tweet retweet post recall joke quip observe report recount
 relate email text blog message conclude repeat reiterate argue believe think(thinks,thought,thinking) agree concur
 counter interject enthuse muse ponder predict recommend suggest speculate stress emphasise emphasize reflect
 summarise summarize sum(sums,summed,summing) testify swear(swears,swore,sworn,swearing) tease thank wonder
 whisper shout yell cry scream chant sing(sings,sang,sung,singing) read(reads,read,reading) echo elaborate
 clarify confirm caution inform instruct order urge pray plead(pleads,pleaded,pled,pleading) beg(begs,begged,begging)
 promise vow pledge warn assure reassure advise point expand chime opine offer pronounce venture
 inquire enquire question query demand proclaim preach lecture narrate dictate broadcast(broadcasts,broadcast)
 chip(chips,chipped,chipping) reveal disclose express acknowledge maintain reason
 caption interrupt retort rejoin begin(begins,began,beginning)
 rule complain lament bemoan protest object fume rage
 thunder snap(snaps,snapped,snapping) seethe rant moan groan grumble gripe splutter stammer mutter mumble murmur
 bellow roar blast(blasts,blasted,blasting) exclaim gush marvel rave applaud congratulate praise commend toast
 describe remember imagine guess reckon suspect hope fear expect worry feel(feels,felt,feeling)`,
  loaded: `claim admit(admits,admitted,admitting) insist allege assert concede confess boast brag(brags,bragged,bragging)
 contend profess deny(denies,denied,denying) refute rebut(rebuts,rebutted,rebutting) charge accuse blame slam(slams,slammed,slamming) lash(lashes,lashed,lashing)
 hit(hits,hit,hitting) rail rant bluster gloat whine harp crow scoff sneer jeer mock ridicule taunt threaten purport
 maintain rubbish blast fume rage rap(raps,rapped,rapping) thunder carp gush moan whinge storm rant explode bemoan
 demand tout trumpet fudge spout bleat parrot deride lambast lambaste savage skewer`,
  stance: `describe call label brand dub(dubs,dubbed,dubbing) term criticise criticize condemn denounce dismiss hail welcome praise reject
 cite quote characterise characterize decry deplore attack defend compare liken refer(refers,referred,referring) voice want seek(seeks,sought,seeking) promise
 vow pledge rule speak(speaks,spoke,spoken) find(finds,found,finding) show(shows,showed,shown,showing) see(sees,saw,seen,seeing) hear(hears,heard,hearing) consider regard deem view rate judge
 apologise apologize complain object oppose back support endorse recommend propose highlight underline
 underscore flag(flags,flagged,flagging) spell(spells,spelled,spelt,spelling) outline detail mention accuse blame fault deny slam blast rap
 cast(casts,cast,casting) portray depict paint present frame laud extol(extols,extolled,extolling) credit thank congratulate salute
 regret(regrets,regretted,regretting) mourn celebrate champion advocate commit(commits,committed,committing) resolve refuse decline request require
 plead urge encourage discourage prompt order sentence fine invoke evoke summarise summarize tout promote bill`,
  manner: `laugh smile grin(grins,grinned,grinning) beam chuckle giggle sigh shrug(shrugs,shrugged,shrugging) nod(nods,nodded,nodding) frown wince sob(sobs,sobbed,sobbing) weep(weeps,wept,weeping) gasp
 pause deadpan(deadpans,deadpanned) drawl growl hiss croak purr coo chirp quaver breathe pant stutter snort sniff
 snarl bark grunt yawn smirk`,
} as const;

/** Verbs that say something only with one of these words behind them. */
export const cueParticles: Readonly<Record<string, readonly string[]>> = {
  put: ['it', 'things', 'that'],
  go: ['on'],
  point: ['out', 'to'],
  speak: ['of', 'about'],
  hit: ['out', 'back'],
  lash: ['out'],
  chip: ['in'],
  chime: ['in'],
  sum: ['up', 'it'],
  spell: ['out'],
};

/** Forms that are nouns at least as often, so that they want a subject straight before them or a quotation beside them. */
export const nounForms = `claims comments reports notes states calls remarks posts demands warnings replies answers promises questions boasts
 jokes reads concerns calls charges blames slams hits backs supports fears hopes worries views rates fines orders
 reasons figures objects sentences attacks details lists labels brands terms cries shouts texts emails messages blogs
 signals queries guesses thanks quotes voices toasts echoes opens closes starts rules presents judges bills frames
 report note state call remark post demand reply answer promise question boast joke claim charge comment hope fear worry
 view rate fine order reason figure object sentence attack detail list label brand term cry shout text email message
 blog signal query guess toast echo open close start rule present judge bill frame voice quote back support blast
 showing opening closing beginning reading writing warning finding meeting feeling hearing reporting seeing start
 found find show shows see sees hear heard saw seen want wants hit back light post posts point points offer offers
 cast credit credits flag flags fault object signal rap raps rage storm crow rail close finish finishes salute
 charge attack promise regret regrets view cite fashion thought read
 pen tout counters counter stresses stress expects objections protests protest laments groans moans roars
  whispers screams vows pledges urges`;

/** Verbs of `stance` that show, want or do rather than say. */
export const weakLemmas = `want seek find show see hear refuse request require commit resolve back support attack defend compare liken champion
 celebrate mention paint present frame bill cast fine order sentence prompt rule consider regard deem view rate judge
 list promote depict portray evoke invoke outline detail credit endorse propose decline back resolve reject welcome`;

/** Nouns that carry words as a verb does: in a statement, the statement said, her warning that. */
export const cueNouns = `statement letter email e-mail tweet post message memo report speech interview press-release release note blog
 article column essay book memoir video podcast ruling judgment judgement verdict comment comments remarks words
 warning claim claims promise pledge vow call plea appeal question answer reply response description assessment
 admission insistence suggestion accusation allegation complaint criticism apology assertion declaration
 announcement testimony evidence affidavit filing lawsuit complaint indictment motto slogan banner sign placard
 headline caption transcript recording text texts letters notice`;
