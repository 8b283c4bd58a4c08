"""`find_appointments`: what a verified caller has booked."""

from collections.abc import Mapping
from typing import Any

from voice_booking.booking.appointments import find_appointments
from voice_booking.voice.args import CallerArgs
from voice_booking.voice.request import ToolRequest
from voice_booking.voice.standing import hear_concern

Args = CallerArgs


async def answer(request: ToolRequest, args: CallerArgs) -> Mapping[str, Any]:
    """The caller's appointments to come; nothing at all to whoever is not verified."""
    concern = hear_concern(args, request, [])
    return await find_appointments(concern, request.ports, request.phrase(()), request.callback_text)
