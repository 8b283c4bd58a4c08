"""A call goes through a flow in the order of the service."""

import pytest
from a_flow import a_flow, equal, node, otherwise, prompt, says

from voice_booking.conversation.conditions import holds
from voice_booking.conversation.parsing import parse_flow
from voice_booking.conversation.parts import Equation
from voice_booking.conversation.variables import fill, names_in
from voice_booking.conversation.walk import BARGED_IN, DONE, FAILED, HEARD, SPOKE, At, Event, Kind, begin, step


def nobody(ways):
    return None


def thinks(words):
    """A language model that believes the one prompt with these words."""

    def choose(ways):
        return next((way for way in ways if words in way.prompt), None)

    return choose


def moved(node_id, event, variables=None, choose=nobody, change=None, trail=(), returns=()):
    return step(parse_flow(a_flow(change)), At(node_id, trail, returns), event, variables or {}, choose)


def test_a_call_begins_at_the_start_node():
    assert begin(parse_flow(a_flow())) == At("greet")


def test_the_first_equation_that_is_true_wins():
    def change(document):
        node(document, "check")["edges"].append(
            equal("check__late", "{{check_availability_status}}", "slots_found", "bye")
        )

    move = moved("check", DONE, {"check_availability_status": "slots_found"}, change=change)
    assert (move.at.node, move.kind, move.why, move.way.edge_id) == ("offer", Kind.NORMAL, "equation", "check__found")


def test_equations_come_before_prompts_wherever_they_stand():
    def change(document):
        node(document, "greet")["edges"].append(equal("greet__known", "{{salon_name}}", "Da Vinci", "sorry"))

    move = moved("greet", HEARD, {"salon_name": "Da Vinci"}, thinks("Termin"), change)
    assert move.at.node == "sorry"


def test_a_prompt_that_the_model_believes_is_taken():
    move = moved("greet", HEARD, choose=thinks("möchte einen Termin"))
    assert (move.at, move.why) == (At("check", ("greet",)), "prompt")


def test_every_prompt_that_could_be_true_is_offered_to_the_model():
    offered = []

    def choose(ways):
        offered.extend(ways)

    moved("offer", HEARD, choose=choose)
    assert [(way.owner, way.kind) for way in offered] == [
        ("offer", Kind.NORMAL),
        ("offer", Kind.NORMAL),
        ("hours", Kind.GLOBAL),
    ]


def test_without_a_match_the_else_edge_is_taken():
    assert moved("greet", HEARD).why == "else"
    assert moved("check", DONE, {"check_availability_status": "not_found"}).at.node == "sorry"


def test_without_a_match_and_an_else_edge_the_call_stays():
    move = moved("offer", HEARD)
    assert (move.at.node, move.kind) == ("offer", Kind.STAY)


def test_an_edge_for_what_was_spoken_does_not_wait_for_the_caller():
    assert moved("noted", SPOKE).at.node == "bye"
    assert moved("greet", SPOKE).kind is Kind.STAY


def test_an_always_edge_needs_the_callers_turn_only():
    def change(document):
        del node(document, "noted")["skip_response_edge"]
        node(document, "noted")["always_edge"] = prompt("noted__always", "Always", "bye")

    assert moved("noted", SPOKE, change=change).kind is Kind.STAY
    assert moved("noted", HEARD, change=change).at.node == "bye"


def test_a_global_node_is_entered_from_anywhere_and_goes_back():
    there = moved("offer", HEARD, choose=thinks("Öffnungszeiten"), trail=("greet", "check"))
    assert (there.kind, there.at.node, there.at.returns) == (Kind.GLOBAL, "hours", ("offer",))
    back = step(parse_flow(a_flow()), there.at, HEARD, {}, thinks("weiß Bescheid"))
    assert (back.kind, back.at.node, back.at.returns) == (Kind.GO_BACK, "offer", ())


@pytest.mark.parametrize(
    ("trail", "kind"),
    [
        (("greet", "hours"), Kind.STAY),
        (("greet", "hours", "offer"), Kind.GLOBAL),
        (("greet",), Kind.GLOBAL),
    ],
)
def test_a_global_node_rests_for_as_many_transitions_as_it_says(trail, kind):
    assert moved("offer", HEARD, choose=thinks("Öffnungszeiten"), trail=trail).kind is kind


