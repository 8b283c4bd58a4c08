"""A call comes in: the agent learns where it is and what day it is, and whom it may greet, whatever breaks."""

import asyncio
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from aiohttp.test_utils import TestClient, TestServer
from pydantic import SecretStr
from structlog.testing import capture_logs
from tests.voice.phone import KEY, XYZ, Phone, signature

from voice_booking.adapters.database.directory import DatabaseDirectory
from voice_booking.adapters.database.ledger import DatabaseLedger
from voice_booking.app import create_app
from voice_booking.booking.ports import SalonChanged, TryLater
from voice_booking.speaking.welcome import NOTHING_KNOWN

pytestmark = pytest.mark.slow

CALLER = "+491711234567"


@pytest.fixture(autouse=True)
def patience(monkeypatch):
    """Whatever else the machine does meanwhile: only who hangs is given up, not who is slow."""
    monkeypatch.setattr("voice_booking.voice.inbound.PATIENCE_SECONDS", 60)


def ringing(to_number=XYZ, from_number=CALLER, **more) -> bytes:
    call = {"from_number": from_number, "to_number": to_number, **more}
    return json.dumps({"event": "call_inbound", "call_inbound": call}).encode()


async def post(client, body: bytes, header: str | None = None):
    headers = {"Content-Type": "application/json", "X-Retell-Signature": header or signature(body)}
    return await client.post("/retell/inbound", data=body, headers=headers)


async def told(client, body: bytes | None = None) -> dict[str, str]:
    response = await post(client, ringing() if body is None else body)
    assert response.status == 200
    answer = await response.json()
    assert list(answer) == ["call_inbound"]
    assert list(answer["call_inbound"]) == ["dynamic_variables"]
    variables = answer["call_inbound"]["dynamic_variables"]
    assert {name: str for name in NOTHING_KNOWN} == {name: type(value) for name, value in variables.items()}
    return variables


async def books(client, name: str, **call) -> None:
    wish = {"dienstleistung": "Damenschnitt", "datum": "morgen", "uhrzeit": "14 Uhr", "mitarbeiter": "egal"}
    booked = await Phone(client, from_number=CALLER, **call).ask("book_appointment", name=name, **wish)
    assert booked["status"] == "booked"


async def test_the_agent_learns_salon_day_time_and_hours_in_words(client):
    variables = await told(client)
    assert variables["salon_name"] == "Salon XYZ"
    assert variables["today"] == "Dienstag, der vierundzwanzigste November zweitausendsechsundzwanzig"
    assert variables["weekday"] == "Dienstag"
    assert variables["time_now"] == "zehn Uhr"
    assert variables["open_today"].startswith("heute von neun Uhr bis ")
    assert "Lisa" in variables["staff_names"]
    assert variables["services"]
    assert (variables["known_customer"], variables["customer_name"]) == ("false", "")


async def test_no_spoken_variable_has_figures(client):
    variables = await told(client)
    assert [
        name for name, value in variables.items() if name != "handover_phone" and any(map(str.isdigit, value))
    ] == []


async def test_the_time_is_the_branchs_own_in_summer_and_winter(client, clock):
    clock.now = datetime(2027, 7, 1, 22, 30, tzinfo=UTC)
    variables = await told(client)
    assert variables["time_now"] == "null Uhr dreißig"
    assert variables["weekday"] == "Freitag"


async def test_a_holiday_is_told_as_such(client, clock):
    clock.now = datetime(2026, 12, 25, 9, 0, tzinfo=UTC)
    assert (await told(client))["open_today"] == "heute geschlossen, es ist Erster Weihnachtstag"


async def test_the_one_customer_of_a_number_is_greeted_by_given_name(client):
    await books(client, "Hanna Müller")
    variables = await told(client)
    assert (variables["known_customer"], variables["customer_name"]) == ("true", "Hanna")


async def test_nothing_is_said_of_appointments_before_a_name_was_told(client):
    await books(client, "Hanna Müller")
    before, after = await told(client, ringing(from_number="+491729999999")), await told(client)
    assert {name for name in before if before[name] != after[name]} == {"known_customer", "customer_name"}
    assert "Müller" not in json.dumps(after, ensure_ascii=False)


async def test_nobody_of_a_family_is_greeted_by_name(client):
    await books(client, "Hanna Müller")
    await books(client, "Peter Müller")
    variables = await told(client)
    assert (variables["known_customer"], variables["customer_name"]) == ("false", "")


async def test_another_companys_customer_is_a_stranger(client):
    await books(client, "Hanna Müller")
    other = next(iter(await _numbers_of_others()))
    assert (await told(client, ringing(to_number=other)))["known_customer"] == "false"


async def _numbers_of_others() -> list[str]:
    from voice_booking.adapters.salon_file import read_business

    files = await asyncio.to_thread(sorted, (Path(__file__).parents[2] / "examples").glob("*.yaml"))
    lines = [line for file in files for line in read_business(file).lines]
    return [line.phone for line in lines if line.phone and line.phone != XYZ]


