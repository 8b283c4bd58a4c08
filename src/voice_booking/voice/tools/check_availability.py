"""`check_availability`: what is free for a wish."""

from collections.abc import Mapping
from typing import Any

from voice_booking.booking.asked import Asked
from voice_booking.booking.calls import tell
from voice_booking.booking.find_slots import find_slots
from voice_booking.voice.args import WishArgs
from voice_booking.voice.hearing import hear
from voice_booking.voice.request import ToolRequest

Args = WishArgs


async def answer(request: ToolRequest, args: WishArgs) -> Mapping[str, Any]:
    """At most three offers, or the question or the reason that stands before them."""
    heard = hear(args, request.salon, request.call_start, request.now)
    phrase = request.phrase(heard.why)
    if isinstance(heard.wish, Asked):
        return await find_slots(request.call, heard.wish, request.ports, phrase)
    return await tell(request.call, heard.wish, request.ports, phrase)
