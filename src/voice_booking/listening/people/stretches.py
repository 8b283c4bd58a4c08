"""The words of an utterance that speak of one person: rules see that person as `@` in them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from voice_booking.listening.names.spotting import Named
from voice_booking.listening.people.wariness import NEVER
from voice_booking.listening.words.folding import Said, Words

WARM = re.compile(
    r"\b(?:moecht\w*|haett\w*|will|wuerd\w*|gern\w*|brauch\w*|braeucht\w*|nehm\w*|bitte|lieber|am liebsten|nur|"
    r"unbedingt|geht|"
    r"soll|darf|termin|muss)\b"
)
"""Words that wish."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """What is said of one person."""

    text: str
    """The folded words with a comma where a clause begins, and `@` for the person."""
    words: Said
    """All words of the text, and `@`."""
    before: str
    """What stands before the person."""
    clause: str
    """The clause that names the person."""
    following: str
    """All that follows that clause, from the comma on."""


def stretch_of(text: str) -> Stretch:
    """The stretch with this text, which holds one `@`."""
    before, _, behind = text.partition("@")
    own, comma, following = behind.partition(",")
    started = _ANEW.split(before.rpartition(",")[2])[-1]
    words = Said(text.replace(",", "").split())
    return Stretch(text, words, before, f"{started}@{own}".strip(), f"{comma}{following}")


_ANEW = re.compile(r"\b(?:und|aber) (?=(?:ich |dann |jetzt )?(?:will|moecht\w*|haett\w*|wuerd\w*|brauch\w*|nehm\w*)\b)")
"""A wish that begins behind `und` without a comma."""


def stretches_of(names: Sequence[Named], words: Words) -> Mapping[int, Stretch]:
    """What is said of each person, by the index of the first word of their name."""
    return {named.first: stretch_of(_said_of(names, at, words)) for at, named in enumerate(names)}


def _said_of(names: Sequence[Named], position: int, words: Words) -> str:
    """The words that belong to one name: up to the clause of the next one, from the end of the one before."""
    named = names[position]
    start = names[position - 1].last + 1 if position else 0
    if position:
        start = _last_opening(words, start, named.first)
    before, behind = "".join(words.pieces[start : named.first]), "".join(words.pieces[named.last + 1 :])
    if position + 1 < len(names):
        end = _last_opening(words, named.last + 1, names[position + 1].first)
        behind = "".join(words.pieces[named.last + 1 : end])
        if end == names[position + 1].first and not words[end].opens:
            behind = _OF_THE_NEXT.sub("", behind)
        if WARM.search(f"{before} {behind}") is not None:
            behind = _NOT_THE_NEXT.sub("", behind)
    comma = "," if words[named.first].opens and before else ""
    return f"{before}{comma} @{behind}".strip(" ,")


_OF_THE_NEXT = re.compile(r" (?:und|aber|oder|sondern|doch|statt|ausser|lieber|dann)\b(?: \w+){0,5}$")
"""Words without a comma before the next name that lead up to it."""
_NOT_THE_NEXT = re.compile(
    rf" (?:{NEVER}|ohne|kein\w*)(?: (?:der|die|den|dem|bei|beim|zu|zum|zur|herrn?|frau|wieder|mehr))*$"
)
"""`Tom bitte nicht Max` may mean either; behind a wish it is said of the next one."""


def _last_opening(words: Words, start: int, end: int) -> int:
    """Where the clause before `end` begins; `end` if there is none since `start`."""
    return next((at for at in range(end, start - 1, -1) if at < len(words) and words[at].opens), end)
