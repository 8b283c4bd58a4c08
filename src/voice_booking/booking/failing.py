"""Something broke while a caller was on the line: a person is to settle what they wanted."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from voice_booking.booking.aims import offer_named
from voice_booking.booking.callbacks import Callback, CallbackReason
from voice_booking.booking.calling_back import CallbackText, callback_event, entry_for
from voice_booking.booking.calls import Call, Phrase
from voice_booking.booking.outcomes import Aftermath, Outcome
from voice_booking.booking.ports import Facts, Ports, Present


@dataclass(frozen=True, slots=True)
class Broken:
    """A request that could not be carried out, of which nothing stands."""

    call: Call
    aftermath: Aftermath
    name: str
    """As it was told; empty if it was not."""
    words: str
    """What was wanted, in the caller's own words."""
    slot_id: str | None
    """The offer that the caller said yes to."""
    text: CallbackText


async def put_on_list(
    broken: Broken, apology: Callable[[Aftermath, Callback], Outcome], ports: Ports, phrase: Phrase
) -> Mapping[str, Any]:
    """The apology; the matter stands on the call-back list, once, with the slot that the caller had chosen.

    Raises:
        SalonChanged, TryLater: see `Ledger.settle`; nothing was put on the list.
    """
    call = broken.call

    def decide(facts: Facts) -> Present:
        entry = _entry(broken, facts)
        answer = phrase(apology(broken.aftermath, entry))
        events = (callback_event(entry), *answer.events)
        return replace(call.telling(answer), callbacks=(entry,), events=events)

    return (await ports.ledger.settle(call.question(), decide)).body


def _entry(broken: Broken, facts: Facts) -> Callback:
    offer = offer_named(broken.slot_id, facts)
    entry = entry_for(broken.call, CallbackReason.FAILED, broken.text, name=broken.name, wish=broken.words)
    if offer is None:
        return entry
    chosen = replace(entry, proposals=(offer.plan,))
    return replace(chosen, text=broken.text(chosen, None))
