"""What no single field can tell: keys that stand twice, names that lead nowhere, totals that do not add up."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import holidays

from voice_booking.adapters.salon_file.document import BranchPart, Document, ServicePart, SkillPart, StaffPart
from voice_booking.salon.rules import Problem, guest_problem, segment_problems, total_problem
from voice_booking.salon.services import DoneBy, PausePolicy


def document_problems(document: Document) -> list[Problem]:
    """Everything unsound in a document whose fields are well formed."""
    branches = [branch.key for branch in document.branches]
    return [
        *_twice("branches", branches),
        *_twice("resources", [f"{part.branch}/{part.key}" for part in document.resources]),
        *_twice("categories", [category.key for category in document.categories]),
        *_twice("services", [service.key for service in document.services]),
        *_twice("staff", [member.key for member in document.staff]),
        *_line_problems(document),
        *_each("branches", document.branches, _branch_problems),
        *_each("resources", document.resources, lambda part: _unknown("branch", part.branch, branches, "branch")),
        *_each("services", document.services, lambda part: _service_problems(part, document)),
        *_each("staff", document.staff, lambda part: _staff_problems(part, document)),
    ]


T = TypeVar("T")

MINUTES_OF_A_DAY = 1440


def _each(name: str, parts: Iterable[T], check: Callable[[T], Iterable[Problem]]) -> Iterator[Problem]:
    for position, part in enumerate(parts):
        for problem in check(part):
            yield Problem((name, position, *problem.path), problem.message)


def _twice(name: str, keys: list[str], field: str = "key") -> Iterator[Problem]:
    for position, key in enumerate(keys):
        if key in keys[:position]:
            yield Problem((name, position, field), f"{key} stands twice")


def _unknown(kind: str, key: str, known: Iterable[str], *path: str | int) -> Iterator[Problem]:
    choices = list(known)
    if key not in choices:
        yield Problem(path, f"there is no {kind} {key}; known: {', '.join(choices)}")


def _line_problems(document: Document) -> Iterator[Problem]:
    branches = [branch.key for branch in document.branches]
    for position, line in enumerate(document.lines):
        if (line.phone is None) == (line.agent is None):
            yield Problem(("lines", position), "a line has either a phone or an agent")
        yield from _unknown("branch", line.branch, branches, "lines", position, "branch")
    for field in ("phone", "agent"):
        values = [getattr(line, field) for line in document.lines]
        repeated = [n for n, value in enumerate(values) if value is not None and value in values[:n]]
        yield from (Problem(("lines", n, field), f"{values[n]} stands twice") for n in repeated)


def _branch_problems(branch: BranchPart) -> Iterator[Problem]:
    try:
        ZoneInfo(branch.timezone)
    except (ZoneInfoNotFoundError, ValueError):
        yield Problem(("timezone",), f"{branch.timezone} is no IANA time zone; for Germany write Europe/Berlin")
    supported = holidays.list_supported_countries()
    if branch.country not in supported:
        yield Problem(("country",), f"no public holidays are known for {branch.country}")
    elif branch.state and branch.state not in supported[branch.country]:
        yield Problem(
            ("state",), f"{branch.country} has no {branch.state}; known: {', '.join(supported[branch.country])}"
        )
    if 60 % branch.start_grid_minutes:
        yield Problem(("start_grid_minutes",), "must divide the hour")
    dates = [special.date.isoformat() for special in branch.special_days]
    yield from _twice("special_days", dates, "date")


def _service_problems(service: ServicePart, document: Document) -> Iterator[Problem]:
    yield from _unknown("category", service.category, [c.key for c in document.categories], "category")
    yield from _too_long(service)
    if not service.segments:
        yield from _simple_problems(service)
        return
    if service.composite is False:
        yield Problem(("composite",), "is false, but the service has segments")
    policy = service.pause_policy or PausePolicy.FREE
    segments = [part.segment() for part in service.segments]
    for problem in segment_problems(segments, policy):
        yield Problem(("segments", *problem.path), problem.message)
    alone = (total_problem(service.duration_minutes, segments), guest_problem(service.in_gaps, segments, policy))
    yield from (problem for problem in alone if problem)


def _too_long(service: ServicePart, extra: int = 0) -> Iterator[Problem]:
    """A visit, buffers and stretched gaps included, lies within one day; `extra` minutes are a person's own."""
    stretch = sum(max(0, (part.gap_max_minutes or part.gap_minutes) - part.gap_minutes) for part in service.segments)
    longest = service.duration_minutes + extra + stretch + service.buffer_before_minutes + service.buffer_after_minutes
    if longest > MINUTES_OF_A_DAY:
        yield Problem(("duration_minutes",), f"with buffers and stretched gaps {longest} minutes, longer than a day")


