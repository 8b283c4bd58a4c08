"""The call is over: nothing is held for it any more, and nothing that was offered can be had by a late yes."""

from dataclasses import replace

from voice_booking.booking.calls import Call
from voice_booking.booking.ports import Event, Facts, Ports, Present, Repeat


async def call_ended(call: Call, ports: Ports) -> None:
    """Let the call's holds and offers end, and record that it is over: once, however often it is told.

    Raises:
        SalonChanged, TryLater: see `Ledger.settle`.
    """

    def decide(facts: Facts) -> Present | Repeat:
        if facts.reply is not None:
            return Repeat(facts.reply)
        over = Event("call_ended", call.now, {}, call.id)
        return Present({}, hold=(), reply=replace(call.remembered({}), keys=(key,)), events=(over,), end_offers=True)

    key = f"ended:{call.id}"
    await ports.ledger.settle(replace(call.question(), reply_keys=(key,)), decide)
