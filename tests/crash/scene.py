"""What is walked through: three tool calls that change the calendar, on a real database, and what follows a crash."""

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from tests.crash.opening import opened
from tests.crash.stepping import Strike, Walk
from tests.voice.phone import NOW, Phone

from voice_booking.adapters.database.businesses import import_business
from voice_booking.adapters.database.engine import Database
from voice_booking.adapters.database.ledger import DatabaseLedger
from voice_booking.adapters.salon_file import read_business
from voice_booking.adapters.state import InProcessLocks
from voice_booking.booking.ports import Ports
from voice_booking.booking.terms import Terms
from voice_booking.salon.business import Salon
from voice_booking.voice.payloads import parse_tool_call
from voice_booking.voice.request import ToolRequest
from voice_booking.voice.tools import TOOLS, book_appointment

SALON_FILE = Path(__file__).parents[2] / "examples" / "xyz.yaml"
CALLER = "+491711234567"
NAME = "Anna Klein"
CODES = ("47110", "47111")
OLD = datetime(2026, 11, 26, 9, tzinfo=UTC)
"""Thursday, ten o'clock in Berlin."""
NEW = datetime(2026, 11, 27, 12, tzinfo=UTC)
"""Friday, one o'clock in Berlin."""
WISH = {"dienstleistung": "Ansatzfärbung", "datum": "26.11.2026", "uhrzeit": "10:00", "name": NAME}

Witness = Callable[[Strike], object]


@dataclass(frozen=True, slots=True)
class Operation:
    """A tool call, and how the calendar stands before and after it."""

    tool: str
    args: Mapping[str, str]
    status: str
    """Of the answer that says it is done."""
    booked_before: bool
    after: tuple[str, datetime]
    """Status and start of the appointment."""


OPERATIONS = {
    "book": Operation("book_appointment", WISH, "booked", booked_before=False, after=("booked", OLD)),
    "reschedule": Operation(
        "reschedule_appointment",
        {"name": NAME, "datum": "27.11.2026", "uhrzeit": "13:00"},
        "rescheduled",
        booked_before=True,
        after=("booked", NEW),
    ),
    "cancel": Operation(
        "cancel_appointment", {"name": NAME}, "cancelled", booked_before=True, after=("cancelled", OLD)
    ),
}


@dataclass(frozen=True, slots=True)
class Walked:
    """A process that came through."""

    suspensions: int
    reply: Mapping[str, Any] | None
    """None: the caller hung up."""


def prepare(url: str, operation: Operation) -> None:
    """The salon, and the appointment that is to be changed."""
    asyncio.run(_prepare(url, operation))


async def _prepare(url: str, operation: Operation) -> None:
    async with opened(url) as database:
        await import_business(database, read_business(SALON_FILE), NOW)
        if operation.booked_before:
            booked = await _tool(database, "book_appointment", WISH, "earlier")
            assert booked["status"] == "booked", booked


def carry_out(url: str, operation: Operation, strike: Strike | None, witness: Witness | None = None) -> Walked:
    """The tool call, with a strike at one of its suspensions; a hang-up leaves the process able to go on."""
    return asyncio.run(
        _walk(url, lambda database: _tool(database, operation.tool, operation.args, "delivered"), strike, witness)
    )


def recover(url: str, operation: Operation, strike: Strike | None = None, witness: Witness | None = None) -> Walked:
    """What follows in a fresh process: what is left to do is done, and Retell delivers the same call again."""

    async def work_and_repeat(database: Database) -> Mapping[str, Any]:
        return await _tool(database, operation.tool, operation.args, "delivered")

    return asyncio.run(_walk(url, work_and_repeat, strike, witness))


async def _walk(
    url: str,
    work: Callable[[Database], Coroutine[Any, Any, Mapping[str, Any]]],
    strike: Strike | None,
    witness: Witness | None,
) -> Walked:
    async with opened(url) as database:
        walk = Walk(strike, witness)
        try:
            reply: Mapping[str, Any] | None = await walk.through(work(database))
        except asyncio.CancelledError:
            reply = None
        if reply is None:
            assert (await _tool(database, "list_services", {}, "afterwards"))["status"] == "services_listed"
        return Walked(walk.suspensions, reply)


async def _tool(database: Database, tool: str, args: Mapping[str, str], delivery: str) -> Mapping[str, Any]:
    phone = Phone(None, from_number=CALLER, call_id=f"call_{delivery}")
    payload = parse_tool_call(phone.body(tool, args, tool_call_id=f"tool_{delivery}"), tool)
    ports = Ports(DatabaseLedger(database), Nowhere(), InProcessLocks(), lambda: NOW, code_candidates=lambda: CODES)
    request = ToolRequest(tool, payload, SALON, ports, Terms(), NOW)
    return await TOOLS[tool].answer(request, TOOLS[tool].args.model_validate(payload.args))


class Nowhere:
    """The directory is not asked: the salon is known."""

    async def salon_on(self, phone: str | None, agent: str | None) -> None:
        raise AssertionError("the salon is known")

    def forget(self, company_id: UUID) -> None:
        raise AssertionError("the salon does not change")


SALON: Salon = read_business(SALON_FILE).salon("mitte", revision=1)
book_appointment.uuid4 = lambda: UUID(int=4711)  # type: ignore[attr-defined]  # the same rows in every process
