"""Who is spoken of and does not come: `meine Freundin hat mir euch empfohlen, ich hätte gern …`."""

from collections.abc import Sequence
from itertools import pairwise

from voice_booking.listening.words.folding import Words
from voice_booking.listening.words.sets import word_set

_SPEAKER = word_set("ich i")
_BEGINNING = _SPEAKER | {"und"}
_TO_ME = word_set("mir mich mi uns euch ihnen")
_TOLD = word_set(
    "gesagt gemeint empfohlen geraten erzaehlt vorgeschwaermt geschenkt geschickt mitgegeben gezeigt verraten "
    "ueberredet vermittelt"
)
"""What somebody has done who sends the caller here."""
_WITH = word_set("mit von bei")
_WISHING = word_set(
    "haette haett moechte moecht braeuchte braeucht brauche brauch will wuerde wuerd soll sollte muss muesste nehme "
    "nehm lasse lass wollte wollt"
)
"""What the caller says who wants something for herself."""
_NEEDING = word_set(
    "braucht braeuchte braeuchten brauchen moechte moechten will wollen haette haetten muss muessen muesste soll "
    "sollen bekommt kriegt wuenscht kommt darf"
)
"""The same of somebody else."""
_OTHERS = word_set("er sie der die")
_TAKEN_UP = word_set("ihm ihn eam eahm")
_FAR = 3


def coming(relatives: Sequence[tuple[int, str]], words: Words) -> list[tuple[int, str]]:
    """The relatives whom the visit may be for, as (index of the word, key)."""
    return [(at, who) for at, who in relatives if not _stands_by(at, words)]


def _stands_by(at: int, words: Words) -> bool:
    """Whether somebody only sent, told or goes along with the caller, who then asks for themselves."""
    texts = words.texts
    before = texts[max(0, at - _FAR) : at]
    if "fuer" in before:
        return False
    end = next((i for i in range(at + 1, len(texts)) if words[i].opens or _turns(texts, i)), len(texts))
    done, later = texts[at + 1 : end], texts[end:]
    if not _NEEDING.isdisjoint(done) or not _TAKEN_UP.isdisjoint(later) or _others_need(later):
        return False
    sent = not _TO_ME.isdisjoint(done) and not _TOLD.isdisjoint(done)
    along = not _WITH.isdisjoint(before)
    return sent or ((along or not (_TO_ME | _TOLD).isdisjoint(done)) and _asks_for_oneself(later))


def _turns(texts: Sequence[str], at: int) -> bool:
    """Whether the caller goes on about themselves here: `… ich …`, `… und brauch …`."""
    return texts[at] in _SPEAKER or (texts[at] == "und" and not _WISHING.isdisjoint(texts[at + 1 : at + 2]))


def _others_need(texts: Sequence[str]) -> bool:
    """`…, er braucht einen Haarschnitt`."""
    return any(one in _OTHERS and other in _NEEDING for one, other in pairwise(texts))


def _asks_for_oneself(texts: Sequence[str]) -> bool:
    """`… ich hätte gern`, `… und brauch vorher noch`."""
    return any(
        (one in _BEGINNING and other in _WISHING) or (other in _SPEAKER and one in _WISHING)
        for one, other in pairwise(texts)
    )
