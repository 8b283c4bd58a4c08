"""What is to change in the calendar together with a visit, put down before the calendar is asked."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from voice_booking.booking.mirroring.answers import asking
from voice_booking.booking.mirroring.carrying_over import carried_over
from voice_booking.booking.mirroring.intended import intended
from voice_booking.booking.mirroring.resolving import VOICE_FIRST, sync_task
from voice_booking.booking.mirroring.rounds import Round, next_rounds
from voice_booking.booking.mirroring.rows import Mirrored, none_wanted
from voice_booking.booking.mirroring.sheets import CalendarFacts, Mirroring, Sheet
from voice_booking.salon.business import Salon
from voice_booking.salon.calendar import CalendarMode
from voice_booking.scheduling.plan import Plan


@dataclass(frozen=True, slots=True)
class Planner:
    """Plans for one company's calendar.

    Args:
        waits: whether a caller waits for the calendar's answers: then all requests are written down as asked.
    """

    salon: Salon
    now: datetime
    waits: bool

    def booked(self, appointment_id: UUID, plan: Plan, facts: CalendarFacts) -> Mirroring:
        """All that a new visit needs."""
        wanted = intended(plan, self.salon.services, facts.event_types)
        return self._written(appointment_id, 1, carried_over((), wanted, appointment_id, 1, self.now))

    def moved(self, sheet: Sheet, plan: Plan, facts: CalendarFacts) -> Mirroring:
        """What changes when a visit is planned anew."""
        id_, version = sheet.visit.appointment.id, sheet.visit.version + 1
        wanted = intended(plan, self.salon.services, facts.event_types)
        return self._written(id_, version, carried_over(sheet.rows, wanted, id_, version, self.now))

    def cancelled(self, sheet: Sheet) -> Mirroring:
        """All of a visit goes; nobody needs to wait for that."""
        id_, version = sheet.visit.appointment.id, sheet.visit.version + 1
        return Mirroring(none_wanted(sheet.rows, self.now), sync_task(id_, version, self.salon, self.now))

    def _written(self, appointment_id: UUID, version: int, rows: tuple[Mirrored, ...]) -> Mirroring:
        if not self.waits:
            return Mirroring(rows, sync_task(appointment_id, version, self.salon, self.now))
        rounds = next_rounds(rows, self.now)
        task = sync_task(appointment_id, version, self.salon, self.now + VOICE_FIRST)
        return Mirroring(all_asked(rows, rounds, self.now), task, rounds)


def planner(salon: Salon, now: datetime, *, on_the_line: bool = True) -> Planner | None:
    """None: the company has no calendar.

    Args:
        on_the_line: whether somebody could wait for the calendar; the salon's own people do not.
    """
    terms = salon.company.calendar
    return Planner(salon, now, on_the_line and terms.mode is CalendarMode.CONFIRM_FIRST) if terms else None


def all_asked(rows: Iterable[Mirrored], rounds: Iterable[Round], now: datetime) -> tuple[Mirrored, ...]:
    """The rows as they are written down before the rounds' requests are sent."""
    steps = {request.row.id: request.step for one in rounds for request in one}
    return tuple(asking(row, steps[row.id], now) if row.id in steps else row for row in rows)
