"""Of several services that were heard those that are wished: without what was told beside them."""

from collections.abc import Callable

from voice_booking.listening.services.asides import given_up_beside, stated_beside, told_beside
from voice_booking.listening.services.deciding import MOST_CANDIDATES, Heard
from voice_booking.listening.services.mentions import Spotted
from voice_booking.listening.understanding import Ambiguous, Gap, NotUnderstood, Understood
from voice_booking.listening.words.folding import Words
from voice_booking.listening.words.sets import word_set
from voice_booking.salon.services import Service

Without = Callable[[frozenset[int]], Heard]
"""What is heard when the words at these indexes say nothing."""

_DECIDED = word_set("nehm nehme nimm doch aber bleib bleibe entschieden")
_TURNING = word_set("lieber langt reicht genuegt stattdessen jedenfalls")


def only_wished(heard: Heard, words: Words, spotted: Spotted, without: Without) -> Heard:
    """The answer without services that are told of; a question where it only seems so."""
    if isinstance(heard, Understood) and "oder" in words.said:
        heard = _either(heard, words, without)
    if isinstance(heard, Understood) and _one_of_many(heard, words, spotted):
        given_up = given_up_beside(words)
        again = without(given_up) if given_up else heard
        return again if isinstance(again, Understood) and again.confidence >= heard.confidence else heard
    if not _several(heard, words, spotted):
        return heard
    whole = not isinstance(heard, Ambiguous) or bool(heard.certain)
    told = told_beside(words, spotted) if whole else given_up_beside(words)
    less = _less(heard, without(told)) if _says_less(heard, spotted, told) else heard
    if not isinstance(less, Understood) or len(less.value) < _SEVERAL:
        return less
    stated = stated_beside(words)
    least = _less(less, without(told | stated)) if _says_less(less, spotted, stated) else less
    return less if least is less else Ambiguous(less.value[:MOST_CANDIDATES], less.why)


def _either(heard: Understood[tuple[Service, ...]], words: Words, without: Without) -> Heard:
    """`Bart oder Haare`, `hochgesteckt oder bloß geföhnt`: a question where each side of an `oder` names its own."""
    for at in [at for at, text in enumerate(words.texts[:-1]) if text == "oder" and at]:
        before, behind = range(words.clauses[at - 1][0], at), range(at + 1, words.clauses[at + 1][1] + 1)
        if "und" in words.texts[at : behind.stop]:
            continue
        one = _services(without(_all_but(before, words)))
        other = _services(without(_all_but(behind, words))) if one else ()
        found = {service.key: service for service in (*one, *other)}
        if one and other and len(found) > max(len(one), len(other)):
            further = tuple(service for service in heard.value if service.key not in found)
            return Ambiguous(tuple(found.values())[:MOST_CANDIDATES], (*heard.why, "one or the other"), further)
    return heard


def _all_but(kept: range, words: Words) -> frozenset[int]:
    return frozenset(range(len(words))).difference(kept)


_SEVERAL = 2


def _one_of_many(heard: Understood[tuple[Service, ...]], words: Words, spotted: Spotted) -> bool:
    """Whether one service was understood of several things that were named, and the caller turned to one of them."""
    return len(heard.value) == 1 and len(spotted.mentions) > 1 and not _TURNING.isdisjoint(words.said)


_NAMED = 0.95
"""Confidence from which nothing was described, so that all lies in the names."""


def _says_less(heard: Heard, spotted: Spotted, without: frozenset[int]) -> bool:
    """Whether other things may be heard when these words say nothing."""
    described = not isinstance(heard, Understood) or heard.confidence < _NAMED
    return bool(without) and (described or any(m.first in without or m.last in without for m in spotted.mentions))


def _several(heard: Heard, words: Words, spotted: Spotted) -> bool:
    """Whether more was heard than one service, or something that is not here beside something else."""
    if isinstance(heard, Understood):
        return len(heard.value) >= _SEVERAL
    if isinstance(heard, Ambiguous):
        return bool(heard.certain) or not _DECIDED.isdisjoint(words.said)
    return heard.gap is Gap.NOT_HERE and len(spotted.mentions) > 1


def _less(heard: Heard, again: Heard) -> Heard:
    """`again` if it is less of the same, else what was heard; anything is less than what is not here."""
    if isinstance(again, NotUnderstood):
        return heard
    if isinstance(heard, NotUnderstood):
        return again
    if isinstance(heard, Ambiguous) and not heard.certain and not isinstance(again, Understood):
        return heard
    return again if _keys(again) < _keys(heard) else heard


def _keys(heard: Heard) -> frozenset[str]:
    return frozenset(service.key for service in _services(heard))


def _services(heard: Heard) -> tuple[Service, ...]:
    """All services that an answer holds, certain or not."""
    if isinstance(heard, Understood):
        return heard.value
    return (*heard.candidates, *heard.certain) if isinstance(heard, Ambiguous) else ()
