"""A call through the newest flow, node by node, against the real server: what the line does with good and bad days."""

from itertools import pairwise

import pytest
from tests.phone.spoken_calls import ANNA, BOOKS, Reads, called, salon_xyz, statuses

from voice_booking.simulator.callers import HangsUp, Says, Silence
from voice_booking.simulator.phone.conversation import End, Who
from voice_booking.simulator.phone.faults import ModelFault, ModelFaults, WireFaults
from voice_booking.simulator.phone.pace import speaking_time
from voice_booking.simulator.prepared import PreparedSalons

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def prepared():
    with PreparedSalons() as salons:
        yield salons


@pytest.fixture
async def salon(prepared):
    async with salon_xyz(prepared) as open_salon:
        yield open_salon


async def test_a_friendly_caller_gets_the_haircut(salon):
    call = await called(salon, *BOOKS)
    (visit,) = await salon.visits()
    assert (visit.customer, visit.service, f"{visit.start:%d.%m. %H:%M}") == (
        "Anna Müller",
        "Damenschnitt",
        "25.11. 10:00",
    )
    assert call.end is End.AGENT_HUNG_UP
    assert not call.unexpected


async def test_words_go_to_the_tool_as_they_were_said(salon):
    call = await called(salon, *BOOKS)
    searched = call.tool_calls[0]
    assert searched.args["dienstleistung"] == BOOKS[0]
    assert "slot_id" not in searched.args


async def test_ids_come_from_variables_and_never_from_words(salon):
    call = await called(salon, *BOOKS)
    booked = call.tool_calls[-1]
    assert booked.args["slot_id"] == call.tool_calls[0].reply["slots"][0]["slot_id"]


async def test_time_passes_by_speech_alone(salon):
    call = await called(salon, *BOOKS)
    spoken = sum(len(turn.text) for turn in call.turns) / 15
    changes = sum(before.who is not after.who for before, after in zip(call.turns, call.turns[1:], strict=False)) + 1
    assert call.seconds == pytest.approx(spoken + 0.8 * changes, abs=1.5)


async def test_the_inbound_webhook_names_the_salon(salon):
    call = await called(salon, *BOOKS)
    assert call.said[0].startswith("Salon XYZ, guten Tag!")


async def test_without_the_inbound_webhook_nothing_literal_is_said(salon):
    call = await called(salon, *BOOKS, wire=WireFaults(lost_events=frozenset({"call_inbound"})))
    assert "{{" not in " ".join(call.said)
    assert call.faults == ("inbound webhook lost",)
    assert len(await salon.visits()) == 1


async def test_a_second_delivery_of_every_tool_call_books_once(salon):
    call = await called(salon, *BOOKS, wire=WireFaults(repeated_tools=frozenset(range(1, 9))))
    assert len(await salon.visits()) == 1
    assert not call.unexpected


async def test_events_that_come_twice_are_taken_twice(salon):
    repeated = frozenset({"call_started", "call_ended", "call_analyzed"})
    call = await called(salon, *BOOKS, wire=WireFaults(repeated_events=repeated))
    assert not call.unexpected
    assert not await salon.callbacks()


async def test_a_search_without_answer_is_owned_up_to(salon):
    call = await called(salon, BOOKS[0], "Nein danke", wire=WireFaults(unsent_tools=frozenset({1})))
    assert call.tool_calls[0].http_status == 0
    assert any("verlassen Sie sich nicht darauf" in said for said in call.said)
    assert call.seconds > 8, "the caller waits for the timeout"
    assert not await salon.visits()


async def test_a_booking_whose_answer_is_lost_is_never_claimed(salon):
    wire = WireFaults(unheard_tools=frozenset({2, 3}))
    call = await called(salon, *BOOKS[:3], "Nein danke", wire=wire)
    assert "gebucht" not in " ".join(call.said)
    assert call.faults == ("answer to tool call 2 lost", "answer to tool call 3 lost")


async def test_a_broken_database_is_owned_up_to(salon):
    call = await called(salon, BOOKS[0], "Nein danke", wire=WireFaults(broken_tools=frozenset({1})))
    assert call.tool_calls[0].http_status == 200
    assert "slots_found" not in statuses(call)
    assert not await salon.visits()


