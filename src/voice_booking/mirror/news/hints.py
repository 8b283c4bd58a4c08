"""What a webhook of Cal.com says: which bookings to look at. What has become of them is asked of the calendar itself.

Bodies come lost, doubled and in any order, and a cancellation carries no metadata (cal.com/docs, "webhooks", version
2021-10-20): so a body is a hint and no more, and no personal data of it is kept.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from pydantic import AwareDatetime, BaseModel, ConfigDict, ValidationError

from voice_booking.scheduling.plan import Span

TRIGGERS = (
    *("BOOKING_CREATED", "BOOKING_REQUESTED", "BOOKING_RESCHEDULED", "BOOKING_CANCELLED", "BOOKING_REJECTED"),
    "BOOKING_NO_SHOW_UPDATED",
)
"""What is subscribed."""
OF_BOOKINGS = "BOOKING_"
"""Every trigger that begins like that is heeded, those that are added some day too: it costs one look."""
_MADE = frozenset({"BOOKING_CREATED", "BOOKING_RESCHEDULED"})
_ENDED = frozenset({"BOOKING_CANCELLED", "BOOKING_REJECTED"})


class Unreadable(Exception):
    """A body that is none of Cal.com's. Look at what sends to this address."""


@dataclass(frozen=True, slots=True)
class Hint:
    """Something has happened to a booking."""

    trigger: str
    uids: tuple[str, ...]
    """As it is called now, and as it was before, if both are told."""
    span: Span | None = None

    @property
    def made(self) -> bool:
        """Whether it tells of a booking that stands."""
        return self.trigger in _MADE

    @property
    def ended(self) -> bool:
        """Whether it tells of a booking that stands no more."""
        return self.trigger in _ENDED

    def as_json(self) -> dict[str, Any]:
        """For the data of a task."""
        span = [self.span.start.isoformat(), self.span.end.isoformat()] if self.span else None
        return {"trigger": self.trigger, "uids": list(self.uids), "span": span}


class _Payload(BaseModel):
    model_config = ConfigDict(extra="ignore")

    uid: str | None = None
    bookingUid: str | None = None
    rescheduleUid: str | None = None
    startTime: AwareDatetime | None = None
    endTime: AwareDatetime | None = None


class _Body(BaseModel):
    model_config = ConfigDict(extra="ignore")

    triggerEvent: str
    payload: _Payload | None = None


def hint_of(body: bytes) -> Hint | None:
    """None: it is about no booking, or about its taking place. Raises `Unreadable`."""
    try:
        told = _Body.model_validate_json(body)
    except ValidationError as error:
        raise Unreadable(f"{error.error_count()} fields are not as expected") from None
    about = told.payload
    if about is None or not told.triggerEvent.startswith(OF_BOOKINGS):
        return None
    uids = tuple(dict.fromkeys(uid for uid in (about.uid, about.bookingUid, about.rescheduleUid) if uid))
    return Hint(told.triggerEvent, uids, _span(about.startTime, about.endTime)) if uids else None


def hint_from_json(data: Mapping[str, Any]) -> Hint:
    """The reverse of `as_json`."""
    times = data["span"]
    span = _span(datetime.fromisoformat(times[0]), datetime.fromisoformat(times[1])) if times else None
    return Hint(data["trigger"], tuple(data["uids"]), span)


def _span(start: datetime | None, end: datetime | None) -> Span | None:
    return Span(start.astimezone(UTC), end.astimezone(UTC)) if start and end else None
