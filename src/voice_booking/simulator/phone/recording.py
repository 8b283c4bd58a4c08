"""From a call that was played to a scenario that plays it again."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

import yaml

from voice_booking.simulator.callers import Caller, HangsUp, Reply, Says, Silence
from voice_booking.simulator.phone.results import PhoneResult
from voice_booking.simulator.phone.scenario import PhoneScenario
from voice_booking.simulator.visits import Visit


class Recording:
    """A caller who is listened in on; `replies` is everything they did, in order."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller
        self.replies: list[Reply] = []

    def hears(self, agent_says: str, now: datetime) -> Reply:
        reply = self._caller.hears(agent_says, now)
        self.replies.append(reply)
        return reply


def as_scenario(
    scenario: PhoneScenario, result: PhoneResult, replies: Iterable[Reply], before: Mapping[str, Any] | None = None
) -> str:
    """The scripted scenario as YAML: the caller's lines as they were, and what came of the call as what must come.

    Args:
        scenario: what was played.
        result: what came of it.
        replies: what the caller did.
        before: fields of the file that say what stood before the call, taken over as they are.
    """
    told: dict[str, Any] = {
        "title": scenario.title,
        "salon": scenario.salon_file.stem,
        "now": f"{scenario.now:%Y-%m-%dT%H:%M}",
        "from": scenario.number,
        **({"to": scenario.to} if scenario.to else {}),
        **(before or {}),
        "script": [line for line in map(_line, replies) if line],
        "calendar": [_visit(visit) for visit in result.visits],
        "end": result.conversation.end.value,
    }
    return yaml.safe_dump(told, allow_unicode=True, sort_keys=False, width=120)


def _line(reply: Reply) -> str | dict[str, Any] | None:
    match reply:
        case Says(text, interrupts):
            return {"says": text, "interrupts": True} if interrupts else text
        case Silence(seconds):
            return {"silent": float(seconds)}
        case HangsUp(text):
            return text or None


def _visit(visit: Visit) -> dict[str, Any]:
    start = f"{visit.start:%Y-%m-%dT%H:%M}"
    told: dict[str, Any] = {
        "customer": visit.customer,
        "service": visit.service,
        "staff": list(visit.staff),
        "start": start,
    }
    if len(visit.segments) > 1:
        told["segments"] = [
            {"key": block.key, "start": f"{block.start:%H:%M}", "end": f"{block.end:%H:%M}", "staff": block.staff}
            for block in visit.segments
        ]
    return told
