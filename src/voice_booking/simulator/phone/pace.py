"""How long things take in a simulated call: the pace of speech, of tools, and the patience of the service."""

from dataclasses import dataclass
from datetime import timedelta

CHARACTERS_PER_SECOND = 15
TURN = timedelta(seconds=0.8)
"""Whenever the other side begins to speak."""
TOOL = timedelta(seconds=0.3)
"""What a tool call takes in virtual time, there and back: fixed, so that a call is the same each time."""
STEPS_BACK = timedelta(seconds=1)
"""Whoever speaks so soon after a transition sends the call a step back."""


@dataclass(frozen=True, slots=True)
class Patience:
    """When the service reminds and when it gives up, in seconds; as `agent/agent.json` sets it."""

    remind_after: float = 5.0
    reminders: int = 2
    hang_up_after: float = 30.0
    longest_call: float = 480.0


def speaking_time(text: str) -> timedelta:
    """How long it takes to say `text`."""
    return timedelta(milliseconds=round(len(text) * 1000 / CHARACTERS_PER_SECOND))


def cut_short(text: str, heard: float | None) -> str:
    """What is said of `text` until it is interrupted: whole words.

    Args:
        text: one utterance.
        heard: after so many seconds; None: in the middle of the last sentence, when it is plain what it will be.
    """
    if heard is None:
        last = max(text.rstrip(".!? ").rfind(sign) for sign in ".!?") + 1
        characters = last + (len(text) - last) // 2
    else:
        characters = round(heard * CHARACTERS_PER_SECOND)
    return text if characters >= len(text) else text[:characters].rpartition(" ")[0] or text.split(maxsplit=1)[0]
