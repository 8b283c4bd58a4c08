"""A note on the flow's canvas that names the deployment which wrote it: how a flow is known again after a lost answer.

Notes mean nothing to a call, and the host keeps them with the flow.
"""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from voice_booking.deployment.host import Document

NOTE = "deployment"
_WORDS = "voice-booking deployment "
_PLACE = {"display_position": {"x": 0, "y": -400}, "size": {"width": 360, "height": 80}}


def marked(flow: Document, deployment: UUID) -> Document:
    """The flow with our note, which replaces an earlier one."""
    return {**flow, "notes": [*_others(flow), {"id": NOTE, "content": f"{_WORDS}{deployment}", **_PLACE}]}


def unmarked(flow: Document) -> Document:
    """The flow without our note."""
    others = _others(flow)
    rest = {key: value for key, value in flow.items() if key != "notes"}
    return {**rest, "notes": others} if others else rest


def mark_of(flow: Document) -> UUID | None:
    """Which deployment wrote it; None: none of ours."""
    for note in flow.get("notes") or ():
        content = str(note.get("content", ""))
        if note.get("id") == NOTE and content.startswith(_WORDS):
            try:
                return UUID(content.removeprefix(_WORDS))
            except ValueError:
                return None
    return None


def _others(flow: Document) -> list[Mapping[str, Any]]:
    return [note for note in flow.get("notes") or () if note.get("id") != NOTE]
