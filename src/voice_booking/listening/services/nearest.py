"""The category of the salon that is nearest to something it does not offer."""

from collections.abc import Iterable

from voice_booking.listening.trade.catalogue import Catalogue
from voice_booking.listening.trade.concepts import Concept, Kind
from voice_booking.salon.services import Category

_VAGUE = (Kind.ACTION, Kind.QUALITY, Kind.NUMBER, Kind.STRANGE)


def nearest_category(concepts: Iterable[Concept], catalogue: Catalogue) -> Category | None:
    """The category whose services share most with `concepts`, or None when none is close."""
    wanted = [c.key for c in concepts if c.kind not in _VAGUE and c.key != "hair"]
    near = [catalogue.nearness[key] for key in wanted if key in catalogue.nearness]
    scores = [sum(each) for each in zip(*near, strict=True)]
    best = max(scores, default=0.0)
    return catalogue.salon.categories[scores.index(best)] if best >= _CLOSE else None


_CLOSE = 0.5
