"""Bookings come page by page, in whichever way the version of the API pages."""

from collections.abc import AsyncIterator, Mapping

from voice_booking.adapters.calcom.bookings import standing
from voice_booking.adapters.calcom.link import Link
from voice_booking.adapters.calcom.operations import LIST_BOOKINGS
from voice_booking.adapters.calcom.shapes import BookingPage
from voice_booking.booking.calendar import CalendarBusy, Standing

PAGE = 100
"""Both ways may ask for as many."""


async def booking_pages(link: Link, asked: Mapping[str, str]) -> AsyncIterator[Standing]:
    """All bookings that the filters of `asked` let through, each once. Raises as `Link.ask`, on any page."""
    by_cursor = link.account.versions.lists_by_cursor
    turn = _by_cursor(None) if by_cursor else _by_skipping(0)
    seen: set[str] = set()
    while True:
        page = await link.ask(LIST_BOOKINGS, BookingPage, query={**asked, **turn})
        for booking in page.data:
            if booking.uid not in seen:
                seen.add(booking.uid)
                yield standing(booking)
        if not page.pagination.more:
            return
        before = turn
        turn = _by_cursor(page.pagination.nextCursor) if by_cursor else _by_skipping(int(turn["skip"]) + len(page.data))
        if turn == before or (by_cursor and "cursor" not in turn):
            raise CalendarBusy("more pages promised than told")


def _by_cursor(cursor: str | None) -> Mapping[str, str | int]:
    return {"limit": PAGE} if cursor is None else {"limit": PAGE, "cursor": cursor}


def _by_skipping(skip: int) -> Mapping[str, str | int]:
    """In the order of their making: what is made meanwhile comes last and moves nothing to another page."""
    return {"take": PAGE, "skip": skip, "sortCreated": "asc"}
