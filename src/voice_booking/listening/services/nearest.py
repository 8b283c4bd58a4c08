"""The category of the salon that is nearest to something it does not offer."""

from collections.abc import Iterable

from voice_booking.listening.trade.catalogue import Catalogue
from voice_booking.listening.trade.concepts import Concept, Kind
from voice_booking.listening.trade.families import families
from voice_booking.salon.services import Category


def nearest_category(concepts: Iterable[Concept], catalogue: Catalogue) -> Category | None:
    """The category whose services share most with `concepts`, or None when none is close."""
    family = families()
    wanted = [(c.key, family.get(c.key, "")) for c in concepts if c.kind not in _VAGUE and c.key != "hair"]
    scores = {category.key: _score(wanted, category.key, catalogue) for category in catalogue.salon.categories}
    best = max(scores.values(), default=0.0)
    if best < 0.5:
        return None
    return next(c for c in catalogue.salon.categories if scores[c.key] == best)


_VAGUE = (Kind.ACTION, Kind.QUALITY, Kind.NUMBER, Kind.STRANGE)


def _score(wanted: Iterable[tuple[str, str]], category: str, catalogue: Catalogue) -> float:
    """How much a category has of these concepts, by their keys, and of their families."""
    counts = catalogue.category_concepts.get(category, {})
    akin = catalogue.category_families.get(category, {})
    score = 0.0
    for key, family in wanted:
        score += 2.0 * min(counts.get(key, 0), 2)
        score += min(akin.get(family, 0), 8) * 0.5
    return score
