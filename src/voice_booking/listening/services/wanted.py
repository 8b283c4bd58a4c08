"""One service wanted: what was said of it, and what fits that here."""

from dataclasses import dataclass

from voice_booking.listening.services.matching import Match, Request, match
from voice_booking.listening.services.mentions import Mention
from voice_booking.listening.trade.catalogue import Catalogue
from voice_booking.listening.trade.concepts import Concept, Kind


@dataclass(frozen=True, slots=True)
class Wish:
    """One service wanted: what was said of it, and the services that fit (None: nothing does)."""

    mentions: tuple[Mention, ...]
    match: Match | None
    request: Request
    alternative: bool = False


def wish_of(
    mentions: tuple[Mention, ...],
    relative: str | None,
    either: bool,
    catalogue: Catalogue,
    without: frozenset[str],
    *,
    together: bool = True,
) -> Wish:
    """The services that all of the mentions name; where nothing fits the person it is for, what fits anybody."""
    concepts: dict[Concept, None] = {}
    firm: set[str] = set()
    for mention in mentions:
        concepts |= dict.fromkeys(mention.concepts)
        if len(mention.concepts) > 1:
            firm |= {c.key for c in mention.concepts}
        else:
            firm |= {c.key for c in mention.concepts if c.kind is Kind.WHO}
    request = Request(tuple(concepts), frozenset(firm), relative, without, together)
    found = match(request, catalogue)
    if found is None and relative is not None:
        found = match(Request(request.concepts, request.firm, None, without), catalogue)
    return Wish(mentions, found, request, either)
