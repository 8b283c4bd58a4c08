"""What is so: rows of the database as plain values, at one moment."""

from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

Hours = tuple[tuple[int, int], ...]
"""Spans of minutes since midnight."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who works there. `hours` by weekday from 0, None: as the branch; `off` are days, ends included."""

    name: str
    nickname: str
    salutation: str = ""
    hours: tuple[Hours, ...] | None = None
    off: tuple[tuple[date, date], ...] = ()
    services: frozenset[str] = frozenset()
    """Names of what they do."""


@dataclass(frozen=True, slots=True)
class Offered:
    """A service of the catalogue. `prices` and `lengths` are all there are: its own, and those of who does it."""

    name: str
    prices: frozenset[int]
    lengths: frozenset[int]
    also_called: tuple[str, ...] = ()
    active: bool = True
    category: str = ""
    waits: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Phase:
    start: datetime
    end: datetime
    staff: str | None
    """Name; None while nobody is needed."""


@dataclass(frozen=True, slots=True)
class Visit:
    """An appointment. `done` is what happened to it in this call: booked, rescheduled, cancelled."""

    id: str
    status: str
    code: str
    customer: str
    phone: str | None
    services: tuple[str, ...]
    cents: tuple[int, ...]
    phases: tuple[Phase, ...]
    done: frozenset[str] = frozenset()

    @property
    def start(self) -> datetime:
        return min(phase.start for phase in self.phases)

    @property
    def end(self) -> datetime:
        return max(phase.end for phase in self.phases)

    @property
    def staff(self) -> frozenset[str]:
        return frozenset(phase.staff for phase in self.phases if phase.staff)

    @property
    def minutes(self) -> int:
        return int((self.end - self.start).total_seconds()) // 60

    @property
    def waits(self) -> frozenset[int]:
        """Lengths of the phases in which nobody is needed."""
        spans = (phase.end - phase.start for phase in self.phases if phase.staff is None)
        return frozenset(int(span.total_seconds()) // 60 for span in spans)


@dataclass(frozen=True, slots=True)
class Occupied:
    """Minutes that somebody has no time, `visit` or `call` says for whom; neither: blocked."""

    staff: str
    start: datetime
    end: datetime
    visit: str | None = None
    own: bool = False
    """Held for this very call."""


@dataclass(frozen=True, slots=True)
class Noted:
    """An entry of the call-back list."""

    name: str
    phone: str | None
    here: bool
    """Written in this call."""


@dataclass(frozen=True, slots=True)
class Names:
    """The words that refer to this salon and nobody else."""

    staff: tuple[Person, ...] = ()
    services: tuple[Offered, ...] = ()
    categories: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything a claim may be held against."""

    now: datetime
    zone: ZoneInfo
    caller: str | None
    branch: str = ""
    address: str = ""
    week: tuple[Hours, ...] = ((),) * 7
    days: dict[date, Hours] = field(default_factory=dict)
    """Days on which it is otherwise, holidays included."""
    names: Names = Names()
    visits: tuple[Visit, ...] = ()
    offers: tuple[Visit, ...] = ()
    """What this call was offered, as visits without customer."""
    occupied: tuple[Occupied, ...] = ()
    callbacks: tuple[Noted, ...] = ()
    customers: tuple[tuple[str, str | None], ...] = ()
    """Name and phone."""

    def hours(self, day: date) -> Hours:
        return self.days.get(day, self.week[day.weekday()])

    def own(self) -> tuple[Visit, ...]:
        """Visits of the caller: theirs by telephone, or changed in this call."""
        return tuple(visit for visit in self.visits if visit.done or (self.caller and visit.phone == self.caller))