async def test_who_keeps_silent_is_reminded_and_then_let_go(salon):
    call = await called(salon, Silence(9), Silence(9), Silence(20))
    assert "Sind Sie noch da?" in call.said
    assert call.end is End.SILENCE


async def test_who_hangs_up_in_the_middle_books_nothing(salon):
    call = await called(salon, BOOKS[0], HangsUp("Ach, egal"))
    assert call.end is End.CALLER_HUNG_UP
    assert call.turns[-1].text == "Ach, egal"
    assert not await salon.visits()


async def test_who_falls_into_a_transition_sends_the_call_a_step_back(salon):
    call = await called(salon, BOOKS[0], Says("Ja, das passt", interrupts=True, heard=0.4), *BOOKS[1:])
    assert "interrupt_go_back" in [step.kind for step in call.steps]
    assert len(await salon.visits()) == 1, "the search runs twice, the booking once"


async def test_an_interruption_ends_what_the_agent_says_and_what_was_heard_counts(salon):
    call = await called(salon, BOOKS[0], Says(BOOKS[1], interrupts=True), *BOOKS[2:])
    offer, yes = next(pair for pair in pairwise(call.turns) if pair[0].node == "offer_slots")
    assert offer.text.endswith(" Euro."), "the question is plain before it is asked"
    assert yes.at - offer.at == speaking_time(offer.text)
    assert {step.kind for step in call.steps} == {"normal"}, "nothing is done twice"
    assert len(await salon.visits()) == 1


async def test_a_question_in_between_leads_back_to_the_offer(salon):
    call = await called(salon, BOOKS[0], "Wo sind Sie denn genau?", "Ja gern", *BOOKS[1:])
    assert "global" in [step.kind for step in call.steps]
    assert any("Torstraße" in said for said in call.said)
    assert len(await salon.visits()) == 1


async def test_a_person_is_put_through_where_somebody_can_be_reached(salon):
    call = await called(salon, "Ich möchte mit einem Menschen sprechen")
    assert call.end is End.TRANSFERRED


async def test_where_nobody_answers_a_call_back_is_offered(salon):
    wants = (
        "Ich möchte mit einem Menschen sprechen",
        "Ja bitte, rufen Sie mich zurück",
        "Anna Müller",
        "Danke, tschüss",
    )
    call = await called(salon, *wants, wire=WireFaults(transfer_fails=True))
    (entry,) = await salon.callbacks()
    assert entry.phone == ANNA
    assert call.end is not End.TRANSFERRED


async def test_everything_of_the_agent_reaches_the_caller(salon):
    caller = Reads(*BOOKS)
    call = await called(salon, caller)
    heard = " ".join(caller.heard)
    assert all(said in heard for said in call.said[:-1]), "the last farewell is heard by nobody who answers"


async def test_whoever_listens_in_sees_the_database_of_that_moment(salon):
    standing = []

    async def listen(turn):
        standing.append((turn.node, len(await salon.visits())))

    await called(salon, *BOOKS, listen=listen)
    assert dict(standing)["offer_slots"] == 0
    assert dict(standing)["booked"] == 1


@pytest.mark.parametrize("fault", sorted(ModelFault))
async def test_no_fault_of_the_model_makes_a_false_booking(salon, fault):
    call = await called(salon, *BOOKS, model_faults=ModelFaults(frozenset({fault})), seed=3)
    visits = await salon.visits()
    assert len(visits) <= 1
    assert all(visit.service == "Damenschnitt" and visit.start.hour == 10 for visit in visits)
    claimed = any("gebucht" in turn.text for turn in call.turns if turn.who is Who.AGENT)
    assert claimed == bool(visits)


async def test_the_same_call_is_the_same_again(prepared):
    told = []
    for _ in range(2):
        async with salon_xyz(prepared, seed=7) as salon:
            call = await called(salon, *BOOKS, seed=7)
            told.append([(turn.text, turn.at) for turn in call.turns] + [call.call_id])
    assert told[0] == told[1]
