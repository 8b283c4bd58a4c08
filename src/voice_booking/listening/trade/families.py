"""Concepts that belong together, so that what is not offered has a nearest category."""

from collections import Counter
from collections.abc import Mapping
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
