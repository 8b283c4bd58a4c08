"""What Retell's own client says of what we ship: its types, nothing unknown allowed."""

import json
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ANSWERED = {"conversation_flow_id": "flow", "version": 0, "last_modification_timestamp": 0}
"""Keys that only an answer has; the client's answer type is the one that looks into every list."""

types = pytest.importorskip("retell.types")


@pytest.mark.parametrize("version", ["v17", "v18", "v19"])
def test_a_flow_is_one_to_the_client(version):
    flow = json.loads((ROOT / "flows" / f"{version}.json").read_text("utf-8"))
    read = types.ConversationFlowResponse.model_validate(flow | ANSWERED, extra="forbid")
    assert len(read.nodes) == len(flow["nodes"])


def test_every_setting_of_the_agent_is_one_that_can_be_sent():
    settings = json.loads((ROOT / "agent" / "agent.json").read_text("utf-8"))
    read = types.AgentResponse.model_validate(
        settings
        | {"agent_id": "a", "version": 0, "is_published": False, "last_modification_timestamp": 0, "voice_id": "v"}
        | {"response_engine": {"type": "conversation-flow", "conversation_flow_id": "flow"}},
        extra="forbid",
    )
    assert read.language == "de-DE"
