"""Sentences built to ask for somebody: `kann das die Anna machen`, `ob der Max Zeit hat`, `der Tom muss ran`.

Where the sentence itself asks, it does not matter that nobody knows every word in it; only what denies or blames could
be meant against the person, who is `@`.
"""

from voice_booking.listening.people.affairs import HAVING, LIVING, STATE
from voice_booking.listening.people.stretches import Stretch
from voice_booking.listening.words.patterns import compiled
from voice_booking.listening.words.sets import any_of, one_of

_HIM = r"(?:(?:der|die|das|dem) )?@"
_MODAL = one_of(
    "kann koennte koennt darf duerfte mag soll sollte wuerde wuerd moechte wird schafft macht nimmt uebernimmt"
)
_BESIDE = one_of(
    r"""
    mich mir uns das es des sich ihn sie ihm ihr den die dem denn vielleicht eventuell bitte auch da dann eigentlich
    nicht noch mal heute morgen nachher spaeter am um \w+tag mein* unser* haare? bart pony
    """
)
_FILLED = rf"(?:{_BESIDE} )*"
_AT = "(?:bei|beim|zu|zum|zur|von|vom|mit)"
_SPARE = one_of(
    """
    zeit freie* was etwas luft luecke platz plaetzchen termin* stuendchen *stunde minut* moeglichkeit* kapazitaet*
    spontan kurzfristig noch irgend* drin
    """
)
_GONE = one_of(
    """
    ausgebucht ausbucht voll belegt frei verfuegbar buchbar erreichbar dran moeglich zu_haben zu_kriegen zu_bekommen
    """
)
_THEIRS = one_of(
    """
    mein* mir mich uns unser* das es den die dem sich ran drueber ihm ihr ihn sie bitte machen schneiden hand
    """
)
_WORKING = one_of(
    r"""
    arbeitet da_ist im_haus_ist kann koennte zeit_haette zeit_hat frei_hat frei_ist frei_haette was_frei_hat was_hat
    geht ginge dran_ist macht machen_kann machen_koennte machen_wuerde schneidet uebernimmt schafft dienst_hat
    moeglich_\w+ passt luft_hat luecke_hat platz_hat verfuegbar_ist kommt
    """
)
_WANTED = one_of(
    """
    moecht* haett* will wollt* wuensch* freu* waer* wuerd* gern* lieb* schoen super toll wichtig hoff* besteh* wert
    drum bitte
    """
)
_DOING = one_of(
    "ran machen schneiden hin helfen retten richten faerben foehnen massieren behandeln anschauen ansehen reparieren"
)
_BOOKING = one_of("trag* buch* setz* pack* schieb* notier* reservier* plan* gib geben geb* merk* steck* schreib*")
_ASKS = compiled(
    any_of(
        # kann mir die Lisa …; hat der Tom noch Zeit; ist Anna noch frei
        rf"(?:^|, |\b(?:und|oder|aber|ob|also|dann|wann|wie|was|wo|viel) ){_MODAL} {_FILLED}{_HIM}",
        rf"(?:^|, |\b(?:und|oder|aber|wann|was|wo|dann) )(?:hat|haette|haett|haben|kriegt|bekommt) {_FILLED}{_HIM}"
        rf"(?: \w+)*? {_SPARE}\b",
        rf"(?:^|, |\b(?:und|oder|wann) )(?:ist|is|waere|waer) {_FILLED}{_HIM}(?: \w+){{0,5}} {_GONE}\b",
        # haben Sie bei Tom noch etwas; ginge es bei Lisa; kann ich zu Anna
        rf"(?:^|, |\b(?:und|oder) )(?:ist|waere|waer|gibt es|gibts|geht|ginge|haben sie|habt ihr|haetten sie|bekomm\w*|"
        rf"krieg\w*)\b[^,@]*\b{_AT} {_HIM}(?: \w+)*? (?:{_SPARE}|moeglich|machbar|rein)\b",
        rf"(?:^|, |\b(?:und|oder) )(?:ist|waere|waer|geht|ginge) {_FILLED}(?:bei|beim|mit|zu|zum|zur) {_HIM}",
        rf"\b(?:passt|passts|ginge|geht|gehts) (?:es |das )?(?:auch )?(?:bei |beim )?(?:{_HIM}|(?:der|dem) @)",
        r"\b(?:kann|koennte|koennten|darf|duerfte|duerften) (?:ich|wir|er|sie|man) (?:\w+ ){0,3}"
        rf"(?:zu|zum|zur|bei|beim|mit) (?:{_HIM}|(?:der|dem) @)",
        # der Tom soll mir …; soll die Lisa ran
        rf"@ (?:solls?|sollte|muss|muesste|kanns?|koennte|darfs?|duerfte|wird|moege)\b(?: \w+){{0,2}}? (?:{_THEIRS}|"
        rf"{_DOING})\b",
        r"@ (?:ist|is|waere?) (?:\w+ ){0,3}(?:ausgebucht|voll|belegt|dicht)(?: \w+)?, (?:oder|gell|ne|nicht wahr)$",
        r"@ (?:ist|waers?|waere) (?:es|mir das|das) wert\b",
        rf"\b(?:soll|sollte|muss|muesste|darf|kann) {_FILLED}{_HIM} (?:\w+ ){{0,6}}?{_DOING}\b",
        # ob der Tom Zeit hat
        rf"\bob {_FILLED}{_HIM}(?: \w+)* (?:{_WORKING}|hat|ist)\b",
        # zurück zu Lisa; tragen Sie mich bei Tom ein; nur die Anna darf da ran
        rf"\b(?:zurueck|wieder|nochmal|endlich|hin|rueber|direkt|gleich|unbedingt|schnell\w*) "
        rf"(?:hin |mal )?{_AT} {_HIM}$",
        rf"\b{_BOOKING} [^,]*{_AT} {_HIM}",
        rf"\b(?:nur|ausschliesslich) (?:\w+ )?{_HIM} (?:an|ran|da ran)\b",
    )
)
_IF = compiled(
    rf"\b(?:(?:wenn|falls|sofern|sobald) {_FILLED}{_HIM}(?: \w+)* {_WORKING}|wenns? (?:es |das |dann |halt |"
    rf"auch )+{_HIM} "
    rf"(?:ist|macht|waere|schneidet|wird|sein kann))(?=$|,| komm| nehm| dann)"
)
_THEN = compiled(rf"\b(?:{_WANTED}|komm\w*|kaem\w*|nehm\w*|pass\w*|buch\w*)\b")
_NOT_THEN = compiled(
    r"\b(?:nicht|nie|kein\w*|tausch\w*|absag\w*|verschieb\w*|stornier\w*|verzicht\w*|lass\w*|lieber|ander\w*|sonst|"
    r"ned|net)\b"
)
_DASS = compiled(rf"\bdass {_FILLED}{_HIM}")
_TOLD = compiled(rf"@(?: \w+){{0,5}} (?:{HAVING}|{STATE})(?: hat| hatte| ist| war)?$|@ {LIVING}\b")