@pytest.mark.parametrize("number", ["anonymous", "", "Restricted", XYZ, "+266696687", None, 7])
async def test_who_withholds_the_number_is_a_stranger(client, number):
    assert (await told(client, ringing(from_number=number)))["known_customer"] == "false"


async def test_the_salon_is_found_by_the_agent_where_no_number_was_dialled(client, sql):
    ((agent,),) = await sql("SELECT agent FROM line WHERE agent IS NOT NULL ORDER BY agent LIMIT 1")
    assert (await told(client, ringing(to_number=None, agent_id=agent)))["salon_name"]


async def test_an_unknown_number_gets_empty_variables_and_no_salon(client):
    with capture_logs() as logs:
        assert await told(client, ringing(to_number="+4930999999")) == NOTHING_KNOWN
    assert [entry["event"] for entry in logs] == ["line_unknown"]


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"7", b"{}", b'{"call_inbound":null}', b'{"call_inbound":[1]}'])
async def test_what_cannot_be_read_rejects_no_call(client, body):
    assert await told(client, body) == NOTHING_KNOWN


async def test_control_characters_reject_no_call(client):
    assert await told(client, ringing(to_number="\x00", call_id="a\x00b", from_number="\x00")) == NOTHING_KNOWN
    assert (await told(client, ringing(call_id="a\x00b")))["salon_name"] == "Salon XYZ"


async def test_nothing_is_told_without_a_valid_signature(client):
    body = ringing()
    assert (await post(client, body, signature(body, key="wrong"))).status == 401
    assert (await post(client, body, signature(b"other"))).status == 401
    assert (await client.post("/retell/inbound", data=body)).status == 401


async def test_the_key_of_another_workspace_learns_nothing(settings, clock):
    keys = {"default": KEY, "other": "key_of_another_workspace"}
    settings = settings.model_copy(update={"retell_keys": {name: SecretStr(key) for name, key in keys.items()}})
    async with TestClient(TestServer(create_app(settings, clock=clock))) as client:
        assert (await post(client, ringing())).status == 200
        assert (await post(client, ringing(), signature(ringing(), key=keys["other"]))).status == 401


@pytest.mark.parametrize("broken", [TryLater("away"), TypeError("unexpected")])
async def test_a_broken_look_up_of_the_caller_still_tells_of_the_salon(client, monkeypatch, broken):
    async def fails(*_):
        raise broken

    monkeypatch.setattr(DatabaseLedger, "ask", fails)
    with capture_logs() as logs:
        variables = await told(client)
    assert [entry["event"] for entry in logs] == ["caller_not_looked_up"]
    assert (variables["salon_name"], variables["known_customer"]) == ("Salon XYZ", "false")


async def test_a_broken_directory_rejects_no_call(client, monkeypatch):
    async def fails(*_):
        raise TryLater("away")

    monkeypatch.setattr(DatabaseDirectory, "salon_on", fails)
    with capture_logs() as logs:
        assert await told(client) == NOTHING_KNOWN
    assert [entry["event"] for entry in logs] == ["inbound_failed"]


async def test_a_database_that_hangs_keeps_nobody_waiting(client, monkeypatch):
    released = asyncio.Event()

    async def hangs(*_):
        await released.wait()

    await told(client)  # which salon it is is known from now on
    monkeypatch.setattr("voice_booking.voice.inbound.PATIENCE_SECONDS", 2)
    monkeypatch.setattr(DatabaseLedger, "ask", hangs)
    async with asyncio.timeout(60):  # for ever, that is
        assert (await told(client))["salon_name"] == "Salon XYZ"
    released.set()


async def test_a_salon_imported_meanwhile_is_told_as_it_is_now(client, monkeypatch):
    await told(client)
    first, real = [True], DatabaseLedger.ask

    async def changed_once(self, question):
        if first:
            first.clear()
            raise SalonChanged
        return await real(self, question)

    monkeypatch.setattr(DatabaseLedger, "ask", changed_once)
    assert (await told(client))["salon_name"] == "Salon XYZ"


async def test_a_known_salon_costs_one_read_transaction_and_a_stranger_without_number_none(client, monkeypatch):
    from voice_booking.adapters.database.engine import Database

    await told(client)
    reads, real = [], Database.read

    async def counted(self, *arguments):
        reads.append(arguments)
        return await real(self, *arguments)

    monkeypatch.setattr(Database, "read", counted)
    await told(client)
    assert len(reads) == 1
    await told(client, ringing(from_number="anonymous"))
    assert len(reads) == 1


async def test_logs_never_show_who_calls(client, capsys):
    await told(client, ringing(to_number="+4930999999"))
    await told(client, b"{")
    assert "1711234567" not in "".join(capsys.readouterr())
