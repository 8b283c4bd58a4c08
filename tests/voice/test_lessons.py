"""What a predecessor paid for, and the seven matters its own tests were about, each named after the rule it became.

All over HTTP on both databases. Rules that are kept elsewhere, too:

1. Code and schema are checked against each other: `tests/contract/test_migrations.py`; here: on none other is served.
2. No orphans: there is no outside calendar yet; a crash at any moment leaves a change whole or undone, `tests/crash`.
3. The lock comes before anything that lasts: here. Nor is it all that guards: `tests/contract/test_ledger_races.py`.
4. No default service: here and `tests/calls/unknown-service-is-no-default.yaml`.
5. A failure is spoken, recorded and put on the call-back list: here.
6. Nothing grows to where nobody can change it: `tests/architecture/test_sizes.py`.
7. No cache shows taken time as free: occupied time is never cached; `tests/contract/test_directory.py` for what is.
8. Nobody waits on the telephone: `benchmarks`, and `tests/voice/test_transactions.py` for what a tool call costs.
9. The policy decides what counts as overlap: here and `tests/unit/scheduling/test_pause_policies.py`.
"""

import asyncio
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest
from aiohttp.test_utils import TestServer
from sqlalchemy.exc import OperationalError
from structlog.testing import capture_logs
from tests.voice.phone import KEY, Phone

from voice_booking.adapters.database.engine import open_database
from voice_booking.adapters.database.ledger import DatabaseLedger
from voice_booking.adapters.database.migrate import OldSchema
from voice_booking.adapters.state.in_process import InProcessLocks
from voice_booking.app import create_app
from voice_booking.booking.ports import Save, TryLater
from voice_booking.settings import Settings
from voice_booking.voice.tools import TOOLS

pytestmark = pytest.mark.slow

HANNA = "Hanna Vogel"
CUT = {"dienstleistung": "Damenschnitt", "datum": "morgen", "uhrzeit": "14 Uhr", "mitarbeiter": "Lisa"}
COLOUR = {"dienstleistung": "Ansatzfärbung", "datum": "morgen", "uhrzeit": "14 Uhr", "mitarbeiter": "Sarah"}
OVERLAPS = (
    "SELECT one.unit_id FROM ledger one JOIN ledger two ON one.unit_id = two.unit_id AND one.id < two.id"
    " AND one.starts_at < two.ends_at AND two.starts_at < one.ends_at"
)


# --- the seven matters


async def test_a_simple_visit_is_one_segment_and_no_gap(client, sql):
    booked = await Phone(client).ask("book_appointment", **CUT, name=HANNA)
    assert [(s["key"], s["staff"]) for s in booked["segments"]] == [("A", "Lisa")]
    assert await sql("SELECT segment_key FROM phase") == [("A",)]


async def test_a_composite_visit_is_booked_whole_in_one_step(client, sql):
    booked = await Phone(client).ask("book_appointment", **COLOUR, name=HANNA)
    assert booked["status"] == "booked"
    rows = await sql("SELECT segment_key, staff_required, duration_minutes FROM phase ORDER BY sequence_order")
    assert [(key, bool(staff), minutes) for key, staff, minutes in rows] == [
        ("A", True, 35),  # Sarah takes five minutes longer than the catalogue
        ("GAP_A", False, 35),
        ("B", True, 15),
        ("C", True, 40),
    ]
    assert len(await sql("SELECT * FROM appointment")) == 1


async def test_segments_follow_one_another_without_a_hole(client):
    booked = await Phone(client).ask("book_appointment", **COLOUR, name=HANNA)
    edges = [(segment["start"], segment["end"]) for segment in booked["segments"]]
    assert [end for _, end in edges[:-1]] == [start for start, _ in edges[1:]]
    assert (edges[0][0], edges[-1][1]) == (booked["start"], booked["end"])


async def test_a_cancelled_visit_ends_with_all_its_segments(client, sql):
    phone = Phone(client)
    await phone.ask("book_appointment", **COLOUR, name=HANNA)
    cancelled = await phone.ask("cancel_appointment", name=HANNA)
    assert (cancelled["status"], cancelled["next"]) == ("cancelled", "done")
    assert await sql("SELECT status FROM appointment") == [("cancelled",)]
    assert await sql("SELECT * FROM ledger") == []
    assert (await Phone(client).ask("book_appointment", **COLOUR, name="Eva Lang"))["status"] == "booked"


