"""From the text of a salon file to a sound `Business`, or to the list of everything that is wrong with it."""

from pathlib import Path as FilePath
from typing import Any

from pydantic import ValidationError

from voice_booking.adapters.salon_file import yaml_lines
from voice_booking.adapters.salon_file.document import (
    BranchPart,
    CalendarPart,
    CompanyPart,
    Document,
    ResourcePart,
    ServicePart,
    SkillPart,
    StaffPart,
)
from voice_booking.adapters.salon_file.errors import FileProblem, SalonFileError
from voice_booking.adapters.salon_file.soundness import document_problems
from voice_booking.salon.business import Branch, Business, Company, Line, company_id_of, id_in
from voice_booking.salon.calendar import CalendarTerms
from voice_booking.salon.hours import SpecialDay, TimeOff, WallSpan, WeeklyHours
from voice_booking.salon.resources import Resource
from voice_booking.salon.rules import Problem, business_problems
from voice_booking.salon.services import Category, PausePolicy, Segment, Service
from voice_booking.salon.staff import Skill, StaffMember


def read_business(file: FilePath) -> Business:
    """The company that a salon file describes.

    Raises:
        SalonFileError: with every problem found, by file, line and field.
        OSError: the file cannot be read.
    """
    try:
        text = file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise SalonFileError([FileProblem(str(file), 1, "(file)", f"is not UTF-8: {error.reason}")]) from error
    return parse_business(text, str(file))


def parse_business(text: str, file: str = "salon.yaml") -> Business:
    """As `read_business`, for text that is already in memory."""
    data, lines = yaml_lines.load(text, file)
    try:
        document = Document.model_validate(data)
    except ValidationError as error:
        raise SalonFileError(field_problems(error, data, lines)) from error
    _refuse(document_problems(document), lines)
    business = _business(document)
    _refuse(business_problems(business), lines)
    return business


def _refuse(problems: list[Problem], lines: yaml_lines.Lines) -> None:
    if problems:
        raise SalonFileError([lines.problem(problem.path, problem.message) for problem in problems])


def field_problems(error: ValidationError, data: object, lines: yaml_lines.Lines) -> list[FileProblem]:
    """What pydantic found wrong with `data`, at the fields and lines of the file it came from."""
    problems = []
    for slip in error.errors(include_url=False, include_context=False):
        path = _path_in_file(slip["loc"], data)
        message = slip["msg"].removeprefix("Value error, ")
        problems.append(lines.problem(path, message if slip["type"] != "extra_forbidden" else "is not a known field"))
    return problems


def _path_in_file(location: tuple[str | int, ...], data: object) -> yaml_lines.Path:
    """pydantic's location without the steps that name types rather than fields."""
    path: list[str | int] = []
    for position, step in enumerate(location):
        missing = position == len(location) - 1
        if isinstance(data, dict) and (step in data or missing):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            continue
        path.append(step)
    return tuple(path)


def _business(document: Document) -> Business:
    company = _company(document.company)
    services = tuple(_service(part, company) for part in document.services)
    return Business(
        company=company,
        lines=tuple(Line(p.branch, p.phone, p.agent, p.workspace) for p in document.lines),
        branches=tuple(_branch(part, company) for part in document.branches),
        categories=tuple(Category(p.key, p.name) for p in document.categories),
        services=services,
        staff=tuple(_staff(part, company, {s.key: s for s in services}) for part in document.staff),
        resources=tuple(_resource(part, company) for part in document.resources),
    )


def _company(part: CompanyPart) -> Company:
    calendar = _calendar(part.calendar) if part.calendar else None
    return Company(company_id_of(part.key), part.key, part.name, part.trade, calendar)


def _calendar(part: CalendarPart) -> CalendarTerms:
    return CalendarTerms(part.team, part.mail_domain, part.mode, part.slot_check)


def _week(hours: dict[Any, list[WallSpan]]) -> WeeklyHours:
    return WeeklyHours.of({name: tuple(spans) for name, spans in hours.items()})


def _branch(part: BranchPart, company: Company) -> Branch:
    return Branch(
        id=id_in(company.id, "branch", part.key),
        key=part.key,
        name=part.name,
        timezone=part.timezone,
        opening_hours=_week(part.opening_hours),
        country=part.country,
        state=part.state,
        address=part.address,
        handover_phone=part.handover_phone or "",
        start_grid_minutes=part.start_grid_minutes,
        horizon_days=part.horizon_days,
        closed_on_holidays=part.closed_on_holidays,
        special_days=tuple(SpecialDay(p.date, tuple(p.hours), p.name) for p in part.special_days),
        max_wait_minutes=part.max_wait_minutes,
        gap_past_shift=part.gap_past_shift,
    )


def _resource(part: ResourcePart, company: Company) -> Resource:
    made = id_in(company.id, "resource", f"{part.branch}/{part.key}")
    return Resource(made, part.key, part.name, part.branch, part.capacity)


def _service(part: ServicePart, company: Company) -> Service:
    segments = tuple(p.segment() for p in part.segments) or (Segment("A", part.name, part.duration_minutes),)
    return Service(
        id=id_in(company.id, "service", part.key),
        key=part.key,
        name=part.name,
        category=part.category,
        price_cents=part.price,
        segments=segments,
        pause_policy=part.pause_policy or PausePolicy.FREE,
        synonyms=tuple(part.synonyms),
        active=part.active,
        notice_minutes=part.notice_minutes,
        move_notice_minutes=part.move_notice_minutes,
        cancel_notice_minutes=part.cancel_notice_minutes,
        min_interval_days=part.min_interval_days,
        weekdays=tuple(part.weekdays),
        in_gaps=part.in_gaps,
        buffer_before_minutes=part.buffer_before_minutes,
        buffer_after_minutes=part.buffer_after_minutes,
    )


def _staff(part: StaffPart, company: Company, services: dict[str, Service]) -> StaffMember:
    return StaffMember(
        id=part.id or id_in(company.id, "staff", part.key),
        key=part.key,
        name=part.name,
        branch=part.branch,
        skills=tuple(_skill(p, services[p.service]) for p in part.skills),
        nickname=part.nickname or "",
        salutation=part.salutation or "",
        working_hours=None if part.working_hours is None else _week(part.working_hours),
        breaks=_week(part.breaks),
        time_off=tuple(TimeOff(p.first, p.last, p.reason) for p in part.time_off),
        calendar_user=part.calendar_user,
    )


def _skill(part: SkillPart, service: Service) -> Skill:
    minutes = dict(part.segment_minutes)
    if part.duration_minutes is not None:
        minutes[service.segments[0].key] = part.duration_minutes
    return Skill(part.service, minutes, part.price, tuple(part.segments))
