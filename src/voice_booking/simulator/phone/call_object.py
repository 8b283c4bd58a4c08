"""One call as Retell keeps it and sends it: ids, numbers, transcript, variables."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import Any

from voice_booking.simulator.phone.conversation import Conversation, End, Step, Turn
from voice_booking.simulator.phone.pace import speaking_time

WEB = "web"
"""In place of a caller's number: a call from a web page."""


@dataclass(frozen=True, slots=True)
class Dialled:
    """Who calls whom. `caller` is a number, `anonymous`, or `web`; `version` that of the agent."""

    caller: str
    called: str
    agent: str
    version: int = 0


class CallObject:
    """Grows with the call; every id comes from the seed."""

    def __init__(self, dialled: Dialled, started: datetime, chance: Random) -> None:
        self.id = f"call_{_hex(chance, 27)}"
        self.dialled = dialled
        self.started = started
        self.metadata: Mapping[str, Any] = {}
        self.given: Mapping[str, str] = {}
        """Dynamic variables from outside; what the call itself collects is told only after it."""
        self._chance = chance
        self._entries: list[dict[str, Any]] = []

    def said(self, turn: Turn) -> None:
        words = _timed(turn, (turn.at - self.started).total_seconds())
        self._entries.append({"role": turn.who.value, "content": turn.text, "words": words})

    def stepped(self, step: Step, names: Mapping[str, str]) -> None:
        self._entries.append(
            {
                "role": "node_transition",
                "former_node_id": step.former,
                "former_node_name": names.get(step.former, step.former),
                "new_node_id": step.node,
                "new_node_name": names.get(step.node, step.node),
                "transition_type": step.kind,
            }
        )

    def tool_called(self, name: str, args: Mapping[str, Any]) -> str:
        """Write the invocation down; returns its fresh id."""
        made = f"tool_call_{_hex(self._chance, 24)}"
        arguments = json.dumps(args, ensure_ascii=False)
        entry = {"role": "tool_call_invocation", "tool_call_id": made, "name": name, "arguments": arguments}
        self._entries.append({**entry, "type": "custom"})
        return made

    def cut_short(self, turn: Turn) -> None:
        """The last utterance ended with `turn`: the caller spoke."""
        spoken = [place for place, entry in enumerate(self._entries) if entry["role"] == "agent"]
        del self._entries[spoken[-1]]
        self.said(turn)

    def tool_answered(self, tool_call_id: str, content: str, *, successful: bool) -> None:
        entry = {"role": "tool_call_result", "tool_call_id": tool_call_id, "content": content[:15_000]}
        self._entries.append({**entry, "successful": successful})

    def inbound(self) -> bytes:
        told = {"from_number": self.dialled.caller, "to_number": self.dialled.called, "agent_id": self.dialled.agent}
        return _json({"event": "call_inbound", "call_inbound": {**told, "call_id": self.id}})

    def request(self, name: str, args: Mapping[str, Any]) -> bytes:
        """The body of a function call."""
        return _json({"name": name, "args": args, "call": self._object("ongoing")})

    def arguments_only(self, args: Mapping[str, Any]) -> bytes:
        """The body of a function call of a tool that is sent its arguments alone."""
        return _json(args)

    def event(self, name: str, over: Conversation | None = None) -> bytes:
        """The body of an event; of a call that is `over`, everything is told."""
        call = self._object("ongoing" if over is None else "ended")
        if over is not None:
            call |= _ended(over)
        if name == "call_analyzed" and over is not None:
            call["call_analysis"] = _analysis(over)
        return _json({"event": name, "call": call})

    def _object(self, status: str) -> dict[str, Any]:
        spoken = [entry for entry in self._entries if entry["role"] in ("agent", "user")]
        return {
            "call_id": self.id,
            **_numbers(self.dialled),
            "agent_id": self.dialled.agent,
            "agent_version": self.dialled.version,
            "call_status": status,
            "start_timestamp": _ms(self.started),
            "metadata": dict(self.metadata),
            "retell_llm_dynamic_variables": dict(self.given),
            "data_storage_setting": "basic_attributes_only",
            "opt_in_signed_url": False,
            "latency": {},
            "transcript": "".join(f"{_SPEAKERS[e['role']]}: {e['content']}\n" for e in spoken),
            "transcript_object": spoken,
            "transcript_with_tool_calls": self._entries,
        }


_SPEAKERS = {"agent": "Agent", "user": "User"}


def _numbers(dialled: Dialled) -> dict[str, Any]:
    if dialled.caller == WEB:
        return {"call_type": "web_call", "access_token": "token_of_a_web_call"}
    numbers = {"from_number": dialled.caller, "to_number": dialled.called}
    return {"call_type": "phone_call", "direction": "inbound", **numbers}


def _ended(over: Conversation) -> dict[str, Any]:
    return {
        "end_timestamp": _ms(over.ended),
        "duration_ms": round(over.seconds * 1000),
        "disconnection_reason": over.end.value,
        "collected_dynamic_variables": dict(over.variables),
        "call_cost": {"combined_cost": round(over.seconds * 0.2, 1), "total_duration_seconds": round(over.seconds)},
    }


def _analysis(over: Conversation) -> dict[str, Any]:
    return {
        "call_summary": f"{len(over.turns)} Wortwechsel, {len(over.tool_calls)} Werkzeugaufrufe.",
        "call_successful": over.end is not End.STUCK,
        "user_sentiment": "Neutral",
        "in_voicemail": False,
        "custom_analysis_data": {},
    }


def _timed(turn: Turn, begin: float) -> list[dict[str, Any]]:
    """The words with their seconds since the call began, spread evenly."""
    words = turn.text.split()
    step = speaking_time(turn.text).total_seconds() / max(len(words), 1)
    return [
        {"word": word, "start": round(begin + n * step, 3), "end": round(begin + (n + 1) * step, 3)}
        for n, word in enumerate(words)
    ]


def _json(value: Mapping[str, Any]) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _ms(moment: datetime) -> int:
    return round(moment.timestamp() * 1000)


def _hex(chance: Random, length: int) -> str:
    return f"{chance.getrandbits(length * 4):0{length}x}"
