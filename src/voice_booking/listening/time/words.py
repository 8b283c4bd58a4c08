"""The closed vocabulary of time: every word that matters, with its kind and value.

Words stand here as they are looked up: folded, umlauts written out. A group is one line per kind.
"""

from voice_booking import german
from voice_booking.listening.time.grammar import Kinds

KINDS = Kinds(
    # numbers and what the writing of a number says already
    "NUM DIG ONE NULL BIG ORD DORD YEAR DATE CLOCK PAIR STAMP "
    # clock
    "UHR HALF QUART THREEQ MIDNIGHT "
    # days and longer
    "DAYREL MORGEN WD WDS MON PART PARTS DAYU WEEKU MONU YEARU WEND WENDS WORKDAYS PORTION WPORTION MPORTION KW "
    "NEXT COMING THIS AFTERNEXT LAST HOLI XDAY YEARTURN MONWEEK YPORTION "
    # lengths
    "HOURU MINU PIECE SOMEHALF "
    # small words
    "UM AM DEN DER ZUM VOM VON BIS AB NACH VOR UEBER ZWISCHEN IN AUF LATEST EARLIEST "
    "UND ODER SONDERN NICHT NEIN AUSSER ABER STATT ALS WENN SONST VERB ICH PRON BUSY KEINE TIMEWORD NURSO EVERY "
    "ASAP ANY GUTEN SCHOENEN NOCH TITLE NAMECUE NAMEPOST NUMCUE UNIT BE STREET NOTLEN LATER LATERTHAN EARLIERTHAN "
    "COMMA STOP AEH OTHER",
    groups={
        "N": "NUM DIG ONE NULL",
        "H": "NUM DIG ONE NULL DORD",
        "O": "ORD DORD",
        "NAMEY": "WD MON PART MORGEN HOLI NUM ORD OTHER WEND PARTS",
        "WHICH": "NEXT COMING THIS AFTERNEXT LAST",
        "D_ANY": "DAYREL WD WDS ORD DORD DATE HOLI MON",
        "ART": "DEN DER",
    },
)

_PARTS = {"frueh": "morning", "morgen": "morning", "vormittag": "forenoon", "mittag": "noon", "nachmittag": "afternoon"}
_PARTS |= {"abend": "evening", "nacht": "night"}

_WEEKDAY_WORDS = (
    "montag mondag maentig moentag moandog montog mandag mendig mantig mentig maendig moadog moatag mondog",
    "dienstag dinstag zischtig ziischtig zischdig deanstag dienschtag dienschdag erchtag iada irta erda dienstog deanstog "
    "denstag dienstach dienztag diestag dinsdag dienschtig aftermontag deeinstag dienschtog",
    "mittwoch mitwoch mittwuch mittwochen midwoch mittwoche mitwoche mittwochs_ middwoch migga mittwo mittwuchs_ miggda "
    "mittich mittwich middewoch mittwoach mittwoh",
    "donnerstag donerstag donnschtig donnstig donnerschtag dunnerstag pfinsda pfinztag pfinsta donnaschdog donnastag "
    "donnerstog donnersdag dunnerschdag donnerschdag donnschtag donschtig dunnschtig dunschtig donnaschtag donnerschtig",
    "freitag freidag fritig frittig friitig freytag freidog freitog freidach freida fraitag freidig",
    "samstag sonnabend sonnobend samschtig samschtag samsdag samsdog samstog somsdog somstag saturday samsda sunnobnd "
    "samschdig sonnahmd sonnaamd sunnabend samtag sambstag sonnabnd samsdach samschdag",
    "sonntag sundig sunntig sonndag suntig sunndog sonntog sunntog sunntag sundog sonndog",
)
_MONTH_WORDS = (
    "januar jaenner jenner jannuar jaenna janua",
    "februar feber februa feba febuar",
    "maerz merz maertz meerz",
    "april",
    "mai may mei",
    "juni juno",
    "juli julei",
    "august",
    "september septemba",
    "oktober october oktoba",
    "november novemba",
    "dezember december dezemba dezemper dezembaer",
)

