"""A server that is killed in the middle of everything leaves whole bookings and true answers behind."""

import asyncio
from contextlib import suppress

import aiohttp
import pytest
from tests.load.processes import Server, free_port
from tests.voice.phone import Phone

pytestmark = pytest.mark.slow

SERVICES = ["Damenschnitt", "Herrenschnitt", "Kinderschnitt", "Bart trimmen"]
BOOKINGS = 200
FIRST_NAMES = ["Anna", "Bernd", "Clara", "Dieter", "Eva", "Frank", "Gerda", "Hans", "Ines", "Jonas"]
LAST_NAMES = [
    *("Adler", "Berg", "Conrad", "Dorn", "Engel", "Fuchs", "Graf", "Horn", "Iven", "Jung"),
    *("Keller", "Lang", "Maurer", "Noll", "Otto", "Peters", "Quast", "Roth", "Seidel", "Thiel"),
]
ANSWERS_BEFORE_THE_KILL = 25


def wishes() -> list[dict[str, str]]:
    days = [f"in {n} Tagen" for n in ("drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn")]
    clocks = ["10 Uhr", "11 Uhr", "12 Uhr", "13 Uhr", "14 Uhr", "15 Uhr", "16 Uhr"]
    return [
        {
            "dienstleistung": SERVICES[n % len(SERVICES)],
            "datum": days[n // len(SERVICES) % len(days)],
            "uhrzeit": clocks[n // (len(SERVICES) * len(days)) % len(clocks)],
            "name": f"{FIRST_NAMES[n % 10]} {LAST_NAMES[n // 10]}",
        }
        for n in range(BOOKINGS)
    ]


async def test_killing_the_server_loses_no_booking_and_halves_none(database_url, sql):
    port = free_port()
    answered: list[tuple[Phone, dict, dict]] = []
    unlimited = aiohttp.TCPConnector(limit=0)
    async with Server(database_url, port) as server, aiohttp.ClientSession(server.url, connector=unlimited) as session:
        enough = asyncio.Event()

        async def book(n: int, wish: dict[str, str]) -> None:
            phone = Phone(session, from_number=f"+49171{n:07d}", call_id=f"call_kill_{n}")
            with suppress(aiohttp.ClientError, ConnectionError):
                reply = await phone.ask("book_appointment", tool_call_id=f"tool_{n}", **wish)
                answered.append((phone, wish, reply))
            if len(answered) >= ANSWERS_BEFORE_THE_KILL:
                enough.set()

        tasks = [asyncio.create_task(book(n, wish)) for n, wish in enumerate(wishes())]
        await enough.wait()
        await server.kill()
        await asyncio.gather(*tasks)
    said_booked = {reply["confirmation_code"] for _, _, reply in answered if reply["status"] == "booked"}
    assert said_booked, [reply["say"] for _, _, reply in answered[:3]]
    standing = {code for (code,) in await sql("SELECT confirmation_code FROM appointment WHERE status = 'booked'")}
    assert said_booked <= standing
    await assert_whole(sql)
    async with Server(database_url, port) as server, aiohttp.ClientSession(server.url) as session:
        for phone, _, reply in answered:
            phone.client = session
            if reply["status"] == "booked":
                assert await phone.repeat("book_appointment") == reply
    await assert_whole(sql)


async def assert_whole(sql) -> None:
    """Every appointment has all its rows, every row its appointment, and no two claim the same minutes."""
    incomplete = await sql(
        "SELECT a.id FROM appointment a WHERE NOT EXISTS (SELECT 1 FROM item i WHERE i.appointment_id = a.id)"
        " OR NOT EXISTS (SELECT 1 FROM ledger l WHERE l.appointment_id = a.id)"
        " OR NOT EXISTS (SELECT 1 FROM event e WHERE e.appointment_id = a.id AND e.kind = 'booked')"
        " OR NOT EXISTS (SELECT 1 FROM reply r WHERE r.appointment_id = a.id)"
    )
    assert incomplete == []
    without_phases = await sql(
        "SELECT i.appointment_id FROM item i WHERE NOT EXISTS"
        " (SELECT 1 FROM phase p WHERE p.appointment_id = i.appointment_id AND p.item_position = i.position)"
    )
    assert without_phases == []
    overlaps = await sql(
        "SELECT one.unit_id FROM ledger one JOIN ledger two ON one.unit_id = two.unit_id AND one.id < two.id"
        " AND one.starts_at < two.ends_at AND two.starts_at < one.ends_at"
    )
    assert overlaps == []
