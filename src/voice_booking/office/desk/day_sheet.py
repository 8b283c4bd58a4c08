"""The day as a list to print and pin up: for each person what is to be done, for whom, and what blocks them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from voice_booking.booking.offers import Appointment
from voice_booking.booking.ports import Busy
from voice_booking.booking.wanted import stylist_of
from voice_booking.office.desk import written
from voice_booking.office.desk.said import day_span
from voice_booking.salon.business import Salon
from voice_booking.salon.staff import StaffMember
from voice_booking.scheduling.plan import PlannedItem, PlannedPhase, Span

WIDTH = 98


@dataclass(frozen=True, slots=True, order=True)
class Row:
    """A line of one person's list."""

    span: Span
    what: str
    name: str = ""
    phone: str = ""
    code: str = ""


def day_sheet(salon: Salon, day: date, appointments: Sequence[Appointment], busy: Sequence[Busy]) -> list[str]:
    """German lines of at most 98 columns.

    Args:
        salon: the branch.
        day: one of its dates.
        appointments: those that stand and touch the day, in any order.
        busy: other busy time that touches the day, of whomever.
    """
    branch = salon.branch
    opening = ", ".join(f"{span.start:%H:%M}–{span.end:%H:%M}" for span in branch.opening_on(day))
    holiday = branch.holiday(day)
    head = f"{branch.name}  ·  {written.day(day)}  ·  {opening or 'geschlossen'}{f' ({holiday})' if holiday else ''}"
    lines = [head, "=" * WIDTH]
    for member in salon.staff:
        rows = sorted((*_work(member, appointments), *_blocks(member, busy)))
        lines += ["", *_of_person(member, day, rows, salon)]
    return lines


def _of_person(member: StaffMember, day: date, rows: Sequence[Row], salon: Salon) -> list[str]:
    head = f"{member.name}{_presence(member, day, salon)}"
    listed = [_line(row, day, salon) for row in rows] or ["  keine Termine"]
    return [head, "-" * WIDTH, *listed]


def _presence(member: StaffMember, day: date, salon: Salon) -> str:
    if member.away_on(day):
        return "  (frei)"
    if member.working_hours is None or salon.branch.special_day(day):
        return ""
    hours = ", ".join(f"{span.start:%H:%M}–{span.end:%H:%M}" for span in member.working_hours.on(day))
    return f"  ({hours})" if hours else "  (frei)"


def _work(member: StaffMember, appointments: Sequence[Appointment]) -> Iterator[Row]:
    for made in appointments:
        for item in made.plan.items:
            for phase in item.phases:
                row = _row(phase, item, made) if phase.staff == member.id else None
                if phase.staff is None and stylist_of(item) == member.id:
                    row = Row(phase.span, f"· frei: {phase.name or 'Einwirkzeit'}", made.customer.name)
                if row:
                    yield row


def _row(phase: PlannedPhase, item: PlannedItem, made: Appointment) -> Row:
    guest = made.customer
    if not phase.staff_required:
        return Row(phase.span, f"· dabei: {phase.name or 'Einwirkzeit'}", guest.name)
    several = sum(part.staff_required for part in item.phases) > 1
    what = f"{item.name}: {phase.name}" if several else item.name
    return Row(phase.span, what, guest.name, guest.phone or "", made.confirmation_code)


def _blocks(member: StaffMember, busy: Sequence[Busy]) -> Iterator[Row]:
    for entry in busy:
        if entry.unit == member.id:
            yield Row(entry.span, f"■ belegt{f': {entry.note}' if entry.note else ''}")


def _line(row: Row, day: date, salon: Salon) -> str:
    times = _times(row.span, day, salon)
    return "  " + written.row([(times, 11), (row.what, 39), (row.name, 20), (row.phone, 14), (row.code, 5)])


def _times(span: Span, day: date, salon: Salon) -> str:
    """In wall time; what goes beyond the day is cut to it."""
    whole, zone = day_span(day, salon.branch), salon.branch.zone
    if span.contains(whole):
        return "ganztägig"
    begins = max(span.start, whole.start).astimezone(zone)
    ends = f"{span.end.astimezone(zone):%H:%M}" if span.end < whole.end else "24:00"
    return f"{begins:%H:%M}–{ends}"
