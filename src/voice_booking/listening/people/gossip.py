"""Talk about colleagues that wishes for nobody: whether they are in, who they are, what somebody says of them."""

from voice_booking.listening.people.spoken import Spoken
from voice_booking.listening.words.cues import Cued
from voice_booking.listening.words.patterns import compiled

_WHO = r"(?:(?:der|die|das|den|dem) )?(?:herrn? |frau )?\w+(?: \w+)?"
_ABOUT = Cued(
    {
        "ist war": rf"^(?:nur eine frage,? )?(?:ist|war) {_WHO} (?:\w+ ){{0,5}}(?:da(?=$|,| oder)|krank|zurueck|"
        rf"verwandt|"
        rf"verheiratet|urlaub|schwanger)\b",
        "arbeitet bildet": rf"\barbeitet {_WHO} (?:noch|samstags|montags|heute|morgen|auch|eigentlich)\b|"
        rf"\bbildet {_WHO}",
        "dienst geburtstag urlaub ferien": rf"\bhat {_WHO} (?:\w+ ){{0,3}}(?:dienst|geburtstag|urlaub|ferien)\b",
        "doch denn": r"\bist doch (?:die|der) (?:schwester|bruder|frau|mann|tochter|sohn)\b|"
        r"\bwelche[rs]? \w+ ist denn\b",
        "schwaermt ausrichten gewohnt": r"\bschwaermt\b|\bausrichten\b|\bstrasse gewohnt\b",
        "geholfen richt*": r"\bricht\w* (?:sie)?s? ?(?:das |es )?(?:der|dem)\b|\bdamals super geholfen\b",
        "war": r"\b(?:nachbar\w*|freundin|freund|schwester|bruder|mutter|kollegin|kollege|cousine) war (?:gestern|"
        r"neulich|letzte\w*|schon|auch)\b|\b\w*(?:mutter|vater|schwester|bruder|tante|onkel) war (?:frueher|damals)\b|"
        r"\bich war (?:gestern|neulich|letzte woche|vorgestern|heute) (?:bei|beim) ",
        "auch": rf"^(?:macht|schneidet|faerbt|behandelt|repariert|massiert|kann|spricht) {_WHO} auch\b",
        "warum wieso weshalb seit wie": r"^(?:warum|wieso|weshalb|seit wann) (?:ist|sind|arbeitet|hat|war|macht)\b|"
        rf"^wie geht (?:es|s) |^wie lange (?:ist|arbeitet) {_WHO}",
        "haus laden salon": rf"^(?:haben|habt) (?:sie|ihr) {_WHO} (?:\w+ )?im (?:haus|laden|salon)\b",
        "welche* was": rf"^(?:welche\w?|was fuer eine?) \w+ (?:hat|ist|spricht|macht) {_WHO}",
        "im": rf"^(?:ist|arbeitet) {_WHO} (?:\w+ ){{0,3}}(?:im haus|im dienst|im laden|im salon|im urlaub|"
        r"im geschaeft)\b",
        "ihnen euch hier salon laden haus team": rf"\bist {_WHO} (?:\w+ ){{0,3}}(?:noch|wieder|schon|auch) (?:\w+ )?"
        r"(?:bei (?:ihnen|euch)|hier|im (?:salon|laden|haus|team))\b",
        "gehoert gesehen gelesen erfahren mitbekommen stimmt zurueckrufen": r"\b(?:habe?|hab) (?:ich )?(?:ja |doch |"
        r"gerade |letztens |neulich |grad )*(?:gehoert|gesehen|gelesen|erfahren|mitbekommen)\b|"
        r"\bstimmt (?:es|das),? dass\b|\bwollte? (?:mich|uns) (?:\w+ )?zurueckrufen\b",
        "wusste* wissen": r"\b(?:wusste\w*|wissen) (?:sie|ihr|du) (?:das|schon|eigentlich|dass)\b",
        "geheiratet gekuendigt aufgehoert nachwuchs kind baby freund freundin verlobt getrennt": r"\b(?:hat|haben) "
        r"(?:\w+ ){0,3}(?:geheiratet|gekuendigt|aufgehoert|nachwuchs|ein kind|ein baby|einen neuen freund|"
        r"eine neue freundin|sich verlobt|sich getrennt)\b",
        "dank danke lob kompliment": r"\b(?:dank|danke|lob|kompliment) (?:\w+ ){0,2}(?:an|fuer) \w+",
        "sagen erzaehlen loben bescheid": r"\bdas (?:muss|musste|wollte?) (?:man|ich) (?:\w+ ){0,3}sagen$|"
        r"\bwoll\w* (?:ich )?(?:\w+ )?(?:nur|bloss|einfach) (?:mal |kurz |schnell )*"
        r"(?:sagen|erzaehlen|loben|bescheid (?:sagen|geben))\b",
        "zufrieden gluecklich": r"\b(?:sehr|super|total|ganz|so|immer) (?:zufrieden|gluecklich) (?:war|gewesen)\b",
        "loben empfehlen": r"\b(?:kann ich|koennte ich|koennen sie) (?:\w+ ){0,3}(?:loben|empfehlen)\b",
    }
)
_WISH = compiled(
    r"\b(?:termin|(?:bei|zu|zur|zum|beim) \w+ (?:gehen|kommen|wieder)|wieder zu|zu (?:der|dem|ihr|ihm)|haett\w*|"
    r"moecht\w*|wuerd\w*|will|brauch\w*|buchen|zeit|frei|lieber|dann|da fuer|gern\w*|deswegen|deshalb|daher|(?:kann|"
    r"koennte) (?:das|es|mich|mir|"
    r"uns|da)|bei (?:ihr|ihm)$)\b"
)
_CALLED_OR_GREETED = Cued(
    {
        "gruess*": r"\bgruess\w* (?:sie |mir |bitte |schoen )*(?:die |den |der )?\w+ (?:von mir|schoen|mal)\b|"
        r"\bgruess\w* sie (?:mir |bitte )*(?:die |den |frau |herrn )?\w+$",
        "sprechen reden": r"\b(?:kann|koennte|koennt|duerfte|darf) ich (?:\w+ ){0,3}(?:den|die|mit|frau|"
        r"herrn) (?:\w+ ){1,3}(?:sprechen|reden)$|"
        r"^(?:kann|koennte) ich (?:\w+ ){1,4}(?:sprechen|kurz sprechen)$",
        "gruss gruess*": r"\bgr(?:uss|uesse) an\b|\beinen (?:schoenen |lieben )?gruss\b",
        "sprech*": r"\bspreche? ich (?:da |hier )?mit\b",
        "gruess* gruss tschuess danke": r"\b(?:gruesse?|gruss|tschuess|danke),? \w+(?: \w+)?$|"
        r"^danke (?:\w+ )?\w+(?:,? (?:tschuess|bis \w+|wiederhoeren).*)?$",
        "nummer telefonnummer handynummer": r"\b(?:telefon|handy)?nummer vo[nm]\b",
        "angerufen": r"\bhat mich (?:\w+ )?angerufen\b",
        "hallo hi hey servus moin": r"^(?:hallo|hi|hey|servus|moin) \w+$",
        "vergessen gelassen lassen liegengelassen": r"\b(?:vergessen|liegen gelassen|liegen lassen|liegengelassen)$",
    }
)
_EXISTING = Cued(
    {
        "hab habe haben": r"\b(?:hab|habe) (?:ich )?(?:ja |doch |schon |\w+ )?(?:einen|schon|meinen) termin "
        r"(?:\w+ ){0,4}(?:bei|beim|mit)\b|\b(?:ich|wir) (?:hab|habe|haben) (?:(?!kein|nie)\w+ ){0,4}(?:schon|ja|doch|"
        r"bereits) (?:\w+ ){0,3}termin\w* (?:\w+ ){0,4}(?:bei|beim|mit)\b"
    }
)
_ANEW = compiled(
    r"\b(?:moecht\w*|haett\w*|will|wollt\w*|brauch\w*|buchen|braeucht\w*|neue[nr]?|verschieb\w*|verleg\w*|lieber|"
    r"stattdessen|dazu|"
    r"zusaetzlich)\b"
)


