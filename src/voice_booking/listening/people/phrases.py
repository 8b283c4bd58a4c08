"""Phrases about people that name nobody: anyone, the same as last time, anyone but."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from voice_booking.listening.words.cues import Cued
from voice_booking.listening.words.folding import Word

_WORKERS = (
    r"(?:friseur(?:in)?|frisoer(?:in)?|frisoese|frisoerin|stylist(?:in)?|therapeut(?:in|en)?|mechaniker(?:in)?|"
    r"physiotherapeut(?:in|en)?"
    r"|coiffeur|coiffeuse|bearbeiter(?:in)?|mitarbeiter(?:in)?|kollege|kollegin|kollegen|dame|herrn?|frau|"
    r"person|masseur(?:in)?|mann)"
)
_PROFESSIONALS = (
    r"(?:friseur(?:in)?|frisoer(?:in)?|frisoese|stylist(?:in)?|therapeut(?:in|en)?|mechaniker(?:in)?|"
    r"physiotherapeut(?:in|en)?|masseur(?:in)?"
    r"|coiffeur|coiffeuse)"
)
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
    rf"|\b(?:der|die|den|dem|person|kolleg\w+|dame|herrn?|{_PROFESSIONALS}),? (?:die|der|den|dem) ich (?:\w+ "
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
    rf"|\b(?:derselbe[nr]?|dieselbe[nr]?|demselben|denselben|selbe[nr]?|gleiche[nr]?) {_WORKERS}\b"
    r"|\b(?:derselben|demselben|denselben|dieselbe|derselbe)\b(?! (?:zeit|tag|uhrzeit|woche|nummer|stelle))"
    r"|\b(?:beim|zum|zur|bei der|zu der|bei dem) (?:gleichen|selben)\b(?! (?:zeit|tag|uhrzeit|woche|mal))",
    "wieder immer stets": rf"\b(?:wieder|immer|stets) {_WITHIN} (?:der|dem|zur|zum|m)?(?:gleichen|selben)\b",
    f"{_PROFESSIONAL_CUES} stamm* lieblings*": rf"\bmein(?:e[mnr]?|er)? (?:ueblich\w+ |gewohnt\w+ |alt\w+ )?"
    rf"(?:stamm|lieblings)?{_PROFESSIONALS}\b|\b(?:stamm|lieblings){_PROFESSIONALS}",
}
_DONE = (
    r"(?!(?:\w*(?:gesagt|rufen|sprochen|empfohlen|raten|schickt|schrieben|erzaehlt|schenkt|vergessen))\b)"
    r"(?:\w{0,5}ge\w+(?:t|en)|bedient|behandelt|betreut|frisiert|massiert|repariert|beraten|rasiert|verpasst|\w+iert)"
)
"""What somebody did for a customer; told to name who it was."""
_SERVED = {
    "ueblich* gewohnt*": r"\b(?:beim|zum|zur|bei der|zu der) (?:ueblichen|gewohnten|ueblicher)\b"
    r"(?! (?:zeit|tag|uhrzeit|preis|schnitt|termin|farbe))",
    "hat hatte haben": r"\b(?:der|die|den|dem|letzte[nr]?)\b[^,]*, (?:der|die|den|wo) (?:mich|mir|uns|meine\w*|das|es)"
    rf"(?: \w+){{0,6}} {_DONE} (?:hat|hatte|haben)\b",
    "bisherig* vorherig* letzt* vorig*": rf"\bmein\w* (?:bisherige|vorherige|letzte|vorige)\w* {_PROFESSIONALS}\b",
    "war waren": r"\b(?:bei|zu|mit) (?:der|dem) (?:ich|wir) (?:\w+ ){0,5}(?:war|waren)\b",
    f"{_PROFESSIONAL_CUES} bearbeiter* mitarbeiter* kolleg* dame herr herrn frau person mann": r"\b(?:der|die|den|"
    rf"dem|einer|einem)(?: \w+)? {_WORKERS},? (?:bei|zu|mit) (?:der|dem) (?:ich|wir)\b[^,]* "
    r"(?:hab|habe|haben|war|waren|bin|hatte|hatten)\b",
}
_AGAIN = Cued(
    {
        f"{_LAST_CUES} zuletzt neulich woche wochen": rf"\b(?:{_LAST}|zuletzt|neulich|das letzte mal|letztens|"
        r"vor \w+ wochen?)\b"
    }
)
_THE_ONE = re.compile(
    r"\b(?:(?:wieder|nochmal|noch mal)(?: \w+)? (?:zu|zum|zur|bei|beim|die|den|der|dem|hin|gern\w*|haben|ran|so|bitte)|"
    r"(?:zu|zum|bei|hin|gern\w*|haben|moecht\w*|will|soll\w*|der|dem|die) wieder|dieselbe[nr]?|derselbe[nr]?|demselben|"
    r"denselben|selbe[nr]?|gleiche[nr]?|"
    r"genau (?:der|die|den|dem)|wer hat mi\w*|wer mi\w*|die person|zu (?:der|dem)|bei (?:der|dem|wem)|"
    r"(?:der|die|den|das maedel) (?:der|die|den|was|wo)|vo[nm])\b"
)
_LAST_TIME = re.compile(rf"\b(?:beim|vom|von|zum|bei) (?:meinem )?{_LAST}\b")
_NO_WISH = re.compile(
    r"\b(?:rechnung|quittung|nicht zufrieden|unzufrieden|bezahlt|(?<!namen )(?<!name )vergessen|liegen lassen|"
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
    "ueblich* gewohnt*": r"\b(?:der|die|den|dem) (?:uebliche[nr]?|gewohnte[nr]?)\b",
    "kennt": r"\bkennt (?:mich|meine haare|meinen kopf|mein auto|meinen ruecken)\b",
    "gleich* selb*": r"^(?:der|die|den|das) (?:gleiche[nr]?|selbe[nr]?)(?: wieder)?(?: bitte)?$",
    "schon": r"\b(?:der|die|den|dem),? (?:der|die|den|dem) ich schon (?:war|kenne|hatte)\b|"
    r"\b(?:bei|zu) (?:der|dem) ich schon (?:war|bin)\b",
    "kenne": r"\b(?:friseur\w*|kolleg\w+|therapeut\w*),? (?:die|der|den) ich (?:schon )?kenne\b",
    "stamm* lieblings* schrauber physio": r"\bmein(?:e[mnr]?)? (?:stamm\w+|lieblings\w+|schrauber|physio)\b",
}
_BEFORE_NOW = Cued(_SAME, _HABIT, _SERVED)
_WHO_CARES = (
    r"(?:egal|wurscht|wurst|schnuppe|gleich|schnurz\w*|einerlei|piepegal|gleichgueltig|ejal|wumpe|powidl|"
    r"schnurzpiepegal)"
)
_CAREFREE = (
    r"(?:zweitrangig|nebensaechlich|unwichtig|nicht (?:so )?wichtig|relativ egal|jacke wie hose|voellig offen|"
    r"offen|flexibel|beliebig)"
)
_WHO_IT_IS = r"\b(?:bei wem|mit wem|von wem|zu wem|wer|wers|wem|welche[rnm]? \w+|mitarbeiter(?:in)?|person)\b"
_ANYONE = Cued(
    {
        "irgend*": r"\birgend ?(?:wer|wem|wen|jemand\w*|eine[mnr]?|einer)\b"
        r"(?! (?:termin|zeit|tag|uhrzeit|moment|problem))"
        rf"|\birgendein\w* (?:{_PROFESSIONALS}|kolleg\w+|mitarbeiter\w*)",
        "wer wers wen wem welche*": rf"\b(?:bei wem|mit wem|von wem|zu wem|wer|wers|wem|welcher \w+|welche \w+|"
        rf"bei welche[mr])\b(?: \w+){{0,6}} (?:{_WHO_CARES}|{_CAREFREE})\b"
        rf"|\b{_WHO_CARES}[, ]+(?:ist )?(?:mir )?(?:bei wem|mit wem|von wem|zu wem|wer|wers|wen|wem|welche[rnm]? "
        rf"(?:kolleg|mitarb|fris|thera|mecha|person)\w*|bei welche[mr])\b",
        "wer wen wem": r"\bwer (?!(?:hat|ist|kann|koennte|haette|waere) \w)(?:\w+ ){0,4}(?:zeit|frei|da|verfuegbar|"
        r"moeglich|geht|kann|luft|passt|dran)\b|\bw(?:er|en|em) (?:auch )?immer\b|\bbei wem auch immer\b"
        r"|\bwen (?:sie|ihr) (?:\w+ )?(?:habt|haben|wollen|wollt|nehmen)\b|\bwen haben sie\b|\bwem sie wollen\b"
        r"|\bwer\b(?: \w+){0,3} flexibel|\bwer mi\w* \w+ entscheid\w+|\bmachen wer will\b|\bgleich wer\b|"
        r"\bwer (?:\w+ )?dienst hat\b|\bwen (?:sie|ihr) (?:\w+ )?(?:frei haben|frei habt)\b|"
        r"\bwen (?:sie|ihr) (?:mir |uns |gerade |halt |da )*(?:geben|gebt|geben koennen|anbieten|einteilen|"
        r"vorschlagen|fuer richtig halten)\b|"
        r"\bzu wem (?:es|das|ihr|sie) (?:\w+ )?(?:passt|wollen|wollt|moechten|haben|geht)\b",
        "kein*": r"\bkeine[nr]? (?:vorliebe|praeferenz|besondere|besonderen|bestimmte|bestimmten|vorlieben|"
        r"praeferenzen|favoriten|favorit|wunschfriseur\w*|lieblings\w*|wunsch)\b|\bkeine besonderen wuensche\b",
        "flexibel offen festgelegt unkompliziert": r"\b(?:da|bin|ich) (?:\w+ ){0,3}(?:flexibel|offen|"
        r"nicht festgelegt|unkompliziert) (?:wer|bei wem|mit wem)|\bflexibel,? (?:wer|bei wem|was die person)",
        "rolle unterschied geige": rf"{_WHO_IT_IS}(?:,? \w+){{0,7}},? (?:spielt|macht|is|ist) (?:\w+ ){{0,4}}kein\w* "
        rf"(?:\w+ )?(?:rolle|unterschied)\b|\b(?:spielt|macht) (?:\w+ ){{0,4}}kein\w* (?:\w+ )?(?:rolle|unterschied)"
        rf"(?: \w+)?,? (?:\w+ )?{_WHO_IT_IS}|\bspielt keine geige\b",
        "drama beinbruch weltuntergang tragisch schlimm wild problem": r"\b(?:kein\w*|nicht) (?:\w+ )?(?:drama|"
        r"beinbruch|"
        r"weltuntergang|tragisch|schlimm|wild|problem),? wenns? (?:\w+ ){0,3}(?:wer|jemand\w*|eine?) ander\w*",
        "ran dran": r"\b(?<!nicht )(?:jede[rn]?|alle) (?:\w+ )?d?ran\b",
        "jede* alle*": r"\b(?:kann|darf|koennen) (?:\w+ ){0,3}(?:jeder|jede|jedes|alle)\b|\b(?:jeder|jede) (?:kann|"
        r"darf|passt|ist (?:mir )?(?:recht|ok|willkommen))\b"
        r"|\bbei jedem\b(?! (?!bitte\b|recht\b|von\b|egal\b|gern|gleich|ok)\w+)"
        r"|\b(?:jede\w?|alle\w?)(?: \w+)?,? (?:aber |bitte )?(?:nur nicht|nicht|ausser|bis auf)\b"
        r"(?! (?:am|um|vor|so))|\b(?:jeder|jede) von (?:ihnen|euch)\b"
        r"|\bmir ist (?:\w+ )?jede[rs]? \w+ recht\b|\bmir alles recht\b|\bvon jedem\b"
        r"|\bjede[rmn]? \w+ (?:ist )?(?:mir )?recht\b|\b(?:mir|ma) (?:ist )?(?:jeder|jede|alle) (?:an\w+ )?recht\b"
        r"|\bnehme? (?:ich )?(?:jeden|jede)\b|\bjede[rs]? (?:ist|sind) (?:gut|ok|okay|in ordnung|mir recht)\b"
        r"|\bmir (?:ist|sind) (?:jeder|jede|alle) recht\b"
        r"|\b(?:alle|jeder|jede) (?:sind|ist|is|waere|waer) (?:mir|ma|uns) (?:\w+ )?recht\b"
        r"|\bvon mir aus (?:jeder|jede|alle)\b",
        "irgend* aus": r"\bvon mir aus irgend\w+\b|\bsuch\w* (?:sie |ihr )?(?:es )?(?:sich|euch) (?:\w+ )?aus\b"
        r"|\bsuch\w* (?:\w+ ){0,2}(?:jemanden?|wen|einen|eine) aus\b",
        "beliebig*": r"\bjemand beliebig\w*|\bbeliebige[rnm]? (?:person|mitarb|kolleg)\w*",
        "erstbest* entscheiden waehlerisch unerheblich": r"\berstbesten?\b|\bentscheiden sie\b|\bwaehlerisch\b|"
        r"\bunerheblich\b",
        "frau freie* naechstbest* wunsch bestimmte*": r"\bob (?:mann oder frau|frau oder mann)\b|"
        r"\bnaechste[nr]? freie[nr]?\b|\bnaechstbesten?\b|\bohne (?:besonderen|bestimmten) wunsch\b|"
        r"\bniemand\w* bestimmte\w*\b",
        "ein vertrau* ueberrasch* ueberlass*": r"\bteilen sie mich (?:\w+ )?ein\b|\bvertrau\w* ich (?:ihnen|euch)\b|"
        r"\bueberrasch\w*|\bueberlass\w* ich (?:\w+ )?(?:ihnen|euch|dir)\b|"
        r"\bich ueberlass\w* (?:es|das) (?:ihnen|euch)\b",
        "schnellsten ehesten fruehesten erste hauptsache gliich": r"\b(?:der|dem|die),? (?:der|die) am (?:schnellsten|"
        r"ehesten|fruehesten) (?:kann|zeit hat|frei ist)\b|\bder erste,? der (?:frei|zeit)\b|"
        r"\bhauptsache (?:jemand|irgend)|\bisch (?:es )?(?:mir )?gliich\b",
    }
)
_INDIFFERENT = re.compile(
    r"^(?:von mir aus )?(?:jeder|jede|jeder recht|alle)(?: bitte)?$|^(?:ich )?bin (?:ich )?(?:da )?(?:flexibel|offen)$|"
    r"^(?:ich )?(?:hab|habe)? ?kein\w* wunsch$|^wie es (?:ihnen |euch )?passt$|\b(?:schiet|scheiss|sch)egal\b|"
    r"\bgliich\b|"
    r"\b(?:da )?bin ich nicht festgelegt\b|\bkommt nicht (?:da)?rauf an\b|^sie entscheiden\b|^wie sie "
    r"(?:wollen|moechten|meinen)$|"
    rf"\b{_WHO_CARES}\b|\bjacke wie hose\b|\b(?:da|ich) bin ich? ?(?:\w+ )?(?:offen|flexibel)\b|\bspielt "
    rf"(?:mir |fuer mich |da )?keine rolle\b|\bmacht keinen unterschied\b|\bbeliebig\b|^wer da ist$"
)
_PLAINLY = Cued(
    {
        "egal wurscht wurst schnuppe schnurz* piepegal hose": r"\b(?:egal|wurscht|wurst|schnuppe|schnurz\w*|piepegal|"
        r"jacke wie hose)\b"
    }
)
_NOT_ABOUT_PEOPLE = re.compile(
    rf"\b(?:egal|wurscht|gleich) (?:ist mir )?(?:wann|welche[rnm]? (?:tag|zeit|uhrzeit|woche)|um wie ?viel|wie|"
    rf"was|ob (?:vormittag|nachmittag|morgen)|wo)\b"
    rf"|\b(?:uhrzeit|zeit|tag|wann|preis|was|wie|welcher tag|datum|termin)(?: \w+){{0,4}} {_WHO_CARES}\b|"
    rf"\bgleich (?:morgen|heute|frueh|um|am|nach|noch|mit|auch|in|an|dazu|was|montag|dienstag|mittwoch|"
    rf"donnerstag|freitag|samstag|zurueck|wieder)\b"
    r"|\bmach\w* .{0,20}gleich\b|\bund gleich\b|\b(?:bis|komme|dann|ich|ja) gleich\b"
)
_ELSE = re.compile(
    r"\b(?:sonst|ansonsten|notfalls|zur not|andernfalls|im notfall)\b(?! (?:noch|nicht|nie|kein\w*|niemand\w*|soll|was|"
    r"etwas|nichts|nix|bleibt|gar|am|um|ab|an|im|montag|dienstag|mittwoch|donnerstag|freitag|samstag|vormittag|"
    r"nachmittag|"
    r"morgen|heute|frueh|spaet\w*|immer|auch immer|alles|naechste\w*|den|vor|nach|in|halt am|eben am|auch am))"
)
_FALLBACK = re.compile(
    r"\b(?:wenn nicht|falls nicht|wenns nicht geht|wenn (?:das|es) nicht geht|oder)\b[, ]*(?:\w+ ){0,5}(?:egal|"
    r"irgend\w*|wer|jede\w*|jemand\w*|anders|andere\w*|einem anderen|wurscht|gleich|alle|kolleg\w+)\b"
    r"|\b(?:wenn|falls|sollte) (?:\w+ ){0,6}(?:nicht|ned|net|keine zeit|krank|urlaub|belegt|ausgebucht|"
    r"voll)\b.{0,45}\b(?:egal|irgend\w*|wer|jede\w*|jemand\w*|anders|andere\w*|wurscht|kolleg\w+)\b"
    r"|\b(?:geht|gehen|ginge|nehm\w*|nehme|ist|passt|waere) (?:\w+ ){0,3}(?:auch |gern )?(?:\w+ ){0,2}(?:bei |"
    r"zu |mit )?(?:jede[rmn]? ander\w+|jemand ander\w+|jemand anders|einem anderen|einer anderen|irgend\w+|"
    r"jeder)\b"
    r"|\b(?:muss|musst?e?) (?:aber |es )?(?:nicht|ned) (?:unbedingt )?(?:sein|er|sie)\b|\bkein muss\b|\bnicht "
    r"festgelegt\b|\bnicht zwingend\b|\b(?:aber|da) (?:ich )?bin (?:ich )?(?:da )?(?:auch )?(?:flexibel|"
    r"offen)\b"
    r"|\bandere[nr]? (?:sind|ist|geht|gehen|waere\w*|kolleg\w+) (?:\w+ )?(?:auch|ok|okay|recht|in ordnung|kein "
    r"problem)\b|\bauch (?:gern |gerne )?(?:jemand|wer|wen|bei jemand|bei wem|zu wem) ander\w*\b|"
    r"\bjemand anders geht auch\b"
)


@dataclass(frozen=True, slots=True)
class Spoken:
    """An utterance as rules about people read it."""

    text: str
    """The folded words with a comma where a clause begins."""
    words: frozenset[str]


def spoken(words: Sequence[Word]) -> Spoken:
    """The utterance that these words make up."""
    return Spoken(plain(words), frozenset([word.text for word in words]))


def plain(words: Sequence[Word]) -> str:
    """The folded words with a comma where a clause begins."""
    return "".join([f", {word.text}" if word.opens else f" {word.text}" for word in words]).lstrip(", ")


_OTHER_THAN_LAST = re.compile(
    r"\b(?:nicht|nie|ned|net|keinesfalls|kein\w*|ausser|statt|ohne|"
    r"(?<!niemand )(?<!niemanden )(?<!keinen )(?<!keine )ander\w* als)"
    r"(?: (?:wieder|mehr|schon|noch|noch ?mal|nochmal|unbedingt|zu|zum|zur|bei|beim|mit|von|vom|genau|mal))* "
    rf"(?:der|die|den|dem|das|derselbe[nr]?|dieselbe[nr]?|demselben|denselben|gleiche[nr]?|selbe[nr]?|{_LAST})\b"
    r"(?! (?:namen?|zeit|uhrzeit))"
)
_THE_SAME_THING = re.compile(
    r"\b(?:zu[rm] |beim )?(?:gleiche[rnms]?|selbe[rnms]?|dieselbe|derselbe|dasselbe) (?:zeit|uhrzeit|tag|schnitt|"
    r"haarschnitt|farbe|"
    r"farbton|frisur|"
    r"laenge|preis|wochentag|stelle|programm)\b|\b(?:nicht )?so \w+ wie\b"
)
_PEOPLE = re.compile(rf"\b(?:{_WORKERS}|bei|beim|zum|zur|von|vom|wem|wer)\b")


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


_NOT_EVERYBODY = re.compile(r"\bnicht (?:\w+ )?(?:jede[rmns]?|alle[nm]?)\b")


def anyone(said: Spoken, short: bool) -> bool:
    """Whether it does not matter with whom; `short` answers like `egal` say it with one word."""
    if _ANYONE.found(said.words, _NOT_EVERYBODY.sub(" ", said.text)):
        return True
    indifferent = _PLAINLY.found(said.words, said.text) or (short and _INDIFFERENT.search(said.text) is not None)
    return indifferent and _NOT_ABOUT_PEOPLE.search(said.text) is None


_OPEN_ELSE = re.compile(
    r"\bbei allen\b|\bjede[rmn]? (?:\w+ ){0,2}lieber\b|\bw(?:en|em) (?:sie|ihr) (?:wollen|wollt|moechten|haben|"
    r"habt)\b|\b(?:bin|"
    r"waere?|sind) (?:\w+ ){0,2}(?:offen|flexibel|unkompliziert)\b|\b(?:alles|alle|jeder|jede) (?:\w+ ){0,2}"
    r"(?:recht|gern\w*|ok|okay|willkommen|in ordnung)\b|\b(?:recht|egal) (?:ist )?(?:mir )?(?:sonst )?(?:jeder|alle)\b|"
    r"\b(?:sonst|ansonsten|den rest|alle anderen|jeder andere|jede andere) (?:\w+ ){0,3}(?:egal|recht|wurscht|gern\w*|"
    r"geht|passt|gleich|schnuppe)\b"
)


def open_else(said: Spoken) -> bool:
    """Whether everybody else will do; for sentences that rule somebody out."""
    return _OPEN_ELSE.search(said.text) is not None


def anyone_else_too(said: Spoken, behind: str) -> bool:
    """`sonst egal`, `zur Not auch jemand anders`: the named are only preferred; `behind` follows the last name."""
    return _ELSE.search(behind) is not None or _FALLBACK.search(said.text) is not None
