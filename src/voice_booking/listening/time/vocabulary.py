"""The words themselves: what callers say about time, in all spellings, one group per kind and value.

Folded (umlauts written out), because that is how they are looked up. A word that stands in several groups belongs
to the last one. Dialects: Bavarian, Austrian, Alemannic, Saxon, Low German; and what recognisers make of them.
"""

Group = tuple[str, object, str]
"""Kind, value, and the words, separated by blanks."""

GROUPS: tuple[Group, ...] = (
    ("NULL", 0, "null zero"),
    ("ONE", 1, "ein eine einen einer einem eines ne nen ner nem n a an en oane oan"),
    ("UHR", None, "uhr ur h uhrn uah uar uhren"),
    (
        "HALF",
        None,
        """
        halb halber halbe halben halbi hoib hoiba hoibe hoiwa halwer halwe hoebi halv halp hoiber hoibi halbn
        """,
    ),
    (
        "QUART",
        None,
        """
        viertel viertl virtel fiertel viertle viertu veertel viadl viertele fiertl vierdl viartel viertal
        """,
    ),
    (
        "THREEQ",
        None,
        """
        dreiviertel dreiviertl dreivirtel dreifiertel drevertel dreiviadl driviertel dreivierdl dreiviertle
        dreiviertele
        """,
    ),
    ("MIDNIGHT", None, "mitternacht"),
    (
        "DAYREL",
        0,
        """
        heute heut heit hait haet hoit heid heitz huet huete hit hiet hete heude today heutige heutigen heutiger hoite
        """,
    ),
    (
        "DAYREL",
        2,
        """
        uebermorgen uebermorn uebamoang uebermoang uebermoing ibermorgen uebamorgen uebermorgn uebermoagn
        ibermorn uebermoin uebamoing uebermorgige uebermorgigen uebermornig ibermoang
        """,
    ),
    ("DAYREL", 3, "ueberuebermorgen"),
    ("DAYREL", -1, "gestern gestan gestrigen gester gesdern"),
    ("DAYREL", -2, "vorgestern vorgestan"),
    ("DAYREL", 1, "morgigen morgige morgiger tomorrow"),
    ("MORGEN", 1, "morgen mogen morken morgem morn moang morgn moagn moing mooin morje morjen moargen morga moarn"),
    ("PART", "morning", "morgenstunden fruehe frua fruei fria"),
    ("PARTS", "morning", "frueh morgens frueehmorgens fruehmorgens inderfrueh moangs frueah moagns"),
    (
        "PART",
        "forenoon",
        """
        vormittag vormittog vormiddag foarmittag formittag vormidag vormi vormittach vormittagszeit
        vormittagstermin
        """,
    ),
    ("PARTS", "forenoon", "vormittags vormittogs formittags"),
    ("PART", "noon", "mittag middag mittagszeit mittagspause mittog mittach mittagsstunde"),
    ("PARTS", "noon", "mittags middags mittogs"),
    (
        "PART",
        "afternoon",
        """
        nachmittag nachmittog namittag nomittag namiddag nami nochmittag nachmiddag nammittag namiddog nachmitag
        nachmittach spaetnachmittag nachmittagstermin nomi noamittag namittog nachmittagszeit
        """,
    ),
    (
        "PARTS",
        "afternoon",
        """
        nachmittags namittags nachmiddags nachmittogs spaetnachmittags namiddags nomittags
        """,
    ),
    (
        "PART",
        "evening",
        """
        ahmd amd omnd ohmd abend obend omd abig oobig owend aabend aubend oowed aabig abendtermin abnd
        feierabend feieroobig feierobend fierobig feiaabend feierabends abendstunden dnacht arbeitsschluss
        dienstschluss feirabend
        """,
    ),
    ("PARTS", "evening", "abends obends omds spaetabends znacht oobends"),
    ("PART", "night", "nacht"),
    ("PARTS", "night", "nachts"),
    ("PARTS", "evening", "zabig"),
    ("PARTS", "morning", "zmorge zmorgen"),
    ("PARTS", "noon", "zmittag"),
    ("DAYU", None, "dagen tag tage tagen tags taege dog taeg dage daag toeg"),
    ("WEEKU", None, "woche wochen wuche wocha wochn wuchen wochene wuch woch wocken"),
    ("MONU", None, "monat monate monaten monats monet monatn"),
    ("YEARU", None, "jahr jahre jahren jahres joahr johr"),
    ("WEND", None, "wochenende wochenend wochend woend wochenendes weekend wochnend wuchenend"),
    ("WENDS", None, "wochenends wochenenden"),
    ("WORKDAYS", None, "werktags wochentags werktagen wochentagen werktage"),
    ("PORTION", 0, "anfang beginn anfangs ofang"),
    ("PORTION", 1, "mitte mittn"),
    ("PORTION", 2, "ende end"),
    ("WPORTION", 0, "wochenanfang wochenbeginn"),
    ("WPORTION", 1, "wochenmitte"),
    ("MPORTION", 0, "monatsanfang monatsbeginn"),
    ("MPORTION", 1, "monatsmitte"),
    ("MPORTION", 2, "monatsende"),
    ("YPORTION", 0, "jahresanfang jahresbeginn"),
    ("YPORTION", 2, "jahresende"),
    ("ORD", 1, "monatsersten"),
    ("KW", None, "kw kalenderwoche"),
    (
        "NEXT",
        None,
        """
        naechste naechsten naechster naechstes naechstem nexte nexten naegste negste nechste nechsten nexter
        nextn naechschte naechscht naechschti naechschten negsten naekste naeksten naexte naexten nechster naxte
        nechscht nachste nachsten naechschtn naegsten naextn neksten negschde naechsde folgende folgenden
        folgender naechstn nechschde
        """,
    ),
    (
        "COMING",
        None,
        """
        kommende kommenden kommender kommendes kummende kommendem komende komenden kommend
        """,
    ),
    ("THIS", None, "diese diesen dieser dieses diesem dese desen disen dise derer"),
    (
        "AFTERNEXT",
        None,
        """
        uebernaechste uebernaechsten uebernaechster uebernaechstes uebernaechschte uebernexte uebernegste
        ibernaechste uebernaechschten uebernexten uebernaechstn uebernechste uebernechsten uebernegsten
        """,
    ),
    (
        "LAST",
        None,
        """
        letzte letzten letzter letztes vorige vorigen voriger vergangene vergangenen vergangener letzschte
        letschte letztn
        """,
    ),
    (
        "HOURU",
        None,
        """
        stunde stunden stund stunda stuendchen stundn std stunn stunderl stuendle stunne
        """,
    ),
    ("MINU", None, "minute minuten min minut minutn minuetchen minutte minutten"),
    (
        "PIECE",
        15,
        """
        viertelstunde virtelstunde fiertelstunde viertelstuendchen viertlstunde viertelstund viertlstund
        """,
    ),
    (
        "PIECE",
        45,
        """
        dreiviertelstunde dreivirtelstunde dreiviertelstund dreiviertlstunde dreiviertelstunden dreiviertlstund
        """,
    ),
    ("PIECE", 30, "halbstunde halbestunde halbstuendchen"),
    (
        "SOMEHALF",
        90,
        """
        anderthalb anderhalb eineinhalb einundeinhalb oaanahoib einenhalb anderthoib anahoib eineinhalbe
        ananhalb
        """,
    ),
    ("SOMEHALF", 150, "zweieinhalb zweiundeinhalb zwoeinhalb zwoaahoib"),
    ("SOMEHALF", 210, "dreieinhalb dreiundeinhalb"),
    ("SOMEHALF", 270, "viereinhalb"),
    ("SOMEHALF", 330, "fuenfeinhalb"),
    ("SOMEHALF", 390, "sechseinhalb"),
    ("SOMEHALF", 450, "siebeneinhalb"),
    ("SOMEHALF", 510, "achteinhalb"),
    ("SOMEHALF", 570, "neuneinhalb"),
    ("SOMEHALF", 75, "eineinviertel einundeinviertel"),
    (
        "SOMEHALF",
        105,
        """
        eindreiviertel eineindreiviertel einedreiviertel einunddreiviertel einddreiviertel
        """,
    ),
    ("SOMEHALF", 135, "zweieinviertel"),
    ("SOMEHALF", 165, "zweidreiviertel"),
)

