"""`cancel_appointment`: a visit is called off, all of it."""

from collections.abc import Mapping
from typing import Any

from voice_booking.booking.cancel import cancel
from voice_booking.voice.args import CancelArgs
from voice_booking.voice.request import ToolRequest
from voice_booking.voice.standing import hear_concern

Args = CancelArgs


async def answer(request: ToolRequest, args: CancelArgs) -> Mapping[str, Any]:
    """Cancelled, or which one is meant, or why not."""
    why: list[str] = []
    concern = hear_concern(args, request, why)
    return await cancel(concern, request.ports, request.phrase(tuple(why)), request.callback_text)
