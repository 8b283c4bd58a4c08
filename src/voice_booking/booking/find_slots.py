"""Find slots: what is free for a wish, told to the caller and, as far as the terms say, held for them."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from voice_booking.booking.asked import Asked
from voice_booking.booking.calls import Call, Phrase
from voice_booking.booking.choosing import choose
from voice_booking.booking.knowing import known
from voice_booking.booking.ports import Facts, Ports, Present, Widen
from voice_booking.booking.wanted import Wanted


async def find_slots(call: Call, asked: Asked, ports: Ports, phrase: Phrase) -> Mapping[str, Any]:
    """The answer to a wish; its offers can be booked by their slot ids.

    What is personal (own terms, history, intervals between treatments) is known by the number on the display.

    Raises:
        SalonChanged, TryLater: see `Ledger.settle`.
    """

    def decide(facts: Facts) -> Present | Widen:
        wanted = asked.held_against(known(facts, asked.name, call_id=call.id, shown=True))
        if not isinstance(wanted, Wanted):
            return call.telling(phrase(wanted))
        offers = call.offers(wanted, facts)
        outcome = choose(wanted, facts, offers.of)
        if isinstance(outcome, Widen):
            return outcome
        return call.presenting(phrase(outcome), offers.made, facts)

    question = replace(call.question_about(asked.when, asked.units), phone=call.phone, visits_of=call.phone)
    return (await ports.ledger.settle(question, decide)).body
