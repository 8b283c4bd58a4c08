"""The words of an utterance that speak of one person: rules see that person as `@` in them."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from voice_booking.listening.names.spotting import Named
from voice_booking.listening.people.wariness import NEVER
from voice_booking.listening.words.cues import Cued
from voice_booking.listening.words.folding import Said, Words
from voice_booking.listening.words.patterns import compiled
from voice_booking.listening.words.sets import word_set

WARM = compiled(
    r"\b(?:moecht\w*|haett\w*|will|wuerd\w*|gern\w*|brauch\w*|braeucht\w*|nehm\w*|bitte|lieber|am liebsten|nur|"
    r"unbedingt|geht|"
    r"soll|darf|termin|muss)\b"
)
"""Words that wish."""


class Stretch(NamedTuple):
    """What is said of one person."""

    text: str
    """The folded words with a comma where a clause begins, and `@` for the person."""
    words: Said
    """All words of the utterance, those of the text among them."""
    before: str
    """What stands before the person."""
    clause: str
    """The clause that names the person."""
    following: str
    """All that follows that clause, from the comma on."""


def stretch_of(text: str, words: Said) -> Stretch:
    """The stretch with this text, which holds one `@`, in an utterance of these `words`."""
    before, _, behind = text.partition("@")
    own, comma, following = behind.partition(",")
    started = _ANEW.split(f" {before.rpartition(',')[2]}")[-1]
    return Stretch(text, words, before, f"{started}@{own}".strip(), f"{comma}{following}")


_ANEW = compiled(r" (?:und|aber) (?=(?:ich |dann |jetzt )?(?:will|moecht\w*|haett\w*|wuerd\w*|brauch\w*|nehm\w*)\b)")
"""A wish that begins behind `und` without a comma."""


def stretches_of(names: Sequence[Named], words: Words) -> Mapping[int, Stretch]:
    """What is said of each person, by the index of the first word of their name."""
    return {named.first: stretch_of(_said_of(names, at, words), words.said) for at, named in enumerate(names)}


def _said_of(names: Sequence[Named], position: int, words: Words) -> str:
    """The words that belong to one name: up to the clause of the next one, from the end of the one before.

    What is said of `Tom und Max` is said of each of them.
    """
    lowest = highest = position
    while lowest and _listed(names[lowest - 1], names[lowest], words):
        lowest -= 1
    while highest + 1 < len(names) and _listed(names[highest], names[highest + 1], words):
        highest += 1
    named = names[lowest]
    start = names[lowest - 1].last + 1 if lowest else 0
    if lowest:
        start = _last_opening(words, start, named.first)
    before, behind = "".join(words.pieces[start : named.first]), "".join(words.pieces[names[highest].last + 1 :])
    if highest + 1 < len(names):
        behind = _up_to(names[highest + 1], names[highest].last + 1, before, words)
    comma = "," if words[named.first].opens and before else ""
    return f"{before}{comma} @{_ASIDE.struck(words.said, behind)}".strip(" ,")


def _up_to(following: Named, start: int, before: str, words: Words) -> str:
    """The words from `start` to the clause of the next name."""
    end = _last_opening(words, start, following.first)
    behind = "".join(words.pieces[start:end])
    refused = _REFUSING.search(behind) is not None
    if end == following.first and not words[end].opens:
        behind = _OF_THE_NEXT.sub("", behind)
        behind = behind if refused else _NOT_TO_THE_NEXT.sub("", behind)
    if WARM.search(f"{before} {behind}") is not None and not refused:
        behind = _NOT_THE_NEXT.sub("", behind)
    return behind


def _listed(named: Named, following: Named, words: Words) -> bool:
    """Whether two names are one list: `Tom und Max`, `bei der Lisa oder der Sarah`."""
    between = words.texts[named.last + 1 : following.first]
    if not between or between[0] not in _AND or words[named.last + 1].opens:
        return False
    return all(text in _ARTICLES for text in between[1:]) and not words[following.first].opens


_ASIDE = Cued(
    {
        "schreibt spricht ausspricht heisst nennt": r",? oder wie (?:man|er|sie|der|die|das) (?:\w+ ){0,3}(?:schreibt|"
        r"spricht|ausspricht|heisst|nennt)\b,?"
    }
)
"""`bei Philipp, oder wie man den schreibt, …`."""
_AND = word_set("und oder noch sowie")
_ARTICLES = word_set("der die den dem das bei beim mit frau herr herrn auch")


_OF_THE_NEXT = compiled(r" (?:und|aber|oder|sondern|doch|statt|ausser|lieber|dann)\b(?: \w+){0,5}$")
"""Words without a comma before the next name that lead up to it."""
_NOT_THE_NEXT = compiled(
    rf" (?:{NEVER}|ohne|auf (?:gar )?keinen fall|kein\w*)(?: (?:der|die|den|dem|bei|beim|zu|zum|zur|herrn?|frau|"
    r"wieder|mehr))*$"
)
"""`Tom bitte nicht Max` may mean either; behind a wish it is said of the next one."""
_REFUSING = compiled(rf"\b(?:moecht\w*|will|mag|wuerd\w*|geh\w*|brauch\w*) (?:ich|i|wir) (?:\w+ )?{NEVER}\b")
"""`zu Max möchte ich nicht`: a verb leaves no doubt whom it is said of."""
_NOT_TO_THE_NEXT = compiled(
    rf" (?:{NEVER}|auf (?:gar )?keinen fall) (?:wieder )?(?:bei|beim|zu|zum|zur|mit)(?: (?:der|dem|herrn?|frau))*$"
)
"""`zu Max nicht zu Tom`: the preposition tells whom it is said of."""


def _last_opening(words: Words, start: int, end: int) -> int:
    """Where the clause before `end` begins; `end` if there is none since `start`."""
    return next((at for at in range(end, start - 1, -1) if at < len(words) and words[at].opens), end)
