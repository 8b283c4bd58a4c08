"""A random day and a plan in words, for whoever has to find out who is wrong."""

from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from tests.unit.scheduling.case import Case

from voice_booking.salon.hours import WallSpan
from voice_booking.salon.services import Segment, Service
from voice_booking.salon.staff import StaffMember
from voice_booking.scheduling.plan import Plan, Span
from voice_booking.scheduling.visit import ItemWish


def describe(case: Case) -> str:
    branch = case.branch
    lines = [
        f"{case.day:%A} {case.day}, {branch.timezone}, open {_hours(branch.opening_on(case.day))}, "
        f"grid {branch.start_grid_minutes}, wait <= {branch.max_wait_minutes}, "
        f"gap past shift: {branch.gap_past_shift}, horizon {branch.horizon_days} days, now {_clock(case, case.now)}",
        *(_person(case, member) for member in case.team),
        *(f"{resource.key}: {resource.capacity}" for resource in case.resources),
        *(_item(wish) for wish in case.items),
    ]
    names = names_of(case)
    book = sorted((names.get(fact.unit, "a stranger"), fact.span) for fact in case.occupied)
    taken = [f"taken: {name} {_span(case, span)}" for name, span in book]
    return "\n".join([*lines, *taken, *(f"barred: {_span(case, span)}" for span in case.barred)])


def describe_plan(case: Case, plan: Plan) -> str:
    names = names_of(case)
    lines = []
    for item in plan.items:
        lines.append(f"  {item.name} ({item.price_cents} ct)")
        for phase in item.phases:
            who = names[phase.staff] if phase.staff else "-"
            things = ", ".join(names.get(unit, str(unit)) for unit in phase.resources)
            lines.append(f"    {phase.key:6} {_span(case, phase.span)} {who} {things}")
    claims = (f"{names.get(claim.unit, claim.unit)} {_span(case, claim.span)}" for claim in plan.claims)
    return "\n".join([*lines, "  claims: " + "; ".join(claims)])


def names_of(case: Case) -> dict[UUID, str]:
    people = {member.id: member.key for member in case.team}
    things = {unit: f"{r.key}/{number}" for r in case.resources for number, unit in enumerate(r.units)}
    return people | things


def _person(case: Case, member: StaffMember) -> str:
    weekday = case.day.weekday()
    hours = "as open" if member.working_hours is None else _hours(member.working_hours.days[weekday])
    skills = ", ".join(
        f"{s.service}{list(s.segments) or ''}{dict(s.segment_minutes) or ''}"
        f"{'' if s.price_cents is None else f' {s.price_cents} ct'}"
        for s in member.skills
        if s.service != "anderes"
    )
    away = " AWAY" if member.away_on(case.day) else ""
    return f"{member.key}: {hours}, breaks {_hours(member.breaks.days[weekday])}{away}; does {skills}"


def _item(wish: ItemWish) -> str:
    service = wish.service
    staff = ", ".join(f"{m.key}{'*' if m in wish.preferred else ''}" for m in wish.staff)
    own = f", own terms {dict(wish.own.extra_minutes)} {wish.own.extra_cents} ct" if wish.own else ""
    header = f"{service.key} by {staff}{' personally' if wish.personal else ''}: {_rules(service)}{own}"
    return "\n".join([header, *(f"    {_segment(segment)}" for segment in service.segments)])


def _rules(service: Service) -> str:
    return (
        f"{service.pause_policy.value}, buffers {service.buffer_before_minutes}/{service.buffer_after_minutes}, "
        f"notice {service.notice_minutes}, weekdays {list(service.weekdays)}, in gaps: {service.in_gaps}"
    )


def _segment(segment: Segment) -> str:
    limit = "" if segment.gap_max_minutes is None else f"..{segment.gap_max_minutes}"
    gap = f", gap {segment.gap_minutes}{limit} {list(segment.gap_resources) or ''}"
    closing = f", closing {segment.closing}" if segment.closing else ""
    done_by, things = segment.done_by.value, list(segment.resources) or ""
    return f"{segment.key} {segment.minutes} min by {done_by} {things}{gap}{closing}"


def _hours(spans: tuple[WallSpan, ...]) -> str:
    return " ".join(str(span) for span in spans) or "never"


def _clock(case: Case, moment: datetime) -> str:
    local = moment.astimezone(ZoneInfo(case.branch.timezone))
    text = f"{local:%H:%M}" if local.date() == case.day else f"{local:%d.%m. %H:%M}"
    return text + (f":{local:%S}" if local.second else "")


def _span(case: Case, span: Span) -> str:
    return f"{_clock(case, span.start)}-{_clock(case, span.end)}"
