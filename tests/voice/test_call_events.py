"""What Retell tells of a call is kept once, whatever the order and however often; who is owed a word is called back."""

import itertools
import json
from datetime import timedelta

import pytest
from structlog.testing import capture_logs
from tests.voice.phone import NOW, XYZ, Phone
from tests.voice.test_webhook import event, post

from voice_booking.adapters.database.calls_on_file import DatabaseCalls
from voice_booking.app import make_worker
from voice_booking.booking.ports import TryLater
from voice_booking.telemetry import CALLS_SETTLED

pytestmark = pytest.mark.slow

CALLER = "+491711234567"
WISH = {"dienstleistung": "Damenschnitt", "datum": "morgen", "uhrzeit": "14 Uhr", "mitarbeiter": "Lisa"}
STARTED_MS = int(NOW.timestamp() * 1000)
NUMBERS = {"from_number": CALLER, "direction": "inbound", "start_timestamp": STARTED_MS, "agent_version": 18}
ENDED = {
    **NUMBERS,
    "call_status": "ended",
    "end_timestamp": STARTED_MS + 41_000,
    "duration_ms": 41_000,
    "disconnection_reason": "user_hangup",
}


def agent(text, at=0.0):
    return {"role": "agent", "content": text, "words": [{"word": "x", "start": at, "end": at + 1}]}


def user(text, at=0.0):
    return {**agent(text, at), "role": "user"}


def asked(tool, args, id_="tool_x"):
    return {"role": "tool_call_invocation", "tool_call_id": id_, "name": tool, "arguments": json.dumps(args)}


def answered(reply, id_="tool_x", successful=True):
    return {
        "role": "tool_call_result", "tool_call_id": id_, "content": json.dumps(reply), "successful": successful
    }  # fmt: skip


def told(kind, call_id="call_x", *turns, **more):
    fields = {"call_started": NUMBERS, "call_ended": ENDED, "call_analyzed": ENDED}[kind]
    if kind == "call_started":
        fields = {**fields, "call_status": "ongoing"}
    if kind == "call_analyzed":
        analysis = {"call_summary": "Wollte einen Termin.", "call_successful": True, "user_sentiment": "Positive"}
        fields = {**fields, "call_analysis": analysis, "call_cost": {"combined_cost": 13.4}}
    transcript = {"transcript_with_tool_calls": list(turns)} if turns else {}
    return event(kind, call_id, **{**fields, **transcript, **more})


@pytest.fixture
def work(settings, database, clock):
    """Does what is due a minute later; returns nothing."""

    async def later():
        clock.now += timedelta(minutes=1)
        await make_worker(settings, database, clock).work_off()

    return later


@pytest.fixture
def calls(sql):
    async def rows():
        names = (
            "id, stage, agent_version, direction, from_number, duration_ms, disconnection_reason, status, cost_cents,"
            " outcome"
        )
        return await sql(f"SELECT {names} FROM call ORDER BY id")

    return rows


@pytest.fixture
def listed(sql):
    async def rows():
        return await sql("SELECT reason, name, phone, wish FROM callback ORDER BY created_at")

    return rows


EVENTS = [told("call_started"), told("call_ended", "call_x", agent("Guten Tag!"), user("Ich")), told("call_analyzed")]
FULL = ("call_x", 3, 18, "inbound", CALLER, 41_000, "user_hangup", "ended", 13, None)


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))), ids=str)
async def test_a_call_is_kept_the_same_in_any_order_and_however_often(client, calls, sql, order):
    for repeated in (1, 3):
        for number in order:
            for _ in range(repeated):
                assert await post(client, EVENTS[number]) == 204
    assert await calls() == [FULL]
    ((transcript, analysis),) = await sql("SELECT CAST(transcript AS TEXT), CAST(analysis AS TEXT) FROM call")
    assert [turn["role"] for turn in json.loads(transcript)] == ["agent", "user"]
    assert json.loads(analysis)["call_summary"] == "Wollte einen Termin."
    assert await sql("SELECT kind FROM event") == [("call_ended",)]
    assert await sql("SELECT count(*) FROM work WHERE kind = 'settle_call'") == [(2,)]


