"""The stand-in for the language model does what the file beside the flow says, and nothing else."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from voice_booking.conversation.parsing import parse_flow
from voice_booking.conversation.walk import Kind, Way
from voice_booking.simulator.phone.conversation import Turn, Who
from voice_booking.simulator.phone.faults import ModelFault, ModelFaults
from voice_booking.simulator.phone.flow_file import load_flow
from voice_booking.simulator.phone.model import NothingToSay, StandIn
from voice_booking.simulator.phone.model_faults import FaultyModel
from voice_booking.simulator.phone.scene import Scene
from voice_booking.simulator.phone.sim_file import Sim, SimFileError, mismatches, read_sim
from voice_booking.simulator.phone.tool_request import collected, with_constants

FLOWS = Path(__file__).parents[3] / "flows"
V19 = load_flow(FLOWS / "v19.json").flow
SEARCH, BOOK = V19.tool("check_availability"), V19.tool("book_second")
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


def said(*spoken):
    """Turns of agent and caller, written `node: words` and `node> words`."""
    turns = []
    for place, line in enumerate(spoken):
        agent = ": " in line.split(">")[0]
        node, words = line.split(": " if agent else "> ", 1)
        turns.append(Turn(Who.AGENT if agent else Who.CALLER, words, NOON + timedelta(seconds=place), node))
    return turns


def scene(*spoken, node="greet", heard=True, **variables):
    return Scene(V19.node(node), said(*spoken), variables, heard)


def way(edge, kind=Kind.NORMAL, owner="greet"):
    return Way(owner, "edges[0]", kind, edge, "", "somewhere")


def stand_in(**parts):
    return StandIn(Sim.model_validate(parts))


def test_the_only_edge_that_fits_is_taken():
    model = stand_in(edges={"yes": ["affirm"], "no": ["deny"]})
    assert model.choose((way("yes"), way("no")), scene("greet> Ja gern")) == way("yes")


def test_two_edges_that_fit_are_no_match():
    model = stand_in(edges={"yes": ["affirm"], "also": ["affirm"]})
    assert model.choose((way("yes"), way("also")), scene("greet> Ja gern")) is None


def test_a_tag_that_must_not_be_keeps_an_edge_shut():
    model = stand_in(edges={"yes": {"any": ["affirm"], "not": ["gives_time"]}})
    assert model.choose((way("yes"),), scene("greet> Ja, um elf")) is None


def test_own_edges_go_before_global_nodes():
    model = stand_in(edges={"done": ["thanks"]}, globals={"goodbye": ["goodbye"]})
    ways = (way("done"), way(None, Kind.GLOBAL, "goodbye"))
    assert model.choose(ways, scene("greet> Danke, auf Wiederhören")) == ways[0]
    assert model.choose(ways, scene("greet> Auf Wiederhören")) == ways[1]


def test_a_global_node_is_entered_only_when_the_caller_has_spoken():
    model = stand_in(globals={"goodbye": ["goodbye"]})
    goodbye = way(None, Kind.GLOBAL, "goodbye")
    assert model.choose((goodbye,), scene("greet> Tschüss", heard=False)) is None


def test_an_argument_is_what_was_said_since_it_was_asked():
    model = stand_in(tools={"check_availability": {"datum": {"asked_at": ["ask_time"], "between": "nein, "}}})
    spoken = ("greet> Zum Schneiden", "ask_time> am Montag", "ask_time> am Dienstag")
    assert model.arguments(SEARCH, scene(*spoken)) == {"datum": "am Montag nein, am Dienstag"}


def test_the_last_turn_alone_counts_where_the_file_says_so():
    model = stand_in(tools={"check_availability": {"name": {"asked_at": ["ask_name"], "last": True}}})
    assert model.arguments(SEARCH, scene("ask_name> Anna", "ask_name> Anna Müller")) == {"name": "Anna Müller"}


def test_a_turn_elsewhere_counts_if_it_says_such_a_thing():
    model = stand_in(tools={"check_availability": {"datum": {"or_when": {"greet": ["gives_time"]}}}})
    assert model.arguments(SEARCH, scene("greet> Morgen um zehn")) == {"datum": "Morgen um zehn"}
    assert model.arguments(SEARCH, scene("greet> Zum Schneiden")) == {}


def test_nothing_from_before_the_last_matter_is_used():
    model = stand_in(tools={"check_availability": {"datum": {"asked_at": ["ask_time"], "fresh": ["booked"]}}})
    spoken = ("ask_time> am Montag", "booked: Ihr Termin ist gebucht.", "ask_time> am Freitag")
    assert model.arguments(SEARCH, scene(*spoken)) == {"datum": "am Freitag"}


def test_an_argument_that_the_tool_does_not_have_is_not_sent():
    model = stand_in(tools={"check_availability": {"farbe": {"asked_at": ["greet"]}}})
    assert model.arguments(SEARCH, scene("greet> rot")) == {}


def test_a_choice_is_read_from_the_turn_that_answered():
    rule = {"asked_at": ["offer_slots"], "tags": {"choose_second": "second", "affirm": "yes"}, "otherwise": "unclear"}
    model = stand_in(extract={"understand_choice": {"choice": rule}})
    node = V19.node("understand_choice")
    assert model.extract(node, scene("offer_slots> Ja, den zweiten")) == {"choice": "second"}
    assert model.extract(node, scene("offer_slots> Hm")) == {"choice": "unclear"}


def test_a_prompt_node_says_what_the_file_or_the_prompt_quotes():
    model = stand_in(says={"greet": "Guten Tag, {{name}}!"})
    assert model.speaks("Begrüßen Sie.", scene(name="Anna")) == "Guten Tag, Anna!"
    assert stand_in().speaks("Sagen Sie „Bis bald!“", scene()) == "Bis bald!"
    assert stand_in().speaks("Sagen Sie {{say}}.", scene(say="Gebucht.")) == "Gebucht."
    with pytest.raises(NothingToSay):
        stand_in().speaks("Plaudern Sie.", scene())


def test_constants_are_put_in_by_the_service_and_unset_ones_stay_literal():
    assert with_constants(BOOK, {"name": "Anna"}, {"slot_id_2": "KX7Q"})["slot_id"] == "KX7Q"
    assert with_constants(BOOK, {"slot_id": "invented"}, {})["slot_id"] == "{{slot_id_2}}"


def test_an_answer_becomes_variables_as_far_as_it_goes():
    found = collected(SEARCH, {"status": "slots_found", "next": None, "slots": [{"slot_id": "KX7Q"}]})
    assert found == {"status": "slots_found", "next": "", "slot_id_1": "KX7Q"}


@pytest.mark.parametrize("version", ["v17", "v18", "v19"])
def test_every_shipped_flow_fits_the_file_beside_it(version):
    assert mismatches(load_flow(FLOWS / f"{version}.json").sim, load_flow(FLOWS / f"{version}.json").flow) == ()


def test_a_file_that_forgets_an_edge_is_refused(tmp_path):
    (tmp_path / "bad.sim.yaml").write_text("edges: {nowhere: [affirm]}")
    with pytest.raises(SimFileError, match=r"edges\.nowhere is no prompt edge") as refused:
        read_sim(tmp_path / "bad.sim.yaml", parse_flow(V19.text))
    assert "edges.greet__books is missing" in str(refused.value)


@pytest.mark.parametrize(
    ("fault", "spoilt"),
    [
        (ModelFault.INVENTED_TIME, {"name": "Anna", "datum": "heute", "uhrzeit": "09:00"}),
        (ModelFault.MADE_UP_CALL_ID, {"name": "Anna", "call_id": "call_1"}),
        (ModelFault.LITERAL_VARIABLE, {"name": "Anna", "datum": "{{datum}}"}),
        (ModelFault.NONE_TEXT, {"name": "Anna", "mitarbeiter": "None"}),
    ],
)
def test_a_faulty_model_spoils_what_was_not_said(fault, spoilt):
    model = FaultyModel(
        stand_in(tools={SEARCH.tool_id: {"name": {"asked_at": ["greet"]}}}), ModelFaults(frozenset({fault})), 1
    )
    args = model.arguments(SEARCH, scene("greet> Anna"))
    assert {name: args.get(name) for name in spoilt} == spoilt
    assert model.happened == [f"{fault.value}: check_availability"]


def test_a_constant_is_out_of_a_faulty_models_reach():
    model = FaultyModel(stand_in(), ModelFaults(frozenset({ModelFault.LITERAL_VARIABLE})), 1)
    args = with_constants(BOOK, model.arguments(BOOK, scene()), {"slot_id_2": "KX7Q"})
    assert args["slot_id"] == "KX7Q"
