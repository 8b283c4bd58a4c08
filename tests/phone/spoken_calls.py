"""One call with a scripted caller to a salon of the examples: what the tests of the line need again and again."""

from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

from voice_booking.simulator.callers import HangsUp, Says
from voice_booking.simulator.phone.flow_file import load_flow
from voice_booking.simulator.phone.one_call import call_salon, codes_of
from voice_booking.simulator.server import prepared_salon

ROOT = Path(__file__).parents[2]
XYZ = ROOT / "examples" / "xyz.yaml"
TUESDAY = datetime.fromisoformat("2026-11-24T10:00")
ANNA = "+4915112345678"
BOOKS = (
    "Guten Tag, ich hätte gern einen Damenschnitt morgen um zehn Uhr",
    "Ja gern, das passt",
    "Anna Müller",
    "Nein danke, das war's",
)
"""A friendly caller who says one thing at a time."""


class Reads:
    """A caller who reads line after line, each a text or a reply, and then hangs up; keeps what they heard."""

    def __init__(self, *lines):
        self._left = list(lines)
        self.heard = []

    def hears(self, agent_says, now):
        self.heard.append(agent_says)
        if not self._left:
            return HangsUp()
        line = self._left.pop(0)
        return Says(line) if isinstance(line, str) else line


@asynccontextmanager
async def salon_xyz(prepared, seed=1):
    async with prepared_salon(prepared, XYZ, TUESDAY, codes=codes_of(seed)) as salon:
        yield salon


async def called(salon, *lines, flow="v19", number=ANNA, **options):
    """The conversation, once everything is done that it left to do."""
    caller = lines[0] if len(lines) == 1 and hasattr(lines[0], "hears") else Reads(*lines)
    conversation = await call_salon(salon, load_flow(ROOT / "flows" / f"{flow}.json"), caller, number=number, **options)
    await salon.settle()
    return conversation


def statuses(conversation):
    return [call.status for call in conversation.tool_calls]
