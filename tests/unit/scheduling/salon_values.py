"""A small salon for the rules: Berlin, open nine to six from Monday to Saturday, two people who can do everything."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from voice_booking.salon.business import Branch
from voice_booking.salon.hours import WallSpan, WeeklyHours
from voice_booking.salon.services import PausePolicy, Segment, Service
from voice_booking.salon.staff import Skill, StaffMember
from voice_booking.scheduling.facts import Occupied
from voice_booking.scheduling.plan import Plan, Span
from voice_booking.scheduling.search import VisitSearch
from voice_booking.scheduling.visit import ItemWish

BERLIN = ZoneInfo("Europe/Berlin")
TUESDAY = date(2026, 6, 9)


def hours(*spans: str) -> tuple[WallSpan, ...]:
    """Spans written as "09:00-18:00"; an end of 00:00 is the closing midnight."""
    return tuple(WallSpan(*(time.fromisoformat(part) for part in span.split("-"))) for span in spans)


def daily(*spans: str) -> WeeklyHours:
    return WeeklyHours((hours(*spans),) * 7)


WEEK = WeeklyHours((hours("09:00-18:00"),) * 6 + ((),))
BRANCH = Branch(UUID(int=1), "mitte", "Mitte", "Europe/Berlin", WEEK, state="BE")
CUT = Service(UUID(int=2), "schnitt", "Schnitt", "haare", 4500, (Segment("A", "Schneiden", 45),))
COLOUR = Service(
    UUID(int=3),
    "farbe",
    "Farbe",
    "haare",
    8500,
    (
        Segment("A", "Auftragen", 30, 30, gap_name="Einwirkzeit der Farbe"),
        Segment("B", "Waschen", 15, 15),
        Segment("C", "Föhnen", 30),
    ),
)
SKILLS = (Skill("schnitt"), Skill("farbe"))
LISA = StaffMember(UUID(int=11), "lisa", "Lisa Braun", "mitte", SKILLS)
TOM = StaffMember(UUID(int=12), "tom", "Tom Wolf", "mitte", SKILLS)


def colour(policy: PausePolicy, *stretched_to: int) -> Service:
    """Colour under a policy; the gaps, in order, may stretch to these lengths."""
    limits = (*stretched_to, *(None,) * (3 - len(stretched_to)))
    segments = (replace(s, gap_max_minutes=limit) for s, limit in zip(COLOUR.segments, limits, strict=True))
    return replace(COLOUR, pause_policy=policy, segments=tuple(segments))


def at(clock: str, day: date = TUESDAY) -> datetime:
    return datetime.combine(day, time.fromisoformat(clock), BERLIN).astimezone(UTC)


def span(first: str, end: str, day: date = TUESDAY) -> Span:
    return Span(at(first, day), at(end, day))


def busy(member: StaffMember, first: str, end: str, day: date = TUESDAY) -> Occupied:
    return Occupied(member.id, span(first, end, day))


def booked(plan: Plan) -> tuple[Occupied, ...]:
    return tuple(Occupied(claim.unit, claim.span) for claim in plan.claims)


def search(
    service: Service = CUT,
    staff: tuple[StaffMember, ...] = (LISA,),
    occupied: tuple[Occupied, ...] = (),
    now: datetime | None = None,
    branch: Branch = BRANCH,
    preferred: tuple[StaffMember, ...] = (),
) -> VisitSearch:
    """A search as seen on the day before."""
    item = ItemWish(service, staff, preferred)
    return VisitSearch(branch, (item,), occupied, now or at("12:00", TUESDAY - timedelta(days=1)), team=staff)


def starts(question: VisitSearch, window: Span | None = None) -> list[str]:
    """The offered clock times of Tuesday, or of a window."""
    found = question.starts((window or span("00:00", "23:59"),))
    return list(dict.fromkeys(f"{start.astimezone(BERLIN):%H:%M}" for start, _ in found))


def clocks(first: str, last: str, step: int = 15) -> list[str]:
    moment, found = at(first), []
    while moment <= at(last):
        found.append(f"{moment.astimezone(BERLIN):%H:%M}")
        moment += timedelta(minutes=step)
    return found


def told(spans) -> list[str]:
    """Spans as wall time."""
    return [f"{s.start.astimezone(BERLIN):%H:%M}-{s.end.astimezone(BERLIN):%H:%M}" for s in spans]