def _simple_problems(service: ServicePart) -> Iterator[Problem]:
    if service.composite:
        yield Problem(("composite",), "a composite service needs segments")
    if service.pause_policy:
        yield Problem(("pause_policy",), "only a service with segments has pauses")


def _staff_problems(member: StaffPart, document: Document) -> Iterator[Problem]:
    yield from _unknown("branch", member.branch, [branch.key for branch in document.branches], "branch")
    yield from _twice("skills", [skill.service for skill in member.skills], "service")
    services = {service.key: service for service in document.services}
    for position, skill in enumerate(member.skills):
        yield from _unknown("service", skill.service, services, "skills", position)
        if skill.service in services:
            for problem in _skill_problems(skill, services[skill.service]):
                yield Problem(("skills", position, *problem.path), problem.message)
    for position, off in enumerate(member.time_off):
        if off.last < off.first:
            yield Problem(("time_off", position, "to"), "lies before from")
    if document.company.calendar and member.calendar_user is None:
        yield Problem(("calendar_user",), "is needed, since the company has a calendar")


def _skill_problems(skill: SkillPart, service: ServicePart) -> Iterator[Problem]:
    yield from _assistance_problems(skill, service)
    yield from _too_long(service, _extra_minutes(skill, service))
    if skill.duration_minutes is not None and service.segments:
        yield Problem(("duration_minutes",), f"{service.key} is composite: write segment_minutes instead")
    known = [segment.key for segment in service.segments]
    for key in skill.segment_minutes:
        if not service.segments:
            yield Problem(("segment_minutes",), f"{service.key} has no segments: write duration_minutes instead")
            return
        yield from _unknown("segment", key, known, "segment_minutes", key)


def _extra_minutes(skill: SkillPart, service: ServicePart) -> int:
    """How much longer than others the person takes."""
    if skill.duration_minutes is not None and not service.segments:
        return skill.duration_minutes - service.duration_minutes
    usual = {segment.key: segment.duration_minutes for segment in service.segments}
    return sum(minutes - usual[key] for key, minutes in skill.segment_minutes.items() if key in usual)


def _assistance_problems(skill: SkillPart, service: ServicePart) -> Iterator[Problem]:
    """A skill for single segments: they exist, others than the stylist may do them, and no price hangs on them."""
    by_key = {segment.key: segment for segment in service.segments}
    for place, key in enumerate(skill.segments):
        yield from _unknown("segment", key, by_key, "segments", place)
        if key in skill.segments[:place]:
            yield Problem(("segments", place), f"{key} stands twice")
        if key in by_key and by_key[key].done_by is DoneBy.SAME:
            message = f"{key} of {service.key} is always done by its stylist: say there done_by any or assistant"
            yield Problem(("segments", place), message)
    if not skill.segments:
        return
    if skill.price is not None:
        yield Problem(("price",), "the price is that of whoever does the whole service")
    for key in skill.segment_minutes:
        if key in by_key and key not in skill.segments:
            yield Problem(("segment_minutes", key), f"{key} is none of the segments of this skill")