WEEKDAY_WORDS = (
    "montag mondag maentig moentag moandog montog mandag mendig mantig mentig maendig moadog moatag mondog monday",
    """
    dienstag dinstag zischtig ziischtig zischdig deanstag dienschtag dienschdag erchtag iada irta erda dienstog
    tuesday deanstog denstag dienstach dienztag diestag dinsdag dienschtig aftermontag deeinstag dienschtog
    """,
    """
    mittwoch mitwoch mittwuch mittwochen midwoch mittwoche mitwoche middwoch migga mittwo miggda mittich
    mittwich middewoch mittwoach mittwoh wednesday
    """,
    """
    donnerstag donerstag donnschtig donnstig donnerschtag dunnerstag pfinsda pfinztag pfinsta donnaschdog
    donnastag donnerstog donnersdag dunnerschdag donnerschdag donnschtag donschtig dunnschtig dunschtig
    donnaschtag donnerschtig thursday
    """,
    "freitag freidag fritig frittig friitig freytag freidog freitog freidach freida fraitag freidig friday",
    """
    samstag sonnabend sonnobend samschtig samschtag samsdag samsdog samstog somsdog somstag saturday samsda
    sunnobnd samschdig sonnahmd sonnaamd sunnabend samtag sambstag sonnabnd samsdach samschdag
    """,
    "sonntag sundig sunntig sonndag suntig sunndog sunday sonntog sunntog sunntag sundog sonndog",
)
"""Monday first."""
MONTH_WORDS = (
    "januar jaenner jenner jannuar jaenna janua",
    "februar feber februa feba febuar",
    "maerz merz maertz meerz mertz",
    "april",
    "mai",
    "juni juno",
    "juli julei",
    "august",
    "september septemba",
    "oktober october oktoba",
    "november novemba",
    "dezember december dezemba dezemper dezembaer",
)
"""January first."""
