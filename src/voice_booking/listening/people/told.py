"""What is told of somebody, asked about them or meant for them, that wishes for nobody.

A person may be called to the telephone, greeted, thanked, reported, praised; things of theirs or lent by them may be
spoken of. Which of these it is shows in the class of the verb or the noun that goes with the name, wherever in the
clause it stands. The person is `@`.
"""

from voice_booking.listening.people.affairs import (
    BELONGINGS,
    ERRANDS,
    GREETING,
    HAVING,
    KIN,
    LEFT,
    LIVING,
    MEANT_TO,
    MEETING,
    OFFICE,
    PAPER_WORDS,
    PAPERS,
    SPEAKING_TO,
    STATE,
    TELLING,
)
from voice_booking.listening.people.ill_words import is_ill
from voice_booking.listening.people.requests import is_reason, is_request
from voice_booking.listening.people.stretches import Stretch
from voice_booking.listening.words.cues import Cued
from voice_booking.listening.words.patterns import compiled
from voice_booking.listening.words.sets import any_of

_WHO = r"(?:(?:der|die|das|den|dem|unser\w*|eure?\w*|ihr\w*|dein\w*) )?(?:kolleg\w+ |chef\w* )?@"
_PARTICLES = r"(?:denn|eigentlich|das|jetzt|sich|da|schon|noch|auch|nun|bloss|nur|wohl|mir|mich|uns|ihnen|euch)"
_FILLED = rf"(?:{_PARTICLES} )*"
_END = r"(?=$| und\b| aber\b| dass\b| ob\b)"
_HANDING = (
    r"(?:sagen|geben|ausrichten|bestellen|mitteilen|faxen|mailen|schicken|schreiben|bringen|schenken|zeigen|"
    r"zurueckgeben|bezahlen|bescheid)"
)
_CHARGED = r"(?:rausgegeben|herausgegeben|berechnet|verrechnet|abgerechnet|abgebucht|abkassiert|kassiert)"
_AGREED = r"(?:vereinbart|ausgemacht|verabredet|abgesprochen|besprochen)"


def _cues(words: str) -> str:
    """The cues of a pattern that is nothing but words."""
    return words[3:-1].replace("|", " ").replace(r"\w*", "*")


