"""What was said but is not wished: negated, corrected or long ago."""

import re
from itertools import pairwise

from voice_booking.listening.services.mentions import Mention
from voice_booking.listening.trade.concepts import Kind
from voice_booking.listening.words.denials import DENYING, denied_at_the_end, denied_behind
from voice_booking.listening.words.folding import Words
from voice_booking.listening.words.sets import word_set

_NOT = word_set("nimmer nimma nicht kein keine keinen keiner ned net nich koa koan")
WITHOUT = word_set("ohne ausser")
_BETWEEN = word_set(
    "die den das der zum zur so gleich extra auch noch haare meine ein eine einen mit unbedingt bitte richtig mehr"
)
_CORRECTING = word_set("nein nee noe quatsch sondern stattdessen entschuldigung sorry falsch verzeihung pardon")
_CORRECTING_PAIRS = frozenset(
    {("ich", "meine"), ("ich", "meinte"), ("ich", "mein"), ("besser", "gesagt"), ("oder", "nein"), ("doch", "lieber")}
)
CORRECTING = _CORRECTING | {second for _, second in _CORRECTING_PAIRS}
"""Without one of these nothing is taken back."""
_MEANT = frozenset({("mein", "ich"), ("meine", "ich"), ("meinte", "ich"), ("mein", "i")})
"""`Damenschnitt, äh, Herrenschnitt mein ich`."""
_WISHING = word_set(
    "termin termine haette haett haetten moechte moechten braeuchte braeucht brauche brauch will wollte buchen bitte "
    "wuerde wuerd vereinbaren frei machen kommen muss muesste ich's reservieren"
)
_PAST = word_set("hatte hatten war waren wars war's wurde habe")
_LONG_AGO = word_set("letztes letzte letzten letztens neulich gestern vorgestern damals frueher vorige")


def negated(mention: Mention, words: Words) -> bool:
    """`nicht färben`, `kein Schnitt`, `schneiden brauchts nicht`: words before, articles aside, or behind deny it."""
    if mention.described:
        return False
    if denied_behind(words.texts, mention.last) or _put_off(mention, words) or _not_there_alone(mention, words):
        return True
    if not DENYING.isdisjoint(words.said) and denied_at_the_end(words, mention.last):
        return True
    at = mention.first - 1
    while at >= 0 and words[at].text in _BETWEEN and not words[at + 1].opens:
        at -= 1
    if at < 0 or words[at].text not in _NOT or words[at + 1].opens:
        return False
    return words[at + 1].text not in ("nur", "bloss", "allein")


_PLACES = (Kind.PART, Kind.METHOD, Kind.PLACE)
_AT = word_set("am im an der die den das dem beim")


def _not_there_alone(mention: Mention, words: Words) -> bool:
    """`nicht nur am Ansatz`: more than that is wanted."""
    if "nur" not in words.said or not all(c.kind in _PLACES for c in mention.concepts):
        return False
    before = list(words.texts[max(0, mention.first - 4) : mention.first])
    while before and before[-1] in _AT:
        before.pop()
    return before[-2:] == ["nicht", "nur"]


def _put_off(mention: Mention, words: Words) -> bool:
    """`schneiden nein`, `vergessen Sie das Föhnen`, `Herrenschnitt überleg ich mir dann`."""
    before = words.texts[max(0, mention.first - 4) : mention.first]
    if not _FORGETTING.isdisjoint(before) and _FORGET.search(" ".join(before)):
        return True
    if mention.last + 1 >= len(words) or words[mention.last + 1].opens:
        return False
    behind = words[mention.last + 1].text
    if behind in _LEAVING and _LEFT.match(" ".join(words.texts[mention.last + 1 : mention.last + 6])):
        return True
    ends = mention.last + 2 >= len(words) or words[mention.last + 2].opens
    return (ends and behind in _NO) or behind in _WAITING


_HAS_BEEN = re.compile(r"^(?:ge|be|ent|blond|color|kolor)\w*t(?:e|es|em|er|en)$")
GROWING = word_set("haar haare haaren haars laengen spitzen")


