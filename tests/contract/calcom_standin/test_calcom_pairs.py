"""What every stand-in is asked in whichever test is held against the interface, one pair of each shape."""

import json

import pytest
from tests.unit.simulator_calcom.calcom_office import Office

from calcom_contract import needs_interface
from calcom_pairs import Judgement, Pairs, fails, judged, noting, shape, summary
from voice_booking.simulator.calcom.faults import Effect, Fault
from voice_booking.simulator.calcom.wire import Answer
from voice_booking.simulator.calcom.world import CalcomWorld

UNWATCHED = CalcomWorld.land.__wrapped__
"""What is spoilt here on purpose is none of the run's pairs."""
TEN, ELEVEN = "2026-11-17T10:00:00Z", "2026-11-17T11:00:00Z"


class Noted(Office):
    """A salon whose stand-in is watched, asked by our client unless said otherwise."""

    def __init__(self, ours=True):
        super().__init__()
        self.pairs, self.ours, self.spoilt = Pairs(), ours, {}

    def request(self, *words, **how):
        request = super().request(*words, **how)
        if self.ours:
            request.headers["x-request-id"] = "call-7"
        return request

    def ask(self, method, path, body=None, **how):
        def land(world, flight):
            answer = UNWATCHED(world, flight)
            told = {**answer.body, **self.spoilt} if isinstance(answer.body, dict) else answer.body
            return Answer(answer.status, told, answer.headers, answer.raw)

        flight = self.world.arrive(self.request(method, path, body, **how))
        return noting(land, self.pairs)(self.world, flight)

    @property
    def judgement(self):
        return judged(self.pairs.kept.values())


@needs_interface
def test_pairs_of_one_shape_are_kept_once_and_all_are_counted():
    office = Noted()
    made = office.team_type()["id"]
    for start in (TEN, ELEVEN):
        office.book(made, start)
    office.get("/v2/me")
    assert (office.pairs.requests, len(office.pairs.kept)) == (4, 3)
    assert office.judgement.broken == []
    assert office.judgement.operations - len(office.judgement.missing) == 3


@needs_interface
@pytest.mark.parametrize("spoilt", [{"status": "fine"}, {"data": None}])
def test_an_answer_that_the_interface_does_not_know_fails_the_run(spoilt):
    office = Noted()
    office.get("/v2/me")
    office.spoilt = spoilt
    office.get("/v2/me")
    (broken,) = office.judgement.broken
    assert broken.startswith("GET /v2/me, 200: ")
    assert fails(office.judgement, whole=False)
    assert broken in summary(office.pairs, office.judgement, whole=False)


@needs_interface
def test_our_client_may_ask_nothing_that_the_interface_does_not_know():
    ours, another = Noted(), Noted(ours=False)
    for office in (ours, another):
        office.post("/v2/bookings", {"start": "soon"})
    assert [each.split(":")[0] for each in ours.judgement.broken] == ["POST /v2/bookings, 400"]
    assert (another.judgement.broken, another.judgement.not_its) == ([], 1)


@needs_interface
def test_what_is_no_operation_of_our_client_is_not_asked_by_it():
    office = Noted()
    office.get(f"/v2/teams/{office.team.id}")
    assert "no operation of the client" in office.judgement.broken[0]


@needs_interface
def test_answers_cut_off_on_purpose_are_counted_by_themselves():
    office = Noted()
    office.world.faults.set(Fault(Effect.MALFORMED))
    office.get("/v2/me")
    assert (office.pairs.cut, office.pairs.requests, office.pairs.kept) == (1, 0, {})


def test_several_processes_are_added_up():
    one, other, all_ = Noted(), Noted(), Pairs()
    for office in (one, other):
        office.get("/v2/me")
        all_.add(json.loads(json.dumps(office.pairs.told())))
    other.get("/v2/teams")
    all_.add(other.pairs.told())
    assert (all_.requests, len(all_.kept)) == (4, 2)


def test_shapes_tell_words_formats_and_fields_apart_and_names_and_numbers_not():
    assert shape({"id": 501, "at": TEN}) == shape({"id": 502, "at": ELEVEN})
    assert shape("Anna Klein") == shape("Jörg Weiß")
    assert shape([{"a": 1}, {"a": 2}]) == shape([{"a": 3}])
    for one, other in (
        ("accepted", "confirmed"),
        (TEN, "2026-11-17"),
        (TEN, "2026-11-17T10:00:00.000+01:00"),
        ("42", 42),
        (1, True),
        (None, "null"),
        (1, 1.5),
        (1, -1),
        ({"a": 1}, {"b": 1}),
        ([], [1]),
        (100, 1000),
        ("a@b.example", "https://b.example"),
        ("", "two words"),
    ):
        assert shape(one) != shape(other)


def test_a_run_of_all_tests_needs_nearly_all_operations():
    few, most = (Judgement(operations=26, missing={f"op_{n}" for n in range(number)}) for number in (2, 1))
    assert fails(few, whole=True)
    assert not fails(few, whole=False)
    assert not fails(most, whole=True)
    assert "never asked: op_0, op_1" in summary(Pairs(), few, whole=True)[-1]
    assert len(summary(Pairs(), most, whole=True)) == 1


def test_where_the_description_is_not_at_hand_that_is_said():
    assert summary(Pairs(requests=7), None, whole=True) == [
        "Cal.com: 7 requests, none validated: the interface's description is not at hand"
    ]
