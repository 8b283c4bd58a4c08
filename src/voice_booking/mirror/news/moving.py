"""A booking of ours that somebody has moved in the calendar: the visit follows, if it still fits together."""

from collections.abc import Iterable
from dataclasses import replace

from voice_booking.booking.mirroring.rows import Mirrored
from voice_booking.booking.mirroring.sheets import Sheet
from voice_booking.mirror.news.foreign import busy_instead, reference
from voice_booking.mirror.news.known import Change, Known, Setting, Wait
from voice_booking.mirror.news.looking import Trail
from voice_booking.mirror.news.shifting import Seat, as_seated
from voice_booking.mirror.news.telling import flagged, moved_event, person_of, settled_entries
from voice_booking.salon.staff import StaffMember
from voice_booking.scheduling.plan import Plan

CANCELLED_THERE = "cancelled_in_calendar"
"""Somebody has cancelled one booking of several."""
MOVED_THERE = "moved_in_calendar"
"""Somebody has moved it, and the visit no longer fits together."""
NOBODYS = "given_to_somebody_else"
"""Somebody has given it to a person whom we do not know."""
FLAGGED = frozenset({CANCELLED_THERE, MOVED_THERE, NOBODYS})
"""Reasons of a row to be looked at by a person, which the calendar can heal."""


def moved(trail: Trail, row: Mirrored, sheet: Sheet, known: Known, at: Setting) -> Change | Wait:
    """The visit as its bookings stand now; or the row flagged, and its time kept free where it stands.

    Args:
        row: with what the calendar has of it now.
    """
    rows = tuple(row if each.id == row.id else each for each in sheet.rows)
    if any(each.asked is not None or _on_its_way(each) for each in rows if each.wanted and each.id != row.id):
        return Wait()
    seats = _seats(trail, row, rows, at.business.staff)
    plan = None if seats is None or known.contested or sheet.former else _plan(sheet, seats, at)
    if seats is None or plan is None:
        why = MOVED_THERE if trail.end and person_of(row, trail.end, at.business.staff) else NOBODYS
        kept = busy_instead(trail, known.busy, at)
        return flagged(kept, replace(row, refused=why), sheet, at)
    freed = busy_instead(trail, known.busy, at, wanted=False)
    return _follow(freed, sheet, seats, plan, at)


def _on_its_way(row: Mirrored) -> bool:
    """Whether we are about to do something with it."""
    return row.refused is None and not row.in_place


def _seats(
    trail: Trail, row: Mirrored, rows: Iterable[Mirrored], staff: Iterable[StaffMember]
) -> tuple[Seat, ...] | None:
    """Where each wanted booking stands; None: one of them does not, or nobody of ours has it."""
    members = tuple(staff)
    seats = []
    for each in rows:
        if not each.wanted:
            continue
        person = person_of(each, trail.end, members) if each.id == row.id and trail.end else _known(each, members)
        if each.stands is None or each.uid is None or person is None:
            return None
        seats.append(Seat(each, each.stands, person.id))
    return tuple(seats)


def _known(row: Mirrored, staff: Iterable[StaffMember]) -> StaffMember | None:
    """Who has a booking that there is no news of."""
    if row.refused != MOVED_THERE:
        return next((member for member in staff if member.id == row.staff), None)
    hosts = row.details.get("hosts", ())
    members = sorted(staff, key=lambda member: member.id != row.staff)
    return next((member for member in members if member.calendar_user in hosts), None)


def _plan(sheet: Sheet, seats: tuple[Seat, ...], at: Setting) -> Plan | None:
    branch = next((each for each in at.business.branches if each.id == sheet.visit.branch), None)
    here = {member.id for member in at.business.staff if branch is not None and member.branch == branch.key}
    if branch is None or any(seat.staff not in here for seat in seats):
        return None
    return as_seated(sheet.visit.appointment.plan, seats, at.business.services, branch.max_wait_minutes)


def _follow(freed: Change, sheet: Sheet, seats: tuple[Seat, ...], plan: Plan, at: Setting) -> Change:
    """What stood elsewhere stands in the ledger now, so that its time need not be kept free besides."""
    rows = tuple(replace(seat.row, span=seat.span, staff=seat.staff, refused=None, changed_at=at.now) for seat in seats)
    before = {row.id: row for row in sheet.rows}
    kept = {reference(row.uid, user) for row in rows if row.uid is not None for user in row.details.get("hosts", ())}
    same = plan == sheet.visit.appointment.plan
    return replace(
        freed,
        rows=tuple(row for row in rows if before[row.id] != row),
        plan=None if same else plan,
        visit=None if same else sheet.visit,
        free=freed.free | kept,
        events=freed.events if same else (*freed.events, moved_event(sheet.visit, plan, at.now)),
        settled=settled_entries(sheet, at),
        what="healed" if same else "moved",
    )
