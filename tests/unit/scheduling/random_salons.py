"""Random salons, days and books for the comparison with the oracle."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from voice_booking.salon.business import Branch
from voice_booking.salon.hours import SpecialDay, TimeOff, WallSpan, WeeklyHours
from voice_booking.salon.services import PausePolicy, Segment, Service
from voice_booking.salon.staff import Skill, StaffMember
from voice_booking.scheduling.facts import Occupied
from voice_booking.scheduling.plan import Span

CLOCK_CHANGES = (
    ("Europe/Berlin", date(2026, 3, 29)),
    ("Europe/Berlin", date(2026, 10, 25)),
    ("Australia/Lord_Howe", date(2026, 4, 5)),  # by half an hour
    ("Australia/Lord_Howe", date(2026, 10, 4)),
    ("America/Havana", date(2026, 3, 8)),  # midnight is skipped
    ("America/Havana", date(2026, 11, 1)),  # midnight comes twice
)
GOOD_FRIDAY = ("Europe/Berlin", date(2026, 4, 3))
FIVE_MINUTES_A_DAY = 24 * 12


@dataclass(frozen=True)
class Case:
    """One day in one salon, and a question about it."""

    branch: Branch
    service: Service
    staff: tuple[StaffMember, ...]
    day: date
    occupied: tuple[Occupied, ...]
    now: datetime


def wall(five_minutes: int) -> time:
    return time(five_minutes * 5 // 60 % 24, five_minutes * 5 % 60)


@st.composite
def wall_spans(draw, most: int = 3, longest: int = FIVE_MINUTES_A_DAY):
    """Ordered spans that may touch; some days begin or end at midnight or in the hour that the clock skips."""
    spans, earliest = [], 0
    for _ in range(draw(st.integers(0 if most == 1 else 1, most))):
        first = draw(st.integers(earliest, min(earliest + 90, FIVE_MINUTES_A_DAY - 1)))
        last = min(first + longest, FIVE_MINUTES_A_DAY)
        end = draw(st.integers(first + 1, last) | st.integers(min(first + 60, last), last))
        spans.append(WallSpan(wall(first), wall(end)))
        if end == FIVE_MINUTES_A_DAY:
            break
        earliest = end
    return tuple(spans)


def weekly(day: date, spans: tuple[WallSpan, ...]) -> WeeklyHours:
    return WeeklyHours(tuple(spans if weekday == day.weekday() else () for weekday in range(7)))


@st.composite
def services(draw, policy: PausePolicy):
    segments = []
    for position in range(draw(st.sampled_from((1, 2, 3, 3, 4)))):
        gap = draw(st.sampled_from((0, 5, 13, 20, 30, 45)))
        stretch = draw(st.none() | st.integers(1, 40)) if policy is PausePolicy.FLEXIBLE else None
        limit = None if stretch is None else gap + stretch
        name = draw(st.sampled_from(("", "Einwirkzeit der Farbe")))
        segments.append(
            Segment(
                "ABCD"[position], f"Schritt {position}", draw(st.sampled_from((1, 7, 10, 15, 20, 40))), gap, limit, name
            )
        )
    return Service(
        UUID(int=1),
        "dienst",
        "Dienst",
        "kategorie",
        4500,
        tuple(segments),
        policy,
        notice_minutes=draw(st.sampled_from((0, 0, 45, 300))),
        buffer_before_minutes=draw(st.sampled_from((0, 0, 5, 12))),
        buffer_after_minutes=draw(st.sampled_from((0, 0, 5, 17))),
    )


@st.composite
def staff_members(draw, day: date, number: int):
    own = draw(st.dictionaries(st.sampled_from("ABCD"), st.integers(1, 60), max_size=2))
    away = draw(st.integers(0, 9)) == 0
    return StaffMember(
        UUID(int=100 + number),
        f"person-{number}",
        f"Person {number}",
        "mitte",
        (Skill("anderes"), Skill("dienst", own)),
        working_hours=draw(st.none() | st.none() | wall_spans().map(lambda spans: weekly(day, spans))),
        breaks=weekly(day, draw(wall_spans(most=1, longest=18))),
        time_off=(TimeOff(day - timedelta(days=1), day),) if away else (),
    )


@st.composite
def occupied_spans(draw, midnight: datetime, people: int):
    """Booked phases of these people and of a stranger, short and long, some of them not in whole minutes."""
    found, minute = [], st.integers(-90, 1500) | st.integers(300, 900)
    for _ in range(draw(st.integers(0, 14))):
        unit = UUID(int=100 + draw(st.integers(0, people)))
        first = midnight + timedelta(minutes=draw(minute), seconds=draw(st.sampled_from((0, 0, 0, 20))))
        length = timedelta(
            minutes=draw(st.sampled_from((1, 5, 10, 15, 25, 30, 90))), seconds=draw(st.sampled_from((0, 0, 0, 40)))
        )
        found.append(Occupied(unit, Span(first, first + length)))
    return tuple(found)


@st.composite
def cases(draw, policy: PausePolicy):
    usual = st.dates(date(2026, 1, 2), date(2026, 12, 30)).map(lambda day: ("Europe/Berlin", day))
    special = st.sampled_from((*CLOCK_CHANGES, GOOD_FRIDAY, *CLOCK_CHANGES[:2]))
    timezone, day = draw(st.one_of(usual, usual, usual, special))
    midnight = datetime.combine(day, time(0), ZoneInfo(timezone)).astimezone(UTC)
    hours = draw(wall_spans())
    other_hours = draw(st.none() | st.none() | st.none() | st.just(()) | wall_spans())
    branch = Branch(
        UUID(int=2),
        "mitte",
        "Mitte",
        timezone,
        weekly(day, hours),
        state="BE",
        start_grid_minutes=draw(st.sampled_from((5, 10, 15, 20, 30, 60))),
        horizon_days=draw(st.sampled_from((180, 180, 180, 180, 2, 1))),
        closed_on_holidays=draw(st.integers(0, 3)) > 0,
        special_days=() if other_hours is None else (SpecialDay(day, other_hours),),
    )
    people = draw(st.integers(1, 3))
    staff = tuple(draw(staff_members(day, number)) for number in range(people))
    lead = timedelta(minutes=draw(st.sampled_from((-500, 0, 60, 1440, 2880))), seconds=draw(st.integers(0, 59)))
    return Case(branch, draw(services(policy)), staff, day, draw(occupied_spans(midnight, people)), midnight - lead)
