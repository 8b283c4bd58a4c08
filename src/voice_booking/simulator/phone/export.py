"""Scenarios as Retell's own test cases: the caller as a prompt, answers as mocks, what came of it as metrics."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from voice_booking.conversation.document import Flow
from voice_booking.simulator.phone.conversation import Conversation, ToolCall, Who
from voice_booking.simulator.phone.results import PhoneResult

LONGEST_OUTPUT = 15_000
DONE = frozenset({"booked", "reserved", "rescheduled", "cancelled", "callback_noted"})
"""Statuses after which something has been written down."""
NEVER_INVENTS = (
    "Der Agent nennt nur Zeiten, Preise, Namen und Nummern, die ein Werkzeug in diesem Gespräch geantwortet hat."
)
ONE_QUESTION = "Der Agent stellt höchstens eine Frage auf einmal."
NOT_IN_THIS_TEST: Mapping[str, Any] = {
    "status": "not_in_this_test",
    "reason": None,
    "say": "Das geht gerade leider nicht.",
    "next": None,
    "warnings": [],
}
"""For tools that the scenario does not need: what has no mock would run for real."""


@dataclass(frozen=True, slots=True)
class Engine:
    """The conversation flow at Retell that the test cases are for; `version` None: the latest."""

    flow_id: str
    version: int | None = None


def as_test_case(result: PhoneResult, flow: Flow, engine: Engine) -> dict[str, Any]:
    """The body of `create-test-case-definition` for a scenario that was played once.

    Args:
        result: what was said, which tools were called and what they answered.
        flow: what the agent does; every tool of it gets a mock.
        engine: where the flow stands at Retell.
    """
    call = result.conversation
    where: dict[str, Any] = {"type": "conversation-flow", "conversation_flow_id": engine.flow_id}
    return {
        "name": result.title,
        "response_engine": where if engine.version is None else {**where, "version": engine.version},
        "user_prompt": _persona(call),
        "metrics": [NEVER_INVENTS, ONE_QUESTION, *_outcome(call)],
        "dynamic_variables": dict(call.given),
        "tool_mocks": list(_mocks(call, flow)),
    }


def _persona(call: Conversation) -> str:
    lines = [turn.text for turn in call.turns if turn.who is Who.CALLER]
    said = "\n".join(f"{number}. {line}" for number, line in enumerate(lines, start=1))
    return (
        "Sie rufen bei einem Salon an und sprechen Deutsch. Antworten Sie kurz und nur auf das, was gefragt wird. "
        f"In der ursprünglichen Fassung dieses Gesprächs haben Sie der Reihe nach gesagt:\n{said}\n"
        "Halten Sie sich sinngemäß daran und erfinden Sie nichts hinzu. Wenn alles gesagt ist, verabschieden Sie sich."
    )


def _outcome(call: Conversation) -> Iterator[str]:
    """What the agent has to have said once a tool has written something, and not to have said otherwise."""
    done = [tool for tool in call.tool_calls if tool.status in DONE]
    for tool in done:
        yield f"Der Agent sagt sinngemäß: {tool.reply.get('say', '')}"
    if not done:
        yield "Der Agent sagt nicht, dass etwas gebucht, verschoben oder abgesagt ist."


def _mocks(call: Conversation, flow: Flow) -> Iterator[dict[str, Any]]:
    """What was called with exactly these arguments first, then any other call of the tool; all other tools refuse."""
    answered = [tool for tool in call.tool_calls if tool.answered]
    told: set[str] = set()
    for tool in answered:
        rule = json.dumps([tool.name, dict(tool.args)], sort_keys=True)
        if rule not in told:
            yield _mock(tool.name, {"type": "partial_match", "args": dict(tool.args)}, tool.reply)
        told.add(rule)
    last: dict[str, ToolCall] = {tool.name: tool for tool in answered}
    for offered in flow.tools:
        reply = last[offered.name].reply if offered.name in last else NOT_IN_THIS_TEST
        yield _mock(offered.name, {"type": "any"}, reply)


def _mock(name: str, rule: Mapping[str, Any], reply: Mapping[str, Any]) -> dict[str, Any]:
    output = json.dumps(dict(reply), ensure_ascii=False)
    return {"tool_name": name, "input_match_rule": dict(rule), "output": output[:LONGEST_OUTPUT], "result": True}
