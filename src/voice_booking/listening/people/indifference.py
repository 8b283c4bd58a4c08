"""Nobody in particular is wished: `egal bei wem`, `wer gerade Zeit hat`, `das entscheiden Sie`."""

from voice_booking.listening.people.spoken import Spoken
from voice_booking.listening.people.workers import PROFESSIONALS
from voice_booking.listening.words.cues import Cued
from voice_booking.listening.words.patterns import compiled

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
        rf"|\birgendein\w* (?:{PROFESSIONALS}|kolleg\w+|mitarbeiter\w*)",
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
        r"|\bnehme? (?:ich )?(?:jeden|jede)\b(?! (?:termin|tag|zeit|uhrzeit))|\bjede[rs]? (?:ist|sind) (?:gut|ok|"
        r"okay|in ordnung|mir recht)\b"
        r"|\bmir (?:ist|sind) (?:jeder|jede|alle) recht\b"
        r"|\b(?:alle|jeder|jede) (?:sind|ist|is|waere|waer) (?:mir|ma|uns) (?:\w+ )?recht\b"
        r"|\bvon mir aus (?:jeder|jede|alle)\b",
        "irgend* aus": r"\bvon mir aus irgend\w+\b|\bsuch\w* (?:sie |ihr )?(?:es )?(?:sich|euch) (?:\w+ )?aus\b"
        r"|\bsuch\w* (?:\w+ ){0,2}(?:jemanden?|wen|einen|eine) aus\b",
        "beliebig*": r"\bjemand beliebig\w*|\bbeliebige[rnm]? (?:person|mitarb|kolleg)\w*",
        "erstbest* entscheiden waehlerisch unerheblich": r"\berstbesten?\b|\bentscheiden sie\b|\b(?:nicht|ned|net) "
        r"(?:\w+ )?waehlerisch\b|"
        r"\bunerheblich\b",
        "mann freie* naechstbest* wunsch bestimmte*": r"\bob (?:mann oder frau|frau oder mann)\b|"
        r"\bnaechste[nr]? freie[nr]?\b(?! (?:termin|luecke|zeit|platz|tag))|\bnaechstbesten?\b|"
        r"\bohne (?:besonderen|bestimmten) wunsch\b|"
        r"\bniemand\w* bestimmte\w*\b",
        "teilen vertrau* ueberrasch* ueberlass*": r"\bteilen sie mich (?:\w+ )?ein\b|\bvertrau\w* ich (?:ihnen|euch)\b|"
        r"\bueberrasch\w*|\bueberlass\w* ich (?:\w+ )?(?:ihnen|euch|dir)\b|"
        r"\bich ueberlass\w* (?:es|das) (?:ihnen|euch)\b",
        "schnellsten ehesten fruehesten erste hauptsache gliich": r"\b(?:der|dem|die),? (?:der|die) am (?:schnellsten|"
        r"ehesten|fruehesten) (?:kann|zeit hat|frei ist)\b|\bder erste,? der (?:frei|zeit)\b|"
        r"\bhauptsache (?:jemand|irgend)|\bisch (?:es )?(?:mir )?gliich\b",
    }
)
_WHO = (
    rf"(?:(?:bei|mit|von|zu) )?(?:wer|wers|wem|wen|welche[rnm]? (?:person|\w*{PROFESSIONALS}|mitarbeiter\w*|kolleg\w+)|"
    rf"(?:die|der) (?:person|mitarbeiter(?:in)?|kolleg\w+|{PROFESSIONALS}))"
)
_WHO_CUES = (
    "wer wers wem wen welche* person mitarbeiter* kolleg* friseur* frisoer* frisoese* stylist* therapeut* "
    "physiotherapeut* mechaniker* masseur* coiffeu*"
)
_NO_MATTER = (
    r"(?:(?:nicht|nich|net|ned|kaum|weniger|wenig|nie) (?:\w+ ){0,3}(?:wichtig|entscheidend|relevant|ausschlaggebend|"
    r"belang|bedeutung|genau|drauf an|darauf an)|(?:spielt|macht|hat) (?:\w+ ){0,4}kein\w* (?:\w+ )?(?:rolle|"
    r"unterschied|bedeutung)|irrelevant|unwichtig|unerheblich|nebensache|nebensaechlich|zweitrangig|wurst|latte|piepe|"
    r"schnuppe|wumpe|einerlei|gleichgueltig|(?:ist|is|sind) (?:mir |uns |ja |da |eigentlich |ganz |voellig )*gleich)"
)
_FREE_FIRST = (
    r"(?:zuerst|als erste\w*|am (?:schnellsten|ehesten|fruehesten)|gerade|grad|zeit hat|frei hat|frei ist|luft hat|"
    r"was frei|(?:da |halt |eben )?kann(?=$|,))"
)
_CHOOSING = r"(?:entscheid\w*|aussuch\w*|auswaehl\w*|auszusuchen|bestimm\w*|einteil\w*|aus|ein)"
_LEFT_OPEN = Cued(
    # who it is matters little
    {
        _WHO_CUES: rf"\b{_WHO}"
        rf"\b(?:,? \w+){{0,8}}?,? {_NO_MATTER}\b|\b{_NO_MATTER}(?: (?:mir|uns|ja|da))?,? {_WHO}\b",
    },
    # those who ask shall choose
    {
        f"{_WHO_CUES} wo": rf"\b(?:sie|ihr)\b (?:\w+ ){{0,5}}{_CHOOSING},? (?:\w+ ){{0,2}}{_WHO}\b|"
        rf"\b{_WHO}\b[^,]*,? (?:\w+ ){{0,4}}(?:sie|ihr) (?:\w+ ){{0,3}}{_CHOOSING}(?=$|,)|"
        r"\b(?:geb|setz|steck|buch|trag|nehm|schick|teil)\w* (?:sie|ihr)\b[^,]*"
        r"(?:(?:bei|zu) wem\b|\bwo sie wollen|\bwo ihr wollt)",
        "such* waehl* teil*": r"\b(?:such|waehl|teil)\w* (?:(?:sie|ihr|mir|mich|einfach|halt|da) )*(?:jemand\w*|wen|"
        r"wer|eine[nr]?) (?:\w+ ){0,6}(?:aus|ein)\b",
        "ueberraschen": r"\blass\w* (?:ich )?mich (?:\w+ )?ueberraschen\b",
    },
    # whoever is free first
    {
        "zuerst erste* schnellsten ehesten fruehesten gerade grad zeit frei luft kann": rf"\b(?:der|die|den|dem|"
        rf"derjenige|denjenigen|person|{PROFESSIONALS}|kolleg\w+|mitarbeiter\w*|jemand\w*|eine[nr]?|"
        rf"erste[rn]?|naechste[rn]?)[, ]+(?:der|die|wer) (?:(?:{_FREE_FIRST})|"
        rf"(?:(?!kann)\w+ ){{1,3}}?(?!kann){_FREE_FIRST})",
    },
    # anybody is welcome
    {
        "jede* alle* allem": r"\b(?:bei|mit|fuer|zu|von) (?:jede[rmn]?|alle[nm]?|alles)\b(?: \w+){0,2} (?:offen|"
        r"einverstanden|zufrieden|recht|klar|gluecklich|gehen)\b|\boffen fuer (?:jede[nm]|alle)\b|"
        r"\b(?:jede[rs]?|alle) (?:\w+ ){0,2}?(?:recht|genehm|willkommen|in ordnung|okay|ok|einverstanden)\b|"
        r"\b(?:recht|genehm|okay|ok) (?:\w+ ){0,3}(?:jede[rs]?|alle)\b",
        "jeden jede alle": r"\b(?:jeden?|alle) (?:\w+ )?(?:hinsetzen|nehmen|geben|schicken|einteilen|dransetzen|"
        r"ranlassen)\b",
        "jede* allen": r"\b(?:geh|gehe|ging|ginge|komm|komme) (?:ich |i )?(?:\w+ )?(?:zu|bei) (?:jede[mr]|allen)\b"
        r"(?! (?:zeit|tag|termin|uhrzeit))|\bzu (?:jede[mr]|allen) (?:geh|gehe|ginge|komm\w*)\b",
        "taugt passt": r"\b(?:taugt|passt) (?:(?:mir|ma|uns|a|auch) )*(?:jeder|jede|alle)\b(?! (?:tag|zeit|uhrzeit|"
        r"termin))",
        "jeder jede jeden alle": r"\bnehm\w* (?:ich )?gerne? (?:jeden|jede)\b(?! (?:termin|tag|zeit|uhrzeit))|"
        r"\b(?:jeder|jede|alle) lieb\b",
        "hauptsache": r"\bhauptsache,? (?:\w+ ){0,4}(?:jemand\w*|irgend\w+|einer|ueberhaupt wer)\b",
    },
    # whoever likes, wherever there is room
    {
        "wer wers wem": r"\bwer (?:will|mag|moechte|lust hat|zeit findet)(?=$|,| bitte)|\bwers (?:halt|eben|dann|am "
        r"ende|"
        r"letztlich) macht\b|\bfrag\w* (?:ich )?(?:nicht|ned|net) (?:(?:lang\w*|gross|erst) )*(?:wer|wers|wem|bei "
        r"wem)\b",
        "wo": r"\b(?:der|die|den|dem|wer|einer|eine) wo (?:\w+ ){0,2}(?:zeit|frei|platz|luft|kann)\b|\b(?:hinsetz|"
        r"hinsteck|"
        r"setz|steck)\w*\b[^,]*,? wo (?:\w+ ){0,2}(?:platz|frei|wollen|moechten|wollt|luft|luecke|passt|ist)\b",
    },
    # no preference is had, nobody is known
    {
        "kein*": rf"\bkein\w* (?:\w+ ){{0,2}}(?:wunsch\w*|wuensche|praeferenz\w*|vorlieb\w*|favorit\w*|lieblings\w*|"
        rf"stamm\w+|bestimmt\w* (?:{PROFESSIONALS}|person|mitarbeiter\w*|kolleg\w*))\b",
        "niemand* kein*": r"\bkenn\w* (?:ich )?(?:da |ja |noch |hier |dort |bei (?:ihnen|euch) |gar |eh |"
        r"sowieso )*"
        r"(?:niemand\w*|kein\w*)(?=$|,)",
    },
)
_INDIFFERENT = compiled(
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
_NOT_ABOUT_PEOPLE = compiled(
    r"\b(?:na|ach|naja|och) (?:ja )?egal\b,? (?!wer|wen|wem|bei wem|von wem|zu wem|mit wem|welche)(?=\w)|"
    r"\begal,? welche[rnm]?(?: von| der| den| denen)* (?:beiden|zwei\w*|drei\w*)\b|"
    rf"\b(?:egal|wurscht|gleich) (?:ist mir )?(?:wann|welche[rnm]? (?:tag|zeit|uhrzeit|woche)|um wie ?viel|wie|"
    rf"was|ob (?:vormittag|nachmittag|morgen)|wo)\b"
    rf"|\b(?:uhrzeit|zeit|tag|wann|preis|was|wie|welcher tag|datum|termin)(?: \w+){{0,4}} {_WHO_CARES}\b|"
    rf"\bgleich (?:morgen|heute|frueh|um|am|nach|noch|mit|auch|in|an|dazu|was|montag|dienstag|mittwoch|"
    rf"donnerstag|freitag|samstag|zurueck|wieder)\b"
    r"|\bmach\w* .{0,20}gleich\b|\bund gleich\b|\b(?:bis|komme|dann|ich|ja) gleich\b"
)
_NOT_EVERYBODY = Cued(
    {
        "jede* alle allen allem": r"\bnicht (?:\w+ )?(?:jede[rmns]?|alle[nm]?)\b",
        "egal gleich wurscht einerlei": r"\b(?:nicht|ned|net) (?:ganz |so |voellig )?(?:egal|gleich|wurscht|"
        r"einerlei)\b",
    }
)


def anyone(said: Spoken, short: bool) -> bool:
    """Whether it does not matter with whom; `short` answers like `egal` say it with one word."""
    text = _NOT_EVERYBODY.struck(said.words, said.text)
    if _ANYONE.found(said.words, text) or _LEFT_OPEN.found(said.words, text):
        return True
    indifferent = _PLAINLY.found(said.words, text) or (short and _INDIFFERENT.search(said.text) is not None)
    return indifferent and _NOT_ABOUT_PEOPLE.search(said.text) is None
