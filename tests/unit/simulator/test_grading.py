"""A call passes only if replies, spoken words and calendar are what its scenario says."""

from uuid import UUID

import pytest
from tests.unit.simulator.sample import at, fringe, root_colour, script

from voice_booking.booking.callbacks import Callback, CallbackReason
from voice_booking.simulator.grading import calendar_checks, callback_checks, end_checks, repeat_check, reply_checks
from voice_booking.simulator.results import Kind, Reply
from voice_booking.simulator.run import chains_of
from voice_booking.simulator.scenario import Expectation, ExpectedCallback, ExpectedVisit, Scenario

SAY = "Morgen um vierzehn Uhr ist bei Fabian noch frei."
BODY = {
    "status": "slots_found",
    "reason": None,
    "say": SAY,
    "next": "choose",
    "warnings": [],
    "slots": [{"a": 1, "b": 2}],
}

PETRA = {
    "customer": "Petra Lang",
    "service": "Ansatzfärbung, waschen, schneiden, föhnen",
    "staff": "Fabian Spitzer",
    "start": "2026-11-25T14:00",
    "segments": [
        {"key": "A", "start": "14:00", "end": "14:30"},
        {"key": "B", "start": "15:00", "end": "15:15"},
        {"key": "C", "start": "15:30", "end": "16:00"},
        {"key": "D", "start": "16:00", "end": "16:30"},
    ],
}
NILS = {"customer": "Nils Orth", "service": "Pony schneiden", "staff": "Fabian Spitzer", "start": "2026-11-25T14:30"}


def reply(http_status: int = 200, **changed: object) -> Reply:
    return Reply(http_status, {**BODY, **changed}, b"{}", 5.0)


def failed(expected: dict[str, object], got: Reply, earlier: tuple[object, ...] = ()) -> list[Kind]:
    return [check.kind for check in reply_checks(Expectation(**expected), got, earlier) if not check.passed]


@pytest.mark.parametrize(
    ("expected", "kinds"),
    [
        ({"status": "slots_found"}, []),
        ({"status": "booked"}, [Kind.STATUS]),
        ({"status": "slots_found", "reason": None}, []),
        ({"status": "slots_found", "reason": "taken"}, [Kind.REASON]),
        ({"status": "slots_found", "next": "done"}, [Kind.NEXT]),
        ({"status": "slots_found", "says": ["VIERZEHN Uhr", "Fabian"]}, []),
        ({"status": "slots_found", "says": ["fünfzehn"]}, [Kind.SAYS]),
        ({"status": "slots_found", "says_not": ["Emma"]}, []),
        ({"status": "slots_found", "says_not": ["Fabian"]}, [Kind.SAYS_NOT]),
        ({"status": "slots_found", "data": {"slots": [{"a": 1}]}}, []),
        ({"status": "slots_found", "data": {"slots": [{"a": 2}]}}, [Kind.DATA]),
        ({"status": "slots_found", "data": {"slots": []}}, [Kind.DATA]),
        ({"status": "slots_found", "data": {"nothing": None}}, [Kind.DATA]),
    ],
)
def test_what_is_expected_is_checked_and_nothing_else(expected, kinds):
    assert failed(expected, reply()) == kinds


def test_a_reason_that_must_not_be_there_is_found():
    assert failed({"status": "slots_found", "reason": None}, reply(reason="taken")) == [Kind.REASON]


@pytest.mark.parametrize(
    "got", [reply(503), reply(say=" "), reply(warnings=None), reply(next=3), Reply(200, {}, b"", 1.0)]
)
def test_a_reply_that_is_not_on_the_wire_as_agreed_fails(got):
    assert failed({"status": "slots_found"}, got) == [Kind.WIRE]


def test_data_may_refer_to_an_earlier_reply():
    earlier = ({"slots": [{"a": 1}]},)
    assert failed({"status": "slots_found", "data": {"slots": [{"a": "${1.slots.0.a}"}]}}, reply(), earlier) == []
    assert failed({"status": "slots_found", "data": {"next": "${1.slots.0.a}"}}, reply(), earlier) == [Kind.DATA]


