"""Two versions of a flow are told apart as a call would tell them apart."""

import pytest
from a_flow import a_flow, node, prompt, says, tool

from voice_booking.conversation.diff import Done, Part, diff
from voice_booking.conversation.parsing import parse_flow


def changed(change):
    return diff(parse_flow(a_flow()), parse_flow(a_flow(change)))


def test_a_flow_does_not_differ_from_itself():
    assert not changed(None)


def moved_about(document):
    """What nobody on the telephone can notice."""
    document["nodes"] = [
        {**dict(reversed(item.items())), "display_position": {"x": 1, "y": 2}} for item in document["nodes"]
    ]
    document["nodes"].reverse()
    document["tools"].reverse()
    document["begin_tag_display_position"] = {"x": 3, "y": 4}
    document["notes"] = [{"id": "n", "content": "!", "display_position": {"x": 0}, "size": {"width": 1}}]


def test_places_on_the_canvas_notes_and_order_of_keys_are_no_difference():
    assert changed(moved_about).lines == ()


CHANGES = [
    (
        lambda d: node(d, "hours")["instruction"].update(text="Wir haben immer geöffnet."),
        Part.PROMPT,
        Done.CHANGED,
        "hours",
        "instruction.text",
    ),
    (lambda d: d.update(global_prompt="Du bist kurz angebunden."), Part.PROMPT, Done.CHANGED, "global_prompt", ""),
    (lambda d: d["nodes"].append(says("more", "Mehr?")), Part.NODE, Done.ADDED, "more", ""),
    (lambda d: d["nodes"].remove(node(d, "reserved")), Part.NODE, Done.REMOVED, "reserved", ""),
    (lambda d: node(d, "check").update(wait_for_result=False), Part.NODE, Done.CHANGED, "check", "wait_for_result"),
    (
        lambda d: node(d, "greet")["edges"][0].update(destination_node_id="offer"),
        Part.EDGE,
        Done.CHANGED,
        "greet/greet__book",
        "destination_node_id",
    ),
    (
        lambda d: node(d, "greet")["edges"].append(prompt("greet__no", "Nein.", "bye")),
        Part.EDGE,
        Done.ADDED,
        "greet/greet__no",
        "",
    ),
    (lambda d: node(d, "check").pop("else_edge"), Part.EDGE, Done.REMOVED, "check/check__else", ""),
    (lambda d: node(d, "offer")["edges"].reverse(), Part.EDGE, Done.CHANGED, "offer", "order of edges"),
    (lambda d: d["tools"][0].update(timeout_ms=9000), Part.TOOL, Done.CHANGED, "check_availability", "timeout_ms"),
    (
        lambda d: d["tools"][0].update(name="check_availability_v2"),
        Part.TOOL,
        Done.CHANGED,
        "check_availability",
        "name",
    ),
    (lambda d: d["tools"].append(tool("list_services")), Part.TOOL, Done.ADDED, "list_services", ""),
    (lambda d: d["default_dynamic_variables"].update(greeting="Hallo"), Part.VARIABLE, Done.ADDED, "greeting", ""),
    (lambda d: d["model_config"].update(temperature=0.3), Part.SETTING, Done.CHANGED, "model_config", "temperature"),
    (lambda d: d.update(start_speaker="user"), Part.SETTING, Done.CHANGED, "start_speaker", ""),
]


@pytest.mark.parametrize(("change", "part", "done", "name", "where"), CHANGES, ids=[f"{c[3]}·{c[4]}" for c in CHANGES])
def test_one_change_is_one_line(change, part, done, name, where):
    found = changed(change)
    assert [(one.part, one.done, one.name, one.where) for one in found.changes] == [(part, done, name, where)]
    assert len(found.lines) == 1


def test_a_line_reads_well():
    found = changed(lambda d: node(d, "hours")["instruction"].update(text="Immer."))
    assert found.lines == (
        "~ prompt hours · instruction.text: “Wir haben dienstags bis samstags geöffnet.” → “Immer.”",
    )


def test_of_a_long_text_the_part_that_differs_is_shown():
    long = "Du bist die Assistentin eines Salons. " * 20
    old = parse_flow(a_flow(lambda d: d.update(global_prompt=long + "Sei freundlich.")))
    new = parse_flow(a_flow(lambda d: d.update(global_prompt=long + "Sei kurz.")))
    (line,) = diff(old, new).lines
    assert "freundlich" in line
    assert "kurz" in line
    assert len(line) < 250


def test_what_is_added_one_way_is_removed_the_other():
    one, other = parse_flow(a_flow()), parse_flow(a_flow(lambda d: d["nodes"].append(says("more", "Mehr?"))))
    assert [change.done for change in diff(other, one).changes] == [Done.REMOVED]


def test_the_nodes_of_a_component_carry_its_name():
    def with_part(text):
        part = {"name": "ask", "nodes": [says("when", text)]}
        return parse_flow(a_flow(lambda document: document.update(components=[part])))

    (change,) = diff(with_part("Wann?"), with_part("Wann denn?")).changes
    assert change.name == "ask/when"