async def test_a_moved_visit_moves_with_all_its_segments_and_keeps_its_number(client, sql):
    phone = Phone(client)
    booked = await phone.ask("book_appointment", **COLOUR, name=HANNA)
    moved = await phone.ask("reschedule_appointment", datum="Freitag", uhrzeit="um zehn", name=HANNA)
    assert (moved["status"], moved["start"]) == ("rescheduled", "2026-11-27T10:00:00+01:00")
    assert [s["key"] for s in moved["segments"]] == [s["key"] for s in booked["segments"]]
    assert moved["confirmation_code"] == booked["confirmation_code"]
    days = {str(start)[:10] for (start,) in await sql("SELECT starts_at FROM phase UNION SELECT starts_at FROM ledger")}
    assert days == {"2026-11-27"}


async def test_a_visit_stays_where_it_is_until_the_new_time_is_safe(client, sql):
    await Phone(client).ask("book_appointment", **{**CUT, "uhrzeit": "16 Uhr"}, name="Eva Lang")
    phone = Phone(client)
    await phone.ask("book_appointment", **CUT, name=HANNA)
    refused = await phone.ask("reschedule_appointment", uhrzeit="um sechzehn Uhr", name=HANNA)
    assert (refused["status"], refused["reason"]) == ("slot_unavailable", "taken")
    assert "2026-11-25 13:00" in " ".join(str(row) for row in await sql("SELECT CAST(starts_at AS TEXT) FROM phase"))


async def test_a_composite_start_is_free_only_if_all_its_segments_are(client):
    await Phone(client).ask(
        "book_appointment", **{**CUT, "mitarbeiter": "Sarah", "uhrzeit": "15:15"}, name="Eva Lang"
    )  # where the colour would be rinsed out
    refused = await Phone(client).ask("check_availability", **COLOUR)
    assert (refused["status"], refused["reason"]) == ("slot_unavailable", "taken")
    earlier = await Phone(client).ask("check_availability", **{**COLOUR, "uhrzeit": "10 Uhr"})
    assert earlier["status"] == "slots_found"


async def test_of_two_who_want_the_same_minutes_at_once_one_gets_them(client, sql):
    calls = [Phone(client, from_number=f"+49171000000{n}") for n in range(8)]
    answers = await asyncio.gather(*(phone.ask("book_appointment", **COLOUR, name=HANNA) for phone in calls))
    assert sorted(answer["status"] for answer in answers) == ["booked"] + ["slot_unavailable"] * 7
    assert await sql(OVERLAPS) == []


# --- the lessons


async def test_no_server_starts_on_another_schema(tmp_path):
    url = f"sqlite:///{tmp_path / 'empty.db'}"
    database = open_database(url)
    await database.dispose()
    server = TestServer(create_app(Settings(_env_file=None, database_url=url, retell_keys={"default": KEY})))
    with pytest.raises(OldSchema, match="db upgrade"):
        await server.start_server()


@pytest.mark.parametrize("tool", ["book_appointment", "reschedule_appointment"])
async def test_the_lock_is_had_before_anything_lasts(client, monkeypatch, tool):
    phone = Phone(client)
    await phone.ask("book_appointment", **CUT, name=HANNA)
    order: list[str] = []
    settle, held = DatabaseLedger.settle, InProcessLocks.held

    async def settled(ledger, question, decide):
        decision = await settle(ledger, question, decide)
        order.append("written")
        return decision

    @asynccontextmanager
    async def locked(locks, keys):
        async with held(locks, keys) as had:
            order.append(f"locked {len(keys)}")
            yield had
        order.append("released")

    monkeypatch.setattr(DatabaseLedger, "settle", settled)
    monkeypatch.setattr(InProcessLocks, "held", locked)
    wish = {**CUT, "uhrzeit": "16 Uhr"} if tool == "book_appointment" else {"uhrzeit": "um sechzehn Uhr"}
    assert (await phone.ask(tool, **wish, name=HANNA))["status"] in ("booked", "rescheduled")
    assert [step.split()[0] for step in order] == ["locked", "written", "released"]
    assert order[0] != "locked 0"


@pytest.mark.parametrize("words", [None, "", "irgendwas", "das Übliche bitte", "Reifenwechsel", "{{service}}", "42"])
async def test_there_is_no_default_service(client, sql, words):
    wish = {"datum": "morgen", "uhrzeit": "14 Uhr", "name": HANNA, "dienstleistung": words}
    reply = await Phone(client).ask("book_appointment", **wish)
    assert reply["status"] in ("missing_required_field", "unknown_service", "ambiguous_service", "not_found")
    assert await sql("SELECT * FROM appointment") == []


