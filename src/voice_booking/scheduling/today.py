"""Whether a plan that was made earlier still holds by today's hours, leave and resources."""

from collections.abc import Iterable
from uuid import UUID

from voice_booking.salon.business import Branch
from voice_booking.salon.resources import Resource
from voice_booking.salon.staff import StaffMember
from voice_booking.scheduling.days import frame_at
from voice_booking.scheduling.free_time import OpenDay
from voice_booking.scheduling.plan import Plan, PlannedItem, Span


def holds(plan: Plan, branch: Branch, people: Iterable[StaffMember], resources: Iterable[Resource]) -> bool:
    """Whether the branch is open, everybody at work and everything still there for what the plan asks of them."""
    open_day = OpenDay.of(branch, frame_at(branch.timezone, plan.start))
    moments = open_day.frame.moments
    members = {member.id: member for member in people}
    units = {unit for resource in resources for unit in resource.units}
    for claim in plan.claims:
        member = members.get(claim.unit)
        if member is None and claim.unit not in units:
            return False
        if member and moments(claim.span) & ~open_day.working(member):
            return False
    gaps = ((item, gap) for item in plan.items for gap in _gaps_on_shift(item, branch))
    on_shift = all(not moments(gap) & ~_shift(open_day, members, item) for item, gap in gaps)
    return on_shift and not moments(plan.span) & ~open_day.opening


def _gaps_on_shift(item: PlannedItem, branch: Branch) -> list[Span]:
    """The gaps during which the stylist may serve others, but must be in the house."""
    phases = item.phases[:-1] if branch.gap_past_shift else item.phases
    return [phase.span for phase in phases if not phase.staff_required and phase.staff is None]


def _shift(open_day: OpenDay, members: dict[UUID, StaffMember], item: PlannedItem) -> int:
    stylist = item.phases[0].staff
    return open_day.on_shift(members[stylist]) if stylist in members else 0