async def test_a_beginning_that_comes_late_does_not_reopen_a_call(client, calls):
    assert await post(client, told("call_ended")) == 204
    assert await post(client, told("call_started")) == 204
    ((*_, status, _cost, _outcome),) = await calls()
    assert status == "ended"


async def test_an_analysis_frees_what_was_held_if_the_end_was_lost(client):
    one, other = Phone(client), Phone(client)
    assert (await one.ask("check_availability", **WISH))["status"] == "slots_found"
    assert await post(client, told("call_analyzed", one.call_id)) == 204
    assert (await other.ask("check_availability", **WISH))["status"] == "slots_found"


async def test_a_beginning_ends_nothing(client):
    one, other = Phone(client), Phone(client)
    await one.ask("check_availability", **WISH)
    assert await post(client, told("call_started", one.call_id)) == 204
    assert (await other.ask("check_availability", **WISH))["reason"] == "taken"


@pytest.mark.parametrize("number", ["anonymous", "", None, "Restricted", XYZ])
async def test_a_withheld_number_is_kept_as_none(client, calls, number):
    assert await post(client, told("call_ended", from_number=number)) == 204
    assert [row[4] for row in await calls()] == [None]


async def test_a_call_from_the_web_has_no_numbers_and_is_found_by_its_agent(client, sql, calls):
    ((agent_id,),) = await sql("SELECT agent FROM line WHERE agent IS NOT NULL ORDER BY agent LIMIT 1")
    body = {"call_id": "web", "call_type": "web_call", "agent_id": agent_id, "access_token": "secret"}
    assert await post(client, json.dumps({"event": "call_ended", "call": body}).encode()) == 204
    assert [(row[0], row[3], row[4]) for row in await calls()] == [("web", None, None)]
    assert "secret" not in str(await sql("SELECT * FROM call"))


async def test_who_was_called_by_the_salon_is_called_back_at_their_own_number(client, sql, listed, work):
    ((agent_id,),) = await sql("SELECT agent FROM line WHERE agent IS NOT NULL ORDER BY agent LIMIT 1")
    turns = (agent("Soll ich das buchen?"), user("Ja"), asked("book_appointment", WISH))
    dialled = {"direction": "outbound", "from_number": XYZ, "to_number": CALLER, "agent_id": agent_id}
    assert await post(client, told("call_ended", "call_x", *turns, **dialled)) == 204
    await work()
    assert [(row[0], row[2]) for row in await listed()] == [("broken_off", CALLER)]
    assert CALLER not in str(await sql("SELECT data FROM work"))


async def test_nothing_is_kept_of_a_call_to_nobody(client, calls, sql):
    with capture_logs() as logs:
        for kind in ("call_started", "call_ended", "call_analyzed"):
            assert await post(client, told(kind, to_number="+4930999999")) == 204
    assert [entry["event"] for entry in logs] == ["line_unknown"] * 3
    work = await sql("SELECT * FROM work WHERE kind = 'settle_call'")
    assert (await calls(), work, await sql("SELECT * FROM event")) == ([], [], [])
    metrics = await (await client.get("/metrics")).text()
    assert 'voice_call_events_total{event="call_ended",result="unknown_line"}' in metrics


@pytest.mark.parametrize(
    "odd",
    [
        {"duration_ms": "long"},
        {"duration_ms": -1},
        {"duration_ms": 10**20},
        {"agent_version": "v18"},
        {"end_timestamp": "yesterday"},
        {"end_timestamp": 10**18},
        {"call_cost": {"combined_cost": "free"}},
        {"call_cost": 7},
        {"call_analysis": []},
        {"transcript_with_tool_calls": "Agent: Guten Tag"},
        {"transcript_with_tool_calls": [7, None, {}, {"role": 7}, {"role": "user", "content": None, "words": [[]]}]},
        {"disconnection_reason": 7},
        {"call_status": {"x": "\x00"}},
        {"call_analysis": {"call_summary": "a\x00b"}},
    ],
    ids=str,
)
async def test_what_has_another_shape_is_not_known_and_the_end_is_kept(client, calls, odd):
    assert await post(client, told("call_ended", **odd)) == 204
    assert len(await calls()) == 1


