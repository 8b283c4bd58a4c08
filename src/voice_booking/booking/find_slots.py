"""Find slots: what is free for a wish, told to the caller and, as far as the terms say, held for them."""

from collections.abc import Mapping
from typing import Any

from voice_booking.booking.calls import Call, Phrase
from voice_booking.booking.choosing import Wanted, choose
from voice_booking.booking.ports import Facts, Ports, Present


async def find_slots(call: Call, wanted: Wanted, ports: Ports, phrase: Phrase) -> Mapping[str, Any]:
    """The answer to a wish; its offers can be booked by their slot ids.

    Raises:
        SalonChanged, TryLater: see `Ledger.settle`.
    """

    def decide(facts: Facts) -> Present:
        offers = call.offers(wanted, facts)
        answer = phrase(choose(wanted, facts.occupied, offers.of))
        return call.presenting(answer, offers.made, facts)

    return (await ports.ledger.settle(call.question_about(wanted), decide)).body
