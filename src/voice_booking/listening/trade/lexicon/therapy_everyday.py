"""Complaints and means as people tell them to physiotherapists and masseurs.

`WORDS` name something; `SIGNS` only tell, and mean something together.
"""

WORDS = """
head sports=2: sportmassage
head thai=2: thai
head shiatsu=2: shiatsu
head lomi=2: lomi_lomi lomilomi lomi
head ayurveda=2: ayurveda abhyanga ayurvedisch ayurvedische
head deep=2: tiefengewebe bindegewebe faszien deep_tissue
quality whole_body=0.9: ganzkörper ganzen_körper gesamten_körper ganze_körper von_kopf_bis_fuß
method stone=3: steine steinen basaltsteine vulkansteine vulkansteinen lavasteine
head craniosacral: craniosacral kraniosakral cranio
head dorn: dorn breuss
head cupping: schröpfkopf schröpfköpfe
head podology: podologie podologin hornhaut hühnerauge hühneraugen nagelpilz
head traction: traktion extensionsbehandlung
head heatlamp: rotlicht heißluft infrarot
head hotroll: heiße_rolle
head gait: gangschule gangtraining
head vertigo: lagerungsschwindel schwindeltraining
head autogenic: autogenes_training progressive_muskelentspannung
head vaccination: impfung impfen geimpft grippeimpfung impftermin
head xray: röntgen röntgenbild geröntgt
head ekg: ekg
head blood: blutabnahme blutabnehmen
"""