Entry = tuple[str, object]
WORDS: dict[str, Entry] = {}
"""Folded word -> the character of its kind, and its value."""


def _add(kind: str, words: str, value: object = None) -> None:
    for word in words.split():
        WORDS[word] = (KINDS[kind], value)


for _word, _number in german.ORDINALS.items():
    _add("ORD", _word, _number)
for _word, _number in german.CARDINALS.items():
    _add("NUM", _word, _number)
_add("NULL", "null zero", 0)
_add("ONE", "ein eine einen einer einem eines ne nen ner nem n a an en oane oan", 1)
for _year in range(2020, 2040):
    _add(
        "YEAR",
        f"{german.fold(german.cardinal(_year))} zweitausendund{german.fold(german.cardinal(_year - 2000))}",
        _year,
    )
    _add("YEAR", f"zwanzig{german.fold(german.cardinal(_year - 2000))}", _year)

_add("UHR", "uhr ur h uhrn uah uar uhren")
_add("HALF", "halb halber halbe halben halbi hoib hoiba hoibe hoiwa halwer halwe hoebi halv halp hoiber hoibi halbn")
_add("QUART", "viertel viertl virtel fiertel viertle viertu veertel viadl viertele fiertl vierdl viartel viertal")
_add(
    "THREEQ",
    "dreiviertel dreiviertl dreivirtel dreifiertel drevertel dreiviadl driviertel dreivierdl dreiviertle dreiviertele",
)
_add("MIDNIGHT", "mitternacht")

_add(
    "DAYREL",
    "heute heut heit hait haet hoit heid heitz huet huete hit hiet hete heude heutige heutigen heutiger hoite",
    0,
)
_add("DAYREL", "uebermorgen uebermorn uebamoang uebermoang uebermoing ibermorgen uebamorgen uebermorgn uebermoagn", 2)
_add("DAYREL", "ibermorn uebermoin uebamoing uebermorgige uebermorgigen uebermornig ibermoang", 2)
_add("DAYREL", "ueberuebermorgen", 3)
_add("DAYREL", "gestern gestan gestrigen gester gesdern", -1)
_add("DAYREL", "vorgestern vorgestan", -2)
_add("DAYREL", "morgigen morgige morgiger", 1)
_add("MORGEN", "morgen morn moang morgn moagn moing moin_ mooin morje morjen moargen morga moarn", 1)
for _number, _spellings in enumerate(_WEEKDAY_WORDS):
    for _word in _spellings.replace("mittwochs_", "").replace("mittwuchs_", "").split():
        _add("WD", _word, _number)
        _add("WDS", f"{_word}s", _number)
        for _part, _name in _PARTS.items():
            _add("WD", f"{_word}{_part} {_word}s{_part}", (_number, _name))
            _add("WDS", f"{_word}{_part}s {_word}s{_part}s", (_number, _name))
        _add("WD", f"{_word}termin {_word}stermin", _number)
_add("WD", "freitage_", 4)
for _number, _spellings in enumerate(_MONTH_WORDS, start=1):
    _add("MON", _spellings, _number)
    _add("MON", " ".join(f"{word}s" for word in _spellings.split()), _number)
