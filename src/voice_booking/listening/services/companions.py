"""One wish of several people: `mein Mann braucht einen Haarschnitt und ich auch`, `für mich und für meinen Sohn`."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from voice_booking.listening.words.folding import Word
from voice_booking.listening.words.sets import word_set


class Person(NamedTuple):
    """Somebody who is to get what was named."""

    at: int
    """Index of the word."""
    who: str | None
    """Key of the relative; None is whoever speaks."""
    anew: bool = False
    """`… und ich auch`: a service that was named before tells nothing of this person."""


_SUBJECT = word_set("ich i")
_SPEAKER = _SUBJECT | word_set("mich mi mir")
_AND = word_set("und plus sowie")
_BETWEEN = _AND | word_set("fuer einmal auch noch mein meine meinen mei meiner unser unsere unseren den die der einen")
_TOO = word_set("auch ebenfalls ebenso genauso dasselbe desgleichen")
_WISHING = word_set(
    "brauchen braeuchten braeuchtn wollen moechten mechten haetten hettn muessen muessten wuerden sollen beide jeweils"
)
_WISHING_TOO = _TOO | word_set(
    "haette haett braeuchte braeucht brauche brauch moechte will nehme dann gern gerne bitte"
)
_US = word_set("uns wir")
_TWO = word_set("zwei zwoa beide beiden")
_MOST_BETWEEN = 5


def together(relatives: Sequence[tuple[int, str]], words: Sequence[Word]) -> list[Person]:
    """The people who all want the one service that is named; none where it is for one.

    Args:
        relatives: where they are named, and their keys.
    """
    if not relatives:
        return []
    texts = [word.text for word in words]
    both = _both_of_us(texts)
    if both and len(relatives) == 1:
        return [Person(*relatives[0]), Person(both, None, anew=True)]
    speaking = [Person(at, None) for at, text in enumerate(texts) if text in _SPEAKER]
    people = sorted([*(Person(at, who) for at, who in relatives), *speaking], key=lambda person: person.at)
    for one, other in pairwise(people):
        if {one.who, other.who} != {None} and _joined(one.at, other.at, texts):
            return [one, other._replace(anew=not _TOO.isdisjoint(texts[other.at + 1 : other.at + 2]))]
    return _too(people, texts)


def _both_of_us(texts: Sequence[str]) -> int:
    """Where `für uns zwei`, `wir beide` is said; 0 where it is not."""
    return next((at for at in range(1, len(texts)) if texts[at] in _TWO and texts[at - 1] in _US), 0)


def _joined(one: int, other: int, texts: Sequence[str]) -> bool:
    """`mein Mann und ich brauchen`, `für mich und für meinen Sohn`."""
    between = texts[one + 1 : other]
    if len(between) > _MOST_BETWEEN or _AND.isdisjoint(between) or not _BETWEEN.issuperset(between):
        return False
    if not _SUBJECT.isdisjoint((texts[one], texts[other])):
        return not _WISHING.isdisjoint(texts[other + 1 : other + 4])
    return "fuer" in texts[max(0, one - 2) : one] or not _WISHING.isdisjoint(texts[other + 1 : other + 4])


def _too(people: Sequence[Person], texts: Sequence[str]) -> list[Person]:
    """`… und ich auch`, `… und für meinen Bruder auch einen`, behind whom it is for first."""
    for later in people:
        first = [person for person in people if person.at < later.at and person.who != later.who]
        if first and _wants_it_too(later.at, texts):
            return [first[-1], later._replace(anew=True)]
    return []


def _wants_it_too(at: int, texts: Sequence[str]) -> bool:
    if _AND.isdisjoint(texts[max(0, at - 3) : at]):
        return False
    for text in texts[at + 1 : at + 5]:
        if text in _TOO:
            return True
        if text not in _WISHING_TOO:
            return False
    return False