SIGNS = """
neck: im_nacken im_genick im_hals
neck: nacken* genick* hals halswirbel* hws gnack schulternacken* *nacken
back: im_kreuz am_kreuz im_ruecken ins_kreuz ins_kreuz_gefahren kreiz im_kreiz lenden *wirbel iliosakral*
back: ruecken* rueckn kreuz kreuzschmerz* lendenwirbel* lws steissbein wirbelsaeule* wirbel lende* *ruecken bws
disc: bandscheib* bandscheim* ischias* hexenschuss* hexnschuss
isg: isg iliosakral* kreuzdarmbein*
shoulder: in_der_schulter
shoulder: schulter* rotatorenmanschette* schulterblatt
knee: im_knie
knee: knie* kniee meniskus* kniescheibe
hip: in_der_huefte huefte* hueft*
ankle: knoechel sprunggelenk* aussenband
elbow: ellenbogen* ellbogen* tennisarm* golferarm* mausarm*
heel: ferse* fersensporn* achillessehne*
joint: gelenk* wirbelgelenk* handgelenk* rippe* finger daumen
foot: fuss* fuesse* sohle* fusssohle*
leg: bein beine beinen wade* oberschenkel* unterschenkel* haxe haxen
arm: arm arme armen oberarm
skull: kopf* schaedel kopfweh
pain: weh *weh *schmerz *schmerzen schmerz* schmerzt sticht stechen zieht zwickt zwicken zwackt plagt quaelt
pain: umbringt bringt_mich_um bringt..um
pain: streikt brennt aua beschwerden aerger kaputt hin macht_zicken macht_mir_zu_schaffen macht_nicht_mehr_mit muckt
pain: spinnt klagt leide wehtut
pain: im_kreuz am_kreuz im_ruecken im_nacken in_der_schulter ins_kreuz im_kreiz im_genick in_der_huefte im_knie
pain: im_hals hinueber hoelle kruzifix quaelend nimmer bucken buecken
pain: kaum_noch probleme problem verrissen verhoben verlegen
hard: hart knoten verknotet zugezogen zu_macht dicht
tight: verspann* steinhart bretthart knueppelhart beinhart verhaert* verkrampf* wie_ein_brett wie_stein
tight: wie_beton stocksteif brettl betonhart
stuck: fest klemmt festgefahren verdreht nicht_mehr_hoch geht..nicht_rum laesst..drehen nur_noch_nach_links
stuck: nur_noch_nach_rechts
stuck: sitzt_fest haengt_fest krieg..nicht_hoch krieg..nicht_mehr_hoch kann..nicht_heben kann..nicht_mehr_heben
stiff: festsitzt
stiff: steif* blockier* blockade* eingerostet unbeweglich* ausgerenkt rausgesprungen verklemmt eingeklemmt
stiff: nicht_drehen kaum_drehen nicht_mehr_drehen nimmer_drehen kaum_bewegen nicht_bewegen nicht_mehr_bewegen
stiff: nimmer_bewegen bewegt_sich_nicht versteift
stiff: frozen_shoulder
manual_word: einrenken eingerenkt renken mit_den_haenden handgriffe handgriffen mobilisier* gelenk_loesen
manual_word: wieder_loesen deblockieren emm_te em_te mobilisation
after: nach_der_op nach_meiner_op seit_der_op nach_der_operation nach_meiner_operation seit_der_operation
after: frisch_operiert nach..op seit..op
after: nach..operation seit..operation operiert_worden bin_operiert wurde_operiert neues_knie neue_huefte
surgery: op operiert operation* prothese* gips unfall gebrochen bruch riss gerissen kreuzband* meniskusriss
surgery: baenderriss teilprothese neues_knie neue_huefte kuenstliche* kuenstliches implantat sturz
practise: ueben uebung uebungen *uebungen turnen turnuebungen beweglich* beweglicher muskelaufbau kraeftigen
practise: kraeftigung bewegungstherapie heilgymnastik aufbauen wieder_laufen laufen_lernen in_gang_kommen
practise: auf_die_beine turnstunde beweglich_machen vorturnen
machine: geraet geraeten geraete maschine maschinen *maschinen kraft gewichten gewichte turm
muscle: muskel* muskeln *muskel *muskulatur
device_word: kraftmaschine* trainingsmaschine*
device_word: zugturm* hanteln hantel ergometer* laufband stepper gym geraetetraining
device_word: kraftgeraet* trainingsgeraet* beinpresse
device_word: krafttraining kraftraum seilzug fitnessgeraet* zugapparat
stroke: hirnschlag* apoplex* ms zns zett_en_es neurolog* als_patient hirntumor hirnverletzung
stroke: schlaganfall* schlagerl halbseit* gelaehmt laehmung hirnblutung spastik* spastisch* parkinson
stroke: multiple_sklerose neurologisch* schlag_getroffen hemiparese querschnitt gehirnschlag
dentist: zahnarzt zahnaerztin kieferorthopaed*
sent: schickt geschickt hergeschickt ueberweis* ueberwiesen rezept* verordn* verschrieben aufgeschrieben meint
sent: empfohlen
jaw: kiefer* zaehneknirsch* knirsch* zaehne_aufeinander beisse..zaehne beiss..zaehne zaehnen aufbissschiene
jaw: beissschiene knirscherschiene kaugelenk kaumuskel* beim_kauen beim_gaehnen mund_nicht mund_kaum mund..nicht_auf
jaw: mund..kaum_auf mund..nicht_mehr_auf presse..zaehne
breath: asthma* lunge* copd bronch* kurzatmig* long_covid mukoviszidose schnaufen schnauf* atem* atmen luftnot
breath: keine_luft kriege..luft krieg..luft bekomme..luft schlecht_luft puste durchatmen abhusten schleim
breath: ausser_atem lungenentzuendung pneumonie
corona: corona covid post_covid
swollen: geschwollen* dick dicke dicker dickes dicken anschwell* angeschwollen schwillt schwell* schwellung*
swollen: aufgedunsen gestaut stauung* elefantenbein* elefantenbeine elefantenfuesse prall
water: wasser wassereinlagerung* einlagerung*
lymph_word: lymph* lymphoed* lipoedem* lipoedeme oedem* entstau* ausgestrichen ausstreichen mld lympfdrainage
lymph_word: elephantiasis wasser_in_den_beinen wasser_im_bein wasser_in_den_fuessen wasser_in_den_armen
lymph_word: wasser_im_arm wasser_in_meinen_beinen brustkrebs* brust_op lymphknoten* kompressionsstruempfe
lymph_word: kompressionsstrumpf
knead: durcharbeit* durchgearbeitet durchmassiert ausmassier* ausstreich* weichmachen durchklopfen abklopfen
knead: knet* geknet* durchgeknet* durchknet* gewalkt durchgewalkt durchwalk* lockern gelockert durchlockern kmt
knead: massage* massier* massiert durchmassier* einmassier* klassisch*_massage weichkneten weichgeknetet rubbeln
knead: weichklopfen durchgearbeitet
warm: warm* warme waerm* heiss* heissen mollig* rotlicht
mud: lehm lehmpackung
pack: packung *packung eingepackt eingewickelt einpacken einwickeln
mud: fango* moor* schlamm* torf* heilerde
stones: heisser_stein warmer_stein
stones: steine steinen *steine *steinen hotstone* hot_stone hot_stones basalt* lava*
oil: duftoel* lavendeloel* orangenoel* massageoel* koerperoel* rosenoel* mandeloel* oelmassage
oil: oel oele oelen duft* aroma* aetherisch* lavendel* wohlriechend* eingeoelt einoelen
soles: sohlen sohle fusssohle fusssohlen reflexzone* reflexpunkt* druckpunkte druckpunkt
foot_part: fuesse fuessen zehen fussmassage
points: punkt punkte punkten organ organe zonen
ice: runterkuehl* runtergekuehlt abkuehl* abgekuehlt herunterkuehl* heruntergekuehlt
ice: eis eisbeutel eispack* eiswuerfel kryo* kaelte* kuehl* gekuehlt vereisen coolpack* eiskammer eislolly
inflamed: entzuend* entzuendung* sehnenentzuendung schleimbeutel*
tingle: kribbel*
current: strom* reizstrom* tens elektrod* elektro* stromstoss* stromgeraet impulse muskelstimulation
current: stanger* iontophorese interferenz*
sound: ultraschall* schallkopf schallwellen beschall* schall
bands: baender* band streifen bandagen
ribbon: abkleb* verkleb* beklebt beklebe* zukleben zugeklebt
ribbon: tape* *tape tapen getapt taping klebeband* klebestreifen klebebaender* kleben klebt kleb*
ribbon: pflasterstreifen baender_kleben bunte_streifen
ribbon_look: bunt* farbig* sportler* fussballer* handball* fussball* leistungssport* blaue rosa
hang: aufgehaengt haenge haengt haengen haengend
hanging: schweb* schlinge* schlaufe* gurten gurte seilen seile
hanging: schwebend
relieve: entlast* auseinanderziehen langziehen gezogen strecken streckt decke
course: kurs* gruppe gruppen gruppenkurs lerne lernen lernt stunde_in_der_gruppe seminar praevention* vorbeug*
lift: heben hebt heb hebe hebst tragen sitzt sitze sitzen
posture: richtig_sitze richtig_hebe richtig_trage richtig_stehe richtig_bewege richtig_buecke gerade_sitzen
posture: rueckenschonend*
posture: rueckenfreundlich* haltung* richtig_sitzen richtig_sitzt sitzhaltung rueckenkurs* rueckenfit
posture: wirbelsaeulengymnastik rundruecken
pelvic: wasser..halten urin..halten in_die_hose slipeinlage* einnaess* pinkel*
pelvic: beckenboden* inkontinen* blase* blasenschwaeche harndrang prostata* tropf* tropfen troepfchen unten_rum
pelvic: untenrum wasser_halten nicht_halten nicht_dicht nicht_mehr_dicht undicht gebaermutter* senkung urin pipi
birth: geburt entbindung entbunden entbind* rueckbildung* wochenbett nach_dem_baby kaiserschnitt
sneeze: niesen huepfen springe seilspringen lachen husten trampolin
pregnant: schwanger* geburtsvorbereitung babybauch
first: erstes_mal erste_mal erstmalig noch_nie_bei_ihnen noch_nie_da noch_nie_bei_euch neuer_patient neue_patientin
first: neupatient* neu_bei_ihnen neu_bei_euch aufnahmegespraech zum_ersten_mal
cause: was_mir_fehlt was_ich_habe was_ich_hab woher_das_kommt wo_das_herkommt wo_es_herkommt woran_das_liegt
cause: woran_es_liegt
cause: bestandsaufnahme eingangsuntersuchung durchuntersuch* was_das_ist was_los_ist woher_die_schmerzen
look: durchchecken durchgecheckt schaut
look: untersuch* anschaut ansehen angucken anschauen draufschau* drauf_schauen ansieht
look: herausfinden rausfinden feststell* abklaer*
swim: wassergymnastik* aqua* becken im_wasser schwimmbad bewegungsbad
relax: entspann* wohltu* verwoehn* relax* seele_baumeln abschalten geniessen
lactic: muskelkater muskelkat*
migraine: migraene* spannungskopf* kopfschmerz* kopfweh
dizzy: schwindel* schwindlig
corn: hornhaut huehneraug* fusspflege einlagen
needle: nadeln akupunktur nadel nadelung
speech: lispel* stotter* sprachfehler
exercise_rx: krankengymnastik* kg physio*
pregnant: im_dritten_monat im_vierten_monat im_fuenften_monat im_sechsten_monat im_siebten_monat im_achten_monat
pregnant: erwarte_ein_baby erwarte_ein_kind werde_mutter hochschwanger guter_hoffnung mit_dickem_bauch
practise: fit_bleiben fit_halten mich_bewegen bewegung_machen in_bewegung sport_machen kraft_aufbauen
practise: muskeln_aufbauen
pelvic: halt..wasser halte..wasser das_wasser_nicht nicht_mehr_so_dicht verlier..urin verliere..urin
pelvic: untenrum_schwach
cause: was..fehlt was..los_ist wo..herkommt
first: ersten_termin erster_termin zum_ersten_mal das_erste_mal war_noch_nie war_noch_nicht
look: jemand_schaut einer_schaut einer_schauen mal_schauen jemand_schauen drauf_schaut einer_guckt mal_gucken
knead: drueberknet* durchkneten massieren_lassen wegmassier* rausmassier* lockermach* locker_machen
pelvic: nicht..dicht nimmer..dicht unten_nicht_dicht
device_word: geraetegestuetzt* gerätetraining* trainingsmaschinen
bands: pflaster* *pflaster pflasterbaender
ribbon_look: blauen blaues rosa pinke schwarze
"""
