"""From the minutes of a visit to its plan: phases with names and times, and the claims on the person's time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from voice_booking.salon.services import Service
from voice_booking.salon.staff import StaffMember
from voice_booking.scheduling.composition import Demand
from voice_booking.scheduling.days import DayFrame
from voice_booking.scheduling.plan import Claim, Plan, PlannedItem, PlannedPhase, Span
from voice_booking.scheduling.reasons import Reason

GAP_PREFIX = "GAP_"
UNNAMED_GAP = "Einwirkzeit"
"""Name of a gap to which the salon gave none."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A visit that is possible: its plan, and the person who does it."""

    plan: Plan
    member: StaffMember
    """The stylist of its first service."""
    reasons: tuple[Reason, ...] = ()


def build_plan(service: Service, demand: Demand, member: StaffMember, frame: DayFrame, begins: Sequence[int]) -> Plan:
    """The plan of one service by one person.

    Args:
        service: the person's own version.
        begins: the minute of `frame` at which each stretch of `demand` begins.
    """
    phases = tuple(_phases(service, member, frame, begins))
    item = PlannedItem(service.id, service.name, service.price_cents, phases)
    claims = tuple(Claim(member.id, frame_span(frame, *span)) for span in _claimed(demand, begins))
    return Plan((item,), claims)


def frame_span(frame: DayFrame, first: int, end: int) -> Span:
    return Span(frame.at(first), frame.at(end))


def _phases(service: Service, member: StaffMember, frame: DayFrame, begins: Sequence[int]) -> Iterator[PlannedPhase]:
    in_gaps = member.id if service.pause_policy.keeps_stylist else None
    minute = begins[0]
    for position, segment in enumerate(service.segments):
        ends = minute + segment.minutes
        yield PlannedPhase(segment.key, segment.name, frame_span(frame, minute, ends), member.id, staff_required=True)
        minute = begins[position + 1] if position + 1 < len(begins) else ends + segment.gap_minutes
        if minute > ends:
            span, name = frame_span(frame, ends, minute), segment.gap_name or UNNAMED_GAP
            yield PlannedPhase(GAP_PREFIX + segment.key, name, span, in_gaps, staff_required=False)


def _claimed(demand: Demand, begins: Sequence[int]) -> list[tuple[int, int]]:
    """Minutes that occupy the person, buffers included, ascending; stretches that touch are one claim."""
    merged: list[tuple[int, int]] = []
    for begin, stretch in zip(begins, demand.stretches, strict=True):
        first = begin - stretch.lead
        end = first + stretch.needed
        if merged and merged[-1][1] == first:
            first = merged.pop()[0]
        merged.append((first, end))
    return merged