_add("PART", "morgenstunden fruehe frua fruei fria", "morning")
_add("PARTS", "frueh morgens frueehmorgens fruehmorgens inderfrueh moing_s moangs frueah moagns", "morning")
_add(
    "PART",
    "vormittag vormittog vormiddag foarmittag formittag vormidag vormi vormittach vormittagszeit vormittagstermin",
    "forenoon",
)
_add("PARTS", "vormittags vormittogs formittags", "forenoon")
_add("PART", "mittag middag mittagszeit mittagspause mittog mittach mittagsstunde", "noon")
_add("PARTS", "mittags middags mittogs", "noon")
_add(
    "PART",
    "nachmittag nachmittog namittag nomittag namiddag nami nochmittag nachmiddag nammittag namiddog nachmitag",
    "afternoon",
)
_add("PART", "nachmittach spaetnachmittag nachmittagstermin nomi noamittag namittog nachmittagszeit", "afternoon")
_add("PARTS", "nachmittags namittags nachmiddags nachmittogs spaetnachmittags namiddags nomittags", "afternoon")
_add(
    "PART",
    "abend obend omd abig oobig owend aabend aubend oowed aabig abendtermin abnd feierabend feieroobig feierobend",
    "evening",
)
_add(
    "PART",
    "fierobig feiaabend feierabends abendstunden dnacht arbeitsschluss dienstschluss vorabend_ feirabend",
    "evening",
)
_add("PARTS", "abends obends omds spaetabends znacht oobends", "evening")
_add("PART", "nacht", "night")
_add("PARTS", "nachts", "night")

_add("DAYU", "tag tage tagen tags taege dog taeg dage daag toeg")
_add("WEEKU", "woche wochen wuche wocha wochn wuchen wochene wuch woch wocken")
_add("MONU", "monat monate monaten monats monet monatn")
_add("YEARU", "jahr jahre jahren jahres joahr johr")
_add("WEND", "wochenende wochenend wochend woend wochenendes weekend wochnend wuchenend")
_add("WENDS", "wochenends wochenenden")
_add("WORKDAYS", "werktags wochentags werktagen wochentagen werktage")
_add("PORTION", "anfang beginn anfangs ofang", 0)
_add("PORTION", "mitte mittn", 1)
_add("PORTION", "ende end", 2)
_add("WPORTION", "wochenanfang wochenbeginn", 0)
_add("WPORTION", "wochenmitte", 1)
_add("MPORTION", "monatsanfang monatsbeginn", 0)
_add("MPORTION", "monatsmitte", 1)
_add("MPORTION", "monatsende", 2)
_add("YPORTION", "jahresanfang jahresbeginn", 0)
_add("YPORTION", "jahresende", 2)
_add("KW", "kw kalenderwoche")
_add(
    "NEXT", "naechste naechsten naechster naechstes naechstem nexte nexten naegste negste nechste nechsten nexter nextn"
)
_add(
    "NEXT",
    "naechschte naechscht naechschti naechschten negsten naekste naeksten naexte naexten nechster naxte nechscht nachste nachsten",
)
_add("NEXT", "naechschtn naegsten naextn neksten negschde naechsde folgende folgenden folgender naechstn nechschde")
_add("COMING", "kommende kommenden kommender kommendes kummende kommendem komende komenden kommend kommende_n")
_add("THIS", "diese diesen dieser dieses diesem dese desen dieses_ disen dise dem_this derer")
_add(
    "AFTERNEXT",
    "uebernaechste uebernaechsten uebernaechster uebernaechstes uebernaechschte uebernexte uebernegste ibernaechste",
)
_add("AFTERNEXT", "uebernaechschten uebernexten uebernaechstn uebernechste uebernechsten uebernegsten")
_add(
    "LAST",
    "letzte letzten letzter letztes vorige vorigen voriger vergangene vergangenen vergangener letzschte letschte letztn",
)

_add("HOURU", "stunde stunden stund stunda stuendchen stundn std stunn stunderl stuendle stunne")
_add("MINU", "minute minuten min minut minutn minuetchen minutte minutten")
_add("PIECE", "viertelstunde virtelstunde fiertelstunde viertelstuendchen viertlstunde viertelstund viertlstund", 15)
_add(
    "PIECE",
    "dreiviertelstunde dreivirtelstunde dreiviertelstund dreiviertlstunde dreiviertelstunden dreiviertlstund",
    45,
)
_add("PIECE", "halbstunde halbestunde halbstuendchen", 30)
_add(
    "SOMEHALF",
    "anderthalb anderhalb eineinhalb einundeinhalb oaanahoib einenhalb anderthoib anahoib eineinhalbe ananhalb",
    90,
)
_add("SOMEHALF", "zweieinhalb zweiundeinhalb zwoeinhalb zwoaahoib", 150)
_add("SOMEHALF", "dreieinhalb dreiundeinhalb", 210)
_add("SOMEHALF", "viereinhalb", 270)
_add("SOMEHALF", "eineinviertel einundeinviertel", 75)
_add(
    "SOMEHALF",
    "eindreiviertel eineinhalbviertel_ eineindreiviertel einedreiviertel einunddreiviertel einddreiviertel",
    105,
)
_add("SOMEHALF", "zweieinviertel", 135)
_add("SOMEHALF", "zweidreiviertel", 165)

