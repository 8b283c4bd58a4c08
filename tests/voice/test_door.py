"""What comes through the caller's door: faults are answered as faults, everything else can be spoken."""

import json
from dataclasses import replace

import pytest
from structlog.testing import capture_logs
from tests.voice.phone import Phone, signature

from voice_booking.adapters.database.ledger import DatabaseLedger
from voice_booking.booking.ports import Save, TryLater
from voice_booking.voice.tools import TOOLS

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"{", 400),
        (b"", 400),
        (b"[]", 400),
        (b"\xff\xfe", 400),
        (b'{"name":"list_services"}', 400),
        (b'{"name":"list_services","args":[],"call":{"call_id":"x"}}', 400),
        (b'{"name":"list_services","args":{},"call":{"call_id":""}}', 400),
        (b'{"name":"book_appointment","args":{},"call":{"call_id":"x"}}', 400),
    ],
)
async def test_what_is_no_function_call_gets_400_with_a_reason(client, body, status):
    response = await Phone(client).post("list_services", body)
    assert response.status == status
    assert (await response.json(content_type=None))["detail"]


async def test_a_body_beyond_the_limit_gets_413(client, settings):
    body = b'{"x":"' + b"a" * settings.max_body_bytes + b'"}'
    assert (await Phone(client).post("list_services", body)).status == 413


async def test_a_long_transcript_fits(client):
    phone = Phone(client)
    body = json.loads(phone.body("list_services", {}))
    body["call"]["transcript"] = "ja und dann " * 200_000
    sent = json.dumps(body).encode()
    assert (await phone.post("list_services", sent)).status == 200


async def test_versioned_tool_names_stay_answered(client):
    phone = Phone(client)
    assert (await phone.ask("list_services_v17"))["status"] == "services_listed"
    assert (await phone.post("no_such_tool", phone.body("no_such_tool", {}))).status == 404


async def test_an_unknown_line_is_told_so_and_never_gets_another_salon(client):
    reply = await Phone(client, to_number="+4930999999").ask("list_services")
    assert reply["status"] == "service_unavailable"
    assert reply["say"]


async def test_a_web_call_finds_its_salon_by_the_agent(client):
    reply = await Phone(client, to_number=None, from_number=None, agent_id="agent_xyz").ask("list_services")
    assert reply["status"] == "services_listed"


async def test_a_tool_that_breaks_apologises_and_is_logged_with_the_call(client, monkeypatch, sql):
    async def broken(request, args):
        raise TypeError("unexpected")

    tool = TOOLS["book_appointment"]
    monkeypatch.setitem(TOOLS, "book_appointment", replace(tool, answer=broken))
    phone = Phone(client)
    with capture_logs() as logs:
        reply = await phone.ask("book_appointment", dienstleistung="Damenschnitt", name="Eva Lang")
    assert reply["status"] == "general_error"
    assert "leid" in reply["say"]
    assert [entry["event"] for entry in logs if entry["log_level"] == "error"] == ["tool_failed"]
    assert await sql("SELECT * FROM appointment") == []
    kinds = await sql("SELECT kind FROM event WHERE call_id = :call ORDER BY id", call=phone.call_id)
    assert kinds == [("callback_noted",), ("tool_call",)]


async def test_an_answer_lost_after_the_booking_stood_is_found_again(client, monkeypatch, sql):
    settle = DatabaseLedger.settle

    async def settle_and_lose_the_connection(ledger, question, decide):
        decision = await settle(ledger, question, decide)
        if isinstance(decision, Save):
            raise TryLater("the connection broke after the commit")
        return decision

    monkeypatch.setattr(DatabaseLedger, "settle", settle_and_lose_the_connection)
    wish = {"dienstleistung": "Damenschnitt", "datum": "morgen", "uhrzeit": "14 Uhr", "name": "Eva Lang"}
    assert (await Phone(client).ask("book_appointment", **wish))["status"] == "booked"
    assert len(await sql("SELECT * FROM appointment")) == 1


async def test_a_database_that_is_away_is_spoken_of_truthfully(client, monkeypatch):
    async def unreachable(*_):
        raise TryLater("the database is away")

    monkeypatch.setattr(DatabaseLedger, "settle", unreachable)
    wish = {"dienstleistung": "Damenschnitt", "datum": "morgen", "uhrzeit": "14 Uhr"}
    looked = await Phone(client).ask("check_availability", **wish)
    assert (looked["status"], looked["next"]) == ("service_unavailable", "callback")
    not_booked = await Phone(client).ask("book_appointment", **wish, name="Eva Lang")
    assert "nicht eingetragen" in not_booked["say"]
    monkeypatch.setattr(DatabaseLedger, "ask", unreachable)
    unknown = await Phone(client).ask("book_appointment", **wish, name="Eva Lang")
    assert "verlassen Sie sich nicht darauf" in unknown["say"]


async def test_logs_never_show_who_called_or_what_was_said(client, capsys):
    phone = Phone(client)
    args = {"dienstleistung": "Damenschnitt", "datum": "morgen", "uhrzeit": "14 Uhr", "name": "Eva Geheim"}
    await phone.ask("book_appointment", **args)
    await phone.post("book_appointment", phone.body("book_appointment", args), "")
    shown = "".join(capsys.readouterr())
    assert "Geheim" not in shown
    assert "1711234567" not in shown


async def test_health_readiness_and_metrics_answer(client):
    await Phone(client).ask("list_services")
    assert (await client.get("/healthz")).status == 200
    assert (await client.get("/readyz")).status == 200
    metrics = await (await client.get("/metrics")).text()
    assert 'voice_tool_calls_total{status="services_listed",tool="list_services"}' in metrics


@pytest.mark.parametrize("words", ["None", "Unbekannt", "{{dienstleistung}}", "", "  ", None, {"a": 1}])
async def test_what_the_model_left_empty_counts_as_missing(client, words):
    reply = await Phone(client).ask("check_availability", dienstleistung=words, datum="morgen", uhrzeit="14 Uhr")
    assert (reply["status"], reply["next"]) == ("missing_required_field", "ask_service")


async def test_the_call_object_tells_the_id_not_an_argument(client, sql):
    phone = Phone(client)
    await phone.ask(
        "check_availability", dienstleistung="Damenschnitt", datum="morgen", uhrzeit="14 Uhr", call_id="call_1"
    )
    assert {call for (call,) in await sql("SELECT call_id FROM event")} == {phone.call_id}


async def test_a_wrong_signature_is_counted(client):
    body = Phone(client).body("list_services", {})
    await Phone(client).post("list_services", body, signature(body, key="wrong"))
    assert 'voice_refused_signatures_total{why="wrong"}' in await (await client.get("/metrics")).text()


async def test_a_character_that_nobody_can_speak_breaks_nothing(client):
    wish = {"dienstleistung": "Damenschnitt\x00", "datum": "morgen\x07", "uhrzeit": "14 Uhr"}
    booked = await Phone(client).ask("book_appointment", **wish, name="Hanna\x00Vogel", anmerkung="a\x00b")
    assert booked["status"] == "booked"
    assert (await Phone(client).ask("request_callback", anmerkung="a\x00b"))["status"] == "callback_noted"
