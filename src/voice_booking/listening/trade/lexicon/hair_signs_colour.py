"""Signs of colour: what has grown out or gone wrong, shades, ways to lay them on; written as in `hair_signs`."""

SIGNS = """
grey: grau graue grauen grauer graues graustich silber* silbern* silberfäden weiss weisse weissen weisser ergraut*
grey: grauhaarig* graue_haare weisshaarig* silberstreif* silberfuchs aschgrau
crown: scheitel ansatz haaransatz ansätze wirbel oben oberkopf nachwuchs schläfen nachgewachsen*
regrown: nachgewachsen* rausgewachsen* herausgewachsen* nachwachs* nachwächst wächst_raus wächst_durch wächst_nach
regrown: kommt_durch kommt_wieder kommt_schon kommen_durch kommen_wieder kommen_schon kommt_raus durchkommt
regrown: rauskommt
regrown: nachkommt nachkommen durchkommen spitzt_durch spitzt_raus blitzt blitzen schimmer* durchschimmern
regrown: schaut_raus
regrown: schaut_durch schauen_raus schauen_durch schaut_hervor rauswachs* rausgewachsene
band: zwei_finger fingerbreit finger_breit zentimeter streifen landebahn skunk* stinktier* balken zebra* dachs*
band: steht_im_weg raus wieder_da zeigt_sich breiter
natural: naturfarbe naturton eigenfarbe eigene_farbe originalfarbe meine_farbe eigene_haarfarbe naturhaarfarbe
natural: dunkle_ansatz dunkles strassenköter* mausgrau* mausbraun* aschblond* dunkel dunkle
recover: nachfärb* nachgefärbt nachzieh* nachgezogen abdeck* abgedeckt überdeck* überfärb* drüberfärb* drüber
recover: zudeck*
recover: kaschier* überpinsel* verschwinden weg raus auffrisch* nachbesser* färb* gefärbt farbe
greyhide: abdeck* abgedeckt kaschier* vertusch* verstecken verschwinden verschwind* keiner_merk* keiner_merken
greyhide: niemand_merk* nicht_merken weg wegmachen überdeck* loswerden verjüng* jünger dezent* unauffällig*
greyhide: unsichtbar* zudeck* los
lengthsword: längen länge spitzen unten rest unterhalb untenrum hinten bis_unten bis_in_die_spitzen
lengthsword: bis_zu_den_spitzen
lengthsword: laengen
okay: okay ok passt_noch passt_so passt_schon rest_passt länge_passt unten_passt passen noch_schön sind_schön
okay: ist_schön ist_noch noch_gut sind_gut lassen_wir lassen_sie wir_lassen bitte_lassen längen_lassen rest_lassen
okay: unten_lassen nicht_anfassen
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
wholeword: komplett* ganz ganze ganzen ganzer alles überall gesamt* durchgehend* rundum durchgefärbt durchfärb*
wholeword: total
wholeword: vollständig von_ansatz_bis ganze_haare
change: werden wechsel* ändern verändern umsteigen sein haben wäre hätte tragen weg_von statt umfärb* zurück
change: wechseln
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
hint: hauch touch schimmer reflex* nuance* farbauffrischung auffrisch* farbe farbig* ton farbton rot kupfer*
hint: rötlich*
hint: rotstich dunkler kastanie* bisschen_farbe stich tick haarfarbe rotschimmer farbschimmer kupferschimmer
hint: rötliches
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
fine: hauchfein* ganz_fein* superfein* hauchdünn* ganz_zart* ultrafein* haarfein* wie_bei_kindern
fine: wie_bei_kinderhaar*
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
oldcolour: alte_farbe schwarz* dunkle_farbe künstliche_farbe kunstfarbe dunkelbraun* farbreste farbe_wieder
oldcolour: rote_farbe
oldcolour: henna* gefärbte_farbe farbpigmente die_farbe altlasten dunkle
pastelword: rosa zartrosa flieder lila lavendel mint* türkis hellblau babyblau babyrosa pfirsich pink zuckerwatte
pastelword: einhorn* pastell* apricot regenbogen* bunt* mermaid meerjungfrau* himmelblau rosé roségold rosegold
pastelword: altrosa violett
plantword: natürlich* pflanzlich* pflanz* chemiefrei* ohne_chemie bio* vegan* henna kräuter* naturkosmetik*
plantword: naturprodukt* keine_chemie rein_pflanzlich
allergic: allergie allergisch allergiker* vertrag vertrage unverträglich* juckt_dann vertragen chemie empfindlich*
allergic: schwanger*
past: letztes_jahr letztes_mal beim_letzten_mal damals neulich_bei nie_wieder_zu
hard: deutlich* kante krass* kontrast* dip_dye dipdye scharf*
seen: man_sieht sieht_man überall_graue graue_fäden graue_haare grauen_haare immer_mehr ersten_grauen erste_graue
seen: weisse_haare weisse_fäden schimmert
part: streifen streifchen farbstreifen
fine: ganz_feine ganz_feinen sehr_feine sehr_feinen hauchzart* feine_strähnchen zarte_strähnchen feinen_strähnchen
regrown: kommt..durch kommt..nach kommt..raus kommt..wieder kommen..durch kommen..raus wächst..raus wächst..nach
regrown: wächst..durch schaut..raus schaut..durch kommt..vor
fromcol: von_braun* von_rot* von_schwarz* von_blond* von_hell* von_dunkel* von_grau* von_weiss* bin_dunkel*
fromcol: bin_braun*
todark: auf_rot* auf_schwarz* auf_braun* auf_dunkel* auf_kupfer* auf_kastanie* auf_mahagoni* zu_braun* zu_rot*
todark: zu_schwarz* auf_schoko* ins_rötliche ins_dunkle
tolight: auf_blond* auf_hell* auf_platin* auf_weiss* zu_blond* auf_gold* auf_wasserstoff*
verylight: platinblond* wasserstoffblond* weissblond* hellblond* erblond* eisblond* marilyn* ausbleich*
verylight: ausgebleicht_werden
verylight: platin
allhair: alle_haare alle_meine_haare ganzen_haare ganze_haar ganzes_haar kompletten_haare komplette_haare
allhair: gesamten_haare
allhair: ganzen_kopf alles_in_einer vom_ansatz_bis vom_scheitel_bis von_oben_bis_unten von_der_wurzel_bis
allhair: nicht_nur_am
allhair: nicht_nur_den_ansatz nicht_bloss_am alles_durch
fleeting: wieder_auswasch* paar_haarwäschen wäschen_weg wäschen_raus wäschen_draussen wäscht..raus wäscht..aus
fleeting: geht..raus geht..weg
blackcolour: schwarze_farbe dunkle_farbe alte_farbe rote_farbe künstliche_farbe die_farbe_wieder farbe_wieder_raus
blackcolour: schwarz_wieder_raus schwarz_raus die_farbe_raus
strip: raushaben rausmachen
oldcolour: gefärbten_haare gefärbtes_haar
seal: versiegel*
heat: hitze heiss* erhitzt* erwärmt*
streakword: strähn* highlight* folie folien foliensträhn* lichter
toponly: deckhaar* oberhaar obere_partie oberen_partie obere_hälfte halber_kopf halben_kopf scheitelpartie
toponly: oben_auf_dem_kopf
fine: zarte_lichter zarten_lichter feinste* wie_kinder wie_die_kinder superfeine
part: lichter lichtlein
freehand: gepinselte* strandurlaub* sonnengebleicht* von_hand handbemalt* aufgepinselt* freihandtechnik
mishap: orange geworden_und_jetzt
pastelhair: einhornhaar* zuckerwatte* meerjungfrauenhaar*
alles: alles komplett* überall rundum durchgehend
shine: glanz* glänz*
freehand: freier_hand freihändig sonnen_look sunkissed sun_kissed
pastelword: türkis* lila* flieder* mint* lavendel* rosa* pfirsich* pinke* pinken violett*
okay: bleiben_wie bleibt_wie bleiben_so bleibt_so
"""
