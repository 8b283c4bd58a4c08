"""Small words that matter to a time: prepositions, conjunctions, negations, greetings, what is counted; and fillers."""

from voice_booking.listening.time.vocabulary import Group

SMALL_GROUPS: tuple[Group, ...] = (
    ("UM", "exact", "um umma umb uma"),
    ("UM", "sharp", "punkt schlag"),
    ("UM", "about", "gegen gegn geng gengan gega gege"),
    ("AM", None, "am an oam ammm aem beim"),
    ("DEN", None, "den dem dn"),
    ("DER", None, "der die das des de da dr d"),
    ("ZUM", None, "zum zur"),
    ("VOM", None, "vom"),
    ("VON", None, "von vun vo"),
    ("BIS", None, "bis biss bisch"),
    ("AB", None, "ab"),
    ("NACH", None, "nach noh nooch"),
    (
        "VOR",
        None,
        """
        vor foa vorm for
        """,
    ),
    ("UEBER", None, "ueber iber ueba"),
    ("ZWISCHEN", None, "zwischen zwichen zwischn zwuschn zwueschen zwische zwischa"),
    ("IN", None, "in im inner"),
    ("AUF", None, "auf uf aufn"),
    (
        "LATEST",
        None,
        """
        spaetestens spaetstens spaetistens allerspaetestens laengstens maximal laengstns hoechstens
        """,
    ),
    ("EARLIEST", None, "fruehestens fruehstens frueestens"),
    ("UND", None, "und u un sowie unn"),
    ("ODER", None, "oder odr oda beziehungsweise bzw alternativ beziehungsweis wahlweise oddr"),
    ("SONST", None, "sonst ansonsten notfalls ersatzweise andernfalls sunst oderauch"),
    ("SONDERN", None, "sondern sonden sondan"),
    ("NICHT", None, "nicht net ned nit nich nie niemals nid need nimmer"),
    (
        "NEIN",
        None,
        """
        nein nee noe neee naa nae nei quatsch korrektur stopp entschuldigung sorry pardon verzeihung bloedsinn
        vielmehr falsch neinein doch verbessere korrigiere korrigier
        """,
    ),
    ("AUSSER", None, "ausser ausgenommen ausserm ausgschlossn"),
    ("ABER", None, "weil wegen aber dafuer allerdings obwohl jedoch owa aba oba hingegen"),
    ("STATT", None, "statt anstatt anstelle"),
    ("ALS", None, "als"),
    ("WENN", None, "wenn falls ob warum wieso"),
    (
        "VERB",
        None,
        """
        waere waer wae waern waeren kann kannst koennen koennte koennten koennt geht gehts ginge gings gehn
        gehen passt passts passen klappt schaffe schaff habe hab haben haette haetten haett ham geats goht goots
        kan ko kunnt kunnte kenn koa gangat pass mag moechte moecht will wollen wuerde wuerd klappts klappen
        ginget gaengs machts sollte soll darf
        """,
    ),
    ("ICH", None, "ich i wir mer ichs"),
    (
        "PRON",
        None,
        """
        mir es uns das ma mi mich wir du ihr sie euch bei da s leider gar ueberhaupt echt wirklich mehr ja so
        mias dann
        """,
    ),
    (
        "BUSY",
        None,
        """
        urlaub verreist verhindert unterwegs arbeiten arbeite schlecht unguenstig unpassend belegt verplant
        ausgebucht schwierig bloed ungelegen unmoeglich
        """,
    ),
    ("KEINE", None, "keine kein keinen ka koane koan keene"),
    ("TIMEWORD", None, "uhrzeit zeitpunkt datum zeit luft moeglichkeit zeid zit"),
    ("EVERY", "every", "jeden jede jedes jeder immer jedn imma"),
    ("GUTEN", None, "guten gute guter guden gutn gudn guete gueti guadn scheenen gutes"),
    (
        "SCHOENEN",
        None,
        """
        schoenen schoenes schoene frohe frohes wunderschoenen angenehmen schoener scheena schoens erholsames
        froehliche
        """,
    ),
    (
        "EVENT",
        None,
        """
        hochzeit geburtstag feier party fest konfirmation taufe abiball ball trauung firmung jubilaeum kommunion
        flug reise urlaubsflug vorstellungsgespraech bewerbungsgespraech bewerbung shooting fotoshooting
        pruefung konzert reha kur schule kita kindergarten sport tierarzt zahnarzt arzt doktor heiratet heirate
        heiraten standesamt einschulung weihnachtsfeier operation op training yoga zahnarzttermin arzttermin
        flieg fliege fliegen klassentreffen theater kirche abreise abflug
        """,
    ),
    ("NEITHER", None, "weder"),
    ("PRICE", None, "kostet kosten preis macht zahlt bezahle zahle"),
    ("BIRTH", None, "geburtsdatum geboren gebuertig geburtsjahr"),
    ("SHUT", None, "zu geschlossen ruhetag"),
    ("THEREAFTER", 1, "danach darauf drauf nachher"),
    ("THEREAFTER", -1, "davor vorher"),
    (
        "TOLD",
        None,
        """
        gewartet gedauert bekommen erhalten verloren passiert
        """,
    ),
    ("SAME", None, "wie damals dieselbe derselbe derselben gleiche gleicher gleichen"),
    ("HIER", None, "hier hia"),
    ("HELLO", None, "hallo gruess gott servus moin gruezi hi hey griass guadn tach halloechen"),
    ("CALL", None, "rufe ruf melde meld"),
    (
        "EGAL",
        None,
        """
        egal wurscht wurst schnuppe gleichgueltig piepegal schnurzegal wumpe powidl schnurz einerlei
        """,
    ),
    (
        "WHO",
        None,
        """
        wer wem wen welche welcher welchem welchen friseur friseurin mitarbeiter mitarbeiterin stylistin
        """,
    ),
    (
        "FIRSTNAME",
        None,
        """
        anna lisa laura julia sarah lena marie sophie emma mia hannah lea leonie katharina christina sabine
        petra monika ursula renate karin brigitte helga ingrid susanne andrea claudia martina birgit gabriele
        heike nicole stefanie sandra melanie tanja anja katja daniela nadine peter michael thomas andreas stefan
        christian markus martin frank juergen klaus uwe bernd dieter wolfgang hans karl heinz werner manfred
        helmut max paul lukas felix jonas leon ben finn tim tom jan florian sebastian alexander daniel david
        tobias matthias jens sven oliver robert simon fabian philipp franz josef johann anton maria eva clara
        elena
        """,
    ),
    (
        "TITLE",
        None,
        """
        professor prof kollegin kollege salon praxis firma studio autohaus hotel cafe restaurant frau herr herrn
        familie fraeulein doktor dr fr hr
        """,
    ),
    ("NAMECUE", None, "name heisse heiss namens hoass hoasse heissa"),
    (
        "NUMCUE",
        None,
        """
        nummer hausnummer zimmer farbnummer stufe linie buslinie groesse rufnummer handynummer telefonnummer
        gleis kundennummer postleitzahl plz vorwahl seite ton farbton nuance haerte artikel nr mobilnummer
        festnetznummer
        """,
    ),
    (
        "UNIT",
        None,
        """
        euro cent prozent personen person leute kinder kind jaehrig mal zentimeter cm millimeter mm meter kilo
        stueck straehnen folien maedels damen herren maenner frauen freundinnen grad termine kunden straehnchen
        mark franken eur fragen frage prozentig haarschnitte schnitte zehnerkarte finger zoepfe gutscheine leit
        euros maler freunde kumpels jungs maedchen buben jaehrige jaehriger jaehrigen wuensche sachen dinge
        behandlungen besuche mann
        """,
    ),
    (
        "STREET",
        None,
        """
        strasse str gasse allee platz
        """,
    ),
    ("BE", None, "ist bin sind wird werde is isch san werden bist sein"),
    (
        "WAS",
        None,
        """
        war waren warn wurde hatte hatten woar hiess hiessen
        """,
    ),
    (
        "NOTLEN",
        None,
        """
        seit alle dauert dauerts dauerte braucht brauchts ueblicherweise wartet wartezeit
        """,
    ),
    (
        "LATER",
        None,
        """
        fussweg entfernt autofahrt spaeter frueher verspaete verspaetung verspaeten verspaetet
        """,
    ),
    (
        "TERMIN",
        None,
        """
        termin termins stock etage hinterhof klasse reihe stelle versuch besuch haus eingang tuer geburt anlauf
        gang
        """,
    ),
    (
        "BYE",
        None,
        """
        tschuess tschuesschen ciao tschau wiederhoeren wiedersehen ade baba pfiadi tschoe tschuessi
        """,
    ),
    ("AEH", None, "aeh aehm aehh oeh hm mh hmm ehm aehem eh em"),
    (
        "ASAP",
        None,
        """
        baldmoeglich nextens ehestmoegliche raschest raschestmoeglich schnellstens naechstbeste naechstbesten
        erstbeste erstbesten erstbester nextmoeglich naechstmoegliches schnellstmoegliches fruehester eilt eilig
        dringend dringends notfall pressiert prompt subito ruckzuck alsbald dringlich asap sofort
        schnellstmoeglich baldmoeglichst ehestmoeglich ehestens umgehend baldigst unverzueglich naechstmoegliche
        naechstmoeglichen naechstmoeglicher fruehestmoeglich fruehestmoegliche fruehestmoeglichen
        fruehstmoeglich fruehestmoeglicher schnellstmoegliche schnellstmoeglichen fruehstmoeglichen ehebaldigst
        ehestmoeglichen demnaechst eheste baldmoeglichsten nextmoeglichen ehesten schleunigst
        schnellstmoeglicher schnellsten fruehesten frueheste kurzfristig fruehsten allerfruehesten
        allerfrueheste allerschnellsten allererste
        """,
    ),
    (
        "ANY",
        None,
        """
        jederzeit jedezeit wurschtwann egalwann flexibel ungebunden
        """,
    ),
)

_FILLER_TEXT = """
absolut ach also auch bisschen bissl bitte bloss ca circa denk denke denn direkt eben echt eher ehrlich
eigentlich einfach entweder erst etwa eventuell evtl exakt freie freien freier fruehe fruehen ganz gell genau
gerade gern gerne glaub glaube gleich grad halbwegs halt herum hoid irgend irgendwann irgendwas irgendwelche
irgendwie irgendwo ja jetzt knapp komplett lieber mal mein meine meinen meinte mer mindestens moeglichst na
naemlich naja noch nur oh oiso puenktlich relativ ruhig rum rund sag sage sagen schon selbst so sogar sou spaete
spaeten total tun ungefaehr ungefaehre ungefaer ungfaehr ungfaer vielleicht voellig vollkommen wieder wir wohl
zeitig ziemlich zirka zirkka zumindest
"""
FILLER = frozenset(_FILLER_TEXT.split())
"""Words that say nothing about time and may stand between any two that do."""
