"""What differs between our bookings of visits to come and everything that the calendar has in that time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from voice_booking.booking.calendar import Standing
from voice_booking.booking.mirroring.rounds import held_up
from voice_booking.booking.mirroring.rows import MISSING_EVENT_TYPE, TAKEN, Mirrored
from voice_booking.booking.ports import Busy
from voice_booking.mirror.news.foreign import busy_of, uid_of
from voice_booking.mirror.news.known import Setting
from voice_booking.mirror.news.moving import FLAGGED
from voice_booking.mirror.news.telling import with_its_person
from voice_booking.mirror.news.whose import row_named
from voice_booking.mirror.reconcile.findings import Difference, Finding, Repair


@dataclass(frozen=True, slots=True)
class Sides:
    """Both sides, as of about the same moment."""

    rows: tuple[Mirrored, ...]
    """Ours of visits to come, and those that bookings there say they are."""
    bookings: tuple[Standing, ...]
    """The calendar's, cancelled ones too."""
    busy: tuple[Busy, ...]
    """That came from the calendar, whole."""


def compare(sides: Sides, at: Setting) -> tuple[Finding, ...]:
    """Every difference, each once; none: the two sides agree."""
    standing = tuple(each for each in sides.bookings if each.stands and each.span.end > at.now)
    named = {each.uid: row_named(each, at.business.company) for each in standing}
    known = {row.id: row for row in sides.rows}
    ours: dict[UUID, list[Standing]] = defaultdict(list)
    for each in standing:
        if (id_ := named[each.uid]) is not None:
            ours[id_].append(each)
    held = _held_up(sides.rows)
    found = [_unless(held, finding) for row in sides.rows for finding in _of_row(row, ours[row.id], at)]
    found += [
        Finding(Difference.STRAY, Repair.LIST, booking=each, why=f"there is no booking {id_}")
        for each in standing
        if (id_ := named[each.uid]) is not None and id_ not in known
    ]
    others = [each for each in standing if named[each.uid] not in known]
    return (*found, *_busy(others, standing, sides, at))


def _held_up(rows: Iterable[Mirrored]) -> frozenset[UUID]:
    visits: dict[UUID, list[Mirrored]] = defaultdict(list)
    for row in rows:
        visits[row.appointment_id].append(row)
    return frozenset().union(*map(held_up, visits.values()))


def _unless(held: frozenset[UUID], finding: Finding) -> Finding:
    """What waits for a person's decision about another booking of the visit cannot be brought about before it."""
    if finding.repair is not Repair.SYNC or finding.row is None or finding.row.id not in held:
        return finding
    return replace(finding, repair=Repair.LIST, why="another booking of the visit is in its way")


def _of_row(row: Mirrored, there: list[Standing], at: Setting) -> Iterator[Finding]:
    current = next((each for each in there if each.uid == row.uid), None)
    if row.asked is not None:
        yield Finding(Difference.UNSENT, Repair.SYNC, row, current, why=f"nobody knows the answer to {row.asked}")
        return
    if row.uid is not None and current is not None:
        extra = (each for each in there if each.uid != row.uid)
        yield from (Finding(Difference.DUPLICATED, Repair.CANCEL, row, each, each.uid) for each in extra)
    if not row.wanted:
        yield from _unwanted(row, current, there)
    elif current is not None:
        yield from _in_place(row, current, at)
    elif there:
        kind = Difference.WRONG_TIME if row.uid else Difference.UNKNOWN_THERE
        yield Finding(kind, Repair.READ, row, max(there, key=lambda each: each.number))
    else:
        yield from _absent(row, at)


def _unwanted(row: Mirrored, current: Standing | None, there: list[Standing]) -> Iterator[Finding]:
    if current is not None:
        again = Repair.ASK_AGAIN if row.refused else Repair.SYNC
        yield Finding(Difference.ORPHAN_THERE, again, row, current, why=row.refused or "")
    elif there:
        yield Finding(Difference.ORPHAN_THERE, Repair.READ, row, there[0])
    elif row.uid is not None:
        yield Finding(Difference.MISSING, Repair.LOOK, row, uid=row.uid)


def _in_place(row: Mirrored, current: Standing, at: Setting) -> Iterator[Finding]:
    """The booking that we know of stands; perhaps not where, or not with whom, it should."""
    same_person = with_its_person(row, current, at.business.staff)
    if row.refused in FLAGGED and row.stands == current.span:
        healed = same_person and current.span == row.span
        kind = Difference.WRONG_TIME if healed else Difference.UNDER_REVIEW
        yield Finding(kind, Repair.READ if healed else Repair.LIST, row, current, why=row.refused or "")
    elif row.refused is not None and row.refused != TAKEN:
        yield Finding(Difference.REFUSED, Repair.ASK_AGAIN, row, current, why=row.refused)
    elif row.stands != current.span:
        yield Finding(Difference.WRONG_TIME, Repair.READ, row, current)
    elif row.stands != row.span:
        how = Repair.LIST if row.refused else Repair.SYNC
        yield Finding(Difference.WRONG_TIME, how, row, current, why=row.refused or "")
    elif not same_person:
        yield Finding(Difference.WRONG_HOST, Repair.READ, row, current)
    elif row.refused is not None:
        yield Finding(Difference.REFUSED, Repair.LIST, row, current, why=row.refused)


def _absent(row: Mirrored, at: Setting) -> Iterator[Finding]:
    """Nothing of it is in the calendar's listing."""
    if row.uid is not None:
        yield Finding(Difference.MISSING, Repair.LOOK, row, uid=row.uid)
    elif row.refused in FLAGGED:
        yield Finding(Difference.UNDER_REVIEW, Repair.LIST, row, why=row.refused or "")
    elif row.refused == TAKEN:
        yield Finding(Difference.REFUSED, Repair.LIST, row, why=row.refused)
    elif row.refused == MISSING_EVENT_TYPE or row.event_type_id is None:
        yield Finding(Difference.REFUSED, Repair.LIST, row, why=MISSING_EVENT_TYPE)
    elif row.refused is not None:
        yield Finding(Difference.REFUSED, Repair.ASK_AGAIN, row, why=row.refused)
    elif row.span.end > at.now:
        yield Finding(Difference.UNSENT, Repair.SYNC, row)


def _busy(others: Iterable[Standing], standing: Iterable[Standing], sides: Sides, at: Setting) -> Iterator[Finding]:
    """Time of somebody else's that we do not keep free, and time that we keep free for nothing."""
    kept = {_name(entry) for entry in sides.busy}
    for each in others:
        if any(_name(entry) not in kept for entry in busy_of(each, at)):
            yield Finding(Difference.FOREIGN, Repair.READ, booking=each)
    there = {each.uid for each in standing}
    gone = {uid_of(entry) for entry in sides.busy if entry.span.end > at.now} - there
    for uid in sorted(gone):
        yield Finding(Difference.FOREIGN_GONE, Repair.LOOK, uid=uid)


def _name(entry: Busy) -> tuple[UUID, str, datetime]:
    """Without its start: what began long ago is not read as a whole."""
    return entry.unit, entry.reference, entry.span.end
