"""You are the caller: a person at the terminal telephones the system."""

from collections.abc import Callable
from datetime import datetime

from voice_booking.simulator.callers import HangsUp, Reply, Says, Silence

Ask = Callable[[str], str]
"""Prints a prompt and reads a line; raises `EOFError` at the end of input."""
HINT = "(leer: schweigen · !: ins Wort fallen · .: auflegen)"
QUIET_SECONDS = 8.0


class AtTheTerminal:
    """Reads each turn from a person. The lines are kept, so that the call can be played again."""

    def __init__(self, ask: Ask, tell: Callable[[str], None]) -> None:
        self._ask = ask
        self._tell = tell
        self.lines: list[str] = []

    def hears(self, agent_says: str, now: datetime) -> Reply:
        self._tell(f"{now:%H:%M:%S}  {agent_says or '…'}")
        try:
            line = self._ask("Sie: ").strip()
        except EOFError:
            line = "."
        self.lines.append(line)
        return reply_of(line)


def reply_of(line: str) -> Reply:
    """What a typed line means: a lone dot hangs up, nothing is silence, `!` falls into the agent's sentence."""
    if line == ".":
        return HangsUp()
    if not line:
        return Silence(QUIET_SECONDS)
    return Says(line.removeprefix("!").strip(), interrupts=line.startswith("!"))
