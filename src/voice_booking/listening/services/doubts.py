"""Callers who say themselves that they do not know what exactly: then the nearest thing is a question, no booking."""

import re

from voice_booking.listening.trade.catalogue import Catalogue
from voice_booking.listening.understanding import Ambiguous, NotUnderstood, Understood
from voice_booking.listening.words.cues import Cued
from voice_booking.listening.words.folding import Words
from voice_booking.listening.words.sets import word_set
from voice_booking.salon.services import Service

Heard = Understood[tuple[Service, ...]] | Ambiguous[Service] | NotUnderstood

_CUES = word_set(
    "ahnung weiss woass nachdem unschluessig unsicher ueberleg ueberlege ueberlegen sicher sehen schauen drauf "
    "entscheide entscheid entschieden festgelegt ob entweder welche welches welcher welchen"
)
_NOT_WHEN = (
    r"(?! (?:mehr )?(?:wann|wo|ob (?:ich|es|das) (?:\w+ ){0,3}(?:kann|schaffe?|geht|klappt)|bei wem|wer|zu wem|"
    r"wie lange|wie spaet|wie (?:es|das|die|der|man|des) (?:\w+ )?(?:heisst|hiess|genannt|nennt)|um wie ?viel)\b)"
)
_UNSURE = Cued(
    {
        "ahnung*": rf"\bkeine ahnung{_NOT_WHEN}",
        "weiss": r"\bweiss (?:ich |i )?(?:selber |selbst |noch |gar |aber |nur |auch |ja )*"
        rf"(?:nicht|ned|net|nimmer){_NOT_WHEN}",
        "nachdem*": rf"\bje nachdem{_NOT_WHEN}",
        "unschluessig* unsicher*": rf"\b(?:unschluessig|unsicher){_NOT_WHEN}",
        "ueberleg*": rf"\bueberleg\w* (?:ich )?(?:mir |es |das )*noch{_NOT_WHEN}",
        "sicher*": rf"\bnicht (?:ganz |so )?sicher{_NOT_WHEN}",
        "drauf": rf"\bkommt drauf an{_NOT_WHEN}",
        "entschieden* festgelegt*": rf"\bnoch nicht (?:entschieden|festgelegt){_NOT_WHEN}",
        "offen*": rf"\bnoch offen{_NOT_WHEN}",
    }
)
_VAGUE = Cued(
    {
        "vielleicht": r"\bvielleicht .*\bvielleicht\b|"
        r"\bvielleicht (?:ists|ist es|wars|wird es|wirds) (?:\w+ )?(?:auch|nur)\b",
        "sein": r"\bkann (?:gut |ja |aber )?(?:auch |schon )?sein\b"
        r"(?!.*\b(?:abbr\w+|weg bin|spaeter|unterbr\w+|tunnel|puenktlich|empfang)\b)",
        "lesen entziffern": r"\bkanns? (?:\w+ ){0,3}nicht (?:\w+ )?(?:lesen|entziffern)\b",
        "sehen schauen gucken": r"\bmuesste? man (?:\w+ ){0,2}(?:sehen|schauen|gucken)\b",
        "welches welche welchen": r"\bsage? (?:ich )?(?:ihnen )?(?:noch|dann) welche[sn]?\b",
        "raten empfehlen": r"\bwas (?:wuerden sie |koennen sie )?(?:raten|empfehlen)\b",
        "meinen": r"\bwas meinen sie\b",
        "besser": r"\b(?:was|welche[srn]?|wie) (?:\w+ )?(?:ist|waere?) (?:denn |da |eigentlich )*besser\b",
        "macht": r"\bwie macht man (?:das|sowas|so was)\b",
        "geht gehoert zaehlt gilt": r"\b(?:geht|gehoert|zaehlt|gilt) (?:der|die|er|sie|das) (?:da |denn )?"
        r"(?:noch|schon)\b",
        "oder": r"\boder (?:doch |gleich |eben )?(?:alles|komplett|ganz)\b(?! egal)",
        "irgendwas irgendetwas irgendwie": r"\birgend(?:was|etwas|wie was) (?:mit|an|am|fuer|gegen|bei|im|in)\b",
    }
)
"""What leaves a service open whatever else is said."""
_ABOUT_TIME = re.compile(
    r"\b(?:nachnamen?|vornamen?|wie (?:er|sie|die|der) heisst|wann|uhrzeit|welche[rnms]? (?:tag|uhrzeit|zeit|woche)|"
    r"um wie ?viel|ob (?:montag|vormittag|frueh)|dass ich (?:\w+ ){0,3}(?:spaeter|zu spaet))\b"
)
_MOST = 3
_ELSEWHERE = 0.5
"""What a service of another category counts."""


