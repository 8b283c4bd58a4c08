"""What was read from an appointment book, and what was not understood of it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from voice_booking.booking.ports import Busy
from voice_booking.salon.business import Branch
from voice_booking.salon.staff import StaffMember
from voice_booking.scheduling.plan import Span

LONGEST = timedelta(days=366)


@dataclass(frozen=True, slots=True, order=True)
class Slip:
    """Something in the file that was not understood, and what to do about it."""

    line: int
    """Counted from 1."""
    message: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.message}"


class NotUnderstood(Exception):
    """A part of the file makes no sense: its message becomes a `Slip`, and the part is left out."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Some of somebody's time, as the book has it."""

    member: StaffMember
    span: Span
    note: str = ""
    name: str = ""
    """What the file itself calls it (the UID of an event); empty: nothing."""

    @property
    def reference(self) -> str:
        """The same whenever the same entry is read, whatever stands around it."""
        return f"{self.member.key}/{self.name}/{self.span.start:%Y%m%dT%H%M%SZ}-{self.span.end:%Y%m%dT%H%M%SZ}"


@dataclass(frozen=True, slots=True)
class Book:
    """Everything that a file says."""

    source: str
    """Names the book among all sources of busy time; reading a newer file of the same book replaces what it said."""
    span: Span
    """What was looked at; entries that lie wholly outside are only counted."""
    busy: tuple[Busy, ...]
    read: int
    """Rows, or events with however many repetitions."""
    outside: int = 0
    """Of those, the ones that are over or too far away."""
    idle: int = 0
    """Of those, the ones that take no time: cancelled, or marked as free."""
    slips: tuple[Slip, ...] = ()

    def lines(self) -> list[str]:
        """For an operator to read: the figures, then one slip a line."""
        left_out = f"{self.outside} over or too far away, {self.idle} cancelled or free"
        figures = f"{self.read} entries read, {left_out}; {len(self.busy)} spans of busy time"
        return [f"{self.source}: {figures}; {len(self.slips)} slips", *map(str, self.slips)]


@dataclass(slots=True)
class Reading:
    """What has been read so far."""

    span: Span
    entries: list[Entry] = field(default_factory=list)
    slips: list[Slip] = field(default_factory=list)
    read: int = 0
    outside: int = 0
    idle: int = 0

    def slip(self, line: int, message: str) -> None:
        self.slips.append(Slip(line, message))

    def take(self, entries: Iterable[Entry]) -> None:
        """The entries of one row or event, as far as they touch the span."""
        inside = [entry for entry in entries if entry.span.overlaps(self.span)]
        self.entries += inside
        self.outside += not inside

    def book(self, source: str) -> Book:
        return Book(
            source=source,
            span=self.span,
            busy=tuple(_busy(self.entries, source)),
            read=self.read,
            outside=self.outside,
            idle=self.idle,
            slips=tuple(sorted(self.slips)),
        )


def bookable_span(branch: Branch, now: datetime) -> Span:
    """From now to the branch's horizon: nothing else of a book matters to callers."""
    return Span(now, now + timedelta(days=branch.horizon_days + 1))


def sound_span(start: datetime, end: datetime) -> Span:
    """Both ends aware. Raises `NotUnderstood` if it is empty or absurdly long."""
    if end <= start:
        raise NotUnderstood("ends before it has begun")
    if end - start > LONGEST:
        raise NotUnderstood("lasts longer than a year: is the year of its end right?")
    return Span(start, end)


def _busy(entries: Iterable[Entry], source: str) -> Iterator[Busy]:
    """The same entry twice has two references."""
    seen: Counter[str] = Counter()
    for entry in entries:
        seen[entry.reference] += 1
        times = seen[entry.reference]
        reference = entry.reference if times == 1 else f"{entry.reference}/{times}"
        yield Busy(entry.member.id, entry.span, source, reference, entry.note)
