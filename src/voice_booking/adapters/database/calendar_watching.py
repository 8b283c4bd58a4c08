"""What of our side is compared with the calendar, and how far that has come."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, and_, delete, func, or_, select

from voice_booking.adapters.database.agenda import DONE, READY
from voice_booking.adapters.database.calendar_rows import mirrored_of
from voice_booking.adapters.database.tables import LONGEST_SPAN, busy, calendar_booking, company, work
from voice_booking.booking.mirroring.refused_time import REFUSED, mark
from voice_booking.booking.mirroring.rows import Mirrored
from voice_booking.booking.ports import Busy
from voice_booking.booking.tasks import Task
from voice_booking.mirror.news.known import SOURCE
from voice_booking.scheduling.plan import Span


def companies(connection: Connection) -> tuple[UUID, ...]:
    """Those that have a calendar."""
    rows = connection.execute(select(company.c.id, company.c.calendar).order_by(company.c.key))
    return tuple(row.id for row in rows if row.calendar is not None)


def done_until(connection: Connection, company_id: UUID, kind: str) -> datetime | None:
    """When a company's last task of that kind that worked out was due; None: there is none."""
    mine = (work.c.company_id == company_id, work.c.kind == kind, work.c.state == DONE)
    return connection.scalar(select(work.c.run_at).where(*mine).order_by(work.c.run_at.desc()).limit(1))


def waits(connection: Connection, task: Task) -> bool:
    """Whether one of the same kind and company is still to be done."""
    mine = (work.c.company_id == task.company_id, work.c.kind == task.kind, work.c.state == READY)
    return connection.scalar(select(func.count()).select_from(work).where(*mine)) != 0


def to_come(connection: Connection, company_id: UUID, now: datetime) -> tuple[Mirrored, ...]:
    """Bookings of ours that are not over and not settled as gone."""
    booking = calendar_booking.c
    there = or_(booking.uid.is_not(None), booking.asked.is_not(None))
    wanted = and_(booking.wanted, booking.ends_at > now)
    stands = and_(there, or_(booking.stands_until > now, booking.ends_at > now))
    asked = select(calendar_booking).where(booking.company_id == company_id, or_(wanted, stands))
    return tuple(mirrored_of(row) for row in connection.execute(asked.order_by(booking.starts_at, booking.id)))


def busy_to_come(connection: Connection, company_id: UUID, now: datetime) -> tuple[Busy, ...]:
    """Busy time from the calendar that is not over, whole."""
    return _whole(connection, company_id, busy.c.ends_at > now - LONGEST_SPAN)


def busy_from(connection: Connection, company_id: UUID, uids: Iterable[str]) -> tuple[Busy, ...]:
    """Busy time that came from bookings with these uids, put together where it was cut for storing."""
    ours = [busy.c.reference.startswith(f"{uid}:", autoescape=True) for uid in sorted(uids)]
    if not ours:
        return ()
    return _whole(connection, company_id, or_(*ours))


def forget_refusals(connection: Connection, company_id: UUID, before: datetime) -> None:
    """Time that the calendar refused before that moment."""
    mine = (busy.c.company_id == company_id, busy.c.source == REFUSED, busy.c.reference < mark(before))
    connection.execute(delete(busy).where(*mine))


def _whole(connection: Connection, company_id: UUID, which: ColumnElement[bool]) -> tuple[Busy, ...]:
    """Put together where it was cut for storing."""
    asked = select(busy).where(busy.c.company_id == company_id, busy.c.source == SOURCE, which)
    whole: dict[str, Busy] = {}
    for row in connection.execute(asked.order_by(busy.c.reference, busy.c.starts_at)):
        before = whole.get(row.reference)
        start = before.span.start if before else row.starts_at
        whole[row.reference] = Busy(row.unit_id, Span(start, row.ends_at), SOURCE, row.reference, row.note)
    return tuple(whole.values())
