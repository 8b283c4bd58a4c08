"""From a `Business` back to the text of a salon file: the canonical form, defaults left out."""

from typing import Any

import yaml

from voice_booking.adapters.salon_file.document import Document
from voice_booking.salon.business import Branch, Business, Company, Line, id_in
from voice_booking.salon.hours import WEEKDAYS, WeeklyHours
from voice_booking.salon.resources import Resource
from voice_booking.salon.services import PausePolicy, Segment, Service
from voice_booking.salon.staff import Skill, StaffMember


def write_business(business: Business) -> str:
    """The salon file of a company; reading it gives the same `Business` again."""
    raw = {
        "company": _company(business.company),
        "lines": [_line(line) for line in business.lines],
        "branches": [_branch(branch) for branch in business.branches],
        "resources": [_resource(resource) for resource in business.resources],
        "categories": [{"key": category.key, "name": category.name} for category in business.categories],
        "services": [_service(service) for service in business.services],
        "staff": [_staff(member, business) for member in business.staff],
    }
    document = Document.model_validate(raw)
    data = document.model_dump(mode="json", exclude_defaults=True, by_alias=True)
    data["staff"] = [_short_skills(member) for member in data["staff"]]
    return yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=120)


class _Dumper(yaml.SafeDumper):
    """Indents lists under their key, as people write them."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


def _short_skills(member: dict[str, Any]) -> dict[str, Any]:
    skills = [skill["service"] if list(skill) == ["service"] else skill for skill in member["skills"]]
    return {**member, "skills": skills}


def _euros(cents: int) -> str:
    return f"{cents // 100}.{cents % 100:02d}"


def _week(hours: WeeklyHours) -> dict[str, list[str]]:
    return {name: [str(span) for span in spans] for name, spans in zip(WEEKDAYS, hours.days, strict=True) if spans}


def _present(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value not in (None, "", [], {})}


def _company(company: Company) -> dict[str, Any]:
    fields: dict[str, Any] = {"key": company.key, "name": company.name, "trade": company.trade}
    terms = company.calendar
    if terms is None:
        return fields
    calendar = {"team": terms.team, "mail_domain": terms.mail_domain, "mode": terms.mode.value}
    return {**fields, "calendar": {**calendar, "slot_check": terms.slot_check}}


def _line(line: Line) -> dict[str, Any]:
    return _present({"phone": line.phone, "agent": line.agent, "branch": line.branch, "workspace": line.workspace})


def _branch(branch: Branch) -> dict[str, Any]:
    special = [
        {"date": day.date.isoformat(), "name": day.name, "hours": [str(span) for span in day.hours]}
        for day in branch.special_days
    ]
    fields = {
        "key": branch.key,
        "name": branch.name,
        "timezone": branch.timezone,
        "country": branch.country,
        "state": branch.state,
        "address": branch.address,
        "handover_phone": branch.handover_phone,
        "start_grid_minutes": branch.start_grid_minutes,
        "horizon_days": branch.horizon_days,
        "closed_on_holidays": branch.closed_on_holidays,
        "max_wait_minutes": branch.max_wait_minutes,
        "gap_past_shift": branch.gap_past_shift,
        "special_days": special,
    }
    return {**_present(fields), "opening_hours": _week(branch.opening_hours)}


def _resource(resource: Resource) -> dict[str, Any]:
    return {"key": resource.key, "name": resource.name, "branch": resource.branch, "capacity": resource.capacity}


def _segment(segment: Segment) -> dict[str, Any]:
    fields = {
        "key": segment.key,
        "name": segment.name,
        "duration_minutes": segment.minutes,
        "gap_minutes": segment.gap_minutes,
        "gap_max_minutes": segment.gap_max_minutes,
        "gap_name": segment.gap_name,
        "done_by": segment.done_by.value,
        "resources": list(segment.resources),
        "gap_resources": list(segment.gap_resources),
        "closing": segment.closing,
    }
    return _present(fields)


def _service(service: Service) -> dict[str, Any]:
    fields = {
        "key": service.key,
        "name": service.name,
        "category": service.category,
        "price": _euros(service.price_cents),
        "duration_minutes": service.minutes,
        "synonyms": list(service.synonyms),
        "active": service.active,
        "notice_minutes": service.notice_minutes,
        "move_notice_minutes": service.move_notice_minutes,
        "cancel_notice_minutes": service.cancel_notice_minutes,
        "min_interval_days": service.min_interval_days,
        "weekdays": [WEEKDAYS[number - 1] for number in service.weekdays],
        "in_gaps": service.in_gaps,
        "buffer_before_minutes": service.buffer_before_minutes,
        "buffer_after_minutes": service.buffer_after_minutes,
    }
    if _written_simply(service):
        return _present(fields)
    segments = [_segment(segment) for segment in service.segments]
    return _present({**fields, "pause_policy": service.pause_policy.value, "segments": segments})


def _written_simply(service: Service) -> bool:
    """Whether a duration says everything there is to say about the segments."""
    alone = Segment("A", service.name, service.segments[0].minutes)
    return service.segments == (alone,) and service.pause_policy is PausePolicy.FREE


def _skill(skill: Skill, services: dict[str, Service]) -> dict[str, Any]:
    fields: dict[str, Any] = {"service": skill.service}
    if skill.price_cents is not None:
        fields["price"] = _euros(skill.price_cents)
    if skill.segment_minutes and _written_simply(services[skill.service]):
        fields["duration_minutes"] = next(iter(skill.segment_minutes.values()))
    elif skill.segment_minutes:
        fields["segment_minutes"] = dict(skill.segment_minutes)
    if skill.segments:
        fields["segments"] = list(skill.segments)
    return fields


def _staff(member: StaffMember, business: Business) -> dict[str, Any]:
    services = {service.key: service for service in business.services}
    made_id = id_in(business.company.id, "staff", member.key)
    fields = {
        "key": member.key,
        "name": member.name,
        "nickname": member.nickname,
        "salutation": member.salutation,
        "id": None if member.id == made_id else str(member.id),
        "branch": member.branch,
        "calendar_user": member.calendar_user,
        "breaks": _week(member.breaks),
        "time_off": [
            _present({"from": off.first.isoformat(), "to": off.last.isoformat(), "reason": off.reason})
            for off in member.time_off
        ],
    }
    hours = {} if member.working_hours is None else {"working_hours": _week(member.working_hours)}
    return {**_present(fields), **hours, "skills": [_skill(skill, services) for skill in member.skills]}
