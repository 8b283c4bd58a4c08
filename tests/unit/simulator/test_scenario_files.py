"""A scenario file is sound, or its writer hears which file, line and field is not."""

from datetime import date
from pathlib import Path

import pytest

from voice_booking.simulator.references import NoSuchValue, resolve
from voice_booking.simulator.scenario import ScenarioError, load_scenario

EXAMPLES = Path(__file__).parents[3] / "examples"

SOUND = """\
title: Damenschnitt
salon: xyz
now: 2026-11-24T10:00
turns:
  - caller: Einen Damenschnitt, bitte.
    tool: check_availability
    args: {dienstleistung: Damenschnitt}
    expect: {status: slots_found}
  - caller: Ja.
    tool: book_appointment
    args: {slot_id: "${1.slots.0.slot_id}", name: Anna Berg}
    expect: {status: booked}
calendar: []
"""


@pytest.fixture
def write(tmp_path, monkeypatch):
    monkeypatch.chdir(EXAMPLES.parent)

    def write(text: str, name: str = "call.yaml") -> Path:
        file = tmp_path / name
        file.write_text(text, encoding="utf-8")
        return file

    return write


def problems_of(file: Path) -> list[str]:
    with pytest.raises(ScenarioError) as refused:
        load_scenario(file)
    return [f"{problem.line}: {problem.field}: {problem.message}" for problem in refused.value.problems]


def test_a_salon_is_found_by_the_name_of_its_example(write):
    assert load_scenario(write(SOUND)).salon_file == EXAMPLES / "xyz.yaml"


def test_a_salon_is_found_beside_the_scenario(write, tmp_path):
    (tmp_path / "own.yaml").write_text("company: {}", encoding="utf-8")
    assert load_scenario(write(SOUND.replace("salon: xyz", "salon: own.yaml"))).salon_file == tmp_path / "own.yaml"


def test_an_unknown_salon_is_named(write):
    (problem,) = problems_of(write(SOUND.replace("salon: xyz", "salon: nirgends")))
    assert problem.startswith("2: salon: there is no salon file nirgends")


def test_a_misspelt_field_is_named_with_its_line(write):
    (problem,) = problems_of(
        write(SOUND.replace("expect: {status: booked}", "expect: {staus: booked, status: booked}"))
    )
    assert problem == "12: turns[1].expect.staus: is not a known field"


def test_every_problem_is_listed_at_once(write):
    broken = SOUND.replace("now: 2026-11-24T10:00", "now: gestern").replace("calendar: []\n", "")
    assert [line.split(": ")[1] for line in problems_of(write(broken))] == ["calendar", "now"]


def test_the_file_itself_is_named(write):
    with pytest.raises(ScenarioError, match=r"call\.yaml:3: now: .*2026-11-25T14:00"):
        load_scenario(write(SOUND.replace("2026-11-24T10:00", "10 Uhr")))


def test_text_that_is_not_yaml_is_refused_with_its_line(write):
    assert problems_of(write("title: [offen\nsalon: xyz\n"))[0].startswith("2: ")


def test_a_call_belongs_to_a_salon_or_comes_after_another_call(write):
    (neither,) = problems_of(write(SOUND.replace("salon: xyz\n", "")))
    (both,) = problems_of(write(SOUND.replace("salon: xyz\n", "salon: xyz\nafter: other.yaml\n")))
    assert "needs either `salon` or `after`" in neither
    assert "needs either `salon` or `after`" in both


def test_a_call_after_another_one_is_in_the_same_salon(write):
    first = write(SOUND, "first.yaml")
    second = load_scenario(write(SOUND.replace("salon: xyz", "after: first.yaml"), "second.yaml"))
    assert [call.file for call in second.chain] == [first.resolve(), second.file]
    assert second.salon_file == EXAMPLES / "xyz.yaml"


def test_calls_that_come_after_each_other_are_refused(write):
    write(SOUND.replace("salon: xyz", "after: second.yaml"), "first.yaml")
    (problem,) = problems_of(write(SOUND.replace("salon: xyz", "after: first.yaml"), "second.yaml"))
    assert problem == "2: after: second.yaml comes after this call itself"