async def test_a_number_of_another_shape_is_no_reason_to_lose_the_end(client, calls):
    assert await post(client, told("call_ended", "call_x", user("ab\x00c"))) == 204
    assert len(await calls()) == 1


async def test_a_database_that_is_away_is_worth_another_delivery(client, monkeypatch, calls):
    async def away(*_):
        raise TryLater("away")

    with monkeypatch.context() as patch:
        patch.setattr(DatabaseCalls, "take", away)
        assert await post(client, told("call_ended")) == 503
    assert await post(client, told("call_ended")) == 204
    assert len(await calls()) == 1


async def test_a_booked_call_comes_to_be_booked_and_nobody_is_called_back(client, calls, listed, work):
    phone = Phone(client, from_number=CALLER)
    reply = await phone.ask("book_appointment", name="Hanna Müller", **WISH)
    turns = (asked("book_appointment", WISH), answered(reply), agent("Ihr Termin ist gebucht."))
    assert await post(client, told("call_ended", phone.call_id, *turns)) == 204
    await work()
    assert [row[-1] for row in await calls()] == ["booked"]
    assert await listed() == []


async def test_what_came_of_a_call_is_looked_at_a_little_later(client, calls, settings, database, clock):
    assert await post(client, told("call_ended")) == 204
    await make_worker(settings, database, clock).work_off()
    assert [row[-1] for row in await calls()] == [None]


async def test_who_agreed_and_hung_up_is_called_back_with_the_slot(client, listed, work, sql, clock):
    """The caller said yes, and the line went dead before anything was booked."""
    phone = Phone(client, from_number=CALLER)
    found = await phone.ask("check_availability", **WISH)
    turns = (asked("check_availability", WISH), answered(found), agent("Passt das?"), user("Ja, bitte.", 41.5))
    for kind in ("call_ended", "call_analyzed", "call_ended"):
        assert await post(client, told(kind, phone.call_id, *turns)) == 204
        await work()
    ((reason, _, number, wish),) = await listed()
    assert (reason, number) == ("broken_off", CALLER)
    assert "Damenschnitt" in wish
    ((text, proposals),) = await sql("SELECT text, CAST(proposals AS TEXT) FROM callback")
    assert "nicht zustande gekommen" in text
    assert "vierzehn Uhr" in text
    assert len(json.loads(proposals)) == 1
    assert await sql("SELECT count(*) FROM event WHERE kind = 'callback_noted'") == [(1,)]


async def test_the_incident_a_tool_that_never_came_back_is_called_back_about(client, listed, work):
    """The agent called the tool, the line died silently, and the caller believed in a booking."""
    args = {"name": "Hans Müller", "dienstleistung": "Herrenschnitt", "datum": "morgen", "uhrzeit": "10 Uhr"}
    turns = (agent("Soll ich das buchen?", 38.0), user("Ja, bitte.", 41.5), asked("book_appointment_v17", args))
    assert await post(client, told("call_ended", "call_x", *turns)) == 204
    await work()
    assert await listed() == [("broken_off", "Hans Müller", CALLER, "Herrenschnitt, morgen, 10 Uhr")]


async def test_a_booking_that_was_only_claimed_is_called_back_about(client, listed, work, calls):
    turns = (user("Einen Haarschnitt bitte."), agent("Gern, Ihr Termin morgen um zehn Uhr ist gebucht."))
    assert await post(client, told("call_ended", "call_x", *turns, disconnection_reason="agent_hangup")) == 204
    await work()
    assert await post(client, told("call_analyzed", "call_x", *turns, disconnection_reason="agent_hangup")) == 204
    await work()
    assert [row[0] for row in await listed()] == ["claimed"]
    assert [row[-1] for row in await calls()] == ["error"]


