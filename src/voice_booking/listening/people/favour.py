"""Whether somebody is surely preferred: what speaks for them, and what turns it.

Where a caller says that anybody will do, a name may as well be the exception. Only known words of favour, or nothing
but plain words, make it a wish: `egal wer, am liebsten die Lisa`, but not `egal wer, nur die Lisa …`.
"""

from voice_booking.listening.people.stretches import Stretch
from voice_booking.listening.people.wariness import NEVER
from voice_booking.listening.words.patterns import compiled

_GOOD = (
    r"(?:schoen\w*|super|toll\w*|prima|klasse|perfekt\w*|spitze|nett|lieb|lieber|liebst\w*|recht|angenehm|top|nice|"
    r"cool|"
    r"fein|genial|traum\w*|wunderbar|fantastisch|ideal|optimal|willkommen|gut|nicht schlecht)"
)
_IF_POSSIBLE = (
    r"(?:wenns?|falls|sofern) (?:(?:es|das|bei ihnen|irgendwie|vielleicht|sich|terminlich|zeitlich|ichs?|mirs?|man|was|"
    r"halt|so|da|mir) )*(?:geht|ginge|moeglich|machbar|passt|klappt|ausgeht|einrichten (?:laesst|liesse)|machen laesst|"
    r"waehlen (?:darf|kann|duerfte|koennte)|aussuchen (?:darf|kann|duerfte|koennte)|wuenschen (?:darf|kann|duerfte))\b"
)
_CHOSEN = compiled(
    # first of all, for instance, if possible
    rf"(?:\b(?:zum beispiel|beispielsweise|sagen wir|sagn ma|erste\w* (?:wahl|linie|adresse)|(?:dachte|gedacht|"
    rf"haett\w*|denke|"
    rf"denk|daechte) (?:ich )?(?:\w+ )?an|wuensch\w* (?:ich )?(?:mir|ma)|favorit\w*|lieblings\w*|wunsch\w*|"
    rf"vorzugsweise|"
    rf"bevorzug\w*|praeferier\w*|idealerweise|vorrangig|{_IF_POSSIBLE}|wenn moeglich|nach moeglichkeit|moeglichst|"
    rf"zuerst|zunaechst|erst ?mal|am (?:aller)?(?:liebsten|besten|liabsten)|allerliebsten|freuen|gefreut)\b)"
    # good, best, as ever
    rf"|\b(?:waere?|waers|ist|is|wars?|fand|faende?) (?:(?:mir|mia|ma|es|das|fuer mich|natuerlich|halt|schon|auch|echt|"
    rf"ganz|besonders|sehr|eben|am|immer|total|wirklich) )*(?:@ )?{_GOOD}\b|\b{_GOOD} waers?\b|\b{_GOOD} waere\b|"
    rf"\b(?:zufrieden|begeistert|gluecklich|happy|vertrau\w*|schwoer\w*)\b|\b(?:macht|machts|schneidet|kann|kanns|hats|"
    rf"hat) (?:[\w@]+ ){{0,5}}(?:gut|schoen|super|toll|prima|klasse|am besten|perfekt)\b|@ (?:kennt|versteht|weiss)\b|"
    r"\bgut (?:klar|zurecht|aufgehoben)\b|\bgute erfahrung\w*|\bversteh\w* (?:ich )?mich (?:\w+ )?gut\b|"
    r"\bans herz gelegt\b|\bnur gutes\b|@ (?:schneidet|macht|faerbt|behandelt|massiert) (?:mich|mir|uns)\b|"
    r"\b(?:bekomm|krieg|"
    r"bekaem)\w* (?:ich|i|wir)\b[^,]* (?:was|termin|platz|luecke)\b[^,]*@|\b(?:aus)?probier\w*|@[^,]* (?:ausprobieren|"
    r"probieren|testen)\b|\b(?:besteh\w*|freu\w*|schwoer\w*) (?:ich )?(?:mich )?(?:schon |ja )?(?:auf|an) (?:\w+ )?@|"
    r"\b(?:lass\w*) (?:sie |ihr |mal |bitte |ich |da |nur )*(?:\w+ )?@ (?:ran|machen|dran)\b|\blass ich nur (?:\w+ )?@|"
    r"\b(?:hoff\w*|hoffentlich) (?:hat|ist|geht|gehts|kann|klappts?|haett\w*)?[^,]*@|\bnur bei(?:m| der| dem)? @$|"
    r"\bgenau (?:der|die|den|dem) @|@[^,]* seit (?:\w+ ){0,2}jahren\b|\bseit jahren\b[^,]*@|\bso (?:gut|schoen|toll) "
    r"wie "
    r"(?:\w+ )?@|\bniemand ander\w* als\b|"
    # wished for, gladly
    r"\b(?:sehr |auch |aber |wieder )?(?:gern\w*|lieber) (?:(?:wieder|auch|mal|halt|dann|eben|natuerlich|gleich|einen|"
    r"termin) )*(?:(?:bei|beim|zu|zum|zur|mit|von|vom|der|die|den|dem|frau|herrn?) )*@|"
    r"@(?: (?!(?:jede|alle|wen|jemand|ander)\w*\b)\w+){0,4} (?:gern\w*|lieber)\b(?! (?:jede|alle|wen|jemand|nicht|"
    r"ander|"
    r"ein|zu wem|bei wem)\w*)|"
    r"\b(?:versuch|probier|schau|guck|frag)\w*[^,]* (?:bei|beim|mit) (?:\w+ )?@|\b(?:erst|erstmal) (?:mal )?"
    r"(?:bei|beim|zu|zum|zur) (?:\w+ )?@|\bwenns? (?:(?:es|bei|beim|die|der|frau|herr) )*@ sein (?:koennte|kann|darf)|"
    r"\bfrag\w*[^,]* @|@ (?:zuerst|fragen|"
    r"probieren)\b|"
    r"\b(?:normalerweise|meistens|meist|sonst immer|immer|ueblicherweise|eigentlich immer|stamm\w*)\b[^,]*@|"
    r"\b(?:moecht\w*|mecht|will|wuerd\w*|haett\w*|nehm\w*|nimm|wollt\w*|brauch\w*) (?:ich |i |wir |ma )?(?:(?:dann|"
    r"halt|"
    r"wieder|auch|gern\w*|bitte|mal|schon|einen|termin|nur|unbedingt|einfach|am freitag|zu|zum|zur|bei|beim|von|vom|"
    r"mit|"
    r"der|die|den|dem|frau|herrn?) )*@(?=$|,| (?:bitte|wieder|gern\w*|haben|nehmen|gehen|kommen|hin|sonst|ansonsten|"
    r"aber|"
    r"egal|und|wenn|falls|zur|am|um))|@ (?:soll\w*|darf|kann|koennte|macht)\b|@ (?:haett\w*|nehm\w*|moecht\w*|"
    r"wuerd\w*) "
    r"(?:ich|i|wir|ma) (?:(?:schon|halt|dann|gern\w*|wieder|auch|am|natuerlich|eben) )*(?:gern\w*|nehmen|wieder|haben|"
    r"liebsten|bitte|$)|\bbitte (?:\w+ )?(?:\w+ )?@|@ bitte\b"
)
"""What speaks for the person at `@`."""
_ONLY = compiled(
    r"\b(?:hauptsache|solange?|sofern|wichtig ist(?: nur)?),? (?:(?:es|das|ich|bei|beim|zu|zum|zur|mit|von|vom|der|die|"
    r"den|dem|frau|herrn?) )*@(?=$|,| (?:ist|macht|machts|kann|hat|komm\w*|bin|schneidet|is|wird)\b)"
)
"""With nobody but them: a wish where it is the time that does not matter."""
_TURNED = compiled(
    rf"\b(?:{NEVER}|kein\w*|ohne|ausser|ungern|weniger|wenig|kaum|nix|nichts|leider|ausnahme\w*|ausgenommen|notfall|"
    r"hoechstens|allenfalls|ander\w*|statt|ausgerechnet|hatte|genug|satt)\b"
)
"""What speaks against somebody, whatever else is said."""
_HARMLESSLY = compiled(
    r"\b(?:niemand|kein\w*) (?:\w+ ){0,3}(?=so (?:gut|schoen|toll) )|\b(?:niemand|kein\w*) (?=ander\w* als )|"
    rf"\b(?:muss|muesste|brauchts?) (?:(?:es|aber|ja|auch|das|sie|er) )*{NEVER} (?:(?:unbedingt|zwingend) )?(?:sein|"
    rf"sie|"
    rf"er)?\b|\b{NEVER} (?:so )?(?:schlimm|wild|tragisch|wichtig|festgelegt|heikel|waehlerisch|schlecht)\b|\bkein\w* "
    r"(?:problem|drama|beinbruch|thema|muss|vorlieb\w*|praeferenz\w*|rolle|unterschied|besonder\w*|bestimmt\w*|zeit)\b"
)
"""Denials that are about others."""
_CONTRASTED = compiled(
    r"\b(?:nur|bloss|hauptsache|solange?|sofern|einzig|lediglich|aber|allerdings|jedoch|doch|wobei|obwohl)\b"
)
_OF_OTHERS = compiled(
    r",? (?:aber )?\b(?:sonst|ansonsten|zur not|notfalls|andernfalls|alternativ|wenn nicht|egal|wurscht|oder|irgend\w+|"
    r"mir (?:is|ist|sind)|alle|jede\w*|ich nehm\w* (?:auch|jed|wer|wen)|ich bin|da bin|da hab|bei wem|wer|is ma|muss "
    r"aber|"
    r"nehm\w* aber|aber wenn|wenn (?:der|die|er|sie)|falls (?:der|die|er|sie)) ?.*$"
)
"""Where it goes on with anybody else."""
_IF_NOT_THERE = compiled(
    rf"\b(?:wenns?|falls|sollte|sofern) (?:[\w@]+ ){{0,6}}(?:{NEVER} (?:kann|koennte|da|frei|geht|ginge|klappt|"
    rf"moeglich|"
    r"verfuegbar|zeit|passt|sein)|keine (?:zeit|luft|termine?)|krank|urlaub|voll|ausgebucht|belegt)\b"
)
"""`wenn die Lisa nicht kann`: says nothing of them."""
_NO_LESS = compiled(
    r"\b(?:von|vom|um|an|ohne|gegen|vor|ueber|ausser) (?:(?:der|die|den|dem|frau|herrn?) )*@(?! (?:bin ich (?:\w+ )?"
    r"(?:begeistert|ueberzeugt)|wuerd\w* (?:ich )?mich freuen|schneiden|machen|behandel\w*|faerben|massier\w*))"
)
"""Prepositions that more often lead away from a person."""


def chosen(stretch: Stretch) -> bool:
    """Whether something speaks for the person, and nothing in the same clause against them."""
    clause = _own_clause(stretch)
    liked = _CHOSEN.search(clause) is not None or _ONLY.search(clause) is not None
    return liked and _TURNED.search(clause) is None


def turned(stretch: Stretch) -> bool:
    """Whether what is said of the person may be an exception to `egal wer`."""
    if _IF_NOT_THERE.search(stretch.clause) is not None:
        return False
    clause = _own_clause(stretch)
    if _TURNED.search(clause) is not None:
        return True
    if _CHOSEN.search(clause) is not None:
        return False
    before = stretch.before.rpartition(",")[2]
    return _CONTRASTED.search(before) is not None or _NO_LESS.search(clause) is not None


def _own_clause(stretch: Stretch) -> str:
    """The clause of the person, without what is said of others behind it."""
    before, _, behind = _HARMLESSLY.sub(" ", stretch.clause).partition("@")
    return f"{before}@{_OF_OTHERS.sub('', behind)}"
