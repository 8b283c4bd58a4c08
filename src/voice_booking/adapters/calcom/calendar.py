"""The port `Calendar` on Cal.com."""

from collections.abc import AsyncIterator, Mapping
from datetime import UTC, datetime

from voice_booking.adapters.calcom import operations as op
from voice_booking.adapters.calcom.bookings import booking_body, moment, span_filter, standing
from voice_booking.adapters.calcom.event_types import event_type_body, event_type_found
from voice_booking.adapters.calcom.hours import open_spans
from voice_booking.adapters.calcom.link import Link
from voice_booking.adapters.calcom.paging import booking_pages
from voice_booking.adapters.calcom.refusals import ALREADY_CANCELLED, NOT_FOUND
from voice_booking.adapters.calcom.shapes import Answer, Booking, Done, EventType, Schedule, SlotStart
from voice_booking.booking.calendar import EventTypeFound, EventTypeWanted, NewBooking, Rejected, Standing
from voice_booking.scheduling.plan import Span

MOST_SCHEDULES = 250
"""Of a team, on one page."""


class CalcomCalendar:
    """One company's calendar, at one pace. Each method makes one request, lists one a page, and tries nothing twice."""

    def __init__(self, link: Link) -> None:
        self._link = link
        self._team = link.account.team_id

    async def create(self, wanted: NewBooking) -> Standing:
        answer = await self._link.ask(op.CREATE_BOOKING, Answer[Booking], body=booking_body(wanted))
        return standing(answer.data)

    async def reschedule(self, uid: str, start: datetime, reason: str) -> Standing:
        body = {"start": moment(start), "reschedulingReason": reason}
        answer = await self._link.ask(op.RESCHEDULE_BOOKING, Answer[Booking], path={"uid": uid}, body=body)
        return standing(answer.data)

    async def cancel(self, uid: str, reason: str) -> None:
        try:
            await self._link.ask(op.CANCEL_BOOKING, Done, path={"uid": uid}, body={"cancellationReason": reason})
        except Rejected as refused:
            if refused.reason not in (ALREADY_CANCELLED, NOT_FOUND):
                raise

    async def get(self, uid: str) -> Standing | None:
        try:
            answer = await self._link.ask(op.GET_BOOKING, Answer[Booking], path={"uid": uid})
        except Rejected as refused:
            if refused.reason != NOT_FOUND:
                raise
            return None
        return standing(answer.data)

    async def find(self, email: str, event_type_id: int, span: Span) -> tuple[Standing, ...]:
        asked = {"attendeeEmail": email, "eventTypeId": str(event_type_id), **span_filter(span)}
        return tuple([each async for each in booking_pages(self._link, asked) if each.span.overlaps(span)])

    async def bookings(
        self, *, span: Span | None = None, changed_since: datetime | None = None
    ) -> AsyncIterator[Standing]:
        asked = dict(span_filter(span)) if span else {}
        if changed_since:
            asked["afterUpdatedAt"] = moment(changed_since)
        async for each in booking_pages(self._link, asked):
            if span is None or each.span.overlaps(span):
                yield each

    async def free_starts(self, event_type_id: int, span: Span, minutes: int) -> tuple[datetime, ...]:
        asked: Mapping[str, str | int] = {
            "eventTypeId": event_type_id,
            "start": moment(span.start),
            "end": moment(span.end),
            "duration": minutes,
            "timeZone": "UTC",
        }
        answer = await self._link.ask(op.GET_SLOTS, Answer[dict[str, list[SlotStart]]], query=asked)
        starts = {slot.start.astimezone(UTC) for day in answer.data.values() for slot in day}
        return tuple(sorted(start for start in starts if span.start <= start < span.end))

    async def event_types(self) -> tuple[EventTypeFound, ...]:
        operation = op.LIST_OWN_EVENT_TYPES if self._team is None else op.LIST_TEAM_EVENT_TYPES
        answer = await self._link.ask(operation, Answer[list[EventType]], path=self._within())
        return tuple(map(event_type_found, answer.data))

    async def create_event_type(self, wanted: EventTypeWanted) -> EventTypeFound:
        operation = op.CREATE_OWN_EVENT_TYPE if self._team is None else op.CREATE_TEAM_EVENT_TYPE
        body = event_type_body(wanted, team=self._team is not None)
        answer = await self._link.ask(operation, Answer[EventType], path=self._within(), body=body)
        return event_type_found(answer.data)

    async def update_event_type(self, event_type_id: int, wanted: EventTypeWanted) -> EventTypeFound:
        operation = op.UPDATE_OWN_EVENT_TYPE if self._team is None else op.UPDATE_TEAM_EVENT_TYPE
        body = event_type_body(wanted, team=self._team is not None)
        answer = await self._link.ask(operation, Answer[EventType], path=self._within(event_type_id), body=body)
        return event_type_found(answer.data)

    async def delete_event_type(self, event_type_id: int) -> None:
        operation = op.DELETE_OWN_EVENT_TYPE if self._team is None else op.DELETE_TEAM_EVENT_TYPE
        try:
            await self._link.ask(operation, Done, path=self._within(event_type_id))
        except Rejected as refused:
            if refused.reason != NOT_FOUND:
                raise

    async def working_hours(self, user: int, span: Span) -> tuple[Span, ...]:
        """By the user's default schedule; none: nothing is open, or the key may not see it."""
        own = self._team is None
        answer = await self._link.ask(
            op.LIST_OWN_SCHEDULES if own else op.LIST_TEAM_SCHEDULES,
            Answer[list[Schedule]],
            path=self._within(),
            query=None if own else {"take": MOST_SCHEDULES},
        )
        theirs = (each for each in answer.data if each.ownerId == user and each.isDefault)
        schedule = next(theirs, None)
        return open_spans(schedule, span) if schedule else ()

    def _within(self, event_type_id: int | None = None) -> Mapping[str, int]:
        """What the path of an event type is filled with."""
        named = {"team_id": self._team, "id": event_type_id}
        return {name: value for name, value in named.items() if value is not None}
