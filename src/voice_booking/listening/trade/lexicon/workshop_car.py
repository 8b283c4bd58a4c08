"""Symptoms of cars, and what is to be done to them, as drivers tell it.

`WORDS` name something; `SIGNS` only tell, and mean something together.
"""

WORDS = """
part coolant: kühlwasser frostschutz kühlmittel kühler
part brakefluid: bremsflüssigkeit
head sealing: abdichten abdichtung ölleck
part wiper: scheibenwischer wischerblätter wischblätter
part towbar: anhängerkupplung
head foil_tint: folieren folierung tönungsfolie
head gasleak: gasprüfung
head ozone: ozonbehandlung geruchsbeseitigung
head underseal: unterbodenschutz hohlraumversiegelung rostschutz hohlraumkonservierung
head polish: polieren poliert keramikversiegelung
head keyfob: autoschlüssel funkschlüssel
part sparkplug: zündkerze zündkerzen glühkerze glühkerzen
part pollenfilter: pollenfilter innenraumfilter
head tow: abschleppen abschleppdienst pannenhilfe
head appraisal: gutachten gutachter kostenvoranschlag
head winter_check: wintercheck lichttest urlaubscheck
"""

SIGNS = """
car: auto autos wagen pkw kfz karre kiste schlitten golf opel audi bmw passat skoda mercedes benz vw ford fiat
car: renault peugeot citroen dacia mazda toyota nissan kia hyundai volvo tesla seat polo corsa astra fiesta octavia
car: touran tiguan caddy suv kombi diesel benziner transporter sprinter firmenwagen dienstwagen familienkutsche
car: fahrzeug kleinwagen leasingwagen cabrio autobahn lenkrad bremspedal tacho tachostand windschutzscheibe
car: motorhaube kofferraum
motorbike: motorrad moped roller mofa motorroller vespa
trailer: anhaenger wohnwagen wohnmobil
mower: rasenmaeher rasentraktor aufsitzmaeher laubblaeser kettensaege
pit_lift: grube hebebuehne buehne
plate: nummernschild* kennzeichen
mot_word: tuev* tuef hauptuntersuchung* plakette* dekra gtue pickerl* pruefplakette* asu abgasuntersuchung* pruefer
mot_word: prueforganisation
two_years: zwei_jahre zwei_jahr alle_zwei_jahre
over: um_sind sind_um sind_rum wieder_soweit wieder_so_weit
over: faellig abgelaufen ablaeuft laeuft..ab ueberfaellig rum drueber ueberzogen ausgelaufen steht_an
oil_word: oel oele oelwechsel* oellampe oellaempchen oelfilter altoel oelstand oelkaennchen motoroel oelig
oil_word: schmieroel
oil_change: wechsel* gewechselt raus frisch* neu* neues faellig gehoert nachfuellen tausch* filter alt altes lampe
oil_change: lampchen laempchen ablassen schwarz dran
seasons: wird_kalt wird_kaelter wird_warm wird_waermer kaelter eisglatt
seasons: winter* sommer* schnee glatteis von_o_bis_o oktober_bis_ostern allwetter* ganzjahres* frost schneit
seasons: jahreszeit umbereif* bereifung
rubbers: schluffen *schluffen patschen *puschen
rubbers: reifen* schlappen *schlappen pneus *pneus gummi gummis *reifen socken pneu reifn latschen
wheels: raeder *raeder
other: andere anderen anderer
rims: felge felgen alufelge* komplettraeder auf_felge kompletträder
refit: umstecken umgesteckt umruest* umschrauben umgeschraubt umbereif* raederwechsel
season_change: auf_winter auf_sommer winterfest sommer_auf_winter winter_auf_sommer auf_winterreifen
season_change: auf_sommerreifen
swap: draufmachen drauf wechsel* gewechselt tausch* getauscht raufmachen raufstecken
swap: runter umziehen aufziehen wechseln
stored: eingelagert lagern keller garage liegen
fresh: neu* neue neuen neuer frisch* gekauft bestellt satz reifensatz internet online ersetzen
mount: aufziehen aufgezogen montier* ausgewuchtet wuchten auswuchten auf_felge_ziehen auf_die_felgen auf_die_felge
mount: aufspannen
worn: abgefahren* profil blank glatt slicks sohle runtergefahren poroes rissig millimeter
brake_word: brems* bremse bremsen *bremse *bremsen bremskloetze bremsscheib* bremsbel* bremspedal belaege
noise: quietsch* kreisch* schleif* metall* rubbel* rubbelt kratz* pfeif* knirsch* jault heult klackert geraeusch*
noise: singt schrill*
weak: greift greifen schlecht_bremst schwach weich durchtreten durchziehen packt zieht_nicht kaum_noch nichts
weak: fast_nichts lasch bremst_nicht bremst..nicht ins_leere bremsweg laenger schlecht
pads: belag belaege *belaege *belag kloetze *kloetze scheiben bremsscheib* verschlissen runter abgenutzt
pedal: bremspedal pedal
jump: starthilfe starthilfekabel ueberbrueck* fremdstart* angeschoben anschieben
battery_word: batterie* autobatterie* akku ladegeraet lichtmaschine
dead: mucks keinen_mucks klack klack_klack orgelt nudelt mausetot tot klick_klick
no_start: springt_nicht_an springt_nicht_mehr_an springt..an springt..nicht_an springt..nicht_mehr_an
no_start: springt..nimmer_an anspring* startet_nicht startet..nicht startet..nimmer keinen_mucks mucks
no_start: orgelt klack anlasser anlasst nudelt tut..keinen_mucks macht..nichts_mehr rappelt_nur klick
no_start: springt_nicht spring..an
weak_battery: leer schwach tiefentladen platt entladen hinueber hin alt
climate: duese* klimakompressor
climate: klima* kaeltemittel kuehlmittel klimaanlage lueftung* geblaese lueft* aircondition aircon
hot_inside: lauwarm* kuehlt heisse_luft warme_luft kalte_luft kuehlung
hot_inside: kuehlt* kuehl warm* heiss* schwitz* sauna backofen stinkt muffelt muffig* kalt* kalte socken schimmel*
hot_inside: riecht miefig* mief moeff* blaest
spur: spur spurstange achse* achs* spureinstellung vermess* bordstein* randstein*
pulls: zieht..rechts zieht..links nach_rechts nach_links geradeaus schief schraeg einseitig driftet
pulls: ungleich innen_abgefahren aussen_abgefahren
steering: lenkrad lenkung
vibrates: vibrier* flattert zittert wackelt schlackert unwucht
glass: scheibe *scheibe scheiben frontscheibe windschutzscheibe glas *scheiben
stone: stein steinchen steinschlag* kiesel* kies splitt* splitter steindl
pit: loch loechlein macke sternchen stern riss sprung einschlag krater geflogen gesprungen geknallt
pit: delle_in_der_scheibe
warn: leuchte* leuchtet *leuchte *lampe lampe lampen laempchen *laempchen warnlampe warnleuchte* kontrolllampe
warn: kontrollleuchte blinkt licht_angegangen aufgeleuchtet symbol *symbol lichtlein warnung warnmeldung meldung
warn: anzeige zeigt..an piept
dash: armaturen* cockpit display bordcomputer tacho kombiinstrument motorsymbol motorkontroll* armaturenbrett gelb
dash: gelbe gelbes orange rote rot
electronic: elektronisch* elektronik* steuerung
diag: fehlermeldung* an_den_computer ans_diagnosegeraet
diag: auslesen ausgelesen diagnose* fehlerspeicher* fehlercode* computer_dran laptop_dran
diag: computer_dranhaengen notlauf* notprogramm obd steuergeraet* ruckelt keine_leistung
diag: leistung_weg tester_dran an_den_computer
service_word: kundendienst* scheckheft* serviceheft* service *service serviceintervall* inspektion* wartung*
service_word: jahresservice durchsicht jahresdurchsicht wartungsintervall grosser_service
service_word: kleiner_service
mileage: kilometer tausend *tausend
check_through: durchcheck* durchgecheckt durchschau* durchgeschaut durchseh* durchgesehen checken durchgehen
check_through: ueberpruef* ueberholen drueberschauen drueber_schauen durchgescheckt gecheckt unter_die_lupe
check_through: auf_vordermann nachschauen nachsehen check
trip: urlaub italien langstrecke winterfest alpen tour
dented: beule* delle* kratzer schramme* eingedrueckt angefahren rempler parkschaden unfall hagel hagelschaden
dented: verbeult ausbeulen blechschaden
rusty: rost rostig* rostet rostloch
exhaust_word: auspuff* roehrt roehren endtopf krach_hinten esd
clutch_word: kupplung* schleift_die_kupplung getriebe* gaenge_gehen_schwer gang_geht_nicht_rein
towbar_word: anhaengerkupplung ahk
belt: zahnriemen* keilriemen* steuerkette
damper_word: stossdaempfer* federbein poltert klappert_vorne feder_gebrochen
light_word: scheinwerfer* abblendlicht fernlicht birne birnchen blinker blinkerbirne ruecklicht standlicht
wiper_word: scheibenwischer* wischer wischerblaetter wischblaetter schlieren
tinted: folier* toenungsfolie getoent
leak: tropft leckt oelfleck* undicht verliert pfuetze fleck
wash: waschen autowaesche putzen saubermachen sauber aussaugen staubsaugen innenreinigung aufbereit* polier* politur
coolant_word: kuehlwasser frostschutz kuehler temperatur ueberhitzt kocht
flat: platt* platten plattfuss reifenpanne luft_raus verliert_luft keine_luft nagel schraube loch
steering: lenkrad_steht lenkrad_ist volant
rubbers: *reifen
check_through: *check komplettcheck*
warn: motorlampe*
cool: kuehl kuehlt kuehle kuehler
"""