_MESSAGE = Cued(
    {
        _cues(SPEAKING_TO): rf"@(?: \w+)* {SPEAKING_TO}\b|"
        rf"\b{SPEAKING_TO}(?: sie| mich| bitte| mal)* (?:mit|zu|zum|zur) {_WHO}",
        "sprech*": rf"\bsprech\w* (?:ich |wir )?(?:da |hier |gerade |jetzt )*(?:mit )?{_WHO}",
        "gruess* gruss richt* ausricht* ausgerichtet bedank* dank* gratulier* glueckw* kompliment lob loben "
        "weitersagen weitergeben uebermitteln mitteilen bestell*": rf"\b{GREETING}\b(?! (?:mit|gott)\b)[^,]*@|"
        rf"@(?! (?:nein|nee|noe|ne)\b)[^,]*\b{GREETING}\b",
        "sagen sag sagt geben gib gebt teilen schreiben bestellen erzaehlen": r"(?<!wuerd )(?<!wuerde )\b(?:sagen|sag|"
        r"sagt|geben|gib|gebt|"
        r"teilen|schreiben|bestellen|erzaehlen) (?:sie |ihr |mir |bitte |mal |doch |das )*(?:der|dem) @",
        _cues(_HANDING): rf"\b(?:koennten|koennen|koenntet|koennt|wuerden|wuerdet|moechten|soll|sollte|wollte|will|"
        rf"muss|kann) (?:sie |ihr |ich |wir |bitte |noch |mal |nur )*(?:der|dem)? ?@(?: \w+)* {_HANDING}\b",
        _cues(OFFICE): rf"\b(?:bei|beim|an|dem|der|mit|von|vom|den|die) @(?: \w+)* {OFFICE}$",
        _cues(MEETING): rf"\b{MEETING}(?: \w+){{0,2}} mit {_WHO}|\bmit {_WHO}(?: \w+){{0,3}} {MEETING}\b",
        _cues(MEANT_TO): rf"\b(?:koennte|kann|soll|sollte|wuerde|moechte|muesste) {_FILLED}{_WHO}(?: \w+)* {MEANT_TO}$|"
        rf"@ (?:wollte|will|soll|sollte|moechte|moege|kann|koennte|muss|darf|hatte versprochen)\b(?: \w+)* {MEANT_TO}$",
        PAPER_WORDS: rf"@ (?:wollte|will|soll|sollte)\b[^,]*\b{PAPERS}\b|\b(?:hat|hatte) {_WHO}(?: \w+)* {PAPERS}\b|"
        rf"\b{PAPERS} (?:(?:fuer|aus|mit) )?(?:\w+ ){{0,2}}(?:von|vom|des|an|fuer|ueber|bei|beim) {_WHO}|"
        rf"\b{PAPERS} (?:der )@|"
        rf"(?:von|vom|bei|beim) {_WHO}(?: \w+)* {PAPERS}(?: \w+)* (?:bekommen|gekriegt|erhalten|verpasst|bezahlt|"
        rf"gelesen|verloren|verlegt|gefunden|vergessen|da|hier|liegen|gesehen)$|"
        rf"@ (?:hat|hatte)\b(?: \w+)* {PAPERS}(?: \w+)* \w*ge\w+(?:t|en)$",
        _cues(_CHARGED): rf"@ (?:hat|hatte)\b(?: \w+)* {_CHARGED}$",
        "richtig": rf"\bbin ich (?:da |hier )?(?:bei|beim) {_WHO}(?: \w+)? richtig$",
        _cues(_AGREED): rf"\bmit {_WHO}(?: \w+)* {_AGREED}$",
    }
)
"""Somebody is to get or to give a message, a paper, money; whatever else is said is not about being with them."""
_ACQUAINTED = r"(?:befreundet|verwandt|verheiratet|bekannt|klasse|verein|schule)"
_REPORT = compiled(
    any_of(
        # die Lisa hat gesagt, dass; vom Tom empfohlen bekommen; Lisa meint
        rf"@ (?:hat|hatte)\b(?! mich (?!angerufen|gefragt|zurueckgerufen|eingeladen))(?: \w+)* {TELLING}{_END}",
        rf"\b(?:hat|hatte) {_FILLED}{_WHO}(?: \w+)* {TELLING}{_END}",
        rf"\b(?:mit|von|durch|bei|beim) {_WHO}(?: \w+)* {TELLING}(?: hab\w*| hat\w*| wurde| worden)?$",
        rf"@(?: \w+)* (?:{TELLING}|empfohlen) (?:hat|hatte|haben|wurde)$",
        r"@ (?:sagt|sagte|meint|meinte|schreibt|schrieb|rief)\b",
        # die Mutter von Lisa; Tom ist mein Bruder; mit Anna verwandt; Tom und ich gehen zusammen
        rf"\b{KIN} (?:von|vom) {_WHO}",
        rf"@ (?:ist|war) (?:\w+ ){{0,3}}(?:mein|meine|unser|unsere) {KIN}$",
        rf"\b(?:{_ACQUAINTED}|zusammen)\b[^,]* mit {_WHO}",
        rf"\bmit {_WHO}[^,]* (?:{_ACQUAINTED}|getroffen|gesehen|studiert|gearbeitet|aufgewachsen)\b",
        r"@ und (?:ich|wir)\b[^,]*\b(?:zusammen|verein|schule|klasse|kennen uns|befreundet)\b",
        r"@ und (?:mein\w*|unser\w*) \w+ (?:kennen|sind|waren|gehen|haben|machen|spielen)\b",
        # mein Mann sitzt gerade bei Tom; meine Schwester war begeistert von Lisa
        rf"\b(?:mein|meine|unser|unsere) {KIN} (?:ist|sitzt|war|liegt|sass|steht) "
        rf"(?:(?:gerade|grad|noch|eben|jetzt|schon|ja) )+(?:bei|beim) {_WHO}",
        r"\b(?:mein|meine|unser|unsere) "
        rf"{KIN}\b[^,]*\b(?:begeistert|zufrieden|gluecklich|schwaermt|war|waren)\b[^,]* {_WHO}",
        # ist die Lisa schwanger; Tom ist verreist; dass Anna Geburtstag hat; hat Tom Urlaub
        rf"(?:^|, |\b(?:und|dass|ob|wann|wo|wie|warum|wieso|alt|lange) )(?:ist|war|wird|wurde|bleibt|bleib) "
        rf"{_FILLED}{_WHO}(?: \w+){{0,6}} {STATE}\b",
        rf"@ (?:ist|war|wird|bleibt)(?: \w+){{0,4}} {STATE}$",
        rf"\b(?:ob|dass|weil|wann|wo|seit|falls) {_WHO}(?: \w+){{0,5}} "
        rf"(?:{STATE} (?:ist|war)|{HAVING} (?:hat|hatte|feiert))\b",
        rf"\b(?:hat|hatte|haben|feiert|macht|kriegt|bekommt) {_FILLED}{_WHO}(?: \w+){{0,6}} {HAVING}\b",
        rf"@ (?:hat|hatte|haben|feiert|kriegt|bekommt)(?: \w+){{0,5}} {HAVING}\b",
        rf"^hat {_WHO}(?: (?:heute|morgen|uebermorgen|diese woche|naechste woche|da|am \w+tag))* frei$",
        # wo wohnt der Tom; Lisa kommt aus Kassel; wie alt ist Anna; woher kennt ihr Tom
        rf"(?:^|, |\b(?:wo|wie|woher|wann|was|oder|und) ){LIVING} {_FILLED}{_WHO}",
        rf"@ {LIVING}\b(?! ich| i\b| (?:ja |schon )?(?:mich|mein\w*|uns|unser\w*) )",
        rf"\b(?:wie alt|wie lange?|wie geht\w*|seit wann|woher|wer) (?:\w+ ){{0,2}}?{_FILLED}{_WHO}",
        rf"\bwie (?:macht|schlaegt|haelt) sich {_FILLED}{_WHO}",
        rf"\bwo (?:hat|ist|war|kommt|arbeitet) {_FILLED}{_WHO}",
        rf"\bwie es {_WHO} geht\b",
        # sind die Schuhe von Tom; Tom aus der Klasse; gehört das der Lisa; frag nach Anna
        rf"\b(?:sind|ist|war|waren) (?:die|der|das|ihre?) \w+ (?:von|vom) {_WHO}",
        r"@ (?:aus (?:der|dem|unser\w*|mein\w*|eur\w*)|vom (?!letzt|nicht)\w+|am (?:amts|land)\w+)\b",
        r"@ hat (?:\w+ ){0,3}mein\w* \w+$",
        rf"\b(?:frag|erkundig)\w*[^,]* nach {_WHO}",
        rf"\bnach {_WHO} (?:frag|erkundig)\w*",
        r"\bgehoer\w*[^,]* (?:der|dem) @",
        r"\bgehoert (?:der|dem|das)? ?(?:\w+ )?@",
        # ist das nicht die Lisa; Sie klingen wie Tom; Anna weiß Bescheid
        rf"\b(?:ist|war|sind|bist|waren) (?:das|du|sie|dies|jenes)(?: nicht| denn| doch| gerade)? {_WHO}$",
        rf"\b(?:klingen|klingst|sprechen|sehen|hoeren)\b[^,]* wie {_WHO}",
        r"@ weiss (?:schon |da |das |ja |auch )*(?:bescheid|davon)$",
    )
)
"""Something is told of somebody, or asked about them, that anybody may tell or ask of anybody."""
_LEFT_BEHIND = Cued(
    {
        "vergessen verloren liegen* stehen* haengen* gefunden abgegeben mitgenommen eingesteckt verwechselt verlegt "
        "aufgehoben weggelegt abgestellt": rf"\b{BELONGINGS}\b.*\b{LEFT}\b|\b{LEFT}\b.*\b{BELONGINGS}\b"
    }
)
_ERRAND = compiled(rf"\b{ERRANDS}\b")
_TAGGED = compiled(r"@.*, (?:oder|oder nicht|gell|nicht wahr|stimmts|wissen sie|wusste\w* sie das)$")
"""A statement that asks for agreement."""
_VISIT = compiled(
    r" (?:termin\w*|buchen|reservier\w*|gern\w*|moecht\w*|mecht\w*|brauch\w*|braeucht\w*|haett\w*|luecke|einschieben|"
    r"dazwischenschieben|lieber|wuerd\w*|woll\w+|will|nehm\w* (?:ich|wir)|(?:ich|wir) nehm\w*|soll\w*|bitte|dran|"
    r"(?<!liegen )(?<!stehen )(?<!haengen )lassen|bei (?:ihm|ihr)|zu (?:ihm|ihr)|(?:bei|zu) (?:der|dem)(?! (?:frau |"
    r"herrn? )?@)|"
    r"von (?:ihm|ihr)|(?:trag|buch|schreib|plan|notier)\w* (?:sie|ihr) mich|(?:was|noch|mehr|etwas) frei|zeit)\b"
)
"""What belongs to a wish to come."""
_COURTESY = Cued(
    {
        "fragen nachfragen wissen sagen erzaehlen mitteilen bescheid melden loswerden wollt wollte schoen": (
            r"\b(?:ich )?(?:wollt\w*|moecht\w*|wuerd\w*|muss|soll\w*) (?:ich )?(?:\w+ ){0,4}?(?:fragen|nachfragen|"
            r"wissen|sagen|erzaehlen|mitteilen|bescheid (?:sagen|geben)|melden|loswerden)\b|"
            r"\bich (?:wollte|wollt) (?:nur|bloss) (?:mal )?(?:$|,)|\bbitte schoen\b"
        )
    }
)
"""What leads up to a question or a message, and wishes for nothing else."""
_AGAINST = compiled(
    r"\b(?:(?:jemand\w*|wer|wen|wem|ein\w*) ander\w*|nie(?:mals)? (?:wieder|mehr)|nicht (?:mehr|wieder|"
    r"noch ?mal) (?:zu|zum|"
    r"zur|bei|beim|mit|hin)|ohne|statt|ausser|bloss nicht|(?:zu|bei|mit|von) (?:der|dem|ihr|ihm)\b[^,]* nicht|"
    r"keinesfalls|"
    r"nicht (?:mehr |wieder )?(?:\w+ ){0,3}(?:schneid|mach|faerb|anfass|behandel|massier|ran|dran)\w*|woanders|"
    r"verzicht\w*|lieber)\b"
)
"""What may turn a report against the person."""