def test_a_global_node_with_equations_asks_the_model_once_they_hold():
    def change(document):
        node(document, "hours")["global_node_setting"]["condition"] = {
            "type": "equation_prompt",
            "operator": "&&",
            "equations": [{"left": "{{salon_name}}", "operator": "==", "right": "Da Vinci"}],
            "prompt_condition": {"type": "prompt", "prompt": "Nach den Öffnungszeiten gefragt."},
        }

    assert moved("offer", HEARD, {"salon_name": "Da Vinci"}, thinks("Öffnungszeiten"), change).at.node == "hours"
    assert moved("offer", HEARD, {"salon_name": "Figaro"}, thinks("Öffnungszeiten"), change).kind is Kind.STAY


def test_a_transfer_that_fails_goes_its_own_way():
    person = {
        "id": "person",
        "type": "transfer_call",
        "transfer_destination": {"type": "predefined", "number": "+49301234567"},
        "transfer_option": {"type": "cold_transfer"},
        "edge": prompt("person__failed", "Transfer failed", "sorry"),
    }

    def change(document):
        document["nodes"].append(person)

    assert moved("person", FAILED, change=change).at.node == "sorry"
    assert moved("person", DONE, change=change).kind is Kind.STAY


def test_a_text_message_has_a_way_for_each_end():
    text = {
        "id": "text",
        "type": "sms",
        "instruction": {"type": "prompt", "text": "Die Adresse."},
        "success_edge": prompt("text__sent", "Sent successfully", "noted"),
        "failed_edge": prompt("text__failed", "Failed to send", "failed"),
    }

    def change(document):
        document["nodes"].append(text)

    assert moved("text", DONE, change=change).at.node == "noted"
    assert moved("text", FAILED, change=change).at.node == "failed"


def test_a_caller_who_barges_in_sends_the_call_a_step_back():
    move = moved("book", BARGED_IN, trail=("greet", "offer"))
    assert (move.kind, move.at) == (Kind.INTERRUPTED, At("offer", ("greet", "offer", "book")))
    assert moved("greet", BARGED_IN).kind is Kind.STAY


def test_an_edge_that_leads_nowhere_is_told():
    def change(document):
        node(document, "check")["else_edge"] = otherwise("check", "nowhere")

    move = moved("check", DONE, change=change)
    assert (move.kind, move.at.node) == (Kind.LOST, "check")


def test_a_call_that_stands_at_no_node_is_a_mistake_of_the_walker():
    with pytest.raises(KeyError, match="nowhere"):
        moved("nowhere", HEARD)


def test_the_last_node_is_not_left():
    assert all(moved("bye", event).kind is Kind.STAY for event in Event)


@pytest.mark.parametrize(
    ("left", "operator", "right", "truth"),
    [
        ("{{status}}", "==", "booked", True),
        ("{{status}}", "!=", "booked", False),
        ("{{status}}", "==", "{{other}}", True),
        ("{{status}}", "contains", "ook", True),
        ("{{status}}", "not_contains", "ook", False),
        ("{{count}}", ">", "9", True),
        ("{{count}}", "<=", "10.0", True),
        ("{{count}}", "==", "10.0", False),
        ("{{status}}", ">", "1", False),
        ("{{status}}", "<", "1", False),
        ("{{nan}}", ">=", "0", False),
        ("{{empty}}", "exists", None, True),
        ("{{unset}}", "exists", None, False),
        ("{{unset}}", "not_exist", None, True),
        ("{{unset}}", "==", "booked", False),
        ("{{unset}}", "!=", "booked", True),
        ("{{unset}}", "==", "", False),
        ("{{empty}}", "==", "", True),
        ("status", "exists", None, False),
    ],
)
def test_an_equation_compares_texts_unless_it_asks_for_more(left, operator, right, truth):
    values = {"status": "booked", "other": "booked", "count": "10", "empty": "", "nan": "nan"}
    assert holds(Equation(left=left, operator=operator, right=right), values) is truth


def test_a_variable_that_is_not_set_stays_as_it_is_written():
    assert fill("Hallo {{name}}, {{ salon }}!", {"salon": "Da Vinci"}) == "Hallo {{name}}, Da Vinci!"


def test_variables_may_stand_within_variables_but_values_are_not_read_again():
    values = {"tz": "Europe/Berlin", "current_time_Europe/Berlin": "neun Uhr", "a": "{{tz}}"}
    assert fill("{{current_time_{{tz}} }}", values) == "neun Uhr"
    assert fill("{{a}}", values) == "{{tz}}"
    assert names_in("{{a}} und {{ b }}") == ("a", "b")


def test_a_component_is_walked_like_a_flow():
    part = {"name": "ask", "start_node_id": "when", "nodes": [says("when", "Wann?", [prompt("on", "Gesagt.", "when")])]}
    graph = parse_flow(a_flow(lambda document: document.update(components=[part]))).graphs[1]
    assert step(graph, begin(graph), HEARD, {}, thinks("Gesagt")).at == At("when", ("when",))
