"""Of several services that were heard those that are wished: without what was told beside them."""

from collections.abc import Callable, Sequence

from voice_booking.listening.services.asides import given_up_beside, stated_beside, told_beside
from voice_booking.listening.services.deciding import MOST_CANDIDATES, Heard
from voice_booking.listening.services.mentions import Mention, Spotted
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
    if isinstance(heard, Understood) and len(heard.value) == 1 and "oder" in words.said:
        heard = _either(heard, words, spotted, without)
    if isinstance(heard, Understood) and _one_of_many(heard, words, spotted):
        given_up = given_up_beside(words)
        again = without(given_up) if given_up else heard
        return again if isinstance(again, Understood) and again.confidence >= heard.confidence else heard
    if not _several(heard, words, spotted):
        return heard
    told = told_beside(words, spotted)
    less = _less(heard, without(told)) if told else heard
    if not isinstance(less, Understood) or len(less.value) < _SEVERAL:
        return less
    stated = stated_beside(words)
    least = _less(less, without(told | stated)) if stated else less
    return less if least is less else Ambiguous(less.value[:MOST_CANDIDATES], less.why)


_NEAR = 4
"""Words from an `oder` within which it parts two things."""


def _either(heard: Understood[tuple[Service, ...]], words: Words, spotted: Spotted, without: Without) -> Heard:
    """`Bart oder Haare`: what is meant by either of two things, where one service was made of both."""
    for at in [at for at, text in enumerate(words.texts) if text == "oder"]:
        before = [m for m in spotted.mentions if at - _NEAR < m.last < at]
        behind = [m for m in spotted.mentions if at < m.first <= at + _NEAR]
        if not before or not behind or any(word.opens for word in words[before[-1].last + 1 : at]):
            continue
        one, other = (without(_indexes(left_out)) for left_out in (behind, before))
        found = {service.key: service for answer in (one, other) for service in _services(answer)}
        if len(found) > 1:
            return Ambiguous(tuple(found.values())[:MOST_CANDIDATES], (*heard.why, "one or the other"))
    return heard


def _indexes(mentions: Sequence[Mention]) -> frozenset[int]:
    return frozenset(at for mention in mentions for at in range(mention.first, mention.last + 1))


_SEVERAL = 2


def _one_of_many(heard: Understood[tuple[Service, ...]], words: Words, spotted: Spotted) -> bool:
    """Whether one service was understood of several things that were named, and the caller turned to one of them."""
    return len(heard.value) == 1 and len(spotted.mentions) > 1 and not _TURNING.isdisjoint(words.said)


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
