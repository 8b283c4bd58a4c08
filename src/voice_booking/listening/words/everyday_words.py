"""More words of everyday talk, so that none of them is taken for a misheard word of the trade."""

EVERYDAY = """
isch misch disch nicht nichts bloss weder keinesfalls niemand niemanden niemandem jederzeit ran gegenueber
uebliche ueblichen uebliches willen fang fange lach lache lacht gelacht typ typen
abend abends aber achten aerger aerzte aktuell allerdings allgemein also alter anders anfangen angefangen angehen
angenehm angeboten angebot angeht angst anruf ansehen anstatt antworten anziehen anzug arbeitstag arbeitsplatz arme
arzttermin aufgehoert aufhoeren aufmachen aufpassen aufstehen augen auge ausbildung ausfallen ausgeben ausgehen
ausgemacht aushalten auskennen ausland ausmachen ausprobieren ausrichten aussehen aussieht aussuchen auswahl auswendig
autobahn bahnhof balkon band bank bauch bauen beantworten bedanken bedeutet beeilen begleiten behalten beides beilage
beine bekannte bekannten bekannter bemerkt beruf beruhigt bescheid bescheiden beschreiben besetzt besonders bestellen
bestellt besuch besuchen betrieb bett bewerben bewerbung bezahlt bild bilder billig bisschen bissl bitten blau blaue
bleib bleibe blick blieben blume blumen boden boese brauchte braune breit brett brief brille bringe brot bruder
bruecke brust buch buecher buero bunt bursche bushaltestelle chance computer cousine damals daheim dame daten datum
decke denen deutlich deutsch dich dicht dick dicke dicker dienst direkt doppelt dorf draussen drehen dringende drittel
dunkel dunkle dunkler durcheinander durchgehend durst dusche ecke egal ehrlich eigene eigenen eilig einfacher eingang
eingeladen einkaufen einschulung einzeln einzige einzug eltern elternabend ende endlich enge englisch enkel enkelin
entfernt entlang entscheiden entschieden erinnern erinnerung erkaeltet erklaert erlaubt ernst erreichbar erwachsen
erwachsene erwarten erzaehlt essen euer ewig faehrt fahre fahren fahrer fallen familie familienfeier farblos fasching
faul fehlen fehlt feiern feierlich fein feine feiner feld fenster fernsehen fest festlegen feucht feuer fieber film
finger firma fisch flach flasche fleisch fliegen flug flughafen folgen form foto fotos frankfurt freitags fremd
fressen freude freundin freundinnen freundlich friedlich fuehlen fuehrerschein fuenfzig funktioniert furchtbar fuss
fuesse garten gast gaeste gebe gebaut geblieben geboren gebracht geburt geburtstag gedacht gedauert geduld gefaehrlich
gefallen gefaellt gefeiert gefunden gegangen gegenueber geheim gehoert geht's gekauft geklappt geklaut gelaufen geld
gelegenheit gelernt gelesen gemeint gemerkt gemuetlich genauso genug geradeaus geraten gericht geschaefte geschafft
geschenk geschenkt geschichte geschickt geschlossen geschwister gesicht gesperrt gesund gesundheit getan getroffen
gewesen gewicht gewinnen gewohnt gewoehnt gibts glas glauben glueck golden grade gratis grau grenze grippe groesse
grosse grossmutter gruen gruene grundschule gruppe gutschein gutscheine haelt haette haenge haengen haengt haelfte
halle hals haltestelle hand haende handeln haesslich haus hause hausnummer heim heimlich heiraten helfe hell hellen
heller helle helles herz heuer himmel hinten hitze hoch hoeher hoehle hoeflich hof hoffentlich hotel huefte husten hut
idiot igel inhaber innen insel interesse interessieren irgendwo jacke jederzeit jemals job jobs joggen kaffeetrinken
kalt kalte kalten kaputt karriere kasse kater kauf kaufen kaum kennenlernen kenntnis kette kilo kino kirche kissen
klamotten klasse klassentreffen kleid kleidung klingelt klingt kneipe koeln koffer kollegen komisch komische komplett
komplimente konfirmation kommunion konnten kontakt konto konzert kosten kraft krank krankenhaus kreuz krieg kriege
krise kueche kuehl kugel kuss laecheln lachen laden lage land lange langweilig laermen lassen lauf laufen laufend
leben lebensgefaehrte lecker leer leg legen lehrer leicht leichte leichten leid leidet leise leiter lernen lesen
letztendlich licht liebe lieblings liege liegt linie links liste loch locker lockeren los luecke luft luegen machbar
macht's maedels mail manche mancher manchmal mannheim mantel marke markt maus meer meistens meldung menge mensch
menschen merken merkt messe messen messer miete milch mindest minus mitkommen mitmachen mitnehmen mittag mitte mitten
mobil mode moebel montage morgens motor muede muell muenchen mund musik mut nachbar nachbarn nachbarin nachdenken
nachfragen nachher nachrichten nachschauen nacht nachteil nackt nadel naehe nahe nase natur neben nebenan neffe
nervoes netter neugierig nichte niedrig nieder noetig normalerweise note notfall nummern nutzen oben oberhalb oeffnen
oelen offenbar ohr ohren oma onkel opa operation opern ordentlich ordnung ort osten paar paerchen papa papier park
parkhaus partner passieren passiert pause personal persoenlich pfanne pfannkuchen pferd pflicht phase plaetze planen
platz platzen ploetzlich polizei post praktisch praktikum preiswert pro probe problemlos programm prozent pruefen
pruefung punkte pulver puenktlich qualitaet quatschen rad rasen rauch rauchen raum rausgehen realistisch rechnung
recht rechts rechtzeitig reden regeln regel reicht reichen reihe reise reisen reissen rennen rente rentner rest
restaurant retten rettung richtung riechen ring rock roehre rolle rollstuhl rot rote roten rueckruf ruecken ruft ruhe
ruhig rund rutschen saison salz sammeln samstags sand sanft sauber sauer schade schaden schaffe schaffen schaffst
schatten schatz schaukel scheinen scheint schenken schicht schichtdienst schick schicken schicke schief schiff schild
schirm schlafen schlaeft schlagen schlange schlau schlecht schlechte schlechter schlechten schliessen schlimm
schlimmer schloss schluessel schluss schmal schmeckt schmerz schmerzen schmutzig schnee schneller schnell schock
schoenheit schon schrank schrecklich schreien schreit schritt schrittweise schuechtern schuh schuhe schuld schule
schueler schulter schutz schwach schwager schwanger schwarz schwarze schwarzen schwer schwere schwester schwierig
schwimmen see seele seid seife seit seite seiten selber selbst selten seltsam senden senior september servieren sessel
setzen sicherheit sieg signal silber singen sinn sitz sogar sogenannte solange sommer sonne sonstige sorge sorgen
sorry spannend sparen spass spaeter spazieren speichern spiegel spiel spielen spontan sport sprache sprechstunde
springt springen spuer stadt staendig stark starke start starten statt staub steht stelle stellen stern steuer stift
stil still stimme stimmt stirn stoeren stolz stoppen strahlen strand straeucher strassenbahn streichen streit streiten
stress stressig strich stroh strom stueck stuhl stunden sturm suche sued super suppe surfen system tafel tagsueber
tanken tante tanzen tasche tasse taetig taufe taxi technik teilweise teilzeit telefonieren telefoniert teppich
terminkalender test teuer text theater thema tief tier tiere tipp tisch tochter tod ton tonne topf tor tot tour tragen
traum traeumen traurig treffen trennen trennt treppe treten trinken trocken tropfen trost tuch tuer tuerkisch turm
turnen typ uebel ueben ueberall uebergang ueberhaupt ueberlegen ueberlege ueberlegt uebernachten ueberraschung uebrig
uebrigens umfallen umgehen umsonst umstand umziehen umzug unbekannt unfall ungeduldig ungefaehr ungern unglaublich uni
unser unsicher unten unterbrechen unternehmen unterricht unterschied unterschreiben unterwegs untersuchung ursache
urlaubs vater verabredet verbindung verboten verbracht verdient verein vergangen vergiss vergleich verheiratet
verkaeufer verkaufen verkehr verletzt verlieren verliert verloren vermeiden vermieten vermutlich verpassen verrueckt
verschieden verschlafen versprechen versprochen verstaendnis versuch versuche versuchen vertrag vertragen vertrauen
verwandt verwechselt verwaehlt verzeihen vielleicht voegel voelkern vogel voll volle vollen vollkommen volles voraus
voranmeldung vorbereiten vordere vorgestern vorhaben vorhanden vorher vorhin vorlaeufig vormittags vorne vorschlag
vorschlagen vorsicht vorsichtig vorstellen vorstellung vorstellungsgespraech vorteil vortrag wach wachsen wachse
waechst waehlen waehrend waere waerme wahl wahnsinn wahr wald wand wandern wange warm warme warmen warnen warte
wartezeit wechsel weg wegen weggehen wegfahren weh weich weihnachts wein weinen weis weisse weissen weit weite weiter
wellen welt wenige wenigstens werk wert westen wetten wichtige wild wille wind winter wirkung wissen witz woanders
wochenenden wohin wohnen wohnt wohnung wolke wolle worauf worden wort worte wovon wunder wundern wunderschoen
wuenschen wuerden wurst wuetend zahl zahlen zahn zahnarzt zehen zeichen zeigen zeitlich zeitnah zeitung zelt zentrum
zettel zeug ziehen ziehe zieht ziel ziemlich zimmer zoll zucker zufall zufrieden zuhause zukunft zuletzt zumindest
zurueckrufen zurzeit zusage zusammen zusatz zuschauen zustand zustellen zuverlaessig zwar zweck zweimal zwilling
zwillinge zwischendurch anprobieren aufgeregt bauchweh beschaeftigt bewerbungsgespraech dienstreise einkauf elternzeit
fortbildung fussball homeoffice kindergarten kita kur kurzfristig mittagspause oeffentlich pflegeheim pflegedienst
pruefungen regnen schichten schwiegermutter spielplatz terminlich ueberstunden unterlagen verabredung vereinbarung
verstehen vollzeit vorlesung wartezimmer zahnarzttermin zug zuege umwerfend elegant vorm beim dabei ewigkeit
guenstiger hektisch ruppig grob nervt ja hin ferkel sparkasse barrierefrei auszubildende liegengelassen klingeln tuere
lotto kahlo frida abfahrt ankommen angekommen chlor scheidet handwerker maschine wella spray haarspray produkte
produkt parfum nachtisch kamm heirate jubilaeum cool cooler laut lauter leiser hart
"""
