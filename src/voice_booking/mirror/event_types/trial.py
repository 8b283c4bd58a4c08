"""A booking that is made to see whether an event type takes one, and cancelled at once."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID, uuid5

from voice_booking.booking.calendar import Calendar, NewBooking, Rejected, SlotTaken, Standing
from voice_booking.salon.business import Branch, Company
from voice_booking.scheduling.plan import Span

MARK: Final = {"test": "event-type"}
"""Metadata of every test booking."""
REASON: Final = "test booking"
NAME: Final = "Test (voice-booking)"
WINDOW: Final = timedelta(days=14)
STARTS_TRIED: Final = 3
"""Somebody may take a start between the look and the booking, or Cal.com offer one that it refuses."""


@dataclass(frozen=True, slots=True)
class Trial:
    """One company's, at one moment."""

    company: Company
    branch: Branch
    calendar: Calendar
    now: datetime

    @property
    def windows(self) -> tuple[Span, ...]:
        """Where starts are looked for: where no caller can book, else soon."""
        beyond = self.now + timedelta(days=self.branch.horizon_days + 1)
        soon = self.now + timedelta(days=2)
        return Span(beyond, beyond + WINDOW), Span(soon, soon + WINDOW)

    async def hold(self, event_type_id: int, minutes: int, host: int | None = None) -> str | None:
        """Make and cancel a booking under an event type; why that could not be done, None if it could.

        Args:
            minutes: how long a visit's booking under it would be.
            host: whose time it is to take; None: anybody's.

        Raises:
            TryLater: nobody knows; a booking that may stand is found by `clear`.
            Rejected: it could not be cancelled again.
        """
        made, why_not = await self._made(event_type_id, minutes)
        if made is None:
            return why_not
        await self.calendar.cancel(made.uid, REASON)
        return _amiss(made, host)

    async def _made(self, event_type_id: int, minutes: int) -> tuple[Standing | None, str]:
        """A booking, or why there is none."""
        why_not = "no free start in the next weeks, nor beyond the days that callers can book"
        for window in self.windows:
            try:
                starts = await self.calendar.free_starts(event_type_id, window, minutes)
                for start in starts[:STARTS_TRIED]:
                    try:
                        return await self._book(event_type_id, start, minutes), ""
                    except SlotTaken as taken:
                        why_not = str(taken)
            except Rejected as refused:
                return None, str(refused)
        return None, why_not

    async def clear(self) -> int:
        """Cancel test bookings that an interrupted trial has left standing; returns how many."""
        span = Span(self.now, self.windows[0].end + WINDOW)
        left = [each async for each in self.calendar.bookings(span=span) if each.stands and is_test(each, self.company)]
        for each in left:
            await self.calendar.cancel(each.uid, REASON)
        return len(left)

    async def _book(self, event_type_id: int, start: datetime, minutes: int) -> Standing:
        email = test_email(self.company, event_type_id)
        return await self.calendar.create(
            NewBooking(event_type_id, start, minutes, NAME, email, self.branch.timezone, MARK)
        )


def is_test(booking: Standing, company: Company) -> bool:
    """By mark and address: a salon may copy metadata, and customers' addresses are never like this."""
    mine = booking.event_type_id is not None and test_email(company, booking.event_type_id) in booking.emails
    return mine and all(booking.metadata.get(name) == value for name, value in MARK.items())


def test_email(company: Company, event_type_id: int) -> str:
    """Of test bookings under one event type; nothing needs to arrive there. The company must have a calendar."""
    domain = company.calendar.mail_domain if company.calendar else "invalid"
    return f"test+{_token(company.id, event_type_id)}@{domain}"


def _token(company: UUID, event_type_id: int) -> str:
    return uuid5(company, f"event-type-test:{event_type_id}").hex


def _amiss(made: Standing, host: int | None) -> str | None:
    """What a booking that was made does not do as a visit needs it."""
    if made.status != "accepted":
        return f"its bookings are {made.status}: take the confirmation off"
    if host is not None and made.hosts != (host,):
        return f"its bookings take the time of {', '.join(map(str, made.hosts)) or 'nobody'}, not of {host}"
    return None
