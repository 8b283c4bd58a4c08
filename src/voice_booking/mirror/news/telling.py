"""What is written down, recorded and put on the call-back list when a visit is changed in the calendar."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from voice_booking.booking.calendar import Standing
from voice_booking.booking.callbacks import Callback, CallbackReason
from voice_booking.booking.calling_back import callback_event
from voice_booking.booking.mirroring.rows import Mirrored
from voice_booking.booking.mirroring.sheets import Sheet
from voice_booking.booking.offers import OnFile
from voice_booking.booking.ports import Event
from voice_booking.mirror.news.known import SOURCE, Change, Setting
from voice_booking.salon.staff import StaffMember
from voice_booking.scheduling.plan import Plan

_CANCELLED = "Termin wurde im Kalender des Salons abgesagt"
_CHANGED = "Termin wurde im Kalender des Salons geändert und passt nicht mehr zusammen"


def adopted(row: Mirrored, end: Standing, now: datetime) -> Mirrored:
    """A row of ours, with what stands in the calendar."""
    details = {**row.details, "synced_at": now.isoformat(), "hosts": list(end.hosts)}
    return replace(row, uid=end.uid, number=end.number, stands=end.span, details=details, changed_at=now)


def same(row: Mirrored, other: Mirrored) -> bool:
    """Whether nothing but the time of looking differs."""
    return _told(row) == _told(other)


def _told(row: Mirrored) -> tuple[object, ...]:
    told = (row.uid, row.number, row.stands, row.span, row.staff, row.wanted, row.refused, row.asked)
    return (*told, row.details.get("hosts"), row.details.get("absent", False))


def person_of(row: Mirrored, end: Standing, staff: Iterable[StaffMember]) -> StaffMember | None:
    """Whose time a booking takes now: that of the person it was made for, if possible; None: of nobody of ours."""
    members = tuple(staff)
    mine = next((member for member in members if member.id == row.staff), None)
    if mine is not None and (mine.calendar_user is None or mine.calendar_user in end.hosts):
        return mine
    return next((member for member in members if member.calendar_user in end.hosts), None)


def with_its_person(row: Mirrored, end: Standing, staff: Iterable[StaffMember]) -> bool:
    """Whether a booking is still that of the person it was made for."""
    person = person_of(row, end, staff)
    return person is not None and person.id == row.staff


def flagged(change: Change, row: Mirrored, sheet: Sheet, at: Setting) -> Change:
    """A person has to look at the visit, and the customer has to be told."""
    before = next((each for each in sheet.rows if each.id == row.id), None)
    if before is not None and same(before, row):
        return change
    entry = entry_of(sheet, at)
    review = Event("requires_manual_review", at.now, _review(row), None, sheet.visit.appointment.id)
    events = (*change.events, review, *entry_events(entry))
    return replace(change, rows=(row,), events=events, callbacks=(entry,), what="flagged")


def _review(row: Mirrored) -> dict[str, Any]:
    booking = {
        "booking": str(row.id),
        "segment": row.segment,
        "start": row.span.start.isoformat(),
        "stands": row.stands.start.isoformat() if row.stands else None,
        "why": row.refused,
    }
    return {"source": SOURCE, "reason": row.refused, "bookings": [booking]}


def entry_of(sheet: Sheet, at: Setting, *, cancelled: bool = False) -> Callback:
    """For one version of a visit there is one entry, whatever happens to it in the calendar."""
    visit = sheet.visit
    made = visit.appointment
    entry = Callback(
        id=_entry_id(visit, at, cancelled=cancelled),
        reason=CallbackReason.CANCELLED_THERE if cancelled else CallbackReason.CLASHES,
        created_at=at.now,
        name=made.customer.name,
        phone=made.customer.phone,
        wish=_CANCELLED if cancelled else _CHANGED,
        text="",
        appointment_id=made.id,
    )
    return replace(entry, text=at.text(entry, made.plan, visit.branch))


def entry_events(entry: Callback) -> tuple[Event, ...]:
    return (callback_event(entry),)


def settled_entries(sheet: Sheet, at: Setting) -> tuple[UUID, ...]:
    """Entries of a visit that fits together again."""
    return (_entry_id(sheet.visit, at, cancelled=False),)


def _entry_id(visit: OnFile, at: Setting, *, cancelled: bool) -> UUID:
    kind = "cancelled" if cancelled else "changed"
    return uuid5(at.business.company.id, f"callback:calendar:{kind}:{visit.appointment.id}:{visit.version}")


def cancelled_event(visit: OnFile, now: datetime) -> Event:
    """The salon has cancelled a visit in its calendar."""
    span = visit.appointment.plan.span
    data = {"source": SOURCE, "start": span.start.isoformat(), "end": span.end.isoformat()}
    return Event("cancelled", now, data, None, visit.appointment.id)


def moved_event(visit: OnFile, plan: Plan, now: datetime) -> Event:
    """The salon has moved a visit in its calendar."""
    was = visit.appointment.plan
    data = {"source": SOURCE, "was_start": was.start.isoformat(), "was_end": was.end.isoformat()}
    return Event("rescheduled", now, {**data, "start": plan.start.isoformat()}, None, visit.appointment.id)
