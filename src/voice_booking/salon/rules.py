"""What makes a service sound: checked when it is configured, never only when it is booked."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from voice_booking.salon.business import Business
from voice_booking.salon.services import DoneBy, PausePolicy, Segment, Service

SEGMENT_KEYS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
KEY_PATTERN = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*$")


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with a description: where (names and list positions) and what to do about it."""

    path: tuple[str | int, ...]
    message: str


def segment_problems(segments: Sequence[Segment], policy: PausePolicy) -> list[Problem]:
    """Wrong keys, non-positive lengths, impossible gaps, performers and tags, relative to the list of segments."""
    problems = []
    for position, segment in enumerate(segments):
        expected = SEGMENT_KEYS[position] if position < len(SEGMENT_KEYS) else "(none left)"
        if segment.key != expected:
            message = f"segment keys run A, B, C …: expected {expected}, found {segment.key!r}"
            problems.append(Problem((position, "key"), message))
        if segment.minutes <= 0:
            problems.append(Problem((position, "duration_minutes"), "a segment lasts at least one minute"))
        if segment.gap_minutes < 0:
            problems.append(Problem((position, "gap_minutes"), "a gap cannot be negative"))
        problems += _stretch_problems(position, segment, policy)
        problems += _part_problems(position, segment, last=position == len(segments) - 1)
    return problems


def _part_problems(position: int, segment: Segment, *, last: bool) -> Iterator[Problem]:
    """What a segment may say at its place in the service."""
    if position == 0 and segment.done_by is not DoneBy.SAME:
        yield Problem((0, "done_by"), "the stylist begins every service: the first segment is always done by same")
    if segment.closing and not last:
        yield Problem((position, "closing"), "only the last segment of a service can close a visit")
    if segment.gap_resources and segment.gap_limit_minutes <= 0:
        yield Problem((position, "gap_resources"), "there is no gap after this segment: write resources instead")
    for field, keys in (("resources", segment.resources), ("gap_resources", segment.gap_resources)):
        for place, key in enumerate(keys):
            if key in keys[:place]:
                yield Problem((position, field, place), f"{key} stands twice; one unit of each is all a segment takes")


def _stretch_problems(position: int, segment: Segment, policy: PausePolicy) -> list[Problem]:
    if segment.gap_max_minutes is None:
        return []
    path = (position, "gap_max_minutes")
    if policy is not PausePolicy.FLEXIBLE:
        return [Problem(path, f"only the pause policy flexible stretches gaps; this one is {policy.value}")]
    if segment.gap_max_minutes < segment.gap_minutes:
        return [Problem(path, f"is shorter than the gap itself ({segment.gap_minutes})")]
    return []


def total_problem(total_minutes: int, segments: Sequence[Segment]) -> Problem | None:
    """The declared total must be what segments and gaps add up to."""
    worked = sum(segment.minutes for segment in segments)
    waited = sum(segment.gap_minutes for segment in segments)
    if total_minutes == worked + waited:
        return None
    sums = f"segments {worked} + gaps {waited} = {worked + waited}"
    return Problem(("duration_minutes",), f"says {total_minutes}, but {sums}")


def stretches(segments: Sequence[Segment], policy: PausePolicy) -> bool:
    """Whether a gap between two segments may last longer than it must; the one after the last never does."""
    between = segments[:-1]
    return policy is PausePolicy.FLEXIBLE and any(part.gap_limit_minutes > part.gap_minutes for part in between)


def guest_problem(in_gaps: bool, segments: Sequence[Segment], policy: PausePolicy) -> Problem | None:
    """What is done while another service develops has a fixed length, or nobody could say whether it fits."""
    if in_gaps and stretches(segments, policy):
        message = "a service with gaps that stretch cannot be done in the gaps of another: drop gap_max_minutes or this"
        return Problem(("in_gaps",), message)
    return None


def business_problems(business: Business) -> list[Problem]:
    """What branches lack for the services that they offer: resources, and people who assist.

    Paths lead to `services`, by position in the business. The parts must be sound in themselves.
    """
    return [
        Problem(("services", number, "segments", position, *problem.path), problem.message)
        for number, service in enumerate(business.services)
        for position, segment in enumerate(service.segments)
        for problem in (*_resource_problems(business, service, segment), *_hands_problems(business, service, segment))
    ]


def _offering(business: Business, service: Service) -> list[str]:
    """Keys of the branches where somebody does the whole service, in the order of the branches."""
    places = {member.branch for member in business.staff if member.skill(service)}
    return [branch.key for branch in business.branches if service.active and branch.key in places]


def _resource_problems(business: Business, service: Service, segment: Segment) -> Iterator[Problem]:
    known = sorted({resource.key for resource in business.resources})
    standing = {(resource.branch, resource.key) for resource in business.resources}
    for field, keys in (("resources", segment.resources), ("gap_resources", segment.gap_resources)):
        for place, key in enumerate(keys):
            if key not in known:
                message = f"there is no resource {key}; known: {', '.join(known) or 'none'}"
                yield Problem((field, place), message)
                continue
            lacking = [branch for branch in _offering(business, service) if (branch, key) not in standing]
            if lacking:
                message = f"{service.key} is offered in {', '.join(lacking)}, where no {key} is: add one to resources"
                yield Problem((field, place), message)


def _hands_problems(business: Business, service: Service, segment: Segment) -> Iterator[Problem]:
    if segment.done_by is not DoneBy.ASSISTANT:
        return
    assisted = {
        member.branch
        for member in business.staff
        for skill in member.skills
        if skill.service == service.key and segment.key in skill.segments
    }
    lacking = [branch for branch in _offering(business, service) if branch not in assisted]
    if lacking:
        skill = f"{{service: {service.key}, segments: [{segment.key}]}}"
        message = f"nobody in {', '.join(lacking)} assists with it: give somebody there the skill {skill}, or say any"
        yield Problem(("done_by",), message)
