"""One service wanted: what was said of it, and what fits that here."""

from collections.abc import Sequence
from typing import NamedTuple

from voice_booking.listening.services.matching import Match, Request, firm_in, match, match_alone
from voice_booking.listening.services.mentions import Mention
from voice_booking.listening.trade.catalogue import Catalogue
from voice_booking.listening.trade.concepts import Concept


class Wish(NamedTuple):
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
) -> Wish:
    """The services that all of the mentions name; where nothing fits the person it is for, what fits anybody."""
    if len(mentions) == 1 and relative is None and not without:
        request, found = match_alone(mentions[0].concepts, catalogue)
        return Wish(mentions, found, request, either)
    concepts = [c for mention in mentions for c in mention.concepts]
    firm = [firm_in(mention.concepts) for mention in mentions]
    request = _request(concepts, firm, relative, without)
    return Wish(mentions, _matched(request, catalogue), request, either)


def all_in_one(
    mentions: tuple[Mention, ...],
    relative: str | None,
    alone: Sequence[Wish],
    catalogue: Catalogue,
    without: frozenset[str],
    *,
    together: bool,
) -> Wish:
    """The services that hold all of what was wished for `alone` by the mentions."""
    concepts = [c for wish in alone for c in wish.request.concepts]
    firm = [wish.request.firm for wish in alone]
    request = _request(concepts, firm, relative, without, together=together)
    return Wish(mentions, _matched(request, catalogue), request, alone[0].alternative)


def _request(
    concepts: Sequence[Concept],
    firm: Sequence[frozenset[str]],
    relative: str | None,
    without: frozenset[str],
    *,
    together: bool = True,
) -> Request:
    return Request(tuple(dict.fromkeys(concepts)), frozenset[str]().union(*firm), relative, without, together)


def _matched(request: Request, catalogue: Catalogue) -> Match | None:
    found = match(request, catalogue)
    if found is None and request.relative is not None:
        return match(request._replace(relative=None, together=True), catalogue)
    return found