def asked_where_unsure(heard: Heard, words: Words, named: frozenset[int], catalogue: Catalogue) -> Heard:
    """One service that was taken, as a question, where the caller leaves open what it is to be.

    `named` are the indexes of words that are somebody's name.
    """
    if not isinstance(heard, Understood) or (_CUES.isdisjoint(words.said) and not _VAGUE.awaits(words.said)):
        return heard
    if len(heard.value) > 1:
        weighed = len(heard.value) <= _MOST and (_whether_one_or_the_other(words, named) or _left_to_them(words))
        return Ambiguous(heard.value, (*heard.why, "one or the other")) if weighed else heard
    if not _leaves_open(words, named):
        return heard
    near = _akin(heard.value[0], catalogue)
    return Ambiguous((heard.value[0], *near)[:_MOST], (*heard.why, "the caller leaves it open")) if near else heard


def _leaves_open(words: Words, named: frozenset[int]) -> bool:
    """Whether the caller says so, and it is not about when or with whom."""
    said, sentence = words.said, " ".join(words.texts)
    unsure = _UNSURE.found(said, sentence) or _VAGUE.found(said, sentence) or _whether_one_or_the_other(words, named)
    return unsure and _ABOUT_TIME.search(sentence) is None


def _left_to_them(words: Words) -> bool:
    """`hochgesteckt oder bloß geföhnt, was meinen Sie?`"""
    return "oder" in words.said and _VAGUE.found(words.said, " ".join(words.texts))


def _whether_one_or_the_other(words: Words, named: frozenset[int]) -> bool:
    """`ob nur für den Abend oder für länger`, and neither a day nor a colleague is what is open."""
    texts = words.texts
    if "oder" not in words.said:
        return False
    for at, text in enumerate(texts):
        if text not in ("ob", "entweder") or "oder" not in texts[at : at + _REACH]:
            continue
        either = texts.index("oder", at)
        around = {*texts[at + 1 : either + 4]}
        if _DAYS.isdisjoint(around) and named.isdisjoint(range(at, either + 4)):
            return True
    return False


_REACH = 10
_DAYS = word_set(
    "mann frau herr herrn dame kollege kollegin person personen jung alt "
    "montag dienstag mittwoch donnerstag freitag samstag sonntag uhr um vormittag vormittags nachmittag nachmittags "
    "heute morgen uebermorgen frueh frueher spaeter woche halb gegen ab termin zeit frei lieber karte bar"
)


def _akin(service: Service, catalogue: Catalogue) -> list[Service]:
    """Services that share a thing with it, those of its category first; advice settles it itself."""
    mine = {key for names in catalogue.names.values() for n in names if n.service.key == service.key for key in n.core}
    if "consult" in mine:
        return []
    shared: dict[str, float] = {}
    for key in mine - {"hair"}:
        for name in catalogue.names.get(key, ()):
            if name.offered and name.service.key != service.key:
                near = 1 if name.service.category == service.category else _ELSEWHERE
                shared[name.service.key] = shared.get(name.service.key, 0) + near
    near_by = [other for other in catalogue.salon.offered if other.key in shared]
    return sorted(near_by, key=lambda other: -shared[other.key])
