"""What is walked through: calls that book, move and cancel a visit of four segments, and the salon that they meet."""

import asyncio
import shutil
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.faults.desk import KEY, Desk, Process, Time

from voice_booking.adapters.database.businesses import import_business
from voice_booking.adapters.database.event_types import DatabaseEventTypes
from voice_booking.adapters.database.migrate import upgrade
from voice_booking.adapters.salon_file import read_business
from voice_booking.mirror.event_types.applying import apply
from voice_booking.salon.business import Business, Salon
from voice_booking.salon.calendar import CalendarMode
from voice_booking.simulator.calcom.world import CalcomWorld, Snapshot
from voice_booking.simulator.calcom_company import settle

FILE = Path(__file__).parents[2] / "examples" / "calcom" / "november.yaml"
NAME = "Anna Klein"
OLD = datetime(2026, 11, 26, 9, tzinfo=UTC)
"""Thursday, ten o'clock in Berlin."""
NEW = datetime(2026, 11, 27, 12, tzinfo=UTC)
"""Friday, one o'clock in Berlin."""
BOOK = {
    "dienstleistung": "Ansatzfärbung",
    "datum": "26.11.2026",
    "uhrzeit": "10:00",
    "mitarbeiter": "Fabian Spitzer",
    "name": NAME,
}


@dataclass(frozen=True, slots=True)
class Operation:
    """A tool call, and when the visit stands once it is done; None: it is gone."""

    tool: str
    args: Mapping[str, str]
    done: str
    """Status of the answer that says so."""
    before: datetime | None
    after: datetime | None


def _moved(to: datetime, **args: str) -> Operation:
    return Operation("reschedule_appointment", {"name": NAME, **args}, "rescheduled", OLD, to)


OPERATIONS = {
    "book": Operation("book_appointment", BOOK, "booked", None, OLD),
    "move": _moved(NEW, datum="27.11.2026", uhrzeit="13:00"),
    "move_later_within_itself": _moved(OLD + timedelta(minutes=30), datum="26.11.2026", uhrzeit="10:30"),
    "move_earlier_within_itself": _moved(OLD - timedelta(minutes=30), datum="26.11.2026", uhrzeit="9:30"),
    "move_to_another_person": _moved(NEW, datum="27.11.2026", uhrzeit="13:00", mitarbeiter="Fabian Keller"),
    "cancel": Operation("cancel_appointment", {"name": NAME}, "cancelled", OLD, None),
}

WAYS = {
    "confirm_first": (CalendarMode.CONFIRM_FIRST, False),
    "follow": (CalendarMode.FOLLOW, False),
    "slot_check": (CalendarMode.CONFIRM_FIRST, True),
}
"""How a salon uses its calendar: the mode, and whether it asks for each time before it books."""


@dataclass(frozen=True, slots=True)
class Start:
    """A moment that can be gone back to: the salon's database, its calendar, and the time."""

    file: Path
    calendar: Snapshot
    now: datetime


@dataclass(frozen=True, slots=True)
class Scene:
    """A salon in one mode, before anything and with a visit at the old time."""

    business: Business
    salon: Salon
    empty: Start
    booked: Start
    folder: Path

    def start_of(self, operation: Operation) -> Start:
        return self.booked if operation.before else self.empty


def set_up(folder: Path, way: str) -> Scene:
    """The salon with its event types, made once; every walk begins with copies of it.

    Args:
        way: of `WAYS`.
    """
    return asyncio.run(_set_up(folder, *WAYS[way]))


async def _set_up(folder: Path, mode: CalendarMode, slot_check: bool) -> Scene:
    read = read_business(FILE)
    assert read.company.calendar
    company = replace(read.company, calendar=replace(read.company.calendar, mode=mode, slot_check=slot_check))
    business, time = replace(read, company=company), Time()
    salon = business.salon("salon", revision=1)
    world = CalcomWorld(now=time, per_minute=None)
    settle(world.state, business, KEY)
    file = folder / "at_work.db"
    await upgrade(f"sqlite:///{file}")

    async def imported(process: Process) -> None:
        await import_business(process.database, business, time())
        calendar = process.calendars.of(business.company.id, patient=True)
        assert calendar
        await apply(business, calendar, DatabaseEventTypes(process.database, business.company.id), time)

    empty = await _after(imported, folder / "empty.db", Desk(business, salon, world, file, time))
    booked = await _after(_book, folder / "booked.db", Desk(business, salon, world, file, time))
    return Scene(business, salon, empty, booked, folder)


async def _after(act: Callable[[Process], Awaitable[None]], to: Path, desk: Desk) -> Start:
    async with desk.process() as process:
        await act(process)
    world = desk.world
    world.trace.clear()
    world.state.queue.clear()
    shutil.copy(desk.file, to)
    return Start(to, world.snapshot(), desk.time())


async def _book(process: Process) -> None:
    reply = await process.hear("book_appointment", BOOK, "earlier")
    assert reply["status"] == "booked", reply
    await process.work()
