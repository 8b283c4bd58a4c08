"""The category of the salon that is nearest to something it does not offer."""

from collections.abc import Iterable
from functools import lru_cache

from voice_booking.listening.trade.catalogue import Catalogue
from voice_booking.listening.trade.concepts import Concept, Kind
from voice_booking.listening.trade.lexicon.equivalents import FAMILIES
from voice_booking.listening.trade.lexicon.table import lines_of
from voice_booking.salon.services import Category


@lru_cache(maxsize=1)
def _family() -> dict[str, str]:
    pairs = (line.partition(":") for line in lines_of(FAMILIES))
    return {key: name for name, _, keys in pairs for key in keys.split()}


def nearest_category(concepts: Iterable[Concept], catalogue: Catalogue) -> Category | None:
    """The category whose services share most with `concepts`, or None when none is close."""
    wanted = [c for c in concepts if c.kind not in (Kind.ACTION, Kind.QUALITY, Kind.NUMBER, Kind.STRANGE)]
    scores = {
        category.key: _score(wanted, catalogue.category_concepts.get(category.key, {}))
        for category in catalogue.salon.categories
    }
    best = max(scores.values(), default=0.0)
    if best < 0.5:
        return None
    return next(c for c in catalogue.salon.categories if scores[c.key] == best)


def _score(wanted: list[Concept], counts: dict[str, int]) -> float:
    family = _family()
    families: dict[str, int] = {}
    for key, count in counts.items():
        if key in family:
            families[family[key]] = families.get(family[key], 0) + count
    score = 0.0
    for c in wanted:
        if c.key == "hair":
            continue
        score += 2.0 * min(counts.get(c.key, 0), 2)
        score += min(families.get(family.get(c.key, ""), 0), 8) * 0.5
    return score
