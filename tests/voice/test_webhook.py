"""The end of a call frees what was held for it; whatever else Retell tells is taken quietly."""

import json

import pytest
from structlog.testing import capture_logs
from tests.voice.phone import XYZ, Phone, signature

from voice_booking.adapters.database.ledger import DatabaseLedger
from voice_booking.booking.ports import TryLater

pytestmark = pytest.mark.slow

WISH = {"dienstleistung": "Damenschnitt", "datum": "morgen", "uhrzeit": "14 Uhr", "mitarbeiter": "Lisa"}


def event(kind: str, call_id: str = "call_x", to_number: str = XYZ, **more: object) -> bytes:
    call = {"call_id": call_id, "to_number": to_number, "agent_id": "agent_of_nobody", "transcript": "…", **more}
    return json.dumps({"event": kind, "call": call}).encode()


async def post(client, body: bytes, header: str | None = None) -> int:
    headers = {"Content-Type": "application/json", "X-Retell-Signature": header or signature(body)}
    response = await client.post("/retell/webhook", data=body, headers=headers)
    return response.status


async def test_the_end_of_a_call_frees_what_it_held_at_once(client):
    one, other = Phone(client), Phone(client)
    assert (await one.ask("check_availability", **WISH))["status"] == "slots_found"
    assert (await other.ask("check_availability", **WISH))["reason"] == "taken"
    assert await post(client, event("call_ended", one.call_id)) == 204
    assert (await other.ask("check_availability", **WISH))["status"] == "slots_found"


async def test_the_end_of_a_call_delivered_many_times_is_recorded_once(client, sql):
    phone = Phone(client)
    await phone.ask("check_availability", **WISH)
    for _ in range(3):
        assert await post(client, event("call_ended", phone.call_id)) == 204
    kinds = await sql("SELECT kind FROM event WHERE call_id = :call", call=phone.call_id)
    assert sorted(kinds) == [("call_ended",), ("tool_call",)]


@pytest.mark.parametrize("kind", ["transcript_updated", "transfer_started", "new_one"])
async def test_other_events_are_taken_and_not_stored(client, sql, kind):
    assert await post(client, event(kind)) == 204
    assert await sql("SELECT * FROM event") == []
    assert await sql("SELECT * FROM call") == []


async def test_an_event_of_a_chat_has_no_call_and_is_taken(client):
    assert await post(client, b'{"event":"chat_ended","chat":{"chat_id":"x"}}') == 204


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"{}",
        b'{"event":""}',
        b'{"event":7}',
        b'{"event":"call_ended"}',
        b'{"event":"call_ended","call":{}}',
    ],
)
async def test_what_is_no_event_gets_400(client, body):
    assert await post(client, body) == 400


async def test_nothing_is_taken_without_a_valid_signature(client, sql):
    body = event("call_ended")
    assert await post(client, body, signature(body, key="wrong")) == 401
    assert await post(client, body, signature(b"other")) == 401
    assert await sql("SELECT * FROM event") == []


async def test_an_unknown_line_is_taken_and_logged(client):
    with capture_logs() as logs:
        assert await post(client, event("call_ended", to_number="+4930999999")) == 204
    assert [entry["event"] for entry in logs] == ["line_unknown"]


async def test_a_database_that_is_away_is_worth_another_delivery(client, monkeypatch):
    async def unreachable(*_):
        raise TryLater("the database is away")

    monkeypatch.setattr(DatabaseLedger, "settle", unreachable)
    assert await post(client, event("call_ended")) == 503


async def test_what_would_fail_again_is_not_asked_for_again(client, monkeypatch):
    async def broken(*_):
        raise TypeError("unexpected")

    monkeypatch.setattr(DatabaseLedger, "settle", broken)
    with capture_logs() as logs:
        assert await post(client, event("call_ended")) == 204
    assert [entry["event"] for entry in logs] == ["event_failed"]


async def test_logs_of_events_never_show_who_called(client, capsys):
    await post(client, event("call_ended", to_number="+4930999999", from_number="+491711234567"))
    assert "1711234567" not in "".join(capsys.readouterr())