def is_request(stretch: Stretch) -> bool:
    """Whether the clause around `@` is built to ask for that person."""
    clause = stretch.clause
    if _DASS.search(clause):
        return _WISHED.search(stretch.before.rpartition(",")[0]) is not None
    if _IF.search(clause):
        return _THEN.search(stretch.text) is not None and _NOT_THEN.search(stretch.text) is None
    return _ASKS.search(clause) is not None and _TOLD.search(clause) is None


def is_taken_up(stretch: Stretch) -> bool:
    """Whether what follows the clause of the person comes back to them with a wish: `…, ich möchte wieder zu ihr`."""
    following = stretch.following
    return _BACK_TO_THEM.search(following) is not None and _OTHERWISE.search(following) is None


def is_reason(stretch: Stretch) -> bool:
    """Whether what is said of the person leads to a wish: `…, deswegen gern wieder`."""
    following = stretch.following
    return _THEREFORE.search(following) is not None and _OTHERWISE.search(following) is None


_HAVE_THEM = r"(?:bei|zu|von|mit) (?:ihr|ihm|eam|eahm|ihna|der|dem)"
_BACK_TO_THEM = compiled(
    any_of(
        # …, bei der würde ich gern; ich möchte gern zu ihm; bitte wieder bei ihr
        rf", (?:und |also |nur )?(?:bei|zu|von|mit) (?:der|dem|ihr|ihm) (?:\w+ ){{0,2}}?{_WANTED}\b",
        rf"\b{_WANTED}\b[^,]*\b{_HAVE_THEM}(?=$|,| bitte| machen| schneiden| lassen)",
        r"\b(?:bitte|wieder|also|gern\w*) (?:bei|zu|von|mit) (?:ihr|ihm|eam|eahm|der|dem)\b",
        # …, geht bei der noch was; …, ist bei ihm was frei
        r", (?:geht|ginge|gibts?|ist|waere?|haben sie|habt ihr|haetten sie) (?:\w+ ){0,2}?(?:bei|zu|mit) "
        r"(?:(?:ihr|ihm)\b|(?:der|dem) (?:was|noch|da|am|um|heute|morgen|naechste\w*|diese\w*)\b)",
        # …, den nehm ich; …, dann die bitte
        r", (?:den|die|zu dem|zu der|da|dahin) (?:nehm|will|moecht|mag|haett|wuerd)\w* (?:ich|i)"
        r"(?: (?:gern\w*|hin|wieder|haben|lieber))*(?=$|,)",
        r", (?:also|dann|drum|deshalb|eben|genau) (?:zu |bei )?(?:der|die|den|dem)(?: bitte)?$",
        r", (?:also |dann |drum )*(?:nehm|will|moecht|haett)\w* ich (?:gern |lieber )?(?:den|die|ihn|sie)(?=$|,)",
    )
)
_THEREFORE = compiled(
    rf", (?:also |und |ja |so |nun )?(?:das|da|dann|deswegen|deshalb|darum|drum|daher|also|jetzt|nun)\b[^,]*\b"
    rf"(?:{_WANTED}|nehm\w*|brauch\w*|braeucht\w*)\b|, (?:geht|ginge|waere|ist|gibt es|haett\w*|hat) (?:da|dann)\b|"
    r", (?:geht|ginge|gehts) (?:es |das )?(?:auch |noch |am |an |um )*(?:\w+tag|morgen|heute|uebermorgen|"
    r"naechste\w*|diese\w*)\b|"
    r", (?:gern\w*|bitte) (?:\w+ )?wieder\b|, wann (?:kann|koennte|darf|soll|duerfte) (?:ich|er|sie|mein\w*)\b|"
    r", (?:ist|hat|waere) (?:er|sie|der|die) (?:\w+ ){0,3}(?:da|frei|zeit|was|dienst)\b|"
    r", (?:haett\w*|hat) (?:er|sie|der|die) (?:\w+ ){0,5}(?:zeit|frei|was|luft)\b|"
    r", (?:kann|koennte|macht|soll) (?:das |mir |mich )?(?:er|sie|der|die) \w+"
)
"""`…, deswegen gern wieder`, `…, ginge da am Donnerstag was`."""
_OTHERWISE = compiled(
    r"\b(?:ander\w*|jemand\w*|wen|wer|woanders|niemand\w*|nie|nicht|kein\w*|ned|net|ohne|statt|lieber|trotzdem|nix|"
    r"nichts)\b"
)
_WISHED = compiled(rf"\b{_WANTED}\b")
