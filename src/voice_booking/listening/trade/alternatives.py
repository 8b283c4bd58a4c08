"""What may be meant by a concept that was said: other concepts in its place, of those that one catalogue has."""

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from voice_booking.listening.trade.concepts import NEVER, Concept
from voice_booking.listening.trade.lexicon.equivalents import COMBINED, INSTEAD
from voice_booking.listening.trade.lexicon.table import lines_of


@dataclass(frozen=True, slots=True)
class Alternative:
    said: frozenset[str]
    """Keys of the concepts that it stands in for."""
    offered: tuple[str, ...]
    cost: float
    only_if_absent: bool
    """Whether it is meant only where no service has what was said."""

    @property
    def first(self) -> str:
        """The key under which it is found."""
        return min(self.said)


@lru_cache(maxsize=1)
def _all() -> tuple[Alternative, ...]:
    return tuple(_read())


def _read() -> Iterator[Alternative]:
    for line in lines_of(INSTEAD):
        said, _, rest = line.removeprefix("! ").partition(" -> ")
        *offered, cost = rest.split()
        yield Alternative(frozenset({said}), tuple(offered), float(cost), line.startswith("!"))
    for line in lines_of(COMBINED):
        said, _, offered_text = line.partition(" -> ")
        yield Alternative(frozenset(said.split()), tuple(offered_text.split()), 0.1, False)


def alternatives_among(named: Container[str], concepts: Mapping[str, Concept]) -> dict[str, tuple[Alternative, ...]]:
    """Key of a concept that was said → what else it may mean in a catalogue whose services have the concepts `named`.

    Left out is what needs a concept that no service has.
    """
    table: dict[str, list[Alternative]] = defaultdict(list)
    for alternative in _all():
        if alternative.only_if_absent and alternative.first in named:
            continue
        needed = [
            key for key in alternative.offered if concepts[key].names_something and concepts[key].missing >= NEVER
        ]
        if all(key in named for key in needed):
            table[alternative.first].append(alternative)
    return {key: tuple(found) for key, found in table.items()}
