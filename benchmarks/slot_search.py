"""Composite slot search on bit masks against the same search on interval sets of the `portion` library.

Thirty people, thirty days, two thousand booked phases, a service of four segments whose gaps leave the stylist free,
starts on a grid of 15 minutes. Both sides get the same values, turn every busy time into their own form within the
measured time, and list the same starts with the same people. Reading the phases from the database is not part of it:
it is measured by itself.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from statistics import median
from time import perf_counter
from uuid import UUID

import portion

from voice_booking.salon.business import Branch
from voice_booking.salon.hours import WallSpan, WeeklyHours
from voice_booking.salon.services import Segment, Service
from voice_booking.salon.staff import Skill, StaffMember
from voice_booking.scheduling.facts import Occupied
from voice_booking.scheduling.plan import Span
from voice_booking.scheduling.search import VisitSearch
from voice_booking.scheduling.visit import ItemWish

DAYS, PEOPLE, PHASES, GRID = 30, 30, 2000, 15
FIRST = date(2026, 3, 4)  # thirty days without a public holiday; the clock changes on the 29th
MINUTE = timedelta(minutes=1)

Starts = list[tuple[datetime, str]]


def salon() -> tuple[Branch, Service, tuple[StaffMember, ...]]:
    week = WeeklyHours(((WallSpan(time(9), time(19)),),) * 7)
    lunch = WeeklyHours(((WallSpan(time(13), time(13, 30)),),) * 7)
    branch = Branch(UUID(int=1), "mitte", "Mitte", "Europe/Berlin", week, state="NW", start_grid_minutes=GRID)
    segments = (Segment("A", "A", 30, 30), Segment("B", "B", 15, 15), Segment("C", "C", 30), Segment("D", "D", 30))
    service = Service(UUID(int=2), "farbe", "Farbe", "farbe", 8500, segments)
    skills = (Skill("farbe"),)
    staff = tuple(
        StaffMember(UUID(int=10 + n), f"person-{n}", f"Person {n}", "mitte", skills, breaks=lunch)
        for n in range(PEOPLE)
    )
    return branch, service, staff


def busy_times(branch: Branch, staff: tuple[StaffMember, ...]) -> tuple[Occupied, ...]:
    """Phases of 15 to 40 minutes, spread over people and days by chance; nobody has two at once."""
    random = Random(7)
    cells = [(offset, member, first) for offset in range(DAYS) for member in staff for first in range(0, 560, 40)]
    found = []
    for offset, member, first in random.sample(cells, PHASES):
        opens = datetime.combine(FIRST + timedelta(days=offset), time(9), branch.zone).astimezone(UTC)
        start = opens + first * MINUTE
        found.append(Occupied(member.id, Span(start, start + random.choice((15, 20, 25, 30, 40)) * MINUTE)))
    return tuple(sorted(found, key=lambda fact: fact.span))


def ours(branch: Branch, service: Service, staff: tuple[StaffMember, ...], busy: tuple[Occupied, ...]) -> Starts:
    first = datetime.combine(FIRST, time(0), branch.zone).astimezone(UTC)
    last = datetime.combine(FIRST + timedelta(days=DAYS), time(0), branch.zone).astimezone(UTC)
    search = VisitSearch(branch, (ItemWish(service, staff),), busy, first - timedelta(hours=12))
    return [(start, member.key) for start, member in search.starts((Span(first, last),)) if member is not None]


def with_portion(
    branch: Branch, service: Service, staff: tuple[StaffMember, ...], busy: tuple[Occupied, ...]
) -> Starts:
    """One interval set a person and day, of whole minutes since local midnight.

    The possible starts of a segment are the free intervals, each shorter by the segment; shifted by the segment's
    offset and intersected they are the possible starts of the visit. That is several times quicker than asking of every
    start on the grid whether each segment lies within the free time.
    """
    by_person_and_day: dict[tuple[UUID, date], list[Span]] = {}
    for fact in busy:
        day = fact.span.start.astimezone(branch.zone).date()
        by_person_and_day.setdefault((fact.unit, day), []).append(fact.span)
    found: Starts = []
    for offset in range(DAYS):
        day = FIRST + timedelta(days=offset)
        midnight = datetime.combine(day, time(0), branch.zone).astimezone(UTC)
        opening = wall_set(branch, day, midnight, branch.opening_on(day))
        for member in staff:
            spans = by_person_and_day.get((member.id, day), [])
            free = opening - wall_set(branch, day, midnight, member.breaks_on(day))
            free -= portion.Interval(*(minutes(span, midnight) for span in spans))
            starts = possible_starts(free, opening, member.own_version(service))
            if starts.empty:
                continue
            found += [(midnight + minute * MINUTE, member.key) for minute in portion.iterate(starts, GRID, base=up)]
    return found


def up(minute: int) -> int:
    return -(-minute // GRID) * GRID


def minutes(span: Span, midnight: datetime) -> portion.Interval:
    return portion.closedopen((span.start - midnight) // MINUTE, (span.end - midnight) // MINUTE)


def wall_set(branch: Branch, day: date, midnight: datetime, spans: tuple[WallSpan, ...]) -> portion.Interval:
    moments = ((datetime.combine(day, wall, branch.zone) for wall in (span.start, span.end)) for span in spans)
    return portion.Interval(*(minutes(Span(*(m.astimezone(UTC) for m in pair)), midnight) for pair in moments))


def possible_starts(free: portion.Interval, opening: portion.Interval, service: Service) -> portion.Interval:
    starts, offset = shrunk(opening, service.minutes, 0), 0
    for segment in service.segments:
        starts &= shrunk(free, segment.minutes, offset)
        if starts.empty:
            break
        offset += segment.minutes + segment.gap_minutes
    return starts


def shrunk(free: portion.Interval, length: int, offset: int) -> portion.Interval:
    """From where `length` minutes fit, `offset` minutes earlier."""
    pieces = (piece for piece in free if piece.upper - piece.lower >= length)
    return portion.Interval(*(portion.closed(p.lower - offset, p.upper - length - offset) for p in pieces))


def seconds(search: Callable[[], Starts]) -> tuple[float, Starts]:
    began = perf_counter()
    found = search()
    return perf_counter() - began, found


def compare(rounds: int = 7) -> tuple[float, float]:
    """Median seconds of our search and of the `portion` search, taken in turns. Raises if their starts differ."""
    branch, service, staff = salon()
    busy = busy_times(branch, staff)
    mine, theirs = [], []
    for _ in range(rounds):
        took, found = seconds(lambda: ours(branch, service, staff, busy))
        mine.append(took)
        took, expected = seconds(lambda: with_portion(branch, service, staff, busy))
        theirs.append(took)
        if sorted(found) != sorted(expected) or not found:
            raise AssertionError("the two searches list different starts")
    return median(mine), median(theirs)


if __name__ == "__main__":
    fast, slow = compare()
    print(f"composite slot search: ours {fast * 1e3:.2f} ms, portion {slow * 1e3:.1f} ms, ratio {slow / fast:.1f}")
