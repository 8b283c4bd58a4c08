"""What is sent for a company, how it is known again, and when what is there is what was sent."""

from uuid import UUID

from tests.deployment.a_release import BUSINESS, ENVIRONMENT, sources

from voice_booking.deployment.comparing import differences, fingerprint, unwanted
from voice_booking.deployment.content import MOST_KEYWORDS, Environment, content_of, keywords
from voice_booking.deployment.marking import mark_of, marked, unmarked

ID = UUID(int=7)


def test_every_tool_leads_to_the_environments_server():
    sent = content_of(sources(), ENVIRONMENT, BUSINESS)
    assert all(tool["url"].startswith("https://voice.salon.test/retell/functions/") for tool in sent.flow["tools"])
    assert sent.agent["webhook_url"] == "https://voice.salon.test/retell/webhook"


def test_the_staff_can_be_chosen_only_where_the_caller_chooses():
    sent = content_of(sources(), ENVIRONMENT, BUSINESS)
    wishes = [tool["parameters"]["properties"].get("mitarbeiter") for tool in sent.flow["tools"]]
    fixed = [wish for wish in wishes if wish and "const" in wish]
    asked = [wish for wish in wishes if wish and "const" not in wish]
    assert fixed
    assert asked
    assert not any("enum" in wish for wish in fixed)
    assert all(wish["enum"] == ["", *(member.name for member in BUSINESS.staff)] for wish in asked)


def test_an_environment_may_differ_in_settings():
    trial = Environment("staging", "{salon} (Probe)", "https://t.test", "v19", overrides={"language": "de-AT"})
    sent = content_of(sources(), trial, BUSINESS)
    assert sent.agent["language"] == "de-AT"
    assert sent.agent["agent_name"] == f"{BUSINESS.company.name} (Probe)"
    assert "voice_id" not in sent.agent


def test_people_are_expected_before_services_and_a_hundred_words_at_most():
    words = keywords(BUSINESS)
    assert words[0] == BUSINESS.staff[0].spoken_name
    assert len(words) == len(set(words)) <= MOST_KEYWORDS


def test_the_files_are_not_touched():
    before = fingerprint(sources().flow)
    read = sources()
    content_of(read, ENVIRONMENT, BUSINESS)
    assert fingerprint(read.flow) == before


def test_a_flow_is_known_again_by_its_mark():
    flow = {"nodes": [], "notes": [{"id": "a", "content": "of somebody"}]}
    written = marked(marked(flow, UUID(int=6)), ID)
    assert mark_of(written) == ID
    assert len(written["notes"]) == 2
    assert unmarked(written) == flow
    assert mark_of(flow) is None
    assert mark_of({"notes": [{"id": "deployment", "content": "voice-booking deployment of nobody"}]}) is None


def test_defaults_of_the_host_are_no_difference():
    sent = {"a": 1, "list": [{"b": 2.0}], "gone": None, "empty": []}
    assert differences(sent, {"a": 1, "list": [{"b": 2, "default": True}], "more": 3}) == ()


def test_differences_lead_to_their_place():
    sent = {"nodes": [{"id": "a"}, {"id": "b", "text": "x"}], "tools": [1, 2]}
    assert differences(sent, {"nodes": [{"id": "a"}, {"id": "b", "text": "y"}], "tools": [1]}) == (
        "nodes[1].text",
        "tools",
    )


def test_what_the_base_says_and_nobody_sent_is_noticed():
    found = {"nodes": [], "version": 3, "kb_config": {"top_k": 3}, "flex_mode": None}
    assert unwanted({"nodes": []}, found) == ("kb_config",)


def test_a_hash_says_nothing_of_the_order_of_keys():
    assert fingerprint({"a": 1, "b": 2.0}) == fingerprint({"b": 2, "a": 1, "c": None})
    assert fingerprint([1, 2]) != fingerprint([2, 1])
