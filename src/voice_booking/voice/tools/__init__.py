"""The tools of the agent, one module each: listen, decide, answer. A flow must match the schemas of their arguments."""

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from voice_booking.booking.outcomes import Aftermath
from voice_booking.voice.args import Args
from voice_booking.voice.request import ToolRequest
from voice_booking.voice.tools import (
    book_appointment,
    cancel_appointment,
    check_availability,
    find_appointments,
    list_services,
    request_callback,
    reschedule_appointment,
)

_VERSION = re.compile(r"_v\d{1,4}$")


@dataclass(frozen=True, slots=True)
class Tool:
    name: str
    args: type[Args]
    answer: Callable[[ToolRequest, Any], Awaitable[Mapping[str, Any]]]
    failed: Aftermath
    """What is true of the calendar when it broke and nothing was remembered of a success."""

    @property
    def writes(self) -> bool:
        """Whether a success changes anything, so that a failure has to be settled by a person."""
        return self.failed is not Aftermath.NOTHING_TRIED


TOOLS = {
    tool.name: tool
    for tool in (
        Tool("list_services", list_services.Args, list_services.answer, Aftermath.NOTHING_TRIED),
        Tool("check_availability", check_availability.Args, check_availability.answer, Aftermath.NOTHING_TRIED),
        Tool("book_appointment", book_appointment.Args, book_appointment.answer, Aftermath.NOT_BOOKED),
        Tool("find_appointments", find_appointments.Args, find_appointments.answer, Aftermath.NOTHING_TRIED),
        Tool("reschedule_appointment", reschedule_appointment.Args, reschedule_appointment.answer, Aftermath.UNCHANGED),
        Tool("cancel_appointment", cancel_appointment.Args, cancel_appointment.answer, Aftermath.UNCHANGED),
        Tool("request_callback", request_callback.Args, request_callback.answer, Aftermath.UNCHANGED),
    )
}


def tool_named(name: str) -> Tool | None:
    """The tool behind a name; published flows may call it by a versioned one (`check_availability_v17`)."""
    return TOOLS.get(_VERSION.sub("", name))
