"""Callers who say themselves that they do not know what exactly: then the nearest thing is a question, no booking."""

import re
from collections.abc import Sequence

from voice_booking.listening.trade.catalogue import Catalogue
from voice_booking.listening.understanding import Ambiguous, NotUnderstood, Understood
from voice_booking.listening.words.folding import Word
from voice_booking.listening.words.sets import word_set
from voice_booking.salon.services import Service

Heard = Understood[tuple[Service, ...]] | Ambiguous[Service] | NotUnderstood

_CUES = word_set(
    "ahnung weiss woass nachdem unschluessig unsicher ueberleg ueberlege ueberlegen sicher sehen schauen drauf "
    "entscheide entscheid entschieden festgelegt welche welches welcher welchen"
)
_UNSURE = re.compile(
    r"\b(?:keine ahnung|weiss (?:ich |i )?(?:selber |selbst |noch |gar |aber |nur |auch |ja )*"
    r"(?:nicht|ned|net|nimmer)|"
    r"je nachdem|unschluessig|"
    r"unsicher|ueberleg\w* (?:ich )?(?:mir |es |das )*noch|nicht (?:ganz |so )?sicher|"
    r"kommt drauf an|noch nicht (?:entschieden|festgelegt)|noch offen)"
    r"(?! (?:mehr )?(?:wann|wo|ob (?:ich|es|das) (?:\w+ ){0,3}(?:kann|schaffe?|geht|klappt)|bei wem|wer|zu wem|"
    r"wie lange|wie spaet|wie (?:es|das|die|der|man|des) (?:\w+ )?(?:heisst|hiess|genannt|nennt)|um wie ?viel)\b)"
)
_ABOUT_TIME = re.compile(
    r"\b(?:wann|uhrzeit|welche[rnms]? (?:tag|uhrzeit|zeit|woche)|um wie ?viel|ob (?:montag|vormittag|frueh))\b"
)
_MOST = 3


def asked_where_unsure(heard: Heard, words: Sequence[Word], catalogue: Catalogue) -> Heard:
    """One service that was taken, as a question, where the caller leaves open what it is to be."""
    if not isinstance(heard, Understood) or len(heard.value) != 1 or _CUES.isdisjoint(word.text for word in words):
        return heard
    sentence = " ".join(word.text for word in words)
    if _UNSURE.search(sentence) is None or _ABOUT_TIME.search(sentence) is not None:
        return heard
    near = _akin(heard.value[0], catalogue)
    return Ambiguous((heard.value[0], *near)[:_MOST], (*heard.why, "the caller leaves it open")) if near else heard


def _akin(service: Service, catalogue: Catalogue) -> list[Service]:
    """Services of its category that share a thing with it, those that share most first; advice settles it itself."""
    mine = {key for names in catalogue.names.values() for n in names if n.service.key == service.key for key in n.core}
    if "consult" in mine:
        return []
    shared: dict[str, int] = {}
    for key in mine - {"hair"}:
        for name in catalogue.names.get(key, ()):
            if name.offered and name.service.category == service.category and name.service.key != service.key:
                shared[name.service.key] = shared.get(name.service.key, 0) + 1
    by_key = {other.key: other for other in catalogue.salon.offered}
    return [by_key[key] for key in sorted(shared, key=lambda key: -shared[key])]
