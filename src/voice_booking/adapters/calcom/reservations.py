"""Hints to Cal.com's own booking pages that a time is about to go; no lock, booking does not look at them."""

from datetime import datetime

from voice_booking.adapters.calcom.bookings import moment
from voice_booking.adapters.calcom.link import Link
from voice_booking.adapters.calcom.operations import GET_RESERVATION, RELEASE_SLOT, RESERVE_SLOT
from voice_booking.adapters.calcom.refusals import NOT_FOUND
from voice_booking.adapters.calcom.shapes import Answer, Done, Reservation
from voice_booking.booking.calendar import Rejected


class CalcomReservations:
    """Of one company. They end by themselves, but not by being booked: release them then."""

    def __init__(self, link: Link) -> None:
        self._link = link

    async def reserve(self, event_type_id: int, start: datetime, minutes: int, *, for_minutes: int) -> Reservation:
        """Hide a start from everybody. Raises `SlotTaken`, `OutcomeUnknown`, and as `Link.ask`.

        An overlap is only seen within one event type, and the one answered may be our own (source, July 2026).
        """
        body = {
            "eventTypeId": event_type_id,
            "slotStart": moment(start),
            "slotDuration": minutes,
            "reservationDuration": for_minutes,
        }
        return (await self._link.ask(RESERVE_SLOT, Answer[Reservation], body=body)).data

    async def get(self, uid: str) -> Reservation | None:
        """None: there is none, or no longer."""
        return (await self._link.ask(GET_RESERVATION, Answer[Reservation | None], path={"uid": uid})).data

    async def release(self, uid: str) -> None:
        """One that is gone is no error."""
        try:
            await self._link.ask(RELEASE_SLOT, Done, path={"uid": uid})
        except Rejected as refused:
            if refused.reason != NOT_FOUND:
                raise
