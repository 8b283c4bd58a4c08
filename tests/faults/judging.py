"""What must be true once everything is got over: rows, ledger and calendar agree, and whoever was told was told so."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, text
from tests.faults.scene import Operation
from tests.load.truth import HALF, RULES, as_utc

from voice_booking.salon.business import Business
from voice_booking.simulator.calcom.rows import Booking
from voice_booking.simulator.calcom.world import CalcomWorld

STANDING = ("pending", "booked")
BEGUN = HALF.replace("e.kind = 'booked'", "e.kind IN ('booked', 'booking_reserved')")
"""Half an appointment; one that is reserved was begun by an event of its own."""
TROUBLE = "requires_manual_review"

Place = tuple[str, datetime, datetime]
"""Whose time from when to when; the person by the hexadecimal digits of its id."""


@dataclass(frozen=True, slots=True)
class Row:
    """Of `calendar_booking`."""

    id: UUID
    place: Place
    wanted: bool
    uid: str | None
    stands: tuple[datetime, datetime] | None
    asked: str | None
    refused: str | None


@dataclass(frozen=True, slots=True)
class Seen:
    """The database at the end."""

    broken: dict[str, int]
    visits: tuple[tuple[str, datetime, bool], ...]
    """(status, start, whether a move can still be taken back)."""
    work: frozenset[Place]
    """What of the visits that stand needs somebody."""
    rows: tuple[Row, ...]
    reviews: tuple[str, ...]
    """Reasons of what a person is to look at."""
    callbacks: tuple[str, ...]
    left: int
    """Tasks about the calendar that are still to do."""

    @property
    def starts(self) -> list[datetime]:
        return [start for status, start, _ in self.visits if status in STANDING]


def look(connection: Connection) -> Seen:
    rules = {**RULES, "half an appointment": BEGUN}
    counts = {rule: connection.execute(text(query)).scalar_one() for rule, query in rules.items()}
    visits = _all(connection, "SELECT status, starts_at, former IS NOT NULL FROM appointment ORDER BY id")
    work = _all(
        connection,
        "SELECT p.staff_id, p.starts_at, p.ends_at FROM phase p JOIN appointment a ON a.id = p.appointment_id"
        " WHERE p.staff_required AND a.status IN ('pending', 'booked')",
    )
    rows = _all(
        connection,
        "SELECT id, staff_id, starts_at, ends_at, wanted, uid, stands_from, stands_until, asked, refused"
        " FROM calendar_booking ORDER BY id",
    )
    reviews = _all(connection, f"SELECT json_extract(data, '$.reason') FROM event WHERE kind = '{TROUBLE}'")
    return Seen(
        broken={rule: count for rule, count in counts.items() if count},
        visits=tuple((status, as_utc(start), bool(former)) for status, start, former in visits),
        work=frozenset(_place(*each) for each in work),
        rows=tuple(map(_row, rows)),
        reviews=tuple(reason for (reason,) in reviews),
        callbacks=tuple(reason for (reason,) in _all(connection, "SELECT reason FROM callback")),
        left=len(_all(connection, "SELECT 1 FROM work WHERE kind = 'calendar-sync' AND state = 'ready'")),
    )


def _all(connection: Connection, query: str) -> Sequence[Any]:
    return connection.execute(text(query)).all()


def _place(staff: object, start: str, end: str) -> Place:
    return UUID(str(staff)).hex, as_utc(start), as_utc(end)


def _row(found: Sequence[Any]) -> Row:
    id_, staff, start, end, wanted, uid, stands_from, stands_until, asked, refused = found
    stands = (as_utc(stands_from), as_utc(stands_until)) if stands_from else None
    return Row(UUID(str(id_)), _place(staff, start, end), bool(wanted), uid, stands, asked, refused)


@dataclass(frozen=True, slots=True)
class Judge:
    """One walk and what came of it."""

    operation: Operation
    heard: tuple[Mapping[str, Any], ...]
    """All answers that the caller got."""
    seen: Seen
    world: CalcomWorld
    business: Business

    def faults(self) -> list[str]:
        """Everything that is not as it must be; empty if all is well."""
        wrong = [f"{rule}: {count}" for rule, count in self.seen.broken.items()]
        wrong += self._visit() + self._unexplained()
        wrong += [lie for answer in self.heard if (lie := self._lie(answer))]
        if self.seen.left:
            wrong.append(f"{self.seen.left} tasks are left")
        return wrong

    def agrees(self) -> bool:
        """Whether the calendar has the work of the visits that stand, once, and nothing else."""
        theirs = [self._place_of(booking) for booking in self._bookings]
        return sorted(theirs) == sorted(self.seen.work)

    @property
    def flagged(self) -> bool:
        return bool(self.seen.reviews) and all(self.seen.reviews)

    @property
    def _bookings(self) -> list[Booking]:
        return [booking for booking in self.world.state.bookings.values() if booking.is_active]

    def _visit(self) -> list[str]:
        """It stands once at most, where it was or where it was to be, and not in between for ever."""
        wrong = []
        if len(self.seen.starts) > 1 or not set(self.seen.starts) <= {self.operation.before, self.operation.after}:
            wrong.append(f"the visit stands at {self.seen.starts}")
        for status, _, can_go_back in self.seen.visits:
            if status == "pending" and not self.flagged:
                wrong.append("pending for ever, and nobody is told")
            if can_go_back and status != "pending":
                wrong.append("a move that is settled can still be taken back")
        return wrong

    def _unexplained(self) -> list[str]:
        """Differences that no row tells of, and rows that are wrong about what stands."""
        rows = self.seen.rows
        wrong = [] if self._wanted() == self.seen.work else ["what is wanted is not what was agreed"]
        wrong += [f"an orphan: {booking.start}" for booking in self._bookings if not self._owned(booking)]
        names = [booking.attendee.email for booking in self._bookings]
        wrong += [f"a double: {name}" for name in names if names.count(name) > 1]
        if self.agrees() and all(_settled(row) for row in rows):
            return wrong
        if not self.flagged:
            wrong.append(f"the calendar does not agree, and nobody is told: {[r for r in rows if not _settled(r)]}")
        if not any(row.refused for row in rows):
            wrong.append("given up without a reason")
        return wrong

    def _wanted(self) -> frozenset[Place]:
        return frozenset(row.place for row in self.seen.rows if row.wanted)

    def _owned(self, booking: Booking) -> bool:
        """Whether a row knows of the booking, or at least that there may be one."""
        name = booking.attendee.email.removeprefix("termin+").split("@")[0]
        row = next((row for row in self.seen.rows if row.id.hex == name), None)
        return row is not None and (row.uid == booking.uid or row.asked is not None)

    def _place_of(self, booking: Booking) -> Place:
        (host,) = booking.host_ids
        member = next(member for member in self.business.staff if member.calendar_user == host)
        return member.id.hex, booking.start, booking.end

    def _lie(self, answer: Mapping[str, Any]) -> str | None:
        """What the caller was told and is not so."""
        status, starts = answer["status"], self.seen.starts
        before, after = ([moment] if moment else [] for moment in (self.operation.before, self.operation.after))
        true = {
            self.operation.done: starts == after,
            "reserved": starts == after or bool(self.seen.callbacks),
            "slot_unavailable": starts == before,
        }
        if not true.get(status, False):
            return f"told {status}, and it stands at {starts}, with {self.seen.callbacks} on the call-back list"
        promised = [word for word in ("gebucht", "verschoben", "abgesagt") if word in answer["say"].split("?")[0]]
        if status == "reserved" and promised:
            return f"told {promised} of what is only reserved"
        return None


def _settled(row: Row) -> bool:
    if row.wanted:
        return row.uid is not None and row.asked is None and row.stands == row.place[1:]
    return row.uid is None and row.asked is None


def told(faults: Iterable[str]) -> str:
    return "; ".join(faults)