def state_of_hair(mention: Mention, words: Words) -> bool:
    """`eine Kur für mein blondiertes Haar`: what was done to it before."""
    at = mention.last
    if mention.first != at or mention.described or at + 1 >= len(words) or words[at + 1].text not in GROWING:
        return False
    return all(c.kind is Kind.HEAD for c in mention.concepts) and _HAS_BEEN.match(words[at].text) is not None


KEEPING = word_set("bleibt bleiben bleibts")
_MAY = word_set("soll sollen darf duerfen kann koennen muss muessen sollte sollten tut tun")
_LONGER = word_set("drin drinnen erhalten halten")


def kept(mention: Mention, words: Words) -> bool:
    """`die Längen bleiben wie sie sind`, `der Ansatz soll dunkel bleiben`: nothing is to be done there."""
    if mention.described or mention.last + 1 >= len(words):
        return False
    last = words.clauses[mention.last][1]
    behind = words.texts[mention.last + 1 : last + 1]
    at_once = behind[:1] and (behind[0] in KEEPING or (behind[0] in _MAY and behind[-1] in KEEPING))
    return bool(at_once) and _LONGER.isdisjoint(behind) and len(behind) <= _SHORT_CLAUSE


LETTING = word_set("wachsen stehen")
_LET = re.compile(r"lass\w* (?:ich|wir|mir) (?:\w+ ){0,3}(?:wachsen|stehen)\b")


def left_to_grow(mention: Mention, words: Words) -> bool:
    """`den Pony lass ich wachsen`."""
    return _LET.match(" ".join(words.texts[mention.last + 1 : mention.last + 7])) is not None


ONESELF = word_set("selber selbst daheim allein alleine")
_BY_ONESELF = re.compile(
    r"(?:\w+ )?(?:kann|mache?|schaffe?|erledige?|krieg|tue?) (?:ich|wir) (?!nicht\b)(?:\w+ ){0,3}"
    r"(?:selber|selbst|daheim|alleine?)\b"
)


def done_by_oneself(mention: Mention, words: Words) -> bool:
    """`zupfen kann ich selbst`, `föhnen mach ich daheim`."""
    last = words.clauses[mention.last][1]
    behind = " ".join(words.texts[mention.last + 1 : last + 1])
    return _BY_ONESELF.match(behind) is not None and " nicht " not in f" {behind} "


_SHORT_CLAUSE = 6
_FORGET = re.compile(r"\b(?:vergessen|vergiss|streichen|streich) (?:sie |wir |mal |bitte )*(?:das|den|die)?$")
_FORGETTING = word_set("vergessen vergiss streichen streich")
_LEAVING = word_set("lassen lass lasse faellt entfaellt kann")
_LEFT = re.compile(
    r"(?:lassen|lass|lasse) (?:wir|ich|ma|mer|sie|es) (?:\w+ ){0,2}(?:weg|bleiben|sein|aus)\b|"
    r"faellt (?:\w+ )?(?:weg|aus)\b|entfaellt\b|kann (?:\w+ )?(?:wegfallen|entfallen)\b"
)
_NO = word_set("nein nee noe nicht ned net")
_WAITING = word_set("ueberleg ueberlege")
NEGATING = DENYING | _NOT | _FORGETTING | _LEAVING | _NO | _WAITING
"""Without one of these nothing is negated."""


def left_out(mention: Mention, words: Words) -> bool:
    """`ohne Föhnen`: not only no wish, but none of the services that include it."""
    at = mention.first - 1
    while at >= 0 and words[at].text in _BETWEEN:
        at -= 1
    return at >= 0 and words[at].text in WITHOUT


def corrected_between(one: Mention, other: Mention, words: Words) -> bool:
    """Whether the caller takes back the first of two mentions in favour of the second."""
    between = words.texts[one.last + 1 : other.first]
    if ("sondern", "auch") in pairwise(between):
        return False
    if any(word in _CORRECTING for word in between):
        return True
    behind = tuple(word.text for word in words[other.last + 1 : other.last + 3])
    return behind in _MEANT or any(pair in _CORRECTING_PAIRS for pair in pairwise(between))