def talks_about(said: Spoken) -> bool:
    """Whether people are only talked about."""
    if _CALLED_OR_GREETED.found(said.words, said.text):
        return True
    if _EXISTING.found(said.words, said.text) and _ANEW.search(said.text) is None:
        return True
    return _ABOUT.found(said.words, said.text) and _WISH.search(said.text) is None


_SAID_FIRST = (
    r"^(?:(?:ach|und|sagen sie(?: mal)?|sag mal|(?:nur |mal )?eine (?:kurze )?frage|hallo|guten \w+|ja|aeh|tag|moin|"
    r"servus|entschuldigung|mal|so|also|ich wollte? (?:nur |mal |bloss )*fragen),? )*"
)
_QUESTION = compiled(
    rf"{_SAID_FIRST}(?:kommt|ist|war|wohnt|kennt|spricht|heisst|lebt|faehrt|spielt|bildet|mag|hatte|hat|"
    r"w(?:ie|er|as|o|oher|arum|ieso|eshalb|ann) \w+) (?:denn |eigentlich |da |das |eben )*"
    r"(?:der|die|herr|frau|ihre?|eure?)\b"
)
_SMALL_TALK = compiled(
    r"\b(?:gruess\w*|ausricht\w*|richten? (?:sie|ihr)|gratulier\w*|rechnung|quittung|nachricht|befund\w*|schirm|schal|"
    r"muetze|jacke|schluessel|handschuh\w*|brille|liegen ?lassen|stehen ?lassen|vergessen|angerufen|zurueckruf\w*|"
    r"verbinden|durchstellen|sprechen|ans telefon|wohnt|wohnen|verheiratet|verlobt|gesund|baby|getroffen|begegnet|"
    r"supermarkt|geschwister|schulfreund\w*|klassenkamerad\w*|urlaub|gesungen|gefeiert|wechselgeld|trinkgeld|"
    r"vielen dank|bedanken|danke (?:an|fuer|noch ?mal)|sag\w* (?:sie|ihr) (?:bitte |mal )*(?:dem|der|ihm|ihr))\b"
)
_BOOKING = compiled(
    r" (?:termin\w*|moecht\w*|mecht\w*|haett\w*|wuerd\w*|will|woll\w+ wir|"
    r"zu (?:der|dem|ihr|ihm)|brauch\w*|braeucht\w*|buch\w*|zeit|frei\w*|lieber|lieb\w+|"
    r"nehm\w*|was|luecke|luft|platz|wieder (?:zu|bei)|soll\w*|darf|geht|ginge|passt|am \w+tag|um \w+ uhr|morgen|heute|"
    r"naechste\w*|nicht|nie|kein\w*|ned|net|ungern|bloss|ander\w*)\b"
)
"""What belongs to a wish, for or against somebody."""


def mere_talk(said: Spoken) -> bool:
    """Whether nothing in the sentence asks for a visit, and it asks or tells of a person what people talk about."""
    if _BOOKING.search(f" {said.text}") is not None:
        return False
    return _QUESTION.match(said.text) is not None or _SMALL_TALK.search(said.text) is not None
