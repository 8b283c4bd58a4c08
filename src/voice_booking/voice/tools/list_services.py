"""`list_services`: what the salon offers."""

from collections.abc import Mapping
from typing import Any

from voice_booking.booking.calls import tell
from voice_booking.booking.list_services import list_services
from voice_booking.listening.people import understand_category
from voice_booking.voice.args import ServiceArgs
from voice_booking.voice.request import ToolRequest

Args = ServiceArgs


async def answer(request: ToolRequest, args: ServiceArgs) -> Mapping[str, Any]:
    """Names the services of the category in the words, all of a short catalogue, or the categories of a long one."""
    category = understand_category(args.dienstleistung or "", request.salon)
    outcome = list_services(request.salon, category)
    why = (f"category: {category.key}",) if category else ()
    return await tell(request.call, outcome, request.ports, request.phrase(why))
