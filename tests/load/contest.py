"""Many callers who want the same few times of the same few people, at several servers at once.

Each caller remembers what they were told; afterwards plain SQL says whether it was true.
"""

import asyncio
import json
import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from tests.voice.phone import XYZ, signature

SERVICES = ("Herrenschnitt", "Damenschnitt", "Ansatzfärbung")
DAYS_WANTED = 7
HOURS = tuple(f"{hour}:{minute:02d}" for hour in range(9, 18) for minute in (0, 30))
MOST_VISITS = 3
"""A caller with so many appointments only moves and cancels."""
HUNG_UP_UNHEARD = 0.02
PATIENCE_SECONDS = 60
NO_CONTENT = 204
FIRST_NAMES = ("Anna", "Bernd", "Claudia", "Dieter", "Elif", "Frank", "Greta", "Hans", "Irina", "Jens")
LAST_NAMES = ("Bauer", "Hoffmann", "Krüger", "Nowak", "Richter", "Wolf", "Zimmermann", "Schubert", "Lindner", "Vogt")


@dataclass
class Tally:
    """What came of all calls together."""

    answers: Counter[tuple[str, str]] = field(default_factory=Counter)
    """(tool, status) -> how often."""
    faults: list[str] = field(default_factory=list)
    """Answers that no caller may get."""
    standing: dict[str, str] = field(default_factory=dict)
    """Appointment id -> start, as its caller was told last."""
    cancelled: set[str] = field(default_factory=set)

    @property
    def calls(self) -> int:
        return sum(self.answers.values())

    @property
    def collided(self) -> float:
        """Share of all wishes for a time that somebody else had."""
        wishes = {key: n for key, n in self.answers.items() if key[0] != "cancel_appointment"}
        lost = sum(n for (_, status), n in wishes.items() if status == "slot_unavailable")
        return lost / max(1, sum(wishes.values()))


class Line:
    """One connection to one server; a call at a time."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def post(self, path: str, body: bytes) -> tuple[int, dict[str, Any]]:
        """Status and answer; the answer is empty where there is none."""
        if self._streams is None:
            self._streams = await asyncio.open_connection("127.0.0.1", self._port)
        reader, writer = self._streams
        head = (
            f"POST /retell/{path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            f"X-Retell-Signature: {signature(body)}\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        writer.write(head.encode() + body)
        async with asyncio.timeout(PATIENCE_SECONDS):
            answer = await reader.readuntil(b"\r\n\r\n")
            status = int(answer[9:12])
            if status == NO_CONTENT:
                return status, {}
            length = int(answer.lower().split(b"content-length:")[1].split(b"\r\n")[0])
            return status, json.loads(await reader.readexactly(length))

    def close(self) -> None:
        if self._streams is not None:
            self._streams[1].close()


class Customer:
    """Somebody who telephones again and again: books, moves, cancels, and remembers what was said."""

    def __init__(self, number: int, seed: int, line: Line, tally: Tally, today: date) -> None:
        self._random = random.Random(f"{seed}:{number}")
        self._line = line
        self._tally = tally
        self._today = today
        self._name = f"{FIRST_NAMES[number % 10]} {LAST_NAMES[number // 10 % 10]}"
        self._phone = f"+4917612{number:06d}"
        self._prefix = f"call_load_{seed}_{number}"
        self._calls = 0
        self._visits: list[str] = []

    async def telephone(self) -> None:
        """One whole call."""
        self._calls += 1
        chance = self._random.random()
        if self._visits and (chance < 0.25 or len(self._visits) >= MOST_VISITS):
            await self._cancel()
        elif self._visits and chance < 0.45:
            await self._move()
        elif chance < 0.6:
            await self._ask_then_book()
        else:
            await self._book(**self._wish())
        await self._hang_up()

    async def _ask_then_book(self) -> None:
        found = await self._tool("check_availability", **self._wish())
        if found.get("slots"):
            slot = self._random.choice(found["slots"])
            await self._book(slot_id=slot["slot_id"])

    async def _book(self, **wish: str) -> None:
        answer = await self._tool("book_appointment", name=self._name, **wish)
        if answer["status"] == "booked":
            self._visits.append(answer["appointment_id"])
            self._tally.standing[answer["appointment_id"]] = answer["start"]

    async def _move(self) -> None:
        visit = self._random.choice(self._visits)
        when = self._wish()
        answer = await self._tool(
            "reschedule_appointment",
            appointment_id=visit,
            name=self._name,
            datum=when["datum"],
            uhrzeit=when["uhrzeit"],
        )
        if answer["status"] == "rescheduled":
            self._tally.standing[visit] = answer["start"]

    async def _cancel(self) -> None:
        visit = self._visits.pop(self._random.randrange(len(self._visits)))
        answer = await self._tool("cancel_appointment", appointment_id=visit, name=self._name)
        if answer["status"] == "cancelled":
            del self._tally.standing[visit]
            self._tally.cancelled.add(visit)
        else:
            self._visits.append(visit)

    async def _hang_up(self) -> None:
        """Retell says that the call is over; now and then nobody hears it, and its holds last until they expire."""
        if self._random.random() < HUNG_UP_UNHEARD:
            return
        status, answer = await self._line.post(
            "webhook", json.dumps({"event": "call_ended", "call": self._call}).encode()
        )
        if status != NO_CONTENT:
            self._tally.faults.append(f"call_ended: {status} {answer}")

    @property
    def _call(self) -> dict[str, str]:
        return {
            "call_id": f"{self._prefix}_{self._calls}",
            "call_type": "phone_call",
            "from_number": self._phone,
            "to_number": XYZ,
            "agent_id": "agent_of_nobody",
        }

    def _wish(self) -> dict[str, str]:
        day = self._today + timedelta(days=2 + self._random.randrange(DAYS_WANTED))
        return {
            "dienstleistung": self._random.choice(SERVICES),
            "datum": day.strftime("%d.%m.%Y"),
            "uhrzeit": self._random.choice(HOURS),
        }

    async def _tool(self, tool: str, **args: str) -> dict[str, Any]:
        invocation = {
            "role": "tool_call_invocation",
            "tool_call_id": f"tool_{self._random.getrandbits(48):x}",
            "name": tool,
            "arguments": json.dumps(args),
        }
        call = {**self._call, "transcript_with_tool_calls": [invocation]}
        body = json.dumps({"name": tool, "args": args, "call": call}).encode()
        status, answer = await self._line.post(f"functions/{tool}", body)
        self._tally.answers[tool, str(answer.get("status"))] += 1
        if status != 200 or answer["status"] in ("general_error", "service_unavailable"):
            self._tally.faults.append(f"{tool} {args}: {status} {answer}")
        return answer


async def contest(ports: Sequence[int], *, customers: int, calls: int, seed: int, today: date, tally: Tally) -> None:
    """Let `customers` telephone until `calls` tool calls were answered; adds to `tally`.

    Raises:
        TimeoutError: an answer does not come.
    """
    lines = [Line(ports[number % len(ports)]) for number in range(customers)]
    wanted = tally.calls + calls

    async def keep_calling(number: int) -> None:
        customer = Customer(number, seed, lines[number], tally, today)
        while tally.calls < wanted:
            await customer.telephone()

    try:
        await asyncio.gather(*(keep_calling(number) for number in range(customers)))
    finally:
        for line in lines:
            line.close()