WRITING = {
    "book_appointment": ({**CUT, "name": HANNA}, "nicht eingetragen", "Damenschnitt, morgen, 14 Uhr, Lisa"),
    "reschedule_appointment": (
        {"termin": "morgen", "datum": "Freitag", "name": HANNA},
        "nichts geändert",
        "morgen, Freitag",
    ),
    "cancel_appointment": ({"termin": "der morgen", "name": HANNA}, "nichts geändert", "der morgen"),
    "request_callback": ({"anmerkung": "eine Brautfrisur", "name": HANNA}, "nichts geändert", "eine Brautfrisur"),
}


def test_every_tool_that_writes_is_known_to_the_test_of_failures():
    assert {name for name, tool in TOOLS.items() if tool.writes} == set(WRITING)


@pytest.mark.parametrize("tool", sorted(WRITING))
async def test_a_failure_is_spoken_recorded_and_put_on_the_call_back_list(client, monkeypatch, sql, tool):
    async def broken(request, args):
        raise TypeError("unexpected")

    monkeypatch.setitem(TOOLS, tool, replace(TOOLS[tool], answer=broken))
    args, true, wish = WRITING[tool]
    phone = Phone(client)
    with capture_logs() as logs:
        reply = await phone.ask(tool, **args)
        again = await phone.repeat(tool)
    assert reply["status"] == again["status"] == "general_error"
    assert all(words in reply["say"] for words in ("leid", true, "ruft Sie zurück"))
    assert "tool_failed" in [entry["event"] for entry in logs]
    assert "tool_call" in {kind for (kind,) in await sql("SELECT kind FROM event WHERE call_id = :c", c=phone.call_id)}
    ((reason, name, number, noted, text),) = await sql("SELECT reason, name, phone, wish, text FROM callback")
    assert (reason, name, number, noted) == ("failed", HANNA, "+491711234567", wish)
    assert wish in text
    assert ("Ein Termin ist dabei nicht zustande gekommen" in text) == (tool == "book_appointment")


async def test_the_slot_that_a_caller_had_chosen_stands_on_the_call_back_list(client, monkeypatch, sql):
    phone = Phone(client)
    slot = (await phone.ask("check_availability", **CUT))["slots"][0]["slot_id"]
    settle = DatabaseLedger.settle

    async def settle_anything_but_a_visit(ledger, question, decide):
        def decided(facts):
            decision = decide(facts)
            if isinstance(decision, Save):
                raise OperationalError("INSERT", {}, Exception("no such column"))
            return decision

        return await settle(ledger, question, decided)

    monkeypatch.setattr(DatabaseLedger, "settle", settle_anything_but_a_visit)
    reply = await phone.ask("book_appointment", slot_id=slot, name=HANNA)
    assert reply["status"] in ("general_error", "service_unavailable")
    assert "ruft Sie zurück" in reply["say"]
    assert await sql("SELECT * FROM appointment") == []
    ((text,),) = await sql("SELECT text FROM callback")
    assert "Damenschnitt bei Lisa morgen um vierzehn Uhr" in text


async def test_no_call_back_is_promised_that_could_not_be_noted(client, monkeypatch, sql):
    async def unreachable(*_):
        raise TryLater("the database is away")

    monkeypatch.setattr(DatabaseLedger, "settle", unreachable)
    with capture_logs() as logs:
        reply = await Phone(client).ask("book_appointment", **CUT, name=HANNA)
    assert (reply["status"], reply["next"]) == ("service_unavailable", "callback")
    assert "ruft Sie zurück" not in reply["say"]
    assert "failure_not_recorded" in [entry["event"] for entry in logs]


@pytest.mark.parametrize(
    ("dienstleistung", "mitarbeiter", "gap", "fits"),
    [
        ("Ansatzfärbung", "Sarah", "14:40", True),  # free: colour takes effect, Sarah has half an hour
        ("Balayage", "Sarah", "15:05", True),  # flexible
        ("Dauerwelle", "Sarah", "14:52", False),  # blocked: she stays
        ("Haare dauerhaft glätten", "Sarah", "14:47", False),  # never
    ],
)
async def test_the_policy_decides_whether_a_gap_is_taken(client, sql, dienstleistung, mitarbeiter, gap, fits):
    host = {"dienstleistung": dienstleistung, "datum": "morgen", "uhrzeit": "14 Uhr", "mitarbeiter": mitarbeiter}
    assert (await Phone(client).ask("book_appointment", **host, name=HANNA))["status"] == "booked"
    fringe = {"dienstleistung": "Pony schneiden", "datum": "morgen", "uhrzeit": gap, "mitarbeiter": mitarbeiter}
    answer = await Phone(client).ask("book_appointment", **fringe, name="Eva Lang")
    assert answer["status"] == ("booked" if fits else "slot_unavailable"), answer["say"]
    assert await sql(OVERLAPS) == []
