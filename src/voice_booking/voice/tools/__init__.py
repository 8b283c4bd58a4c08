"""The tools of the agent, one module each: listen, decide, answer. A flow must match the schemas of their arguments."""

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from voice_booking.voice.args import Args
from voice_booking.voice.request import ToolRequest
from voice_booking.voice.tools import book_appointment, check_availability, list_services

_VERSION = re.compile(r"_v\d{1,4}$")


@dataclass(frozen=True, slots=True)
class Tool:
    name: str
    args: type[Args]
    answer: Callable[[ToolRequest, Any], Awaitable[Mapping[str, Any]]]
    writes: bool
    """Whether a success changes the calendar."""


TOOLS = {
    tool.name: tool
    for tool in (
        Tool("list_services", list_services.Args, list_services.answer, writes=False),
        Tool("check_availability", check_availability.Args, check_availability.answer, writes=False),
        Tool("book_appointment", book_appointment.Args, book_appointment.answer, writes=True),
    )
}


def tool_named(name: str) -> Tool | None:
    """The tool behind a name; published flows may call it by a versioned one (`check_availability_v17`)."""
    return TOOLS.get(_VERSION.sub("", name))