_THEN_THEM = compiled(
    r"\b(?:bei|zu|von) (?:ihm|ihr|der|dem)\b|\b(?:trag|buch|reservier|plan|notier|schreib)\w* (?:sie|ihr|mich)\b"
)
"""`sagen Sie der Lisa, ich komm wieder zu ihr`."""


_TURN = compiled(
    r"\b(?:aber|bloss nicht|nein|nee|keinesfalls|nie wieder|gottes|himmels|trotzdem|allerdings|"
    r"leider|jedoch|dennoch|ex\w*)\b"
)
"""`die Lisa ist nett, aber …`: what follows may be against her."""


def is_message(stretch: Stretch) -> bool:
    """Whether the person is spoken to, greeted or sent something, or is asked for as the sender of it."""
    if not _has_message(stretch) and not _is_question(stretch):
        return False
    return _AGAINST.search(stretch.following) is None and _THEN_THEM.search(stretch.following) is None


def _is_question(stretch: Stretch) -> bool:
    """Whether a fact about the person is asked for, whatever it denies: `wohnt der Tom nicht auch hier`."""
    if _ASKED_ABOUT.match(stretch.clause) is None or is_request(stretch) or _DENIED.search(stretch.before):
        return False
    return not any(map(is_ill, stretch.following.split())) and _VISIT.search(f" {stretch.following}") is None


