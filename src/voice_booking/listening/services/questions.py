"""Talk about services that wishes for none: prices, effects, thanks, an appointment that exists already."""

import re

from voice_booking.listening.words.cues import Cued
from voice_booking.listening.words.folding import Words
from voice_booking.listening.words.sets import word_set

_ASKING = word_set("kostet kosten teuer preis preise preisliste kostets kost gutschein gutscheine verkaufen verkauft")
_WISHING = word_set(
    "termin termine haette haett haetten moechte moechten moecht mecht hett braeuchte braeucht brauche brauch will "
    "reicht langt genuegt wollte buchen bitte wuerde wuerd vereinbaren frei machen kommen muss muesste reservieren"
)
_REDEEMING = word_set("einloesen einloes eingeloest einzuloesen loese loesen geschenkt bekommen gekriegt habe hab")
"""`ich hab einen Gutschein für eine Massage`: one that is there already."""
_SURELY_WISHING = _WISHING - {"muss", "brauche", "brauch", "machen"}
_WISHING_OR_NEEDING = _SURELY_WISHING | word_set("brauche brauch nehme nehm muss jetzt nun diesmal nur")
_INFORMING = Cued(
    {
        "wie": r"^wie \w+ (?:ist|sind|wird|war) (?:denn |eigentlich )?(?:das|der|die|ein|eine|so)\b|"
        r"\bwie (?:lange?|oft|viel|funktioniert|geht das) (?:\w+ ){0,4}(?:haelt|dauert|dauern|muss|sollte|"
        r"kostet|"
        r"man)\b|\bwie lange haelt\b",
        "tut": r"^tut (?:das )?(?:\w+ ){0,4}weh\b",
        "was": r"^was ist (?:denn |eigentlich |genau )?(?:ein\w*|der|die|das)\b|"
        r"^was fuer (?:marke|farben?|produkte?|mittel|geraete)\b|\bwas ist der unterschied\b|\bwas bringt\b|"
        r"\bwas macht man bei\b",
        "mit": r"^mit (?:welche[rnm]?|was fuer)\b",
        "welche": r"^welche (?:marke|farben?|produkte?|mittel|geraete)\b(?!.*\b(?:passen|passt|steht|stehen)\b)",
        "fuer": r"^was (?:macht|nehmt|benutzt|habt|nehmen|machen|haben) (?:ihr|sie) (?:\w+ )?fuer (?:ein|eine|einen)\b",
        "man": r"^(?:muss|braucht|darf|sollte|soll) man\b",
        "schon bereits": r"^(?:ist|sind) (?:mein\w*|das|der|die) (?:\w+ )?(?:schon|bereits) (?:da|fertig|gekommen)\b",
        "ein eine gelernte ausgebildete": r"^(?:ist|war) (?:die|der|frau|herr) \w+ "
        r"(?:ein|eine|gelernte|ausgebildete)\b",
        "auch": r"^(?:schneidet|faerbt|behandelt|repariert|massiert) (?:die |der )?(?:frau |herr )?\w+ auch\b|"
        r"^macht (?:die|der|frau|herr) \w+ auch\b",
        "schaedlich": r"\bschaedlich\b(?!.*\b(?:deshalb|daher|darum|deswegen|drum|also|lieber|dann)\b)",
        "muss brauche brauch soll": r"\b(?:muss|brauche|brauch|soll) ich (?:\w+ ){0,6}(?:mitbringen|vorher|rezept|"
        r"beachten|nuechtern)\b",
        "kasse krankenkasse versicherung": r"\b(?:uebernimmt|zahlt|bezahlt) (?:\w+ ){0,3}(?:kasse|krankenkasse|"
        r"versicherung)\b",
        "erfahrung": r"\b(?:haben|hatten) sie (?:\w+ )?erfahrung\b",
        "alter": r"\bab welchem alter\b",
        "wofuer": r"\bwofuer ist\b",
        "darf": r"\bdarf (?:ich|man) (?:\w+ ){0,2}(?:nach|mit|vor|schwanger|trotz|danach|direkt)\b|\bdarf man\b",
        "zahlt zieht merkt": r"\b(?:zahlt|zieht|merkt) man\b",
        "wieder": r"\bkann man (?:\w+ ){0,5}auch wieder\b",
        "in im": r"^(?:ist|sind) (?:in|im) ",
        "heiss kalt warm laut schmerzhaft": r"\bwie (?:heiss|kalt|warm|laut|schmerzhaft) (?:ist|wird)\b",
        "viel": r"\bwie viel \w+ (?:kommt|passt|braucht)\b",
        "unterscheidet bedeutet": r"\bwas (?:unterscheidet|bedeutet)\b",
        "wann": r"\bab wann (?:ist|sind|muss|darf)\b",
        "parken": r"\bparken\b",
        "gueltig": r"\bgueltig\b",
        "kaufen": r"\bkann ich (?:\w+ ){0,5}kaufen\b",
        "normal": r"\bist das (?:\w+ )?normal\b",
        "stimmt": r"\bstimmt das$",
        "suchen": r"\bsuchen sie (?:noch )?(?:jemand|jemanden|leute|personal)\b",
        "stelle job": r"\bsuche? (?:\w+ ){0,3}(?:stelle|job)\b",
    }
)
_APPOINTED = Cued(
    {
        "verspaete verspaeten": r"\bverspaeten?\b",
        "spaeter": r"\b(?:komme?|schaffe?) (?:\w+ ){0,4}(?:minuten|viertelstunde|stunde) spaeter\b",
        "termin": r"\b(?:wann|um wie viel uhr|um wieviel uhr|wie spaet) (?:ist|war) "
        r"(?:denn |noch mal |nochmal |eigentlich )*(?:mein|unser|der) (?:naechster? )?termin\b",
        "gebucht reserviert": r"\b(?:gebucht|reserviert) ist (?:der|das|die) (?:\w+ )?(?:angekommen|da|bestaetigt)\b",
        "bestellt bestellte bestellten": r"\bbestellt(?:en?)? (?:\w+ ){0,4}(?:schon da|angekommen)\b",
        "mail email anfrage nachricht": r"\bmeine (?:mail|email|anfrage|nachricht) (?:\w+ ){0,6}(?:bekommen|erhalten|"
        r"gelesen|angekommen)\b",
        "gerade grad": r"\b(?:sitzt|liegt|ist|sind) (?:gerade|grad) (?:\w+ ){0,3}bei (?:ihnen|euch)\b",
        "fertig": r"\bist (?:mein\w*|das|der|die) (?:\w+ ){0,4}fertig\b",
        "krank": r"\bist (?:die|der) (?:\w+ )?\w+ krank\b",
    }
)
"""Talk of an appointment that somebody has already."""
_ONLY_ASKED = Cued(
    {
        "nehmt verlang* kriegt bekommt nehmen": r"\bwas (?:nehmt|verlang\w*|kriegt|bekommt|nehmen|verlangen) "
        r"(?:ihr|sie|s)\b",
        "verwend* benutz*": r"\b(?:verwend|benutz)\w+ (?:sie|ihr)\b",
        "oder": r"^ist \w+ (?:bei (?:euch|ihnen) )?(?:\w+ ){0,3}oder\b",
        "fuer": r"\b(?:muss|brauch\w?|soll) ich fuer\b",
        "uebernimmt zahlt bezahlt": r"\b(?:uebernimmt|zahlt|bezahlt) (?:die|meine) \w+",
        "einheiten sitzungen behandlungen": r"\bwie viele? (?:einheiten|sitzungen|behandlungen)\b",
        "raten": r"\bauf raten\b",
        "info": r"\bnur (?:mal )?(?:so )?als info\b",
        "nur": r"\bnur dass ichs weiss\b|\bnur eine frage\b|\bnur mal so\b",
        "vorab": r"\bgern vorab\b",
        "shampoo haarspray shampoos": r"\b(?:haben|habt|fuehren|gibt|verkaufen|kaufen) (?:\w+ ){0,4}"
        r"(?:shampoos?|haarspray)\b",
    }
)
_TOLD = Cued(
    {
        "zufrieden": r"\b(?:war|bin) (?:ich )?(?:\w+ )?(?:sehr|super|total|ganz) zufrieden\b(?!.* bitte\b)",
        "bringt": r"\bbringt (?:bei mir )?(?:eh )?nichts\b|\bbringt bei mir\b",
        "stell": r"\bstell (?:dir|ihnen) (?:das )?(?:mal )?vor\b",
        "geholfen": r"\bdamals super geholfen\b",
        "dank*": r"^(?:vielen |herzlichen )?danke?(?:schoen)? (?:\w+ )?fuer\b",
        "geworden": r"\b(?:super|toll|schoen|gut|schlecht|klasse|prima) geworden\b",
        "mein": r"\bmein letzter?\b|\bob mein termin\b|\b(?:steht|bleibt) mein termin\b|"
        r"\bmein termin (?:\w+ ){0,3}(?:ist|war) (?:am|um|heute|morgen)\b",
        "haarfarbe haare": r"\bmeine (?:haarfarbe|haare) (?:ist|sind) (?:\w+ )?(?:braun|blond|schwarz|rot|grau|lang|"
        r"kurz|dick|duenn)$|^ich habe (?:\w+ )?(?:lange|kurze|braune|blonde|dicke|duenne|feine) haare$",
        "verbunden": r"\bverbunden$",
        "rechnung quittung beleg attest bescheinigung": r"\b(?:rechnung|quittung|beleg|attest|bescheinigung)\b",
        "bedanken": r"\bbedanken\b",
        "ueberleg*": r"\bueberleg\w* (?:es |mir )*(?:noch|nochmal|erst)\b",
        "fertig": r"\bist (?:mein\w*|das|der|die) (?:\w+ )?(?:schon )?fertig\b|"
        r"\bmein\w* \w+ (?:ist|is|sei) (?:schon |jetzt )?fertig\b",
        "angerufen": r"\bschon (?:\w+ ){0,4}angerufen$",
    }
)
_TOLD_BESIDE = Cued(
    {
        "hat hatte war": r"\b(?:mutter|vater|nachbar\w*|schwiegervater|schwiegermutter|oma|opa|enkel|freundin|kollegin|"
        r"kollege) (?:hat|hatte|war) (?:\w+ ){0,4}(?:frueher|immer|selber|selbst|gestern|damals)\b",
        "mein meine meiner unser unsere": r"\b(?:meine?|meiner|unsere?) (?:\w+ )?(?:mutter|vater|mama|papa|schwester|"
        r"bruder|frau|mann|freundin|freund|tochter|sohn|oma|opa|nachbarin|nachbar|kollegin|kollege) (?:war am \w+tag|"
        r"(?:war|hat|hatte|ist) (?:\w+ ){0,4}(?:gestern|neulich|letzte woche|letztes mal|letzten monat|begeistert|"
        r"zufrieden|bei (?:ihnen|euch) \w+ \w+ (?:bekommen|gehabt|machen lassen)))\b",
        "gestern neulich vorgestern letzte letztes letzten": r"\bich (?:hab|habe|war|bin) (?:\w+ ){0,4}(?:gestern|"
        r"vorgestern|neulich|letzte woche|letztes mal|letzten \w+tag) (?:\w+ ){0,3}(?:bei|zum|zur|beim|nach)\b",
        "geholfen": r"\b(?:hat|haben) (?:\w+ ){0,4}geholfen(?: danke)?$",
        "erzaehlt": r"\bmir hat jemand erzaehlt\b",
        "holt": r"\bholt (?:\w+ ){0,5}ab\b",
        "fernsehen": r"\bim fernsehen\b",
        "zeitung": r"\bin der zeitung\b",
        "schwaermt": r"\bschwaermt\b",
    }
)
"""The same, where nothing is wished beside it."""
_ERRAND = Cued(
    {
        "richten ausrichten": r"\b(?:ihr|ihm|ihnen|der|dem|herrn|frau) (?:\w+ ){0,3}ausrichten\b|"
        r"\brichten sie (?:es )?(?:ihr|ihm|ihnen|der|dem|herrn|frau|mein\w*)\b",
        "vergessen verloren lassen gelassen liegenlassen liegengelassen": r"\b(?:hat|hab|habe|haben|hatte) "
        r"(?:\w+ ){0,8}(?:mein\w*|sein\w*|ihr\w*|einen?|eine) (?:\w+ ){1,5}(?:vergessen|verloren|"
        r"liegenlassen|liegengelassen|(?:liegen|haengen|stehen) (?:ge)?lassen)\b",
        "liegt haengt": r"\bmeine? \w+ (?:liegt|haengt) (?:wohl |bestimmt |vielleicht )?(?:noch|bei)\b",
        "gruessen gruesse": r"\b(?:laesst|lassen|soll|schoene|liebe|viele|herzliche) (?:\w+ ){0,5}gruessen?\b",
        "bescheid": r"\b(?:wollte?|will|soll) (?:\w+ ){0,3}bescheid (?:geben|sagen)\b",
        "chef chefin inhaber inhaberin geschaeftsfuehrer": r"\b(?:chef|chefin|inhaber|inhaberin|geschaeftsfuehrer) "
        r"(?:\w+ ){0,2}(?:sprechen|reden)\b",
        "fragen": r"\b(?:paar|einige) fragen (?:\w+ ){0,2}stellen\b",
        "mitnehmen": r"\bzum mitnehmen\b",
        "grosshandel lieferant spedition vertrieb zeitung presse verlag": r"\b(?:ich bin|hier ist|wir sind|komme?) "
        r"(?:\w+ ){0,2}(?:vom|von der|von|aus) (?:\w+ ){0,2}(?:grosshandel|lieferant|spedition|vertrieb|zeitung|presse|"
        r"verlag)\b",
        "arbeit referat artikel bachelorarbeit masterarbeit": r"\bschreibe? (?:\w+ ){0,4}(?:arbeit|referat|artikel|"
        r"bachelorarbeit|masterarbeit) (?:\w+ ){0,5}ueber\b",
        "praktikum lehrstelle ausbildungsplatz bewerben": r"\b(?:praktikum|lehrstelle|ausbildungsplatz|bewerben)\b",
        "sagen loswerden": r"\bdas (?:wollte?) ich (?:\w+ ){0,5}(?:sagen|loswerden)\b",
        "fax faxen faxnummer": r"\bfax(?:en|nummer)?\b",
        "beschweren beschwerde": r"\b(?:mich (?:\w+ ){0,4}beschweren|eine beschwerde)\b",
    }
)
"""Why somebody calls who wants no appointment."""
_BOOKING = word_set(
    "termin termine haette haetten haett braeuchte braeuchten braeucht brauche brauch buchen vereinbaren reservieren "
    "nehme"
)
_SURELY_BOOKING = _BOOKING - {"termin"}
_CANCELLING = Cued(
    {
        "absagen abzusagen stornieren storniere canceln absage": r"\b(?:absagen|abzusagen|stornieren|storniere|canceln|"
        r"absage)\b",
        "wahrnehmen kommen": r"\bnicht (?:wahrnehmen|kommen)\b",
    }
)
_INSTEAD = re.compile(r"\b(?:stattdessen|dafuer|neuen termin|anderen termin|lieber|sondern)\b")