def long_ago(mention: Mention, words: Words) -> bool:
    """`letztes Mal hatte ich Strähnen`: told, not wished."""
    first, last = _clause(mention, words)
    texts = set(words.texts[first : last + 1])
    if bool(texts & _PAST) and bool(texts & _LONG_AGO) and not texts & _WISHING:
        return True
    if "gehabt" in texts and "wie" not in texts and not texts & _WANTING:
        return True
    before = words.texts[max(first, mention.first - 7) : mention.first]
    if all(c.kind is Kind.METHOD for c in mention.concepts):
        return False
    if mention.first < mention.last or _HAVE.isdisjoint(before) or not _WANTING.isdisjoint(texts):
        return False
    return _PARTICIPLE.match(words[mention.first].text) is not None


_PARTICIPLE = re.compile(r"^(?:\w{2,4})?ge\w+(?:t|en)$|^(?:blondiert|rasiert|massiert|coloriert)$")
_HAVE = word_set("hab habe hat habs")
TOLD = _PAST | _HAVE | {"gehabt"}
"""Without one of these nothing is told of former times."""
_WANTING = word_set("moechte will wollte gern gerne haette haett lassen bekommen brauch brauche")


def _clause(mention: Mention, words: Words) -> tuple[int, int]:
    return words.clauses[mention.first][0], words.clauses[mention.last][1]


_SPOILT = re.compile(r"^(?:ver|zer)(?:pfusch|hunz|murks|sau|geig|brann|bock|patz|schandel)\w*$|^verschnitten$")


_TO_ME = word_set("mir mich meiner uns")


def _spoilt(mention: Mention, words: Words) -> bool:
    """`die Lisa, die mir die Farbe verpfuscht hat`: told of somebody behind whose name the clause begins."""
    if _TO_ME.isdisjoint(words.said):
        return False
    first, last = _clause(mention, words)
    if first == 0:
        return False
    texts = words.texts[first : last + 1]
    relative = texts[0] in ("die", "der") and texts[1:2] in (("mir",), ("mich",), ("meiner",), ("uns",))
    return relative and any(_SPOILT.match(text) for text in texts)


_ONTO = word_set("an ans")


def _kept_off(mention: Mention, words: Words) -> bool:
    """`der Tom darf mir nicht mehr an den Bart`: about who does it, not about what is done."""
    if _ONTO.isdisjoint(words.said):
        return False
    first, last = _clause(mention, words)
    texts = words.texts[first : mention.first]
    onto = texts[-2:-1] == ("an",) or texts[-1:] in (("an",), ("ans",))
    return onto and mention.last == last and not _NEVER.isdisjoint(texts)


_NEVER = word_set("nicht nie nimmer ned net niemand keiner keinen")
_SCISSORS = ("schneid", "schnitt", "geschneid", "geschnitt")
_WHO_CUTS = word_set("wer person vom von kollegin kollege derjenige diejenige mitarbeiter")
_ME = word_set("mich mi mir")
ABOUT_PEOPLE = _ONTO | _TO_ME | _WHO_CUTS
"""Without one of these nothing is about a person."""


def about_a_person(mention: Mention, words: Words) -> bool:
    """`wer mich schneidet ist egal`, `nicht vom Weber geschnitten werden`: about somebody, no wish for a cut."""
    if mention.described:
        return False
    if _kept_off(mention, words) or _spoilt(mention, words):
        return True
    if (
        mention.first != mention.last
        or not words[mention.first].text.startswith(_SCISSORS)
        or words[mention.first].text == "schnitt"
    ):
        return False
    first, last = _clause(mention, words)
    texts = words.texts[first : last + 1]
    before = set(texts[: mention.first - first])
    return bool(before & _WHO_CUTS) and (bool(before & _ME) or "nicht" in before or "werden" in texts)
