"""Whom the caller had before, by no name: `wie letztes Mal`, `die, bei der ich immer bin`, and not them again."""

from voice_booking.listening.people.spoken import Spoken
from voice_booking.listening.people.workers import PROFESSIONALS, WORKERS
from voice_booking.listening.words.cues import Cued
from voice_booking.listening.words.patterns import compiled

_LAST = (
    r"(?:letzte[nsm]?|letzts|letscht?\w*|vorige[nsm]?|vorherige[nsmr]?|vergangene[nsm]?) ?(?:mal|moi|mol|termin|besuch)"
)
_WITHIN = r"(?:bei|zu|zur|zum|von|mit|vom)"
_LAST_CUES = "letzt* letsch* vorig* vorherig* vergangen*"
_PROFESSIONAL_CUES = "friseur* frisoer* frisoese* stylist* therapeut* mechaniker* physiotherapeut* masseur* coiffeu*"
_SAME = {
    f"{_LAST_CUES} zuletzt neulich sonst immer stets": rf"\bwie (?:auch )?(?:schon )?"
    rf"(?:beim |das |bei |s |am |zum |bei meinem )?{_LAST}\b|\bwie (?:die )?letzten male\b"
    r"|\b(?:der|die|den|dem) vo[nm] (?:letztem|letzter|letzten|voriger|vorigem|vorigen) (?:woche|monat|jahr)\b"
    rf"|\bvo[nm] (?:meinem )?{_LAST}\b|\bvo[nm] (?:letzter|voriger|letztem) (?:woche|monat|jahr)\b(?= bitte|$|,)"
    rf"|\b(?:der|die|den|dem|person|kolleg\w+|dame|herrn?|{PROFESSIONALS}),? (?:die|der|den|dem) ich (?:\w+ "
    rf"){{0,4}}(?:{_LAST}|zuletzt|neulich)\b"
    rf"|\bwer hat mi\w* (?:\w+ ){{0,3}}{_LAST}\b|\b(?:bei wem|wo) (?:war|bin) ich (?:\w+ ){{0,2}}{_LAST}\b"
    rf"|\b{_WITHIN} (?:der|dem|derjenigen|demjenigen|einer|so einer|jemandem?),? (?:\w+ ){{0,7}}(?:{_LAST}|"
    rf"neulich|zuletzt|sonst|immer|stets|beim letzten)\b"
    rf"|\b(?:der|die|den|dem|derjenige|diejenige|denjenigen),? (?:der|die|den|dem|mich|mir|bei der|bei dem) "
    rf"(?:\w+ ){{0,6}}(?:{_LAST}|neulich|zuletzt|sonst immer|immer)\b"
    rf"|\b(?:wo|bei wem|bei der|bei dem|zu dem|zu der) ich (?:\w+ ){{0,3}}(?:immer|sonst|{_LAST}|zuletzt|neulich)\b"
    r"|\bimmer (?:bin|war|gehe|hingehe)\b|\bletztes mal (?:war ich )?bei (?:so )?(?:einer|einem|jemand)\b",
    "wie": r"\bwie (?:immer|sonst|sonst auch|gehabt|ueblich|gewohnt|zuletzt|neulich|damals|beim letzten)\b",
    "gleich* gliche* selb* derselb* dieselb* demselb* denselb*": r"\b(?:noch ?mal|wieder) (?:zu|bei) (?:dem|der) "
    r"(?:gleichen|selben)\b"
    rf"|\b(?:gleichn|gliche[nr]?|derselbn|demselbn|selbn)\b(?= wie)|\b(?:derselbn|demselbn)\b"
    rf"|\b(?:gleiche[rnm]?|selbe[rnm]?|dieselbe|derselbe) (?:\w+ )?(?:person|mitarbeiter\w*|kolleg\w+) wie\b"
    rf"|\b(?:derselbe[nr]?|dieselbe[nr]?|demselben|denselben|selbe[nr]?|gleiche[nr]?) {WORKERS}\b"
    r"|\b(?:derselben|demselben|denselben|dieselbe|derselbe)\b(?! (?:zeit|tag|uhrzeit|woche|nummer|stelle))"
    r"|\b(?:beim|zum|zur|bei der|zu der|bei dem) (?:gleichen|selben)\b(?! (?:zeit|tag|uhrzeit|woche|mal))",
    "wieder immer stets": rf"\b(?:wieder|immer|stets) {_WITHIN} (?:der|dem|zur|zum|m)?(?:gleichen|selben)\b",
    f"{_PROFESSIONAL_CUES} stamm* lieblings*": rf"\bmein(?:e[mnr]?|er)? (?:ueblich\w+ |gewohnt\w+ |alt\w+ )?"
    rf"(?:stamm|lieblings)?{PROFESSIONALS}\b|\b(?:stamm|lieblings){PROFESSIONALS}",
}
_DONE = (
    r"(?!(?:\w*(?:gesagt|rufen|sprochen|empfohlen|geraten|erraten|schickt|schrieben|erzaehlt|schenkt|vergessen))\b)"
    r"(?:\w{0,5}ge\w+(?:t|en)|bedient|behandelt|betreut|frisiert|massiert|repariert|beraten|rasiert|verpasst|\w+iert)"
)
"""What somebody did for a customer; told to name who it was."""
_SERVED = {
    "ueblich* gewohnt*": r"\b(?:beim|zum|zur|bei der|zu der) (?:ueblichen|gewohnten|ueblicher)\b"
    r"(?! (?:zeit|tag|uhrzeit|preis|schnitt|termin|farbe))",
    "hat hatte haben": r"\b(?:der|die|den|dem|(?:der|die|den|dem)jenigen?|letzte[nr]?)\b[^,]*,? (?:der|die|den|"
    r"wo) (?:mich|mir|uns|meine\w*|das|es)"
    rf"(?: \w+){{0,6}} {_DONE} (?:hat|hatte|haben)\b",
    "bisherig* vorherig* letzt* vorig*": rf"\bmein\w* (?:bisherige|vorherige|letzte|vorige)\w* {PROFESSIONALS}\b",
    "wer": rf"\bwer (?:mir|mich|mia|uns|das|meine\w*) (?:\w+ ){{0,6}}{_DONE} hat\b|\bwer (?:mir|mich|mia|uns|"
    rf"meine\w*) (?:\w+ )?(?:sonst|immer|normalerweise) (?:\w+ ){{0,2}}\w+t\b",
    "woche jahr monat neulich damals dezember november oktober september august juli juni mai april maerz februar "
    "januar "
    "sommer herbst winter fruehling fruehjahr": rf"\b(?:der|die|den|dem) (?:\w+ )?{WORKERS} (?:vo[nm]|aus) (?:dem )?"
    r"(?:(?:letzter|letzten|voriger|vorigen|vergangener) )?(?:woche|jahr|monat|neulich|damals|dezember|november|"
    r"oktober|"
    r"september|august|juli|juni|mai|april|maerz|februar|januar|sommer|herbst|winter|fruehling|fruehjahr)\b",
    "wieder nochmal": r"\bbei wem (?:ich|wir) (?:\w+ )?(?:war|waren)\b[^@]* (?:wieder|nochmal)\b",
    "hatte": r"\b\w+, (?:die|der) mich (?:\w+ ){0,4}hatte\b",
    "war waren bin": r"\b(?:bei|zu) (?:der|dem) (?:war|waren|bin) (?:ich|wir)\b",
    "war waren": r"\b(?:bei|zu|mit) (?:der|dem) (?:ich|wir) (?:\w+ ){0,5}(?:war|waren)\b",
    f"{_PROFESSIONAL_CUES} bearbeiter* mitarbeiter* kolleg* dame herr herrn frau person mann": r"\b(?:der|die|den|"
    rf"dem|einer|einem)(?: \w+)? {WORKERS},? (?:bei|zu|mit) (?:der|dem) (?:ich|wir)\b[^,]* "
    r"(?:hab|habe|haben|war|waren|bin|hatte|hatten)\b",
}
_AGAIN = Cued(
    {
        f"{_LAST_CUES} zuletzt neulich woche wochen": rf"\b(?:{_LAST}|zuletzt|neulich|das letzte mal|letztens|"
        r"vor \w+ wochen?)\b"
    }
)
_THE_ONE = compiled(
    r"\b(?:(?:wieder|nochmal|noch mal)(?: \w+)? (?:zu|zum|zur|bei|beim|die|den|der|dem|hin|gern\w*|haben|ran|so|bitte)|"
    r"(?:zu|zum|bei|hin|gern\w*|haben|moecht\w*|will|soll\w*|der|dem|die) wieder|dieselbe[nr]?|derselbe[nr]?|demselben|"
    r"denselben|selbe[nr]?|gleiche[nr]?|(?:den|die|der) (?:will|moecht\w*|haett\w*|nehm\w*) ich (?:\w+ )?wieder|"
    r"genau (?:der|die|den|dem)|wer hat mi\w*|wer mi\w*|die person|zu (?:der|dem)|bei (?:der|dem|wem)|"
    r"(?:der|die|den|das maedel) (?:der|die|den|was|wo)|vo[nm])\b"
)
_LAST_TIME = compiled(rf"\b(?:beim|vom|von|zum|bei) (?:meinem )?{_LAST}\b")
_NO_WISH = compiled(
    r"\b(?:rechnung|quittung|nicht zufrieden|unzufrieden|bezahlt|(?<!namen )(?<!name )(?<!namen hab ich )(?<!namen "
    r"habe ich )(?<!namen leider )vergessen|liegen lassen|"
    r"beschwer\w*|"
    r"reklam\w*)\b"
)
_HABIT = {
    "letzt* letsch* zuletzt": r"\b(?:kolleg\w+|der|die|dem|den|typ),? (?:die|der|den|dem|wo|das|mich|mir) (?:\w+ ){0,4}"
    r"(?:letzte\w* (?:woche|jahr|monat|mal)|zuletzt|letschts? mol)\b|\bvo[nm] letzte[nm] (?:rezept|mol)\b|"
    r"\bwie (?:die|das) letzten? (?:male|paar)\b|\bletztes mal so ein\w*\b",
    "immer sonst normalerweise jedes ueblicherweise kennt kennen": r"\b(?:der|die|den|dem|das),? (?:der|die|den|dem|"
    r"mich|mir|meine|was|wo) (?:\w+ ){0,4}(?:immer|sonst|normalerweise|jedes mal|sonst immer|ueblicherweise|kennt|"
    r"kennen)\b",
    "wieder nochmal immer": r"\b(?:wieder|nochmal) (?:die|den|der|dem|das) ?(?:gleiche[nr]?|selbe[nr]?)\b|"
    r"\b(?:immer|wieder) (?:der|die|den|dem|das)? ?(?:gleiche[nr]?|selbe[nr]?)\b",
    "sonst immer normalerweise meistens ueblicherweise": rf"\b{WORKERS},? (?:der|die|wo) (?:\w+ ){{0,3}}?(?:sonst|"
    rf"immer|"
    r"normalerweise|meistens|ueblicherweise)\b",
    "ueblich* gewohnt* bisherig*": rf"\b(?:ueblich|gewohnt|bisherig)\w* {WORKERS}\b",
    "ueblich* gewohnt*": r"\b(?:der|die|den|dem) (?:uebliche[nr]?|gewohnte[nr]?)\b",
    "kennt": r"\bkennt (?:mich|meine haare|meinen kopf|mein auto|meinen ruecken)\b",
    "gleich* selb*": r"^(?:der|die|den|das) (?:gleiche[nr]?|selbe[nr]?)(?: wieder)?(?: bitte)?$",
    "schon": r"\b(?:der|die|den|dem),? (?:der|die|den|dem) ich schon (?:war|kenne|hatte)\b|"
    r"\b(?:bei|zu) (?:der|dem) ich schon (?:war|bin)\b",
    "kenne": r"\b(?:friseur\w*|kolleg\w+|therapeut\w*),? (?:die|der|den) ich (?:schon )?kenne\b",
    "stamm* lieblings* schrauber physio": r"\bmein(?:e[mnr]?)? (?:stamm\w+|lieblings\w+|schrauber|physio)\b",
}
_BEFORE_NOW = Cued(_SAME, _HABIT, _SERVED)
_OTHER_THAN_LAST = compiled(
    r"\b(?:nicht|nie|ned|net|keinesfalls|kein\w*|ausser|statt|ohne|"
    r"(?<!niemand )(?<!niemanden )(?<!keinen )(?<!keine )ander\w* als)"
    r"(?: (?:wieder|mehr|schon|noch|noch ?mal|nochmal|unbedingt|zu|zum|zur|bei|beim|mit|von|vom|genau|mal))* "
    rf"(?:der|die|den|dem|das|derselbe[nr]?|dieselbe[nr]?|demselben|denselben|gleiche[nr]?|selbe[nr]?|{_LAST})\b"
    r"(?! (?:namen?|zeit|uhrzeit))"
)
_THE_SAME_THING = compiled(
    r"\bdie (?:gleichen|selben)\b|\b(?:schnitt|haarschnitt|farbe|farbton|"
    r"frisur|laenge|form|programm|behandlung) wie\b|"
    r"\b(?:zu[rm] |beim )?(?:gleiche[rnms]?|selbe[rnms]?|dieselbe|derselbe|dasselbe) (?:zeit|uhrzeit|tag|schnitt|"
    r"haarschnitt|farbe|"
    r"farbton|frisur|"
    r"laenge|preis|wochentag|stelle|programm)\b|\b(?:nicht )?so \w+ wie\b"
)
_PEOPLE = compiled(rf"\b(?:{WORKERS}|bei|beim|zum|zur|von|vom|wem|wer)\b")


def but_not(said: Spoken) -> bool:
    """`bloß nicht wieder die vom letzten Mal`: whether those of the last time are named to be ruled out."""
    return _OTHER_THAN_LAST.search(said.text) is not None


def same_as_last_time(said: Spoken) -> bool:
    """Whether the caller wants whom they were with before, by no name."""
    text = said.text
    again = _AGAIN.found(said.words, text) and _THE_ONE.search(text) is not None
    if not again and not _BEFORE_NOW.found(said.words, text):
        return False
    if _NO_WISH.search(text):
        return False
    thing = _THE_SAME_THING.search(text) is not None
    return not thing or _PEOPLE.search(_THE_SAME_THING.sub(" ", _LAST_TIME.sub(" ", text))) is not None
