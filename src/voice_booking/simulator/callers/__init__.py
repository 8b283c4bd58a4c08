"""The other end of the line: whoever telephones, and what they do each time the agent has spoken.

A caller knows the agent by its German words alone. The same caller, told the same words, does the same again: chance
comes from a seed that is given when the caller is made.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Says:
    """The caller speaks; `interrupts`: into the agent's last sentence, whose rest is never said."""

    text: str
    """What the speech recogniser makes of it, noise included."""
    interrupts: bool = False
    heard: float | None = None
    """So many seconds of the agent's last utterance they let pass before; None: until its end is plain to see."""


@dataclass(frozen=True, slots=True)
class Silence:
    """The caller says nothing for so long; the agent may remind them meanwhile."""

    seconds: float


@dataclass(frozen=True, slots=True)
class HangsUp:
    """The caller is gone, without another word or after a last one that is still heard."""

    text: str = ""


Reply = Says | Silence | HangsUp


class Caller(Protocol):
    """Somebody who telephones."""

    def hears(self, agent_says: str, now: datetime) -> Reply:
        """What the caller does now.

        Args:
            agent_says: everything the agent has said since the caller's last word, its sentences joined by blanks;
                "" where it kept silent.
            now: virtual time, aware, in the branch's zone.
        """
        ...