_NOT_THE_PRICE = re.compile(
    r"\b(?:kostet|kost) (?:ja |eh |doch |sowieso )?(?:nichts|nix)\b|"
    r"\b(?:teuer|preise?)\b.*\b(?:dann|also|lieber|stattdessen|nehme?)\b"
)
"""`kostet ja nichts`, `ist mir zu teuer, dann lieber Strähnen`: told beside a wish."""


def wishes_for_nothing(words: Words) -> bool:
    """Whether services are only talked about, so that none of those named is asked for."""
    texts = words.said
    asked = texts & _ASKING
    if asked and _NOT_THE_PRICE.search(" ".join(words.texts)):
        asked = frozenset()
    if asked and texts.isdisjoint(_WISHING) and not (asked == {"gutschein"} and not texts.isdisjoint(_REDEEMING)):
        return True
    sentence = " ".join(words.texts)
    if _TOLD.found(texts, sentence) or (_CANCELLING.found(texts, sentence) and not _INSTEAD.search(sentence)):
        return True
    if texts.isdisjoint(_WISHING_OR_NEEDING) and _TOLD_BESIDE.found(texts, sentence):
        return True
    if texts.isdisjoint(_SURELY_BOOKING) and _APPOINTED.found(texts, sentence):
        return True
    if texts.isdisjoint(_BOOKING) and _ERRAND.found(texts, sentence):
        return True
    if "termin" not in texts and _ONLY_ASKED.found(texts, sentence):
        return True
    return texts.isdisjoint(_SURELY_WISHING) and _INFORMING.found(texts, sentence)
