"""What Retell sends when an agent calls a custom function or a call ends: signature and body, as seen on the wire.

Written from Retell's own description and apart from the server's reading of it, so that each checks the other.
"""

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from voice_booking.simulator.clock import speaking_time


class PhoneCall:
    """One phone call as Retell keeps it: who with whom, and the transcript so far."""

    def __init__(self, *, caller: str, called: str, agent: str, started: datetime, salon: str) -> None:
        self.id = f"call_{uuid4().hex[:27]}"
        self._caller = caller
        self._called = called
        self._agent = agent
        self.started = started
        self._salon = salon
        self._entries: list[dict[str, Any]] = []

    def caller_says(self, text: str, at: datetime) -> None:
        self._utterance("user", text, at)

    def agent_says(self, text: str, at: datetime) -> None:
        self._utterance("agent", text, at)

    def tool_called(self, tool: str, args: Mapping[str, Any]) -> bytes:
        """Write the invocation down under a fresh id; returns the request body, which includes it."""
        self._entries.append(
            {
                "role": "tool_call_invocation",
                "tool_call_id": f"tool_call_{uuid4().hex[:24]}",
                "name": tool,
                "arguments": json.dumps(args, ensure_ascii=False),
                "type": "custom",
            }
        )
        body = {"name": tool, "args": args, "call": self._as_json()}
        return json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()

    def tool_answered(self, content: str, *, successful: bool) -> None:
        """Write down the answer to the last invocation."""
        invocation = next(e for e in reversed(self._entries) if e["role"] == "tool_call_invocation")
        self._entries.append(
            {
                "role": "tool_call_result",
                "tool_call_id": invocation["tool_call_id"],
                "content": content,
                "successful": successful,
            }
        )

    def ended(self, at: datetime) -> bytes:
        """The body of the event that tells of the call's end."""
        ended = {
            "call_status": "ended",
            "end_timestamp": round(at.timestamp() * 1000),
            "duration_ms": round((at - self.started).total_seconds() * 1000),
            "disconnection_reason": "user_hangup",
        }
        body = {"event": "call_ended", "call": {**self._as_json(), **ended}}
        return json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()

    def _utterance(self, role: str, text: str, at: datetime) -> None:
        self._entries.append({"role": role, "content": text, "words": _timed(text, at - self.started)})

    def _as_json(self) -> dict[str, Any]:
        spoken = [entry for entry in self._entries if entry["role"] in ("agent", "user")]
        speaker = {"agent": "Agent", "user": "User"}
        return {
            "call_id": self.id,
            "call_type": "phone_call",
            "agent_id": self._agent,
            "agent_version": 18,
            "agent_name": self._salon,
            "call_status": "ongoing",
            "direction": "inbound",
            "from_number": self._caller,
            "to_number": self._called,
            "start_timestamp": round(self.started.timestamp() * 1000),
            "metadata": {},
            "retell_llm_dynamic_variables": {"salon": self._salon},
            "data_storage_setting": "everything",
            "opt_in_signed_url": False,
            "telephony_identifier": {"twilio_call_sid": f"CA{self.id[5:].ljust(32, '0')}"},
            "latency": {},
            "transcript": "".join(f"{speaker[e['role']]}: {e['content']}\n" for e in spoken),
            "transcript_object": spoken,
            "transcript_with_tool_calls": self._entries,
        }


def _timed(text: str, begin: timedelta) -> list[dict[str, Any]]:
    """The words of an utterance with their seconds since the call began, spread evenly."""
    words = text.split()
    step = speaking_time(text).total_seconds() / max(len(words), 1)
    first = begin.total_seconds()
    return [
        {"word": word, "start": round(first + n * step, 3), "end": round(first + (n + 1) * step, 3)}
        for n, word in enumerate(words)
    ]