async def test_a_failure_that_was_put_on_the_list_at_once_is_there_once(client, listed, work, monkeypatch, calls):
    async def broken(*_, **__):
        raise TypeError("unexpected")

    phone = Phone(client, from_number=CALLER)
    with monkeypatch.context() as patch:
        patch.setattr("voice_booking.voice.tools.book_appointment.book", broken)
        assert (await phone.ask("book_appointment", name="Hanna Müller", **WISH))["status"] == "general_error"
    turns = (asked("book_appointment", WISH), agent("Ihr Termin ist gebucht."))
    assert await post(client, told("call_ended", phone.call_id, *turns)) == 204
    await work()
    assert [row[0] for row in await listed()] == ["failed"]
    assert [row[-1] for row in await calls()] == ["error"]


async def test_who_books_after_the_entry_was_made_needs_no_call_any_more(client, sql, work, clock):
    turns = (agent("Soll ich das buchen?"), user("Ja"), asked("book_appointment", {**WISH, "name": "Hanna Müller"}))
    assert await post(client, told("call_ended", "call_x", *turns)) == 204
    await work()
    phone = Phone(client, from_number=CALLER)
    await phone.ask("book_appointment", name="Hanna Müller", **WISH)
    assert await sql("SELECT status FROM callback") == [("open",)]
    assert await post(client, told("call_ended", phone.call_id)) == 204
    await work()
    assert await sql("SELECT status FROM callback") == [("rebooked",)]


async def test_who_has_booked_in_a_second_call_is_not_called_back(client, listed, work, clock):
    turns = (agent("Soll ich das buchen?"), user("Ja"), asked("book_appointment", WISH))
    assert await post(client, told("call_ended", "call_x", *turns)) == 204
    clock.now += timedelta(seconds=5)
    await Phone(client, from_number=CALLER).ask("book_appointment", name="Hanna Müller", **WISH)
    await work()
    assert await listed() == []


async def test_words_are_kept_for_as_long_as_the_settings_say(client, work, clock, sql, settings, database):
    assert await post(client, told("call_ended", "call_x", user("Hallo"))) == 204
    assert await post(client, told("call_analyzed")) == 204
    clock.now += timedelta(days=settings.transcript_days - 1)
    await work()
    kept = "SELECT transcript IS NOT NULL, analysis IS NOT NULL, outcome, from_number FROM call"
    assert [tuple(map(bool, row[:2])) for row in await sql(kept)] == [(True, True)]
    clock.now += timedelta(days=2)
    await work()
    ((*words, outcome, number),) = await sql(kept)
    assert (list(map(bool, words)), outcome, number) == ([False, False], "abandoned", CALLER)


async def test_a_call_is_counted_once_however_often_it_is_looked_at(client, work):
    def booked():
        return CALLS_SETTLED.labels("booked")._value.get()

    phone, before = Phone(client, from_number=CALLER), booked()
    await phone.ask("book_appointment", name="Hanna Müller", **WISH)
    for kind in ("call_ended", "call_analyzed"):
        assert await post(client, told(kind, phone.call_id)) == 204
        await work()
    assert booked() - before == 1


async def test_tool_calls_are_kept_with_their_latency_and_delivery(client, sql):
    phone = Phone(client)
    await phone.ask("check_availability", tool_call_id="tool_77", **WISH)
    ((data,),) = await sql("SELECT CAST(data AS TEXT) FROM event WHERE kind = 'tool_call'")
    kept = json.loads(data)
    assert 0 < kept["latency_ms"] < 60_000
    assert kept["delivery"] == f"delivery:{phone.call_id}:tool_77"


async def test_logs_of_settled_calls_never_show_who_called(client, work, capsys):
    turns = (agent("Soll ich das buchen?"), user("Ja"), asked("book_appointment", {**WISH, "name": "Hans Müller"}))
    assert await post(client, told("call_ended", "call_x", *turns)) == 204
    await work()
    shown = "".join(capsys.readouterr())
    assert "1711234567" not in shown
    assert "Müller" not in shown
