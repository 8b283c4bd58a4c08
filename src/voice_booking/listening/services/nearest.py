"""The category of the salon that is nearest to something it does not offer."""

from collections.abc import Iterable

from voice_booking.listening.trade.catalogue import Catalogue
from voice_booking.listening.trade.concepts import Concept, Kind
from voice_booking.listening.trade.families import families
from voice_booking.salon.services import Category


def nearest_category(concepts: Iterable[Concept], catalogue: Catalogue) -> Category | None:
    """The category whose services share most with `concepts`, or None when none is close."""
    wanted = [c for c in concepts if c.kind not in (Kind.ACTION, Kind.QUALITY, Kind.NUMBER, Kind.STRANGE)]
    scores = {category.key: _score(wanted, category.key, catalogue) for category in catalogue.salon.categories}
    best = max(scores.values(), default=0.0)
    if best < 0.5:
        return None
    return next(c for c in catalogue.salon.categories if scores[c.key] == best)


def _score(wanted: list[Concept], category: str, catalogue: Catalogue) -> float:
    counts = catalogue.category_concepts.get(category, {})
    family, akin = families(), catalogue.category_families.get(category, {})
    score = 0.0
    for c in wanted:
        if c.key == "hair":
            continue
        score += 2.0 * min(counts.get(c.key, 0), 2)
        score += min(akin.get(family.get(c.key, ""), 0), 8) * 0.5
    return score
