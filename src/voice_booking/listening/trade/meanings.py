"""What signs mean together: which concepts a complaint, or a means that was described, may stand for."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache

from voice_booking.listening.trade.lexicon import (
    spa,
    therapy_everyday,
    therapy_meanings,
    workshop_bike,
    workshop_bike_meanings,
    workshop_car,
    workshop_car_meanings,
)
from voice_booking.listening.trade.lexicon.table import lines_of
from voice_booking.listening.trade.signs import Signs, read_signs

_THERAPY = ((therapy_everyday.SIGNS, therapy_meanings.MEANINGS),)
_TELLING = {
    "therapy": _THERAPY,
    "spa": (*_THERAPY, (spa.SIGNS, spa.MEANINGS)),
    "workshop": (
        (workshop_car.SIGNS, workshop_car_meanings.MEANINGS),
        (workshop_bike.SIGNS, workshop_bike_meanings.MEANINGS),
    ),
}
"""Trade → its tables of signs, each with what they mean."""


@dataclass(frozen=True, slots=True)
class Meaning:
    signs: frozenset[str]
    names_means: bool
    """Whether the caller told what is to be done, not only what is wrong."""
    candidates: tuple[tuple[str, ...], ...]
    """Keys of concepts, one tuple for each service that may be meant."""


@dataclass(frozen=True, slots=True)
class Telling:
    """All that one trade's callers tell without naming a service."""

    signs: Signs
    meanings: Mapping[str, tuple[Meaning, ...]]
    """Sign → meanings that need it."""


@lru_cache(maxsize=8)
def telling_of(trade: str) -> Telling | None:
    """The tables of a trade, or None for a trade without any."""
    tables = _TELLING.get(trade)
    if tables is None:
        return None
    by_sign: dict[str, list[Meaning]] = {}
    for meaning in dict.fromkeys(read_meanings("\n".join(meanings for _, meanings in tables))):
        for sign in meaning.signs:
            by_sign.setdefault(sign, []).append(meaning)
    read = read_signs("\n".join(signs for signs, _ in tables))
    return Telling(read, {sign: tuple(found) for sign, found in by_sign.items()})


def read_meanings(text: str) -> list[Meaning]:
    """`sign sign -> concept concept | concept` a line; `=>` where the signs tell what is to be done."""
    found = []
    for line in lines_of(text):
        means = "=>" in line
        signs, _, candidates = line.partition("=>" if means else "->")
        found.append(
            Meaning(frozenset(signs.split()), means, tuple(tuple(one.split()) for one in candidates.split("|")))
        )
    return found


def meanings_of(signs: Collection[str], telling: Telling) -> list[Meaning]:
    """Meanings all of whose signs were given, save those that a more exact one takes in."""
    given: Counter[Meaning] = Counter(meaning for sign in signs for meaning in telling.meanings.get(sign, ()))
    whole = [meaning for meaning, count in given.items() if count == len(meaning.signs)]
    return [meaning for meaning in whole if not any(meaning.signs < other.signs for other in whole)]
