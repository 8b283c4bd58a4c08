"""The salon reads who rang, what was said and what came of it."""

from datetime import timedelta
from uuid import UUID

import pytest

from conftest import NOW
from voice_booking.adapters.database.calls_on_file import DatabaseCalls
from voice_booking.adapters.database.ledger import DatabaseLedger
from voice_booking.booking.call_outcome import CallOutcome
from voice_booking.booking.call_records import CallRecord, News, Settled, Stage, Turn
from voice_booking.booking.ports import Event, Present, Question

pytestmark = pytest.mark.slow

LONG = "Ich hätte gern einen Termin zum Schneiden und Färben, am liebsten bei Lisa, und wenn es geht vormittags. " * 3
TURNS = (
    Turn("agent", "Guten Tag, Salon XYZ.", 0.4),
    Turn("user", LONG, 3.2),
    Turn("node_transition", "Fragen"),
    Turn("tool_call_invocation", '{"datum": "morgen"}', tool="check_availability", tool_call_id="t1"),
    Turn("tool_call_result", "timeout", tool_call_id="t1", successful=False),
    Turn("agent", "Um zehn Uhr ist frei.", 65.0),
)


def rings(desk, call_id="call_aaa", at=NOW, **more):
    told = {"agent_id": "agent_x", "agent_version": 18, "from_number": "+491711234567", "started_at": at}
    told |= {"duration_ms": 71_000, "disconnection_reason": "user_hangup", "cost_cents": 13, "transcript": TURNS}
    record = CallRecord(call_id, Stage.ANALYZED, **{**told, **more})
    salon = desk.salon
    desk.reads(lambda database: DatabaseCalls(database).take(News(salon.company.id, salon.branch.id, record, at)))


def settles(desk, call_id="call_aaa", outcome=CallOutcome.BOOKED):
    company: UUID = desk.salon.company.id
    desk.reads(lambda database: DatabaseCalls(database).settle(Settled(company, call_id, outcome, None, NOW)))


def calls_a_tool(desk, call_id="call_aaa"):
    salon = desk.salon
    data = {"tool": "check_availability", "args": {}, "why": [], "latency_ms": 12.4}
    data["reply"] = {"status": "slot_unavailable", "reason": "taken", "say": "…"}
    event = Event("tool_call", NOW, data, call_id)
    question = Question(salon.company.id, salon.revision, call_id, NOW)
    desk.reads(lambda database: DatabaseLedger(database).settle(question, lambda _: Present({}, events=(event,))))


def test_a_day_without_calls_says_so(desk):
    assert desk.says("calls") == "An diesem Tag hat niemand angerufen.\n"


def test_the_calls_of_a_day_are_listed_in_order_with_what_came_of_them(desk):
    rings(desk, "call_bbb", NOW + timedelta(minutes=5), from_number=None, duration_ms=None)
    rings(desk)
    rings(desk, "call_yesterday", NOW - timedelta(days=1))
    settles(desk)
    first, second = desk.says("calls").splitlines()
    assert first.split() == ["09:00", "+491711234567", "1:11", "gebucht", "call_aaa"]
    assert second.split() == ["09:05", "ohne", "Nummer", "-", "offen", "call_bbb"]
    assert "call_yesterday" in desk.says("calls", "--day", "gestern")


def test_a_call_shows_what_was_said_and_what_the_tools_did(desk):
    rings(desk, analysis={"call_summary": "Wollte schneiden und färben."})
    calls_a_tool(desk)
    settles(desk, outcome=CallOutcome.NOT_POSSIBLE)
    shown = desk.says("call", "call_a")
    for part in (
        "+491711234567",
        "agent_x, Version 18",
        "der Anrufer hat aufgelegt",
        "ging nicht",
        "0,13 US-Dollar",
        "Wollte schneiden und färben.",
        "0:00  Agent: Guten Tag",
        "1:05  Agent: Um zehn Uhr",
        "0:03  Anrufer: Ich hätte gern",
        '→ check_availability {"datum": "morgen"}',
        "← keine Antwort",
        "slot_unavailable (taken)",
        "12 ms",
    ):
        assert part in shown
    assert "Fragen" not in shown


def test_every_outcome_has_its_word(desk):
    for number, outcome in enumerate(CallOutcome):
        rings(desk, f"call_{number}")
        settles(desk, f"call_{number}", outcome)
    words = [line.split()[3] for line in desk.says("calls").splitlines()]
    assert len(set(words)) == len(CallOutcome)


def test_a_call_whose_words_were_deleted_says_so(desk):
    rings(desk)
    assert desk.reads(lambda database: DatabaseCalls(database).forget_words(NOW + timedelta(days=31))) == 1
    assert "nicht (mehr) gespeichert" in desk.says("call", "call_aaa")


def test_a_call_that_is_not_there_is_explained(desk):
    rings(desk)
    rings(desk, "call_ab")
    for named in ("call_zzz", "call_a", "%"):
        code, shown = desk("call", named)
        assert code == 1
        assert "es gibt keinen Anruf" in shown