def test_a_repeated_delivery_must_get_the_first_answer():
    assert repeat_check(reply(), reply()).passed
    assert not repeat_check(reply(), reply(say="Gern, noch einmal.")).passed


def calendar(*expected: dict[str, object], stands: tuple[object, ...]) -> list[bool]:
    return [check.passed for check in calendar_checks([ExpectedVisit(**visit) for visit in expected], stands)]


def test_the_calendar_must_hold_exactly_what_is_expected():
    both = (root_colour(), fringe())
    assert calendar(PETRA, NILS, stands=both) == [True, True, True]
    assert calendar(PETRA, stands=both) == [True, False]
    assert calendar(PETRA, NILS, stands=(root_colour(),)) == [True, False, True]
    assert calendar(stands=()) == [True]


def test_two_equal_visits_are_not_one():
    assert calendar(NILS, NILS, stands=(fringe(),)) == [True, False, True]
    assert calendar(NILS, stands=(fringe(), fringe())) == [True, False]


@pytest.mark.parametrize(
    "wrong",
    [
        {"customer": "Petra Kurz"},
        {"service": "Ansatzfärbung"},
        {"staff": "Emma Williams"},
        {"start": "2026-11-25T14:15"},
        {"segments": PETRA["segments"][:3]},
        {"segments": [{**PETRA["segments"][0], "end": "14:45"}, *PETRA["segments"][1:]]},
        {"segments": [{**PETRA["segments"][0], "staff": "Emma Williams"}, *PETRA["segments"][1:]]},
    ],
    ids=lambda wrong: next(iter(wrong)),
)
def test_a_visit_must_be_right_in_every_part(wrong):
    assert calendar({**PETRA, **wrong}, stands=(root_colour(),)) == [False, False]


def test_one_of_several_people_is_enough():
    either = {**NILS, "staff": ["Emma Williams", "Fabian Spitzer"]}
    assert calendar(either, stands=(fringe(),)) == [True, True]


def test_a_call_is_played_once_as_part_of_the_longest_chain(tmp_path):
    first = Scenario(tmp_path / "1.yaml", script(), tmp_path / "salon.yaml")
    second = Scenario(tmp_path / "2.yaml", script(), tmp_path / "salon.yaml", first)
    other = Scenario(tmp_path / "3.yaml", script(), tmp_path / "salon.yaml", first)
    assert chains_of([first, second]) == ((first, second),)
    assert chains_of([second]) == ((first, second),)
    assert chains_of([first, first]) == ((first,),)
    assert chains_of([second, other]) == ((first, second), (first, other))


def noted(**changed: object) -> Callback:
    known = {"name": "Anna Berg", "phone": "+491711234567", "wish": "", "text": "Es ging um eine Brautfrisur."}
    return Callback(UUID(int=1), CallbackReason.ASKED, at("10:00"), **{**known, **changed})


@pytest.mark.parametrize(
    ("expected", "passed"),
    [
        ([], [False]),
        ([{"reason": "asked"}], [True]),
        ([{"reason": "asked", "name": "Anna Berg", "phone": "+491711234567", "says": "brautfrisur"}], [True]),
        ([{"reason": "failed"}], [False, False]),
        ([{"reason": "asked", "name": "Eva Lang"}], [False, False]),
        ([{"reason": "asked", "says": ["Dauerwelle"]}], [False, False]),
        ([{"reason": "asked"}, {"reason": "asked"}], [True, False]),
    ],
)
def test_the_call_back_list_must_hold_exactly_what_is_expected(expected, passed):
    checks = callback_checks([ExpectedCallback(**entry) for entry in expected], (noted(),))
    assert [check.passed for check in checks] == passed


def test_a_cancelled_visit_is_told_apart_from_the_calendar():
    checks = calendar_checks([ExpectedVisit(**NILS)], (fringe(),), Kind.CANCELLED)
    assert [(check.kind, check.passed) for check in checks] == [(Kind.CANCELLED, True)]
    assert calendar_checks([], (), Kind.CANCELLED) == ()
    assert [check.passed for check in calendar_checks([], (fringe(),), Kind.CANCELLED)] == [False]


def test_the_end_of_a_call_is_taken_every_time():
    assert [check.passed for check in end_checks([reply(204), reply(503)])] == [True, False]
