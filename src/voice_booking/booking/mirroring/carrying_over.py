"""What becomes of a visit's bookings when it is planned anew: those that can be moved are, the others go or come."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from voice_booking.booking.mirroring.intended import Intended, new_row
from voice_booking.booking.mirroring.rows import Mirrored, unwanted, wanted_since


def carried_over(
    rows: Iterable[Mirrored], wanted: Iterable[Intended], appointment_id: UUID, version: int, now: datetime
) -> tuple[Mirrored, ...]:
    """All rows of a visit as its new plan wants them; those that are dead are left out.

    A booking of the same service, segment, person, event type and length is moved, one that stands in its new place
    stays; one that was to go, and stands still, comes back.

    Args:
        version: that the visit has with the new plan.
    """
    left = [row for row in rows if row.wanted or not row.settled]
    places = list(enumerate(wanted))
    found: dict[int, Mirrored] = {}
    for exact in (True, False):
        for position, each in places:
            if position in found:
                continue
            row = next((row for row in left if _kind(row) == each.kind and (not exact or _there(row, each))), None)
            if row is not None:
                left.remove(row)
                moved = replace(row, position=position, span=each.span, wanted=True, refused=_still(row))
                found[position] = wanted_since(moved, now)
    new = (found.get(place) or new_row(each, appointment_id, version, place, now) for place, each in places)
    return (*new, *(unwanted(row, now) if row.wanted else row for row in left))


def with_event_types(rows: Iterable[Mirrored], found: Iterable[Intended], now: datetime) -> tuple[Mirrored, ...]:
    """Those of the rows for which there was no event type, and now is one."""
    types = {(each.service, each.segment, each.staff): each.event_type_id for each in found}
    known = ((row, types.get((row.service, row.segment, row.staff))) for row in rows if row.event_type_id is None)
    return tuple(
        replace(row, event_type_id=number, refused=None, changed_at=now)
        for row, number in known
        if number is not None and row.wanted
    )


def _kind(row: Mirrored) -> tuple[UUID, str, UUID, int | None, int]:
    return Intended(row.service, row.segment, row.staff, row.span, row.event_type_id).kind


def _there(row: Mirrored, wanted: Intended) -> bool:
    return (row.stands or row.span) == wanted.span


def _still(row: Mirrored) -> str | None:
    """A refusal was about the time that it was wanted at; that there is no event type stays true."""
    return row.refused if row.event_type_id is None else None
