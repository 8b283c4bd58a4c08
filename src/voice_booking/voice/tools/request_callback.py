"""`request_callback`: the salon is to call back."""

from collections.abc import Mapping
from typing import Any

from voice_booking.booking.calling_back import CallbackRequest, request_callback
from voice_booking.listening.callers import understand_phone
from voice_booking.listening.understanding import Understood
from voice_booking.voice.args import CallbackArgs
from voice_booking.voice.hearing import hear_name
from voice_booking.voice.request import ToolRequest

Args = CallbackArgs


async def answer(request: ToolRequest, args: CallbackArgs) -> Mapping[str, Any]:
    """Noted with the number that is to be called; or that number is asked for."""
    told = understand_phone(args.telefonnummer or "", request.salon.branch.country)
    phone = told.value if isinstance(told, Understood) else None
    wanted = CallbackRequest(request.call, hear_name(args.name) or (args.name or "")[:100], phone, args.wishes)
    return await request_callback(wanted, request.ports, request.phrase(()), request.callback_text)
