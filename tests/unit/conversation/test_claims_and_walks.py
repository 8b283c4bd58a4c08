"""What counts as a claim, and which ways the proof follows."""

import pytest
from a_flow import GIVEN, a_flow, at_end, node, otherwise, prompt, says

from voice_booking.conversation.check import check
from voice_booking.conversation.examine import examine
from voice_booking.conversation.parsing import parse_flow
from voice_booking.conversation.proof.claims import claims_in
from voice_booking.voice.tools.schemas import tools_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ihr Termin ist gebucht.", ["gebucht"]),
        ("Ich habe Sie für Dienstag eingetragen.", ["gebucht"]),
        ("Der Termin wurde auf Mittwoch verschoben!", ["verschoben"]),
        ("Wir haben umgebucht.", ["verschoben"]),
        ("Ihr Termin ist abgesagt, und der neue ist gebucht.", ["abgesagt", "gebucht"]),
        ("Der Termin ist storniert.", ["abgesagt"]),
        ("Die Zeit ist für Sie vorgemerkt.", ["vorgemerkt"]),
        ("Der Salon ruft Sie zurück.", ["notiert"]),
        ("Sage, dass der Termin gebucht ist.", ["gebucht"]),
        ("Wenn der Anrufer ja sagt, sage ihm: Ihr Termin ist gebucht.", ["gebucht"]),
        ("Ihr Termin ist noch nicht gebucht.", []),
        ("Es wurde kein Termin abgesagt.", []),
        ("Sage nie, dass etwas gebucht ist.", []),
        ("Sobald der Termin gebucht ist, hören Sie von uns.", []),
        ("Soll der Termin abgesagt werden?", []),
        ("Haben Sie schon gebucht? Ich sehe nach.", []),
        ("Ich buche das für Sie.", []),
        ("Soll der Salon Sie zurückrufen?", []),
        ("{{gebucht}}", []),
    ],
)
def test_a_claim_is_what_a_caller_would_believe(text, names):
    assert [claim.name for claim in claims_in(text)] == names


def codes(change):
    return {finding.code for finding in check(parse_flow(a_flow(change)), tools_of(), GIVEN).findings}


def test_a_claim_after_another_call_that_failed_is_a_claim_without_success():
    """Booked once, then again without success: the second must not be called booked."""

    def change(document):
        more = [prompt("booked__more", "Der Anrufer möchte noch einen.", "book")]
        at_end(document, "booked", more)
        node(document, "sorry")["else_edge"] = otherwise("sorry", "booked")

    assert "claimed_without_success" in codes(change)


def test_a_prompt_that_tells_the_model_to_claim_counts_like_speech():
    def change(document):
        node(document, "sorry")["instruction"] = {"type": "prompt", "text": "Sage, dass der Termin gebucht ist."}

    assert "claimed_without_success" in codes(change)


def test_the_servers_own_sentence_may_claim_anything():
    def change(document):
        node(document, "sorry")["instruction"]["text"] = "Leider nein."
        node(document, "booked")["instruction"]["text"] = "{{book_appointment_say}}"

    assert codes(change) <= {"stale_answer_spoken"}


def test_a_global_node_keeps_what_was_true_where_it_was_entered():
    def change(document):
        node(document, "hours")["instruction"]["text"] = "Ihr Termin ist gebucht."

    assert "claimed_without_success" in codes(change)


def test_a_subagent_may_call_its_tools_in_its_own_turn():
    def change(document):
        document["nodes"].append(
            {
                "id": "agent",
                "type": "subagent",
                "instruction": {"type": "prompt", "text": "Buche den Termin."},
                "tool_ids": ["book_appointment"],
                "edges": [prompt("agent__done", "Gebucht.", "booked")],
                "else_edge": otherwise("agent", "bye"),
            }
        )
        node(document, "greet")["edges"].append(prompt("greet__agent", "Der Anrufer hat es eilig.", "agent"))

    found = check(parse_flow(a_flow(change)), tools_of(), GIVEN).findings
    (claim,) = [finding for finding in found if finding.code == "claimed_without_success"]
    assert claim.walk == ("greet", "agent", "booked")


def test_a_failure_may_pass_through_silent_nodes_as_long_as_it_is_spoken_of():
    def change(document):
        silent = {"id": "branch", "type": "branch", "edges": [], "else_edge": otherwise("branch", "sorry")}
        document["nodes"].append(silent)
        node(document, "check")["else_edge"] = otherwise("check", "branch")

    assert codes(change) == set()


def test_a_component_is_passed_through():
    def change(document):
        document["components"] = [{"name": "ask", "start_node_id": "when", "nodes": [says("when", "Wann?")]}]
        part = {"id": "part", "type": "component", "component_id": "ask", "component_type": "local"}
        document["nodes"].append({**part, "else_edge": otherwise("part", "check")})
        node(document, "greet")["edges"].append(prompt("greet__part", "Der Anrufer weiß nicht recht.", "part"))

    assert codes(change) == set()


def test_an_examination_of_what_is_no_flow_holds_its_slips():
    found = examine("{}", tools_of())
    assert found.flow is None
    assert {finding.path for finding in found.errors} == {"nodes", "start_speaker"}


def test_an_examination_tells_everything_once():
    def change(document):
        node(document, "greet")["instruction"]["text"] = "Guten Tag, {{salon_name}} hier, bis 18 Uhr."

    found = examine(a_flow(change), tools_of(), GIVEN)
    codes_ = [finding.code for finding in found.findings]
    assert sorted(codes_) == ["fact_in_speech", "notice_not_first", "speech_digits"]
    assert not found.clean
    assert examine(a_flow(), tools_of(), GIVEN).clean
