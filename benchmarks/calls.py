"""Tool calls as Retell sends them: every one of another call, about another time that is free."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import islice, product
from pathlib import Path

from voice_booking.adapters.salon_file import read_business
from voice_booking.german import MONTHS
from voice_booking.salon.business import Branch, Business
from voice_booking.simulator.retell import PhoneCall

BODY_BYTES = 4_000
SALON_FILE = Path(__file__).parents[1] / "examples" / "xyz.yaml"
PHONE = "+493012345670"
AGENT = "agent_xyz"
HOURS = (9, 10, 11, 14, 15, 16)
SERVICES = ("Herrenschnitt", "Damenschnitt")
"""Any two of these at one hour can be done side by side, whoever does the first one."""
FIRST_NAMES = ("Anna", "Bernd", "Claudia", "Dieter", "Elif", "Frank", "Greta", "Hans", "Irina", "Jens")
LAST_NAMES = ("Meier", "Schulz", "Yılmaz", "Bauer", "Hoffmann", "Krüger", "Nowak", "Richter", "Wolf", "Zimmermann")


@dataclass(frozen=True, slots=True)
class Request:
    call_id: str
    tool: str
    body: bytes


def business() -> Business:
    return read_business(SALON_FILE)


def requests(tool: str, count: int, now: datetime) -> list[Request]:
    """`count` calls to `tool`, which all succeed on the empty salon, in whatever order they come.

    Raises:
        ValueError: the salon has not so many free times.
    """
    branch = business().branches[0]
    wishes = list(islice(_wishes(branch, now.astimezone(branch.zone).date()), count))
    if len(wishes) < count:
        raise ValueError(f"only {len(wishes)} times are free, {count} were asked for")
    return [_request(tool, number, wish, now) for number, wish in enumerate(wishes)]


def _wishes(branch: Branch, today: date) -> Iterator[dict[str, str]]:
    for ahead, hour, service in product(range(2, branch.horizon_days - 1), HOURS, SERVICES):
        day = today + timedelta(days=ahead)
        if day.weekday() < 5 and branch.opening_on(day):
            yield {
                "dienstleistung": service,
                "datum": f"am {day.day}. {MONTHS[day.month - 1]}",
                "uhrzeit": f"{hour} Uhr",
            }


def _request(tool: str, number: int, wish: dict[str, str], now: datetime) -> Request:
    name = f"{FIRST_NAMES[number % 10]} {LAST_NAMES[number // 10 % 10]}"
    started = now - timedelta(seconds=20)
    call = PhoneCall(
        caller=f"+49151{23_000_000 + number}", called=PHONE, agent=AGENT, started=started, salon="Salon XYZ"
    )
    call.agent_says("Salon XYZ, was darf ich für Sie tun?", started)
    call.caller_says(
        f"{wish['dienstleistung']} {wish['datum']} um {wish['uhrzeit']} bitte.", started + timedelta(seconds=4)
    )
    args = {**wish, "name": name} if tool == "book_appointment" else wish
    return Request(call.id, tool, _padded(call.tool_called(tool, args)))


def _padded(body: bytes) -> bytes:
    """The body with filling among the call's metadata, so that each has the same length."""
    data = json.loads(body)
    data["call"]["metadata"]["filling"] = ""
    missing = BODY_BYTES - len(_encoded(data))
    if missing < 0:
        raise ValueError(f"the call is {-missing} bytes too long")
    data["call"]["metadata"]["filling"] = "x" * missing
    return _encoded(data)


def _encoded(data: object) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


def utc_now() -> datetime:
    return datetime.now(UTC)
