"""Who did not come, as the salon marks it in its calendar; a mark may be taken back."""

from dataclasses import replace
from datetime import datetime

from voice_booking.booking.mirroring.rows import Mirrored
from voice_booking.booking.mirroring.sheets import Sheet
from voice_booking.booking.offers import Status
from voice_booking.booking.ports import Event
from voice_booking.mirror.news.known import SOURCE, Change
from voice_booking.mirror.news.looking import Trail


def attended(trail: Trail, mine: Mirrored, sheet: Sheet, now: datetime) -> Change | None:
    """What a mark means; None: nothing new.

    A visit was missed as long as any of its bookings is marked.
    """
    end = trail.stands
    if end is None or end.absent == bool(mine.details.get("absent")) or end.span.start > now:
        return None
    row = replace(mine, details={**mine.details, "absent": end.absent}, changed_at=now)
    rows = tuple(row if each.id == row.id else each for each in sheet.rows)
    missed = any(each.details.get("absent") for each in rows if each.wanted)
    becomes = _becomes(sheet.visit.status, missed=missed)
    if becomes is None:
        return Change((row,), what="attendance")
    kind = "no_show" if missed else "showed_up"
    event = Event(kind, now, {"source": SOURCE}, None, sheet.visit.appointment.id)
    return Change((row,), status=becomes, visit=sheet.visit, events=(event,), what=kind)


def _becomes(status: Status, *, missed: bool) -> Status | None:
    if missed and status in (Status.BOOKED, Status.COMPLETED, Status.PENDING):
        return Status.NO_SHOW
    return Status.BOOKED if not missed and status is Status.NO_SHOW else None
