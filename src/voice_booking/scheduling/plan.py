"""Who does which phase of a visit when: the plan that an offer carries and a booking saves."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open span of time; both ends aware, in UTC."""

    start: datetime
    end: datetime

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Claim:
    """A row the ledger of occupied time is to hold: one unit (a person), one span, buffers included."""

    unit: UUID
    span: Span


@dataclass(frozen=True, slots=True)
class PlannedPhase:
    """A segment or a gap (`GAP_A`) at its time, without buffers."""

    key: str
    name: str
    span: Span
    staff: UUID | None
    """Who does it; None in a gap that leaves the stylist free."""
    staff_required: bool
    """False for gaps, whatever the pause policy."""
    resources: tuple[UUID, ...] = ()
    """Units of resources that the phase occupies."""

    @property
    def minutes(self) -> int:
        return int((self.span.end - self.span.start).total_seconds()) // 60


@dataclass(frozen=True, slots=True)
class PlannedItem:
    """One service of a visit."""

    service: UUID
    name: str
    price_cents: int
    phases: tuple[PlannedPhase, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """A whole visit: its items in order, and everything it occupies, sorted by (unit, start)."""

    items: tuple[PlannedItem, ...]
    claims: tuple[Claim, ...]

    @property
    def span(self) -> Span:
        """From when the customer sits down to when they leave, buffers not counted."""
        phases = [phase for item in self.items for phase in item.phases]
        return Span(min(p.span.start for p in phases), max(p.span.end for p in phases))

    @property
    def start(self) -> datetime:
        return self.span.start

    @property
    def end(self) -> datetime:
        return self.span.end

    @property
    def price_cents(self) -> int:
        return sum(item.price_cents for item in self.items)

    @property
    def staff(self) -> tuple[UUID, ...]:
        """The people of the visit, in order of appearance."""
        people = (phase.staff for item in self.items for phase in item.phases if phase.staff)
        return tuple(dict.fromkeys(people))
