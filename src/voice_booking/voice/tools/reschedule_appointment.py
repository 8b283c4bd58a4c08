"""`reschedule_appointment`: a visit at another time, with other people, or with one of its parts by somebody else."""

import re
from collections.abc import Mapping
from typing import Any

from voice_booking.booking.calls import tell
from voice_booking.booking.outcomes import Outcome
from voice_booking.booking.reschedule import Moving, reschedule
from voice_booking.listening.understanding import NO_STAFF_WISH, StaffWish
from voice_booking.voice.args import RescheduleArgs
from voice_booking.voice.hearing import hear_staff, time_said
from voice_booking.voice.request import ToolRequest
from voice_booking.voice.standing import hear_concern, hear_time

Args = RescheduleArgs

_AROUND = re.compile(r"\b(?:nur|bitte|allein|beim|der|die|das|den|dem|abschnitt|teil)\b", re.IGNORECASE)


async def answer(request: ToolRequest, args: RescheduleArgs) -> Mapping[str, Any]:
    """Moved as a whole, or what else is free, or what has to be asked or said first."""
    why: list[str] = []
    moving = _moving(request, args, why)
    phrase = request.phrase(tuple(why))
    if isinstance(moving, Moving):
        return await reschedule(moving, request.ports, phrase, request.callback_text)
    return await tell(request.call, moving, request.ports, phrase)


def _moving(request: ToolRequest, args: RescheduleArgs, why: list[str]) -> Moving | Outcome:
    concern = hear_concern(args, request, why)
    staff = hear_staff(args.mitarbeiter, request.salon, (), why) if args.mitarbeiter else NO_STAFF_WISH
    if not isinstance(staff, StaffWish):
        return staff
    when = hear_time(time_said(args, request.salon.branch, request.call_start), request, why)
    return Moving(concern, args.slot_id, when, staff, _part(args.abschnitt or ""))


def _part(words: str) -> str:
    """The name of the part, without what is said around it: `nur das Föhnen`."""
    return " ".join(_AROUND.sub(" ", words).split())
