"""“Only the blow-dry with Lisa”: one segment of a visit by another person, everything else as it is."""

from dataclasses import dataclass, replace

from voice_booking.booking.outcomes import NobodyElse, StaffNotQualified
from voice_booking.booking.wanted import Wanted, WantedItem, stylist_of
from voice_booking.salon.services import DoneBy, Segment, Service
from voice_booking.salon.staff import Skill, StaffMember
from voice_booking.scheduling.plan import Plan, PlannedItem


@dataclass(frozen=True, slots=True)
class Part:
    """A segment of one of the wanted services."""

    item: WantedItem
    segment: Segment


def part_named(wanted: Wanted, words: str) -> Part | None:
    """The segment that is called so, by its key or by its name or a part of it; None if none is."""
    asked = words.strip().casefold()
    parts = [Part(item, segment) for item in wanted.items for segment in item.service.segments]
    exactly = (part for part in parts if asked in (part.segment.key.casefold(), part.segment.name.casefold()))
    roughly = (part for part in parts if asked and _overlap(asked, part.segment.name.casefold()))
    return next(exactly, None) or next(roughly, None)


def _overlap(asked: str, name: str) -> bool:
    return asked in name or name in asked


def by_another(wanted: Wanted, part: Part, members: tuple[StaffMember, ...]) -> Wanted | StaffNotQualified | NobodyElse:
    """`wanted` with that one segment done by one of `members`.

    To the search such a person is an assistant: somebody whose skill is this segment and nothing else of the service.
    """
    service, key = part.item.service, part.segment.key
    able = tuple(member for member in members if member.segment_skill(service, key))
    if not members:
        return NobodyElse(service, tuple(m for m in wanted.salon.staff if m not in wanted.team))
    if not able:
        others = tuple(member for member in wanted.team if member.segment_skill(service, key))
        return StaffNotQualified(members[0], service, others)
    stylists = part.item.staff.first
    mine = any(member in stylists for member in able)
    changed = _reassigned(service, key, DoneBy.SAME if mine else DoneBy.ASSISTANT)
    items = tuple(replace(item, service=changed) if item is part.item else item for item in wanted.items)
    if mine:
        return replace(wanted, items=items)
    team = tuple(_with_only(member, service, key, is_one=member in able) for member in wanted.team)
    return replace(wanted, items=items, team=team)


def as_before(wanted: Wanted, plan: Plan) -> Wanted:
    """`wanted` with the segments that somebody was asked to do in `plan` done by them again, as far as they can."""
    for planned in plan.items:
        for phase in planned.phases:
            member = wanted.salon.staff_by_id.get(phase.staff) if phase.staff else None
            part = _same_by(wanted, planned, phase.key)
            if member in wanted.team and part is not None and phase.staff != stylist_of(planned):
                kept = by_another(wanted, part, (member,)) if member else wanted
                wanted = kept if isinstance(kept, Wanted) else wanted
    return wanted


def _same_by(wanted: Wanted, planned: PlannedItem, key: str) -> Part | None:
    """The segment, if the catalogue leaves it to the stylist: somebody else was asked to do it."""
    items = (item for item in wanted.items if item.service.id == planned.service)
    parts = (Part(item, segment) for item in items for segment in item.service.segments if segment.key == key)
    return next((part for part in parts if part.segment.done_by is DoneBy.SAME), None)


def _reassigned(service: Service, key: str, done_by: DoneBy) -> Service:
    segments = (replace(s, done_by=done_by) if s.key == key else s for s in service.segments)
    return replace(service, segments=tuple(segments))


def _with_only(member: StaffMember, service: Service, key: str, *, is_one: bool) -> StaffMember:
    """The member with the segment as their only skill of the service, or without it."""
    if is_one:
        found = member.segment_skill(service, key)
        others = tuple(skill for skill in member.skills if skill.service != service.key)
        # who helps with other parts, too, may still be needed for them
        own = (replace(found, segments=found.segments or (key,)),) if found else ()
        return replace(member, skills=(*others, *own))
    return replace(member, skills=tuple(kept for s in member.skills if (kept := _less(s, service, key)) is not None))


def _less(skill: Skill, service: Service, key: str) -> Skill | None:
    """The skill without that segment, None if nothing is left; who does the whole service is no assistant anyway."""
    if skill.service != service.key or not skill.segments:
        return skill
    left = tuple(segment for segment in skill.segments if segment != key)
    return replace(skill, segments=left) if left else None
