"""Ask for a call-back: an entry on the salon's list, one for each matter."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import uuid5

from voice_booking.booking.callbacks import Callback, CallbackReason
from voice_booking.booking.calls import Call, Phrase, tell
from voice_booking.booking.offers import OnFile
from voice_booking.booking.outcomes import CallbackNoted, Field, Missing
from voice_booking.booking.ports import Event, Facts, Ports, Present, Repeat
from voice_booking.scheduling.plan import Plan

CALLBACK_NOTED = "callback_noted"
"""Kind of the event that tells of an entry on the list."""
CallbackText = Callable[[Callback, Plan | None], str]
"""The German text of an entry, whose own `text` is still empty, and of the visit that it is about; pure."""


@dataclass(frozen=True, slots=True)
class CallbackRequest:
    """Somebody wants to be called back."""

    call: Call
    name: str
    """As it was told; empty if it was not."""
    phone: str | None
    """E.164, if another than the one on the display was told."""
    words: str
    """What it is about, in the caller's own words."""


async def request_callback(
    request: CallbackRequest, ports: Ports, phrase: Phrase, text: CallbackText
) -> Mapping[str, Any]:
    """Noted, once however often it is asked for in one call; or the number is missing.

    Raises:
        SalonChanged, TryLater: see `Ledger.settle`.
    """
    call = request.call
    phone = request.phone or call.phone
    if phone is None:
        return await tell(call, Missing(Field.PHONE), ports, phrase)

    def decide(facts: Facts) -> Present | Repeat:
        if facts.reply is not None:
            return Repeat(facts.reply)
        entry = entry_for(call, CallbackReason.ASKED, text, name=request.name, wish=request.words, phone=phone)
        answer = phrase(CallbackNoted(entry, on_display=phone == call.phone))
        noted = replace(call.telling(answer), callbacks=(entry,), events=(callback_event(entry), *answer.events))
        return replace(noted, reply=call.remembered(answer.body, call.arguments_key))

    question = replace(call.question(), reply_keys=(call.delivery_key, call.arguments_key))
    return (await ports.ledger.settle(question, decide)).body


def entry_for(
    call: Call,
    reason: CallbackReason,
    text: CallbackText,
    *,
    name: str,
    wish: str,
    phone: str | None = None,
    visit: OnFile | None = None,
) -> Callback:
    """An entry for the list; the same matter of the same caller in one call always has the same id.

    Args:
        phone: E.164, if another than the one on the display is to be called.
        visit: what it is about.
    """
    about = visit.appointment if visit else None
    matter = "" if reason is CallbackReason.NOT_VERIFIED else "|".join((name, phone or "", wish)).casefold()
    mark = f"callback:{call.id}:{reason}:{about.id if about else ''}:{matter}"
    entry = Callback(
        id=uuid5(call.salon.company.id, mark),
        reason=reason,
        created_at=call.now,
        name=name,
        phone=phone or call.phone,
        wish=wish,
        text="",
        call_id=call.id,
        appointment_id=about.id if about else None,
    )
    return replace(entry, text=text(entry, about.plan if about else None))


def callback_event(entry: Callback) -> Event:
    data = {"callback": str(entry.id), "reason": entry.reason.value}
    return Event(CALLBACK_NOTED, entry.created_at, data, entry.call_id, entry.appointment_id)
