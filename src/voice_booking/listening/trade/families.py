"""Concepts that belong together, so that what is not offered has a nearest category."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

from voice_booking.listening.trade.lexicon.equivalents import FAMILIES
from voice_booking.listening.trade.lexicon.table import lines_of


@lru_cache(maxsize=1)
def families() -> dict[str, str]:
    """Concept key → the name of its family."""
    pairs = (line.partition(":") for line in lines_of(FAMILIES))
    return {key: name for name, _, keys in pairs for key in keys.split()}


def families_among(counts: Mapping[str, int]) -> dict[str, int]:
    """How often each family is met among concepts that are met so often."""
    family = families()
    found: Counter[str] = Counter()
    for key, count in counts.items():
        if key in family:
            found[family[key]] += count
    return dict(found)


_MOST_OF_ONE = 2
_MOST_AKIN = 8
"""How often a concept, and its family, count for a category at most."""


def nearness(
    categories: Sequence[str], concepts: Mapping[str, Mapping[str, int]], akin: Mapping[str, Mapping[str, int]]
) -> dict[str, tuple[float, ...]]:
    """Concept key → how near each of the categories is to it.

    Args:
        concepts: how often each category has each concept.
        akin: the same by families.
    """
    family = families()

    def near(key: str, category: str) -> float:
        same = min(concepts.get(category, {}).get(key, 0), _MOST_OF_ONE)
        return 2.0 * same + 0.5 * min(akin.get(category, {}).get(family.get(key, ""), 0), _MOST_AKIN)

    known = family.keys() | {key for counts in concepts.values() for key in counts}
    return {key: tuple([near(key, category) for category in categories]) for key in known}
