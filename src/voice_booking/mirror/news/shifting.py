"""A visit as its bookings stand in the calendar: whether they still fit together, and how it would take place then."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import pairwise
from uuid import UUID

from voice_booking.booking.mirroring.rows import Mirrored
from voice_booking.salon.services import PausePolicy, Segment, Service
from voice_booking.scheduling.plan import Claim, Plan, PlannedItem, PlannedPhase, Span

NOTHING = timedelta()


@dataclass(frozen=True, slots=True)
class Seat:
    """Where one of a visit's bookings stands in the calendar, and with whom."""

    row: Mirrored
    """As it was agreed."""
    span: Span
    staff: UUID


@dataclass(frozen=True, slots=True)
class _Margins:
    """Buffers that a phase occupies of its person, beyond itself."""

    before: timedelta = NOTHING
    after: timedelta = NOTHING


def as_seated(plan: Plan, seats: Iterable[Seat], services: Iterable[Service], max_wait_minutes: int) -> Plan | None:
    """The visit with each booking where it stands; None: it no longer fits together.

    Segments keep their order, pauses stay within what the service allows or as long as they were, nobody waits longer
    between two services than the branch allows, and nothing overlaps but what was planned into a pause.
    """
    taken = tuple(seats)
    known = {service.id: service for service in services}
    items = [_item(item, taken, known.get(item.service)) for item in plan.items]
    fitting = [item for item in items if item is not None]
    if len(fitting) < len(items) or not _together(fitting, timedelta(minutes=max_wait_minutes)):
        return None
    return Plan(tuple(fitting), _claims(plan, fitting))


def _item(item: PlannedItem, seats: tuple[Seat, ...], service: Service | None) -> PlannedItem | None:
    moved = [_seated(phase, item, seats) for phase in item.phases]
    if any(phase is None for phase in moved):
        return None
    phases = _with_pauses([phase for phase in moved if phase is not None], item.phases, service)
    return replace(item, phases=phases) if phases else None


def _seated(phase: PlannedPhase, item: PlannedItem, seats: tuple[Seat, ...]) -> PlannedPhase | None:
    """The phase as its booking stands; None: the booking's length is another one, and several phases share it."""
    seat = next((seat for seat in seats if _covers(seat.row, phase, item)), None)
    if seat is None:
        return phase
    if seat.row.span == phase.span:
        return replace(phase, span=seat.span, staff=seat.staff)
    if _length(seat.row.span) != _length(seat.span):
        return None
    by = seat.span.start - seat.row.span.start
    return replace(phase, span=Span(phase.span.start + by, phase.span.end + by), staff=seat.staff)


def _covers(row: Mirrored, phase: PlannedPhase, item: PlannedItem) -> bool:
    return row.service == item.service and row.staff == phase.staff and row.span.contains(phase.span)


def _with_pauses(
    moved: list[PlannedPhase], before: tuple[PlannedPhase, ...], service: Service | None
) -> tuple[PlannedPhase, ...]:
    """With pauses that leave their stylist free from the end of one segment to the start of the next; empty: no."""
    phases: list[PlannedPhase] = []
    for place, phase in enumerate(moved):
        end = phases[-1].span.end if phases else phase.span.start
        if phase.staff is None and not phase.staff_required:
            last = place == len(moved) - 1
            until = end + _length(phase.span) if last else moved[place + 1].span.start
            if not _allowed(until - end, before[place], service):
                return ()
            phase = replace(phase, span=Span(end, until))  # noqa: PLW2901  a pause lies where its segment ends
        elif phase.span.start != end:
            return ()
        phases.append(phase)
    return tuple(phases)


def _allowed(length: timedelta, was: PlannedPhase, service: Service | None) -> bool:
    segment = _segment_before(was, service)
    if length == _length(was.span):
        return True
    if segment is None or service is None or service.pause_policy is PausePolicy.NEVER:
        return False
    flexible = service.pause_policy is PausePolicy.FLEXIBLE
    most = segment.gap_limit_minutes if flexible else segment.gap_minutes
    return timedelta(minutes=segment.gap_minutes) <= length <= timedelta(minutes=most)


def _segment_before(pause: PlannedPhase, service: Service | None) -> Segment | None:
    key = pause.key.removeprefix("GAP_")
    return next((segment for segment in service.segments if segment.key == key), None) if service else None


def _together(items: Iterable[PlannedItem], longest_wait: timedelta) -> bool:
    """Whether the customer is in one place at a time, and never left waiting."""
    spans = sorted(phase.span for item in items for phase in item.phases if phase.staff_required)
    if any(one.overlaps(other) for one, other in pairwise(spans)):
        return False
    whole = sorted(phase.span for item in items for phase in item.phases)
    end = whole[0].start
    for span in whole:
        if span.start - end > longest_wait:
            return False
        end = max(end, span.end)
    return True


def _claims(before: Plan, items: list[PlannedItem]) -> tuple[Claim, ...]:
    """Everything that the moved phases occupy, with the buffers that they had, united per unit."""
    margins = _margins(before)
    pieces = []
    for item, was in zip(items, before.items, strict=True):
        for phase, old in zip(item.phases, was.phases, strict=True):
            pieces += [(unit, phase.span) for unit in phase.resources]
            if phase.staff is not None:
                room = margins.get((id(old), old.staff), _Margins())
                pieces.append((phase.staff, Span(phase.span.start - room.before, phase.span.end + room.after)))
    return _united(pieces)


def _margins(plan: Plan) -> Mapping[tuple[int, UUID | None], _Margins]:
    """By phase: what a claim holds before the first and after the last of its phases."""
    found: dict[tuple[int, UUID | None], _Margins] = {}
    phases = [phase for item in plan.items for phase in item.phases if phase.staff is not None]
    for claim in plan.claims:
        inside = [each for each in phases if each.staff == claim.unit and claim.span.contains(each.span)]
        if not inside:
            continue
        first, last = min(inside, key=lambda each: each.span), max(inside, key=lambda each: each.span)
        for phase in (first, last):
            before = first.span.start - claim.span.start if phase is first else NOTHING
            after = claim.span.end - last.span.end if phase is last else NOTHING
            found[id(phase), phase.staff] = _Margins(before, after)
    return found


def _united(pieces: Iterable[tuple[UUID, Span]]) -> tuple[Claim, ...]:
    united: list[Claim] = []
    for unit, span in sorted(pieces):
        last = united[-1] if united else None
        if last is not None and last.unit == unit and span.start <= last.span.end:
            united[-1] = Claim(unit, Span(last.span.start, max(last.span.end, span.end)))
        else:
            united.append(Claim(unit, span))
    return tuple(united)


def _length(span: Span) -> timedelta:
    return span.end - span.start
