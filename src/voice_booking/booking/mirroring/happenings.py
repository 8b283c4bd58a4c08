"""What is recorded for ever of how the calendar and a visit came to agree, or did not."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from voice_booking.booking.mirroring.resolving import Resolved
from voice_booking.booking.mirroring.rows import Mirrored
from voice_booking.booking.mirroring.sheets import Sheet
from voice_booking.booking.mirroring.verdict import Judgement, Verdict, judge
from voice_booking.booking.ports import Became, Event, Settled
from voice_booking.scheduling.plan import Plan


def confirmed_event(sheet: Sheet, now: datetime) -> Event:
    """The calendar has agreed to what was reserved."""
    visit, former = sheet.visit.appointment, sheet.former
    if former is None:
        return Event("booked", now, {"source": "calendar"}, sheet.visit.call_id or None, visit.id)
    data = {"source": "calendar", **moved_data(former.plan, visit.plan)}
    return Event("rescheduled", now, data, former.call_id or None, visit.id)


def moved_data(was: Plan, becomes: Plan) -> Mapping[str, str]:
    """From when to when."""
    return {
        "was_start": was.start.isoformat(),
        "was_end": was.end.isoformat(),
        "start": becomes.start.isoformat(),
    }


def refusal_event(settled: Settled, resolved: Resolved, call_id: str | None, now: datetime) -> Event:
    """The calendar has refused a time: for whoever asks why a visit is gone, or back where it was."""
    kind = "refused_by_calendar" if settled.became is Became.FREED else "move_refused_by_calendar"
    return Event(kind, now, _refused_data(resolved.judgement), call_id, settled.visit.appointment.id)


def review_event(sheet: Sheet, resolved: Resolved, call_id: str | None, now: datetime) -> Event:
    """A person is to look at it: certain repair is impossible."""
    return Event("requires_manual_review", now, _refused_data(resolved.judgement), call_id, sheet.visit.appointment.id)


def missing_event(rows: Iterable[Mirrored], now: datetime, call_id: str | None) -> tuple[Event, ...]:
    """There are bookings that cannot even be asked for."""
    known = tuple(rows)
    refused = judge(known)
    if refused.verdict is not Verdict.REVIEW:
        return ()
    return (Event("requires_manual_review", now, _refused_data(refused), call_id, known[0].appointment_id),)


def _refused_data(judged: Judgement) -> Mapping[str, Any]:
    bookings = [
        {"booking": str(row.id), "segment": row.segment, "start": row.span.start.isoformat(), "why": row.refused}
        for row in judged.refused
    ]
    return {"reason": judged.reason, "bookings": bookings}
