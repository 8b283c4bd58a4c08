"""What callers see and do, by class: parts of the body, states, verbs, colours, occasions. Used by the looks.

A line is `class: word word* two_words`; lines of one class add up, `*` stands for any ending, `_` joins words in a row.
"""

SIGNS = """
hair: haar haare haaren haars haarpracht hoor hoar har schopf frisur frisuren kopfhaar kopfhaare haupthaar haarl
hair: haarln hoa hår frise friese loden deckhaar haarschopf wolle_am_kopf haupthaare
mop: fussel* fusseln matte zottel* zotteln zottelig* wischmopp wischmop mopp mop vogelnest krähennest mähne löwenmähne
mop: wolle urwald* dschungel gestrüpp wildwuchs unkraut rauschgoldengel yeti höhlenmensch* neandertaler* waldschrat*
mop: räuber* struwwelpeter strubbel* verwildert* zugewachsen* zuagwachsn zugwachsen verlottert* schaf hippie* beatle*
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
off: wegschneid* schneid* geschnitten einkürz* stutz* gestutzt nachschneid* abnehmen abgenommen wegnehmen weggenommen
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
measure: zentimeter zenti cm finger_breit fingerbreit fingerbreite zwei_finger drei_finger einen_finger zentimeterchen
measure: stückchen stückerl stück bisserl fitzelchen
keeplength: länge_behalten länge_soll länge_bleibt länge_nicht nichts_von_der_länge länge_dranbleiben lang_bleiben
keeplength: lang_lassen lange_lassen lange_behalten länge_muss wachsen_lassen züchten rauswachsen_lassen lang_tragen
keeplength: länge_darf an_der_länge züchte
little: nur bloss lediglich minimal* bisschen bissl bisserl bissel bissken wengerl wenig klitzeklein* hauch winzig*
little: wenigstens
fringe: pony ponyfransen pon stirnfransen stirnfranserl fransen franserln ponny ponyhaare simpelfransen simpelsfransen
fringe: vorhang gardine* scheuklappen curtain* curtainbangs bangs
forehead: stirn stirne vorne vorn voorn vorderen vordere vorderhaare stirnhaare stirnpartie
eyes: augen äuglein aug auge augn oogen sicht
ineyes: in_die_augen in_den_augen vor_den_augen vor_die_augen über_die_augen über_den_augen bis_zur_nase
ineyes: bis_über_die_augen ins_gesicht im_gesicht bis_zu_den_augen bis_zur_nasenspitze ins_auge in_d'augen
ineyes: in_die_äuglein aus_den_augen in_den_wimpern an_die_wimpern vors_gesicht
blind: seh_nix seh_nichts sehe_nichts sehe_nix sieht_nichts sieht_nix nix_mehr_seh* nichts_mehr_seh* seh_ja_nix
blind: seh_kaum sehe_kaum kaum_noch_was kaum_was kaum_mehr_was bald_nix bald_nichts nix_mehr nichts_mehr nimmer_raus
blind: nicht_mehr_raus keinen_durchblick durchblick sichtfeld freie_sicht freies_blickfeld blickfeld nimma sehen_kann
blind: siehst_nix sieht_kaum sieht_ja_nichts sieht_gar_nichts gar_nichts_mehr was_sehe was_seh was_sehen
blind: wieder_was_seh* was_zu_sehen wieder_sehen besser_sehen sehe_ja sehe_vor_lauter seh_vor_lauter wegpusten pusten
blind: puste blinzel*
hang: häng* hang* fallen fällt piks* piekst pieksen kitzel* stech* stich* stör* wachsen wächst reinwachs* reinhäng*
hang: reinfallen nerv*
machine: maschine maschin haarschneidemaschine rasierapparat rasierer haarschneider langhaarschneider schermaschine
machine: clipper aufsatz trimmer elektrisch* schneidemaschine apparat apparatl schneideapparat rasenmäher
mm: millimeter mm milimeter milli
number: null eins ein zwei drei vier fünf sechs sieben acht neun zehn zwölf fünfzehn 0 1 2 3 4 5 6 7 8 9 10 12 15
evenly: gleich_lang gleichlang gleiche_länge überall rundrum rundherum rundum ringsum ringsrum rundumadum komplett
evenly: runter drüber drübergehen drüberfahren drüberrasieren abrasier* runterscher* scher* abscher* geschoren
evenly: einmal_rum radikal* drüber* rundrum* rundherum* abmäh* mähen runterrasieren runterrasiert stutz* kurz
stubblecut: raspelkurz* raspel rappelkurz* ratzekurz* ratzeputz stoppelkurz* streichholzkurz* streichholzlänge
stubblecut: igelschnitt igelfrisur igel bürstenschnitt bürstenhaarschnitt bürste meckischnitt mecki buzz buzzcut
stubblecut: bazzkat militärschnitt soldatenschnitt soldat* gi_schnitt millimeterkurz* kahlschlag millimeterschnitt
stubblecut: stiftenkopf stoppelfrisur sommerfrisur rattenkurz* kurzgeschoren* bundeswehr* häftling* sträfling*
sides: seiten seite seitlich schläfen schläfe nacken hinten seitn rundherum ohren links_und_rechts links rechts rundum
sides: ringsum
zero: auf_null auf_nuller null nuller 0 haut rasiert* ausrasier* auslauf* ausgelauf* blank hauteng bis_auf_die_haut
zero: auf_die_haut kahl
blend: übergang übergänge übergangslos* verlauf* verlaufend* fliessend* stufenlos* auslauf* ausgeblendet* weich*
blend: ausgefadet*
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
longwomen: bob longbob kinnlang* kinnläng* schulterlang* schulterläng* pixie* pagenkopf pagen* bobfrisur stufenschnitt
longwomen: durchgestuft* gestuft* fransenschnitt garçonne a_linie a_line vokuhila_für_damen kurzhaarfrisur_für_damen
longwomen: asymmetrisch* shag bubikopf clavicut meg_ryan
childword: kind kinder kids sohn sohnes söhnchen sohnemann söhne tochter töchter töchterchen tochterl bub buben bua
childword: buam junge jungen junior jung lütte lütten lütter kleine kleinen kleiner kleines klein* zwerg zwergerl
childword: enkel enkelin enkels enkelkind enkelkinder enkelsohn enkeltochter enkelchen neffe neffen nichte madl mädl
childword: mädle mädel mädchen maderl deandl spross sprössling nachwuchs racker knirps baby zwillinge göttibueb
childword: gottimeitli bueb meitli schnuckel stammhalter jüngste* maus mausi krümel räuber
teenword: teenager* teenie* pubertier* konfirmand* firmling jugendlich* konfirmation firmung jugendweihe gymnasiast*
teenword: schüler abiturient* tanzschule tanzkurs mittelstufe azubi halbwüchsig* große großer großen
schoolword: schule schul* einschulung einschul* schulanfang schultüte schulfoto* klassenfoto* kindergarten kita krippe
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
manword: mann mannes mo männe ehemann ehemannes freund freundes vater vaters papa papas vati papi opa opas grossvater
manword: schwiegervater bruder onkel kumpel schwager lebensgefährte* gatte* männer herr herren schatz göttergatte*
manword: gspusi verlobter verlobten kollege opi
womanword: frau mutter mama oma tante freundin schwester schwiegermutter nachbarin ehefrau gattin mutti omi
womanword: grossmutter patentante frauen dame verlobte
face: gesicht gesichtshaar* gsicht gfries wange wangen backen backe kinn hals oberlippenbereich kehle
growth: verwachsen* gestrüpp wildwuchs wucher* zauseln zausel* unkraut filz* drahtig* urwald* dschungel matte busch
growth: buschig* zottel* wolle verwildert* zugewachsen* kratz* kraut weihnachtsmann* nikolaus* rübezahl almöhi alm_öhi
growth: räuber_hotzenplotz zz_top santa ziegenbart gandalf hagrid waldschrat* waldmensch* taliban* gewachsen sprie*
growth: wuchs wächst wachsen fusselig* fussel* länger_wird suppe bröseln krümel pieks* piekst
beardword: bart barts bartes bärte vollbart backenbart kinnbart dreitagebart dreitagesbart schnauzer schnauz
beardword: schnauzbart schnurrbart moustache mustache schnorres schnurres rauschebart bartln bärtchen bartl koteletten
beardword: kotelett gesichtshaar* gesichtsbehaarung ziegenbart zauselbart gamsbart henriquatre barthaar* bartwuchs
beardword: oberlippenbart rotzbremse spitzbart zwirbelbart wikingerbart goatee bartkontur* bartspitzen barthaare
beardword: oberlippenbärtchen mähnenbart gesichtspullover gesichtswolle
beardoff: abrasier* rasur komplett_weg ganz_weg ganz_ab komplett_ab ganz_runter komplett_runter glattrasier* rasier*
beardoff: alles_weg muss_weg soll_weg soll_ab muss_ab runter abnehmen
razor: messer rasiermesser klinge rasierklinge rasierschaum schaum einseif* eingeseift heissem_handtuch heisse_tücher
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
grey: grau graue grauen grauer graues graustich silber* silbern* silberfäden weiss weisse weissen weisser ergraut*
grey: grauhaarig* graue_haare weisshaarig* silberstreif* silberfuchs aschgrau
crown: scheitel ansatz haaransatz ansätze wirbel oben oberkopf nachwuchs schläfen nachgewachsen*
regrown: nachgewachsen* rausgewachsen* herausgewachsen* nachwachs* nachwächst wächst_raus wächst_durch wächst_nach
regrown: kommt_durch kommt_wieder kommt_schon kommen_durch kommen_wieder kommen_schon kommt_raus durchkommt rauskommt
regrown: nachkommt nachkommen durchkommen spitzt_durch spitzt_raus blitzt blitzen schimmer* durchschimmern schaut_raus
regrown: schaut_durch schauen_raus schauen_durch schaut_hervor rauswachs* rausgewachsene
band: zwei_finger fingerbreit finger_breit zentimeter streifen landebahn skunk* stinktier* balken zebra* dachs*
band: steht_im_weg raus wieder_da zeigt_sich breiter
natural: naturfarbe naturton eigenfarbe eigene_farbe originalfarbe meine_farbe eigene_haarfarbe naturhaarfarbe
natural: dunkle_ansatz dunkles strassenköter* mausgrau* mausbraun* aschblond* dunkel dunkle
recover: nachfärb* nachgefärbt nachzieh* nachgezogen abdeck* abgedeckt überdeck* überfärb* drüberfärb* drüber zudeck*
recover: kaschier* überpinsel* verschwinden weg raus auffrisch* nachbesser* färb* gefärbt farbe
greyhide: abdeck* abgedeckt kaschier* vertusch* verstecken verschwinden verschwind* keiner_merk* keiner_merken
greyhide: niemand_merk* nicht_merken weg wegmachen überdeck* loswerden verjüng* jünger dezent* unauffällig*
greyhide: unsichtbar* zudeck* los
lengthsword: längen länge spitzen unten rest unterhalb untenrum hinten bis_unten bis_in_die_spitzen bis_zu_den_spitzen
lengthsword: laengen
okay: okay ok passt passen noch_schön sind_schön ist_schön ist_noch noch_gut sind_gut lassen nicht_anfassen
okay: nicht_anrühren in_ruhe so_lassen nicht_färben so_bleiben brauchen_nichts brauchen_nix nicht_nötig
faded: verblasst* ausgewaschen* ausgeblichen* ausgebleicht* verwaschen* stumpf* matt* rausgewaschen* fahl* farblos*
faded: ungleich* ungleichmässig* verschieden* fleckig* gelbstichig* ausgelaugt* rotstichig* verschossen* ausgezogen*
faded: fad fade_farbe blass* ausgelutscht* scheckig* kaputtgewaschen* ausgeblasst* orangestich* ausgebleichen
faded: nix_mehr_da farblich_daneben
even: angleich* angeglichen ausgleich* ausgeglichen gleichmässig* einheitlich* eine_farbe einfarbig* durchzieh*
even: durchgezogen mitnehmen mitgenommen auch_gleich längen_auch spitzen_auch auch_die_längen beides beide
even: farbunterschied* durchfärb* auffrisch* dazu_nehmen wieder_gleich alles_gleich gleiche_farbe derselbe_ton
even: derselben_farbe selbe_farbe gleichen_ton einen_ton durchgängig* zusammenpass* zusammenpasst
blondword: blond blonde blondes blonder blondine erblond* blondinchen hellblond* weissblond* platinblond* platin*
blondword: wasserstoffblond* goldblond* eisblond* marilyn* barbie strohblond* skandinavisch* nordisch_blond*
blondword: lichtblond* engelsblond*
darkword: schwarz* dunkelbraun* brünett* dunkelhaarig* braun* dunkel* kastanie* mahagoni* schokobraun* schokoladen*
darkword: espresso* rabenschwarz* nussbraun* haselnuss* dunkler rot* kupfer* feuerrot* tizianrot* rothaarig*
darkword: aubergine* bordeaux* karamell* burgunder* tiefschwarz* pechschwarz* kirschrot* honig*
wholeword: komplett* ganz ganze ganzen ganzer alles überall gesamt* durchgehend* rundum durchgefärbt durchfärb* total
wholeword: vollständig von_ansatz_bis ganze_haare
change: werden wechsel* ändern verändern umsteigen sein haben wäre hätte tragen weg_von statt umfärb* zurück wechseln
change: umsatteln möcht möchte will
newcolour: neue_farbe neue_haarfarbe andere_farbe andere_haarfarbe anderen_ton farbwechsel frische_farbe
newcolour: farbveränderung ganz_andere_farbe anderer_farbton neuer_farbton mal_ne_andere_farbe farblich*
newcolour: haarfarbe_ändern haarfarbe_wechseln anderer_ton
fleeting: wäscht_raus rauswäscht wieder_raus auswäscht auswaschbar* rauswaschbar* rauswaschen ausgewaschen_wird
fleeting: auswaschen_lässt nicht_für_immer nicht_dauerhaft auf_zeit vorübergehend* für_ein_paar_wochen
fleeting: nach_ein_paar_wochen paar_wäschen einige_wäschen paar_haarwäschen nicht_ewig ohne_ammoniak ammoniakfrei*
fleeting: schonend* wieder_rausgeht wieder_weggeht rausgeht weggeht von_selbst von_selber unverbindlich*
fleeting: nichts_dauerhaftes nix_dauerhaftes nichts_festes nichts_endgültiges nix_für_immer nichts_für_immer
fleeting: nicht_so_lang_hält nicht_lange_hält nicht_permanent rausgewaschen_werden wieder_draussen draussen_ist
fleeting: nur_vorübergehend mit_jeder_wäsche mit_der_zeit_rausgeht verschwindet_wieder wieder_verschwindet
fleeting: mit_der_zeit verschwindet von_allein von_alleine
hint: hauch touch schimmer reflex* nuance* farbauffrischung auffrisch* farbe farbig* ton farbton rot kupfer* rötlich*
hint: rotstich dunkler kastanie* bisschen_farbe stich tick haarfarbe rotschimmer farbschimmer kupferschimmer rötliches
hint: dunkleres warmen_ton tönchen
shine: glanz glänz* strahl* leucht* brillanz seidig* schimmern schillern glänzend*
dull: stumpf* matt* glanzlos* fahl* fad verblasst* leblos* ausgewaschen* farbe_ist
lighter: hell helle heller hellere helleren helles hellen aufhell* aufgehellt blond* lichter sonnig* sonnengeküsst*
lighter: sonne lichtreflexe lichteffekte highlights akzente
part: partien partie paar_haare teile einzeln* akzent* effekt* lichter strich* strähn* vereinzelt* stellenweise
part: kontrast* zwischendrin dazwischen reflex* büschel haarpartien tupfer
foilword: alu alufolie folie folien staniol* silberpapier stanniol* alupapier eingepackt* foliert* einpacken
freehand: freihand frei_hand gemalt reingemalt pinsel handgemalt aufgemalt hingepinselt gepinselt sonnengeküsst*
freehand: von_der_sonne wie_im_urlaub nach_dem_urlaub surfer* kalifornien* beachgirl sommer_am_meer sonnenblond*
freehand: naturgebleicht* wie_vom_strand
flow: fliessend* übergang übergänge verlauf* sanft* weich* nach_unten immer_heller allmählich* auslaufend* soft*
flow: natürlich* dip_dye dipdye zu_den_spitzen farbverlauf
dark2light: oben_dunkel unten_hell unten_blond unten_heller spitzen_hell spitzen_heller spitzen_blond oben_braun
dark2light: ansatz_dunkel dunkler_ansatz oben_dunkler untere_hälfte
fine: hauchfein* ganz_fein* superfein* hauchdünn* ganz_zart* ultrafein* haarfein* wie_bei_kindern wie_bei_kinderhaar*
fine: babyfein* kinderblond feinste feine
capword: haube kappe gummikappe gummihaube strähnenhaube badekappe häkelnadel löcher löchern plastikhaube
pull: durchzieh* durchgezogen häkel* löcher löchern gezogen gestochen lochhaube
toponly: oberkopf oben obenrum deckhaar oben_drauf scheitel nur_oben oben_auf
allround: rundum rundherum überall ganzen_kopf ganze_kopf komplett* nacken am_ganzen seiten hinten
bleachword: blondier* bleich* gebleicht wasserstoffperoxid wasserstoff aufblondier* entfärb* hellblondier*
mishap: schiefgegangen schiefgelaufen danebengegangen misslungen missglückt verfärbt verhunzt vermurkst verpfuscht
mishap: verhauen ruiniert versaut fleckig* gescheckt* scheckig* katastrophe desaster unfall retten rettung gerettet
mishap: schief_gegangen schief_gelaufen in_die_hose daneben pfusch* vergeigt drogerie* gelbstich* karottenrot*
mishap: schlumpf* orange* grünstich* grün gelb blaustich* lila_statt pumuckl* unfallfrei reparieren korrigier*
mishap: karotte* kürbis möhre verunglückt furchtbar_geworden entgleist frosch hulk wie_ein_clown clown scheckerl
mishap: schlimm_geworden erkenn* unmöglich entsetzlich fürchterlich
colourword: farb* färb* gefärb* blondier* tön* getönt coloration* colorier* drogerie* packung ton selbst_gefärbt
colourword: haarfarbe haarton hennarot* kartusche blondierung farbe_draufgemacht draufgemacht
strip: rausziehen rausgezogen rauszieh* entfernen entfernt raus rausholen runterholen herauslös* rausbekommen
strip: rauskriegen loswerden entfärb* abzieh* abgezogen wieder_raus runter
oldcolour: alte_farbe schwarz* dunkle_farbe künstliche_farbe kunstfarbe dunkelbraun* farbreste farbe_wieder rote_farbe
oldcolour: henna* gefärbte_farbe farbpigmente die_farbe altlasten dunkle
pastelword: rosa zartrosa flieder lila lavendel mint* türkis hellblau babyblau babyrosa pfirsich pink zuckerwatte
pastelword: einhorn* pastell* apricot regenbogen* bunt* mermaid meerjungfrau* himmelblau rosé roségold rosegold
pastelword: altrosa violett
plantword: natürlich* pflanzlich* pflanz* chemiefrei* ohne_chemie bio* vegan* henna kräuter* naturkosmetik*
plantword: naturprodukt* keine_chemie rein_pflanzlich
allergic: allergie allergisch allergiker* vertrag vertrage unverträglich* juckt_dann vertragen chemie empfindlich*
allergic: schwanger*
ponytail: zopf pferdeschwanz rossschwanz zöpfe
past: letztes_jahr letztes_mal beim_letzten_mal damals neulich_bei nie_wieder_zu
hard: deutlich* kante krass* kontrast* dip_dye dipdye scharf*
scissors: schere scherer scherl schnippschnapp mit_der_schere messer_und_schere
need: ran dran_muss ranmuss ranlassen dringend höchste_zeit höchste_eisenbahn mal_wieder überfällig fällig zeit_wird
need: zeit_dass muss_wer müsst_wer muss_jemand müsste_jemand müsst_jemand mal_einer mal_wer endlich_mal
simile: aus_wie aus_wia aussehe_wie aussieht_wie aussehen_wie ausschaut_wie rum_wie herum_wie
seen: man_sieht sieht_man überall_graue graue_fäden graue_haare grauen_haare immer_mehr ersten_grauen erste_graue
seen: weisse_haare weisse_fäden schimmert
asawoman: als_frau bin_eine_frau bin_doch_eine bin_ja_eine bin_a_frau ich_frau damenbart
"""
