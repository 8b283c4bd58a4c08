"""Signs of form, styling, care, cosmetics and advice; written as in `hair_signs`."""

SIGNS = """
flat: platt* plattgedrückt glatt* glatte schnittlauch* schnittlauchlocken spaghetti* schlapp* fad hängend*
flat: runterhäng*
flat: häng* fusselig* fliegend* pfannkuchen schnurgerade* kraftlos* lasch* lahm* dünn* zusammenfällt
flat: zusammengefallen*
flat: flach* anliegen* klatschig* strähnig*
wantcurl: wellen welle locken löckchen lockig* gelockt* krause kringel* korkenzieher* wellig* minipli afro*
wantcurl: lockenpracht lockenkopf lockenmähne curls engelslocken ringellocken lockerl lockn gekräuselt* krauselocken
wantcurl: pudellocken ringel* ringeln gelockte wellenlook wuscheliger gekringelt*
curlygrow: naturlocken locken lockenkopf ringellöckchen ringellocken naturkrause krause naturwelle afrohaar
curlygrow: afrohaare
curlygrow: krauskopf kringellocken kraushaar* korkenzieherlocken lockig* curly curlyhair wirbelig*
lasting: dauerhaft* bleib* halten hält haltbar* wochenlang monatelang monate monaten dauer für_länger länger_hält
lasting: nach_dem_waschen jeden_tag von_alleine auswäscht_nicht für_immer permanent* wochen wochenlange langfristig*
lasting: halbes_jahr nachhaltig* von_allein nicht_mehr_selber jeden_morgen aufwachen über_monate für_monate
lasting: ein_für_alle_mal für_alle_mal beim_ersten_regen über_wochen nicht_nur_für_einen wo_bleibt länger auf_dauer
chemcurl: wickler wicklern gewickelt aufgewickelt flüssigkeit chemisch* achtziger* achtzigern kaltwelle krauskur
chemcurl: minipli dauergewellt* fönwelle_dauerhaft
more: mehr endlich rein reinbringen bekommen kriegen haben hineinbringen hinein eini dazu drin
volumeword: volumen fülle stand bauschig* voller* standfestigkeit bewegung schwung ansatzvolumen plustrig* luftig*
volumeword: bauschen
softwave: leichte_welle leichte_wellen sanfte_welle sanfte_wellen grosse_wellen lockere_wellen weiche_wellen
softwave: große_wellen weiche_welle leichter_welle
frizz: frizz* kräusel* kraus* krisselig* krusselig* störrisch* widerspenstig* wild* unbändig* bauschig* naturkrause
frizz: naturlocken locken krause abstehen stehen_ab steht_ab abstehend* wuschel* buschig* aufgebauscht* sauerkraut
frizz: afrohaar* besenstroh wischmopp aufplustern plustern
wild: störrisch* widerspenstig* unbändig* nicht_zu_bändigen machen_was_sie_wollen macht_was_es_will abstehen
wild: bändigen
wild: zähm* gezähmt bezähmen
straight: glatt* glätt* geglättet gerade_haare ganz_gerade gerade_werden gerade_haben gerade_machen gerad_machen
straight: seidenglatt spiegelglatt sleek schnurgerade entkräuseln
straight: entkraus* glattzieh* kämmbar* ziehen bügel* gebügelt geradezieh*
getrid: raus weg loswerden los nicht_mehr nie_wieder nervt nerven satt leid schluss_mit ab entfern* dauernd täglich*
getrid: jeden_morgen jeden_tag
ironword: eisen glätteisen plätteisen ironed glattföhn* haarglätter
today: heute abend heute_abend morgen_abend party feier fest event einmalig* für_einen_tag nur_für_einen
today: für_den_abend
today: gala ball silvester konzert fotoshooting shooting date ausgehen disco tanzabend ausgeh* galaabend firmenfeier
today: weihnachtsfeier empfang vernissage geburtstag* junggesellinnenabschied jga weihnachten premiere theater oper
today: fernsehauftritt auftritt interview sonntag_abend freitagabend samstagabend wochenende
keratinword: keratin brasilianisch* brazil*
festive: abiball abschlussball ball opernball hochzeit* hochzeitsgast trauzeugin brautjungfer gala galaabend firmung
festive: konfirmation kommunion silberhochzeit goldene_hochzeit standesamt empfang debütantinnenball tanzball
festive: maturaball schulball jugendweihe festlich* taufe fest vermählung verlobung* bankett feierlich* tanzkurs
festive: polterabend silvesterball wiener_ball abschlussfeier abifeier abschlussfest opernabend trachtenhochzeit
festive: diplomfeier konfi matura
upwards: hoch nach_oben rauf auffi aufgesteckt gesteckt hochgesteckt* hochsteck* hochgebunden hochbinden aufstecken
upwards: feststecken stecken steckfrisur zusammengesteckt hochnehmen hochgenommen oben_zusammen oben_haben oben_sein
upwards: nach_oben_tragen hochgedreht hochgesteckte oben_festgesteckt hochtragen hochmachen oben_feststecken
upwards: hinaufgesteckt raufgesteckt
updoword: dutt chignon banane bananenfrisur haarknoten knoten haarnadeln nadeln haarklammern perlen diadem
updoword: steckfrisur
updoword: hochfrisur klämmerchen krönchen tiara dutts haarkranz gretl_frisur schnecke ballfrisur galafrisur
updoword: opernfrisur spangen haarspangen steckkamm gesteckt haarschmuck kopfschmuck blumen_im_haar blumenkranz
updoword: dutterl
marry: heirat* braut hochzeitstag trauung traualtar altar jawort ja_wort vermähl* unter_die_haube großen_tag
marry: grosser_tag großer_tag mein_großer brautpaar geheiratet verheiratet_werde ehe standesamtlich* kirchlich*
marry: hochzeit polterhochzeit brautkleid schleier wir_trauen
marryme: ich_heirate heirate heiraten_wir wir_heiraten heirat_ich meine_hochzeit meiner_hochzeit unsere_hochzeit
marryme: unserer_hochzeit eigene_hochzeit eigenen_hochzeit braut bräute schleier brautkleid jawort ja_wort traualtar
marryme: hochzeitstag mein_großer_tag unserem_großen_tag vor_den_altar heiraten
othermarry: schwester* freundin* tochter trauzeugin gast gäste hochzeitsgast eingeladen brautjungfer bruder*
othermarry: cousine*
othermarry: nichte enkelin mutter brautmutter kollegin silberhochzeit
tryout: ausprobier* probier* probe probeweise probelauf testen test testlauf testweise generalprobe probestecken
tryout: vorab
tryout: vorher_mal durchspielen üben probetermin
faceart: schmink* geschminkt makeup make_up visagist* gesicht teint lidschatten lippenstift augen_make_up rouge
faceart: kosmetisch*
subtle: dezent* natürlich* leicht* tagsüber bewerbungsfoto passfoto bewerbung vorstellungsgespräch alltag büro
subtle: fotoshooting fotos shooting unauffällig* foto
plait: geflochten* flecht* bauernzopf bauernzöpfe fischgrät* zopf zöpfe zöpfchen zöpferl zopferl cornrows holländer*
plait: holländisch* französisch* flechtkranz gretchenfrisur gretlfrisur gretchenzöpfe boxerbraids braids
plait: rattenschwänze rattenschwänzchen affenschaukeln zopfkranz kranz_um_den_kopf pippi elsa dirndlfrisur
plait: wiesnfrisur
plait: wiesenfrisur
wiesn: wiesn oktoberfest dirndl wasen volksfest trachten* kirmes kirta kerwe
curltool: lockenstab lockenstaab beachwaves beach_waves beachwave beach_wave papilloten lockenschere lockeneisen
curltool: eindreh* eingedreht reindreh* onduliert ondulieren hollywood* glamour*
setword: einlegen eingelegt wasserwelle trockenhaube wickler lockenwickler zwanziger* zwanzigerjahre charleston
setword: legen
setword: gelegt unter_der_haube unter_die_haube heisswickler papillotten klammern wie_oma ondulation
twenties: zwanziger* zwanzigern zwanzigerjahre charleston babylon great_gatsby wasser trockenhaube klammern
twenties: klämmerchen lockenwickler* wickler* haube
blowword: föhn* fön* geföhnt gefönt trocken_machen trockenmachen rundbürste trocken_föhnen aufföhn* auffönen
blowword: trocken_gelegt trockenlegen trockne* bläst reinbläst durchpusten pusten trockenpusten trockengepustet
blowword: überföhnen ausföhnen brushing aufbürsten styling_mit_bürste getrocknet rundbürste* gebürstet aufgebürstet
blowword: ausgeföhnt fönwelle föhnwelle trockenmach* haare_trocken
washword: wasch* gewasch* shampoo* schampo* haarwäsche frisch_gewasch* kopfwäsche fettig* köpfe_waschen
washword: einshampoonier* einseifen schamponier*
nowash: selber_gewaschen selbst_gewaschen schon_gewaschen daheim_gewaschen zuhause_gewaschen gewaschen_komm*
nowash: frisch_gewaschen_komm* wasch_daheim wasche_daheim wasche_selbst wasche_selber wasch_selber
nowash: zu_hause_gewaschen
nowash: gewaschen_bin gewaschen_hab gewaschen_habe nassen_haaren feuchten_haaren vorgewaschen wasche_zu_hause
nowash: wasche_zuhause wasch_zuhause wasche_ich wasch_ich mit_gewaschenen kommen_gewaschen komm_gewaschen
nowash: komme_gewaschen meine_frisch_gewaschen* selber_waschen selbst_waschen waschen_tu_ich wasche_ich_selbst
nowash: gewaschen_sind gewaschen_ist waschen_brauchts_nicht
nocut: nicht_schneiden ohne_schneiden ohne_schnitt kein_schnitt keine_schere keinen_schnitt schneiden_nicht
nocut: nix_schneiden nichts_schneiden nichts_ab nix_ab nicht_geschnitten nur_waschen geschnitten_wird_nichts
nocut: geschnitten_wird_nix wird_nicht_geschnitten
cutword: schneid* geschnitten schnippel* schnitt schnibbel* schere kürz* spitzen
allin: volle_programm volles_programm komplettprogramm rundumpaket rundum_paket komplettpaket komplett_programm
allin: alles_drum_und_dran von_a_bis_z
dryhair: stroh strohig* trocken* spröd* brüchig* ausgetrocknet* ausgedörrt* rau raue rauh* strapaziert* angegriffen*
dryhair: kaputt* kaputtgefärbt* geschädigt* stumpf* bricht brechen gummiartig* struppig* verfilzt* verknotet*
dryhair: knotig*
dryhair: ausgelaugt* elektrisch* strohblond_trocken heu wie_heu mitgenommen* durstig* plastik* puppenhaar* leblos*
dryhair: wie_stroh spliss krachen verhärtet* schlecht_kämmbar schlecht_durchkämm* kämmen knistern* gestresst*
dryhair: knister*
dryhair: besen wie_ein_besen pappig* trockene knochentrocken* staubtrocken* furztrocken* krisselig*
nourish: pflege pflegen pflegend* gepflegt packung haarpackung maske haarmaske kur feuchtigkeit aufpäppeln aufbau*
nourish: aufgebaut verwöhn* verwöhnprogramm rettung_für nähren nährstoff* regenerier* balsam einwirken wohltuend*
nourish: was_gutes was_guats guttun gut_tun verwöhnkur wellness öl arganöl reparatur erholung spülung extra_pflege
nourish: tiefenpflege zuwendung reichhaltig* aufpäppel* aufgepäppelt verwöhnen feuchtigkeits* gutes_tun etwas_gutes
nourish: tut_gut pflegebehandlung intensivpflege pflegeprogramm haarpflege retten rettung wieder_fit reparier*
chlorine: chlor schwimmbad meer salzwasser meerwasser sonne urlaub sommer winter heizungsluft schwimmen
bonds: brücken bindungen disulfid* bond* olaplex innen von_innen struktur haarstruktur repar* wiederaufbau*
bleachdamage: blondier* gebleicht überblondiert* blondierung blondieren abgebrochen* gebrochen* brechen bricht
bleachdamage: gummi*
scalpword: kopfhaut kopfhat
scalpbad: schupp* juckt juck* beisst jucken beissen spann* spannt brennt gerötet* fettig* trocken* flocken rieseln
scalpbad: rieselt schneit schnee ekzem* gereizt* ablagerung* talg* abgerubbelt peeling rubbel* tiefenrein*
scalpbad: porentief*
scalpbad: schuppig* abschilf* schält schälen pellt
flakes: schuppen kopfschuppen rieselt schneit flocken
scalpitch: kopf_juckt kopf_juck* juckt_der_kopf jucken_auf_dem_kopf
rubhead: kopf schädel kopfhaut schläfen haupt
rub: massier* massage kraul* gekrault durchgeknetet knet* geknetet durchknet* wohlfühl* kneten streichel*
relax: gestresst* entspann* abschalten stress kopfschmerz* kopfweh migräne verspann* auszeit wohlfühl*
brow: augenbrauen augenbraue brauen braue brauens augenbraun monobraue balken_über_den_augen augenbrauenbalken
brow: augenbräue
browwild: buschig* wild* zugewachsen* wucher* struppig* waigel theo_waigel frida kahlo zusammengewachsen* zusammen
browwild: mitte monobraue pinzette zupf* gezupft form bogen fadentechnik faden balken gewachsen überall wachsen
browwild: urwald
browwild: gestrüpp sauber* stutz* dick dicke raupen raupe uhu ausgefranst* breit* chaos verwachsen* härchen
browwild: überschüssig*
browpale: hell* blass* blond* durchsichtig* unsichtbar* sieht_man_nicht sieht_man_kaum sieht_man_gar sieht_sie_nicht
browpale: sieht_sie_kaum sieht_sie_gar dunkl* dunkel* färb* gefärbt farblos* nachmal* nachzieh* aufmal* betont
browpale: betonen
browpale: kräftiger grau* weiss* tön* farbe nachmalen sichtbar* ausdruck
above: über_den_augen überm_auge über_dem_auge über_m_auge zwischen_den_augen zwischen_den_brauen
monobrow: monobraue frida kahlo theo_waigel zusammengewachsen
nosebridge: nasenwurzel nasenrücken über_der_nase
lash: wimpern wimper wimperl wimpernkranz
lashpale: dunkl* dunkel* hell* blass* blond* durchsichtig* unsichtbar* schwarz* tusch* mascara wimperntusche farbe
lashpale: färb* gefärb* sieht_man_nicht sieht_man_kaum sieht_man_gar farblos* ferkel schminke albino* rotblond*
lashpale: verschmier* waschbär panda pandaaugen verlaufen*
lashflat: schwung gebogen* bieg* biegung wimpernzange aufgebogen* hochgebogen* nach_oben hängen gerade*
lashflat: schnurgerade*
lashflat: liften geliftet wimpernwelle aufgebogene offener augenaufschlag hochbieg* kürzer_nicht klimper* gelockt*
lashlong: länger* verlänger* künstlich* kleben dichter* voluminös* fake* ankleb* einzelwimpern
lipplace: oberlippe über_der_lippe über_dem_mund überm_mund über_der_oberlippe damenbart frauenbart lippe hexenbart
lipplace: unter_der_nase
lipplace: oberlippenflaum damenbärtchen über_meinem_mund über_meiner_lippe über_meiner_oberlippe oberhalb_der_lippe
fluff: flaum haare härchen haar bart bärtchen damenbart schnurrbart schnauzer wachs weg faden wegmachen enthaar*
fluff: entfern* weghaben zupf* schatten hormon* stör*
advice: steht stehen passt passen drüber_reden drüber_sprechen drüber_schauen beratung beraten berät meinung
advice: quatschen
advice: besprechen bereden ratschlag rat tipp tipps empfehl* empfehlung vorschläge vorschlag ideen anschauen ansehen
advice: draufschauen drauf_schauen durchsprechen plaudern sagen_lassen infogespräch gespräch reden austauschen
advice: fragen_vorab klären abklären unterhalten profi profis experte expertin fachfrau fachmann fachmännisch*
advice: draufguckt drauf_guckt anguckt angucken drüberschauen einschätz* vom_fach orientierung durchgehen beurteilen
unsure: weiss_nicht weiß_nicht weiss_noch_nicht unsicher* unentschlossen* keine_ahnung ratlos* keinen_plan kein_plan
unsure: planlos* weiss_überhaupt_nicht weiss_gar_nicht weiss_nimmer unschlüssig* überfordert* nicht_sicher überfragt
unsure: überlege überleg hin_und_her woas_ned weiss_ned weissnicht was_mir_steht was_zu_mir was_geht was_möglich
unsure: was_überhaupt was_machbar was_machen schwank* grübel* grüble hadere zweifle zweifel unsicherheit
unsure: kann_mich_nicht_entscheiden nicht_entscheiden orientierungslos tappe_im_dunkeln keine_idee keine_vorstellung
unsure: null_idee null_ahnung
beforehand: erst_mal erstmal erst_einmal vorher zuerst vorab bevor zunächst unverbindlich*
newlook: typveränderung typberatung neuer_look neuen_look ganz_anders umstyling neu_erfinden veränderung neuer_typ
newlook: stilberatung mal_was_neues was_neues was_anderes mal_was_anderes tapetenwechsel typwechsel rundumerneuerung
facetype: gesichtsform typ hauttyp brille kleidung stil outfit was_zu_mir_passt zu_meinem_typ zu_meinem_gesicht
facetype: styleberatung look
tones: farbtöne farbton farben farbe töne haartöne haarfarbe haarfarben blondton farbtyp warme kühle nuance nuancen
standsme: steht stehen passt passen steht_mir stehen_mir mir_steht schmeichelt schmeicheln
longer: länger* verlänger* extension* verdicht* dichter* voller* tressen bondings tape_in ansetzen angeschweisst*
longer: anschweiss* einschweiss* klebetressen volumen_dazu rapunzel fremdhaar dranmachen dranhaben
overnight: über_nacht sofort auf_einen_schlag rapunzel künstlich* echthaar* fremdhaar* echthaarsträhnen dranmachen
overnight: ansetzen reinmachen dranhaben meerjungfrau* bis_zum_po bis_zum_hintern bis_zum_popo
nailword: nagel nägel fingernägel fussnägel gelnägel nagellack nagelhaut
footword: hornhaut hühnerauge hühneraugen fusspflege zehennägel
earhole: ohrring ohrringe ohrlöcher ohrloch ohrstecker piercing nasenring
earnose: nase ohren nasenhaare ohrenhaare nasenlöchern ohr nasenloch
bodyhair: beine achseln achselhaare rücken rückenhaare bikinizone brusthaare intimbereich beinhaare bauch arme
waxing: wachs gewachst waxing enthaar* haare_weg epilier* zucker* sugaring
animal: pudel hund hunde hundes katze katzen dackel pudel_dame meerschweinchen welpe vierbeiner hündin kater pferd
trimword: scher* geschoren schneid* trimm* fell waschen bürsten krallen
hotscissor: heisse_schere heissen_schere heisser_schere thermoschere thermo_schere warme_schere erwärmt* erhitzt*
hotscissor: klinge_warm warme_klinge thermocut heiss_geschnitten heisse_klinge
blade: klinge schere messer schneid* geschnitten schnitt
calli: kalligraf* kalligraph* caligraph* calligraph* schneidestift skalpell* schräg_geschnitten schräg_anschneid*
calli: schräg_schneid* kaligraf*
slant: schräg* klinge stift schneid* geschnitten schnitt skalpell
fatherson: papa_und_ich vater_und_sohn mein_sohn_und_ich mein_junge_und_ich mein_bub_und_ich mein_bua_und_i
fatherson: mein_kleiner_und_ich ich_und_mein_sohn ich_und_mein_bub ich_und_mein_junge ich_und_mein_kleiner
fatherson: ich_mit_meinem_sohn ich_mit_meinem_bub mit_meinem_sohn_zusammen zusammen_mit_meinem_sohn papa_mit_sohn
fatherson: vater_mit_sohn papa_und_sohn sohn_und_papa sohn_und_vater junior_und_senior senior_und_junior
fatherson: wir_zwei_männer mit_junior ich_und_junior mein_großer_und_ich ich_und_mein_großer
together: beide zusammen gleichzeitig miteinander im_doppelpack nebeneinander gemeinsam drankommen partnerlook
together: kombiangebot doppeltermin schneiden haare haarschnitt frisur friseur
botoxword: faltig* geglättet_wie_botox verjüng* hyaluron*
shine: strahlt glänzt leuchtkraft frische glanzlos_nicht
either: oder entweder ob
dull: verwaschen* müde
drylook: trocken_machen trockenmach* rundbürste trocken_gelegt trocken_legen trockenlegen aufbürst* bläst reinbläst
drylook: gebürstet trocken_getrocknet
washlook: shampoo* schampo* frisch_gewasch* kopfwäsche einshampoonier* schamponier* fettig*
softwave: zarte_wellen zarte_welle zarten_wellen weichen_wellen leichten_wellen
blowword: durchföhn* abföhn* anföhn* reinföhn* glattföhn* überföhn*
unsure: was_man_machen was_man_tun was_man_da was_machen_könnte was_sich_machen was_alles_geht
today: weihnachtsmarkt sektempfang abendveranstaltung abendessen ausgehabend familienfeier betriebsfeier
marryme: hochzeitsmorgen* hochzeitstag* trauung standesamtlich* bin_die_braut hochzeitshaar* trauen_uns wir_trauen
marry: hochzeitshaar* hochzeitsfrisur*
calli: mit_dem_stift schräg_angeschn* calligraph*
lashflat: geschwungen* wimpernzange zange
colourtype: wintertyp sommertyp frühlingstyp herbsttyp farbtyp farbtypen
talk: reden sprechen besprechen bereden quatschen unterhalten plaudern zusammensetzen durchsprechen durchgehen
talk: austauschen
talk: beratschlag* hinsetzen durchreden reinreden drüberreden
ratword: rat ratschlag tipps beratung
drylook: trockn* getrocknet
lasting: über_monate jeden_morgen monate_halten
updoword: eleganter_knoten
lasting: drinbleib* drin_bleib* drinnen_bleib*
unsure: was_man_mit was_man_aus
wantcurl: kraus_werden kraus_haben kraus_machen
nourish: einwirken aufbauend* packung
soaking: einwirk* einwirkzeit
drylook: trocken_und_in trocken_und_form schön_trocken nur_trocken
marry: brautfrisur brautfrisuren brautstyling
browpale: nachdunkel* nachdunkl* abdunkel*
lashpale: nachdunkel* nachdunkl* abdunkel* getönt tönen
getrid: soll_weg muss_weg soll_raus muss_raus weghaben wegkriegen wegbekommen gebändigt bändigen
frizz: kräuseln gekräuselt
"""
