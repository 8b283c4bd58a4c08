"""What stands in the calendar, in the words and the wall time of the salon."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Block:
    """One phase of a visit: a segment, or the processing time after one."""

    key: str
    """A, B, C …; gaps are `GAP_A`."""
    name: str
    start: datetime
    """Aware, in the branch's zone, as is `end`."""
    end: datetime
    staff: str | None
    """Name of the person, None where nobody is needed."""
    staff_required: bool

    @property
    def minutes(self) -> int:
        return int((self.end - self.start).total_seconds()) // 60


@dataclass(frozen=True, slots=True)
class Visit:
    customer: str
    service: str
    """Names of its services, joined by ` + `."""
    blocks: tuple[Block, ...]

    @property
    def start(self) -> datetime:
        return min(block.start for block in self.blocks)

    @property
    def end(self) -> datetime:
        return max(block.end for block in self.blocks)

    @property
    def segments(self) -> tuple[Block, ...]:
        return tuple(block for block in self.blocks if block.staff_required)

    @property
    def staff(self) -> tuple[str, ...]:
        """Who works on it, in order of appearance."""
        return tuple(dict.fromkeys(block.staff for block in self.segments if block.staff))


@dataclass(frozen=True, slots=True)
class Placed:
    """A block in somebody's lane of the day."""

    visit: Visit
    block: Block
    inside: Visit | None
    """Whose processing time this segment is done in."""

    @property
    def gap(self) -> bool:
        return not self.block.staff_required


@dataclass(frozen=True, slots=True)
class Lane:
    staff: str
    placed: tuple[Placed, ...]
    """Sorted by start; a gap stands before the segments inside it."""


@dataclass(frozen=True, slots=True)
class Day:
    """One day of the salon, a lane a person."""

    date: date
    lanes: tuple[Lane, ...]

    @property
    def placed(self) -> tuple[Placed, ...]:
        return tuple(placed for lane in self.lanes for placed in lane.placed)


def days_of(visits: Iterable[Visit], staff: Iterable[str]) -> tuple[Day, ...]:
    """The days on which somebody comes, in order. `staff` are the names of all who have a lane, in order."""
    by_day: dict[date, list[Visit]] = {}
    for visit in sorted(visits, key=lambda v: (v.start, v.customer)):
        by_day.setdefault(visit.start.date(), []).append(visit)
    names = tuple(staff)
    return tuple(Day(day, _lanes(by_day[day], names)) for day in sorted(by_day))


def _lanes(visits: list[Visit], names: tuple[str, ...]) -> tuple[Lane, ...]:
    lanes: dict[str, list[tuple[Visit, Block]]] = {name: [] for name in names}
    for visit in visits:
        for block, lane in _with_lanes(visit):
            lanes.setdefault(lane, []).append((visit, block))
    return tuple(Lane(name, _placed(blocks)) for name, blocks in lanes.items())


def _with_lanes(visit: Visit) -> Iterable[tuple[Block, str]]:
    """A gap belongs to the lane of whoever did the segment before it."""
    lane = visit.staff[0]
    for block in sorted(visit.blocks, key=lambda b: b.start):
        lane = block.staff or lane
        yield block, lane


def _placed(blocks: list[tuple[Visit, Block]]) -> tuple[Placed, ...]:
    gaps = [(visit, block) for visit, block in blocks if not block.staff_required]
    placed = [Placed(visit, block, _host(visit, block, gaps)) for visit, block in blocks]
    return tuple(sorted(placed, key=lambda p: (p.block.start, not p.gap, p.block.end)))


def _host(visit: Visit, block: Block, gaps: list[tuple[Visit, Block]]) -> Visit | None:
    if not block.staff_required:
        return None
    around = (host for host, gap in gaps if host is not visit and gap.start <= block.start and block.end <= gap.end)
    return next(around, None)