_DENIED = compiled(r"\b(?:nicht|kein\w*|nie|niemals|ohne|ausser|ned|net)\b[^,]*,")
_ASKED_ABOUT = compiled(
    rf"^(?:(?:und|aber|ach|ja|so|sag|sagt|sagen|sie|mal|eigentlich|entschuldigung|hallo) )*(?:ist|war|waren|wohnt|"
    rf"wohnte|lebt|"
    rf"heisst|hiess|kennt|stammt|kommt|faehrt|spielt|bildet|lernt|studiert|gehoert|traegt|raucht|singt|"
    rf"hat sich|was macht|was ist mit|wie (?:heisst|war|hiess|ist)|wo (?:wohnt|ist|war|"
    rf"kommt)) {_FILLED}(?:nicht )?{_FILLED}"
    rf"{_WHO}(?!(?: \w+){{0,6}} (?:frei|verfuegbar|ausgebucht|voll|belegt|da|zu haben|zu kriegen|moeglich)\b)"
)


def is_report(stretch: Stretch) -> bool:
    """Whether something is only told of the person or asked about them, and no visit is wished."""
    if _VISIT.search(f" {_COURTESY.struck(stretch.words, stretch.text)}") is not None:
        return False  # asked first, as most sentences hold it
    if _TURN.search(stretch.text) is not None or is_request(stretch) or is_reason(stretch):
        return False
    if _REPORT.search(stretch.clause) is not None or _has_message(stretch):
        return True
    if _LEFT_BEHIND.found(stretch.words, stretch.text):
        return True
    return _ERRAND.search(stretch.text) is not None or _TAGGED.search(stretch.text) is not None


def _has_message(stretch: Stretch) -> bool:
    """Whether the clause of the person is about a message, a paper or money."""
    return _MESSAGE.found(stretch.words, stretch.clause)
