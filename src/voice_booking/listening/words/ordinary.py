"""Words that any caller says about anything: never a service, never a mishearing of one."""

from itertools import product

from voice_booking.listening.words.everyday_words import EVERYDAY
from voice_booking.listening.words.folding import fold

_SPEECH = """
ich du er sie es wir ihr mich dich sich uns euch ihnen ihm ihn ihrem ihren ihrer ihres ihre mir dir mein meine meinem
meinen meiner meines dein deine deinem deinen deiner sein seine seinem seinen seiner unser unsere unserem unseren
unserer euer eure eurem euren eurer der die das den dem des dessen deren denen dieser diese dieses diesen diesem jener
jene jenes ein eine einen einem einer eines eins n ne nen nem ner en a an am i mi di mei da dat wat ned net nich nix
nischt nisch nit nid noed
kein keine keinen keinem keiner man jemand jemanden jemandem niemand alle alles allem allen aller andere
anderen anderer anderes anderem ander anders beide beiden viel viele vielen mehr wenig weniger etwas was wer wen wem
wessen wie wo wann warum wieso weshalb welche welcher welches welchen welchem wofuer wozu womit woran und oder aber
auch nur noch schon sonst ansonsten sowie plus samt inklusive inkl sondern denn weil dass ob wenn falls als dann
danach anschliessend hinterher davor vorher zuerst zunaechst erst erstmal ausserdem dazu dabei damit daran darauf
darueber darum dafuer davon dort hier her hin los ab auf aus bei beim bis durch fuer fuers gegen in im ins mit nach
ohne um unter ueber vom von vor waehrend wegen zu zum zur zwischen seit statt ausser ans unterm uebers hinterm
nebenbei trotz laut ja jo jawohl nein nee noe doch bitte danke dankeschoen gern gerne gerade halt eben mal wieder
immer nie niemals oft oefter manchmal vielleicht eventuell moeglichst moeglich wahrscheinlich sicher sicherlich klar
okay ok gut super prima toll schoen schoene schoenen schoener wunderbar perfekt genau richtig falsch stimmt achso ach
aeh aehm oeh hm hmm mhm tja na naja also eigentlich ungefaehr circa ca etwa rund fast ganz gar sehr so solche solchen
ziemlich wirklich echt total voll zirka einfach schnell langsam bald gleich sofort jetzt nun frueh frueher spaet
spaeter spaetestens fruehestens rum herum dringend unbedingt einmal zweimal dreimal viermal fuenfmal sechsmal zehnmal
allein zusammen gemeinsam ueberhaupt leider natuerlich selbstverstaendlich irgendwann irgendwie irgendwas irgendwo
hauptsache lieber liebsten besten beste besser guten gutes guter schlecht egal wurscht schnuppe schnurz bin bist ist
sind seid war waren warst sei waere waeren waer gewesen wird werden werde wirst wurde wurden worden hab habe hast hat
haben habt hatte hatten haette haetten haett haettet gehabt kann kannst koennen koennte koennten koennt koenntet
konnte konnten muss musst muessen muesste muessten muesst musste mag moegen moechte moechten moechtest mocht darf
duerfen duerfte duerften soll sollen sollte sollten sollt will willst wollen wollte wollten wollt wuerde wuerden wuerd
wuerdet wissen weiss wusste brauch brauche brauchen braucht braeuchte braeuchten braeucht gebraucht nehm nehme nehmen
nimmt genommen geht gehen gehe ging gegangen geben gibt gib gab gegeben komm komme kommen kommt kam kaeme kaemen
gekommen mach mache machen macht machst gemacht tun tut tue taete taeten lass lasse lassen laesst bekomme bekommen
bekommt kriege kriegen kriegt sag sage sagen sagt gesagt frag frage fragen gefragt anrufen anruf rufe ruf rufen
angerufen melde melden suche suchen such gesucht wuensche wuenschen freue freuen hoffe hoffen denke denken denk glaube
glauben glaub meinte heisse heissen heisst heiss hiess spreche sprechen spricht hoeren hoere hoert hoerbar verstehe
verstehen verstanden warten warte moment augenblick sekunde sekunden kurz kurze kurzen kurzer kurzes lang lange langen
langer langes laenger schauen schau schauts gucken guck sehen siehe sieht gesehen finden finde passt passen passe
klappt klappen klappe bleiben bleibt bringe bringen vorbei vorbeikommen vorbeibringen abholen mitbringen holen hole
eintragen buchen buche gebucht buchung vereinbaren vereinbart ausmachen reservieren reserviert anmelden vormerken
notieren aufschreiben schreiben absagen abgesagt stornieren verschieben verlegen umbuchen aendern tauschen erreichen
erreicht kostet kosten kostete preis preise teuer guenstig euro bezahlen zahlen karte bar termin termine terminen
termins terminchen uhr uhrzeit zeit zeiten stunde stunden viertelstunde dreiviertelstunde minute minuten minuetchen
tag tage tagen woche wochen monat monate monaten jahr jahre jahren wochenende heute morgen uebermorgen gestern
vorgestern neulich vormittag vormittags mittag mittags nachmittag nachmittags abend abends nacht nachts morgens
feierabend naechste naechsten naechster naechstes naechstem kommende kommenden kommender letzte letzten letzter
letztes letztem vorige vorigen uebernaechste uebernaechsten diesmal male halb halbe halben viertel dreiviertel anfang
mitte ende punkt montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag montags dienstags mittwochs
donnerstags freitags samstags sonntags januar februar maerz april mai juni juli august september oktober november
dezember jaenner feber fruehling sommer herbst winter ostern pfingsten weihnachten silvester neujahr advent urlaub
ferien feiertag geburtstag hochzeit feier fest party abiball ball einladung frei freie freien offen geoeffnet
oeffnungszeiten adresse parken parkplatz parkplaetze strasse stadt telefon telefonnummer nummer handy handynummer
vorwahl email mail name namen nachname vorname vornamen kunde kundin stammkunde neukunde neu neue neuen neuer neues
apparat salon laden geschaeft praxis werkstatt studio betrieb team kollege kollegin kollegen mitarbeiter mitarbeiterin
friseur friseurin friseure frisoer frisoese therapeut therapeutin mechaniker mechanikerin stylist stylistin meister
meisterin chef chefin hallo hi hey servus moin moinsen gruess gruesse gruezi gruessgott gott tschuess tschau ciao
wiederhoeren wiedersehen ade ahoi mahlzeit sorry entschuldigung entschuldigen verzeihung pardon quatsch bloedsinn herr
herrn frau fraeulein doktor dr prof person personen leute leuten ding dinge dings sache sachen teil teile art weise
fall faelle grund problem antwort wunsch idee info information informationen rezept rezepte verordnung arzt aerztin
aerzte hausarzt orthopaede orthopaeden krankenkasse kasse privat versicherung versichert ueberweisung lieben herzlich
freundlich bekannt weiter weitere weiteren letztens wetter regen regnet stroemen zug bus bahn auto fahrrad rad wagen
hund kind kinder baby kaffee wasser dahin daher deshalb deswegen trotzdem jedenfalls sowieso nochmal nochmals abermals
erneut jeder jede jedes jeden jedem irgendwer irgendwem irgendwen irgendjemand irgendjemanden irgendjemandem irgendein
irgendeine irgendeinen irgendeiner irgendeinem niemanden derselbe dieselbe dasselbe demselben denselben derselben
selbe selben gleiche gleichen gleicher bevorzugt bevorzuge bevorzugen vorzugsweise vorliebe praeferenz rolle wichtig
spielt notfalls not verfuegbar verfuegung flexibel kennt kenne kennen zufrieden unzufrieden geworden werdens gehts
hats gibts wenns wers obs ists isch isses hobts habts moechts gmacht mogs mecht woart schaugn servas pfiat haetts hobn
ham gell gelle woll aa oam oana oan bestaetigung sms nachricht kalender zettel stift plan dank herzlichen dankbar nett
nette netten raus rein runter rauf drauf drin drinnen drueber dran drum hinaus hinein herein weg fort zurueck lust
laune wohl gefuehl ahnung hilfe helfen hilft geholfen gebrauchen sitzen sitzt stehen steht stand liegt liegen ruhig
hoechstens mindestens maximal minimal groesser kleiner gross grosse grossen klein kleine kleinen kleines alt alte
alten junge jungen jung erste ersten erster zweite zweiten dritte dritten folgende folgenden erzaehlen erklaeren
empfehlen empfohlen empfiehlt wechseln gewechselt vergessen verpasst verspaetet verspaetung puenktlich ersatzwagen
handtuch fertig bereits bisher bislang seitdem beziehungsweise bzw usw etc arbeitet arbeiten arbeite gearbeitet macher
uebernimmt uebernehmen dauert dauern dauer empfang gehoert gehoeren gehoerte fuehle fuehlen trage tragen aussehen
aussieht siehts wissens komma million millionen
"""

_UNITS = "ein zwei zwo drei vier fuenf sechs sieben acht neun"
_TEENS = "zehn elf zwoelf dreizehn vierzehn fuenfzehn sechzehn siebzehn achtzehn neunzehn null eins"
_TENS = "zwanzig dreissig vierzig fuenfzig sechzig siebzig achtzig neunzig"


def _numbers() -> set[str]:
    units, teens, tens = _UNITS.split(), _TEENS.split(), _TENS.split()
    below_hundred = [*units, *teens, *tens, *(f"{unit}und{ten}" for unit, ten in product(units, tens))]
    spoken = set(below_hundred) | {"hundert", "tausend", "zweitausend"}
    stems = {"erst", "dritt", "siebt", "acht", *(f"{n}t" for n in below_hundred), *(f"{n}st" for n in below_hundred)}
    return spoken | {f"{stem}{end}" for stem in stems for end in ("e", "en", "er", "es")}


NUMBERS = frozenset(_numbers())
SPEECH = frozenset(fold(word) for word in _SPEECH.split()) | NUMBERS
"""Words that hold any sentence together, and those of times and appointments."""
ORDINARY = SPEECH | frozenset(fold(word) for word in EVERYDAY.split())
