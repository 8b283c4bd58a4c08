"""What is wrong with a plan, in words: every rule of a visit looked at on its own, minute by minute."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import combinations, pairwise
from uuid import UUID
from zoneinfo import ZoneInfo

from tests.unit.scheduling.case import Case
from tests.unit.scheduling.oracle import may_do, minutes_by, stays
from tests.unit.scheduling.outlines import stretchable
from tests.unit.scheduling.salon_minutes import MINUTE, any_of, minutes_of, opening, shift, taken

from voice_booking.salon.services import PausePolicy, Segment, Service
from voice_booking.salon.staff import StaffMember
from voice_booking.scheduling.plan import Claim, Plan, PlannedItem, PlannedPhase, Span
from voice_booking.scheduling.visit import ItemWish


@dataclass(frozen=True, eq=False)
class Done:
    """One service of the plan beside what was asked for."""

    order: int
    wish: ItemWish
    planned: PlannedItem
    segments: tuple[Segment, ...]
    """Without a closing segment that the plan leaves out."""
    stylist: StaffMember | None

    @property
    def service(self) -> Service:
        return self.wish.service

    @property
    def span(self) -> Span:
        return Span(self.planned.phases[0].span.start, self.planned.phases[-1].span.end)

    @property
    def work(self) -> list[PlannedPhase]:
        return [phase for phase in self.planned.phases if phase.staff_required]

    @property
    def gaps(self) -> list[PlannedPhase]:
        return [phase for phase in self.planned.phases if not phase.staff_required]

    def resource_keys(self, phase: PlannedPhase) -> tuple[str, ...]:
        """Keys of the things that a phase needs."""
        for segment in self.segments:
            if phase.key == segment.key:
                return segment.resources
            if phase.key == f"GAP_{segment.key}":
                return segment.gap_resources
        return ()


def violations(case: Case, plan: Plan, *, on_grid: bool = False) -> list[str]:
    """Every rule that the plan breaks, as a sentence; `on_grid` asks that it begins on the start grid."""
    visit = _visit(case, plan)
    if visit is None:
        return ["the plan has other services than those asked for"]
    if not all(done.planned.phases for done in visit):
        return ["an item has no phases"]
    found = [problem for done in visit for problem in _item_problems(case, done)]
    found += [*_closing_problems(visit), *_arrangement_problems(case, visit), *_people_problems(visit)]
    found += [*_unit_problems(case, visit), *_hours_problems(case, plan, visit), *_claim_problems(case, plan, visit)]
    return found + list(_start_problems(case, plan, on_grid))


def _visit(case: Case, plan: Plan) -> list[Done] | None:
    planned = {item.service: item for item in plan.items}
    wished = {wish.service.id for wish in case.items}
    if len(plan.items) != len(planned) or planned.keys() != wished:
        return None
    return [_done(case, order, wish, planned[wish.service.id]) for order, wish in enumerate(case.items)]


def _done(case: Case, order: int, wish: ItemWish, planned: PlannedItem) -> Done:
    segments = wish.service.segments
    loses = len(segments) > 1 and segments[-1].closing and all(p.key != segments[-1].key for p in planned.phases)
    first = planned.phases[0].staff if planned.phases else None
    stylist = next((member for member in case.team if member.id == first), None)
    return Done(order, wish, planned, segments[:-1] if loses else segments, stylist)


def _item_problems(case: Case, done: Done) -> Iterator[str]:
    if done.stylist is None or done.stylist.id not in {member.id for member in done.wish.staff}:
        yield f"{done.planned.name}: its stylist is none of those who may do it"
        return
    skill = next(skill for skill in done.stylist.skills if skill.service == done.service.key)
    price = done.service.price_cents if skill.price_cents is None else skill.price_cents
    if done.planned.price_cents != price + (done.wish.own.extra_cents if done.wish.own else 0):
        yield f"{done.planned.name}: not the stylist's price"
    if done.planned.name != done.service.name:
        yield f"{done.planned.name}: not the name of the service"
    if any(earlier.span.end != later.span.start for earlier, later in pairwise(done.planned.phases)):
        yield f"{done.planned.name}: its phases do not follow each other"
    phases = list(done.planned.phases)
    for position, segment in enumerate(done.segments):
        if not phases or phases[0].key != segment.key:
            yield f"{done.planned.name}: segment {segment.key} is missing or not in its place"
            return
        yield from _segment_problems(case, done, done.stylist, segment, phases.pop(0))
        gap = phases.pop(0) if phases and phases[0].key == f"GAP_{segment.key}" else None
        yield from _gap_problems(done, segment, gap, last=position == len(done.segments) - 1)
    if phases:
        yield f"{done.planned.name}: phases that it does not have"


def _segment_problems(
    case: Case, done: Done, stylist: StaffMember, segment: Segment, phase: PlannedPhase
) -> Iterator[str]:
    label = f"{done.planned.name}, {segment.key}"
    if not phase.staff_required or phase.name != segment.name:
        yield f"{label}: not told as the segment that it is"
    able = {member.id: member for member in may_do(done.wish, segment, stylist, case.team)}
    if phase.staff not in able:
        yield f"{label}: done by somebody who may not"
    elif phase.minutes != minutes_by(done.wish, segment, able[phase.staff]):
        yield f"{label}: not the length of whoever does it"


def _gap_problems(done: Done, segment: Segment, gap: PlannedPhase | None, *, last: bool) -> Iterator[str]:
    label = f"{done.planned.name}, gap after {segment.key}"
    length = gap.minutes if gap else 0
    flexible = done.service.pause_policy is PausePolicy.FLEXIBLE and not last
    if length < segment.gap_minutes:
        yield f"{label}: too short"
    if length > (segment.gap_limit_minutes if flexible else segment.gap_minutes):
        yield f"{label}: too long"
    if gap is None:
        return
    if gap.span.start >= gap.span.end:
        yield f"{label}: empty"
    if gap.staff_required or gap.name != (segment.gap_name or "Einwirkzeit"):
        yield f"{label}: not told as the gap that it is"
    if gap.staff != (done.stylist.id if stays(done.service) and done.stylist else None):
        yield f"{label}: wrong person"


def _closing_problems(visit: list[Done]) -> Iterator[str]:
    for tag in {done.service.segments[-1].closing for done in visit} - {""}:
        tagged = [done for done in visit if done.service.segments[-1].closing == tag]
        keeper = max(tagged, key=lambda done: (done.span.end, done.span.start))
        for done in tagged:
            keeps = done.segments == done.service.segments
            if keeps and done is not keeper and len(done.service.segments) > 1:
                yield f"{done.planned.name}: {tag} is done twice"
            if not keeps and done is keeper:
                yield f"{done.planned.name}: ends last and loses {tag}"


def _arrangement_problems(case: Case, visit: list[Done]) -> Iterator[str]:
    nested: set[int] = set()
    homes = []
    for guest in visit:
        for host in visit:
            if guest is not host and host.span.overlaps(guest.span) and guest.span.start > host.span.start:
                gap = next((gap for gap in host.gaps if gap.span.contains(guest.span)), None)
                yield from _nesting_problems(host, guest, gap)
                nested.add(guest.order)
                homes.append((host, gap))
            elif guest.order < host.order and guest.span.start == host.span.start:
                yield "two services begin at once"
    if any(host.order in nested for host, _ in homes):
        yield "a nested service hosts another"
    if len({(host.order, gap.key) for host, gap in homes if gap}) < len([gap for _, gap in homes if gap]):
        yield "two services in one gap"
    in_turn = sorted((done for done in visit if done.order not in nested), key=lambda done: done.span.start)
    for earlier, later in pairwise(in_turn):
        if later.span.start - earlier.span.end > timedelta(minutes=case.branch.max_wait_minutes):
            yield f"the wait before {later.planned.name} is too long"


def _nesting_problems(host: Done, guest: Done, gap: PlannedPhase | None) -> Iterator[str]:
    if gap is None:
        yield f"{guest.planned.name} overlaps {host.planned.name} outside its gaps"
    if stays(host.service):
        yield f"{host.planned.name} keeps its stylist and hosts another service"
    if not guest.service.in_gaps:
        yield f"{guest.planned.name} may not be done in a gap"
    if stretchable(guest.service):
        yield f"{guest.planned.name} stretches and is done in a gap"


def _people_problems(visit: list[Done]) -> Iterator[str]:
    times: list[tuple[UUID | None, Span, Done]] = []
    for done in visit:
        times += [(phase.staff, phase.span, done) for phase in done.work]
        if stays(done.service) and done.stylist:
            times.append((done.stylist.id, done.span, done))
    for (person, span, one), (other, other_span, another) in combinations(times, 2):
        if one is not another and person == other and span.overlaps(other_span):
            yield f"one person does {one.planned.name} and {another.planned.name} at once"


def _unit_problems(case: Case, visit: list[Done]) -> Iterator[str]:
    units = {resource.key: resource.units for resource in case.resources}
    kinds = {unit: key for key, of_kind in units.items() for unit in of_kind}
    uses = []
    for done in visit:
        for phase in done.planned.phases:
            if sorted(kinds.get(unit, "?") for unit in phase.resources) != sorted(done.resource_keys(phase)):
                yield f"{done.planned.name}, {phase.key}: not one unit of each resource that it needs"
            uses += [(kinds.get(unit), unit, phase.span) for unit in phase.resources]
    for (kind, unit, span), (other_kind, other, other_span) in combinations(uses, 2):
        if kind == other_kind and unit != other and span.overlaps(other_span):
            yield f"the customer has two units of {kind} at once"


def _hours_problems(case: Case, plan: Plan, visit: list[Done]) -> Iterator[str]:
    minutes = minutes_of(case.branch.timezone, case.day)
    if not _minutes(plan.span, minutes[0]) <= opening(case.branch, case.day):
        yield "the customer is there while the salon is closed"
    for done in visit:
        if stays(done.service) or done.stylist is None:
            continue
        on_shift = shift(case.branch, done.stylist, case.day)
        for gap in done.gaps:
            final = gap is done.planned.phases[-1] and case.branch.gap_past_shift
            if not final and not _minutes(gap.span, minutes[0]) <= on_shift:
                yield f"{done.planned.name}, {gap.key}: the stylist is not on shift"


def _claim_problems(case: Case, plan: Plan, visit: list[Done]) -> Iterator[str]:
    minutes = minutes_of(case.branch.timezone, case.day)
    needed: dict[UUID, set[int]] = {}
    for unit, span in (need for done in visit for need in _needs(done)):
        needed.setdefault(unit, set()).update(_minutes(span, minutes[0]))
    claimed: dict[UUID, set[int]] = {}
    for claim in plan.claims:
        claimed.setdefault(claim.unit, set()).update(_minutes(claim.span, minutes[0]))
    for unit in needed.keys() | claimed.keys():
        if claimed.get(unit, set()) - needed.get(unit, set()):
            yield f"claims more than it needs of {unit}"
        if needed.get(unit, set()) - claimed.get(unit, set()):
            yield f"does not claim all that it needs of {unit}"
    yield from _claim_form_problems(plan.claims)
    for unit, theirs in claimed.items():
        if theirs & taken(unit, case.occupied, minutes):
            yield f"claims what somebody else has of {unit}"
    for member in case.team:
        resting = any_of(case.branch.timezone, case.day, member.breaks.days[case.day.weekday()])
        if not claimed.get(member.id, set()) <= shift(case.branch, member, case.day) - resting:
            yield f"claims {member.name} who is not at work"


def _needs(done: Done) -> Iterator[tuple[UUID, Span]]:
    """What an item occupies, buffers included."""
    before = timedelta(minutes=done.service.buffer_before_minutes)
    after = timedelta(minutes=done.service.buffer_after_minutes)
    if stays(done.service) and done.stylist:
        yield done.stylist.id, Span(done.span.start - before, done.span.end + after)
        before = after = timedelta()
    for phase in done.planned.phases:
        for unit in phase.resources:
            yield unit, phase.span
    for phase in done.work:
        if phase.staff:
            early = before if phase is done.work[0] else timedelta()
            late = after if phase is done.work[-1] else timedelta()
            yield phase.staff, Span(phase.span.start - early, phase.span.end + late)


def _claim_form_problems(claims: tuple[Claim, ...]) -> Iterator[str]:
    if list(claims) != sorted(claims, key=lambda claim: (claim.unit, claim.span.start)):
        yield "claims are not sorted"
    for one, other in combinations(claims, 2):
        if one.unit == other.unit and one.span.start <= other.span.end and other.span.start <= one.span.end:
            yield f"claims of {one.unit} are not merged"
    if any(claim.span.start >= claim.span.end for claim in claims):
        yield "an empty claim"


def _start_problems(case: Case, plan: Plan, on_grid: bool) -> Iterator[str]:
    zone = ZoneInfo(case.branch.timezone)
    start, local = plan.start, plan.start.astimezone(zone)
    if start < case.now + timedelta(minutes=max(wish.service.notice_minutes for wish in case.items)):
        yield "too soon"
    if local.date() > case.now.astimezone(zone).date() + timedelta(days=case.branch.horizon_days):
        yield "too far ahead"
    if any(w.service.weekdays and local.isoweekday() not in w.service.weekdays for w in case.items):
        yield "not on this weekday"
    if any(span.start <= start < span.end for span in case.barred):
        yield "too soon after the last treatment"
    if start.second or start.microsecond or (on_grid and local.minute % case.branch.start_grid_minutes):
        yield "not on the grid"


def _minutes(span: Span, midnight) -> set[int]:
    """The minutes of the day that a span touches."""
    return set(range((span.start - midnight) // MINUTE, -((midnight - span.end) // MINUTE)))
