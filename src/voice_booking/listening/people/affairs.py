"""What people are told of, asked about and spoken to for, beside being booked: word classes, in patterns.

A caller who speaks of a colleague is not always booking. What is done, had or been by that colleague belongs to one of
these classes, and none of it is the work of a salon.
"""

from voice_booking.listening.words.sets import one_of

TELLING = one_of(
    """
    gesagt gemeint geraten erzaehlt erklaert versprochen versichert zugesagt geschrieben angerufen zurueckgerufen
    geschickt zugeschickt gemailt gefaxt gesimst gefragt ausgerichtet hinterlassen gesprochen draufgesprochen
    angesprochen mitgegeben mitgeschickt geliehen ausgeliehen geborgt zurueckgelegt gezeigt verkauft bestellt
    aufgeschrieben rausgegeben rausgesucht abkassiert kassiert berechnet verrechnet abgerechnet ausgestellt
    eingeladen gratuliert geantwortet gewarnt angeboten angekuendigt gemeldet abgesagt verschoben mitgeteilt
    weitergeleitet vorgeschlagen verwiesen genannt bescheid_gegeben bescheid_gesagt gesagt_bekommen
    """
)
"""What somebody has done who told, sent or handed over something."""
MEANT_TO = one_of(
    """
    zurueckrufen rueckrufen anrufen melden zurueckmelden schreiben schicken zuschicken mailen faxen zuruecklegen
    aufschreiben raussuchen bestellen mitgeben zurueckgeben vorbeibringen ausstellen nachsehen nachfragen klaeren
    weiterleiten abholen mitbringen erzaehlen sagen geben
    """
)
"""What somebody wanted or shall do who is no longer cutting hair: calling back, sending, laying by."""
SPEAKING_TO = one_of(
    """
    sprechen reden telefonieren unterhalten verbinden verbunden durchstellen durchgestellt weiterverbinden
    zurueckrufen erreichen erreicht plaudern quatschen schnacken
    """
)
"""What a caller wants who asks for somebody on the telephone."""
GREETING = one_of(
    r"""
    gruess(?:e|en|t)? gruss gruesse richt(?:e|en|et)_(?:sie|ihr|bitte) richte ausricht(?:e|en) ausgerichtet
    bedank(?:e|en|t) dank(?:e|en)? gratulier(?:e|en|t) glueckwunsch glueckwuensche kompliment lob loben weitersagen
    weitergeben uebermitteln mitteilen bestell(?:e|en|t)?_(?:\w+_){0,3}(?:gruss|gruesse)
    """
)
"""Greetings, thanks and messages that somebody is to get."""
PAPER_WORDS = """
    rechnung* quittung* bon beleg* gutschein* mahnung* brief* post paket* paeckchen mail mails email emails fax sms
    nachricht* whatsapp* anruf* rueckruf* zettel notiz* visitenkarte* karte rezept* befund* bericht* arztbericht*
    attest* uebung* formular* unterlagen vertrag* bescheinigung* foto* bild* video* profil* nummer* telefonnummer*
    handynummer* privatnummer* faxnummer* kontonummer* adresse mailadresse mailbox anrufbeantworter trinkgeld
    wechselgeld rueckgeld spende angebot kostenvoranschlag* tipp* rat hinweis* auskunft name* nachname* vorname*
    spitzname* kosename* alter geburtstag hochzeit sternzeichen geld euro
"""
PAPERS = one_of(PAPER_WORDS)
"""Papers, messages and money that come from somebody or go to them."""
BELONGINGS = one_of(
    """
    *schirm *schal muetze hut *jacke *mantel pulli pullover *tuch *schluessel handschuhe? *brille *tasche beutel
    rucksack geldbeutel portemonnaie portmonee handy kette *ring ohrring* *uhr armband buch haarspange haargummi
    fahrrad rad auto golf wagen kinderwagen roller hund flasche dose einkauf* tuete kabel ladekabel regenschirm
    fahrkarte ausweis puppe teddy kuscheltier hausschuhe werkzeug
    """
)
"""Things that lie about, get lost and belong to somebody."""
LEFT = one_of(
    """
    vergessen verloren liegenlassen liegen_?lassen liegen_?gelassen liegengelassen liegengeblieben liegen_?geblieben
    stehen_?lassen stehen_?gelassen haengen_?lassen haengen_?gelassen gefunden abgegeben mitgenommen eingesteckt
    verwechselt verlegt aufgehoben weggelegt stehen liegen abgestellt
    """
)
KIN = one_of(
    r"""
    mann frau ehemann ehefrau bruder schwester vater mutter papa mama sohn tochter kinder kind freund freundin
    freunde verlobte[rn]? partner partnerin oma opa tante onkel cousin cousine neffe nichte schwager schwaegerin
    enkel enkelin schwiegermutter schwiegervater schwiegersohn schwiegertochter nachbar nachbarin schulfreund*
    klassenkamerad* bekannte[rn]? familie eltern geschwister zwilling* patenkind kumpel kolleg\w+ chef chefin
    lehrling azubi kundin kunde vermieter* mieter* stimme hund katze
    """
)
"""Who somebody is to somebody, and what is theirs."""
STATE = one_of(
    """
    da hier weg krank krankgeschrieben gesund fit zurueck verwandt verschwaegert verheiratet verlobt ledig single
    geschieden getrennt vergeben schwanger mutter vater oma opa tot gestorben verstorben alt jung neu nett lustig
    witzig huebsch gross blond rothaarig deutsch* italiener* tuerk* spanier* pole polin chef chefin inhaber*
    besitzer* meister meisterin azubi lehrling ausgelernt gelernt gelernte[rn]? ausgebildet* zustaendig
    verantwortlich verreist unterwegs verletzt verunglueckt umgezogen weggezogen gekuendigt rente pension urlaub
    elternzeit mutterschutz babypause ausbildung berufsschule schule fortbildung pause mittagspause feierabend
    telefon apparat haus laden salon geschaeft team dabei schwester bruder tochter sohn freundin freund cousine?
    """
)
"""What somebody is, or where: health, family, origin, post."""
HAVING = one_of(
    r"""
    geburtstag namenstag jubilaeum urlaub ferien feierabend dienst dienstschluss pause mittagspause kinder kind baby
    nachwuchs geschwister hund katze haustier* freund freundin mann frau hobby* tattoo* fuehrerschein instagram
    facebook geheiratet gekuendigt aufgehoert gelernt entbunden bekommen gebrochen verletzt operiert operation
    meisterpruefung pruefung gesellenpruefung abgenommen zugenommen umgezogen bestanden gewonnen geschafft stimme
    augen laecheln lachen humor erholt unfall ihren?_\w+ seinen?_\w+ ihre_\w+ seine_\w+ corona grippe kunden? kundin
    kundschaft besuch einen_neuen_\w+ eine_neue_\w+
    """
)
"""What somebody has, or has gone through, that is told of and not asked for."""
OFFICE = one_of(
    """
    zahlen bezahlen nachzahlen anzahlen begleichen ueberweisen abgeben abholen vorbeibringen hinterlegen bewerben
    beschweren bedanken entschuldigen nachfragen erkundigen melden vorstellen wuenschen gratulieren schenken
    besuchen interviewen befragen einladen zurueckgeben umtauschen reklamieren einloesen
    """
)
"""What is to be settled with somebody that is no visit."""
MEETING = one_of(
    """
    interview* gespraech* besprechung* verabredung* vorstellungsgespraech* kaffee essen mittagessen
    """
)
"""What is done with somebody who is met, not booked."""
LIVING = one_of(
    r"""
    wohnt wohnte lebt heisst hiess kommt_aus kommt_(?:\w+_){0,2}aus stammt gehoert traegt freut_sich erinnert
    zieht_um vermietet verkauft bleibt_(?:\w+_)?bei sitzt_gerade faehrt fliegt schlaeft traeumt lacht
    arbeitet_(?:\w+_)?(?:noch|auch|eigentlich|jetzt|frueher) kennt kannte mag liebt isst trinkt raucht singt spielt
    tanzt laeuft reist studiert lernt bildet heiratet kuendigt verdient spricht redet klingt kocht trainiert
    schwaermt weiss_bescheid schuldet feiert geht_(?:\w+_){0,3}in_(?:rente|die_schule|eine_klasse|urlaub)
    """
)
"""What people do who live."""
ERRANDS = one_of(
    """
    bewerb* beworben praktik* ausbildungsplatz aushilfe lehrstelle vertreter* aussendienst* liefer* paket* postbote
    postbotin stadtwerke finanzamt krankenkasse hausverwaltung versicherung umfrage zeitung redaktion ablese*
    abnahme wartung polizei schule kindergarten kita halteverbot abgeschleppt abschleppen umleitung faxnummer
    oeffnungszeiten stellenanzeige spenden? werbung flyer
    """
)
"""What somebody calls for who is no customer today."""
