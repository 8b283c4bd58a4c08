"""`find_appointments`: what a verified caller has booked."""

from collections.abc import Mapping
from typing import Any

from voice_booking.booking.appointments import find_appointments
from voice_booking.booking.calls import tell
from voice_booking.booking.outcomes import Field, Missing
from voice_booking.voice.args import FindArgs
from voice_booking.voice.request import ToolRequest
from voice_booking.voice.standing import hear_concern

Args = FindArgs


async def answer(request: ToolRequest, args: FindArgs) -> Mapping[str, Any]:
    """The caller's appointments to come; nothing at all to whoever is not verified.

    Who was only greeted by name is asked for it first: what this call has booked for them may not be what they mean.
    """
    if args.name is None and args.begruesst is not None:
        return await tell(request.call, Missing(Field.NAME), request.ports, request.phrase(()))
    concern = hear_concern(args, request, [])
    return await find_appointments(concern, request.ports, request.phrase(()), request.callback_text)