def test_a_call_cannot_begin_before_the_one_it_comes_after(write):
    write(SOUND, "first.yaml")
    earlier = SOUND.replace("salon: xyz", "after: first.yaml").replace("T10:00", "T09:59")
    (problem,) = problems_of(write(earlier, "second.yaml"))
    assert problem == "3: now: is before the call of first.yaml"


def test_a_reference_looks_back_only(write):
    (problem,) = problems_of(write(SOUND.replace("${1.", "${2.")))
    assert problem == "11: turns[1].args.slot_id: refers to the reply of turn 2, which is not before turn 2"


def test_a_reference_is_the_whole_value(write):
    (problem,) = problems_of(write(SOUND.replace('"${1.slots.0.slot_id}"', '"Nummer ${1.slots}"')))
    assert problem.startswith("11: turns[1].args.slot_id: a reference is the whole value")


def test_a_caller_has_a_number_or_withholds_it(write):
    assert load_scenario(write(SOUND + "from: anonymous\n")).script.caller_number == "anonymous"
    (problem,) = problems_of(write(SOUND + "from: 0151 123\n"))
    assert problem.startswith("14: from: ")


def test_references_are_replaced_by_what_was_replied():
    replies = [{"slots": [{"slot_id": "AB12"}], "status": "slots_found"}]
    args = {"slot_id": "${1.slots.0.slot_id}", "more": ["${1.status}", 3], "name": "Anna"}
    assert resolve(args, replies) == {"slot_id": "AB12", "more": ["slots_found", 3], "name": "Anna"}


@pytest.mark.parametrize("reference", ["${1.slots.1.slot_id}", "${1.slots.first}", "${1.reason.code}", "${1.nothing}"])
def test_a_reference_to_what_was_not_replied_says_so(reference):
    with pytest.raises(NoSuchValue, match="the reply of turn 1 has no"):
        resolve(reference, [{"slots": [{"slot_id": "AB12"}], "reason": None}])


@pytest.mark.parametrize("file", sorted((EXAMPLES / "calls").glob("*.yaml")), ids=lambda file: file.stem)
def test_the_examples_are_sound(file):
    assert load_scenario(file).script.calendar


SECOND = """\
calls:
  ben: {from: anonymous}
"""
STEPS = """\
  - {call: ben, at: 2026-11-25T09:00, ends: true, repeat: true}
  - off: {staff: Tom Schulz, from: 2026-11-24, to: "2026-11-25"}
calendar: []
"""


def test_several_calls_may_stand_in_one_file(write):
    script = load_scenario(write(SOUND.replace("calendar: []\n", STEPS) + SECOND)).script
    assert script.calls["ben"].caller_number == "anonymous"
    end, off = script.turns[2:]
    assert (end.call, end.ends, end.repeat) == ("ben", True, True)
    assert off.off is not None
    assert (off.off.first, off.off.to) == (date(2026, 11, 24), date(2026, 11, 25))


def test_a_call_that_nobody_makes_is_named(write):
    (problem,) = problems_of(write(SOUND.replace("calendar: []\n", STEPS)))
    assert problem == "13: turns[2].call: there is no call ben among `calls`"


@pytest.mark.parametrize("turn", ["{caller: Hallo}", "{ends: true, tool: a, expect: {status: b}}", "{ends: false}"])
def test_a_turn_does_one_thing(write, turn):
    (problem,) = problems_of(write(SOUND.replace("calendar:", f"  - {turn}\ncalendar:")))
    assert "needs one of `tool`, `ends: true` and `off`" in problem


@pytest.mark.parametrize("turn", ["{tool: list_services}", "{ends: true, expect: {status: booked}}"])
def test_whoever_calls_a_tool_expects_something(write, turn):
    (problem,) = problems_of(write(SOUND.replace("calendar:", f"  - {turn}\ncalendar:")))
    assert "`tool` and `expect` belong together" in problem
