"""What callers see and do, by class: hair, beard, people, and what is to happen to them. Used by the looks.

A line is `class: word word* two_words`; lines of one class add up, `*` stands for any ending, `_` joins words in a
  row.
"""

SIGNS = """
hair: haar haare haaren haars haarpracht hoor hoar har schopf frisur frisuren kopfhaar kopfhaare haupthaar haarl
hair: haarln hoa hår frise friese loden deckhaar haarschopf wolle_am_kopf haupthaare
mop: fussel* fusseln matte zottel* zotteln zottelig* wischmopp wischmop mopp mop vogelnest krähennest mähne
mop: löwenmähne
mop: wolle urwald* dschungel gestrüpp wildwuchs unkraut rauschgoldengel yeti höhlenmensch* neandertaler* waldschrat*
mop: räuber* struwwelpeter strubbel* verwildert* zugewachsen* zuagwachsn zugwachsen verlottert* schaf hippie*
mop: beatle*
mop: pilzkopf wuschel* wuschlig* vokuhila explodiert* besen handfeger ungepflegt* pudel helm heuhaufen topfschnitt
mop: loden federn filzkopf putz teppich fell rasta_alm wust wucherung pelz schober zauskopf strubbelpeter fuchsbau
mop: wischmob wuschlkopf zotten
looklike: aus ausschau* ausseh* aussch* ausgesch* aussieht wie schau schaut seh sehe sieht
long: lang lange langen langer langes zu_lang zu_lange ewig_lang überlang gewachsen wachsen wächst wuchern wuchert
long: wucherts wuchernd* gewuchert rausgewachsen* herausgewachsen* rauswachsen
overgrown: über_die_ohren über_den_ohren über_die_ohrn über_d'ohren in_den_kragen über_den_kragen auf_den_kragen
overgrown: auf_die_schultern in_den_nacken zu_lang zu_lange viel_zu_lang z_lang keine_form_mehr kein_schnitt_mehr
overgrown: form_verloren aus_der_form rausgewachsen* herausgewachsen* nimmer_bändigen nicht_mehr_bändigen
overgrown: nicht_mehr_zu_bändigen keine_frisur_mehr fällt_nicht_mehr liegen_nicht_mehr sitzen_nicht_mehr
overgrown: sitzt_nicht_mehr liegt_nicht_mehr über_den_kopf nicht_mehr_zurecht nimmer_zurecht form_mehr keine_fasson
overgrown: kein_schnitt keinen_schnitt_mehr keine_form kommt_nicht_mehr_zurecht komme_nicht_mehr_zurecht
overgrown: macht_was_sie_will tut_nicht_mehr nicht_mehr_schön über_die_schulter auf_den_hemdkragen hemdkragen
overgrown: auf_dem_hemdkragen aus_dem_leim leim aus_der_fasson aus_der_façon keine_linie
off: ab runter weg kürz* gekürzt kürzer abschneid* abgeschnitten abschnippeln schnipp schnippel* schnibbel*
off: wegschneid* schneid* geschnitten einkürz* stutz* gestutzt nachschneid* abnehmen abgenommen wegnehmen
off: weggenommen
off: dranbleiben_nicht abhaben abmachen abknipsen absäbeln nachgeschnitten nachbessern kappen abrasier*
off: unter_die_schere zurechtgestutzt zurechtstutz*
cutting: schneid* geschnitten haarschnitt schnitt schnitte kürz* gekürzt kürzer stutz* schnippel* schnibbel* schere
cutting: unter_die_schere friseurbesuch abschneid* haare_ab nachschneid* frisörbesuch haareschneiden
lop: alles_ab alle_ab haare_ab müssen_ab muss_ab muas_ab müssen_runter muss_runter gehören_ab gehört_ab ghört_ab
lop: sollen_ab soll_ab sollen_runter soll_runter müsste_runter müssten_runter müsste_ab müssten_ab dürfen_ab darf_ab
lop: kommt_ab kommen_ab können_ab kann_ab haare_lassen unter_die_schere kürzer_werden runter_mit weg_mit ab_mit
lop: was_runter was_runterkommt kürzer_haben kürzer_machen kurz_haben kurz_machen wieder_kurz weg_damit los_werden
lop: loswerden abschneiden einkürzen gekürzt_werden geschnitten_werden was_kurzes flottes_kurzes kurzhaar* ganz_kurz
order: ordentlich* ordnung anständig* zivilisiert* gscheit* vernünftig* gepflegt* manierlich* adrett* fesch* schick*
order: vorzeigbar* herzeigbar* präsentabel menschlich* flott* sauber* hübsch* gleichschau* was_gleichschauen
order: ansehnlich* herzeig* ordentlicher fürs_foto auf_dem_foto tageslicht* gesellschaftsfähig* büro unter_die_leute
shape: form fasson façon facon schwung_rein in_form zurechtstutzen zurechtmachen zurechtgestutzt herrichten
shape: hergerichtet richten auf_vordermann auf_vorderfrau reinbringen zurechtgemacht zurechtschneiden zurechtstutz*
ends: spitzen spitze haarspitzen spitzn ende enden enderl haarenden zipfel unten_rum untenrum unten
broken: kaputt* hin hinüber spliss* gesplisst gesplissen gespalten* abgebrochen* ausgefranst* franselig* fransig*
broken: fisselig* dünn* brüchig* bricht brechen ausgedünnt* splissig* fransen_aus zerfranst* zerrupft* zerzaust*
broken: im_eimer schlimm* gebrochen
spliss: spliss splissig* gesplisst splisse haarspliss splissschnitt
measure: zentimeter zenti cm finger_breit fingerbreit fingerbreite zwei_finger drei_finger einen_finger
measure: zentimeterchen
measure: stückchen stückerl stück bisserl fitzelchen
keeplength: länge_behalten länge_soll länge_bleibt länge_nicht nichts_von_der_länge länge_dranbleiben lang_bleiben
keeplength: lang_lassen lange_lassen lange_behalten länge_muss wachsen_lassen züchten rauswachsen_lassen lang_tragen
keeplength: länge_darf an_der_länge züchte
little: nur bloss lediglich minimal* bisschen bissl bisserl bissel bissken wengerl wenig klitzeklein* hauch winzig*
little: wenigstens
fringe: pony ponyfransen pon stirnfransen stirnfranserl fransen franserln ponny ponyhaare simpelfransen
fringe: simpelsfransen
fringe: vorhang gardine* scheuklappen curtain* curtainbangs bangs
forehead: stirn stirne vorne vorn voorn vorderen vordere vorderhaare stirnhaare stirnpartie
eyes: augen äuglein aug auge augn oogen sicht
ineyes: in_die_augen in_den_augen vor_den_augen vor_die_augen über_die_augen über_den_augen bis_zur_nase
ineyes: bis_über_die_augen ins_gesicht im_gesicht bis_zu_den_augen bis_zur_nasenspitze ins_auge in_d'augen
ineyes: in_die_äuglein aus_den_augen in_den_wimpern an_die_wimpern vors_gesicht
blind: seh_nix seh_nichts sehe_nichts sehe_nix sieht_nichts sieht_nix nix_mehr_seh* nichts_mehr_seh* seh_ja_nix
blind: seh_kaum sehe_kaum kaum_noch_was kaum_was kaum_mehr_was bald_nix bald_nichts nix_mehr nichts_mehr nimmer_raus
blind: nicht_mehr_raus keinen_durchblick durchblick sichtfeld freie_sicht freies_blickfeld blickfeld nimma
blind: sehen_kann
blind: siehst_nix sieht_kaum sieht_ja_nichts sieht_gar_nichts gar_nichts_mehr was_sehe was_seh was_sehen
blind: wieder_was_seh* was_zu_sehen wieder_sehen besser_sehen sehe_ja sehe_vor_lauter seh_vor_lauter wegpusten
blind: pusten
blind: puste blinzel*
hang: häng* hang* fallen fällt piks* piekst pieksen kitzel* stech* stich* stör* wachsen wächst reinwachs* reinhäng*
hang: reinfallen nerv*
machine: maschine maschin haarschneidemaschine rasierapparat rasierer haarschneider langhaarschneider schermaschine
machine: clipper aufsatz trimmer elektrisch* schneidemaschine mit_dem_apparat rasierapparat schneideapparat
machine: rasenmäher
mm: millimeter mm milimeter milli
number: null eins ein zwei drei vier fünf sechs sieben acht neun zehn zwölf fünfzehn 0 1 2 3 4 5 6 7 8 9 10 12 15
evenly: gleich_lang gleichlang gleiche_länge überall rundrum rundherum rundum ringsum ringsrum rundumadum komplett
evenly: runter drüber drübergehen drüberfahren drüberrasieren abrasier* runterscher* scher* abscher* geschoren
evenly: einmal_rum radikal* drüber* rundrum* rundherum* abmäh* mähen runterrasieren runterrasiert stutz* kurz
stubblecut: raspelkurz* raspel rappelkurz* ratzekurz* ratzeputz stoppelkurz* streichholzkurz* streichholzlänge
stubblecut: igelschnitt igelfrisur igel bürstenschnitt bürstenhaarschnitt bürste meckischnitt mecki buzz buzzcut
stubblecut: bazzkat militärschnitt soldatenschnitt soldat* gi_schnitt millimeterkurz* kahlschlag millimeterschnitt
stubblecut: stiftenkopf stoppelfrisur sommerfrisur rattenkurz* kurzgeschoren* bundeswehr* häftling* sträfling*
sides: seiten seite seitlich schläfen schläfe nacken hinten seitn rundherum ohren links_und_rechts links rechts
sides: rundum
sides: ringsum
zero: auf_null auf_nuller null nuller 0 haut rasiert* ausrasier* auslauf* ausgelauf* blank hauteng bis_auf_die_haut
zero: auf_die_haut kahl
blend: übergang übergänge übergangslos* verlauf* verlaufend* fliessend* stufenlos* auslauf* ausgeblendet* weich*
blend: ausgefadet*
transition: übergang übergänge
fadeword: skinfade hautübergang kurz_auslaufend* fussballerschnitt fussballerfrisur fussballer* boxerschnitt
fadeword: hochrasiert* hochrasieren
topleave: oben_länger oben_lang oben_etwas oben_bisschen oben_bissl oben_bleibt oben_lassen oben_mehr obenrum
topleave: oben_drauf oben_a oben_ein oben_kann deckhaar oben_voller oben_nur nach_oben_länger nach_oben_hin
topleave: oben_lang_lassen oben_bleiben oben_stehen oben_kürzen
classicmen: fassonschnitt façonschnitt faconschnitt fasson façon facon messerschnitt herrnschnitt kurzhaarschnitt
classicmen: ausrasieren nackenschnitt seitenscheitel businessschnitt rockabilly elvis tolle pompadour
classicmen: messerformschnitt hipster* undercut*
necktidy: nacken konturen ohren kotelett*
tidy: ausrasier* ausputz* freischneid* freilegen freigeschnitten nachzieh* sauber* säuber* ausgeputzt wegrasier*
longwomen: bob longbob kinnlang* kinnläng* schulterlang* schulterläng* pixie* pagenkopf pagen* bobfrisur
longwomen: stufenschnitt
longwomen: durchgestuft* gestuft* fransenschnitt garçonne a_linie a_line vokuhila_für_damen kurzhaarfrisur_für_damen
longwomen: asymmetrisch* shag bubikopf clavicut meg_ryan
childword: kind kinder kids sohn sohnes söhnchen sohnemann söhne tochter töchter töchterchen tochterl bub buben bua
childword: buam junge jungen junior jung lütte lütten lütter kleine kleinen kleiner kleines klein* zwerg zwergerl
childword: enkel enkelin enkels enkelkind enkelkinder enkelsohn enkeltochter enkelchen neffe neffen nichte madl mädl
childword: mädle mädel mädchen maderl deandl spross sprössling nachwuchs racker knirps baby zwillinge göttibueb
childword: gottimeitli bueb meitli schnuckel stammhalter jüngste* maus mausi krümel räuber
teenword: teenager* teenie* pubertier* konfirmand* firmling jugendlich* konfirmation firmung jugendweihe gymnasiast*
teenword: schüler abiturient* tanzschule tanzkurs mittelstufe azubi halbwüchsig* große großer großen
schoolword: schule schul* einschulung einschul* schulanfang schultüte schulfoto* klassenfoto* kindergarten kita
schoolword: krippe
schoolword: erstkommunion kommunion taufe klassenzimmer vorschule abc erstklässler* erste_klasse schulstart
schoolword: kindergartenfoto* kiga hort zuckertüte
small: jährig* einjährig* zweijährig* dreijährig* vierjährig* fünfjährig* sechsjährig* siebenjährig* achtjährig*
small: neunjährig* zehnjährig* kleinkind* grundschul* kindergartenkind* schulkind* erstklässler* vorschulkind*
small: wickelkind*
teenage: elfjährig* zwölfjährig* dreizehnjährig* vierzehnjährig* fünfzehnjährig* sechzehnjährig* siebzehnjährig*
teenage: pubertier* konfirmand* teenager* teenie* jugendlich* firmling*
agesmall: ist_eins ist_zwei ist_drei ist_vier ist_fünf ist_sechs ist_sieben ist_acht ist_neun wird_eins wird_zwei
agesmall: wird_drei wird_vier wird_fünf wird_sechs wird_sieben wird_acht wird_neun wird_zehn ist_zehn drei_jahre
agesmall: vier_jahre fünf_jahre sechs_jahre sieben_jahre acht_jahre neun_jahre zwei_jahre zweieinhalb
agebig: ist_elf ist_zwölf ist_dreizehn ist_vierzehn ist_fünfzehn ist_sechzehn ist_siebzehn wird_elf wird_zwölf
agebig: wird_dreizehn wird_vierzehn wird_fünfzehn wird_sechzehn zwölf_jahre dreizehn_jahre vierzehn_jahre
agebig: fünfzehn_jahre sechzehn_jahre siebzehn_jahre elf_jahre
firsttime: erste erster ersten erstes allererst* erstmals premiere
barber: friseur* frisör* friseurin coiffeur* haarschnitt schnitt haareschneiden frisurbesuch frisur
selfcut: selber_geschnitten selbst_geschnitten selber_geschnippelt selbst_geschnippelt selber_die_haare
selfcut: selbst_die_haare bastelschere küchenschere nagelschere abgeschnitten verschnitten schief_geschnitten
selfcut: zu_hause_geschnitten begradig* geradeschneid* schief krumm treppe treppen verschnippelt selber_dran
selfcut: mit_der_schere_experimentiert experimentiert heimlich loch ein_loch löcher_reingeschnitten selbst_angelegt
selfcut: hand_angelegt nachgeholfen herumgeschnippelt rumgeschnippelt dran_versucht friseur_gespielt frisör_gespielt
manword: mann mannes mo männe ehemann ehemannes freund freundes vater vaters papa papas vati papi opa opas
manword: grossvater
manword: schwiegervater bruder onkel kumpel schwager lebensgefährte* gatte* männer herr herren schatz göttergatte*
manword: gspusi verlobter verlobten kollege opi
womanword: frau mutter mama oma tante freundin schwester schwiegermutter nachbarin ehefrau gattin mutti omi
womanword: grossmutter patentante frauen dame verlobte
face: gesicht gesichtshaar* gsicht gfries wange wangen backen backe kinn hals oberlippenbereich kehle
growth: verwachsen* gestrüpp wildwuchs wucher* zauseln zausel* unkraut filz* drahtig* urwald* dschungel matte busch
growth: buschig* zottel* wolle verwildert* zugewachsen* kratz* kraut weihnachtsmann* nikolaus* rübezahl almöhi
growth: alm_öhi
growth: räuber_hotzenplotz zz_top santa ziegenbart gandalf hagrid waldschrat* waldmensch* taliban* gewachsen sprie*
growth: wuchs wächst wachsen fusselig* fussel* länger_wird suppe bröseln krümel pieks* piekst
beardword: bart barts bartes bärte vollbart backenbart kinnbart dreitagebart dreitagesbart schnauzer schnauz
beardword: schnauzbart schnurrbart moustache mustache schnorres schnurres rauschebart bartln bärtchen bartl
beardword: koteletten
beardword: kotelett gesichtshaar* gesichtsbehaarung ziegenbart zauselbart gamsbart henriquatre barthaar* bartwuchs
beardword: oberlippenbart rotzbremse spitzbart zwirbelbart wikingerbart goatee bartkontur* bartspitzen barthaare
beardword: oberlippenbärtchen mähnenbart gesichtspullover gesichtswolle
beardoff: abrasier* rasur komplett_weg ganz_weg ganz_ab komplett_ab ganz_runter komplett_runter glattrasier* rasier*
beardoff: alles_weg muss_weg soll_weg soll_ab muss_ab runter abnehmen
razor: messer rasiermesser klinge rasierklinge rasierschaum schaum einseif* eingeseift heissem_handtuch
razor: heisse_tücher
razor: heißem_tuch heisses_tuch heisses_handtuch heissen_tüchern warmem_handtuch handtuch kompressen rasierpinsel
razor: pinsel_und_schaum barbieren barbier* barber* barbershop aftershave warmem_tuch warmes_tuch heissen_tuch
razor: warmen_tuch klinge_und klassisch
smoothface: glatt* babypopo babyglatt kinderpopo babyweich seidenglatt blitzblank glattrasiert*
stubble: stoppel* dreitagebart bartstoppel*
beardtint: grau* weiss* ergraut* meliert* salz_und_pfeffer farbe färb* dunkler dunkel braun braune schwarz tön*
beardtint: nachdunkel* einfärb* gefärbt rötlich rot
bald: glatze kahl kahlkopf kahlköpfig* blank billardkugel kojak bruce_willis vin_diesel meister_proper glatzkopf
bald: haarlos* platte skinhead glatz polierte_platte halbglatze tonsur haarkranz kranz
skull: kopf schädel birne glatze haupt köpfchen scheitel rübe
shaving: rasier* abrasier* rasur alles_weg ganz_weg alles_runter alles_ab komplett_weg messer nass_rasiert blank
shaving: polier*
ponytail: zopf pferdeschwanz rossschwanz zöpfe
scissors: schere scherer scherl schnippschnapp mit_der_schere messer_und_schere
need: ran dran_muss ranmuss ranlassen dringend höchste_zeit höchste_eisenbahn mal_wieder überfällig fällig zeit_wird
need: zeit_dass muss_wer müsst_wer muss_jemand müsste_jemand müsst_jemand mal_einer mal_wer endlich_mal
simile: aus_wie aus_wia aussehe_wie aussieht_wie aussehen_wie ausschaut_wie rum_wie herum_wie
asawoman: als_frau bin_eine_frau bin_doch_eine bin_ja_eine bin_a_frau ich_frau damenbart
fatherson: bub_und_mein_mann sohn_und_mein_mann junge_und_mein_mann mann_und_mein_sohn mann_und_mein_bub
fatherson: mann_und_unser_sohn mann_und_unser_bub sohn_und_papa mann_und_sohn mann_mit_sohn
growup: länger_werdend nach_oben_hin_länger nach_oben_länger nach_oben_hin oben_länger_werdend
shortword: kurz ganz_kurz sehr_kurz
prettify: zurechtmach* zurechtgemacht herrichten hergerichtet schick_machen aufbrezel* aufgebrezelt hübsch_machen
prettify: aufhübsch* fein_machen rausputz* herausgeputzt schön_machen schön_gemacht aufgehübscht gestylt
tolength: bis_zum_kinn bis_zur_schulter bis_zu_den_schultern bis_auf_die_schulter* auf_schulterhöhe
tolength: auf_schulterlänge
tolength: auf_kinnhöhe auf_kinnlänge schulterhöhe schulterlänge kinnlänge kinnhöhe bis_zum_ohr bis_zu_den_ohren
tolength: ohrläppchen auf_halbe_länge halblang* bis_zum_hals
shear: scheren geschoren* abscher* runterscher*
stubblecut: wie_beim_bund beim_bund wie_bei_der_bundeswehr militär* kurz_geschoren* wie_ein_soldat
growup: immer_länger länger_wird länger_werden hin_länger
dadword: papa vater vati daddy paps vaters papas
sonword: sohn sohnemann bub buben bua junior kleiner kleinen junge jungen kind bueb sohnes
uswe: uns zusammen gemeinsam miteinander gleichzeitig beide beiden
wetwo: wir_beide wir_zwei wir_zwoa uns_beide uns_beiden uns_zwei wir_möchten_beide wir_wollen_beide beide_einen
wetwo: beide_haare beide_die_haare beide_geschnitten
looklike: vogelscheuche wischmopp
shaving: barbier*
cutting: nachschneid* nachgeschnitten stufig* angeschnitten*
off: wegschnipsel*
keeplength: keine_länge länge_verlieren an_länge_verlieren nichts_an_länge
stirn: stirn stirnhaare stirnpartie über_den_augen über_der_stirn
stubblecut: rekrut* wie_ein_rekrut
normalcut: normal ganz_normal* normaler normalen
botoxonly: botox
wrinkle: falten stirnfalten zornesfalte krähenfüße
"""