_add("UM", "um umma umb uma", "exact")
_add("UM", "punkt schlag", "sharp")
_add("UM", "gegen gegn geng gengan gega gege", "about")
_add("AM", "am an oam ammm aem beim")
_add("DEN", "den dem dn ’n")
_add("DER", "der die das des de da dr d")
_add("ZUM", "zum zur")
_add("VOM", "vom")
_add("VON", "von vun vo")
_add("BIS", "bis biss bisch")
_add("AB", "ab aber_ seit_ ob_")
_add("NACH", "nach noch_ noh nooch no_")
_add("VOR", "vor foa vorm")
_add("UEBER", "ueber iber ueba")
_add("ZWISCHEN", "zwischen zwichen zwischn zwuschn zwueschen zwische zwischa")
_add("IN", "in im inner innerhalb_")
_add("AUF", "auf uf aufn")
_add("LATEST", "spaetestens spaetstens spaetistens allerspaetestens laengstens maximal laengstns hoechstens")
_add("EARLIEST", "fruehestens fruehstens frueestens")
_add("UND", "und u un sowie unn")
_add("ODER", "oder odr oda beziehungsweise bzw alternativ beziehungsweis wahlweise oddr")
_add("SONST", "sonst ansonsten notfalls ersatzweise andernfalls sunst oderauch")
_add("SONDERN", "sondern sonden sondan")
_add("NICHT", "nicht net ned nit nich nie niemals nid et_ need nicht_s nimmer")
_add(
    "NEIN", "nein nee noe neee naa nae nei quatsch korrektur stopp halt_ entschuldigung sorry pardon verzeihung moment_"
)
_add("NEIN", "bloedsinn vielmehr respektive_ bzw_ falsch neinein naja_ doch verbessere")
_add("AUSSER", "ausser ausgenommen ausserm ausgschlossn")
_add("ABER", "aber dafuer allerdings obwohl jedoch owa aba oba hingegen")
_add("STATT", "statt anstatt anstelle")
_add("ALS", "als")
_add("WENN", "wenn falls wann_ ob warum wieso")
_add(
    "VERB",
    "kann kannst koennen koennte koennten koennt geht gehts ginge gings gehn gehen passt passts passen klappt schaffe",
)
_add(
    "VERB",
    "schaff habe hab haben haette haetten haett ham geats goht goots kan ko kunnt kunnte kenn koa gangat pass passte_ mag",
)
_add("VERB", "moechte moecht will wollen wuerde wuerd klappts klappen ginget bin_ gaengs machts sollte soll darf")
_add("ICH", "ich i wir mir_ mer ma_ ichs")
_add(
    "PRON",
    "mir es uns das ma mi mich wir du ihr sie euch bei da s leider gar ueberhaupt echt wirklich mehr ja so mias dann",
)
_add(
    "BUSY",
    "urlaub verreist verhindert unterwegs weg arbeiten arbeite schlecht unguenstig unpassend belegt verplant ausgebucht",
)
_add("BUSY", "schwierig bloed schaffs_ ungelegen arbeit_ schule_ unmoeglich")
_add("KEINE", "keine kein keinen koa_ ka koane koan keene")
_add("TIMEWORD", "zeit luft moeglichkeit zeid zit")
_add("EVERY", "jeden jede jedes jeder immer jedn imma", "every")
_add("NOCH", "noch no nu_ nochmal")
_add("GUTEN", "guten gute guter guden gutn gudn guete gueti guadn scheenen gutes")
_add(
    "SCHOENEN",
    "schoenen schoenes schoene frohe frohes wunderschoenen angenehmen schoener scheena schoens erholsames fröhliche froehliche",
)
_add("TITLE", "salon praxis firma studio autohaus friseur_ hotel cafe restaurant'".replace("'", ""))
_add("TITLE", "frau herr herrn familie fraeulein doktor dr fr hr herren_")
_add("NAMECUE", "heisse heiss namens hoass hoasse heissa")
_add(
    "NUMCUE",
    "nummer hausnummer zimmer farbnummer stufe linie buslinie groesse klasse_ rufnummer handynummer telefonnummer gleis",
)
_add(
    "NUMCUE",
    "kundennummer postleitzahl plz vorwahl seite u_ s_ ton farbton nuance haerte artikel nr mobilnummer festnetznummer",
)
_add(
    "UNIT",
    "euro cent prozent personen person leute kinder kind jaehrig mal zentimeter cm millimeter mm meter kilo stueck",
)
_add(
    "UNIT",
    "straehnen folien maedels damen herren maenner frauen freundinnen grad termine kunden straehnchen mark franken eur",
)
_add(
    "UNIT",
    "fragen frage prozentig haarschnitte schnitte zehnerkarte finger zoepfe gutscheine leit euros maler freunde kumpels",
)
_add("UNIT", "jungs maedchen buben jaehrige jaehriger jaehrigen wuensche sachen dinge behandlungen besuche mann")
_add("STREET", "strasse str gasse allee")
_add("BE", "ist bin sind wird werde is isch san wurde war waren werden bist sein warn")
_add("NOTLEN", "seit alle dauert dauerts dauerte braucht brauchts gedauert ueblicherweise wartet gewartet wartezeit")
_add("LATER", "spaeter frueher verspaete verspaetung verspaeten verspaetet danach vorher darauf drauf darauffolgenden")
_add("AEH", "aeh aehm aehh oeh hm mh hmm ehm aehem eh em")
_add(
    "ASAP",
    "asap sofort schnellstmoeglich baldmoeglichst ehestmoeglich ehestens schnellstens umgehend baldigst unverzueglich",
)
_add(
    "ASAP",
    "naechstmoegliche naechstmoeglichen naechstmoeglicher fruehestmoeglich fruehestmoegliche fruehestmoeglichen fruehstmoeglich",
)
_add(
    "ASAP",
    "fruehestmoeglicher schnellstmoegliche schnellstmoeglichen fruehstmoeglichen ehebaldigst ehestmoeglichen demnaechst eheste",
)
_add(
    "ASAP",
    "baldmoeglichsten nextmoeglichen ehesten schleunigst schnellstmoeglicher schnellsten fruehesten frueheste kurzfristig fruehsten",
)
_add("ANY", "jederzeit jedezeit wurschtwann egalwann")

FILLER = frozenset(
    "bitte gern gerne so ungefaehr etwa circa ca zirka vielleicht eventuell evtl eher lieber schon halt eben eigentlich mal "
    "erst wieder irgendwann irgendwas irgendwie irgendwo bloss nur genau also denn auch noch gleich direkt rum herum rund "
    "ungefaehre knapp zirkka spaeten fruehen spaete fruehe zeitig am_besten oh ach naja gell ja sagen wir mal halbwegs "
    "wohl einfach exakt puenktlich moeglichst selbst sogar zumindest mindestens ruhig glaub naemlich sag mer na "
    "entweder irgendwelche bissl bisschen freien freier freie spaeter_ sage sag glaube denke denk mein meine meinte meinen "
    "tun jetzt eh_ hoid oiso grad gerade oder_so wuerd_ sobald_ sou ungefaer ungfaehr ungfaer".split()
)
"""Words that say nothing about time and may stand between any two that do."""
